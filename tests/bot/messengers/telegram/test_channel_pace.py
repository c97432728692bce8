import pytest

from bot.messengers.telegram.channel_pace import A_MINUTE, LARGEST_ALBUM, MINUTE_SECONDS, ChannelPace


class Watch:
    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


@pytest.mark.parametrize("album", [1, 3, LARGEST_ALBUM])
def test_no_minute_has_more_messages_than_a_channel_takes(album: int) -> None:
    watch = Watch()
    pace, said = ChannelPace(watch), list[float]()

    for _ in range(40):
        watch.seconds += pace.full_for()
        pace.said(album)
        said += [watch.seconds] * album
        watch.seconds += 0.5

    assert max(sum(first <= one < first + MINUTE_SECONDS for one in said) for first in said) <= A_MINUTE


def test_a_few_messages_wait_for_nothing() -> None:
    watch = Watch()
    pace = ChannelPace(watch)

    for _ in range(A_MINUTE - LARGEST_ALBUM):
        assert pace.full_for() == 0
        pace.said(1)

    pace.said(1)
    watch.seconds = 20.0
    assert pace.full_for() == MINUTE_SECONDS - 20
