"""Children who may be in the event twice, and two of them side by side."""

from handlers.desk.whole_actions import MergeDouble, ShowDoubles, WeighDouble
from handlers.desk.wording import class_of, desk_row, event_title, place
from handlers.screen import Button, Row, Screen
from handlers.translation import Translator
from handlers.turning import turning
from services.desk.double import PAIRS_ON_A_PAGE, Double, Doubles, Twin


def doubles(shown: Doubles, t: Translator) -> Screen:
    pairs, event = shown.pairs, shown.event
    head = t("desk-doubles", title=event_title(event, t), count=pairs.total)
    if not pairs.total:
        return Screen(t("desk-doubles-none", title=event_title(event, t)), (desk_row(event.id, t),))
    first = (pairs.number - 1) * PAIRS_ON_A_PAGE + 1
    lines = [
        t("desk-pair", number=str(number), kept=_twin(pair.kept, t), gone=_twin(pair.gone, t))
        for number, pair in enumerate(pairs.rows, first)
    ]
    buttons = tuple(
        Button(str(number), WeighDouble(event.id, pair.kept.person_id, pair.gone.person_id))
        for number, pair in enumerate(pairs.rows, first)
    )
    turns = tuple(turning(pairs, lambda page: ShowDoubles(event.id, page)))
    text = "\n\n".join((head, *lines))
    return Screen(text, (buttons, *((turns,) if turns else ()), desk_row(event.id, t)))


def weighed(shown: Double, t: Translator) -> Screen:
    event_id, kept, gone = shown.event.id, shown.kept, shown.gone
    text = t("desk-weighed", kept=_twin(kept, t), gone=_twin(gone, t))
    back: Row = (Button(t.plain("desk-button-doubles"), ShowDoubles(event_id)),)
    swap = Button(t.plain("desk-button-swap"), WeighDouble(event_id, gone.person_id, kept.person_id))
    if not shown.may_merge:
        why = t("desk-double-administrator") if shown.is_for_administrator else t("desk-double-themselves")
        return Screen(f"{text}\n\n{why}", (back,))
    yes = Button(t.plain("desk-button-merge"), MergeDouble(event_id, kept.person_id, gone.person_id))
    rows: tuple[Row, ...] = ((yes,), back) if kept.writes else ((yes,), (swap,), back)
    return Screen(f"{text}\n\n{t('desk-double-question', name=kept.name)}", rows)


def merged(shown: Doubles, t: Translator) -> Screen:
    left = doubles(shown, t)
    return Screen(f"{t('desk-merged')}\n\n{left.text}", left.rows)


def _twin(twin: Twin, t: Translator) -> str:
    numbers = ", ".join(f"№{number}" for number in twin.numbers) or "—"
    writes = t.plain("desk-twin-writes" if twin.writes else "desk-twin-silent")
    return t.plain(
        "desk-twin",
        name=twin.name,
        grade=class_of(twin.grade, twin.letter) or "—",
        school=place(twin.place, t),
        numbers=numbers,
        writes=writes,
    )
