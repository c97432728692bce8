"""Who may what: the rule of appointing as a whole table."""

import pytest

from models.role import RoleKind
from services.refusal import NotAllowed
from services.right import Rights, appointable, may_appoint, require_administrator
from services.store import Store
from tests.rows import a_profile, a_row_of_school, an_account, stored
from tests.services.appointed import SETTINGS, a_holder

OWN, OTHER = "own", "other"
MENTOR, RESPONSIBLE, ORGANISER, EDITOR, ADMINISTRATOR = RoleKind
# Who, where: what they may appoint to. Whatever is not here may nothing anywhere.
TABLE: dict[tuple[tuple[RoleKind, str | None], str | None], set[RoleKind]] = {
    ((ADMINISTRATOR, None), OWN): {MENTOR, RESPONSIBLE, ORGANISER, EDITOR},
    ((ADMINISTRATOR, None), OTHER): {MENTOR, RESPONSIBLE, ORGANISER, EDITOR},
    ((ADMINISTRATOR, None), None): {EDITOR, ADMINISTRATOR},
    ((RESPONSIBLE, OWN), OWN): {MENTOR, ORGANISER, EDITOR},
}
HELD: list[tuple[RoleKind, str | None]] = [
    (ADMINISTRATOR, None),
    (EDITOR, None),
    *((kind, OWN) for kind in (MENTOR, RESPONSIBLE, ORGANISER, EDITOR)),
    # Such roles are not given out. Had somebody forged one, it would open nothing.
    (RESPONSIBLE, None),
    (ADMINISTRATOR, OWN),
]


@pytest.mark.parametrize("kind", RoleKind)
@pytest.mark.parametrize("where", [OWN, OTHER, None])
@pytest.mark.parametrize("held", HELD)
def test_who_may_appoint_whom_and_where(
    held: tuple[RoleKind, str | None], where: str | None, kind: RoleKind
) -> None:
    rights = Rights(1, frozenset({held}))

    assert may_appoint(rights, kind, where) == (kind in TABLE.get((held, where), set()))


@pytest.mark.parametrize("where", [OWN, None])
@pytest.mark.parametrize("kind", RoleKind)
def test_whoever_holds_nothing_appoints_to_nothing(kind: RoleKind, where: str | None) -> None:
    assert not may_appoint(Rights(1, frozenset()), kind, where)


def test_what_one_may_appoint_to_is_told_in_the_order_of_the_roles() -> None:
    rights = Rights(1, frozenset({(RESPONSIBLE, OWN)}))

    assert appointable(rights, OWN) == (MENTOR, ORGANISER, EDITOR)


async def test_whoever_the_settings_name_is_let_in_as_an_administrator(store: Store) -> None:
    boss = a_profile("Чертёжникова Ольга")
    await stored(store, boss)
    await stored(store, an_account(boss, SETTINGS.external_id, SETTINGS.messenger))

    rights = await store.read(require_administrator, boss.id, {SETTINGS})

    assert rights.is_administrator


async def test_everybody_else_is_refused(store: Store) -> None:
    await stored(store, a_row_of_school(OWN))
    head = await a_holder(store, "Паяльников Виктор", RESPONSIBLE, OWN)

    with pytest.raises(NotAllowed):
        await store.read(require_administrator, head, {SETTINGS})
