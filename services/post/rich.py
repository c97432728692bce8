"""A text with its formatting, as letters and stretches of them: cut anywhere, no tag of it is ever torn."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from html import escape
from itertools import islice, pairwise


class Style(StrEnum):
    """What a stretch looks like, by the tag that says so. The order is that of nesting, outermost first."""

    QUOTE = "blockquote"
    LINK = "a"
    SPOILER = "tg-spoiler"
    BOLD = "b"
    ITALIC = "i"
    UNDERLINE = "u"
    STRIKE = "s"
    CODE = "code"


ORDER = {style: number for number, style in enumerate(Style)}


@dataclass(frozen=True, slots=True)
class Stretch:
    """From one letter to before another."""

    style: Style
    start: int
    end: int
    url: str = ""

    def within(self, start: int, end: int) -> "Stretch":
        return replace(self, start=max(self.start, start) - start, end=min(self.end, end) - start)


@dataclass(frozen=True, slots=True)
class Rich:
    text: str
    stretches: tuple[Stretch, ...] = ()

    def part(self, start: int, end: int) -> "Rich":
        cut = (stretch.within(start, end) for stretch in self.stretches)
        return Rich(self.text[start:end], tuple(one for one in cut if one.start < one.end))

    def stripped(self) -> "Rich":
        start, end = len(self.text) - len(self.text.lstrip()), len(self.text.rstrip())
        return self.part(min(start, end), end)

    def joined(self, glue: str, other: "Rich") -> "Rich":
        by = len(self.text) + len(glue)
        moved = (replace(one, start=one.start + by, end=one.end + by) for one in other.stretches)
        return Rich(f"{self.text}{glue}{other.text}", (*self.stretches, *moved))

    def html(self) -> str:
        """Nested as every reader of HTML wants it, whatever crosses whatever."""
        starts = defaultdict[int, list[Stretch]](list)
        for one in orderly(self):
            starts[one.start].append(one)
        ends = {one.end for several in starts.values() for one in several}
        written, still_open = list[str](), list[Stretch]()
        for start, end in pairwise(sorted({0, len(self.text), *starts, *ends})):
            # No two of one style are anywhere at once: there are never more than there are styles.
            lasting = [one for one in still_open if one.end > start]
            here = sorted([*lasting, *starts[start]], key=lambda one: ORDER[one.style])
            kept = _kept(still_open, here)
            # What is closed only because it stands inside of another begins again.
            written += [f"</{one.style}>" for one in reversed(still_open[kept:])]
            written += [_tag(one) for one in here[kept:]]
            written.append(escape(self.text[start:end], quote=False))
            still_open = here
        written += [f"</{one.style}>" for one in reversed(still_open)]
        return "".join(written)

    def styles(self) -> list[Style]:
        """Which there are, each once."""
        return sorted({one.style for one in self.stretches}, key=lambda style: ORDER[style])


def orderly(rich: Rich) -> list[Stretch]:
    """As the messengers take them: two of a kind that meet are one, and code has no other style inside."""
    code = _united(one for one in rich.stretches if one.style is Style.CODE)
    others = [
        whole
        for style in Style
        if style is not Style.CODE
        for whole in _united(one for one in rich.stretches if one.style is style)
    ]
    ends = [one.end for one in code]
    free = [
        piece
        for one in others
        for piece in ([one] if one.style is Style.QUOTE else _without(one, code, ends))
    ]
    seen = (one for one in (*free, *code) if rich.text[one.start : one.end].strip())
    return sorted(seen, key=lambda one: (ORDER[one.style], one.start))


def _united(stretches: Iterable[Stretch]) -> list[Stretch]:
    united = list[Stretch]()
    for one in sorted(stretches, key=lambda each: (each.start, each.end)):
        last = united[-1] if united else None
        if last is None or one.start > last.end or (one.start == last.end and one.url != last.url):
            united.append(one)
        elif one.url == last.url:
            united[-1] = replace(last, end=max(last.end, one.end))
        elif one.end > last.end:
            # Two addresses cannot lead from one word: the first keeps what it has.
            united.append(replace(one, start=last.end))
    return united


def _without(one: Stretch, holes: Sequence[Stretch], ends: Sequence[int]) -> list[Stretch]:
    """What is left of it between the holes, which are in their order."""
    pieces, start = list[Stretch](), one.start
    for hole in islice(holes, bisect_right(ends, start), None):
        if hole.start >= one.end:
            break
        if hole.start > start:
            pieces.append(replace(one, start=start, end=hole.start))
        start = hole.end
    return [*pieces, replace(one, start=start)] if start < one.end else pieces


def _kept(still_open: Sequence[Stretch], here: Sequence[Stretch]) -> int:
    """How many of those that are open may stay so: none that stands inside of one that ends, or begins."""
    kept = 0
    for opened, wanted in zip(still_open, here, strict=False):
        if opened != wanted:
            break
        kept += 1
    return kept


def _tag(stretch: Stretch) -> str:
    return f'<a href="{escape(stretch.url)}">' if stretch.style is Style.LINK else f"<{stretch.style}>"
