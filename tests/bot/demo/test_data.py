import re
from datetime import date
from zoneinfo import ZoneInfo

import pytest

LONGEST_TITLE = 160
LONGEST_SUMMARY = 500

KNOWN_WORDS = {
    "kind": "webinar|contest|conference|olympiad|online_game|hackathon"
    "|meeting|seminar|internship|excursion|other",
    "format": "online|onsite|remote|mixed",
    "level": "interregional|national|regional|open|international",
    "direction": "(research|technical|it|aerospace|intellectual|mathematics|physics|shipbuilding"
    "|vr|pedagogy|management)?",
    "state": "published|cancelled|draft",
}
KINDS = {"pupil", "parent", "teacher", "head", ""}
ROLES = {"mentor", "responsible", "organiser", "editor", "administrator", ""}

# People of history whose names events bear; no other person is named in the season.
HONOURED = {"Бутоме", "Андреева", "Окулова"}
NAMED_PERSON = re.compile(r"[А-ЯЁ]\.\s?[А-ЯЁ]\.\s?([А-ЯЁ][а-яё]+)")
CYRILLIC = re.compile(r"[А-Яа-яЁё]")
TWO_ALPHABETS_IN_A_WORD = re.compile(r"[A-Za-z][А-Яа-яЁё]|[А-Яа-яЁё][A-Za-z]")
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

Rows = list[dict[str, str]]

every_file = pytest.mark.parametrize("name", ["schools", "events", "personas"])


@pytest.mark.parametrize(
    ("name", "columns"),
    [
        ("schools", ["id"]),
        ("events", ["key", "title", "title_en"]),
        ("personas", ["key", "telegram_id", "vk_id"]),
    ],
)
def test_nothing_is_listed_twice(files: dict[str, Rows], name: str, columns: list[str]) -> None:
    for column in columns:
        values = [row[column] for row in files[name]]

        assert len(values) == len(set(values))


@every_file
def test_no_value_has_stray_spaces(files: dict[str, Rows], name: str) -> None:
    values = [value for row in files[name] for value in row.values()]

    assert [value for value in values if value != " ".join(value.split())] == []


@every_file
def test_no_word_mixes_two_alphabets(files: dict[str, Rows], name: str) -> None:
    values = [value for row in files[name] for value in row.values()]

    assert [value for value in values if TWO_ALPHABETS_IN_A_WORD.search(value)] == []


@every_file
def test_every_opened_quotation_is_closed(files: dict[str, Rows], name: str) -> None:
    for row in files[name]:
        for column, value in row.items():
            # In Russian “ closes an inner quotation, in English it opens one.
            pairs = [("“", "”")] if column.endswith("_en") else [("«", "»"), ("„", "“")]

            assert all(value.count(opening) == value.count(closing) for opening, closing in pairs), value


@every_file
def test_english_columns_are_english(files: dict[str, Rows], name: str) -> None:
    english = [value for row in files[name] for column, value in row.items() if column.endswith("_en")]

    assert [value for value in english if CYRILLIC.search(value)] == []


@pytest.mark.parametrize(
    ("name", "russian"),
    [
        ("schools", "name"),
        ("schools", "city"),
        ("events", "title"),
        ("events", "summary"),
        ("events", "place"),
        ("personas", "about_ru"),
    ],
)
def test_what_is_said_in_russian_is_said_in_english(files: dict[str, Rows], name: str, russian: str) -> None:
    english = f"{russian.removesuffix('_ru')}_en"

    assert [row for row in files[name] if bool(row[russian]) != bool(row[english])] == []


def test_all_sixty_nine_schools_are_here(schools: Rows) -> None:
    assert len(schools) == 69
    assert all(school["name"] and school["full_name"] and school["zone"] for school in schools)


def test_a_school_is_told_by_its_name_and_city(schools: Rows) -> None:
    names = [(school["name"], school["city"] or school["region"]) for school in schools]

    assert len(names) == len(set(names))


def test_schools_of_one_region_keep_one_time(schools: Rows) -> None:
    zones = {(school["region"], school["zone"]) for school in schools}

    assert len(zones) == len({region for region, _ in zones})


def test_every_zone_is_known(schools: Rows, personas: Rows) -> None:
    zones = {row["zone"] for row in schools + personas} - {""}

    assert {ZoneInfo(zone).key for zone in zones} == zones


def test_two_schools_have_left(schools: Rows) -> None:
    left = {school["id"]: date.fromisoformat(school["left_on"]) for school in schools if school["left_on"]}

    assert left == {"kaliningrad-sosh-58": date(2023, 5, 17), "novosibirsk-licey-113": date(2023, 5, 17)}


def test_the_season_is_a_full_one(events: Rows) -> None:
    states = [event["state"] for event in events]

    assert 70 <= len(events) <= 90
    assert sum(event["kind"] == "webinar" for event in events) == 19
    assert (states.count("cancelled"), states.count("draft")) == (2, 1)


def test_every_organiser_is_a_school_of_the_season(schools: Rows, events: Rows) -> None:
    assert {event["organiser"] for event in events} <= {school["id"] for school in schools}


@pytest.mark.parametrize("column", KNOWN_WORDS)
def test_every_event_is_described_in_known_words(events: Rows, column: str) -> None:
    assert [event["key"] for event in events if not re.fullmatch(KNOWN_WORDS[column], event[column])] == []


def test_keys_are_short_slugs(events: Rows) -> None:
    keys = [event["key"] for event in events]

    assert [key for key in keys if not SLUG.fullmatch(key) or len(key) > 40] == []


@pytest.mark.parametrize("language", ["", "_en"])
def test_titles_and_summaries_fit(events: Rows, language: str) -> None:
    for event in events:
        assert 0 < len(event[f"title{language}"]) <= LONGEST_TITLE
        assert 0 < len(event[f"summary{language}"]) <= LONGEST_SUMMARY


def test_every_event_is_for_somebody(events: Rows) -> None:
    for event in events:
        flags = {event[column] for column in ("college", "teachers", "heads")}

        assert flags <= {"true", "false"}
        assert "true" in flags or event["grade_from"], event["key"]


def test_grades_are_school_grades(events: Rows) -> None:
    grades = [(event["grade_from"], event["grade_to"]) for event in events]

    assert all(
        1 <= int(lowest) <= int(highest) <= 11 for lowest, highest in grades if (lowest, highest) != ("", "")
    )


def test_events_name_nobody_but_those_they_honour(events: Rows) -> None:
    named = {
        surname for event in events for value in event.values() for surname in NAMED_PERSON.findall(value)
    }

    assert named == HONOURED


def test_personas_share_no_surname_with_anybody_named_in_the_season(
    schools: Rows, events: Rows, personas: Rows
) -> None:
    season = " ".join(value for row in schools + events for value in row.values())

    assert [persona["surname"] for persona in personas if persona["surname"] in season] == []


def test_personas_live_in_the_zones_of_their_schools(schools: Rows, personas: Rows) -> None:
    zones = {school["id"]: school["zone"] for school in schools if not school["left_on"]}
    of_schools = [persona for persona in personas if persona["school"]]

    assert [persona["zone"] for persona in of_schools] == [zones[persona["school"]] for persona in of_schools]


def test_every_role_and_every_way_to_be_has_a_persona(personas: Rows) -> None:
    assert {persona["kind"] for persona in personas} == KINDS
    assert {persona["role"] for persona in personas} == ROLES


def test_nobody_has_consented_whom_the_first_steps_are_to_be_tried_with(personas: Rows) -> None:
    unsigned = {persona["key"] for persona in personas if persona["consented"] != "true"}

    assert unsigned == {"pupil-3", "pupil-7", "pupil-10", "parent", "newcomer"}


def test_pupils_alone_have_a_grade(personas: Rows) -> None:
    graded = [(persona["kind"], persona["grade"]) for persona in personas if persona["grade"]]

    assert sorted(graded) == [("pupil", "10"), ("pupil", "3"), ("pupil", "7")]


def test_a_newcomer_is_unknown_to_the_bot(personas: Rows) -> None:
    newcomer = next(persona for persona in personas if persona["key"] == "newcomer")

    assert [newcomer[column] for column in ("kind", "role", "school", "grade", "zone", "consented")] == [
        ""
    ] * 6


def test_whoever_opens_the_page_is_a_pupil_at_first(personas: Rows) -> None:
    assert personas[0]["kind"] == "pupil"


def test_the_administrator_has_the_first_numbers(personas: Rows) -> None:
    numbers = [(row["telegram_id"], row["vk_id"]) for row in personas if row["role"] == "administrator"]

    assert numbers == [("1001", "2001")]
