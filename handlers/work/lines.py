"""What stands in a line of more than one screen of this room."""

from datetime import datetime

from handlers.label import cut
from handlers.naming import event_title
from handlers.translation import Translator
from models.event import Event
from models.person import Language
from models.school import School

TITLE_CHARACTERS, NAME_CHARACTERS, FILE_CHARACTERS = 150, 60, 60
MEGABYTE, SMALLEST = 1024 * 1024, 0.1


def title_of(event: Event, t: Translator) -> str:
    """Whoever made the event in a chat has named it in Russian alone."""
    return t("as-it-is", text=cut(event_title(event, t), TITLE_CHARACTERS))


def moment(at: datetime, zone: str, t: Translator) -> str:
    return t.hours(at, at, zone)


def brief_moment(at: datetime, zone: str, t: Translator) -> str:
    return t.brief_hours(at, at, zone)


def school_of(school: School, t: Translator) -> str:
    return (school.name_en if t.language is Language.EN else "") or school.name


def megabytes(size: int) -> float:
    return max(SMALLEST, round(size / MEGABYTE, 1))


def entry_name(number: int, name: str, t: Translator) -> str:
    """«№17 Вега»; of nobody but the number, where the names are gone. As it stands, with no HTML."""
    return t.plain("work-entry", number=str(number), name=cut(name, NAME_CHARACTERS)).strip()
