from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from models.entry import EntryAnswer
from models.event import Event, EventFormat, EventState
from models.event_question import EventQuestion, QuestionKind, QuestionScope
from models.nomination import Nomination
from models.stage import Site, Stage, WorkWanted
from services.event.copying import EventCopies
from services.event.line import LineTrouble
from services.event.making_refusal import QuestionAnswered, SitesOfAnotherStage, StageInUse
from services.event.nomination_list import EventNominations
from services.event.question_field import QuestionField
from services.event.question_list import EventQuestions
from services.event.refusal import EventNotYours
from services.event.site_list import EventSites
from services.event.stage_list import EventStages, StageField
from services.event.submission import EVENTS_ON_A_PAGE
from services.school import Schools
from services.store import Store
from tests.clock import NOON, HandClock
from tests.rows import all_of, stored
from tests.services.administering import ADMINISTRATORS
from tests.services.appointed import OTHER, a_holder
from tests.services.event.making import DAY, a_made_event, an_entry, an_organiser, event_of, two_schools

SITES = "Лицей; Уфа, Ленина, 5; 40\nДворец пионеров; Казань\nГимназия | 20 мест"


@pytest.fixture(autouse=True)
async def _schools(store: Store) -> None:
    await two_schools(store)


@pytest.fixture
def stages(store: Store, clock: HandClock) -> EventStages:
    return EventStages(store, clock, administrators=ADMINISTRATORS)


@pytest.fixture
def sites(store: Store, clock: HandClock) -> EventSites:
    return EventSites(store, clock, Schools(store, clock), administrators=ADMINISTRATORS)


@pytest.fixture
def nominations(store: Store, clock: HandClock) -> EventNominations:
    return EventNominations(store, clock, administrators=ADMINISTRATORS)


@pytest.fixture
def questions(store: Store, clock: HandClock) -> EventQuestions:
    return EventQuestions(store, clock, administrators=ADMINISTRATORS)


async def a_stage(store: Store, event_id: int, title: str = "Финал", position: int = 1) -> int:
    stage = Stage(event_id=event_id, position=position, title=title, format=EventFormat.ONSITE)
    stage.starts_at, stage.ends_at = NOON, NOON + DAY
    await stored(store, stage)
    return stage.id


async def test_stages_are_pasted_as_lines_and_pasting_again_doubles_none(
    store: Store, stages: EventStages
) -> None:
    anna = await an_organiser(store)
    event = await a_made_event(store, anna)

    await stages.add(event, "1. Школьный этап; 1 декабря\n2. Финал", actor_id=anna)
    shown = await stages.add(event, "Школьный этап; 2 декабря\nФинал\nПятый; кружок", actor_id=anna)

    assert [stage.title for stage in shown.stages] == ["Школьный этап", "Финал"]
    assert shown.stages[0].starts_at.astimezone(ZoneInfo("Asia/Yekaterinburg")).day == 2
    assert shown.pasted is not None
    assert (shown.pasted.added, shown.pasted.changed) == (0, 1)
    assert [line.trouble for line in shown.pasted.unread] == [LineTrouble.DAYS]


async def test_a_stage_goes_before_the_one_above_it(store: Store, stages: EventStages) -> None:
    anna = await an_organiser(store)
    event = await a_made_event(store, anna)
    shown = await stages.add(event, "Первый\nВторой\nТретий", actor_id=anna)

    shown = await stages.move_up(shown.stages[2].id, actor_id=anna)
    shown = await stages.move_up(shown.stages[0].id, actor_id=anna)

    assert [stage.title for stage in shown.stages] == ["Первый", "Третий", "Второй"]


async def test_whoever_says_until_when_works_are_due_wants_works(store: Store, stages: EventStages) -> None:
    anna = await an_organiser(store)
    stage = await a_stage(store, await a_made_event(store, anna))

    shown = await stages.set(stage, StageField.DUE, "1 декабря", actor_id=anna)

    assert shown.stage.work is WorkWanted.FILE


async def test_sites_are_pasted_and_a_members_place_is_known(store: Store, sites: EventSites) -> None:
    anna = await an_organiser(store)
    stage = await a_stage(store, await a_made_event(store, anna))

    await sites.add(stage, SITES, actor_id=anna)
    shown = await sites.add(stage, SITES, actor_id=anna)

    assert [(site.title, site.address, site.capacity) for site in shown.sites.rows] == [
        ("Лицей", "Уфа, Ленина, 5", 40),
        ("Дворец пионеров", "Казань", None),
        ("Гимназия", "", 20),
    ]
    assert shown.pasted is not None
    assert (shown.pasted.added, shown.pasted.changed) == (0, 0)


async def test_one_stage_of_an_event_has_sites(store: Store, sites: EventSites) -> None:
    anna = await an_organiser(store)
    event = await a_made_event(store, anna)
    first, second = await a_stage(store, event), await a_stage(store, event, "Второй", 2)
    await sites.add(first, "Лицей", actor_id=anna)

    with pytest.raises(SitesOfAnotherStage):
        await sites.add(second, "Гимназия", actor_id=anna)


async def test_what_entries_have_chosen_is_closed_and_not_deleted(
    store: Store, sites: EventSites, nominations: EventNominations, stages: EventStages
) -> None:
    anna, pupil = await an_organiser(store), await a_holder(store, "Иванова")
    event = await a_made_event(store, anna, state=EventState.PUBLISHED)
    stage = await a_stage(store, event)
    site = (await sites.add(stage, SITES, actor_id=anna)).sites.rows[0].id
    listed = await nominations.add(event, "Роботы\nКосмос", actor_id=anna)
    nomination, unused = (one.id for one in listed.nominations.rows)
    await an_entry(store, event, pupil, site_id=site, nomination_id=nomination)

    await sites.close(site, actor_id=anna)
    for one in (nomination, unused):
        await nominations.close(one, actor_id=anna)
    with pytest.raises(StageInUse):
        await stages.remove(stage, actor_id=anna)

    closed = [closed for _, closed in await all_of(store, Site.id, Site.closed_at)]
    assert closed == [NOON, None, None]
    assert await all_of(store, Nomination.id, Nomination.closed_at) == [(nomination, NOON)]


async def test_a_limit_below_what_is_taken_is_said_of_its_line(
    store: Store, nominations: EventNominations
) -> None:
    anna, people = await an_organiser(store), [await a_holder(store, f"Ч {number}") for number in range(2)]
    event = await a_made_event(store, anna, state=EventState.PUBLISHED)
    one = (await nominations.add(event, "6-7: Роботы | 5", actor_id=anna)).nominations.rows[0].id
    for number, person in enumerate(people, 1):
        await an_entry(store, event, person, number=number, nomination_id=one)

    shown = await nominations.add(event, "6–7 класс: роботы | 1 место\nКосмос", actor_id=anna)

    assert shown.pasted is not None
    assert [line.trouble for line in shown.pasted.unread] == [LineTrouble.SEATS_TAKEN]
    assert [one.capacity for one in shown.nominations.rows] == [5, None]


async def test_a_question_with_lines_below_it_is_a_choice(store: Store, questions: EventQuestions) -> None:
    anna = await an_organiser(store)
    event = await a_made_event(store, anna)

    await questions.add(event, "Размер футболки?\nS\nM\nL", actor_id=anna)
    shown = await questions.add(event, "Размер футболки?\nS\nM\nL", actor_id=anna)

    assert (shown.question.kind, shown.question.choices) == (QuestionKind.CHOICE, ["S", "M", "L"])
    assert len(await all_of(store, EventQuestion.id)) == 1


async def test_a_question_hangs_on_an_earlier_one_of_the_same_people(
    store: Store, questions: EventQuestions
) -> None:
    anna = await an_organiser(store)
    event = await a_made_event(store, anna)
    first = (await questions.add(event, "Парковка?\nДа\nНет", actor_id=anna)).question.id
    second = (await questions.add(event, "Номер машины", actor_id=anna)).question.id

    hung = await questions.hang(second, first, 0, actor_id=anna)
    free = await questions.set(second, QuestionField.SCOPE, "person", actor_id=anna)

    assert (hung.question.shown_if_value, free.question.shown_if_id) == ("Да", None)
    assert free.question.scope is QuestionScope.PERSON


async def test_an_answered_question_keeps_its_kind_and_is_retired(
    store: Store, questions: EventQuestions
) -> None:
    anna, pupil = await an_organiser(store), await a_holder(store, "Иванова")
    event = await a_made_event(store, anna, state=EventState.PUBLISHED)
    question = (await questions.add(event, "Рост?", actor_id=anna)).question.id
    entry = await an_entry(store, event, pupil)
    await stored(store, EntryAnswer(entry_id=entry, question_id=question, value="170", answered_at=NOON))

    with pytest.raises(QuestionAnswered):
        await questions.set(question, QuestionField.KIND, "number", actor_id=anna)
    shown = await questions.retire(question, actor_id=anna)

    assert shown.questions == ()
    assert await all_of(store, EventQuestion.retired_at) == [(NOON,)]


async def test_another_school_comes_near_no_part_of_an_event(
    store: Store, stages: EventStages, sites: EventSites, questions: EventQuestions
) -> None:
    boris = await an_organiser(store, OTHER, "Белов Борис")
    event = await a_made_event(store)
    stage = await a_stage(store, event)

    for doing in (
        stages.add(event, "Финал", actor_id=boris),
        stages.look(stage, actor_id=boris),
        sites.add(stage, "Лицей", actor_id=boris),
        questions.add(event, "Рост?", actor_id=boris),
    ):
        with pytest.raises(EventNotYours):
            await doing


async def test_a_copy_has_everything_a_year_later_and_nobody_who_entered(
    store: Store,
    clock: HandClock,
    stages: EventStages,
    sites: EventSites,
    nominations: EventNominations,
    questions: EventQuestions,
) -> None:
    anna, pupil = await an_organiser(store), await a_holder(store, "Иванова")
    event = await a_made_event(
        store, anna, state=EventState.PUBLISHED, capacity=10, link="https://old.example", next_number=7
    )
    stage = (await stages.add(event, "Финал; 2 декабря", actor_id=anna)).stages[0].id
    await sites.add(stage, SITES, actor_id=anna)
    await nominations.add(event, "Роботы", actor_id=anna)
    first = (await questions.add(event, "Парковка?\nДа\nНет", actor_id=anna)).question.id
    second = (await questions.add(event, "Номер машины", actor_id=anna)).question.id
    await questions.hang(second, first, 0, actor_id=anna)
    await an_entry(store, event, pupil)
    copies = EventCopies(store, clock, administrators=ADMINISTRATORS)

    made = [await copies.copy(event, actor_id=anna) for _ in range(2)]

    copied = await event_of(store, made[0].event.id)
    assert made[0].event.id == made[1].event.id
    assert copied.starts_at - (NOON + 7 * DAY) == timedelta(weeks=52)
    assert (copied.state, copied.capacity, copied.link, copied.next_number) == (EventState.DRAFT, 10, "", 1)
    assert (made[0].stages, made[0].sites, made[0].nominations, made[0].questions) == (1, 3, 1, 2)
    hung = [row for row in await all_of(store, EventQuestion.event_id, EventQuestion.shown_if_id) if row[1]]
    assert len(hung) == 2
    assert len({on for _, on in hung}) == 2


@pytest.mark.parametrize("anew", ["reopen", "rewrite"])
async def test_sites_of_two_stages_are_never_open_at_once(store: Store, sites: EventSites, anew: str) -> None:
    anna = await an_organiser(store)
    event = await a_made_event(store, anna, state=EventState.PUBLISHED)
    first, second = await a_stage(store, event), await a_stage(store, event, "Второй", 2)
    lyceum = (await sites.add(first, "Лицей; Уфа", actor_id=anna)).sites.rows[0].id
    await an_entry(store, event, site_id=lyceum)
    await sites.close(lyceum, actor_id=anna)
    palace = (await sites.add(second, "Дворец; Казань", actor_id=anna)).sites.rows[0].id

    async def opened() -> None:
        if anew == "reopen":
            await sites.reopen(lyceum, actor_id=anna)
        else:
            await sites.rewrite(lyceum, "Лицей; Пермь", actor_id=anna)

    with pytest.raises(SitesOfAnotherStage):
        await opened()
    await sites.close(palace, actor_id=anna)
    await opened()

    assert await all_of(store, Site.id, Site.closed_at) == [(lyceum, None)]


async def test_events_to_copy_are_shown_page_by_page(store: Store, clock: HandClock) -> None:
    anna = await an_organiser(store)
    made = [
        await a_made_event(
            store, state=EventState.PUBLISHED, starts_at=NOON + (9 - number) * DAY, ends_at=NOON + 10 * DAY
        )
        for number in range(7)
    ]
    copies = EventCopies(store, clock, administrators=ADMINISTRATORS)

    pages = [await copies.choices(actor_id=anna, page=number) for number in (1, 2, 9)]

    shown = [[event.id for event in page.rows] for page in pages]
    assert [(page.number, page.pages, page.total) for page in pages] == [(1, 2, 7), (2, 2, 7), (2, 2, 7)]
    assert shown == [made[:EVENTS_ON_A_PAGE], made[EVENTS_ON_A_PAGE:], made[EVENTS_ON_A_PAGE:]]


async def test_one_copies_ones_own_schools_events_alone(store: Store, clock: HandClock) -> None:
    anna = await an_organiser(store)
    own = await a_made_event(store, anna, state=EventState.FINISHED)
    await a_made_event(store, anna)
    other = await a_made_event(store, organiser_id=OTHER, state=EventState.FINISHED)
    copies = EventCopies(store, clock, administrators=ADMINISTRATORS)

    shown = await copies.choices(actor_id=anna)
    with pytest.raises(EventNotYours):
        await copies.copy(other, actor_id=anna)

    assert [event.id for event in shown.rows] == [own]
    assert len(await all_of(store, Event.id)) == 3
