"""Pages to be printed: a template beside whoever uses it, what stands on it, and the fonts of the house."""

import json
from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from pathlib import Path

# Unmodified, with their licence beside them: what is on a machine differs, and a page must not.
FONTS = Path(__file__).parent / "fonts"
# A sheet of A4 is then 1654 to 2339 points: enough for a printer, and little enough for a chat.
POINTS_PER_INCH = 200


class PageForm(StrEnum):
    PDF = "pdf"
    PNG = "png"


def typeset(template: Path, name: str, content: Mapping[str, object], form: PageForm, now: datetime) -> bytes:
    """The page; the template reads what stands on it as JSON under the name. Takes a core for 0.1 seconds.

    What people have typed comes as a value and never as a part of the template: it is no markup.
    """
    # A compiler of 7 MB, and of 30 more while it works: nobody who prints nothing carries it.
    import typst  # noqa: PLC0415  few ever ask for a page

    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])
    compiler = typst.Compiler(template, root=template.parent, font_paths=fonts)
    page = compiler.compile(
        format=form.value,
        ppi=POINTS_PER_INCH,
        sys_inputs={name: json.dumps(content, ensure_ascii=False)},
        # Of whole seconds: the compiler takes no smaller ones.
        timestamp=now.replace(microsecond=0),
    )
    if not isinstance(page, bytes):
        raise TypeError(f"{template.name} is a template of one page.")
    return page
