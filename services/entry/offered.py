"""What there is to choose and to answer on the way into an event: mostly nothing, said in one question."""

from typing import NamedTuple

from sqlalchemy import BindParameter, bindparam, exists, select
from sqlalchemy.orm import Session

from models.draft import Draft, DraftKind
from models.event_question import EventQuestion
from models.nomination import Nomination
from models.stage import Site, Stage, WorkWanted

_EVENT: BindParameter[int] = bindparam("event_id")
_PERSON: BindParameter[int] = bindparam("person_id")
# Built once: it is asked with every entry.
OFFERED = select(
    exists().where(Nomination.event_id == _EVENT, Nomination.closed_at.is_(None)),
    exists().where(Site.event_id == _EVENT, Site.closed_at.is_(None)),
    exists().where(EventQuestion.event_id == _EVENT, EventQuestion.retired_at.is_(None)),
    exists().where(Stage.event_id == _EVENT, Stage.work != WorkWanted.NONE),
    exists().where(Draft.person_id == _PERSON, Draft.kind == DraftKind.ENTRY),
)


class Offered(NamedTuple):
    """Which of them there is any of."""

    nominations: bool
    sites: bool
    questions: bool
    works: bool
    # Something that this person has begun to enter: this event, or another.
    drafts: bool

    @property
    def is_bare(self) -> bool:
        """Nothing to choose, nothing to answer."""
        return not (self.nominations or self.sites or self.questions)


# Whoever has not looked takes it that there may be some of everything.
UNKNOWN = Offered(nominations=True, sites=True, questions=True, works=True, drafts=True)


def offered_to(session: Session, event_id: int, person_id: int) -> Offered:
    row = session.connection().execute(OFFERED, {"event_id": event_id, "person_id": person_id}).one()
    return Offered(*map(bool, row))
