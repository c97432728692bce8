from dataclasses import dataclass

from services.clock import Clock
from services.consent_text import ConsentTexts
from services.kept_file import KeptFiles
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

    @property
    def versions(self) -> Versions:
        return self.texts.versions
