"""What the table of attendance says besides what is in the database."""

from handlers.translation import Translator
from models.attendance import Confirmation
from services.webinar.attendance_export import AttendanceWords

COLUMNS = ("name", "school", "region", "registered", "pressed", "confirmed", "minutes")


def words_of_table(t: Translator) -> AttendanceWords:
    return AttendanceWords(
        sheet=t.plain("attendance-sheet"),
        columns=[t.plain(f"attendance-column-{column}") for column in COLUMNS],
        confirmations={one: t.plain(f"attendance-confirmed-{one}") for one in Confirmation},
        unregistered=t.plain("attendance-unregistered"),
    )
