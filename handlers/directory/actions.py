from enum import StrEnum

from handlers.action import Action, Question
from models.role import RoleKind
from services.audit import AuditSide

# What a button has left for the words that were looked for, beside its longest name, an id and a page.
WORDS_BYTES = 40


class Reach(StrEnum):
    """Where a role is given: the person's own school is looked up, and not carried by the button."""

    SCHOOL = "s"
    EVERYWHERE = "e"


class AskPerson(Action, name="people"):
    """An administrator looks for a person."""


class FindPerson(Question, name="peoplewords"):
    """The person whose name is typed next."""


class ShowFound(Action, name="found"):
    words: str
    page: int


class ShowPerson(Action, name="person"):
    """The card of a person, with the way back to the list it was found in, if there is one."""

    person_id: int
    words: str = ""
    page: int = 1


class AskBlock(Action, name="askblock"):
    person_id: int


class BlockPerson(Action, name="block"):
    person_id: int


class AskUnblock(Action, name="askunblock"):
    person_id: int


class UnblockPerson(Action, name="unblock"):
    person_id: int


class AskPersonSchool(Action, name="personschool"):
    person_id: int


class FindPersonSchool(Question, name="schoolof"):
    """The school of that person, which is typed next."""

    person_id: int


class MovePerson(Action, name="move"):
    person_id: int
    school_id: str


class ShowRoles(Action, name="personroles"):
    """What the person may be given, without a link."""

    person_id: int


class GiveRole(Action, name="give"):
    person_id: int
    kind: RoleKind
    reach: Reach


class ShowAudit(Action, name="audit"):
    """The log: what was done to the person, or what the person did."""

    person_id: int
    side: AuditSide
    page: int = 1
