"""A crowd of made-up people plays against the real program: three teams of the seven hundred."""

import signal
from pathlib import Path

from tests.bot.running import free_port, is_open, rows, running, until


async def test_mentors_and_captains_enter_their_teams_over_the_wire(tmp_path: Path) -> None:
    address = f"127.0.0.1:{free_port()}"
    place = {"SANDBOX_LISTEN": address, "DATABASE_URL": f"sqlite:///{tmp_path / 'bot.db'}"}
    play = ("sandbox.crowd", "--teams", "3", "--page", f"http://{address}")
    try:
        with running("bot", "sandbox", folder=tmp_path, settings=place) as program:
            program.until(lambda: "The sandbox is open" in program.said)

            with running(*play, folder=tmp_path) as crowd:
                assert crowd.wait() == 0, crowd.said
            program.tell(signal.SIGTERM)
            assert program.wait() == 0
    finally:
        await until(lambda: closed(address))

    assert "refusals 0" in crowd.said
    teams = rows(tmp_path, "SELECT source, size >= 2, join_code IS NOT NULL FROM entries ORDER BY source")
    assert teams == [("catalogue", 1, 1), ("catalogue", 1, 1), ("mentor", 1, 1)]


async def closed(address: str) -> bool:
    return not is_open(address)
