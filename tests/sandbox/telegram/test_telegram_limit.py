import pytest

from sandbox.telegram.limit import Limit
from sandbox.telegram.refusal import TelegramRefusal


class Stopwatch:
    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def watch() -> Stopwatch:
    return Stopwatch()


def refusal(limit: Limit, chat: str) -> TelegramRefusal:
    with pytest.raises(TelegramRefusal) as refused:
        limit.charge(chat)
    return refused.value


def test_thirty_chats_in_a_second_are_allowed_and_the_next_waits(watch: Stopwatch) -> None:
    limit = Limit(30, monotonic=watch)
    for number in range(30):
        limit.charge(f"chat {number}")

    refused = refusal(limit, "one more")

    assert (refused.code, refused.description) == (429, "Too Many Requests: retry after 1")
    assert refused.parameters == {"retry_after": 1}


def test_the_steady_rate_is_never_refused(watch: Stopwatch) -> None:
    limit = Limit(30, monotonic=watch)

    for number in range(300):
        limit.charge(f"chat {number}")
        watch.seconds += 1 / 29.9


def test_twenty_messages_to_one_chat_and_then_one_a_second(watch: Stopwatch) -> None:
    limit = Limit(100, monotonic=watch)
    for _ in range(20):
        limit.charge("anna")

    assert refusal(limit, "anna").parameters == {"retry_after": 1}
    limit.charge("boris")
    watch.seconds += 1
    limit.charge("anna")
    assert refusal(limit, "anna").parameters == {"retry_after": 1}


def test_a_refused_call_costs_nothing(watch: Stopwatch) -> None:
    limit = Limit(1, monotonic=watch)
    limit.charge("anna")
    for _ in range(5):
        refusal(limit, "anna")
    watch.seconds += 1

    limit.charge("anna")


def test_a_slow_rate_tells_the_whole_wait(watch: Stopwatch) -> None:
    limit = Limit(0.1, monotonic=watch)
    limit.charge("anna")

    assert refusal(limit, "anna").parameters == {"retry_after": 10}


def test_the_limit_of_a_chat_can_be_switched_off(watch: Stopwatch) -> None:
    limit = Limit(100, per_chat=False, monotonic=watch)

    for _ in range(100):
        limit.charge("anna")


def test_without_a_rate_nothing_is_counted(watch: Stopwatch) -> None:
    limit = Limit(None, monotonic=watch)

    for _ in range(1000):
        limit.charge("anna")
