"""A child whom a mentor is about to write down anew may be known already: to the mentor, or to the school."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy.orm import Session

from models.school import School
from services.actor import Actor
from services.class_lookalike import Acquaintance, Known, Register, pupils_near, register
from services.entry.bringing_load import Crew, Flaw, Newcomer, Trouble


def acquainted(
    session: Session, school: School, crews: Sequence[Crew], actor: Actor
) -> tuple[list[Crew], list[Trouble]]:
    """Namesakes of the mentor's own class are those very children: the list was sent once more. Whoever is
    only nearly called so is asked about in the class, and until then is not made a second time here."""
    grades = {one.of.grade for crew in crews for one in crew.fresh}
    if not grades:
        return list(crews), []
    known = register(pupils_near(session, school.id, actor.id, grades))
    kept: list[Crew] = []
    troubles: list[Trouble] = []
    for crew in crews:
        alike = [one for one in crew.fresh if _same(one, known) is None and _near(one, known)]
        troubles += [crew.trouble(one.name, Flaw.ALIKE) for one in alike]
        if not alike:
            kept.append(_with_own(crew, known))
    return kept, troubles


def _with_own(crew: Crew, known: Register) -> Crew:
    own = {one: _same(one, known) for one in crew.fresh}
    found = tuple(same.person_id for same in own.values() if same is not None)
    fresh = tuple(one for one, same in own.items() if same is None)
    return replace(crew, pupils=(*crew.pupils, *found), fresh=fresh)


def _same(one: Newcomer, known: Register) -> Known | None:
    mine = (near for near in _near(one, known) if near.acquaintance is Acquaintance.MINE)
    return next((near for near in mine if near.is_namesake(one.name, one.of)), None)


def _near(one: Newcomer, known: Register) -> list[Known]:
    return known.alike(one.name, one.of)
