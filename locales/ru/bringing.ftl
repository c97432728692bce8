# Наставник заявляет класс или несколько команд за один проход.
bringing-school = Учеников какой школы вы заявляете?
bringing-title = <b>{ $title }</b>
    Ваши ученики · { $place }
bringing-nobody-kept = В вашем классе пока никого нет — и это не помеха: пишите новых детей с классом, они появятся и в нём.
bringing-pupil = { $number }. { $name }, { $of }
bringing-pupil-entered = { $number }. { $name }, { $of } · уже участвует
bringing-pupil-misfit = { $number }. <s>{ $name }, { $of }</s> · не для этого класса
bringing-more-pupils = И ещё { $count }: их номера — дальше по алфавиту, в «Моём классе».
bringing-how-people = Напишите номера: <code>1, 3-7, 12</code>. Можно и фамилии, и новых детей с классом: <code>Иванов Пётр 7А</code>.
bringing-how-all = {" "}Или заявите всех одной кнопкой.
bringing-how-teams = Напишите команды, каждую с новой строки — название, двоеточие, номера или имена (в команде { $least }–{ $most }):
    <code>Альфа: 1, 2, 5</code>
    <code>Бета: 3, Иванов Пётр 7А, Сидорова Анна 7Б</code>
    Команд много? Пришлите таблицей.
bringing-how-nominations = { $split ->
    [direction] Направление можно назвать в скобках: <code>Альфа (Робототехника): 1, 2</code>. Не назовёте — спрошу потом, одно на всех.
   *[nomination] Номинацию можно назвать в скобках: <code>Альфа (Робототехника): 1, 2</code>. Не назовёте — спрошу потом, одну на всех.
}
bringing-counted = Заявим: { $entries ->
    [one] { $entries } заявка
    [few] { $entries } заявки
   *[many] { $entries } заявок
}, { $people ->
    [one] { $people } человек
    [few] { $people } человека
   *[many] { $people } человек
}.
bringing-team-line = { $light } <b>{ $title }</b>: { $people }
bringing-person-line = { $light } { $people }
bringing-more-lines = …и ещё { $count ->
    [one] { $count } заявка
    [few] { $count } заявки
   *[many] { $count } заявок
}.
bringing-site-chosen = 📍 { $name }
bringing-fresh = { $count ->
    [one] { $count } новый ученик появится
    [few] { $count } новых ученика появятся
   *[many] { $count } новых учеников появятся
} и в вашем классе.
bringing-unconsented = 🟡 Согласия пока нет у { $count }. Заявить можно сейчас, а согласие собрать за 14 дней: запись ребёнка без согласия дольше не хранится, и заявка снимется. Кому чего не хватает, видно в «Моём классе».
bringing-troubles = Не заявим, пока не поправите ({ $count }):
bringing-trouble = • { $number }. { $text } — { $flaw }
bringing-trouble-plain = • { $text } — { $flaw }
bringing-more-troubles = …и ещё { $count }.
bringing-mend = Остальных можно заявить уже сейчас, а эти строки прислать исправленными потом.
bringing-flaw-unknown = в вашем классе такого нет; допишите класс («7А»), если это новый ученик
bringing-flaw-number = такого номера в списке нет
bringing-flaw-ambiguous = таких несколько, допишите класс или возьмите номер
bringing-flaw-alike = в школе уже есть похожий ученик; добавьте его через «Мой класс», там спросим, тот ли это
bringing-flaw-unreadable = не понимаю имя или класс; напишите так: Иванов Пётр 7А
bringing-flaw-audience = событие не для этого класса
bringing-flaw-grade = номинация не для этих классов
bringing-flaw-entered = уже участвует
bringing-flaw-twice = уже есть в этом списке выше
bringing-flaw-small = в команде слишком мало человек
bringing-flaw-large = в команде слишком много человек
bringing-flaw-title = нет названия команды (от 2 до 60 знаков, потом двоеточие)
bringing-flaw-title_taken = команда с таким названием уже есть, придумайте другое
bringing-flaw-title_twice = так уже называется команда выше
bringing-flaw-nomination = нет такой номинации
bringing-flaw-nowhere = нет номинации, которая подходит по классу (в команде — всем сразу)
bringing-flaw-gone = уже не в вашем классе
bringing-nomination = { $split ->
    [direction] В каком направлении? Выбор — для всех, кому оно подходит по классу и кто ещё не распределён.
   *[nomination] В какой номинации? Выбор — для всех, кому она подходит по классу и кто ещё не распределён.
}
bringing-choice = { $number }. { $name }
bringing-page = Страница { $page } из { $pages }
bringing-nomination-grades = { $title } ({ $grades } кл.)
bringing-site = На какой площадке? Одна для всего списка.
bringing-site-full = ⏳ { $name } — очередь
bringing-site-left = { $name } — осталось { $left ->
    [one] { $left } место
    [few] { $left } места
   *[many] { $left } мест
}
bringing-type-it = Нажмите на кнопку или напишите номер либо начало слова.
bringing-typed-several = Вот что подходит. Нажмите на нужное или напишите точнее. Нашлось: { $count }, показано: { $shown }.
bringing-typed-none = Такого здесь нет. Напишите номер из списка или начало слова.
bringing-button-whole-list = ↩️ Весь список
bringing-done = ✅ Готово: <b>{ $title }</b>. { $entries ->
    [one] { $entries } заявка
    [few] { $entries } заявки
   *[many] { $entries } заявок
}, { $people ->
    [one] { $people } человек
    [few] { $people } человека
   *[many] { $people } человек
}.
bringing-numbers = Номера заявок: с { $first } по { $last }.
bringing-number = Номер заявки: { $first }.
bringing-waiting = { $count ->
    [one] { $count } заявка ждёт
    [few] { $count } заявки ждут
   *[many] { $count } заявок ждут
} в листе ожидания: освободится место — напишу вам.
bringing-next = Тем, у кого есть мессенджер, я уже сообщил. Изменить состав, ответы или отозвать заявку можно в «Моих заявках».
bringing-button-all = Заявить всех подходящих ({ $count })
bringing-button-add = Добавить учеников в класс
bringing-button-form = Таблица для команд
bringing-button-event = К событию
bringing-button-load = К списку
bringing-button-again = Выбрать других
bringing-button-nomination = { $split ->
    [direction] Выбрать направление
   *[nomination] Выбрать номинацию
}
bringing-button-site = Выбрать площадку
bringing-button-enter = Заявить ({ $count })
bringing-button-entries = Мои заявки
bringing-button-more = Заявить ещё
bringing-column-team = Команда
bringing-column-name = Ученик
bringing-column-class = Класс
bringing-column-nomination = Номинация
bringing-form-name = Команды
bringing-form-caption = Одна строка — один участник. Название команды достаточно написать в первой её строке. Заполните и пришлите сюда.
bringing-form-first-team = Альфа
bringing-form-first-name = Фамилия Имя 1
bringing-form-first-class = 7А
bringing-form-first-nomination = {""}
bringing-form-second-team = {""}
bringing-form-second-name = Фамилия Имя 2
bringing-form-second-class = 7Б
bringing-form-second-nomination = {""}
refusal-bringing-lost = Этот список устарел: я храню их два дня. Откройте событие и начните ещё раз — это быстро.
refusal-bringing-nobody = Не вижу, кого заявить. Напишите номера из списка («1, 3-7»), фамилии или нажмите «Заявить всех».
refusal-bringing-many = За один раз заявляют не больше { $most } человек. Пришлите список частями — скажем, по классам.
