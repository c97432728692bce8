"""What tests of the local VK hold in their hands."""

from collections.abc import Callable
from typing import Any

Json = dict[str, Any]


# Call a method; numbers become texts and objects become JSON, as on the wire.
Ask = Callable[..., Any]
# The same for a call that must be refused: its code and its words come back.
Refusal = Callable[..., tuple[int, str]]
