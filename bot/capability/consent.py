"""Documents, and what is done with the data of a person."""

from bot.capability.parts import Parts
from services.consent import Consents
from services.guardian import Guardians
from services.paper import Papers
from services.paper_check import Desk
from services.privacy import Privacy


def made_of(parts: Parts) -> dict[str, object]:
    store, clock, versions, administrators = parts.store, parts.clock, parts.versions, parts.administrators
    return {
        "consents": Consents(store, clock, parts.texts, parts.operator),
        "guardians": Guardians(store, clock, versions),
        "papers": Papers(store, clock, Desk(parts.texts, parts.operator, administrators)),
        "privacy": Privacy(store, clock, administrators=administrators),
    }
