from tests.talk.house import House


async def test_a_newcomer_is_greeted_by_name_and_shown_the_menu(house: House) -> None:
    anna = house.person(1, "Анна")

    await anna.starts()

    greeting, menu = anna.heard
    assert greeting.startswith("Здравствуйте, Анна!")
    assert menu.startswith("Главное меню")
    assert anna.buttons == [
        ["👋 Познакомимся"],
        ["📅 Ближайшие события"],
        ["🔎 Найти по слову", "📰 Новости"],
        ["👤 Профиль"],
        ["🌐 Язык · Language", "❓ Помощь"],
    ]
    assert anna.bottom == [["📅 События", "🔎 Поиск"], ["🏠 Меню", "❓ Помощь"]]
