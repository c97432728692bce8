from dataclasses import dataclass
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


@dataclass(frozen=True)
class AskPerson(Action, name="people"):
    """An administrator looks for a person."""


@dataclass(frozen=True)
class FindPerson(Question, name="peoplewords"):
    """The person whose name is typed next."""


@dataclass(frozen=True)
class ShowFound(Action, name="found"):
    words: str
    page: int


@dataclass(frozen=True)
class ShowPerson(Action, name="person"):
    """The card of a person, with the way back to the list it was found in, if there is one."""

    person_id: int
    words: str = ""
    page: int = 1


@dataclass(frozen=True)
class AskBlock(Action, name="askblock"):
    person_id: int


@dataclass(frozen=True)
class BlockPerson(Action, name="block"):
    person_id: int


@dataclass(frozen=True)
class AskUnblock(Action, name="askunblock"):
    person_id: int


@dataclass(frozen=True)
class UnblockPerson(Action, name="unblock"):
    person_id: int


@dataclass(frozen=True)
class AskPersonSchool(Action, name="personschool"):
    person_id: int


@dataclass(frozen=True)
class FindPersonSchool(Question, name="schoolof"):
    """The school of that person, which is typed next."""

    person_id: int


@dataclass(frozen=True)
class MovePerson(Action, name="move"):
    person_id: int
    school_id: str


@dataclass(frozen=True)
class ShowRoles(Action, name="personroles"):
    """What the person may be given, without a link."""

    person_id: int


@dataclass(frozen=True)
class GiveRole(Action, name="give"):
    person_id: int
    kind: RoleKind
    reach: Reach


@dataclass(frozen=True)
class ShowAudit(Action, name="audit"):
    """The log: what was done to the person, or what the person did."""

    person_id: int
    side: AuditSide
    page: int = 1
