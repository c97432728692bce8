"""Screens on which a school outside the list is told of."""

from handlers.label import cut
from handlers.menu.screens import back_row
from handlers.profile.actions import RecordSchool
from handlers.school.actions import (
    AskSchool,
    NameSchool,
    SchoolAbroad,
    SchoolCity,
    SchoolCountry,
    SchoolName,
    SchoolRegion,
)
from handlers.school.screens import WORDS_CHARACTERS, choices, lines, place
from handlers.screen import Button, Row, Screen
from handlers.translation import Translator
from services.outside_school import Outside


def name_asked(t: Translator) -> Screen:
    return Screen(t("school-name-asked"), _ways_back(t), asks=SchoolName())


def told(outside: Outside, t: Translator) -> Screen:
    """The next thing to be told; when all is told, whether it is right, and none of those it may be."""
    if not outside.city:
        text = t("school-city-asked", name=outside.name)
        return Screen(text, _ways_back(t), asks=SchoolCity(outside.draft_id))
    if outside.no_region or not outside.region:
        return region_asked(outside, t)
    where = place(outside.city, outside.city_en, outside.region, t)
    summary = t("school-told", name=outside.name, place=where)
    if not outside.alike:
        record = t.plain("school-button-record")
        return Screen(f"{summary}\n\n{t('school-right')}", _last_rows(outside, record, t))
    text = f"{summary}\n\n{t('school-alike')}\n\n{lines(outside.alike, t)}"
    none = t.plain("school-button-none")
    return Screen(text, (*choices(outside.alike, t), *_last_rows(outside, none, t)))


def region_asked(outside: Outside, t: Translator) -> Screen:
    words = cut(outside.no_region, WORDS_CHARACTERS)
    text = t("school-region-unknown", words=words) if words else t("school-region-asked", city=outside.city)
    abroad = Button(t.plain("school-button-abroad"), SchoolAbroad(outside.draft_id))
    return Screen(text, ((abroad,), *_ways_back(t)), asks=SchoolRegion(outside.draft_id))


def country_asked(draft_id: int, t: Translator) -> Screen:
    return Screen(t("school-country-asked"), _ways_back(t), asks=SchoolCountry(draft_id))


def _last_rows(outside: Outside, record: str, t: Translator) -> tuple[Row, ...]:
    return (
        (Button(record, RecordSchool(outside.draft_id)),),
        (Button(t.plain("school-button-anew"), NameSchool()), *back_row(t)),
    )


def _ways_back(t: Translator) -> tuple[Row, ...]:
    return ((Button(t.plain("school-button-search"), AskSchool()), *back_row(t)),)
