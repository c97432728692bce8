"""Figures that a test has counted: shown at the end of every run, also of one spread over processes."""

from collections.abc import Sequence

import pytest

PROPERTY = "figures"


def show(request: pytest.FixtureRequest, lines: Sequence[str]) -> None:
    """Under the test's name, whether it passes or fails."""
    request.node.user_properties.append((PROPERTY, "\n".join(lines)))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for outcome in ("passed", "failed"):
        for report in terminalreporter.getreports(outcome):
            for name, text in report.user_properties:
                if name == PROPERTY and report.when == "call":
                    terminalreporter.section(f"figures of {report.nodeid}")
                    terminalreporter.write_line(str(text))
