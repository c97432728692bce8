"""A webinar as whoever runs it sets it up: the link, the speakers, the second proof."""

from handlers.desk.actions import ShowDesk
from handlers.label import cut
from handlers.menu.screens import back_row
from handlers.naming import event_title
from handlers.screen import Button, Row, Screen
from handlers.speaking.actions import (
    AskProofPoll,
    AskProofWord,
    AskRoomLink,
    DropProof,
    DropRoomLink,
    ShowAsked,
    ShowCabinet,
    ShowLineup,
    ShowProofSetup,
    ShowRoomSetup,
    TypeProofPoll,
    TypeProofWord,
    TypeRoomLink,
)
from handlers.translation import Translator
from models.attendance import ProofKind
from models.event import Event
from services.webinar.organising import RoomSetup

TITLE_CHARACTERS = 200


def setup(shown: RoomSetup, t: Translator) -> Screen:
    event = shown.event
    lines = [
        t("speaking-link", link=event.link) if event.link else t("speaking-link-none"),
        t("speaking-opens", time=t.hours(shown.opens_at, shown.opens_at, event.zone)),
        t("speaking-speakers", count=shown.speakers, bound=str(shown.bound)),
        t("speaking-questions", count=str(shown.questions)),
        t(f"speaking-proof-{shown.proof.kind}" if shown.proof else "speaking-proof-none"),
    ]
    if shown.pressed or shown.confirmed:
        lines.append(t("speaking-came", pressed=str(shown.pressed), confirmed=str(shown.confirmed)))
    rows: tuple[Row, ...] = (
        (
            Button(t.plain("speaking-button-lineup"), ShowLineup(event.id)),
            Button(t.plain("speaking-button-link"), AskRoomLink(event.id)),
        ),
        (
            Button(t.plain("speaking-button-asked"), ShowAsked(event.id)),
            Button(t.plain("speaking-button-proof"), ShowProofSetup(event.id)),
        ),
        (Button(t.plain("speaking-button-coming"), ShowCabinet(event.id)),),
        (Button(t.plain("speaking-button-desk"), ShowDesk(event.id)), *back_row(t)),
    )
    return Screen(f"{headline(event, t)}\n\n" + "\n".join(lines), rows)


def link_asked(shown: RoomSetup, t: Translator) -> Screen:
    event = shown.event
    known = t("speaking-link", link=event.link) if event.link else t("speaking-link-none")
    drop = (Button(t.plain("speaking-button-no-link"), DropRoomLink(event.id)),)
    rows = (*((drop,) if event.link else ()), (_to_setup(event.id, t),))
    text = "\n\n".join((headline(event, t), known, t("speaking-link-asked")))
    return Screen(text, rows, asks=TypeRoomLink(event.id))


def proof(shown: RoomSetup, t: Translator) -> Screen:
    """The word is shown to whoever runs the event: they are to say it aloud."""
    event, of = shown.event, shown.proof
    times = t(
        "speaking-proof-times",
        opens=t.hours(shown.proof_opens_at, shown.proof_opens_at, event.zone),
        closes=t.hours(shown.proof_closes_at, shown.proof_closes_at, event.zone),
    )
    if of is None:
        said = t("speaking-proof-off")
    elif of.kind is ProofKind.WORD:
        said = t("speaking-proof-the-word", word=of.word)
    else:
        said = t("speaking-proof-the-poll", question=of.question, first=of.first, second=of.second)
    choices = (
        Button(t.plain("speaking-button-word"), AskProofWord(event.id)),
        Button(t.plain("speaking-button-poll"), AskProofPoll(event.id)),
    )
    drop = (Button(t.plain("speaking-button-no-proof"), DropProof(event.id)),)
    rows = (choices, *((drop,) if of is not None else ()), (_to_setup(event.id, t),))
    return Screen("\n\n".join((headline(event, t), said, times)), rows)


def word_asked(shown: RoomSetup, t: Translator) -> Screen:
    back = (Button(t.plain("speaking-button-back"), ShowProofSetup(shown.event.id)),)
    text = f"{headline(shown.event, t)}\n\n{t('speaking-word-asked')}"
    return Screen(text, (back,), asks=TypeProofWord(shown.event.id))


def poll_asked(shown: RoomSetup, t: Translator) -> Screen:
    back = (Button(t.plain("speaking-button-back"), ShowProofSetup(shown.event.id)),)
    text = f"{headline(shown.event, t)}\n\n{t('speaking-poll-asked')}"
    return Screen(text, (back,), asks=TypeProofPoll(shown.event.id))


def headline(event: Event, t: Translator) -> str:
    return t("speaking-title", title=cut(event_title(event, t), TITLE_CHARACTERS))


def _to_setup(event_id: int, t: Translator) -> Button:
    return Button(t.plain("speaking-button-setup"), ShowRoomSetup(event_id))
