"""The organiser's desk to be looked at: events, numbers, entries, history."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from sqlalchemy.orm import Session

from models.consent import ConsentPurpose
from models.event import Event
from services.clock import Clock
from services.desk.card import AnswerPage, EntryCard, answer_page, answered_file, card
from services.desk.filter import WORDS_CHARACTERS, Dimension, Filter, Fullness, Which
from services.desk.history import EntryHistory, EventHistory, entry_history, event_history
from services.desk.listed import EntryList, entry_list, values_of
from services.desk.organiser import Organiser
from services.desk.overview import Overview, overview
from services.desk.owned import OwnEvents, own_events
from services.desk.share import Share, shares, value_of
from services.desk.view import View, keep_view, newest_view, own_view, refine
from services.event.right import run_event
from services.fold import folded
from services.kept_file import FileContent, KeptFiles
from services.listing import Listing, listing
from services.refusal import NothingToLookFor, WordsTooLong
from services.right import Administrators
from services.standing import Versions
from services.store import Store

SHARES_ON_A_PAGE = 6


@dataclass(frozen=True, slots=True)
class FilterShown:
    """A filter as it stands, with what its values are called."""

    view: View
    event: Event
    values: tuple[Share, ...]


@dataclass(frozen=True, slots=True)
class Shares:
    view: View
    event: Event
    dimension: Dimension
    rows: Listing[Share]
    entries: int
    people: int
    # Of the largest: a bar is as long as its share of this.
    most: int


class Desks:
    def __init__(
        self,
        store: Store,
        clock: Clock,
        versions: Versions,
        files: KeptFiles,
        *,
        administrators: Administrators,
    ) -> None:
        self._store = store
        self._clock = clock
        self._version = versions[ConsentPurpose.PROCESSING]
        self._files = files
        self._administrators = administrators

    async def events(self, *, actor_id: int, page: int = 1, words: str = "") -> OwnEvents:
        return await self._store.read(own_events, self._actor(actor_id), words=words, page=page)

    async def overview(self, event_id: int, *, actor_id: int) -> Overview:
        return await self._store.read(overview, event_id, self._actor(actor_id))

    async def history(self, event_id: int, *, actor_id: int, page: int) -> EventHistory:
        return await self._store.read(event_history, event_id, self._actor(actor_id), page=page)

    async def open(self, event_id: int, which: Which | None, *, actor_id: int) -> EntryList:
        """The entries of that status; with none named, what was looked at last."""
        view = await self._store.write(_open, event_id, which, self._actor(actor_id))
        return await self.entries(view.id, actor_id=actor_id)

    async def everything(self, event_id: int, *, actor_id: int) -> View:
        """A view of all that counts, for the numbers."""
        return await self._store.write(_open, event_id, Which.LIVE, self._actor(actor_id))

    async def entries(self, view_id: int, *, actor_id: int, page: int = 1) -> EntryList:
        return await self._store.read(entry_list, view_id, self._actor(actor_id), page=page)

    async def filter(self, view_id: int, *, actor_id: int) -> FilterShown:
        return await self._store.read(_filter, view_id, self._actor(actor_id))

    async def shares(self, view_id: int, dimension: Dimension, *, actor_id: int, page: int = 1) -> Shares:
        return await self._store.read(_shares, view_id, dimension, self._actor(actor_id), page)

    async def choose_status(self, view_id: int, which: Which, *, actor_id: int) -> EntryList:
        return await self._refined(view_id, partial(replace, which=which), actor_id)

    async def choose_fullness(self, view_id: int, fullness: Fullness | None, *, actor_id: int) -> EntryList:
        return await self._refined(view_id, partial(replace, fullness=fullness), actor_id)

    async def choose_consent(self, view_id: int, *, lacks: bool, actor_id: int) -> EntryList:
        return await self._refined(view_id, partial(replace, lacks_consent=lacks), actor_id)

    async def choose_like(
        self, view_id: int, dimension: Dimension, like_id: int, *, actor_id: int
    ) -> EntryList:
        """Those that have the same value as that entry."""
        actor = self._actor(actor_id)
        view = await self._store.write(_choose_like, view_id, dimension, like_id, actor)
        return await self.entries(view.id, actor_id=actor_id)

    async def drop(self, view_id: int, dimension: Dimension, *, actor_id: int) -> EntryList:
        return await self._refined(view_id, lambda wanted: wanted.without(dimension), actor_id)

    async def look_for(self, view_id: int, typed: str, *, actor_id: int) -> EntryList:
        if len(typed) > WORDS_CHARACTERS:
            raise WordsTooLong(WORDS_CHARACTERS)
        words = folded(typed).strip()
        if not words:
            raise NothingToLookFor
        return await self._refined(view_id, partial(replace, words=words), actor_id)

    async def drop_words(self, view_id: int, *, actor_id: int) -> EntryList:
        return await self._refined(view_id, partial(replace, words=""), actor_id)

    async def reset(self, view_id: int, *, actor_id: int) -> EntryList:
        return await self._refined(view_id, lambda _: Filter(), actor_id)

    async def card(self, entry_id: int, *, actor_id: int) -> EntryCard:
        return await self._store.read(card, entry_id, self._actor(actor_id))

    async def answers(self, entry_id: int, *, actor_id: int, page: int) -> AnswerPage:
        return await self._store.read(answer_page, entry_id, self._actor(actor_id), page=page)

    async def file(self, answer_id: int, *, actor_id: int) -> FileContent:
        file_id = await self._store.read(answered_file, answer_id, self._actor(actor_id))
        return await self._files.read(file_id)

    async def entry_history(self, entry_id: int, *, actor_id: int, page: int) -> EntryHistory:
        return await self._store.read(entry_history, entry_id, self._actor(actor_id), page=page)

    async def _refined(self, view_id: int, change: Callable[[Filter], Filter], actor_id: int) -> EntryList:
        view = await self._store.write(_refine, view_id, change, self._actor(actor_id))
        return await self.entries(view.id, actor_id=actor_id)

    def _actor(self, actor_id: int) -> Organiser:
        return Organiser(actor_id, self._administrators, self._clock(), self._version)


def _open(session: Session, event_id: int, which: Which | None, actor: Organiser) -> View:
    event = run_event(session, actor, event_id)
    if which is None:
        return newest_view(session, actor, event.id)
    return keep_view(session, actor, event.id, Filter(which=which))


def _refine(session: Session, view_id: int, change: Callable[[Filter], Filter], actor: Organiser) -> View:
    return refine(session, actor, view_id, change)


def _choose_like(
    session: Session, view_id: int, dimension: Dimension, like_id: int, actor: Organiser
) -> View:
    _, event = own_view(session, actor, view_id)
    value = value_of(session, event, dimension, like_id)
    return refine(session, actor, view_id, lambda wanted: wanted.chosen(dimension, value))


def _filter(session: Session, view_id: int, actor: Organiser) -> FilterShown:
    view, event = own_view(session, actor, view_id)
    return FilterShown(view, event, values_of(session, event, view.filter))


def _shares(session: Session, view_id: int, dimension: Dimension, actor: Organiser, page: int) -> Shares:
    view, event = own_view(session, actor, view_id)
    found = shares(session, event, view.filter, dimension, actor.version)
    return Shares(
        view,
        event,
        dimension,
        listing(found, number=page, size=SHARES_ON_A_PAGE),
        sum(share.entries for share in found),
        sum(share.people for share in found),
        max((share.people for share in found), default=0),
    )
