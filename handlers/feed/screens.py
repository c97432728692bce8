"""«Мой календарь»: an address that a calendar looks into, or a file where there is none."""

from urllib.parse import quote

from handlers.addresses import Addresses
from handlers.entry.actions import ShowEntries
from handlers.feed.actions import (
    AskCloseFeed,
    AskRenewFeed,
    CloseFeed,
    OpenFeed,
    RenewFeed,
    ShowFeed,
    ShowFeedGuide,
    TakeOwnEvents,
)
from handlers.menu.screens import back_row
from handlers.screen import Button, Document, Link, Row, Screen, Show
from handlers.translation import Translator
from services.feed.feeds import Feed

# A page of Google's that takes the address of a calendar and asks whether to add it.
GOOGLE = "https://www.google.com/calendar/render?cid="


def feed(shown: Feed, addresses: Addresses, t: Translator, *, said: str = "") -> Screen:
    about = f"<b>{t('feed-title')}</b>\n\n{t('feed-about')}"
    if not addresses.public_url:
        return Screen(_paragraphs(about, t("feed-no-address")), (_file_row(t), _way_back(t)))
    if shown.token is None:
        opening = (Button(t.plain("feed-button-open"), OpenFeed()),)
        text = _paragraphs(said, about, t("feed-none-yet"))
        return Screen(text, (opening, _file_row(t), _way_back(t)))
    return _with_address(addresses.feed(shown.token), _paragraphs(said, about), t)


def opened(shown: Feed, addresses: Addresses, t: Translator) -> Screen:
    return feed(shown, addresses, t)


def renewed(shown: Feed, addresses: Addresses, t: Translator) -> Screen:
    return feed(shown, addresses, t, said=t("feed-renewed") if shown.token else "")


def closed(shown: Feed, addresses: Addresses, t: Translator) -> Screen:
    return feed(shown, addresses, t, said="" if shown.token else t("feed-closed"))


def guide(t: Translator) -> Screen:
    ways = [t(f"feed-guide-{program}") for program in ("google", "apple", "yandex", "outlook")]
    back = Button(t.plain("feed-button-back"), ShowFeed())
    return Screen(_paragraphs(t("feed-guide"), *ways, t("feed-guide-often")), ((back,), back_row(t)))


def renewing(shown: Feed, t: Translator) -> Screen:
    """Asked once: every calendar that has the old address has to be given the new one."""
    yes = Button(t.plain("feed-button-renew-yes"), RenewFeed(shown.mark))
    return Screen(t("feed-renew-asked"), ((yes,), _keep(t)))


def closing(shown: Feed, t: Translator) -> Screen:
    yes = Button(t.plain("feed-button-close-yes"), CloseFeed(shown.mark))
    return Screen(t("feed-close-asked"), ((yes,), _keep(t)))


def taken(name: str, content: bytes, t: Translator) -> Show:
    return Show((Document(f"{name}.ics", content, t("feed-file-hint")),))


def _with_address(address: str, about: str, t: Translator) -> Screen:
    """It is copied, and not looked up by the messenger: whoever knows it reads along."""
    webcal = "webcal" + address[address.index(":") :]
    lines = t("feed-address", https=address, webcal=webcal)
    rows: tuple[Row, ...] = (
        (Link(t.plain("feed-button-google"), GOOGLE + quote(webcal, safe="")),),
        (Button(t.plain("feed-button-guide"), ShowFeedGuide()),),
        (
            Button(t.plain("feed-button-renew"), AskRenewFeed()),
            Button(t.plain("feed-button-close"), AskCloseFeed()),
        ),
        _file_row(t),
        _way_back(t),
    )
    return Screen(_paragraphs(about, lines, t("feed-secret")), rows, secret=True)


def _file_row(t: Translator) -> Row:
    return (Button(t.plain("feed-button-file"), TakeOwnEvents()),)


def _keep(t: Translator) -> Row:
    return (Button(t.plain("feed-button-keep"), ShowFeed()),)


def _way_back(t: Translator) -> Row:
    return (Button(t.plain("entries-button"), ShowEntries()), *back_row(t))


def _paragraphs(*texts: str) -> str:
    return "\n\n".join(text for text in texts if text)
