from pathlib import Path

from sqlalchemy import make_url

from tests.bot.check.inspection import Installation


async def test_a_folder_that_can_be_made_is_good_and_is_not_made(
    installation: Installation, tmp_path: Path
) -> None:
    folder = tmp_path / "new" / "files"

    said = await installation.checked(FILES=str(folder))

    assert said.about("Файлы") == [f"✓ Файлы, которые присылают: для них есть папка {folder}"]
    assert not folder.parent.exists()


async def test_with_none_named_it_lies_beside_the_database(
    installation: Installation, sqlite_url: str
) -> None:
    said = await installation.checked()

    folder = Path(str(make_url(sqlite_url).database)).with_suffix(".files")
    assert said.about("Файлы") == [f"✓ Файлы, которые присылают: для них есть папка {folder}"]


async def test_a_folder_that_cannot_be_made_is_wrong(installation: Installation, tmp_path: Path) -> None:
    (tmp_path / "taken").write_bytes(b"no folder")

    said = await installation.checked(FILES=str(tmp_path / "taken" / "files"))

    assert said.about("Файлы", "✗") == [
        (
            f"✗ Файлы, которые присылают: папку {tmp_path / 'taken' / 'files'} не создать —"
            f" в {tmp_path / 'taken'} нельзя писать"
        )
    ]
