from collections.abc import Mapping

from handlers.desk.actions import ShowDesk
from handlers.menu.actions import ShowMenu
from handlers.poster.actions import DrawPoster
from handlers.poster.sheet import in_language
from handlers.screen import Button, Document, Row, Screen, Show
from handlers.translation import Translator
from models.account import MessengerName
from models.event import EventState
from services.event.calendar import CalendarFile
from services.event.phase import SHOWN
from services.event.poster import EventDoors
from services.page.typesetting import PageForm


def doors(shown: EventDoors, links: Mapping[MessengerName, str], t: Translator) -> Screen:
    event = shown.event
    title = t("as-it-is", text=in_language(event.title, event.title_en, t))
    paragraphs = (f"<b>{t('poster-title')}</b>\n{title}", *_doors(shown, links, t), _numbers(shown, t))
    return Screen("\n\n".join(paragraphs), (*_poster_row(shown, links, t), _way_back(event.id, t)))


def drawn(shown: EventDoors, form: PageForm, content: bytes, t: Translator) -> Show:
    """The file, and under the screen that was pressed nothing changes."""
    event = shown.event
    name = t.plain("poster-file", title=in_language(event.title, event.title_en, t))
    return Show((Document(f"{name}.{form.value}", content, t(f"poster-hint-{form}")),))


def calendar(file: CalendarFile, t: Translator) -> Show:
    return Show((Document(f"{file.title}.ics", file.content, t("poster-calendar-hint")),))


def _doors(shown: EventDoors, links: Mapping[MessengerName, str], t: Translator) -> list[str]:
    if shown.phase is EventState.CANCELLED:
        return [t("poster-cancelled")]
    if not links:
        return [t("poster-no-address")]
    addresses = "\n".join(f"{t(f'messenger-{messenger}')}: {link}" for messenger, link in links.items())
    said = [f"{t('poster-link')}\n{addresses}"]
    if shown.phase not in SHOWN:
        said.append(t("poster-not-published"))
    said.append(t("poster-sheet") if shown.may_have_poster else t("poster-over"))
    return said


def _numbers(shown: EventDoors, t: Translator) -> str:
    total = sum(shown.by_source.values())
    if not total:
        return t("poster-nobody")
    lines = [
        t("poster-from", source=t.plain(f"poster-source-{source}"), count=shown.by_source[source])
        for source in sorted(shown.by_source, key=lambda source: (-shown.by_source[source], source))
    ]
    return "\n".join((t("poster-total", count=total), *lines))


def _poster_row(shown: EventDoors, links: Mapping[MessengerName, str], t: Translator) -> tuple[Row, ...]:
    if not (shown.may_have_poster and links):
        return ()
    return (
        tuple(
            Button(t.plain(f"poster-button-{form}"), DrawPoster(shown.event.id, form)) for form in PageForm
        ),
    )


def _way_back(event_id: int, t: Translator) -> Row:
    return (
        Button(t.plain("poster-button-desk"), ShowDesk(event_id)),
        Button(t.plain("catalogue-button-menu"), ShowMenu()),
    )
