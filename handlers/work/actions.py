from handlers.action import Action, Question


class SendWork(Action, name="sendwork"):
    """Send the work that a stage asks for, or another one in its place."""

    entry_id: int
    stage_id: int


class GiveWork(Question, name="givework", takes_files=True):
    """The work itself: a file, or a link."""

    entry_id: int
    stage_id: int


class TakeWork(Action, name="takework"):
    """What was sent, as a file: for its senders, and for whoever runs the event."""

    entry_id: int
    stage_id: int


class ShowWorks(Action, name="works"):
    """The works of a stage, for whoever runs the event; with none named, the only stage that asks for any."""

    event_id: int
    stage_id: int | None = None
    page: int = 1


class FindWork(Question, name="findwork"):
    """The number of an entry, to see its work."""

    stage_id: int


class ShowWork(Action, name="work"):
    """One work, for whoever runs the event."""

    entry_id: int
    stage_id: int


class ShowMissingWorks(Action, name="noworks"):
    """Who has sent nothing yet."""

    stage_id: int
    page: int = 1


class PackWorks(Action, name="packworks"):
    """All works of a stage as ZIP, part by part."""

    stage_id: int
    part: int = 1
