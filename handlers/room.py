"""A room that opens when somebody comes.

Most rooms are an organiser's or an administrator's. Their handlers, screens and services are hundreds of
modules that a start need not wait for, and that a bot need not hold before somebody organises.
"""

from collections.abc import Iterator, Mapping
from functools import cached_property
from importlib import import_module
from types import ModuleType

from typing_extensions import override

from handlers.action import Action
from handlers.actions import Handler

# What several actions have in common is no action itself: its name says so, and no button can.
IN_COMMON = "?"


class Room(Mapping[type[Action], Handler]):
    """A table of a room's actions. They are known at once; their handlers, when the first of them is done."""

    def __init__(self, *actions: ModuleType) -> None:
        """By the modules in which its actions are written; `handlers` beside them has the table."""
        self._handlers_module = f"{actions[0].__package__}.handlers"
        self._kinds = [kind for module in actions for kind in _kinds_of(module)]

    @cached_property
    def _handlers(self) -> Mapping[type[Action], Handler]:
        handlers: Mapping[type[Action], Handler] = import_module(self._handlers_module).actions()
        return handlers

    @override
    def __getitem__(self, kind: type[Action]) -> Handler:
        return self._handlers[kind]

    @override
    def __iter__(self) -> Iterator[type[Action]]:
        return iter(self._kinds)

    @override
    def __len__(self) -> int:
        return len(self._kinds)


def _kinds_of(module: ModuleType) -> Iterator[type[Action]]:
    for kind in vars(module).values():
        written_here = isinstance(kind, type) and kind.__module__ == module.__name__
        if written_here and issubclass(kind, Action) and not kind.name.startswith(IN_COMMON):
            yield kind
