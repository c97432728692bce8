"""To whom: what is chosen, what it comes to, and «yes»."""

from datetime import datetime

from handlers.broadcast.actions import (
    AskBroadcast,
    ChooseAudience,
    ClearChoice,
    FindChoice,
    Hurry,
    ShowBroadcast,
    StartBroadcast,
    ToggleChoice,
)
from handlers.label import cut
from handlers.newsroom.actions import ReviewPost
from handlers.screen import BUTTONS, Button, Row, Screen
from handlers.tally import lasting, messengers, together
from handlers.translation import MOSCOW, Translator
from handlers.turning import turning
from models.person import Language
from services.broadcast.audience import Part
from services.broadcast.choice import Choice
from services.broadcast.option import Option
from services.broadcast.reckoning import Reckoning
from services.broadcast.view import BroadcastView

HEADLINE_CHARACTERS, NAMES_SHOWN, NAME_CHARACTERS = 140, 8, 60
IN_A_ROW = 2
CHOSEN = "✓ "
# What has so few of it that nobody looks for one by its name.
SHORT = (Part.WHOM, Part.GRADES, Part.LANGUAGES, Part.BONDS)
PAIRS = ((Part.WHOM, Part.REGIONS), (Part.CLUSTERS, Part.SCHOOLS), (Part.GRADES, Part.LANGUAGES))


def draft(view: BroadcastView, t: Translator) -> Screen:
    rows: list[Row] = [tuple(_part_button(view, part, t) for part in pair) for pair in PAIRS]
    hurry = Button(
        t.plain("broadcast-button-calm") if view.is_urgent else t.plain("broadcast-button-urgent"),
        Hurry(view.post_id, int(not view.is_urgent)),
    )
    rows.append((_part_button(view, Part.BONDS, t), hurry))
    if view.reckoning.told:
        label = t.plain("broadcast-button-send", count=view.reckoning.told)
        rows.append((Button(label, AskBroadcast(view.post_id)),))
    rows.append((_to_post(view.post_id, t),))
    return Screen(
        together(_head(t("broadcast-title"), view, t), _chosen(view, t), _numbers(view, t)), tuple(rows)
    )


def asked(view: BroadcastView, t: Translator) -> Screen:
    """The same numbers, and the one button that cannot be taken back."""
    told = view.reckoning.told
    rows: list[Row] = []
    if told:
        yes = t.plain("broadcast-button-yes", count=told)
        rows.append((Button(yes, StartBroadcast(view.post_id, view.revision)),))
    change = Button(t.plain("broadcast-button-change"), ShowBroadcast(view.post_id))
    rows.append((change, _to_post(view.post_id, t)))
    head = _head(t("broadcast-asked", count=told), view, t) if told else _head(t("broadcast-title"), view, t)
    begins = _begins(view.begins_at, t)
    return Screen(together(head, _chosen(view, t), _numbers(view, t), begins), tuple(rows))


def choice(shown: Choice, t: Translator) -> Screen:
    post_id, part, page = shown.post_id, shown.part, shown.options
    buttons = [
        Button(
            cut(f"{CHOSEN if one.is_chosen else ''}{name_of(part, one, t)}"),
            ToggleChoice(post_id, part, one.key, page.number),
        )
        for one in page.rows
    ]
    rows: list[Row] = [tuple(buttons[at : at + IN_A_ROW]) for at in range(0, len(buttons), IN_A_ROW)]
    if shown.words:
        turns = [Button(t.plain("broadcast-button-all"), ChooseAudience(post_id, part))]
    else:
        turns = list(turning(page, lambda number: ChooseAudience(post_id, part, number)))
    back = Button(t.plain("broadcast-button-done"), ShowBroadcast(post_id))
    # Where the page is turned both ways there is no room for one button more.
    has_room = shown.has_any and len(buttons) + len(turns) + IN_A_ROW <= BUTTONS
    clear = [Button(t.plain("broadcast-button-clear"), ClearChoice(post_id, part))] if has_room else []
    rows.append((*turns, *clear, back))
    said = t(f"broadcast-choose-{part}")
    if shown.words:
        words = cut(shown.words, NAME_CHARACTERS)
        found = t("broadcast-found", words=words, count=page.total)
        said = together(said, found if page.total else t("broadcast-not-found", words=words))
    asks = None if part in SHORT else FindChoice(post_id, part)
    return Screen(said, tuple(rows), asks=asks)


def name_of(part: Part, one: Option, t: Translator) -> str:
    """As it stands, with no HTML."""
    if part is Part.GRADES:
        return t.plain("broadcast-grade", grade=str(one.value))
    if not one.name:
        return t.plain(f"broadcast-word-{one.value}")
    is_english = t.language is Language.EN
    name, city = (one.name_en, one.city_en) if is_english else (one.name, one.city)
    name = name or one.name
    return f"{name}, {city}" if city else name


def _chosen(view: BroadcastView, t: Translator) -> str:
    lines = [
        t("broadcast-part", part=t.plain(f"broadcast-part-{part}"), names=_names(part, some, t))
        for part, some in view.named.items()
        if some
    ]
    if view.is_urgent:
        lines.append(t("broadcast-urgent"))
    return "\n".join(lines) or t("broadcast-everybody")


def _names(part: Part, some: list[Option], t: Translator) -> str:
    names = [cut(name_of(part, one, t), NAME_CHARACTERS) for one in some]
    if len(names) <= NAMES_SHOWN:
        return ", ".join(names)
    shown = ", ".join(names[:NAMES_SHOWN])
    return t.plain("broadcast-names-more", names=shown, count=len(names) - NAMES_SHOWN)


def _numbers(view: BroadcastView, t: Translator) -> str:
    reckoning = view.reckoning
    if not reckoning.people:
        return t("broadcast-nobody")
    lines = [t("broadcast-people", count=reckoning.people)]
    if reckoning.told:
        by = messengers((reckoning.by_messenger or {}).items(), t)
        lines.append(t("broadcast-told", count=reckoning.told, by=by))
    left_out = {
        "unreachable": reckoning.unreachable,
        "unwilling": reckoning.unwilling,
        "told-before": reckoning.told_before,
    }
    lines += [t(f"broadcast-without-{why}", count=count) for why, count in left_out.items() if count]
    if not reckoning.told:
        lines.append(t("broadcast-nobody-reached"))
    return "\n".join(lines + _times(reckoning, t))


def _times(reckoning: Reckoning, t: Translator) -> list[str]:
    if not reckoning.told:
        return []
    lines = [t("broadcast-lasts", time=lasting(reckoning.lasts, t))]
    if reckoning.asleep and reckoning.awake_by is not None:
        by = t.hours(reckoning.awake_by, reckoning.awake_by, MOSCOW)
        lines.append(t("broadcast-asleep", count=reckoning.asleep, by=by))
    return lines


def _begins(begins_at: datetime | None, t: Translator) -> str:
    return "" if begins_at is None else t("broadcast-begins", when=t.hours(begins_at, begins_at, MOSCOW))


def _head(said: str, view: BroadcastView, t: Translator) -> str:
    return f"{said}\n{t('broadcast-of', headline=cut(view.headline, HEADLINE_CHARACTERS))}"


def _part_button(view: BroadcastView, part: Part, t: Translator) -> Button:
    mark = CHOSEN if view.audience.of(part) else ""
    return Button(f"{mark}{t.plain(f'broadcast-button-{part}')}", ChooseAudience(view.post_id, part))


def _to_post(post_id: int, t: Translator) -> Button:
    return Button(t.plain("broadcast-button-post"), ReviewPost(post_id))
