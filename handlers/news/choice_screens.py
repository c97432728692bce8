"""What somebody wants to hear of: asked under a post, and chosen as a whole."""

from handlers.label import cut
from handlers.menu.screens import back_row
from handlers.naming import place_label, place_name
from handlers.news.actions import (
    ChooseTopic,
    ChooseTopics,
    LeaveSchool,
    ReadPost,
    ShowFollowed,
    ShowNews,
    TakeStance,
    WantNews,
)
from handlers.screen import LABEL_CHARACTERS, Button, Row, Screen
from handlers.translation import Translator
from handlers.turning import turning
from models.post import NewsTopic
from services.news.following import About, Changed, NewsSubject, SchoolChoices
from services.news.interest import Interests, Stance

SIGNS = {Stance.USUAL: "✅", Stance.UNWANTED: "⬜", Stance.WANTED: "🔔"}
# One press is enough to hear nothing more of it.
NEXT = {Stance.USUAL: Stance.UNWANTED, Stance.UNWANTED: Stance.WANTED, Stance.WANTED: Stance.USUAL}


def less_of_what(subject: NewsSubject, t: Translator) -> Screen:
    """One press each; nothing has been changed yet."""
    post_id = subject.post_id
    labels = {About.TOPIC: t.plain("news-less-topic", topic=_topic(subject.topic, t))}
    if subject.place.school_id is not None:
        labels[About.SCHOOL] = t.plain("news-less-school", place=place_name(subject.place, t))
    labels[About.ALL] = t.plain("news-less-all")
    rows: list[Row] = [
        (Button(cut(label), TakeStance(post_id, about, Stance.UNWANTED)),) for about, label in labels.items()
    ]
    rows.append((Button(t.plain("news-button-read"), ReadPost(post_id)), *back_row(t)))
    return Screen(t("news-less-of-what"), tuple(rows))


def changed(done: Changed, t: Translator) -> Screen:
    """What that means from now on; one press takes it back."""
    subject = done.subject
    rows: list[Row] = []
    if done.stance is not done.before:
        undo = TakeStance(subject.post_id, done.about, done.before)
        rows.append((Button(t.plain("news-button-undo"), undo),))
    rows.append(
        (
            Button(t.plain("news-button-topics"), ChooseTopics()),
            Button(t.plain("news-button-back"), ShowNews()),
        )
    )
    return Screen(_said(done, t), (*rows, back_row(t)))


def choices(interests: Interests, t: Translator) -> Screen:
    said = t("news-choices") if interests.wants_news else t("news-choices-off")
    buttons = [_topic_button(topic, interests.of_topic(topic), t) for topic in NewsTopic]
    rows: list[Row] = [tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2)]
    label = t.plain("news-button-schools", count=str(len(interests.schools)))
    rows.append((Button(label, ShowFollowed()),))
    if interests.wants_news:
        rows.append((Button(t.plain("news-button-off"), WantNews(0)),))
    else:
        rows.append((Button(t.plain("news-button-on"), WantNews(1)),))
    rows.append((Button(t.plain("news-button-back"), ShowNews()), *back_row(t)))
    return Screen(f"<b>{t('news-choices-title')}</b>\n\n{said}", tuple(rows))


def schools(chosen: SchoolChoices, t: Translator) -> Screen:
    lines, rows = list[str](), list[Row]()
    for line in chosen.schools.rows:
        key = "news-school-followed" if line.stance is Stance.WANTED else "news-school-unwanted"
        lines.append(t(key, place=place_name(line.place, t)))
        label = t.plain("news-button-leave", place=place_label(line.place, t))
        leave = LeaveSchool(line.place.school_id or "", chosen.schools.number)
        rows.append((Button(cut(label, LABEL_CHARACTERS), leave),))
    said = "\n".join(lines) or t("news-no-schools")
    turns = tuple(turning(chosen.schools, ShowFollowed))
    rows.append((*turns, Button(t.plain("news-button-topics"), ChooseTopics()), *back_row(t)))
    return Screen(f"<b>{t('news-schools-title')}</b>\n\n{said}", tuple(rows))


def _said(done: Changed, t: Translator) -> str:
    subject, is_less = done.subject, done.stance is Stance.UNWANTED
    match done.about:
        case About.ALL:
            return t("news-no-more") if is_less else t("news-again")
        case About.TOPIC:
            topic = _topic(subject.topic, t)
            return t("news-no-more-topic", topic=topic) if is_less else t("news-again-topic", topic=topic)
        case About.SCHOOL:
            place = place_name(subject.place, t)
            if done.stance is Stance.WANTED:
                return t("news-followed", place=place)
            return t("news-no-more-school", place=place) if is_less else t("news-as-usual", place=place)


def _topic(topic: NewsTopic, t: Translator) -> str:
    return t.plain(f"news-topic-{topic}")


def _topic_button(topic: NewsTopic, stance: Stance, t: Translator) -> Button:
    """What it says now; a press says the next."""
    return Button(f"{SIGNS[stance]} {_topic(topic, t)}", ChooseTopic(topic, NEXT[stance]))
