"""What everybody does first: says who they are, reads the consent, signs it, and finds the competition."""

import re

from sandbox.crowd.cast import Part, School
from sandbox.crowd.hand import Hand, NotAnsweredError

CONTEST = "техно-вызов"
PAGES = 10
PUPIL, TEACHER = "🎒", "📚"
# The arrow to the next page of what can be chosen.
ON = "▶️"


async def is_introduced(hand: Hand, part: Part) -> None:
    """A pupil, from the first word to the signature."""
    await hand.says("/start" if hand.server == "telegram" else "Начать", "Познакомимся")
    await hand.presses("Познакомимся", PUPIL)
    await hand.presses(PUPIL, "номер, название или город")
    await _chooses_school(hand, part.school, "классе?")
    await hand.presses(str(part.grade), "зовут?")
    await hand.says(part.name, "14?", "Прочитать согласие")
    if "14?" in hand.sees:
        await hand.presses("Да", "Прочитать согласие")
    await _signs(hand)


async def becomes_mentor(hand: Hand, part: Part, payload: str) -> None:
    """By the link that an administrator has sent."""
    await hand.follows(payload, "Заполнить профиль")
    await hand.presses("Заполнить профиль", TEACHER)
    await hand.presses(TEACHER, "номер, название или город")
    await _chooses_school(hand, part.school, "зовут?")
    await hand.says(part.name, "Прочитать согласие")
    await _signs(hand)
    await hand.follows(payload, "Принять")
    await hand.presses("Принять", "Готово!")


async def invites_mentor(administrator: Hand, school: School) -> str:
    """What stands in the link."""
    await administrator.says("/start" if administrator.server == "telegram" else "Начать", "Управление")
    await administrator.presses("Управление", "Кто за что отвечает")
    await administrator.presses("Кто за что отвечает", "Другая школа")
    await administrator.presses("Другая школа", "Какая школа нужна?")
    await administrator.says(school.typed, school.name)
    await administrator.presses(school.name, "Пригласить")
    await administrator.presses("Пригласить", "Наставник")
    await administrator.presses("Наставник", "Вам предлагают роль")
    return told(r"(?:start|ref)=(\w+)", administrator.sees)


async def opens_contest(hand: Hand, button: str) -> None:
    """By its name, to the card."""
    await hand.says(CONTEST, "Найти")
    await hand.presses("Найти", "Что нашлось")
    await hand.presses("1.", button)


async def turns_to(hand: Hand, label: str, *until: str) -> None:
    """Press what may stand on a later page."""
    for _ in range(PAGES):
        if any(label in shown for shown in hand.labels):
            await hand.presses(label, *until)
            return
        await hand.presses(ON)
    raise NotAnsweredError(f"no button {label!r} on any page")


def told(pattern: str, text: str) -> str:
    found = re.search(pattern, text)
    if found is None:
        raise NotAnsweredError(f"nothing like {pattern!r} in {text!r}")
    return found[1]


async def _chooses_school(hand: Hand, school: School, until: str) -> None:
    await hand.says(school.typed, "Моей школы здесь нет")
    is_one = any("Да, это она" in label for label in hand.labels)
    await hand.presses("Да, это она" if is_one else school.name, until)


async def _signs(hand: Hand) -> None:
    await hand.presses("Прочитать согласие", "Подписываю")
    await hand.presses("Подписываю", "по желанию")
