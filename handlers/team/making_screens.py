"""A team on its way, from its name to its card."""

from handlers.catalogue.actions import OpenEvent
from handlers.label import cut, told_apart
from handlers.menu.screens import back_row
from handlers.naming import event_title
from handlers.screen import LABEL_CHARACTERS, Button, Row, Screen
from handlers.team.actions import MeetTeam, ShowMaking, ShowTeam
from handlers.team.making_actions import (
    ChooseNomination,
    ChooseSide,
    ChooseSite,
    FinishMaking,
    NameAnew,
    PlaceAnew,
    TypeChoice,
    TypeTitle,
)
from handlers.translation import Translator
from handlers.turning import turning
from models.seat import SeatScope
from services.entry.choosing import Typed, beside
from services.entry.team_draft import Choosable
from services.entry.team_step import Making, MakingStep
from services.listing import Listing, listing

# Four rows of one; below them the pages, and the way out.
CHOICES_ON_A_PAGE = 4
PLACE_CHARACTERS = 200


def step(shown: Making, t: Translator, page: int = 1) -> Screen:
    """Whatever is to be said next."""
    if shown.namesake is not None:
        return _taken(shown, t)
    if shown.step is MakingStep.SIDE:
        return _side(shown, t)
    if shown.step in {MakingStep.NOMINATION, MakingStep.SITE}:
        return _choice(shown, t, page)
    if shown.step is MakingStep.FULL:
        return _full(shown, t)
    asked = t("team-make-name", event=event_title(shown.event, t))
    return Screen(asked, (_way_back(shown, t),), asks=TypeTitle(shown.draft_id))


def _taken(shown: Making, t: Translator) -> Screen:
    """A name is asked still: whoever types another one goes on."""
    namesake = shown.namesake
    assert namesake is not None  # noqa: S101  the caller has looked
    if namesake.is_own:
        text = t("team-make-own", title=namesake.title)
        button = Button(t.plain("team-button-open"), ShowTeam(namesake.entry_id))
    else:
        text = t("team-make-taken", title=namesake.title)
        button = Button(t.plain("team-button-meet"), MeetTeam(namesake.entry_id))
    return Screen(text, ((button,), _way_back(shown, t)), asks=TypeTitle(shown.draft_id))


def _side(shown: Making, t: Translator) -> Screen:
    rows: tuple[Row, ...] = (
        (Button(t.plain("team-button-side-mentor"), ChooseSide(shown.draft_id, 1)),),
        (Button(t.plain("team-button-side-self"), ChooseSide(shown.draft_id, 0)),),
        _way_back(shown, t),
    )
    return Screen(t("team-make-side", title=shown.title), rows)


def _choice(shown: Making, t: Translator, page: int) -> Screen:
    is_site = shown.step is MakingStep.SITE
    asked = t("team-make-site") if is_site else t(f"team-make-{shown.event.split_by}")
    is_part = shown.typed is Typed.SEVERAL
    listed = listing(shown.choices, number=page, size=CHOICES_ON_A_PAGE)
    if is_part:
        # Whoever sees but a part of them types another letter: such a list has no pages of its own.
        listed = Listing(listed.rows, 1, 1, listed.total)
    labels = labels_of(listed, t)
    choose = ChooseSite if is_site else ChooseNomination
    rows: list[Row] = [
        (Button(label, choose(shown.draft_id, one.id)),)
        for label, one in zip(labels, listed.rows, strict=True)
    ]
    turns = tuple(turning(listed, lambda number: ShowMaking(shown.draft_id, number)))
    if is_part:
        turns = (Button(t.plain("team-button-whole-list"), ShowMaking(shown.draft_id)),)
    name = Button(t.plain("team-button-name-anew"), NameAnew(shown.draft_id))
    if shown.typed is Typed.NOTHING:
        said = t("team-type-it")
    else:
        said = t(f"team-typed-{shown.typed}", count=listed.total, shown=len(listed.rows))
    text = "\n\n".join(
        (t("team-make-named", title=shown.title), choices_text(asked, shown.choices, listed, t), said)
    )
    rows += [(*turns, name), _way_back(shown, t)]
    return Screen(text, tuple(rows), asks=TypeChoice(shown.draft_id))


def _full(shown: Making, t: Translator) -> Screen:
    """The last seat has gone: the queue is entered by whoever says so."""
    text = t("team-make-named", title=shown.title)
    rows: list[Row] = []
    if shown.full is None:
        asked = t("team-make-ready")
        rows.append((Button(t.plain("team-button-finish"), FinishMaking(shown.draft_id, 0)),))
    else:
        asked = t(f"team-full-{shown.full}", split=shown.event.split_by.value)
        if shown.may_choose:
            of = "site" if shown.full is SeatScope.SITE else shown.event.split_by
            rows.append((Button(t.plain(f"team-button-other-{of}"), PlaceAnew(shown.draft_id)),))
        rows.append((Button(t.plain("team-button-queue"), FinishMaking(shown.draft_id, 1)),))
    return Screen(f"{text}\n\n{asked}", (*rows, _way_back(shown, t)))


def labels_of(here: Listing[Choosable], t: Translator) -> list[str]:
    """By their numbers in the text, which has the titles whole."""
    numbers = [f"{one.number}. " for one in here.rows]
    longest = (
        LABEL_CHARACTERS - len(t.plain("team-choice-full", title="")) - max(map(len, numbers), default=0)
    )
    titles = told_apart([one.title for one in here.rows], longest)
    return [
        number + (t.plain("team-choice-full", title=title) if one.is_full else title)
        for number, title, one in zip(numbers, titles, here.rows, strict=True)
    ]


def choices_text(asked: str, every: tuple[Choosable, ...], here: Listing[Choosable], t: Translator) -> str:
    """The titles whole: a button holds but forty signs of them."""
    lines = "\n".join(f"{one.number}. {_named(one, t)}" for one in here.rows)
    full = t("team-choices-full") if any(one.is_full for one in every) else ""
    if here.pages > 1:
        asked = f"{asked} {t('team-page', page=str(here.number), pages=str(here.pages))}"
    return "\n\n".join(part for part in (asked, lines, full) if part)


def _named(one: Choosable, t: Translator) -> str:
    place = beside(one.title, one.place)
    name = f"{one.title}, {cut(place, PLACE_CHARACTERS)}" if place else one.title
    if one.is_full:
        return t("team-choice-queue", title=name)
    if one.left is not None:
        return t("team-choice-left", title=name, left=one.left)
    return t("as-it-is", text=name)


def _way_back(shown: Making, t: Translator) -> Row:
    return (Button(t.plain("team-button-event"), OpenEvent(shown.event.id)), *back_row(t))
