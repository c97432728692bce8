"""What schools have published: all of them, and each month by month."""

from collections.abc import Iterator

from handlers.label import cut
from handlers.media.actions import (
    AskCorrection,
    AskCounts,
    AskCountsFile,
    ExportCounts,
    MakeDigest,
    SetAnnouncing,
    ShowCounts,
    ShowSchoolCounts,
    ShowTools,
)
from handlers.media.lines import counted, reach
from handlers.media.wording import year_name
from handlers.menu.screens import back_row
from handlers.naming import person_name, place_label, place_name
from handlers.screen import Button, Document, Row, Screen, Show
from handlers.translation import Translator
from handlers.turning import turning
from services.media.counts import SCHOOLS_ON_A_PAGE, CountLine, CountsPage, EnteredLine, SchoolCounts
from services.media.export import MediaBook
from services.media.school_year import FIRST_YEAR, SchoolYear
from services.post.announcing_rule import Announcing, AnnouncingRule
from services.post.digest_period import DigestSpan

PLACE_CHARACTERS, WHO_CHARACTERS = 120, 80
# A school of one's own stands on a button by its name; of all of them only the number does.
NAMED = 3


def counts(page: CountsPage, t: Translator) -> Screen:
    year = year_name(page.year)
    head = f"<b>{t('media-title')}</b>\n{t('media-year', year=year, count=page.lines.total)}"
    whole = f"<b>{t('media-total')}</b>\n{counted(page.whole, t)}" if page.lines.total > 1 else ""
    first = (page.lines.number - 1) * SCHOOLS_ON_A_PAGE + 1
    numbered = list(enumerate(page.lines.rows, first))
    listed = [_line(number, line, t) for number, line in numbered] or [t("media-no-schools")]
    parts = (head, whole, *listed, t("media-legend"))
    return Screen("\n\n".join(part for part in parts if part), tuple(_rows(page, numbered, t)))


def school(shown: SchoolCounts, t: Translator) -> Screen:
    year = year_name(shown.year)
    head = f"<b>{_place(shown, t)}</b>\n{t('media-year-alone', year=year)}"
    whole = "\n".join(part for part in (counted(shown.whole, t), reach(shown.whole, t)) if part)
    months = "\n".join(f"{t.month(month)}: {counted(tally, t)}" for month, tally in shown.months)
    entered = "\n".join(_entered(line, t) for line in shown.entered)
    parts = (
        head,
        whole,
        months and f"<b>{t('media-by-months')}</b>\n{months}",
        entered and f"<b>{t('media-entered')}</b>\n{entered}",
        t("media-legend"),
    )
    return Screen("\n\n".join(part for part in parts if part), tuple(_school_rows(shown, t)))


def tools(page: CountsPage, announcing: AnnouncingRule, t: Translator) -> Screen:
    year = page.year.year
    rows: list[Row] = [
        (Button(t.plain("media-button-export", year=year_name(page.year)), ExportCounts(year)),),
        (Button(t.plain("media-button-file"), AskCountsFile()),),
        (
            Button(t.plain("media-button-digest-week"), MakeDigest(DigestSpan.WEEK)),
            Button(t.plain("media-button-digest-month"), MakeDigest(DigestSpan.MONTH)),
        ),
        tuple(
            Button(t.plain(f"media-button-announcing-{rule}"), SetAnnouncing(rule))
            for rule in Announcing
            if rule is not announcing.rule
        ),
    ]
    if years := tuple(_years(page)):
        rows.append(years)
    rows.append((Button(t.plain("media-button-back"), ShowCounts(1, year)), *back_row(t)))
    said = (
        f"<b>{t('media-tools-title')}</b>",
        t("media-tools"),
        t("media-tools-digest"),
        t(f"media-announcing-{announcing.rule}"),
    )
    return Screen("\n\n".join(said), tuple(rows))


def exported(book: MediaBook, t: Translator) -> Show:
    caption = t("media-book-caption", year=year_name(book.year), count=book.organisations)
    name = t.plain("media-book-name", year=year_name(book.year))
    return Show((Document(f"{name}.xlsx", book.content, caption),))


def _line(number: int, line: CountLine, t: Translator) -> str:
    place = cut(place_name(line.place, t), PLACE_CHARACTERS)
    return f"{t('media-place', number=str(number), place=place)}\n{counted(line.tally, t)}"


def _rows(page: CountsPage, numbered: list[tuple[int, CountLine]], t: Translator) -> Iterator[Row]:
    year = page.year.year
    open_ = [
        (number, line.place, ShowSchoolCounts(line.place.school_id, year))
        for number, line in numbered
        if line.place.school_id is not None
    ]
    if page.lines.total <= NAMED:
        yield from ((Button(place_label(place, t), action),) for _, place, action in open_)
    elif open_:
        yield tuple(Button(str(number), action) for number, _, action in open_)
    if turns := tuple(turning(page.lines, lambda number: ShowCounts(number, year))):
        yield turns
    if page.decides:
        yield (Button(t.plain("media-button-tools"), ShowTools(year)), *back_row(t))
    else:
        yield (*_years(page), *back_row(t))


def _years(page: CountsPage) -> Iterator[Button]:
    year = page.year.year
    if year > FIRST_YEAR:
        yield Button(f"◀️ {year_name(SchoolYear(year - 1))}", ShowCounts(1, year - 1))
    if not page.is_present:
        yield Button(f"{year_name(SchoolYear(year + 1))} ▶️", ShowCounts(1, year + 1))


def _school_rows(shown: SchoolCounts, t: Translator) -> Iterator[Row]:
    school_id, year = shown.place.school_id or "", shown.year.year
    if shown.decides:
        yield (Button(t.plain("media-button-enter"), AskCounts(school_id, shown.month)),)
    if shown.may_ask:
        yield (Button(t.plain("media-button-ask"), AskCorrection(school_id)),)
    years = list[Button]()
    if year > FIRST_YEAR:
        before = year_name(SchoolYear(year - 1))
        years.append(Button(f"◀️ {before}", ShowSchoolCounts(school_id, year - 1)))
    if not shown.is_present:
        after = year_name(SchoolYear(year + 1))
        years.append(Button(f"{after} ▶️", ShowSchoolCounts(school_id, year + 1)))
    if years:
        yield tuple(years)
    yield (Button(t.plain("media-button-back"), ShowCounts(1, year)), *back_row(t))


def _place(shown: SchoolCounts, t: Translator) -> str:
    return t("as-it-is", text=cut(place_name(shown.place, t), PLACE_CHARACTERS))


def _entered(line: EnteredLine, t: Translator) -> str:
    return t(
        "media-entered-line",
        kind=t.plain(f"media-kind-{line.kind}"),
        month=t.month(line.month),
        amount=str(line.amount),
        who=cut(person_name(line.who, t), WHO_CHARACTERS),
        day=t.short_day(t.by_own_clock(line.at)),
    )
