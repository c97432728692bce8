"""The columns of a year's plan."""

from enum import StrEnum


class PlanColumn(StrEnum):
    TITLE = "title"
    KIND = "kind"
    ORGANISER = "organiser"
    CO_ORGANISERS = "co_organisers"
    STARTS = "starts"
    ENDS = "ends"
    ZONE = "zone"
    FORMAT = "format"
    PLACE = "place"
    LEVEL = "level"
    DIRECTION = "direction"
    GRADES = "grades"
    COLLEGES = "colleges"
    TEACHERS = "teachers"
    HEADS = "heads"
    OPENS = "opens"
    CLOSES = "closes"
    TEAM = "team"
    CAPACITY = "capacity"
    PER_SCHOOL = "per_school"
    NOMINATIONS = "nominations"
    SUMMARY = "summary"
    LINK = "link"
    KEY = "key"


# Stands in the examples of the template, in Russian and in English: no row of it is an event.
EXAMPLE_SCHOOL = ("Название вашей школы", "The name of your school")
# The first is what we call the column in Russian, the last in English.
COLUMNS: dict[str, list[str]] = {
    PlanColumn.TITLE: [
        *("Название", "Наименование", "Мероприятие", "Название мероприятия", "Наименование мероприятия"),
        *("Событие", "Тема", "Event", "Title"),
    ],
    PlanColumn.KIND: ["Вид", "Тип", "Вид мероприятия", "Тип мероприятия", "Kind"],
    PlanColumn.ORGANISER: [
        *("Организатор", "Организаторы", "Образовательная организация", "Школа", "Школа-организатор"),
        *("Организация", "Ответственная организация", "organizer", "Organiser"),
    ],
    PlanColumn.CO_ORGANISERS: [
        *("Соорганизаторы", "Соорганизатор", "Со-организаторы", "Партнёры"),
        *("co-organizers", "Co-organisers"),
    ],
    PlanColumn.STARTS: [
        *("Начало", "Дата", "Даты", "Дата начала", "Дата проведения", "Сроки", "Сроки проведения"),
        *("Срок проведения", "Date", "Starts on", "Start", "Starts"),
    ],
    PlanColumn.ENDS: ["Окончание", "Дата окончания", "Конец", "Завершение", "Ends on", "End", "Ends"],
    PlanColumn.ZONE: ["Часовой пояс", "Время по", "Timezone", "Time zone"],
    PlanColumn.FORMAT: ["Формат", "Форма", "Форма проведения", "Формат проведения", "Format"],
    PlanColumn.PLACE: ["Место", "Место проведения", "Площадка", "Адрес", "Place"],
    PlanColumn.LEVEL: ["Уровень", "Уровень мероприятия", "Level"],
    PlanColumn.DIRECTION: ["Направление", "Направленность", "Direction"],
    PlanColumn.GRADES: ["Классы", "Класс", "Участники", "Возраст", "Параллели", "Grade", "Grades"],
    PlanColumn.COLLEGES: ["Колледж", "Колледжи", "СПО", "Студенты", "Курсы", "College", "Colleges"],
    PlanColumn.TEACHERS: ["Педагоги", "Учителя", "Для педагогов", "Teachers"],
    PlanColumn.HEADS: ["Руководители", "Директора", "Для руководителей", "Heads"],
    PlanColumn.OPENS: [
        *("Регистрация с", "Начало регистрации", "Регистрация начинается", "Заявки с"),
        "Registration opens",
    ],
    PlanColumn.CLOSES: [
        *("Регистрация до", "Окончание регистрации", "Регистрация по", "Заявки до", "Приём заявок до"),
        "Registration closes",
    ],
    PlanColumn.TEAM: ["Команда", "Размер команды", "Команды", "Человек в команде", "Team size", "Team"],
    PlanColumn.CAPACITY: ["Мест", "Всего мест", "Количество мест", "Мест всего", "Seats", "Capacity"],
    PlanColumn.PER_SCHOOL: ["Мест на школу", "От школы", "Квота школы", "Per school"],
    PlanColumn.NOMINATIONS: ["Номинации", "Номинация", "Nominations"],
    PlanColumn.SUMMARY: ["Описание", "Аннотация", "О мероприятии", "Summary", "Description"],
    PlanColumn.LINK: ["Ссылка", "Сайт", "Положение", "URL", "Link"],
    PlanColumn.KEY: ["Ключ", "Код", "slug", "Key"],
}
