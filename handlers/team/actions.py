"""What leads to a team: its card, the way into it, and whoever asks to be let in."""

from handlers.action import Action
from models.entry import EntrySource


class CreateTeam(Action, name="newteam"):
    """Make a team for an event: its name is asked first, then what is left to choose."""

    event_id: int
    source: EntrySource = EntrySource.CATALOGUE


class ShowMaking(Action, name="teammake"):
    """What is to be said next of a team that is half done."""

    draft_id: int
    page: int = 1


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
