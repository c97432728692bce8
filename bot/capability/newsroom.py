"""Deciding about news, and the media plan."""

from bot.capability.parts import Parts
from services.post.deciding import Decisions
from services.post.placing import Placings
from services.post.plan import MediaPlans
from services.post.queue import Queues
from services.post.resolving import Resolutions


def made_of(parts: Parts) -> dict[str, object]:
    store, clock, administrators = parts.store, parts.clock, parts.administrators
    return {
        "post_decisions": Decisions(store, clock, administrators=administrators),
        "media_plans": MediaPlans(store, clock, administrators=administrators),
        "post_placings": Placings(store, clock, parts.boards, administrators=administrators),
        "post_queues": Queues(store, clock, administrators=administrators),
        "post_resolutions": Resolutions(store, clock, administrators=administrators),
    }
