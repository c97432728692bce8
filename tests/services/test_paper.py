import asyncio
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from models.account import MessengerName
from models.audit import AuditLine, Deed
from models.base import Base
from models.charge import Charge
from models.consent import Consent, ConsentPurpose, ConsentWay
from models.paper import Paper, PaperReason, PaperState
from models.person import Language, Person, PersonKind
from models.role import Role, RoleKind
from services.address import Address
from services.consent_state import ChildUnfinished, ProcessingWanted, ProfileUnfinished
from services.consent_text import ConsentTexts
from services.guardian import Guardians
from services.paper import REASON_CHARACTERS, AlreadyAgreed, NotAPicture, Papers, ReasonTooLong
from services.paper_check import Desk, PaperDecided
from services.picture import PictureKind
from services.refusal import NotAllowed, PersonNotFound, Refusal
from services.standing import Step
from services.store import Store
from tests.clock import NOON, HandClock
from tests.rows import a_profile, a_pupil, a_row_of_school, all_of, an_account, stored
from tests.services.signing import (
    NEWS,
    OPERATOR,
    PROCESSING,
    PUBLICATION,
    VERSION,
    a_child,
    a_parent,
    consents_of,
    speaking,
    texts_in,
)

JPEG, PDF = b"\xff\xd8\xff\xe0 photo", b"%PDF-1.7 scan"
BOSS = Address(MessengerName.VK, 9001)


@pytest.fixture
def papers(store: Store, clock: HandClock) -> Papers:
    return Papers(store, clock, Desk(ConsentTexts(), OPERATOR, [BOSS]))


async def somebody(
    store: Store, role: RoleKind | None = None, school_id: str | None = "lyceum", **facts: object
) -> Person:
    person = a_profile("Петрова Мария", kind=PersonKind.TEACHER, school_id="lyceum", **facts)
    await stored(store, person)
    if role is not None:
        await stored(store, Role(person_id=person.id, kind=role, school_id=school_id))
    return person


async def a_sent_sheet(store: Store, papers: Papers, child: Person, content: bytes = JPEG) -> int:
    await papers.send(speaking(child), child.id, PROCESSING, content)
    waiting = await all_of(store, Paper.id, Paper.child_id, Paper.state)
    (number,) = [paper for paper, of, state in waiting if of == child.id and state is PaperState.WAITING]
    return int(number)


async def step_of(store: Store, clock: HandClock, child: Person) -> Step:
    inviting = await Guardians(store, clock, ConsentTexts().versions).inviting(child.id)
    return inviting.standing.step


async def test_a_sheet_waits_until_it_is_accepted(store: Store, clock: HandClock, papers: Papers) -> None:
    child, mentor = await a_child(store), await somebody(store, RoleKind.ORGANISER)
    paper_id = await a_sent_sheet(store, papers, child)
    before = await step_of(store, clock, child)

    shown = await papers.look(mentor.id, paper_id)
    done = await papers.accept(mentor.id, paper_id)

    assert (before, await step_of(store, clock, child)) == (Step.PAPER, Step.NONE)
    assert (shown.content, shown.kind, shown.version) == (JPEG, PictureKind.JPEG, VERSION)
    assert (done.line.child.name, done.accepted, done.waiting) == ("Иванова Анна", True, 0)
    assert await all_of(
        store, Consent.person_id, Consent.way, Consent.given_by, Consent.by_guardian, Consent.messenger
    ) == [(child.id, ConsentWay.PAPER, mentor.id, True, None)]
    assert await all_of(store, Paper.state, Paper.content, Paper.checked_by, Paper.checked_at) == [
        (PaperState.ACCEPTED, None, mentor.id, NOON)
    ]
    assert await all_of(
        store, AuditLine.deed, AuditLine.actor_id, AuditLine.subject_id, AuditLine.detail
    ) == [(Deed.PAPER_CHECKED, mentor.id, child.id, f"{paper_id} accepted")]


async def test_a_sheet_that_is_declined_is_asked_for_again(
    store: Store, clock: HandClock, papers: Papers
) -> None:
    child, mentor = await a_child(store), await somebody(store, RoleKind.ORGANISER)
    paper_id = await a_sent_sheet(store, papers, child)

    await papers.decline(mentor.id, paper_id, PaperReason.UNSIGNED)

    assert await step_of(store, clock, child) == Step.GUARDIAN
    assert await all_of(store, Paper.state, Paper.content, Paper.reason) == [
        (PaperState.DECLINED, None, "unsigned")
    ]
    assert await all_of(store, Consent.id) == []


async def test_of_two_checkers_at_once_one_decides(store: Store, papers: Papers) -> None:
    child = await a_child(store)
    mentors = [await somebody(store, RoleKind.ORGANISER) for _ in range(2)]
    paper_id = await a_sent_sheet(store, papers, child)

    outcomes = await asyncio.gather(
        papers.accept(mentors[0].id, paper_id),
        papers.decline(mentors[1].id, paper_id, "Нет даты"),
        return_exceptions=True,
    )

    assert [isinstance(outcome, PaperDecided) for outcome in outcomes].count(True) == 1
    assert len(await all_of(store, AuditLine.id)) == 1


async def test_deciding_twice_answers_like_the_first_and_the_other_way_does_not(
    store: Store, papers: Papers
) -> None:
    child, mentor = await a_child(store), await somebody(store, RoleKind.ORGANISER)
    paper_id = await a_sent_sheet(store, papers, child)
    await papers.accept(mentor.id, paper_id)

    again = await papers.accept(mentor.id, paper_id)

    assert again.accepted
    with pytest.raises(PaperDecided):
        await papers.decline(mentor.id, paper_id, "Нет даты")
    assert len(await all_of(store, AuditLine.id)) == 1


@pytest.mark.parametrize("role", [RoleKind.RESPONSIBLE, RoleKind.ORGANISER])
async def test_the_people_of_the_school_check(store: Store, papers: Papers, role: RoleKind) -> None:
    child, checker = await a_child(store), await somebody(store, role)
    await a_sent_sheet(store, papers, child)

    page = await papers.page(checker.id, number=1, size=5)

    assert [line.child.name for line in page.rows] == ["Иванова Анна"]


async def test_an_administrator_checks_everywhere(store: Store, papers: Papers) -> None:
    child, boss = await a_child(store), await somebody(store)
    await stored(store, an_account(boss, BOSS.external_id))
    await a_sent_sheet(store, papers, child)

    assert (await papers.page(boss.id, number=1, size=5)).total == 1


@pytest.mark.parametrize(
    ("role", "school_id"), [(None, None), (RoleKind.EDITOR, "lyceum"), (RoleKind.EDITOR, None)]
)
async def test_whoever_was_not_appointed_to_it_checks_nothing(
    store: Store, papers: Papers, role: RoleKind | None, school_id: str | None
) -> None:
    child, other = await a_child(store), await somebody(store, role, school_id)
    paper_id = await a_sent_sheet(store, papers, child)

    for attempt in (
        papers.page(other.id, number=1, size=5),
        papers.look(other.id, paper_id),
        papers.accept(other.id, paper_id),
        papers.decline(other.id, paper_id, "Нет"),
        papers.blank(speaking(other), child.id, PROCESSING),
    ):
        with pytest.raises(NotAllowed):
            await attempt

    assert await all_of(store, Paper.state) == [(PaperState.WAITING,)]


async def a_mentor(store: Store, *charges: Person, school_id: str = "lyceum") -> Person:
    mentor = await somebody(store, RoleKind.MENTOR, school_id)
    await stored(store, *(Charge(mentor_id=mentor.id, pupil_id=pupil.id, since=NOON) for pupil in charges))
    return mentor


async def test_a_mentor_checks_only_the_own_class(store: Store, papers: Papers) -> None:
    charge = await a_child(store)
    other = a_pupil("Смирнов Илья", grade=3, school_id="lyceum")
    await stored(store, other)
    mentor = await a_mentor(store, charge)
    own, foreign = [await a_sent_sheet(store, papers, child) for child in (charge, other)]

    page = await papers.page(mentor.id, number=1, size=5)

    assert [line.paper_id for line in page.rows] == [own]
    for attempt in (
        papers.accept(mentor.id, foreign),
        papers.blank(speaking(mentor), other.id, PROCESSING),
    ):
        with pytest.raises(NotAllowed):
            await attempt


async def test_a_mentor_of_another_school_checks_nothing_of_a_pupil_who_went_away(
    store: Store, papers: Papers
) -> None:
    child = await a_child(store)
    await stored(store, a_row_of_school("gymnasium"))
    mentor = await a_mentor(store, child, school_id="gymnasium")
    paper_id = await a_sent_sheet(store, papers, child)

    with pytest.raises(NotAllowed):
        await papers.look(mentor.id, paper_id)
    assert (await papers.page(mentor.id, number=1, size=5)).total == 0


async def test_a_mentor_sends_the_sheet_of_a_pupil_without_a_messenger(store: Store, papers: Papers) -> None:
    child = await a_child(store, grade=8)
    mentor = await a_mentor(store, child)

    sheet = await papers.send(speaking(mentor), child.id, PROCESSING, PDF)

    assert (sheet.is_own, sheet.child.name) == (False, "Иванова Анна")
    assert await all_of(store, Paper.sent_by, Paper.file_name) == [(mentor.id, "processing.pdf")]


async def test_a_button_under_the_photo_of_one_child_accepts_no_sheet_of_another(
    store: Store, papers: Papers
) -> None:
    child, checker = await a_child(store), await somebody(store, RoleKind.ORGANISER)
    other = a_pupil("Смирнов Илья", grade=3, school_id="lyceum")
    await stored(store, other)
    paper_id = await a_sent_sheet(store, papers, child)

    for attempt in (
        papers.accept(checker.id, paper_id, child_id=other.id),
        papers.decline(checker.id, paper_id, "Нет", child_id=other.id),
    ):
        with pytest.raises(PaperDecided):
            await attempt

    assert await all_of(store, Paper.state) == [(PaperState.WAITING,)]
    assert (await papers.accept(checker.id, paper_id, child_id=child.id)).accepted


async def test_with_the_processing_go_the_sheets_of_what_rests_on_it(
    store: Store, clock: HandClock, papers: Papers
) -> None:
    child, checker = await a_child(store), await somebody(store, RoleKind.ORGANISER)
    await papers.accept(checker.id, await a_sent_sheet(store, papers, child))
    await papers.send(speaking(child), child.id, PUBLICATION, JPEG)

    await consents_of(store, clock).withdraw(speaking(child), child.id, PROCESSING)

    assert (await papers.page(checker.id, number=1, size=5)).total == 0


async def change(store: Store, row_of: type[Base], number: int, **facts: object) -> None:
    def body(session: Session) -> None:
        row = session.get_one(row_of, number)
        for name, value in facts.items():
            setattr(row, name, value)

    await store.write(body)


@pytest.mark.parametrize(
    ("facts", "refusal"),
    [({"kind": PersonKind.GUEST}, PaperDecided), ({"full_name": None}, ChildUnfinished)],
)
async def test_what_let_a_sheet_be_sent_has_to_be_so_when_it_is_accepted(
    store: Store, papers: Papers, facts: dict[str, object], refusal: type[Refusal]
) -> None:
    child, checker = await a_child(store), await somebody(store, RoleKind.ORGANISER)
    paper_id = await a_sent_sheet(store, papers, child)
    await change(store, Person, child.id, **facts)

    with pytest.raises(refusal):
        await papers.accept(checker.id, paper_id)

    assert await all_of(store, Paper.state) == [(PaperState.WAITING,)]
    assert await all_of(store, Consent.id) == []


async def test_a_sheet_that_rests_on_nothing_any_more_is_not_accepted(store: Store, papers: Papers) -> None:
    child, checker = await a_child(store), await somebody(store, RoleKind.ORGANISER)
    paper_id = await a_sent_sheet(store, papers, child)
    await change(store, Paper, paper_id, purpose=PUBLICATION)

    with pytest.raises(ProcessingWanted):
        await papers.accept(checker.id, paper_id)


async def test_the_text_that_stands_on_a_sheet_is_the_one_that_is_accepted(
    store: Store, clock: HandClock, papers: Papers
) -> None:
    child, checker = await a_child(store), await somebody(store, RoleKind.ORGANISER)
    await papers.send(speaking(child, language=Language.EN), child.id, PROCESSING, JPEG)
    page = await papers.page(checker.id, number=1, size=5)

    await papers.accept(checker.id, page.rows[0].paper_id)

    copy = await consents_of(store, clock).copy(speaking(child), child.id, PROCESSING)
    assert copy.language == Language.EN


async def test_a_sheet_of_an_earlier_version_is_declined_with_the_reason(
    store: Store, clock: HandClock, tmp_path: Path
) -> None:
    child, checker = await a_child(store), await somebody(store, RoleKind.ORGANISER)
    old, new = (Papers(store, clock, Desk(texts_in(tmp_path, version), OPERATOR, [])) for version in "12")
    paper_id = await a_sent_sheet(store, old, child)

    shown = await new.look(checker.id, paper_id)
    done = await new.accept(checker.id, paper_id)
    again = await new.accept(checker.id, paper_id)

    assert shown.version == "1"
    assert [(one.accepted, one.is_outdated) for one in (done, again)] == [(False, True)] * 2
    assert await all_of(store, Paper.state, Paper.reason) == [(PaperState.DECLINED, PaperReason.NEW_TEXT)]
    assert await all_of(store, Consent.id) == []


async def test_own_words_that_look_like_a_reason_of_ours_are_kept_apart(store: Store, papers: Papers) -> None:
    child, checker = await a_child(store), await somebody(store, RoleKind.ORGANISER)
    paper_id = await a_sent_sheet(store, papers, child)

    await papers.decline(checker.id, paper_id, "unsigned")

    assert await all_of(store, Paper.reason) == [("— unsigned",)]


async def test_a_child_who_called_themselves_older_takes_the_way_by_paper(
    store: Store, clock: HandClock, papers: Papers
) -> None:
    child, checker = await a_child(store, grade=10), await somebody(store, RoleKind.ORGANISER)
    await consents_of(store, clock).sign(speaking(child), child.id, PROCESSING, VERSION)
    await change(store, Person, child.id, grade=3)

    await papers.accept(checker.id, await a_sent_sheet(store, papers, child))

    assert await step_of(store, clock, child) == Step.NONE


async def test_a_newer_photo_comes_instead_of_an_earlier_one(store: Store, papers: Papers) -> None:
    child, mentor = await a_child(store), await somebody(store, RoleKind.ORGANISER)
    first = await a_sent_sheet(store, papers, child)
    await a_sent_sheet(store, papers, child, PDF)

    assert await all_of(store, Paper.state, Paper.content) == [
        (PaperState.DECLINED, None),
        (PaperState.WAITING, PDF),
    ]
    with pytest.raises(PaperDecided):
        await papers.accept(mentor.id, first)


async def test_a_file_that_is_no_picture_is_not_kept(store: Store, papers: Papers) -> None:
    child = await a_child(store)

    with pytest.raises(NotAPicture):
        await papers.send(speaking(child), child.id, PROCESSING, b"MZ\x90 photo.jpg")
    assert await all_of(store, Paper.id) == []


async def test_no_sheet_is_needed_for_what_is_in_force(
    store: Store, clock: HandClock, papers: Papers
) -> None:
    child = await a_child(store)
    parent = await a_parent(store, child)
    await consents_of(store, clock).sign(speaking(parent), child.id, PROCESSING, VERSION)

    with pytest.raises(AlreadyAgreed):
        await papers.blank(speaking(child), child.id, PROCESSING)


async def test_another_purpose_has_a_sheet_of_its_own(store: Store, papers: Papers) -> None:
    child, mentor = await a_child(store), await somebody(store, RoleKind.ORGANISER)
    await papers.accept(mentor.id, await a_sent_sheet(store, papers, child))

    await papers.send(speaking(child), child.id, PUBLICATION, JPEG)
    page = await papers.page(mentor.id, number=1, size=5)
    await papers.accept(mentor.id, page.rows[0].paper_id)

    assert [line.purpose for line in page.rows] == [PUBLICATION]
    assert await all_of(store, Consent.purpose) == [(PROCESSING,), (PUBLICATION,)]


@pytest.mark.parametrize("purpose", [PUBLICATION, NEWS])
async def test_nothing_rests_on_a_sheet_before_the_processing(
    store: Store, papers: Papers, purpose: ConsentPurpose
) -> None:
    child = await a_child(store)

    with pytest.raises(ProcessingWanted):
        await papers.send(speaking(child), child.id, purpose, JPEG)


async def test_a_sheet_names_the_child_so_the_name_comes_first(store: Store, papers: Papers) -> None:
    child, mentor = await a_child(store, full_name=None), await somebody(store, RoleKind.ORGANISER)

    with pytest.raises(ProfileUnfinished):
        await papers.blank(speaking(child), child.id, PROCESSING)
    with pytest.raises(ChildUnfinished):
        await papers.blank(speaking(mentor), child.id, PROCESSING)


@pytest.mark.parametrize(("person_id", "refusal"), [(None, NotAllowed), (404, PersonNotFound)])
async def test_there_are_no_sheets_of_grown_ups_and_of_nobody(
    store: Store, papers: Papers, person_id: int | None, refusal: type[Refusal]
) -> None:
    await stored(store, a_row_of_school())
    mentor = await somebody(store, RoleKind.ORGANISER)

    with pytest.raises(refusal):
        await papers.blank(speaking(mentor), person_id or mentor.id, PROCESSING)


async def test_a_reason_is_short(store: Store, papers: Papers) -> None:
    child, mentor = await a_child(store), await somebody(store, RoleKind.ORGANISER)
    paper_id = await a_sent_sheet(store, papers, child)

    with pytest.raises(ReasonTooLong):
        await papers.decline(mentor.id, paper_id, "а" * (REASON_CHARACTERS + 1))
    await papers.decline(mentor.id, paper_id, "а" * REASON_CHARACTERS)

    assert await all_of(store, Paper.state) == [(PaperState.DECLINED,)]


async def test_papers_have_pages_the_oldest_first(store: Store, papers: Papers) -> None:
    first, mentor = await a_child(store), await somebody(store, RoleKind.ORGANISER)
    second = a_pupil("Смирнов Илья", grade=3, school_id="lyceum")
    await stored(store, second)
    for child in (first, second):
        await a_sent_sheet(store, papers, child)

    pages = [await papers.page(mentor.id, number=number, size=1) for number in (1, 2, 9)]

    assert [page.rows[0].child.name for page in pages] == ["Иванова Анна", "Смирнов Илья", "Смирнов Илья"]
    assert (pages[2].number, pages[2].pages, pages[2].total) == (2, 2, 2)
