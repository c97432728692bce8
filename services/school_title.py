"""What people call an organisation, derived from what its papers call it: «Лицей №60» out of three lines."""

import re
from collections.abc import Callable

from models.school import SCHOOL_NAME_CHARACTERS
from services.plain_text import plain

Change = tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]


def _of(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_QUOTES = str.maketrans({"„": "«", "“": "»", "”": "»", "‟": "«", "–": "-", "—": "-", "−": "-", "‑": "-"})
_STRAIGHT = re.compile(r"\"(?=\w)")
# What an organisation is to the law, in letters or spelled out, with whose it is.
_SHORT_FORM = re.compile(
    r"^(?:(?:[МГФЧНКОА]{1,4}[А-Я]{0,3}(?:ОУ|БУ|АУ|КУ|УО|ОО|ПОУ)|МОБУ|ГУО|АНО|НОУ|ГУ|ООО|ПАО|ОАО|ЗАО|АО|ИП|"
    r"ВО|ВПО|СПО|ДО|ДПО|ЦПКС|РД|РТ|РБ|РК|УР|ЛО|КО|СО|НСО|ХМАО|ЯНАО|СПб)\.?\s+)+"
)
_LONG_FORM = _of(
    r"^(?:[\w-]+(?:ое|ая)\s+)*(?:учреждение|организация)"
    r"(?:\s+(?:высшего|среднего|дополнительного|профессионального|педагогического|образования|детей))*\s*"
)
_OWNER = re.compile(
    r"^(?:(?:города|г\.)\s*[А-ЯЁ][\w-]+|(?:[А-ЯЁ][\w-]+(?:ого|его)\s+(?:городского\s+округа|муниципального\s+\w+|района))"
    r"|Республики\s+[А-ЯЁ][\w-]+)\s+"
)
_KIND = _of(
    r"школ|лице[йя]|гимнази|интернат|центр|комплекс|колледж|университет|академи|институт|СОШ|\bСШ\b|\bООШ\b"
)
_DISTRICT = re.compile(r"[А-ЯЁ][\w-]+(?:ого|его)\s+(?:района|р-на)")
_TAIL = re.compile(
    r"(?:,|\s+(?:г\.|города\b|пгт\b|пос[её]лка\b|села\b|городского\b|муниципального\b|Республики\b|"
    r"[А-ЯЁ][\w-]+(?:ого|его)\s+(?:района|р-на|муниципального|городского|автономного)|"
    r"[А-ЯЁ][\w-]+(?:ой)\s+области|[А-ЯЁ][\w-]+ого\s+края|Санкт-Петербурга\b|Москвы\b)).*$"
)
_NUMBER = re.compile(r"(?:№|\bN[o°]?\.?(?=\s*\d))\s*(?=\d)")
_BARE_NUMBER = _of(r"(?P<kind>лицей|школа|гимназия|СОШ)\s+(?=\d+\b)")
_SHORTER: tuple[Change, ...] = (
    (_of(r"(?:муниципальн\w+\s+)?(?:средняя|основная|начальная)?\s*общеобразовательная\s+школа"), "школа"),
    (_of(r"(?:средняя|основная|начальная)\s+школа"), "школа"),
    (re.compile(r"\b(?:СОШ|СШ|ООШ|НОШ)\b"), "школа"),
    (_of(r"инженерно-технологическая\s+школа"), "ИТШ"),
    (_of(r"информационно-методический\s+центр"), "ИМЦ"),
    (_of(r"международный\s+образовательный\s+комплекс"), "МОК"),
    (_of(r"\s+для\s+одар[её]нных\s+детей"), ""),
    (
        _of(
            r"\s+с\s+углубл[её]нным\s+изучением\s+.*?(?=\s+-\s|\s+имени|\s+им\.|«|,|$|\s+[А-ЯЁ][\w-]+(?:ого|его)\s+р)"
        ),
        "",
    ),
    (_of(r"\s+-\s+филиал\s+(?:[А-Я]+\s+)*«(?P<of>[^«»]+)»"), lambda found: f" {found['of']}"),
)
_DOUBLED = _of(r"\b(\w+)\s+(?=\1\b)")
# A kind within a name is no name of its own: «Губернаторский Инженерный Лицей».
_CAPITALS = re.compile(r"(?<=\w )(?:Инженерный|Лицей|Гимназия|Школа|Центр|Средняя)\b")
_NAMED_AFTER = _of(r"\s+(?:имени|им\.)\s*(?P<whom>.+)$")
_INITIALS = re.compile(r"(?<=[А-ЯЁ]\.)\s*(?=[А-ЯЁ][а-яё])")
_SECOND_NAME = re.compile(r"(?<=\d)\s*-\s*(?P<rest>[^«»]+?)\s*(?P<name>«[^«»]+»)?$")
_WITH_NAME = re.compile(r"^(?P<kind>[^«»]*[^«»\s])\s*«(?P<name>.+)»$")
# Longer words about what a centre does are left to its papers.
LONGEST_KIND = 28


def title_of(full_name: str, short_name: str = "") -> str:
    """The short form of the name, of which the legal form, the place and the honours are taken away."""
    for told in (short_name, full_name):
        title = _title(_spelled(told))
        if title:
            return title[:SCHOOL_NAME_CHARACTERS]
    return ""


def _spelled(name: str) -> str:
    quoted = _STRAIGHT.sub("«", plain(name).translate(_QUOTES)).replace('"', "»")
    return _BARE_NUMBER.sub(r"\g<kind> №", _NUMBER.sub("№", quoted))


def _title(name: str) -> str:
    whole = _without_form(name)
    core = _core(whole)
    for pattern, instead in _SHORTER:
        core = pattern.sub(instead, core)
    core = _without_honours(core if _is_all_tail(core) else _TAIL.sub("", core))
    core = _with_own_name(_DOUBLED.sub("", core.strip(" ,.-")))
    core = _CAPITALS.sub(lambda kind: kind[0].lower(), core)
    if core in {"ИТШ", "ИМЦ", "Школа", "школа"} and (district := _DISTRICT.search(whole)) is not None:
        core = f"{core} {district[0]}"
    if _of(r".*университет").match(core):
        core = _abbreviated(core)
    return core[:1].upper() + core[1:]


def _without_form(name: str) -> str:
    bare = _LONG_FORM.sub("", _SHORT_FORM.sub("", name))
    return _OWNER.sub("", bare) or name


def _core(name: str) -> str:
    """What stands in the outer quotation marks, unless the kind of the school stands before them."""
    before, quote, rest = name.partition("«")
    if not quote:
        return name
    inside = rest[: rest.rfind("»")] if "»" in rest else rest
    closing = _closing(rest)
    if not _KIND.search(before):
        return rest[:closing] if closing > 0 else inside
    if _TAIL.search(before):
        return before
    return f"{before}«{rest[:closing]}»" if closing > 0 else before


def _closing(rest: str) -> int:
    """Where the mark closes that was opened before the text; some papers close fewer than they open."""
    depth = 1
    for at, sign in enumerate(rest):
        depth += {"«": 1, "»": -1}.get(sign, 0)
        if depth == 0:
            return at
    return rest.rfind("»")


def _is_all_tail(core: str) -> bool:
    """«Гимназия города Юрги» has no other name."""
    bare = _TAIL.sub("", core)
    return (
        "№" not in bare and "«" not in bare and len(bare.split()) == 1 and "," not in core and "р" not in bare
    )


def _without_honours(core: str) -> str:
    """Whoever a school is named after is said where nothing else tells it from others."""
    found = _NAMED_AFTER.search(core)
    if found is None:
        return core
    kind = core[: found.start()]
    if "№" in kind or "«" in kind:
        return kind
    return f"{kind} имени {_INITIALS.sub(' ', found['whom'])}"


def _with_own_name(core: str) -> str:
    """«Лицей №35 - образовательный центр «Галактика»» is «Лицей №35 «Галактика»»."""
    second = _SECOND_NAME.search(core)
    if second is not None:
        rest = second["rest"][:1].upper() + second["rest"][1:]
        core = core[: second.start()] + (f" {second['name']}" if second["name"] else f" — {rest}")
    named = _WITH_NAME.match(core)
    if named is None:
        return core.replace("«", "").replace("»", "") if core.count("«") != core.count("»") else core
    kind, name = named["kind"], named["name"].strip("«» ")
    if kind.lower() == "школа":
        return f"{name}»" if "«" in name else name
    innermost = name.rpartition("«")[2]
    return f"{kind if len(kind) <= LONGEST_KIND or '№' in kind else kind.split()[0]} «{innermost}»"


def _abbreviated(name: str) -> str:
    """«Казанский … университет им. А.Н. Туполева-КАИ» is «КНИТУ-КАИ»."""
    if len(name) <= LONGEST_KIND:
        return name
    called = name.partition(" им")[0]
    tail = re.search(r"-([А-ЯЁ]{2,})$", name)
    letters = "".join(word[0] for word in called.split() if word[0].isalpha()).upper()
    return f"{letters}-{tail[1]}" if tail else letters
