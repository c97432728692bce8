"""People who sign, and the documents they are given."""

from pathlib import Path

from models.account import MessengerName
from models.consent import ConsentPurpose
from models.guardianship import Guardianship
from models.person import Language, Person, PersonKind
from services.address import Address
from services.consent import Consents
from services.consent_text import ConsentTexts
from services.people import Speaker
from services.store import Store
from tests.clock import NOON, HandClock
from tests.rows import a_profile, a_pupil, a_row_of_school, stored

PROCESSING, PUBLICATION, NEWS = ConsentPurpose
OPERATOR = "Консорциум"
VERSION = ConsentTexts().versions[PROCESSING]
BODY = "Документ\n\n{signer}, {subject}, {operator}"


def consents_of(store: Store, clock: HandClock, texts: ConsentTexts | None = None) -> Consents:
    return Consents(store, clock, texts or ConsentTexts(), OPERATOR)


def texts_in(folder: Path, version: str, body: str = BODY) -> ConsentTexts:
    """An installation's own documents, all of one version."""
    for language in Language:
        place = folder / version / language / "consent"
        place.mkdir(parents=True)
        for purpose in ConsentPurpose:
            (place / f"{purpose}.txt").write_text(f"version: {version}\n{body} {purpose}", encoding="utf-8")
    return ConsentTexts(str(folder / version))


def speaking(person: Person, external_id: int = 1, language: Language = Language.RU) -> Speaker:
    return Speaker(
        account_id=1,
        address=Address(MessengerName.VK, external_id),
        awaits=None,
        reachable=True,
        person_id=person.id,
        name=person.name,
        language=language,
        zone=person.zone,
        kind=person.kind,
        grade_moved=False,
        is_blocked=False,
    )


async def a_child(store: Store, *, grade: int = 3, full_name: str | None = "Иванова Анна") -> Person:
    """A pupil of the lyceum."""
    await stored(store, a_row_of_school())
    child = a_pupil(full_name or "", grade=grade, school_id="lyceum")
    child.full_name = full_name
    await stored(store, child)
    return child


async def a_parent(store: Store, *children: Person, full_name: str | None = "Иванова Ольга") -> Person:
    parent = a_profile(full_name, kind=PersonKind.PARENT)
    await stored(store, parent)
    links = (Guardianship(guardian_id=parent.id, child_id=child.id, since=NOON) for child in children)
    await stored(store, *links)
    return parent
