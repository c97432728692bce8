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
privacy-periods-else = Остальное, в том числе заявки, работы и итоги, — пока { $tone ->
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
privacy-erase-what = Исчезнут имя и фамилия, мессенджеры, роли, связи с детьми, родителями и классом, ссылки, фото листов, поиски, ответы на вопросы событий и работы, кроме командных. Вернуть их будет нельзя. Заявки на то, что ещё не прошло, будут отозваны.
privacy-erase-stays = Останутся числа для отчётов — школа, класс, прошедшие события и итоги без имени — и отметки, что согласия были даны и отозваны: без имени и без номера в мессенджере.
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
privacy-count-entries = { $count } { $count ->
        [one] заявка на событие
        [few] заявки на события
       *[many] заявок на события
    }
privacy-count-entries_managed = { $count } { $count ->
        [one] заявка или команда под управлением
        [few] заявки или команды под управлением
       *[many] заявок или команд под управлением
    }
privacy-count-answers = { $count } { $count ->
        [one] ответ на вопрос события
        [few] ответа на вопросы событий
       *[many] ответов на вопросы событий
    }
privacy-count-works = { $count } { $count ->
        [one] работа, сданная на событие
        [few] работы, сданные на события
       *[many] работ, сданных на события
    }
privacy-count-results = { $count } { $count ->
        [one] итог события
        [few] итога событий
       *[many] итогов событий
    }
privacy-count-results_recorded = { $count } { $count ->
        [one] итог, записанный другим
        [few] итога, записанные другим
       *[many] итогов, записанных другим
    }
privacy-count-requests = { $count } { $count ->
        [one] просьба о заявке или команде
        [few] просьбы о заявках или командах
       *[many] просьб о заявках или командах
    }
privacy-count-files = { $count } { $count ->
        [one] присланный файл
        [few] присланных файла
       *[many] присланных файлов
    }
privacy-count-events = { $count } { $count ->
        [one] созданное событие
        [few] созданных события
       *[many] созданных событий
    }
privacy-count-messages = { $count } { $count ->
        [one] сообщение, которое бот отправил сам
        [few] сообщения, которые бот отправил сам
       *[many] сообщений, которые бот отправил сам
    }
privacy-count-views = { $count } { $count ->
        [one] сохранённый вид списка заявок
        [few] сохранённых вида списков заявок
       *[many] сохранённых видов списков заявок
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
privacy-count-changes = { $count } { $count ->
        [one] изменение в заявках и событиях
        [few] изменения в заявках и событиях
       *[many] изменений в заявках и событиях
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
privacy-section-entries = Заявки на события
privacy-section-entries_managed = Заявки и команды под управлением
privacy-section-answers = Ответы на вопросы событий
privacy-section-works = Работы
privacy-section-results = Итоги
privacy-section-results_recorded = Итоги, записанные другим
privacy-section-requests = Просьбы о заявках и командах
privacy-section-files = Присланные файлы
privacy-section-events = Созданные события
privacy-section-messages = Сообщения, которые бот отправил сам
privacy-section-views = Сохранённые виды списков заявок
privacy-section-searches = Сохранённые поиски
privacy-section-drafts = Незаконченные списки
privacy-section-log = Журнал: что делали с профилем
privacy-section-deeds = Журнал: действия с другими
privacy-section-changes = Журнал: изменения в заявках и событиях

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
privacy-field-answered_at = Отвечено
privacy-field-decided_at = Решено
privacy-field-due_at = Когда отправить
privacy-field-entered_at = Заявка подана
privacy-field-event = Событие
privacy-field-joined_at = В составе с
privacy-field-kept_at = Сохранён
privacy-field-left_at = В составе до
privacy-field-link = Ссылка
privacy-field-nomination = Номинация или направление
privacy-field-note = За что
privacy-field-number = Номер заявки
privacy-field-published_at = Опубликовано
privacy-field-question = Вопрос
privacy-field-recorded_at = Записано
privacy-field-result_number = Степень или место
privacy-field-settled_at = Отправлено или отложено навсегда
privacy-field-size = Размер, байт
privacy-field-stage = Этап
privacy-field-status = Состояние заявки
privacy-field-team = Команда
privacy-field-times = Сколько раз присылали
privacy-field-value = Ответ
privacy-field-written_at = Записано в очередь

privacy-way-press = кнопкой
privacy-way-paper = на бумаге
privacy-draft-class = список класса
privacy-draft-members = список участников
privacy-draft-member = новый участник
privacy-draft-merge = объединение школ
privacy-draft-school = школа не из списка
privacy-draft-event = новое событие
privacy-draft-cancellation = отмена события
privacy-draft-plan = план года
privacy-draft-entries = заявки класса или команд
privacy-draft-entry = неоконченная заявка
privacy-draft-results = итоги из файла
privacy-draft-letter = письмо участникам
privacy-draft-addition = участник, которого вносят вручную
privacy-draft-attendance = список присутствовавших
privacy-draft-media = числа публикаций из файла
privacy-invitation-guardian = ссылка для родителя
privacy-invitation-role = ссылка на роль
privacy-invitation-claim = код записи наставника
privacy-invitation-join = код второго мессенджера
privacy-invitation-speaker = ссылка для спикера
privacy-language-ru = русский
privacy-language-en = английский
privacy-paper-waiting = ждёт проверки
privacy-paper-accepted = принято
privacy-paper-declined = не принято
privacy-entry-pending = ждёт решения организатора
privacy-entry-confirmed = принята
privacy-entry-waiting = в листе ожидания
privacy-entry-offered = предложено освободившееся место
privacy-entry-withdrawn = отозвана
privacy-entry-declined = отклонена
privacy-entry-lapsed = место не взяли вовремя
privacy-entry-deed-entered = подана заявка
privacy-entry-deed-status = изменено состояние заявки
privacy-entry-deed-joined = вошёл участник
privacy-entry-deed-left = вышел участник
privacy-entry-deed-captain = сменился капитан
privacy-entry-deed-mentor = сменился наставник
privacy-entry-deed-title = команда переименована
privacy-entry-deed-nomination = изменена номинация
privacy-entry-deed-site = изменена площадка
privacy-entry-deed-answer = изменён ответ
privacy-entry-deed-work = прислана работа
privacy-entry-deed-result = записан итог
privacy-event-draft = черновик
privacy-event-submitted = на проверке
privacy-event-published = опубликовано
privacy-event-registration_closed = запись закрыта
privacy-event-running = идёт
privacy-event-finished = завершено
privacy-event-cancelled = отменено
privacy-event-deed-state = изменено состояние события
privacy-event-deed-moved = событие перенесено
privacy-event-deed-edited = событие исправлено
privacy-message-entry_accepted = заявка принята
privacy-message-entry_withdrawn = заявка отозвана
privacy-message-entry_declined = заявка отклонена
privacy-message-entry_entered = подана заявка
privacy-message-entry_moved = заявка перенесена
privacy-message-seat_offered = предложено место
privacy-message-seat_lapsed = срок предложенного места истёк
privacy-message-event_moved = событие перенесено
privacy-message-event_cancelled = событие отменено
privacy-message-event_submitted = событие прислано на проверку
privacy-message-event_accepted = событие принято
privacy-message-event_returned = событие возвращено с замечанием
privacy-message-team_joined = в команде новый участник
privacy-message-team_left = участник вышел из команды
privacy-message-team_captain = сменился капитан
privacy-message-request_made = просьба о заявке
privacy-message-request_accepted = просьба принята
privacy-message-request_declined = просьба отклонена
privacy-message-result_published = опубликованы итоги
privacy-message-organiser_wrote = сообщение организатора
privacy-message-entries_waiting = новые заявки ждут решения
privacy-message-stage_moved = этап перенесён
privacy-message-consent_signed = согласие подписано
privacy-message-paper_accepted = лист с согласием принят
privacy-message-paper_declined = лист с согласием не принят
privacy-message-question_asked = вопросы спикеру
privacy-message-link_added = появилась ссылка на встречу
privacy-message-proof_wanted = просьба отметиться на встрече
privacy-message-feedback_wanted = просьба об отзыве
privacy-message-material_added = появились материалы
privacy-message-speaker_thanked = благодарность спикеру
privacy-message-post_told = новость консорциума
privacy-message-post_urgent = срочная новость консорциума
privacy-message-post_submitted = прислана новость на проверку
privacy-message-post_offered = предложена новость из ВКонтакте или Telegram
privacy-message-post_returned = новость просят доработать
privacy-message-post_declined = новость не взяли
privacy-message-post_accepted = новость приняли
privacy-message-post_corrected = новость поправлена
privacy-message-post_renewed = присланная новость изменена
privacy-message-post_published = новость вышла
privacy-message-post_trouble = с выходом новости что-то не так
privacy-message-broadcast_done = рассылка закончена
privacy-message-media_correction = просят исправить счёт публикаций
privacy-message-redraw = обновление карточки
privacy-message-reminder_eve = напоминание накануне
privacy-message-reminder_soon = напоминание перед началом
privacy-message-reminder_start = напоминание о начале
privacy-message-reminder_closing = напоминание о конце записи
privacy-message-reminder_work = напоминание о сроке работы
privacy-message-reminder_stage = напоминание об этапе
privacy-message-reminder_offer = напоминание о предложенном месте
privacy-message-digest = дайджест недели
privacy-message-was-pending = ждёт отправки
privacy-message-was-claimed = готовится к отправке
privacy-message-was-sending = отправляется
privacy-message-was-sent = отправлено
privacy-message-was-skipped = не понадобилось
privacy-message-was-failed = не дошло
privacy-message-was-missed = опоздало и не отправлено
privacy-message-was-unknown = неизвестно, дошло ли
privacy-request-join = вступить в команду
privacy-request-add = добавить участника
privacy-request-leave = выйти из команды
privacy-request-replace = заменить участника
privacy-request-title = переименовать команду
privacy-request-nomination = сменить номинацию
privacy-request-site = сменить площадку
privacy-request-answer = исправить ответ
privacy-request-withdraw = отозвать заявку
privacy-request-was-open = ждёт решения
privacy-request-was-accepted = принята
privacy-request-was-declined = отклонена
privacy-request-was-recalled = снята
privacy-result-winner = победитель
privacy-result-prizewinner = призёр
privacy-result-laureate = лауреат
privacy-result-diploma = диплом
privacy-result-place = место
privacy-result-special = специальный приз
privacy-result-participant = участник

privacy-period-draft_profile = анкета без согласия на обработку данных — { $time }
privacy-period-class_record = запись ученика, внесённая наставником, пока нет согласия — { $time }
privacy-period-lone_record = запись ученика, у которого не осталось ни наставника, ни родителя, ни мессенджера, — { $time }
privacy-period-greeted = имя из мессенджера того, кто только поздоровался, — { $time }
privacy-period-paper = фото подписанного листа, которое никто не проверил — { $time }
privacy-period-draft = незаконченный список — { $time }
privacy-period-answer = ответы на вопросы события, когда оно прошло, — { $time }
privacy-period-listed_attendee = строки списка присутствовавших, который дала видеоплощадка, — { $time } после события
privacy-period-join_press = время, когда входили на встречу по кнопке, — { $time } после события
privacy-period-listener_question = вопросы спикерам — { $time } после события
privacy-period-delivery = отметка о сообщении, которое бот отправил сам, — { $time }
privacy-period-redrawing = отметка о карточке, которую бот обновил сам, — { $time }
privacy-period-desk_view = вид списка заявок, которым не пользуются, — { $time }
privacy-period-file = файл, который больше ни к чему не приложен, — { $time }
privacy-period-code_attempt = неверно набранный код — { $time }
privacy-period-invitation = использованная или просроченная ссылка — { $time }
privacy-period-update = отметка о полученном сообщении (сам текст стираем сразу после ответа) — { $time }
privacy-period-withdrawn_consent = отозванное согласие — как доказательство, что оно было — { $time }
privacy-period-blocked_address = отметка без имени о закрытом доступе, когда сам профиль удалён, — { $time }
privacy-period-audit = журнал: кто, что и когда сделал, без имён — { $time }

privacy-count-reminders = { $count } { $count ->
        [one] настройка напоминаний
        [few] настройки напоминаний
       *[many] настроек напоминаний
    }
privacy-count-calendars = { $count } { $count ->
        [one] адрес календаря
        [few] адреса календаря
       *[many] адресов календаря
    }
privacy-count-attendances = { $count } { $count ->
        [one] отметка о присутствии
        [few] отметки о присутствии
       *[many] отметок о присутствии
    }
privacy-count-joins = { $count } { $count ->
        [one] нажатие «Подключиться»
        [few] нажатия «Подключиться»
       *[many] нажатий «Подключиться»
    }
privacy-count-listed = { $count } { $count ->
        [one] строка в списке видеоплатформы
        [few] строки в списках видеоплатформ
       *[many] строк в списках видеоплатформ
    }
privacy-count-asked = { $count } { $count ->
        [one] вопрос спикерам
        [few] вопроса спикерам
       *[many] вопросов спикерам
    }
privacy-count-feedbacks = { $count } { $count ->
        [one] оценка события
        [few] оценки событий
       *[many] оценок событий
    }
privacy-count-talks = { $count } { $count ->
        [one] выступление
        [few] выступления
       *[many] выступлений
    }
privacy-count-materials = { $count } { $count ->
        [one] добавленный материал
        [few] добавленных материала
       *[many] добавленных материалов
    }
privacy-section-reminders = Настройки напоминаний
privacy-section-calendars = Адрес календаря
privacy-section-attendances = Присутствие на событиях
privacy-section-joins = Нажатия «Подключиться»
privacy-section-listed = Строки в списках видеоплатформ
privacy-section-asked = Вопросы спикерам
privacy-section-feedbacks = Оценки событий
privacy-section-talks = Выступления
privacy-section-materials = Добавленные материалы
privacy-count-posts = { $count } { $count ->
        [one] новость
        [few] новости
       *[many] новостей
    }
privacy-count-broadcasts = { $count } { $count ->
        [one] рассылка
        [few] рассылки
       *[many] рассылок
    }
privacy-count-presses = { $count } { $count ->
        [one] нажатие под новостями
        [few] нажатия под новостями
       *[many] нажатий под новостями
    }
privacy-count-follows = { $count } { $count ->
        [one] выбор тем и школ
        [few] выбора тем и школ
       *[many] выборов тем и школ
    }
privacy-count-counts = { $count } { $count ->
        [one] число публикаций
        [few] числа публикаций
       *[many] чисел публикаций
    }
privacy-section-posts = Новости, которые вы писали или о которых решали
privacy-section-broadcasts = Рассылки, которые вы запускали
privacy-section-presses = Нажатия под новостями
privacy-section-follows = О чём хочется и не хочется знать
privacy-section-counts = Введённые публикации школ
privacy-field-quiet_from = Не беспокоить с, часов
privacy-field-quiet_to = Не беспокоить до, часов
privacy-field-quiet_for_urgent = Не беспокоить и срочным
privacy-field-wants_digest = Присылать сводку
privacy-field-moment = О чём напоминать
privacy-field-leads = За сколько дней или минут
privacy-field-token = Секретная часть адреса
privacy-field-pressed_at = Первое подключение
privacy-field-confirmed_at = Присутствие подтверждено
privacy-field-confirmed_by = Чем подтверждено
privacy-field-answer = Выбранный ответ
privacy-field-minutes = Минут на встрече
privacy-field-listed_name = Имя на видеоплатформе
privacy-field-asked_at = Когда задан
privacy-field-hidden_at = Скрыт
privacy-field-score = Оценка
privacy-field-said_at = Когда поставлена
privacy-field-speaker_name = Имя в программе
privacy-field-topic = Тема
privacy-field-title = Название
privacy-field-added_at = Добавлено
privacy-field-wants_news = Присылать новости
privacy-field-post_text = Текст новости
privacy-field-submitted_at = Отправлено на проверку
privacy-field-remark = Замечание редактора
privacy-field-audience = Кому
privacy-field-is_urgent = Срочно
privacy-field-expected = Сколько получателей
privacy-field-begun_at = Начато
privacy-field-ended_at = Закончено
privacy-field-button = Кнопка
privacy-field-source = Где нажато
privacy-field-is_wanted = Хочу знать
privacy-field-month = Месяц
privacy-field-amount = Сколько
privacy-reminder-eve = о начале, накануне
privacy-reminder-soon = о начале, незадолго
privacy-reminder-start = о начале, в сам момент
privacy-reminder-closing = о закрытии записи
privacy-reminder-work = о сроке работы
privacy-reminder-stage = об этапе
privacy-reminder-offer = о предложенном месте
privacy-post-draft = черновик
privacy-post-submitted = ждёт редактора
privacy-post-returned = просят доработать
privacy-post-declined = не взята
privacy-post-accepted = принята
privacy-post-published = вышла
privacy-post-removed = снята
privacy-topic-contests = конкурсы и олимпиады
privacy-topic-webinars = вебинары
privacy-topic-results = итоги и победы
privacy-topic-school_life = жизнь школ
privacy-topic-teachers = учителям
privacy-topic-consortium = дела консорциума
privacy-post-button-read = читать
privacy-post-button-register = записаться
privacy-post-button-not_interested = неинтересно
privacy-post-source-letter = из личного сообщения
privacy-post-source-channel = из канала в Telegram
privacy-post-source-wall = со стены ВКонтакте
privacy-post-source-feed = из новостей в боте
privacy-broadcast-draft = готовится
privacy-broadcast-running = идёт
privacy-broadcast-paused = приостановлена
privacy-broadcast-stopped = остановлена
privacy-broadcast-done = закончена
privacy-media-portal = новости на портале
privacy-media-lesson = «Инженер.Ру»: уроки
privacy-media-extracurricular = «Инженер.Ру»: внеурочная работа
privacy-media-theory = «Инженер.Ру»: теория
privacy-media-integration = «Инженер.Ру»: интеграция
privacy-media-page_points = баллы за страницу
privacy-confirmation-word = сказанное слово
privacy-confirmation-poll = ответ на вопрос
privacy-confirmation-list = список видеоплатформы
privacy-confirmation-organiser = организатор
