"""The register of members."""

from bot.capability.parts import Parts
from services.member import Members
from services.member_import import MemberImports
from services.merging import Merges
from services.new_member import NewMembers
from services.recorded import RecordedSchools
from services.union import Unions


def made_of(parts: Parts) -> dict[str, object]:
    store, clock, administrators = parts.store, parts.clock, parts.administrators
    return {
        "member_imports": MemberImports(store, clock, administrators=administrators),
        "members": Members(store, clock, parts.schools, administrators=administrators),
        "merges": Merges(store, clock, parts.schools, administrators=administrators),
        "new_members": NewMembers(store, clock, administrators=administrators),
        "recorded_schools": RecordedSchools(store, clock, parts.schools, administrators=administrators),
        "unions": Unions(store, clock, administrators=administrators),
    }
