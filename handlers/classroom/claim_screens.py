"""A pupil and the record that their mentor has entered: what contradicts, and what has become of it."""

from zoneinfo import ZoneInfo

from babel.dates import get_timezone_location

from handlers.classroom.actions import TakeRecord, WeighRecord
from handlers.classroom.pupil_line import class_name
from handlers.joining.actions import pack_choices
from handlers.label import told_apart
from handlers.menu.screens import back_row
from handlers.naming import place_name
from handlers.profile.actions import TakeStep
from handlers.screen import Button, Row, Screen
from handlers.translation import Translator, words_of
from models.person import Language, PersonKind
from services.claim import RecordTaken, RecordWeighed
from services.person_conflict import Conflict, Field, GradeNamed, SchoolNamed, Side, Value
from services.school_class import SchoolClass
from services.standing import Step

Choices = dict[str, Side]


def claimed(shown: RecordTaken | RecordWeighed, choices: Choices, t: Translator) -> Screen:
    return taken(shown, t) if isinstance(shown, RecordTaken) else weighed(shown, choices, t)


def weighed(shown: RecordWeighed, choices: Choices, t: Translator) -> Screen:
    """One question after the other; when there is none left, everything that will come of it."""
    record = t("claim-record", name=shown.name, place=place_name(shown.place, t))
    for number, conflict in enumerate(shown.conflicts, 1):
        if conflict.field not in choices:
            asked = _asked(conflict, number, len(shown.conflicts), t)
            return Screen(f"{record}\n\n{asked}", (*_sides(shown, conflict, choices, t), back_row(t)))
    chosen = "\n".join(_chosen(conflict, choices[conflict.field], t) for conflict in shown.conflicts)
    text = "\n\n".join(part for part in (record, chosen, t("claim-confirm")) if part)
    take = Button(t.plain("claim-button-take"), TakeRecord(shown.code, pack_choices(choices)))
    return Screen(text, ((take,), back_row(t)))


def taken(shown: RecordTaken, t: Translator) -> Screen:
    of = "" if shown.grade is None else _class(shown.grade, shown.letter, t)
    record = ", ".join(part for part in (of, place_name(shown.place, t)) if part)
    done = t("claim-done", name=shown.name, full=shown.full_name, record=record)
    if shown.standing.step is Step.NONE:
        return Screen(f"{done}\n\n{t('claim-done-ready')}", (back_row(t),))
    step = Button(t.plain("claim-button-next"), TakeStep())
    return Screen(f"{done}\n\n{t('claim-done-next')}", ((step,), back_row(t)))


def _asked(conflict: Conflict, number: int, of: int, t: Translator) -> str:
    return t(
        "claim-which-is-right",
        number=number,
        of=of,
        field=t.plain(f"joining-field-{conflict.field}"),
        kept=_value(conflict, conflict.kept, t),
        gone=_value(conflict, conflict.gone, t),
    )


def _sides(shown: RecordWeighed, conflict: Conflict, choices: Choices, t: Translator) -> tuple[Row, ...]:
    labels = told_apart([_value(conflict, conflict.kept, t), _value(conflict, conflict.gone, t)])
    return tuple(
        (Button(label, WeighRecord(shown.code, pack_choices(choices | {conflict.field: side}))),)
        for label, side in zip(labels, (Side.KEPT, Side.GONE), strict=True)
    )


def _chosen(conflict: Conflict, side: Side, t: Translator) -> str:
    value = conflict.kept if side is Side.KEPT else conflict.gone
    field = t.plain(f"joining-field-{conflict.field}")
    return t("claim-taken-line", field=field, value=_value(conflict, value, t))


def _value(conflict: Conflict, value: Value, t: Translator) -> str:
    match value:
        case bool():
            said = t.plain("joining-fourteen-yes") if value else t.plain("joining-fourteen-no")
        case SchoolNamed():
            said = value.name_en if t.language is Language.EN else value.name
        case GradeNamed():
            said = _class(value.grade, value.letter, t)
        case PersonKind():
            said = t.plain(f"profile-kind-{value}")
        case Language():
            said = words_of(value).text("language-own-name", {})
        case _ if conflict.field is Field.ZONE:
            said = str(get_timezone_location(ZoneInfo(value), locale=t.language.value, return_city=True))
        case _:
            said = value
    return said


def _class(grade: int, letter: str, t: Translator) -> str:
    return class_name(SchoolClass(grade, letter), t)
