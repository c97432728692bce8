from collections import Counter
from datetime import UTC, datetime

import pytest

from services.city import cities
from services.zone import ZoneChoice, find_zone, is_zone, offset_of, zone_of

WINTER, SUMMER = datetime(2026, 11, 25, 9, tzinfo=UTC), datetime(2026, 7, 1, 9, tzinfo=UTC)
YEKATERINBURG = ZoneChoice("Asia/Yekaterinburg", "Екатеринбург", "Yekaterinburg", 300)
# Wherever members are, as their list says it.
MEMBERS = [
    ("", "Мариуполь", "Europe/Moscow"),
    ("Калининградская область", "", "Europe/Kaliningrad"),
    ("Калининградская область", "Калининград", "Europe/Kaliningrad"),
    ("Калининградская область", "Советск", "Europe/Kaliningrad"),
    ("Кемеровская область", "Кемерово", "Asia/Novokuznetsk"),
    ("Кемеровская область", "Новокузнецк", "Asia/Novokuznetsk"),
    ("Кемеровская область", "Прокопьевск", "Asia/Novokuznetsk"),
    ("Кемеровская область", "Юрга", "Asia/Novokuznetsk"),
    ("Кемеровская область", "пгт Промышленная", "Asia/Novokuznetsk"),
    ("Ленинградская область", "", "Europe/Moscow"),
    ("Ленинградская область", "Кудрово", "Europe/Moscow"),
    ("Липецкая область", "Липецк", "Europe/Moscow"),
    ("Московская область", "Люберцы", "Europe/Moscow"),
    ("Новосибирская область", "Новосибирск", "Asia/Novosibirsk"),
    ("Пермский край", "Пермь", "Asia/Yekaterinburg"),
    ("Республика Башкортостан", "Уфа", "Asia/Yekaterinburg"),
    ("Республика Беларусь", "Минск", "Europe/Minsk"),
    ("Республика Дагестан", "Каспийск", "Europe/Moscow"),
    ("Республика Карелия", "Петрозаводск", "Europe/Moscow"),
    ("Республика Татарстан", "", "Europe/Moscow"),
    ("Республика Татарстан", "Зеленодольск", "Europe/Moscow"),
    ("Республика Татарстан", "Казань", "Europe/Moscow"),
    ("Ростовская область", "Ростов-на-Дону", "Europe/Moscow"),
    ("Санкт-Петербург", "Санкт-Петербург", "Europe/Moscow"),
    ("Свердловская область", "Екатеринбург", "Asia/Yekaterinburg"),
    ("Томская область", "Томск", "Asia/Tomsk"),
    ("Тюменская область", "Тобольск", "Asia/Yekaterinburg"),
    ("Удмуртская Республика", "Ижевск", "Europe/Samara"),
    ("Ульяновская область", "Ульяновск", "Europe/Ulyanovsk"),
    ("Ханты-Мансийский автономный округ", "Нефтеюганск", "Asia/Yekaterinburg"),
    ("Ханты-Мансийский автономный округ", "Ханты-Мансийск", "Asia/Yekaterinburg"),
    ("Ханты-Мансийский автономный округ", "Югорск", "Asia/Yekaterinburg"),
    ("Челябинская область", "Троицк", "Asia/Yekaterinburg"),
    ("Ямало-Ненецкий автономный округ", "Ноябрьск", "Asia/Yekaterinburg"),
    ("Ямало-Ненецкий автономный округ", "Салехард", "Asia/Yekaterinburg"),
]


def zones(words: str, now: datetime = WINTER) -> list[str]:
    return [choice.zone for choice in find_zone(words, now=now)]


def offsets(words: str) -> list[int]:
    return [choice.offset_minutes for choice in find_zone(words, now=WINTER)]


def titles(words: str) -> list[str]:
    return [choice.title_ru for choice in find_zone(words, now=WINTER)]


@pytest.mark.parametrize(("region", "city", "zone"), MEMBERS)
def test_every_member_gets_the_clock_of_its_place(region: str, city: str, zone: str) -> None:
    assert zone_of(region, city) == zone


@pytest.mark.parametrize("city", sorted({city for _, city, _ in MEMBERS if city} - {"Советск", "Троицк"}))
def test_a_person_finds_the_clock_of_a_members_city(city: str) -> None:
    expected = {zone for _, name, zone in MEMBERS if name == city}

    assert set(zones(city)) == expected


@pytest.mark.parametrize(
    ("region", "city", "zone"),
    [
        ("Республика Саха (Якутия)", "", "Asia/Yakutsk"),
        ("Республика Саха (Якутия)", "Мирный", "Asia/Yakutsk"),
        ("Якутия", "п. Батагай", "Asia/Vladivostok"),
        ("Якутия", "Усть-Нера", "Asia/Ust-Nera"),
        ("Якутия", "г. Среднеколымск", "Asia/Srednekolymsk"),
        ("Сахалинская область", "Южно-Сахалинск", "Asia/Sakhalin"),
        ("Сахалинская область", "Северо-Курильск", "Asia/Srednekolymsk"),
        ("Архангельская область", "Мирный", "Europe/Moscow"),
        ("Курская область", "Железногорск", "Europe/Moscow"),
        ("Красноярский край", "Железногорск", "Asia/Krasnoyarsk"),
        ("Томская область", "село, которого нет в списке", "Asia/Tomsk"),
        ("какая-то область", "Барнаул", "Asia/Barnaul"),
        ("", "Кировск", "Europe/Moscow"),
    ],
)
def test_a_city_tells_more_than_its_region_where_it_is_known(region: str, city: str, zone: str) -> None:
    assert zone_of(region, city) == zone


@pytest.mark.parametrize(("region", "city"), [("", ""), ("", "Железногорск"), ("Техас", "Остин")])
def test_a_place_that_is_unknown_or_may_be_two_has_no_zone(region: str, city: str) -> None:
    assert zone_of(region, city) is None


def test_every_city_has_a_real_zone() -> None:
    assert [city for city in cities() if not is_zone(city.zone)] == []


def test_no_city_is_there_twice() -> None:
    counted = Counter((city.name, city.region) for city in cities())

    assert [place for place, times in counted.items() if times > 1] == []


def test_every_title_fits_a_button() -> None:
    long = [
        title
        for city in cities()
        for choice in find_zone(city.name, now=WINTER)
        for title in (choice.title_ru, choice.title_en)
        if len(title) > 40
    ]

    assert long == []


def test_every_city_is_found_by_its_name_in_either_language() -> None:
    lost = [
        name
        for city in cities()
        for name in (city.name, city.name_en)
        if offset_of(city.zone, now=WINTER) not in offsets(name)
    ]

    assert lost == []


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("в Уфе", "Уфа"),
        ("г.Уфа", "Уфа"),
        ("УФА", "Уфа"),
        ("живу в Перми", "Пермь"),
        ("во Владивостоке", "Владивосток"),
        ("в Нижнем Новгороде", "Нижний Новгород"),
        ("Н. Новгород", "Нижний Новгород"),
        ("в Набережных Челнах", "Набережные Челны"),
        ("Ростов", "Ростов-на-Дону"),
        ("Ростов н/Д", "Ростов-на-Дону"),
        ("в Орле", "Орёл"),
        ("орел", "Орёл"),
        ("Киселевск", "Киселёвск"),
        ("Питер", "Санкт-Петербург"),
        ("спб", "Санкт-Петербург"),
        ("St. Petersburg", "Санкт-Петербург"),
        ("Екб", "Екатеринбург"),
        ("ekaterinburg", "Екатеринбург"),
        ("Екатеринбрг", "Екатеринбург"),
        ("в Екатиринбурге", "Екатеринбург"),
        ("Новосибрск", "Новосибирск"),
        ("Чялябинск", "Челябинск"),
        ("Перьм", "Пермь"),
        ("Kazna", "Казань"),
        ("по московскому времени", "Москва"),
        ("мск", "Москва"),
        ("Уфа (UTC+5)", "Уфа"),
        ("Уфа, МСК+2", "Уфа"),
        ("Троицк, Челябинская область", "Троицк"),
        ("Челябинская обл. Троицк", "Троицк"),
        ("Минск", "Минск"),
        ("в Бишкеке", "Бишкек"),
        ("Алма-Ата", "Алматы"),
        ("Астана", "Астана"),
        ("Ташкент", "Ташкент"),
        ("Ереван", "Ереван"),
        ("Тбилиси", "Тбилиси"),
        ("Баку", "Баку"),
        ("Душанбе", "Душанбе"),
        ("Chișinău", "Кишинёв"),
        ("Chisinau", "Кишинёв"),
    ],
)
def test_a_city_is_found_as_people_write_it(words: str, title: str) -> None:
    assert titles(words) == [title]


@pytest.mark.parametrize(
    ("words", "title", "zone"),
    [
        ("Башкирия", "Башкортостан", "Asia/Yekaterinburg"),
        ("в Кировской области", "Кировская область", "Europe/Kirov"),
        ("Omsk region", "Омская область", "Asia/Omsk"),
        ("Сахалин", "Сахалинская область", "Asia/Sakhalin"),
        ("Татарсттан", "Татарстан", "Europe/Moscow"),
    ],
)
def test_a_region_is_enough(words: str, title: str, zone: str) -> None:
    assert [(choice.title_ru, choice.zone) for choice in find_zone(words, now=WINTER)] == [(title, zone)]


def test_who_names_yakutia_is_asked_which_of_its_clocks() -> None:
    assert find_zone("Якутия", now=WINTER) == [
        ZoneChoice("Asia/Yakutsk", "Якутия", "Yakutia", 540),
        ZoneChoice("Asia/Vladivostok", "Верхоянск", "Verkhoyansk", 600),
        ZoneChoice("Asia/Srednekolymsk", "Среднеколымск", "Srednekolymsk", 660),
    ]


def test_cities_of_one_name_are_told_apart_by_their_regions() -> None:
    assert find_zone("Троицк", now=WINTER) == [
        ZoneChoice("Asia/Yekaterinburg", "Троицк (Челябинская область)", "Troitsk (Chelyabinsk Oblast)", 300),
        ZoneChoice("Europe/Moscow", "Троицк (Москва)", "Troitsk (Moscow)", 180),
    ]


@pytest.mark.parametrize(
    ("words", "zone"),
    [
        ("+2", "Europe/Kaliningrad"),
        ("+3", "Europe/Moscow"),
        ("+4", "Europe/Samara"),
        ("+5", "Asia/Yekaterinburg"),
        ("+6", "Asia/Omsk"),
        ("+7", "Asia/Krasnoyarsk"),
        ("+8", "Asia/Irkutsk"),
        ("+9", "Asia/Yakutsk"),
        ("+10", "Asia/Vladivostok"),
        ("+11", "Asia/Magadan"),
        ("+12", "Asia/Kamchatka"),
    ],
)
def test_every_offset_of_russia_has_the_clock_called_after_its_city(words: str, zone: str) -> None:
    assert zones(words) == zones(words, SUMMER) == [zone]


@pytest.mark.parametrize(
    "words",
    [
        "+5",
        "5",
        "UTC+5",
        "utc +05:00",
        "UTC 5",
        "+5 UTC",
        "GMT+5",
        "+0500",
        "плюс 5",
        "МСК+2",
        "мск + 2 ч",
        "msk+2",
        "+2 мск",
        "+2 к Москве",
        "Москва +2",
        "разница с Москвой +2 часа",
        "на 2 часа больше Москвы",
        "на два часа больше, чем в Москве",
        "на 2 часа вперёд",
        "two hours ahead of Moscow",
    ],
)
def test_an_offset_is_read_however_it_is_written(words: str) -> None:
    assert find_zone(words, now=WINTER) == [YEKATERINBURG]


@pytest.mark.parametrize(
    "words",
    ["МСК-1", "msk−1", "мск – 1", "-1", "на час меньше, чем в Москве", "an hour behind Moscow", "UTC+2"],
)
def test_kaliningrad_is_an_hour_behind_moscow(words: str) -> None:
    assert zones(words) == ["Europe/Kaliningrad"]


@pytest.mark.parametrize(
    ("words", "zone"),
    [
        ("+05:30", "Asia/Kolkata"),
        ("utc+5:45", "Asia/Kathmandu"),
        ("UTC-3", "America/Argentina/Buenos_Aires"),
        ("UTC+1", "Africa/Algiers"),
        ("UTC", "Atlantic/Reykjavik"),
        ("+14", "Pacific/Kiritimati"),
    ],
)
def test_an_offset_that_russia_has_not_is_a_place_without_summer_time(words: str, zone: str) -> None:
    assert zones(words) == zones(words, SUMMER) == [zone]


@pytest.mark.parametrize(
    "words",
    [
        "",
        " ",
        "+15",
        "-13",
        "+5:17",
        "+99",
        "UTC+5:75",
        "+5 -3",
        "5-6",
        "12:40",
        "МСК+30",
        "+123456",
        "5 мая 2026",
    ],
)
def test_numbers_that_are_no_offset_of_any_place_find_nothing(words: str) -> None:
    assert zones(words) == []


@pytest.mark.parametrize(
    "words", ["привет", "область", "asdf", "🙂", "<b>", "'; --", "на", "я" * 5000, "в г. " * 900]
)
def test_words_that_name_no_place_find_nothing(words: str) -> None:
    assert zones(words) == []


def test_a_zone_may_be_given_by_its_own_name() -> None:
    assert find_zone("Europe/Berlin", now=SUMMER) == [
        ZoneChoice("Europe/Berlin", "Europe/Berlin", "Europe/Berlin", 120)
    ]


def test_the_offset_of_a_choice_is_that_of_its_season() -> None:
    seasons = [find_zone("Кишинёв", now=now)[0].offset_minutes for now in (WINTER, SUMMER)]

    assert seasons == [120, 180]


@pytest.mark.parametrize("name", ["Europe/Moscow", "Asia/Ust-Nera", "America/Argentina/Buenos_Aires"])
def test_a_zone_of_the_database_is_a_zone(name: str) -> None:
    assert is_zone(name) is True


@pytest.mark.parametrize(
    "name",
    [
        "",
        "Europe",
        "Europe/",
        "Europe/Atlantis",
        "europe/moscow",
        "Etc/GMT+5",
        "localtime",
        "posixrules",
        "../etc/passwd",
        "/etc/localtime",
        "Europe/../Asia/Omsk",
        "Asia/Omsk\n",
        "Asia/\0",
        "Asia/" + "a" * 999,
    ],
)
def test_anything_else_is_no_zone(name: str) -> None:
    assert is_zone(name) is False
