import re
from collections.abc import Iterator, Mapping
from datetime import datetime, time, timedelta
from functools import cache, cached_property
from html import escape
from pathlib import Path
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import get_day_names, get_month_names
from fluent_compiler.bundle import FluentBundle

from handlers.cldr import load_what_is_said
from models.person import Language
from services.month import Month

LOCALES = Path(__file__).parent.parent / "locales"
MOSCOW = "Europe/Moscow"
# Where a sentence of a file begins: everything else there is indented, a bracket or a comment.
KEY = re.compile(r"^(?=[a-z][\w-]* = ?)", re.MULTILINE)
# What ends at midnight has ended on the day before.
MIDNIGHT_ENDS_A_DAY = timedelta(minutes=1)
# And what ends in the last minute has a last day, and no hour.
END_OF_A_DAY = time(23, 59)


class MissingTextError(LookupError):
    """A key without a sentence, or a sentence without its variable: a defect that tests catch first."""


class Translator:
    """Speaks to one person: in their language, by their clock, and with the right form of address."""

    def __init__(self, words: "Words", *, zone: str, informal: bool) -> None:
        self._words = words
        self._zone = ZoneInfo(zone)
        self._tone = "informal" if informal else "formal"
        self.language = words.language

    def __call__(self, key: str, **variables: object) -> str:
        """The sentence as HTML. Whatever a person typed is escaped on its way in."""
        return self.plain(
            key,
            **{
                name: escape(value, quote=False) if isinstance(value, str) else value
                for name, value in variables.items()
            },
        )

    def plain(self, key: str, **variables: object) -> str:
        """The sentence as it stands: for labels and small answers, which know no HTML."""
        return self._words.text(key, {"tone": self._tone, **variables})

    def has(self, key: str) -> bool:
        return self._words.has(key)

    def by_own_clock(self, moment: datetime) -> datetime:
        """The moment as the reader's clock shows it."""
        return moment.astimezone(self._zone)

    def hours(self, first: datetime, last: datetime, zone: str) -> str:
        """When something begins, by the reader's clock, and on which days it is held if on several."""
        here = first.astimezone(self._zone)
        last_day = self._last_day(first, last, zone)
        if last_day is None:
            return self._beside_moscow(here, self.day(here), f"{here:%H:%M}")
        beginning = self.plain("calendar-beginning", time=f"{here:%H:%M}")
        return self._beside_moscow(here, self._period(here, last_day), beginning)

    def deadline(self, moment: datetime, zone: str) -> str:
        """Until when. A midnight is the end of the day before: «3 December, 00:00» is read as the third."""
        if moment.astimezone(ZoneInfo(zone)).time() == time():
            moment -= MIDNIGHT_ENDS_A_DAY
        return self.hours(moment, moment, zone)

    def brief_hours(self, first: datetime, last: datetime, zone: str) -> str:
        """The same for a list: the days and the hour, in few letters, with the clock they are read by."""
        here, moscow = first.astimezone(self._zone), first.astimezone(ZoneInfo(MOSCOW))
        last_day = self._last_day(first, last, zone)
        same = here.utcoffset() == moscow.utcoffset()
        return self.plain(
            "calendar-brief-moscow" if same else "calendar-brief-here",
            day=self.short_day(here) if last_day is None else self._brief_period(here, last_day),
            time=f"{here:%H:%M}",
        )

    def _last_day(self, first: datetime, last: datetime, zone: str) -> datetime | None:
        """The last day by the reader's clock, if the days are several both there and here.

        An evening that passes midnight far away from its place is no event of two days.
        """
        place = ZoneInfo(zone)
        if last.astimezone(place).time() == END_OF_A_DAY:
            # No hour of an end was named: the day is that of the place, for whoever reads.
            by_place = last.astimezone(place)
            return None if first.astimezone(place).date() == by_place.date() else by_place
        last = max(first, last - MIDNIGHT_ENDS_A_DAY)
        here = last.astimezone(self._zone)
        on_one_day = first.astimezone(place).date() == last.astimezone(place).date()
        return None if on_one_day or first.astimezone(self._zone).date() == here.date() else here

    def _beside_moscow(self, here: datetime, day: str, time: str) -> str:
        """Moscow's hour beside the reader's where the two differ, and its day where that does too."""
        moscow = here.astimezone(ZoneInfo(MOSCOW))
        if here.utcoffset() == moscow.utcoffset():
            return self.plain("calendar-moscow", day=day, time=time)
        if here.date() == moscow.date():
            return self.plain("calendar-here", day=day, time=time, moscow=f"{moscow:%H:%M}")
        return self.plain(
            "calendar-here-other-day",
            day=day,
            time=time,
            moscow=f"{moscow:%H:%M}",
            moscow_day=self.short_day(moscow),
        )

    def days(self, first: datetime, last: datetime, zone: str) -> str:
        """A period of whole days, by the clock of the place: a date does not move with its reader."""
        since, until = first.astimezone(ZoneInfo(zone)), last.astimezone(ZoneInfo(zone))
        if since.date() == until.date():
            return self.day(since)
        return self._period(since, until)

    def _period(self, since: datetime, until: datetime) -> str:
        if (since.year, since.month) == (until.year, until.month):
            end = self.long_day_and_year(until)
            return self.plain("calendar-days-of-a-month", first=str(since.day), last=end)
        return self.plain("calendar-days", first=self.long_day(since), last=self.long_day_and_year(until))

    def brief_days(self, first: datetime, last: datetime, zone: str) -> str:
        since, until = first.astimezone(ZoneInfo(zone)), last.astimezone(ZoneInfo(zone))
        if until - since < timedelta(days=1):
            return self.short_day(since)
        return self._brief_period(since, until)

    def _brief_period(self, since: datetime, until: datetime) -> str:
        if (since.year, since.month) == (until.year, until.month):
            return self.plain("calendar-days-of-a-month", first=str(since.day), last=self.short_day(until))
        return self.plain("calendar-days", first=self.short_day(since), last=self.short_day(until))

    def day(self, local: datetime) -> str:
        names = self._words.calendar
        return self.plain(
            "calendar-day",
            weekday=names.weekdays[local.weekday()],
            day=str(local.day),
            month=names.months[local.month - 1],
            year=str(local.year),
        )

    def long_day(self, local: datetime) -> str:
        month = self._words.calendar.months[local.month - 1]
        return self.plain("calendar-short-day", day=str(local.day), month=month)

    def long_day_and_year(self, local: datetime) -> str:
        return self.plain("calendar-month", month=self.long_day(local), year=str(local.year))

    def short_day(self, local: datetime) -> str:
        month = self._words.calendar.short_months[local.month - 1]
        return self.plain("calendar-short-day", day=str(local.day), month=month)

    def month(self, month: Month) -> str:
        name = self._words.calendar.months_alone[month.number - 1]
        return self.plain("calendar-month", month=name.capitalize(), year=str(month.year))


class Calendar:
    """The names a language has for days and months, taken out of the library once."""

    def __init__(self, language: Language) -> None:
        locale = Locale(language)
        self.weekdays = _in_order(get_day_names("abbreviated", "format", locale), 0)
        self.months = _in_order(get_month_names("wide", "format", locale), 1)
        self.short_months = _in_order(get_month_names("abbreviated", "format", locale), 1)
        self.months_alone = _in_order(get_month_names("wide", "stand-alone", locale), 1)


def _in_order(names: Mapping[int, str], first: int) -> list[str]:
    return [names[number] for number in range(first, first + len(names))]


class Words:
    """All the sentences of one language.

    A sentence is compiled when it is first said: all of them are seconds of a start and half the memory, and
    most are said seldom. So none may refer to another one.
    """

    def __init__(self, language: Language) -> None:
        load_what_is_said(language)
        self.language = language
        self._sources = dict(_sentences(language))
        self._bundles: dict[str, FluentBundle] = {}

    @cached_property
    def calendar(self) -> "Calendar":
        return Calendar(self.language)

    def text(self, key: str, variables: Mapping[str, object]) -> str:
        text, errors = self._bundle(key).format(key, variables)
        if errors:
            raise MissingTextError(f"{key}: {errors[0]}")
        return str(text)

    def has(self, key: str) -> bool:
        return key in self._sources

    def _bundle(self, key: str) -> FluentBundle:
        bundle = self._bundles.get(key)
        if bundle is None:
            source = self._sources.get(key)
            if source is None:
                raise MissingTextError(key)
            bundle = FluentBundle.from_string(str(self.language), source, use_isolating=False)
            self._bundles[key] = bundle
        return bundle


def _sentences(language: Language) -> Iterator[tuple[str, str]]:
    """Each key with its sentence as it is written, its own line and those that follow it."""
    for file in sorted((LOCALES / language).glob("*.ftl")):
        for sentence in KEY.split(file.read_text(encoding="utf-8"))[1:]:
            yield sentence.partition(" ")[0], sentence


@cache
def words_of(language: Language) -> Words:
    return Words(language)


def translator(language: Language, *, zone: str, informal: bool = False) -> Translator:
    return Translator(words_of(language), zone=zone, informal=informal)
