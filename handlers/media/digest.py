"""The digest of a week or a month in words: a draft that somebody edits before it goes out."""

from datetime import timedelta
from html import escape

from handlers.label import cut
from handlers.naming import event_title, place_name
from handlers.translation import MOSCOW, Translator
from models.event import Event
from services.post.digest import DigestNews, NewsOfPeriod
from services.post.digest_period import DigestPeriod, DigestSpan

TITLE_CHARACTERS, PLACE_CHARACTERS = 140, 80
A_MINUTE = timedelta(minutes=1)


def digest(gathered: NewsOfPeriod, t: Translator) -> str:
    """As the public places read it, whoever has pressed the button."""
    parts = [f"<b>{_title(gathered.period, t)}</b>"]
    if gathered.news:
        lines = [_news(one, t) for one in gathered.news]
        if gathered.more_news:
            lines.append(t("media-digest-more-news", count=gathered.more_news))
        parts.append("\n".join((f"<b>{t('media-digest-news')}</b>", *lines)))
    if gathered.events:
        lines = [_event(one, t) for one in gathered.events]
        if gathered.more_events:
            lines.append(t("media-digest-more-events", count=gathered.more_events))
        parts.append("\n".join((f"<b>{t('media-digest-events')}</b>", *lines)))
    return "\n\n".join((*parts, t("media-digest-end")))


def _title(period: DigestPeriod, t: Translator) -> str:
    first, after = period.bounds
    days = t.days(first, after - A_MINUTE, MOSCOW)
    if period.span is DigestSpan.WEEK:
        return t("media-digest-week", days=days)
    return t("media-digest-month", days=days)


def _news(one: DigestNews, t: Translator) -> str:
    title = t("as-it-is", text=cut(one.title or t.plain("media-digest-nameless"), TITLE_CHARACTERS))
    if one.address:
        title = f'<a href="{escape(one.address)}">{title}</a>'
    place = t("as-it-is", text=cut(place_name(one.place, t), PLACE_CHARACTERS))
    return f"• {title} — {place}"


def _event(event: Event, t: Translator) -> str:
    brief = t.brief_days if event.whole_days else t.brief_hours
    title = t("as-it-is", text=cut(event_title(event, t), TITLE_CHARACTERS))
    return f"• {brief(event.starts_at, event.ends_at, event.zone)} — {title}"
