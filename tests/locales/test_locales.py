"""The sentences themselves: every language says the same, and nothing is said in vain."""

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentSerializer, parse
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from handlers import rooms
from handlers.aftermath.table import COLUMNS
from handlers.bringing import screens as bringing
from handlers.command import captions
from handlers.delivery.reason import KNOWN as REASONS
from handlers.delivery.screens import OTHER as OTHER_MESSAGE
from handlers.desk.table import OTHERS
from handlers.event.actions import Part
from handlers.event.screens import MAY_BE_NOTHING
from handlers.media.wording import CATEGORIES, ENTERED, MONTHLY, YEARLY
from handlers.notice.entry import MOVED, OTHER
from handlers.notice.nearness import NEAR
from handlers.privacy.readable import NAMES
from handlers.speaking.actions import SpeakerField
from handlers.translation import LOCALES, Words, words_of
from models.account import MessengerName
from models.attendance import Confirmation, ProofKind
from models.audit import Deed
from models.broadcast import BroadcastState, PostButton, PostSource
from models.consent import ConsentPurpose
from models.delivery import DeliveryKind
from models.entry import EntryDeed, EntrySource, EntryStatus
from models.entry_request import RequestKind, RequestState
from models.event import (
    EntryBy,
    EventDeed,
    EventDirection,
    EventFormat,
    EventKind,
    EventLevel,
    EventState,
    SplitBy,
)
from models.event_question import QuestionKind, QuestionScope
from models.media_count import MediaKind
from models.paper import PaperReason
from models.person import Language, PersonKind
from models.post import CopyState, NewsTopic, Place, PostOrigin, PostState
from models.reminder import ReminderMoment
from models.result import ResultKind
from models.role import RoleKind
from models.school import SchoolKind, SchoolStanding
from models.seat import SeatScope
from models.stage import WorkWanted
from models.union import UnionKind, UnionPart
from services.audit import AuditSide
from services.broadcast.audience import Bond, Whom
from services.broadcast.audience import Part as AudiencePart
from services.catalogue import Audience
from services.class_line import ClassTrouble
from services.delivery.deliveries import Outcome
from services.delivery.entry_fact import TRUE_OF
from services.delivery.reminder_fact import UNFINISHED
from services.desk.column import Column
from services.desk.filter import Dimension, Fullness, Which
from services.desk.letter import Audience as LetterAudience
from services.digest.line import DigestKind
from services.entry.bringing_load import Flaw
from services.entry.gate import Bar
from services.entry.light import EntryLight, EntryStep
from services.entry.offer import OfferAnswer
from services.entry.state import LIVE
from services.entry.team_gate import JoinBar
from services.event.field import EventField
from services.event.lacking import Lacking
from services.event.line import LineTrouble
from services.event.plan_column import PlanColumn
from services.event.plan_trouble import PlanTrouble
from services.event.question_field import QuestionField
from services.event.stage_list import StageField
from services.export_register import FIELDS
from services.export_source import Section
from services.member_field import MemberField
from services.member_row import MemberTrouble
from services.page.typesetting import PageForm
from services.person_conflict import Field
from services.post.announcing_rule import Announcing
from services.post.desk import Done
from services.post.formatting import Flaw as PostFlaw
from services.post.history import DEEDS as DEEDS_OF_POSTS
from services.post.limits import Caution
from services.post.plan import Clash
from services.post.queue import Pile
from services.post.reason import Reason
from services.profile import SAID_KINDS
from services.refusal import Refusal
from services.reminder.setting import PREVIEWED
from services.result.results import LineTrouble as TypedTrouble
from services.result.table import ResultTrouble
from services.retention import Kept
from services.standing import Light, Step
from services.webinar.card_side import RoomWay
from services.webinar.joining import Door
from services.webinar.proof import ProofDoor
from services.webinar.speaking import ComingBy
from services.work.view import WorkBar
from tests.handlers.worst import all_refusals

ROOT = Path(__file__).parent.parent.parent
CYRILLIC = re.compile(r"[А-Яа-яЁё]")
# What VK's own pages call their buttons, for whoever is told what to press there.
QUOTED = re.compile(r"«[^»]*»")
# Whoever has lost their language finds the way to it by its own word.
BOTH_LANGUAGES = {"menu-button-language", "command-about-language"}
# Keys that the code puts together, and of what.
# What may be wrong with a copy of a post.
TROUBLES = ("unknown", "failed", "left", "removing")
FAMILIES: dict[str, Iterable[str]] = {
    "attendance-column-{}": COLUMNS,
    "attendance-confirmed-{}": Confirmation,
    "broadcast-button-{}": AudiencePart,
    "broadcast-choose-{}": AudiencePart,
    "broadcast-count-{}": ("unknown", "asleep", "waiting"),
    "broadcast-part-{}": AudiencePart,
    "broadcast-phase-{}": (*(set(BroadcastState) - {BroadcastState.DRAFT}), "coming", "stopping"),
    "broadcast-press-{}": PostButton,
    "broadcast-source-{}": PostSource,
    "broadcast-without-{}": ("unreachable", "unwilling", "told-before"),
    "broadcast-word-{}": (*Whom, *Language, *Bond),
    "material-line-{}": ("recording", "link", "file"),
    "newsroom-became-{}": PostState,
    "newsroom-button-copy-{}": Place,
    "newsroom-button-pile-{}": set(Pile) - {Pile.TROUBLE},
    "newsroom-cannot-{}": ("pictures", "change"),
    "newsroom-clash-{}": Clash,
    "newsroom-copy-{}": (*CopyState, "left", "removing", "renewing"),
    "newsroom-deed-{}": DEEDS_OF_POSTS,
    "newsroom-let-be-{}": TROUBLES,
    "newsroom-next-{}": TROUBLES,
    "newsroom-origin-{}": set(PostOrigin) - {PostOrigin.WRITTEN},
    "newsroom-pile-{}": Pile,
    "newsroom-pile-{}-empty": Pile,
    "newsroom-place-{}": Place,
    "newsroom-plan-line-{}": ("trouble", "planned", "out"),
    "newsroom-reason-{}": Reason,
    "newsroom-state-{}": PostState,
    "newsroom-weekday-{}": "1234567",
    "newsroom-yes-{}": ("now", "later", "bot"),
    "notice-post-offered-{}": ("written", "vk_suggested", "vk_wall", "telegram_channel"),
    "notice-post-trouble-{}": ("failed", "unknown", "left", "removed"),
    "outcome-by-{}": Confirmation,
    "audience-{}": Audience,
    "bringing-column-{}": bringing.FORM,
    "bringing-flaw-{}": Flaw,
    "bringing-form-{}": [cell for row in bringing.EXAMPLES for cell in row],
    "card-button-mine-{}": LIVE,
    "card-button-more-{}": SplitBy,
    "card-button-step-{}": set(Step) - {Step.NONE},
    "card-{}s": SplitBy,
    "class-column-{}": ("name", "class", "consent", "claimed", "code", "row", "text", "trouble"),
    "class-missing-{}": Step,
    "class-trouble-{}": ClassTrouble,
    "command-about-{}": set(rooms.commands()) - {"start"},
    "command-{}": rooms.commands(),
    "consent-change-{}": ConsentPurpose,
    "consent-purpose-{}": ConsentPurpose,
    "delivery-button-{}": Outcome,
    "delivery-count-{}": Outcome,
    "delivery-kind-{}": {*DeliveryKind, OTHER_MESSAGE} - {DeliveryKind.REDRAW},
    "delivery-why-{}": {*REASONS, "none"},
    "delivery-{}": Outcome,
    "desk-add-full-{}": SeatScope,
    "desk-audience-{}": [one.name.lower() for one in LetterAudience],
    "desk-button-to-{}": [one.name.lower() for one in LetterAudience],
    "desk-by-{}": Dimension,
    "desk-card-{}": ("nomination", "site"),
    "desk-column-{}": {*Column, *OTHERS},
    "desk-deed-{}": EntryDeed,
    "desk-event-deed-{}": EventDeed,
    "desk-fullness-{}": Fullness,
    "desk-of-{}": LIVE,
    "desk-phase-{}": EventState,
    "desk-request-state-{}": set(RequestState) - {RequestState.OPEN},
    "desk-request-{}": RequestKind,
    "desk-source-{}": EntrySource,
    "desk-state-{}": EventState,
    "desk-status-{}": EntryStatus,
    "desk-which-{}": Which,
    "directory-audit-{}": AuditSide,
    "directory-consent-{}": ConsentPurpose,
    "directory-deed-{}": Deed,
    "directory-kind-{}": {*PersonKind, "none"},
    "directory-step-{}": Step,
    "entry-bar-{}": set(Bar) - {Bar.PROFILE, Bar.CONSENT},
    "entry-button-other-{}": SplitBy,
    "entry-button-unask-{}": set(RequestKind) - {RequestKind.JOIN},
    "entry-choose-{}": SplitBy,
    "entry-typed-{}": ("several", "none"),
    "bringing-typed-{}": ("several", "none"),
    "team-typed-{}": ("several", "none"),
    "team-full-{}": SeatScope,
    "team-button-other-{}": {*SplitBy, "site"},
    "entry-done-{}": EntryStatus,
    "entry-full-{}": SeatScope,
    "entry-hint-{}": QuestionKind,
    "entry-in-{}": SplitBy,
    "entry-light-{}": EntryLight,
    "entry-next-{}": EntryStep,
    "entry-result-{}": ResultKind,
    "entry-seat-{}": OfferAnswer,
    "entry-step-{}": set(Step) - {Step.NONE},
    "event-format-{}": EventFormat,
    "digest-button-{}": (DigestKind.UNCONSENTED, DigestKind.NEW, DigestKind.UNREACHABLE),
    "digest-{}": DigestKind,
    "event-kind-{}": EventKind,
    "event-kind-{}-many": EventKind,
    "event-level-{}": EventLevel,
    "feed-guide-{}": ("google", "apple", "yandex", "outlook"),
    "guardian-missing-{}": Step,
    "guardian-reason-{}": PaperReason,
    "help-{}": {*RoleKind, *PersonKind},
    "joining-field-{}": Field,
    "making-ask-{}": EventField,
    "making-button-call-{}": SplitBy,
    "making-button-entry_by-{}": EntryBy,
    "making-button-{}": Part,
    "making-button-{}s": SplitBy,
    "making-count-{}s": SplitBy,
    "making-direction-{}": EventDirection,
    "making-entry_by-{}": EntryBy,
    "making-field-{}": EventField,
    "making-lacking-{}": Lacking,
    "making-next-{}": EventState,
    "making-none-{}": {*MAY_BE_NOTHING, EventField.SUMMARY},
    "making-part-{}": Part,
    "making-question-ask-{}": QuestionField,
    "making-question-{}": QuestionKind,
    "making-scope-{}": QuestionScope,
    "making-span-{}": (EventField.GRADES, EventField.COLLEGES, EventField.TEAM),
    "making-split_by-{}": SplitBy,
    "making-stage-ask-{}": StageField,
    "making-stage-none-{}": (StageField.PLACE, StageField.LINK, StageField.DUE),
    "making-stage-{}": StageField,
    "making-state-{}": EventState,
    "making-trouble-{}": LineTrouble,
    "making-work-{}": WorkWanted,
    "making-{}s": SplitBy,
    "media-announcing-{}": Announcing,
    "media-button-announcing-{}": Announcing,
    "media-column-{}": {*YEARLY, *MONTHLY, *CATEGORIES, *ENTERED},
    "media-kind-{}": MediaKind,
    "member-ask-{}": MemberField,
    "member-field-{}": MemberField,
    "member-kind-{}": SchoolKind,
    "member-part-{}": UnionPart,
    "member-standing-{}": SchoolStanding,
    "member-trouble-{}": MemberTrouble,
    "member-union-{}": UnionKind,
    "member-unions-{}": UnionKind,
    "menu-button-step-{}": set(Step) - {Step.NONE},
    "menu-light-{}": Light,
    "menu-step-{}": set(Step) - {Step.NONE},
    "messenger-{}": MessengerName,
    "poster-button-{}": PageForm,
    "poster-hint-{}": PageForm,
    "poster-source-{}": EntrySource,
    "post-done-{}": Done,
    "post-flaw-{}": PostFlaw,
    "post-next-{}": PostState,
    "post-place-{}": Place,
    "post-state-{}": PostState,
    "post-told-{}": Caution,
    "post-topic-{}": NewsTopic,
    "nearness-day-{}": NEAR,
    "nearness-{}": NEAR,
    "news-place-{}": Place,
    "news-topic-{}": NewsTopic,
    "notice-entered-{}": TRUE_OF[DeliveryKind.ENTRY_ENTERED],
    "notice-moved-{}": {*MOVED, OTHER},
    "notice-request-{}": RequestKind,
    "notice-result-{}": ResultKind,
    "plan-column-{}": PlanColumn,
    "plan-trouble-{}": PlanTrouble,
    "privacy-count-{}": Section,
    "privacy-field-{}": FIELDS,
    "privacy-period-{}": Kept,
    "privacy-section-{}": Section,
    "privacy-{}": NAMES,
    "profile-button-{}": SAID_KINDS,
    "profile-consent-{}": ConsentPurpose,
    "profile-kind-{}": PersonKind,
    "profile-step-{}": {Step.CONSENT, Step.NEW_TEXT, Step.GUARDIAN, Step.PAPER, Step.NONE},
    "reminder-about-{}": ReminderMoment,
    "reminder-clock-{}": [zone.rpartition("/")[2].lower() for zone in PREVIEWED],
    "reminder-left-{}": UNFINISHED,
    "reminder-moment-{}": ReminderMoment,
    "result-button-{}": set(ResultKind) - {ResultKind.DIPLOMA},
    "result-count-{}": ResultKind,
    "result-{}": ResultKind,
    "results-line-{}": TypedTrouble,
    "results-trouble-{}": ResultTrouble,
    "role-name-{}": RoleKind,
    "role-opens-{}": RoleKind,
    "role-{}": RoleKind,
    "team-bar-{}": JoinBar,
    "team-button-{}": SplitBy,
    "team-decide-{}": JoinBar,
    "team-make-{}": SplitBy,
    "team-move-{}": SplitBy,
    "team-request-{}": set(RequestState) - {RequestState.OPEN},
    "team-split-{}": SplitBy,
    "team-status-{}": EntryStatus,
    "speaking-ask-{}": SpeakerField,
    "speaking-button-{}": SpeakerField,
    "speaking-button-{}s": ComingBy,
    "speaking-proof-{}": ProofKind,
    "webinar-button-{}": RoomWay,
    "webinar-door-{}": {*(set(Door) - {Door.NOT_CONFIRMED}), *(set(LIVE) - {EntryStatus.CONFIRMED})},
    "webinar-proof-{}": ProofDoor,
    "work-asked-{}": set(WorkWanted) - {WorkWanted.NONE},
    "work-bar-{}": WorkBar,
}
SPEAKERS = {"t", "plain", "text", "has"}
# `python -m bot check` says how a thing stands, and what to do about it unless it is good.
FINDINGS, ADVISED = {"good", "doubt", "wrong"}, {"doubt", "wrong"}


class References(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_MessageReference(self, node: ftl.MessageReference) -> None:  # noqa: N802  its visitor calls it so
        self.names.add(node.id.name)

    def visit_TermReference(self, node: ftl.TermReference) -> None:  # noqa: N802  the same
        self.names.add(node.id.name)


class Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802  its visitor calls it so
        self.names.add(node.id.name)


def messages(language: Language) -> dict[str, ftl.Message]:
    files = sorted((LOCALES / language).glob("*.ftl"))
    found = [entry for file in files for entry in parse(file.read_text(encoding="utf-8")).body]
    return {entry.id.name: entry for entry in found if isinstance(entry, ftl.Message)}


def variables(message: ftl.Message) -> set[str]:
    visitor = Variables()
    visitor.visit(message)
    # Whether to a friend or to a stranger is a question that not every language asks.
    return visitor.names - {"tone"}


def sources() -> list[ast.Module]:
    files = [*(ROOT / "handlers").rglob("*.py"), *(ROOT / "bot").rglob("*.py")]
    return [ast.parse(file.read_text(encoding="utf-8")) for file in sorted(files)]


def said(tree: ast.Module, speakers: set[str] = SPEAKERS | FINDINGS) -> Iterator[ast.expr]:
    """The first argument wherever something is said."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args:
            function = node.func
            name = function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")
            if name in speakers:
                yield node.args[0]


def advice() -> set[str]:
    troubles = [argument for tree in sources() for argument in said(tree, ADVISED)]
    keys = [node.value for node in troubles if isinstance(node, ast.Constant)]
    return {f"{key}-advice" for key in keys if isinstance(key, str)}


def all_keys() -> set[str]:
    return literal_keys() | keys_of_families() | advice() | {refusal.key for refusal in refusals()}


def literal_keys() -> set[str]:
    """Keys that stand in the code as they are, also as one of two."""
    arguments = [node for tree in sources() for argument in said(tree) for node in ast.walk(argument)]
    chosen = [
        node
        for tree in sources()
        for choice in ast.walk(tree)
        if isinstance(choice, ast.IfExp)
        for node in (choice.body, choice.orelse)
    ]
    parts = {id(part) for node in arguments if isinstance(node, ast.JoinedStr) for part in node.values}
    texts = {
        node.value
        for node in [*arguments, *chosen]
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in parts
    }
    return {text for text in texts if re.fullmatch(r"[a-z]+(-[a-z_]+)+", text)}


def families() -> set[str]:
    """Keys that the code puts together, with a hole for what differs."""
    joined = [
        node
        for tree in sources()
        for argument in said(tree)
        for node in ast.walk(argument)
        if isinstance(node, ast.JoinedStr)
    ]
    return {
        "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
        for node in joined
        if "-" in ast.unparse(node)
    }


def keys_of_families() -> set[str]:
    return {family.format(member) for family, members in FAMILIES.items() for member in members}


def refusals() -> list[type[Refusal]]:
    return [type(refusal) for refusal in all_refusals()]


def test_every_language_has_the_same_sentences() -> None:
    russian, english = messages(Language.RU), messages(Language.EN)

    assert sorted(russian) == sorted(english)


def test_every_language_says_them_of_the_same_things() -> None:
    russian, english = messages(Language.RU), messages(Language.EN)

    assert {key: variables(english[key]) for key in english} == {
        key: variables(russian[key]) for key in russian
    }


@pytest.mark.parametrize("language", Language)
def test_every_language_has_the_same_files_and_each_can_be_read(language: Language) -> None:
    files = sorted((LOCALES / language).glob("*.ftl"))
    junk = [
        entry
        for file in files
        for entry in parse(file.read_text(encoding="utf-8")).body
        if isinstance(entry, ftl.Junk)
    ]

    assert junk == []
    assert [file.name for file in files] == [
        file.name for file in sorted((LOCALES / Language.RU).glob("*.ftl"))
    ]


@pytest.mark.parametrize("language", Language)
def test_every_sentence_is_found_by_its_key_and_can_be_compiled_by_itself(language: Language) -> None:
    words, known = Words(language), messages(language)

    assert {key for key in known if not words.has(key)} == set()
    assert [key for key in known if words._bundle(key).check_messages()] == []


def test_no_sentence_refers_to_another_because_each_is_compiled_alone() -> None:
    references = References()
    for language in Language:
        for message in messages(language).values():
            references.visit(message)

    assert references.names == set()


def test_no_sentence_is_there_twice() -> None:
    entries = [
        entry.id.name
        for file in (LOCALES / Language.RU).glob("*.ftl")
        for entry in parse(file.read_text(encoding="utf-8")).body
        if isinstance(entry, ftl.Message)
    ]

    assert sorted(entries) == sorted(set(entries))


def test_every_key_that_is_put_together_is_listed_here() -> None:
    assert families() == set(FAMILIES)


def test_every_sentence_the_code_asks_for_exists() -> None:
    assert all_keys() - set(messages(Language.RU)) == set()


def test_every_sentence_is_asked_for_by_the_code() -> None:
    assert set(messages(Language.RU)) - all_keys() == set()


@pytest.mark.parametrize("refusal", refusals())
@pytest.mark.parametrize("language", Language)
def test_every_refusal_has_a_sentence(refusal: type[Refusal], language: Language) -> None:
    assert words_of(language).has(refusal.key)


def test_english_is_written_in_english() -> None:
    written = {
        key: QUOTED.sub("", FluentSerializer().serialize_entry(message))
        for key, message in messages(Language.EN).items()
    }

    assert {key for key, text in written.items() if CYRILLIC.search(text)} == BOTH_LANGUAGES


def test_no_word_means_two_commands() -> None:
    meant: dict[str, set[str]] = {}
    for language in Language:
        for name in rooms.commands():
            for word in words_of(language).text(f"command-{name}", {}).split(","):
                meant.setdefault(word.strip(), set()).add(name)

    assert {word: names for word, names in meant.items() if len(names) > 1} == {}


@pytest.mark.parametrize("language", Language)
def test_the_words_of_a_command_are_written_as_they_are_compared(language: Language) -> None:
    words = [
        word.strip()
        for name in rooms.commands()
        for word in words_of(language).text(f"command-{name}", {}).split(",")
    ]

    assert [word for word in words if not word or word != word.lower().replace("ё", "е")] == []


@pytest.mark.parametrize("language", Language)
def test_telegram_takes_the_captions_of_the_commands(language: Language) -> None:
    listed = captions(rooms.commands())[language]

    assert [name for name in listed if not re.fullmatch(r"[a-z0-9_]{1,32}", name)] == []
    assert [text for text in listed.values() if not 1 <= len(text) <= 256] == []
