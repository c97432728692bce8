"""The speakers of an event, as whoever runs it writes them down."""

from collections.abc import Sequence
from typing import Final

from handlers.label import cut, told_apart
from handlers.naming import place_label, place_name
from handlers.screen import Button, Row, Screen
from handlers.speaking.actions import (
    AddSpeakers,
    AskRemoveSpeaker,
    AskSpeakerField,
    InviteSpeaker,
    PartSpeaker,
    PickSpeakerSchool,
    RaiseSpeaker,
    RemoveSpeaker,
    ShowLineup,
    ShowRoomSetup,
    ShowSpeaker,
    SpeakerField,
    TypeSpeakerField,
)
from handlers.speaking.screens import headline
from handlers.translation import Translator
from handlers.turning import turning
from services.listing import listing
from services.school import Found
from services.webinar.speaker import Lineup, ListedSpeaker, SpeakerCard

SPEAKERS_ON_A_PAGE: Final = 4
# Whatever the last page is: those just added stand on it.
LAST: Final = 1_000
PLACE_CHARACTERS: Final = 100


def lineup(shown: Lineup, page: int, t: Translator) -> Screen:
    event = shown.event
    part = listing(shown.speakers, number=page, size=SPEAKERS_ON_A_PAGE)
    first = (part.number - 1) * SPEAKERS_ON_A_PAGE + 1
    lines = [f"{number}. {_line(one, t)}" for number, one in enumerate(part.rows, first)]
    text = "\n\n".join(
        (headline(event, t), *(lines or [t("speaking-lineup-none")]), t("speaking-lineup-hint"))
    )
    labels = told_apart([f"{number}. {one.name}" for number, one in enumerate(part.rows, first)])
    rows: list[Row] = [
        (Button(label, ShowSpeaker(one.id)),) for label, one in zip(labels, part.rows, strict=True)
    ]
    turns = tuple(turning(part, lambda number: ShowLineup(event.id, number)))
    back = Button(t.plain("speaking-button-setup"), ShowRoomSetup(event.id))
    return Screen(text, (*rows, (*turns, back)), asks=AddSpeakers(event.id))


def card(shown: SpeakerCard, t: Translator) -> Screen:
    one = shown.speaker
    text = "\n\n".join(
        (
            headline(shown.event, t),
            _line(one, t),
            t("speaking-bound" if one.is_bound else "speaking-unbound"),
        )
    )
    fields = [
        Button(t.plain(f"speaking-button-{field}"), AskSpeakerField(one.id, field)) for field in SpeakerField
    ]
    if one.is_bound:
        door = Button(t.plain("speaking-button-part"), PartSpeaker(one.id))
    else:
        door = Button(t.plain("speaking-button-invite"), InviteSpeaker(one.id))
    up = () if shown.is_first else (Button(t.plain("speaking-button-up"), RaiseSpeaker(one.id)),)
    rows: tuple[Row, ...] = (
        tuple(fields),
        (door,),
        (*up, Button(t.plain("speaking-button-remove"), AskRemoveSpeaker(one.id))),
        (Button(t.plain("speaking-button-lineup"), ShowLineup(shown.event.id)),),
    )
    return Screen(text, rows)


def field_asked(shown: SpeakerCard, field: SpeakerField, t: Translator) -> Screen:
    one = shown.speaker
    text = "\n\n".join((headline(shown.event, t), _line(one, t), t(f"speaking-ask-{field}")))
    none = (Button(t.plain("speaking-button-no-school"), PickSpeakerSchool(one.id, None)),)
    rows = (*((none,) if field is SpeakerField.SCHOOL else ()), (_to_card(one, t),))
    return Screen(text, rows, asks=TypeSpeakerField(one.id, field))


def schools_found(shown: SpeakerCard, found: Sequence[Found], t: Translator) -> Screen:
    one = shown.speaker
    rows: tuple[Row, ...] = tuple(
        (Button(place_label(school, t), PickSpeakerSchool(one.id, school.id)),) for school in found
    )
    said = t("speaking-schools" if found else "speaking-schools-none")
    text = f"{headline(shown.event, t)}\n\n{said}"
    return Screen(text, (*rows, (_to_card(one, t),)), asks=TypeSpeakerField(one.id, SpeakerField.SCHOOL))


def removing(shown: SpeakerCard, t: Translator) -> Screen:
    one = shown.speaker
    text = "\n\n".join((headline(shown.event, t), _line(one, t), t("speaking-removing")))
    yes = Button(t.plain("speaking-button-remove-yes"), RemoveSpeaker(one.id))
    return Screen(text, ((yes,), (_to_card(one, t),)))


def _line(one: ListedSpeaker, t: Translator) -> str:
    place = cut(place_name(one.place, t), PLACE_CHARACTERS) if one.place.school_id else ""
    lines = [
        t("speaking-speaker", name=one.name),
        t("speaking-topic", topic=one.topic) if one.topic else t("speaking-topic-none"),
        t("as-it-is", text=place or t.plain("speaking-no-school")),
    ]
    if one.questions:
        lines.append(t("speaking-questions", count=str(one.questions)))
    return "\n".join(lines)


def _to_card(one: ListedSpeaker, t: Translator) -> Button:
    return Button(t.plain("speaking-button-back"), ShowSpeaker(one.id))
