from collections.abc import Iterator
from dataclasses import replace

from handlers.catalogue.actions import LookForWords
from handlers.menu import screens as menu
from handlers.translation import Translator
from models.entry import JOIN_CODE_CHARACTERS
from models.person import NAME_CHARACTERS
from services.entry.entries import EntriesAhead
from services.entry.light import EntryLight
from services.entry.team_begun import TeamBegun
from services.home import Home
from services.standing import Light, Standing, Step
from tests.handlers.catalogue.worst import WORST, the_worst_event
from tests.handlers.worst import LARGEST_ID, LAST_PAGE, MANY, Drawn, all_refusals

ENTRIES = EntriesAhead(MANY, EntryLight.WAITING, the_worst_event())


def homes() -> Iterator[Home]:
    for ahead in (0, MANY):
        for step in Step:
            yield Home(LARGEST_ID, ahead, Standing(Light.WAITING, step), has_office=True, entries=ENTRIES)
    for light in Light:
        yield Home(LARGEST_ID, MANY, Standing(light, Step.KIND), has_office=False, entries=ENTRIES)
    nothing = EntriesAhead(0, EntryLight.PAST, None)
    yield Home(LARGEST_ID, MANY, Standing(Light.READY, Step.NONE), has_office=True, entries=nothing)
    behind = EntriesAhead(0, EntryLight.PAST, None, has_behind=True)
    yield Home(LARGEST_ID, MANY, Standing(Light.READY, Step.NONE), has_office=True, entries=behind)
    team = TeamBegun(LARGEST_ID, "W" * JOIN_CODE_CHARACTERS)
    begun = EntriesAhead(0, EntryLight.PAST, None, team)
    waits = Standing(Light.WAITING, Step.KIND)
    yield Home(LARGEST_ID, MANY, waits, has_office=True, entries=begun, has_talks=True)
    everything = replace(begun, has_behind=True)
    yield Home(LARGEST_ID, MANY, waits, has_office=True, entries=everything, has_talks=True)


def answers(t: Translator) -> Iterator[Drawn]:
    for name in ("", "<" * NAME_CHARACTERS):
        yield menu.greeting, menu.greeting(name, t)
    for home in homes():
        yield menu.menu, menu.menu(home, t)
        for asked in (False, True):
            yield menu.cancelled, menu.cancelled(home, t, asked=asked)
    for words in ("<", "e" * 59, "Ж" * 29, "Ж" * 4096):
        for home in homes():
            yield menu.misunderstood, menu.misunderstood(words, home, t)
    for asks in (None, LookForWords(*WORST, LAST_PAGE)):
        yield menu.words_only, menu.words_only(t, asks=asks)
        yield menu.incident, menu.incident("abcdef", t, pressed=False, asks=asks)
        for refusal in all_refusals():
            yield menu.refused, menu.refused(refusal, t, pressed=False, asks=asks)
    for refusal in all_refusals():
        yield menu.refused, menu.refused(refusal, t, pressed=True)
    yield menu.incident, menu.incident("abcdef", t, pressed=True)
    yield menu.stale, menu.stale(t)
    yield menu.too_fast, menu.too_fast(t)
    yield menu.only_in_private, menu.only_in_private(t)
