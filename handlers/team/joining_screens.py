"""Into a team: what the invitation shows, and what those decide who lead it."""

from collections.abc import Mapping, Sequence

from handlers.catalogue.actions import OpenEvent
from handlers.entry.actions import ShowEntry
from handlers.label import cut
from handlers.menu.screens import back_row
from handlers.naming import event_title
from handlers.screen import Button, Row, Screen, Show
from handlers.team.actions import (
    AskIn,
    AskOrganiser,
    BeMentor,
    EnterTeam,
    JoinTeam,
    LetIn,
    MeetTeam,
    ShowTeam,
    ShowTeamRequest,
    ShowTeamRequests,
    TakeBackAsking,
    TurnAway,
)
from handlers.team.leading_actions import AskLeave, MakeNewCode
from handlers.team.way import step_button
from handlers.translation import Translator
from models.account import MessengerName
from models.entry_request import RequestState
from services.entry.team import in_halves
from services.entry.team_card import TeamCard
from services.entry.team_gate import Barrier, JoinBar
from services.entry.team_request import TeamRequest
from services.entry.team_seen import TeamSeen
from services.standing import Step

# A button each, in rows of one, with the way back below.
REQUESTS_SHOWN = 5


def invitation(shown: TeamSeen, person_id: int, t: Translator) -> Screen:
    """The team, and the one thing to be done about it."""
    text = "\n\n".join(part for part in (_about(shown, t), _said(shown, t)) if part)
    rows = [row for row in (_first_row(shown, person_id, t), _mentor_row(shown, t)) if row]
    return Screen(
        text, (*rows, (Button(t.plain("team-button-event"), OpenEvent(shown.event.id)), *back_row(t)))
    )


def sent_on(shown: TeamCard, links: Mapping[MessengerName, str], t: Translator) -> Show:
    """What to do with it, and below it one message that can be forwarded as it stands."""
    entry = shown.entry
    hint = t("team-invite-hint" if shown.mentor else "team-invite-hint-mentor")
    rows = (
        (Button(t.plain("team-button-new-code"), MakeNewCode(entry.id)),),
        (Button(t.plain("team-button-back"), ShowTeam(entry.id)), *back_row(t)),
    )
    doors = "\n".join(f"{t(f'messenger-{messenger}')}: {link}" for messenger, link in links.items())
    letter = t("team-invite", title=entry.title, event=event_title(shown.event, t))
    code = t("team-invite-code", code=in_halves(entry.join_code or ""))
    return Show((Screen(hint, rows), Screen(f"{letter}\n\n{doors}\n\n{code}")))


def request(shown: TeamRequest, t: Translator) -> Screen:
    who = t("team-request", name=shown.name, team=shown.team, event=event_title(shown.event, t))
    about = [_grade(shown, t), t("as-it-is", text=shown.school)]
    text = f"{who}\n{' · '.join(part for part in about if part)}"
    back: Row = (Button(t.plain("team-button-back"), ShowTeam(shown.entry_id)), *back_row(t))
    if shown.state is not RequestState.OPEN:
        return Screen(f"{text}\n\n{t(f'team-request-{shown.state}')}", (back,))
    no = Button(t.plain("team-button-no"), TurnAway(shown.id))
    if shown.barrier is not None and shown.barrier.bar is not JoinBar.INSIDE:
        why = t(f"team-decide-{shown.barrier.bar}")
        return Screen(f"{text}\n\n{why}", ((no,), back))
    room = t("team-request-room", size=str(shown.size), most=str(shown.most))
    return Screen(f"{text}\n\n{room}", ((Button(t.plain("team-button-yes"), LetIn(shown.id)), no), back))


def requests(shown: Sequence[TeamRequest], entry_id: int, t: Translator) -> Screen:
    text = t("team-requests", count=len(shown)) if shown else t("team-requests-none")
    rows: list[Row] = [(Button(cut(one.name), ShowTeamRequest(one.id)),) for one in shown[:REQUESTS_SHOWN]]
    return Screen(text, (*rows, (Button(t.plain("team-button-back"), ShowTeam(entry_id)), *back_row(t))))


def request_decided(shown: TeamRequest, t: Translator) -> Screen:
    """The same screen; others who ask are one press away."""
    drawn = request(shown, t)
    others = (Button(t.plain("team-button-other-requests"), ShowTeamRequests(shown.entry_id)),)
    return Screen(drawn.text, (*drawn.rows[:-1], others, drawn.rows[-1]))


def _about(shown: TeamSeen, t: Translator) -> str:
    lines = [
        t("team-seen", title=shown.title, event=event_title(shown.event, t)),
        t("team-seen-nomination", title=shown.nomination) if shown.nomination else "",
        t("team-seen-leader", name=shown.leader) if shown.leader else "",
        t("team-seen-size", size=str(shown.size), most=str(shown.most)),
    ]
    return "\n".join(line for line in lines if line)


def _said(shown: TeamSeen, t: Translator) -> str:
    found = shown.barrier
    if shown.may_mentor:
        return t("team-seen-may-mentor")
    if shown.is_asked:
        return t("team-seen-asked-late" if found is not None else "team-seen-asked")
    if found is None:
        return t("team-seen-join" if shown.code else "team-seen-ask", title=shown.title)
    if found.bar is JoinBar.ELSEWHERE and not found.other:
        return t("team-bar-alone")
    return t(f"team-bar-{found.bar}", other=found.other, most=shown.most)


def _first_row(shown: TeamSeen, person_id: int, t: Translator) -> Row:
    found = shown.barrier
    if found is not None and (found.bar is JoinBar.INSIDE or shown.manages):
        return (Button(t.plain("team-button-open"), ShowTeam(shown.entry_id)),)
    if found is not None:
        return _row_of_barrier(shown, found, person_id, t)
    if shown.code:
        return (Button(t.plain("team-button-join"), EnterTeam(shown.code)),)
    if shown.is_asked:
        return _unask_row(shown, t)
    return (Button(t.plain("team-button-ask"), AskIn(shown.entry_id)),)


def _row_of_barrier(shown: TeamSeen, found: Barrier, person_id: int, t: Translator) -> Row:
    """The next step, where there is one."""
    # Once the step is taken, the invitation is looked at again.
    action = JoinTeam(shown.code) if shown.code else MeetTeam(shown.entry_id)
    again = Button(t.plain("team-button-again"), action)
    if found.step is not Step.NONE:
        return (step_button(found.step, person_id, t), again)
    if found.bar is JoinBar.ELSEWHERE and found.other_id is not None:
        return _row_of_other(found.other_id, found.other, t)
    if shown.is_asked:
        return _unask_row(shown, t)
    if found.bar is JoinBar.FROZEN and shown.code:
        return (Button(t.plain("team-button-ask-organiser"), AskOrganiser(shown.code)),)
    return ()


def _unask_row(shown: TeamSeen, t: Translator) -> Row:
    return (Button(t.plain("team-button-unask"), TakeBackAsking(shown.entry_id, shown.code)),)


def _row_of_other(entry_id: int, title: str, t: Translator) -> Row:
    """To where one is already, and out of it."""
    if not title:
        return (Button(t.plain("team-button-entry"), ShowEntry(entry_id)),)
    return (
        Button(t.plain("team-button-other"), ShowTeam(entry_id)),
        Button(t.plain("team-button-leave"), AskLeave(entry_id)),
    )


def _mentor_row(shown: TeamSeen, t: Translator) -> Row:
    return (Button(t.plain("team-button-be-mentor"), BeMentor(shown.code)),) if shown.may_mentor else ()


def _grade(shown: TeamRequest, t: Translator) -> str:
    if shown.grade is None:
        return ""
    return t("team-request-grade", of=f"{shown.grade}{shown.letter}")
