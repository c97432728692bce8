"""One call of a method: its parameters, read as strictly as the server reads them."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from sandbox.vk.refusal import BAD_PARAMETER, VkRefusal

_YES = {"1", "true"}
_NO = {"0", "false", ""}

Where = TypeVar("Where")


class Call:
    def __init__(self, fields: Mapping[str, str], *, host: str = "", by_user: bool = False) -> None:
        self._fields = fields
        self.host = host
        self.by_user = by_user

    def has(self, name: str) -> bool:
        return self._fields.get(name, "") != ""

    def text(self, name: str) -> str:
        return self._fields.get(name, "")

    def required(self, name: str) -> str:
        if not self.has(name):
            raise VkRefusal(BAD_PARAMETER, f"{name} is undefined")
        return self._fields[name]

    def integer(self, name: str) -> int:
        """Read a number; a missing one is 0, as on the server."""
        return _integer(name, self.text(name) or "0")

    def required_integer(self, name: str) -> int:
        return _integer(name, self.required(name))

    def integers(self, name: str, *, limit: int) -> list[int]:
        items = [item.strip() for item in self.required(name).split(",")]
        if len(items) > limit:
            raise VkRefusal(BAD_PARAMETER, f"{name} should contain at most {limit} items")
        return [_integer(name, item) for item in items]

    def flag(self, name: str) -> bool:
        """Read a flag; Python's "True" is refused aloud: the server would misread it silently."""
        value = self.text(name)
        if value not in _YES | _NO:
            raise VkRefusal(BAD_PARAMETER, f"{name} not boolean")
        return value in _YES

    def json(self, name: str) -> Any:
        try:
            return json.loads(self.text(name))
        except ValueError as error:
            raise VkRefusal(BAD_PARAMETER, f"{name} is invalid json") from error


def _integer(name: str, text: str) -> int:
    try:
        return int(text)
    except ValueError as error:
        raise VkRefusal(BAD_PARAMETER, f"{name} not integer") from error


@dataclass(frozen=True)
class Method(Generic[Where]):
    """What a method does and whose token may call it."""

    run: Callable[[Where, Call], Any]
    right: str = ""
    by_community: bool = True
    by_user: bool = False
