"""Screens on which the list of events is narrowed: by kind, by audience, by month, by a word."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from handlers.catalogue.actions import (
    AskWords,
    ChooseAudience,
    ChooseKind,
    ChooseMonth,
    NarrowEvents,
    Selecting,
    ShowEvents,
)
from handlers.catalogue.screens import selected
from handlers.menu.screens import back_row
from handlers.screen import BUTTONS, Button, Row, Screen
from handlers.translation import Translator
from models.event import EventKind
from services.catalogue import Audience
from services.month import Month

COLUMNS = 2
# All ten buttons of a VK message, less the way back; less two more where pages are turned.
CHOICES_IN_ALL = BUTTONS - 1
CHOICES_ON_A_PAGE = BUTTONS - 3


def narrowing(action: Selecting, t: Translator) -> Screen:
    chosen = _same(action)
    found = t("catalogue-found-words") if action.search_id else None
    rows: tuple[Row, ...] = (
        (
            Button(t.plain("catalogue-button-kinds"), ChooseKind(*chosen)),
            Button(t.plain("catalogue-button-audiences"), ChooseAudience(*chosen)),
        ),
        (
            Button(t.plain("catalogue-button-months"), ChooseMonth(*chosen)),
            Button(t.plain("catalogue-button-words"), AskWords(*chosen)),
        ),
        (
            *((Button(t.plain("catalogue-button-show"), ShowEvents(*chosen)),) if any(chosen) else ()),
            Button(t.plain("catalogue-button-all"), ShowEvents()),
        ),
        back_row(t),
    )
    return Screen(f"<b>{t('catalogue-narrow')}</b>\n{selected(action, found, t)}", rows)


def kinds(action: ChooseKind, counts: Mapping[EventKind, int], t: Translator) -> Screen:
    choices = [
        Button(
            t.plain("catalogue-choice", name=t.plain(f"event-kind-{kind}-many"), count=str(count)),
            _shown(action, kind=kind),
        )
        for kind, count in counts.items()
    ]
    if action.kind:
        choices.insert(0, Button(t.plain("catalogue-all-kinds"), _shown(action, kind=None)))
    return Screen(t("catalogue-choose-kind"), _rows(action, choices, t))


def audiences(action: ChooseAudience, counts: Mapping[Audience, int], t: Translator) -> Screen:
    choices = [
        Button(
            t.plain("catalogue-choice", name=t.plain(f"audience-{audience}"), count=str(count)),
            _shown(action, audience=audience),
        )
        for audience, count in counts.items()
    ]
    if action.audience:
        choices.insert(0, Button(t.plain("catalogue-all-audiences"), _shown(action, audience=None)))
    return Screen(t("catalogue-choose-audience"), _rows(action, choices, t))


def months(action: ChooseMonth, counts: Mapping[Month, int], t: Translator) -> Screen:
    choices = [
        Button(
            t.plain("catalogue-choice", name=t.month(month), count=str(count)),
            _shown(action, month=month),
        )
        for month, count in counts.items()
    ]
    if action.month:
        choices.insert(0, Button(t.plain("catalogue-all-months"), _shown(action, month=None)))
    return Screen(t("catalogue-choose-month"), _rows(action, choices, t))


def _shown(action: Selecting, **changed: EventKind | Audience | Month | None) -> ShowEvents:
    """The first page of the same selection with one of its parts chosen anew."""
    return replace(ShowEvents(*_same(action)), **changed)  # type: ignore[arg-type]


def _rows(action: Selecting, choices: Sequence[Button], t: Translator) -> tuple[Row, ...]:
    back = Button(t.plain("catalogue-button-back-to-narrow"), NarrowEvents(*_same(action)))
    if len(choices) <= CHOICES_IN_ALL:
        return (*_in_columns(choices), (back,))
    pages = -(-len(choices) // CHOICES_ON_A_PAGE)
    number = min(max(action.page, 1), pages)
    here = choices[(number - 1) * CHOICES_ON_A_PAGE : number * CHOICES_ON_A_PAGE]
    turning = []
    if number > 1:
        turning.append(Button("◀️", replace(action, page=number - 1)))
    if number < pages:
        turning.append(Button("▶️", replace(action, page=number + 1)))
    return (*_in_columns(here), (*turning, back))


def _in_columns(choices: Sequence[Button]) -> Iterable[Row]:
    return (tuple(choices[start : start + COLUMNS]) for start in range(0, len(choices), COLUMNS))


def _same(action: Selecting) -> tuple[EventKind | None, Audience | None, Month | None, int | None]:
    return (action.kind, action.audience, action.month, action.search_id)
