"""A list of pupils on its way into the class: asked for, looked through, compared, written."""

from collections.abc import Iterator

from handlers.classroom.actions import (
    AddPupils,
    AskAlike,
    AskCodes,
    BeAnother,
    BeSame,
    BeSameAll,
    EnterList,
    GiveTemplate,
    SendPupils,
    ShowClass,
    ShowList,
)
from handlers.classroom.pupil_line import class_name, class_sign
from handlers.classroom.table import refused as refused_file
from handlers.classroom.table import template
from handlers.menu.screens import back_row
from handlers.naming import place_label, place_name
from handlers.screen import Button, Row, Screen, Show
from handlers.translation import Translator
from services.class_entry import Entered, Preview
from services.class_list import SchoolChoice
from services.class_lookalike import Acquaintance
from services.class_plan import LookAlike
from services.workplace import Workplace

# As many as show that all was understood; the rest is counted.
FIRST_SHOWN, REFUSED_SHOWN, CLASSES_SHOWN = 10, 8, 12


def asked(to: Workplace | SchoolChoice, t: Translator) -> Screen:
    if isinstance(to, SchoolChoice):
        schools = [Button(place_label(place, t), AddPupils(place.school_id)) for place in to.places]
        rows = tuple(tuple(schools[at : at + 2]) for at in range(0, len(schools), 2))
        return Screen(f"{t('class-title')}\n\n{t('class-school')}", (*rows, back_row(t)))
    form = Button(t.plain("class-button-template"), GiveTemplate(to.school_id))
    mine = Button(t.plain("class-button-mine"), ShowClass(to.school_id))
    asks = SendPupils(to.school_id or "")
    return Screen(t("class-add", place=place_name(to, t)), ((form,), (mine, *back_row(t))), asks=asks)


def with_template(to: Workplace | SchoolChoice, t: Translator) -> Show:
    """The example, and below it the question once more: it is still asked."""
    return Show((template(t), asked(to, t)))


def read(shown: Preview, t: Translator) -> Show:
    """With a file, where there is more to mend than can be read in a chat."""
    screen = preview(shown, t)
    return Show((screen,) if len(shown.refused) <= REFUSED_SHOWN else (refused_file(shown, t), screen))


def preview_or_entered(shown: Preview | Entered, t: Translator) -> Screen:
    return entered(shown, t) if isinstance(shown, Entered) else preview(shown, t)


def next_alike(shown: Preview | Entered, t: Translator) -> Screen:
    """The next pair to be compared; when there is none left, the list."""
    if isinstance(shown, Entered) or shown.question is None:
        return preview_or_entered(shown, t)
    return alike(shown, shown.question, t)


def preview(shown: Preview, t: Translator) -> Screen:
    """Lines that were not taken may be sent again at once: it is still asked."""
    text = "\n\n".join(part for part in _parts(shown, t) if part)
    return Screen(text, tuple(_preview_rows(shown, t)), asks=SendPupils(shown.place.school_id or ""))


def alike(shown: Preview, one: LookAlike, t: Translator) -> Screen:
    entry, known = one.entry, one.known
    text = t(
        "class-alike",
        left=str(shown.questions),
        name=entry.name,
        of=class_name(entry.of, t),
        alike=known.acquaintance.value,
        known=known.name,
        known_of=class_name(known.of, t),
    )
    if known.acquaintance is Acquaintance.PROFILE:
        text = f"{text}\n\n{t('class-alike-profile')}"
    where = (shown.list_id, one.position, known.person_id)
    rows: list[Row] = [
        (Button(t.plain("class-button-same"), BeSame(*where)),),
        (Button(t.plain("class-button-another"), BeAnother(*where)),),
    ]
    if shown.namesakes > 1:
        label = t.plain("class-button-same-all", count=shown.namesakes)
        rows.append((Button(label, BeSameAll(shown.list_id)),))
    back = Button(t.plain("class-button-list"), ShowList(shown.list_id))
    return Screen(text, (*rows, (back, *back_row(t))))


def entered(shown: Entered, t: Translator) -> Screen:
    done, school_id = shown.done, shown.place.school_id
    said = [t("class-entered", count=done.added)]
    if done.attached:
        said.append(t("class-entered-attached", count=done.attached))
    if done.present:
        said.append(t("class-entered-present", count=done.present))
    if done.to_claim:
        said.append(t("class-entered-claim", count=done.to_claim))
    if done.added:
        said.append(t("class-entered-next"))
    codes = ((Button(t.plain("class-button-codes"), AskCodes(school_id)),),) if done.added else ()
    rows: tuple[Row, ...] = (
        (Button(t.plain("class-button-mine"), ShowClass(school_id)),),
        *codes,
        (Button(t.plain("class-button-more"), AddPupils(school_id)), *back_row(t)),
    )
    return Screen("\n\n".join(said), rows)


def _parts(shown: Preview, t: Translator) -> Iterator[str]:
    adding = len(shown.fresh)
    yield t("class-list", place=place_name(shown.place, t))
    classes = ", ".join(
        t.plain("class-list-class", of=class_sign(of, t), count=str(count))
        for of, count in shown.classes[:CLASSES_SHOWN]
    )
    counted = t("class-list-adding", count=adding)
    yield f"{counted}\n{t('as-it-is', text=classes)}" if classes else counted
    yield "\n".join(_first(shown, t))
    yield t("class-list-attached", count=shown.attached) if shown.attached else ""
    yield t("class-list-present", count=shown.present) if shown.present else ""
    yield t("class-list-asked", count=shown.questions) if shown.questions else ""
    yield "\n".join(_refused(shown, t))


def _first(shown: Preview, t: Translator) -> Iterator[str]:
    for number, entry in enumerate(shown.fresh[:FIRST_SHOWN], 1):
        yield t("class-list-line", number=str(number), name=entry.name, of=class_sign(entry.of, t))
    if len(shown.fresh) > FIRST_SHOWN:
        yield t("class-list-more", count=len(shown.fresh) - FIRST_SHOWN)


def _refused(shown: Preview, t: Translator) -> Iterator[str]:
    if not shown.refused:
        return
    yield t("class-list-refused", count=len(shown.refused))
    for line in shown.refused[:REFUSED_SHOWN]:
        trouble = t.plain(f"class-trouble-{line.trouble}")
        yield t("class-list-refused-line", number=str(line.number), text=line.text, trouble=trouble)
    if len(shown.refused) > REFUSED_SHOWN:
        yield t("class-list-refused-more", count=len(shown.refused) - REFUSED_SHOWN)
    yield t("class-list-mend")


def _preview_rows(shown: Preview, t: Translator) -> Iterator[Row]:
    if shown.questions:
        label = t.plain("class-button-ask", count=shown.questions)
        yield (Button(label, AskAlike(shown.list_id)),)
    elif shown.adding:
        label = t.plain("class-button-enter", count=shown.adding)
        yield (Button(label, EnterList(shown.list_id)),)
    yield (Button(t.plain("class-button-mine"), ShowClass(shown.place.school_id)), *back_row(t))
