"""What an event asks of its own."""

from typing import Final

from handlers.event.list_actions import (
    AddQuestion,
    AskCondition,
    AskQuestionField,
    PickCondition,
    RaiseQuestion,
    RetireQuestion,
    SetCondition,
    SetQuestionField,
    ShowQuestion,
    ShowQuestions,
    TypeQuestionField,
)
from handlers.event.screens import in_pairs, paged, to_making
from handlers.event.value import yes_or_no
from handlers.label import cut, told_apart
from handlers.screen import Button, Screen
from handlers.translation import Translator
from handlers.turning import turning
from models.event_question import EventQuestion, QuestionKind, QuestionScope
from services.entry.question import YES as SAID_YES
from services.event.field import NO, YES
from services.event.question_field import OF_CHOICES, QuestionField
from services.event.question_list import QuestionList, QuestionView, answers_of
from services.listing import listing

QUESTIONS_ON_A_PAGE, ANSWERS_ON_A_PAGE = 5, 4
LABEL_CHARACTERS, CHOICE_CHARACTERS, CHOICES_SHOWN = 150, 60, 12
# Which one asks for the choices of a kind that has none yet.
CHOICES_OF: Final = {
    QuestionKind.CHOICE: QuestionField.ONE_OF,
    QuestionKind.SEVERAL: QuestionField.SEVERAL_OF,
}


def questions(shown: QuestionList, page: int, t: Translator) -> Screen:
    event_id = shown.event.id
    part = listing(shown.questions, number=page, size=QUESTIONS_ON_A_PAGE)
    first = (part.number - 1) * QUESTIONS_ON_A_PAGE + 1
    lines = [f"{number}. {_line(one, t)}" for number, one in enumerate(part.rows, first)]
    listed = "\n\n".join(lines) if lines else t("making-questions-none")
    text = "\n\n".join((t("making-questions"), listed, t("making-questions-hint")))
    labels = told_apart([f"{number}. {one.label}" for number, one in enumerate(part.rows, first)])
    rows = tuple((Button(label, ShowQuestion(one.id)),) for label, one in zip(labels, part.rows, strict=True))
    turns = tuple(turning(part, lambda number: ShowQuestions(event_id, number)))
    return Screen(text, (*rows, (*turns, to_making(event_id, t))), asks=AddQuestion(event_id))


def question(shown: QuestionView, t: Translator, *, said: str = "") -> Screen:
    one = shown.question
    lines = [*((said, "") if said else ()), t("making-title", title=one.label), *_facts(shown, t)]
    kind = Button(t.plain("making-button-kind"), AskQuestionField(one.id, QuestionField.KIND))
    scope = Button(t.plain("making-button-scope"), AskQuestionField(one.id, QuestionField.SCOPE))
    flipped = NO if one.required else YES
    required = Button(
        t.plain("making-toggle", name=t.plain("making-required"), value=yes_or_no(t, said=one.required)),
        SetQuestionField(one.id, QuestionField.REQUIRED, flipped),
    )
    rename = Button(t.plain("making-button-reword"), AskQuestionField(one.id, QuestionField.LABEL))
    buttons = [kind, scope, required, rename]
    if one.kind in OF_CHOICES:
        buttons.append(
            Button(t.plain("making-button-choices"), AskQuestionField(one.id, CHOICES_OF[one.kind]))
        )
    if shown.deciding:
        buttons.append(Button(t.plain("making-button-condition"), AskCondition(one.id)))
    if not shown.is_first:
        buttons.append(Button(t.plain("making-button-up"), RaiseQuestion(one.id)))
    buttons.append(Button(t.plain("making-button-take-off"), RetireQuestion(one.id)))
    back = Button(t.plain("making-button-list-back"), ShowQuestions(one.event_id))
    return Screen("\n".join(lines), (*in_pairs(buttons), (back,)))


def question_field_asked(shown: QuestionView, field: QuestionField, t: Translator) -> Screen:
    one = shown.question
    text = f"{t('making-title', title=one.label)}\n\n{t(f'making-question-ask-{field}')}"
    buttons = []
    if field is QuestionField.KIND:
        buttons = [_kind_button(one, kind, t) for kind in QuestionKind if kind is not one.kind]
    if field is QuestionField.SCOPE:
        buttons = [
            Button(t.plain(f"making-scope-{scope}"), SetQuestionField(one.id, field, scope))
            for scope in QuestionScope
            if scope is not one.scope
        ]
    back = Button(t.plain("making-button-back"), ShowQuestion(one.id))
    typed = field not in {QuestionField.KIND, QuestionField.SCOPE}
    asks = TypeQuestionField(one.id, field) if typed else None
    return Screen(text, (*in_pairs(buttons), (back,)), asks=asks)


def condition_asked(shown: QuestionView, t: Translator) -> Screen:
    """On which question's answer does it hang?"""
    one = shown.question
    others = shown.deciding[-7:]
    labels = told_apart([other.label for other in others])
    buttons = [
        Button(label, PickCondition(one.id, other.id)) for label, other in zip(labels, others, strict=True)
    ]
    always = Button(t.plain("making-button-always"), SetCondition(one.id, None, 0))
    back = Button(t.plain("making-button-back"), ShowQuestion(one.id))
    text = f"{t('making-title', title=one.label)}\n\n{t('making-condition-asked')}"
    return Screen(text, (*in_pairs(buttons), (always, back)))


def answer_asked(shown: QuestionView, on_id: int, page: int, t: Translator) -> Screen:
    """On which of its answers? One that is gone meanwhile is asked for anew."""
    one = shown.question
    on = next((other for other in shown.deciding if other.id == on_id), None)
    if on is None:
        return condition_asked(shown, t)
    buttons = [
        Button(cut(_answer(on, answer, t)), SetCondition(one.id, on.id, number))
        for number, answer in enumerate(answers_of(on))
    ]
    back = Button(t.plain("making-button-back"), AskCondition(one.id))
    rows = paged(buttons, page, lambda number: PickCondition(one.id, on.id, number), (back,))
    return Screen(t("making-answer-asked", label=one.label, other=on.label), rows)


def _kind_button(one: EventQuestion, kind: QuestionKind, t: Translator) -> Button:
    label = t.plain(f"making-question-{kind}")
    if kind in OF_CHOICES and not one.choices:
        return Button(label, AskQuestionField(one.id, CHOICES_OF[kind]))
    return Button(label, SetQuestionField(one.id, QuestionField.KIND, kind))


def _line(one: EventQuestion, t: Translator) -> str:
    notes = [t.plain(f"making-question-{one.kind}"), t.plain(f"making-scope-{one.scope}")]
    if not one.required:
        notes.append(t.plain("making-not-required"))
    if one.shown_if_id is not None:
        notes.append(t.plain("making-not-always"))
    title = t("making-title", title=cut(one.label, LABEL_CHARACTERS))
    return f"{title}\n{' · '.join(notes)}"


def _facts(shown: QuestionView, t: Translator) -> list[str]:
    one = shown.question
    lines = [
        t("making-line", name=t.plain("making-button-kind"), value=t.plain(f"making-question-{one.kind}")),
        t("making-line", name=t.plain("making-button-scope"), value=t.plain(f"making-scope-{one.scope}")),
    ]
    if one.kind in OF_CHOICES:
        choices = [f"• {cut(choice, CHOICE_CHARACTERS)}" for choice in one.choices[:CHOICES_SHOWN]]
        more = len(one.choices) - CHOICES_SHOWN
        lines.append(t("as-it-is", text="\n".join([*choices, *(["…"] if more > 0 else [])])))
    if shown.shown_if is not None:
        answer = _answer(shown.shown_if, one.shown_if_value, t)
        lines.append(t("making-condition", label=shown.shown_if.label, answer=answer))
    if shown.is_answered:
        lines.append(t("making-answered"))
    return lines


def _answer(one: EventQuestion, answer: str, t: Translator) -> str:
    return yes_or_no(t, said=answer == SAID_YES) if one.kind is QuestionKind.YES_NO else answer
