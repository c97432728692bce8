import logging
from collections.abc import Iterator

import pytest

from bot.journal import Line, keep_journal


@pytest.fixture
def logger() -> Iterator[logging.Logger]:
    """A journal that is kept, and afterwards everything as pytest had it."""
    root = logging.getLogger()
    level, handlers = root.level, root.handlers[:]
    root.handlers = []
    yield logging.getLogger("tests.journal")
    root.handlers, root.level = handlers, level


def a_record(**facts: object) -> logging.LogRecord:
    record = logging.LogRecord("bot.app", logging.INFO, __file__, 1, "messenger_open", (), None)
    vars(record).update(facts)
    return record


def test_an_event_is_one_line_with_its_facts_at_the_end() -> None:
    line = Line().format(a_record(messenger="vk", letters=7))

    assert line.endswith(" INFO bot.app messenger_open messenger=vk letters=7")
    assert len(line.splitlines()) == 1


def test_an_event_without_facts_is_its_name() -> None:
    assert Line().format(a_record()).endswith(" INFO bot.app messenger_open")


def test_a_record_that_goes_to_two_journals_says_the_same_in_both() -> None:
    record = a_record(letters=7)

    assert Line().format(record) == Line().format(record)


def test_an_error_comes_with_its_traceback() -> None:
    error = LookupError("here")
    record = a_record(incident="a1b2c3", exc_info=(LookupError, error, error.__traceback__))

    first, *traceback = Line().format(record).splitlines()

    assert first.endswith("incident=a1b2c3")
    assert traceback[-1] == "LookupError: here"


def test_the_journal_is_kept_from_the_level_that_was_set(
    logger: logging.Logger, capsys: pytest.CaptureFixture[str]
) -> None:
    keep_journal("WARNING")

    logger.info("not_told")
    logger.warning("told", extra={"letters": 7})

    assert capsys.readouterr().err.endswith(" WARNING tests.journal told letters=7\n")


@pytest.mark.parametrize("name", ["apscheduler.executors", "aiohttp.access", "aiogram.event", "alembic"])
def test_libraries_are_heard_when_something_is_wrong_and_not_before(
    logger: logging.Logger, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    keep_journal("INFO")

    logging.getLogger(name).info("every call")
    logging.getLogger(name).warning("a trouble")

    assert logger.isEnabledFor(logging.INFO)
    assert "every call" not in (said := capsys.readouterr().err)
    assert "a trouble" in said
