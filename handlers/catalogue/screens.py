from collections.abc import Mapping
from dataclasses import replace

from handlers.catalogue.actions import (
    AskWords,
    LookForWords,
    NarrowEvents,
    Selecting,
    ShowCard,
    ShowEvents,
)
from handlers.catalogue.lines import brief_when, in_language, named, state, when
from handlers.label import told_apart
from handlers.menu.actions import ShowMenu
from handlers.menu.screens import back_row
from handlers.screen import LABEL_CHARACTERS, Button, Row, Screen, Show
from handlers.translation import Translator
from models.account import MessengerName
from models.event import Event, EventState
from services.catalogue import Card, Page, Selection

# Five rows of events and one to turn the pages: the ten buttons and six rows that VK has for a message.
EVENTS_ON_A_PAGE = 5


def events(action: Selecting, page: Page, t: Translator) -> Screen:
    if not page.events:
        return _nothing(action, page, t)
    # What was searched for may be months away, and is not what comes next.
    title = t("catalogue-header-found") if page.words else t("catalogue-header")
    header = f"<b>{title}</b>\n{selected(action, _searched(page, t), t)}"
    if page.is_similar:
        header += f"\n\n{t('catalogue-similar')}"
    listed = [
        f"{number}. {_line(event, t)}" for number, event in zip(_numbers(page), page.events, strict=True)
    ]
    counted = t("catalogue-counted", count=page.total)
    if page.pages > 1:
        counted += t("catalogue-page", page=str(page.number), pages=str(page.pages))
    return Screen("\n\n".join((header, *listed, counted)), _event_rows(action, page, t))


def selected(action: Selecting, found: str | None, t: Translator) -> str:
    """What the list was narrowed to, in a line."""
    parts = [
        action.kind and t(f"event-kind-{action.kind}-many"),
        action.audience and t(f"audience-{action.audience}"),
        action.month and t.month(action.month),
        found,
    ]
    return " · ".join(part for part in parts if part) or t("catalogue-everything")


def shared(shown: Card, links: Mapping[MessengerName, str], back: Selecting, t: Translator) -> Show:
    """One message to be forwarded as it stands: what the event is, and the doors to it."""
    doors = "\n".join(f"{t(f'messenger-{messenger}')}: {link}" for messenger, link in links.items())
    event = shown.event
    lines = (
        f"<b>{named(event, 'title', t)}</b>",
        *state(event, t, is_over=shown.is_over),
        f"🗓 {when(event, t)}",
    )
    text = "\n".join(lines) + f"\n\n{doors}"
    return Show((Screen(t("event-share-hint"), (_back_to(event, back, t),)), Screen(text)))


def words_asked(action: Selecting, t: Translator) -> Screen:
    asks = LookForWords(action.kind, action.audience, action.month)
    return Screen(t("catalogue-words-asked"), (back_row(t),), asks=asks)


def _searched(page: Page, t: Translator) -> str | None:
    return t("catalogue-with-words", words=page.words) if page.words else None


def _nothing(action: Selecting, page: Page, t: Translator) -> Screen:
    header = f"<b>{t('catalogue-header')}</b>"
    if action.selection == Selection():
        return Screen(f"{header}\n\n{t('catalogue-empty')}", (back_row(t),))
    chosen = selected(action, _searched(page, t), t)
    return Screen(f"{header}\n{chosen}\n\n{t('catalogue-nothing')}", _nothing_rows(t))


def _line(event: Event, t: Translator) -> str:
    day = brief_when(event, t)
    cancelled = f" · {t('event-cancelled-brief')}" if event.state is EventState.CANCELLED else ""
    return f"<b>{named(event, 'title', t)}</b>\n{day} · {t(f'event-kind-{event.kind}')}{cancelled}"


def _event_rows(action: Selecting, page: Page, t: Translator) -> tuple[Row, ...]:
    chosen = (action.kind, action.audience, action.month, action.search_id, page.number)
    rows: list[Row] = [
        (Button(label, ShowCard(*chosen, event_id=event.id)),)
        for label, event in zip(_labels(page, t), page.events, strict=True)
    ]
    turn = ShowEvents(*chosen)
    turning = []
    if page.number > 1:
        turning.append(Button("◀️", replace(turn, page=page.number - 1)))
    if page.number < page.pages:
        turning.append(Button("▶️", replace(turn, page=page.number + 1)))
    narrow = Button(t.plain("catalogue-button-narrow"), NarrowEvents(*chosen))
    return (*rows, (*turning, narrow, Button(t.plain("catalogue-button-menu"), ShowMenu())))


def _labels(page: Page, t: Translator) -> list[str]:
    numbers = [f"{number}. " for number in _numbers(page)]
    titles = [in_language(event, "title", t) for event in page.events]
    shortened = told_apart(titles, LABEL_CHARACTERS - max(map(len, numbers)))
    return [number + title for number, title in zip(numbers, shortened, strict=True)]


def _numbers(page: Page) -> range:
    first = (page.number - 1) * EVENTS_ON_A_PAGE + 1
    return range(first, first + len(page.events))


def _nothing_rows(t: Translator) -> tuple[Row, ...]:
    return (
        (Button(t.plain("catalogue-button-all"), ShowEvents()),),
        (Button(t.plain("menu-button-search"), AskWords()),),
        back_row(t),
    )


def _back_to(event: Event, back: Selecting, t: Translator) -> Row:
    return (Button(t.plain("event-button-card"), ShowCard(*back.chosen, event_id=event.id)),)
