from datetime import date

import pytest

from models.event import EventDirection, EventFormat, EventKind, EventLevel
from services.event.plan_row import MOST_ROWS, PlanRow, read_plan, read_row
from services.event.plan_trouble import PlanTrouble
from services.sheet import HeaderNotFound, SheetTooLarge, write_sheet
from services.sheet.outcome import RefusedRow
from tests.services.event.planning import csv_of, plan_of, row_of


def read(**cells: str) -> PlanRow:
    row = read_row(row_of(**cells).lines[0])
    assert isinstance(row, PlanRow)
    return row


def trouble(**cells: str) -> tuple[PlanTrouble, str]:
    row = read_row(row_of(**cells).lines[0])
    assert isinstance(row, RefusedRow)
    assert isinstance(row.trouble, PlanTrouble)
    return row.trouble, row.detail


def test_columns_stand_in_any_order_and_unknown_ones_are_told() -> None:
    file = plan_of(
        ("1", "Уфа", "01.12.2026", "Кубок", "Иванова"),
        header=("№", "Организаторы", "Сроки проведения", "Название мероприятия", "Ответственный"),
    )

    assert dict(file.lines[0].cells) == {"title": "Кубок", "organiser": "Уфа", "starts": "01.12.2026"}
    assert file.ignored == ("№", "Ответственный")


def test_real_dates_and_numbers_of_a_workbook_are_read() -> None:
    columns = ["Название", "Организатор", "Начало", "Мест"]
    content = write_sheet(columns, [("Кубок", "Уфа", date(2026, 12, 1), 60)], name="1")

    row = read_row(read_plan(content, "план.xlsx").lines[0])

    assert isinstance(row, PlanRow)
    assert row.starts is not None
    assert (row.starts.first.day, row.facts["capacity"]) == (date(2026, 12, 1), 60)


def test_what_a_cell_does_not_say_is_not_there_and_a_dash_takes_away() -> None:
    assert read().facts == {}
    assert read(capacity="-", team="—", place="нет", grades="-").facts == {
        "capacity": None,
        "team_min": None,
        "team_max": None,
        "place": "",
        "grade_from": None,
        "grade_to": None,
    }


@pytest.mark.parametrize(
    ("told", "grades"),
    [
        *(
            ("5-7", (5, 7)),
            ("8–11 классы", (8, 11)),
            ("1", (1, 1)),
            ("1-й класс", (1, 1)),
            ("с 5 по 7", (5, 7)),
        ),
        *(("8, 9 и 10", (8, 10)), ("2026-07-05T00:00:00", (5, 7)), ("2026-05-07", (5, 7))),
    ],
)
def test_grades_are_read_also_where_a_table_has_made_a_date_of_them(
    told: str, grades: tuple[int, int]
) -> None:
    assert read(grades=told).grades == grades


def test_grades_that_stand_in_the_title_are_read_there() -> None:
    assert read(title="«Мои первые открытия» 1-4 классы").grades == (1, 4)
    assert read(title="«Мои первые открытия» 1-4 классы", grades="2").grades == (2, 2)


def test_a_college_is_invited_as_a_whole_or_by_its_years() -> None:
    assert read(colleges="да").facts == {"for_colleges": True, "college_from": None, "college_to": None}
    assert read(colleges="I–III курс").facts == {"for_colleges": True, "college_from": 1, "college_to": 3}


def test_words_are_read_with_latin_letters_among_them_and_in_english() -> None:
    facts = read(kind="Koнкурс", format="онлайн", level="Открытый межрегиональный", direction="IT").facts
    english = read(kind="online game", format="onsite", level="national", direction="-").facts

    assert facts == {
        "kind": EventKind.CONTEST,
        "format": EventFormat.ONLINE,
        "level": EventLevel.INTERREGIONAL,
        "direction": EventDirection.IT,
    }
    assert english == {
        "kind": EventKind.ONLINE_GAME,
        "format": EventFormat.ONSITE,
        "level": EventLevel.NATIONAL,
        "direction": None,
    }


def test_a_link_may_be_written_without_its_beginning() -> None:
    assert read(link="example.org/cup").facts == {"link": "https://example.org/cup"}


def test_several_stand_behind_a_semicolon() -> None:
    row = read(nominations="Механика; Код;Механика", co_organisers="КАИ; Завод")

    assert (row.nominations, row.co_organisers) == (("Механика", "Код"), ("КАИ", "Завод"))


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ({"title": ""}, (PlanTrouble.NO_TITLE, "")),
        ({"title": "а" * 301}, (PlanTrouble.LONG, "«Название»: 300")),
        ({"starts": "в декабре"}, (PlanTrouble.WRONG_DATE, "в декабре")),
        ({"starts": "15:00"}, (PlanTrouble.NO_DAY, "15:00")),
        ({"kind": "Праздник"}, (PlanTrouble.UNKNOWN_KIND, "Праздник")),
        ({"format": "письмом"}, (PlanTrouble.UNKNOWN_FORMAT, "письмом")),
        ({"level": "дворовый"}, (PlanTrouble.UNKNOWN_LEVEL, "дворовый")),
        ({"direction": "пение"}, (PlanTrouble.UNKNOWN_DIRECTION, "пение")),
        ({"grades": "5-12"}, (PlanTrouble.WRONG_GRADES, "5-12")),
        ({"grades": "7-5"}, (PlanTrouble.WRONG_GRADES, "7-5")),
        ({"colleges": "7"}, (PlanTrouble.WRONG_COLLEGE, "7")),
        ({"team": "0-3"}, (PlanTrouble.WRONG_TEAM, "0-3")),
        ({"capacity": "0"}, (PlanTrouble.WRONG_NUMBER, "Мест: 0")),
        ({"per_school": "9" * 30}, (PlanTrouble.WRONG_NUMBER, f"Мест на школу: {'9' * 30}")),
        ({"teachers": "может быть"}, (PlanTrouble.WRONG_YES, "Педагоги: может быть")),
        ({"link": "см. сайт"}, (PlanTrouble.WRONG_LINK, "см. сайт")),
        ({"key": "12345"}, (PlanTrouble.WRONG_KEY, "12345")),
        ({"opens": "1–3 октября 2026"}, (PlanTrouble.WRONG_DATE, "1–3 октября 2026")),
    ],
)
def test_a_wrong_cell_refuses_its_row_and_says_why(
    cells: dict[str, str], expected: tuple[PlanTrouble, str]
) -> None:
    assert trouble(**cells) == expected


def test_a_table_without_titles_is_not_a_plan() -> None:
    with pytest.raises(HeaderNotFound) as refused:
        plan_of(("Уфа",), header=("Организатор",))

    assert refused.value.wanted == "«Название»"


def test_so_long_a_plan_is_refused_as_a_whole() -> None:
    content = csv_of(*[(f"Кубок {at}",) for at in range(MOST_ROWS + 1)], header=("Название",))

    with pytest.raises(SheetTooLarge) as refused:
        read_plan(content, "план.csv")

    assert refused.value.rows == MOST_ROWS
