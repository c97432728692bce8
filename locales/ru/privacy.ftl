# Что хранится о человеке: увидеть, забрать, исправить, удалить.
refusal-child-decides = Этот школьник уже сам отвечает за свои данные: удалить их может только он — командой «мои данные» у себя.

privacy-title = <b>{ $tone ->
    [informal] Твои данные
   *[formal] Ваши данные
}</b>
privacy-title-child = <b>Данные ребёнка: { $name }</b>
privacy-nameless = без имени
privacy-profile = профиль: { $parts }
privacy-has-name = фамилия и имя
privacy-has-first-name = имя
privacy-has-school = школа
privacy-has-grade = класс
privacy-has-language = язык и часовой пояс
privacy-advice = Всё это можно получить файлами, исправить или удалить.
privacy-which-child = О ком из детей?
privacy-no-children = Детей, за которых { $tone ->
    [informal] ты отвечаешь
   *[formal] вы отвечаете
}, здесь нет.
privacy-file-name = Данные { $date }
privacy-file-title = Данные, которые хранит бот Консорциума инженерных школ. Собрано: { $moment }.
privacy-file-json = Всё целиком, для программ
privacy-file-text = То же самое, для чтения
privacy-files-given = Вот всё, что хранится. { $tone ->
    [informal] Береги эти файлы: в них твои личные данные.
   *[formal] Берегите эти файлы: в них личные данные.
}
privacy-periods = <b>Сколько хранится</b>
privacy-periods-else = Остальное — пока { $tone ->
    [informal] ты не удалишь свои данные
   *[formal] вы не удалите свои данные
}. Лишнее стирается каждую ночь.
privacy-days = { $count ->
    [one] { $count } день
    [few] { $count } дня
   *[many] { $count } дней
}
privacy-years = { $count ->
    [one] { $count } год
    [few] { $count } года
   *[many] { $count } лет
}
privacy-yes = да
privacy-no = нет
privacy-erase-own = <b>{ $tone ->
    [informal] Удалить твои данные?
   *[formal] Удалить ваши данные?
}</b>
privacy-erase-child = <b>Удалить данные ребёнка: { $name }?</b>
privacy-erase-what = Исчезнут имя и фамилия, мессенджеры, роли, связи с детьми, родителями и классом, ссылки, фото листов и поиски. Вернуть их будет нельзя.
privacy-erase-stays = Останутся числа для отчётов — школа и класс без имени — и отметки, что согласия были даны и отозваны: без имени и без номера в мессенджере.
privacy-erase-with-children = Дети останутся: их профили и согласия сохранятся. Чтобы удалить и их, сначала откройте «О детях».
privacy-erased-own = Готово: личные данные удалены. { $tone ->
    [informal] Если напишешь снова — познакомимся заново.
   *[formal] Если напишете снова — познакомимся заново.
}
privacy-erased = Готово: личные данные удалены.
privacy-button-own = 🔐 Мои данные
privacy-button-back = 🔐 Назад к данным
privacy-button-files = 📄 Получить файлами
privacy-button-correct = ✏️ Исправить
privacy-button-consents = 📜 Согласия
privacy-button-periods = ⏳ Сроки
privacy-button-children = 👧 О детях
privacy-button-erase = 🗑 Удалить меня
privacy-button-erase-child = 🗑 Удалить данные ребёнка
privacy-button-erase-sure = Удалить меня навсегда
privacy-button-erase-child-sure = Удалить навсегда
privacy-button-keep = Нет, оставить

privacy-count-accounts = { $count } { $count ->
        [one] мессенджер
        [few] мессенджера
       *[many] мессенджеров
    }
privacy-count-consents = { $count } { $count ->
        [one] согласие
        [few] согласия
       *[many] согласий
    }
privacy-count-consents_given = { $count } { $count ->
        [one] согласие, подписанное или проверенное для других
        [few] согласия, подписанных или проверенных для других
       *[many] согласий, подписанных или проверенных для других
    }
privacy-count-guardians = { $count } { $count ->
        [one] родитель или опекун
        [few] родителя или опекуна
       *[many] родителей или опекунов
    }
privacy-count-children = { $count } { $count ->
        [one] ребёнок
        [few] ребёнка
       *[many] детей
    }
privacy-count-mentors = { $count } { $count ->
        [one] наставник, в чьём классе ученик
        [few] наставника, в чьих классах ученик
       *[many] наставников, в чьих классах ученик
    }
privacy-count-pupils = { $count } { $count ->
        [one] ученик в классе
        [few] ученика в классе
       *[many] учеников в классе
    }
privacy-count-roles = { $count } { $count ->
        [one] роль
        [few] роли
       *[many] ролей
    }
privacy-count-roles_given = { $count } { $count ->
        [one] роль, данная другим
        [few] роли, данные другим
       *[many] ролей, данных другим
    }
privacy-count-papers = { $count } { $count ->
        [one] фото подписанного листа
        [few] фото подписанных листов
       *[many] фото подписанных листов
    }
privacy-count-papers_of_others = { $count } { $count ->
        [one] чужой лист, присланный или проверенный
        [few] чужих листа, присланных или проверенных
       *[many] чужих листов, присланных или проверенных
    }
privacy-count-invitations = { $count } { $count ->
        [one] ссылка или код
        [few] ссылки или кода
       *[many] ссылок или кодов
    }
privacy-count-codes = { $count } { $count ->
        [one] неверно набранный код
        [few] неверно набранных кода
       *[many] неверно набранных кодов
    }
privacy-count-searches = { $count } { $count ->
        [one] сохранённый поиск
        [few] сохранённых поиска
       *[many] сохранённых поисков
    }
privacy-count-drafts = { $count } { $count ->
        [one] незаконченный список
        [few] незаконченных списка
       *[many] незаконченных списков
    }
privacy-count-log = { $count } { $count ->
        [one] запись журнала о профиле
        [few] записи журнала о профиле
       *[many] записей журнала о профиле
    }
privacy-count-deeds = { $count } { $count ->
        [one] запись журнала о действиях с другими
        [few] записи журнала о действиях с другими
       *[many] записей журнала о действиях с другими
    }

privacy-section-profile = Профиль
privacy-section-accounts = Мессенджеры
privacy-section-consents = Согласия
privacy-section-consents_given = Согласия, подписанные или проверенные для других
privacy-section-guardians = Родители и опекуны
privacy-section-children = Дети
privacy-section-mentors = Наставники
privacy-section-pupils = Ученики в классе
privacy-section-roles = Роли
privacy-section-roles_given = Роли, данные другим
privacy-section-papers = Подписанные листы
privacy-section-papers_of_others = Чужие листы, присланные или проверенные
privacy-section-invitations = Ссылки и коды
privacy-section-codes = Неверно набранные коды
privacy-section-searches = Сохранённые поиски
privacy-section-drafts = Незаконченные списки
privacy-section-log = Журнал: что делали с профилем
privacy-section-deeds = Журнал: действия с другими

privacy-field-appointed_at = Когда дана
privacy-field-at = Когда
privacy-field-blocked_at = Доступ закрыт
privacy-field-by_guardian = Подписал родитель или опекун
privacy-field-checked_at = Проверено
privacy-field-created_at = Создано
privacy-field-deed = Действие
privacy-field-detail = Подробность
privacy-field-drafted_at = Заполнение начато
privacy-field-expires_at = Действует до
privacy-field-external_id = Номер в мессенджере
privacy-field-file_name = Файл
privacy-field-fourteen_grade = В каком классе спросили о 14 годах
privacy-field-fourteen_said_at = Когда ответили о 14 годах
privacy-field-full_name = Фамилия и имя
privacy-field-given_at = Подписано
privacy-field-grade = Класс
privacy-field-grade_year = Класс указан для учебного года с
privacy-field-is_fourteen = Есть 14 лет
privacy-field-kind = Кто это или что это
privacy-field-language = Язык
privacy-field-letter = Буква класса
privacy-field-made_at = Создано
privacy-field-messenger = Мессенджер
privacy-field-met_at = Первое знакомство
privacy-field-name = Имя
privacy-field-preferred = Писать сначала
privacy-field-purpose = О чём
privacy-field-reachable = Сообщения доходят
privacy-field-reason = Причина отказа
privacy-field-revoked_at = Отменено
privacy-field-role = Роль
privacy-field-school = Школа
privacy-field-school_city = Город школы
privacy-field-sent_at = Прислано
privacy-field-since = С какого времени
privacy-field-state = Состояние
privacy-field-used_at = Использовано
privacy-field-version = Редакция текста
privacy-field-way = Как подписано
privacy-field-withdrawn_at = Отозвано
privacy-field-words = Слова
privacy-field-zone = Часовой пояс
privacy-field-zone_chosen = Часовой пояс выбран вручную
privacy-field-body = Содержание

privacy-way-press = кнопкой
privacy-way-paper = на бумаге
privacy-draft-class = список класса
privacy-draft-members = список участников
privacy-draft-member = новый участник
privacy-draft-merge = объединение школ
privacy-draft-school = школа не из списка
privacy-invitation-guardian = ссылка для родителя
privacy-invitation-role = ссылка на роль
privacy-invitation-claim = код записи наставника
privacy-invitation-join = код второго мессенджера
privacy-language-ru = русский
privacy-language-en = английский
privacy-paper-waiting = ждёт проверки
privacy-paper-accepted = принято
privacy-paper-declined = не принято

privacy-period-draft_profile = анкета без согласия на обработку данных — { $time }
privacy-period-class_record = запись ученика, внесённая наставником, пока нет согласия — { $time }
privacy-period-lone_record = запись ученика, у которого не осталось ни наставника, ни родителя, ни мессенджера, — { $time }
privacy-period-greeted = имя из мессенджера того, кто только поздоровался, — { $time }
privacy-period-paper = фото подписанного листа, которое никто не проверил — { $time }
privacy-period-draft = незаконченный список — { $time }
privacy-period-code_attempt = неверно набранный код — { $time }
privacy-period-invitation = использованная или просроченная ссылка — { $time }
privacy-period-update = отметка о полученном сообщении (сам текст стираем сразу после ответа) — { $time }
privacy-period-withdrawn_consent = отозванное согласие — как доказательство, что оно было — { $time }
privacy-period-blocked_address = отметка без имени о закрытом доступе, когда сам профиль удалён, — { $time }
privacy-period-audit = журнал: кто, что и когда сделал, без имён — { $time }
