"""What a machine may lack. A test that needs it is skipped with the reason, or fails where it is required.

REQUIRE=browser,postgres names what has to be there: a skip for its sake is then a failure.
"""

import os

import pytest


def lacking(name: str, reason: str) -> None:
    required = os.environ.get("REQUIRE", "").split(",")
    if name in required:
        pytest.fail(f"{name} is required here: {reason}", pytrace=False)
    pytest.skip(f"no {name}: {reason}")
