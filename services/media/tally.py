"""How much each school has published in each month: counted by the bot, or entered by somebody."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import reduce
from typing import Final

from sqlalchemy import select, true
from sqlalchemy.orm import Session

from models.media_count import MediaCount, MediaKind
from models.post import CopyState, Place, Post, PostCopy, PostState
from services.media.school_year import MOSCOW, SchoolYear, month_of
from services.month import Month

# The four categories in which teachers publish in «Инженер.Ру».
CATEGORIES: Final = (
    MediaKind.LESSON,
    MediaKind.EXTRACURRICULAR,
    MediaKind.THEORY,
    MediaKind.INTEGRATION,
)


@dataclass(frozen=True, slots=True)
class Tally:
    posts: int = 0
    wall: int = 0
    channel: int = 0
    # As far as the platforms have told: nothing known is not nought.
    views: int | None = None
    reactions: int | None = None
    # Of a kind that nobody has entered nothing is known either.
    entered: Mapping[MediaKind, int] = field(default_factory=dict)

    def __add__(self, other: "Tally") -> "Tally":
        kinds = [kind for kind in MediaKind if kind in self.entered or kind in other.entered]
        return Tally(
            self.posts + other.posts,
            self.wall + other.wall,
            self.channel + other.channel,
            added(self.views, other.views),
            added(self.reactions, other.reactions),
            {kind: self.entered.get(kind, 0) + other.entered.get(kind, 0) for kind in kinds},
        )

    @property
    def publications(self) -> int | None:
        """Of all four categories together, as far as any was entered."""
        return reduce(added, (self.entered.get(kind) for kind in CATEGORIES), None)

    @property
    def weight(self) -> int:
        """By which schools are put in their order: everything that the yearly table counts as published."""
        return (self.publications or 0) + self.entered.get(MediaKind.PORTAL, 0) + self.wall + self.posts

    @property
    def is_empty(self) -> bool:
        return self == Tally()


# By the school, or none for the consortium's own, and by the month.
Tallies = Mapping[tuple[str | None, Month], Tally]


def added(one: int | None, other: int | None) -> int | None:
    return other if one is None else one if other is None else one + other


def tallies(session: Session, year: SchoolYear, school_id: str | None = None) -> Tallies:
    """Of all schools, or of one. Some thousands of lines a year: they are added up here."""
    found: dict[tuple[str | None, Month], Tally] = {}
    for key, one in _each(session, year, school_id):
        found[key] = found.get(key, Tally()) + one
    return found


def of_year(counted: Tallies) -> dict[str | None, Tally]:
    found: dict[str | None, Tally] = {}
    for (school_id, _), one in counted.items():
        found[school_id] = found.get(school_id, Tally()) + one
    return found


def total(several: Iterable[Tally]) -> Tally:
    return sum(several, Tally())


def _each(
    session: Session, year: SchoolYear, school_id: str | None
) -> Iterable[tuple[tuple[str | None, Month], Tally]]:
    first, after = year.bounds
    alone = true() if school_id is None else Post.school_id == school_id
    posts = select(Post.school_id, Post.published_at).where(
        alone, Post.state == PostState.PUBLISHED, Post.published_at >= first, Post.published_at < after
    )
    for whose, at in session.execute(posts):
        yield (whose, _month(at)), Tally(posts=1)
    # What somebody has put up at a platform by hand stands there, whether or not it went anywhere else.
    copies = (
        # Columns alone: what a copy consists of is a good deal more.
        select(Post.school_id, PostCopy.place, PostCopy.published_at, PostCopy.views, PostCopy.reactions)
        .join(Post, Post.id == PostCopy.post_id)
        .where(
            alone,
            PostCopy.state == CopyState.PUBLISHED,
            PostCopy.published_at >= first,
            PostCopy.published_at < after,
        )
    )
    for whose, place, at, views, reactions in session.execute(copies):
        is_wall = place is Place.WALL
        counted = Tally(wall=int(is_wall), channel=int(not is_wall), views=views, reactions=reactions)
        yield (whose, _month(at)), counted
    whose_count = true() if school_id is None else MediaCount.school_id == school_id
    entered = select(MediaCount).where(whose_count, MediaCount.month.between(*year.days))
    for row in session.scalars(entered):
        yield (row.school_id, month_of(row.month)), Tally(entered={row.kind: row.amount})


def _month(at: datetime | None) -> Month:
    """What is out has a moment: no other is asked for."""
    if at is None:
        raise ValueError("Of what is not out there is no month.")
    return Month.of(at, MOSCOW)
