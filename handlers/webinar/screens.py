"""The door of a webinar: what a press on «Подключиться» came to; and who speaks there."""

from handlers.catalogue.actions import OpenEvent, ShowEvents
from handlers.entry.actions import Enter, EnterQueue, ShowEntries
from handlers.label import cut
from handlers.menu.actions import ShowMenu
from handlers.naming import event_title, place_name
from handlers.screen import Button, Link, Row, Screen
from handlers.translation import Translator
from handlers.turning import turning
from handlers.webinar.actions import ChooseSpeaker, Connect, ShowProof, ShowSpeakers
from models.entry import EntrySource
from models.event import Event
from services.entry.gate import Bar
from services.listing import listing
from services.webinar.joining import Door, Joining
from services.webinar.speaker import Lineup, ListedSpeaker

SPEAKERS_ON_A_PAGE = 5
TITLE_CHARACTERS, PLACE_CHARACTERS = 200, 100
# What entering asks for by itself, one thing after the other.
REMEDIED = frozenset({Bar.PROFILE, Bar.CONSENT})


def door(shown: Joining, t: Translator) -> Screen:
    """Each of them leads on: nobody stands before a closed door without knowing what is next."""
    event = shown.event
    text = f"{headline(event, t)}\n\n{_said(shown, t)}"
    return Screen(text, (*_rows(shown, t), home_row(event.id, t)))


def speakers(shown: Lineup, page: int, t: Translator) -> Screen:
    event = shown.event
    part = listing(shown.speakers, number=page, size=SPEAKERS_ON_A_PAGE)
    first = (part.number - 1) * SPEAKERS_ON_A_PAGE + 1
    lines = [speaker_line(number, one, t) for number, one in enumerate(part.rows, first)]
    text = "\n\n".join((headline(event, t), *(lines or [t("webinar-no-speakers")])))
    turns = tuple(turning(part, lambda number: ShowSpeakers(event.id, number)))
    ask = Button(t.plain("webinar-button-ask"), ChooseSpeaker(event.id))
    rows = ((ask,), *((turns,) if turns else ()), home_row(event.id, t))
    return Screen(text, rows)


def speaker_line(number: int, one: ListedSpeaker, t: Translator) -> str:
    lines = [t("webinar-speaker", number=str(number), name=one.name)]
    if one.topic:
        lines.append(t("webinar-topic", topic=one.topic))
    if one.place.school_id is not None:
        lines.append(t("as-it-is", text=cut(place_name(one.place, t), PLACE_CHARACTERS)))
    return "\n".join(lines)


def headline(event: Event, t: Translator) -> str:
    return t("webinar-title", title=cut(event_title(event, t), TITLE_CHARACTERS))


def home_row(event_id: int, t: Translator) -> Row:
    return (
        Button(t.plain("webinar-button-card"), OpenEvent(event_id)),
        Button(t.plain("catalogue-button-menu"), ShowMenu()),
    )


def _said(shown: Joining, t: Translator) -> str:
    event, verdict = shown.event, shown.verdict
    if shown.door is Door.EARLY:
        return t("webinar-door-early", time=t.hours(shown.at, shown.at, event.zone))
    if shown.door is Door.NOT_ENTERED and verdict is not None:
        if verdict.bar is None:
            return t("webinar-door-not_entered")
        if verdict.bar in REMEDIED:
            return f"{t('webinar-door-not_entered')}\n{t(f'entry-step-{verdict.step}')}"
        return f"{t('webinar-door-stranger')}\n{t(f'entry-bar-{verdict.bar}')}"
    if shown.door is Door.NOT_CONFIRMED and shown.status is not None:
        return t(f"webinar-door-{shown.status}")
    return t("webinar-door-over-word" if _may_say_word_still(shown) else f"webinar-door-{shown.door}")


def _may_say_word_still(shown: Joining) -> bool:
    return shown.door is Door.OVER and shown.has_proof


def _rows(shown: Joining, t: Translator) -> tuple[Row, ...]:
    event_id = shown.event.id
    again = Button(t.plain("webinar-button-again"), Connect(event_id))
    proof = Button(t.plain("webinar-button-proof"), ShowProof(event_id))
    others = Button(t.plain("menu-button-events"), ShowEvents())
    word = ((proof,),) if shown.has_proof else ()
    rows: dict[Door, tuple[Row, ...]] = {
        Door.OPEN: ((Link(t.plain("webinar-button-room"), shown.link),), *word),
        Door.EARLY: ((again,), (Button(t.plain("webinar-button-ask"), ChooseSpeaker(event_id)),)),
        Door.NO_LINK: ((again,),),
        Door.OVER: word or ((others,),),
        Door.NOT_CONFIRMED: ((Button(t.plain("entries-button"), ShowEntries()),), (again,)),
        Door.CANCELLED: ((others,),),
    }
    return rows.get(shown.door) or _rows_of_a_stranger(shown, again, others, t)


def _rows_of_a_stranger(shown: Joining, again: Button, others: Button, t: Translator) -> tuple[Row, ...]:
    event_id, verdict = shown.event.id, shown.verdict
    if verdict is None or not (verdict.may_enter or verdict.bar in REMEDIED):
        return ((others,),)
    if verdict.waits:
        enter = Button(t.plain("card-button-queue"), EnterQueue(event_id, EntrySource.LINK))
    else:
        enter = Button(t.plain("card-button-enter"), Enter(event_id, EntrySource.LINK))
    return ((enter,), (again,))
