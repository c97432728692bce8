"""What those do who lead a team: its people, its name, where it takes part, and its end."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from handlers.action import Action
from handlers.label import cut
from handlers.menu.screens import back_row
from handlers.screen import Button, Row, Screen
from handlers.team.actions import ShowTeam
from handlers.team.leading_actions import (
    AddPupil,
    AskTitle,
    AskWithdraw,
    HandOver,
    HandOverToLeave,
    LeaveTeam,
    MoveToNomination,
    MoveToSite,
    PickNomination,
    PickPupil,
    PickSite,
    PickSubstitute,
    RemoveMember,
    ReplaceMember,
    ShowMember,
    ShowRoster,
    TypeNewTitle,
    WithdrawTeam,
)
from handlers.team.making_screens import CHOICES_ON_A_PAGE, choices_text, labels_of
from handlers.team.screens import card, member_line
from handlers.translation import Translator
from handlers.turning import turning
from services.entry.team_card import MemberSeen, TeamCard
from services.entry.team_draft import Choosable
from services.entry.team_leading import Choices, Leaving, Outcome, Successors
from services.entry.team_roster import Candidate
from services.listing import Listing, listing

# In rows of one, with the pages and the way back below.
PEOPLE_ON_A_PAGE = 4


def outcome(shown: Outcome, t: Translator) -> Screen:
    """The card as it is now, or what the organiser has been asked."""
    return card(shown.card, t, t("team-asked-organiser") if shown.is_asked else t("team-done"))


def roster(shown: TeamCard, t: Translator, page: int = 1) -> Screen:
    listed = listing(shown.members, number=page, size=PEOPLE_ON_A_PAGE)
    rows = _people_rows([(one.name, ShowMember(shown.entry.id, one.person_id)) for one in listed.rows])
    below: list[Button] = list(turning(listed, lambda number: ShowRoster(shown.entry.id, number)))
    if shown.keeps and shown.entry.size < shown.entry.most:
        below.append(Button(t.plain("team-button-pupil"), PickPupil(shown.entry.id)))
    middle = (tuple(below),) if below else ()
    text = t("team-roster" if shown.members else "team-roster-none")
    return Screen(_with_terms(text, shown, t), (*rows, *middle, _back(shown.entry.id, t)))


def member(shown: TeamCard, person_id: int, t: Translator) -> Screen:
    one = next((one for one in shown.members if one.person_id == person_id), None)
    if one is None:
        return roster(shown, t)
    rows = tuple(_member_rows(shown, one, t))
    return Screen(_with_terms(member_line(one, t), shown, t), (*rows, _back(shown.entry.id, t)))


def pupils(found: Sequence[Candidate], entry_id: int, t: Translator, page: int = 1) -> Screen:
    text = t("team-pupils") if found else t("team-pupils-none")
    listed = listing(found, number=page, size=PEOPLE_ON_A_PAGE)
    lead = (partial(PickPupil, entry_id), partial(AddPupil, entry_id))
    return _candidates(text, listed, lead, _back(entry_id, t))


def substitutes(found: Sequence[Candidate], action: PickSubstitute, t: Translator) -> Screen:
    text = t("team-substitutes") if found else t("team-substitutes-none")
    listed = listing(found, number=action.page, size=PEOPLE_ON_A_PAGE)
    where = (action.entry_id, action.person_id)
    lead = (partial(PickSubstitute, *where), partial(ReplaceMember, *where))
    return _candidates(text, listed, lead, _back(action.entry_id, t))


def leaving(shown: Successors | Leaving, t: Translator) -> Screen:
    back = _back(shown.entry_id, t)
    if isinstance(shown, Successors):
        rows = _people_rows(
            [
                (one.name, HandOverToLeave(shown.entry_id, one.person_id))
                for one in shown.people[:PEOPLE_ON_A_PAGE]
            ]
        )
        return Screen(t("team-leave-heir", title=shown.title), (*rows, back))
    key = "team-leave-last" if shown.is_last else "team-leave-asked"
    said = t("team-leave-late") if shown.is_asked else ""
    text = "\n\n".join(part for part in (t(key, title=shown.title), said) if part)
    leave = Button(t.plain("team-button-leave-sure"), LeaveTeam(shown.entry_id))
    return Screen(text, ((leave,), back))


def left(shown: Leaving, t: Translator) -> Screen:
    key = "team-left-asked" if shown.is_asked else "team-left-last" if shown.is_last else "team-left"
    return Screen(t(key, title=shown.title), (back_row(t),))


def settings(shown: TeamCard, t: Translator) -> Screen:
    entry_id = shown.entry.id
    rows: list[Row] = [(Button(t.plain("team-button-title"), AskTitle(entry_id)),)]
    moves = []
    if shown.has_nominations:
        label = t.plain(f"team-button-{shown.event.split_by}")
        moves.append(Button(label, PickNomination(entry_id)))
    if shown.has_sites:
        moves.append(Button(t.plain("team-button-site"), PickSite(entry_id)))
    if moves:
        rows.append(tuple(moves))
    rows.append((Button(t.plain("team-button-withdraw"), AskWithdraw(entry_id)),))
    text = t("team-settings", title=shown.entry.title)
    return Screen(_with_terms(text, shown, t), (*rows, _back(entry_id, t)))


def title_asked(shown: TeamCard, t: Translator) -> Screen:
    text = _with_terms(t("team-title-asked", title=shown.entry.title), shown, t)
    return Screen(text, (_back(shown.entry.id, t),), asks=TypeNewTitle(shown.entry.id))


def nominations(shown: Choices, t: Translator, page: int = 1) -> Screen:
    asked = t(f"team-move-{shown.card.event.split_by}") if shown.of else t("team-move-none")
    entry_id = shown.card.entry.id
    lead = (partial(PickNomination, entry_id), partial(MoveToNomination, entry_id))
    return _choices(asked, shown, page, lead, t)


def sites(shown: Choices, t: Translator, page: int = 1) -> Screen:
    asked = t("team-move-site") if shown.of else t("team-move-none")
    entry_id = shown.card.entry.id
    return _choices(asked, shown, page, (partial(PickSite, entry_id), partial(MoveToSite, entry_id)), t)


def withdraw_asked(shown: TeamCard, t: Translator) -> Screen:
    text = _with_terms(t("team-withdraw-asked", title=shown.entry.title), shown, t)
    sure = Button(t.plain("team-button-withdraw-sure"), WithdrawTeam(shown.entry.id))
    return Screen(text, ((sure,), _back(shown.entry.id, t)))


def _member_rows(shown: TeamCard, one: MemberSeen, t: Translator) -> Iterator[Row]:
    entry_id = shown.entry.id
    if one.writes and not one.is_captain:
        yield (Button(t.plain("team-button-head"), HandOver(entry_id, one.person_id)),)
    if one.is_me:
        return  # whoever leaves themselves does it from the card
    if shown.keeps:
        yield (Button(t.plain("team-button-replace"), PickSubstitute(entry_id, one.person_id)),)
    yield (Button(t.plain("team-button-remove"), RemoveMember(entry_id, one.person_id)),)


def _candidates(
    text: str, listed: Listing[Candidate], lead: tuple[Callable[[int], Action], ...], back: Row
) -> Screen:
    """A button for each, and what it does; below them what turns the pages."""
    at, of = lead
    rows = _people_rows([(_with_class(one), of(one.person_id)) for one in listed.rows])
    turns = tuple(turning(listed, at))
    return Screen(text, (*rows, *((turns,) if turns else ()), back))


def _choices(
    asked: str, shown: Choices, page: int, lead: tuple[Callable[[int], Action], ...], t: Translator
) -> Screen:
    at, of = lead
    listed: Listing[Choosable] = listing(shown.of, number=page, size=CHOICES_ON_A_PAGE)
    labels = labels_of(listed, t)
    rows = [(Button(label, of(one.id)),) for label, one in zip(labels, listed.rows, strict=True)]
    turns = tuple(turning(listed, at))
    text = _with_terms(choices_text(asked, shown.of, listed, t), shown.card, t)
    return Screen(text, (*rows, *((turns,) if turns else ()), _back(shown.card.entry.id, t)))


def _with_terms(text: str, shown: TeamCard, t: Translator) -> str:
    """After the freeze it is said before anything is pressed that the organiser decides."""
    return f"{text}\n\n{t('team-late')}" if shown.is_frozen and not shown.runs else text


def _people_rows(people: Sequence[tuple[str, Action]]) -> tuple[Row, ...]:
    return tuple((Button(cut(name), action),) for name, action in people)


def _with_class(one: Candidate) -> str:
    return f"{one.name}, {one.of.grade}{one.of.letter}" if one.of.grade else one.name


def _back(entry_id: int, t: Translator) -> Row:
    return (Button(t.plain("team-button-back"), ShowTeam(entry_id)), *back_row(t))
