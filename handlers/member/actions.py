from handlers.action import Action, Question
from models.school import SchoolKind
from models.union import UnionKind, UnionPart
from services.member_field import MemberField


class ShowMembers(Action, name="members"):
    """The members' list, for administrators."""


class ShowRecorded(Action, name="recorded"):
    """Schools outside the list that somebody has named."""

    page: int = 1


class ListMembers(Action, name="memlist"):
    page: int


class FindMember(Question, name="memfind"):
    """Whatever a member is called: typed next."""


# The names below are short, because an id of forty letters stands behind most of them.


class ShowMember(Action, name="mem"):
    school_id: str


class EditMember(Action, name="medit"):
    """All that may be changed of it."""

    school_id: str


class AskField(Action, name="mask"):
    school_id: str
    field: MemberField


class TypeField(Question, name="mtype"):
    school_id: str
    field: MemberField


class SetKind(Action, name="mk"):
    school_id: str
    kind: SchoolKind


class LeaveToday(Action, name="mgone"):
    school_id: str


class ComeBack(Action, name="mback"):
    school_id: str


class ShowAliases(Action, name="mals"):
    school_id: str
    page: int = 1


class TypeAlias(Question, name="malias"):
    school_id: str


class RemoveAlias(Action, name="mrm"):
    school_id: str
    alias_id: int


class AddMember(Action, name="madd"):
    """One more, or the one that was begun."""


class AddAnew(Action, name="manew"):
    """Another, whatever was begun."""


class TypeName(Question, name="mname"):
    pass


class TypeCity(Question, name="mcity"):
    draft_id: int


class TypeRegion(Question, name="mregion"):
    draft_id: int


class CreateMember(Action, name="mnew"):
    draft_id: int
    kind: SchoolKind


class AskFile(Action, name="mfile"):
    pass


class SendFile(Question, name="msend", takes_files=True):
    """The members' list."""


class WriteFile(Action, name="mwrite"):
    draft_id: int


class GetTemplate(Action, name="mtmpl"):
    pass


class ExportMembers(Action, name="mexp"):
    pass


class ShowUnions(Action, name="unions"):
    kind: UnionKind
    page: int = 1


class ShowUnion(Action, name="union"):
    union_id: int
    page: int = 1


class AskUnionName(Action, name="unew"):
    kind: UnionKind


class TypeUnionName(Question, name="uname"):
    kind: UnionKind


class AskNewName(Action, name="uren"):
    union_id: int


class TypeNewName(Question, name="urename"):
    union_id: int


class AskUnionSchool(Action, name="uput"):
    union_id: int


class FindUnionSchool(Question, name="ufind"):
    union_id: int


class ChoosePart(Action, name="up"):
    union_id: int
    school_id: str


class AskSince(Action, name="uq"):
    union_id: int
    school_id: str
    part: UnionPart


class TypeSince(Question, name="us"):
    union_id: int
    school_id: str
    part: UnionPart


class PutToday(Action, name="un"):
    union_id: int
    school_id: str
    part: UnionPart


class ShowPlace(Action, name="uplace"):
    place_id: int


class TypeUntil(Question, name="uuntil"):
    place_id: int


class EndToday(Action, name="uend"):
    place_id: int


class ShowRecordedSchool(Action, name="rec"):
    school_id: str


class AcceptOutside(Action, name="recout"):
    school_id: str


class AcceptMember(Action, name="recmem"):
    school_id: str


class AskMerge(Action, name="merge"):
    school_id: str


class FindKept(Question, name="mrgfind"):
    draft_id: int


class WeighMerge(Action, name="mrgw"):
    draft_id: int
    kept_id: str


class ConfirmMerge(Action, name="mrgc"):
    """Asked once more: there is no way back."""

    draft_id: int
    kept_id: str


class DoMerge(Action, name="mrgdo"):
    draft_id: int
    kept_id: str
