"""What is added to the materials of an event: links as they are typed, with what stands around them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from models.event import LINK_CHARACTERS
from models.material import MATERIAL_CHARACTERS
from services.event.reading import LINK
from services.plain_text import plain

RECORDING = re.compile(r"запис[ьи]|recording|\brec\b", re.IGNORECASE)
VIDEO_HOSTS = ("rutube.ru", "vkvideo.ru", "youtube.com", "youtu.be", "dzen.ru")
# Behind a link they belong to the sentence.
BEHIND_A_LINK = ".,;:!?)»"
AROUND_A_TITLE = " —–-:;,.("


@dataclass(frozen=True, slots=True)
class Given:
    """A file that lies on the shelf by now, or a link."""

    title: str
    link: str = ""
    name: str = ""
    digest: str = ""
    size: int = 0

    @property
    def is_recording(self) -> bool:
        host = urlsplit(self.link).netloc.removeprefix("www.").removeprefix("m.")
        return host in VIDEO_HOSTS or RECORDING.search(self.title) is not None


def links_in(typed: str) -> list[Given]:
    """Every line with a link, named by the rest of the line or by the line above it."""
    return list(_links_in(typed))


def _links_in(typed: str) -> Iterator[Given]:
    above = ""
    for line in map(plain, typed.splitlines()):
        found = LINK.search(line)
        if found is None:
            above = line
            continue
        link = found[0].rstrip(BEHIND_A_LINK)
        around = f"{line[: found.start()]} {line[found.start() + len(link) :]}".strip(AROUND_A_TITLE)
        title = around or above or urlsplit(link).netloc
        above = ""
        if len(link) <= LINK_CHARACTERS:
            yield Given(title_of(title), link)


def title_of(text: str) -> str:
    return plain(text)[:MATERIAL_CHARACTERS].rstrip()
