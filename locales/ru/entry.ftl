# Запись на событие: от кнопки на карточке до «Моих заявок».

# Карточка: что человек решает, прежде чем записаться.
card-team = 🤝 Участвуют командами по { $most ->
    [one] { $most } человеку
   *[many] { $most } человек
}
card-teams = 🤝 Участвуют командами: от { $least } до { $most } человек
card-nominations = 🎯 { $count ->
    [one] { $count } номинация
    [few] { $count } номинации
   *[many] { $count } номинаций
}
card-directions = 🎯 { $count ->
    [one] { $count } направление
    [few] { $count } направления
   *[many] { $count } направлений
}
card-until = ✍️ Запись до: { $time }
card-left = 💺 { $count ->
    [one] Осталось { $count } место
    [few] Осталось { $count } места
   *[many] Осталось { $count } мест
}
card-waiting = ⏳ Мест нет. { $count ->
    [0] В листе ожидания пока никого
    [one] В листе ожидания { $count } заявка
    [few] В листе ожидания { $count } заявки
   *[many] В листе ожидания { $count } заявок
}
card-queue = ⏳ Кое-где уже очередь: { $count ->
    [one] { $count } заявка
    [few] { $count } заявки
   *[many] { $count } заявок
}. Где есть места, видно при выборе
card-stages = Этапы
card-stage = { $number }. { $title } · { $when }
card-stages-more = …и ещё { $count ->
    [one] { $count } этап
    [few] { $count } этапа
   *[many] { $count } этапов
}
card-sites = 📌 { $count ->
    [one] { $count } площадка
    [few] { $count } площадки
   *[many] { $count } площадок
} на выбор
card-bring = Запишите своих учеников: кнопка ниже.
card-closed = Запись закрыта. { $tone ->
    [informal] Если очень важно участвовать, попроси учителя связаться с организатором: { $school }. Или посмотри похожие — «Другие события».
   *[formal] Если участвовать важно, свяжитесь с организатором: { $school }. Он может добавить вручную. Похожие — «Другие события».
}
card-button-others = 📅 Другие события
card-button-enter = ✍️ Записаться
card-button-enter-team = ✍️ Записать команду
card-button-queue = ⏳ Войти в лист ожидания
card-button-opens = 🔒 Запись откроется { $day }
card-button-bring = 👥 Записать учеников
card-button-desk = 🗂 Стол организатора
card-button-regulation = 📄 Положение
card-button-more-nomination = ➕ Ещё одна номинация
card-button-more-direction = ➕ Ещё одно направление
card-button-mine-confirmed = ✅ { $tone ->
    [informal] Ты в списке
   *[formal] Вы записаны
} · № { $number }
card-button-mine-pending = 🟡 Заявка на проверке · № { $number }
card-button-mine-waiting = ⏳ { $tone ->
    [informal] Ты в очереди
   *[formal] Вы в очереди
} · № { $number }
card-button-mine-offered = 🟡 Есть место для { $tone ->
    [informal] тебя
   *[formal] вас
} · № { $number }
card-button-step-kind = 👋 Познакомиться и записаться
card-button-step-school = 🏫 Назвать школу и записаться
card-button-step-grade = ✍️ Назвать класс и записаться
card-button-step-name = ✍️ Назвать имя и записаться
card-button-step-grade_moved = Проверить класс и записаться
card-button-step-fourteen = Ответить, есть ли 14
card-button-step-consent = 📄 Нужно согласие
card-button-step-new_text = 📄 Нужно новое согласие
card-button-step-guardian = 👪 Нужно согласие родителя
card-button-step-paper = 👪 Согласие родителя проверяют

# Почему нельзя, и что делать.
entry-opens-at = Запись ещё не открыта. Откроется: { $time }.
entry-bar-not_shown = Этого события нет в каталоге. Ближайшие — в меню, «События».
entry-bar-cancelled = { $tone ->
    [informal] Участвовать не получится: событие отменено. Посмотри другие — они в списке.
   *[formal] Участвовать не получится: событие отменено. Посмотрите другие — они в списке.
}
entry-bar-over = Событие уже прошло. { $tone ->
    [informal] Посмотри ближайшие — они в списке.
   *[formal] Посмотрите ближайшие — они в списке.
}
entry-bar-entered = { $tone ->
    [informal] Ты уже в списке. Заявка — в меню, «Мои заявки».
   *[formal] Вы уже записаны. Заявка — в меню, «Мои заявки».
}
entry-bar-not_yet = Запись ещё не открыта. День — на карточке события.
entry-bar-closed = Запись закрыта. Кто проводит событие и какие есть ещё — на его карточке.
entry-bar-mentors_only = { $tone ->
    [informal] Сюда учеников записывает наставник. Покажи эту карточку учителю или родителям.
   *[formal] Сюда учеников записывает наставник школы. Наставником назначает ответственный: «Управление» подскажет, к кому обратиться.
}
entry-bar-kind = { $tone ->
    [informal] Это событие для взрослых. Покажи карточку учителю — а для тебя есть другие в списке.
   *[formal] Это событие для других участников: кому оно подходит, сказано выше. Подходящие найдёт фильтр «Для кого».
}
entry-bar-grade = { $tone ->
    [informal] Это событие не для твоего класса. Твои найдутся через «Фильтр» → «Для кого». Класс записан неверно? Поправь его в профиле.
   *[formal] Это событие для других классов. Подходящие найдёт «Фильтр» → «Для кого». Класс можно поправить в профиле.
}
entry-bar-members_only = Это событие только для школ Консорциума. { $tone ->
    [informal] Твоя школа пока не в нём. Школа указана неверно? Поправь её в профиле.
   *[formal] Ваша школа пока не в нём. Если школа указана неверно, поправьте её в профиле.
}
entry-bar-full = Мест нет, но можно встать в лист ожидания: освободится место — напишу.
entry-step-kind = Чтобы записаться, сначала познакомимся: это полминуты.
entry-step-school = { $tone ->
    [informal] Чтобы записаться, назови свою школу.
   *[formal] Чтобы записаться, укажите школу.
}
entry-step-grade = { $tone ->
    [informal] Чтобы записаться, скажи, в каком ты классе.
   *[formal] Чтобы записаться, укажите класс.
}
entry-step-name = { $tone ->
    [informal] Чтобы записаться, напиши фамилию и имя — так, как в дипломе.
   *[formal] Чтобы записаться, напишите фамилию и имя — так, как в дипломе.
}
entry-step-grade_moved = Новый учебный год! { $tone ->
    [informal] Проверь, верно ли записан твой класс, — и записывайся.
   *[formal] Проверьте, верно ли записан класс, — и записывайтесь.
}
entry-step-fourteen = Остался один вопрос: есть ли тебе 14. От этого зависит, кто подписывает согласие.
entry-step-consent = Чтобы записаться, нужно согласие на обработку данных: прочитать и подписать — одна кнопка.
entry-step-new_text = Текст согласия обновился. { $tone ->
    [informal] Прочитай и подпиши его ещё раз — и записывайся.
   *[formal] Прочитайте и подпишите его ещё раз — и записывайтесь.
}
entry-step-guardian = { $tone ->
    [informal] Нужно согласие родителя: пришли маме или папе ссылку, это минута. Подпишут — и можно записываться.
   *[formal] Нужно согласие родителя: отправьте ему ссылку, это минута. Подпишет — и можно записываться.
}
entry-step-paper = Лист с подписью родителя проверяют. Как проверят, можно будет записаться. Быстрее — ссылка для родителя.
entry-come-back = { $tone ->
    [informal] Потом вернись сюда: нажми «Продолжить запись» здесь или в меню.
   *[formal] Потом вернитесь сюда: «Продолжить запись» — здесь или в меню.
}
entry-form-kept = { $tone ->
    [informal] Твои ответы сохранены.
   *[formal] Ваши ответы сохранены.
}
entry-team-wanted = Сюда записываются командой. { $tone ->
    [informal] Собери свою: придумай название, а друзей позовёшь по ссылке. Уже позвали? Введи код приглашения или открой ссылку друга.
   *[formal] Соберите свою: придумайте название, а участников позовёте по ссылке. Вас уже позвали? Введите код приглашения или откройте ссылку.
}
entry-button-team = ✍️ Записать команду
entry-button-go-on = ▶️ Продолжить запись
entry-button-card = К событию
entry-button-back = ↩️ Назад

# Выбор номинации и площадки.
entry-choose-nomination = { $tone ->
    [informal] <b>В какой номинации участвуешь?</b>
   *[formal] <b>В какой номинации участвуете?</b>
}
entry-choose-direction = { $tone ->
    [informal] <b>Какое направление выбираешь?</b>
   *[formal] <b>Какое направление выбираете?</b>
}
entry-choose-site = { $tone ->
    [informal] <b>На какой площадке участвуешь?</b> Выбери ту, до которой удобно добираться.
   *[formal] <b>На какой площадке участвуете?</b> Выберите ту, до которой удобно добираться.
}
entry-page = Страница { $page } из { $pages }
entry-option = { $number }. { $name }
entry-option-full = { $number }. { $name } — мест нет, только лист ожидания
entry-option-left = { $number }. { $name } — { $left ->
    [one] осталось { $left } место
    [few] осталось { $left } места
   *[many] осталось { $left } мест
}
entry-typed-several = { $tone ->
    [informal] Вот что подходит. Нажми на нужное или напиши точнее.
   *[formal] Вот что подходит. Нажмите на нужное или напишите точнее.
} Нашлось: { $count }, показано: { $shown }.
entry-typed-none = Такого здесь нет. { $tone ->
    [informal] Напиши номер из списка или начало слова.
   *[formal] Напишите номер из списка или начало слова.
}
entry-type-it = { $tone ->
    [informal] Нажми на кнопку или напиши номер либо начало слова.
   *[formal] Нажмите на кнопку или напишите номер либо начало слова.
}
entry-button-whole-list = ↩️ Весь список
entry-nothing-else = Выбирать больше не из чего: другие варианты закрыты или не подходят по классу.

# Вопросы организатора.
entry-question-number = Вопрос { $number } из { $of }
entry-question-for = Отвечаем за участника: { $name }
entry-hint-text = { $tone ->
    [informal] Напиши ответ сообщением.
   *[formal] Напишите ответ сообщением.
}
entry-hint-number = { $tone ->
    [informal] Напиши число.
   *[formal] Напишите число.
}
entry-hint-choice = { $tone ->
    [informal] Нажми на свой вариант.
   *[formal] Нажмите на нужный вариант.
}
entry-hint-several = { $tone ->
    [informal] Отметь всё, что подходит, и нажми «Готово».
   *[formal] Отметьте всё, что подходит, и нажмите «Готово».
}
entry-hint-yes_no = { $tone ->
    [informal] Нажми «Да» или «Нет».
   *[formal] Нажмите «Да» или «Нет».
}
entry-hint-date = { $tone ->
    [informal] Напиши дату. Например: 25.11.2026
   *[formal] Напишите дату. Например: 25.11.2026
}
entry-hint-file = { $tone ->
    [informal] Пришли файл или фото.
   *[formal] Пришлите файл или фото.
}
entry-hint-link = { $tone ->
    [informal] Пришли ссылку.
   *[formal] Пришлите ссылку.
}
entry-optional = Можно пропустить.
entry-choices-changed = ⚠️ Организатор поменял варианты. { $tone ->
    [informal] Выбери ещё раз.
   *[formal] Выберите ещё раз.
}
entry-answered = Сейчас: { $value }
entry-button-yes = Да
entry-button-no = Нет
entry-button-done = ✅ Готово
entry-button-skip = Пропустить
entry-button-known = Как раньше: { $value }

# Перед последней кнопкой.
entry-in-nomination = 🎯 Номинация: { $name }
entry-in-direction = 🎯 Направление: { $name }
entry-at-site = 📌 Площадка: { $name }
entry-answer = { $label }: { $value }
entry-review = { $tone ->
    [informal] <b>Всё верно?</b> Нажми «Записаться».
   *[formal] <b>Всё верно?</b> Нажмите «Записаться».
}
entry-review-approval = { $tone ->
    [informal] <b>Всё верно?</b> Нажми «Записаться». Заявку посмотрит организатор, и я напишу, что он ответил.
   *[formal] <b>Всё верно?</b> Нажмите «Записаться». Заявку посмотрит организатор, и я напишу, что он ответил.
}
entry-full-event = <b>Мест не осталось.</b> Можно встать в лист ожидания (в нём { $waiting ->
    [0] пока никого
    [one] { $waiting } заявка
    [few] { $waiting } заявки
   *[many] { $waiting } заявок
}). Освободится место — напишу. Ответы сохранены.
entry-full-site = <b>На этой площадке мест не осталось.</b> { $tone ->
    [informal] Выбери другую или встань в лист ожидания
   *[formal] Выберите другую или встаньте в лист ожидания
} (в нём { $waiting ->
    [0] пока никого
    [one] { $waiting } заявка
    [few] { $waiting } заявки
   *[many] { $waiting } заявок
}). Ответы сохранены.
entry-full-nomination = <b>Здесь мест не осталось.</b> { $tone ->
    [informal] Выбери другой вариант или встань в лист ожидания
   *[formal] Выберите другой вариант или встаньте в лист ожидания
} (в нём { $waiting ->
    [0] пока никого
    [one] { $waiting } заявка
    [few] { $waiting } заявки
   *[many] { $waiting } заявок
}). Ответы сохранены.
entry-full-school = <b>Места { $tone ->
    [informal] твоей
   *[formal] вашей
} школы уже заняты.</b> Можно встать в лист ожидания (в нём { $waiting ->
    [0] пока никого
    [one] { $waiting } заявка
    [few] { $waiting } заявки
   *[many] { $waiting } заявок
}). Освободится место — напишу. Ответы сохранены.
entry-button-enter = ✅ Записаться
entry-button-queue = ⏳ Войти в лист ожидания
entry-button-other-nomination = 🎯 Другая номинация
entry-button-other-direction = 🎯 Другое направление
entry-button-other-site = 📌 Другая площадка
entry-button-last-question = ◀️ К вопросам
entry-button-drop = Не записываться
entry-form-dropped = { $tone ->
    [informal] Хорошо, не записываю. Передумаешь — открой событие ещё раз.
   *[formal] Хорошо, не записываю. Передумаете — откройте событие ещё раз.
}

# Заявка.
entry-done-confirmed = ✅ <b>{ $tone ->
    [informal] Готово, ты в списке! Номер заявки — { $number }.
   *[formal] Готово, вы записаны! Номер заявки — { $number }.
}</b>
entry-done-pending = ✅ <b>Заявка отправлена. Её номер — { $number }.</b>
entry-done-waiting = ⏳ <b>{ $tone ->
    [informal] Ты в листе ожидания. Номер заявки — { $number }.
   *[formal] Вы в листе ожидания. Номер заявки — { $number }.
}</b>
entry-done-offered = 🟡 <b>{ $tone ->
    [informal] Для тебя есть место. Номер заявки — { $number }.
   *[formal] Для вас есть место. Номер заявки — { $number }.
}</b>
entry-done-withdrawn = Заявка № { $number } отозвана.
entry-done-declined = Заявка № { $number } не принята.
entry-done-lapsed = Заявка № { $number } закрыта: место не заняли вовремя.
entry-light-declined = 🔴
entry-light-waiting = 🟡
entry-light-ready = 🟢
entry-light-past = ⚪
entry-name = Заявка № { $number }
entry-name-team = Заявка № { $number } · команда «{ $title }»
entry-brief = № { $number } · { $day }
entry-brief-person = № { $number } · { $name } · { $day }
entry-brief-team = № { $number } · «{ $title }» · { $day }
entry-place = { $tone ->
    [informal] Ты { $place }-й в очереди
   *[formal] Вы { $place }-й в очереди
}
entry-place-long = { $tone ->
    [informal] <b>Ты { $place }-й в очереди.</b> Освободится место — сразу напишу.
   *[formal] <b>Вы { $place }-й в очереди.</b> Освободится место — сразу напишу.
}
entry-next-offered = 🟡 Есть место: нужен ответ
entry-next-small = 🟡 В команде пока мало людей: { $tone ->
    [informal] зови
   *[formal] зовите
} ещё
entry-next-small_late = 🟡 В команде мало людей, а состав уже закреплён: решит организатор
entry-next-work = 🟡 Осталось прислать работу: до { $until }
entry-next-answers = 🟡 Остались вопросы организатора
entry-next-consents = 🟡 { $count ->
    [one] Нет согласия у { $count } участника
    [few] Нет согласия у { $count } участников
   *[many] Нет согласия у { $count } участников
}
entry-next-pending = 🟡 Ждём ответа организатора: напишу, как только он решит
entry-next-queue = ⏳ В листе ожидания
entry-next-declined = 🔴 Организатор не принял заявку
entry-next-cancelled = Событие отменено
entry-next-gone = Заявка закрыта
entry-next-past = Событие прошло
entry-next-stage_result = Есть итог этапа. Что дальше — на карточке события.
entry-next-result = Итоги подведены. Спасибо за участие!
entry-next-none = { $tone ->
    [informal] Всё готово. Ждём тебя!
   *[formal] Всё готово. Ждём вас!
}
entry-offer = <b>Освободилось место!</b> { $tone ->
    [informal] Оно твоё, если нажмёшь «Занять место» до: { $until }. Потом его предложат следующему.
   *[formal] Оно ваше, если нажмёте «Занять место» до: { $until }. Потом его предложат следующему.
}
entry-declined = 🔴 Организатор не принял заявку: { $reason }
entry-member = 🟢 { $name }
entry-member-unconsented = 🟡 { $name } — нет согласия
entry-members-more = …и ещё { $count ->
    [one] { $count } человек
    [few] { $count } человека
   *[many] { $count } человек
}
entry-result-winner = 🏆 Победитель
entry-result-prizewinner = 🏆 Призёр
entry-result-laureate = 🏆 Лауреат
entry-result-diploma = 🏆 Диплом { $number } степени
entry-result-place = 🏆 { $number } место
entry-result-special = 🏆 Специальный приз
entry-result-participant = 🎓 Участник
entry-result-for = { $result } · { $note }
entry-result-stage = { $result } — { $stage }
entry-requests = 🟡 { $count ->
    [one] { $count } просьба ждёт организатора
    [few] { $count } просьбы ждут организатора
   *[many] { $count } просьб ждут организатора
}
entry-frozen = Срок изменений прошёл: теперь о каждом решает организатор.
entry-seat-taken = ✅ <b>{ $tone ->
    [informal] Место твоё!
   *[formal] Место ваше!
}</b>
entry-seat-left = <b>Хорошо, место достанется следующему.</b>
entry-seat-taken_before = <b>Это место уже занято, заявка в силе.</b> { $tone ->
    [informal] Передумаешь — сними её: место достанется следующему.
   *[formal] Передумаете — снимите её: место достанется следующему.
}
entry-seat-left_before = <b>От этого места уже отказались, его предложили следующему.</b> { $tone ->
    [informal] Если хочешь участвовать, открой событие и запишись ещё раз.
   *[formal] Если хотите участвовать, откройте событие и запишитесь ещё раз.
}
entry-seat-lapsed = <b>Срок вышел, место предложили следующему.</b> { $tone ->
    [informal] Открой событие и запишись ещё раз — встанешь в лист ожидания.
   *[formal] Откройте событие и запишитесь ещё раз — встанете в лист ожидания.
}
entry-seat-declined = <b>Этого места больше нет: организатор ответил на заявку.</b>
entry-button-accept-seat = ✅ Занять место
entry-button-decline-seat = Отказаться
entry-button-answer = ✍️ Ответить на вопросы
entry-button-work = 📎 Сдать работу
entry-button-work-of = 📎 { $stage }
entry-button-work-sent = 📎 Моя работа
entry-button-team-card = 🤝 Команда
entry-button-changes = ✏️ Изменить
entry-button-calendar = 📅 В календарь
entry-button-back-to-entry = ↩️ К заявке
entry-changes = Что изменить? Это можно до: { $until }. Потом решать будет организатор.
entry-changes-frozen = Срок изменений прошёл. { $tone ->
    [informal] Выбери, что изменить, — я спрошу организатора и напишу, что он решил.
   *[formal] Выберите, что изменить, — я спрошу организатора и напишу, что он решил.
}
entry-button-answers = ✏️ Ответы на вопросы
entry-button-withdraw = Отозвать заявку
entry-button-unask-add = ↩️ Не добавлять участника
entry-button-unask-leave = ↩️ Не убирать участника
entry-button-unask-replace = ↩️ Не заменять участника
entry-button-unask-title = ↩️ Не менять название
entry-button-unask-nomination = ↩️ Не менять номинацию
entry-button-unask-site = ↩️ Не менять площадку
entry-button-unask-answer = ↩️ Не менять ответы
entry-button-unask-withdraw = ↩️ Не отзывать заявку
entry-withdraw = Отозвать заявку № { $number }? Место достанется следующему в очереди. Записаться снова можно, пока открыта запись и есть места.
entry-withdraw-frozen = Отозвать заявку № { $number }? Срок изменений прошёл, поэтому я спрошу организатора и напишу, что он решил.
entry-button-withdraw-yes = Да, отозвать
entry-button-withdraw-no = Нет, оставить
entry-withdrawn = Заявка № { $number } отозвана: «{ $title }». { $tone ->
    [informal] Передумаешь — открой событие ещё раз.
   *[formal] Передумаете — откройте событие ещё раз.
}
entry-answers = Ответы организатору. { $tone ->
    [informal] Нажми на вопрос, чтобы ответить заново.
   *[formal] Нажмите на вопрос, чтобы ответить заново.
}
entry-answer-line = <b>{ $number }. { $label }</b>
entry-unanswered = — ответа нет
entry-no-questions = Вопросов у организатора нет.
entry-asked = 🟡 <b>Передали организатору.</b> Срок изменений прошёл, поэтому решает он. Как только решит, напишу.

# «Мои заявки».
entries-title = Мои заявки
entries-button = 📋 Мои заявки
entries-empty = { $tone ->
    [informal] Пока ни одной. Выбери событие и нажми «Записаться» — заявка появится здесь.
   *[formal] Пока ни одной. Выберите событие и нажмите «Записаться» — заявка появится здесь.
}
entries-begun = ✏️ Начато и не закончено: «{ $title }»
menu-button-team = ▶️ Вернуться к команде
menu-button-entries = { $light } Мои заявки · { $count }
menu-button-entries-behind = ⚪ Мои заявки
command-entries = мои заявки, заявки, моя заявка
command-about-entries = мои заявки

# Отказы: почему и что дальше.
refusal-entry-not-admitted = { $bar ->
    [not_shown] Этого события нет в каталоге. Ближайшие — в меню, «События».
    [cancelled] Событие отменено, менять и записывать уже нечего. Другие — в меню, «События».
    [over] Событие уже прошло. Ближайшие — в меню, «События».
    [entered] { $tone ->
        [informal] Ты уже в списке. Заявка — в меню, «Мои заявки».
       *[formal] Вы уже записаны. Заявка — в меню, «Мои заявки».
    }
    [not_yet] Запись ещё не открыта. Когда откроется — на карточке события.
    [closed] Запись закрыта. Добавить может организатор: кто это — на карточке события.
    [mentors_only] Сюда учеников записывает наставник школы. { $tone ->
        [informal] Покажи событие учителю.
       *[formal] Перешлите событие наставнику.
    }
    [kind] Это событие для других участников. Подходящие найдёт фильтр «Для кого» в событиях.
    [grade] Это событие для других классов. Подходящие найдёт фильтр «Для кого» в событиях.
    [members_only] Это событие только для школ Консорциума. Школу можно поправить в профиле.
    [profile] Сначала нужно дополнить профиль: он в меню.
    [consent] Нужно согласие на обработку данных: следующий шаг — в меню.
   *[full] Мест нет, но можно встать в лист ожидания: { $tone ->
        [informal] открой событие ещё раз.
       *[formal] откройте событие ещё раз.
    }
}
refusal-entry-not-found = Такой заявки нет, или она не { $tone ->
    [informal] твоя. Твои — в меню, «Мои заявки».
   *[formal] ваша. Ваши — в меню, «Мои заявки».
}
refusal-entry-state = { $status ->
    [withdrawn] Заявка уже отозвана.
    [declined] Организатор уже не принял эту заявку.
    [lapsed] Заявка закрыта: место не заняли вовремя.
   *[other] Заявка с тех пор изменилась.
} Как она сейчас — в меню, «Мои заявки».
refusal-entry-seats-taken = { $scope ->
    [site] На этой площадке мест уже нет.
    [nomination] Здесь мест уже нет.
    [school] Места этой школы уже заняты.
   *[event] Мест уже нет.
} { $tone ->
    [informal] Выбери другой вариант.
   *[formal] Выберите другой вариант.
}
refusal-entry-capacity-below-taken = Столько мест мало: занято уже { $taken }. Поставьте не меньше или сначала освободите места.
refusal-entry-frozen = Срок изменений прошёл: теперь о каждом решает организатор. Попросить его можно в заявке, кнопкой «Изменить».
refusal-entry-already-in = Этот участник уже записан сюда, может быть с другой командой. Его заявка — у него в «Моих заявках».
refusal-entry-nomination = Этой номинации больше нет в списке. { $tone ->
    [informal] Выбери другую.
   *[formal] Выберите другую.
}
refusal-entry-site = Этой площадки больше нет в списке. { $tone ->
    [informal] Выбери другую.
   *[formal] Выберите другую.
}
refusal-entry-form-lost = Начатой записи уже нет. { $tone ->
    [informal] Открой событие и нажми «Записаться» ещё раз.
   *[formal] Откройте событие и нажмите «Записаться» ещё раз.
}
refusal-answer-too-long = Слишком длинно: { $now ->
    [one] { $now } знак
    [few] { $now } знака
   *[many] { $now } знаков
}, а помещается { $most }. { $tone ->
    [informal] Напиши короче.
   *[formal] Напишите короче.
}
refusal-answer-number = Здесь нужно число, цифрами. Например: 12
refusal-answer-date = Не понимаю дату. { $tone ->
    [informal] Напиши день, месяц и год, например: 25.11.2026
   *[formal] Напишите день, месяц и год, например: 25.11.2026
}
refusal-answer-link = Это не похоже на ссылку. { $tone ->
    [informal] Скопируй её целиком, например: https://disk.yandex.ru/…
   *[formal] Скопируйте её целиком, например: https://disk.yandex.ru/…
}
refusal-answer-choice = Такого варианта нет. { $tone ->
    [informal] Выбери кнопкой или напиши его номер.
   *[formal] Выберите кнопкой или напишите его номер.
}
refusal-answer-file = Здесь нужен файл или фото: { $tone ->
    [informal] пришли его сообщением.
   *[formal] пришлите его сообщением.
}
refusal-answer-wanted = Без ответа на этот вопрос записаться нельзя. { $tone ->
    [informal] Ответь, пожалуйста.
   *[formal] Ответьте, пожалуйста.
}
refusal-answer-not-asked = Этот вопрос больше не задают. { $tone ->
    [informal] Открой «Мои заявки»: там всё, что ещё нужно.
   *[formal] Откройте «Мои заявки»: там всё, что ещё нужно.
}
refusal-request-not-found = Этой просьбы больше нет: на неё уже ответили, или её отозвали.
