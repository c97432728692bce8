"""Whoever came by a team's link and had to say first who they are finds the team again at the end of it."""

from handlers.consent.actions import ReadConsent
from models.consent import ConsentPurpose
from models.entry import EntryMember
from models.event import Event
from tests.handlers.profile.contact import is_of_school, person_id_of, takes_the_step
from tests.handlers.team.playing import a_contest, a_pupil_here, makes_a_team, the_code
from tests.rows import all_of
from tests.talk.forger import presses_forged
from tests.talk.house import House
from tests.talk.talker import Talker

BACK = "▶️ Вернуться к команде"


async def invited(house: House) -> tuple[Event, str]:
    """A team of Anna's, and its code."""
    event = await a_contest(house, grade_from=1)
    anna = await a_pupil_here(house, 1, "Иванова Анна")
    await makes_a_team(house, anna, event)
    return event, (await the_code(anna)).replace("-", "")


async def introduces_themselves(house: House, talker: Talker, grade: str) -> None:
    await takes_the_step(talker)
    await talker.presses("🎒 Ученик")
    await is_of_school(house, talker)
    await takes_the_step(talker)
    if int(grade) < 5:
        await talker.presses("1–4")
    await talker.presses(grade)
    await talker.says("смирнов борис")


async def test_a_newcomer_goes_back_to_the_team_once_the_consent_is_signed(house: House) -> None:
    _, code = await invited(house)
    boris = house.person(2, "Борис")
    await boris.follows_link(f"jointeam_{code}")
    await introduces_themselves(house, boris, "11")
    waiting = boris.buttons
    me = await person_id_of(house, boris)
    await presses_forged(house, boris, ReadConsent(me, ConsentPurpose.PROCESSING).pack())

    await boris.presses("✍️ Подписываю")
    signed = boris.buttons
    await boris.presses(BACK)
    await boris.presses("✅ Вступить")

    assert [BACK] in waiting
    assert signed[0] == [BACK]
    assert (me,) in await all_of(house.store, EntryMember.person_id)


async def test_a_child_who_has_to_wait_for_a_parent_may_look_at_the_team_meanwhile(house: House) -> None:
    _, code = await invited(house)
    boris = house.person(2, "Борис")
    await boris.follows_link(f"jointeam_{code}")

    await introduces_themselves(house, boris, "3")
    shown = boris.sees
    await boris.presses(BACK)

    assert "Осталось согласие родителя" in shown
    assert "Команда «Вектор»" in boris.sees


async def test_whoever_came_for_nothing_in_particular_sees_the_events(house: House) -> None:
    await invited(house)
    boris = house.person(2, "Борис")
    await boris.starts()

    await introduces_themselves(house, boris, "3")

    assert BACK not in str(boris.buttons)
    assert ["📅 Ближайшие события"] in boris.buttons


async def test_a_team_that_is_gone_meanwhile_is_not_led_back_to(house: House) -> None:
    event, code = await invited(house)
    boris = house.person(2, "Борис")
    await boris.follows_link(f"jointeam_{code}")
    anna = house.person(1, "Анна")
    await presses_forged(house, anna, "teamended:1")

    await introduces_themselves(house, boris, "3")

    assert BACK not in str(boris.buttons)
    assert event.is_for_teams
