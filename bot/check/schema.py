"""Whether a database can be written, and whether its tables are those that the program expects."""

from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from bot.check.finding import Finding, doubt, good, wrong
from bot.migration import SCRIPTS

TRIAL_TABLE = "check_of_writing"


def examine(connection: Connection) -> tuple[str, ...]:
    """Write, take it back, and tell the revisions that are there. Raises what the database says to it."""
    transaction = connection.begin()
    try:
        connection.exec_driver_sql(f"CREATE TABLE {TRIAL_TABLE} (id INTEGER)")
        return MigrationContext.configure(connection).get_current_heads()
    finally:
        transaction.rollback()


def judge(revisions: tuple[str, ...]) -> Finding:
    scripts = ScriptDirectory(str(SCRIPTS))
    known = {script.revision for script in scripts.walk_revisions()}
    found = ", ".join(revisions)
    if not known.issuperset(revisions):
        return wrong("check-database-newer", revision=found)
    if set(revisions) == set(scripts.get_heads()):
        return good("check-database-migrated", revision=found)
    return doubt("check-database-behind", revision=found or "—", head=", ".join(scripts.get_heads()))
