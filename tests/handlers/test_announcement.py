"""What is said in public of an event that has just been published."""

from handlers.announcement import announcement
from handlers.translation import MOSCOW, translator
from models.event import EntryBy
from models.person import Language
from services.post.formatting import clean
from services.post.preview import wall_text
from tests.entering import a_row_of_event
from tests.handlers.notice.worst import the_worst_event
from tests.rows import a_row_of_school

RUSSIAN = translator(Language.RU, zone=MOSCOW)


def test_it_says_what_when_for_whom_and_how() -> None:
    event = a_row_of_event("Кубок <роботов>", organiser=a_row_of_school(), team_min=2, team_max=5)
    event.entry_by = EntryBy.MENTORS
    event.for_colleges = event.for_teachers = event.for_heads = False
    event.place = event.place_en = event.co_organisers = ""

    said = wall_text(announcement(event, RUSSIAN))

    assert said == (
        "📣 Кубок <роботов>\nКонкурс · Лицей, Уфа\n\n"
        "🗓 сб, 5 декабря 2026, 12:00 по Москве\n📍 Онлайн\n👥 5–11 классы\n"
        "⏳ Запись: до сб, 5 декабря 2026, 12:00 по Москве\n\n"
        "Сборка и программирование.\n\n"
        "Участвуют командами, от 2 до 5 человек. Заявки подают педагоги-наставники. "
        "Записаться — по кнопке или ссылке под этой новостью, в боте Консорциума."
    )


def test_it_is_clean_html_however_an_event_is_called() -> None:
    event = the_worst_event()
    event.summary, event.place, event.co_organisers = "<b" * 3000, "&" * 200, "<" * 100

    html = announcement(event, RUSSIAN)

    assert clean(html).html == html
