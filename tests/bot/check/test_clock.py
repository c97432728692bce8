from datetime import timedelta

from bot.check.clock import RUSSIAN_ZONES, zones
from bot.check.finding import Mark
from bot.clock import system_clock
from tests.bot.check.inspection import NOWHERE, Installation


async def test_a_clock_that_agrees_with_a_platform_is_good(installation: Installation) -> None:
    said = await installation.checked()

    assert [line[:1] for line in said.about("Часы")] == ["✓"]


async def test_a_clock_that_is_an_hour_off_is_wrong(installation: Installation) -> None:
    said = await installation.checked(now=lambda: system_clock() + timedelta(hours=1))

    assert [line.endswith("напоминания придут не вовремя") for line in said.about("Часы", "✗")] == [True]
    assert said.advice("✗")[0].startswith("Включите сверку времени: sudo timedatectl set-ntp true")


async def test_the_other_platform_is_asked_when_one_is_silent(installation: Installation) -> None:
    said = await installation.checked(TELEGRAM_API_URL=NOWHERE)

    assert [line[:1] for line in said.about("Часы")] == ["✓"]


async def test_the_zone_is_told_with_its_time(installation: Installation) -> None:
    said = await installation.checked(TIMEZONE="Asia/Novosibirsk")

    assert [line.partition(", там")[0] for line in said.about("Пояс")] == [
        "✓ Пояс тех, кто не выбрал своего: Asia/Novosibirsk"
    ]


def test_zones_that_a_machine_lacks_are_named() -> None:
    finding = zones((*RUSSIAN_ZONES, "Asia/Kitezh"))

    assert (finding.mark, finding.facts) == (Mark.WRONG, {"zones": "Asia/Kitezh"})
