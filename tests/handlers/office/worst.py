from collections.abc import Iterator

from handlers.office import screens as office
from handlers.translation import Translator
from models.role import RoleKind
from services.right import Rights
from tests.handlers.worst import LARGEST_ID, Drawn


def answers(t: Translator) -> Iterator[Drawn]:
    everything = frozenset((kind, None) for kind in RoleKind)
    for places in (frozenset(), everything):
        yield office.office, office.office(Rights(LARGEST_ID, places), t)
