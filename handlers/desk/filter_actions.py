"""What the buttons around a list of entries carry: by what it is counted, and what it is narrowed to."""

from handlers.action import Action
from services.desk.filter import Dimension, Fullness, Which


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
