"""The file for people: every kind of thing that is kept has a word in it."""

from enum import StrEnum

import pytest

from handlers.privacy.readable import readable
from handlers.translation import translator
from models.account import MessengerName
from models.audit import Deed
from models.consent import ConsentPurpose, ConsentWay
from models.delivery import DeliveryKind, DeliveryState
from models.draft import DraftKind
from models.entry import EntryDeed, EntryStatus
from models.entry_request import RequestKind, RequestState
from models.event import EventDeed, EventKind, EventState
from models.invitation import InvitationKind
from models.paper import PaperReason, PaperState
from models.person import Language, PersonKind
from models.result import ResultKind
from models.role import RoleKind
from services.export import Export
from services.export_source import Row, Section
from tests.clock import NOON

KINDS: list[type[StrEnum]] = [
    MessengerName,
    Deed,
    ConsentPurpose,
    ConsentWay,
    DraftKind,
    InvitationKind,
    PaperState,
    Language,
    PersonKind,
    RoleKind,
    DeliveryKind,
    DeliveryState,
    EntryDeed,
    EntryStatus,
    EventDeed,
    EventKind,
    EventState,
    RequestKind,
    RequestState,
    ResultKind,
]


def drawn(row: Row, language: Language = Language.RU) -> list[str]:
    """The lines of a log that has this one row."""
    export = Export(NOON, {}, {Section.LOG: [row]}, ())
    text = readable(export, translator(language, zone="Europe/Moscow"))
    return text.strip().rpartition("\n\n")[2].split("\n")


@pytest.mark.parametrize("member", [member for kind in KINDS for member in kind])
def test_every_word_of_the_program_is_said_in_words(member: StrEnum) -> None:
    (line,) = drawn({"kind": member})
    (english,) = drawn({"kind": member}, Language.EN)

    assert line.removeprefix("Кто это или что это: ") not in {member.value, "", line}
    assert english.removeprefix("Who or what it is: ") not in {"", english}


def test_what_was_not_said_is_left_out() -> None:
    assert drawn({"name": "", "grade": None, "letter": "А", "body": "текст"}) == ["Буква класса: А"]


def test_yes_and_no_and_moments_are_said_in_words() -> None:
    assert drawn({"reachable": True, "zone_chosen": False, "at": NOON}) == [
        "Сообщения доходят: да",
        "Часовой пояс выбран вручную: нет",
        "Когда: ср, 25 ноября 2026, 12:00 по Москве",
    ]


def test_why_a_sheet_was_declined_is_said_in_our_words_or_in_the_checkers() -> None:
    reasons = [PaperReason.EXPIRED.value, "Нет печати"]

    lines = [line for reason in reasons for line in drawn({"reason": reason})]

    assert lines == ["Причина отказа: Лист никто не успел проверить", "Причина отказа: Нет печати"]
