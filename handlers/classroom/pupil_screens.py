"""One pupil of a class, the code for them, and codes for all."""

from collections.abc import Mapping
from zoneinfo import ZoneInfo

from handlers.classroom.actions import (
    AskRemove,
    CorrectClass,
    CorrectName,
    MakeCode,
    MakeCodes,
    RemovePupil,
    ShowClass,
    ShowPupil,
    TypePupilClass,
    TypePupilName,
)
from handlers.classroom.pupil_line import class_name, missing
from handlers.classroom.table import codes
from handlers.guardian.actions import SendPaperFor
from handlers.menu.screens import back_row
from handlers.naming import place_name
from handlers.screen import Button, Row, Screen, Show
from handlers.translation import Translator
from models.account import MessengerName
from services.class_code import CodesAsked, CodeTable, MadeCode
from services.class_pupil import PupilCard
from services.school_class import SchoolClass
from services.standing import Light


def card(shown: PupilCard, zone: str, t: Translator) -> Screen:
    pupil = shown.pupil
    of, place = class_name(pupil.of, t), place_name(shown.place, t)
    light = t.plain(f"menu-light-{pupil.standing.light}")
    parts = [
        t("class-pupil", name=pupil.name, place=place, of=of),
        t("class-pupil-state", light=light, missing=missing(pupil, t)),
        _code_state(shown, zone, t),
    ]
    if shown.guardians:
        parts.append(t("class-pupil-guardians", names=", ".join(shown.guardians)))
    return Screen("\n\n".join(parts), tuple(_card_rows(shown, t)))


def code_made(made: MadeCode, links: Mapping[MessengerName, str], t: Translator) -> Show:
    """One message for the mentor, and one to be forwarded as it stands."""
    of = class_name(made.of, t)
    text = t("class-code", name=made.name, code=made.code, days=made.days, of=of)
    rows: tuple[Row, ...] = ((_to_pupil(made.person_id, t),), (_to_class(made.school_id, made.of, t),))
    doors = "\n".join(f"{t(f'messenger-{messenger}')}: {address}" for messenger, address in links.items())
    letter = Screen(f"{t('class-code-letter', code=made.code)}\n\n{doors}".rstrip())
    return Show((Screen(text, (*rows, back_row(t))), letter))


def codes_asked(asked: CodesAsked, t: Translator) -> Screen:
    school_id, of = asked.place.school_id, asked.of
    whose = place_name(asked.place, t) if of is None else class_name(of, t)
    text = t("class-codes-asked", count=asked.unclaimed, of=whose)
    if asked.with_codes:
        text = f"{text}\n\n{t('class-codes-void', count=str(asked.with_codes))}"
    sure = MakeCodes(school_id) if of is None else MakeCodes(school_id, of.grade, of.letter)
    make = Button(t.plain("class-button-make-codes"), sure)
    return Screen(text, ((make,), (_to_class(school_id, of, t), *back_row(t))))


def codes_made(table: CodeTable, t: Translator) -> Show:
    """The table first: what is said of it stands below."""
    text = t("class-codes-made", count=len(table.rows), days=table.days)
    back = (_to_class(table.place.school_id, table.of, t), *back_row(t))
    return Show((codes(table, t), Screen(text, (back,))))


def name_asked(shown: PupilCard, t: Translator) -> Screen:
    pupil = shown.pupil
    text = t("class-name-asked", name=pupil.name)
    return Screen(text, ((_to_pupil(pupil.person_id, t),),), asks=TypePupilName(pupil.person_id))


def class_asked(shown: PupilCard, t: Translator) -> Screen:
    pupil = shown.pupil
    text = t("class-class-asked", name=pupil.name, of=class_name(pupil.of, t))
    return Screen(text, ((_to_pupil(pupil.person_id, t),),), asks=TypePupilClass(pupil.person_id))


def removing(shown: PupilCard, t: Translator) -> Screen:
    """What remains is said before."""
    pupil = shown.pupil
    follows = t("class-remove-claimed") if pupil.is_claimed else t("class-remove-record")
    sure = Button(t.plain("class-button-remove-sure"), RemovePupil(pupil.person_id))
    text = f"{t('class-remove-asked', name=pupil.name)}\n\n{follows}"
    return Screen(text, ((sure,), (_to_pupil(pupil.person_id, t),)))


def removed(t: Translator) -> Screen:
    mine = Button(t.plain("class-button-mine"), ShowClass())
    return Screen(t("class-removed"), ((mine, *back_row(t)),))


def _code_state(shown: PupilCard, zone: str, t: Translator) -> str:
    """A day and no hour, hence by one clock alone: the reader's."""
    if shown.pupil.is_claimed:
        return t("class-pupil-claimed")
    if shown.code_until is None:
        return t("class-pupil-unclaimed")
    day = t.long_day_and_year(shown.code_until.astimezone(ZoneInfo(zone)))
    return t("class-pupil-code", day=day)


def _card_rows(shown: PupilCard, t: Translator) -> list[Row]:
    pupil = shown.pupil
    rows: list[Row] = []
    if not pupil.is_claimed:
        key = "class-button-code" if shown.code_until is None else "class-button-new-code"
        rows.append((Button(t.plain(key), MakeCode(pupil.person_id)),))
        rows.append(
            (
                Button(t.plain("class-button-name"), CorrectName(pupil.person_id)),
                Button(t.plain("class-button-grade"), CorrectClass(pupil.person_id)),
            )
        )
    if pupil.standing.light is Light.WAITING:
        rows.append((Button(t.plain("class-button-paper"), SendPaperFor(pupil.person_id)),))
    rows.append((Button(t.plain("class-button-remove"), AskRemove(pupil.person_id)),))
    return [*rows, (_to_class(shown.place.school_id, pupil.of, t), *back_row(t))]


def _to_pupil(person_id: int, t: Translator) -> Button:
    return Button(t.plain("class-button-pupil"), ShowPupil(person_id))


def _to_class(school_id: str | None, of: SchoolClass | None, t: Translator) -> Button:
    to = ShowClass(school_id) if of is None else ShowClass(school_id, of.grade, of.letter)
    return Button(t.plain("class-button-class"), to)
