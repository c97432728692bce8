"""What those who lead a team do with it: who is in it, what it is called, where it stands."""

from handlers.action import Action, Question


class MakeNewCode(Action, name="teamcode"):
    """The old one is void from then on."""

    entry_id: int


class ShowRoster(Action, name="teammates"):
    """Who is in it, each with a button."""

    entry_id: int
    page: int = 1


class ShowMember(Action, name="teammate"):
    entry_id: int
    person_id: int


class RemoveMember(Action, name="teamout"):
    entry_id: int
    person_id: int


class PickSubstitute(Action, name="teamsubs"):
    """Who comes instead of somebody."""

    entry_id: int
    person_id: int
    page: int = 1


class ReplaceMember(Action, name="teamswap"):
    entry_id: int
    person_id: int
    substitute_id: int


class HandOver(Action, name="teamhead"):
    """Somebody else is captain from now on."""

    entry_id: int
    person_id: int


class PickPupil(Action, name="teampupils"):
    """A pupil of one's own, with or without a messenger."""

    entry_id: int
    page: int = 1


class AddPupil(Action, name="teamadd"):
    entry_id: int
    person_id: int


class AskLeave(Action, name="teamleave"):
    """Ask once whether one means to leave, and who leads the team then."""

    entry_id: int


class LeaveTeam(Action, name="teamleft"):
    entry_id: int


class HandOverToLeave(Action, name="teamheir"):
    """Somebody else is captain now, and one may leave."""

    entry_id: int
    person_id: int


class ShowSettings(Action, name="teamset"):
    """What can be changed about a team."""

    entry_id: int


class AskTitle(Action, name="teamretitle"):
    entry_id: int


class TypeNewTitle(Question, name="teamtitle"):
    entry_id: int


class PickNomination(Action, name="teamnoms"):
    entry_id: int
    page: int = 1


class MoveToNomination(Action, name="teamtonom"):
    entry_id: int
    nomination_id: int


class PickSite(Action, name="teamsites"):
    entry_id: int
    page: int = 1


class MoveToSite(Action, name="teamtosite"):
    entry_id: int
    site_id: int


class AskWithdraw(Action, name="teamend"):
    """Ask once whether the whole team is to be withdrawn."""

    entry_id: int


class WithdrawTeam(Action, name="teamended"):
    entry_id: int
