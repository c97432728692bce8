"""What is done with a whole list: the file, the letter, and children who are in it twice."""

import asyncio
import io
from datetime import datetime

import pytest
from python_calamine import CalamineWorkbook

from handlers.desk import table
from handlers.translation import translator
from models.audit import AuditLine, Deed
from models.delivery import Delivery, DeliveryKind
from models.entry import EntryAnswer, EntryStatus
from models.event_question import EventQuestion, QuestionKind
from models.person import Language, Person
from services.desk.filter import Which
from services.desk.letter import Audience
from services.desk.refusal import (
    DeskDraftGone,
    DeskViewGone,
    LetterTooLong,
    NobodyToWriteTo,
    NothingToExport,
)
from services.store import Store
from tests.clock import NOON
from tests.entering import (
    GYMNASIUM,
    a_ground,
    changed,
    entered,
    pupils,
)
from tests.rows import all_of, an_account, stored
from tests.services.desk.running import a_team, an_organiser, desks, exports, letters

T = translator(Language.RU, zone="Europe/Moscow")
EVIL = "=HYPERLINK(1)"


async def exported(store: Store, view_id: int, actor: Person) -> dict[str, list[list[object]]]:
    done = await exports(store).export(view_id, table.headings(T), table.words(T), actor_id=actor.id)
    book = CalamineWorkbook.from_filelike(io.BytesIO(done.content))
    return {
        name: [list[object](row) for row in book.get_sheet_by_name(name).to_python()]
        for name in book.sheet_names
    }


async def test_the_file_has_exactly_what_the_list_shows(store: Store) -> None:
    event = await a_ground(store, team_min=1, team_max=2)
    olga = await an_organiser(store)
    anna, vera, zoya = await pupils(store, 3)
    await a_team(store, event, EVIL, [anna, vera], captain_id=anna.id)
    gone = await a_team(store, event, "Волна", [zoya])
    await changed(store, gone, EntryStatus.DECLINED)
    view = (await desks(store).open(event.id, Which.LIVE, actor_id=olga.id)).view

    sheets = await exported(store, view.id, olga)

    moment = datetime(2026, 11, 25, 12, 0)  # noqa: DTZ001  a spreadsheet knows no zones
    assert sheets["Заявки"][0][:4] == ["Номер", "Состояние", "Команда", "Участники"]
    assert sheets["Заявки"][1:] == [
        [
            *(1, "подтверждена", EVIL, f"{anna.full_name}, {vera.full_name}", 2, "Лицей", "Уфа", "", 10),
            *(anna.full_name, "", "да", moment),
        ]
    ]
    assert sheets["Команды"][1][:6] == [1, EVIL, "Лицей", "Уфа", anna.full_name, ""]
    assert [row[:4] for row in sheets["Участники"][1:]] == [
        [1, EVIL, anna.full_name, "10"],
        [1, EVIL, vera.full_name, "10"],
    ]
    assert (Deed.ENTRIES_EXPORTED, f"{event.id}: 1") in await all_of(store, AuditLine.deed, AuditLine.detail)


async def test_questions_are_columns_and_columns_are_chosen_and_kept(store: Store) -> None:
    event = await a_ground(store)
    olga = await an_organiser(store)
    (anna,) = await pupils(store, 1)
    entry = await entered(store, event, anna)
    one, two = (
        EventQuestion(event_id=event.id, position=at, kind=kind, label="Опыт, лет")
        for at, kind in ((1, QuestionKind.NUMBER), (2, QuestionKind.TEXT))
    )
    await stored(store, one, two)
    await stored(
        store,
        EntryAnswer(entry_id=entry.id, question_id=one.id, value="3", answered_at=NOON),
        EntryAnswer(entry_id=entry.id, question_id=two.id, value="-1+1", answered_at=NOON),
    )
    view = (await desks(store).open(event.id, Which.LIVE, actor_id=olga.id)).view

    shown = await exports(store).columns(view.id, actor_id=olga.id)
    for choice in shown.columns:
        if choice.is_chosen and choice.name not in {"number", f"q{one.id}", f"q{two.id}"}:
            await exports(store).toggle(view.id, choice.name, actor_id=olga.id)
    later = (await desks(store).open(event.id, Which.CONFIRMED, actor_id=olga.id)).view
    sheets = await exported(store, later.id, olga)

    assert sheets["Заявки"] == [["Номер", "Опыт, лет", "Опыт, лет (2)"], [1, 3, "-1+1"]]


async def test_an_empty_list_and_anothers_list_are_not_exported(store: Store) -> None:
    event = await a_ground(store)
    olga = await an_organiser(store)
    other = await an_organiser(store, GYMNASIUM, "Чужакова Инна")
    view = (await desks(store).open(event.id, Which.LIVE, actor_id=olga.id)).view

    with pytest.raises(NothingToExport):
        await exported(store, view.id, olga)
    with pytest.raises(DeskViewGone):
        await exported(store, view.id, other)


async def written_by_the_organiser(store: Store) -> list[tuple[int, object]]:
    told = await all_of(store, Delivery.kind, Delivery.person_id, Delivery.body)
    return [(to, body) for kind, to, body in told if kind is DeliveryKind.ORGANISER_WROTE]


async def test_a_letter_goes_once_to_those_who_can_be_reached(store: Store) -> None:
    event = await a_ground(store)
    olga = await an_organiser(store)
    anna, vera = await pupils(store, 2)
    await stored(store, an_account(anna, 1))
    for person in (anna, vera):
        await entered(store, event, person)
    view = (await desks(store).open(event.id, Which.LIVE, actor_id=olga.id)).view

    draft = await letters(store).write(view.id, " Ждём <b>всех</b> ", actor_id=olga.id)
    await asyncio.gather(*(letters(store).send(draft.draft_id, actor_id=olga.id) for _ in range(2)))
    done = await letters(store).send(draft.draft_id, actor_id=olga.id)

    assert (draft.people, draft.reachable, draft.sent, done.sent) == (2, 1, None, 1)
    assert await written_by_the_organiser(store) == [(anna.id, {"text": "Ждём <b>всех</b>"})]
    assert [deed for (deed,) in await all_of(store, AuditLine.deed)] == [Deed.LETTER_SENT]


async def test_a_letter_may_go_to_those_who_lead(store: Store) -> None:
    event = await a_ground(store, team_min=1, team_max=3)
    olga = await an_organiser(store)
    anna, vera, zoya = await pupils(store, 3)
    await stored(store, *(an_account(one, at) for at, one in enumerate((anna, vera, zoya))))
    await a_team(store, event, "Искра", [anna, vera], captain_id=anna.id)
    await a_team(store, event, "Волна", [zoya])
    view = (await desks(store).open(event.id, Which.LIVE, actor_id=olga.id)).view
    draft = await letters(store).write(view.id, "Ждём", actor_id=olga.id)

    await letters(store).choose(draft.draft_id, Audience.LEADERS, actor_id=olga.id)
    await letters(store).send(draft.draft_id, actor_id=olga.id)

    assert sorted(to for to, _ in await written_by_the_organiser(store)) == [anna.id, zoya.id]


async def test_a_letter_to_nobody_of_another_or_too_long_is_refused(store: Store) -> None:
    event = await a_ground(store)
    olga = await an_organiser(store)
    other = await an_organiser(store, GYMNASIUM, "Чужакова Инна")
    view = (await desks(store).open(event.id, Which.LIVE, actor_id=olga.id)).view
    draft = await letters(store).write(view.id, "Ждём", actor_id=olga.id)

    with pytest.raises(NobodyToWriteTo):
        await letters(store).send(draft.draft_id, actor_id=olga.id)
    with pytest.raises(DeskDraftGone):
        await letters(store).send(draft.draft_id, actor_id=other.id)
    with pytest.raises(LetterTooLong):
        await letters(store).write(view.id, "я" * 3001, actor_id=olga.id)
