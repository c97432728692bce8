"""A speaker's own place: at which events they speak, who is coming, what is asked."""

from handlers.catalogue.actions import OpenEvent
from handlers.label import cut, told_apart
from handlers.menu.screens import back_row
from handlers.naming import event_title, place_name
from handlers.screen import Button, Row, Screen
from handlers.speaking.actions import HideAsked, ShowAsked, ShowCabinet, ShowComing, ShowSpeakings
from handlers.speaking.screens import headline
from handlers.translation import Translator
from handlers.turning import turning
from handlers.webinar.actions import Connect
from models.event import Event, EventState
from models.person import Language
from services.listing import Listing
from services.school_place import english_region
from services.webinar.listener_question import QUESTIONS_ON_A_PAGE, AskedPage
from services.webinar.speaking import (
    COMING_ON_A_PAGE,
    SPEAKINGS_ON_A_PAGE,
    Cabinet,
    Coming,
    ComingBy,
    Share,
    SpeakingLine,
)

NAME_CHARACTERS, TOPIC_CHARACTERS, TITLE_CHARACTERS, TALKS_SHOWN = 100, 150, 120, 3
IN_A_ROW = 3


def speakings(shown: Listing[SpeakingLine], t: Translator) -> Screen:
    first = (shown.number - 1) * SPEAKINGS_ON_A_PAGE + 1
    lines = [_speaking(number, line, t) for number, line in enumerate(shown.rows, first)]
    text = "\n\n".join((t("speaking-mine"), *(lines or [t("speaking-mine-none")])))
    labels = told_apart([f"{n}. {event_title(line.event, t)}" for n, line in enumerate(shown.rows, first)])
    rows: list[Row] = [
        (Button(label, ShowCabinet(line.event.id)),) for label, line in zip(labels, shown.rows, strict=True)
    ]
    return Screen(text, (*rows, (*turning(shown, ShowSpeakings), *back_row(t))))


def cabinet(shown: Cabinet, t: Translator) -> Screen:
    event = shown.event
    talks = [_talk(one.topic, t) for one in shown.talks[:TALKS_SHOWN]]
    numbers = [
        t("speaking-people", count=shown.people),
        t("speaking-places", schools=str(shown.schools), regions=str(shown.regions)),
        *(_share(one, ComingBy.REGION, t) for one in shown.top),
        t("speaking-questions", count=str(shown.questions)),
    ]
    paragraphs = (
        "\n".join((headline(event, t), f"🗓 {_when(event, t)}", *talks)),
        "\n".join(numbers) if shown.people else t("speaking-nobody-yet"),
        _next(shown, t),
    )
    by_region = Button(t.plain("speaking-button-regions"), ShowComing(event.id, ComingBy.REGION))
    by_school = Button(t.plain("speaking-button-schools"), ShowComing(event.id, ComingBy.SCHOOL))
    rows: tuple[Row, ...] = (
        (Button(t.plain("webinar-button-connect"), Connect(event.id)),),
        (Button(t.plain("speaking-button-asked"), ShowAsked(event.id)),),
        (by_region, by_school),
        (
            Button(t.plain("webinar-button-card"), OpenEvent(event.id)),
            Button(t.plain("speaking-button-mine"), ShowSpeakings()),
        ),
        back_row(t),
    )
    return Screen("\n\n".join(paragraphs), rows)


def coming(shown: Coming, t: Translator) -> Screen:
    event, shares = shown.event, shown.shares
    first = (shares.number - 1) * COMING_ON_A_PAGE + 1
    lines = [f"{number}. {_share(one, shown.by, t)}" for number, one in enumerate(shares.rows, first)]
    text = "\n\n".join(
        (
            headline(event, t),
            t("speaking-people", count=shown.people),
            "\n".join(lines) or t("speaking-nobody-yet"),
        )
    )
    other = ComingBy.SCHOOL if shown.by is ComingBy.REGION else ComingBy.REGION
    turns = tuple(turning(shares, lambda page: ShowComing(event.id, shown.by, page)))
    beside = Button(t.plain(f"speaking-button-{other}s"), ShowComing(event.id, other))
    rows = (*((turns,) if turns else ()), (beside,), (_to_cabinet(event.id, t), *back_row(t)))
    return Screen(text, rows)


def asked(shown: AskedPage, t: Translator) -> Screen:
    event, part = shown.event, shown.questions
    first = (part.number - 1) * QUESTIONS_ON_A_PAGE + 1
    lines = [
        t(
            "speaking-question",
            number=str(number),
            name=cut(one.speaker, NAME_CHARACTERS) or t.plain("webinar-anybody"),
            words=one.words,
        )
        for number, one in enumerate(part.rows, first)
    ]
    text = "\n\n".join((headline(event, t), *(lines or [t("speaking-questions-none")])))
    hide = [
        Button(t.plain("speaking-button-hide", number=str(number)), HideAsked(one.id, part.number))
        for number, one in enumerate(part.rows, first)
        if shown.may_hide
    ]
    rows = [tuple(hide[at : at + IN_A_ROW]) for at in range(0, len(hide), IN_A_ROW)]
    turns = tuple(turning(part, lambda page: ShowAsked(event.id, page)))
    return Screen(text, (*rows, *((turns,) if turns else ()), (_to_cabinet(event.id, t), *back_row(t))))


def _speaking(number: int, line: SpeakingLine, t: Translator) -> str:
    title = cut(event_title(line.event, t), TITLE_CHARACTERS)
    head = t("speaking-mine-line", number=str(number), title=title, when=_brief(line.event, t))
    return f"{head}\n{_talk(line.topic, t)}" if line.topic else head


def _talk(topic: str, t: Translator) -> str:
    cut_topic = cut(topic, TOPIC_CHARACTERS)
    return t("speaking-topic", topic=cut_topic) if cut_topic else t("speaking-topic-none")


def _next(shown: Cabinet, t: Translator) -> str:
    if shown.phase is EventState.CANCELLED:
        return t("speaking-next-cancelled")
    if shown.phase is EventState.FINISHED:
        return t("speaking-next-over")
    return t("speaking-next", time=t.hours(shown.opens_at, shown.opens_at, shown.event.zone))


def _share(one: Share, by: ComingBy, t: Translator) -> str:
    if by is ComingBy.SCHOOL:
        name = place_name(one.place, t) if one.place.school_id else t.plain("speaking-place-none")
    else:
        region = english_region(one.region) if t.language is Language.EN else one.region
        name = region or t.plain("speaking-place-none")
    return t("speaking-share", name=cut(name, NAME_CHARACTERS), count=str(one.people))


def _when(event: Event, t: Translator) -> str:
    if event.whole_days:
        return t.days(event.starts_at, event.ends_at, event.zone)
    return t.hours(event.starts_at, event.ends_at, event.zone)


def _brief(event: Event, t: Translator) -> str:
    if event.whole_days:
        return t.brief_days(event.starts_at, event.ends_at, event.zone)
    return t.brief_hours(event.starts_at, event.ends_at, event.zone)


def _to_cabinet(event_id: int, t: Translator) -> Button:
    return Button(t.plain("speaking-button-cabinet"), ShowCabinet(event_id))
