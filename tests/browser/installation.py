from contextlib import ExitStack
from pathlib import Path

from tests.bot.running import Program, cursors, free_port, running


class Installation:
    """`python -m bot sandbox` in a folder of its own, always at the same address."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._place = f"127.0.0.1:{free_port()}"
        self._programs: list[Program] = []
        self._until_the_end = ExitStack()

    @property
    def address(self) -> str:
        return f"http://{self._place}"

    @property
    def complained(self) -> str:
        return "".join(program.complained for program in self._programs)

    def start(self) -> None:
        settings = {"SANDBOX_LISTEN": self._place, "DATABASE_URL": f"sqlite:///{self._folder / 'bot.db'}"}
        program = self._until_the_end.enter_context(
            running("bot", "sandbox", folder=self._folder, settings=settings)
        )
        self._programs.append(program)
        program.until(lambda: self.address in program.said and "vk" in cursors(self._folder))

    def kill(self) -> None:
        self._programs[-1].kill()

    def close(self) -> None:
        self._until_the_end.close()
