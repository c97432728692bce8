"""What is chosen for everybody on the list: the nomination, the site."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from handlers.action import Action
from handlers.bringing.actions import (
    OfferNominations,
    OfferSites,
    ShowLoad,
    TakeNomination,
    TakeSite,
    TypeNomination,
    TypeSite,
)
from handlers.bringing.screens import load
from handlers.label import cut, told_apart
from handlers.screen import LABEL_CHARACTERS, Button, Row, Screen
from handlers.translation import Translator
from handlers.turning import turning
from models.nomination import Nomination
from models.stage import Site
from services.entry.bringing_look import Preview, Written
from services.entry.choosing import Typed, beside
from services.listing import Listing, listing

CHOICES_ON_A_PAGE = 4
# «99. » before what stands on a button.
NUMBER_CHARACTERS = 4
PLACE_CHARACTERS = 200
T = TypeVar("T")


def next_choice(shown: Preview | Written, t: Translator) -> Screen:
    """Whatever is still to be chosen is asked at once; when nothing is, the whole is shown."""
    if isinstance(shown, Preview) and shown.nominations:
        return nominations(shown, 1, t)
    if isinstance(shown, Preview) and shown.sites and not shown.nominations:
        return sites(shown, 1, t)
    return load(shown, t)


def nominations(shown: Preview | Written, page: int, t: Translator) -> Screen:
    if isinstance(shown, Written):
        return load(shown, t)
    found = _narrowed(shown.nominations, shown, page)
    choices = [
        (number, _nomination(one, t), one.title, TakeNomination(shown.load_id, one.id))
        for number, one in found.rows
    ]
    turns = _turns(found, shown, lambda number: OfferNominations(shown.load_id, number), t)
    asked = t("bringing-nomination", split=shown.event.split_by.value)
    drawn = _choosing(asked, found, choices, turns, shown, t)
    return replace(drawn, asks=TypeNomination(shown.load_id)) if choices else drawn


def sites(shown: Preview | Written, page: int, t: Translator) -> Screen:
    if isinstance(shown, Written):
        return load(shown, t)
    found = _narrowed(shown.sites, shown, page)
    choices = [
        (number, _site(site, shown, t), site.title, TakeSite(shown.load_id, site.id))
        for number, site in found.rows
    ]
    turns = _turns(found, shown, lambda number: OfferSites(shown.load_id, number), t)
    drawn = _choosing(t("bringing-site"), found, choices, turns, shown, t)
    return replace(drawn, asks=TypeSite(shown.load_id)) if choices else drawn


def _narrowed(every: Sequence[T], shown: Preview, page: int) -> Listing[tuple[int, T]]:
    """Each keeps its number in the whole list. Whoever sees but a part of them types another letter."""
    lines = list(enumerate(every, 1))
    if shown.typed is not Typed.SEVERAL:
        return listing(lines, number=page, size=CHOICES_ON_A_PAGE)
    meant = [lines[at] for at in shown.found]
    return Listing(tuple(meant[:CHOICES_ON_A_PAGE]), 1, 1, len(meant))


def _turns(found: Listing[Any], shown: Preview, at: Callable[[int], Action], t: Translator) -> list[Button]:
    if shown.typed is Typed.SEVERAL:
        return [Button(t.plain("bringing-button-whole-list"), at(1))]
    return [*turning(found, at)]


def _site(site: Site, shown: Preview, t: Translator) -> str:
    place, left = beside(site.title, shown.places.get(site.id, "")), shown.left.get(site.id)
    name = f"{site.title}, {cut(place, PLACE_CHARACTERS)}" if place else site.title
    if site.id in shown.full_sites:
        return t.plain("bringing-site-full", name=name)
    return name if left is None else t.plain("bringing-site-left", name=name, left=left)


def _choosing(
    asked: str,
    found: Listing[Any],
    choices: Sequence[tuple[int, str, str, Action]],
    turns: Sequence[Button],
    shown: Preview,
    t: Translator,
) -> Screen:
    """Whole in the text, and as much as a label holds on the buttons."""
    labels = told_apart([title for _, _, title, _ in choices], LABEL_CHARACTERS - NUMBER_CHARACTERS)
    lines = [t("bringing-choice", number=str(number), name=line) for number, line, _, _ in choices]
    rows: list[Row] = [
        (Button(f"{number}. {label}", action),)
        for label, (number, _, _, action) in zip(labels, choices, strict=True)
    ]
    of = t("bringing-page", page=str(found.number), pages=str(found.pages)) if found.pages > 1 else ""
    back = Button(t.plain("bringing-button-load"), ShowLoad(shown.load_id))
    if shown.typed is Typed.NOTHING:
        said = t("bringing-type-it") if choices else ""
    else:
        said = t(f"bringing-typed-{shown.typed}", count=found.total, shown=len(choices))
    text = "\n\n".join(part for part in (asked, "\n".join(lines), of, said) if part)
    return Screen(text, (*rows, *((tuple(turns),) if turns else ()), (back,)))


def _nomination(one: Nomination, t: Translator) -> str:
    if one.grade_from is None or one.grade_to is None:
        return one.title
    grades = str(one.grade_from) if one.grade_from == one.grade_to else f"{one.grade_from}–{one.grade_to}"
    return t.plain("bringing-nomination-grades", title=one.title, grades=grades)
