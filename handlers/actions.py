import inspect
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from handlers.action import LINK_SEPARATOR, SEPARATOR, Action, NotPackedError, Question
from handlers.screen import Answer

Handler = Callable[..., Awaitable[Answer]]

# Logged instead of a name that is in no table: whoever forged it may have written anything there.
UNKNOWN = "unknown"
# What every handler may ask for besides the services: who acts, what they did, and how to speak to them.
GIVEN = frozenset({"action", "attachment", "speaker", "t", "words"})


class StaleAction(Exception):  # noqa: N818  an answer, not an error
    """No handler goes by this name any more, or its fields have changed since the button was made."""


@dataclass(frozen=True, slots=True)
class _Entry:
    kind: type[Action]
    handler: Handler
    asks_for: tuple[str, ...]


class Actions:
    """The one table in which an action's name finds its handler, however many there are.

    A handler names what it needs as its arguments; whatever nobody can give is an error at start.
    """

    def __init__(self, tables: Iterable[Mapping[type[Action], Handler]], services: Mapping[str, Any]) -> None:
        self._services = dict(services)
        self._entries: dict[str, _Entry] = {}
        for table in tables:
            for kind, handler in table.items():
                self._add(kind, handler)

    def _add(self, kind: type[Action], handler: Handler) -> None:
        if kind.name in self._entries:
            raise ValueError(f"Two actions are called {kind.name!r}.")
        asks_for = tuple(inspect.signature(handler).parameters)
        unknown = [name for name in asks_for if name not in GIVEN and name not in self._services]
        if unknown:
            raise ValueError(f"Nobody gives {', '.join(unknown)} to the handler of {kind.name!r}.")
        self._entries[kind.name] = _Entry(kind, handler, asks_for)

    @property
    def kinds(self) -> list[type[Action]]:
        return [entry.kind for entry in self._entries.values()]

    def unpack(self, packed: str) -> Action:
        name, *values = packed.split(SEPARATOR)
        entry = self._entries.get(name)
        if entry is None:
            raise StaleAction(UNKNOWN)
        try:
            return entry.kind.unpack(values)
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
        entry = self._entries[action.name]
        given["action"] = action
        services = self._services
        return await entry.handler(
            **{name: given[name] if name in given else services[name] for name in entry.asks_for}
        )
