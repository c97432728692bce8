from collections.abc import Mapping
from zoneinfo import ZoneInfo

from babel.dates import get_timezone_location

from handlers.classroom.actions import ClaimRecord
from handlers.joining.actions import (
    AddMessenger,
    AskPart,
    EnterCode,
    JoinProfiles,
    PartAccount,
    PreferMessenger,
    ShowAccounts,
    TypeCode,
    WeighJoining,
    pack_choices,
)
from handlers.label import cut, told_apart
from handlers.menu.screens import back_row
from handlers.screen import Button, Link, Row, Screen
from handlers.team.actions import JoinTeam
from handlers.translation import Translator, words_of
from models.account import MessengerName
from models.person import Language, PersonKind
from services.code import RecordFound, TeamFound
from services.joining import Accounts, JoinCode, KnownAccount, ProfileFound
from services.person_conflict import Conflict, Field, GradeNamed, SchoolNamed, Side, Value

# Two in a row, with what else there is to press: VK takes no more. Nobody has as many.
ACCOUNTS_SHOWN = 6


def accounts(known: Accounts, here: int, t: Translator) -> Screen:
    shown = known.all[:ACCOUNTS_SHOWN]
    lines = "\n".join(_line(account, known, here, t) for account in shown)
    advice = t("joining-accounts-several") if len(known.all) > 1 else t("joining-accounts-one")
    return Screen(f"{t('joining-accounts-header')}\n{lines}\n\n{advice}", _account_rows(known, t))


def code_made(
    made: JoinCode, links: Mapping[MessengerName, str], here: MessengerName, t: Translator
) -> Screen:
    text = t("joining-code-made", code=made.code, minutes=made.minutes)
    rows = tuple(
        (Link(t.plain("joining-button-open", messenger=_messenger(messenger, t)), url),)
        for messenger, url in links.items()
        if messenger is not here
    )
    return Screen(text, (*rows, _to_accounts(t)))


def code_asked(t: Translator) -> Screen:
    return Screen(t("joining-code-asked"), (back_row(t),), asks=TypeCode())


def code_found(found: ProfileFound | RecordFound | TeamFound, t: Translator) -> Screen:
    if isinstance(found, ProfileFound):
        return weighed(found, {}, t)
    if isinstance(found, TeamFound):
        look = Button(t.plain("team-button-look"), JoinTeam(found.code))
        return Screen(t("team-code-found", title=found.title), ((look,), back_row(t)))
    claim = Button(t.plain("joining-button-claim"), ClaimRecord(found.code))
    record = "\n".join(part for part in (_grade_of(found, t), _named(found.school, t)) if part)
    text = t("joining-record-found", name=found.full_name, record=record)
    return Screen(text, ((claim,), (Button(t.plain("joining-button-not-me"), ShowAccounts()),)))


def weighed(found: ProfileFound, choices: dict[str, Side], t: Translator) -> Screen:
    """One question after the other; when there is none left, everything that will come of it."""
    whose = t("joining-profile-found", name=_whose(found, t))
    for number, conflict in enumerate(found.conflicts, 1):
        if conflict.field not in choices:
            asked = _asked(conflict, number, len(found.conflicts), t)
            return Screen(f"{whose}\n\n{asked}", (*_sides(found, conflict, choices, t), _not_mine(t)))
    taken = [_taken(conflict, choices[conflict.field], t) for conflict in found.conflicts]
    text = "\n\n".join([whose, *(["\n".join(taken)] if taken else []), t("joining-confirm")])
    join = Button(t.plain("joining-button-join"), JoinProfiles(found.code, pack_choices(choices)))
    return Screen(text, ((join,), _not_mine(t)))


def joined(known: Accounts, here: int, t: Translator) -> Screen:
    shown = accounts(known, here, t)
    return Screen(f"{t('joining-joined')}\n\n{shown.text}", shown.rows)


def part_asked(known: Accounts, account_id: int, here: int, t: Translator) -> Screen:
    """An account that is no longer there needs no question: the list shows as much."""
    asked = next((account for account in known.all if account.id == account_id), None)
    if asked is None or len(known.all) == 1:
        return accounts(known, here, t)
    part = Button(t.plain("joining-button-part-sure"), PartAccount(account_id))
    name = _account(asked, known, t)
    text = t("joining-part-asked", account=name)
    return Screen(text, ((part,), _to_accounts(t)))


def parted(known: Accounts, here: int, t: Translator) -> Screen:
    shown = accounts(known, here, t)
    return Screen(f"{t('joining-parted')}\n\n{shown.text}", shown.rows)


def _line(account: KnownAccount, known: Accounts, here: int, t: Translator) -> str:
    is_first = account.messenger is known.preferred
    if len(known.all) == 1:
        standing = ""
    else:
        standing = t("joining-account-first") if is_first else t("joining-account-second")
    place = t("joining-account-here") if account.id == here else ""
    lost = "" if account.reachable else t("joining-account-lost")
    said = " ".join(part for part in (_account(account, known, t), place) if part)
    return "• " + " — ".join(part for part in (said, standing, lost) if part)


def _account(account: KnownAccount, known: Accounts, t: Translator) -> str:
    """Two of one messenger are told apart by their numbers: they have nothing else."""
    name = _messenger(account.messenger, t)
    alike = sum(other.messenger is account.messenger for other in known.all)
    return name if alike == 1 else f"{name} · {account.external_id}"


def _account_rows(known: Accounts, t: Translator) -> tuple[Row, ...]:
    messengers = dict.fromkeys(account.messenger for account in known.all)
    rows: list[Row] = []
    if len(messengers) > 1:
        other = next(messenger for messenger in messengers if messenger is not known.preferred)
        label = t.plain("joining-button-prefer", messenger=_messenger(other, t))
        rows.append((Button(label, PreferMessenger(other)),))
    rows.append(
        (
            Button(t.plain("joining-button-add"), AddMessenger()),
            Button(t.plain("joining-button-code"), EnterCode()),
        )
    )
    if len(known.all) > 1:
        rows += _part_rows(known, t)
    return (*rows, back_row(t))


def _part_rows(known: Accounts, t: Translator) -> list[Row]:
    buttons = [
        Button(cut(t.plain("joining-button-part", account=_account(account, known, t))), AskPart(account.id))
        for account in known.all[:ACCOUNTS_SHOWN]
    ]
    return [tuple(buttons[first : first + 2]) for first in range(0, len(buttons), 2)]


def _whose(found: ProfileFound, t: Translator) -> str:
    school = _named(found.school, t)
    name = found.name or t.plain("joining-nameless")
    return f"{name}, {school}" if school else name


def _asked(conflict: Conflict, number: int, of: int, t: Translator) -> str:
    return t(
        "joining-which-is-right",
        number=number,
        of=of,
        field=t.plain(f"joining-field-{conflict.field}"),
        kept=_value(conflict, conflict.kept, t),
        gone=_value(conflict, conflict.gone, t),
    )


def _sides(
    found: ProfileFound, conflict: Conflict, choices: dict[str, Side], t: Translator
) -> tuple[Row, ...]:
    labels = told_apart([_value(conflict, conflict.kept, t), _value(conflict, conflict.gone, t)])
    return tuple(
        (Button(label, WeighJoining(found.code, pack_choices(choices | {conflict.field: side}))),)
        for label, side in zip(labels, (Side.KEPT, Side.GONE), strict=True)
    )


def _taken(conflict: Conflict, side: Side, t: Translator) -> str:
    value = conflict.kept if side is Side.KEPT else conflict.gone
    return t(
        "joining-taken", field=t.plain(f"joining-field-{conflict.field}"), value=_value(conflict, value, t)
    )


def _value(conflict: Conflict, value: Value, t: Translator) -> str:
    match value:
        case bool():
            said = t.plain("joining-fourteen-yes") if value else t.plain("joining-fourteen-no")
        case SchoolNamed():
            said = _named(value, t)
        case GradeNamed():
            said = _grade(value.grade, value.letter, t)
        case PersonKind():
            said = t.plain(f"profile-kind-{value}")
        case Language():
            said = words_of(value).text("language-own-name", {})
        case _ if conflict.field is Field.ZONE:
            said = str(get_timezone_location(ZoneInfo(value), locale=t.language.value, return_city=True))
        case _:
            said = value
    return said


def _named(school: SchoolNamed | None, t: Translator) -> str:
    if school is None:
        return ""
    return school.name_en if t.language is Language.EN else school.name


def _grade_of(found: RecordFound, t: Translator) -> str:
    return "" if found.grade is None else _grade(found.grade, found.letter, t)


def _grade(grade: int, letter: str, t: Translator) -> str:
    return t.plain("joining-grade", grade=f"{grade}{letter}")


def _messenger(messenger: MessengerName, t: Translator) -> str:
    return t.plain(f"messenger-{messenger}")


def _to_accounts(t: Translator) -> Row:
    return (Button(t.plain("joining-button-accounts"), ShowAccounts()),)


def _not_mine(t: Translator) -> Row:
    """Whoever was given a code by a stranger leaves by the same way as whoever has changed their mind."""
    return (Button(t.plain("joining-button-not-mine"), ShowAccounts()),)
