# Напоминания: сами сообщения и экраны, на которых их настраивают.
reminder-eve = 🔔 { $when } — { $kind }:
reminder-soon = ⏰ { $when } — { $kind }:
reminder-start = ▶️ Начинаем! { $kind }, { $time }:
reminder-started = ▶️ Уже идёт! { $kind }, начало было в { $time }:
reminder-closing = ⏳ Запись закрывается { $when }:
reminder-left-begun = Запись начата, но не закончена. Всё, что введено, на месте — осталось совсем немного.
reminder-left-small = { $entry }: людей пока меньше, чем нужно. { $tone ->
    [informal] Позови ещё — код и ссылка под кнопкой.
   *[formal] Позовите ещё — код и ссылка под кнопкой.
}
reminder-left-answers = { $entry }: остались вопросы организатора без ответа.
reminder-left-consents = { $entry }: не у всех есть согласие. Без него участвовать нельзя.
reminder-others = { $count ->
    [one] И ещё { $count } такая заявка — она в «Моих заявках».
    [few] И ещё { $count } такие заявки — они в «Моих заявках».
   *[many] И ещё { $count } таких заявок — они в «Моих заявках».
}
reminder-work = 📎 Приём работ закончится { $when }:
reminder-work-left = { $entry }: работы пока нет.
reminder-stage = 🏁 { $when } — этап:
reminder-place = 📍 { $place }
reminder-offer = 🎟 Свободное место ждёт ответа. Предложение закончится { $when }:
reminder-offer-next = { $entry }. { $tone ->
    [informal] Не ответишь — место предложат следующему.
   *[formal] Не ответите — место предложат следующему.
}
reminder-button-go-on = ▶️ Закончить запись
reminder-button-invite = 👋 Позвать в команду
reminder-button-answers = ✍️ Ответить на вопросы
reminder-button-consents = 📄 Кого не хватает
reminder-button-work = 📎 Сдать работу
reminder-button-less = 🔔 Напоминания

reminder-title = 🔔 <b>Напоминания</b>
reminder-before = Перед событием: { $leads }.
reminder-deadlines = О сроках (запись, работы, предложенное место): { $leads }.
reminder-quiet = 🌙 С { $starts } до { $ends } — тишина ({ $clock }); только срочное: «скоро начало» и «начинаем».
reminder-quiet-all = 🌙 С { $starts } до { $ends } — полная тишина ({ $clock }).
reminder-quiet-none = 🌙 Тихих часов нет: пишу в любое время ({ $clock }).
reminder-digest = 📋 По понедельникам в 9:00 — дайджест недели.
reminder-news = 📰 Новости по выбранным темам.
reminder-no-news = 📰 Новости не приходят.
reminder-moments = О чём напоминать — и когда. { $tone ->
    [informal] Нажми, чтобы поменять.
   *[formal] Нажмите, чтобы поменять.
}
reminder-moment-line = • { $name }: { $leads }
reminder-moment = <b>{ $name }</b>
    Сейчас: { $leads }.
reminder-moment-eve = Накануне
reminder-moment-soon = Скоро начало
reminder-moment-start = В начале
reminder-moment-closing = Конец записи
reminder-moment-work = Срок работы
reminder-moment-stage = Этап
reminder-moment-offer = Свободное место
reminder-about-eve = Приходит вечером, в 18:00 по часам того, кто читает.
reminder-about-soon = Приходит перед самым началом, даже в тихие часы.
reminder-about-start = Приходит в минуту начала, с кнопкой, которая ведёт внутрь. Даже в тихие часы.
reminder-about-closing = Приходит тем, кто начал запись и не закончил или у чьей заявки чего-то не хватает.
reminder-about-work = Приходит тем, чья работа ещё не сдана.
reminder-about-stage = Приходит вечером, в 18:00 по часам того, кто читает, — с местом и временем этапа.
reminder-about-offer = Приходит, когда предложенное место вот-вот уйдёт следующему.
reminder-as-organiser = Пока ничего не выбрано — как решил организатор события.
reminder-as-usual = Пока ничего не выбрано — как обычно для таких событий.
reminder-never = не напоминать
reminder-at-start = в минуту начала
reminder-lead-evening = вечером за { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
}
reminder-lead-days = за { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
}
reminder-lead-hours = за { $hours ->
    [one] { $hours } час
    [few] { $hours } часа
   *[many] { $hours } часов
}
reminder-lead-minutes = за { $minutes ->
    [one] { $minutes } минуту
    [few] { $minutes } минуты
   *[many] { $minutes } минут
}
reminder-quiet-asked = { $tone ->
    [informal] Выбери или напиши часы: «22-8».
   *[formal] Выберите или напишите часы: «22-8».
}
reminder-urgent-comes = ⏰ «Скоро начало» и «начинаем» приходят и ночью.
reminder-urgent-quiet = 🔕 Ночью не приходит ничего, даже срочное.
reminder-span = { $starts } – { $ends }
reminder-button-moments = ⏰ Что и когда
reminder-button-quiet = 🌙 Тихие часы
reminder-button-digest = 📋 Присылать дайджест
reminder-button-no-digest = 📋 Не присылать дайджест
reminder-button-news = 📰 Новости: о чём писать
reminder-button-messenger = 💬 Куда писать
reminder-button-reset = ↩️ Вернуть как было
reminder-button-all-moments = ← Что и когда
reminder-button-back = ← К напоминаниям
reminder-button-stop = 🔕 Не напоминать
reminder-button-leave = ↩️ Как обычно
reminder-button-lead-on = ✅ { $name }
reminder-button-lead-off = { $name }
reminder-button-quiet-usual = Как обычно: { $starts } – { $ends }
reminder-button-no-quiet = Совсем без тишины
reminder-button-urgent-quiet = 🔕 Срочные ночью не присылать
reminder-button-urgent-comes = ⏰ Срочные присылать и ночью
refusal-quiet-not-understood = { $tone ->
    [informal] Не понял часы. Напиши, с какого часа и до какого: «22-8».
   *[formal] Не получилось прочитать часы. Напишите, с какого часа и до какого: «22-8».
}

# Напоминания участникам: для тех, кто проводит событие.
reminder-event-title = 🔔 Напоминания участникам · <b>{ $title }</b>
reminder-event-hint = Каждый участник может выбрать для себя другое — это важнее.
reminder-button-preview = 👀 Когда придёт
reminder-button-event = 🔔 Напоминания
reminder-preview = Когда это придёт тому, кто ничего не менял (тишина 22:00 – 8:00), — по его часам:
reminder-preview-none = Ничего не придёт: всё выключено или уже прошло.
reminder-preview-more = И ещё: { $count }.
reminder-coming = <b>{ $name }</b>, { $lead }
reminder-clock = { $place }: { $day }, { $time }
reminder-clock-missed = { $place }: уже не придёт
reminder-clock-kaliningrad = Калининград
reminder-clock-moscow = Москва
reminder-clock-kamchatka = Камчатка
refusal-reminder-moment-not-there = У этого события такого напоминания нет.
