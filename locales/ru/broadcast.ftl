# Рассылка: новость людям, каждому в его мессенджер.
broadcast-title = 📣 <b>Кому отправить новость</b>
broadcast-asked = 📣 <b>{ $count ->
    [one] Отправить новость { $count } человеку?
   *[other] Отправить новость { $count } людям?
}</b>
broadcast-of = «{ $headline }»
broadcast-everybody = Пока — всем. Выберите, кому она нужна: чем точнее, тем охотнее её прочтут.
broadcast-part = { $part }: { $names }
broadcast-names-more = { $names } и ещё { $count }
broadcast-urgent = ⏰ Срочно: придёт и ночью.

broadcast-part-whom = 👥 Кто
broadcast-part-regions = 📍 Регионы
broadcast-part-clusters = 🧩 Объединения
broadcast-part-schools = 🏫 Школы
broadcast-part-grades = 🎓 Классы
broadcast-part-languages = 🌐 Язык
broadcast-part-bonds = 🔗 Ещё

broadcast-button-whom = 👥 Кто
broadcast-button-regions = 📍 Регионы
broadcast-button-clusters = 🧩 Объединения
broadcast-button-schools = 🏫 Школы
broadcast-button-grades = 🎓 Классы
broadcast-button-languages = 🌐 Язык
broadcast-button-bonds = 🔗 Ещё условия
broadcast-button-urgent = ⏰ Сделать срочной
broadcast-button-calm = 🌙 Не будить ночью
broadcast-button-send = 📣 Отправить · { $count }
broadcast-button-yes = ✅ Да, отправить · { $count }
broadcast-button-change = ✏️ Изменить
broadcast-button-post = ◀️ К новости
broadcast-button-done = Готово
broadcast-button-clear = Сбросить
broadcast-button-all = ← Все

broadcast-choose-whom = 👥 <b>Кто</b>

    Можно выбрать несколько. Ничего не выбрано — значит, все.
broadcast-choose-regions = 📍 <b>Регионы</b>

    Отметьте или напишите начало названия. Родителям — по школам их детей.
broadcast-choose-clusters = 🧩 <b>Кластеры, комиссии, кафедры</b>

    Отметьте или напишите начало названия.
broadcast-choose-schools = 🏫 <b>Школы</b>

    Отметьте или напишите начало названия или города.
broadcast-choose-grades = 🎓 <b>Классы</b>

    Новость получат ученики этих классов, а если выбраны родители — родители этих учеников.
broadcast-choose-languages = 🌐 <b>Язык</b>

    На каком языке человек говорит с ботом.
broadcast-choose-bonds = 🔗 <b>Ещё условия</b>

    Подписаны на тему или школу этой новости; уже записаны на её событие; ещё не записаны.
broadcast-found = Нашлось по «{ $words }»: { $count }
broadcast-not-found = По «{ $words }» ничего не нашлось. Напишите иначе или посмотрите все.

broadcast-word-pupils = Ученики
broadcast-word-parents = Родители
broadcast-word-teachers = Учителя
broadcast-word-heads = Руководители
broadcast-word-mentors = Наставники
broadcast-word-responsible = Ответственные
broadcast-word-organisers = Организаторы
broadcast-word-guests = Гости
broadcast-word-alumni = Выпускники
broadcast-word-ru = Русский
broadcast-word-en = Английский
broadcast-word-follows = Подписчики темы или школы
broadcast-word-participates = Участники события
broadcast-word-not_entered = Ещё не записались
broadcast-grade = { $grade } класс

broadcast-people = Подходят: { $count }
broadcast-told = ✅ Получат: { $count } ({ $by })
broadcast-by = { $messenger } { $count }
broadcast-without-unreachable = 🚫 Недоступны, мессенджер закрыт для сообщений: { $count }
broadcast-without-unwilling = 🔕 Отключили новости или эту тему: { $count }
broadcast-without-told-before = ☑️ Эту новость уже получили: { $count }
broadcast-nobody = 🤷 Таких людей в боте нет. Снимите часть условий.
broadcast-nobody-reached = 🤷 Отправлять некому. Снимите часть условий.
broadcast-lasts = ⏱ Займёт: { $time }
broadcast-asleep = 🌙 У стольких сейчас ночь: { $count }. Они получат утром, последние — { $by }.
broadcast-begins = 🗓 Начнётся вместе с публикацией: { $when }
broadcast-time-moment = меньше минуты
broadcast-time-minutes = { $count ->
    [one] около { $count } минуты
   *[other] около { $count } минут
}
broadcast-time-hours = { $count ->
    [one] около { $count } часа
   *[other] около { $count } часов
}

broadcast-phase-running = 📣 <b>Рассылка идёт</b>
broadcast-phase-coming = 🗓 <b>Рассылка ждёт своего часа</b>
broadcast-phase-paused = ⏸ <b>Рассылка на паузе</b>
broadcast-phase-stopping = ⏹ <b>Рассылка останавливается</b>
broadcast-phase-stopped = ⏹ <b>Рассылка остановлена</b>
broadcast-phase-done = ✅ <b>Рассылка закончена</b>
broadcast-count-total = Всего: { $count }
broadcast-count-sent = ✅ Отправлено: { $count } ({ $by })
broadcast-count-skipped = ⏭ Пропущено: { $count }
broadcast-count-failed = ❌ Не дошло: { $count }
broadcast-count-unknown = ❔ Неизвестно, дошло ли: { $count }
broadcast-count-asleep = 🌙 Ждут утра: { $count }
broadcast-count-waiting = 🕓 В очереди: { $count }
broadcast-why = · { $why }: { $count }
broadcast-why-other = · другое: { $count }
broadcast-left = ⏱ Осталось: { $time }
broadcast-took = ⏱ Заняла: { $time }. Отправил(а): { $author }
broadcast-presses = 👆 <b>Нажали под новостью</b>
broadcast-press-read = Читать: { $count } ({ $by })
broadcast-press-register = Записаться: { $count } ({ $by })
broadcast-press-not_interested = Неинтересно: { $count } ({ $by })
broadcast-press-by = { $source } { $count }
broadcast-source-letter = рассылка
broadcast-source-channel = канал
broadcast-source-wall = стена
broadcast-source-feed = лента в боте
broadcast-button-pause = ⏸ Пауза
broadcast-button-resume = ▶️ Продолжить
broadcast-button-stop = ⏹ Остановить
broadcast-button-stop-yes = ⏹ Да, остановить совсем
broadcast-button-back = ◀️ Нет, пусть идёт
broadcast-button-refresh = 🔄 Обновить
broadcast-button-renew = 📣 Отправить и другим
broadcast-button-report = 📊 Отчёт
broadcast-stop-asked = { $count ->
    [0] Остановить совсем? Все, кому она предназначена, её уже получили или вот-вот получат.
    [one] Остановить совсем? Её не получит ещё { $count } человек. Продолжить её будет нельзя, но можно будет отправить новость заново — тем, кто её не получил.
   *[other] Остановить совсем? Её не получат ещё { $count } человек. Продолжить её будет нельзя, но можно будет отправить новость заново — тем, кто её не получил.
}

letter-button-register = ✍️ Записаться
letter-button-more = 📖 Читать дальше
letter-button-pictures = 🖼 Все фото
letter-button-files = 📎 Файлы
letter-files-alone = 📎 Новость — в файлах.
letter-button-less = 🔕 Неинтересно
letter-gone = { $tone ->
    [informal] 🗑 Эту новость сняли. Загляни в другие — там есть что почитать.
   *[formal] 🗑 Эту новость сняли. Загляните в другие — там есть что почитать.
}
letter-button-news = 📰 Новости

refusal-broadcast-post = Отправлять пока нечего: новость ещё не принята, снята, пуста, или её событие отменено. Откройте её и посмотрите, что мешает.
refusal-broadcast-nobody = Отправлять некому: по этим условиям никого нет. Снимите часть условий и попробуйте снова.
refusal-broadcast-changed = Пока вы думали, аудиторию изменил кто-то ещё. Откройте рассылку заново и посмотрите на новые числа.
refusal-broadcast-not-found = Этой рассылки больше нет. Откройте новость: новую можно начать оттуда.
refusal-broadcast-choice = Этого больше нельзя выбрать: список изменился. Откройте его заново.
refusal-broadcast-state = { $state ->
    [draft] Эта рассылка ещё не начата. Откройте её из новости и нажмите «Отправить».
    [running] Рассылка уже идёт: аудиторию не изменить. Её можно приостановить или остановить.
    [paused] Рассылка на паузе: аудиторию не изменить. Её можно продолжить или остановить.
   *[other] Эта рассылка уже закончена. Из отчёта можно отправить новость и другим.
}
