"""Attendance lists as video platforms write them."""

from services.sheet import write_sheet

# With a meeting above the people, and each connection in a row of its own.
ZOOM = (
    "Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants\n"
    "81234567890,Вебинар,11/26/2026 12:00:00 PM,11/26/2026 02:00:00 PM,host@school.example,120,4\n"
    "\n"
    "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest,In Waiting Room\n"
    "Мария Петрова,,11/26/2026 12:01:00 PM,11/26/2026 12:31:00 PM,30,Yes,No\n"
    "Мария Петрова,,11/26/2026 12:40:00 PM,11/26/2026 01:50:00 PM,70,Yes,No\n"
    "Ivan Ivanov (Лицей № 60),,11/26/2026 12:05:00 PM,11/26/2026 12:10:00 PM,5,Yes,No\n"
    "Galaxy A52,,11/26/2026 12:05:00 PM,11/26/2026 12:50:00 PM,45,Yes,No\n"
)
BIG_BLUE_BUTTON = (
    "Name,Moderator,Activity Score,Talk Time,Messages,Emojis,Poll Votes,Raise Hands,Join,Left,Duration\n"
    '"Мария Петрова",FALSE,2,00:00:10,1,0,,0,"11/26/2026, 12:01:00 PM","11/26/2026, 1:11:33 PM",01:10:33\n'
)
MTS = (
    "Отчёт по участникам\r\n"
    "Вебинар;26.11.2026\r\n"
    "\r\n"
    "Фамилия;Имя;Отчество;E-mail;Роль;Время входа;Время выхода\r\n"
    "Петрова;Мария;Ивановна;m@x.example;Участник;26.11.2026 12:01:00;26.11.2026 13:01:00\r\n"
    "Петрова;Мария;Ивановна;m@x.example;Участник;26.11.2026 13:05:00;26.11.2026 13:35:30\r\n"
).encode("cp1251")
TELEMOST = "\ufeffУчастник\tДлительность\nМария Петрова\t1 ч 10 мин\nИван Иванов\t55 мин\n".encode()


def as_book(columns: list[str], *rows: list[str | int]) -> bytes:
    return write_sheet(columns, rows, name="Участники")


def names_only(*names: str) -> bytes:
    return "\n".join(("ФИО", *names)).encode()


def timed(**minutes: int) -> bytes:
    """«Мария Петрова» is written Мария_Петрова."""
    lines = (f"{name.replace('_', ' ')};{of};" for name, of in minutes.items())
    return "\n".join(("Имя;Минут;Почта", *lines)).encode()
