from handlers.action import Action, Question
from services.desk.deciding import Part
from services.desk.filter import Dimension, Fullness, Which
from services.desk.letter import Audience


class ShowDesks(Action, name="desks"):
    """The events that one runs."""

    page: int = 1


class FindDesk(Question, name="finddesk"):
    """Words of the event's name."""


class ShowDesk(Action, name="desk"):
    """The desk of one event: numbers, entries, requests, everything that is done there."""

    event_id: int


class ShowDeskMore(Action, name="deskmore"):
    """What is done seldom: edit, poster, works, results, history, doubles."""

    event_id: int


class ShowDeskHistory(Action, name="deskhist"):
    event_id: int
    page: int = 1


class ShowNumbers(Action, name="desknum"):
    """By what to count."""

    event_id: int


class ShowShares(Action, name="deskby"):
    """The numbers by one of these, which are also what a filter is chosen from."""

    view_id: int
    dimension: Dimension
    page: int = 1


class PickShare(Action, name="deskpick"):
    """Those that have the same value as this entry: names of schools are too long for a button."""

    view_id: int
    dimension: Dimension
    like_id: int


class DropShare(Action, name="deskdrop"):
    view_id: int
    dimension: Dimension


class OpenDeskEntries(Action, name="deskopen"):
    """The entries of a status; with none named, what was looked at last."""

    event_id: int
    which: Which | None = None


class ShowDeskEntries(Action, name="desklist"):
    view_id: int
    page: int = 1


class FindDeskEntries(Question, name="deskfind"):
    """A name, a team or a number, typed under the list."""

    view_id: int


class ShowDeskFilter(Action, name="deskfilter"):
    view_id: int


class ShowDeskDimensions(Action, name="deskdims"):
    """By what else to filter."""

    view_id: int


class ShowWhich(Action, name="deskstates"):
    view_id: int


class SetWhich(Action, name="deskstate"):
    view_id: int
    which: Which


class SetFullness(Action, name="deskfull"):
    view_id: int
    fullness: Fullness | None


class SetConsentGap(Action, name="deskgap"):
    """Only those without a consent (1), or all again (0)."""

    view_id: int
    lacks: int


class DropDeskWords(Action, name="desknowords"):
    view_id: int


class ResetDeskView(Action, name="deskreset"):
    view_id: int


class ShowDeskDeeds(Action, name="deskdeeds"):
    """What is done with the whole list."""

    view_id: int


class OpenDeskDeeds(Action, name="deskwhole"):
    """The same with everything that counts."""

    event_id: int


class AskAcceptAll(Action, name="deskaskall"):
    view_id: int


class AcceptAll(Action, name="deskall"):
    view_id: int


class ShowColumns(Action, name="deskcols"):
    view_id: int
    page: int = 1


class ToggleColumn(Action, name="deskcol"):
    view_id: int
    column: str
    page: int


class ResetColumns(Action, name="deskcolsoff"):
    view_id: int


class ExportEntries(Action, name="deskxlsx"):
    view_id: int


class AskLetter(Action, name="deskletter"):
    view_id: int


class WriteLetter(Question, name="deskwrite"):
    """The text of the letter."""

    view_id: int


class ShowLetter(Action, name="deskmail"):
    draft_id: int


class ChooseAudience(Action, name="deskto"):
    draft_id: int
    audience: Audience


class SendLetter(Action, name="desksend"):
    draft_id: int


class ShowDeskEntry(Action, name="deskentry"):
    entry_id: int


class AcceptEntry(Action, name="deskyes"):
    entry_id: int


class AskDecline(Action, name="deskaskno"):
    entry_id: int


class DeclineEntry(Question, name="deskno"):
    """The reason, which the participants are told."""

    entry_id: int


class AskWithdraw(Action, name="deskaskout"):
    entry_id: int


class WithdrawEntry(Action, name="deskout"):
    entry_id: int


class ShowTargets(Action, name="deskwhere"):
    """To which nomination, or to which site."""

    entry_id: int
    part: Part
    page: int = 1


class MoveEntry(Action, name="deskmove"):
    entry_id: int
    part: Part
    target_id: int


class ShowDeskAnswers(Action, name="deskanswers"):
    entry_id: int
    page: int = 1


class GiveAnswerFile(Action, name="deskfile"):
    answer_id: int


class ShowEntryHistory(Action, name="deskpast"):
    entry_id: int
    page: int = 1


class AskAddition(Action, name="deskadd"):
    event_id: int


class FindAddition(Question, name="deskadded"):
    """Whoever is to be entered, or the name of the team."""

    event_id: int


class AskTeammate(Action, name="deskmate"):
    entry_id: int


class FindTeammate(Question, name="deskmates"):
    """One more of a team."""

    event_id: int
    entry_id: int


class ShowAddition(Action, name="deskaddition"):
    draft_id: int


class PickPerson(Action, name="deskperson"):
    draft_id: int
    person_id: int


class BeNew(Action, name="desknew"):
    """A child whom nobody knows yet, by the name that was typed."""

    draft_id: int


class TypeAdditionGrade(Question, name="deskgrade"):
    draft_id: int


class TypeAdditionSchool(Question, name="deskschool"):
    draft_id: int


class PickAdditionSchool(Action, name="deskof"):
    draft_id: int
    school_id: str


class BeAnother(Action, name="deskother"):
    """None of those who are alike."""

    draft_id: int


class PickNomination(Action, name="deskaddn"):
    draft_id: int
    nomination_id: int


class PickSite(Action, name="deskadds"):
    draft_id: int
    site_id: int


class TurnAddition(Action, name="deskaddp"):
    """Another page of the nominations or sites."""

    draft_id: int
    page: int


class WriteAddition(Action, name="deskadddo"):
    draft_id: int


class ShowDoubles(Action, name="deskdoubles"):
    event_id: int
    page: int = 1


class WeighDouble(Action, name="desktwins"):
    event_id: int
    kept_id: int
    gone_id: int


class MergeDouble(Action, name="deskmerge"):
    event_id: int
    kept_id: int
    gone_id: int


class ShowRequests(Action, name="requests"):
    event_id: int
    page: int = 1


class ShowRequest(Action, name="request"):
    """A change after the freeze: for whoever runs the event."""

    request_id: int


class AcceptRequest(Action, name="requestyes"):
    request_id: int


class AskRequestReason(Action, name="requestask"):
    request_id: int


class DeclineRequest(Question, name="requestno"):
    """Why not: whoever asked is told."""

    request_id: int
