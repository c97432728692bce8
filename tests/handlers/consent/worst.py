from collections.abc import Iterator
from datetime import UTC, datetime

from handlers.consent import screens as consent
from handlers.consent.actions import CopyConsent
from handlers.translation import Translator
from models.account import MessengerName
from models.consent import ConsentPurpose, ConsentWay
from models.entry import JOIN_CODE_CHARACTERS
from models.person import NAME_CHARACTERS, Language
from services.consent import Signed
from services.consent_state import (
    ChildUnfinished,
    ConsentCopy,
    ConsentList,
    ConsentState,
    ConsentStatus,
    FourteenNotKnown,
    GuardianWanted,
    ProcessingWanted,
    ProfileUnfinished,
    Reading,
    SignerNameWanted,
)
from services.consent_text import BODY_CHARACTERS, Document
from services.entry.begun import Begun
from tests.handlers.worst import LARGEST_ID, Drawn

NAME = "<" * NAME_CHARACTERS
THEN = datetime(2026, 9, 30, 20, 0, tzinfo=UTC)
VERSION = "2" * 20
PLACES = "{signer}{subject}{operator}"
BODY = f"Документ\n\n{PLACES}{'<' * (BODY_CHARACTERS - len(PLACES) - 10)}"
HINDRANCES = (
    None,
    ChildUnfinished(),
    FourteenNotKnown(),
    GuardianWanted(),
    ProcessingWanted(),
    ProfileUnfinished(),
    SignerNameWanted(),
)


def state(purpose: ConsentPurpose, status: ConsentStatus, **facts: object) -> ConsentState:
    if status is ConsentStatus.NONE:
        return ConsentState(purpose, status)
    usual: dict[str, object] = {
        "version": VERSION,
        "way": ConsentWay.PRESS,
        "given_at": THEN,
        "signer": NAME,
        "by_guardian": True,
        "withdrawn_at": THEN if status is ConsentStatus.WITHDRAWN else None,
    }
    return ConsentState(purpose, status, **(usual | facts))  # type: ignore[arg-type]


def all_in(status: ConsentStatus, *, is_own: bool) -> ConsentList:
    states = tuple(state(purpose, status) for purpose in ConsentPurpose)
    return ConsentList(LARGEST_ID, NAME, is_own, states)


def the_copy(way: ConsentWay = ConsentWay.PRESS, **facts: object) -> ConsentCopy:
    usual: dict[str, object] = {
        "purpose": ConsentPurpose.PUBLICATION,
        "version": VERSION,
        "language": Language.RU,
        "digest": "a" * 64,
        "body": BODY,
        "signer": NAME,
        "subject": NAME,
        "operator": NAME,
        "by_guardian": True,
        "way": way,
        "given_at": THEN,
        "messenger": MessengerName.TELEGRAM,
        "external_id": 2**52,
        "withdrawn_at": THEN,
    }
    return ConsentCopy(**(usual | facts))  # type: ignore[arg-type]


def readings() -> Iterator[Reading]:
    document = Document(ConsentPurpose.PUBLICATION, VERSION, Language.RU, BODY)
    facts: list[dict[str, object]] = [
        {},
        {"way": ConsentWay.PAPER},
        {"by_reader": True},
        {"by_guardian": False},
        {"signer": None},
    ]
    for status in ConsentStatus:
        for hindrance in HINDRANCES:
            for fact in facts:
                shown = state(ConsentPurpose.PUBLICATION, status, **fact)
                signer = None if hindrance else NAME
                yield Reading(
                    LARGEST_ID, is_own=True, document=document, signer=signer, subject=NAME,
                    operator=NAME * 2, state=shown, hindrance=hindrance,
                )  # fmt: skip


def answers(t: Translator) -> Iterator[Drawn]:
    for status in ConsentStatus:
        for is_own in (False, True):
            shown = all_in(status, is_own=is_own)
            yield consent.consents, consent.consents(shown, t)
            yield consent.withdrawn, consent.withdrawn(shown, t)
            for purpose in ConsentPurpose:
                yield consent.withdrawal, consent.withdrawal(purpose, shown, t)
            for has_agreed in (False, True):
                begun = Begun(LARGEST_ID, LARGEST_ID, "W" * JOIN_CODE_CHARACTERS)
                done = Signed(the_copy(), shown, LARGEST_ID, signer_has_agreed=has_agreed, begun=begun)
                yield consent.signed, consent.signed(done, t)
    for reading in readings():
        yield consent.document, consent.document(reading, t)
    of = CopyConsent(LARGEST_ID, ConsentPurpose.PUBLICATION)
    for copy in (the_copy(), the_copy(ConsentWay.PAPER), the_copy(signer=None, messenger=None)):
        yield consent.copied, consent.copied(copy, of, t)
