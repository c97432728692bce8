"""The media plan, by the editor's own clock: which day is full, which is empty, and what clashes."""

from collections.abc import Iterable
from datetime import date, datetime, time

from handlers.label import cut
from handlers.menu.screens import back_row
from handlers.newsroom.actions import ReviewPost, ShowMediaPlan, ShowNewsroom, ShowPlanDay
from handlers.newsroom.lines import moment, title_of
from handlers.screen import Button, Row, Screen
from handlers.translation import Translator
from handlers.turning import BACK, ON, turning
from services.listing import listing
from services.post.plan import WEEKS_AHEAD, Clash, MediaPlan, PlanDay, Planned

# Of a day, as many as a week has room for; the others are counted.
SHOWN_OF_A_DAY, WEEK_TITLE_CHARACTERS, TITLE_CHARACTERS = 4, 40, 100
POSTS_ON_A_PAGE = 4
DAYS_IN_A_ROW = 4
# Of a title that is not shown there is still its hour.
MARKS = {Clash.CLOSE: "🔁", Clash.CROWDED: "📚", Clash.NIGHT: "🌙"}


def week(shown: MediaPlan, t: Translator) -> Screen:
    first, last = shown.days[0].day, shown.days[-1].day
    days = t.plain("calendar-days", first=_date(first, t), last=_date(last, t))
    parts = [t("newsroom-plan", days=days), *(_day(day, t) for day in shown.days)]
    parts.append(t("newsroom-plan-free", at=moment(shown.free_at, t)))
    clashes = {clash for day in shown.days for clash in day.clashes}
    if clashes:
        parts.append("\n".join(_legend(clashes, t)))
    buttons = [Button(_day_label(day, t), ShowPlanDay(day.day.toordinal())) for day in shown.days]
    turns = list[Button]()
    if shown.week:
        turns.append(Button(BACK, ShowMediaPlan(shown.week - 1)))
    if shown.week < WEEKS_AHEAD:
        turns.append(Button(ON, ShowMediaPlan(shown.week + 1)))
    last_row = (*turns, Button(t.plain("newsroom-button-newsroom"), ShowNewsroom()))
    return Screen(
        "\n\n".join(parts), (tuple(buttons[:DAYS_IN_A_ROW]), tuple(buttons[DAYS_IN_A_ROW:]), last_row)
    )


def day(shown: PlanDay, page: int, t: Translator) -> Screen:
    """Each post opens its card, where it is moved to another hour."""
    posts = listing(shown.posts, number=page, size=POSTS_ON_A_PAGE)
    named = t.day(datetime.combine(shown.day, time()))
    parts = [t("newsroom-plan-day", day=named)]
    if not posts.rows:
        parts.append(t("newsroom-plan-past-empty" if shown.is_past else "newsroom-plan-empty-day"))
    parts += [_line(post, TITLE_CHARACTERS, t) for post in posts.rows]
    if shown.clashes:
        parts.append("\n".join(_legend(shown.clashes, t)))
    rows: list[Row] = [
        (Button(cut(f"{_hour(post, t)} {title_of(post.title, t)}"), ReviewPost(post.post_id)),)
        for post in posts.rows
    ]
    number = shown.day.toordinal()
    turns = tuple(turning(posts, lambda other: ShowPlanDay(number, other)))
    plan = Button(t.plain("newsroom-button-plan"), ShowMediaPlan())
    return Screen("\n\n".join(parts), (*rows, (*turns, plan, *back_row(t))))


def _day(shown: PlanDay, t: Translator) -> str:
    head = f"<b>{t.plain('newsroom-plan-date', weekday=_weekday(shown, t), day=_date(shown.day, t))}</b>"
    if not shown.posts:
        return f"{head} · {t('newsroom-plan-past' if shown.is_past else 'newsroom-plan-empty')}"
    lines = [_line(post, WEEK_TITLE_CHARACTERS, t) for post in shown.posts[:SHOWN_OF_A_DAY]]
    if len(shown.posts) > SHOWN_OF_A_DAY:
        lines.append(t("newsroom-plan-more", count=len(shown.posts) - SHOWN_OF_A_DAY))
    return "\n".join((head, *lines))


def _line(post: Planned, characters: int, t: Translator) -> str:
    places = " + ".join(t.plain(f"newsroom-place-{place}") for place in post.places)
    marks = "".join(MARKS[clash] for clash in Clash if clash in post.clashes)
    key = "trouble" if post.has_trouble else "planned" if post.is_movable else "out"
    return t(
        f"newsroom-plan-line-{key}",
        hour=_hour(post, t),
        title=title_of(post.title, t, characters),
        places=places,
        marks=marks,
    ).rstrip()


def _hour(post: Planned, t: Translator) -> str:
    return f"{t.by_own_clock(post.at):%H:%M}"


def _legend(clashes: Iterable[Clash], t: Translator) -> list[str]:
    return [f"{MARKS[clash]} {t(f'newsroom-clash-{clash}')}" for clash in Clash if clash in clashes]


def _date(day: date, t: Translator) -> str:
    return t.short_day(datetime.combine(day, time()))


def _weekday(shown: PlanDay, t: Translator) -> str:
    return t.plain(f"newsroom-weekday-{shown.day.isoweekday()}")


def _day_label(shown: PlanDay, t: Translator) -> str:
    """«пн 25 · 2»: so many posts, or an empty day."""
    label = f"{_weekday(shown, t)} {shown.day.day}"
    return f"{label} · {len(shown.posts)}" if shown.posts else label
