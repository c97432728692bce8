"""What the consortium's public places say of an event that has just been published."""

from handlers.catalogue.lines import audience, named, organiser, when, where
from handlers.label import cut
from handlers.translation import Translator
from models.event import EntryBy, Event
from services.event.phase import closes_at

SUMMARY_CHARACTERS = 1_500


def announcement(event: Event, t: Translator) -> str:
    """For readers who have never seen the bot: what it is, when, for whom, and how one enters."""
    head = (
        f"📣 <b>{named(event, 'title', t)}</b>",
        f"{t(f'event-kind-{event.kind}')} · {organiser(event, t)}",
    )
    facts = (
        f"🗓 {when(event, t)}",
        f"📍 {where(event, t)}",
        f"👥 {audience(event, t)}",
        t("announcement-until", deadline=t.deadline(closes_at(event), event.zone)),
    )
    summary = t("as-it-is", text=cut(event.summary, SUMMARY_CHARACTERS)) if event.summary else ""
    parts = ("\n".join(head), "\n".join(facts), summary, _how(event, t))
    return "\n\n".join(part for part in parts if part)


def _how(event: Event, t: Translator) -> str:
    said = []
    if event.team_min is not None and event.team_max is not None:
        said.append(t("announcement-teams", least=str(event.team_min), most=event.team_max))
    if event.entry_by is EntryBy.MENTORS:
        said.append(t("announcement-mentors"))
    return " ".join((*said, t("announcement-how")))
