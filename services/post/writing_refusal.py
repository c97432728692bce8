from dataclasses import dataclass

from services.refusal import Refusal


class PostEmpty(Refusal):
    """Neither words nor pictures: there is nothing to send in."""

    key = "refusal-post-empty"


class PostWordsWanted(Refusal):
    """Of what was typed nothing can be read."""

    key = "refusal-post-words-wanted"


@dataclass(eq=False)
class PostTooLong(Refusal):
    """How many signs there would be, and how many there may be."""

    key = "refusal-post-too-long"
    length: int
    most: int


@dataclass(eq=False)
class PostFilesTooMany(Refusal):
    key = "refusal-post-files-too-many"
    most: int


class FileEmpty(Refusal):
    """A document of no bytes: no platform takes it."""

    key = "refusal-post-file-empty"


class PostFileGone(Refusal):
    """It has been removed meanwhile: the button is of an old message."""

    key = "refusal-post-file-gone"


class PostLinkWanted(Refusal):
    key = "refusal-post-link-wanted"
