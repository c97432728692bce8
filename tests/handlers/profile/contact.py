"""What the tests of a profile do again and again."""

from datetime import timedelta

from models.consent import ConsentPurpose
from services.address import Address
from services.profile import Profile, Profiles
from services.store import Store
from tests.builder import SCHOOL, a_school, given
from tests.clock import HandClock
from tests.talk.house import House
from tests.talk.talker import Talker

UFA = "Asia/Yekaterinburg"
VERSIONS = dict.fromkeys(ConsentPurpose, "1")
A_DAY = timedelta(days=1)


async def a_school_of_ufa(store: Store) -> None:
    await given(store, a_school(zone=UFA))


async def opens_profile(talker: Talker) -> None:
    """By a link, which works for whoever has never written as well."""
    await talker.follows_link("me")


async def takes_the_step(talker: Talker) -> None:
    """Open the profile and press the first button of it: that of the next step."""
    await opens_profile(talker)
    await talker.presses(talker.buttons[0][0])


async def person_id_of(house: House, talker: Talker) -> int:
    speaker = await house.people.speaker(Address(house.name, talker.id))
    assert speaker is not None
    return speaker.person_id


async def is_of_school(house: House, talker: Talker, school_id: str = SCHOOL) -> None:
    """The room of schools has its own tests: here the school has just been chosen in it."""
    await _profiles(house).choose_school(await person_id_of(house, talker), school_id)


async def profile_of(house: House, talker: Talker) -> Profile:
    return await _profiles(house).profile(await person_id_of(house, talker))


def _profiles(house: House) -> Profiles:
    clock: HandClock = house.clock
    return Profiles(house.store, clock, VERSIONS)
