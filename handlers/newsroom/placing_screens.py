"""Where and when a post goes out, with what each place cannot do; and a copy that is in trouble."""

from collections.abc import Iterator
from datetime import datetime

from handlers.broadcast.actions import ShowBroadcast
from handlers.newsroom.lines import copies, moment, reason, title_of
from handlers.newsroom.moment import letters_of, minute_of
from handlers.newsroom.placing_actions import (
    AskCopyLink,
    AskMoment,
    LetCopyBe,
    MovePost,
    PlacePost,
    SayItIsOut,
    TryCopyAgain,
    TryWithoutPictures,
    TypeCopyLink,
    TypeMoment,
    TypeMovedMoment,
    WeighPlacing,
)
from handlers.newsroom.to_post import to_post
from handlers.screen import Button, Row, Screen
from handlers.translation import Translator
from models.post import CopyState, Place, PostState
from services.post.plan import Clash
from services.post.powers import Powers
from services.post.quota import WALL_PLANNED_A_DAY, WALL_POSTS_A_DAY
from services.post.reason import Reason
from services.post.review import Review, is_troubled
from services.post.view import CopyView
from services.post.weighing import PlaceChoice, Placing

# Without pictures it can go where pictures are what the place will not take.
OF_PICTURES = frozenset({Reason.NO_USER_TOKEN, Reason.USER_TOKEN_REVOKED, Reason.BAD_PICTURE})


def placing(shown: Placing, t: Translator, *, said: str = "") -> Screen:
    post, wish = shown.review.post, shown.wish
    parts = [said, t("newsroom-placing", title=title_of(post.headline, t))]
    parts += ["\n".join(_choice(choice, shown, t)) for choice in shown.choices]
    when = t.plain("newsroom-at-once") if wish.at is None else moment(wish.at, t)
    parts.append(t("newsroom-when", at=when))
    warnings = _warnings(shown, t)
    if warnings:
        parts.append("\n".join(warnings))
    return Screen("\n\n".join(part for part in parts if part), _rows(shown, t))


def moment_asked(shown: Placing, t: Translator) -> Screen:
    post_id, letters = shown.review.post.id, letters_of(shown.wish.places)
    rows = [(Button(moment(at, t), WeighPlacing(post_id, letters, minute_of(at))),) for at in shown.offered]
    now = Button(t.plain("newsroom-button-now"), WeighPlacing(post_id, letters, None))
    text = t("newsroom-moment-asked", free=moment(shown.offered[-1], t))
    return Screen(text, (*rows, (now, to_post(post_id, t))), asks=TypeMoment(post_id, letters))


def move_asked(shown: Placing, t: Translator) -> Screen:
    """Of one that is planned: to another hour, at the same places."""
    post = shown.review.post
    rows = [(Button(moment(at, t), MovePost(post.id, minute_of(at) or 0)),) for at in shown.offered]
    at = post.publish_at
    text = t(
        "newsroom-move-asked",
        title=title_of(post.headline, t),
        at=moment(at, t) if at else t.plain("newsroom-at-once"),
        free=moment(shown.offered[-1], t),
    )
    return Screen(text, (*rows, (to_post(post.id, t),)), asks=TypeMovedMoment(post.id))


def placed_said(review: Review, at: datetime | None, t: Translator) -> str:
    if not review.post.copies:
        return t("newsroom-placed-in-bot")
    return t("newsroom-placed-now") if at is None else t("newsroom-placed-at", at=moment(at, t))


def troubled_copy(review: Review, place: Place, t: Translator) -> Screen:
    """What happened there, and what can be done about it."""
    post_id, copy = review.post.id, review.copy_at(place)
    name = t.plain(f"newsroom-place-{place}")
    if copy is None or not is_troubled(copy):
        return Screen(t("newsroom-copy-gone", place=name), ((to_post(post_id, t),),))
    title = t("newsroom-copy-title", place=name, title=title_of(review.post.headline, t))
    kind = _kind(copy)
    lines = [title, *copies((copy,), t), t(f"newsroom-next-{kind}")]
    rows: list[Row] = [(button,) for button in _ways_out(review, copy, t)]
    rows.append((Button(t.plain(f"newsroom-let-be-{kind}"), LetCopyBe(post_id, place)),))
    return Screen("\n\n".join(lines), (*rows, (to_post(post_id, t),)))


def _kind(copy: CopyView) -> str:
    if copy.state in (CopyState.UNKNOWN, CopyState.FAILED):
        return copy.state.value
    return "removing" if copy.is_to_be_removed else "left"


def _ways_out(review: Review, copy: CopyView, t: Translator) -> Iterator[Button]:
    post_id, place = review.post.id, copy.place
    again = TryCopyAgain(post_id, place)
    is_wanted = review.post.state is not PostState.REMOVED
    if copy.state is CopyState.UNKNOWN:
        yield Button(t.plain("newsroom-button-is-out"), AskCopyLink(post_id, place))
        if is_wanted:
            yield Button(t.plain("newsroom-button-not-there"), again)
    elif is_wanted or copy.state is not CopyState.FAILED:
        yield Button(t.plain("newsroom-button-try-again"), again)
    if copy.state is CopyState.FAILED and is_wanted and copy.reason in OF_PICTURES:
        yield Button(t.plain("newsroom-button-without-pictures"), TryWithoutPictures(post_id, place))


def copy_link_asked(review: Review, place: Place, t: Translator) -> Screen:
    post_id = review.post.id
    none = Button(t.plain("newsroom-button-no-link"), SayItIsOut(post_id, place))
    text = t("newsroom-copy-link-asked", place=t.plain(f"newsroom-place-{place}"))
    return Screen(text, ((none,), (to_post(post_id, t),)), asks=TypeCopyLink(post_id, place))


def _rows(shown: Placing, t: Translator) -> tuple[Row, ...]:
    post, wish = shown.review.post, shown.wish
    letters, at = letters_of(wish.places), minute_of(wish.at)
    toggles = tuple(_toggle(choice, shown, t) for choice in shown.choices if choice.is_open)
    rows: list[Row] = [toggles] if toggles else []
    if wish.places:
        rows.append((Button(t.plain("newsroom-button-when"), AskMoment(post.id, letters)),))
    if (wish.places or not post.copies) and shown.review.trouble is None:
        kind = "now" if wish.places and at is None else "later" if wish.places else "bot"
        rows.append((Button(t.plain(f"newsroom-yes-{kind}"), PlacePost(post.id, letters, at)),))
    people = Button(t.plain("newsroom-button-people"), ShowBroadcast(post.id))
    return (*rows, (people, to_post(post.id, t)))


def _toggle(choice: PlaceChoice, shown: Placing, t: Translator) -> Button:
    places = shown.wish.places ^ {choice.place}
    mark = "✅" if choice.place in shown.wish.places else "▫️"
    name = t.plain(f"newsroom-place-{choice.place}")
    label = t.plain("newsroom-button-place", mark=mark, place=name)
    # With no place left there is no hour either.
    at = minute_of(shown.wish.at) if places else None
    return Button(label, WeighPlacing(shown.review.post.id, letters_of(places), at))


def _choice(choice: PlaceChoice, shown: Placing, t: Translator) -> list[str]:
    """The place, whether it is chosen, and what will not be possible there."""
    name = t.plain(f"newsroom-place-{choice.place}")
    if choice.came_from_here:
        return [t("newsroom-place-origin", place=name)]
    if choice.state is not None and not choice.is_open and choice.powers.can_publish:
        return [t("newsroom-place-there", place=name)]
    if not choice.powers.can_publish:
        why = reason(choice.powers.lacks, t)
        return [t("newsroom-place-closed", place=name, why=why)]
    chosen = choice.place in shown.wish.places
    return [t("newsroom-place-chosen" if chosen else "newsroom-place-not-chosen", place=name)] + [
        t(f"newsroom-cannot-{what}") for what in _cannot(choice.powers, len(shown.review.post.pictures))
    ]


def _cannot(powers: Powers, pictures: int) -> list[str]:
    wanting = {
        "pictures": pictures > 0 and not powers.takes_pictures,
        "change": not (powers.can_edit and powers.can_remove),
    }
    return [what for what, is_so in wanting.items() if is_so]


def _warnings(shown: Placing, t: Translator) -> list[str]:
    warnings = []
    if shown.review.trouble is not None:
        why = reason(shown.review.trouble, t)
        warnings.append(t("newsroom-not-ready", why=why))
    if Place.WALL in shown.wish.places and shown.wall.is_near:
        warnings.append(
            t(
                "newsroom-wall-near",
                posts=str(shown.wall.posts),
                most=str(WALL_POSTS_A_DAY),
                planned=str(shown.wall.planned),
                most_planned=str(WALL_PLANNED_A_DAY),
            )
        )
    return [*warnings, *(t(f"newsroom-clash-{clash}") for clash in Clash if clash in shown.clashes)]
