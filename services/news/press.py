"""Presses on the buttons of a post: counted once a person, button and source."""

from datetime import datetime

from sqlalchemy.orm import Session

from models.broadcast import PostButton, PostPress, PostSource
from services.insertion import insert_new


def count_press(
    session: Session, post_id: int, button: PostButton, source: PostSource, *, person_id: int, now: datetime
) -> None:
    row = {
        "post_id": post_id,
        "person_id": person_id,
        "button": button,
        "source": source,
        "pressed_at": now,
    }
    insert_new(session, PostPress, [row], returning=(PostPress.id,))
