from collections.abc import Iterator
from dataclasses import replace

from handlers.action import PACKED_BYTES
from handlers.profile.actions import ChooseSchool
from handlers.school import outside, screens
from handlers.translation import Translator
from services.outside_school import MOST_ALIKE, NAME_CHARACTERS, Outside
from services.school import MOST_FOUND, Found
from services.school_place import MOST_CHARACTERS
from tests.handlers.worst import LARGEST_ID, Drawn

LONGEST_ID = "s" * (PACKED_BYTES - len(ChooseSchool("").pack()))
# What fits into the button that shows the others, and what a message may hold.
FEW_WORDS, MANY_WORDS = "лицей", "<&ж " * 1000


def the_worst_school(*, is_certain: bool, is_recorded: bool = True, left: str = "2026-09-30") -> Found:
    return Found(
        id=LONGEST_ID,
        name="<Ж&" * 66,
        name_en="<W&" * 66,
        city="<" * 100,
        city_en="&" * 100,
        region="Ханты-Мансийский автономный округ — Югра",
        left=left,
        is_recorded=is_recorded,
        is_certain=is_certain,
    )


def answers(t: Translator) -> Iterator[Drawn]:
    certain, unsure = the_worst_school(is_certain=True), the_worst_school(is_certain=False)
    yield screens.asked, screens.asked(None, t)
    yield screens.asked, screens.asked(certain, t)
    yield screens.found, screens.found(FEW_WORDS, [certain], t)
    yield screens.found, screens.found(MANY_WORDS, [certain] + [unsure] * (MOST_FOUND - 1), t)
    yield screens.found, screens.found(MANY_WORDS, [], t)
    for left in ("", "2026-09", "2026"):
        several = [the_worst_school(is_certain=False, left=left)] * MOST_FOUND
        yield screens.listed, screens.listed(MANY_WORDS, several, t)
    yield screens.listed, screens.listed(MANY_WORDS, [unsure], t)
    lacking = replace(unsure, lacks_number=True)
    yield screens.listed, screens.listed("9" * 1000, [lacking] * MOST_FOUND, t)
    yield from _answers_outside(t)


def _answers_outside(t: Translator) -> Iterator[Drawn]:
    name, city, region = "<" * NAME_CHARACTERS, "<" * MOST_CHARACTERS, "&" * MOST_CHARACTERS
    alike = (the_worst_school(is_certain=False),) * MOST_ALIKE
    yield outside.name_asked, outside.name_asked(t)
    yield outside.country_asked, outside.country_asked(LARGEST_ID, t)
    nowhere = Outside(LARGEST_ID, name, city, city, no_region="<" * MOST_CHARACTERS)
    yield outside.region_asked, outside.region_asked(nowhere, t)
    for told in (
        Outside(LARGEST_ID, name),
        Outside(LARGEST_ID, name, city, city),
        Outside(LARGEST_ID, name, city, city, region),
        Outside(LARGEST_ID, name, city, city, region, alike),
    ):
        yield outside.told, outside.told(told, t)
