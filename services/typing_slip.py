"""What fingers do to words: the wrong keyboard layout, Latin letters among Cyrillic ones, transliteration."""

import re

_LATIN_KEYS = "`qwertyuiop[]asdfghjkl;'zxcvbnm,./~@#$^&{}:\"<>?|"
# What is read has no ё: neither has what this makes of it.
_RUSSIAN_KEYS = 'ейцукенгшщзхъфывапролджэячсмитьбю.е"№;:?хъжэбю,/'
_TO_RUSSIAN_LAYOUT = str.maketrans(_LATIN_KEYS, _RUSSIAN_KEYS)
_TO_LATIN_LAYOUT = str.maketrans("йцукенгшщзхъфывапролджэячсмитьбюё", "qwertyuiop[]asdfghjkl;'zxcvbnm,.`")

# The same drawing, another letter: «КАИ» with a Latin «A» is the same word to a reader.
_LOOK_ALIKE = str.maketrans("abcehkmoptxyiіїєґ", "авсенкмортхуиииег")
_ALL_LOOK_ALIKE = re.compile("[abcehkmoptxyi]+")
_LETTERS = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[a-z]")
_CYRILLIC = re.compile(r"[а-яё]")
_LATIN_WORD = re.compile(r"[a-z']+")
# A nought between two letters was meant as a letter: «шк0ла».
_NOUGHT = re.compile(r"(?<=[а-яё])0(?=[а-яё])")
# And a letter between two digits, or after the last, as a nought: «1О5», «6О».
_ROUND_LETTERS = re.compile(r"(?<=\d)[oо]+(?![^\W\d_])")

_SEVERAL = (
    "shch:щ sch:щ tsh:тш sh:ш ch:ч zh:ж kh:х ts:ц tz:ц ph:ф yu:ю ju:ю ya:я ja:я yo:е jo:е ye:е je:е x:кс"
)
_SOUNDS = {letters: sound for pair in _SEVERAL.split() for letters, sound in [pair.split(":")]}
_SOUNDS |= zip("abcdefghijklmnopqrstuvwyz", "абцдефгхийклмнопкрстуввйз", strict=True)
_SOUNDS["'"] = ""
_SOUND = re.compile("|".join(sorted(_SOUNDS, key=len, reverse=True)))


def readings(text: str) -> list[str]:
    """The ways in which small letters may have been meant, the likeliest first, each all in Cyrillic."""
    text = _ROUND_LETTERS.sub(lambda letters: "0" * len(letters[0]), text)
    mended = _NOUGHT.sub("о", _LETTERS.sub(_mended, text))
    if _LATIN.search(mended) is None:
        return [mended]
    drawn = _LETTERS.sub(_drawn, mended)
    swapped = " ".join(_swapped(chunk) for chunk in text.split())
    # The last comma of a word is a comma, or it is the letter under that key.
    punctuated = " ".join(_swapped(chunk.rstrip(",.;")) for chunk in text.split())
    return list(dict.fromkeys([transliterated(mended), punctuated, swapped, transliterated(drawn)]))


def meant_in_latin(text: str) -> str:
    """Latin words that were typed in the Russian layout: «ысрщщд» is «school»."""
    return transliterated(text.translate(_TO_LATIN_LAYOUT))


def transliterated(text: str) -> str:
    return _LATIN_WORD.sub(lambda word: _SOUND.sub(lambda sound: _SOUNDS[sound[0]], word[0]), text)


def _swapped(chunk: str) -> str:
    return (
        chunk.translate(_TO_RUSSIAN_LAYOUT) if _LATIN.search(chunk) and not _CYRILLIC.search(chunk) else chunk
    )


def _drawn(word: re.Match[str]) -> str:
    return word[0].translate(_LOOK_ALIKE) if _ALL_LOOK_ALIKE.fullmatch(word[0]) else word[0]


def _mended(word: re.Match[str]) -> str:
    is_mixed = _CYRILLIC.search(word[0]) and _LATIN.search(word[0])
    return word[0].translate(_LOOK_ALIKE) if is_mixed else word[0]
