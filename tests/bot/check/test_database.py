import sqlite3
from pathlib import Path

from sqlalchemy import make_url

from tests.bot.check.inspection import Installation


async def test_a_database_in_use_is_good_and_nothing_is_left_in_it(
    installation: Installation, sqlite_url: str
) -> None:
    before = tables(sqlite_url)

    said = await installation.checked()

    assert [line.partition(" (")[0] for line in said.about("База данных:")] == [
        "✓ База данных: таблицы нынешние",
        "✓ База данных: журнал SQLite — WAL, читать можно во время записи",
    ]
    assert tables(sqlite_url) == before


async def test_a_file_that_is_not_there_is_not_made(installation: Installation, tmp_path: Path) -> None:
    path = tmp_path / "new" / "bot.db"

    said = await installation.checked(DATABASE_URL=f"sqlite:///{path}")

    assert said.is_good
    assert said.about("База данных") == [f"! База данных: файла {path} ещё нет"]
    assert not path.parent.exists()


async def test_an_empty_database_is_told_the_command_that_fills_it(
    installation: Installation, tmp_path: Path
) -> None:
    path = tmp_path / "empty.db"
    path.touch()

    said = await installation.checked(DATABASE_URL=f"sqlite:///{path}")

    assert said.is_good
    assert said.about("База данных: таблицы", "!") != []
    assert any(advice.endswith("python -m bot migrate") for advice in said.advice("!"))


async def test_tables_of_a_newer_program_are_wrong(installation: Installation, sqlite_url: str) -> None:
    with sqlite3.connect(str(make_url(sqlite_url).database)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '29991231_later'")
    connection.close()

    said = await installation.checked()

    assert said.about("База данных", "✗") == ["✗ База данных: таблицы новее программы (29991231_later)"]


async def test_a_file_that_is_no_database_is_wrong(installation: Installation, tmp_path: Path) -> None:
    path = tmp_path / "letter.db"
    path.write_text("Здравствуйте! " * 100, encoding="utf-8")

    said = await installation.checked(DATABASE_URL=f"sqlite:///{path}")

    assert said.about("База данных") == [
        f"✗ База данных: файл {path} не открыть для записи: file is not a database"
    ]


async def test_a_folder_that_is_a_file_is_wrong(installation: Installation, tmp_path: Path) -> None:
    (tmp_path / "data").touch()

    said = await installation.checked(DATABASE_URL=f"sqlite:///{tmp_path}/data/bot.db")

    assert said.about("База данных") == [
        f"✗ База данных: файл {tmp_path}/data/bot.db не создать — в {tmp_path}/data нельзя писать"
    ]


async def test_postgres_is_examined_as_well(installation: Installation, postgres_url: str) -> None:
    said = await installation.checked(DATABASE_URL=postgres_url)

    assert said.is_good
    assert [line[:1] for line in said.about("База данных")] == ["✓", "✓"]


async def test_a_postgres_without_such_a_database_is_wrong(
    installation: Installation, postgres_url: str
) -> None:
    url = make_url(postgres_url).set(database="nowhere")

    said = await installation.checked(DATABASE_URL=url.render_as_string(hide_password=False))

    assert [line.rpartition(": ")[2] for line in said.about("База данных nowhere")] == [
        "на сервере нет такой базы"
    ]


async def test_a_postgres_that_is_not_there_is_wrong(installation: Installation) -> None:
    said = await installation.checked(DATABASE_URL="postgresql://bot:hush@127.0.0.1:1/bot")

    assert said.about("База данных") == ["✗ База данных bot на 127.0.0.1:1: сервер недоступен"]


async def test_an_odd_parameter_in_the_address_is_wrong(installation: Installation) -> None:
    said = await installation.checked(DATABASE_URL="postgresql://bot@127.0.0.1:1/bot?ssl=perhaps")

    assert said.about("База данных") == [
        "✗ База данных bot на 127.0.0.1:1: соединиться не удалось — сервер или адрес не того вида"
    ]


def tables(url: str) -> list[str]:
    with sqlite3.connect(str(make_url(url).database)) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master ORDER BY name")]
    connection.close()
    return names
