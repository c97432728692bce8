from services.entry.entry_name import names_of
from services.store import Store
from tests.entering import a_ground, entered, pupils


async def test_more_entries_than_a_question_to_the_database_takes_are_named(store: Store) -> None:
    event = await a_ground(store)
    first, last = [await entered(store, event, person) for person in await pupils(store, 2)]
    ids = [first.id, *range(1_000_000, 1_033_000), last.id]

    named = await store.read(names_of, ids)

    assert named == {first.id: "Ученик Номер0", last.id: "Ученик Номер1"}
