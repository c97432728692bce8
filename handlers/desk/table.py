"""What an export calls its sheets, its columns and what stands in them."""

from handlers.translation import Translator
from models.entry import EntrySource, EntryStatus
from models.person import Language
from services.desk.column import Column
from services.desk.export_heading import Headings
from services.desk.export_plan import Words

# Of teams and participants, what the columns of entries have no word for.
OTHERS = ("name", "class", "complete")


def headings(t: Translator) -> Headings:
    columns = {name: t.plain(f"desk-column-{name}") for name in (*(one.value for one in Column), *OTHERS)}
    return Headings(
        t.plain("desk-sheet-entries"),
        t.plain("desk-sheet-teams"),
        t.plain("desk-sheet-members"),
        columns,
        lambda number: t.plain("desk-column-member", number=str(number)),
    )


def words(t: Translator) -> Words:
    return Words(
        {one: t.plain(f"desk-status-{one}") for one in EntryStatus},
        {one: t.plain(f"desk-source-{one}") for one in EntrySource},
        t.plain("desk-yes"),
        t.plain("desk-no"),
        is_english=t.language is Language.EN,
    )
