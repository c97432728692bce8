"""The card of an event: what it is, and on its first button the one answer to «may I?»."""

from collections.abc import Iterable
from zoneinfo import ZoneInfo

from handlers.aftermath.actions import ShowAftermath
from handlers.afterwards_label import afterwards_label
from handlers.bringing.actions import BringPupils
from handlers.catalogue.actions import Selecting, ShareEvent, ShowEvents
from handlers.catalogue.lines import audience, in_language, named, organiser, state, when, where
from handlers.desk.actions import ShowDesk
from handlers.entry.actions import Enter, EnterQueue, ReadRegulation, ShowEntry
from handlers.label import cut
from handlers.menu.actions import ShowMenu
from handlers.screen import Button, Row, Screen
from handlers.speaking.actions import ShowCabinet
from handlers.team.actions import CreateTeam
from handlers.translation import Translator
from handlers.webinar.actions import ChooseSpeaker, Connect, ShowSpeakers
from models.entry import EntrySource
from models.event import Event
from models.stage import Stage
from services.catalogue import GRADES, Audience
from services.entry.card import EventCard
from services.entry.gate import Bar
from services.event.phase import closes_at
from services.webinar.card_side import RoomWay

# What a message still holds of the description, whatever stands beside it.
CARD_CHARACTERS, LEAST_SUMMARY, SUMMARY_CHARACTERS = 3900, 300, 2000
STAGES_SHOWN, STAGE_CHARACTERS = 5, 80
HOSTS_SHOWN, HOST_CHARACTERS = 3, 80
# What somebody does something about is on the button itself; the rest is said.
SAID_ON_BUTTON = frozenset({Bar.ENTERED, Bar.FULL})
UNPRESSED = frozenset(Bar) - {Bar.PROFILE, Bar.CONSENT, Bar.NOT_YET, Bar.ENTERED, Bar.FULL}


def card(shown: EventCard, back: Selecting, source: EntrySource, t: Translator) -> Screen:
    event = shown.event
    head = (
        (
            f"<b>{named(event, 'title', t)}</b>",
            f"{t(f'event-kind-{event.kind}')} · {t(f'event-level-{event.level}')}",
        ),
        state(event, t, is_over=shown.is_over),
        (
            f"🗓 {when(event, t)}",
            f"📍 {where(event, t)}",
            f"👥 {audience(event, t)}",
            f"🏫 {_organisers(shown, t)}",
        ),
        tuple(_registration(shown, t)),
        tuple(_stages(shown, t)),
    )
    before = "\n\n".join("\n".join(lines) for lines in head if lines)
    after = _may_i(shown, t)
    room = min(SUMMARY_CHARACTERS, max(LEAST_SUMMARY, CARD_CHARACTERS - len(before) - len(after)))
    summary = t("as-it-is", text=cut(in_language(event, "summary", t), room))
    text = "\n\n".join(part for part in (before, summary, after) if part)
    return Screen(text, _rows(shown, back, source, t))


def _registration(shown: EventCard, t: Translator) -> Iterable[str]:
    """What one wants to know before entering; of what has passed, nobody enters any more."""
    event, verdict = shown.event, shown.verdict
    if event.team_max is not None and event.team_min is not None:
        one = event.team_min == event.team_max
        yield t("card-team" if one else "card-teams", least=event.team_min, most=event.team_max)
    if shown.nominations > 1:
        yield t(f"card-{event.split_by}s", count=shown.nominations)
    if shown.is_over or verdict.bar in {Bar.CANCELLED, Bar.OVER, Bar.CLOSED}:
        return
    if verdict.bar is not Bar.NOT_YET:
        until = closes_at(event)
        yield t("card-until", time=t.deadline(until, event.zone))
    if shown.left:
        yield t("card-left", count=shown.left)
    elif shown.left == 0 or verdict.waits:
        yield t("card-waiting", count=shown.waiting)
    elif shown.waiting:
        # For a site, a nomination or a school: elsewhere there are seats.
        yield t("card-queue", count=shown.waiting)


def _stages(shown: EventCard, t: Translator) -> Iterable[str]:
    if not shown.stages:
        return
    yield f"<b>{t('card-stages')}</b>"
    for number, stage in enumerate(shown.stages[:STAGES_SHOWN], 1):
        title = cut(stage.title, STAGE_CHARACTERS)
        yield t("card-stage", number=str(number), title=title, when=_days_of(stage, shown.event, t))
    if len(shown.stages) > STAGES_SHOWN:
        yield t("card-stages-more", count=len(shown.stages) - STAGES_SHOWN)
    if shown.sites > 1:
        yield t("card-sites", count=shown.sites)


def _days_of(stage: Stage, event: Event, t: Translator) -> str:
    if stage.whole_days:
        return t.brief_days(stage.starts_at, stage.ends_at, event.zone)
    return t.brief_hours(stage.starts_at, stage.ends_at, event.zone)


def _organisers(shown: EventCard, t: Translator) -> str:
    hosts = [
        t("as-it-is", text=cut(in_language(host, "name", t), HOST_CHARACTERS))
        for host in shown.hosts[:HOSTS_SHOWN]
    ]
    return ", ".join((organiser(shown.event, t), *hosts))


def _may_i(shown: EventCard, t: Translator) -> str:
    """Why not, where a button cannot say it."""
    verdict, event = shown.verdict, shown.event
    if verdict.bar is None or verdict.bar in SAID_ON_BUTTON:
        return ""
    if verdict.may_bring and verdict.bar in {Bar.KIND, Bar.GRADE, Bar.MENTORS_ONLY}:
        return t("card-bring")
    if verdict.bar is Bar.NOT_YET and verdict.at is not None:
        return t("entry-opens-at", time=t.hours(verdict.at, verdict.at, event.zone))
    if verdict.bar in {Bar.PROFILE, Bar.CONSENT}:
        return t(f"entry-step-{verdict.step}")
    if verdict.bar is Bar.CLOSED:
        return t("card-closed", school=in_language(event.organiser, "name", t))
    return t(f"entry-bar-{verdict.bar}")


def _rows(shown: EventCard, back: Selecting, source: EntrySource, t: Translator) -> tuple[Row, ...]:
    event_id, verdict = shown.event.id, shown.verdict
    main = tuple(_main(shown, source, t))
    # The rows of a message are few: beside the room's button the entry and one more stand in one.
    rows: list[Row] = [(_room_button(shown.room.way, event_id, t),)] if shown.room.way else []
    rows += [main] if rows and main else [(button,) for button in main]
    if verdict.may_bring:
        rows.append((Button(t.plain("card-button-bring"), BringPupils(event_id)),))
    if verdict.bar is Bar.CLOSED:
        rows.append((Button(t.plain("card-button-others"), ShowEvents(shown.event.kind, _audience(shown))),))
    insides: list[Button] = []
    if shown.afterwards:
        insides.append(Button(afterwards_label(shown.afterwards, t), ShowAftermath(event_id)))
    if shown.is_theirs:
        insides.append(Button(t.plain("card-button-desk"), ShowDesk(event_id)))
    if insides:
        rows.append(tuple(insides))
    share = Button(t.plain("event-button-share"), ShareEvent(*back.chosen, event_id=event_id))
    papers: list[Button] = []
    if shown.event.regulation_id is not None:
        papers.append(Button(t.plain("card-button-regulation"), ReadRegulation(event_id)))
    if shown.room.speakers and not shown.room.way:
        label = t.plain("webinar-button-speakers", count=str(shown.room.speakers))
        papers.append(Button(label, ShowSpeakers(event_id)))
    rows.append((*papers, share))
    rows.append(
        (
            Button(t.plain("catalogue-button-back"), ShowEvents(*back.chosen)),
            Button(t.plain("catalogue-button-menu"), ShowMenu()),
        )
    )
    return tuple(rows)


def _room_button(way: RoomWay, event_id: int, t: Translator) -> Button:
    actions = {RoomWay.CABINET: ShowCabinet, RoomWay.CONNECT: Connect, RoomWay.ASK: ChooseSpeaker}
    return Button(t.plain(f"webinar-button-{way}"), actions[way](event_id))


def _audience(shown: EventCard) -> Audience | None:
    """Whom events like it are for: among pupils, those of the reader's own age."""
    event, person = shown.event, shown.verdict.person
    if event.grade_from is not None:
        grade = event.grade_from if person is None or person.grade is None else person.grade
        return next((one for one, (first, last) in GRADES.items() if first <= grade <= last), None)
    groups = {
        Audience.TEACHERS: event.for_teachers,
        Audience.HEADS: event.for_heads,
        Audience.COLLEGE: event.for_colleges,
    }
    return next((one for one, is_meant in groups.items() if is_meant), None)


def _main(shown: EventCard, source: EntrySource, t: Translator) -> Iterable[Button]:
    """The button says it itself."""
    event, verdict = shown.event, shown.verdict
    if verdict.entries:
        entry = verdict.entries[0]
        label = t.plain(f"card-button-mine-{entry.status}", number=str(entry.number))
        yield Button(label, ShowEntry(entry.id))
        if verdict.may_enter_more:
            more = CreateTeam(event.id, source) if event.is_for_teams else Enter(event.id, source)
            yield Button(t.plain(f"card-button-more-{event.split_by}"), more)
        return
    if verdict.bar in UNPRESSED:
        return
    yield Button(_label(shown, t), _way_in(shown, source))


def _way_in(shown: EventCard, source: EntrySource) -> Enter | EnterQueue | CreateTeam:
    event_id, verdict = shown.event.id, shown.verdict
    if verdict.may_enter and shown.event.is_for_teams:
        return CreateTeam(event_id, source)
    return EnterQueue(event_id, source) if verdict.waits else Enter(event_id, source)


def _label(shown: EventCard, t: Translator) -> str:
    event, verdict = shown.event, shown.verdict
    if verdict.bar is None:
        return t.plain("card-button-enter-team" if event.is_for_teams else "card-button-enter")
    if verdict.bar is Bar.FULL:
        return t.plain("card-button-queue")
    if verdict.bar is Bar.NOT_YET and verdict.at is not None:
        day = t.long_day(verdict.at.astimezone(ZoneInfo(event.zone)))
        return t.plain("card-button-opens", day=day)
    return t.plain(f"card-button-step-{verdict.step}")
