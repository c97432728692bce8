from dataclasses import dataclass


@dataclass(frozen=True)
class Upload:
    """A file on its way in, from the bot or from a person."""

    name: str
    content: bytes
    content_type: str
