from collections.abc import Iterator

from handlers.help import screens as help_
from handlers.translation import Translator
from models.person import PersonKind
from models.role import RoleKind
from services.right import Rights
from tests.handlers.worst import LARGEST_ID, Drawn


def answers(t: Translator) -> Iterator[Drawn]:
    for role in RoleKind:
        yield help_.help_for, help_.help_for(None, Rights(LARGEST_ID, frozenset({(role, None)})), t)
    for kind in (None, *PersonKind):
        yield help_.help_for, help_.help_for(kind, Rights(LARGEST_ID, frozenset()), t)
