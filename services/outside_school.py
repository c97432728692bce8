"""«My school is not here»: a school outside the list is told in a few words, and is its pupil's at once."""

import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from models.audit import AuditLine, Deed
from models.draft import Draft, DraftKind
from models.school import School, SchoolKind, SchoolStanding
from services.audit import note
from services.clock import Clock
from services.fold import folded
from services.insertion import insert_new
from services.plain_text import plain
from services.profile import Profile, choose_school, person_named
from services.refusal import Refusal
from services.school import Found, Schools
from services.school_place import WORD, Place, read_country, read_place, read_region
from services.standing import Versions
from services.store import Store
from services.zone import zone_of

NAME_CHARACTERS = 150
# What stands over no door: pictures, links and tags.
UNFIT = re.compile(r"[^\w\s.,:;!'’`\"«»“”„()/№#&+–—-]|//")
MOST_ALIKE = 4
MOST_RECORDED, MOST_RECORDED_WITHIN = 3, timedelta(days=1)
ID_CHARACTERS = 16
# «№ 5», «N5» and «5» are one number, and no city is told from another by its «г.».
BEFORE_NUMBER = re.compile(r"\bn(?=\s*\d)", re.IGNORECASE)
BEFORE_CITY = re.compile(r"^(?:г|гор|город|city)\b\.?\s*", re.IGNORECASE)


class SchoolNameUnfit(Refusal):
    key = "refusal-school-name-unfit"


@dataclass(eq=False)
class SchoolNameTooLong(Refusal):
    key = "refusal-school-name-too-long"
    most: int


class SchoolDraftLost(Refusal):
    """Begun anew since, or so long ago that it was forgotten."""

    key = "refusal-school-draft-lost"


@dataclass(eq=False)
class TooManySchools(Refusal):
    key = "refusal-too-many-schools"
    most: int


@dataclass(frozen=True, slots=True)
class Outside:
    """A school outside the list, as far as it has been told, and what it may be instead."""

    draft_id: int
    name: str
    city: str = ""
    city_en: str = ""
    region: str = ""
    alike: tuple[Found, ...] = ()
    # What was just typed for its region, and is none that we know.
    no_region: str = ""


class OutsideSchools:
    def __init__(self, store: Store, clock: Clock, schools: Schools, versions: Versions) -> None:
        self._store = store
        self._clock = clock
        self._schools = schools
        self._versions = versions

    async def name(self, person_id: int, typed: str) -> Outside:
        """Begin with what it is called; what was begun before is forgotten."""
        return await self._store.write(begin, person_id, read_school_name(typed), now=self._clock())

    async def place(self, person_id: int, draft_id: int, typed: str) -> Outside:
        """Its city. Whether the region has to be asked for is then seen by its absence."""
        place = read_place(BEFORE_CITY.sub("", typed.strip()))
        return await self._with_alike(await self._store.write(be_in, person_id, draft_id, place))

    async def locate(self, person_id: int, draft_id: int, typed: str) -> Outside:
        """Its region. One that we do not know is asked for again: it is what the clock is known by."""
        return await self._be_in(person_id, draft_id, typed, read_region(typed))

    async def go_abroad(self, person_id: int, draft_id: int, typed: str) -> Outside:
        """Its country, when it is in no region of Russia."""
        return await self._be_in(person_id, draft_id, typed, read_country(typed))

    async def record(self, person_id: int, draft_id: int) -> Profile:
        """Make it the person's school. Two who tell of one school get one, and so does who presses twice."""
        return await self._store.write(record, person_id, draft_id, self._versions, now=self._clock())

    async def _be_in(self, person_id: int, draft_id: int, typed: str, region: str | None) -> Outside:
        if region is None:
            outside = await self._store.read(outside_of, person_id, draft_id)
            return replace(outside, no_region=plain(typed))
        return await self._with_alike(await self._store.write(be_in_region, person_id, draft_id, region))

    async def _with_alike(self, outside: Outside) -> Outside:
        if not outside.region:
            return outside
        alike = await self._schools.alike(
            outside.name, city=outside.city, region=outside.region, most=MOST_ALIKE
        )
        return replace(outside, alike=tuple(alike))


def read_school_name(typed: str) -> str:
    text = plain(typed)
    if len(text) > NAME_CHARACTERS:
        raise SchoolNameTooLong(most=NAME_CHARACTERS)
    if UNFIT.search(text) or not WORD.search(text):
        raise SchoolNameUnfit
    return text


def begin(session: Session, person_id: int, name: str, *, now: datetime) -> Outside:
    draft = Draft(
        person_id=person_named(session, person_id).id,
        kind=DraftKind.SCHOOL,
        body={"name": name},
        made_at=now,
    )
    session.add(draft)
    # Numbered before the others go, so that no button of theirs leads to it.
    session.flush()
    session.execute(
        delete(Draft).where(
            Draft.person_id == person_id, Draft.kind == DraftKind.SCHOOL, Draft.id != draft.id
        )
    )
    return _outside(draft)


def be_in(session: Session, person_id: int, draft_id: int, place: Place) -> Outside:
    draft = _draft(session, person_id, draft_id)
    told = {"city": place.city, "city_en": place.city_en, "region": place.region}
    draft.body = {**draft.body, **told}
    return _outside(draft)


def be_in_region(session: Session, person_id: int, draft_id: int, region: str) -> Outside:
    draft = _draft(session, person_id, draft_id)
    draft.body = {**draft.body, "region": region}
    return _outside(draft)


def outside_of(session: Session, person_id: int, draft_id: int) -> Outside:
    return _outside(_draft(session, person_id, draft_id))


def record(session: Session, person_id: int, draft_id: int, versions: Versions, *, now: datetime) -> Profile:
    outside = outside_of(session, person_id, draft_id)
    if not outside.region:
        raise SchoolDraftLost
    school_id = outside_id(outside)
    if session.get(School, school_id) is None:
        _refuse_too_many(session, person_id, now)
        _insert(session, school_id, outside, person_id, now=now)
    return choose_school(session, person_id, school_id, versions, now=now)


def outside_id(outside: Outside) -> str:
    """One for all who tell of the same school, however they write its name: so nobody doubles it, even when
    two tell of it at once."""
    words = " ".join(sorted(folded(BEFORE_NUMBER.sub(" ", outside.name)).split()))
    said = "|".join((words, folded(outside.city), folded(outside.region)))
    return f"outside-{sha256(said.encode()).hexdigest()[:ID_CHARACTERS]}"


def _insert(session: Session, school_id: str, outside: Outside, person_id: int, *, now: datetime) -> None:
    """The clock is that of its region; where nobody knows it, of whoever tells of it."""
    person = person_named(session, person_id)
    row = {
        "id": school_id,
        "name": outside.name,
        "name_en": outside.name,
        "kind": SchoolKind.OTHER,
        "city": outside.city,
        "city_en": outside.city_en,
        "region": outside.region,
        "zone": zone_of(outside.region, outside.city) or person.zone,
        "standing": SchoolStanding.RECORDED,
        "note": "",
        "recorded_at": now,
    }
    if insert_new(session, School, [row], returning=(School.id,)):
        note(session, Deed.SCHOOL_RECORDED, at=now, actor_id=person_id, school_id=school_id)


def _refuse_too_many(session: Session, person_id: int, now: datetime) -> None:
    recorded = session.scalars(
        select(func.count())
        .select_from(AuditLine)
        .where(
            AuditLine.actor_id == person_id,
            AuditLine.deed == Deed.SCHOOL_RECORDED,
            AuditLine.at > now - MOST_RECORDED_WITHIN,
        )
    ).one()
    if recorded >= MOST_RECORDED:
        raise TooManySchools(most=MOST_RECORDED)


def _draft(session: Session, person_id: int, draft_id: int) -> Draft:
    draft = session.get(Draft, draft_id)
    if draft is None or draft.person_id != person_id or draft.kind is not DraftKind.SCHOOL:
        raise SchoolDraftLost
    return draft


def _outside(draft: Draft) -> Outside:
    told = {name: str(value) for name, value in draft.body.items()}
    return Outside(draft.id, **told)  # type: ignore[arg-type]
