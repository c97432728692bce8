from dataclasses import dataclass


@dataclass(frozen=True)
class Person:
    """Somebody with an account in one of the two messengers."""

    id: int
    name: str
    surname: str = ""
    username: str = ""
    language: str = "ru"
    about: str = ""
    zone: str = ""
