event-kind-webinar = Вебинар
event-kind-contest = Конкурс
event-kind-conference = Конференция
event-kind-olympiad = Олимпиада
event-kind-online_game = Онлайн-игра
event-kind-hackathon = Хакатон
event-kind-meeting = Заседание руководителей
event-kind-seminar = Семинар
event-kind-internship = Стажировка
event-kind-excursion = Экскурсия
event-kind-other = Событие
event-kind-webinar-many = Вебинары
event-kind-contest-many = Конкурсы
event-kind-conference-many = Конференции
event-kind-olympiad-many = Олимпиады
event-kind-online_game-many = Онлайн-игры
event-kind-hackathon-many = Хакатоны
event-kind-meeting-many = Заседания
event-kind-seminar-many = Семинары
event-kind-internship-many = Стажировки
event-kind-excursion-many = Экскурсии
event-kind-other-many = Другое

event-level-interregional = межрегиональный уровень
event-level-national = всероссийский уровень
event-level-regional = региональный уровень
event-level-open = открытое для всех
event-level-international = международный уровень

event-format-online = Онлайн
event-format-onsite = Очно
event-format-remote = Заочно
event-format-mixed = Очно и дистанционно

event-organiser = { $name }, { $city }
event-cancelled = ❌ <b>Событие отменено.</b>
event-cancelled-brief = отменено
event-over = ✅ <b>Событие прошло.</b>
event-how-title = Как участвовать.
event-how-pupils = { $tone ->
    [informal] Заявку подаёт школа: покажи эту карточку учителю или ответственному за Консорциум в твоей школе.
   *[formal] Заявку подаёт школа: участников собирает наставник, а организатору их передаёт ответственный за Консорциум.
}
event-how-teachers = { $tone ->
    [informal] Это событие для педагогов: перешли карточку учителю — участвуют через ответственного за Консорциум в школе.
   *[formal] Участвуют через ответственного за Консорциум в своей школе: он передаёт список организатору.
}
event-how-heads = Приглашение получают руководители организаций Консорциума; участие подтверждают организатору.
event-how-cancelled = { $tone ->
    [informal] Участвовать не получится: событие отменено. Посмотри другие — они в списке.
   *[formal] Участвовать не получится: событие отменено. Посмотрите другие — они в списке.
}
event-how-over = Событие уже прошло. { $tone ->
    [informal] Посмотри ближайшие — они в списке.
   *[formal] Посмотрите ближайшие — они в списке.
}
event-share-hint = Сообщение ниже можно переслать как есть.
event-button-share = 🔗 Поделиться
event-button-card = ◀️ К карточке
