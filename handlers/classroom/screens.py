"""A mentor's classes and the pupils in them, as lists."""

from collections.abc import Sequence

from handlers.appointment.actions import AskToMentor
from handlers.classroom.actions import (
    AddPupils,
    AskCodes,
    FindPupil,
    GiveClassFile,
    PickPupil,
    ShowClass,
    ShowMissing,
    ShowPupil,
)
from handlers.classroom.pupil_line import class_sign, class_title, counted, page_number, pupil_line
from handlers.classroom.pupil_screens import card
from handlers.classroom.table import class_file
from handlers.label import cut
from handlers.menu.screens import back_row
from handlers.naming import place_label, place_name
from handlers.office.actions import ShowOffice
from handlers.screen import Button, Row, Screen, Show
from handlers.translation import Translator
from handlers.turning import turning
from services.class_keeper import Scope
from services.class_list import MISSING_ON_A_PAGE, PUPILS_ON_A_PAGE, Found, Overview, Page, SchoolChoice
from services.class_pupil import Pupil, PupilCard
from services.listing import Listing

IN_A_ROW = 2
# What was looked for is repeated as far as it is worth it.
WORDS_SHOWN = 60

Place = tuple[str | None, int | None, str]


def whatever(shown: Overview | Page | SchoolChoice, t: Translator) -> Screen:
    if isinstance(shown, Overview):
        return overview(shown, t)
    return pupils(shown, t) if isinstance(shown, Page) else schools(shown, t)


def schools(choice: SchoolChoice, t: Translator) -> Screen:
    """Whoever keeps no class is shown the way to one instead."""
    if not choice.places:
        mentor = Button(t.plain("class-button-mentor"), AskToMentor())
        return Screen(t("class-not-kept"), ((mentor,), back_row(t)))
    buttons = [Button(place_label(place, t), ShowClass(place.school_id)) for place in choice.places]
    return Screen(f"{t('class-title')}\n\n{t('class-school')}", (*_in_rows(buttons), _office_row(t)))


def overview(shown: Overview, t: Translator) -> Screen:
    school_id = shown.place.school_id
    head = f"{t('class-title')}\n{t('as-it-is', text=place_name(shown.place, t))}"
    add = Button(t.plain("class-button-add"), AddPupils(school_id))
    schools_row: Row = (Button(t.plain("class-button-schools"), ShowClass()),)
    last = schools_row if shown.are_more_schools else _office_row(t)
    if not shown.tally.total:
        return Screen(f"{head}\n\n{t('class-empty')}", ((add,), last))
    lines = [f"{class_title(of, t)} — {counted(tally, t)}" for of, tally in shown.classes.rows]
    classes = tuple(
        Button(class_sign(of, t), ShowClass(school_id, of.grade, of.letter)) for of, _ in shown.classes.rows
    )
    text = "\n\n".join((head, counted(shown.tally, t), "\n".join(lines)))
    turns = tuple(turning(shown.classes, lambda page: ShowClass(school_id, page=page)))
    rows = (classes, turns, (add, _missing(Scope(school_id), t)), (_file(Scope(school_id), t), *last))
    return Screen(text, tuple(row for row in rows if row))


def pupils(shown: Page, t: Translator) -> Screen:
    scope = shown.scope
    listed = _lines(shown.pupils, PUPILS_ON_A_PAGE, t)
    head = f"{class_title(shown.of, t)} · {t('as-it-is', text=place_name(shown.place, t))}"
    parts = (f"{head}\n{counted(shown.tally, t)}", listed, page_number(shown, t), t("class-open"))
    rows: tuple[Row, ...] = (
        tuple(turning(shown.pupils, lambda page: ShowClass(*_place(scope), page))),
        (Button(t.plain("class-button-open"), PickPupil(*_place(scope))), _file(scope, t)),
        (
            Button(t.plain("class-button-add"), AddPupils(scope.school_id)),
            Button(t.plain("class-button-codes"), AskCodes(*_place(scope))),
        ),
        (_missing(scope, t),),
        (Button(t.plain("class-button-classes"), ShowClass(scope.school_id)), *_office_row(t)),
    )
    text = "\n\n".join(part for part in parts if part)
    return Screen(text, tuple(row for row in rows if row), asks=FindPupil(*_place(scope)))


def names(shown: Page, t: Translator) -> Screen:
    parts = (class_title(shown.of, t), t("class-pick"), page_number(shown, t))
    return _as_buttons("\n\n".join(part for part in parts if part), shown, t)


def found(shown: PupilCard | Found, words: str, zone: str, t: Translator) -> Screen:
    """The one pupil who was meant, or those who may have been: it is still asked."""
    if isinstance(shown, PupilCard):
        return card(shown, zone, t)
    page = shown.page
    if not page.pupils.rows:
        scope = page.scope
        text = t("class-found-none", words=cut(words, WORDS_SHOWN))
        return Screen(text, ((_to_class(scope, t), *back_row(t)),), asks=FindPupil(*_place(scope)))
    return _as_buttons(t("class-found-many"), page, t, turned=False)


def lacking(shown: Page, t: Translator) -> Screen:
    scope, listed = shown.scope, shown.pupils
    back = (_to_class(scope, t), *back_row(t))
    if not listed.rows:
        return Screen(f"{t('class-lacking')}\n\n{t('class-lacking-none')}", (back,))
    first = (listed.number - 1) * MISSING_ON_A_PAGE + 1
    numbered = tuple(
        Button(str(number), ShowPupil(pupil.person_id)) for number, pupil in enumerate(listed.rows, first)
    )
    turns = tuple(turning(listed, lambda page: ShowMissing(*_place(scope), page)))
    head = f"{t('class-lacking')}\n{counted(shown.tally, t)}"
    parts = (head, _lines(listed, MISSING_ON_A_PAGE, t, with_class=shown.of is None), page_number(shown, t))
    rows = (numbered, turns, (_file(scope, t),), back)
    return Screen("\n\n".join(part for part in parts if part), tuple(row for row in rows if row))


def given_file(shown: Page, t: Translator) -> Show:
    sent = Screen(t("class-file-sent"), ((_to_class(shown.scope, t), *back_row(t)),))
    return Show((class_file(shown, t), sent))


def _lines(listed: Listing[Pupil], size: int, t: Translator, *, with_class: bool = False) -> str:
    first = (listed.number - 1) * size + 1
    return "\n".join(
        pupil_line(number, pupil, t, with_class=with_class) for number, pupil in enumerate(listed.rows, first)
    )


def _as_buttons(text: str, shown: Page, t: Translator, *, turned: bool = True) -> Screen:
    scope = shown.scope
    buttons = [Button(cut(pupil.name), ShowPupil(pupil.person_id)) for pupil in shown.pupils.rows]
    turns = tuple(turning(shown.pupils, lambda page: PickPupil(*_place(scope), page))) if turned else ()
    rows = (*_in_rows(buttons), turns, (_to_class(scope, t), *back_row(t)))
    return Screen(text, tuple(row for row in rows if row), asks=FindPupil(*_place(scope)))


def _place(scope: Scope) -> Place:
    of = scope.of
    return (scope.school_id, None, "") if of is None else (scope.school_id, of.grade, of.letter)


def _in_rows(buttons: Sequence[Button]) -> list[Row]:
    return [tuple(buttons[first : first + IN_A_ROW]) for first in range(0, len(buttons), IN_A_ROW)]


def _missing(scope: Scope, t: Translator) -> Button:
    return Button(t.plain("class-button-missing"), ShowMissing(*_place(scope)))


def _file(scope: Scope, t: Translator) -> Button:
    return Button(t.plain("class-button-file"), GiveClassFile(*_place(scope)))


def _to_class(scope: Scope, t: Translator) -> Button:
    return Button(t.plain("class-button-class"), ShowClass(*_place(scope)))


def _office_row(t: Translator) -> Row:
    return (Button(t.plain("class-button-office"), ShowOffice()),)
