"""One question of an organiser, and the answers of an entry that can be given anew."""

from collections.abc import Sequence

from handlers.action import Action, Question
from handlers.catalogue.actions import OpenEvent
from handlers.entry.actions import (
    AskAnswer,
    ListNominations,
    ListSites,
    MarkChoices,
    OneQuestion,
    SayChoices,
    SayKnown,
    SendAnswer,
    ShowAnswers,
    ShowEntry,
    SkipAnswer,
    TypeAnswer,
)
from handlers.entry.lines import title_of
from handlers.label import cut, told_apart
from handlers.menu.actions import ShowMenu
from handlers.screen import LABEL_CHARACTERS, Button, Row, Screen
from handlers.translation import Translator
from handlers.turning import BACK, ON, turning
from models.event_question import QuestionKind
from services.entry.answer import list_mark, marks_of
from services.entry.answer_place import AnswerOf
from services.entry.progress import AnswersShown, Asked, Questioned
from services.entry.question import BETWEEN, NO, YES, choices_of

# Six rows: what was said before or «Готово», four to choose from, and the way on and back.
CHOICES_ON_A_PAGE = 4
VALUE_CHARACTERS, NAME_CHARACTERS = 300, 100
CHOICE_CHARACTERS = 90
CHOSEN, FREE = "☑️ ", ""
MARK_CHARACTERS = 3


def question(shown: Questioned, t: Translator, *, marks: int | None = None, page: int = 1) -> Screen:
    """Asked by buttons where there is something to press; typed words answer it all the same."""
    asked = shown.question
    if marks is None:
        marks = 0 if shown.given is None else marks_of(asked, shown.given.value)
    choices = choices_of(asked)
    text = "\n\n".join(
        part for part in (_header(shown, t), _body(shown, t), _listed(choices, page, t)) if part
    )
    rows: list[Row] = []
    is_open = shown.given is None or shown.given.says_nothing
    if shown.known is not None and is_open and asked.kind is not QuestionKind.SEVERAL:
        rows.append((Button(_known_label(shown.known, t), _of(shown, SayKnown)),))
    rows += _choice_rows(shown, choices, marks, page, t)
    rows.append(_foot(shown, choices, marks, page, t))
    return Screen(text, tuple(rows), asks=_asks(shown))


def answers(shown: AnswersShown, t: Translator) -> Screen:
    """Each with its button: what was said is corrected there."""
    view = shown.view
    lines = [f"<b>{title_of(view.event, t)}</b>\n{t('entry-answers')}"]
    rows: list[Row] = []
    first = (shown.duties.number - 1) * len(shown.duties.rows) + 1
    for number, (duty, given, whose) in enumerate(shown.duties.rows, first):
        label = f"{whose}: {duty.question.label}" if whose else duty.question.label
        said = t("entry-unanswered") if given is None or given.says_nothing else _said(given.value, t)
        lines.append(t("entry-answer-line", number=str(number), label=label) + f"\n{said}")
        ask = AskAnswer(AnswerOf.ENTRY, view.entry.id, duty.question.id, duty.person_id)
        rows.append((Button(cut(f"{number}. {label}"), ask),))
    if view.is_frozen and view.is_live:
        lines.append(t("entry-frozen"))
    if not shown.duties.total:
        lines.append(t("entry-no-questions"))
    pages = turning(shown.duties, lambda page: ShowAnswers(view.entry.id, page))
    back = Button(t.plain("entry-button-back-to-entry"), ShowEntry(view.entry.id))
    return Screen("\n\n".join(lines), (*rows, (*pages, back)))


def asked_organiser(shown: Asked, t: Translator) -> Screen:
    back = Button(t.plain("entry-button-back-to-entry"), ShowEntry(shown.entry_id))
    return Screen(t("entry-asked"), ((back,), (Button(t.plain("menu-button-menu"), ShowMenu()),)))


def _header(shown: Questioned, t: Translator) -> str:
    counted = t("entry-question-number", number=str(shown.number), of=str(shown.of))
    header = f"<b>{title_of(shown.event, t)}</b>\n{counted}"
    if shown.for_name:
        header += f"\n{t('entry-question-for', name=cut(shown.for_name, NAME_CHARACTERS))}"
    return header


def _body(shown: Questioned, t: Translator) -> str:
    asked = shown.question
    lines = [f"<b>{t('as-it-is', text=asked.label)}</b>"]
    if shown.given is not None and not shown.given.says_nothing:
        lines.append(t("entry-answered", value=_line(shown.given.value, t)))
    lines.append(t(f"entry-hint-{asked.kind}"))
    if shown.is_changed:
        lines.append(t("entry-choices-changed"))
    if not asked.required:
        lines.append(t("entry-optional"))
    if shown.is_frozen:
        lines.append(t("entry-frozen"))
    return "\n".join(lines)


def _listed(choices: Sequence[str], page: int, t: Translator) -> str:
    """Whole, where a button would cut them."""
    if all(len(choice) <= LABEL_CHARACTERS - MARK_CHARACTERS for choice in choices):
        return ""
    first, here = _on_page(choices, page)
    return "\n".join(
        t("entry-option", number=str(number), name=cut(choice, CHOICE_CHARACTERS))
        for number, choice in enumerate(here, first + 1)
    )


def _choice_rows(
    shown: Questioned, choices: Sequence[str], marks: int, page: int, t: Translator
) -> list[Row]:
    asked = shown.question
    if asked.kind is QuestionKind.YES_NO:
        yes, no = _marked(shown, SayChoices, marks=1), _marked(shown, SayChoices, marks=2)
        return [(Button(t.plain("entry-button-yes"), yes), Button(t.plain("entry-button-no"), no))]
    if not choices:
        return []
    several = asked.kind is QuestionKind.SEVERAL
    first, here = _on_page(choices, page)
    labels = told_apart(here, LABEL_CHARACTERS - MARK_CHARACTERS)
    rows: list[Row] = []
    for number, label in enumerate(labels, first):
        bit = 1 << number
        sign = CHOSEN if marks & bit else FREE
        action = (
            _marked(shown, MarkChoices, marks=marks ^ bit, page=page)
            if several
            else _marked(shown, SayChoices, marks=bit)
        )
        rows.append((Button(f"{sign}{label}", action),))
    if several and marks:
        rows.append((Button(t.plain("entry-button-done"), _marked(shown, SayChoices, marks=marks)),))
    return rows


def _foot(shown: Questioned, choices: Sequence[str], marks: int, page: int, t: Translator) -> Row:
    buttons: list[Button] = []
    if shown.question.kind is not QuestionKind.YES_NO:
        pages = -(-len(choices) // CHOICES_ON_A_PAGE)
        if page > 1:
            buttons.append(Button(BACK, _marked(shown, MarkChoices, marks=marks, page=page - 1)))
        if page < pages:
            buttons.append(Button(ON, _marked(shown, MarkChoices, marks=marks, page=page + 1)))
    if not shown.question.required:
        buttons.append(Button(t.plain("entry-button-skip"), _of(shown, SkipAnswer)))
    buttons.append(Button(t.plain("entry-button-back"), _before(shown)))
    return tuple(buttons)


def _before(shown: Questioned) -> Action:
    if shown.entry_id is not None:
        return ShowEntry(shown.entry_id)
    event_id = shown.event.id
    if shown.previous_id is not None:
        return AskAnswer(AnswerOf.FORM, event_id, shown.previous_id)
    if shown.comes_after == "site":
        return ListSites(event_id)
    return ListNominations(event_id) if shown.comes_after == "nomination" else OpenEvent(event_id)


def _asks(shown: Questioned) -> Question:
    kind = SendAnswer if shown.question.kind is QuestionKind.FILE else TypeAnswer
    asks = _of(shown, kind)
    assert isinstance(asks, Question)  # noqa: S101  both are
    return asks


def _marked(shown: Questioned, kind: type[OneQuestion], **more: int) -> OneQuestion:
    """A button of this list of choices, and of no other."""
    return _of(shown, kind, seen=list_mark(shown.question), **more)


def _of(shown: Questioned, kind: type[OneQuestion], **more: int) -> OneQuestion:
    of = AnswerOf.FORM if shown.entry_id is None else AnswerOf.ENTRY
    of_id = shown.event.id if shown.entry_id is None else shown.entry_id
    return kind(of, of_id, shown.question.id, shown.person_id, **more)


def _on_page(choices: Sequence[str], page: int) -> tuple[int, Sequence[str]]:
    first = (page - 1) * CHOICES_ON_A_PAGE
    return first, choices[first : first + CHOICES_ON_A_PAGE]


def _known_label(value: str, t: Translator) -> str:
    room = LABEL_CHARACTERS - len(t.plain("entry-button-known", value=""))
    return t.plain("entry-button-known", value=cut(_line(value, t), room))


def _said(value: str, t: Translator) -> str:
    return t("as-it-is", text=_line(value, t))


def _line(value: str, t: Translator) -> str:
    if value in {YES, NO}:
        return t.plain("entry-button-yes" if value == YES else "entry-button-no")
    return cut(value.replace(BETWEEN, ", "), VALUE_CHARACTERS)
