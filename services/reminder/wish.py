"""How a person wants to be reminded. Each change plans anew, in its transaction, what is ahead of them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from models.account import Account
from models.person import Person
from models.reminder import PersonReminder, Preference, ReminderMoment
from models.school import School
from services.clock import Clock
from services.delivery.quiet import Quiet, quiet_of, usual_quiet
from services.digest.planning import may_have_digest
from services.own_clock import OwnClock, own_clock
from services.refusal import PersonNotFound
from services.reminder.choosing import USUAL, with_lead
from services.reminder.plan import remind_person
from services.reminder.preset import Leads
from services.reminder.quiet_reading import checked_quiet, read_quiet
from services.store import Store

Change = Callable[[Session, int], None]


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody gets, and what of it they have chosen themselves."""

    clock: OwnClock
    # Of every moment; where nothing was chosen, what is usual.
    leads: Leads
    chosen: frozenset[ReminderMoment]
    # Nothing, where no quiet is wanted at all.
    quiet: Quiet | None
    usual_quiet: Quiet
    is_quiet_chosen: bool
    quiet_for_urgent: bool
    # Nothing, where there is no digest for them.
    wants_digest: bool | None
    has_several_messengers: bool
    # Chosen among the news, and shown here: it is what else is sent.
    wants_news: bool = True

    @property
    def is_as_usual(self) -> bool:
        chosen = self.chosen or self.is_quiet_chosen or self.quiet_for_urgent
        return not chosen and self.wants_digest is not False


class Wishes:
    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    async def wish(self, person_id: int) -> Wish:
        return await self._store.read(wish, person_id, now=self._clock())

    async def set_lead(self, person_id: int, moment: ReminderMoment, lead: int, *, wanted: bool) -> Wish:
        return await self._change(person_id, partial(set_lead, moment=moment, lead=lead, wanted=wanted))

    async def stop(self, person_id: int, moment: ReminderMoment) -> Wish:
        return await self._change(person_id, partial(put_leads, moment=moment, leads=()))

    async def leave(self, person_id: int, moment: ReminderMoment) -> Wish:
        """As is usual again."""
        return await self._change(person_id, partial(leave, moment=moment))

    async def be_quiet(self, person_id: int, starts: int, ends: int) -> Wish:
        return await self._change(person_id, partial(set_quiet, quiet=checked_quiet(starts, ends)))

    async def type_quiet(self, person_id: int, typed: str) -> Wish:
        return await self._change(person_id, partial(set_quiet, quiet=read_quiet(typed)))

    async def leave_quiet(self, person_id: int) -> Wish:
        return await self._change(person_id, partial(set_quiet, quiet=None))

    async def be_quiet_for_urgent(self, person_id: int, *, wanted: bool) -> Wish:
        return await self._change(person_id, partial(set_urgent, wanted=wanted))

    async def want_digest(self, person_id: int, *, wanted: bool) -> Wish:
        return await self._change(person_id, partial(set_digest, wanted=wanted))

    async def reset(self, person_id: int) -> Wish:
        return await self._change(person_id, reset)

    async def _change(self, person_id: int, change: Change) -> Wish:
        return await self._store.write(changed, person_id, change, now=self._clock())


def changed(session: Session, person_id: int, change: Change, *, now: datetime) -> Wish:
    # Held: presses in two messengers would both write the first row.
    if session.get(Person, person_id, with_for_update={"key_share": True}) is None:
        raise PersonNotFound
    change(session, person_id)
    session.flush()
    remind_person(session, person_id, now=now)
    return wish(session, person_id, now=now)


def wish(session: Session, person_id: int, *, now: datetime) -> Wish:
    person = session.get(Person, person_id)
    if person is None:
        raise PersonNotFound
    preference = session.get(Preference, person_id)
    chosen = _leads(session, person_id)
    school = None if person.school_id is None else session.get(School, person.school_id)
    messengers = select(func.count(Account.messenger.distinct())).where(Account.person_id == person_id)
    wants = preference is None or preference.wants_digest
    return Wish(
        clock=own_clock(person, school, now=now),
        leads={**USUAL, **chosen},
        chosen=frozenset(chosen),
        quiet=quiet_of(session, person, preference),
        usual_quiet=usual_quiet(session, person),
        is_quiet_chosen=preference is not None and preference.quiet_from is not None,
        quiet_for_urgent=preference is not None and preference.quiet_for_urgent,
        wants_digest=wants if may_have_digest(session, person) else None,
        has_several_messengers=session.scalars(messengers).one() > 1,
        wants_news=preference is None or preference.wants_news,
    )


def set_lead(session: Session, person_id: int, *, moment: ReminderMoment, lead: int, wanted: bool) -> None:
    now = _leads(session, person_id).get(moment, USUAL[moment])
    put_leads(session, person_id, moment=moment, leads=with_lead(moment, now, lead, wanted=wanted))


def put_leads(session: Session, person_id: int, *, moment: ReminderMoment, leads: tuple[int, ...]) -> None:
    leave(session, person_id, moment=moment)
    session.add(PersonReminder(person_id=person_id, moment=moment, leads=list(leads)))


def leave(session: Session, person_id: int, *, moment: ReminderMoment) -> None:
    session.execute(
        delete(PersonReminder).where(PersonReminder.person_id == person_id, PersonReminder.moment == moment)
    )


def set_quiet(session: Session, person_id: int, *, quiet: Quiet | None) -> None:
    row = _preference(session, person_id)
    row.quiet_from, row.quiet_to = (None, None) if quiet is None else quiet


def set_urgent(session: Session, person_id: int, *, wanted: bool) -> None:
    _preference(session, person_id).quiet_for_urgent = wanted


def set_digest(session: Session, person_id: int, *, wanted: bool) -> None:
    _preference(session, person_id).wants_digest = wanted


def reset(session: Session, person_id: int) -> None:
    """Whoever has switched the news off has said so elsewhere: they do not begin to come by this."""
    no_news = session.scalars(
        select(Preference.person_id).where(
            Preference.person_id == person_id, Preference.wants_news.is_(False)
        )
    ).one_or_none()
    session.execute(delete(PersonReminder).where(PersonReminder.person_id == person_id))
    session.execute(delete(Preference).where(Preference.person_id == person_id))
    # What the session still holds of them is gone.
    session.expire_all()
    if no_news is not None:
        session.add(Preference(person_id=person_id, wants_news=False))


def _preference(session: Session, person_id: int) -> Preference:
    row = session.get(Preference, person_id)
    if row is None:
        row = Preference(person_id=person_id)
        session.add(row)
    return row


def _leads(session: Session, person_id: int) -> Mapping[ReminderMoment, tuple[int, ...]]:
    rows = session.scalars(select(PersonReminder).where(PersonReminder.person_id == person_id))
    return {row.moment: tuple(row.leads) for row in rows}
