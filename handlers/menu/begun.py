"""The way back to what somebody had begun before something else had to be done first."""

from handlers.entry.actions import ShowForm
from handlers.screen import Button
from handlers.team.actions import JoinTeam, ShowMaking
from handlers.translation import Translator
from services.entry.begun import Begun


def begun_row(begun: Begun, t: Translator) -> tuple[Button, ...]:
    """Nothing where nothing was begun."""
    row = list[Button]()
    if begun.event_id is not None:
        row.append(Button(t.plain("entry-button-go-on"), ShowForm(begun.event_id)))
    elif begun.team_draft_id is not None:
        row.append(Button(t.plain("entry-button-go-on"), ShowMaking(begun.team_draft_id)))
    if begun.team_code:
        row.append(Button(t.plain("menu-button-team"), JoinTeam(begun.team_code)))
    return tuple(row)
