from dataclasses import dataclass

from handlers.action import Action


@dataclass(frozen=True)
class ShowPrivacy(Action, name="privacy", linked=True, always=True):
    """All that is kept about oneself, and what can be done with it."""


@dataclass(frozen=True)
class ShowPrivacyOf(Action, name="privacyof", always=True):
    """The same of a child one answers for."""

    person_id: int


@dataclass(frozen=True)
class ChooseChild(Action, name="privacykids", always=True):
    """Of which child?"""

    page: int = 1


@dataclass(frozen=True)
class GiveFiles(Action, name="givedata", always=True):
    person_id: int


@dataclass(frozen=True)
class ShowPeriods(Action, name="periods", always=True):
    """How long each kind of data is kept."""


@dataclass(frozen=True)
class AskErase(Action, name="askerase", always=True):
    """What becomes of a person's data when they are deleted. Nothing is deleted yet."""

    person_id: int


@dataclass(frozen=True)
class EraseForGood(Action, name="erase", always=True):
    person_id: int
