from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from services.right import Administrators, Rights, rights_of


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts, and when; with whom the settings name administrators, so that rights can be looked up."""

    id: int
    administrators: Administrators
    now: datetime

    def rights(self, session: Session) -> Rights:
        return rights_of(session, self.id, self.administrators)
