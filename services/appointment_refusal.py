"""Why somebody is not appointed, or not any more."""

from dataclasses import dataclass

from services.refusal import Refusal


class RoleNotForPupils(Refusal):
    key = "refusal-role-not-for-pupils"


class OwnInvitation(Refusal):
    """Whoever invites has opened the link that is meant for another."""

    key = "refusal-own-invitation"


class InviterLostRight(Refusal):
    """Whoever sent the link could appoint to this role then, and no longer can."""

    key = "refusal-inviter-lost-right"


class SchoolHasLeft(Refusal):
    key = "refusal-school-has-left"


class SchoolNotAccepted(Refusal):
    """Somebody has named the school, and no administrator has looked at it yet."""

    key = "refusal-school-not-accepted"


@dataclass(eq=False)
class TooManyLinks(Refusal):
    key = "refusal-too-many-links"
    most: int


class LinkGone(Refusal):
    key = "refusal-link-gone"


class RoleNotHeld(Refusal):
    """Withdrawn already: by another, or by a press before this one."""

    key = "refusal-role-not-held"


class AdministratorOfSettings(Refusal):
    key = "refusal-administrator-of-settings"


class LastAdministrator(Refusal):
    key = "refusal-last-administrator"


class BlockedHoldsNothing(Refusal):
    key = "refusal-blocked-holds-nothing"
