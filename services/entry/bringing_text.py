"""What a mentor types or sends to enter many at once, taken apart: whom, and in which teams."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from services.fold import folded
from services.plain_text import plain
from services.sheet import Sheet, find_columns

# «Альфа: 1, 2, 3», «Альфа (Робототехника): Иванов Пётр 7А; Сидорова Анна 7А».
TEAM = re.compile(r"^\s*(?P<title>[^:]{1,80}?)\s*(?:\((?P<nomination>[^()]+)\))?\s*:\s*(?P<people>.*)$")
BETWEEN = re.compile(r"[,;\n]")
RANGE = re.compile(r"^(\d{1,3})\s*[-–—]\s*(\d{1,3})$")
ALL = frozenset({"все", "всех", "all", "everybody", "everyone"})
# Of people who were told in one breath: there a line's number helps nobody.
NO_LINE = 0
COLUMNS = {
    "team": ["Команда", "Название команды", "Team", "Team name"],
    "name": ["Участник", "Ученик", "ФИО", "Фамилия, имя", "ФИО участника", "ФИО ученика", "Name", "Pupil"],
    "class": ["Класс", "Class", "Grade"],
    "nomination": ["Номинация", "Направление", "Nomination", "Direction"],
}


@dataclass(frozen=True, slots=True)
class Group:
    """Who is to be one entry: a team by its name, or people each for themselves where there is none."""

    # Of the line it stands on.
    number: int
    title: str
    nomination: str
    people: tuple[str, ...]


def read_picked(text: str) -> Group:
    """People for an event that everybody enters alone: numbers of a list, names, or all of them."""
    return Group(NO_LINE, "", "", tuple(_people(text)))


def is_all(group: Group) -> bool:
    return len(group.people) == 1 and group.people[0].casefold() in ALL


def read_teams(text: str) -> list[Group]:
    """A team on a line, or its name with a colon above its people."""
    groups: list[Group] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not plain(line):
            continue
        found = TEAM.match(line)
        if found is not None:
            people = tuple(_people(found["people"]))
            title, nomination = plain(found["title"]), plain(found["nomination"] or "")
            groups.append(Group(number, title, nomination, people))
        elif groups:
            last = groups.pop()
            groups.append(Group(last.number, last.title, last.nomination, (*last.people, *_people(line))))
        else:
            groups.append(Group(number, "", "", tuple(_people(line))))
    return groups


def read_sheet_of_teams(sheet: Sheet) -> list[Group]:
    """A row for each person, with the team's name on each of them or on the first alone. The rows of a team
    may stand apart: who sorts a table by classes has not made two teams of one."""
    columns = find_columns(sheet, COLUMNS, needed=("name",))
    teams: dict[str, Group] = {}
    key = ""
    for row in columns.rows(sheet):
        person = plain(f"{columns.read(row, 'name')} {columns.read(row, 'class')}")
        if not person:
            continue
        title, nomination = plain(columns.read(row, "team")), plain(columns.read(row, "nomination"))
        # Rows before the first name of a team are nobody's, and each is told of by its own number.
        key = folded(title) or title or key or f"#{row.number}"
        team = teams.get(key, Group(row.number, title, nomination, ()))
        teams[key] = replace(team, nomination=team.nomination or nomination, people=(*team.people, person))
        key = "" if not team.title else key
    return list(teams.values())


def _people(text: str) -> Iterator[str]:
    for piece in BETWEEN.split(text):
        token = plain(piece).strip(".")
        spread = RANGE.match(token)
        if spread is not None and int(spread[1]) <= int(spread[2]):
            yield from (str(number) for number in range(int(spread[1]), int(spread[2]) + 1))
        elif token:
            yield from _numbers(token)


def _numbers(token: str) -> Iterator[str]:
    """«1 2 3» are three people; «7А» behind a name is a class."""
    parts = token.split()
    if len(parts) > 1 and all(part.isdecimal() for part in parts):
        yield from parts
    else:
        yield token
