"""A new event: for which school, what it is called, what kind it is, when it is held."""

from collections.abc import Sequence

from handlers.clock_line import clock_line
from handlers.event.actions import (
    ChooseEventKind,
    FindMakingSchool,
    MakeAnew,
    MakeEvent,
    PickEventKind,
    ShowCopies,
    TypeEventDays,
    TypeEventTitle,
)
from handlers.event.screens import in_pairs, paged
from handlers.menu.screens import back_row
from handlers.naming import place_label, place_name
from handlers.plan.actions import ShowPlan
from handlers.screen import Button, Row, Screen
from handlers.translation import Translator
from models.event import EventKind
from services.event.beginning import Beginning, MakingSchools
from services.school import Found


def begun(shown: Beginning | MakingSchools, t: Translator) -> Screen:
    return next_asked(shown, t) if isinstance(shown, Beginning) else schools(shown, t)


def schools(shown: MakingSchools, t: Translator) -> Screen:
    buttons = [Button(place_label(place, t), MakeEvent(place.school_id)) for place in shown.places[:6]]
    asked = t("making-school-typed") if shown.may_name_any else t("making-school")
    text = f"{t('making-new')}\n\n{asked}"
    asks = FindMakingSchool() if shown.may_name_any else None
    return Screen(text, (*in_pairs(buttons), _other_ways(t), back_row(t)), asks=asks)


def schools_found(found: Sequence[Found], t: Translator) -> Screen:
    """Whoever does not see theirs types again: it is still asked."""
    rows = tuple((Button(place_label(school, t), MakeEvent(school.id)),) for school in found)
    said = t("making-schools-found") if found else t("making-no-school")
    return Screen(said, (*rows, back_row(t)), asks=FindMakingSchool())


def next_asked(shown: Beginning, t: Translator) -> Screen:
    """Whatever is not told yet."""
    if not shown.title:
        text = "\n\n".join((_head(shown, t), t("making-title-asked")))
        return Screen(text, (_other_ways(t), back_row(t)), asks=TypeEventTitle(shown.draft_id))
    if shown.kind is None:
        return kinds(shown, 1, t)
    text = "\n\n".join((_head(shown, t), t("making-days-asked", clock=clock_line(shown.clock, t))))
    return Screen(text, (_anew(t),), asks=TypeEventDays(shown.draft_id))


def kinds(shown: Beginning, page: int, t: Translator) -> Screen:
    """What the title says stands first."""
    others = [kind for kind in EventKind if kind is not shown.guess]
    ordered = [shown.guess, *others] if shown.guess is not None else others
    choices = [Button(t.plain(f"event-kind-{kind}"), PickEventKind(shown.draft_id, kind)) for kind in ordered]
    rows = paged(choices, page, lambda number: ChooseEventKind(shown.draft_id, number), _anew(t))
    return Screen("\n\n".join((_head(shown, t), t("making-kind-asked"))), rows)


def _head(shown: Beginning, t: Translator) -> str:
    """What is told already; whoever comes back to it is told that it was kept."""
    lines = [t("making-new"), t("as-it-is", text=place_name(shown.place, t))]
    if shown.title:
        lines.append(t("making-told-title", title=shown.title))
    if shown.kind is not None:
        lines.append(t(f"event-kind-{shown.kind}"))
    if shown.is_old:
        lines.append(t("making-taken-up"))
    return "\n".join(lines)


def _other_ways(t: Translator) -> Row:
    copy = Button(t.plain("making-button-copies"), ShowCopies())
    return (copy, Button(t.plain("making-button-plan"), ShowPlan()))


def _anew(t: Translator) -> Row:
    return (Button(t.plain("making-button-anew"), MakeAnew()), *back_row(t))
