from bot.messengers.vk.random_id import RandomIds
from tests.bot.messengers.vk.scripted import ANNA, handling


def drawn(ids: RandomIds, *, update_id: str, parts: int = 1, peer_id: int = ANNA) -> list[int]:
    with handling(update_id):
        return ids.draw(peer_id=peer_id, parts=parts)


def test_the_same_answer_to_the_same_update_has_the_same_key_after_a_restart() -> None:
    before, after = RandomIds(), RandomIds()

    assert [drawn(before, update_id="5") for _ in range(2)] == [drawn(after, update_id="5") for _ in range(2)]


def test_no_two_messages_share_a_key() -> None:
    ids = RandomIds()

    keys = [
        *drawn(ids, update_id="5", parts=3),
        *drawn(ids, update_id="5"),
        *drawn(ids, update_id="6"),
        *drawn(ids, update_id="5", peer_id=ANNA + 1),
    ]

    assert len(set(keys)) == len(keys)


def test_two_updates_handled_side_by_side_do_not_mix_their_turns() -> None:
    together, alone = RandomIds(), RandomIds()
    mixed = [drawn(together, update_id=number) for number in ("5", "6", "5", "6")]

    assert mixed[0::2] == [drawn(alone, update_id="5") for _ in range(2)]


def test_outside_of_an_update_a_key_is_new_each_time() -> None:
    ids = RandomIds()

    assert ids.draw(peer_id=ANNA, parts=2) != ids.draw(peer_id=ANNA, parts=2)


def test_a_key_is_a_positive_int32() -> None:
    ids = RandomIds()
    keys = [key for number in range(200) for key in drawn(ids, update_id=str(number))]

    assert all(0 < key < 2**31 for key in [*keys, *ids.draw(peer_id=ANNA, parts=50)])


def test_what_was_handled_long_ago_takes_no_memory() -> None:
    ids = RandomIds()

    for number in range(5000):
        drawn(ids, update_id=str(number))

    assert len(ids._turns) <= 1024
