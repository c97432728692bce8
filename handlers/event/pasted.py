"""What became of lines that were pasted."""

from handlers.label import cut
from handlers.translation import Translator
from services.event.line import Pasted

LINES_SHOWN, LINE_CHARACTERS = 8, 80


def told(pasted: Pasted | None, t: Translator) -> list[str]:
    """What was taken is counted, what was not stands with its reason."""
    if pasted is None:
        return []
    lines = []
    if pasted.added or pasted.changed:
        lines.append(t("making-pasted", added=pasted.added, changed=pasted.changed))
    if pasted.unread:
        lines.append(t("making-unread", count=len(pasted.unread)))
        lines += [
            t(f"making-trouble-{line.trouble}", line=cut(line.text, LINE_CHARACTERS))
            for line in pasted.unread[:LINES_SHOWN]
        ]
    return ["\n".join(lines)] if lines else []
