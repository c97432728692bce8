"""A mentor enters a whole class, or several teams, in one pass: children without a messenger included."""

import asyncio
from dataclasses import dataclass, replace

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from models.draft import Draft, DraftKind
from models.event import Event
from models.nomination import Nomination
from models.stage import Site
from services.actor import Actor
from services.class_entry import MOST_PUPILS
from services.class_keeper import KeepersOnly, open_school, schools_kept
from services.class_list import SchoolChoice
from services.clock import Clock
from services.entry.bringing_alike import acquainted
from services.entry.bringing_load import Load, with_nomination
from services.entry.bringing_look import Preview, Written, look
from services.entry.bringing_plan import Candidate, crews_of
from services.entry.bringing_roll import (
    event_of,
    grades_of_load,
    groups_of,
    load_draft,
    refuse_shut,
    refuse_too_many,
    roll_of,
)
from services.entry.bringing_text import Group, read_sheet_of_teams
from services.entry.bringing_writing import bring
from services.entry.choosing import Typed, matching
from services.entry.gate import nominations_of, sites_of
from services.entry.refusal import NominationNotFound, SiteNotFound
from services.refusal import Refusal
from services.right import Administrators
from services.sheet import read_sheet
from services.standing import Versions
from services.store import Store
from services.workplace import Workplace, workplace, workplaces

FILE_BYTES = 5 * 1024 * 1024
MOST_LOADS = 10


class NobodyPicked(Refusal):
    key = "refusal-bringing-nobody"


@dataclass(eq=False)
class TooManyAtOnce(Refusal):
    """Somebody has sent a table of the whole school; a mentor has no more pupils than that."""

    key = "refusal-bringing-many"
    most: int


@dataclass(frozen=True, slots=True)
class Picking:
    """The class beside the event: who can be entered, and who cannot and why."""

    event: Event
    place: Workplace
    candidates: tuple[Candidate, ...]
    fitting: int
    # There are several, and which is meant can be written beside a team.
    has_nominations: bool


class Bringings:
    def __init__(
        self, store: Store, clock: Clock, versions: Versions, *, administrators: Administrators
    ) -> None:
        self._store = store
        self._clock = clock
        self._versions = versions
        self._administrators = administrators

    async def begin(self, event_id: int, school_id: str | None, *, actor_id: int) -> Picking | SchoolChoice:
        """Whose pupils; of several schools, first of which."""
        return await self._store.read(begin, event_id, school_id, self._actor(actor_id))

    async def pick(self, event_id: int, school_id: str, words: str, *, actor_id: int) -> Preview:
        return await self._take(event_id, school_id, words, None, actor_id)

    async def pick_all(self, event_id: int, school_id: str, *, actor_id: int) -> Preview:
        return await self._take(event_id, school_id, "все", None, actor_id)

    async def read_file(
        self, event_id: int, school_id: str, name: str, content: bytes, *, actor_id: int
    ) -> Preview:
        groups = await asyncio.to_thread(lambda: read_sheet_of_teams(read_sheet(content, name=name)))
        return await self._take(event_id, school_id, "", groups, actor_id)

    async def preview(self, load_id: int, *, actor_id: int) -> Preview | Written:
        return await self._store.read(look, load_id, self._versions, self._actor(actor_id))

    async def choose_nomination(
        self, load_id: int, nomination_id: int, *, actor_id: int
    ) -> Preview | Written:
        actor = self._actor(actor_id)
        await self._store.write(choose_nomination, load_id, nomination_id, actor)
        return await self._store.read(look, load_id, self._versions, actor)

    async def choose_site(self, load_id: int, site_id: int, *, actor_id: int) -> Preview | Written:
        actor = self._actor(actor_id)
        await self._store.write(choose_site, load_id, site_id, actor)
        return await self._store.read(look, load_id, self._versions, actor)

    async def type_nomination(self, load_id: int, words: str, *, actor_id: int) -> Preview | Written:
        """By its number or by its beginning; of several that are meant all are shown."""
        shown = await self.preview(load_id, actor_id=actor_id)
        if isinstance(shown, Written):
            return shown
        found = matching(words, [(one.title, "") for one in shown.nominations])
        if len(found) == 1:
            return await self.choose_nomination(load_id, shown.nominations[found[0]].id, actor_id=actor_id)
        return replace(shown, typed=Typed.SEVERAL if found else Typed.NONE, found=found)

    async def type_site(self, load_id: int, words: str, *, actor_id: int) -> Preview | Written:
        shown = await self.preview(load_id, actor_id=actor_id)
        if isinstance(shown, Written):
            return shown
        found = matching(words, [(one.title, shown.places.get(one.id, "")) for one in shown.sites])
        if len(found) == 1:
            return await self.choose_site(load_id, shown.sites[found[0]].id, actor_id=actor_id)
        return replace(shown, typed=Typed.SEVERAL if found else Typed.NONE, found=found)

    async def bring(self, load_id: int, *, actor_id: int) -> Preview | Written:
        """Write it, once. Whoever was entered by somebody else meanwhile is told of and left out."""
        actor = self._actor(actor_id)
        await self._store.write(bring, load_id, actor)
        return await self._store.read(look, load_id, self._versions, actor)

    async def _take(
        self, event_id: int, school_id: str, words: str, groups: list[Group] | None, actor_id: int
    ) -> Preview:
        actor = self._actor(actor_id)
        load_id = await self._store.write(take_in, event_id, school_id, words, groups, actor)
        shown = await self._store.read(look, load_id, self._versions, actor)
        assert isinstance(shown, Preview)  # noqa: S101  nothing of it is written yet
        return shown

    def _actor(self, actor_id: int) -> Actor:
        return Actor(actor_id, self._administrators, self._clock())


def begin(session: Session, event_id: int, school_id: str | None, actor: Actor) -> Picking | SchoolChoice:
    event = event_of(session, event_id)
    refuse_shut(event, actor.now)
    schools = schools_kept(session, actor)
    if school_id is None and len(schools) > 1:
        places = workplaces(session, schools)
        return SchoolChoice(tuple(places[one] for one in schools if one in places))
    if not schools:
        raise KeepersOnly
    school = open_school(session, actor, school_id or schools[0])
    roll = roll_of(session, event, school, actor)
    return Picking(
        event=event,
        place=workplace(session, school.id),
        candidates=tuple(roll.candidates),
        fitting=len(roll.fitting()),
        has_nominations=len(roll.nominations) > 1,
    )


def take_in(
    session: Session, event_id: int, school_id: str, words: str, groups: list[Group] | None, actor: Actor
) -> int:
    """The number of the load. Nothing is entered yet."""
    event = event_of(session, event_id)
    refuse_shut(event, actor.now)
    school = open_school(session, actor, school_id)
    roll = roll_of(session, event, school, actor)
    groups = groups_of(event, words, roll) if groups is None else groups
    if not event.is_for_teams:
        # Whatever the file calls teams, here everybody enters alone.
        groups = [replace(group, title="") for group in groups]
    if sum(len(group.people) for group in groups) > MOST_PUPILS:
        raise TooManyAtOnce(MOST_PUPILS)
    found, troubles = crews_of(groups, roll)
    if not found and not troubles:
        raise NobodyPicked
    crews, alike = acquainted(session, school, found, actor)
    load = Load(event.id, school.id, tuple(crews), (*troubles, *alike))
    refuse_too_many(session, load, actor)
    load = _with_the_only_ones(session, load)
    draft = Draft(person_id=actor.id, kind=DraftKind.ENTRIES, body=load.packed(), made_at=actor.now)
    session.add(draft)
    session.flush()
    mine = (Draft.person_id == actor.id, Draft.kind == DraftKind.ENTRIES)
    newest = select(Draft.id).where(*mine).order_by(Draft.id.desc()).limit(MOST_LOADS)
    session.execute(delete(Draft).where(*mine, Draft.id.not_in(newest)))
    return draft.id


def _with_the_only_ones(session: Session, load: Load) -> Load:
    """What there is one of is not asked."""
    nominations, sites = nominations_of(session, load.event_id), sites_of(session, load.event_id)
    if len(sites) == 1:
        load = replace(load, site_id=sites[0].id)
    if len(nominations) == 1:
        load = with_nomination(load, nominations[0], grades_of_load(session, load))
    return load


def choose_nomination(session: Session, load_id: int, nomination_id: int, actor: Actor) -> None:
    draft = load_draft(session, load_id, actor, locked=True)
    load = Load.unpacked(draft.body)
    nomination = session.get(Nomination, nomination_id)
    if nomination is None or nomination.event_id != load.event_id or nomination.closed_at is not None:
        raise NominationNotFound
    if load.done is None:
        draft.body = with_nomination(load, nomination, grades_of_load(session, load)).packed()


def choose_site(session: Session, load_id: int, site_id: int, actor: Actor) -> None:
    draft = load_draft(session, load_id, actor, locked=True)
    load = Load.unpacked(draft.body)
    site = session.get(Site, site_id)
    if site is None or site.event_id != load.event_id or site.closed_at is not None:
        raise SiteNotFound
    if load.done is None:
        draft.body = replace(load, site_id=site.id).packed()
