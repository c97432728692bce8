poster-title = 🔗 Ссылка и плакат
poster-link = По ссылке открывается карточка события с кнопкой записи. Её можно послать в чат класса, поставить на сайт или в дневник:
poster-sheet = Плакат — лист А4 с QR-кодом каждого мессенджера: распечатайте и повесьте там, где его увидят.
poster-not-published = ⚠️ Событие ещё не опубликовано: до публикации ссылка и плакат никого не впустят.
poster-over = Запись закончилась: плакат больше не нужен, а ссылка по-прежнему открывает карточку.
poster-cancelled = Событие отменено: звать на него больше не нужно. Если плакат уже висит, снимите его.
poster-no-address = Адрес бота пока не известен: мессенджеры ещё не ответили. Откройте этот экран через минуту.
poster-nobody = Заявок пока нет.
poster-total = { $count ->
    [one] Откуда пришла { $count } заявка:
    [few] Откуда пришли { $count } заявки:
   *[many] Откуда пришли { $count } заявок:
}
poster-from = • { $source } — { $count }
poster-source-catalogue = из списка событий
poster-source-link = по ссылке
poster-source-poster = с плаката
poster-source-news = из новостей
poster-source-invitation = по приглашению в команду
poster-source-mentor = внёс наставник
poster-source-organiser = внёс организатор

poster-button-pdf = 📄 Плакат PDF
poster-button-png = 🖼 Плакат PNG
poster-button-desk = ◀️ К событию

poster-file = Плакат — { $title }
poster-hint-pdf = Для печати: лист А4, годится и чёрно-белый принтер.
poster-hint-png = Для экрана, сайта и соцсетей.
poster-calendar-hint = { $tone ->
    [informal] Открой файл — и событие появится в твоём календаре, с напоминаниями.
   *[formal] Откройте файл — и событие появится в вашем календаре, с напоминаниями.
}

poster-when = Когда
poster-until = Запись до
poster-where = Где
poster-for-whom = Для кого
poster-organiser = Организатор
poster-local-hours = { $day }, { $time } по местному времени ({ $moscow } по Москве)
poster-call-pupils = Наведи камеру — и ты в списке
poster-call-adults = Наведите камеру — и вы в списке

refusal-poster-too-late = Плакат больше не нужен: запись закончилась, или событие отменено. Если она должна идти дальше, сначала продлите её на экране события.
refusal-poster-no-door = Адрес бота пока не известен, и плакату некуда вести. Попробуйте через минуту.
