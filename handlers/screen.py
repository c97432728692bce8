"""What a person sees, as a value. Both messengers draw it; the tighter one sets the limits."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Final

from handlers.action import Action, Question
from handlers.legible import legible
from services.sent_file import KeptPicture

# VK: at most 10 inline buttons, in at most 6 rows of 5, each label at most 40 characters.
BUTTONS, ROWS, ROW_BUTTONS, LABEL_CHARACTERS = 10, 6, 5, 40
# Both: at most 4096 characters of text, as they are seen.
TEXT_CHARACTERS = 4096
# Of two bytes each, as Cyrillic ones are, they still fit into a name on any disk: 255 bytes.
FILE_NAME_CHARACTERS, ENDING_CHARACTERS = 120, 16
# What one system or another takes in no name. Each platform would replace it in its own way.
NO_NAME_HAS: Final = str.maketrans({'"': "'"} | dict.fromkeys("\\/:*?<>|", "_"))
NAMELESS = "file"


@dataclass(frozen=True, slots=True)
class Button:
    label: str
    action: Action


@dataclass(frozen=True, slots=True)
class Link:
    label: str
    url: str


Row = tuple[Button | Link, ...]


@dataclass(frozen=True, slots=True)
class Screen:
    """A message: its text in the messengers' common HTML, its buttons, and what it asks to be typed."""

    text: str
    rows: tuple[Row, ...] = ()
    asks: Question | None = None
    # Words under the input field, which are as good as typed. None leaves what is there.
    bottom: tuple[tuple[str, ...], ...] | None = None
    # What it shows, «team:17», if it is to be drawn anew in its place when that changes.
    living: str | None = None
    # Its addresses are for this person alone: no messenger is to look up where they lead.
    secret: bool = False
    # Shown with it where it is sent as a message of the bot's own: all of them in VK, the first in Telegram.
    pictures: tuple[KeptPicture, ...] = ()
    # The answer to a file: of an album there is one such message, and it changes as the files come.
    gathers: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """A file for the person, as a message of its own.

    The caption is HTML as a screen's text is, of which Telegram shows 1024 characters.
    """

    name: str
    content: bytes = field(repr=False)
    caption: str = ""

    @property
    def file_name(self) -> str:
        """The name as every telephone and computer can keep it, with its ending."""
        whole = " ".join(legible(self.name).translate(NO_NAME_HAS).split()) or NAMELESS
        suffix = PurePath(whole).suffix
        ending = suffix if len(suffix) <= ENDING_CHARACTERS else ""
        return whole.removesuffix(ending)[: FILE_NAME_CHARACTERS - len(ending)] + ending


@dataclass(frozen=True, slots=True)
class Album:
    """Up to ten pictures, or documents, as one message; the caption is as that of a document."""

    pictures: tuple[KeptPicture, ...]
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """A small answer to a button; the message it was pressed on stays as it is."""

    text: str


Shown = Screen | Document | Album


@dataclass(frozen=True, slots=True)
class Show:
    """Several screens, one after the other, with files and pictures among them."""

    screens: tuple[Shown, ...] = field(default_factory=tuple)


Answer = Screen | Notice | Show


def screens_of(answer: Answer) -> Sequence[Shown]:
    """What is sent, in its order. A small answer to a button sends nothing."""
    if isinstance(answer, Show):
        return answer.screens
    return (answer,) if isinstance(answer, Screen) else ()


def asked_by(answer: Answer) -> Question | None:
    """What the last screen asks: a file behind it takes the question not back."""
    return next((shown.asks for shown in reversed(screens_of(answer)) if isinstance(shown, Screen)), None)
