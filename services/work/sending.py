"""A work is sent in for a stage by those whose entry it is, and replaced freely until it is due."""

from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from models.audit import Deed
from models.entry import Entry, EntryDeed
from models.event import LINK_CHARACTERS, Event
from models.kept_file import KeptFile
from models.stage import Stage, WorkWanted
from models.work import Work
from services.actor import Actor
from services.audit import note
from services.clock import Clock
from services.entry.entry_name import names_of
from services.entry.entry_view import refuse_strangers
from services.entry.history import remember
from services.entry.hold import hold_entry
from services.entry.refusal import EntryNotFound
from services.event.reading import read_link
from services.event.right import runs
from services.kept_file import FileContent, KeptFiles, keep
from services.refusal import Refusal, WordsTooLong
from services.right import Administrators
from services.shelf import Shelf
from services.store import Store
from services.work.file_name import work_file_name
from services.work.refusal import (
    WorkFileEmpty,
    WorkFileWanted,
    WorkLinkWanted,
    WorkNotSent,
    WorkWordsUnread,
)
from services.work.view import (
    TAKES_FILES,
    TAKES_LINKS,
    WorkView,
    bar_of,
    sent_work,
    stage_asking,
    view_of,
    work_of,
)


@dataclass(frozen=True, slots=True)
class Sent:
    """A file that lies on the shelf by now, or a link."""

    link: str = ""
    name: str = ""
    digest: str = ""
    size: int = 0


class Works:
    def __init__(self, store: Store, clock: Clock, shelf: Shelf, *, administrators: Administrators) -> None:
        self._store = store
        self._clock = clock
        self._shelf = shelf
        self._files = KeptFiles(store, shelf)
        self._administrators = administrators

    async def look(self, entry_id: int, stage_id: int, *, person_id: int) -> WorkView:
        return await self._store.read(look, entry_id, stage_id, self._actor(person_id))

    async def may_send(self, entry_id: int, stage_id: int, *, person_id: int) -> WorkView:
        """Asked before a file is downloaded. What bars it is in the view."""
        view = await self.look(entry_id, stage_id, person_id=person_id)
        if view.bar is None and view.stage.work not in TAKES_FILES:
            raise WorkLinkWanted
        return view

    async def send_file(
        self, entry_id: int, stage_id: int, name: str, content: bytes, *, person_id: int
    ) -> WorkView:
        if not content:
            raise WorkFileEmpty
        sent = Sent(name=name, digest=await self._shelf.put(content), size=len(content))
        return await self._store.write(send, entry_id, stage_id, sent, self._actor(person_id))

    async def send_link(self, entry_id: int, stage_id: int, typed: str, *, person_id: int) -> WorkView:
        return await self._store.write(send_words, entry_id, stage_id, typed, self._actor(person_id))

    async def take(self, entry_id: int, stage_id: int, *, person_id: int) -> FileContent:
        """The file, for its senders and for whoever runs the event; of the latter the log is told."""
        file_id, name = await self._store.write(take, entry_id, stage_id, self._actor(person_id))
        return replace(await self._files.read(file_id), name=name)

    def _actor(self, person_id: int) -> Actor:
        return Actor(person_id, self._administrators, self._clock())


def send_words(session: Session, entry_id: int, stage_id: int, typed: str, actor: Actor) -> WorkView:
    view = look(session, entry_id, stage_id, actor)
    if view.bar is not None:
        return view
    return send(session, entry_id, stage_id, Sent(link=_link(typed, view.stage.work)), actor)


def look(session: Session, entry_id: int, stage_id: int, actor: Actor) -> WorkView:
    entry = session.get(Entry, entry_id)
    if entry is None:
        raise EntryNotFound
    refuse_strangers(session, entry, actor)
    return view_of(session, session.get_one(Event, entry.event_id), entry, stage_id, actor)


def send(session: Session, entry_id: int, stage_id: int, sent: Sent, actor: Actor) -> WorkView:
    """Of two who send at once the last one stays. What is barred is not kept: the view says why."""
    event, entry = hold_entry(session, entry_id)
    refuse_strangers(session, entry, actor)
    stage = stage_asking(session, event, stage_id)
    if bar_of(event, entry, stage, actor.now) is None:
        if sent.digest and stage.work not in TAKES_FILES:
            raise WorkLinkWanted
        put_work(session, entry, stage, sent, actor)
    return view_of(session, event, entry, stage_id, actor)


def put_work(session: Session, entry: Entry, stage: Stage, sent: Sent, actor: Actor) -> bool:
    """Whether it is another one than before: the same once more changes nothing."""
    work = work_of(session, entry.id, stage.id)
    old = None if work is None or work.file_id is None else session.get_one(KeptFile, work.file_id)
    if work is not None and _is_same(work, old, sent):
        return False
    facts = {
        "file_id": _kept(session, sent, actor),
        "link": sent.link,
        "sent_by": actor.id,
        "sent_at": actor.now,
    }
    if work is None:
        session.add(Work(entry_id=entry.id, stage_id=stage.id, times=1, **facts))
    else:
        for name, value in facts.items():
            setattr(work, name, value)
        work.times += 1
    session.flush()
    if old is not None:
        # Its bytes go by the nightly sweep, if nothing else names them.
        session.delete(old)
    remember(session, entry, EntryDeed.WORK, by=actor.id, now=actor.now, became=stage.id)
    session.flush()
    return True


def take(session: Session, entry_id: int, stage_id: int, actor: Actor) -> tuple[int, str]:
    """Which file it is; whoever runs the event is told by its name whose it is."""
    entry = session.get(Entry, entry_id)
    if entry is None:
        raise EntryNotFound
    event = session.get_one(Event, entry.event_id)
    is_run = runs(session, actor, event)
    if not is_run:
        refuse_strangers(session, entry, actor)
    sent = sent_work(session, entry_id, stage_id)
    if sent is None or sent.file is None:
        raise WorkNotSent
    if not is_run:
        return sent.file.id, sent.file.name
    detail = f"event {event.id}, stage {stage_id}, entry {entry_id}"
    note(session, Deed.WORKS_TAKEN, at=actor.now, actor_id=actor.id, detail=detail)
    who = names_of(session, [entry.id]).get(entry.id, "")
    return sent.file.id, work_file_name(entry.number, who, sent.file.name)


def _is_same(work: Work, file: KeptFile | None, sent: Sent) -> bool:
    if file is None:
        return work.link == sent.link != ""
    return (file.digest, file.name) == (sent.digest, sent.name)


def _kept(session: Session, sent: Sent, actor: Actor) -> int | None:
    if not sent.digest:
        return None
    return keep(
        session, digest=sent.digest, name=sent.name, size=sent.size, person_id=actor.id, now=actor.now
    ).id


def _link(typed: str, wanted: WorkWanted) -> str:
    if wanted not in TAKES_LINKS:
        raise WorkFileWanted
    if len(typed.strip()) > LINK_CHARACTERS:
        raise WordsTooLong(LINK_CHARACTERS)
    try:
        # With a slash at least: «проект.pdf» is the name of a file that was not sent.
        link = read_link(typed) if "/" in typed else ""
    except Refusal:
        link = ""
    if not link:
        raise WorkLinkWanted if wanted is WorkWanted.LINK else WorkWordsUnread
    return link
