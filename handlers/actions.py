import inspect
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from handlers.action import LINK_SEPARATOR, SEPARATOR, Action, NotPackedError, Question
from handlers.screen import Answer

# A handler answers, or hands whoever came over to another room: its action is then done instead.
Handler = Callable[..., Awaitable[Answer | Action]]

# Logged instead of a name that is in no table: whoever forged it may have written anything there.
UNKNOWN = "unknown"
# What every handler may ask for besides the services: who acts, what they did, and how to speak to them.
# What was typed is given as letters, and as HTML with the formatting it was typed in.
GIVEN = frozenset({"action", "attachment", "formatted", "speaker", "t", "words"})


class StaleAction(Exception):  # noqa: N818  an answer, not an error
    """No handler goes by this name any more, or its fields have changed since the button was made."""


@dataclass(frozen=True, slots=True)
class _Doing:
    """How one action is done: what its handler is given each time, and the services it always has."""

    handler: Handler
    given: tuple[str, ...]
    services: Mapping[str, Any]


class Actions:
    """The one table in which an action's name finds its handler, however many there are.

    A handler names what it needs as its arguments. Whatever nobody can give is an error when its action is
    first done: until then its room may be closed. A test opens all of them.
    """

    def __init__(self, tables: Iterable[Mapping[type[Action], Handler]], services: Mapping[str, Any]) -> None:
        self._services = services
        self._kinds: dict[str, type[Action]] = {}
        self._tables: dict[str, Mapping[type[Action], Handler]] = {}
        self._doings: dict[str, _Doing] = {}
        for table in tables:
            self.add(table)

    def add(self, table: Mapping[type[Action], Handler]) -> None:
        for kind in table:
            if kind.name in self._kinds:
                raise ValueError(f"Two actions are called {kind.name!r}.")
            self._kinds[kind.name] = kind
            self._tables[kind.name] = table

    def find(self, name: str) -> Handler:
        """The handler of that name, with all that it asks for at hand from now on."""
        handler = self._tables[name][self._kinds[name]]
        asked = set(inspect.signature(handler).parameters)
        if unknown := asked - GIVEN - self._services.keys():
            raise ValueError(f"Nobody gives {', '.join(sorted(unknown))} to the handler of {name!r}.")
        services = {each: self._services[each] for each in asked & self._services.keys()}
        self._doings[name] = _Doing(handler, tuple(asked - services.keys()), services)
        return handler

    @property
    def kinds(self) -> list[type[Action]]:
        return list(self._kinds.values())

    def unpack(self, packed: str) -> Action:
        name, *values = packed.split(SEPARATOR)
        kind = self._kinds.get(name)
        if kind is None:
            raise StaleAction(UNKNOWN)
        try:
            return kind.unpack(values)
        except NotPackedError as error:
            raise StaleAction(name) from error

    def pressed(self, packed: str) -> Action:
        """What a button asks for. Whatever only typed words may answer was never on a button."""
        action = self.unpack(packed)
        if isinstance(action, Question):
            raise StaleAction(action.name)
        return action

    def awaited(self, packed: str | None) -> Action | None:
        """What typed words belong to. Nothing, when the question has been taken out of the house since."""
        try:
            return None if packed is None else self.unpack(packed)
        except StaleAction:
            return None

    def linked(self, payload: str) -> Action:
        action = self.unpack(payload.replace(LINK_SEPARATOR, SEPARATOR))
        if not action.linked:
            raise StaleAction(action.name)
        return action

    async def do(self, action: Action, **given: Any) -> Answer:
        if action.name not in self._doings:
            self.find(action.name)
        doing = self._doings[action.name]
        asked = given | {"action": action}
        answer = await doing.handler(**doing.services, **{name: asked[name] for name in doing.given})
        return await self.do(answer, **given) if isinstance(answer, Action) else answer
