"""How an event is made, and what is made of it."""

from bot.capability.parts import Parts
from services.event.calendar import Calendars
from services.event.copying import EventCopies
from services.event.making import Makings
from services.event.nomination_list import EventNominations
from services.event.plan_import import PlanImports
from services.event.poster import Posters
from services.event.question_list import EventQuestions
from services.event.site_list import EventSites
from services.event.stage_list import EventStages
from services.event.submission import Submissions


def made_of(parts: Parts) -> dict[str, object]:
    store, clock, administrators = parts.store, parts.clock, parts.administrators
    return {
        "calendars": Calendars(store, clock),
        "event_copies": EventCopies(store, clock, administrators=administrators),
        "event_nominations": EventNominations(store, clock, administrators=administrators),
        "event_questions": EventQuestions(store, clock, administrators=administrators),
        "event_sites": EventSites(store, clock, parts.schools, administrators=administrators),
        "event_stages": EventStages(store, clock, administrators=administrators),
        "makings": Makings(store, clock, parts.shelf, administrators=administrators),
        "plan_imports": PlanImports(store, clock, administrators=administrators),
        "posters": Posters(store, clock, administrators=administrators),
        "submissions": Submissions(store, clock, administrators=administrators),
    }
