"""The letter that a speaker gets, and that an organiser may read before."""

from handlers.label import cut
from handlers.naming import event_title, place_name
from handlers.translation import Translator
from services.delivery.aftermath_notice import ThanksNotice

TOPIC_CHARACTERS, TOPICS_SHOWN, SCHOOL_CHARACTERS = 300, 3, 120


def thanks_text(thanks: ThanksNotice, t: Translator) -> str:
    event, counts = thanks.event, thanks.counts
    topics = [t("thanks-topic", topic=cut(topic, TOPIC_CHARACTERS)) for topic in thanks.topics[:TOPICS_SHOWN]]
    numbers = [t("thanks-registered", count=counts.registered)]
    if counts.pressed:
        numbers.append(t("thanks-pressed", count=counts.pressed))
    if counts.confirmed:
        numbers.append(t("thanks-confirmed", count=counts.confirmed))
    if thanks.scores.average is not None:
        average = score(thanks.scores.average, t)
        numbers.append(t("thanks-score", average=average, count=thanks.scores.count))
    school = cut(place_name(event.organiser, t), SCHOOL_CHARACTERS)
    return "\n\n".join(
        (
            t("thanks-title"),
            "\n".join((f"<b>{t('as-it-is', text=event_title(event, t))}</b>", *topics)),
            t("thanks-words"),
            "\n".join(numbers),
            t("thanks-from", school=school),
        )
    )


def score(average: float, t: Translator) -> str:
    """A Russian reads «4,6», an Englishman 4.6."""
    whole, _, tenth = f"{average:.1f}".partition(".")
    return t.plain("feedback-average", whole=whole, tenth=tenth)
