"""Numbers that are spelled: «восемьдесят девять», «сто вторая», «семь семь семь»."""

from collections.abc import Sequence

from services.school_name import key, written

SPELLED = """
1: один одна первый первая первой
2: два две двух второй вторая
3: три трёх третий третья третьей третьем
4: четыре четырёх четвёртый четвертая
5: пять пятый пятая пяти
6: шесть шестой шестая
7: семь седьмой седьмая семи
8: восемь восьмой восьми
9: девять девятый
10: десять десятый
11: одиннадцать одиннадцатый
12: двенадцать двенадцатый
13: тринадцать тринадцатый
14: четырнадцать четырнадцатый
15: пятнадцать пятнадцатый
16: шестнадцать шестнадцатый
17: семнадцать семнадцатый
18: восемнадцать восемнадцатый
19: девятнадцать девятнадцатый
20: двадцать двадцатый
30: тридцать тридцатый
40: сорок сороковой
50: пятьдесят пятидесятый
60: шестьдесят шестидесятый
70: семьдесят семидесятый
80: восемьдесят восьмидесятый
90: девяносто девяностый
100: сто сотый сотая ста
200: двести двухсотый двухсот
300: триста трёхсотый трёхсот
400: четыреста четырёхсотый
500: пятьсот пятисотый
600: шестьсот шестисотый
700: семьсот семисотый
800: восемьсот восьмисотый
900: девятьсот девятисотый
1000: тысяча тысячный
"""
# Ordinals are met in these forms; the table has the first of them.
_ORDINAL_ENDINGS = ("ая", "ое", "ой", "ого", "ом", "ую")


def _values() -> dict[str, int]:
    lines = (line.split(":") for line in SPELLED.strip().splitlines())
    return {form: int(value) for value, words in lines for word in written(words) for form in _forms(word)}


def _forms(word: str) -> list[str]:
    return (
        [word, *(word[:-2] + ending for ending in _ORDINAL_ENDINGS)]
        if word.endswith(("ый", "ой"))
        else [word]
    )


# «Три семёрки» are 777. The singular is a nickname of too many things.
_DIGIT_NOUNS = "двойки тройки четвёрки пятёрки шестёрки семёрки восьмёрки девятки"
DIGITS = {
    form: digit
    for digit, word in enumerate(written(_DIGIT_NOUNS), start=2)
    for form in (word, f"{word[:-2]}ок")
}
MOST_REPEATED = 4
TEN = 10

_VALUES_BY_WORD = _values()
_VALUES = {key(word): value for word, value in _VALUES_BY_WORD.items()}
NUMBER_WORDS = _VALUES_BY_WORD.keys()
SPELLED_KEYS = _VALUES.keys()


def composed(words: Sequence[str]) -> str:
    """The number that words say: «триста тридцать четыре», «три тридцать четыре», «три три четыре»."""
    groups: list[int] = []
    for word in words:
        if word in DIGITS:
            times = groups.pop() if groups and groups[-1] <= MOST_REPEATED else 1
            groups.append(int(str(DIGITS[word]) * times))
        elif groups and _VALUES[word] < _room(groups[-1]):
            groups[-1] += _VALUES[word]
        else:
            groups.append(_VALUES[word])
    return "".join(map(str, groups))


def _room(value: int) -> int:
    """Below what a number has to be to end this one: 100 after 300, 10 after 30; nothing ends 10."""
    noughts = len(str(value)) - len(str(value).rstrip("0"))
    return 0 if value % 100 == TEN else 10**noughts
