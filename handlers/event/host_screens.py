"""Who runs an event beside its organiser, and the paper by which it is run."""

from collections.abc import Sequence

from handlers.event.actions import (
    AddHost,
    FindHost,
    GiveRegulation,
    Part,
    RemoveHost,
    RemoveRegulation,
    SendRegulation,
    ShowPart,
)
from handlers.event.screens import in_pairs
from handlers.label import cut
from handlers.naming import place_label, place_name
from handlers.screen import Button, Document, Screen, Show
from handlers.translation import Translator
from services.event.view import Making
from services.kept_file import FileContent
from services.school import Found

# Nobody has been seen with more; the others are still there, and said.
HOSTS_SHOWN, FILE_CHARACTERS = 8, 100


def hosts(shown: Making, t: Translator) -> Screen:
    event_id = shown.event.id
    names = [place_name(shown.event.organiser, t), *(place_name(host, t) for host in shown.hosts)]
    lines = [t("as-it-is", text=f"• {cut(name, FILE_CHARACTERS)}") for name in names[: HOSTS_SHOWN + 1]]
    buttons = [
        Button(
            cut(t.plain("making-button-remove", name=place_name(host, t))),
            RemoveHost(event_id, host.school_id or ""),
        )
        for host in shown.hosts[:HOSTS_SHOWN]
    ]
    text = "\n".join((t("making-hosts"), *lines, "", t("making-hosts-hint")))
    back = Button(t.plain("making-button-back"), ShowPart(event_id, Part.ABOUT))
    return Screen(text, (*in_pairs(buttons), (back,)), asks=FindHost(event_id))


def hosts_found(event_id: int, found: Sequence[Found], t: Translator) -> Screen:
    rows = tuple((Button(place_label(school, t), AddHost(event_id, school.id)),) for school in found)
    said = t("making-schools-found") if found else t("making-no-school")
    back = Button(t.plain("making-button-back"), ShowPart(event_id, Part.ABOUT))
    return Screen(said, (*rows, (back,)), asks=FindHost(event_id))


def regulation(shown: Making, t: Translator) -> Screen:
    event_id = shown.event.id
    value = cut(shown.regulation, FILE_CHARACTERS) or t.plain("making-none-regulation")
    text = t("making-asked", name=t.plain("making-regulation"), value=value)
    kept = (
        Button(t.plain("making-button-give"), GiveRegulation(event_id)),
        Button(t.plain("making-button-unpaper"), RemoveRegulation(event_id)),
    )
    back = Button(t.plain("making-button-back"), ShowPart(event_id, Part.REGISTRATION))
    rows = (kept, (back,)) if shown.regulation else ((back,),)
    return Screen(f"{text}\n\n{t('making-regulation-asked')}", rows, asks=SendRegulation(event_id))


def regulation_given(shown: Making, file: FileContent, t: Translator) -> Show:
    return Show((Document(file.name, file.content), regulation(shown, t)))
