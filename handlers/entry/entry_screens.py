"""An entry, and what is done with it."""

from collections.abc import Iterable

from handlers.aftermath.actions import ShowAftermath
from handlers.afterwards_label import afterwards_label
from handlers.catalogue.actions import OpenEvent
from handlers.entry.actions import (
    AcceptSeat,
    AnswerNext,
    AskWithdrawEntry,
    ChangeEntry,
    DeclineSeat,
    Enter,
    ListOtherNominations,
    ListOtherSites,
    ShowAnswers,
    ShowEntries,
    ShowEntry,
    TakeBackRequest,
    WithdrawEntry,
)
from handlers.entry.lines import NAME_CHARACTERS, bare_title, moment, next_step, title_of, when_of
from handlers.label import cut, told_apart
from handlers.menu.actions import ShowMenu
from handlers.poster.actions import TakeToCalendar
from handlers.screen import LABEL_CHARACTERS, Button, Row, Screen
from handlers.team.actions import ShowTeam
from handlers.translation import Translator
from handlers.webinar.actions import Connect
from handlers.work.actions import SendWork
from models.entry import EntryStatus
from services.entry.choosing import beside
from services.entry.entry_view import EntryView
from services.entry.light import EntryStep
from services.entry.offer import OfferAnswered
from services.event.phase import freezes_at
from services.webinar.window import has_room

COLUMNS = 2
WORKS_SHOWN, PEOPLE_SHOWN, ANSWERS_SHOWN = 2, 10, 8
RESULTS_SHOWN, REQUESTS_SHOWN = 3, 2
ANSWER_CHARACTERS, REASON_CHARACTERS = 60, 300
PLACE_CHARACTERS = 150


def confirmed(view: EntryView, t: Translator) -> Screen:
    """Just entered: its number, and what comes now."""
    return entry(view, t, headline=t(f"entry-done-{view.entry.status}", number=str(view.entry.number)))


def seat(answered: OfferAnswered, t: Translator) -> Screen:
    """What became of the offer, in its place: its two buttons are gone."""
    return entry(answered.view, t, headline=t(f"entry-seat-{answered.answer}") if answered.answer else "")


def entry(view: EntryView, t: Translator, *, headline: str = "") -> Screen:
    light = t(f"entry-light-{view.standing.light}")
    kind = "entry-name-team" if view.entry.title else "entry-name"
    name = t(kind, number=str(view.entry.number), title=cut(view.entry.title, NAME_CHARACTERS))
    paragraphs = [
        headline,
        "\n".join((f"{light} <b>{name}</b>", title_of(view.event, t), f"🗓 {when_of(view.event, t)}")),
        "\n".join(_choice_lines(view, t)),
        "\n".join(_people_lines(view, t)),
        "\n".join(_answer_lines(view, t)),
        "\n".join(_result_lines(view, t)),
        _next(view, t),
    ]
    return Screen("\n\n".join(one for one in paragraphs if one), _entry_rows(view, t))


def changes(view: EntryView, t: Translator) -> Screen:
    """Everything that can be changed of it."""
    entry_id, rows = view.entry.id, list[Row]()
    if view.has_questions:
        rows.append((Button(t.plain("entry-button-answers"), ShowAnswers(entry_id)),))
    moves = []
    if view.may_move_nomination:
        label = t.plain(f"entry-button-other-{view.event.split_by}")
        moves.append(Button(label, ListOtherNominations(entry_id)))
    if view.may_move_site:
        moves.append(Button(t.plain("entry-button-other-site"), ListOtherSites(entry_id)))
    if moves:
        rows.append(tuple(moves))
    rows += [
        (Button(t.plain(f"entry-button-unask-{request.kind}"), TakeBackRequest(request.id)),)
        for request in view.requests[:REQUESTS_SHOWN]
        if request.kind != "join"
    ]
    if view.manages and view.is_live:
        rows.append((Button(t.plain("entry-button-withdraw"), AskWithdrawEntry(entry_id)),))
    rows.append((Button(t.plain("entry-button-back-to-entry"), ShowEntry(entry_id)),))
    until = t.deadline(freezes_at(view.event), view.event.zone)
    text = t("entry-changes-frozen" if view.is_frozen else "entry-changes", until=until)
    return Screen(f"<b>{title_of(view.event, t)}</b>\n\n{text}", tuple(rows))


def withdrawing(view: EntryView, t: Translator) -> Screen:
    """Asked once."""
    holds = view.entry.status not in {EntryStatus.WAITING, EntryStatus.OFFERED}
    asked = view.is_frozen and holds
    text = t("entry-withdraw-frozen" if asked else "entry-withdraw", number=str(view.entry.number))
    yes = Button(t.plain("entry-button-withdraw-yes"), WithdrawEntry(view.entry.id))
    no = Button(t.plain("entry-button-withdraw-no"), ShowEntry(view.entry.id))
    return Screen(f"<b>{title_of(view.event, t)}</b>\n\n{text}", ((yes,), (no,)))


def withdrawn(view: EntryView, t: Translator) -> Screen:
    again = Button(t.plain("entry-button-card"), OpenEvent(view.event.id))
    mine = Button(t.plain("entries-button"), ShowEntries())
    text = t("entry-withdrawn", number=str(view.entry.number), title=bare_title(view.event, t))
    return Screen(text, ((again,), (mine, Button(t.plain("catalogue-button-menu"), ShowMenu()))))


def _choice_lines(view: EntryView, t: Translator) -> Iterable[str]:
    if view.nomination:
        yield t(f"entry-in-{view.event.split_by}", name=view.nomination)
    if view.site is not None:
        city = beside(view.site.title, view.site_city)
        place = f"{view.site.title}, {city}" if city else view.site.title
        yield t("entry-at-site", name=cut(place, PLACE_CHARACTERS))


def _people_lines(view: EntryView, t: Translator) -> Iterable[str]:
    if view.is_own:
        return
    for person in view.people[:PEOPLE_SHOWN]:
        name = cut(person.name, NAME_CHARACTERS)
        known = "entry-member" if person.is_consented else "entry-member-unconsented"
        yield t(known, name=name)
    if len(view.people) > PEOPLE_SHOWN:
        yield t("entry-members-more", count=len(view.people) - PEOPLE_SHOWN)


def _answer_lines(view: EntryView, t: Translator) -> Iterable[str]:
    for label, value in view.answers[:ANSWERS_SHOWN]:
        yield t("entry-answer", label=cut(label, ANSWER_CHARACTERS), value=cut(value, ANSWER_CHARACTERS))


def _result_lines(view: EntryView, t: Translator) -> Iterable[str]:
    for award in view.results[:RESULTS_SHOWN]:
        result = award.result
        said = t.plain(f"entry-result-{result.kind}", number=str(result.number or ""))
        if result.note:
            said = t.plain("entry-result-for", result=said, note=result.note)
        if award.stage:
            said = t.plain("entry-result-stage", result=said, stage=cut(award.stage, NAME_CHARACTERS))
        yield t("as-it-is", text=said)


def _next(view: EntryView, t: Translator) -> str:
    said = [_step_line(view, t)]
    if view.requests:
        said.append(t("entry-requests", count=len(view.requests)))
    elif view.is_live and view.is_frozen:
        said.append(t("entry-frozen"))
    return "\n".join(said)


def _step_line(view: EntryView, t: Translator) -> str:
    step, entry = view.standing.step, view.entry
    if step is EntryStep.OFFERED and entry.offered_until is not None:
        return t("entry-offer", until=moment(entry.offered_until, view.event.zone, t))
    if view.place is not None:
        queue = t("entry-place-long", place=view.place)
        return queue if step is EntryStep.QUEUE else f"{queue}\n{next_step(view.standing, view.event, t)}"
    if step is EntryStep.DECLINED and entry.reason:
        return t("entry-declined", reason=cut(entry.reason, REASON_CHARACTERS))
    return next_step(view.standing, view.event, t)


def _entry_rows(view: EntryView, t: Translator) -> tuple[Row, ...]:
    entry, event_id = view.entry, view.event.id
    rows: list[Row] = []
    if view.is_live and view.manages and entry.status is EntryStatus.OFFERED:
        rows.append(
            (
                Button(t.plain("entry-button-accept-seat"), AcceptSeat(entry.id)),
                Button(t.plain("entry-button-decline-seat"), DeclineSeat(entry.id)),
            )
        )
    if view.lacking is not None:
        rows.append((Button(t.plain("entry-button-answer"), AnswerNext(entry.id)),))
    if view.works:
        rows.append(_works_row(view, t))
    rest = []
    if view.is_live and not entry.title and has_room(view.event):
        rest.append(Button(t.plain("webinar-button-connect"), Connect(event_id)))
    if entry.title:
        rest.append(Button(t.plain("entry-button-team-card"), ShowTeam(entry.id)))
    if view.is_live and (view.manages or view.has_questions):
        rest.append(Button(t.plain("entry-button-changes"), ChangeEntry(entry.id)))
    if view.may_enter_more:
        rest.append(Button(t.plain(f"card-button-more-{view.event.split_by}"), Enter(event_id)))
    if view.is_live:
        rest.append(Button(t.plain("entry-button-calendar"), TakeToCalendar(event_id, entry.site_id)))
    if view.afterwards:
        rest.append(Button(afterwards_label(view.afterwards, t), ShowAftermath(event_id)))
    rest.append(Button(t.plain("entry-button-card"), OpenEvent(event_id)))
    rows += [tuple(rest[start : start + COLUMNS]) for start in range(0, len(rest), COLUMNS)]
    mine = Button(t.plain("entries-button"), ShowEntries())
    return (*rows, (mine, Button(t.plain("catalogue-button-menu"), ShowMenu())))


def _works_row(view: EntryView, t: Translator) -> Row:
    """The only one says what is done with it, and one of several which it is."""
    works = view.works[:WORKS_SHOWN]
    if len(works) == 1:
        labels = [t.plain("entry-button-work-sent" if works[0].is_late else "entry-button-work")]
    else:
        room = LABEL_CHARACTERS - len(t.plain("entry-button-work-of", stage=""))
        titles = told_apart([work.stage.title for work in works], room)
        labels = [t.plain("entry-button-work-of", stage=title) for title in titles]
    return tuple(
        Button(label, SendWork(view.entry.id, work.stage.id))
        for label, work in zip(labels, works, strict=True)
    )
