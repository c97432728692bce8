"""What a person sees, as a value. Both messengers draw it; the tighter one sets the limits."""

from dataclasses import dataclass, field

from handlers.action import Action, Question

# VK: at most 10 inline buttons, in at most 6 rows of 5, each label at most 40 characters.
BUTTONS, ROWS, ROW_BUTTONS, LABEL_CHARACTERS = 10, 6, 5, 40
# Both: at most 4096 characters of text, as they are seen.
TEXT_CHARACTERS = 4096


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


@dataclass(frozen=True, slots=True)
class Notice:
    """A small answer to a button; the message it was pressed on stays as it is."""

    text: str


@dataclass(frozen=True, slots=True)
class Show:
    """Several screens, one after the other."""

    screens: tuple[Screen, ...] = field(default_factory=tuple)


Answer = Screen | Notice | Show
