from handlers.action import Action, Question


class ShowAftermath(Action, name="after"):
    """What an event has left for one who came: materials, and the question how it was."""

    event_id: int
    page: int = 1


class AskScore(Action, name="rateask"):
    event_id: int


class Rate(Action, name="rate"):
    """From one to five."""

    event_id: int
    score: int


class SayMore(Question, name="ratesay"):
    """What was good, and what would be better."""

    event_id: int


class SkipWords(Action, name="rateskip"):
    event_id: int


class TakeMaterial(Action, name="matget"):
    """The file itself, for those who came."""

    material_id: int


class ShowFeedback(Action, name="rated"):
    """What all have said, without names: for organisers and speakers."""

    event_id: int
    page: int = 1


class ShowOutcome(Action, name="outcome"):
    """How an event went, in numbers: for whoever runs it."""

    event_id: int


class ShowSources(Action, name="outfrom"):
    """By region and by school."""

    event_id: int


class DrawOutcome(Action, name="outpng"):
    """The same as a picture, for a report."""

    event_id: int


class ExportAttendance(Action, name="outxlsx"):
    event_id: int


class AskAttendance(Action, name="attask"):
    """The attendance list of the video platform."""

    event_id: int


class GiveAttendance(Question, name="attgive", takes_files=True):
    event_id: int


class WriteAttendance(Action, name="attput"):
    draft_id: int


class ShowUnsure(Action, name="attwho"):
    """Names of the list that may be somebody's, one after another."""

    event_id: int


class DecideUnsure(Action, name="attis"):
    """It is this person, or nobody of those who were shown."""

    line_id: int
    person_id: int | None = None


class TakeBackUnsure(Action, name="attback"):
    line_id: int


class ShowMaterials(Action, name="mats"):
    """What participants get, for whoever adds it."""

    event_id: int
    page: int = 1


class GiveMaterial(Question, name="matgive", takes_files=True):
    """A file, or words with links."""

    event_id: int


class ShowMaterial(Action, name="mat"):
    material_id: int


class CallRecording(Action, name="matrec"):
    """It is the recording (1), or it is not (0)."""

    material_id: int
    is_one: int


class RemoveMaterial(Action, name="matgone"):
    material_id: int


class PreviewThanks(Action, name="thanks"):
    """What the speakers are going to read."""

    event_id: int
