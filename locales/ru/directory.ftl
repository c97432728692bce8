# Люди: поиск, карточка и журнал — для администраторов.
directory-person-asked = <b>Кого найти?</b>
    Напишите фамилию, имя или их начало — в любом порядке. Можно добавить класс: «иванов 7», «анна 7б». Или номер в Telegram или ВКонтакте: «id1234567».
directory-found = По запросу «{ $words }»
directory-similar = Точно такого нет. Похожее на «{ $words }»
directory-nobody = По запросу «{ $words }» никого нет, даже с одной опечаткой. Напишите иначе: только фамилию или только её начало.
directory-counted = { $count ->
    [one] Всего { $count } человек
    [few] Всего { $count } человека
   *[many] Всего { $count } человек
}.
directory-counted-more = { $count ->
    [one] Показан { $count } человек
    [few] Показаны { $count } человека
   *[many] Показаны { $count } человек
}, но есть и ещё: напишите точнее.
directory-line = { $number }. <b>{ $name }</b>
    { $about }
directory-kind-pupil = ученик
directory-kind-parent = родитель
directory-kind-teacher = учитель
directory-kind-head = руководитель школы
directory-kind-guest = гость
directory-kind-alumnus = выпускник
directory-kind-none = о себе не рассказывает
directory-class = { $grade }{ $letter } класс
directory-card = <b>{ $name }</b>
directory-no-full-name = (имя из мессенджера: своего пока нет)
directory-no-school = Школа не выбрана
directory-step-kind = не сказано, кто это
directory-step-school = нет школы
directory-step-grade = нет класса
directory-step-name = нет имени и фамилии
directory-step-grade_moved = новый класс не подтверждён
directory-step-fourteen = неизвестно, есть ли 14 лет
directory-step-consent = нет согласия на обработку данных
directory-step-new_text = текст согласия обновился и не подписан
directory-step-guardian = ждём согласия родителя
directory-step-paper = лист с подписью на проверке
directory-step-none = профиль заполнен
directory-consents = Согласия: { $purposes }
directory-no-consents = Согласий нет
directory-consent-processing = обработка данных
directory-consent-publication = публикация
directory-consent-news = новости
directory-role = 🎓 { $role } — { $place }
directory-role-by-settings = 🎓 администратор Консорциума — по настройкам бота (ADMINS)
directory-guardians = Родители: { $names }
directory-children = Дети: { $names }
directory-account = { $messenger }: id{ $number }
directory-account-shut = { $messenger }: id{ $number }, сообщения от бота закрыты
directory-no-accounts = Аккаунтов нет: запись внёс наставник
directory-met = В боте с { $day }
directory-blocked = 🚫 Доступ закрыт с { $day }
directory-block-question = Закрыть доступ: <b>{ $name }</b>? Бот будет только объяснять, почему не отвечает; свои данные человек увидит и сможет удалить. Роли останутся, открыть доступ можно в любой момент.
directory-unblock-question = Открыть доступ: <b>{ $name }</b>? Всё, что было раньше, снова заработает.
directory-school-asked = К какой школе отнести: <b>{ $name }</b>? Напишите её номер, название или город.
directory-roles = <b>Роли</b>: { $name }
    Чтобы дать роль, нажмите её. Снимают роль в «Кто за что отвечает».
directory-roles-without-school = Роли школы появятся, когда у человека будет своя школа.
directory-audit-about = <b>Журнал: что сделали с этим человеком</b>
    { $name }
directory-audit-by = <b>Журнал: что делает этот человек</b>
    { $name }
directory-audit-empty = Записей нет.
directory-audit-line = { $name }: { $deed }
directory-audit-nobody = Сама программа
directory-audit-subject = кому: { $name }
directory-deed-role_invited = приглашение на роль
directory-deed-role_taken = роль принята
directory-deed-role_given = роль дана
directory-deed-role_withdrawn = роль или ссылка отозвана
directory-deed-person_blocked = доступ закрыт
directory-deed-person_unblocked = доступ открыт
directory-deed-person_moved = школа изменена
directory-deed-person_erased = данные удалены
directory-deed-people_joined = профили объединены
directory-deed-pupil_claimed = запись наставника признана своей
directory-deed-school_recorded = названа школа не из списка
directory-deed-school_added = организация добавлена
directory-deed-school_changed = организация изменена
directory-deed-school_merged = двойник объединён
directory-deed-school_accepted = школа принята
directory-deed-members_imported = участники загружены
directory-deed-paper_checked = подписанный лист проверен
directory-deed-class_entered = внесён класс
directory-deed-codes_made = коды ученикам сделаны
directory-deed-guardian_refused = ребёнок отказался от родителя, его согласия отозваны
directory-deed-plan_imported = план событий загружен
directory-deed-entries_exported = заявки выгружены в файл
directory-deed-entries_merged = двойные заявки объединены
directory-deed-works_taken = работы скачаны
directory-deed-results_published = итоги опубликованы
directory-deed-letter_sent = участникам отправлено письмо
directory-deed-attendance_imported = загружен список видеоплатформы
directory-deed-post_state = решено о новости
directory-deed-post_edited = исправлена новость
directory-deed-post_placed = новость отправлена на стену или в канал
directory-deed-post_taken_down = новость снята
directory-deed-broadcast_state = рассылка: запуск, пауза или остановка
directory-deed-media_counted = введено число публикаций
directory-deed-news_rule_set = решено, как объявлять о событиях

directory-button-search = 🔎 Найти другого
directory-button-found = ◀️ К найденным
directory-button-card = ◀️ К карточке
directory-button-school = 🏫 Школа
directory-button-roles = 🎓 Роли
directory-button-audit-about = 📜 О человеке
directory-button-audit-by = 📜 Его действия
directory-button-block = 🚫 Закрыть доступ
directory-button-block-yes = Да, закрыть доступ
directory-button-unblock = ✅ Открыть доступ
directory-button-unblock-yes = Да, открыть доступ
directory-button-editor-everywhere = Редактор Консорциума
directory-button-staff = Роли в школе
directory-button-staff-everywhere = Роли в Консорциуме

refusal-person-blocked = Администратор закрыл { $tone ->
    [informal] тебе доступ к боту. Если это ошибка, попроси ответственного своей школы: он поможет. Свои данные можно посмотреть и удалить и сейчас: напиши «мои данные».
   *[formal] вам доступ к боту. Если это ошибка, обратитесь к ответственному вашей школы или к администратору Консорциума. Свои данные можно посмотреть и удалить и сейчас: напишите «мои данные».
}
refusal-nobody-to-look-for = Чтобы найти человека, нужна хотя бы буква имени, класс или номер аккаунта. Например: «иванов 7».
refusal-cannot-block-oneself = Себе доступ не закрывают. Если это нужно, попросите другого администратора.
refusal-no-school-to-serve = У этого человека ещё нет школы. Сначала отнесите его к ней — кнопка «Школа» в карточке.
