"""What stands on the picture of an event's numbers, word by word."""

from collections.abc import Iterable

from handlers.aftermath.outcome_screens import span_of
from handlers.label import cut
from handlers.naming import event_title, place_name
from handlers.translation import Translator
from services.webinar.chart import Bar, Chart, Part
from services.webinar.count import Counts
from services.webinar.number import Numbers

TITLE_CHARACTERS, LABEL_CHARACTERS = 160, 60
REGIONS_DRAWN, SCHOOLS_DRAWN = 12, 12


def chart(shown: Numbers, t: Translator) -> Chart:
    event, counts = shown.event, shown.counts
    growth = [
        Bar(span_of(span, t), span.new, t.plain("chart-span", new=str(span.new), total=str(span.total)))
        for span in shown.growth
    ]
    regions = (_bar(one.name or t.plain("outcome-no-region"), one.counts, t) for one in shown.regions)
    schools = (
        _bar(t.plain("outcome-no-school") if one.place is None else place_name(one.place, t), one.counts, t)
        for one in shown.schools
    )
    return Chart(
        language=t.language,
        title=cut(event_title(event, t), TITLE_CHARACTERS),
        numbers=(
            (str(counts.registered), t.plain("chart-registered")),
            (str(counts.pressed), t.plain("chart-pressed")),
            (str(counts.confirmed), t.plain("chart-confirmed")),
        ),
        parts=(
            Part(t.plain("chart-growth"), tuple(growth)),
            Part(t.plain("chart-regions"), _most(regions, REGIONS_DRAWN)),
            Part(t.plain("chart-schools"), _most(schools, SCHOOLS_DRAWN)),
        ),
        foot=t.plain("chart-foot"),
    )


def _bar(name: str, counts: Counts, t: Translator) -> Bar:
    said = t.plain("chart-share", registered=str(counts.registered), confirmed=str(counts.confirmed))
    return Bar(cut(name, LABEL_CHARACTERS), counts.registered, said)


def _most(bars: Iterable[Bar], most: int) -> tuple[Bar, ...]:
    return tuple(bars)[:most]
