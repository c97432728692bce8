"""Whoever makes news by the clock, put together: the program and its tests do it alike."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

from scheduler.announcing import Announcer
from scheduler.digesting import Digester

if TYPE_CHECKING:
    from services.post.announcing import Announcements
    from services.post.weekly import WeeklyDigests


def announcer_of(services: Mapping[str, object]) -> Announcer:
    """By the name that handlers call it, too: it is made when it is first asked for."""
    return Announcer(lambda: cast("Announcements", services["announcements"]))


def digester_of(services: Mapping[str, object]) -> Digester:
    return Digester(lambda: cast("WeeklyDigests", services["weekly_digests"]))
