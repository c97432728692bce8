"""Numbers entered by hand: asked for, taken, read from a file, and asked to be put right."""

from handlers.label import cut
from handlers.media.actions import (
    AskCount,
    AskCounts,
    AskCountsFile,
    GiveCounts,
    Kind,
    ShowCounts,
    ShowSchoolCounts,
    ShowTools,
    TypeCorrection,
    TypeCount,
    TypeCounts,
    WriteCounts,
)
from handlers.media.lines import amount
from handlers.menu.screens import back_row
from handlers.naming import place_name
from handlers.screen import Button, Row, Screen
from handlers.translation import Translator
from models.media_count import MediaKind
from services.media.correction import CorrectionAsked
from services.media.entering import FIRST_MONTH, MonthCounts
from services.media.importing import ImportedCounts
from services.media.school_year import SchoolYear
from services.month import Month
from services.workplace import Workplace

PLACE_CHARACTERS = 120


def month(shown: MonthCounts, t: Translator, *, is_entered: bool = False) -> Screen:
    """All the numbers of a month, and the question for any of them."""
    school_id = shown.place.school_id or ""
    done = t("media-entered-now") if is_entered else ""
    lines = "\n".join(amount(kind, shown.amounts.get(kind), t) for kind in MediaKind)
    buttons = [
        Button(cut(t.plain(f"media-kind-{kind.whole}")), AskCount(school_id, shown.month, kind))
        for kind in Kind
    ]
    rows: list[Row] = [tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2)]
    if turns := _months(shown, t):
        rows.append(turns)
    back = ShowSchoolCounts(school_id, _year(shown.month))
    rows.append((Button(t.plain("media-button-school"), back),))
    text = "\n\n".join(part for part in (done, _head(shown, t), lines, t("media-type")) if part)
    return Screen(text, tuple(rows), asks=TypeCounts(school_id, shown.month))


def one_asked(shown: MonthCounts, kind: Kind, t: Translator) -> Screen:
    school_id = shown.place.school_id or ""
    line = amount(kind.whole, shown.amounts.get(kind.whole), t)
    back = Button(t.plain("media-button-month"), AskCounts(school_id, shown.month))
    text = "\n\n".join((_head(shown, t), line, t("media-type-one")))
    return Screen(text, ((back,),), asks=TypeCount(school_id, shown.month, kind))


def correction_asked(place: Workplace, t: Translator) -> Screen:
    school_id = place.school_id or ""
    back = Button(t.plain("media-button-school"), ShowSchoolCounts(school_id))
    named = cut(place_name(place, t), PLACE_CHARACTERS)
    return Screen(t("media-correction-asked", place=named), ((back,),), asks=TypeCorrection(school_id))


def correction_sent(asked: CorrectionAsked, t: Translator) -> Screen:
    back = Button(t.plain("media-button-school"), ShowSchoolCounts(asked.place.school_id or ""))
    said = t("media-correction-sent") if asked.told else t("media-correction-nobody")
    return Screen(said, ((back, *back_row(t)),))


def file_asked(of: Month, t: Translator) -> Screen:
    turns = [] if of <= FIRST_MONTH else [_to_month(of.later(-1), "◀️ {}", t)]
    back = Button(t.plain("media-button-tools"), ShowTools())
    return Screen(t("media-file-asked", month=t.month(of)), ((*turns, back),), asks=GiveCounts(of))


def file_read(read: ImportedCounts, t: Translator) -> Screen:
    """Nothing of it is written yet."""
    said = (
        t("media-file-read", schools=read.schools, numbers=str(read.numbers), month=t.month(read.month))
        if read.schools
        else t("media-file-nothing")
    )
    again = Button(t.plain("media-button-other-file"), AskCountsFile(read.month))
    rows: list[Row] = []
    if read.schools:
        rows.append((Button(t.plain("media-button-write"), WriteCounts(read.draft_id)),))
    return Screen(f"{said}{_unread(read, t)}", (*rows, (again, *back_row(t))))


def file_written(done: ImportedCounts, t: Translator) -> Screen:
    said = t("media-file-written", schools=done.schools, numbers=str(done.numbers), month=t.month(done.month))
    counts = Button(t.plain("media-button-back"), ShowCounts(1, _year(done.month)))
    return Screen(f"{said}{_unread(done, t)}", ((counts, *back_row(t)),))


def _unread(read: ImportedCounts, t: Translator) -> str:
    if not read.unread_count:
        return ""
    lines = "\n".join(t("as-it-is", text=line) for line in read.unread)
    return f"\n\n{t('media-file-unread', count=read.unread_count)}\n{lines}"


def _head(shown: MonthCounts, t: Translator) -> str:
    place = cut(place_name(shown.place, t), PLACE_CHARACTERS)
    return f"<b>{t('as-it-is', text=place)}</b>\n{t.month(shown.month)}"


def _months(shown: MonthCounts, t: Translator) -> Row:
    school_id, row = shown.place.school_id or "", list[Button]()
    if not shown.is_first:
        before = shown.month.later(-1)
        row.append(Button(f"◀️ {t.month(before)}", AskCounts(school_id, before)))
    if not shown.is_last:
        after = shown.month.later(1)
        row.append(Button(f"{t.month(after)} ▶️", AskCounts(school_id, after)))
    return tuple(row)


def _to_month(of: Month, label: str, t: Translator) -> Button:
    return Button(label.format(t.month(of)), AskCountsFile(of))


def _year(of: Month) -> int:
    first = SchoolYear(of.year)
    return of.year if of in first.months else of.year - 1
