# После события: кто пришёл, как было, что осталось.

# Тем, кто был.
aftermath-title = 📎 После события
aftermath-materials = { $count ->
    [one] Здесь { $count } материал:
    [few] Здесь { $count } материала:
   *[many] Здесь { $count } материалов:
}
aftermath-no-materials = Материалов пока нет. Как только организатор их добавит, я напишу.
aftermath-rated = { $tone ->
    [informal] Твоя оценка: { $score } из 5
   *[formal] Ваша оценка: { $score } из 5
}
aftermath-button-rate = ⭐ Оценить
aftermath-button-rate-again = ⭐ Изменить оценку
aftermath-button-event = Карточка события
aftermath-button-materials = 📎 Материалы
aftermath-card-button = 📎 Материалы и оценка
aftermath-card-button-materials = 📎 Материалы: { $count }
aftermath-card-button-rate = ⭐ Оценить событие
material-line-recording = 🎬 { $number }. { $title }
material-line-link = 🔗 { $number }. { $title }
material-line-file = 📄 { $number }. { $title }
material-caption = Материал события.

# Два вопроса.
feedback-title = ⭐ Как прошло?
feedback-how = 1 — зря потраченное время, 5 — отлично. Организатор и спикеры увидят оценку без имени.
feedback-rated = { $tone ->
    [informal] Спасибо! Твоя оценка: { $score } из 5.
   *[formal] Спасибо! Ваша оценка: { $score } из 5.
}
feedback-words-before = { $tone ->
    [informal] Раньше ты написал: «{ $words }». Новый ответ его заменит.
   *[formal] Раньше вы написали: «{ $words }». Новый ответ его заменит.
}
feedback-words = Что взять в следующий раз, а что улучшить? { $tone ->
    [informal] Напиши одним сообщением — имя не покажу никому.
   *[formal] Напишите одним сообщением — имя не покажу никому.
}
feedback-done = Оценка записана: { $score } из 5. { $tone ->
    [informal] Передумаешь — её можно изменить.
   *[formal] Передумаете — её можно изменить.
}
feedback-done-words = Записано: { $score } из 5 и слова. Спасибо, они помогут сделать следующий раз лучше.
feedback-button-skip = Пропустить
feedback-button-other-score = Изменить оценку
feedback-average = { $whole },{ $tenth }

feedback-summary-title = 💬 Отзывы
feedback-none = Отзывов пока нет. Вопрос приходит через 15 минут после окончания тем, кто был.
feedback-summary = { $count ->
    [one] Средняя оценка: { $average } из 5, ответил { $count } человек
    [few] Средняя оценка: { $average } из 5, ответили { $count } человека
   *[many] Средняя оценка: { $average } из 5, ответили { $count } человек
}
feedback-bar = { $score } { $bar } { $count }
feedback-said = { $count ->
    [one] { $count } отзыв словами, без имён:
    [few] { $count } отзыва словами, без имён:
   *[many] { $count } отзывов словами, без имён:
}
feedback-quote = — { $words }

# Итоги для организатора.
outcome-title = 📊 Посещение
outcome-registered = 📝 Записались: { $count }
outcome-pressed = 👆 Нажали «Подключиться»: { $count }
outcome-confirmed = ✅ Подтвердились: { $count }{ $how }
outcome-by-word = по слову { $count }
outcome-by-poll = по вопросу { $count }
outcome-by-list = по списку { $count }
outcome-by-organiser = вручную { $count }
outcome-people = Это люди, а не подключения: кто входил пять раз, посчитан один раз.
outcome-unregistered = { $count ->
    [one] Без записи пришёл { $count } человек — он есть во втором и третьем числе.
    [few] Без записи пришли { $count } человека — они есть во втором и третьем числе.
   *[many] Без записи пришли { $count } человек — они есть во втором и третьем числе.
}
outcome-strangers = { $count ->
    [one] В списке платформы не узнано { $count } имя: в числах его нет.
    [few] В списке платформы не узнаны { $count } имени: в числах их нет.
   *[many] В списке платформы не узнаны { $count } имён: в числах их нет.
}
outcome-nobody = Пока никто не записан. Появятся записи — появятся и столбики.
outcome-growth = 📈 Как записывались: новые, за ними всего
outcome-span = { $bar } { $days } — { $new } · { $total }
outcome-score = { $count ->
    [one] ⭐ Оценка: { $average } из 5, { $count } ответ
    [few] ⭐ Оценка: { $average } из 5, { $count } ответа
   *[many] ⭐ Оценка: { $average } из 5, { $count } ответов
}
outcome-no-score = ⭐ Оценок пока нет
outcome-materials = { $count ->
    [one] 📎 Участникам доступен { $count } материал
    [few] 📎 Участникам доступны { $count } материала
   *[many] 📎 Участникам доступны { $count } материалов
}
outcome-no-materials = 📎 Материалов нет: добавьте презентации и запись, участники их ждут
outcome-sources = 🗺 Откуда пришли
outcome-sources-how = Числа: записались · нажали «Подключиться» · подтвердились
outcome-regions = Регионы
outcome-schools = Школы
outcome-no-region = Регион не указан
outcome-no-school = Без школы
outcome-share = { $bar } { $name }: { $registered } · { $pressed } · { $confirmed }
outcome-shares-more = { $count ->
    [one] …и ещё { $count }: вся картина — в таблице.
   *[other] …и ещё { $count }: вся картина — в таблице.
}
outcome-thanks-nobody = Спикеров у события пока нет, благодарить некого. Вот как выглядит письмо.
outcome-thanks-who = Письмо уйдёт на следующий день после события в 10:00 по часам спикера. Получат: { $reached } из { $speakers } — те, кто пришёл в бот по своей ссылке. Числа подставлю те, что будут в тот час.
outcome-button-sources = 🗺 Регионы и школы
outcome-button-export = 📥 Таблица
outcome-button-attendance = 📋 Список платформы
outcome-button-materials = 📎 Материалы
outcome-button-feedback = 💬 Отзывы
outcome-button-thanks = 💐 Письмо спикерам
outcome-button-unsure = 🔎 Посмотреть похожих: { $count }
outcome-button-picture = 🖼 Картинкой
outcome-button-desk = ◀️ К событию
outcome-button-back = ◀️ К итогам
outcome-desk-button = 📊 Посещение
outcome-picture-name = Посещение — { $title }
outcome-picture-caption = Для отчёта или чата. Имён на картинке нет.

chart-registered = записались
chart-pressed = нажали «Подключиться»
chart-confirmed = подтвердились
chart-growth = Как записывались
chart-regions = Регионы
chart-schools = Школы
chart-span = +{ $new } · { $total }
chart-share = { $registered } / { $confirmed }
chart-foot = Люди, а не подключения. Регионы и школы: записались / подтвердились.

# Список видеоплатформы.
attendance-title = 📋 Список видеоплатформы
attendance-asked = Пришлите файл со списком участников: CSV или XLSX из Zoom, BigBlueButton, МТС Линк, Телемоста — или свою таблицу. Нужен столбец с именем («Имя», «ФИО» или «Фамилия» и «Имя»); столбец с длительностью или временем входа и выхода возьму, если он есть. Повторный файл ничего не удвоит.
attendance-rule = { $least ->
    [one] Подтверждённым считаю того, кто пробыл хотя бы { $least } минуту.
    [few] Подтверждённым считаю того, кто пробыл хотя бы { $least } минуты.
   *[many] Подтверждённым считаю того, кто пробыл хотя бы { $least } минут.
}
attendance-people = { $people ->
    [one] В списке { $people } человек
    [few] В списке { $people } человека
   *[many] В списке { $people } человек
}, { $connections ->
    [one] { $connections } подключение
    [few] { $connections } подключения
   *[many] { $connections } подключений
}.
attendance-recognised = ✅ Узнаю среди записавшихся: { $count }
attendance-unsure = 🔎 Похожи на записавшихся: { $count } — спрошу о каждом
attendance-unknown = ❔ Нет среди записавшихся: { $count }
attendance-enough = { $least ->
    [one] Из узнанных пробыли хотя бы { $least } минуту: { $count }. Их посещение станет подтверждённым.
    [few] Из узнанных пробыли хотя бы { $least } минуты: { $count }. Их посещение станет подтверждённым.
   *[many] Из узнанных пробыли хотя бы { $least } минут: { $count }. Их посещение станет подтверждённым.
}
attendance-no-minutes = Сколько кто пробыл, в списке не сказано: подтвержу посещение всем узнанным.
attendance-unread = { $count ->
    [one] { $count } строку не понял:
    [few] { $count } строки не понял:
   *[many] { $count } строк не понял:
}
attendance-unread-line = строка { $row }: { $text }
attendance-unread-more = …и ещё { $count }
attendance-question = Пока ничего не записано. Записать? Или пришлите другой файл.
attendance-written-already = Этот список уже записан.
attendance-written = ✅ Записано. Людей в списке: { $people }, узнано среди записавшихся: { $recognised }.
attendance-written-unsure = { $count ->
    [one] Осталось посмотреть { $count } похожее имя.
    [few] Осталось посмотреть { $count } похожих имени.
   *[many] Осталось посмотреть { $count } похожих имён.
}
attendance-is-it = В списке: <b>{ $name }</b>{ $minutes ->
    [0] {""}
   *[other] , { $minutes } мин
}
    Это тот, кто записан?
attendance-which = В списке: <b>{ $name }</b>{ $minutes ->
    [0] {""}
   *[other] , { $minutes } мин
}
    Кто это из записавшихся?
attendance-candidate = { $number }. { $name } — { $place }
attendance-left = { $count ->
    [one] Осталось: { $count } имя
    [few] Осталось: { $count } имени
   *[many] Осталось: { $count } имён
}
attendance-all-seen = Похожих больше нет: все имена списка разобраны.
attendance-button-write = ✅ Записать
attendance-button-unsure = 🔎 Посмотреть похожих: { $count }
attendance-button-another = Другой файл
attendance-button-nobody = Никто из них
attendance-button-undo = ↩️ Вернуть
attendance-file-name = Посещение — { $title }.xlsx
attendance-file-caption = { $count ->
    [one] { $count } строка. Время — по часам события.
    [few] { $count } строки. Время — по часам события.
   *[many] { $count } строк. Время — по часам события.
}
attendance-sheet = Посещение
attendance-column-name = Имя
attendance-column-school = Школа
attendance-column-region = Регион
attendance-column-registered = Записан
attendance-column-pressed = Нажал «Подключиться»
attendance-column-confirmed = Подтверждено
attendance-column-minutes = Минут
attendance-confirmed-word = кодовое слово
attendance-confirmed-poll = ответ на вопрос
attendance-confirmed-list = список платформы
attendance-confirmed-organiser = организатор
attendance-unregistered = без записи

# Материалы, для организатора.
materials-title = 📎 Материалы участникам
materials-none = Пока пусто.
materials-how = Пришлите файл (до 20 МБ, подпись станет названием) или ссылку с названием рядом. Можно несколько подряд. Чтобы изменить или убрать — нажмите номер.
materials-added = { $count ->
    [one] ✅ Добавлено: { $titles }
   *[other] ✅ Добавлено ({ $count }): { $titles }
}
materials-told = { $count ->
    [one] Через 10 минут одним сообщением расскажу об этом { $count } записавшемуся: успеете добавить остальное.
   *[many] Через 10 минут одним сообщением расскажу об этом записавшимся ({ $count }): успеете добавить остальное.
}
materials-nobody = Записавшихся нет, рассказывать некому: материалы видны только вам и спикерам.
material-what = Что с ним сделать?
material-button-recording = 🎬 Это запись события
material-button-no-recording = Это не запись
material-button-file = ⬇️ Скачать
material-button-remove = 🗑 Убрать
material-button-list = ◀️ К материалам

# Письмо спикеру.
thanks-title = 💐 Спасибо за выступление!
thanks-topic = «{ $topic }»
thanks-words = Вы нашли время подготовиться и рассказать коллегам о том, что умеете сами. То, что работает у вас, теперь смогут попробовать в других школах и городах. Такие встречи держатся на людях, которые делятся, — спасибо, что вы среди них.
thanks-registered = 📝 Записались: { $count }
thanks-pressed = 👆 Нажали «Подключиться»: { $count }
thanks-confirmed = ✅ Были на встрече (слово, опрос, список площадки): { $count }
thanks-score = { $count ->
    [one] ⭐ Оценка: { $average } из 5, { $count } ответ
    [few] ⭐ Оценка: { $average } из 5, { $count } ответа
   *[many] ⭐ Оценка: { $average } из 5, { $count } ответов
}
thanks-from = С благодарностью — { $school }

# Что приходит само.
notice-feedback = ⭐ Как прошло?
notice-feedback-how = { $tone ->
    [informal] Нажми число: 1 — зря потраченное время, 5 — отлично. Имя не покажу никому.
   *[formal] Нажмите число: 1 — зря потраченное время, 5 — отлично. Имя не покажу никому.
}
notice-materials = 📎 Появились материалы
notice-recording = 🎬 Появилась запись
notice-materials-more = { $count ->
    [one] …и ещё { $count }
   *[other] …и ещё { $count }
}
notice-materials-where = { $tone ->
    [informal] Они останутся на карточке события и в твоих заявках.
   *[formal] Они останутся на карточке события и в ваших заявках.
}
notice-button-aftermath = 📎 Все материалы
notice-button-said = 💬 Что сказали слушатели

refusal-aftermath-too-early = Событие ещё не началось или отменено: списка, материалов и посещения у него нет. Откройте «Посещение» после начала.
refusal-feedback-too-early = { $tone ->
    [informal] Событие ещё не закончилось или отменено. Дождись конца — оценить можно будет на его карточке.
   *[formal] Событие ещё не закончилось или отменено. Дождитесь конца — оценить можно будет на его карточке.
}
refusal-feedback-not-yours = { $tone ->
    [informal] Оценивают те, кто был записан или пришёл, а тебя в списке нет. Если это ошибка, скажи организатору: он на карточке события.
   *[formal] Оценивают те, кто был записан или пришёл, а вас в списке нет. Если это ошибка, скажите организатору: он на карточке события.
}
refusal-feedback-score-wanted = { $tone ->
    [informal] Сначала оценка: открой карточку события и нажми «Оценить», слова — после неё.
   *[formal] Сначала оценка: откройте карточку события и нажмите «Оценить», слова — после неё.
}
refusal-material-not-found = { $tone ->
    [informal] Такого материала здесь нет: его могли убрать, или он для тех, кто был записан. Открой карточку события заново.
   *[formal] Такого материала здесь нет: его могли убрать, или он для тех, кто был записан. Откройте карточку события заново.
}
refusal-material-unread = Это не похоже ни на файл, ни на ссылку. Пришлите файл документом или ссылку целиком, с https://.
refusal-materials-too-many = Больше { $most } материалов у события не бывает. Уберите лишнее или сложите файлы в один архив ZIP.
refusal-material-empty = Файл пустой: в нём ноль байт. Сохраните его заново и пришлите ещё раз.
refusal-attendance-draft-lost = Этот список я больше не помню: он старый, или после него прислали другой. Пришлите файл ещё раз — записанное не удвоится.
refusal-attendance-line-lost = Этого имени в списке уже нет, или человек больше не записан. Откройте «Посещение» → «Посмотреть похожих» заново.
refusal-attendance-list-empty = Столбцы нашлись, а людей в них нет. Проверьте, тот ли это файл, и пришлите другой.
refusal-attendance-nobody = Таблица была бы пустой: никто не записан и никто не приходил. Загляните, когда появятся записи.
