"""Everything the consortium can do, put together: what a handler may ask for by name."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from typing_extensions import override

from bot.capability.parts import Parts
from handlers.addresses import Addresses
from models.account import MessengerName
from services.catalogue import Catalogue
from services.clock import Clock
from services.consent_text import ConsentTexts
from services.delivery.living import LivingScreens
from services.delivery.outbox import Outbox
from services.delivery.sorting import Sorting
from services.entry.card import EventCards
from services.entry.entries import Entries
from services.entry.offer import Offers
from services.home import Homes
from services.kept_file import KeptFiles
from services.people import People
from services.post.crossposting import Crossposting
from services.post.powers import Boards
from services.post.publishing import Publications
from services.profile import Profiles
from services.right import Administrators
from services.school import Schools
from services.sent_file import SentFiles
from services.shelf import Shelf
from services.store import Store

# What is put together when somebody first asks for one of them, by the module of bot/capability that does it.
# Most of it is asked for by organisers: hundreds of modules that a start need not wait for.
WHEN_ASKED_FOR: Mapping[str, Sequence[str]] = {
    "aftermath": (
        "aftermaths",
        "attendance_exports",
        "attendance_lists",
        "attendance_unsure",
        "charts",
        "feedbacks",
        "materials",
        "outcome_numbers",
        "thanks_letters",
    ),
    "broadcast": ("broadcasts",),
    "classroom": ("claims", "class_entries", "classrooms", "codes", "joinings"),
    "consent": ("consents", "guardians", "papers", "privacy"),
    "delivery": ("deliveries",),
    "desk": (
        "desk_additions",
        "desk_decisions",
        "desk_doubles",
        "desk_exports",
        "desk_letters",
        "desks",
    ),
    "entry": (
        "answers",
        "bringings",
        "signing_ups",
        "team_joinings",
        "team_makings",
        "teams",
    ),
    "event": (
        "calendars",
        "event_copies",
        "event_nominations",
        "event_questions",
        "event_sites",
        "event_stages",
        "makings",
        "plan_imports",
        "posters",
        "submissions",
    ),
    "feed": ("calendar_feeds",),
    "media": (
        "announcements",
        "count_corrections",
        "count_entries",
        "count_imports",
        "media_counts",
        "media_exports",
        "news_digests",
        "weekly_digests",
    ),
    "member": ("member_imports", "members", "merges", "new_members", "recorded_schools", "unions"),
    "news": ("followings", "news_feed"),
    "newsroom": (
        "media_plans",
        "post_decisions",
        "post_placings",
        "post_queues",
        "post_resolutions",
    ),
    "post": ("belonging", "contents", "drafting", "event_choices", "writing"),
    "reminder": ("event_reminders", "wishes"),
    "result": (
        "collected_works",
        "result_publishing",
        "result_tables",
        "results",
        "work_packs",
        "works",
    ),
    "staff": ("appointments", "directory", "outside_schools"),
    "webinar": (
        "lineups",
        "listener_questions",
        "proofs",
        "room_setups",
        "speakings",
        "webinar_doors",
    ),
}


@dataclass(frozen=True)
class Installation:
    """What one installation differs in from another."""

    zone: str
    administrators: Administrators
    texts: ConsentTexts
    # Who processes the data, as it stands in the documents.
    operator: str
    # Where the files lie that people have sent.
    files: Path


class ByName(Mapping[str, object]):
    """The services by the names that handlers call them, each group made when it is first asked for."""

    def __init__(self, at_once: Mapping[str, object], parts: Parts) -> None:
        self._made = dict(at_once)
        self._parts = parts
        self._groups = {name: group for group, names in WHEN_ASKED_FOR.items() for name in names}

    @override
    def __getitem__(self, name: str) -> object:
        if name not in self._made:
            self._made |= import_module(f"bot.capability.{self._groups[name]}").made_of(self._parts)
        return self._made[name]

    @override
    def __contains__(self, name: object) -> bool:
        return name in self._made or name in self._groups

    @override
    def __iter__(self) -> Iterator[str]:
        return iter(self._made.keys() | self._groups.keys())

    @override
    def __len__(self) -> int:
        return len(self._made.keys() | self._groups.keys())


@dataclass(frozen=True)
class Capabilities:
    """By the names that handlers call them; some are asked for by others than handlers."""

    by_name: Mapping[str, object]
    people: People
    living: LivingScreens
    sent_files: SentFiles
    outbox: Outbox
    sorting: Sorting
    offers: Offers
    boards: Boards
    publications: Publications
    crossposting: Crossposting
    shelf: Shelf
    paces: dict[MessengerName, float]


def capabilities(
    store: Store, clock: Clock, addresses: Addresses, installation: Installation
) -> Capabilities:
    administrators, versions = installation.administrators, installation.texts.versions
    people = People(store, clock, zone=installation.zone, administrators=administrators)
    shelf = Shelf(installation.files, clock)
    kept_files, schools = KeptFiles(store, shelf), Schools(store, clock)
    offers = Offers(store, clock, versions, administrators=administrators)
    sent_files = SentFiles(store, clock, shelf)
    # Whoever speaks at a public place says what may be done there.
    boards = Boards()
    # What anybody's first presses ask for.
    at_once = {
        "people": people,
        "profiles": Profiles(store, clock, versions),
        "homes": Homes(store, clock, versions, administrators=administrators),
        "catalogue": Catalogue(store, clock),
        "event_cards": EventCards(store, clock, versions, kept_files, administrators=administrators),
        "entries": Entries(store, clock, versions, administrators=administrators),
        "offers": offers,
        "schools": schools,
        "kept_files": kept_files,
        "addresses": addresses,
        "sent_files": sent_files,
        "boards": boards,
    }
    texts, operator = installation.texts, installation.operator
    # And whoever sends says how fast.
    paces: dict[MessengerName, float] = {}
    parts = Parts(store, clock, texts, operator, administrators, schools, shelf, kept_files, boards, paces)
    sorting = Sorting(store, clock, versions, administrators=administrators)
    by_name = ByName(at_once, parts)
    living, outbox = LivingScreens(store), Outbox(store, clock)
    publications = Publications(store, clock, administrators=administrators)
    crossposting = Crossposting(store, clock, administrators=administrators)
    return Capabilities(
        by_name,
        people,
        living,
        sent_files,
        outbox,
        sorting,
        offers,
        boards,
        publications,
        crossposting,
        shelf,
        paces,
    )
