"""The last ten minutes: the word that was said, or the question with two answers."""

from handlers.label import cut
from handlers.screen import LABEL_CHARACTERS, Button, Row, Screen
from handlers.translation import Translator
from handlers.webinar.actions import AnswerPoll, Connect, SayWord, ShowProof
from handlers.webinar.screens import headline, home_row
from models.attendance import ProofKind
from services.webinar.proof import ProofDoor, Proving


def proving(shown: Proving, t: Translator) -> Screen:
    event, rows = shown.event, list[Row]()
    asks = None
    said = t(
        f"webinar-proof-{shown.door}",
        opens=t.hours(shown.opens_at, shown.opens_at, event.zone),
        closes=t.hours(shown.closes_at, shown.closes_at, event.zone),
    )
    if shown.door is ProofDoor.OPEN and shown.kind is ProofKind.WORD:
        asks = SayWord(event.id)
    if shown.door is ProofDoor.OPEN and shown.kind is ProofKind.POLL:
        said = t("webinar-poll", question=shown.question)
        rows += [
            (Button(cut(answer, LABEL_CHARACTERS), AnswerPoll(event.id, number)),)
            for number, answer in enumerate(shown.answers, 1)
        ]
    if shown.door in {ProofDoor.EARLY, ProofDoor.NONE}:
        rows.append((Button(t.plain("webinar-button-again-later"), ShowProof(event.id)),))
        rows.append((Button(t.plain("webinar-button-connect"), Connect(event.id)),))
    return Screen(f"{headline(event, t)}\n\n{said}", (*rows, home_row(event.id, t)), asks=asks)
