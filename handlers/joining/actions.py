from handlers.action import Action, Question
from models.account import MessengerName
from services.person_conflict import Field, Side


class ShowAccounts(Action, name="accounts"):
    """In which messengers one is known, which is written to first, and how to add the other."""


class EnterCode(Action, name="code"):
    """One place for every code that can be typed: of joining, of claiming."""


class TypeCode(Question, name="typecode"):
    """The code itself, whatever it is for."""


class UseCode(Action, name="usecode", linked=True):
    """A link brings the code instead of the person. Nothing is joined by following it."""

    code: str


class PreferMessenger(Action, name="prefer"):
    messenger: MessengerName


class AddMessenger(Action, name="addmess"):
    """Show a code for the other messenger."""


# One sign for each field in their order: whose answer counts there, or that nobody has said yet.
SIGNS = {None: "-", Side.KEPT: "k", Side.GONE: "g"}
SIDES = {sign: side for side, sign in SIGNS.items()}
NOTHING_CHOSEN = SIGNS[None] * len(Field)


class Choosing(Action, name="?choosing"):
    """A code, and what has been chosen so far where the two profiles contradict each other."""

    code: str
    chosen: str = NOTHING_CHOSEN

    @property
    def choices(self) -> dict[str, Side]:
        """A forged sign chooses nothing."""
        sides = {field: SIDES.get(sign) for field, sign in zip(Field, self.chosen, strict=False)}
        return {field: side for field, side in sides.items() if side is not None}


class WeighJoining(Choosing, name="weigh"):
    """Show what is to be chosen next, or all of it when nothing is."""


class JoinProfiles(Choosing, name="join"):
    """The two profiles are mine: make them one."""


class AskPart(Action, name="askpart"):
    """Ask once whether an account is to be taken away from the profile."""

    account_id: int


class PartAccount(Action, name="part"):
    account_id: int


def pack_choices(choices: dict[str, Side]) -> str:
    return "".join(SIGNS[choices.get(field)] for field in Field)
