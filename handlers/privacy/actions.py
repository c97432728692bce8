from handlers.action import Action


class ShowPrivacy(Action, name="privacy", linked=True, always=True):
    """All that is kept about oneself, and what can be done with it."""


class ShowPrivacyOf(Action, name="privacyof", always=True):
    """The same of a child one answers for."""

    person_id: int


class ChooseChild(Action, name="privacykids", always=True):
    """Of which child?"""

    page: int = 1


class GiveFiles(Action, name="givedata", always=True):
    person_id: int


class ShowPeriods(Action, name="periods", always=True):
    """How long each kind of data is kept."""


class AskErase(Action, name="askerase", always=True):
    """What becomes of a person's data when they are deleted. Nothing is deleted yet."""

    person_id: int


class EraseForGood(Action, name="erase", always=True):
    person_id: int
