"""Where an event stands at a moment. The clock leads: a row says what was decided, and the sweep writes after
it what the clock has brought about since."""

from datetime import datetime

from models.event import Event, EventState

# Shown to everybody: in the catalogue, by a link, on a card.
SHOWN = (
    EventState.PUBLISHED,
    EventState.REGISTRATION_CLOSED,
    EventState.RUNNING,
    EventState.FINISHED,
    EventState.CANCELLED,
)
# Still going to take place, or taking place.
ALIVE = (EventState.PUBLISHED, EventState.REGISTRATION_CLOSED, EventState.RUNNING)
# In the order in which the clock leads through them.
BY_THE_CLOCK = (*ALIVE, EventState.FINISHED)


def phase_of(event: Event, now: datetime) -> EventState:
    """The state that is true now, whatever the row still says."""
    if event.state not in BY_THE_CLOCK:
        return event.state
    return max(event.state, _by_the_clock(event, now), key=BY_THE_CLOCK.index)


def opens_at(event: Event) -> datetime | None:
    """Nothing: open since the event was published."""
    return event.registration_opens_at


def closes_at(event: Event) -> datetime:
    return event.registration_closes_at or event.starts_at


def freezes_at(event: Event) -> datetime:
    """From then on an entry is changed by request."""
    return event.freezes_at or closes_at(event)


def is_frozen(event: Event, now: datetime) -> bool:
    return freezes_at(event) <= now


def _by_the_clock(event: Event, now: datetime) -> EventState:
    if event.ends_at <= now:
        return EventState.FINISHED
    if event.starts_at <= now and closes_at(event) <= now:
        return EventState.RUNNING
    return EventState.REGISTRATION_CLOSED if closes_at(event) <= now else EventState.PUBLISHED
