"""What people are told when an event is over: how it was, what has stayed of it, and thanks."""

from handlers.aftermath.actions import Rate, ShowAftermath, ShowFeedback, TakeMaterial
from handlers.material_line import file_label, material_line
from handlers.notice.lines import event_row, title, together
from handlers.screen import Button, Row, Screen
from handlers.thanks import thanks_text
from handlers.translation import Translator
from models.feedback import BEST_SCORE
from services.delivery.aftermath_notice import MaterialsNotice, ThanksNotice
from services.delivery.notice import EventNotice

MATERIALS_TOLD = 5


def feedback_wanted(notice: EventNotice, t: Translator) -> Screen:
    """Answered by one press."""
    event = notice.event
    scores: Row = tuple(Button(str(score), Rate(event.id, score)) for score in range(1, BEST_SCORE + 1))
    text = together(t("notice-feedback"), f"<b>{title(event, t)}</b>", t("notice-feedback-how"))
    return Screen(text, (scores, event_row(event, t)))


def materials_added(notice: MaterialsNotice, t: Translator) -> Screen:
    event, told = notice.event, notice.materials[:MATERIALS_TOLD]
    lines = [material_line(number, material, t) for number, material in enumerate(told, 1)]
    if len(notice.materials) > len(told):
        lines.append(t("notice-materials-more", count=len(notice.materials) - len(told)))
    head = t("notice-recording" if any(one.is_recording for one in told) else "notice-materials")
    rows: tuple[Row, ...] = tuple(
        (Button(file_label(number, material), TakeMaterial(material.id)),)
        for number, material in enumerate(told, 1)
        if material.file_id is not None
    )
    everything = Button(t.plain("notice-button-aftermath"), ShowAftermath(event.id))
    text = together(head, f"<b>{title(event, t)}</b>", "\n".join(lines), t("notice-materials-where"))
    return Screen(text, (*rows, (everything,)))


def thanked(notice: ThanksNotice, t: Translator) -> Screen:
    said = Button(t.plain("notice-button-said"), ShowFeedback(notice.event.id))
    rows = ((said,), event_row(notice.event, t)) if notice.scores.count else (event_row(notice.event, t),)
    return Screen(thanks_text(notice, t), rows)
