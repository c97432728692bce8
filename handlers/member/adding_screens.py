from handlers.label import cut
from handlers.member.actions import AddAnew, CreateMember, TypeCity, TypeName, TypeRegion
from handlers.member.screens import members_row
from handlers.screen import Button, Row, Screen
from handlers.translation import Translator
from models.school import SchoolKind
from services.new_member import NewMember

NAME_CHARACTERS = 300
# The likeliest kind has a row of its own above the others; the rarest are set on the card.
KINDS = (
    *(SchoolKind.SCHOOL, SchoolKind.LYCEUM, SchoolKind.GYMNASIUM, SchoolKind.UNIVERSITY),
    *(SchoolKind.COLLEGE, SchoolKind.EXTRA_EDUCATION, SchoolKind.OTHER),
)


def next_asked(new: NewMember | None, t: Translator) -> Screen:
    """Whatever of a new member is not told yet, and then its kind."""
    if new is None:
        return Screen(t("member-name-asked"), (members_row(t),), asks=TypeName())
    name = cut(new.name, NAME_CHARACTERS)
    if not new.city:
        return Screen(t("member-city-asked", name=name), _rows(t), asks=TypeCity(new.draft_id))
    if not new.region:
        return Screen(
            t("member-region-asked", name=name, city=new.city), _rows(t), asks=TypeRegion(new.draft_id)
        )
    told = t("member-kind-asked", name=name, city=new.city, region=new.region)
    others = [kind for kind in KINDS if kind is not new.kind]
    buttons = [_create(new, kind, t) for kind in others]
    pairs = tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
    return Screen(told, ((_create(new, new.kind, t),), *pairs, *_rows(t)))


def _create(new: NewMember, kind: SchoolKind, t: Translator) -> Button:
    return Button(t.plain(f"member-kind-{kind}"), CreateMember(new.draft_id, kind))


def _rows(t: Translator) -> tuple[Row, ...]:
    return ((Button(t.plain("member-button-anew"), AddAnew()), *members_row(t)),)
