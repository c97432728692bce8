from collections.abc import Sequence
from datetime import datetime

from handlers.action import PACKED_BYTES, SEPARATOR
from handlers.label import cut, told_apart
from handlers.menu.actions import ShowMenu
from handlers.profile.actions import ChooseSchool, TakeStep
from handlers.school.actions import FindSchool, NameSchool, ShowOthers
from handlers.screen import LABEL_CHARACTERS, Button, Row, Screen
from handlers.translation import Translator
from models.person import Language
from services.month import Month
from services.school import NUMBER, Found
from services.school_place import english_region

# As much of what was typed as is said back.
WORDS_CHARACTERS = 100
# A city is never cut away by a long name: it is what tells schools of one number apart.
CITY_CHARACTERS = 16
NUMBER_SHOWN_CHARACTERS = 10
NUMBER_CHARACTERS = len("1. ")


def asked(own: Found | None, t: Translator) -> Screen:
    if own is None:
        return Screen(t("school-asked"), (_unlisted_row(t),), asks=FindSchool())
    text = "\n\n".join((_said(t("school-own"), own, t), t("school-change")))
    keep = (Button(t.plain("school-button-keep"), TakeStep()),)
    return Screen(text, (keep, _unlisted_row(t)), asks=FindSchool())


def found(words: str, schools: Sequence[Found], t: Translator) -> Screen:
    """The one that is meant for certain, or all that may be."""
    others = ShowOthers(" ".join(words.replace(SEPARATOR, " ").split()))
    # Words too long to be carried along are asked again by nobody: everything is shown at once.
    fits = len(others.pack().encode()) <= PACKED_BYTES
    if not (schools and schools[0].is_certain and fits):
        return listed(words, schools, t)
    only = schools[0]
    text = _said(t("school-certain"), only, t)
    rows = (
        (Button(t.plain("school-button-yes"), ChooseSchool(only.id)),),
        (Button(t.plain("school-button-others"), others),),
        _unlisted_row(t),
    )
    return Screen(text, rows, asks=FindSchool())


def listed(words: str, schools: Sequence[Found], t: Translator) -> Screen:
    if not schools:
        text = t("school-nothing", words=cut(words, WORDS_CHARACTERS))
        return Screen(text, (_unlisted_row(t),), asks=FindSchool())
    number = NUMBER.search(words)
    if number is not None and all(school.lacks_number for school in schools):
        return _others(cut(number[0], NUMBER_SHOWN_CHARACTERS), schools, t)
    text = f"{t('school-listed', count=len(schools))}\n\n{lines(schools, t)}\n\n{t('school-listed-hint')}"
    return Screen(text, (*choices(schools, t), _unlisted_row(t)), asks=FindSchool())


def _others(number: str, schools: Sequence[Found], t: Translator) -> Screen:
    """No school has the number that was typed: most likely it is not in the list at all."""
    text = f"{t('school-no-number', number=number)}\n\n{lines(schools, t)}\n\n{t('school-listed-hint')}"
    return Screen(text, (_unlisted_row(t), *choices(schools, t)), asks=FindSchool())


def lines(schools: Sequence[Found], t: Translator) -> str:
    return "\n".join(f"{number}. {_described(school, t)}" for number, school in enumerate(schools, 1))


def choices(schools: Sequence[Found], t: Translator) -> tuple[Row, ...]:
    return tuple(
        (Button(f"{number}. {label}", ChooseSchool(school.id)),)
        for number, (school, label) in enumerate(zip(schools, _labels(schools, t), strict=True), 1)
    )


def _said(what: str, school: Found, t: Translator) -> str:
    return f"{what}\n{_described(school, t)}"


def _described(school: Found, t: Translator) -> str:
    where = place(school.city, school.city_en, school.region, t)
    name = f"<b>{t('as-it-is', text=_name(school, t))}</b>"
    described = f"{name} — {t('as-it-is', text=where)}" if where else name
    return f"{described}\n{t('school-left', date=_day(school.left, t))}" if school.left else described


def place(city: str, city_en: str, region: str, t: Translator) -> str:
    """The city with its region, where that is not the city itself."""
    if t.language is Language.EN:
        city, region = city_en, english_region(region)
    return ", ".join(dict.fromkeys(part for part in (city, region) if part))


def _labels(schools: Sequence[Found], t: Translator) -> list[str]:
    cities = [cut(_city(school, t), CITY_CHARACTERS) for school in schools]
    room = LABEL_CHARACTERS - NUMBER_CHARACTERS - len(", ") - max(map(len, cities), default=0)
    names = told_apart([_name(school, t) for school in schools], room)
    return [f"{name}, {city}" if city else name for name, city in zip(names, cities, strict=True)]


def _name(school: Found, t: Translator) -> str:
    return school.name_en if t.language is Language.EN else school.name


def _city(school: Found, t: Translator) -> str:
    return school.city_en if t.language is Language.EN else school.city


def _day(written: str, t: Translator) -> str:
    """A day, a month or a year, as exactly as the papers tell it."""
    parts = written.split("-")
    if len(parts) == len(("year", "month", "day")):
        return t.long_day_and_year(datetime.fromisoformat(written))
    return t.month(Month.read(written)) if len(parts) > 1 else written


def _unlisted_row(t: Translator) -> Row:
    unlisted = Button(t.plain("school-button-unlisted"), NameSchool())
    return (unlisted, Button(t.plain("menu-button-menu"), ShowMenu()))
