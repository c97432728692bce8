"""A post that somebody has put up at a place by hand, or suggested there, as the platform tells of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from models.post import Place, PostFileKind, PostOrigin


@dataclass(frozen=True, slots=True)
class SeenFile:
    """It lies with the platform until it is fetched."""

    kind: PostFileKind
    name: str
    # For the messenger's bot, which fetches it by this.
    file_id: str
    # What the platform calls it, so that nobody need send it there.
    reference: str


@dataclass(frozen=True, slots=True)
class Seen:
    place: Place
    # «-777»: whose place it is, by the platform's number.
    owner: str
    number: int
    # In our own HTML; and as it stands there, to be known again by.
    html: str
    words: str
    posted_at: datetime
    address: str = ""
    link: str = ""
    is_suggested: bool = False
    # Its words have changed; nothing else is told.
    is_edit: bool = False
    # Whose account in that messenger, where that is told.
    author_id: int | None = None
    # Of several messages of an album: what they have in common.
    group: str = ""
    files: tuple[SeenFile, ...] = ()
    # What the place has to remember of it besides its number.
    remembered: Mapping[str, Any] = field(default_factory=dict)

    @property
    def origin(self) -> PostOrigin:
        if self.is_suggested:
            return PostOrigin.VK_SUGGESTED
        return PostOrigin.VK_WALL if self.place is Place.WALL else PostOrigin.TELEGRAM_CHANNEL

    @property
    def key(self) -> str:
        """«vk_wall:-777_45»: once taken in, it is not taken in again. An album is one post."""
        return f"{self.origin}:{self.owner}_{f'album{self.group}' if self.group else self.number}"

    @property
    def says_nothing(self) -> bool:
        """A poll, a video alone: nothing that could be put up anywhere else."""
        return not (self.html or self.link or self.files)


@dataclass(frozen=True, slots=True)
class FetchedFile:
    """It lies on the shelf by now."""

    seen: SeenFile
    digest: str
    size: int
