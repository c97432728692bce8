"""How the numbers of a school, or of all of them, are said in a line."""

from handlers.translation import Translator
from models.media_count import MediaKind
from services.media.tally import Tally

NOT_KNOWN = "—"


def counted(tally: Tally, t: Translator) -> str:
    """What the bot counts, and what was entered: of what nobody has entered, a dash."""
    return t(
        "media-line",
        posts=str(tally.posts),
        wall=str(tally.wall),
        channel=str(tally.channel),
        portal=_said(tally.entered.get(MediaKind.PORTAL)),
        publications=_said(tally.publications),
        points=_said(tally.entered.get(MediaKind.PAGE_POINTS)),
    )


def reach(tally: Tally, t: Translator) -> str:
    """Nothing, where no platform has told."""
    if tally.views is None and tally.reactions is None:
        return ""
    return t("media-reach", views=_said(tally.views), reactions=_said(tally.reactions))


def amount(kind: MediaKind, known: int | None, t: Translator) -> str:
    return t("media-amount", kind=t.plain(f"media-kind-{kind}"), amount=_said(known))


def _said(number: int | None) -> str:
    return NOT_KNOWN if number is None else str(number)
