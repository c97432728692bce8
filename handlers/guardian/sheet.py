"""The sheet that is printed and signed with a pen.

RTF, because every word processor of every school opens and prints it as it is, and because a page of text in
it needs no library: signs outside ASCII are numbers.
"""

from handlers.screen import Document
from handlers.translation import Translator
from services.consent_text import filled
from services.paper import BlankSheet

HEAD = r"{\rtf1\ansi\deff0{\fonttbl{\f0\froman Times New Roman;}}\paperw11906\paperh16838\margl1134\margr850"
BODY = r"\margt850\margb850\f0\fs24 "
TITLE = r"{\qc\b\fs28 %s\par}"
PARAGRAPH = r"{\sa120\qj %s\par}"
SMALL = r"{\fs18 %s\par}"
LINE = "_" * 40
# RTF counts a sign in sixteen bits, and the upper half of them as negative.
SIGN_BITS, SIGN_HALF = 16, 1 << 15


def file_of(sheet: BlankSheet, t: Translator) -> Document:
    text = filled(sheet.document.body, signer=LINE, subject=sheet.child.name, operator=sheet.operator)
    title, _, body = text.partition("\n")
    paragraphs = [TITLE % _rtf(title)]
    paragraphs += [PARAGRAPH % _rtf(part) for part in body.split("\n") if part.strip()]
    paragraphs += [r"\par " + PARAGRAPH % _rtf(line) for line in _to_fill_in(t)]
    paragraphs.append(SMALL % _rtf(t.plain("consent-version", version=sheet.document.version)))
    purpose = t.plain(f"consent-purpose-{sheet.document.purpose}")
    name = t.plain("guardian-sheet-file", purpose=purpose, version=sheet.document.version)
    content = f"{HEAD}{BODY}{''.join(paragraphs)}}}"
    return Document(f"{name}.rtf", content.encode("ascii"), t("guardian-sheet-caption"))


def _to_fill_in(t: Translator) -> tuple[str, ...]:
    return (
        t.plain("guardian-sheet-relation", line=LINE),
        t.plain("guardian-sheet-signature", line=LINE),
        t.plain("guardian-sheet-day", line=LINE),
    )


def _rtf(text: str) -> str:
    return "".join(map(_sign, text))


def _sign(sign: str) -> str:
    if sign in "\\{}":
        return f"\\{sign}"
    if sign.isascii():
        return sign
    halves = sign.encode("utf-16-le")
    numbers = [int.from_bytes(halves[at : at + 2], "little") for at in range(0, len(halves), 2)]
    return "".join(
        f"\\u{number - (1 << SIGN_BITS) if number >= SIGN_HALF else number}?" for number in numbers
    )
