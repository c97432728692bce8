from bot.messengers.vk.random_id import random_ids
from tests.bot.messengers.vk.scripted import ANNA, handling


def drawn(*, update_id: str, messages: int = 1, parts: int = 1, peer_id: int = ANNA) -> list[int]:
    """The keys of all the messages of one attempt at handling an update."""
    with handling(update_id):
        return [key for _ in range(messages) for key in random_ids(peer_id=peer_id, parts=parts)]


def test_every_attempt_at_an_update_says_the_same_with_the_same_keys() -> None:
    assert drawn(update_id="5", messages=2) == drawn(update_id="5", messages=2)


def test_the_key_is_the_same_in_every_process() -> None:
    """Python's own hash, for one, is not."""
    assert drawn(update_id="5", parts=2) == [1481700869, 581988958]


def test_no_two_messages_share_a_key() -> None:
    keys = [
        *drawn(update_id="5", messages=2, parts=3),
        *drawn(update_id="6"),
        *drawn(update_id="5", peer_id=ANNA + 1),
    ]

    assert len(set(keys)) == len(keys)


def test_two_updates_handled_side_by_side_do_not_mix_their_turns() -> None:
    with handling("5"):
        first = random_ids(peer_id=ANNA, parts=1)
        between = drawn(update_id="6")
        second = random_ids(peer_id=ANNA, parts=1)

    assert first + second == drawn(update_id="5", messages=2)
    assert between == drawn(update_id="6")


def test_outside_of_an_update_a_key_is_new_each_time() -> None:
    assert random_ids(peer_id=ANNA, parts=2) != random_ids(peer_id=ANNA, parts=2)


def test_a_key_is_a_positive_int32() -> None:
    keys = [key for number in range(200) for key in drawn(update_id=str(number))]

    assert all(0 < key < 2**31 for key in [*keys, *random_ids(peer_id=ANNA, parts=50)])
