from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.profile import answers, screens
from handlers.profile.actions import (
    AskFourteen,
    AskKind,
    BeCalled,
    BeFourteen,
    BeInGrade,
    BeKind,
    BeKindForSure,
    BeYounger,
    ChangeClock,
    ChangeGrade,
    ChangeName,
    ChooseSchool,
    ConfirmGrade,
    LiveBy,
    LiveBySchool,
    RecordSchool,
    ShowFirstGrades,
    ShowProfile,
    TakeStep,
    TypeClock,
    TypeFourteen,
    TypeGrade,
    TypeName,
)
from handlers.screen import Screen
from handlers.translation import Translator, translator
from services.outside_school import OutsideSchools
from services.people import Speaker
from services.profile import Profile, Profiles


async def show_profile(speaker: Speaker, profiles: Profiles, t: Translator) -> Screen:
    return answers.card(await profiles.profile(speaker.person_id), t)


async def take_step(speaker: Speaker, profiles: Profiles, t: Translator) -> Screen:
    return screens.step(await profiles.profile(speaker.person_id), t)


async def ask_kind(speaker: Speaker, profiles: Profiles, t: Translator) -> Screen:
    return screens.kinds(await profiles.profile(speaker.person_id), t)


async def be_kind(action: BeKind, speaker: Speaker, profiles: Profiles) -> Screen:
    profile = await profiles.be(speaker.person_id, action.kind)
    return answers.kind_said(profile, action.kind, spoken(profile))


async def be_kind_for_sure(action: BeKindForSure, speaker: Speaker, profiles: Profiles) -> Screen:
    profile = await profiles.be(speaker.person_id, action.kind, is_sure=True)
    return answers.kind_said(profile, action.kind, spoken(profile))


async def change_grade(speaker: Speaker, profiles: Profiles, t: Translator) -> Screen:
    return screens.grades(await profiles.profile(speaker.person_id), t)


async def show_first_grades(speaker: Speaker, profiles: Profiles, t: Translator) -> Screen:
    return screens.first_grades(await profiles.profile(speaker.person_id), t)


async def be_in_grade(action: BeInGrade, speaker: Speaker, profiles: Profiles, t: Translator) -> Screen:
    return answers.grade_said(await profiles.be_in_grade(speaker.person_id, action.grade), t)


async def type_grade(words: str, speaker: Speaker, profiles: Profiles, t: Translator) -> Screen:
    return answers.class_said(await profiles.tell_class(speaker.person_id, words), t)


async def confirm_grade(action: ConfirmGrade, speaker: Speaker, profiles: Profiles, t: Translator) -> Screen:
    return answers.grade_said(await profiles.confirm_grade(speaker.person_id, action.grade), t)


async def change_name(speaker: Speaker, profiles: Profiles, t: Translator) -> Screen:
    return screens.name_asked(await profiles.profile(speaker.person_id), t)


async def be_called(action: BeCalled, speaker: Speaker, profiles: Profiles, t: Translator) -> Screen:
    return answers.name_said(await profiles.be_called(speaker.person_id, action.name_offered), t)


async def type_name(words: str, speaker: Speaker, profiles: Profiles, t: Translator) -> Screen:
    return answers.name_said(await profiles.be_called(speaker.person_id, words), t)


async def ask_fourteen(speaker: Speaker, profiles: Profiles, t: Translator) -> Screen:
    return screens.fourteen(await profiles.profile(speaker.person_id), t)


async def be_fourteen(speaker: Speaker, profiles: Profiles, t: Translator) -> Screen:
    return answers.next_step(await profiles.say_fourteen(speaker.person_id, is_fourteen=True), t)


async def be_younger(speaker: Speaker, profiles: Profiles, t: Translator) -> Screen:
    return answers.next_step(await profiles.say_fourteen(speaker.person_id, is_fourteen=False), t)


async def type_fourteen(words: str, speaker: Speaker, profiles: Profiles, t: Translator) -> Screen:
    return answers.fourteen_said(await profiles.tell_fourteen(speaker.person_id, words), t)


async def choose_school(action: ChooseSchool, speaker: Speaker, profiles: Profiles) -> Screen:
    profile = await profiles.choose_school(speaker.person_id, action.school_id)
    return answers.school_said(profile, spoken(profile), asked_for=action.school_id)


async def record_school(action: RecordSchool, speaker: Speaker, outside_schools: OutsideSchools) -> Screen:
    profile = await outside_schools.record(speaker.person_id, action.draft_id)
    return answers.school_said(profile, spoken(profile))


async def change_clock(speaker: Speaker, profiles: Profiles, t: Translator) -> Screen:
    return screens.clock_asked(await profiles.profile(speaker.person_id), t)


async def type_clock(words: str, profiles: Profiles, t: Translator) -> Screen:
    return screens.clocks(await profiles.find_clocks(words), t)


async def live_by(action: LiveBy, speaker: Speaker, profiles: Profiles) -> Screen:
    profile = await profiles.live_by(speaker.person_id, action.zone)
    return answers.clock_said(profile, spoken(profile))


async def live_by_school(speaker: Speaker, profiles: Profiles) -> Screen:
    profile = await profiles.live_by_school(speaker.person_id)
    return answers.clock_said(profile, spoken(profile))


def spoken(profile: Profile) -> Translator:
    """To whom and by whose clock one speaks may have changed by the very answer."""
    return translator(profile.language, zone=profile.zone, informal=profile.is_pupil)


def actions() -> Mapping[type[Action], Handler]:
    return {
        ShowProfile: show_profile,
        TakeStep: take_step,
        AskKind: ask_kind,
        BeKind: be_kind,
        BeKindForSure: be_kind_for_sure,
        ChangeGrade: change_grade,
        ShowFirstGrades: show_first_grades,
        BeInGrade: be_in_grade,
        TypeGrade: type_grade,
        ConfirmGrade: confirm_grade,
        ChangeName: change_name,
        BeCalled: be_called,
        TypeName: type_name,
        AskFourteen: ask_fourteen,
        BeFourteen: be_fourteen,
        BeYounger: be_younger,
        TypeFourteen: type_fourteen,
        ChooseSchool: choose_school,
        RecordSchool: record_school,
        ChangeClock: change_clock,
        TypeClock: type_clock,
        LiveBy: live_by,
        LiveBySchool: live_by_school,
    }
