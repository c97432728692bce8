# Первая встреча, главное меню и всё, что говорится, когда сказать больше нечего.
as-it-is = { $text }

menu-greeting = { $tone ->
    [informal] Привет, { $name }! Я бот Консорциума инженерных школ. Покажу конкурсы, олимпиады и игры сезона — всё, в чём можно участвовать.
   *[formal] Здравствуйте, { $name }! Я бот Консорциума инженерных школ: конкурсы, олимпиады, вебинары и конференции сезона — в одном месте.
}
menu-greeting-nameless = Здравствуйте! Я бот Консорциума инженерных школ: конкурсы, олимпиады, вебинары и конференции сезона — в одном месте.
menu-text = <b>Главное меню</b>
    { $tone ->
        [informal] Впереди { $count ->
            [one] { $count } событие
            [few] { $count } события
           *[many] { $count } событий
        }. С чего начнём?
       *[formal] Впереди { $count ->
            [one] { $count } событие
            [few] { $count } события
           *[many] { $count } событий
        }. С чего начнём?
    }
menu-text-empty = <b>Главное меню</b>
    Новых событий пока нет: план следующего сезона появится здесь.
menu-cancelled = Хорошо, оставим это.
menu-nothing-to-cancel = Отменять нечего — мы ничего не начинали.
menu-misunderstood = { $tone ->
    [informal] Не понимаю. Выбери, что нужно, кнопкой — или найди событие по слову.
   *[formal] Не могу понять это сообщение. Выберите нужное кнопкой — или найдите событие по слову.
}
menu-search-offered = Поискать «{ $words }» в событиях? { $tone ->
    [informal] Или выбери, что нужно, кнопкой.
   *[formal] Или выберите, что нужно, кнопкой.
}
menu-words-only = { $tone ->
    [informal] Стикеры, голосовые, фото и файлы я пока не разбираю. Напиши словами или нажми кнопку.
   *[formal] Стикеры, голосовые, фото и файлы я пока не разбираю. Напишите словами или нажмите кнопку.
}
menu-words-wanted = { $tone ->
    [informal] Здесь нужны слова: напиши их сообщением. Передумал — нажми «В меню».
   *[formal] Здесь нужны слова: напишите их сообщением. Передумали — нажмите «В меню».
}
menu-stale = Эта кнопка из старого сообщения и больше не работает. { $tone ->
    [informal] Напиши «меню» — пришлю свежие.
   *[formal] Напишите «меню» — пришлю свежие.
}
menu-too-fast = { $tone ->
    [informal] Слишком быстро, не успеваю. Подожди десять секунд и продолжай.
   *[formal] Слишком быстро, не успеваю. Подождите десять секунд и продолжайте.
}
menu-only-in-private = { $tone ->
    [informal] В группе я не отвечаю, чтобы чужие не читали. Напиши мне в личные сообщения.
   *[formal] В группе я не отвечаю, чтобы ваши дела не читали другие. Напишите мне в личные сообщения.
}
menu-incident = Что-то сломалось у нас, не у { $tone ->
    [informal] тебя. Попробуй ещё раз чуть позже. Если не пройдёт, назови организаторам номер { $number }.
   *[formal] вас. Попробуйте ещё раз чуть позже. Если не пройдёт, назовите организаторам номер { $number }.
}

# Свет профиля и единственный следующий шаг.
menu-light-draft = ⚪
menu-light-waiting = 🟡
menu-light-ready = 🟢
menu-step-kind = Мы ещё не знакомы. Полминуты — и события будут те, что подходят именно вам.
menu-step-school = { $tone ->
    [informal] Осталось назвать свою школу.
   *[formal] Осталось назвать школу.
}
menu-step-grade = Осталось сказать, в каком ты классе.
menu-step-name = { $tone ->
    [informal] Осталось написать фамилию и имя — так, как в дипломе.
   *[formal] Осталось написать фамилию и имя — так, как в дипломе.
}
menu-step-grade_moved = { $tone ->
    [informal] Новый учебный год! Проверь, верно ли мы записали твой класс.
   *[formal] Новый учебный год! Проверьте, верно ли мы всё записали.
}
menu-step-fourteen = Остался один вопрос: есть ли тебе 14.
menu-step-consent = { $tone ->
    [informal] Осталось прочитать и подписать согласие — одна кнопка.
   *[formal] Осталось прочитать и подписать согласие — одна кнопка.
}
menu-step-new_text = Текст согласия обновился. { $tone ->
    [informal] Прочитай и подтверди его ещё раз.
   *[formal] Прочитайте и подтвердите его ещё раз.
}
menu-step-guardian = Ждём согласия родителя: пришли маме или папе ссылку.
menu-step-paper = Лист с подписью родителя на проверке. Как проверят, загорится зелёный.
menu-button-step-kind = 👋 Познакомимся
menu-button-step-school = 🏫 Выбрать школу
menu-button-step-grade = Выбрать класс
menu-button-step-name = ✍️ Написать фамилию и имя
menu-button-step-grade_moved = Проверить класс
menu-button-step-fourteen = Ответить
menu-button-step-consent = 📄 Прочитать согласие
menu-button-step-new_text = 📄 Прочитать согласие
menu-button-step-guardian = 👪 Ссылка для родителя
menu-button-step-paper = 👪 Что с листом
menu-button-profile = 👤 Профиль
menu-button-privacy = 🔒 Мои данные
menu-button-office = 🛠 Управление

menu-word-events = 📅 События
menu-word-search = 🔎 Поиск
menu-word-menu = 🏠 Меню
menu-word-help = ❓ Помощь

menu-button-events = 📅 Ближайшие события
menu-button-search = 🔎 Найти по слову
menu-button-news = 📰 Новости
menu-button-find = 🔎 Найти «{ $words }»
menu-button-language = 🌐 Язык · Language
menu-button-help = ❓ Помощь
menu-button-menu = 🏠 В меню

messenger-telegram = Telegram
messenger-vk = ВКонтакте

# Что можно написать вместо нажатия, строчными буквами, без ё, через запятую.
command-start = начать, старт, начало, привет, здравствуйте
command-menu = меню, главное меню, в меню, домой
command-events = события, каталог, мероприятия, ближайшие события
command-search = поиск, найти, искать
command-profile = профиль, мой профиль, обо мне, кто я
command-class = мой класс, ученики
command-code = код, ввести код, у меня код
command-privacy = мои данные, данные, удалить меня, личные данные
command-help = помощь, справка, что ты умеешь
command-language = язык, сменить язык
command-cancel = отмена, отменить, стоп, назад

# Подписи команд в меню Telegram.
command-about-menu = главное меню
command-about-events = ближайшие события
command-about-search = найти событие по слову
command-about-profile = мой профиль
command-about-class = мой класс (для наставников)
command-about-code = ввести код
command-about-privacy = мои данные
command-about-help = что здесь можно
command-about-language = язык · language
command-about-cancel = оставить начатое
