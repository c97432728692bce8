"""What a person can do, as a value: a button carries it, a link carries it, a question awaits it.

An action is packed as its name and its fields, parted by colons, in at most 64 bytes. So nothing about a
screen has to be remembered for its buttons to work: after a restart, on another worker, next week.
"""

from collections.abc import Callable
from dataclasses import dataclass, fields
from enum import StrEnum
from inspect import get_annotations
from types import NoneType, UnionType
from typing import Any, ClassVar, Self, dataclass_transform, get_args, get_origin, get_type_hints

from typing_extensions import override

from services.month import Month

# Telegram's limit for callback data; VK's payload of 255 characters holds it with its wrapping.
PACKED_BYTES = 64
SEPARATOR = ":"
# Telegram allows A-Z, a-z, 0-9, _ and - in the payload of a link.
LINK_SEPARATOR = "_"


class NotPackedError(ValueError):
    """The text is no packed action of this kind: an old button, or a forged one."""


@dataclass_transform(frozen_default=True)
class Action:
    """One thing a person may ask for. Subclasses are frozen dataclasses, each with a name of its own.

    None is decorated: it becomes a dataclass when the first of its kind is made. There are hundreds of them,
    and to generate the methods of all is a fifth of a second and four megabytes of every start.
    """

    name: ClassVar[str]
    # May a link do it? Then whoever follows the link does it unasked: nothing but showing is linked.
    linked: ClassVar[bool]
    # Also done for somebody whom an administrator has blocked: one's own data stay one's own.
    always: ClassVar[bool]
    _codecs: ClassVar[tuple["_Codec", ...] | None]

    @override
    def __init_subclass__(cls, *, name: str, linked: bool = False, always: bool = False) -> None:
        cls.name = name
        cls.linked = linked
        cls.always = always
        cls._codecs = None

    def __init__(self, *values: Any, **named: Any) -> None:
        """Of the first of its kind alone: the others are made by what the dataclass brings."""
        kind = type(self)
        kind.become_dataclass()
        vars(kind)["__init__"](self, *values, **named)

    @classmethod
    def become_dataclass(cls) -> None:
        """With the fields of what it inherits from as well: that is never made itself, and stays as it is."""
        if "__dataclass_fields__" not in vars(cls):
            line = [kind for kind in reversed(cls.__mro__) if issubclass(kind, Action)][1:]
            cls.__annotations__ = {
                name: hint for kind in line for name, hint in get_annotations(kind).items()
            }
            dataclass(frozen=True)(cls)

    def pack(self) -> str:
        values = (codec.pack(getattr(self, codec.field)) for codec in self._fields())
        return SEPARATOR.join((self.name, *values))

    def link(self) -> str:
        """The payload of a deep link, in the few signs that both messengers let through."""
        if not self.linked:
            raise ValueError(f"{self.name!r} is not for links.")
        return self.pack().replace(SEPARATOR, LINK_SEPARATOR)

    @classmethod
    def unpack(cls, packed: list[str]) -> Self:
        codecs = cls._fields()
        if len(packed) != len(codecs):
            raise NotPackedError(cls.name)
        try:
            return cls(
                **{codec.field: codec.unpack(text) for codec, text in zip(codecs, packed, strict=True)}
            )
        except (ValueError, OverflowError) as error:
            raise NotPackedError(cls.name) from error

    @classmethod
    def _fields(cls) -> tuple["_Codec", ...]:
        if cls._codecs is None:
            cls.become_dataclass()
            hints = get_type_hints(cls)
            cls._codecs = tuple(_codec(field.name, hints[field.name]) for field in fields(cls))  # type: ignore[arg-type]
        return cls._codecs


class Question(Action, name="?"):
    """An action that typed words answer. It is never done by a press: a button that says so is forged."""

    # May a document or a photo answer it as well? Its handler then asks for `attachment`, None beside words.
    takes_files: ClassVar[bool] = False

    @override
    def __init_subclass__(
        cls, *, name: str, linked: bool = False, always: bool = False, takes_files: bool = False
    ) -> None:
        super().__init_subclass__(name=name, linked=linked, always=always)
        cls.takes_files = takes_files


@dataclass(frozen=True, slots=True)
class _Codec:
    field: str
    pack: Callable[[Any], str]
    unpack: Callable[[str], Any]


def _codec(field: str, kind: Any) -> _Codec:
    optional = get_origin(kind) is UnionType
    if optional:
        (kind,) = (part for part in get_args(kind) if part is not NoneType)
    pack, unpack = _scalar(kind)
    if not optional:
        return _Codec(field, pack, unpack)
    return _Codec(
        field,
        lambda value: "" if value is None else pack(value),
        lambda text: None if text == "" else unpack(text),
    )


# The smaller of the two databases' ids, PostgreSQL's of 32 bits; a larger number is no id but an attempt.
LARGEST_ID = 2**31 - 1


def _number(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and int(text) <= LARGEST_ID):
        raise ValueError(text)
    return int(text)


def _words(value: str) -> str:
    if SEPARATOR in value:
        raise ValueError(value)
    return value


def _scalar(kind: type) -> tuple[Callable[[Any], str], Callable[[str], Any]]:
    if kind is int:
        return str, _number
    if kind is str:
        return _words, str
    if kind is Month:
        return str, Month.read
    if issubclass(kind, StrEnum):
        return str, kind
    raise TypeError(f"A button cannot carry a {kind.__name__}.")
