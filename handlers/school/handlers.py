from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.school import outside, screens
from handlers.school.actions import (
    AskSchool,
    FindSchool,
    NameSchool,
    SchoolAbroad,
    SchoolCity,
    SchoolCountry,
    SchoolName,
    SchoolRegion,
    ShowOthers,
)
from handlers.screen import Screen
from handlers.translation import Translator
from services.outside_school import OutsideSchools
from services.people import Speaker
from services.school import Schools


async def ask_school(speaker: Speaker, schools: Schools, t: Translator) -> Screen:
    return screens.asked(await schools.own(speaker.person_id), t)


async def find_school(words: str, speaker: Speaker, schools: Schools, t: Translator) -> Screen:
    return screens.found(words, await schools.find(words, person_id=speaker.person_id), t)


async def show_others(action: ShowOthers, speaker: Speaker, schools: Schools, t: Translator) -> Screen:
    return screens.listed(action.words, await schools.find(action.words, person_id=speaker.person_id), t)


async def name_school(t: Translator) -> Screen:
    return outside.name_asked(t)


async def take_name(words: str, speaker: Speaker, outside_schools: OutsideSchools, t: Translator) -> Screen:
    return outside.told(await outside_schools.name(speaker.person_id, words), t)


async def take_city(
    action: SchoolCity, words: str, speaker: Speaker, outside_schools: OutsideSchools, t: Translator
) -> Screen:
    return outside.told(await outside_schools.place(speaker.person_id, action.draft_id, words), t)


async def take_region(
    action: SchoolRegion, words: str, speaker: Speaker, outside_schools: OutsideSchools, t: Translator
) -> Screen:
    return outside.told(await outside_schools.locate(speaker.person_id, action.draft_id, words), t)


async def ask_country(action: SchoolAbroad, t: Translator) -> Screen:
    return outside.country_asked(action.draft_id, t)


async def take_country(
    action: SchoolCountry, words: str, speaker: Speaker, outside_schools: OutsideSchools, t: Translator
) -> Screen:
    return outside.told(await outside_schools.go_abroad(speaker.person_id, action.draft_id, words), t)


def actions() -> Mapping[type[Action], Handler]:
    return {
        AskSchool: ask_school,
        FindSchool: find_school,
        ShowOthers: show_others,
        NameSchool: name_school,
        SchoolName: take_name,
        SchoolCity: take_city,
        SchoolRegion: take_region,
        SchoolAbroad: ask_country,
        SchoolCountry: take_country,
    }
