from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from sandbox.change import Change
from sandbox.clock import Clock
from sandbox.fault import SERVERS, Faults, Server
from sandbox.persona import Persona
from sandbox.side import Side
from sandbox.telegram.core import Telegram
from sandbox.vk.core import Vk

FIRST_NEWCOMER = {"telegram": 1901, "vk": 2901}  # beside the ids of the file, whoever is added there later


@dataclass
class World:
    """The two messengers, the people who live in both, the time there and the misfortunes to come."""

    telegram: Telegram
    vk: Vk
    clock: Clock
    faults: Faults
    personas: dict[str, Persona] = field(default_factory=dict)
    change: Change = field(default_factory=Change)
    seen: dict[tuple[Server, int], int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.clock.on_change = self.telegram.on_change = self.vk.on_change = self.change

    def side(self, server: Server) -> Side:
        return self.telegram if server == "telegram" else self.vk

    def admit(self, personas: Iterable[Persona]) -> None:
        for persona in personas:
            self.personas[persona.key] = persona
            for server in SERVERS:
                self.side(server).add_person(persona.person_on(server))
        self.change()

    def welcome(self, *, name: str, surname: str, language: str) -> Persona:
        """Let a newcomer in: an account in each messenger that the bot has never met."""
        number = self._free_id("telegram")
        persona = Persona(f"newcomer-{number}", number, self._free_id("vk"), name, surname, language)
        self.admit([persona])
        return persona

    def _free_id(self, server: Server) -> int:
        return max([FIRST_NEWCOMER[server] - 1, *self.side(server).people]) + 1

    def look(self, server: Server, person_id: int) -> None:
        """The chat is open before somebody's eyes: everything in it has been read."""
        messages = self.side(server).messages(person_id)
        if messages:
            self.seen[server, person_id] = max(message["id"] for message in messages)

    def unread(self, server: Server, person_id: int) -> int:
        seen = self.seen.get((server, person_id), 0)
        messages = self.side(server).messages(person_id)
        return sum(message["from"] == "bot" and message["id"] > seen for message in messages)

    def dump(self) -> dict[str, Any]:
        return {
            "offset": self.clock.offset.total_seconds(),
            "personas": [persona.dump() for persona in self.personas.values()],
            "seen": [
                [server, person_id, message_id] for (server, person_id), message_id in self.seen.items()
            ],
            "sides": {server: self.side(server).dump() for server in SERVERS},
        }

    def load(self, state: dict[str, Any]) -> None:
        for server in SERVERS:
            self.side(server).load(state["sides"][server])
        self.admit(Persona.load(row) for row in state["personas"])
        self.seen = {(server, person_id): message_id for server, person_id, message_id in state["seen"]}
        self.clock.set_offset(timedelta(seconds=state["offset"]))
