"""Whoever is told something, looked up together: a question for each would take longer than all the rest."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from functools import cached_property
from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from models.account import Account
from models.base import Base
from models.broadcast import Follow
from models.person import Person
from models.post import NewsTopic
from models.reminder import Preference
from services.address import Address
from services.delivery.quiet import WIDEST, Quiet, quiet_around, quiet_of
from services.people import Speaker

_ACCOUNT = Base.metadata.tables[Account.__tablename__].c


class Readers:
    def __init__(self, session: Session, person_ids: Collection[int], *, now: datetime) -> None:
        self._session = session
        self._now = now
        people = session.scalars(select(Person).where(Person.id.in_(person_ids)))
        # Held on to: whoever asks the session for one of them is given it, and the database is not asked.
        self._people = {person.id: person for person in people}
        wishes = session.scalars(select(Preference).where(Preference.person_id.in_(person_ids)))
        self._wishes = {wish.person_id: wish for wish in wishes}
        self._accounts: dict[int, list[Row[Any]]] = defaultdict(list)
        of_them = select(*_ACCOUNT).where(_ACCOUNT.person_id.in_(person_ids)).order_by(_ACCOUNT.id)
        for row in session.execute(of_them):
            self._accounts[row.person_id].append(row)
        self._around: dict[tuple[Quiet | None, str], tuple[datetime, datetime] | None] = {}

    def person(self, person_id: int) -> Person | None:
        return self._people.get(person_id)

    def speakers(self, person: Person) -> Sequence[Speaker]:
        """The accounts of a person, the preferred messenger's first, then the oldest."""
        accounts = self._accounts.get(person.id, [])
        if len(accounts) > 1:
            accounts = sorted(accounts, key=lambda account: account.messenger is not person.preferred)
        return [_speaker(account, person) for account in accounts]

    def is_quiet_for_urgent(self, person_id: int) -> bool:
        wish = self._wishes.get(person_id)
        return wish is not None and wish.quiet_for_urgent

    def wants(self, person_id: int, topic: NewsTopic, school_id: str | None) -> bool:
        """Whether somebody wants news, and has not said that of these they want none."""
        wish, off = self._wishes.get(person_id), self._off.get(person_id, ())
        wants_any = wish is None or wish.wants_news
        return wants_any and topic not in off and school_id not in off

    @cached_property
    def _off(self) -> Mapping[int, Collection[str | None]]:
        """Of topics and schools. Looked up when news are told: most messages are none."""
        rows = self._session.execute(
            select(Follow.person_id, Follow.topic, Follow.school_id).where(
                Follow.person_id.in_(self._people), ~Follow.is_wanted
            )
        )
        found = defaultdict[int, set[str | None]](set)
        for person_id, topic, school_id in rows:
            found[person_id].add(topic or school_id)
        return found

    def quiet_until(self, person_id: int) -> datetime | None:
        """When the quiet hours end that it is now for somebody; nothing where one may write."""
        person, wish = self._people[person_id], self._wishes.get(person_id)
        if wish is None and self._quiet_around(WIDEST, person.zone) is None:
            return None  # whatever their grade is, at this hour nobody sleeps there
        around = self._quiet_around(quiet_of(self._session, person, wish), person.zone)
        return None if around is None else around[1]

    def _quiet_around(self, quiet: Quiet | None, zone: str) -> tuple[datetime, datetime] | None:
        if (quiet, zone) not in self._around:
            self._around[quiet, zone] = quiet_around(quiet, self._now, zone)
        return self._around[quiet, zone]


def _speaker(account: Row[Any], person: Person) -> Speaker:
    return Speaker(
        account_id=account.id,
        address=Address(account.messenger, account.external_id),
        awaits=account.awaits,
        reachable=account.reachable,
        person_id=person.id,
        name=person.name,
        language=person.language,
        zone=person.zone,
        kind=person.kind,
        grade_moved=person.grade_moved,
        is_blocked=person.blocked_at is not None,
    )
