"""Entering somebody by hand, question by question."""

from collections.abc import Callable, Mapping, Sequence

from handlers.desk.addition_actions import (
    AskAddition,
    BeAnother,
    BeNew,
    FindAddition,
    FindTeammate,
    PickAdditionSchool,
    PickNomination,
    PickPerson,
    PickSite,
    TurnAddition,
    TypeAdditionGrade,
    TypeAdditionSchool,
    WriteAddition,
)
from handlers.desk.entry_actions import ShowDeskEntry
from handlers.desk.wording import SHORT, class_of, desk_button, desk_row, entry_name, event_title, place
from handlers.event.actions import ShowMaking
from handlers.label import cut, told_apart
from handlers.naming import place_label
from handlers.screen import Button, Row, Screen
from handlers.translation import Translator
from handlers.turning import turning
from models.event import Event
from models.nomination import Nomination
from models.person import PersonKind
from models.stage import Site
from services.desk.addition import Addition, AdditionStep
from services.desk.candidate import Known
from services.desk.card import EntryCard
from services.listing import listing
from services.school import Found

CHOICES_ON_A_PAGE = 4


def asked(event: Event, t: Translator) -> Screen:
    key = "desk-add-team" if event.is_for_teams else "desk-add"
    return Screen(t(key, title=event_title(event, t)), (desk_row(event.id, t),), asks=FindAddition(event.id))


def teammate_asked(shown: EntryCard, t: Translator) -> Screen:
    back = (Button(t.plain("desk-button-entry"), ShowDeskEntry(shown.entry.id)),)
    text = t("desk-add-teammate", entry=entry_name(shown.entry, t))
    return Screen(text, (back,), asks=FindTeammate(shown.event.id, shown.entry.id))


def addition(shown: Addition, t: Translator, *, page: int = 1) -> Screen:
    """Whatever is to be told next."""
    if shown.step in {AdditionStep.NOMINATION, AdditionStep.SITE}:
        return _part(shown, page, t)
    return DRAWN[shown.step](shown, t)


def schools_found(action: TypeAdditionSchool, schools: Sequence[Found], t: Translator) -> Screen:
    rows = tuple(
        (Button(place_label(school, t), PickAdditionSchool(action.draft_id, school.id)),)
        for school in schools
    )
    said = t("appointment-schools-found") if schools else t("appointment-no-school-found")
    return Screen(said, rows, asks=action)


def _who(shown: Addition, t: Translator) -> Screen:
    lines = [_known(number, one, t) for number, one in enumerate(shown.people, 1)]
    head = t("desk-add-found" if lines else "desk-add-nobody", words=cut(shown.typed, SHORT))
    rows: list[Row] = [
        (Button(cut(f"{number}. {one.name}"), PickPerson(shown.draft_id, one.person_id)),)
        for number, one in enumerate(shown.people[:CHOICES_ON_A_PAGE], 1)
    ]
    if shown.may_be_new:
        rows.append((Button(cut(t.plain("desk-button-new", name=shown.typed)), BeNew(shown.draft_id)),))
    rows.append(_again(shown, t))
    asks = FindAddition(shown.event.id) if shown.team is None else FindTeammate(shown.event.id, shown.team.id)
    return Screen("\n\n".join((head, *lines[:CHOICES_ON_A_PAGE], t("desk-add-how"))), tuple(rows), asks=asks)


def _grade(shown: Addition, t: Translator) -> Screen:
    return Screen(
        t("desk-add-grade", name=shown.name), (_again(shown, t),), asks=TypeAdditionGrade(shown.draft_id)
    )


def _school(shown: Addition, t: Translator) -> Screen:
    rows = tuple(
        (Button(place_label(one, t), PickAdditionSchool(shown.draft_id, one.school_id or "")),)
        for one in shown.schools
    )
    asks = TypeAdditionSchool(shown.draft_id)
    return Screen(t("desk-add-school", name=shown.name), (*rows, _again(shown, t)), asks=asks)


def _alike(shown: Addition, t: Translator) -> Screen:
    lines = [_known(number, one, t) for number, one in enumerate(shown.people, 1)][:CHOICES_ON_A_PAGE]
    rows: list[Row] = [
        (Button(cut(t.plain("desk-button-same", name=one.name)), PickPerson(shown.draft_id, one.person_id)),)
        for one in shown.people[:CHOICES_ON_A_PAGE]
    ]
    rows.append((Button(t.plain("desk-button-another"), BeAnother(shown.draft_id)),))
    head = t("desk-add-alike", name=shown.name, grade=class_of(shown.grade, shown.letter))
    return Screen("\n\n".join((head, *lines)), (*rows, _again(shown, t)))


def _part(shown: Addition, page: int, t: Translator) -> Screen:
    """A nomination, or a site."""
    is_nomination = shown.step is AdditionStep.NOMINATION
    every: Sequence[Nomination | Site] = shown.nominations if is_nomination else shown.sites
    rows = listing(every, number=page, size=CHOICES_ON_A_PAGE)
    labels = told_apart([one.title for one in rows.rows])
    pick: Callable[[int, int], PickNomination | PickSite] = PickNomination if is_nomination else PickSite
    buttons = tuple(
        (Button(label, pick(shown.draft_id, one.id)),) for label, one in zip(labels, rows.rows, strict=True)
    )
    turns = tuple(turning(rows, lambda number: TurnAddition(shown.draft_id, number)))
    if not every:
        return Screen(t("desk-add-no-nomination", name=shown.name), (_again(shown, t),))
    said = t("desk-add-nomination" if is_nomination else "desk-add-site", name=shown.name)
    return Screen(said, (*buttons, (*turns, *_again(shown, t))))


def _ready(shown: Addition, t: Translator) -> Screen:
    name = shown.name if shown.grade is None else f"{shown.name}, {_class(shown.grade, shown.letter, t)}"
    into = event_title(shown.event, t) if shown.team is None else entry_name(shown.team, t)
    text = t("desk-add-ready", name=name, school=place(shown.place, t), into=into)
    yes = Button(t.plain("desk-button-add-yes"), WriteAddition(shown.draft_id))
    if shown.full is None:
        return Screen(text, ((yes,), _again(shown, t)))
    queue = Button(t.plain("desk-button-add-queue"), WriteAddition(shown.draft_id))
    raise_ = Button(t.plain("desk-button-raise"), ShowMaking(shown.event.id))
    return Screen(f"{text}\n\n{t(f'desk-add-full-{shown.full}')}", ((queue,), (raise_,), _again(shown, t)))


def _done(shown: Addition, t: Translator) -> Screen:
    entry = Button(t.plain("desk-button-entry"), ShowDeskEntry(shown.entry_id or 0))
    return Screen(t("desk-add-done"), ((entry,), desk_row(shown.event.id, t)))


def _known(number: int, one: Known, t: Translator) -> str:
    about = [place(one.place, t)]
    if one.kind is PersonKind.PUPIL:
        about.insert(0, "" if one.grade is None else _class(one.grade, one.letter, t))
    elif one.kind is not None:
        about.insert(0, t.plain(f"directory-kind-{one.kind}"))
    said = t("desk-known", number=str(number), name=one.name, about=", ".join(part for part in about if part))
    if not one.numbers:
        return said
    numbers = ", ".join(f"№{number}" for number in one.numbers)
    return f"{said}\n{t('desk-known-entered', numbers=numbers)}"


def _class(grade: int, letter: str, t: Translator) -> str:
    return t.plain("desk-grade", grade=class_of(grade, letter))


def _again(shown: Addition, t: Translator) -> Row:
    if shown.team is not None:
        return (Button(t.plain("desk-button-entry"), ShowDeskEntry(shown.team.id)),)
    return (Button(t.plain("desk-button-again"), AskAddition(shown.event.id)), desk_button(shown.event.id, t))


DRAWN: Mapping[AdditionStep, Callable[[Addition, Translator], Screen]] = {
    AdditionStep.WHO: _who,
    AdditionStep.GRADE: _grade,
    AdditionStep.SCHOOL: _school,
    AdditionStep.ALIKE: _alike,
    AdditionStep.READY: _ready,
    AdditionStep.DONE: _done,
}
