import asyncio

import pytest

from models.event import EventState
from models.feedback import Feedback
from services.event.refusal import EventNotYours
from services.refusal import EventNotFound, WordsTooLong
from services.store import Store
from services.webinar.aftermath_refusal import FeedbackNotYours, FeedbackScoreWanted, FeedbackTooEarly
from services.webinar.feedback import FEEDBACK_CHARACTERS, Feedbacks
from tests.clock import NOON, HandClock
from tests.entering import a_teacher
from tests.rows import all_of
from tests.services.webinar.ended import (
    LENGTH,
    a_listener,
    a_past_webinar,
    a_strange_organiser,
    an_organiser,
    attended,
)
from tests.services.webinar.webinar import a_speaker


def feedbacks(store: Store) -> Feedbacks:
    return Feedbacks(store, HandClock(), administrators=frozenset())


async def given(store: Store) -> list[tuple[object, ...]]:
    return await all_of(store, Feedback.person_id, Feedback.score, Feedback.words)


async def test_another_number_takes_the_place_of_the_first_and_the_words_stay(store: Store) -> None:
    event = await a_past_webinar(store)
    maria = await a_listener(store, event)

    await feedbacks(store).rate(event.id, 3, person_id=maria.id)
    await feedbacks(store).say(event.id, "Больше  примеров\n\nиз школы", person_id=maria.id)
    shown = await feedbacks(store).rate(event.id, 5, person_id=maria.id)

    assert (shown.score, shown.words) == (5, "Больше примеров\nиз школы")
    assert await given(store) == [(maria.id, 5, "Больше примеров\nиз школы")]


async def test_two_presses_at_once_are_one_answer(store: Store) -> None:
    event = await a_past_webinar(store)
    maria = await a_listener(store, event)

    await asyncio.gather(*(feedbacks(store).rate(event.id, 4, person_id=maria.id) for _ in range(4)))

    assert await given(store) == [(maria.id, 4, "")]


async def test_whoever_came_without_registering_may_say_it_too_and_nobody_else(store: Store) -> None:
    event = await a_past_webinar(store)
    came, other = await a_teacher(store, "Сидорова Анна"), await a_teacher(store, "Иванов Иван")
    await attended(store, event, came)

    await feedbacks(store).rate(event.id, 5, person_id=came.id)
    with pytest.raises(FeedbackNotYours):
        await feedbacks(store).rate(event.id, 1, person_id=other.id)

    assert await given(store) == [(came.id, 5, "")]


@pytest.mark.parametrize("score", [0, 6, 2**31 - 1])
async def test_a_forged_number_is_none(store: Store, score: int) -> None:
    event = await a_past_webinar(store)
    maria = await a_listener(store, event)

    with pytest.raises(FeedbackScoreWanted):
        await feedbacks(store).rate(event.id, score, person_id=maria.id)

    assert await given(store) == []


async def test_words_without_a_number_or_too_many_of_them_are_not_taken(store: Store) -> None:
    event = await a_past_webinar(store)
    maria = await a_listener(store, event)

    with pytest.raises(FeedbackScoreWanted):
        await feedbacks(store).say(event.id, "Хорошо", person_id=maria.id)
    await feedbacks(store).rate(event.id, 5, person_id=maria.id)
    with pytest.raises(WordsTooLong):
        await feedbacks(store).say(event.id, "а" * (FEEDBACK_CHARACTERS + 1), person_id=maria.id)

    assert await given(store) == [(maria.id, 5, "")]


async def test_nobody_rates_what_is_not_over_or_was_cancelled_or_is_not_there(store: Store) -> None:
    event = await a_past_webinar(store, ends_at=NOON + LENGTH)
    maria = await a_listener(store, event)

    with pytest.raises(FeedbackTooEarly):
        await feedbacks(store).rate(event.id, 5, person_id=maria.id)
    with pytest.raises(EventNotFound):
        await feedbacks(store).rate(999, 5, person_id=maria.id)


async def test_what_was_cancelled_is_not_rated(store: Store) -> None:
    event = await a_past_webinar(store, state=EventState.CANCELLED)
    maria = await a_listener(store, event)

    with pytest.raises(FeedbackTooEarly):
        await feedbacks(store).rate(event.id, 5, person_id=maria.id)


async def test_organisers_and_speakers_read_numbers_and_words_and_strangers_nothing(store: Store) -> None:
    event = await a_past_webinar(store)
    olga, oleg = await an_organiser(store), await a_strange_organiser(store)
    irina = await a_teacher(store, "Смирнова Ирина")
    await a_speaker(store, event, irina)
    for number, score in enumerate((5, 5, 4)):
        person = await a_listener(store, event, f"Учитель Номер{number}")
        await feedbacks(store).rate(event.id, score, person_id=person.id)
        await feedbacks(store).say(event.id, f"{'яба'[number]}, отзыв", person_id=person.id)

    shown = await feedbacks(store).summary(event.id, page=1, person_id=olga.id)
    spoken = await feedbacks(store).summary(event.id, page=1, person_id=irina.id)
    with pytest.raises(EventNotYours):
        await feedbacks(store).summary(event.id, page=1, person_id=oleg.id)

    assert (shown.scores.average, shown.scores.count, dict(shown.scores.by_score)) == (4.7, 3, {5: 2, 4: 1})
    assert shown.words.rows == ("а, отзыв", "б, отзыв", "я, отзыв")
    assert (shown.is_run, spoken.is_run, spoken.words) == (True, False, shown.words)


async def test_a_listener_does_not_read_what_others_have_said(store: Store) -> None:
    event = await a_past_webinar(store)
    maria, ivan = await a_listener(store, event), await a_listener(store, event, "Иванов Иван")
    await feedbacks(store).rate(event.id, 5, person_id=ivan.id)

    with pytest.raises(EventNotYours):
        await feedbacks(store).summary(event.id, page=1, person_id=maria.id)
