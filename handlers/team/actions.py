from handlers.action import Action, Question
from models.entry import EntrySource


class CreateTeam(Action, name="newteam"):
    """Make a team for an event: its name is asked first, then what is left to choose."""

    event_id: int
    source: EntrySource = EntrySource.CATALOGUE


class ShowMaking(Action, name="teammake"):
    """What is to be said next of a team that is half done."""

    draft_id: int
    page: int = 1


class TypeTitle(Question, name="teamname"):
    draft_id: int


class NameAnew(Action, name="teamrename"):
    """Another name, before the team is made; what was chosen stays."""

    draft_id: int


class ChooseSide(Action, name="teamside"):
    """Whether one takes part oneself, nought, or leads pupils of one's own, one."""

    draft_id: int
    as_mentor: int


class ChooseNomination(Action, name="teamnom"):
    draft_id: int
    nomination_id: int


class ChooseSite(Action, name="teamsite"):
    draft_id: int
    site_id: int


class TypeChoice(Question, name="teamwords"):
    draft_id: int


class FinishMaking(Action, name="teamdone"):
    draft_id: int
    may_wait: int


class PlaceAnew(Action, name="teamanew"):
    draft_id: int


class ShowTeam(Action, name="team"):
    """The living card of a team, for those in it and those who manage it."""

    entry_id: int


class JoinTeam(Action, name="jointeam", linked=True):
    """Look at the team whose invitation this is; joining is a press on that screen."""

    code: str


class EnterTeam(Action, name="teamin"):
    """Join it."""

    code: str


class BeMentor(Action, name="teammentor"):
    """Become the second who leads it."""

    code: str


class AskOrganiser(Action, name="teamlate"):
    """Ask the organiser to be let in after the freeze."""

    code: str


class MeetTeam(Action, name="teammeet"):
    """A team that one met by its name."""

    entry_id: int


class AskIn(Action, name="teamknock"):
    """Ask those who lead it to be let in."""

    entry_id: int


class TakeBackAsking(Action, name="teamunask"):
    """With the code, where the team was found by one."""

    entry_id: int
    code: str = ""


class ShowTeamRequest(Action, name="teamask"):
    """Somebody asks to be let into a team: for its captain and its mentor."""

    request_id: int


class ShowTeamRequests(Action, name="teamasks"):
    """Everybody who asks to be let in."""

    entry_id: int


class LetIn(Action, name="teamyes"):
    request_id: int


class TurnAway(Action, name="teamno"):
    request_id: int


class Invite(Action, name="teaminv"):
    """The code and the links, to be sent on."""

    entry_id: int


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
