from datetime import UTC, datetime, timedelta

import pytest

from handlers.notice.nearness import nearness, until
from handlers.translation import Translator, translator
from models.person import Language
from tests.services.reminder.reminding import KALININGRAD, NOVOSIBIRSK, by

MOSCOW, KAMCHATKA = "Europe/Moscow", "Asia/Kamchatka"
TUESDAY = by(MOSCOW, 2026, 12, 1, 14, 0)


def ru(zone: str = MOSCOW) -> Translator:
    return translator(Language.RU, zone=zone)


@pytest.mark.parametrize(
    ("before", "said"),
    [
        (timedelta(hours=20), "завтра в 14:00 по Москве"),
        (timedelta(hours=14), "сегодня в 14:00 по Москве"),
        (timedelta(hours=4, seconds=1), "сегодня в 14:00 по Москве"),
        (timedelta(hours=4), "через 4 часа, в 14:00 по Москве"),
        (timedelta(hours=1, minutes=47), "через 1 час 47 минут, в 14:00 по Москве"),
        (timedelta(minutes=59, seconds=58), "через 1 час, в 14:00 по Москве"),
        (timedelta(minutes=2), "через 2 минуты, в 14:00 по Москве"),
        (timedelta(seconds=1), "через 1 минуту, в 14:00 по Москве"),
        (timedelta(), "сегодня в 14:00 по Москве"),
        (timedelta(days=2), "через 2 дня, 1 декабря в 14:00 по Москве"),
        (timedelta(days=7), "через 7 дней, 1 декабря в 14:00 по Москве"),
        (timedelta(days=21), "через 21 день, 1 декабря в 14:00 по Москве"),
    ],
)
def test_how_near_it_is_is_counted_from_the_moment_in_which_it_is_said(before: timedelta, said: str) -> None:
    assert nearness(TUESDAY, TUESDAY - before, ru()) == said


def test_today_and_tomorrow_are_those_of_the_readers_clock() -> None:
    # In Kaliningrad it is still Monday; in Novosibirsk it is Tuesday already.
    now = by(MOSCOW, 2026, 11, 30, 22, 30)

    assert nearness(TUESDAY, now, ru(KALININGRAD)) == "завтра в 13:00 (14:00 по Москве)"
    assert nearness(TUESDAY, now, ru(NOVOSIBIRSK)) == "сегодня в 18:00 (14:00 по Москве)"


def test_moscows_day_stands_beside_its_hour_where_it_is_another() -> None:
    at, now = by(KAMCHATKA, 2026, 12, 1, 8, 0), by(KAMCHATKA, 2026, 11, 30, 18, 0)

    assert nearness(at, now, ru(KAMCHATKA)) == "завтра в 08:00 (23:00 по Москве, 30 нояб.)"


def test_a_day_without_an_hour_is_that_of_its_place() -> None:
    # A day in Moscow that begins while Kamchatka has breakfast is the same date for both.
    at = by(MOSCOW, 2026, 12, 1, 0, 0)

    assert nearness(at, by(KAMCHATKA, 2026, 11, 30, 18, 0), ru(KAMCHATKA), zone=MOSCOW) == "завтра"
    assert nearness(at, by(KALININGRAD, 2026, 11, 30, 18, 0), ru(KALININGRAD), zone=MOSCOW) == "завтра"
    assert nearness(at, by(KALININGRAD, 2026, 12, 1, 8, 0), ru(KALININGRAD), zone=MOSCOW) == "сегодня"
    assert nearness(at, at - timedelta(days=3), ru(), zone=MOSCOW) == "через 3 дня, 1 декабря"


def test_a_midnight_ends_the_day_before() -> None:
    at = by(MOSCOW, 2026, 12, 4, 0, 0)

    assert until(at, at - timedelta(hours=10), MOSCOW, ru()) == "сегодня в 23:59 по Москве"
    assert until(at, at - timedelta(days=1), MOSCOW, ru()) == "сегодня в 23:59 по Москве"
    assert until(at, at - timedelta(days=1, minutes=1), MOSCOW, ru()) == "завтра в 23:59 по Москве"


def test_it_is_said_in_english_too() -> None:
    en = translator(Language.EN, zone=KALININGRAD)

    assert nearness(TUESDAY, TUESDAY - timedelta(days=1), en) == "tomorrow at 13:00 (14:00 in Moscow)"
    assert (
        nearness(TUESDAY, TUESDAY - timedelta(minutes=61), en)
        == "in 1 hour 1 minute, at 13:00 (14:00 in Moscow)"
    )


def test_a_zone_of_a_half_hour_keeps_it() -> None:
    at = datetime(2026, 12, 1, 11, tzinfo=UTC)

    assert nearness(at, at - timedelta(days=1), ru("Asia/Kolkata")) == "завтра в 16:30 (14:00 по Москве)"
