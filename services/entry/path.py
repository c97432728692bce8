"""The way into an event: what is asked of this person, one thing after the other."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from sqlalchemy.orm import Session

from models.event import Event
from models.event_question import EventQuestion, QuestionScope
from models.nomination import Nomination
from models.person import Person
from models.role import RoleKind
from models.seat import SeatScope
from models.stage import Site
from services.actor import Actor
from services.entry.answer_known import known_answer
from services.entry.answer_refusal import QuestionNotAsked
from services.entry.arrival import Arrival
from services.entry.audience import fitting, grade_of
from services.entry.choosing import Typed, narrowed, own_city_first
from services.entry.entry_view import city_of
from services.entry.form import Form
from services.entry.gate import Asking, Bar, Verdict, judged, nominations_of, sites_of, with_pupils
from services.entry.offered import UNKNOWN
from services.entry.progress import (
    InIt,
    NominationWanted,
    Option,
    Questioned,
    Reached,
    Shut,
    SiteWanted,
    TeamWanted,
)
from services.entry.question import asked_of, is_answered, questions_of
from services.entry.refusal import NominationNotFound, SiteNotFound
from services.entry.seat import Choice, full, seats_of
from services.entry.vacancy import vacancy_of
from services.listing import Listing
from services.standing import Versions

# Six rows of buttons: five to choose from, and one to turn the pages and to go back.
OPTIONS_ON_A_PAGE = 5


@dataclass(frozen=True, slots=True)
class Path:
    """Who goes it, which texts are the newest, and which part of a list is looked at."""

    actor: Actor
    versions: Versions
    page: int = 1
    # Typed in place of a press.
    words: str = ""

    def into(self, session: Session, event: Event, form: Form, arrival: Arrival | None = None) -> "Way":
        return Way(session, event, form, self, arrival)


class Way:
    """How far one person is on the way into one event. Whatever it is judged by is read once."""

    def __init__(
        self, session: Session, event: Event, form: Form, path: Path, arrival: Arrival | None
    ) -> None:
        self._session = session
        self._path = path
        self._given = form
        self.event = event
        self.offered = UNKNOWN if arrival is None else arrival.offered
        self._arrival = arrival

    @cached_property
    def found(self) -> Verdict:
        return judged(self._session, self.event, self._asking)

    @cached_property
    def person(self) -> Person:
        return self.found.person or self._session.get_one(Person, self._path.actor.id)

    @cached_property
    def grade(self) -> int | None:
        return grade_of(self._session, self.person)

    @cached_property
    def form(self) -> Form:
        """Where there is one to choose, nobody is asked; what was taken off the list is chosen no longer."""
        given = self._given
        nomination_id = _settled(given.nomination_id, [one.id for one in self.nominations])
        site_id = _settled(given.site_id, [site.id for site in self.sites])
        return replace(given, nomination_id=nomination_id, site_id=site_id)

    @cached_property
    def choice(self) -> Choice:
        return Choice(self.form.nomination_id, self.form.site_id, self.person.school_id)

    @cached_property
    def questions(self) -> list[EventQuestion]:
        """What is asked of whoever has chosen and answered so."""
        scopes = {QuestionScope.PERSON, QuestionScope.ENTRY}
        found = questions_of(self._session, self.event.id) if self.offered.questions else ()
        if any(one.scope is QuestionScope.MENTOR for one in found) and self._is_mentor():
            scopes.add(QuestionScope.MENTOR)
        return asked_of(found, self.form.given, scopes)

    @cached_property
    def is_plain(self) -> bool:
        """Nothing had to be chosen or answered: there is nothing to look through.

        Whoever is in another nomination already has chosen: an old button pressed once more enters nobody a
        second time unasked.
        """
        chosen = len(self.nominations) > 1 or len(self.sites) > 1 or self.found.entries
        return not (chosen or self.questions)

    @cached_property
    def full(self) -> SeatScope | None:
        """What there is no seat of, at a look; whoever enters learns it by taking one."""
        return full(self._session, self.event.id, seats_of(self._session, self.event, self.choice))

    def lacking(self) -> Reached | None:
        """What is in the way or is yet to be said; nothing when all is said and it can be entered."""
        stop = self._in_it() or self.shut()
        if stop is not None:
            return stop
        if self.event.is_for_teams:
            return TeamWanted(self._given)
        if self.form.nomination_id is None and self._open_nominations:
            wanted = self.nomination_wanted()
            # The event is for them, and none of its nominations is.
            return wanted if wanted.options.total else Shut(self.event, Verdict(Bar.GRADE))
        if self.form.site_id is None and self.sites:
            return self.site_wanted()
        for question in self.questions:
            if not is_answered(question, self.form.given.get(question.id)):
                return self._questioned(question)
        return None

    def shut(self) -> Shut | None:
        found, given = self.found, self._given
        if found.may_enter or (found.bar is Bar.ENTERED and found.may_enter_more):
            return None
        found = with_pupils(self._session, self.event, self._asking, found)
        return Shut(self.event, found, is_kept=bool(given.given or given.nomination_id or given.site_id))

    def nomination_wanted(self) -> NominationWanted:
        vacancy = vacancy_of(self._session, self.event)
        options = [Option(one.id, one.title, "", vacancy.within(one), 0) for one in self.nominations]
        shown, typed = self._narrowed(options)
        return NominationWanted(self.event, shown, typed=typed)

    def site_wanted(self) -> SiteWanted:
        vacancy = vacancy_of(self._session, self.event)
        options = [
            Option(site.id, site.title, city_of(self._session, site), vacancy.at(site), 0)
            for site in self.sites
        ]
        school = self.found.school
        near = own_city_first(options, "" if school is None else school.city)
        shown, typed = self._narrowed(near)
        may_go_back = self.form.nomination_id is not None
        return SiteWanted(self.event, shown, may_go_back=may_go_back, typed=typed)

    def question_wanted(self, question_id: int) -> Questioned:
        for question in self.questions:
            if question.id == question_id:
                return self._questioned(question)
        raise QuestionNotAsked

    def check(self, form: Form) -> None:
        """A choice of this event, for this person: buttons may be forged, and lists change."""
        if form.nomination_id not in {None, *(one.id for one in self.nominations)}:
            raise NominationNotFound
        if form.site_id not in {None, *(site.id for site in self.sites)}:
            raise SiteNotFound

    @property
    def _asking(self) -> Asking:
        actor, versions = self._path.actor, self._path.versions
        return Asking(actor, versions, self._given.nomination_id, self._arrival)

    @cached_property
    def _open_nominations(self) -> list[Nomination]:
        return nominations_of(self._session, self.event.id) if self.offered.nominations else []

    @cached_property
    def nominations(self) -> list[Nomination]:
        """Those that this person may choose, and is not in yet."""
        taken = {entry.nomination_id for entry in self.found.entries}
        return [one for one in fitting(self._open_nominations, self.grade) if one.id not in taken]

    @cached_property
    def sites(self) -> list[Site]:
        return sites_of(self._session, self.event.id) if self.offered.sites else []

    def _is_mentor(self) -> bool:
        return bool(self._path.actor.rights(self._session).schools(RoleKind.MENTOR))

    def _in_it(self) -> InIt | None:
        """In it already, and there is no other nomination to be in."""
        found = self.found
        if not found.entries or found.may_enter or found.may_enter_more:
            return None
        return InIt(max(entry.id for entry in found.entries))

    def _narrowed(self, options: Sequence[Option]) -> tuple[Listing[Option], Typed]:
        lines = [replace(one, number=number) for number, one in enumerate(options, 1)]
        return narrowed(lines, self._path.words, page=self._path.page, size=OPTIONS_ON_A_PAGE)

    def _questioned(self, question: EventQuestion) -> Questioned:
        asked = self.questions
        number = [one.id for one in asked].index(question.id)
        return Questioned(
            self.event,
            question,
            self.form.given.get(question.id),
            known_answer(self._session, self._path.actor.id, question),
            number + 1,
            len(asked),
            asked[number - 1].id if number else None,
            comes_after=self._chosen_before(),
        )

    def _chosen_before(self) -> str:
        if len(self.sites) > 1:
            return "site"
        return "nomination" if len(self.nominations) > 1 else ""


def path_of(actor: Actor, versions: Versions, page: int = 1, words: str = "") -> Path:
    return Path(actor, versions, page, words)


def _settled(chosen: int | None, possible: list[int]) -> int | None:
    if chosen in possible:
        return chosen
    return possible[0] if len(possible) == 1 else None
