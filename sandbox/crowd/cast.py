"""Whom the crowd is made of: people with names that nobody has, teams with names that nobody took."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle

STEMS = (
    "Шестерён", "Винт", "Болт", "Гаеч", "Пружин", "Рычаж", "Кнопоч", "Лампоч", "Моторч", "Датч",
    "Паяльн", "Отвёрт", "Циркул", "Линееч", "Чертёж", "Микросхем", "Диод", "Транзистор", "Резистор",
    "Клавиатур", "Подшипн", "Ключ", "Молоточ", "Антенн", "Батареечн", "Пропеллер", "Турбин", "Магнит",
    "Шарнир", "Корпус",
)  # fmt: skip
BOYS = ("Пётр", "Борис", "Тимофей", "Андрей", "Григорий", "Виктор", "Сергей", "Роман", "Михаил", "Ярослав")
GIRLS = ("Дарья", "Ольга", "Марина", "Елена", "Наталья", "Вера", "Полина", "Софья", "Екатерина", "Ксения")
TEAMS = (
    "Вектор", "Протон", "Искра", "Орбита", "Импульс", "Контур", "Азимут", "Кварц", "Спектр", "Маяк",
    "Рубин", "Фотон", "Вихрь", "Полюс", "Радиан", "Апогей", "Гамма", "Сигма", "Реактор", "Горизонт",
)  # fmt: skip
LETTERS = "АБВГ"
YOUNGER, OLDER = (6, 7), (8, 9, 10)
DIRECTIONS = (
    "Робототехника",
    "Беспилотные летательные аппараты",
    "Прототипирование и 3D-моделирование",
    "Электроника и умные устройства",
    "Программирование",
    "Инженерный дизайн",
)
OF_OLDER = (*DIRECTIONS, "Промышленная робототехника")
SITES = 25
LEAST, MOST = 2, 4


@dataclass(frozen=True)
class School:
    """As it stands on a button, and as somebody types it."""

    name: str
    typed: str


SCHOOLS = (
    School("Лицей №60", "лицей 60 Уфа"),
    School("Гимназия №105", "гимназия 105 Уфа"),
    School("Школа №55", "школа 55 Петрозаводск"),
    School("Политехнический лицей №182", "политехнический лицей 182"),
    School("Лицей №146", "лицей 146 Казань"),
    School("Гимназия №102", "гимназия 102 Казань"),
    School("Гимназия №179", "гимназия 179 Казань"),
    School("Гимназия №32", "гимназия 32 Калининград"),
    School("Лицей №10", "лицей 10 Советск"),
    School("Школа №14", "школа 14 Прокопьевск"),
    School("Лицей №62", "лицей 62 Кемерово"),
    School("Лицей №89", "лицей 89 Кемерово"),
    School("Школа №81", "школа 81 Новокузнецк"),
    School("ИТШ №27", "ИТШ 27 Липецк"),
    School("Лицей №176", "лицей 176 Новосибирск"),
    School("Школа №219", "школа 219 Новосибирск"),
    School("Гимназия №33", "гимназия 33 Пермь"),
    School("Школа №334", "школа 334 Санкт-Петербург"),
    School("Лицей №344", "лицей 344 Санкт-Петербург"),
    School("Лицей №226", "лицей 226 Санкт-Петербург"),
    School("Школа №215", "школа 215 Екатеринбург"),
    School("Лицей №17", "лицей 17 Троицк"),
    School("Школа №6", "школа 6 Ханты-Мансийск"),
    School("Лицей №113", "лицей 113 Новосибирск"),
)


@dataclass(frozen=True)
class Part:
    """Somebody to be played."""

    surname: str
    given: str
    school: School
    grade: int = 0

    @property
    def name(self) -> str:
        return f"{self.surname} {self.given}"


@dataclass(frozen=True)
class Team:
    title: str
    direction: str
    people: tuple[Part, ...]


class Cast:
    """Deals out parts and teams. Another run deals others: nobody of the last one comes twice."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)  # noqa: S311  who is who is no secret
        self._run = seed
        self._teams = 0
        self._sites = 0
        self._names = self._all_names()

    def mentor(self, school: School) -> Part:
        surname, given = next(self._names)
        return Part(surname, given, school)

    def team(self, school: School, grades: tuple[int, ...]) -> Team:
        """In turn over all directions, so that none is forgotten."""
        number, self._teams = self._teams, self._teams + 1
        directions = DIRECTIONS if grades == YOUNGER else OF_OLDER
        title = f"{TEAMS[number % len(TEAMS)]} {self._run}-{number + 1}"
        people = tuple(
            Part(*next(self._names), school, self._chance.choice(grades))
            for _ in range(self._chance.randint(LEAST, MOST))
        )
        return Team(title, directions[number % len(directions)], people)

    def site(self) -> int:
        """The number of one, in turn."""
        number, self._sites = self._sites, self._sites + 1
        return number % SITES

    def letter(self) -> str:
        return self._chance.choice(LETTERS)

    def _all_names(self) -> Iterator[tuple[str, str]]:
        """Double surnames: there are seventeen thousand such names, and nobody is dealt out twice."""
        pairs = [(one, other) for one in STEMS for other in STEMS if one != other]
        names = [(*pair, given) for pair in pairs for given in (*BOYS, *GIRLS)]
        self._chance.shuffle(names)
        for one, other, given in cycle(names):
            ending = "ова" if given in GIRLS else "ов"
            yield f"{one}{ending}-{other}{ending}", given
