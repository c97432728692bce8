"""The newsroom, its piles, and a post as whoever decides about it sees it."""

from collections.abc import Callable, Mapping, Sequence

from handlers.broadcast.actions import ShowBroadcast
from handlers.label import cut
from handlers.living import subject_of
from handlers.media.actions import ShowCounts
from handlers.menu.screens import back_row
from handlers.naming import place_name
from handlers.newsroom.actions import (
    ReviewPost,
    ShowMediaPlan,
    ShowNewsroom,
    ShowPile,
    ShowPostHistory,
    ShowQueue,
)
from handlers.newsroom.decision_actions import AcceptPost, AskBack, AskDecline, AskTakeDown
from handlers.newsroom.lines import (
    SCHOOL_CHARACTERS,
    by_hand,
    copies,
    facts,
    letters,
    moment,
    reason,
    title_of,
)
from handlers.newsroom.placing_actions import AskMove, CallOff, ShowCopy, ShowPlacing
from handlers.newsroom.to_post import to_post
from handlers.post.actions import PreviewPost, ShowPost, ShowPosts, WritePost
from handlers.screen import BUTTONS, Album, Button, Row, Screen, Show
from handlers.translation import Translator
from handlers.turning import turning
from models.post import PostState
from services.post.headline import words_of
from services.post.history import PostDeed
from services.post.living import SUBJECT
from services.post.powers import PowersOf
from services.post.queue import POSTS_ON_A_PAGE, Newsroom, Pile, Queue, QueueLine
from services.post.review import Review, is_troubled

# With the longest of everything else around them, they stay within one message.
TEXT_CHARACTERS, REMARK_CHARACTERS, LINE_TITLE_CHARACTERS, NAME_CHARACTERS = 1200, 400, 70, 40
CARD_CHARACTERS = 4000
PILE_OF = {
    PostState.SUBMITTED: Pile.WAITING,
    PostState.RETURNED: Pile.WAITING,
    PostState.ACCEPTED: Pile.ACCEPTED,
    PostState.PUBLISHED: Pile.PUBLISHED,
    PostState.DECLINED: Pile.DECLINED,
}


def newsroom(shown: Newsroom, t: Translator) -> Screen:
    write = Button(t.plain("newsroom-button-write"), WritePost())
    own = Button(t.plain("newsroom-button-own"), ShowPosts())
    counts = Button(t.plain("newsroom-button-counts"), ShowCounts())
    text = [t("newsroom-text")]
    if shown.returned:
        text.append(t("newsroom-returned", count=shown.returned))
    if not shown.decides:
        return Screen("\n\n".join(text), ((write, own), (counts, *back_row(t))))
    waiting, trouble = shown.counts[Pile.WAITING], shown.counts[Pile.TROUBLE]
    text.append(t("newsroom-waiting", count=waiting) if waiting else t("newsroom-nothing-waits"))
    queue = Button(t.plain("newsroom-button-queue", count=str(waiting)), ShowQueue())
    rows: list[Row] = [(queue,)]
    if trouble:
        text.append(t("newsroom-trouble", count=trouble))
        rows.append((Button(t.plain("newsroom-button-trouble"), ShowPile(Pile.TROUBLE)),))
    plan = Button(t.plain("newsroom-button-plan"), ShowMediaPlan())
    return Screen("\n\n".join(text), (*rows, (write, own), (plan, counts), back_row(t)))


def queue(shown: Queue, t: Translator) -> Screen:
    """A pile, with the way to the others."""
    lines = shown.lines
    first = (lines.number - 1) * POSTS_ON_A_PAGE + 1
    numbered = list(enumerate(lines.rows, first))
    said = [t(f"newsroom-pile-{shown.pile}", count=lines.total)] if lines.total else []
    said += [_line(number, line, t) for number, line in numbered]
    rows: list[Row] = [
        (Button(_label(number, line, t), ReviewPost(line.post_id)),) for number, line in numbered
    ]
    rows.append(
        tuple(Button(t.plain(f"newsroom-button-pile-{pile}"), _to(pile)) for pile in _others(shown.pile))
    )
    turns = tuple(turning(lines, lambda page: ShowPile(shown.pile, page)))
    rows.append((*turns, Button(t.plain("newsroom-button-newsroom"), ShowNewsroom())))
    return Screen("\n\n".join(said) or t(f"newsroom-pile-{shown.pile}-empty"), tuple(rows))


def opened(review: Review, powers: PowersOf, t: Translator) -> Show:
    """As it is first looked at: its pictures, then its card."""
    pictures, documents = review.post.pictures, review.post.documents
    albums = tuple(Album(several) for several in (pictures, documents) if several)
    return Show((*albums, card(review, t, powers=powers)))


def card(review: Review, t: Translator, *, said: str = "", powers: PowersOf | None = None) -> Screen:
    """With the powers known, it says where whoever corrects it will have to do so by hand."""
    post = review.post
    state = t(
        f"newsroom-state-{post.state}", who=cut(review.decided_by, NAME_CHARACTERS) or t.plain("newsroom-bot")
    )
    title = f"<b>{t('as-it-is', text=title_of(post.headline, t))}</b>"
    above = [said, state, "\n".join((title, *facts(review, t)))]
    below = ["\n".join((*copies(post.copies, t), *letters(review.letters, t)))]
    below += [] if powers is None else [by_hand(post.copies, powers, t)]
    if post.remark:
        below.insert(0, t("newsroom-remark", text=cut(post.remark, REMARK_CHARACTERS)))
    if review.trouble is not None and post.state not in (PostState.REMOVED, PostState.DECLINED):
        below.append(t("newsroom-not-ready", why=reason(review.trouble, t)))
    # As much of its words as everything else has left room for: the whole of it is one press away.
    taken = sum(len(words_of(part)) + 2 for part in (*above, *below))
    room = min(TEXT_CHARACTERS, CARD_CHARACTERS - taken)
    text = t("as-it-is", text=cut(words_of(post.html).strip(), room))
    whole = "\n\n".join(part for part in (*above, text, *below) if part)
    return Screen(whole, tuple(_rows(review, t)), living=subject_of(SUBJECT, post.id))


def history(review: Review, deeds: tuple[PostDeed, ...], t: Translator) -> Screen:
    title = t("newsroom-history", title=title_of(review.post.headline, t))
    lines = [_deed(deed, t) for deed in deeds] or [t("newsroom-history-empty")]
    return Screen("\n".join((title, "", *lines)), ((to_post(review.post.id, t),),))


def _rows(review: Review, t: Translator) -> list[Row]:
    post = review.post
    troubled = tuple(
        Button(t.plain(f"newsroom-button-copy-{copy.place}"), ShowCopy(post.id, copy.place))
        for copy in post.copies
        if is_troubled(copy)
    )
    deeds = DEEDS[post.state](review, t) if post.state in DEEDS else []
    past = Button(t.plain("newsroom-button-history"), ShowPostHistory(post.id))
    whole = Button(t.plain("newsroom-button-preview"), PreviewPost(post.id))
    pile = PILE_OF.get(post.state, Pile.WAITING)
    last = (Button(t.plain("newsroom-button-to-pile"), _to(pile)), *back_row(t))
    rows = [row for row in (troubled, *deeds, (whole, past), last) if row]
    if sum(map(len, rows)) > BUTTONS:
        # With both places in trouble: what was done before matters least.
        rows[-2] = (whole,)
    return rows


def _deeds_of_waiting(review: Review, t: Translator) -> list[Row]:
    post_id = review.post.id
    accept = Button(t.plain("newsroom-button-accept"), AcceptPost(post_id))
    decline = Button(t.plain("newsroom-button-decline"), AskDecline(post_id, review.post.state))
    if review.post.state is PostState.RETURNED:
        return [(accept, _correct(review, t)), (decline,)]
    back = (
        (Button(t.plain("newsroom-button-ask-back"), AskBack(post_id, review.post.state)),)
        if _has_author(review)
        else ()
    )
    return [(accept, _correct(review, t)), (*back, decline)]


def _has_author(review: Review) -> bool:
    """Somebody can be asked: of what came from a platform that is often nobody."""
    return review.post.author_id is not None or review.post.school is not None


def _deeds_of_draft(review: Review, t: Translator) -> list[Row]:
    """A school's own is nobody else's yet."""
    if not review.is_own:
        return []
    return [(Button(t.plain("newsroom-button-accept-own"), AcceptPost(review.post.id)), _correct(review, t))]


def _deeds_of_accepted(review: Review, t: Translator) -> list[Row]:
    post_id = review.post.id
    placing = Button(t.plain("newsroom-button-placing"), ShowPlacing(post_id))
    people = Button(t.plain("newsroom-button-people"), ShowBroadcast(post_id))
    back = (
        (Button(t.plain("newsroom-button-give-back"), AskBack(post_id, review.post.state)),)
        if _has_author(review)
        else ()
    )
    decline = Button(t.plain("newsroom-button-decline"), AskDecline(post_id, review.post.state))
    if review.is_planned:
        move, off = _of_plan(review, t)
        return [(placing, move), (people, _correct(review, t)), (off,)]
    if review.is_kept_in:
        return [(placing, people), (_correct(review, t), *back), (decline,)]
    return [(placing, people), (_correct(review, t), _down(review, t))]


def _deeds_of_published(review: Review, t: Translator) -> list[Row]:
    post_id = review.post.id
    more = Button(t.plain("newsroom-button-placing-more"), ShowPlacing(post_id))
    people = Button(t.plain("newsroom-button-people"), ShowBroadcast(post_id))
    # Elsewhere it may have yet to go out.
    planned = [_of_plan(review, t)] if review.is_planned else []
    return [*planned, (_correct(review, t), _down(review, t)), (more, people)]


def _of_plan(review: Review, t: Translator) -> tuple[Button, Button]:
    move = Button(t.plain("newsroom-button-move"), AskMove(review.post.id))
    return move, Button(t.plain("newsroom-button-call-off"), CallOff(review.post.id))


def _deeds_of_declined(review: Review, t: Translator) -> list[Row]:
    return [(Button(t.plain("newsroom-button-accept-after-all"), AcceptPost(review.post.id)),)]


# Of what is taken down nothing becomes any more.
DEEDS: Mapping[PostState, Callable[[Review, Translator], list[Row]]] = {
    PostState.DRAFT: _deeds_of_draft,
    PostState.SUBMITTED: _deeds_of_waiting,
    PostState.RETURNED: _deeds_of_waiting,
    PostState.ACCEPTED: _deeds_of_accepted,
    PostState.PUBLISHED: _deeds_of_published,
    PostState.DECLINED: _deeds_of_declined,
}


def _correct(review: Review, t: Translator) -> Button:
    return Button(t.plain("newsroom-button-correct"), ShowPost(review.post.id))


def _down(review: Review, t: Translator) -> Button:
    return Button(t.plain("newsroom-button-take-down"), AskTakeDown(review.post.id))


def _others(pile: Pile) -> Sequence[Pile]:
    """As many as there is room for: what has gone wrong is found in the newsroom."""
    return [one for one in Pile if one not in (pile, Pile.TROUBLE)][:3]


def _label(number: int, line: QueueLine, t: Translator) -> str:
    return cut(f"{number}. {title_of(line.title, t)}")


def _to(pile: Pile) -> ShowQueue | ShowPile:
    return ShowQueue() if pile is Pile.WAITING else ShowPile(pile)


def _line(number: int, line: QueueLine, t: Translator) -> str:
    school = place_name(line.school, t) if line.school else t.plain("newsroom-consortium")
    return t(
        "newsroom-line",
        number=str(number),
        title=title_of(line.title, t, LINE_TITLE_CHARACTERS),
        school=cut(school, SCHOOL_CHARACTERS),
        at=moment(line.at, t),
    )


def _deed(deed: PostDeed, t: Translator) -> str:
    who = cut(deed.who, NAME_CHARACTERS) or t.plain("newsroom-bot")
    if deed.became is not None:
        return t(f"newsroom-became-{deed.became}", at=moment(deed.at, t), who=who)
    return t(f"newsroom-deed-{deed.deed}", at=moment(deed.at, t), who=who)
