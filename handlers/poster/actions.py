from handlers.action import Action
from services.page.typesetting import PageForm


class ShowPoster(Action, name="poster"):
    """«Ссылка и плакат», for those who run the event."""

    event_id: int


class DrawPoster(Action, name="drawposter"):
    event_id: int
    form: PageForm


class TakeToCalendar(Action, name="ics"):
    """The event as a file for a calendar, with the site of the stage where one was chosen."""

    event_id: int
    site_id: int | None = None
