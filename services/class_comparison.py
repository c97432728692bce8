"""A list of pupils beside the pupils of its school: compared before anybody has to wait for it."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from services.actor import Actor
from services.class_keeper import open_school
from services.class_lookalike import NearPupil, pupils_near, register
from services.class_plan import ClassList, Plan, plan


@dataclass(frozen=True, slots=True)
class Compared:
    """A list with the pupils it was compared with: as long as they are the same, so is what came of it."""

    listed: ClassList
    near: tuple[NearPupil, ...]
    plan: Plan


def compare(session: Session, listed: ClassList, actor: Actor) -> Compared:
    pupils = near(session, listed, actor)
    return Compared(listed, pupils, plan(listed, register(pupils)))


def near(session: Session, listed: ClassList, actor: Actor) -> tuple[NearPupil, ...]:
    if listed.done is not None:
        return ()
    school = open_school(session, actor, listed.school_id)
    return pupils_near(session, school.id, actor.id, {entry.of.grade for entry in listed.entries})
