"""A school that is written down beside somebody, while another may be merging it away."""

from sqlalchemy.orm import Session

from models.school import School
from services.refusal import SchoolNotFound


def hold_school(session: Session, school_id: str, *, alone: bool = False) -> School:
    """The school, or the one whose double it turned out to be: until the end of the transaction it is that.

    Others may hold it as well, unless one wants to be `alone` with it; to merge it everybody is waited for.
    """
    # Whatever was read of it before may be of the time before a merge that was waited for.
    lock = {"key_share": True} if alone else {"read": True}
    school = session.get(School, school_id, with_for_update=lock, populate_existing=True)
    while school is not None and school.merged_into_id is not None:
        school = session.get(School, school.merged_into_id, with_for_update=lock, populate_existing=True)
    if school is None:
        raise SchoolNotFound
    return school
