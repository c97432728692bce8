def numbered(seen: str) -> list[str]:
    """The lines of a list that name an event."""
    return [line for line in seen.split("\n") if line[0:1].isdigit() and ". " in line[:4]]
