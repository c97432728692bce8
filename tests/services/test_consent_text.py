from pathlib import Path

import pytest

from models.consent import ConsentPurpose
from models.person import Language
from services.consent_text import BODY_CHARACTERS, ConsentTexts, WrongConsentText, filled
from tests.services.signing import BODY, PROCESSING, texts_in


def written(folder: Path, content: str) -> str:
    """The documents of an installation, one of which says something else."""
    texts_in(folder, "1")
    (folder / "1" / "ru" / "consent" / "processing.txt").write_text(content, encoding="utf-8")
    return str(folder / "1")


def test_the_documents_that_come_with_the_program_can_be_used() -> None:
    assert ConsentTexts().versions == dict.fromkeys(ConsentPurpose, "2026-11")


def test_every_language_parts_a_document_into_as_many_paragraphs() -> None:
    texts = ConsentTexts()

    counts = {
        purpose: {texts.document(purpose, language).body.count("\n") for language in Language}
        for purpose in ConsentPurpose
    }

    assert {purpose: len(count) for purpose, count in counts.items()} == dict.fromkeys(ConsentPurpose, 1)


def test_an_installation_has_documents_of_its_own(tmp_path: Path) -> None:
    document = texts_in(tmp_path, "7").document(PROCESSING, Language.EN)

    assert (document.version, document.body) == ("7", f"{BODY} processing")


@pytest.mark.parametrize(
    ("content", "trouble"),
    [
        (BODY, "the first line must be"),
        (f"version:\n{BODY}", "the first line must be"),
        (f"version: 1:2\n{BODY}", "the first line must be"),
        (f"version: {'1' * 21}\n{BODY}", "the first line must be"),
        ("version: 1\n\n", "the first line must be"),
        (f"version: 1\n{BODY}{'а' * BODY_CHARACTERS}", "3000 fit into a message"),
        ("version: 1\nДокумент\n{signer}, {subject}", "must each stand in it"),
        (f"version: 2\n{BODY}", "different versions: 1, 2"),
    ],
)
def test_a_document_that_cannot_be_used_is_told_at_start(tmp_path: Path, content: str, trouble: str) -> None:
    with pytest.raises(WrongConsentText, match=trouble):
        ConsentTexts(written(tmp_path, content))


def test_a_document_in_another_alphabet_is_told_at_start(tmp_path: Path) -> None:
    folder = written(tmp_path, BODY)
    (tmp_path / "1" / "ru" / "consent" / "processing.txt").write_bytes("version: 1\nТекст".encode("cp1251"))

    with pytest.raises(WrongConsentText, match="is not in UTF-8"):
        ConsentTexts(folder)


def test_a_missing_document_is_told_at_start(tmp_path: Path) -> None:
    with pytest.raises(WrongConsentText, match="No such file"):
        ConsentTexts(str(tmp_path))


def test_the_mark_that_windows_puts_before_a_text_is_no_part_of_it(tmp_path: Path) -> None:
    folder = written(tmp_path, f"\ufeffversion: 1\n{BODY}")

    assert ConsentTexts(folder).document(PROCESSING, Language.RU).body == BODY


def test_a_name_that_looks_like_a_place_in_the_text_stays_a_name() -> None:
    assert filled("{signer}: {operator}", signer="{operator}", subject="", operator="К") == "{operator}: К"
