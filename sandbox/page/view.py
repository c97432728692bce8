from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sandbox.fault import SERVERS, Server
from sandbox.persona import Persona
from sandbox.world import World

# What a visitor scrolls through; a longer talk would only make every change slow to draw.
VISIBLE_MESSAGES = 300
VISIBLE_POSTS = 60


@dataclass
class Gaze:
    """What one open page looks at: a person on each side, and the buttons whose answers it waits for."""

    person: dict[Server, int] = field(default_factory=dict)
    presses: dict[Server, list[str]] = field(default_factory=dict)

    @classmethod
    def read(cls, wish: Mapping[str, Any]) -> "Gaze":
        gaze = cls()
        for server in SERVERS:
            match wish.get(server):
                case {"person": int(person), "presses": [*presses]}:
                    gaze.person[server] = person
                    gaze.presses[server] = [press for press in presses if isinstance(press, str)]
                case _:
                    pass
        return gaze


def view(world: World, gaze: Gaze) -> dict[str, Any]:
    """Everything the page draws, whole: drawing it twice changes nothing, so nothing can be missed."""
    watched = {
        server: person for server, person in gaze.person.items() if person in world.side(server).people
    }
    for server, person in watched.items():
        world.look(server, person)
    return {
        "clock": {"offset": world.clock.offset.total_seconds(), "now": world.clock().isoformat()},
        "people": [_person(world, persona) for persona in world.personas.values()],
        "chats": {server: _chat(world, server, person) for server, person in watched.items()},
        "presses": {server: _answers(world, server, gaze.presses[server]) for server in watched},
        "posts": {server: world.side(server).posts()[-VISIBLE_POSTS:] for server in SERVERS},
        "addresses": {
            "telegram": {"bot": world.telegram.username},
            "vk": {"group": world.vk.group_id, "name": world.vk.screen_name},
        },
    }


def _person(world: World, persona: Persona) -> dict[str, Any]:
    return {
        "key": persona.key,
        "name": persona.name,
        "surname": persona.surname,
        "language": persona.language,
        "about": {"ru": persona.about_ru, "en": persona.about_en},
        "ids": {server: persona.id_on(server) for server in SERVERS},
        "unread": {server: world.unread(server, persona.id_on(server)) for server in SERVERS},
    }


def _chat(world: World, server: Server, person: int) -> dict[str, Any]:
    side = world.side(server)
    return {
        "person": person,
        "messages": side.messages(person)[-VISIBLE_MESSAGES:],
        "bottom": side.bottom(person),
        "blocked": side.is_blocked(person),
        "typing": side.typing(person),
    }


def _answers(world: World, server: Server, presses: list[str]) -> dict[str, Any]:
    answers = {press: world.side(server).press_answer(press) for press in presses}
    return {press: answer for press, answer in answers.items() if answer is not None}
