"""Children who may be in an event twice, and how two of them become one."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations, permutations

from sqlalchemy import String, cast, exists, func, select
from sqlalchemy.orm import Session

from models.account import Account
from models.audit import Deed
from models.entry import Entry, EntryMember
from models.event import Event
from models.person import Person
from services.actor import Actor
from services.audit import note
from services.desk.refusal import DoubleNotFound, DoubleNotYours
from services.event.right import run_event
from services.listing import Listing, listing
from services.person_conflict import Field, Side
from services.person_merge import merge_people
from services.personal_name import Spelling, spelled_alike, spellings
from services.workplace import Workplace, workplaces

PAIRS_ON_A_PAGE = 4
# More than so many of one beginning are parted once more before each is compared with each.
COMPARED_AT_ONCE = 12
# Somebody and whoever they may be, by id.
Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Twin:
    """One of two who may be the same child."""

    person_id: int
    name: str
    grade: int | None
    letter: str
    place: Workplace | None
    # The numbers of the entries that they are in.
    numbers: tuple[int, ...]
    writes: bool


@dataclass(frozen=True, slots=True)
class Double:
    event: Event
    kept: Twin
    gone: Twin
    # Whether the reader may join them.
    may_merge: bool
    # Whether an administrator may, where the reader may not.
    is_for_administrator: bool = False


@dataclass(frozen=True, slots=True)
class Doubles:
    event: Event
    pairs: Listing[Double]


def people_of(session: Session, event_id: int, actor: Actor) -> Sequence[str]:
    """Among whom doubles are looked for: to compare them takes long, and no store waits for it."""
    return tuple(_members(session, run_event(session, actor, event_id)))


def doubles(session: Session, event_id: int, alike: Sequence[Pair], actor: Actor, *, page: int) -> Doubles:
    """Of pairs that were found a moment ago: who is gone since then is nobody's double any more."""
    event = run_event(session, actor, event_id)
    shown = listing(alike, number=page, size=PAIRS_ON_A_PAGE)
    here = set(session.scalars(select(Person.id).where(Person.id.in_({*chain(*shown.rows)}))))
    pairs = tuple(_turned(session, event, pair, actor) for pair in shown.rows if here.issuperset(pair))
    return Doubles(event, Listing(pairs, shown.number, shown.pages, shown.total))


def double(session: Session, event_id: int, pair: Pair, actor: Actor) -> Double:
    """The two side by side, if they are in the event and may be one."""
    event = run_event(session, actor, event_id)
    found = alike_pairs(_members(session, event, pair))
    if not found:
        raise DoubleNotFound
    return _double(session, event, pair, actor)


def merge(session: Session, event_id: int, pair: Pair, actor: Actor) -> int:
    """The one is the other from now on. Where they contradict each other, the one that stays is right."""
    run_event(session, actor, event_id, locked=True)
    weighed = double(session, event_id, pair, actor)
    if not weighed.may_merge:
        raise DoubleNotYours
    kept_id, gone_id = pair
    prefer: dict[str, Side] = dict.fromkeys(Field, Side.KEPT)
    merge_people(session, kept_id=kept_id, gone_id=gone_id, prefer=prefer, now=actor.now)
    note(
        session,
        Deed.ENTRIES_MERGED,
        at=actor.now,
        actor_id=actor.id,
        subject_id=kept_id,
        school_id=weighed.event.organiser_id,
        detail=str(event_id),
    )
    return kept_id


def alike_pairs(schools: Iterable[str]) -> list[Pair]:
    """Of one school, and of names that are alike; of every school its people are told, a line for each.

    Names that are alike have one word in common and one more that begins alike, so nobody is compared with
    whoever has neither: among thousands hardly anybody is.
    """
    found: set[Pair] = set()
    for lines in schools:
        ids, names = zip(*(line.split(" ", 1) for line in lines.split("\n")), strict=True)
        # Somebody may be in several entries, and is nobody's double for that.
        people = dict(zip(map(int, ids), spellings("\n".join(names)), strict=True))
        # Most surnames are one child's alone: such a word is nobody else's.
        times = Counter(chain.from_iterable(people.values()))
        heaps: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        for person_id, words in people.items():
            for word, other in permutations(words, 2):
                if times[word] > 1:
                    heaps[word, other[0]].append(person_id)
        for heap in heaps.values():
            if len(heap) > 1:
                for few in [heap] if len(heap) <= COMPARED_AT_ONCE else _parted(heap, people):
                    found.update(_compared(few, people))
    return sorted(found)


def _compared(few: Sequence[int], people: Mapping[int, Spelling]) -> Iterator[Pair]:
    for one, other in combinations(few, 2):
        if one != other and spelled_alike(people[one], people[other]):
            yield min(one, other), max(one, other)


def _parted(heap: Sequence[int], people: Mapping[int, Spelling]) -> Iterable[list[int]]:
    """Words that are a slip apart are equal once the right letter is left out of each, or of one of them."""
    parts: dict[str, list[int]] = {}
    for one in heap:
        words = set(people[one])
        shorter = {word[:at] + word[at + 1 :] for word in words for at in range(1, len(word))}
        for word in words | shorter:
            parts.setdefault(word, []).append(one)
    # What everybody has, such as the given name they share, tells nobody from anybody.
    return (part for part in parts.values() if 1 < len(part) < len(heap))


def _members(session: Session, event: Event, among: Sequence[int] | None = None) -> Iterable[str]:
    """Who is in the event, a row for each school: to read one for each person costs more than to compare."""
    line = cast(Person.id, String).concat(" ").concat(Person.full_name)
    query = (
        select(func.aggregate_strings(line, "\n"))
        .join(EntryMember, EntryMember.person_id == Person.id)
        .where(
            EntryMember.event_id == event.id,
            EntryMember.left_at.is_(None),
            Person.full_name.is_not(None),
            Person.school_id.is_not(None),
        )
        .group_by(Person.school_id)
    )
    if among is not None:
        query = query.where(Person.id.in_(among))
    return session.scalars(query)


def _double(session: Session, event: Event, pair: Pair, actor: Actor) -> Double:
    kept, gone = (_twin(session, event, person_id) for person_id in pair)
    both_write = kept.writes and gone.writes
    nobody_writes = not kept.writes and not gone.writes
    is_administrator = actor.rights(session).is_administrator
    # Whoever writes stays: their messenger is theirs, whatever the pair was called by.
    stays_right = kept.writes or not gone.writes
    may = nobody_writes or (is_administrator and not both_write and stays_right)
    return Double(event, kept, gone, may, is_for_administrator=not both_write and not nobody_writes)


def _turned(session: Session, event: Event, pair: Pair, actor: Actor) -> Double:
    """With whoever writes to the bot as the one that stays."""
    found = _double(session, event, pair, actor)
    turn = found.gone.writes and not found.kept.writes
    return _double(session, event, (pair[1], pair[0]), actor) if turn else found


def _twin(session: Session, event: Event, person_id: int) -> Twin:
    person = session.get_one(Person, person_id)
    numbers = session.scalars(
        select(Entry.number)
        .join(EntryMember, EntryMember.entry_id == Entry.id)
        .where(
            EntryMember.event_id == event.id,
            EntryMember.person_id == person_id,
            EntryMember.left_at.is_(None),
        )
        .order_by(Entry.number)
    )
    writes = session.scalars(select(exists().where(Account.person_id == person_id))).one()
    return Twin(
        person.id,
        person.full_name or person.name,
        person.grade,
        person.letter,
        workplaces(session, [person.school_id]).get(person.school_id or ""),
        tuple(numbers),
        bool(writes),
    )
