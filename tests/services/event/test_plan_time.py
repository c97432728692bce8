"""By whose clock the days and hours of a plan's row are read."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from services.event.plan_column import PlanColumn
from services.event.plan_row import PlanLine, PlanRow, read_row
from services.event.plan_time import when_of_row
from services.event.when import When

PLACE = "Asia/Vladivostok"


def when(starts: str, ends: str | None = None) -> When:
    cells: dict[str, str] = {PlanColumn.TITLE: "Кубок", PlanColumn.STARTS: starts}
    row = read_row(PlanLine(1, cells if ends is None else cells | {PlanColumn.ENDS: ends}))
    assert isinstance(row, PlanRow)
    found = when_of_row(row, PLACE, None)
    assert found is not None
    return found


def test_whole_days_are_those_of_the_place_whatever_stands_beside_them() -> None:
    found = when("20.12.2026 (мск)")

    days = [at.astimezone(ZoneInfo(PLACE)).date() for at in (found.starts_at, found.ends_at)]
    assert (found.whole_days, days) == (True, [date(2026, 12, 20)] * 2)


def test_an_end_that_is_told_by_moscow_is_read_by_moscow() -> None:
    found = when("20.12.2026 20:00", "20.12.2026 16:30 мск")

    assert found.starts_at == datetime(2026, 12, 20, 10, tzinfo=UTC)
    assert found.ends_at == datetime(2026, 12, 20, 13, 30, tzinfo=UTC)


def test_an_end_with_a_day_of_its_own_does_not_take_moscow_from_the_beginning() -> None:
    found = when("20.12.2026 10:00 мск", "21.12.2026 12:00")

    assert found.starts_at == datetime(2026, 12, 20, 7, tzinfo=UTC)
    assert found.ends_at == datetime(2026, 12, 21, 2, tzinfo=UTC)


def test_an_hour_alone_goes_on_with_the_clock_of_the_beginning() -> None:
    found = when("20.12.2026 10:00 мск", "12:00")

    assert found.ends_at == datetime(2026, 12, 20, 9, tzinfo=UTC)


def test_an_hour_of_moscow_is_looked_for_on_the_day_that_moscow_has_then() -> None:
    found = when("20.12.2026 05:00", "23:30 мск")

    assert found.starts_at == datetime(2026, 12, 19, 19, tzinfo=UTC)
    assert found.ends_at == datetime(2026, 12, 19, 20, 30, tzinfo=UTC)
