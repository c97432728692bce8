from dataclasses import dataclass

from handlers.action import Action, Question
from models.school import SchoolKind
from models.union import UnionKind, UnionPart
from services.member_field import MemberField


@dataclass(frozen=True)
class ShowMembers(Action, name="members"):
    """The members' list, for administrators."""


@dataclass(frozen=True)
class ShowRecorded(Action, name="recorded"):
    """Schools outside the list that somebody has named."""

    page: int = 1


@dataclass(frozen=True)
class ListMembers(Action, name="memlist"):
    page: int


@dataclass(frozen=True)
class FindMember(Question, name="memfind"):
    """Whatever a member is called: typed next."""


# The names below are short, because an id of forty letters stands behind most of them.


@dataclass(frozen=True)
class ShowMember(Action, name="mem"):
    school_id: str


@dataclass(frozen=True)
class EditMember(Action, name="medit"):
    """All that may be changed of it."""

    school_id: str


@dataclass(frozen=True)
class AskField(Action, name="mask"):
    school_id: str
    field: MemberField


@dataclass(frozen=True)
class TypeField(Question, name="mtype"):
    school_id: str
    field: MemberField


@dataclass(frozen=True)
class SetKind(Action, name="mk"):
    school_id: str
    kind: SchoolKind


@dataclass(frozen=True)
class LeaveToday(Action, name="mgone"):
    school_id: str


@dataclass(frozen=True)
class ComeBack(Action, name="mback"):
    school_id: str


@dataclass(frozen=True)
class ShowAliases(Action, name="mals"):
    school_id: str
    page: int = 1


@dataclass(frozen=True)
class TypeAlias(Question, name="malias"):
    school_id: str


@dataclass(frozen=True)
class RemoveAlias(Action, name="mrm"):
    school_id: str
    alias_id: int


@dataclass(frozen=True)
class AddMember(Action, name="madd"):
    """One more, or the one that was begun."""


@dataclass(frozen=True)
class AddAnew(Action, name="manew"):
    """Another, whatever was begun."""


@dataclass(frozen=True)
class TypeName(Question, name="mname"):
    pass


@dataclass(frozen=True)
class TypeCity(Question, name="mcity"):
    draft_id: int


@dataclass(frozen=True)
class TypeRegion(Question, name="mregion"):
    draft_id: int


@dataclass(frozen=True)
class CreateMember(Action, name="mnew"):
    draft_id: int
    kind: SchoolKind


@dataclass(frozen=True)
class AskFile(Action, name="mfile"):
    pass


@dataclass(frozen=True)
class SendFile(Question, name="msend", takes_files=True):
    """The members' list."""


@dataclass(frozen=True)
class WriteFile(Action, name="mwrite"):
    draft_id: int


@dataclass(frozen=True)
class GetTemplate(Action, name="mtmpl"):
    pass


@dataclass(frozen=True)
class ExportMembers(Action, name="mexp"):
    pass


@dataclass(frozen=True)
class ShowUnions(Action, name="unions"):
    kind: UnionKind
    page: int = 1


@dataclass(frozen=True)
class ShowUnion(Action, name="union"):
    union_id: int
    page: int = 1


@dataclass(frozen=True)
class AskUnionName(Action, name="unew"):
    kind: UnionKind


@dataclass(frozen=True)
class TypeUnionName(Question, name="uname"):
    kind: UnionKind


@dataclass(frozen=True)
class AskNewName(Action, name="uren"):
    union_id: int


@dataclass(frozen=True)
class TypeNewName(Question, name="urename"):
    union_id: int


@dataclass(frozen=True)
class AskUnionSchool(Action, name="uput"):
    union_id: int


@dataclass(frozen=True)
class FindUnionSchool(Question, name="ufind"):
    union_id: int


@dataclass(frozen=True)
class ChoosePart(Action, name="up"):
    union_id: int
    school_id: str


@dataclass(frozen=True)
class AskSince(Action, name="uq"):
    union_id: int
    school_id: str
    part: UnionPart


@dataclass(frozen=True)
class TypeSince(Question, name="us"):
    union_id: int
    school_id: str
    part: UnionPart


@dataclass(frozen=True)
class PutToday(Action, name="un"):
    union_id: int
    school_id: str
    part: UnionPart


@dataclass(frozen=True)
class ShowPlace(Action, name="uplace"):
    place_id: int


@dataclass(frozen=True)
class TypeUntil(Question, name="uuntil"):
    place_id: int


@dataclass(frozen=True)
class EndToday(Action, name="uend"):
    place_id: int


@dataclass(frozen=True)
class ShowRecordedSchool(Action, name="rec"):
    school_id: str


@dataclass(frozen=True)
class AcceptOutside(Action, name="recout"):
    school_id: str


@dataclass(frozen=True)
class AcceptMember(Action, name="recmem"):
    school_id: str


@dataclass(frozen=True)
class AskMerge(Action, name="merge"):
    school_id: str


@dataclass(frozen=True)
class FindKept(Question, name="mrgfind"):
    draft_id: int


@dataclass(frozen=True)
class WeighMerge(Action, name="mrgw"):
    draft_id: int
    kept_id: str


@dataclass(frozen=True)
class ConfirmMerge(Action, name="mrgc"):
    """Asked once more: there is no way back."""

    draft_id: int
    kept_id: str


@dataclass(frozen=True)
class DoMerge(Action, name="mrgdo"):
    draft_id: int
    kept_id: str
