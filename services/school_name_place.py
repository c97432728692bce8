"""Towns and regions, in any form and by the names that people have for them."""

from services.school_name import key, keys, short_forms, written
from services.school_name_vocabulary import PASSED_OVER

SHORT_PLACES = """
спб питер питерский петербург петроград ленинград ptb petersburg: санкт петербург
екб екат ебург свердловск: екатеринбург
нск новосиб: новосибирск
мск: москва
нн ннов: нижний новгород
челны: набережные челны
крск: красноярск
чел челяба: челябинск
клд клгд кениг кенигсберг: калининград
кзн: казань
рнд: ростов на дону
влг: волгоград
влад: владивосток
хабара: хабаровск
новокуз: новокузнецк
прокоп: прокопьевск
хм: ханты мансийск
хмао югра ugra югорский: ханты мансийский округ
янао ямал ямальский: ямало ненецкий округ
ненао: ненецкий округ
ленобласть ленинградка ло: ленинградская область
подмосковье подмосковный мо мособласть: московская область
кузбасс кузбасский: кемеровская область
башкирия башкирский рб: башкортостан
рт татария татарский: татарстан
рд: дагестан
рк: карелия
ур удмуртия: удмуртская
чувашия: чувашская
чечня: чеченская
урал: свердловская
прикамье пк: пермский
приморье: приморский
кубань: краснодарский
ставрополье: ставропольский
забайкалье: забайкальский
якутия: саха
белоруссия белорусский belarus: беларусь
киргизия: кыргызстан
донбасс днр: донецкая
лнр: луганская
"""
PLACE_ALIASES = short_forms(SHORT_PLACES)

# Adjectives and cases that no rule gives.
UNRULY_FORMS = """
уфимский уфой уфу уфе уфы: уфа
юргинский юрга юрги юрге юргу: юрга
люберецкий люберец люберцах: люберцы
елецкий ельца ельце: елец
пермский пермяк: пермь
сочинский: сочи
читинский чите читы: чита
ялтинский: ялта
тверской: тверь
орловский орла орле: орёл
псковский: псков
московский: москва
тольяттинский: тольятти
хантымансийск хантымансийский: ханты
"""
_UNRULY = {city: forms for line in UNRULY_FORMS.strip().splitlines() for forms, city in [line.split(": ")]}
# So short a name loses too much with its ending: its cases are put together one by one.
SHORT_NAME = 4
_CASES = ["а", "и", "е", "у", "ои"]


def place_keys(place: str) -> frozenset[str]:
    """The names of a town or a region, without what it is."""
    return frozenset(keys(place)) - PASSED_OVER


def place_forms(place: str) -> set[str]:
    """The keys of what a town or a region, and all that belongs to it, may be called."""
    return {form for word in written(place) if key(word) not in PASSED_OVER for form in _forms(word)}


def _forms(word: str) -> list[str]:
    base = key(word)
    forms = [base, *keys(_UNRULY.get(word, ""))]
    if len(word) <= SHORT_NAME and word[-1] in "аяыеи":
        forms += [key(word[:-1] + case) for case in _CASES]
    if base.endswith("ц"):
        forms.append(f"{base[:-1]}ецк")
    if not base.endswith(("ск", "цк")):
        forms += [f"{base}{suffix}" for suffix in ("ск", "овск", "инск")]
    return forms
