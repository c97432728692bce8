import pytest

from services.sheet import HeaderNotFound, NotASheet
from services.webinar.aftermath_refusal import AttendanceListEmpty
from services.webinar.attendance_list import AttendanceList, UnreadRow, read_list
from services.webinar.attendance_time import minutes_between, minutes_in
from tests.services.webinar.listing import BIG_BLUE_BUTTON, MTS, TELEMOST, ZOOM, as_book, names_only

LONGEST = 240


def read(content: bytes | str) -> AttendanceList:
    return read_list(content.encode() if isinstance(content, str) else content, "список.csv", longest=LONGEST)


def minutes(content: bytes | str) -> dict[str, int]:
    return {one.name: one.minutes for one in read(content).names}


def test_a_list_of_zoom_has_people_below_the_meeting_and_each_of_them_once() -> None:
    found = read(ZOOM)

    assert {one.name: one.minutes for one in found.names} == {
        "Мария Петрова": 100,
        "Ivan Ivanov (Лицей № 60)": 5,
        "Galaxy A52": 45,
    }
    assert (found.connections, found.unread, found.has_minutes) == (4, (), True)


def test_a_list_of_zoom_s_webinar_has_several_parts_and_those_who_did_not_come() -> None:
    part = "Attended,User Name (Original Name),Email,Join Time,Leave Time,Time in Session (minutes)\n"
    content = (
        f"Attendee Report,\nReport Generated:,26.11.2026\nHost Details,\n{part}"
        f"Yes,Ольга,,,,120\nAttendee Details,\n{part}Yes,Мария Петрова,,,,50\nNo,Иван Иванов,,--,--,--\n"
    )

    assert minutes(content) == {"Ольга": 120, "Мария Петрова": 50}
    assert read(content).unread == ()


def test_a_list_of_big_blue_button_counts_by_the_clock() -> None:
    assert minutes(BIG_BLUE_BUTTON) == {"Мария Петрова": 71}


def test_a_list_in_the_letters_of_old_windows_has_its_times_of_coming_and_leaving() -> None:
    assert minutes(MTS) == {"Петрова Мария Ивановна": 91}


def test_a_list_with_tabs_and_a_mark_at_its_beginning_has_its_times_in_words() -> None:
    assert minutes(TELEMOST) == {"Мария Петрова": 70, "Иван Иванов": 55}


def test_a_workbook_is_read_like_a_text() -> None:
    book = as_book(["Имя", "Длительность (сек)"], ["Мария Петрова", 4200], ["Иван Иванов", 30])

    assert minutes(book) == {"Мария Петрова": 70, "Иван Иванов": 1}


def test_a_name_in_another_order_is_the_same_one() -> None:
    found = read("Имя;Минут\nМария Петрова;10\nПетрова  Мария;5\nмария петрова (телефон);3\n")

    assert [(one.name, one.minutes) for one in found.names] == [("Мария Петрова", 18)]
    assert found.connections == 3


def test_a_list_without_durations_says_only_who_was_there() -> None:
    found = read(names_only("Мария Петрова", "Иван Иванов"))

    assert [one.minutes for one in found.names] == [0, 0]
    assert not found.has_minutes


def test_a_row_without_a_name_is_told_by_its_number() -> None:
    found = read("Имя;Минут\n;15\n12345;7\nМария;5\n")

    assert found.unread == (UnreadRow(2, "15"), UnreadRow(3, "12345, 7"))


def test_a_list_without_names_says_which_column_is_wanted_and_what_it_has() -> None:
    with pytest.raises(HeaderNotFound) as refused:
        read("Почта;Минут\na@x.example;15\n")

    assert (refused.value.wanted, refused.value.seen) == ("«Имя»", "Почта, Минут")


@pytest.mark.parametrize("content", ["один\nдва\n", "просто текст без столбцов"])
def test_a_mere_text_is_no_list(content: str) -> None:
    with pytest.raises(HeaderNotFound):
        read(content)


def test_a_list_of_nobody_is_told_apart_from_no_list() -> None:
    with pytest.raises(AttendanceListEmpty):
        read("Имя;Минут\n")


def test_a_photo_is_no_list() -> None:
    with pytest.raises(NotASheet):
        read(b"\x89PNG\r\n\x1a\n" + bytes(64))


@pytest.mark.parametrize(
    ("cell", "heading", "said"),
    [
        ("70", "Минуты", 70),
        ("4200", "Длительность (сек)", 70),
        ("70,5", "Минуты", 70.5),
        ("01:10:30", "Duration", 70.5),
        ("1:10", "Duration", 70),
        ("70:30", "Duration", 70.5),
        ("1 day, 0:30:00", "Duration", 1470),
        ("1 ч 10 мин", "", 70),
        ("1h 10m 30s", "", 70.5),
        ("45 минут", "", 45),
        ("--", "", None),
        ("", "", None),
        ("был", "", None),
    ],
)
def test_a_duration_is_read_as_it_was_meant(cell: str, heading: str, said: float | None) -> None:
    assert minutes_in(cell, heading, longest=LONGEST) == said


@pytest.mark.parametrize(
    ("joined", "left", "said"),
    [
        ("26.11.2026 12:00:00", "26.11.2026 13:10:00", 70),
        ("11/26/2026 12:00:00 PM", "11/26/2026 01:10:00 PM", 70),
        ("2026-11-26T12:00:00", "2026-11-26T13:10:00", 70),
        ("2026-11-26T12:00:00+03:00", "2026-11-26T13:10:00+03:00", 70),
        ("23:30", "00:40", 70),
        ("26.11.2026 13:00", "26.11.2026 12:00", None),
        ("12:00", "", None),
        ("утром", "вечером", None),
    ],
)
def test_two_moments_make_a_duration(joined: str, left: str, said: float | None) -> None:
    assert minutes_between(joined, left) == said
