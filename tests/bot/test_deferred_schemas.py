import asyncio
import json
import os
import sys
from pathlib import Path

from aiogram.types import Update

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
DEFER = "from bot.deferred_schemas import defer_schemas; assert defer_schemas()"
USE_AIOGRAM = "import runpy; runpy.run_path('tests/bot/aiogram_in_use.py', run_name='__main__')"
LEFT_AS_IT_WAS = (
    "import sys; from pydantic import BaseModel; "
    "print('aiogram' in sys.modules, BaseModel.model_config, BaseModel.model_rebuild.__qualname__)"
)


async def test_nothing_a_bot_does_depends_on_when_schemas_are_built() -> None:
    plain, deferred = await asyncio.gather(said_by(USE_AIOGRAM), said_by(f"{DEFER}; {USE_AIOGRAM}"))

    assert deferred.splitlines() == plain.splitlines()
    assert len(plain.splitlines()) > 1000


async def test_an_import_builds_what_a_message_consists_of_and_no_more() -> None:
    said = await said_by(
        f"{DEFER}; from aiogram import types, methods; "
        "print(types.Message.__pydantic_complete__, types.Update.__pydantic_complete__, "
        "methods.SendMessage.__pydantic_complete__)"
    )

    assert said == "True False False\n"


async def test_unknown_versions_are_imported_as_their_authors_meant() -> None:
    said = await said_by(
        "from bot.deferred_schemas import KNOWN_VERSIONS, defer_schemas; "
        f"print(defer_schemas(known=KNOWN_VERSIONS | {{'aiogram': '3.0.0'}})); {LEFT_AS_IT_WAS}"
    )

    assert said == "schemas_not_deferred\nFalse\nFalse {} BaseModel.model_rebuild\n"


async def test_the_environment_switches_it_off() -> None:
    said = await said_by(
        f"from bot.deferred_schemas import defer_schemas; print(defer_schemas()); {LEFT_AS_IT_WAS}",
        AIOGRAM_DEFERRED_SCHEMAS="0",
    )

    assert said == "False\nFalse {} BaseModel.model_rebuild\n"


async def test_an_aiogram_with_other_insides_is_let_go_and_imported_plainly(tmp_path: Path) -> None:
    (tmp_path / "aiogram" / "types").mkdir(parents=True)
    (tmp_path / "aiogram" / "__init__.py").write_text("")
    (tmp_path / "aiogram" / "types" / "__init__.py").write_text("__all__ = ['Missing']")

    said = await said_by(
        f"import sys; sys.path.insert(0, {str(tmp_path)!r}); "
        f"from bot.deferred_schemas import defer_schemas; print(defer_schemas()); {LEFT_AS_IT_WAS}"
    )

    assert said.startswith("schemas_not_deferred\nTraceback")
    assert said.endswith("\nFalse\nFalse {} BaseModel.model_rebuild\n")


async def test_who_comes_after_aiogram_comes_too_late() -> None:
    said = await said_by(
        "import sys; sys.modules['aiogram'] = sys; "
        "from bot.deferred_schemas import defer_schemas; print(defer_schemas())"
    )

    assert said == "False\n"


def test_updates_of_every_kind_are_among_the_examples() -> None:
    kinds = {file.stem for file in (HERE / "updates").glob("*.json")}

    assert kinds == set(Update.model_fields) - {"update_id"}


def test_no_example_has_a_field_that_aiogram_does_not_know() -> None:
    raws = [raw for file in (HERE / "updates").glob("*.json") for raw in json.loads(file.read_text())]

    unknown = [raw for raw in raws if Update.model_validate(raw).model_extra]

    assert unknown == []


async def said_by(program: str, **environment: str) -> str:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-W", "error", "-c", program,
        cwd=ROOT, env={**os.environ, **environment},
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
    )  # fmt: skip
    said, _ = await process.communicate()
    assert process.returncode == 0, said.decode()
    return said.decode()
