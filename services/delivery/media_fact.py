"""A school has asked for a number to be put right: told to whoever decides at that moment."""

from sqlalchemy.orm import Session

from services.delivery.media_notice import CorrectionNotice
from services.delivery.telling import Outdated, Telling, id_in, named
from services.post.right import decides
from services.refusal import SchoolNotFound
from services.workplace import workplace


def correction_facts(session: Session, telling: Telling) -> CorrectionNotice:
    if not decides(session, telling.reader):
        raise Outdated("not_theirs")
    try:
        place = workplace(session, str(telling.body.get("school_id")))
    except SchoolNotFound:
        raise Outdated("not_there") from None
    who = named(session, id_in(telling.body.get("by")) or 0)
    return CorrectionNotice(place, who, str(telling.body.get("words", "")))
