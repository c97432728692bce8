# Счёт публикаций: кто сколько опубликовал, числа, введённые руками, таблица за год.
media-title = 📊 Счёт публикаций
media-year = { $year } учебный год · { $count ->
    [one] { $count } организация
    [few] { $count } организации
   *[many] { $count } организаций
}
media-year-alone = { $year } учебный год
media-total = Всего
media-place = { $number }. { $place }
media-line = 📰 { $posts } · ВК { $wall } · ТГ { $channel } · портал { $portal } · И.Ру { $publications } · стр. { $points }
media-reach = 👁 { $views } · ❤️ { $reactions }
media-legend = 📰 вышло новостей, из них на стене ВК и в Telegram-канале; новости портала; публикации в «Инженер.Ру»; баллы за страницу. Прочерк — никто ещё не внёс.
media-by-months = По месяцам
media-entered = Кто что внёс
media-entered-line = { $month }: { $kind } — { $amount } ({ $who }, { $day })
media-no-schools = За этот год считать пока нечего.

media-kind-portal = Новости портала
media-kind-lesson = Уроки
media-kind-extracurricular = Внеурочная работа
media-kind-theory = Теория и методика
media-kind-integration = Интеграция с доп. образованием
media-kind-page_points = Баллы за страницу
media-amount = { $kind }: { $amount }

media-button-tools = 🧰 Таблица и файл
media-button-export = ⬇️ Таблица за { $year }
media-button-file = 📥 Внести числа из файла
media-button-back = 📊 Ко всем
media-button-enter = ✏️ Внести числа
media-button-ask = ✍️ Попросить исправить
media-button-correct = ✏️ Открыть её счёт
media-button-school = 🏫 К организации
media-button-month = 🗓 К месяцу
media-button-write = ✅ Записать
media-button-other-file = 📥 Другой файл
media-tools-title = 🧰 Таблица и файл
media-tools = Таблица за год — в той же форме, что в отчёте: организация, публикации, новости портала, новости ВК; рядом листы по месяцам и по рубрикам. Числа сразу многих школ можно внести файлом.

media-type = Напишите, что поменять: «портал 3», «уроки 2» — каждое с новой строки или через запятую. Прочерк вместо числа его уберёт. Или выберите кнопкой.
media-type-one = Напишите число. Прочерк — если оно неизвестно.
media-entered-now = ✅ Записано.
media-correction-asked = Что не так в счёте: { $place }? Напишите месяц и верное число, например: «октябрь, портал — 4, вот ссылки…». Редакторы Консорциума увидят это сразу.
media-correction-sent = ✅ Передано редакторам Консорциума. Когда поправят, число изменится здесь.
media-correction-nobody = Редакторов Консорциума пока не назначили, и передать некому. Напишите, пожалуйста, администратору — он есть в «Помощи».
media-correction-told = ✏️ { $place } просит исправить счёт публикаций.

    «{ $words }»
    — { $who }

media-file-asked = Пришлите таблицу XLSX или CSV за { $month }. Нужны столбец «Организация» и хотя бы один из: «Новости портала», «Урочная деятельность», «Внеурочная деятельность», «Теория и методика», «Интеграция», «Баллы за страницу».
media-file-read = Прочитано за { $month }: { $schools ->
    [one] { $schools } организация
    [few] { $schools } организации
   *[many] { $schools } организаций
}, чисел — { $numbers }. Пока ничего не записано.
media-file-nothing = Ни одной организации с числами узнать не удалось. Проверьте столбец «Организация» и пришлите файл ещё раз.
media-file-unread = { $count ->
    [one] Не взята { $count } строка — организация не узнана, повторяется или вместо числа слова:
    [few] Не взяты { $count } строки — организация не узнана, повторяется или вместо числа слова:
   *[many] Не взято { $count } строк — организация не узнана, повторяется или вместо числа слова:
}
media-file-written = ✅ Записано за { $month }: { $schools ->
    [one] { $schools } организация
    [few] { $schools } организации
   *[many] { $schools } организаций
}, чисел — { $numbers }.

media-sheet-yearly = Год
media-sheet-monthly = По месяцам
media-sheet-categories = Рубрики
media-sheet-entered = Кто внёс
media-column-organisation = Организация
media-column-publications = Публикации
media-column-portal = Новости портала
media-column-wall = Новости ВК
media-column-page_points = Баллы за страницу
media-column-month = Месяц
media-column-posts = Новости
media-column-channel = Telegram-канал
media-column-views = Просмотры
media-column-reactions = Реакции
media-column-lesson = Урочная деятельность
media-column-extracurricular = Внеурочная деятельность
media-column-theory = Теория и методика
media-column-integration = Интеграция
media-column-kind = Что
media-column-amount = Число
media-column-who = Кто внёс
media-column-at = Когда
media-book-name = Публикации { $year }
media-book-caption = Публикации за { $year } учебный год: { $count ->
    [one] { $count } организация.
    [few] { $count } организации.
   *[many] { $count } организаций.
}

media-button-digest-week = 📰 Дайджест недели
media-button-digest-month = 📰 Дайджест месяца
media-button-announcing-off = 🔕 Не объявлять
media-button-announcing-queue = 📋 В очередь
media-button-announcing-alone = 📣 Публиковать без меня
media-announcing-off = 📣 О новых событиях и дайджест недели: сам ничего не готовлю.
media-announcing-queue = 📣 О новых событиях готовлю новость, по понедельникам — дайджест недели. Они ждут в очереди: принять — одна кнопка.
media-announcing-alone = 📣 О новых событиях: новости выходят сами, на стене и в канале. Дайджест недели по понедельникам ждёт в очереди.
media-tools-digest = Дайджест собирается из вышедших новостей и ближайших событий. Его можно поправить перед публикацией.
media-digest-week = 📰 Дайджест недели: { $days }
media-digest-month = 📰 Дайджест месяца: { $days }
media-digest-news = Что было
media-digest-events = Что впереди
media-digest-nameless = Фото дня
media-digest-more-news = { $count ->
    [one] …и ещё { $count } новость
    [few] …и ещё { $count } новости
   *[many] …и ещё { $count } новостей
}
media-digest-more-events = { $count ->
    [one] …и ещё { $count } событие
    [few] …и ещё { $count } события
   *[many] …и ещё { $count } событий
}
media-digest-end = Записаться на события можно в боте Консорциума.

announcement-until = ⏳ Запись: до { $deadline }
announcement-teams = Участвуют командами, от { $least } до { $most ->
    [one] { $most } человека
   *[many] { $most } человек
}.
announcement-mentors = Заявки подают педагоги-наставники.
announcement-how = Записаться — по кнопке или ссылке под этой новостью, в боте Консорциума.

refusal-post-digest-empty = Собирать пока не из чего: за эти дни новостей не вышло и событий впереди нет. Попробуйте другой срок или напишите новость сами.
refusal-media-not-yours = Чужой счёт не видно, а числа вносят редакторы Консорциума. Свою школу можно посмотреть в «Счёте публикаций» и попросить там исправить.
refusal-media-unread = Не получилось прочитать «{ $line }». Напишите слово и число, например: «портал 3».
refusal-media-too-large = Это слишком большое число: беру до { $most }. Проверьте и напишите ещё раз.
refusal-media-month = За этот месяц ещё рано считать или уже поздно. Выберите другой месяц кнопкой.
refusal-media-draft = Этот файл уже забыт. Пришлите его ещё раз.
refusal-media-correction = Это слишком длинно: помещается { $most ->
    [one] { $most } знак
    [few] { $most } знака
   *[many] { $most } знаков
}. Напишите короче — месяц и верное число.
