"""What there is to choose and to answer on the way into an event: mostly nothing, said in one question."""

from typing import NamedTuple

from sqlalchemy import BindParameter, bindparam, exists

from models.draft import Draft, DraftKind
from models.entry import EntryMember
from models.event_question import EventQuestion
from models.nomination import Nomination
from models.stage import Site, Stage, WorkWanted

_EVENT: BindParameter[int] = bindparam("event_id")
_PERSON: BindParameter[int] = bindparam("person_id")
FLAGS = (
    exists().where(Nomination.event_id == _EVENT, Nomination.closed_at.is_(None)),
    exists().where(Site.event_id == _EVENT, Site.closed_at.is_(None)),
    exists().where(EventQuestion.event_id == _EVENT, EventQuestion.retired_at.is_(None)),
    exists().where(Stage.event_id == _EVENT, Stage.work != WorkWanted.NONE),
    exists().where(Draft.person_id == _PERSON, Draft.kind == DraftKind.ENTRY),
    exists().where(
        EntryMember.event_id == _EVENT, EntryMember.person_id == _PERSON, EntryMember.left_at.is_(None)
    ),
)


class Offered(NamedTuple):
    """Which of them there is any of."""

    nominations: bool
    sites: bool
    questions: bool
    works: bool
    # Something that this person has begun to enter: this event, or another.
    drafts: bool
    # Live ones of this person in this event.
    entries: bool

    @property
    def is_bare(self) -> bool:
        """Nothing to choose, nothing to answer."""
        return not (self.nominations or self.sites or self.questions)


# Whoever has not looked takes it that there may be some of everything.
UNKNOWN = Offered(nominations=True, sites=True, questions=True, works=True, drafts=True, entries=True)
