"""What the yearly workbook says besides what is in the database."""

from handlers.translation import Translator
from models.media_count import MediaKind
from services.media.export import MediaWords
from services.media.school_year import SchoolYear

YEARLY = ("organisation", "publications", "portal", "wall", "page_points")
MONTHLY = (
    "organisation",
    "month",
    "posts",
    "wall",
    "channel",
    "views",
    "reactions",
    "portal",
    "publications",
    "page_points",
)
CATEGORIES = ("organisation", "lesson", "extracurricular", "theory", "integration", "publications")
ENTERED = ("organisation", "month", "kind", "amount", "who", "at")


def words_of_book(year: SchoolYear, t: Translator) -> MediaWords:
    return MediaWords(
        yearly=t.plain("media-sheet-yearly"),
        yearly_columns=_columns(YEARLY, t),
        monthly=t.plain("media-sheet-monthly"),
        monthly_columns=_columns(MONTHLY, t),
        categories=t.plain("media-sheet-categories"),
        categories_columns=_columns(CATEGORIES, t),
        entered=t.plain("media-sheet-entered"),
        entered_columns=_columns(ENTERED, t),
        total=t.plain("media-total"),
        consortium=t.plain("appointment-consortium"),
        kinds={kind: t.plain(f"media-kind-{kind}") for kind in MediaKind},
        months={month: t.month(month) for month in year.months},
    )


def year_name(year: SchoolYear) -> str:
    """«2026/27»."""
    return f"{year.year}/{(year.year + 1) % 100:02}"


def _columns(names: tuple[str, ...], t: Translator) -> list[str]:
    return [t.plain(f"media-column-{name}") for name in names]
