from collections.abc import Mapping
from dataclasses import replace

from handlers.catalogue.actions import (
    AskWords,
    LookForWords,
    NarrowEvents,
    Selecting,
    ShareEvent,
    ShowCard,
    ShowEvents,
)
from handlers.label import cut, told_apart
from handlers.menu.actions import ShowMenu
from handlers.menu.screens import back_row
from handlers.screen import LABEL_CHARACTERS, Button, Row, Screen, Show
from handlers.translation import Translator
from models.account import MessengerName
from models.event import Event, EventState
from models.person import Language
from services.catalogue import Card, Page, Selection

# Five rows of events and one to turn the pages: the ten buttons and six rows that VK has for a message.
EVENTS_ON_A_PAGE = 5
# What a message still holds when all the rest of a card is as long as its columns are.
SUMMARY_CHARACTERS = 2000


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


def card(shown: Card, back: Selecting, t: Translator) -> Screen:
    event = shown.event
    paragraphs = (
        (
            f"<b>{_named(event, 'title', t)}</b>",
            f"{t(f'event-kind-{event.kind}')} · {t(f'event-level-{event.level}')}",
        ),
        _state(shown, t),
        (
            f"🗓 {when(event, t)}",
            f"📍 {_where(event, t)}",
            f"👥 {audience(event, t)}",
            f"🏫 {_organiser(event, t)}",
        ),
        (t("as-it-is", text=cut(_in_language(event, "summary", t), SUMMARY_CHARACTERS)),),
        (f"<b>{t('event-how-title')}</b> {how_to_take_part(shown, t)}",),
    )
    text = "\n\n".join("\n".join(lines) for lines in paragraphs if lines)
    return Screen(text, _card_rows(event, back, t))


def shared(shown: Card, links: Mapping[MessengerName, str], back: Selecting, t: Translator) -> Show:
    """One message to be forwarded as it stands: what the event is, and the doors to it."""
    doors = "\n".join(f"{t(f'messenger-{messenger}')}: {link}" for messenger, link in links.items())
    event = shown.event
    lines = (f"<b>{_named(event, 'title', t)}</b>", *_state(shown, t), f"🗓 {when(event, t)}")
    text = "\n".join(lines) + f"\n\n{doors}"
    return Show((Screen(t("event-share-hint"), (_back_to(event, back, t),)), Screen(text)))


def words_asked(action: Selecting, t: Translator) -> Screen:
    asks = LookForWords(action.kind, action.audience, action.month)
    return Screen(t("catalogue-words-asked"), (back_row(t),), asks=asks)


def when(event: Event, t: Translator) -> str:
    if event.whole_days:
        return t.days(event.starts_at, event.ends_at, event.zone)
    return t.hours(event.starts_at, event.ends_at, event.zone)


def audience(event: Event, t: Translator) -> str:
    groups = [
        t("audience-college") if event.for_colleges else "",
        t("audience-teachers") if event.for_teachers else "",
        t("audience-heads") if event.for_heads else "",
    ]
    if event.grade_from is not None and event.grade_to is not None:
        one = event.grade_from == event.grade_to
        grades = "audience-grade" if one else "audience-grades"
        groups.insert(0, t(grades, first=str(event.grade_from), last=str(event.grade_to)))
    return ", ".join(group for group in groups if group) or t("audience-everyone")


def how_to_take_part(shown: Card, t: Translator) -> str:
    event = shown.event
    if event.state is EventState.CANCELLED:
        return t("event-how-cancelled")
    if shown.is_over:
        return t("event-how-over")
    if event.grade_from is not None or event.for_colleges:
        return t("event-how-pupils")
    if event.for_heads and not event.for_teachers:
        return t("event-how-heads")
    return t("event-how-teachers")


def _state(shown: Card, t: Translator) -> tuple[str, ...]:
    """What makes an event no longer what it was announced as. A cancelled one has not taken place."""
    if shown.event.state is EventState.CANCELLED:
        return (t("event-cancelled"),)
    return (t("event-over"),) if shown.is_over else ()


def _searched(page: Page, t: Translator) -> str | None:
    return t("catalogue-with-words", words=page.words) if page.words else None


def _nothing(action: Selecting, page: Page, t: Translator) -> Screen:
    header = f"<b>{t('catalogue-header')}</b>"
    if action.selection == Selection():
        return Screen(f"{header}\n\n{t('catalogue-empty')}", (back_row(t),))
    chosen = selected(action, _searched(page, t), t)
    return Screen(f"{header}\n{chosen}\n\n{t('catalogue-nothing')}", _nothing_rows(t))


def _line(event: Event, t: Translator) -> str:
    day = (
        t.brief_days(event.starts_at, event.ends_at, event.zone)
        if event.whole_days
        else t.brief_hours(event.starts_at, event.ends_at, event.zone)
    )
    cancelled = f" · {t('event-cancelled-brief')}" if event.state is EventState.CANCELLED else ""
    return f"<b>{_named(event, 'title', t)}</b>\n{day} · {t(f'event-kind-{event.kind}')}{cancelled}"


def _named(event: Event, field: str, t: Translator) -> str:
    return t("as-it-is", text=_in_language(event, field, t))


def _in_language(owner: object, field: str, t: Translator) -> str:
    english = t.language is Language.EN
    return str(getattr(owner, f"{field}_en" if english else field))


def _where(event: Event, t: Translator) -> str:
    place = _named(event, "place", t)
    said = t(f"event-format-{event.format}")
    return f"{said} · {place}" if place else said


def _organiser(event: Event, t: Translator) -> str:
    school = event.organiser
    name, city = _in_language(school, "name", t), _in_language(school, "city", t)
    said = t("event-organiser", name=name, city=city)
    return f"{said}, {t('as-it-is', text=event.co_organisers)}" if event.co_organisers else said


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
    titles = [_in_language(event, "title", t) for event in page.events]
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


def _card_rows(event: Event, back: Selecting, t: Translator) -> tuple[Row, ...]:
    return (
        (Button(t.plain("event-button-share"), ShareEvent(*back.chosen, event_id=event.id)),),
        (
            Button(t.plain("catalogue-button-back"), ShowEvents(*back.chosen)),
            Button(t.plain("catalogue-button-menu"), ShowMenu()),
        ),
    )


def _back_to(event: Event, back: Selecting, t: Translator) -> Row:
    return (Button(t.plain("event-button-card"), ShowCard(*back.chosen, event_id=event.id)),)
