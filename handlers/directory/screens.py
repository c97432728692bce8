"""An administrator looks for a person, or for the school to link a person to."""

from collections.abc import Sequence

from handlers.directory.actions import (
    AskPerson,
    FindPerson,
    FindPersonSchool,
    MovePerson,
    ShowFound,
    ShowPerson,
)
from handlers.label import cut
from handlers.menu.screens import back_row
from handlers.naming import person_name, place_label, place_name
from handlers.office.actions import ShowOffice
from handlers.screen import Button, Row, Screen
from handlers.translation import Translator
from handlers.turning import turning
from models.person import PersonKind
from services.directory import PEOPLE_ON_A_PAGE, FoundPeople
from services.person_card import FoundPerson, PersonCard
from services.school import Found

# Of what was looked for, so much is said back: whoever pastes a page knows what they pasted.
WORDS_SHOWN = 80


def person_asked(t: Translator) -> Screen:
    return Screen(t("directory-person-asked"), (_office_row(t),), asks=FindPerson())


def found(shown: FoundPeople, t: Translator) -> Screen:
    """Words typed under the list are looked for as well: who sees too many types one more."""
    people = shown.people
    if not people.total:
        return Screen(t("directory-nobody", words=_typed(shown)), (_office_row(t),), asks=FindPerson())
    first = (people.number - 1) * PEOPLE_ON_A_PAGE + 1
    lines = [_line(number, person, t) for number, person in enumerate(people.rows, first)]
    text = "\n\n".join((_header(shown, t), *lines, _counted(shown, t)))
    rows: list[Row] = [
        (_button(number, person, shown, t),) for number, person in enumerate(people.rows, first)
    ]
    turns = tuple(turning(people, lambda page: ShowFound(shown.words, page)))
    return Screen(text, (*rows, (*turns, *_office_row(t))), asks=FindPerson())


def school_asked(shown: PersonCard, t: Translator) -> Screen:
    said = t("directory-school-asked", name=person_name(shown.name, t))
    return Screen(said, (_card_row(shown.person_id, t),), asks=FindPersonSchool(shown.person_id))


def schools_found(action: FindPersonSchool, schools: Sequence[Found], t: Translator) -> Screen:
    rows = tuple(
        (Button(place_label(school, t), MovePerson(action.person_id, school.id)),) for school in schools
    )
    said = t("appointment-schools-found") if schools else t("appointment-no-school-found")
    return Screen(said, (*rows, _card_row(action.person_id, t)), asks=action)


def kind_and_class(kind: PersonKind | None, grade: int | None, letter: str, t: Translator) -> str:
    said = t.plain(f"directory-kind-{kind or 'none'}")
    if grade is None:
        return said
    return f"{said}, {t.plain('directory-class', grade=str(grade), letter=letter)}"


def _header(shown: FoundPeople, t: Translator) -> str:
    key = "directory-similar" if shown.is_similar else "directory-found"
    return t(key, words=_typed(shown))


def _typed(shown: FoundPeople) -> str:
    return cut(shown.typed, WORDS_SHOWN)


def _counted(shown: FoundPeople, t: Translator) -> str:
    people = shown.people
    counted = t("directory-counted-more" if shown.are_more else "directory-counted", count=people.total)
    if people.pages == 1:
        return counted
    return f"{counted} {t('appointment-page', page=str(people.number), pages=str(people.pages))}"


def _line(number: int, person: FoundPerson, t: Translator) -> str:
    mark = "🚫 " if person.is_blocked else ""
    about = kind_and_class(person.kind, person.grade, person.letter, t)
    named = t("directory-line", number=str(number), name=person_name(person.name, t), about=about)
    return (
        f"{mark}{named}"
        if person.school is None
        else (f"{mark}{named}\n{t('as-it-is', text=place_name(person.school, t))}")
    )


def _button(number: int, person: FoundPerson, shown: FoundPeople, t: Translator) -> Button:
    label = cut(f"{number}. {person_name(person.name, t)}")
    return Button(label, ShowPerson(person.person_id, shown.words, shown.people.number))


def _card_row(person_id: int, t: Translator) -> Row:
    return (Button(t.plain("directory-button-card"), ShowPerson(person_id)), *back_row(t))


def _office_row(t: Translator) -> Row:
    return (Button(t.plain("appointment-button-office"), ShowOffice()),)


def search_row(t: Translator) -> Row:
    return (Button(t.plain("directory-button-search"), AskPerson()), *_office_row(t))
