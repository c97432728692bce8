"""All is said: what is looked through before it is entered."""

from sqlalchemy.orm import Session

from services.entry.path import Way
from services.entry.progress import Reached, Review
from services.entry.question import BETWEEN
from services.entry.vacancy import waiting_in


def progress_of(session: Session, way: Way) -> Reached:
    """What is asked next, or all that was said."""
    return way.lacking() or review_of(session, way)


def review_of(session: Session, way: Way) -> Review:
    form, asked, nominations, sites = way.form, way.questions, way.nominations, way.sites
    said = [(question.label, form.given[question.id]) for question in asked]
    return Review(
        way.event,
        next((one.title for one in nominations if one.id == form.nomination_id), ""),
        next((site.title for site in sites if site.id == form.site_id), ""),
        tuple((label, given.value.replace(BETWEEN, ", ")) for label, given in said if not given.says_nothing),
        way.full,
        0 if way.full is None else waiting_in(session, way.event.id),
        asked[-1].id if asked else None,
        may_choose_site=len(sites) > 1,
        may_choose_nomination=len(nominations) > 1,
        is_further=bool(way.found.entries),
    )
