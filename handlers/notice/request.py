"""Somebody asks for something that another has to allow, and is told what came of it."""

from handlers.desk.actions import ShowRequest
from handlers.notice.lines import about, entry_name, entry_row, reason, together
from handlers.screen import Button, Screen
from handlers.team.actions import ShowTeamRequest
from handlers.translation import Translator
from models.entry_request import RequestKind
from services.delivery.notice import RequestNotice


def made(notice: RequestNotice, t: Translator) -> Screen:
    text = together(
        t("notice-request-made"),
        _what(notice, t),
        t("as-it-is", text=entry_name(notice.entry, t)),
        about(notice.event, t),
    )
    joins = notice.request.kind is RequestKind.JOIN
    action = (ShowTeamRequest if joins else ShowRequest)(notice.request.id)
    return Screen(text, ((Button(t.plain("notice-button-decide"), action),),))


def accepted(notice: RequestNotice, t: Translator) -> Screen:
    """Whoever has asked to be let in needs neither their own name nor the number of another's entry."""
    if _asked_to_join(notice):
        said = t("notice-request-join-accepted", team=notice.entry.title)
    else:
        said = together(t("notice-request-accepted"), _of_what(notice, t))
    return Screen(together(said, about(notice.event, t)), (entry_row(notice.entry, t),))


def declined(notice: RequestNotice, t: Translator) -> Screen:
    if _asked_to_join(notice):
        said = t("notice-request-join-declined", team=notice.entry.title)
    else:
        said = together(t("notice-request-declined"), _of_what(notice, t))
    text = together(
        said,
        reason(notice.request.reason, t),
        about(notice.event, t),
        t("notice-request-declined-next"),
    )
    return Screen(text, (entry_row(notice.entry, t),))


def _asked_to_join(notice: RequestNotice) -> bool:
    return notice.is_about_reader and notice.request.kind is RequestKind.JOIN


def _of_what(notice: RequestNotice, t: Translator) -> str:
    return together(_what(notice, t), t("as-it-is", text=entry_name(notice.entry, t)))


def _what(notice: RequestNotice, t: Translator) -> str:
    return t(f"notice-request-{notice.request.kind}", who=notice.who)
