"""What the sheets of an export and their columns are called."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from services.desk.export import members_beside
from services.desk.export_plan import Plan

# A heading that stands twice says which of the two it is.
SECOND = 2


@dataclass(frozen=True, slots=True)
class Headings:
    """What the sheets and their columns are called in the reader's language."""

    entries: str
    teams: str
    members: str
    # Of entries by the column's name, and of the other two by the word for what stands there.
    columns: Mapping[str, str]
    # Of somebody beside their team, by their number.
    member: Callable[[int], str]


def entry_headings(planned: Plan, headings: Headings) -> list[str]:
    labels = {f"q{question.id}": question.label for question in planned.questions}
    return told_apart([labels.get(name) or headings.columns[name] for name in planned.columns])


def team_headings(planned: Plan, headings: Headings) -> list[str]:
    names = ("number", "title", "school", "city", "captain", "mentor", "size", "complete")
    beside = (headings.member(number) for number in range(1, members_beside(planned.event) + 1))
    return told_apart([*(headings.columns[name] for name in names), *beside])


def member_headings(planned: Plan, headings: Headings) -> list[str]:
    names = [
        "number",
        *(("title",) if planned.event.is_for_teams else ()),
        *("name", "class", "school", "city", "region"),
        *(("nomination",) if planned.nominations else ()),
        *(("site",) if planned.sites else ()),
        *("status", "consent"),
    ]
    labels = (one.label for one in planned.member_questions)
    return told_apart([*(headings.columns[name] for name in names), *labels])


def told_apart(columns: Sequence[str]) -> list[str]:
    """An organiser may ask «Телефон» twice; a table has every heading once."""
    found: list[str] = []
    for column in columns:
        name, number = column, SECOND
        while name in found:
            name, number = f"{column} ({number})", number + 1
        found.append(name)
    return found
