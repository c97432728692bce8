"""The living card of a team."""

from collections.abc import Iterator

from handlers.catalogue.actions import OpenEvent
from handlers.entry.actions import AcceptSeat, AnswerNext, DeclineSeat, ShowEntries
from handlers.label import cut
from handlers.living import subject_of
from handlers.menu.screens import back_row
from handlers.naming import event_title
from handlers.screen import Button, Row, Screen
from handlers.team.actions import Invite, ShowTeamRequests
from handlers.team.leading_actions import AskLeave, ShowRoster, ShowSettings
from handlers.team.way import step_button
from handlers.translation import Translator
from models.entry import EntryStatus
from services.entry.light import EntryLight, EntryStep
from services.entry.team import in_halves
from services.entry.team_card import MemberSeen, TeamCard
from services.event.phase import freezes_at
from services.standing import Light, Step

# As many lines as a card has room for; a larger team is paged on its own screen.
MEMBERS_SHOWN = 12
SUBJECT = "team"


def card(shown: TeamCard, t: Translator, said: str = "") -> Screen:
    """With what has just been done, if anything was: the next drawing of it says so no more."""
    text = "\n\n".join(part for part in (said, *_paragraphs(shown, t)) if part)
    return Screen(text, tuple(_rows(shown, t)), living=subject_of(SUBJECT, shown.entry.id))


def _paragraphs(shown: TeamCard, t: Translator) -> Iterator[str]:
    entry, event = shown.entry, shown.event
    title = t("team-title", title=entry.title, number=str(entry.number))
    yield f"{title}\n{t('as-it-is', text=event_title(event, t))}"
    yield "\n".join(_facts(shown, t))
    if not shown.is_live:
        return
    yield "\n".join(_people(shown, t))
    if shown.is_over:
        yield t("team-over")
        return
    if missing := "\n".join(_missing(shown, t)):
        yield missing
    yield "\n".join(_terms(shown, t))


def _facts(shown: TeamCard, t: Translator) -> Iterator[str]:
    entry, event = shown.entry, shown.event
    if entry.status is EntryStatus.CONFIRMED and shown.lacking:
        yield t("team-status-small")
    elif entry.status is EntryStatus.CONFIRMED and shown.standing.light is EntryLight.WAITING:
        yield t("team-status-open")
    else:
        yield t(f"team-status-{entry.status}")
    if shown.place is not None:
        yield t("team-place", place=str(shown.place))
    if entry.offered_until is not None:
        until = entry.offered_until
        yield t("team-offered-until", until=t.hours(until, until, event.zone))
    if entry.status is EntryStatus.DECLINED and entry.reason:
        yield t("team-declined-reason", reason=entry.reason)
    if shown.nomination:
        yield t(f"team-split-{event.split_by}", title=shown.nomination)
    if shown.site:
        yield t("team-site", title=shown.site)


def _people(shown: TeamCard, t: Translator) -> Iterator[str]:
    size = t("team-size-exact" if shown.least == shown.entry.most else "team-size", **_sizes(shown))
    yield f"{t('team-members')} {size}"
    for member in shown.members[:MEMBERS_SHOWN]:
        yield member_line(member, t)
    if len(shown.members) > MEMBERS_SHOWN:
        yield t("team-members-more", count=len(shown.members) - MEMBERS_SHOWN)
    if not shown.members:
        yield t("team-members-none")
    yield t("team-mentor", name=shown.mentor) if shown.mentor else t("team-mentor-none")


def member_line(member: MemberSeen, t: Translator) -> str:
    light = t.plain(f"menu-light-{Light.READY if member.is_ready else Light.WAITING}")
    said = [t("team-member", light=light, name=member.name)]
    if member.is_me:
        said.append(t("team-member-me"))
    if member.is_captain:
        said.append(t("team-member-captain"))
    if member.step is not Step.NONE:
        said.append(t(f"class-missing-{member.step}"))
    elif member.unanswered:
        said.append(t("team-member-unanswered"))
    return " — ".join([" ".join(said[:2]), *said[2:]] if member.is_me else said)


def _missing(shown: TeamCard, t: Translator) -> Iterator[str]:
    """Loudly, as long as something can be done about it."""
    if shown.lacking:
        yield t("team-lacking", count=shown.lacking, **_sizes(shown))
    if shown.unready:
        yield t("team-unready", count=shown.unready)
    if shown.unanswered:
        yield t("team-unanswered", count=shown.unanswered)
    if shown.standing.step is EntryStep.ANSWERS and not shown.unanswered:
        yield t("team-unanswered-others")
    if shown.standing.step is EntryStep.WORK and shown.standing.due_at is not None:
        until = shown.standing.due_at
        yield t("team-work", until=t.deadline(until, shown.event.zone))
    said = shown.lacking or shown.unready or shown.unanswered
    if not said and shown.standing.light is EntryLight.READY:
        yield t("team-complete")


def _terms(shown: TeamCard, t: Translator) -> Iterator[str]:
    if shown.is_frozen:
        yield t("team-frozen")
    else:
        until = freezes_at(shown.event)
        yield t("team-open-until", until=t.deadline(until, shown.event.zone))
    if shown.asked:
        yield t("team-asked", count=shown.asked)
    code = shown.entry.join_code
    if code is not None and not shown.is_frozen and shown.entry.size < shown.entry.most:
        yield t("team-code", code=in_halves(code))


def _sizes(shown: TeamCard) -> dict[str, int]:
    return {"size": shown.entry.size, "least": shown.least, "most": shown.entry.most}


def _rows(shown: TeamCard, t: Translator) -> Iterator[Row]:
    """Five at most: what is next first, the way home last."""
    entry = shown.entry
    is_changed = shown.is_live and not shown.is_over
    if is_changed:
        if entry.status is EntryStatus.OFFERED and shown.manages:
            yield (
                Button(t.plain("team-button-take-seat"), AcceptSeat(entry.id)),
                Button(t.plain("team-button-leave-seat"), DeclineSeat(entry.id)),
            )
        else:
            yield from _next_rows(shown, t)
        yield from _leading_rows(shown, t)
    may_leave = shown.me is not None and is_changed
    leave = (Button(t.plain("team-button-leave"), AskLeave(entry.id)),) if may_leave else ()
    yield (Button(t.plain("team-button-event"), OpenEvent(entry.event_id)), *leave)
    yield (Button(t.plain("team-button-entries"), ShowEntries()), *back_row(t))


def _next_rows(shown: TeamCard, t: Translator) -> Iterator[Row]:
    """One's own step, and what one may answer."""
    me, row = shown.me, []
    if me is not None and me.step is not Step.NONE:
        row.append(step_button(me.step, me.person_id, t))
    if shown.unanswered:
        label = t.plain("team-button-answer", count=shown.unanswered)
        row.append(Button(cut(label), AnswerNext(shown.entry.id)))
    if row:
        yield tuple(row)


def _leading_rows(shown: TeamCard, t: Translator) -> Iterator[Row]:
    entry = shown.entry
    if not shown.manages:
        return
    row = [Button(t.plain("team-button-roster"), ShowRoster(entry.id))]
    if not shown.is_frozen and entry.size < entry.most:
        row.insert(0, Button(t.plain("team-button-invite"), Invite(entry.id)))
    yield tuple(row)
    row = [Button(t.plain("team-button-settings"), ShowSettings(entry.id))]
    if shown.requests:
        label = t.plain("team-button-requests", count=shown.requests)
        row.insert(0, Button(label, ShowTeamRequests(entry.id)))
    yield tuple(row)
