from handlers.action import PACKED_BYTES, SEPARATOR, Action, Question
from handlers.catalogue.actions import AskWords, FindWords, ShowEvents
from handlers.consent.actions import ReadConsent
from handlers.entry.actions import ShowEntries
from handlers.guardian.actions import InviteGuardian
from handlers.help.actions import ShowHelp
from handlers.label import cut
from handlers.language.actions import ChooseLanguage
from handlers.menu.actions import ShowMenu
from handlers.menu.begun import begun_row
from handlers.news.actions import ShowNews
from handlers.office.actions import ShowOffice
from handlers.privacy.actions import ShowPrivacy
from handlers.profile.actions import ShowProfile, TakeStep
from handlers.school.actions import AskSchool
from handlers.screen import BUTTONS, LABEL_CHARACTERS, Answer, Button, Notice, Row, Screen
from handlers.speaking.actions import ShowSpeakings
from handlers.translation import Translator
from models.consent import ConsentPurpose
from services.entry.begun import Begun
from services.home import Home
from services.refusal import PersonBlocked, Refusal
from services.search import Search
from services.standing import Step

UNSIGNED = frozenset({Step.CONSENT, Step.NEW_TEXT})
OF_A_PARENT = frozenset({Step.GUARDIAN, Step.PAPER})
# Of entries, talks, and what was begun: with a step above them the whole menu still fits.
OWN_BUTTONS = 3


def greeting(name: str, t: Translator) -> Screen:
    text = t("menu-greeting", name=name) if name else t("menu-greeting-nameless")
    return Screen(text, bottom=bottom(t))


def bottom(t: Translator) -> tuple[tuple[str, ...], ...]:
    """Always at hand under the input field: somebody lost presses, and is home."""
    return (
        (t.plain("menu-word-events"), t.plain("menu-word-search")),
        (t.plain("menu-word-menu"), t.plain("menu-word-help")),
    )


def menu(home: Home, t: Translator) -> Screen:
    about = t("menu-text", count=home.ahead) if home.ahead else t("menu-text-empty")
    step = home.standing.step
    rows = (*_own_rows(home, t), *_rows(t, has_office=home.has_office))
    if step is Step.NONE:
        return Screen(about, rows)
    light = t(f"menu-light-{home.standing.light}")
    next_row = (Button(t.plain(f"menu-button-step-{step}"), _way_to(step, home.person_id)),)
    return Screen(f"{about}\n\n{light} {t(f'menu-step-{step}')}", _fitting((next_row, *rows), t))


def _own_rows(home: Home, t: Translator) -> tuple[Row, ...]:
    """What somebody has entered, and what they began to; nothing of those who have entered nothing."""
    own, row = home.entries, list[Button]()
    if own.count:
        light = t.plain(f"entry-light-{own.light}")
        row.append(Button(t.plain("menu-button-entries", light=light, count=str(own.count)), ShowEntries()))
    elif own.has_behind:
        row.append(Button(t.plain("menu-button-entries-behind"), ShowEntries()))
    if home.has_talks:
        row.append(Button(t.plain("speaking-button-mine"), ShowSpeakings()))
    event_id = None if own.begun is None else own.begun.id
    row += begun_row(Begun(event_id, own.team.draft_id, own.team.code), t)
    # What is behind is the first to go where there is no room.
    return (tuple(row[-OWN_BUTTONS:]),) if row else ()


def _way_to(step: Step, person_id: int) -> Action:
    """Straight to where the step is done, wherever that is."""
    if step in UNSIGNED:
        return ReadConsent(person_id, ConsentPurpose.PROCESSING)
    if step in OF_A_PARENT:
        return InviteGuardian()
    return AskSchool() if step is Step.SCHOOL else TakeStep()


def menu_rows(t: Translator) -> tuple[Row, ...]:
    """Home's own buttons, under whatever else was said."""
    return _rows(t, has_office=False)


def _rows(t: Translator, *, has_office: bool) -> tuple[Row, ...]:
    profile = Button(t.plain("menu-button-profile"), ShowProfile())
    office = (Button(t.plain("menu-button-office"), ShowOffice()),) if has_office else ()
    return (
        (Button(t.plain("menu-button-events"), ShowEvents()),),
        _search_row(t),
        (profile, *office),
        (
            Button(t.plain("menu-button-language"), ChooseLanguage()),
            Button(t.plain("menu-button-help"), ShowHelp()),
        ),
    )


def _search_row(t: Translator) -> Row:
    return (Button(t.plain("menu-button-search"), AskWords()), _news(t))


def _news(t: Translator) -> Button:
    return Button(t.plain("menu-button-news"), ShowNews())


def _fitting(rows: tuple[Row, ...], t: Translator) -> tuple[Row, ...]:
    """Whoever has begun everything at once finds the news by their word: there are ten buttons at most."""
    if sum(map(len, rows)) <= BUTTONS:
        return rows
    return tuple(tuple(button for button in row if button != _news(t)) for row in rows)


def back_row(t: Translator) -> Row:
    return (Button(t.plain("menu-button-menu"), ShowMenu()),)


def cancelled(home: Home, t: Translator, *, asked: bool) -> Screen:
    said = t("menu-cancelled") if asked else t("menu-nothing-to-cancel")
    shown = menu(home, t)
    return Screen(f"{said}\n\n{shown.text}", shown.rows)


def misunderstood(words: str, home: Home, t: Translator) -> Screen:
    """Somebody who types instead of pressing is most often looking for something: offer to look.

    Whoever was interrupted on the way through their profile finds the next step here, too.
    """
    find = FindWords(" ".join(words.replace(SEPARATOR, " ").split()))
    rows = menu(home, t).rows
    if not Search.read(find.words) or len(find.pack().encode()) > PACKED_BYTES:
        return Screen(t("menu-misunderstood"), rows)
    room = LABEL_CHARACTERS - len(t.plain("menu-button-find", words=""))
    label = t.plain("menu-button-find", words=cut(find.words, room))
    return Screen(
        t("menu-search-offered", words=find.words),
        ((Button(label, find),), *(row for row in rows if row[0] != _search_row(t)[0])),
    )


def words_only(t: Translator, *, asks: Action | None) -> Screen:
    """A sticker or a voice message: not what was asked for, and what was asked for still is."""
    if isinstance(asks, Question):
        return Screen(t("menu-words-wanted"), (back_row(t),), asks=asks)
    return Screen(t("menu-words-only"), menu_rows(t))


def refused(refusal: Refusal, t: Translator, *, pressed: bool, asks: Action | None = None) -> Answer:
    """Words that were not taken are still awaited: whoever is told to type fewer of them types again."""
    if pressed:
        return Notice(t.plain(refusal.key, **vars(refusal)))
    if isinstance(asks, Question):
        return Screen(t(refusal.key, **vars(refusal)), (back_row(t),), asks=asks)
    rows = _rows_of_the_blocked(t) if isinstance(refusal, PersonBlocked) else menu_rows(t)
    return Screen(t(refusal.key, **vars(refusal)), rows)


def _rows_of_the_blocked(t: Translator) -> tuple[Row, ...]:
    return ((Button(t.plain("menu-button-privacy"), ShowPrivacy()),),)


def stale(t: Translator) -> Notice:
    return Notice(t.plain("menu-stale"))


def too_fast(t: Translator) -> Notice:
    return Notice(t.plain("menu-too-fast"))


def only_in_private(t: Translator) -> Notice:
    return Notice(t.plain("menu-only-in-private"))


def incident(number: str, t: Translator, *, pressed: bool, asks: Action | None = None) -> Answer:
    """Whoever is asked to try again a little later types the same words again."""
    if pressed:
        return Notice(t.plain("menu-incident", number=number))
    if isinstance(asks, Question):
        return Screen(t("menu-incident", number=number), (back_row(t),), asks=asks)
    return Screen(t("menu-incident", number=number), menu_rows(t))
