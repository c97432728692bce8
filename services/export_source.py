"""How it is said where that which is kept about a person is found, and what of it they are told."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Label, Select, and_, select
from sqlalchemy.orm import InstrumentedAttribute, aliased

from models.base import Base
from models.person import Person

Column = InstrumentedAttribute[Any]
# A column under its own name, or under one that tells it from another of the same name.
Told = Column | Label[Any]
Row = Mapping[str, object]


class Section(StrEnum):
    """A kind of thing that is kept, as people think of it."""

    ACCOUNTS = "accounts"
    CONSENTS = "consents"
    # For others: for the children one answers for, on sheets one has checked.
    CONSENTS_GIVEN = "consents_given"
    GUARDIANS = "guardians"
    CHILDREN = "children"
    MENTORS = "mentors"
    PUPILS = "pupils"
    ROLES = "roles"
    ROLES_GIVEN = "roles_given"
    PAPERS = "papers"
    PAPERS_OF_OTHERS = "papers_of_others"
    INVITATIONS = "invitations"
    CODES = "codes"
    # Where one takes part, and what one manages or has entered for others.
    ENTRIES = "entries"
    ENTRIES_MANAGED = "entries_managed"
    ANSWERS = "answers"
    WORKS = "works"
    RESULTS = "results"
    RESULTS_RECORDED = "results_recorded"
    REQUESTS = "requests"
    FILES = "files"
    EVENTS = "events"
    # What the bot has told by itself.
    MESSAGES = "messages"
    VIEWS = "views"
    SEARCHES = "searches"
    DRAFTS = "drafts"
    # What was done to the person, and what the person did to others.
    LOG = "log"
    DEEDS = "deeds"
    CHANGES = "changes"
    # How one wants to be written to, and where one's own calendar looks.
    REMINDERS = "reminders"
    CALENDARS = "calendars"
    # Where one was, by what that is known, and what one said of it.
    ATTENDANCES = "attendances"
    JOINS = "joins"
    LISTED = "listed"
    ASKED = "asked"
    FEEDBACKS = "feedbacks"
    # What one spoke about, and what one has laid beside an event.
    TALKS = "talks"
    MATERIALS = "materials"
    # News one has written or decided about, sent to people, pressed; which one wants; what one has counted.
    POSTS = "posts"
    BROADCASTS = "broadcasts"
    PRESSES = "presses"
    FOLLOWS = "follows"
    COUNTS = "counts"


@dataclass(frozen=True, slots=True)
class Source:
    """Where the rows of a section are, by whose column, and what of them is told.

    Of another person only what they are called is told, and never their data.
    """

    whose: Column
    told: tuple[Told, ...]
    other: Column | None = None
    # Whoever stands in one of these as well has the row from there.
    told_by: tuple[Column, ...] = ()
    # Only the rows where the same person stands here too.
    and_by: Column | None = None
    # What is looked up beside each row, and by what; the row is told without it too, unless `only` says no.
    via: tuple[tuple[type[Base], ColumnElement[bool]], ...] = ()
    only: ColumnElement[bool] | None = None

    def found(self, person_id: int, *columns: Any) -> Select[Any]:
        """These columns of the rows that are told to the person."""
        others = (column.is_distinct_from(person_id) for column in self.told_by)
        both = () if self.and_by is None else (self.and_by == person_id,)
        only = () if self.only is None else (self.only,)
        query = select(*columns).select_from(self.whose.class_)
        for table, on in self.via:
            query = query.outerjoin(table, on)
        return query.where(and_(self.whose == person_id, *both, *others, *only))

    def rows(self, person_id: int) -> Select[Any]:
        query = self.found(person_id, *self.told).order_by(*self.whose.class_.__table__.primary_key)
        if self.other is None:
            return query
        named = aliased(Person)
        return query.add_columns(named.name.label("name")).join(named, named.id == self.other)
