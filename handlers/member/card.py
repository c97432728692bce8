"""Everything about one organisation, and what an administrator changes of it."""

from handlers.appointment.actions import ShowStaff
from handlers.clock_line import clock_line
from handlers.label import cut
from handlers.member.actions import (
    AskField,
    AskMerge,
    ComeBack,
    EditMember,
    LeaveToday,
    RemoveAlias,
    SetKind,
    ShowAliases,
    ShowMember,
    ShowRecordedSchool,
    TypeAlias,
    TypeField,
)
from handlers.member.paper_day import paper_day
from handlers.member.screens import members_row
from handlers.naming import person_name
from handlers.screen import Button, Row, Screen
from handlers.translation import Translator
from handlers.turning import turning
from models.person import Language
from models.school import SchoolKind, SchoolStanding
from services.listing import listing
from services.member_card import MemberCard
from services.member_field import MemberField
from services.union_place import PlaceLine

# More than fits on the card stands in the file that is given out.
PAPER_CHARACTERS, NOTE_CHARACTERS, NAME_CHARACTERS = 300, 300, 80
PLACES_TOLD, ALIASES_TOLD, ALIASES_ON_A_PAGE = 6, 6, 4
# The page of the name that was added last.
LAST = 1_000_000
FIELDS = tuple(field for field in MemberField if field is not MemberField.LEFT)


def member(shown: MemberCard, t: Translator) -> Screen:
    return Screen(_told(shown, t), _rows(shown, t))


def changed(shown: MemberCard, t: Translator) -> Screen:
    return Screen(f"{t('member-changed')}\n\n{_told(shown, t)}", _rows(shown, t))


def added(shown: MemberCard, t: Translator) -> Screen:
    return Screen(f"{t('member-added')}\n\n{_told(shown, t)}", _rows(shown, t))


def accepted(shown: MemberCard, t: Translator) -> Screen:
    return Screen(f"{t('member-accepted')}\n\n{_told(shown, t)}", _rows(shown, t))


def merged(shown: MemberCard, t: Translator) -> Screen:
    return Screen(f"{t('member-merged')}\n\n{_told(shown, t)}", _rows(shown, t))


def fields(shown: MemberCard, t: Translator) -> Screen:
    buttons = [Button(t.plain(f"member-field-{field}"), AskField(shown.id, field)) for field in FIELDS]
    rows = tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
    return Screen(t("member-fields", name=_name(shown, t)), (*rows[:-1], (*rows[-1], _card_button(shown, t))))


def field_asked(shown: MemberCard, field: MemberField, t: Translator) -> Screen:
    """What it is now, and how to type another."""
    value = cut(_value(shown, field, t), PAPER_CHARACTERS) or t.plain("member-nothing-said")
    title = t("member-field", field=t.plain(f"member-field-{field}"), name=_name(shown, t), value=value)
    text = f"{title}\n\n{t(f'member-ask-{field}')}"
    if field is MemberField.KIND:
        others = [kind for kind in SchoolKind if kind is not shown.kind]
        kinds = [Button(t.plain(f"member-kind-{kind}"), SetKind(shown.id, kind)) for kind in others]
        buttons = [*kinds, _card_button(shown, t)]
        rows = tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
        return Screen(text, rows, asks=TypeField(shown.id, field))
    today: tuple[Row, ...] = ()
    if field is MemberField.LEFT:
        today = ((Button(t.plain("member-button-today"), LeaveToday(shown.id)),),)
    return Screen(text, (*today, (_card_button(shown, t),)), asks=TypeField(shown.id, field))


def aliases(shown: MemberCard, page: int, t: Translator) -> Screen:
    """Those it has, each to be taken away, and the question for one more."""
    part = listing(shown.aliases, number=page, size=ALIASES_ON_A_PAGE)
    lines = [t("member-alias", name=cut(alias.name, PAPER_CHARACTERS)) for alias in part.rows]
    header = t("member-aliases" if lines else "member-aliases-empty", name=_name(shown, t))
    rows = tuple(
        (Button(cut(t.plain("member-button-remove", name=alias.name)), RemoveAlias(shown.id, alias.id)),)
        for alias in part.rows
    )
    turns = tuple(turning(part, lambda number: ShowAliases(shown.id, number)))
    text = "\n".join((header, *lines, "", t("member-aliases-hint")))
    return Screen(text, (*rows, (*turns, _card_button(shown, t))), asks=TypeAlias(shown.id))


def place_told(place: PlaceLine, t: Translator) -> str:
    """As what, and from when till when, as far as anybody knows."""
    told = [t.plain(f"member-part-{place.part}")]
    if place.since:
        told.append(t.plain("member-since", date=paper_day(place.since, t)))
    if place.until:
        told.append(t.plain("member-until", date=paper_day(place.until, t)))
    return ", ".join(told)


def _told(shown: MemberCard, t: Translator) -> str:
    paragraphs = (_facts(shown, t), _papers(shown, t), _people(shown, t), _places(shown, t))
    return "\n\n".join("\n".join(lines) for lines in paragraphs if lines)


def _facts(shown: MemberCard, t: Translator) -> list[str]:
    line = shown.line
    other = line.name if t.language is Language.EN else line.name_en
    city = line.city_en if t.language is Language.EN else line.city
    where = ", ".join(dict.fromkeys(part for part in (city, line.region) if part))
    told = [
        t("member-card", name=_name(shown, t)),
        t("as-it-is", text=other),
        t("as-it-is", text=where or t.plain("member-no-region")),
        t(
            "member-kind-and-clock",
            kind=t.plain(f"member-kind-{shown.kind}"),
            clock=clock_line(shown.clock, t),
        ),
        t(f"member-standing-{line.standing}"),
    ]
    if shown.joined_on:
        told.append(t("member-joined", date=paper_day(shown.joined_on, t)))
    if shown.left_on:
        told.append(t("member-left", date=paper_day(shown.left_on, t)))
    return [*told, t("member-id", id=shown.id)]


def _papers(shown: MemberCard, t: Translator) -> list[str]:
    names = dict.fromkeys(name for name in (shown.full_name, shown.short_name) if name)
    told = [t("as-it-is", text=cut(name, PAPER_CHARACTERS)) for name in names]
    if shown.aliases:
        known = "; ".join(cut(alias.name, NAME_CHARACTERS) for alias in shown.aliases[:ALIASES_TOLD])
        told.append(t("member-known-as", names=known))
    if shown.note:
        told.append(t("member-note", note=cut(shown.note, NOTE_CHARACTERS)))
    return told


def _people(shown: MemberCard, t: Translator) -> list[str]:
    counts = ", ".join(
        t.plain("member-people-of", kind=t.plain(f"directory-kind-{kind or 'none'}"), count=count)
        for kind, count in shown.people
    )
    told = [t("member-people", counts=counts)] if counts else [t("member-no-people")]
    names = ", ".join(person_name(name, t) for name in shown.responsible)
    return [*told, t("member-responsible", names=names) if names else t("member-no-responsible")]


def _places(shown: MemberCard, t: Translator) -> list[str]:
    return [
        t(
            "member-place",
            union=cut(place.union, NAME_CHARACTERS),
            kind=t.plain(f"member-union-{place.union_kind}"),
            part=place_told(place, t),
        )
        for place in shown.places[:PLACES_TOLD]
    ]


def _rows(shown: MemberCard, t: Translator) -> tuple[Row, ...]:
    merge = (Button(t.plain("member-button-merge"), AskMerge(shown.id)),)
    edit = (
        Button(t.plain("member-button-edit"), EditMember(shown.id)),
        Button(t.plain("member-button-aliases"), ShowAliases(shown.id)),
    )
    if shown.line.standing is SchoolStanding.RECORDED:
        look = (Button(t.plain("member-button-look"), ShowRecordedSchool(shown.id)),)
        return (edit, look, merge, members_row(t))
    if shown.line.standing is SchoolStanding.OUTSIDE:
        return (edit, merge, members_row(t))
    going = (
        Button(t.plain("member-button-back"), ComeBack(shown.id))
        if shown.left_on
        else Button(t.plain("member-button-left"), AskField(shown.id, MemberField.LEFT))
    )
    staff = Button(t.plain("member-button-staff"), ShowStaff(shown.id))
    return (edit, (going, staff), merge, members_row(t))


def _value(shown: MemberCard, field: MemberField, t: Translator) -> str:
    line = shown.line
    return {
        MemberField.NAME: line.name,
        MemberField.NAME_EN: line.name_en,
        MemberField.FULL_NAME: shown.full_name,
        MemberField.SHORT_NAME: shown.short_name,
        MemberField.CITY: line.city,
        MemberField.REGION: line.region,
        MemberField.KIND: t.plain(f"member-kind-{shown.kind}"),
        MemberField.JOINED: paper_day(shown.joined_on, t),
        MemberField.LEFT: paper_day(shown.left_on, t),
        MemberField.NOTE: shown.note,
    }[field]


def _name(shown: MemberCard, t: Translator) -> str:
    return shown.line.name_en if t.language is Language.EN else shown.line.name


def _card_button(shown: MemberCard, t: Translator) -> Button:
    return Button(t.plain("member-button-card"), ShowMember(shown.id))
