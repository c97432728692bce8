"""Everything the consortium can do, put together: what a handler may ask for by name."""

from dataclasses import dataclass

from handlers.addresses import Addresses
from services.appointment import Appointments
from services.catalogue import Catalogue
from services.claim import Claims
from services.class_entry import ClassEntries
from services.classroom import Classrooms
from services.clock import Clock
from services.code import Codes
from services.consent import Consents
from services.consent_text import ConsentTexts
from services.directory import Directory
from services.guardian import Guardians
from services.home import Homes
from services.joining import Joinings
from services.member import Members
from services.member_import import MemberImports
from services.merging import Merges
from services.new_member import NewMembers
from services.outside_school import OutsideSchools
from services.paper import Papers
from services.paper_check import Desk
from services.people import People
from services.privacy import Privacy
from services.profile import Profiles
from services.recorded import RecordedSchools
from services.right import Administrators
from services.school import Schools
from services.store import Store
from services.union import Unions


@dataclass(frozen=True)
class Installation:
    """What one installation differs in from another."""

    zone: str
    administrators: Administrators
    texts: ConsentTexts
    # Who processes the data, as it stands in the documents.
    operator: str


@dataclass(frozen=True)
class Capabilities:
    """By the names that handlers call them; some are asked for by others than handlers."""

    by_name: dict[str, object]
    people: People


def capabilities(
    store: Store, clock: Clock, addresses: Addresses, installation: Installation
) -> Capabilities:
    administrators, texts = installation.administrators, installation.texts
    people = People(store, clock, zone=installation.zone, administrators=administrators)
    schools = Schools(store, clock)
    by_name = {
        "people": people,
        "profiles": Profiles(store, clock, texts.versions),
        "homes": Homes(store, clock, texts.versions, administrators=administrators),
        "catalogue": Catalogue(store, clock),
        "joinings": Joinings(store, clock),
        "codes": Codes(store, clock),
        "privacy": Privacy(store, clock, administrators=administrators),
        "schools": schools,
        "outside_schools": OutsideSchools(store, clock, schools, texts.versions),
        "consents": Consents(store, clock, texts, installation.operator),
        "guardians": Guardians(store, clock, texts.versions),
        "papers": Papers(store, clock, Desk(texts, installation.operator, administrators)),
        "appointments": Appointments(store, clock, schools, administrators=administrators),
        "directory": Directory(store, clock, texts.versions, schools, administrators=administrators),
        "classrooms": Classrooms(store, clock, texts.versions, administrators=administrators),
        "class_entries": ClassEntries(store, clock, administrators=administrators),
        "claims": Claims(store, clock, texts.versions, administrators=administrators),
        "members": Members(store, clock, schools, administrators=administrators),
        "new_members": NewMembers(store, clock, administrators=administrators),
        "member_imports": MemberImports(store, clock, administrators=administrators),
        "unions": Unions(store, clock, administrators=administrators),
        "recorded_schools": RecordedSchools(store, clock, schools, administrators=administrators),
        "merges": Merges(store, clock, schools, administrators=administrators),
        "addresses": addresses,
    }
    return Capabilities(by_name, people)
