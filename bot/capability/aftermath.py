"""What comes after a webinar: who was there, what was said of it, what stays of it."""

from bot.capability.parts import Parts
from services.webinar.aftermath import Aftermaths
from services.webinar.attendance_export import AttendanceExports
from services.webinar.attendance_import import AttendanceLists
from services.webinar.attendance_unsure import AttendanceUnsure
from services.webinar.chart import Charts
from services.webinar.feedback import Feedbacks
from services.webinar.material import Materials
from services.webinar.number import OutcomeNumbers
from services.webinar.thanks import ThanksLetters


def made_of(parts: Parts) -> dict[str, object]:
    store, clock, administrators = parts.store, parts.clock, parts.administrators
    return {
        "aftermaths": Aftermaths(store, clock, administrators=administrators),
        "attendance_exports": AttendanceExports(store, clock, administrators=administrators),
        "attendance_lists": AttendanceLists(store, clock, administrators=administrators),
        "attendance_unsure": AttendanceUnsure(store, clock, administrators=administrators),
        "charts": Charts(clock),
        "feedbacks": Feedbacks(store, clock, administrators=administrators),
        "materials": Materials(store, clock, parts.shelf, administrators=administrators),
        "outcome_numbers": OutcomeNumbers(store, clock, administrators=administrators),
        "thanks_letters": ThanksLetters(store, clock, administrators=administrators),
    }
