"""Before «yes»: how many people, how many of them can be told, and for how long it will go out."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.account import MessengerName
from models.person import Person
from services.broadcast.audience import Audience
from services.broadcast.choosing import About, belongs, is_reachable, is_told_before, is_willing
from services.delivery.quiet import USUAL, quiet_around

# People a second where nobody says otherwise: what Telegram takes for free, and VK's calls of a hundred each.
PACES: Final[Mapping[MessengerName, float]] = {MessengerName.TELEGRAM: 30.0, MessengerName.VK: 2_000.0}


@dataclass(frozen=True, slots=True)
class Reckoning:
    # Everybody who is meant; the next three of them are not told, each counted at the first of the reasons.
    people: int = 0
    told_before: int = 0
    unwilling: int = 0
    unreachable: int = 0
    # By the messenger that is tried first.
    by_messenger: Mapping[MessengerName, int] | None = None
    # It is their night: they are told in the morning, the last of them by then.
    asleep: int = 0
    awake_by: datetime | None = None
    # While nobody sleeps. The messengers go side by side.
    lasts: timedelta = timedelta()

    @property
    def told(self) -> int:
        return sum((self.by_messenger or {}).values())


def reckon(
    session: Session,
    audience: Audience,
    about: About,
    *,
    is_urgent: bool,
    paces: Mapping[MessengerName, float] = PACES,
) -> Reckoning:
    """One walk over those who are meant: the database adds up alike ones, and there are few sorts of them."""
    each = (
        select(
            Person.zone,
            Person.preferred,
            is_told_before(about).label("told_before"),
            is_willing(about).label("willing"),
            is_reachable(MessengerName.TELEGRAM).label("telegram"),
            is_reachable(MessengerName.VK).label("vk"),
        )
        .where(belongs(audience, about))
        .subquery()
    )
    sorts = session.execute(select(*each.c, func.count().label("people")).group_by(*each.c)).all()
    counts, lines, zones = Counter[str](), Counter[MessengerName](), Counter[str]()
    for one in sorts:
        counts["people"] += one.people
        if one.told_before:
            counts["told_before"] += one.people
        elif not one.willing:
            counts["unwilling"] += one.people
        elif not (one.telegram or one.vk):
            counts["unreachable"] += one.people
        else:
            lines[_first(one.telegram, one.vk, one.preferred)] += one.people
            zones[one.zone] += one.people
    asleep, awake_by = _asleep({} if is_urgent else zones, about.now)
    lasts = max((count / (paces.get(name) or PACES[name]) for name, count in lines.items()), default=0.0)
    return Reckoning(
        **counts,
        by_messenger=dict(lines),
        asleep=asleep,
        awake_by=awake_by,
        lasts=timedelta(seconds=lasts),
    )


def _first(telegram: bool, vk: bool, preferred: MessengerName | None) -> MessengerName:  # noqa: FBT001  columns
    """Of two messengers and no wish the slower one is reckoned with."""
    if telegram and vk:
        return preferred or MessengerName.TELEGRAM
    return MessengerName.TELEGRAM if telegram else MessengerName.VK


def _asleep(zones: Mapping[str, int], now: datetime) -> tuple[int, datetime | None]:
    """By the usual quiet hours: what each has chosen for themselves is looked at when it is sent."""
    ends = {zone: around[1] for zone in zones if (around := quiet_around(USUAL, now, zone)) is not None}
    return sum(zones[zone] for zone in ends), max(ends.values(), default=None)
