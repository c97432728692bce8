"""The documents that people consent to: files of the installation, each with a version of its own."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from models.consent import ConsentPurpose
from models.person import Language

VERSION = "version:"
# It stands on a button, in a file's name and in a column.
VERSION_SIGNS = re.compile(r"[A-Za-z0-9_.-]{1,20}")
OWN = Path(__file__).parent.parent / "locales"
# With three names in it, and with all that is said around it, the document still fits into a message.
BODY_CHARACTERS = 3000
BLANK = re.compile(r"\{(signer|subject|operator)\}")
BLANKS = frozenset({"signer", "subject", "operator"})


class WrongConsentText(ValueError):  # noqa: N818  told at start, to whoever edits the files
    """A document is missing, empty, too long, without a version, or of another one than its translation."""


@dataclass(frozen=True)
class Document:
    purpose: ConsentPurpose
    version: str
    language: Language
    # A template, to be filled in for whoever reads it.
    body: str

    @cached_property
    def digest(self) -> str:
        return sha256(self.body.encode()).hexdigest()


def filled(body: str, *, signer: str, subject: str, operator: str) -> str:
    """The document with the names in their places. A name that looks like a place stays a name."""
    names = {"signer": signer, "subject": subject, "operator": operator}
    return BLANK.sub(lambda blank: names[blank[1]], body)


class ConsentTexts:
    """`<folder>/<language>/consent/<purpose>.txt`, whose first line says `version: …`."""

    def __init__(self, folder: str = "") -> None:
        """Without a folder: the documents that the program comes with."""
        self._documents = {
            (purpose, language): _read(Path(folder) if folder else OWN, purpose, language)
            for purpose in ConsentPurpose
            for language in Language
        }
        for purpose in ConsentPurpose:
            versions = {self.document(purpose, language).version for language in Language}
            if len(versions) > 1:
                raise WrongConsentText(f"{purpose}.txt has different versions: {', '.join(sorted(versions))}")

    def document(self, purpose: ConsentPurpose, language: Language) -> Document:
        return self._documents[purpose, language]

    @cached_property
    def versions(self) -> Mapping[ConsentPurpose, str]:
        return {purpose: self.document(purpose, Language.RU).version for purpose in ConsentPurpose}


def _read(folder: Path, purpose: ConsentPurpose, language: Language) -> Document:
    path = folder / language / "consent" / f"{purpose}.txt"
    try:
        head, _, rest = path.read_text(encoding="utf-8-sig").partition("\n")
    except OSError as error:
        raise WrongConsentText(f"{path}: {error.strerror}") from None
    except UnicodeDecodeError:
        raise WrongConsentText(f"{path}: is not in UTF-8") from None
    version, body = head.removeprefix(VERSION).strip(), rest.strip()
    if not head.startswith(VERSION) or not VERSION_SIGNS.fullmatch(version) or not body:
        raise WrongConsentText(f"{path}: the first line must be like `{VERSION} 1`, and the document follow")
    if len(body) > BODY_CHARACTERS:
        raise WrongConsentText(f"{path}: {len(body)} signs, and {BODY_CHARACTERS} fit into a message")
    if set(BLANK.findall(body)) != BLANKS:
        raise WrongConsentText(f"{path}: {{signer}}, {{subject}} and {{operator}} must each stand in it")
    return Document(purpose, version, language, body)
