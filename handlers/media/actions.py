"""How much each school has published: counted, entered by hand, and the yearly table."""

from enum import StrEnum

from handlers.action import Action, Question
from models.media_count import MediaKind
from services.month import Month
from services.post.announcing_rule import Announcing
from services.post.digest_period import DigestSpan


class Kind(StrEnum):
    """What is entered, in a letter: a school's name and a month stand beside it on a button."""

    PORTAL = "p"
    LESSON = "l"
    EXTRACURRICULAR = "e"
    THEORY = "t"
    INTEGRATION = "i"
    PAGE_POINTS = "g"

    @property
    def whole(self) -> MediaKind:
        return MediaKind[self.name]


class ShowCounts(Action, name="mc"):
    """Of a school year: a school sees its own line, whoever decides sees all. No year: the present one."""

    page: int = 1
    year: int | None = None


class ShowSchoolCounts(Action, name="mcs"):
    """Month by month, with who entered what."""

    school_id: str
    year: int | None = None


class AskCounts(Action, name="mce"):
    school_id: str
    month: Month


class TypeCounts(Question, name="mct"):
    """«портал 3», in as many lines as there are numbers."""

    school_id: str
    month: Month


class AskCount(Action, name="mck"):
    school_id: str
    month: Month
    kind: Kind


class TypeCount(Question, name="mcn"):
    """«3»."""

    school_id: str
    month: Month
    kind: Kind


class AskCorrection(Action, name="mcc"):
    """A school thinks that a number is wrong."""

    school_id: str


class TypeCorrection(Question, name="mcw"):
    school_id: str


class ShowTools(Action, name="mcz"):
    """Whatever else is done with the numbers: the table, a file, another year."""

    year: int | None = None


class ExportCounts(Action, name="mcx"):
    year: int | None = None


class MakeDigest(Action, name="mdg"):
    """A draft of the week's digest, or the month's: opened to be edited."""

    span: DigestSpan


class SetAnnouncing(Action, name="mda"):
    """What is to happen when an event is published."""

    rule: Announcing


class AskCountsFile(Action, name="mcf"):
    """A table with the numbers of many schools. No month: the present one."""

    month: Month | None = None


class GiveCounts(Question, name="mcg", takes_files=True):
    month: Month


class WriteCounts(Action, name="mcd"):
    draft_id: int
