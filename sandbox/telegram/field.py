import json
import re
from collections.abc import Mapping
from typing import Any

from sandbox.telegram.refusal import bad_request
from sandbox.upload import Upload

TRUE = {"true", "yes", "1"}
LEADING_NUMBER = re.compile(r"-?\d+")
ATTACHED = "attach://"


class Fields:
    """What a call carries. Every value is a text, as in a form; structures are JSON inside the text."""

    def __init__(self, values: Mapping[str, str], files: Mapping[str, Upload] | None = None) -> None:
        self._values = values
        self._files = files or {}

    def text(self, name: str) -> str:
        return self._values.get(name, "")

    def number(self, name: str, default: int = 0) -> int:
        number = LEADING_NUMBER.match(self.text(name))
        return int(number.group()) if number else default

    def flag(self, name: str) -> bool:
        return self.text(name).lower() in TRUE

    def structure(self, name: str, *, refusal: str) -> Any:
        """The parsed JSON of a field, or None when the field is absent."""
        text = self.text(name)
        if not text:
            return None
        try:
            return json.loads(text)
        except ValueError as error:
            raise bad_request(refusal) from error

    def file(self, name: str) -> Upload | None:
        """A file sent in the field itself, or in another part which the field names."""
        return self._files.get(name) or self.attached(self.text(name))

    def attached(self, reference: str) -> Upload | None:
        return self._files.get(reference.removeprefix(ATTACHED)) if reference.startswith(ATTACHED) else None

    def within(self, item: Mapping[str, Any]) -> "Fields":
        """The fields of one part of a structure; the files of the whole call belong to it as well."""
        return Fields(flattened(item), self._files)


def flattened(item: Mapping[str, Any]) -> dict[str, str]:
    """A JSON object as the fields of a form."""
    return {
        name: value if isinstance(value, str) else json.dumps(value)
        for name, value in item.items()
        if value is not None
    }
