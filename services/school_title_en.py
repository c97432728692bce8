"""The English name of an organisation, as far as words tell it; an administrator mends the rest."""

import re

from models.school import SCHOOL_NAME_CHARACTERS
from services.latin import latin

# Longer words first: «школа будущего» would else be a school of «будущего».
_PHRASES = {
    "школа будущего": "School of the Future",
    "школа экономики и права": "School of Economics and Law",
    "инженерно-технологический лицей": "Engineering and Technology Lyceum",
    "физико-технический лицей": "Physics and Technology Lyceum",
    "физико-математический лицей": "Physics and Mathematics Lyceum",
    "лицей-интернат": "Boarding Lyceum",
    "школа-интернат": "Boarding School",
    "центр образования": "Education Centre",
    "образовательный центр": "Education Centre",
    "образовательный комплекс": "Education Complex",
    "итш": "Engineering and Technology School",
    "имц": "Teacher Support Centre",
    "мок": "International Education Complex",
    "лицей": "Lyceum",
    "гимназия": "Gymnasium",
    "школа": "School",
    "центр": "Centre",
    "колледж": "College",
    "техникум": "College",
    "университет": "University",
    "политехнический": "Polytechnic",
    "инженерный": "Engineering",
    "технический": "Technical",
    "морской": "Maritime",
    "городской": "City",
    "губернаторский": "Governor’s",
    "республиканский": "Republican",
    "областной": "Regional",
    "гуманитарная": "Humanities",
    "гуманитарный": "Humanities",
    "имени": "named after",
    "при": "at",
    "города": "of",
    "района": "District",
}
_WORDS = re.compile(
    r"(?<!\w)(?:" + "|".join(sorted(map(re.escape, _PHRASES), key=len, reverse=True)) + r")(?!\w)",
    re.IGNORECASE,
)
_OWN_NAME = re.compile(r"«(?P<name>[^«»]+)»")
# «Калининского района» is “Kalininsky District”.
_DISTRICT = re.compile(r"(?<=\wск)ого(?=\s+района)")
_NUMBER = re.compile(r"№\s*(?=\d)")


def english_title(title: str) -> str:
    """«Лицей №35 «Галактика»» is “Lyceum No. 35 “Galaktika””."""
    # What an own name means is not translated, whatever words it is made of.
    parts = _OWN_NAME.split(title)
    told = (f"“{latin(part)}”" if at % 2 else _translated(part) for at, part in enumerate(parts))
    return " ".join("".join(told).split())[:SCHOOL_NAME_CHARACTERS]


def _translated(text: str) -> str:
    numbered = _NUMBER.sub("No. ", _DISTRICT.sub("ий", text))
    return latin(_WORDS.sub(lambda found: _PHRASES[found[0].lower()], numbered))
