"""Reminders and the digest with the longest that can stand on them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from handlers.notice import digest, reminder
from handlers.translation import Translator
from models.event import Event
from models.person import NAME_CHARACTERS
from models.stage import STAGE_CHARACTERS, Stage, WorkWanted
from services.delivery.notice import ReminderNotice
from services.delivery.reminder_fact import UNFINISHED
from services.digest.line import DigestKind, DigestLine, DigestNotice
from services.digest.missing import NAMES_TOLD
from tests.handlers.worst import LARGEST_ID, MANY, Drawn


def reminders_of(notice: ReminderNotice, t: Translator) -> Iterator[Drawn]:
    """Of a moment that is near, that is far, and that has passed by a little."""
    for left in (timedelta(hours=3, minutes=59), timedelta(days=23), timedelta(minutes=-2)):
        near = replace(notice, now=notice.at - left)
        for draw in (reminder.eve, reminder.soon, reminder.start, reminder.work, reminder.stage):
            yield draw, draw(near, t)
            yield draw, draw(replace(near, entry=None, stage=None), t)
        for step in UNFINISHED:
            yield reminder.closing, reminder.closing(replace(near, step=step), t)
        yield reminder.closing, reminder.closing(replace(near, entry=None), t)
        yield reminder.offer, reminder.offer(near, t)
        yield reminder.offer, reminder.offer(replace(near, entry=None), t)


def digests_of(event: Event, t: Translator) -> Iterator[Drawn]:
    """One line of each kind, and as many closings as there may be."""
    kinds = [*DigestKind, DigestKind.CLOSING]
    about = dict.fromkeys(kinds, event) | {DigestKind.UNCONSENTED: None, DigestKind.UNREACHABLE: None}
    kinds.remove(DigestKind.STAGE)
    for count in (0, 1, MANY):
        for first in (DigestKind.BEGINS, DigestKind.STAGE):
            told = [first if kind is DigestKind.BEGINS else kind for kind in kinds]
            lines = tuple(
                DigestLine(
                    kind,
                    count,
                    about[kind],
                    event.starts_at,
                    "<" * STAGE_CHARACTERS,
                    ("&" * NAME_CHARACTERS,) * NAMES_TOLD,
                    in_class=count == MANY,
                    more=count,
                )
                for kind in told
            )
            now = event.starts_at - timedelta(days=23)
            yield digest.digest, digest.digest(DigestNotice(now, lines), t)


def the_worst_stage(event: Event) -> Stage:
    return Stage(
        id=LARGEST_ID,
        title="<" * STAGE_CHARACTERS,
        starts_at=event.starts_at,
        ends_at=event.ends_at,
        whole_days=False,
        work=WorkWanted.EITHER,
    )


def the_worst_reminder(event: Event, **facts: object) -> ReminderNotice:
    usual = ReminderNotice(event, event.starts_at, event.starts_at, None, others=MANY)
    return replace(usual, stage=the_worst_stage(event), place="<" * 600, **facts)  # type: ignore[arg-type]  # any
