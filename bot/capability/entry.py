"""How one enters an event, alone, with a team, or with pupils."""

from bot.capability.parts import Parts
from services.entry.answering import Answers
from services.entry.bringing import Bringings
from services.entry.signing_up import SigningUps
from services.entry.team_use import TeamJoinings, TeamMakings, Teams


def made_of(parts: Parts) -> dict[str, object]:
    store, clock, versions, administrators = parts.store, parts.clock, parts.versions, parts.administrators
    return {
        "answers": Answers(store, clock, versions, parts.shelf, administrators=administrators),
        "bringings": Bringings(store, clock, versions, administrators=administrators),
        "signing_ups": SigningUps(store, clock, versions, administrators=administrators),
        "team_joinings": TeamJoinings(store, clock, versions, administrators=administrators),
        "team_makings": TeamMakings(store, clock, versions, administrators=administrators),
        "teams": Teams(store, clock, versions, administrators=administrators),
    }
