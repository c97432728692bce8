import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import Column, Integer, MetaData, Table
from sqlalchemy.dialects.postgresql.base import PGDialect
from sqlalchemy.dialects.sqlite.base import SQLiteDialect
from sqlalchemy.engine import Dialect
from sqlalchemy.schema import CreateIndex

from models import Base
from models.partial_index import PartialIndex


@pytest.mark.parametrize("kind", [SQLiteDialect, PGDialect])
def test_what_is_written_by_a_look_at_the_models_has_the_condition(kind: type[Dialect]) -> None:
    index = PartialIndex("ix_letters_open", "id", where="id > 5")
    Table("letters", MetaData(), Column("id", Integer), index)

    index.spell_out()

    written = str(CreateIndex(index).compile(dialect=kind()))
    assert written == "CREATE INDEX ix_letters_open ON letters (id) WHERE id > 5"


def test_the_migrations_have_made_them_with_the_conditions_of_the_models(migrated_file: Path) -> None:
    with sqlite3.connect(migrated_file) as database:
        made = dict(database.execute("SELECT name, sql FROM sqlite_master WHERE type = 'index'"))
    database.close()

    indexes = [index for table in Base.metadata.tables.values() for index in table.indexes]
    partial = {str(one.name): one.where for one in indexes if isinstance(one, PartialIndex)}
    assert partial
    assert {name: made[name].partition(" WHERE ")[2] for name in partial} == partial
