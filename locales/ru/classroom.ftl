# Класс наставника: ученики, их коды и согласия; и ученик, который забирает свою запись.
class-title = <b>Мой класс</b>
class-named = <b>{ $of } класс</b>
class-nameless = <b>Без класса</b>
class-name = { $of } класс
class-name-none = без класса
class-school = Какая школа? У каждой — свой список.
class-not-kept = <b>Мой класс</b>
    Класс ведёт наставник: вносит учеников, раздаёт им коды и видит, чьего согласия ещё нет. Наставником назначает ответственный вашей школы — подскажу, к кому обратиться.
class-empty = Пока здесь никого. Пришлите список учеников — и я скажу, у кого всё готово, а кому чего не хватает.
class-count = { $count ->
    [one] { $count } ученик
    [few] { $count } ученика
   *[many] { $count } учеников
}: { $lights }
class-light = { $count } { $light }
class-line = { $number }. { $light } { $name }
class-line-missing = { $number }. { $light } { $name } — { $missing }
class-page = Страница { $page } из { $pages }
class-open = Чтобы открыть ученика, напишите его номер или фамилию.
class-pick = Кого открыть? Нажмите или напишите фамилию.
class-found-none = По словам «{ $words }» в этом списке никого нет. Напишите номер или начало фамилии.
class-found-many = Нашлось несколько. Кого открыть?
class-lacking = <b>Кому чего не хватает</b>
class-lacking-none = Всё готово: согласия есть у всех. 🟢
class-file-name = Класс { $of }
class-file-name-all = Мои ученики
class-file-sent = Файл со списком — в сообщении выше или ниже. В нём имена детей: храните его так, как хранят журнал.

class-missing-kind = не назвал себя учеником
class-missing-school = не выбрана школа
class-missing-grade = не указан класс
class-missing-name = нет имени
class-missing-grade_moved = новый класс не подтверждён
class-missing-fourteen = не сказано, есть ли 14
class-missing-consent = нет согласия
class-missing-new_text = согласие по старому тексту
class-missing-guardian = нет согласия родителя
class-missing-paper = лист на проверке
class-missing-none = всё готово
class-claimed = пишет боту
class-unclaimed = код ещё не введён

class-column-name = ФИО
class-column-class = Класс
class-column-consent = Согласие
class-column-claimed = В боте
class-column-code = Код
class-column-row = Строка
class-column-text = Что написано
class-column-trouble = Почему не взяли

class-add = <b>Новые ученики</b>
    { $place }

    Пришлите список: «Иванов Пётр 7А» — по ученику в строке, или файл XLSX (CSV) со столбцами «ФИО» и «Класс». Строка «7А» над именами — тоже класс.
    Сначала покажу, что понял: без вашего «да» ничего не запишется.
class-template-name = Список класса
class-template-caption = Впишите учеников под примерами и пришлите файл сюда. Строки с примерами не запишутся.
class-template-first = Иванов Пётр (пример)
class-template-second = Сидорова-Ким Анна (пример)
class-template-class = 7А

class-list = <b>Проверьте список</b>
    { $place }
class-list-adding = { $count ->
    [0] Записывать пока некого.
    [one] Будет записан { $count } ученик.
    [few] Будут записаны { $count } ученика.
   *[many] Будут записаны { $count } учеников.
}
class-list-class = { $of } — { $count }
class-list-line = { $number }. { $name }, { $of }
class-list-more = …и ещё { $count }
class-list-present = Уже в вашем классе: { $count }.
class-list-attached = Уже внесены в школе и станут вашими: { $count }.
class-list-refused = { $count ->
    [one] Не взята { $count } строка:
    [few] Не взяты { $count } строки:
   *[many] Не взяты { $count } строк:
}
class-list-refused-line = строка { $number }: «{ $text }» — { $trouble }
class-list-refused-more = …и ещё { $count } — в файле.
class-list-mend = Поправьте эти строки и пришлите их отдельно: остальные уже поняты.
class-list-asked = Есть похожие: { $count ->
    [one] { $count } имя — сначала скажите, тот же ли это ребёнок.
    [few] { $count } имени — сначала скажите, те же ли это дети.
   *[many] { $count } имён — сначала скажите, те же ли это дети.
}
class-list-refused-file = Не взяли
class-list-refused-caption = Все строки, которых не взяли, и почему.

class-alike = <b>Это тот же ребёнок?</b> Осталось: { $left }
    В вашем списке: { $name }, { $of }
    { $alike ->
        [mine] Уже в вашем классе: { $known }, { $known_of }
        [record] Уже внесён в вашей школе: { $known }, { $known_of }
       *[profile] Уже сам пишет боту из вашей школы: { $known }, { $known_of }
    }
class-alike-profile = Если это он, запишем его в класс и дадим код: когда он введёт код, запись соединится с его профилем. Без кода чужой профиль трогать нельзя.

class-entered = { $count ->
    [0] Новых учеников в списке не было.
    [one] Записали { $count } ученика.
    [few] Записали { $count } учеников.
   *[many] Записали { $count } учеников.
}
class-entered-attached = Из школы — теперь и ваши: { $count }.
class-entered-present = Уже были в вашем классе: { $count }.
class-entered-claim = Уже пишут боту сами: { $count }. Им код нужен первым: по нему запись соединится с их профилем.
class-entered-next = Дальше — раздайте коды: ученик напишет свой код боту, и запись станет его профилем. Записи, по которым нет согласия, храним 14 дней.

class-pupil = <b>{ $name }</b>
    { $of } · { $place }
class-pupil-state = { $light } { $missing }
class-pupil-claimed = Пишет боту: имя и класс меняет в своём профиле.
class-pupil-unclaimed = Кода ещё нет или он не действует: дайте код — и ученик заберёт запись.
class-pupil-code = Код дан, действует до { $day }.
class-pupil-guardians = Родители: { $names }
class-code = Код для ученика: <b>{ $name }</b>, { $of }

    <b><code>{ $code }</code></b>

    Пусть напишет боту этот код и нажмёт «Это я». Код работает один раз и { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }; прежний больше не действует. Следующее сообщение можно переслать.
class-code-letter = Привет! Твой класс уже в боте Консорциума инженерных школ. Открой бота и напиши ему код { $code } — или нажми на ссылку:
class-codes-asked = <b>Коды</b>: { $of }
    { $count ->
        [one] { $count } ученик ещё не забрал запись.
        [few] { $count } ученика ещё не забрали записи.
       *[many] { $count } учеников ещё не забрали записи.
    } Сделаю всем новые коды и пришлю таблицу для печати.
class-codes-void = Прежние коды перестанут действовать: { $count }.
class-codes-made = Готово: { $count ->
    [one] { $count } код
    [few] { $count } кода
   *[many] { $count } кодов
} — в файле. Разрежьте и раздайте: каждый ученик пишет боту свой код. Коды действуют { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
}, прежние больше не работают.
class-codes-file = Коды { $of }
class-codes-file-all = Коды моих учеников
class-name-asked = Как правильно? Напишите фамилию и имя: так они будут стоять в дипломе. Сейчас — { $name }.
class-class-asked = В каком классе { $name }? Напишите номер с буквой, например «7А». Сейчас — { $of }.
class-remove-asked = Убрать из класса: <b>{ $name }</b>?
class-remove-claimed = Профиль ученика останется, только вы больше не будете его видеть.
class-remove-record = Из бота за этой записью ещё никто не пишет: если её не ведёт другой наставник, она сотрётся насовсем вместе с согласиями.
class-removed = Готово: в вашем классе этого ученика нет.

class-button-open = 👤 Открыть ученика
class-button-add = ➕ Добавить
class-button-codes = 🔑 Коды
class-button-missing = 📄 Кому чего не хватает
class-button-file = ⬇️ Файл
class-button-classes = ◀️ Все классы
class-button-class = ◀️ К классу
class-button-mine = 👥 Мой класс
class-button-schools = 🏫 Другая школа
class-button-mentor = Как стать наставником
class-button-office = 🛠 Управление
class-button-template = ⬇️ Образец файла
class-button-ask = 👀 Сравнить похожих: { $count }
class-button-same = Это он(а)
class-button-another = Другой ребёнок
class-button-same-all = Все полные тёзки — те же: { $count }
class-button-list = ◀️ К списку
class-button-enter = { $count ->
    [one] ✅ Записать { $count } ученика
   *[many] ✅ Записать { $count } учеников
}
class-button-more = ➕ Ещё список
class-button-code = 🔑 Дать код
class-button-new-code = 🔑 Новый код
class-button-name = ✍️ Имя
class-button-grade = 🎒 Класс
class-button-paper = 📄 Согласие на бумаге
class-button-remove = Убрать из класса
class-button-remove-sure = Да, убрать
class-button-pupil = ◀️ К ученику
class-button-make-codes = ✅ Сделать новые коды

claim-which-is-right = В записи учителя и в твоём профиле написано разное. Выбери, что верно ({ $number } из { $of }).

    { $field }:
    • в записи — { $kept }
    • у тебя — { $gone }
claim-record = Запись: <b>{ $name }</b>, { $place }.
claim-taken-line = { $field }: <b>{ $value }</b>
claim-confirm = Всё верно? Запись учителя и твой профиль станут одним целым. Разделить их потом нельзя.
claim-done = Готово, { $name }! Теперь это твой профиль.

    { $full }
    { $record }
claim-done-next = Остался следующий шаг — он на кнопке.
claim-done-ready = 🟢 Всё готово: можно участвовать.
claim-button-take = Всё верно, забрать
claim-button-next = Дальше

refusal-class-keepers-only = { $tone ->
    [informal] Класс ведёт наставник — это для учителей. Твой профиль — в меню.
   *[formal] Класс ведёт наставник школы. Если это вы — попросите ответственного вашей школы назначить вас: «Управление» подскажет, к кому обратиться.
}
refusal-class-pupil-not-here = Этого ученика в вашем классе нет: его убрали, или он перешёл в другую школу. Откройте «Мой класс» — там все, кто есть.
refusal-class-school-left = Эта школа вышла из Консорциума: новых учеников в ней не вносят, прежние остаются с вами. Если это ошибка, скажите администратору Консорциума.
refusal-class-pupil-writes = Этот ученик уже пишет боту сам: имя и класс он меняет в своём профиле. Попросите его поправить там.
refusal-class-pupil-has-claimed = Эту запись ученик уже забрал: код ему не нужен.
refusal-class-codes-just-made = Код сделан только что — он в сообщении рядом. Если сообщения нет, нажмите ещё раз через минуту.
refusal-class-nobody-to-claim = Коды никому не нужны: все ученики отсюда уже пишут боту сами.
refusal-class-list-empty = В списке нет ни одного ученика. Пришлите строки вида «Иванов Пётр 7А» или файл, где есть имена и классы.
refusal-class-list-lost = Этот список уже забыт: он хранится два дня. Пришлите его ещё раз — «Мой класс», «Добавить».
refusal-class-too-large = Столько учеников не поместится: у одного наставника их не больше { $most }, у вас уже { $now }. Пришлите список покороче или уберите тех, кого больше не ведёте.
refusal-claim-pupils-only = Эту запись внесли для ученика: забирает её он сам, со своего телефона. Передайте код ему. Если ученик — это вы, скажите об этом в профиле: «Кто я».
refusal-claim-maker-lost-right = { $tone ->
    [informal] Этот код больше не действует: тот, кто его дал, уже не ведёт класс в боте. Попроси новый код у учителя.
   *[formal] Этот код больше не действует: тот, кто его дал, уже не ведёт класс в боте. Попросите новый код у учителя или ответственного школы.
}
refusal-claim-taken = { $tone ->
    [informal] Эту запись уже забрали. Если это была твоя запись, скажи учителю, который дал код: он проверит, кто её забрал, и даст новую.
   *[formal] Эту запись уже забрали. Если она ваша, скажите учителю, который дал код: он проверит, кто её забрал, и даст новую.
}
