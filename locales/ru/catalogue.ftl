catalogue-header = Ближайшие события
catalogue-header-found = Что нашлось
catalogue-everything = все виды, для всех, на весь год
catalogue-with-words = по запросу «{ $words }»
catalogue-found-words = { $tone ->
    [informal] по твоему запросу
   *[formal] по вашему запросу
}
catalogue-counted = { $count ->
    [one] Всего { $count } событие
    [few] Всего { $count } события
   *[many] Всего { $count } событий
}
catalogue-page = { " " }· страница { $page } из { $pages }
catalogue-empty = Событий пока нет: план следующего сезона появится здесь.
catalogue-similar = Точно такого нет. Похожее:
catalogue-nothing = Ничего не нашлось. { $tone ->
    [informal] Попробуй другое слово или посмотри все события.
   *[formal] Попробуйте другое слово или посмотрите все события.
}
catalogue-narrow = Что показать
catalogue-choose-kind = Какие события показать?
catalogue-choose-audience = Для кого показать события?
catalogue-choose-month = За какой месяц показать события?
catalogue-choice = { $name } · { $count }
catalogue-all-kinds = Все виды
catalogue-all-audiences = Для всех
catalogue-all-months = Весь год
catalogue-words-asked = { $tone ->
    [informal] Что ищем? Напиши слово: тему, город, школу или часть названия.
   *[formal] Что ищем? Напишите слово: тему, город, школу или часть названия.
}

catalogue-button-narrow = Фильтр
catalogue-button-menu = 🏠 Меню
catalogue-button-all = Все события
catalogue-button-show = Показать
catalogue-button-back = ◀️ К списку
catalogue-button-back-to-narrow = ◀️ К фильтру
catalogue-button-kinds = По виду
catalogue-button-audiences = Для кого
catalogue-button-months = По месяцам
catalogue-button-words = 🔎 По слову

audience-primary = 1–4 классы
audience-middle = 5–7 классы
audience-senior = 8–11 классы
audience-college = колледжи
audience-teachers = педагоги
audience-heads = руководители
audience-grade = { $first } класс
audience-grades = { $first }–{ $last } классы
audience-everyone = для всех
