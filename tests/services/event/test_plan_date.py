from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.event.plan_date import Point, Span, read_span

THIRD = date(2026, 10, 3)
MONTHS = (
    *("января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября"),
    *("ноября", "декабря"),
)


@pytest.mark.parametrize(
    "text",
    [
        *("03.10.2026", "3.10.26", "3/10/2026", "2026-10-03", "2026-10-03T00:00:00", "2026-10-03 00:00:00"),
        *("3 октября 2026", "3 октября 2026 г.", "3 окт. 2026 года", "сб, 03.10.2026", "до 3 октября 2026"),
    ],
)
def test_a_day_is_read_however_it_is_written(text: str) -> None:
    assert read_span(text) == Span(Point(THIRD))


@pytest.mark.parametrize(
    "text",
    [
        *("03.10.2026 15:00", "03.10.2026 в 15.00", "2026-10-03T15:00:00", "3 октября 2026 г., 15:00"),
        *("3 октября 2026 15-00", "03.10.2026 15 ч", "суббота 3 октября 2026 в 15 часов"),
    ],
)
def test_an_hour_is_read_beside_its_day(text: str) -> None:
    assert read_span(text) == Span(Point(THIRD, time(15)))


@pytest.mark.parametrize(
    "text", ["03.10.2026 15:00 МСК", "03.10.2026 15:00 (мск)", "3.10.26 15:00 по Москве"]
)
def test_an_hour_of_moscow_says_so(text: str) -> None:
    assert read_span(text) == Span(Point(THIRD, time(15)), by_moscow=True)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("1–20 декабря 2026", date(2026, 12, 1), date(2026, 12, 20)),
        ("с 1 по 20 декабря 2026 года", date(2026, 12, 1), date(2026, 12, 20)),
        ("16.10–16.11.2026", date(2026, 10, 16), date(2026, 11, 16)),
        ("16 октября — 2 марта 2027", date(2026, 10, 16), date(2027, 3, 2)),
        ("2026-10-16 - 2026-11-16", date(2026, 10, 16), date(2026, 11, 16)),
        ("29 декабря 2026 – 3 января 2027", date(2026, 12, 29), date(2027, 1, 3)),
    ],
)
def test_a_period_may_stand_in_one_cell(text: str, first: date, last: date) -> None:
    assert read_span(text) == Span(Point(first), Point(last))


def test_hours_on_both_sides_are_of_one_day() -> None:
    told = Span(Point(THIRD, time(15)), Point(THIRD, time(16, 30)))

    assert read_span("03.10.2026 15:00–16:30") == told
    assert read_span("03.10.2026 15.00-16.30") == told


def test_an_hour_alone_has_no_day() -> None:
    assert read_span("16:30:00") == Span(Point(None, time(16, 30)))


@pytest.mark.parametrize(
    "text",
    [
        *("", "-", "скоро", "3 октября", "03.10", "31.02.2026", "декабрь 2026", "2026", "25:00", "45000"),
        *("03.13.2026", "1-2-3 октября 2026", "03.10.1026", "9" * 5000, "1899-12-31T00:00:00"),
    ],
)
def test_what_is_no_day_with_its_year_is_not_guessed(text: str) -> None:
    assert read_span(text) is None


@given(
    st.dates(date(2000, 1, 1), date(2100, 12, 31)),
    st.sampled_from(
        ["{d:%d.%m.%Y}", "{d:%Y-%m-%d}", "{d.day}.{d.month}.{d.year} г.", "{d.day} {m} {d.year}"]
    ),
    st.none() | st.times().map(lambda hour: hour.replace(second=0, microsecond=0)),
    st.sampled_from([" {h:%H:%M}", " в {h:%H:%M}", ", {h:%H.%M}"]),
)
def test_every_day_and_hour_is_read_back(day: date, shape: str, hour: time | None, clock: str) -> None:
    text = shape.format(d=day, m=MONTHS[day.month - 1])
    told = text if hour is None else text + clock.format(h=hour)

    assert read_span(told) in (Span(Point(day, hour)), Span(Point(day)) if hour == time() else None)


@given(st.text(max_size=60) | st.text("0123456789.:-–/ гвчпомскдекабря", max_size=40))
def test_nothing_that_is_written_breaks_it(text: str) -> None:
    found = read_span(text)

    assert found is None or isinstance(found, Span)
