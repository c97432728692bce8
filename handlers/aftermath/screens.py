"""After an event, for one who came: what has stayed of it, and two questions."""

from handlers.aftermath.actions import (
    AskScore,
    Rate,
    SayMore,
    ShowAftermath,
    ShowFeedback,
    ShowOutcome,
    SkipWords,
    TakeMaterial,
)
from handlers.catalogue.actions import OpenEvent
from handlers.label import cut
from handlers.material_line import file_label, material_line
from handlers.menu.screens import back_row
from handlers.naming import event_title
from handlers.screen import Button, Document, Row, Screen, Show
from handlers.thanks import score as score_said
from handlers.translation import Translator
from handlers.turning import turning
from models.event import Event
from models.feedback import BEST_SCORE
from services.kept_file import FileContent
from services.webinar.aftermath import Aftermath
from services.webinar.feedback import FeedbackSummary, OwnFeedback
from services.webinar.material import MATERIALS_ON_A_PAGE

WORDS_CHARACTERS, OWN_CHARACTERS = 700, 1_000
BAR, BAR_SIGNS = "▇", 10


def aftermath(shown: Aftermath, t: Translator) -> Screen:
    event, page = shown.event, shown.materials
    first = (page.number - 1) * MATERIALS_ON_A_PAGE + 1
    numbered = list(enumerate(page.rows, first))
    lines = [material_line(number, material, t) for number, material in numbered]
    said = t("aftermath-materials", count=page.total) if page.total else t("aftermath-no-materials")
    given = "" if shown.feedback is None else t("aftermath-rated", score=str(shown.feedback.score))
    rows: list[Row] = []
    if shown.may_rate:
        label = t.plain("aftermath-button-rate" if shown.feedback is None else "aftermath-button-rate-again")
        rows.append((Button(label, AskScore(event.id)),))
    files = [
        Button(file_label(number, material), TakeMaterial(material.id))
        for number, material in numbered
        if material.file_id is not None
    ]
    # Five files stand two to a row: there are no more than six rows.
    rows += [tuple(files[at : at + 2]) for at in range(0, len(files), 2)]
    turns = tuple(turning(page, lambda number: ShowAftermath(event.id, number)))
    rows.append((*turns, _event_button(event, t), *back_row(t)))
    text = _together(_head(t("aftermath-title"), event, t), given, said, "\n".join(lines))
    return Screen(text, tuple(rows))


def score_asked(shown: Aftermath, t: Translator) -> Screen:
    scores = tuple(Button(str(score), Rate(shown.event.id, score)) for score in range(1, BEST_SCORE + 1))
    text = _together(_head(t("feedback-title"), shown.event, t), t("feedback-how"))
    return Screen(text, (scores, (_aftermath_button(shown.event, t),)))


def rated(given: OwnFeedback, t: Translator) -> Screen:
    """The second question, which may be passed over."""
    event = given.event
    rows = (
        (Button(t.plain("feedback-button-skip"), SkipWords(event.id)),),
        (Button(t.plain("feedback-button-other-score"), AskScore(event.id)),),
    )
    known = t("feedback-words-before", words=cut(given.words, OWN_CHARACTERS)) if given.words else ""
    text = _together(t("feedback-rated", score=str(given.score)), known, t("feedback-words"))
    return Screen(text, rows, asks=SayMore(event.id))


def done(given: OwnFeedback, t: Translator) -> Screen:
    event = given.event
    said = t("feedback-done-words" if given.words else "feedback-done", score=str(given.score))
    other = Button(t.plain("feedback-button-other-score"), AskScore(event.id))
    return Screen(said, ((_aftermath_button(event, t),), (other, *back_row(t))))


def taken(file: FileContent, t: Translator) -> Show:
    return Show((Document(file.name, file.content, t("material-caption")),))


def feedback(shown: FeedbackSummary, t: Translator) -> Screen:
    """Numbers first, then what was said, by nobody's name."""
    event, scores = shown.event, shown.scores
    parts = [_head(t("feedback-summary-title"), event, t)]
    if scores.average is None:
        parts.append(t("feedback-none"))
    else:
        average = score_said(scores.average, t)
        parts.append(t("feedback-summary", average=average, count=scores.count))
        most = max(scores.by_score.values())
        parts.append(
            "\n".join(
                t("feedback-bar", score=str(score), bar=bar(times, most), count=str(times))
                for score in range(BEST_SCORE, 0, -1)
                for times in (scores.by_score.get(score, 0),)
            )
        )
    if shown.words.total:
        parts.append(t("feedback-said", count=shown.words.total))
        parts += [t("feedback-quote", words=cut(words, WORDS_CHARACTERS)) for words in shown.words.rows]
    turns = tuple(turning(shown.words, lambda page: ShowFeedback(event.id, page)))
    back = (
        Button(t.plain("outcome-button-back"), ShowOutcome(event.id))
        if shown.is_run
        else _event_button(event, t)
    )
    return Screen("\n\n".join(parts), ((*turns, back, *back_row(t)),))


def bar(count: int, most: int) -> str:
    """Whoever is there is seen, however few they are."""
    return BAR * max(1, round(count * BAR_SIGNS / most)) if count else "·"


def _head(said: str, event: Event, t: Translator) -> str:
    return f"<b>{said}</b>\n{t('as-it-is', text=event_title(event, t))}"


def _event_button(event: Event, t: Translator) -> Button:
    return Button(t.plain("aftermath-button-event"), OpenEvent(event.id))


def _aftermath_button(event: Event, t: Translator) -> Button:
    return Button(t.plain("aftermath-button-materials"), ShowAftermath(event.id))


def _together(*paragraphs: str) -> str:
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)
