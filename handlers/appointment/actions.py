from handlers.action import Action, Question
from models.role import RoleKind


class ShowStaff(Action, name="staff"):
    """Who holds which role at a school, or in the whole consortium."""

    school_id: str | None


class TurnStaff(Action, name="staffpage"):
    school_id: str | None
    page: int


class AskStaffSchool(Action, name="staffschool"):
    """An administrator chooses the school to look at."""


class FindStaffSchool(Question, name="staffwords"):
    """The school whose name is typed next."""


class ShowHolder(Action, name="holder"):
    """One appointment. The person is named beside its row, which may be another's by now."""

    role_id: int
    person_id: int


class WithdrawRole(Action, name="unappoint"):
    role_id: int
    person_id: int


class ChooseRole(Action, name="rolekinds"):
    """To what somebody is invited there."""

    school_id: str | None


class InviteToRole(Action, name="appoint"):
    kind: RoleKind
    school_id: str | None


class ShowLinks(Action, name="rolelinks"):
    """Links to roles there that nobody has used yet."""

    school_id: str | None
    page: int = 1


class RevokeLink(Action, name="unlink"):
    invitation_id: int


class OpenRoleLink(Action, name="role", linked=True):
    """Somebody followed an invitation to a role. It is taken by a press and not by the link."""

    token: str


class TakeRole(Action, name="takerole"):
    token: str


class AskToMentor(Action, name="tomentor"):
    """A teacher who wants to keep a class is told whom to ask."""
