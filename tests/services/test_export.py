import json
from datetime import timedelta
from typing import Any

from sqlalchemy.orm import Session

from models.account import MessengerName
from models.audit import AuditLine, Deed
from models.charge import Charge
from models.draft import Draft, DraftKind
from models.event import Event
from models.guardianship import Guardianship
from models.invitation import CodeAttempt, Invitation, InvitationKind
from models.paper import Paper, PaperState
from models.person import Person
from models.role import Role, RoleKind
from models.saved_search import SavedSearch
from services import person_merge
from services.export import Export, counts_of, export_of
from services.export_register import SOURCES
from services.export_source import Section
from services.store import Store
from tests.clock import NOON
from tests.entering import a_ground, a_row_of_event, a_stage, entered, pupils
from tests.rows import a_consent, a_profile, a_pupil, a_row_of_school, a_text, an_account, stored
from tests.services.entry.inheriting import a_question, a_result, a_work, an_answer, made
from tests.services.entry.partaking import a_part_in_an_event

LATER = NOON + timedelta(days=1)


async def exported(store: Store, person: Person) -> Export:
    def body(session: Session) -> Export:
        return export_of(session, session.get_one(Person, person.id), now=LATER)

    return await store.read(body)


def an_invitation(digest: str, **facts: Any) -> Invitation:
    return Invitation(kind=InvitationKind.CLAIM, digest=digest, created_at=NOON, expires_at=NOON, **facts)


async def anna_with_everything(store: Store) -> tuple[Person, Person]:
    anna = a_pupil("Иванова Анна", letter="А", school_id="lyceum")
    other, text = a_profile("Петров Пётр"), a_text()
    await stored(store, a_row_of_school(), anna, other, text)
    await stored(
        store,
        an_account(anna, 5),
        an_account(other, 6),
        AuditLine(at=NOON, deed=Deed.ROLE_TAKEN, actor_id=anna.id, subject_id=anna.id),
        AuditLine(at=NOON, deed=Deed.ROLE_GIVEN, actor_id=anna.id, subject_id=other.id, detail="7"),
        AuditLine(at=NOON, deed=Deed.PERSON_MOVED, actor_id=other.id, subject_id=anna.id, school_id="lyceum"),
        AuditLine(at=NOON, deed=Deed.ROLE_WITHDRAWN, actor_id=other.id, subject_id=other.id),
        Charge(mentor_id=anna.id, pupil_id=other.id, since=NOON),
        Charge(mentor_id=other.id, pupil_id=anna.id, since=NOON),
        CodeAttempt(person_id=anna.id, at=NOON),
        a_consent(
            anna, text, messenger=MessengerName.VK, external_id=5, withdrawn_at=LATER, withdrawn_by=anna.id
        ),
        a_consent(other, text, given_by=anna.id, withdrawn_by=anna.id, withdrawn_at=LATER),
        a_consent(other, text, given_by=other.id),
        Draft(person_id=anna.id, kind=DraftKind.SCHOOL, body={"name": "Школа"}, made_at=NOON),
        Guardianship(guardian_id=anna.id, child_id=other.id, since=NOON),
        Guardianship(guardian_id=other.id, child_id=anna.id, since=NOON),
        an_invitation("1", creator_id=anna.id, subject_id=anna.id, used_by=anna.id, used_at=NOON),
        an_invitation("2", creator_id=other.id, subject_id=anna.id),
        an_invitation("3", creator_id=other.id, used_by=anna.id, used_at=LATER),
        a_paper(anna, file_name="лист.jpg", content=b"jpeg"),
        a_paper(other, sent_by=anna.id, checked_by=anna.id),
        Role(person_id=anna.id, kind=RoleKind.MENTOR, school_id="lyceum"),
        Role(person_id=other.id, kind=RoleKind.EDITOR, appointed_by=anna.id),
        SavedSearch(person_id=anna.id, words="робот"),
        SavedSearch(person_id=other.id, words="чужое"),
    )
    await a_part_in_an_event(store, anna)
    return anna, other


def a_paper(child: Person, **facts: Any) -> Paper:
    usual = {"purpose": "processing", "file_name": "", "sent_at": NOON, "state": PaperState.WAITING}
    return Paper(child_id=child.id, **usual | facts)


def test_whatever_belongs_to_a_person_is_given_to_them() -> None:
    told = {str(source.whose) for sources in SOURCES.values() for source in sources}

    assert told == {str(column) for column in person_merge.FOREIGN}


async def test_the_files_hold_everything_and_each_thing_once(store: Store) -> None:
    anna, _ = await anna_with_everything(store)

    export = await exported(store, anna)

    assert {section.value: len(rows) for section, rows in export.sections.items()} == {
        "accounts": 1,
        "consents": 1,
        "consents_given": 1,
        "guardians": 1,
        "children": 1,
        "mentors": 1,
        "pupils": 1,
        "roles": 1,
        "roles_given": 1,
        "papers": 1,
        "papers_of_others": 1,
        "invitations": 3,
        "codes": 1,
        "entries": 1,
        "entries_managed": 1,
        "answers": 1,
        "works": 1,
        "results": 1,
        "results_recorded": 1,
        "requests": 1,
        "files": 1,
        "events": 1,
        "messages": 1,
        "views": 1,
        "changes": 2,
        "searches": 1,
        "drafts": 1,
        "log": 2,
        "deeds": 1,
        "reminders": 2,
        "calendars": 1,
        "attendances": 1,
        "joins": 1,
        "listed": 1,
        "asked": 1,
        "feedbacks": 1,
        "talks": 1,
        "materials": 1,
        "posts": 2,
        "broadcasts": 1,
        "presses": 1,
        "follows": 1,
        "counts": 1,
    }
    assert export.pictures == (("лист.jpg", b"jpeg"),)


async def test_what_is_counted_is_what_is_given(store: Store) -> None:
    anna, _ = await anna_with_everything(store)

    counts = await store.read(counts_of, anna.id)

    export = await exported(store, anna)
    assert counts == {section: len(rows) for section, rows in export.sections.items()}


async def test_a_program_can_read_it(store: Store) -> None:
    anna, _ = await anna_with_everything(store)

    whole = json.loads((await exported(store, anna)).as_json())

    assert whole["made_at"] == "2026-11-26T09:00:00+00:00"
    assert whole["profile"]["full_name"] == "Иванова Анна"
    assert (whole["profile"]["school"], whole["profile"]["school_city"]) == ("Лицей", "Уфа")
    assert whole["accounts"] == [{"messenger": "vk", "external_id": 5, "reachable": True}]
    assert whole["consents"][0]["version"] == "1"
    assert whole["consents"][0]["body"] == "Согласие"
    assert whole["roles"] == [{"kind": "mentor", "appointed_at": None, "school": "Лицей"}]
    assert whole["drafts"][0]["body"] == {"name": "Школа"}


async def test_what_somebody_did_in_an_event_is_said_by_the_events_name(store: Store) -> None:
    anna, _ = await anna_with_everything(store)

    whole = json.loads((await exported(store, anna)).as_json())

    noon = "2026-11-25T09:00:00+00:00"
    assert whole["entries"] == [
        {
            "event": "Кубок роботов",
            "nomination": None,
            "number": 7,
            "team": "",
            "status": "confirmed",
            "joined_at": noon,
            "left_at": None,
        }
    ]
    assert [(row["question"], row["value"]) for row in whole["answers"]] == [("Почему?", "слово")]
    assert [(row["stage"], row["file_name"]) for row in whole["works"]] == [
        ("Региональный этап", "слово.pdf")
    ]
    assert [(row["kind"], row["result_number"]) for row in whole["results"]] == [("winner", None)]
    assert [(row["kind"], row["state"]) for row in whole["messages"]] == [("organiser_wrote", "pending")]


async def test_what_a_team_said_together_is_told_to_nobody_of_it_alone(store: Store) -> None:
    event = await a_ground(store, team_min=1, team_max=4)
    stage, question = a_stage(event), await a_question(store, event)
    await stored(store, stage)
    anna, boris = await pupils(store, 2)
    team = await made(store, event, anna, boris, title="Роботы", captain=boris)
    alone = await entered(store, await another(store), anna)
    await a_work(store, team, stage, boris, "чужое.pdf")
    await stored(
        store,
        an_answer(team, question, "чужое", person_id=boris.id),
        an_answer(team, question, "чужое"),
        an_answer(alone, question, "своё"),
        a_result(team),
        a_result(alone, published_at=None),
    )

    sections = (await exported(store, anna)).sections

    assert [row["value"] for row in sections[Section.ANSWERS]] == ["своё"]
    assert sections[Section.WORKS] == []
    assert [row["team"] for row in sections[Section.RESULTS]] == ["Роботы"]
    assert [row["team"] for row in sections[Section.ENTRIES]] == ["Роботы", ""]


async def another(store: Store) -> Event:
    event = a_row_of_event("Хакатон")
    await stored(store, event)
    return event


async def test_of_others_there_is_a_first_name_and_nothing_more(store: Store) -> None:
    anna, _ = await anna_with_everything(store)

    whole = (await exported(store, anna)).as_json().decode()

    assert "Пётр" in whole
    assert [trace for trace in ("Петров", "чужое") if trace in whole] == []


async def test_whoever_has_said_nothing_has_nothing_but_a_name(store: Store) -> None:
    anna = a_profile(name="Анна")
    await stored(store, anna)

    export = await exported(store, anna)

    assert export.profile["name"] == "Анна"
    assert [section for section in Section if export.sections[section]] == []


async def test_from_which_account_another_has_signed_is_told_to_them_alone(store: Store) -> None:
    anna, parent, text = a_profile("Иванова Анна"), a_profile("Иванова Ольга"), a_text()
    await stored(store, anna, parent, text)
    account = {"messenger": MessengerName.VK, "external_id": 77}
    await stored(store, a_consent(anna, text, given_by=parent.id, **account))

    about, given = [(await exported(store, person)).sections for person in (anna, parent)]

    assert [row.get("external_id") for row in about[Section.CONSENTS]] == [None]
    assert [row["external_id"] for row in given[Section.CONSENTS_GIVEN]] == [77]
