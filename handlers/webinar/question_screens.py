"""Questions to speakers, asked before it begins."""

from handlers.catalogue.actions import OpenEvent
from handlers.label import cut, told_apart
from handlers.screen import Button, Row, Screen
from handlers.translation import Translator
from handlers.turning import turning
from handlers.webinar.actions import (
    ChooseSpeaker,
    Connect,
    ShowMyQuestions,
    TakeBackListenerQuestion,
    TypeListenerQuestion,
    WriteQuestion,
)
from handlers.webinar.screens import headline, home_row
from services.listing import listing
from services.webinar.listener_question import MOST_QUESTIONS, WORDS_CHARACTERS, Asking

SPEAKERS_ON_A_PAGE = 3
TOPIC_CHARACTERS, QUESTION_CHARACTERS = 150, 500


def whom(shown: Asking, page: int, t: Translator) -> Screen:
    """A speaker is chosen by a button; words that are typed at once are for whoever can answer."""
    event = shown.event
    if shown.is_late or not shown.left:
        return _no_more(shown, t)
    part = listing(shown.speakers, number=page, size=SPEAKERS_ON_A_PAGE)
    labels = told_apart([one.name for one in part.rows])
    rows: list[Row] = [
        (Button(label, WriteQuestion(event.id, one.id)),)
        for label, one in zip(labels, part.rows, strict=True)
    ]
    turns = tuple(turning(part, lambda number: ChooseSpeaker(event.id, number)))
    anybody = Button(t.plain("webinar-button-anybody"), WriteQuestion(event.id))
    text = f"{headline(event, t)}\n\n{t('webinar-whom')}\n{t('webinar-questions-left', count=shown.left)}"
    rows.append((*turns, anybody))
    rows.append((*_mine_row(shown, t), Button(t.plain("webinar-button-card"), OpenEvent(event.id))))
    return Screen(text, tuple(rows), asks=TypeListenerQuestion(event.id))


def writing(shown: Asking, t: Translator) -> Screen:
    event, of = shown.event, shown.of
    if shown.is_late or not shown.left:
        return _no_more(shown, t)
    if of is None:
        said = t("webinar-ask-anybody", most=WORDS_CHARACTERS)
    else:
        topic = cut(of.topic, TOPIC_CHARACTERS)
        said = t(
            "webinar-ask-of" if topic else "webinar-ask",
            name=of.name,
            topic=topic,
            most=WORDS_CHARACTERS,
        )
    rows = ((Button(t.plain("webinar-button-others"), ChooseSpeaker(event.id)),), home_row(event.id, t))
    asks = TypeListenerQuestion(event.id, None if of is None else of.id)
    return Screen(f"{headline(event, t)}\n\n{said}", rows, asks=asks)


def asked(shown: Asking, t: Translator) -> Screen:
    said = f"{t('webinar-asked')}\n{t('webinar-questions-left', count=shown.left)}"
    more: Row = (Button(t.plain("webinar-button-more"), ChooseSpeaker(shown.event.id)),) if shown.left else ()
    rows = ((*more, *_mine_row(shown, t)), home_row(shown.event.id, t))
    return Screen(f"{headline(shown.event, t)}\n\n{said}", rows)


def mine(shown: Asking, t: Translator) -> Screen:
    event, names = shown.event, {one.id: one.name for one in shown.speakers}
    lines = [
        t(
            "webinar-mine",
            number=str(number),
            name=names.get(one.speaker_id or 0) or t.plain("webinar-anybody"),
            words=cut(one.words, QUESTION_CHARACTERS),
        )
        for number, one in enumerate(shown.mine, 1)
    ]
    back = tuple(
        Button(t.plain("webinar-button-unask", number=str(number)), TakeBackListenerQuestion(one.id))
        for number, one in enumerate(shown.mine[:MOST_QUESTIONS], 1)
    )
    text = "\n\n".join((headline(event, t), *(lines or [t("webinar-mine-none")])))
    rows: list[Row] = [back[at : at + 2] for at in range(0, len(back), 2)]
    if shown.left and not shown.is_late:
        rows.append((Button(t.plain("webinar-button-more"), ChooseSpeaker(event.id)),))
    return Screen(text, (*rows, home_row(event.id, t)))


def _no_more(shown: Asking, t: Translator) -> Screen:
    """Too late, or enough: what is asked is seen, and where to ask now."""
    said = t("webinar-ask-late" if shown.is_late else "webinar-ask-enough", most=MOST_QUESTIONS)
    rows: list[Row] = [row] if (row := _mine_row(shown, t)) else []
    if shown.is_late:
        rows.append((Button(t.plain("webinar-button-connect"), Connect(shown.event.id)),))
    text = f"{headline(shown.event, t)}\n\n{said}"
    return Screen(text, (*rows, home_row(shown.event.id, t)))


def _mine_row(shown: Asking, t: Translator) -> Row:
    if not shown.mine:
        return ()
    label = t.plain("webinar-button-mine", count=str(len(shown.mine)))
    return (Button(label, ShowMyQuestions(shown.event.id)),)
