"""How an event went, in numbers and bars, for whoever runs it."""

from collections.abc import Iterator
from datetime import date, datetime

from handlers.aftermath.actions import (
    AskAttendance,
    DrawOutcome,
    ExportAttendance,
    PreviewThanks,
    ShowFeedback,
    ShowMaterials,
    ShowOutcome,
    ShowSources,
    ShowUnsure,
)
from handlers.aftermath.screens import bar
from handlers.desk.actions import ShowDesk
from handlers.label import cut
from handlers.menu.screens import back_row
from handlers.naming import event_title, place_name
from handlers.post.actions import WritePost
from handlers.screen import Button, Document, Row, Screen, Show
from handlers.thanks import score, thanks_text
from handlers.translation import Translator
from models.attendance import Confirmation
from models.event import Event
from services.webinar.attendance_export import AttendanceTable
from services.webinar.count import Counts
from services.webinar.number import Numbers, Span
from services.webinar.thanks import ThanksPreview

REGIONS_SHOWN, SCHOOLS_SHOWN, NAME_CHARACTERS = 8, 10, 70


def outcome(shown: Numbers, t: Translator) -> Screen:
    event = shown.event
    parts = [
        f"<b>{t('outcome-title')}</b>\n{t('as-it-is', text=event_title(event, t))}",
        "\n".join(_counts(shown, t)),
        "\n".join(_growth(shown, t)),
        "\n".join(_rest(shown, t)),
    ]
    return Screen("\n\n".join(part for part in parts if part), _rows(shown, t))


def sources(shown: Numbers, t: Translator) -> Screen:
    """Three numbers of each, in the order in which they are named above."""
    parts = [f"<b>{t('outcome-sources')}</b>\n{t('as-it-is', text=event_title(shown.event, t))}"]
    if shown.regions:
        parts.append(t("outcome-sources-how"))
    regions = [(one.name or t.plain("outcome-no-region"), one.counts) for one in shown.regions]
    schools = [
        (t.plain("outcome-no-school") if one.place is None else place_name(one.place, t), one.counts)
        for one in shown.schools
    ]
    for said, shares, most in (
        (t("outcome-regions"), regions, REGIONS_SHOWN),
        (t("outcome-schools"), schools, SCHOOLS_SHOWN),
    ):
        if shares:
            parts.append("\n".join(_shares(said, shares, most, t)))
    if not shown.regions:
        parts.append(t("outcome-nobody"))
    drawn = ((Button(t.plain("outcome-button-picture"), DrawOutcome(shown.event.id)),),) if regions else ()
    return Screen("\n\n".join(parts), (*drawn, (_back(shown.event, t), *back_row(t))))


def drawn(shown: Numbers, content: bytes, t: Translator) -> Show:
    name = t.plain("outcome-picture-name", title=event_title(shown.event, t))
    return Show((Document(f"{name}.png", content, t("outcome-picture-caption")),))


def exported(table: AttendanceTable, t: Translator) -> Show:
    name = t.plain("attendance-file-name", title=event_title(table.event, t))
    return Show((Document(name, table.content, t("attendance-file-caption", count=table.count)),))


def thanks(shown: ThanksPreview, t: Translator) -> Screen:
    event = shown.thanks.event
    if not shown.speakers:
        said = t("outcome-thanks-nobody")
    else:
        said = t("outcome-thanks-who", reached=str(shown.reached), speakers=str(shown.speakers))
    text = f"{said}\n\n———\n{thanks_text(shown.thanks, t)}"
    return Screen(text, ((_back(event, t), *back_row(t)),))


def day_of(day: date, t: Translator) -> str:
    return t.short_day(datetime.combine(day, datetime.min.time()))


def span_of(span: Span, t: Translator) -> str:
    if span.first == span.last:
        return day_of(span.first, t)
    if (span.first.year, span.first.month) == (span.last.year, span.last.month):
        return t.plain("calendar-days-of-a-month", first=str(span.first.day), last=day_of(span.last, t))
    return t.plain("calendar-days", first=day_of(span.first, t), last=day_of(span.last, t))


def _counts(shown: Numbers, t: Translator) -> Iterator[str]:
    counts = shown.counts
    yield t("outcome-registered", count=str(counts.registered))
    if not shown.has_begun:
        return
    yield t("outcome-pressed", count=str(counts.pressed))
    ways = [
        t.plain(f"outcome-by-{way}", count=str(shown.by_confirmation[way]))
        for way in Confirmation
        if shown.by_confirmation.get(way)
    ]
    how = f" ({', '.join(ways)})" if ways else ""
    yield t("outcome-confirmed", count=str(counts.confirmed), how=how)
    yield t("outcome-people")
    if shown.unregistered:
        yield t("outcome-unregistered", count=shown.unregistered)
    if shown.strangers:
        yield t("outcome-strangers", count=shown.strangers)


def _growth(shown: Numbers, t: Translator) -> Iterator[str]:
    if not shown.growth:
        yield t("outcome-nobody")
        return
    yield t("outcome-growth")
    most = max(span.new for span in shown.growth)
    for span in shown.growth:
        yield t(
            "outcome-span",
            bar=bar(span.new, most),
            days=span_of(span, t),
            new=str(span.new),
            total=str(span.total),
        )


def _rest(shown: Numbers, t: Translator) -> Iterator[str]:
    if shown.scores.average is not None:
        average = score(shown.scores.average, t)
        yield t("outcome-score", average=average, count=shown.scores.count)
    elif shown.is_over:
        yield t("outcome-no-score")
    if shown.materials:
        yield t("outcome-materials", count=shown.materials)
    elif shown.has_begun:
        yield t("outcome-no-materials")


def _rows(shown: Numbers, t: Translator) -> tuple[Row, ...]:
    event_id = shown.event.id
    sources_ = Button(t.plain("outcome-button-sources"), ShowSources(event_id))
    desk = (Button(t.plain("outcome-button-desk"), ShowDesk(event_id)), *back_row(t))
    if not shown.has_begun:
        return ((sources_,), desk)
    unsure = Button(t.plain("outcome-button-unsure", count=str(shown.unsure)), ShowUnsure(event_id))
    return (
        *(((unsure,),) if shown.unsure else ()),
        (sources_, Button(t.plain("outcome-button-export"), ExportAttendance(event_id))),
        (
            Button(t.plain("outcome-button-attendance"), AskAttendance(event_id)),
            Button(t.plain("outcome-button-materials"), ShowMaterials(event_id)),
        ),
        (
            Button(t.plain("outcome-button-feedback"), ShowFeedback(event_id)),
            Button(t.plain("outcome-button-thanks"), PreviewThanks(event_id)),
        ),
        # How it went is news of the school.
        (Button(t.plain("post-button-write"), WritePost(event_id)),),
        desk,
    )


def _shares(said: str, shares: list[tuple[str, Counts]], most: int, t: Translator) -> Iterator[str]:
    yield f"<b>{said}</b>"
    widest = max(counts.registered for _, counts in shares)
    for name, counts in shares[:most]:
        yield t(
            "outcome-share",
            bar=bar(counts.registered, widest),
            name=cut(name, NAME_CHARACTERS),
            registered=str(counts.registered),
            pressed=str(counts.pressed),
            confirmed=str(counts.confirmed),
        )
    if len(shares) > most:
        yield t("outcome-shares-more", count=len(shares) - most)


def _back(event: Event, t: Translator) -> Button:
    return Button(t.plain("outcome-button-back"), ShowOutcome(event.id))
