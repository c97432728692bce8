"""Choosing what one hears of: topics, schools, all of it; from a post, or from the settings."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy.orm import Session

from models.broadcast import PostButton, PostSource
from models.post import NewsTopic, Post
from services.clock import Clock
from services.listing import Listing, listing
from services.news.interest import (
    Interests,
    Stance,
    hold_person,
    interests_of,
    take_stance,
    want_news,
)
from services.news.press import count_press
from services.news.reading import readable_post, was_told
from services.news.refusal import NewsNotFound, NewsRemoved, SchoolNotFollowed
from services.store import Store
from services.workplace import CONSORTIUM, Workplace, school_named, workplaces

SCHOOLS_ON_A_PAGE = 4


class About(StrEnum):
    """Of what somebody wants to hear more, or no more. Short words: buttons carry them."""

    TOPIC = "t"
    SCHOOL = "s"
    ALL = "a"


@dataclass(frozen=True, slots=True)
class NewsSubject:
    """What a post is about, as far as one may want to hear of it."""

    post_id: int
    topic: NewsTopic
    place: Workplace
    interests: Interests


@dataclass(frozen=True, slots=True)
class Changed:
    """What was chosen, and what had been said before: it can be said again."""

    subject: NewsSubject
    about: About
    stance: Stance
    before: Stance


@dataclass(frozen=True, slots=True)
class SchoolLine:
    place: Workplace
    stance: Stance


@dataclass(frozen=True, slots=True)
class SchoolChoices:
    schools: Listing[SchoolLine]


class Followings:
    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    async def interests(self, person_id: int) -> Interests:
        return await self._store.read(interests_of, person_id)

    async def schools(self, person_id: int, *, page: int) -> SchoolChoices:
        return await self._store.read(chosen_schools, person_id, page)

    async def choose_topic(self, person_id: int, topic: NewsTopic, stance: Stance) -> Interests:
        return await self._store.write(choose_topic, person_id, topic, stance, now=self._clock())

    async def leave_school(self, person_id: int, school_id: str, *, page: int) -> SchoolChoices:
        """As with every other school again."""
        return await self._store.write(leave_school, person_id, school_id, page, now=self._clock())

    async def want_news(self, person_id: int, *, wanted: bool) -> Interests:
        return await self._store.write(choose_news, person_id, wanted=wanted)

    async def not_interested(self, post_id: int, *, person_id: int) -> NewsSubject:
        """Of what is asked; that the button was pressed is counted."""
        return await self._store.write(not_interested, post_id, person_id=person_id, now=self._clock())

    async def decide(self, post_id: int, about: About, stance: Stance, *, person_id: int) -> Changed:
        return await self._store.write(decide, post_id, about, stance, person_id=person_id, now=self._clock())


def chosen_schools(session: Session, person_id: int, page: int) -> SchoolChoices:
    said = interests_of(session, person_id).schools
    places = workplaces(session, said)
    lines = [SchoolLine(places.get(school, CONSORTIUM), stance) for school, stance in said.items()]
    lines.sort(key=lambda line: (line.stance, line.place.name, line.place.city))
    return SchoolChoices(listing(lines, number=page, size=SCHOOLS_ON_A_PAGE))


def choose_topic(
    session: Session, person_id: int, topic: NewsTopic, stance: Stance, *, now: datetime
) -> Interests:
    hold_person(session, person_id)
    take_stance(session, person_id, topic, stance, now=now)
    return interests_of(session, person_id)


def leave_school(
    session: Session, person_id: int, school_id: str, page: int, *, now: datetime
) -> SchoolChoices:
    hold_person(session, person_id)
    take_stance(session, person_id, school_id, Stance.USUAL, now=now)
    return chosen_schools(session, person_id, page)


def choose_news(session: Session, person_id: int, *, wanted: bool) -> Interests:
    hold_person(session, person_id)
    want_news(session, person_id, wanted=wanted)
    return interests_of(session, person_id)


def not_interested(session: Session, post_id: int, *, person_id: int, now: datetime) -> NewsSubject:
    post = _post(session, post_id, person_id)
    # The button stands under letters, and in the bot's own news: which of them it was, it does not say.
    source = PostSource.LETTER if was_told(session, post.id, person_id) else PostSource.FEED
    count_press(session, post.id, PostButton.NOT_INTERESTED, source, person_id=person_id, now=now)
    return _subject(session, post, person_id)


def decide(
    session: Session, post_id: int, about: About, stance: Stance, *, person_id: int, now: datetime
) -> Changed:
    post = _post(session, post_id, person_id)
    hold_person(session, person_id)
    before = _before(interests_of(session, person_id), post, about)
    if about is About.ALL:
        want_news(session, person_id, wanted=stance is not Stance.UNWANTED)
    elif about is About.TOPIC:
        take_stance(session, person_id, post.topic, stance, now=now)
    elif post.school_id is None:
        raise SchoolNotFollowed
    else:
        school = school_named(session, post.school_id)
        take_stance(session, person_id, school.id, stance, now=now)
    return Changed(_subject(session, post, person_id), about, stance, before)


def _before(said: Interests, post: Post, about: About) -> Stance:
    if about is About.ALL:
        return Stance.USUAL if said.wants_news else Stance.UNWANTED
    return said.of_topic(post.topic) if about is About.TOPIC else said.of_school(post.school_id)


def _post(session: Session, post_id: int, person_id: int) -> Post:
    """Also one that has been taken down since: its message still stands in the chat."""
    try:
        return readable_post(session, post_id, person_id)
    except NewsRemoved:
        post = session.get(Post, post_id)
        if post is None:
            raise NewsNotFound from None
        return post


def _subject(session: Session, post: Post, person_id: int) -> NewsSubject:
    place = workplaces(session, [post.school_id]).get(post.school_id or "", CONSORTIUM)
    return NewsSubject(post.id, post.topic, place, interests_of(session, person_id))
