"""The words of dates, in both languages of the bot."""

from typing import Final

MONTHS: Final = (
    ("январь", "января", "january"),
    ("февраль", "февраля", "february"),
    ("март", "марта", "march"),
    ("апрель", "апреля", "april"),
    ("май", "мая", "may"),
    ("июнь", "июня", "june"),
    ("июль", "июля", "july"),
    ("август", "августа", "august"),
    ("сентябрь", "сентября", "september"),
    ("октябрь", "октября", "october"),
    ("ноябрь", "ноября", "november"),
    ("декабрь", "декабря", "december"),
)
SHORTEST_CHARACTERS: Final = 3
# Between the first day and the last.
IN_BETWEEN: Final = frozenset({"по", "до", "to", "till", "until", "through"})
RELATIVE: Final = {"сегодня": 0, "завтра": 1, "послезавтра": 2, "today": 0, "tomorrow": 1}
_WEEKDAYS: Final = (
    *("пн", "вт", "ср", "чт", "пт", "сб", "вс", "понедельник", "вторник", "среда", "среду", "четверг"),
    *("пятница", "пятницу", "суббота", "субботу", "воскресенье", "mon", "tue", "wed", "thu", "fri", "sat"),
    *("sun", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
)
# Said beside a date and saying nothing of it: the day of the week follows from the date.
NOISE: Final = frozenset(
    {"с", "со", "в", "во", "на", "года", "год", "г", "from", "on", "at", "the", "of", *_WEEKDAYS}
)


def month_called(word: str) -> int | None:
    """By its name, whole or as short as «дек»."""
    if len(word) < SHORTEST_CHARACTERS:
        return None
    numbers = (
        number for number, names in enumerate(MONTHS, 1) if any(name.startswith(word) for name in names)
    )
    return next(numbers, None)
