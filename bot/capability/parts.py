from collections.abc import Mapping
from dataclasses import dataclass

from models.account import MessengerName
from services.clock import Clock
from services.consent_text import ConsentTexts
from services.kept_file import KeptFiles
from services.post.powers import Boards
from services.right import Administrators
from services.school import Schools
from services.shelf import Shelf
from services.standing import Versions
from services.store import Store


@dataclass(frozen=True)
class Parts:
    """What services are made of."""

    store: Store
    clock: Clock
    texts: ConsentTexts
    operator: str
    administrators: Administrators
    schools: Schools
    shelf: Shelf
    kept_files: KeptFiles
    boards: Boards
    # How many people a second each messenger tells.
    paces: Mapping[MessengerName, float]

    @property
    def versions(self) -> Versions:
        return self.texts.versions
