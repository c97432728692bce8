from collections import Counter
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from services.region import Region, find_region, region_named, regions
from services.zone import is_zone, offset_of

NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)
# What each clock of Russia differs by from Greenwich.
RUSSIAN_OFFSETS = [60 * hours for hours in range(2, 13)]


def test_russia_has_89_regions_and_the_two_other_countries_are_whole() -> None:
    assert Counter(region.country for region in regions()) == {"RU": 89, "BY": 1, "KG": 1}


def test_no_name_is_there_twice() -> None:
    russian = [region.name for region in regions()]
    english = [region.name_en for region in regions()]

    assert (len(set(russian)), len(set(english))) == (91, 91)


def test_every_region_has_a_real_zone() -> None:
    assert [region for region in regions() if not is_zone(region.zone)] == []


def test_all_eleven_clocks_of_russia_are_there() -> None:
    offsets = {offset_of(region.zone, now=NOW) for region in regions() if region.country == "RU"}

    assert sorted(offsets) == RUSSIAN_OFFSETS


def test_no_region_moves_its_clock_in_summer() -> None:
    summer = datetime(2026, 7, 1, 9, tzinfo=UTC)
    moving = [
        region.name
        for region in regions()
        if offset_of(region.zone, now=NOW) != offset_of(region.zone, now=summer)
    ]

    assert moving == []


def test_every_region_is_found_by_its_names() -> None:
    lost = [
        name
        for region in regions()
        for name in (region.name, region.name_en, region.short, region.short_en)
        if find_region(name) != region
    ]

    assert lost == []


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Ханты-Мансийский автономный округ", "Ханты-Мансийский автономный округ — Югра"),
        ("Ханты-Мансийский АО - Югра", "Ханты-Мансийский автономный округ — Югра"),
        ("ХМАО", "Ханты-Мансийский автономный округ — Югра"),
        ("ХМАО–Югра", "Ханты-Мансийский автономный округ — Югра"),
        ("Кемеровская область", "Кемеровская область — Кузбасс"),
        ("Кузбасс", "Кемеровская область — Кузбасс"),
        ("КЕМЕРОВСКАЯ ОБЛ.", "Кемеровская область — Кузбасс"),
        ("г. Санкт-Петербург", "Санкт-Петербург"),
        ("Москва г", "Москва"),
        ("город федерального значения Севастополь", "Севастополь"),
        ("Татарстан", "Республика Татарстан"),
        ("Татарстан Респ", "Республика Татарстан"),
        ("респ. Татарстан", "Республика Татарстан"),
        ("в Татарстане", "Республика Татарстан"),
        ("Башкирия", "Республика Башкортостан"),
        ("Чувашия", "Чувашская Республика — Чувашия"),
        ("Чувашская Республика - Чувашия", "Чувашская Республика — Чувашия"),
        ("Саха (Якутия)", "Республика Саха (Якутия)"),
        ("Саха /Якутия/ Респ", "Республика Саха (Якутия)"),
        ("Якутия", "Республика Саха (Якутия)"),
        ("Алания — Северная Осетия", "Республика Северная Осетия — Алания"),
        ("область Томская", "Томская область"),
        ("Омской области", "Омская область"),
        ("Россия, Самарская обл", "Самарская область"),
        ("Еврейская Аобл", "Еврейская автономная область"),
        ("Ненецкий АО", "Ненецкий автономный округ"),
        ("Ямало-Ненецкий АО", "Ямало-Ненецкий автономный округ"),
        ("Алтай", "Республика Алтай"),
        ("Алтайский", "Алтайский край"),
        ("Altai Krai", "Алтайский край"),
        ("Moscow", "Москва"),
        ("Moscow region", "Московская область"),
        ("Беларусь", "Республика Беларусь"),
        ("Белоруссия", "Республика Беларусь"),
        ("Киргизия", "Кыргызская Республика"),
        ("Кыргызстан", "Кыргызская Республика"),
    ],
)
def test_a_region_is_found_however_it_is_written(written: str, name: str) -> None:
    assert find_region(written) == region_named(name)


@pytest.mark.parametrize(
    "written", ["", "  ", "область", "Республика", "Техас", "Казань", "Altai", "🙂", "42"]
)
def test_what_names_no_region_or_two_finds_none(written: str) -> None:
    assert find_region(written) is None


def test_a_stored_name_is_taken_letter_by_letter() -> None:
    found = [region_named(name) for name in ("Удмуртская Республика", "Удмуртия", "удмуртская республика")]

    assert found == [
        Region(
            name="Удмуртская Республика",
            name_en="Udmurt Republic",
            short="Удмуртия",
            short_en="Udmurtia",
            country="RU",
            zone="Europe/Samara",
        ),
        None,
        None,
    ]


@pytest.mark.parametrize(
    ("name", "zone", "hours"),
    [
        ("Калининградская область", "Europe/Kaliningrad", 2),
        ("Республика Крым", "Europe/Simferopol", 3),
        ("Волгоградская область", "Europe/Volgograd", 3),
        ("Кировская область", "Europe/Kirov", 3),
        ("Республика Беларусь", "Europe/Minsk", 3),
        ("Астраханская область", "Europe/Astrakhan", 4),
        ("Саратовская область", "Europe/Saratov", 4),
        ("Ульяновская область", "Europe/Ulyanovsk", 4),
        ("Удмуртская Республика", "Europe/Samara", 4),
        ("Пермский край", "Asia/Yekaterinburg", 5),
        ("Кыргызская Республика", "Asia/Bishkek", 6),
        ("Омская область", "Asia/Omsk", 6),
        ("Алтайский край", "Asia/Barnaul", 7),
        ("Кемеровская область — Кузбасс", "Asia/Novokuznetsk", 7),
        ("Новосибирская область", "Asia/Novosibirsk", 7),
        ("Республика Тыва", "Asia/Krasnoyarsk", 7),
        ("Томская область", "Asia/Tomsk", 7),
        ("Республика Бурятия", "Asia/Irkutsk", 8),
        ("Амурская область", "Asia/Yakutsk", 9),
        ("Забайкальский край", "Asia/Chita", 9),
        ("Еврейская автономная область", "Asia/Vladivostok", 10),
        ("Сахалинская область", "Asia/Sakhalin", 11),
        ("Камчатский край", "Asia/Kamchatka", 12),
        ("Чукотский автономный округ", "Asia/Anadyr", 12),
    ],
)
def test_a_region_keeps_its_own_clock(name: str, zone: str, hours: int) -> None:
    region = region_named(name)

    assert region is not None
    assert (region.zone, NOW.astimezone(ZoneInfo(region.zone)).strftime("%z")) == (zone, f"+{hours:02}00")
