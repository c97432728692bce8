"""The longest and largest that may stand on a screen, for every room's `worst.py`."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from importlib import import_module
from pkgutil import walk_packages
from types import NoneType, UnionType
from typing import Any, get_args, get_type_hints

import services
from handlers.screen import Answer
from services.refusal import Refusal

# What draws, and what it has drawn.
Drawn = tuple[Callable[..., object], Answer]
# PostgreSQL's ids are of 32 bits; there are fewer pages than events.
LARGEST_ID, LAST_PAGE = 2**31 - 1, 1_000_000
MANY = 1_000_000
# The longest that a refusal says of what was typed.
WORST: dict[type, object] = {
    int: MANY,
    float: MANY / 10,
    str: "<" * 100,
    datetime: datetime(2026, 9, 30, 20, tzinfo=UTC),
}


def all_refusals() -> list[Refusal]:
    # Rooms are opened when somebody comes: what only they raise is not there before.
    for module in walk_packages(services.__path__, "services."):
        import_module(module.name)
    return [_refusal(kind) for kind in _kinds(Refusal)]


def _kinds(of: type[Refusal]) -> list[type[Refusal]]:
    """Whatever can be raised: a refusal without a sentence of its own is only a kind of them."""
    return [
        kind
        for child in of.__subclasses__()
        for kind in ([child] if hasattr(child, "key") else []) + _kinds(child)
    ]


def _refusal(kind: type[Refusal]) -> Refusal:
    if not is_dataclass(kind):
        return kind()
    hints = get_type_hints(kind)
    return kind(**{field.name: _worst(hints[field.name]) for field in fields(kind)})


def _worst(kind: Any) -> object:
    if isinstance(kind, UnionType):
        # Whatever may be missing is said at its longest.
        kind = next(part for part in get_args(kind) if part is not NoneType)
    if kind in WORST:
        return WORST[kind]
    return next(iter(kind))  # one of an enumeration
