"""Writing news."""

from bot.capability.parts import Parts
from services.post.drafting import Drafting
from services.post.event_choice import EventChoices
from services.post.files import Contents
from services.post.whose import Belonging
from services.post.writing import Writing


def made_of(parts: Parts) -> dict[str, object]:
    store, clock, administrators = parts.store, parts.clock, parts.administrators
    return {
        "belonging": Belonging(store, clock, parts.schools, administrators=administrators),
        "contents": Contents(store, clock, parts.shelf, administrators=administrators),
        "drafting": Drafting(store, clock, administrators=administrators),
        "event_choices": EventChoices(store, clock, administrators=administrators),
        "writing": Writing(store, clock, administrators=administrators),
    }
