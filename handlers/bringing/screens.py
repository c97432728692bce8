"""Whom to enter, what is chosen for them, and «yes»."""

from collections.abc import Iterable, Iterator

from handlers.bringing.actions import (
    BringAll,
    BringFrom,
    EnterLoad,
    GiveTeamForm,
    OfferNominations,
    OfferSites,
    PickPupils,
)
from handlers.catalogue.actions import OpenEvent
from handlers.classroom.actions import AddPupils
from handlers.classroom.pupil_line import class_sign
from handlers.entry.actions import ShowEntries
from handlers.label import cut
from handlers.menu.screens import back_row
from handlers.naming import place_label, place_name
from handlers.screen import Button, Document, Row, Screen, Show
from handlers.translation import Translator
from models.event import Event
from services.class_keeper import class_of
from services.class_list import SchoolChoice
from services.entry.bringing import Picking
from services.entry.bringing_load import Trouble
from services.entry.bringing_look import Line, Preview, Written
from services.entry.bringing_plan import Candidate
from services.entry.bringing_text import NO_LINE
from services.sheet import write_sheet

# So much of a message is for the lists, and the rest for what stands around them.
PICKING_CHARACTERS, LINES_CHARACTERS, TROUBLES_CHARACTERS = 2_400, 1_700, 1_000
FORM = ("team", "name", "class", "nomination")
EXAMPLES = tuple(tuple(f"{row}-{column}" for column in FORM) for row in ("first", "second"))
EVENT_CHARACTERS, TROUBLE_CHARACTERS, PEOPLE_CHARACTERS = 120, 60, 160


def begun(event_id: int, found: Picking | SchoolChoice, t: Translator) -> Screen:
    if isinstance(found, SchoolChoice):
        schools = [
            Button(place_label(place, t), BringFrom(event_id, place.school_id or ""))
            for place in found.places
        ]
        rows = tuple(tuple(schools[at : at + 2]) for at in range(0, min(len(schools), 8), 2))
        return Screen(t("bringing-school"), (*rows, back_row(t)))
    event, school_id = found.event, found.place.school_id or ""
    text = "\n\n".join(part for part in _picking_parts(found, t) if part)
    asks = PickPupils(event.id, school_id)
    return Screen(text, tuple(_picking_rows(found, school_id, t)), asks=asks)


def with_form(event_id: int, found: Picking | SchoolChoice, t: Translator) -> Show:
    columns = [t.plain(f"bringing-column-{column}") for column in FORM]
    examples = [[t.plain(f"bringing-form-{cell}") for cell in row] for row in EXAMPLES]
    name = t.plain("bringing-form-name")
    form = Document(f"{name}.xlsx", write_sheet(columns, examples, name=name), t("bringing-form-caption"))
    return Show((form, begun(event_id, found, t)))


def load(shown: Preview | Written, t: Translator) -> Screen:
    return _written(shown, t) if isinstance(shown, Written) else _preview(shown, t)


def _preview(shown: Preview, t: Translator) -> Screen:
    text = "\n\n".join(part for part in _preview_parts(shown, t) if part)
    return Screen(
        text, tuple(_preview_rows(shown, t)), asks=PickPupils(shown.event.id, shown.place.school_id or "")
    )


def _written(shown: Written, t: Translator) -> Screen:
    done = shown.done
    said = [
        t("bringing-done", title=_title(shown.event), entries=done.entries, people=done.people),
        t("bringing-numbers", first=str(done.first), last=str(done.last))
        if done.first != done.last
        else t("bringing-number", first=str(done.first)),
    ]
    if done.waiting:
        said.append(t("bringing-waiting", count=done.waiting))
    said.append("\n".join(_troubles(shown.troubles, t)))
    said.append(t("bringing-next"))
    more = Button(t.plain("bringing-button-more"), BringFrom(shown.event.id, shown.place.school_id or ""))
    rows: tuple[Row, ...] = (
        (Button(t.plain("bringing-button-entries"), ShowEntries()),),
        (more,),
        (Button(t.plain("bringing-button-event"), OpenEvent(shown.event.id)), *back_row(t)),
    )
    return Screen("\n\n".join(part for part in said if part), rows)


def _picking_parts(found: Picking, t: Translator) -> Iterator[str]:
    event = found.event
    yield t("bringing-title", title=_title(event), place=place_name(found.place, t))
    if not found.candidates:
        yield t("bringing-nobody-kept")
    pupils = _fitting((_candidate(one, t) for one in found.candidates), PICKING_CHARACTERS)
    yield "\n".join(pupils)
    if len(found.candidates) > len(pupils):
        yield t("bringing-more-pupils", count=len(found.candidates) - len(pupils))
    if event.is_for_teams:
        yield t("bringing-how-teams", least=str(event.team_min), most=str(event.team_max))
        if found.has_nominations:
            yield t("bringing-how-nominations", split=event.split_by.value)
    else:
        yield t("bringing-how-people") + (t("bringing-how-all") if found.fitting else "")


def _candidate(one: Candidate, t: Translator) -> str:
    person = one.person
    said = {
        "number": str(one.number),
        "name": cut(person.full_name or person.name),
        "of": class_sign(class_of(person), t),
    }
    if one.misfit is not None:
        return t("bringing-pupil-misfit", **said)
    if one.entered:
        return t("bringing-pupil-entered", **said)
    return t("bringing-pupil", **said)


def _picking_rows(found: Picking, school_id: str, t: Translator) -> Iterator[Row]:
    event = found.event
    if event.is_for_teams:
        yield (Button(t.plain("bringing-button-form"), GiveTeamForm(event.id, school_id)),)
    elif found.fitting:
        label = t.plain("bringing-button-all", count=found.fitting)
        yield (Button(label, BringAll(event.id, school_id)),)
    yield (Button(t.plain("bringing-button-add"), AddPupils(school_id)),)
    yield (Button(t.plain("bringing-button-event"), OpenEvent(event.id)), *back_row(t))


def _preview_parts(shown: Preview, t: Translator) -> Iterator[str]:
    yield t("bringing-title", title=_title(shown.event), place=place_name(shown.place, t))
    if shown.lines:
        yield t("bringing-counted", entries=len(shown.lines), people=shown.people)
        lines = _fitting((_line(line, t) for line in shown.lines), LINES_CHARACTERS)
        yield "\n".join(lines)
        if len(shown.lines) > len(lines):
            yield t("bringing-more-lines", count=len(shown.lines) - len(lines))
    if shown.site is not None:
        yield t("bringing-site-chosen", name=shown.site.title)
    yield t("bringing-fresh", count=shown.fresh) if shown.fresh else ""
    yield t("bringing-unconsented", count=shown.unconsented) if shown.unconsented else ""
    yield "\n".join(_troubles(shown.troubles, t))


def _line(line: Line, t: Translator) -> str:
    people = cut(", ".join(line.people), PEOPLE_CHARACTERS)
    light = t.plain("menu-light-waiting" if line.unconsented else "menu-light-ready")
    said = {"light": light, "people": people, "title": line.title}
    shown = t("bringing-team-line", **said) if line.title else t("bringing-person-line", **said)
    return f"{shown} · {t('as-it-is', text=cut(line.nomination))}" if line.nomination else shown


def _troubles(troubles: tuple[Trouble, ...], t: Translator) -> Iterator[str]:
    if not troubles:
        return
    yield t("bringing-troubles", count=len(troubles))
    told = _fitting((_trouble(one, t) for one in troubles), TROUBLES_CHARACTERS)
    yield from told
    if len(troubles) > len(told):
        yield t("bringing-more-troubles", count=len(troubles) - len(told))
    yield t("bringing-mend")


def _trouble(one: Trouble, t: Translator) -> str:
    said = {"text": cut(one.text, TROUBLE_CHARACTERS), "flaw": t.plain(f"bringing-flaw-{one.flaw}")}
    if one.number == NO_LINE:
        return t("bringing-trouble-plain", **said)
    return t("bringing-trouble", number=str(one.number), **said)


def _fitting(lines: Iterable[str], characters: int) -> list[str]:
    """From the beginning, as many as leave room for the rest of the message."""
    fitting: list[str] = []
    for line in lines:
        characters -= len(line) + 1
        if characters < 0:
            break
        fitting.append(line)
    return fitting


def _preview_rows(shown: Preview, t: Translator) -> Iterator[Row]:
    if shown.nominations:
        label = t.plain("bringing-button-nomination", split=shown.event.split_by.value)
        yield (Button(label, OfferNominations(shown.load_id)),)
    elif shown.sites and shown.lines:
        yield (Button(t.plain("bringing-button-site"), OfferSites(shown.load_id)),)
    elif shown.lines:
        label = t.plain("bringing-button-enter", count=len(shown.lines))
        yield (Button(label, EnterLoad(shown.load_id)),)
    back = Button(t.plain("bringing-button-again"), BringFrom(shown.event.id, shown.place.school_id or ""))
    yield (back, *back_row(t))


def _title(event: Event) -> str:
    return cut(event.title, EVENT_CHARACTERS)
