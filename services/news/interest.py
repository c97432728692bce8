"""What somebody wants to hear of: a row for each topic or school about which they have said so."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from models.broadcast import Follow
from models.person import Person
from models.post import NewsTopic
from models.reminder import Preference
from services.insertion import insert_new
from services.refusal import PersonNotFound


class Stance(StrEnum):
    """What somebody has said about a topic or a school. Short words: buttons carry them."""

    USUAL = "u"
    WANTED = "w"
    UNWANTED = "n"


@dataclass(frozen=True, slots=True)
class Interests:
    """Everything somebody has said. Of whatever is not here they have said nothing."""

    wants_news: bool
    topics: Mapping[NewsTopic, Stance]
    schools: Mapping[str, Stance]

    def of_topic(self, topic: NewsTopic) -> Stance:
        return self.topics.get(topic, Stance.USUAL)

    def of_school(self, school_id: str | None) -> Stance:
        return self.schools.get(school_id or "", Stance.USUAL)


def interests_of(session: Session, person_id: int) -> Interests:
    rows = session.scalars(select(Follow).where(Follow.person_id == person_id)).all()
    said = {True: Stance.WANTED, False: Stance.UNWANTED}
    preference = session.get(Preference, person_id)
    return Interests(
        wants_news=preference is None or preference.wants_news,
        topics={row.topic: said[row.is_wanted] for row in rows if row.topic is not None},
        schools={row.school_id: said[row.is_wanted] for row in rows if row.school_id is not None},
    )


def hold_person(session: Session, person_id: int) -> None:
    """Presses in two messengers would both write the first row."""
    if session.get(Person, person_id, with_for_update={"key_share": True}) is None:
        raise PersonNotFound


def take_stance(
    session: Session, person_id: int, about: NewsTopic | str, stance: Stance, *, now: datetime
) -> None:
    """About a topic, or a school by its id. The caller holds the person."""
    is_topic = isinstance(about, NewsTopic)
    column = Follow.topic if is_topic else Follow.school_id
    session.execute(delete(Follow).where(Follow.person_id == person_id, column == about))
    if stance is Stance.USUAL:
        return
    row = {
        "person_id": person_id,
        "topic": about if is_topic else None,
        "school_id": None if is_topic else about,
        "is_wanted": stance is Stance.WANTED,
        "since": now,
    }
    insert_new(session, Follow, [row], returning=(Follow.id,))


def want_news(session: Session, person_id: int, *, wanted: bool) -> None:
    """Whether any are sent. What they have said of topics and schools stays as it is."""
    row = session.get(Preference, person_id)
    if row is None:
        row = Preference(person_id=person_id)
        session.add(row)
    row.wants_news = wanted
    session.flush()
