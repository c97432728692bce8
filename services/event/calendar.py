"""An event as the calendars of telephones understand it."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.event import Event, EventState
from models.person import Language
from models.stage import Site, Stage
from services.clock import Clock
from services.event.calendar_book import DOMAIN, Occasion, usual_alarms, written
from services.event.phase import SHOWN
from services.refusal import EventNotFound
from services.store import Store


@dataclass(frozen=True, slots=True)
class CalendarFile:
    title: str
    content: bytes


class Calendars:
    """Events to be taken along into a calendar of one's own."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    async def of_event(
        self, event_id: int, language: Language, *, address: str = "", site_id: int | None = None
    ) -> CalendarFile:
        """For whoever sees the event. The address leads back to us; the site is the one that was chosen."""
        occasions = await self._store.read(occasions_of, event_id, language, address, site_id)
        content = await asyncio.to_thread(written, occasions, self._clock())
        return CalendarFile(occasions[0].title, content)


def occasions_of(
    session: Session, event_id: int, language: Language, address: str, site_id: int | None
) -> list[Occasion]:
    event = session.get(Event, event_id)
    if event is None or event.state not in SHOWN:
        raise EventNotFound
    stages = session.scalars(select(Stage).where(Stage.event_id == event_id).order_by(Stage.position)).all()
    site = session.get(Site, site_id) if site_id is not None else None
    return occasions(event, stages, {site.stage_id: site} if site else {}, language, address)


def occasions(
    event: Event, stages: Sequence[Stage], sites: Mapping[int, Site], language: Language, address: str
) -> list[Occasion]:
    """The event itself, and after it those of its stages that have days or hours of their own.

    The sites are those that were chosen, by their stages. The link into a room is told by the bot alone,
    which notes who goes there: a calendar leads to the card.
    """
    whole = _whole(event, language, address)
    own = [stage for stage in stages if (stage.starts_at, stage.ends_at) != (event.starts_at, event.ends_at)]
    return [whole, *(_part(stage, whole, sites.get(stage.id)) for stage in own)]


def _whole(event: Event, language: Language, address: str) -> Occasion:
    return Occasion(
        uid=f"event-{event.id}@{DOMAIN}",
        stage_id=None,
        revision=event.revision,
        title=_in_language(event.title, event.title_en, language),
        starts_at=event.starts_at,
        ends_at=event.ends_at,
        zone=event.zone,
        whole_days=event.whole_days,
        place=_in_language(event.place, event.place_en, language),
        description=_paragraphs(_in_language(event.summary, event.summary_en, language), address),
        address=address,
        is_cancelled=event.state is EventState.CANCELLED,
        alarms=usual_alarms(whole_days=event.whole_days),
    )


def _part(stage: Stage, whole: Occasion, site: Site | None) -> Occasion:
    place = ", ".join(filter(None, (site.title, site.address))) if site else stage.place
    return Occasion(
        uid=whole.uid.replace("@", f"-stage-{stage.id}@"),
        stage_id=stage.id,
        revision=whole.revision,
        title=f"{whole.title}: {stage.title}",
        starts_at=stage.starts_at,
        ends_at=stage.ends_at,
        zone=whole.zone,
        whole_days=stage.whole_days,
        place=place,
        description=whole.description,
        address=whole.address,
        is_cancelled=whole.is_cancelled,
        alarms=usual_alarms(whole_days=stage.whole_days),
    )


def _in_language(russian: str, english: str, language: Language) -> str:
    """What was entered in a chat has no English yet."""
    return english or russian if language is Language.EN else russian


def _paragraphs(*texts: str) -> str:
    return "\n\n".join(text for text in texts if text)
