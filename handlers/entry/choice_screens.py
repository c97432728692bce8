"""The lists on the way into an event: in which nomination, on which site."""

from collections.abc import Callable

from handlers.action import Action
from handlers.catalogue.actions import OpenEvent
from handlers.entry.actions import (
    ListNominations,
    ListOtherNominations,
    ListOtherSites,
    ListSites,
    MoveToNomination,
    MoveToSite,
    PickNomination,
    PickSite,
    ShowEntry,
    TypeNomination,
    TypeSite,
)
from handlers.entry.lines import title_of
from handlers.label import cut, told_apart
from handlers.screen import LABEL_CHARACTERS, Button, Row, Screen
from handlers.translation import Translator
from handlers.turning import turning
from services.entry.choosing import Typed, beside
from services.entry.progress import NominationWanted, Option, SiteWanted
from services.listing import Listing

TITLE_CHARACTERS = 200


def nominations(shown: NominationWanted, t: Translator) -> Screen:
    event_id, entry_id = shown.event.id, shown.entry_id

    def pick(option: Option) -> Action:
        if entry_id is None:
            return PickNomination(event_id, option.id)
        return MoveToNomination(entry_id, option.id)

    def page(number: int) -> Action:
        if entry_id is None:
            return ListNominations(event_id, number)
        return ListOtherNominations(entry_id, number)

    if not shown.options.total:
        return Screen(t("entry-nothing-else"), (_back_row(event_id, entry_id, t),))
    # As long as only some of them are seen, one press leads to all.
    back = (
        Button(t.plain("entry-button-whole-list"), ListNominations(event_id))
        if shown.typed is Typed.SEVERAL
        else _back(event_id, entry_id, t)
    )
    rows = (*_option_rows(shown.options, pick), (*turning(shown.options, page), back))
    text = _text(shown, t(f"entry-choose-{shown.event.split_by}"), t)
    return Screen(text, rows, asks=TypeNomination(event_id) if entry_id is None else None)


def sites(shown: SiteWanted, t: Translator) -> Screen:
    event_id, entry_id = shown.event.id, shown.entry_id

    def pick(option: Option) -> Action:
        return PickSite(event_id, option.id) if entry_id is None else MoveToSite(entry_id, option.id)

    def page(number: int) -> Action:
        return ListSites(event_id, number) if entry_id is None else ListOtherSites(entry_id, number)

    if not shown.options.total:
        return Screen(t("entry-nothing-else"), (_back_row(event_id, entry_id, t),))
    if shown.typed is Typed.SEVERAL:
        back = Button(t.plain("entry-button-whole-list"), ListSites(event_id))
    elif shown.may_go_back:
        back = Button(t.plain("entry-button-back"), ListNominations(event_id))
    else:
        back = _back(event_id, entry_id, t)
    rows = (*_option_rows(shown.options, pick), (*turning(shown.options, page), back))
    text = _text(shown, t("entry-choose-site"), t)
    return Screen(text, rows, asks=TypeSite(event_id) if entry_id is None else None)


def _text(shown: NominationWanted | SiteWanted, asked: str, t: Translator) -> str:
    """What is asked, what became of the words typed, the list, and how it is answered."""
    options = shown.options
    parts = [f"<b>{title_of(shown.event, t)}</b>", f"{asked}{_page_line(options, t)}"]
    if shown.typed in {Typed.SEVERAL, Typed.NONE}:
        parts.append(t(f"entry-typed-{shown.typed}", count=options.total, shown=len(options.rows)))
    parts.append(_option_lines(options, t))
    if shown.entry_id is None and shown.typed is Typed.NOTHING:
        parts.append(t("entry-type-it"))
    return "\n\n".join(parts)


def _option_lines(options: Listing[Option], t: Translator) -> str:
    return "\n".join(_option_line(option, t) for option in options.rows)


def _option_line(option: Option, t: Translator) -> str:
    name, number = cut(option.title, TITLE_CHARACTERS), str(option.number)
    if place := beside(option.title, option.place):
        name = f"{name}, {cut(place, TITLE_CHARACTERS)}"
    if option.left is None:
        return t("entry-option", number=number, name=name)
    if option.is_full:
        return t("entry-option-full", number=number, name=name)
    return t("entry-option-left", number=number, name=name, left=option.left)


def _option_rows(options: Listing[Option], pick: Callable[[Option], Action]) -> list[Row]:
    room = LABEL_CHARACTERS - max((len(f"{option.number}. ") for option in options.rows), default=0)
    labels = told_apart([option.title for option in options.rows], room)
    return [
        (Button(f"{option.number}. {label}", pick(option)),)
        for option, label in zip(options.rows, labels, strict=True)
    ]


def _page_line(options: Listing[Option], t: Translator) -> str:
    if options.pages == 1:
        return ""
    return f" {t('entry-page', page=str(options.number), pages=str(options.pages))}"


def _back(event_id: int, entry_id: int | None, t: Translator) -> Button:
    if entry_id is None:
        return Button(t.plain("entry-button-card"), OpenEvent(event_id))
    return Button(t.plain("entry-button-back-to-entry"), ShowEntry(entry_id))


def _back_row(event_id: int, entry_id: int | None, t: Translator) -> Row:
    return (_back(event_id, entry_id, t),)
