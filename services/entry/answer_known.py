"""What somebody has answered before to the same question of another event."""

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from models.entry import Entry, EntryAnswer
from models.event_question import EventQuestion, QuestionKind
from services.entry.question import choices_of

# A file is of its own event, and several choices are as soon made as looked through.
OFFERED = frozenset(QuestionKind) - {QuestionKind.FILE, QuestionKind.SEVERAL}


def known_answer(session: Session, person_id: int, question: EventQuestion) -> str | None:
    """The last answer to a question that is worded alike and of the same kind, if it may be given here."""
    if question.kind not in OFFERED:
        return None
    theirs = or_(
        EntryAnswer.person_id == person_id,
        EntryAnswer.person_id.is_(None) & (Entry.entered_by == person_id) & (Entry.title == ""),
    )
    value = session.scalars(
        select(EntryAnswer.value)
        .join(EventQuestion, EventQuestion.id == EntryAnswer.question_id)
        .join(Entry, Entry.id == EntryAnswer.entry_id)
        .where(theirs, EntryAnswer.value != "", EventQuestion.id != question.id)
        .where(EventQuestion.label == question.label, EventQuestion.kind == question.kind)
        .order_by(EntryAnswer.answered_at.desc(), EntryAnswer.id.desc())
        .limit(1)
    ).one_or_none()
    choices = choices_of(question)
    return None if choices and value not in choices else value
