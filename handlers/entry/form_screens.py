"""The way into an event, screen by screen."""

from handlers.catalogue.actions import OpenEvent
from handlers.entry import choice_screens, entry_screens, question_screens
from handlers.entry.actions import (
    AskAnswer,
    DropForm,
    FinishForm,
    FinishInQueue,
    ListNominations,
    ListSites,
    ShowForm,
)
from handlers.entry.lines import closed_line, title_of, when_of
from handlers.entry.way import way_to
from handlers.label import cut
from handlers.menu.actions import ShowMenu
from handlers.screen import Button, Row, Screen
from handlers.team.actions import CreateTeam
from handlers.translation import Translator
from services.entry.answer_place import AnswerOf
from services.entry.gate import Bar
from services.entry.progress import (
    Entered,
    NominationWanted,
    Progress,
    Questioned,
    Review,
    Shut,
    SiteWanted,
    TeamWanted,
)

ANSWER_CHARACTERS, ANSWERS_SHOWN = 120, 12


def progress(shown: Progress, reader_id: int, t: Translator) -> Screen:
    """Whatever comes next on the way."""
    if isinstance(shown, Shut):
        return shut(shown, reader_id, t)
    if isinstance(shown, NominationWanted | SiteWanted):
        drawn = choice_screens
        return drawn.nominations(shown, t) if isinstance(shown, NominationWanted) else drawn.sites(shown, t)
    if isinstance(shown, Questioned):
        return question_screens.question(shown, t)
    if isinstance(shown, Review):
        return review(shown, t)
    return entered(shown, t) if isinstance(shown, Entered) else team_wanted(shown, t)


def shut(shown: Shut, reader_id: int, t: Translator) -> Screen:
    """Why not, or not yet; and the next step as a button."""
    verdict = shown.verdict
    lines = [f"<b>{title_of(shown.event, t)}</b>", closed_line(shown.event, verdict, t)]
    if shown.is_kept:
        lines.append(t("entry-form-kept"))
    rows: list[Row] = []
    if verdict.bar in {Bar.PROFILE, Bar.CONSENT}:
        label = t.plain(f"menu-button-step-{verdict.step}")
        rows.append((Button(label, way_to(verdict.step, reader_id)),))
        lines.append(t("entry-come-back"))
        rows.append((Button(t.plain("entry-button-go-on"), ShowForm(shown.event.id)),))
    rows.append(_home_row(shown.event.id, t))
    return Screen("\n\n".join(lines), tuple(rows))


def team_wanted(shown: TeamWanted, t: Translator) -> Screen:
    form = shown.form
    team = Button(t.plain("entry-button-team"), CreateTeam(form.event_id, form.source))
    return Screen(t("entry-team-wanted"), ((team,), _home_row(form.event_id, t)))


def review(shown: Review, t: Translator) -> Screen:
    event = shown.event
    lines = [f"<b>{title_of(event, t)}</b>", f"🗓 {when_of(event, t)}"]
    if shown.nomination:
        lines.append(t(f"entry-in-{event.split_by}", name=shown.nomination))
    if shown.site:
        lines.append(t("entry-at-site", name=shown.site))
    lines += [
        t("entry-answer", label=cut(label, ANSWER_CHARACTERS), value=cut(value, ANSWER_CHARACTERS))
        for label, value in shown.answers[:ANSWERS_SHOWN]
    ]
    if shown.full is not None:
        question = t(f"entry-full-{shown.full}", waiting=shown.waiting)
    elif event.needs_approval:
        question = t("entry-review-approval")
    else:
        question = t("entry-review")
    return Screen("\n".join(lines) + f"\n\n{question}", _review_rows(shown, t))


def entered(shown: Entered, t: Translator) -> Screen:
    return entry_screens.confirmed(shown.view, t)


def dropped(event_id: int, t: Translator) -> Screen:
    return Screen(t("entry-form-dropped"), (_home_row(event_id, t),))


def _review_rows(shown: Review, t: Translator) -> tuple[Row, ...]:
    event_id = shown.event.id
    if shown.full is None:
        done = Button(t.plain("entry-button-enter"), FinishForm(event_id))
    else:
        done = Button(t.plain("entry-button-queue"), FinishInQueue(event_id))
    changes = []
    if shown.may_choose_nomination:
        changes.append(
            Button(t.plain(f"entry-button-other-{shown.event.split_by}"), ListNominations(event_id))
        )
    if shown.may_choose_site:
        changes.append(Button(t.plain("entry-button-other-site"), ListSites(event_id)))
    back = []
    if shown.last_question_id is not None:
        back.append(
            Button(
                t.plain("entry-button-last-question"),
                AskAnswer(AnswerOf.FORM, event_id, shown.last_question_id),
            )
        )
    drop = Button(t.plain("entry-button-drop"), DropForm(event_id))
    rows: list[Row] = [
        (done,),
        tuple(changes),
        (*back, drop),
        (Button(t.plain("menu-button-menu"), ShowMenu()),),
    ]
    return tuple(row for row in rows if row)


def _home_row(event_id: int, t: Translator) -> Row:
    return (
        Button(t.plain("entry-button-card"), OpenEvent(event_id)),
        Button(t.plain("menu-button-menu"), ShowMenu()),
    )
