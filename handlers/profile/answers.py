"""What a profile says back: that an answer is kept, and the card that shows all of them."""

from collections.abc import Iterator

from handlers.clock_line import clock_line
from handlers.consent.actions import ShowConsents
from handlers.guardian.actions import InviteGuardian, ShowFamily
from handlers.joining.actions import ShowAccounts
from handlers.menu.screens import back_row
from handlers.privacy.actions import ShowPrivacy
from handlers.profile.actions import AskKind, ChangeClock, ChangeGrade, ChangeName
from handlers.profile.line import (
    consents_line,
    declined_line,
    guessed_clock_line,
    kind_line,
    messengers_line,
    school_line,
)
from handlers.profile.screens import fourteen, grades, leaving, next_button, step
from handlers.reminder.actions import ShowReminders
from handlers.school.actions import AskSchool
from handlers.screen import BUTTONS, Button, Row, Screen
from handlers.translation import Translator
from models.person import PersonKind
from services.grade import LAST_GRADE_ASKED
from services.profile import Profile, Told
from services.refusal import Refusal
from services.standing import Light, Step


def card(profile: Profile, t: Translator) -> Screen:
    return Screen(f"{_facts(profile, t)}\n\n{_light(profile, t)}", _rows(profile, t))


def next_step(profile: Profile, t: Translator) -> Screen:
    """Onwards, without many words. Whoever has no step left sees what is known of them now."""
    return card(profile, t) if profile.standing.step is Step.NONE else step(profile, t)


def kind_said(profile: Profile, kind: PersonKind, t: Translator) -> Screen:
    """Somebody who is not what they have just said is asked whether they mean it."""
    return next_step(profile, t) if profile.kind is kind else leaving(kind, t)


def grade_said(profile: Profile, t: Translator) -> Screen:
    return _kept(kind_line(profile, t), profile, t)


def class_said(told: Told, t: Translator) -> Screen:
    return (
        grade_said(told.profile, t)
        if told.refusal is None
        else _again(told.refusal, grades(told.profile, t), t)
    )


def fourteen_said(told: Told, t: Translator) -> Screen:
    if told.refusal is None:
        return next_step(told.profile, t)
    return _again(told.refusal, fourteen(told.profile, t), t)


def school_said(profile: Profile, t: Translator, *, asked_for: str | None = None) -> Screen:
    """What was chosen, and at once the next question. A school may have been merged into another since."""
    school, shown = profile.school, next_step(profile, t)
    was_merged = asked_for is not None and school is not None and school.id != asked_for
    kept = t("school-chosen-merged") if was_merged else t("profile-kept")
    said = [f"{kept} {school_line(school, t)}", *_of_recorded(profile, t), shown.text]
    rows = shown.rows
    if profile.standing.light is Light.DRAFT:
        # Whoever has pressed the wrong one mends it here; later, in the profile.
        change = Button(t.plain("school-button-change"), AskSchool())
        rows = (*rows[:-1], (change, *rows[-1]))
    return Screen("\n\n".join(said), rows, asks=shown.asks)


def name_said(profile: Profile, t: Translator) -> Screen:
    return _kept(t("as-it-is", text=profile.full_name), profile, t)


def clock_said(profile: Profile, t: Translator) -> Screen:
    """Also in the midst of a first contact one comes back to where the clock was changed."""
    shown = card(profile, t)
    return Screen(f"{t('profile-kept')} {_clock(profile, t)}\n\n{shown.text}", shown.rows)


def _of_recorded(profile: Profile, t: Translator) -> Iterator[str]:
    if profile.school is None or not profile.school.is_recorded:
        return
    yield t("school-recorded")
    if not (profile.school.is_clock_known or profile.clock.is_chosen):
        yield guessed_clock_line(profile.clock, t)


def _again(refusal: Refusal, asked: Screen, t: Translator) -> Screen:
    """The question with all its buttons, and above them what is wrong with the answer."""
    return Screen(t(refusal.key, **vars(refusal)), asked.rows, asks=asked.asks)


def _kept(what: str, profile: Profile, t: Translator) -> Screen:
    shown = next_step(profile, t)
    return Screen(f"{t('profile-kept')} {what}\n\n{shown.text}", shown.rows, asks=shown.asks)


def _facts(profile: Profile, t: Translator) -> str:
    name = t("as-it-is", text=profile.full_name) if profile.full_name else t("profile-name-unsaid")
    lines = [
        f"<b>{name}</b>",
        f"👤 {kind_line(profile, t)}",
        f"🏫 {school_line(profile.school, t)}",
        f"🕒 {_clock(profile, t)}",
        f"📄 {consents_line(profile, t)}",
    ]
    if profile.guardians:
        lines.append(f"👪 {t('profile-guardians', count=profile.guardians)}")
    if profile.children:
        lines.append(f"👪 {t('profile-children', count=profile.children)}")
    return "\n".join([*lines, f"💬 {messengers_line(profile, t)}"])


def _light(profile: Profile, t: Translator) -> str:
    light, reached = t(f"menu-light-{profile.standing.light}"), profile.standing.step
    if profile.declined is not None:
        return f"{light} {declined_line(profile.declined, t)}"
    said = t("profile-step-none") if reached is Step.NONE else t(f"menu-step-{reached}")
    return f"{light} {said}"


def _rows(profile: Profile, t: Translator) -> tuple[Row, ...]:
    """Ten buttons at most: the next step, seven to change something, three to look at, and the menu."""
    button = next_button(profile, t)
    rows: tuple[Row, ...] = (
        *(() if button is None else ((button,),)),
        (
            Button(t.plain("profile-button-name"), ChangeName()),
            Button(t.plain("profile-button-school"), AskSchool()),
        ),
        (*_of_kind(profile, t), Button(t.plain("profile-button-kind"), AskKind())),
        (
            Button(t.plain("profile-button-clock"), ChangeClock()),
            Button(t.plain("profile-button-messengers"), ShowAccounts()),
        ),
        (
            *_of_parents(profile, t),
            Button(t.plain("profile-button-consents"), ShowConsents(profile.person_id)),
            Button(t.plain("profile-button-reminders"), ShowReminders()),
        ),
        (Button(t.plain("profile-button-privacy"), ShowPrivacy()),),
    )
    # Where all ten are taken, the word under the input field leads home.
    return (*rows[:-1], (*rows[-1], *back_row(t))) if sum(map(len, rows)) < BUTTONS else rows


def _of_kind(profile: Profile, t: Translator) -> Row:
    if profile.is_pupil:
        return (Button(t.plain("profile-button-grade"), ChangeGrade()),)
    if profile.kind is PersonKind.PARENT or profile.children:
        return (Button(t.plain("profile-button-family"), ShowFamily()),)
    return ()


def _of_parents(profile: Profile, t: Translator) -> Row:
    """A second parent comes by the same link as the first, also when nothing is missing any more."""
    is_child = profile.is_pupil and profile.grade is not None and profile.grade <= LAST_GRADE_ASKED
    if is_child and profile.standing.step is Step.NONE and not profile.is_fourteen:
        return (Button(t.plain("profile-button-parents"), InviteGuardian()),)
    return ()


def _clock(profile: Profile, t: Translator) -> str:
    return t("as-it-is", text=clock_line(profile.clock, t))
