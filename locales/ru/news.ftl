# Новости для читателей: лента, новость целиком, о чём писать.
news-title = 📰 Новости
news-feed-mine = Мои темы
news-feed-all = Все новости
news-feed-school = Моя школа и те, за кем слежу
news-line = { $number }. <b>{ $title }</b>
    { $day } · { $place }
news-nameless = Новость без слов
news-counted = { $count ->
    [one] Всего { $count } новость.
    [few] Всего { $count } новости.
   *[many] Всего { $count } новостей.
}
news-none = Пока пусто. Как только школы что-нибудь расскажут, оно появится здесь.
news-none-mine = По выбранным темам пока ничего нет. { $tone ->
    [informal] Загляни во «Все» — там точно больше.
   *[formal] Загляните во «Все» — там может быть больше.
}
news-none-school = Здесь пока пусто: ни одна из этих школ новостей не присылала. { $tone ->
    [informal] Все остальные — под кнопкой «Все».
   *[formal] Остальные — под кнопкой «Все».
}
news-off-here = 🔕 В личные сообщения новости не приходят. Здесь они есть всегда.
news-button-mine = Мои темы
news-button-all = Все
news-button-school = Моя школа
news-button-topics = ⚙️ О чём писать
news-button-back = 📰 К новостям

news-head = <b>{ $day } · { $place }</b>
    { $topic }
news-event = 📅 { $title }
news-place-wall = Во ВКонтакте
news-place-channel = В Telegram-канале
news-button-register = ✍️ Записаться
news-button-event = 📅 Карточка события
news-button-follow = 🔔 Следить за школой
news-button-unfollow = 🔕 Не следить за школой
news-button-less = Неинтересно
news-button-read = К новости

news-topic-contests = Конкурсы
news-topic-webinars = Вебинары
news-topic-results = Победы и итоги
news-topic-school_life = Жизнь школ
news-topic-teachers = Учителям
news-topic-consortium = Консорциум

news-less-of-what = { $tone ->
    [informal] О чём больше не писать? Передумаешь — вернём одной кнопкой.
   *[formal] О чём больше не писать? Передумаете — вернём одной кнопкой.
}
news-less-topic = О теме «{ $topic }»
news-less-school = О школе: { $place }
news-less-all = Ни о чём: без новостей
news-no-more = 🔕 Хорошо, новостей больше не пришлю. Напоминания о записях останутся, а сами новости { $tone ->
    [informal] найдёшь под кнопкой ниже.
   *[formal] найдёте под кнопкой ниже.
}
news-again = 🔔 Новости снова приходят.
news-no-more-topic = Хорошо: на тему «{ $topic }» больше не пишу. Она осталась в списке «Все».
news-again-topic = 🔔 Пишу на тему «{ $topic }», как раньше.
news-no-more-school = Хорошо: новостей этой школы больше не пришлю — { $place }. Они остались в списке «Все».
news-followed = 🔔 { $tone ->
    [informal] Следишь за школой: { $place }. Её новости — под кнопкой «Моя школа».
   *[formal] Вы следите за школой: { $place }. Её новости — под кнопкой «Моя школа».
}
news-as-usual = Новости этой школы приходят как все остальные: { $place }.
news-button-undo = ↩️ Вернуть как было

news-choices-title = ⚙️ О чём писать
news-choices = ✅ — пишу, ⬜ — не пишу, 🔔 — слежу: не пропущу ничего по теме. { $tone ->
    [informal] Нажми на тему, чтобы поменять.
   *[formal] Нажмите на тему, чтобы поменять.
}
news-choices-off = 🔕 Сейчас новости не приходят совсем. { $tone ->
    [informal] Твой выбор тем запомнен: включишь — вернётся.
   *[formal] Ваш выбор тем запомнен: включите — вернётся.
}
news-button-schools = 🏫 Школы: { $count }
news-button-off = 🔕 Не присылать новости
news-button-on = 🔔 Присылать новости

news-schools-title = 🏫 Школы
news-school-followed = 🔔 { $place }
news-school-unwanted = 🔕 { $place }
news-button-leave = ✖️ { $place }
news-no-schools = { $tone ->
    [informal] Здесь будут школы, за которыми следишь. Кнопка «Следить за школой» — под каждой новостью.
   *[formal] Здесь будут школы, за которыми вы следите. Кнопка «Следить за школой» — под каждой новостью.
}

refusal-news-not-found = Этой новости нет: она ещё не вышла или была не для всех. { $tone ->
    [informal] Остальные — в «Новостях».
   *[formal] Остальные — в разделе «Новости».
}
refusal-news-removed = Эту новость сняли. { $tone ->
    [informal] Загляни в «Новости» — там свежие.
   *[formal] Свежие — в разделе «Новости».
}
refusal-news-without-event = У этой новости нет события, на которое можно записаться. Ближайшие — в меню, «События».
refusal-news-without-school = Это новость всего Консорциума, а не одной школы. Можно выбрать тему — кнопка «О чём писать».

command-news = новости, лента, мои новости
command-about-news = новости школ и Консорциума
