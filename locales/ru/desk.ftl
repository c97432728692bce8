# Стол организатора: всё, что он видит и решает о своём мероприятии.
desk-events = <b>Ваши мероприятия</b>: { $count }
desk-events-found = По запросу «{ $words }»: { $count }
desk-events-how = Нажмите на мероприятие или напишите слово из его названия.
desk-events-none = Пока пусто. Создайте мероприятие или напишите другое слово из названия.
desk-event-line = { $number }. <b>{ $title }</b>
    { $dates } · { $state }
desk-waits-entries = 🟡 { $count ->
    [one] Ждёт решения { $count } заявка
    [few] Ждут решения { $count } заявки
   *[many] Ждут решения { $count } заявок
}
desk-waits-requests = ✋ { $count ->
    [one] { $count } запрос на изменение
    [few] { $count } запроса на изменение
   *[many] { $count } запросов на изменение
}
desk-state-draft = черновик
desk-state-submitted = на проверке
desk-state-published = регистрация
desk-state-registration_closed = регистрация закрыта
desk-state-running = идёт
desk-state-finished = прошло
desk-state-cancelled = отменено
desk-phase-draft = Черновик: его видите только вы
desk-phase-submitted = На проверке у администраторов Консорциума
desk-phase-published = Регистрация до { $at }
desk-phase-registration_closed = Регистрация закрыта с { $at }
desk-phase-running = Идёт до { $at }
desk-phase-finished = Прошло { $at }
desk-phase-cancelled = Отменено
desk-opens = Открытие регистрации: { $at }
desk-title = <b>{ $title }</b>
desk-counted-teams = { $entries ->
    [one] { $entries } команда
    [few] { $entries } команды
   *[many] { $entries } команд
}, { $people ->
    [one] { $people } участник
    [few] { $people } участника
   *[many] { $people } участников
}
desk-counted-people = { $entries ->
    [one] { $entries } заявка
    [few] { $entries } заявки
   *[many] { $entries } заявок
}, { $people ->
    [one] { $people } участник
    [few] { $people } участника
   *[many] { $people } участников
}
desk-live = <b>Всего: { $counted }</b>
desk-of-confirmed = 🟢 подтверждены: { $counted }
desk-of-pending = 🟡 ждут вашего решения: { $counted }
desk-of-offered = 📨 предложено место: { $counted }
desk-of-waiting = ⏳ в очереди: { $counted }
desk-of-members = Из школ Консорциума: { $counted }
desk-complete = Полных команд: { $complete }, неполных: { $incomplete }
desk-unconsented = ⚠️ Без согласия: { $count ->
    [one] { $count } заявка
    [few] { $count } заявки
   *[many] { $count } заявок
}
desk-seats = Свободных мест: { $left } из { $of }
desk-today = Новых сегодня: { $count }
desk-ended = Отклонено: { $declined }, отозвано: { $withdrawn }
desk-button-pending = 🟡 Ждут решения: { $count }
desk-button-requests = ✋ Запросы: { $count }
desk-button-entries = 📋 Заявки
desk-button-numbers = 📊 Цифры
desk-button-deeds = 📤 Выгрузка и письмо
desk-button-add = ➕ Добавить
desk-button-poster = 🔗 Ссылка и плакат
desk-button-more = Ещё
desk-button-desks = Мои события
desk-button-desk = 🗂 Стол
desk-button-create = ➕ Создать
desk-button-edit = ✏️ Изменить событие
desk-button-works = 📦 Работы
desk-button-results = 🏆 Итоги
desk-button-doubles = 👥 Двойники
desk-button-history = 🕓 История
desk-button-list = 📋 К списку
desk-more = <b>{ $title }</b>
    Изменить событие, собрать работы, записать итоги, найти детей, которые записаны дважды, посмотреть, кто что менял.
desk-numbers = <b>Цифры</b>
    По чему посчитать? Считаются заявки, которые в силе: без отклонённых и отозванных.
desk-by-school = По школам
desk-by-region = По регионам
desk-by-grade = По классам
desk-by-nomination = По номинациям
desk-by-site = По площадкам
desk-by-day = По дням
desk-by-source = Откуда пришли
desk-shares = <b>{ $by }</b> · { $title }
    { $counted }
desk-shares-none = Пока считать нечего.
desk-share = { $number }. { $name }
    { $bar } { $counted }
desk-page = Страница { $page } из { $pages }
desk-none = не указано
desk-no-school = без школы
desk-grade = { $grade } класс
desk-button-all-values = Показать все
desk-source-catalogue = из каталога
desk-source-link = по ссылке
desk-source-poster = с плаката
desk-source-news = из новостей
desk-source-invitation = по приглашению
desk-source-mentor = от наставника
desk-source-organiser = от организатора
desk-status-pending = ждёт решения
desk-status-confirmed = подтверждена
desk-status-waiting = в очереди
desk-status-offered = предложено место
desk-status-withdrawn = отозвана
desk-status-declined = отклонена
desk-status-lapsed = место не приняли вовремя
desk-which-live = В силе
desk-which-pending = Ждут решения
desk-which-confirmed = Подтверждены
desk-which-waiting = В очереди
desk-which-offered = Предложено место
desk-which-declined = Отклонены
desk-which-withdrawn = Отозваны
desk-which-lapsed = Просрочены
desk-which-all = Все, какие были
desk-fullness-complete = полные команды
desk-fullness-incomplete = неполные команды
desk-lacks-consent = без согласия
desk-words = «{ $words }»
desk-everything = все, кто в силе
desk-list = <b>Заявки</b> · { $title }
desk-list-filter = 🔎 { $filter }
desk-list-how = Нажмите номер заявки. Чтобы найти — напишите имя, команду или номер.
desk-list-nothing = По этому фильтру никого нет. Сбросьте его или напишите другое имя, команду, номер.
desk-list-empty = Заявок пока нет. Покажите школам ссылку и плакат или добавьте участника сами.
desk-line = { $mark } <b>№{ $number }</b> { $name }
desk-line-team = «{ $title }», { $size } чел.
desk-line-unconsented = ⚠️ без согласия: { $count }
desk-nobody = никого нет
desk-entry = Заявка №{ $number }
desk-entry-team = Заявка №{ $number }, «{ $title }»
desk-button-number = №{ $number }
desk-button-filter = 🔎 Фильтр
desk-button-list-deeds = ⚡️ Со всеми сразу
desk-button-which = Состояние
desk-button-dimensions = Школа, класс и другое
desk-button-no-words = Без слов
desk-button-reset = Сбросить
desk-button-show = Показать
desk-filter = <b>Фильтр</b>
    Сейчас показаны: { $filter }
    Что изменить? Или напишите имя, команду, номер.
desk-filter-none = <b>Фильтр</b>
    Сейчас показаны все заявки в силе. Что выбрать? Или напишите имя, команду, номер.
desk-dimensions = Чем отличаются те, кого показать?
desk-statuses = Какие заявки показать?
desk-deeds = <b>Со всеми сразу</b> · { $title }
    Кто: { $filter }
    { $counted }
desk-button-accept-all = ✅ Принять все: { $count }
desk-button-export = 📄 Выгрузить XLSX
desk-button-columns = Столбцы
desk-button-letter = ✉️ Написать участникам
desk-accept-question = { $count ->
    [one] Принять { $count } заявку, которая ждёт решения
    [few] Принять { $count } заявки, которые ждут решения
   *[many] Принять { $count } заявок, которые ждут решения
}? Каждому придёт сообщение.
desk-accept-nobody = В этом списке никто не ждёт решения: всё уже решено.
desk-button-accept-yes = ✅ Да, принять: { $count }
desk-accepted-all = { $count ->
    [0] Принимать было некого: всё уже решено.
    [one] ✅ Принята { $count } заявка. Участникам сообщаем.
    [few] ✅ Приняты { $count } заявки. Участникам сообщаем.
   *[many] ✅ Принято { $count } заявок. Участникам сообщаем.
}
desk-columns = <b>Столбцы листа «Заявки»</b>: { $chosen } из { $of }
    Нажмите, чтобы убрать или вернуть. Выбор сохранится и для следующих выгрузок этого события.
desk-button-usual = Как обычно
desk-button-done = Готово
desk-exported = { $count ->
    [one] В файле { $count } заявка
    [few] В файле { $count } заявки
   *[many] В файле { $count } заявок
} — ровно те, что в списке. В нём имена детей: пересылайте только тем, кому они нужны.
desk-file-name = Заявки — { $title }
desk-sheet-entries = Заявки
desk-sheet-teams = Команды
desk-sheet-members = Участники
desk-column-number = Номер
desk-column-status = Состояние
desk-column-title = Команда
desk-column-who = Участники
desk-column-size = Сколько человек
desk-column-school = Школа
desk-column-city = Город
desk-column-region = Регион
desk-column-grade = Класс
desk-column-nomination = Номинация
desk-column-site = Площадка
desk-column-captain = Капитан
desk-column-mentor = Наставник
desk-column-consent = Есть согласие
desk-column-source = Откуда
desk-column-entered = Подана
desk-column-reason = Причина отказа
desk-column-name = Фамилия и имя
desk-column-class = Класс участника
desk-column-complete = Хватает людей
desk-column-member = Участник { $number }
desk-yes = да
desk-no = нет
desk-letter-asked = <b>Что написать?</b>
    Кому: { $filter } — { $counted }.
    Отправьте текст одним сообщением, до 3000 знаков. Перед отправкой я покажу, что получится.
desk-letter = <b>Письмо</b> · { $title }

    { $text }
desk-letter-to = Кому: { $audience }, { $count ->
    [one] { $count } человек
    [few] { $count } человека
   *[many] { $count } человек
}.
desk-audience-members = участникам
desk-audience-leaders = капитанам и наставникам
desk-letter-reach = Напишем { $reachable ->
    [one] { $reachable } человеку
   *[many] { $reachable } людям
}: { $left ->
    [one] ещё у { $left } нет
   *[many] ещё у { $left } нет
} мессенджера, или он закрыт для бота.
desk-letter-nobody = Написать некому: ни у кого из них ({ $left }) нет мессенджера, открытого для бота. Выберите других получателей или позвоните в школу.
desk-letter-reach-all = Написать можно всем.
desk-letter-sent = ✅ { $count ->
    [one] Отправляем { $count } человеку
   *[many] Отправляем { $count } людям
}. Второй раз это письмо не уйдёт.
desk-button-to-members = Лучше всем участникам
desk-button-to-leaders = Лучше капитанам и наставникам
desk-button-send = ✉️ Отправить: { $count }
desk-card = <b>{ $entry }</b>
    { $status }
desk-card-school = Школа: { $school }
desk-card-nomination = Номинация: { $value }
desk-card-site = Площадка: { $value }
desk-card-captain = Капитан: { $name }
desk-card-mentor = Наставник: { $name }
desk-card-members = Участников: { $size } (нужно { $least }–{ $most })
desk-card-members-few = ⚠️ Участников: { $size }, а нужно { $least }–{ $most }
desk-card-nobody = Участников пока нет.
desk-card-member = { $number }. { $name } — { $about }
desk-card-members-left = …и ещё { $count }
desk-card-entered = Подана { $at }, { $source }. Кто подал: { $by }
desk-card-turn = ⏳ В очереди: { $turn }-е место
desk-card-offered = 📨 Место держим до { $until }
desk-card-reason = Причина: { $reason }
desk-card-works = 📦 Прислано работ: { $count }
desk-card-requests = ✋ Ждут решения запросы: { $count }
desk-card-alike = 👥 Похожие есть и в других заявках: { $who }. Проверьте: «Стол» → «Ещё» → «Двойники».
desk-alike = №{ $number } { $name }
desk-member-unconsented = ⚠️ нет согласия
desk-member-silent = без мессенджера
desk-by-itself = бот
desk-button-entry = Заявка
desk-button-accept = ✅ Принять
desk-button-decline = ❌ Отклонить
desk-button-bring-back = ↩️ Вернуть и принять
desk-button-withdraw = Снять по просьбе
desk-button-withdraw-yes = Да, снять заявку
desk-button-teammate = ➕ Участник
desk-button-nomination = Другая номинация
desk-button-site = Другая площадка
desk-button-answers = Ответы: { $count }
desk-button-entry-history = 🕓 История
desk-button-file = 📎 { $name }
desk-reason-asked = { $entry }: почему отклоняем? Напишите причину — её увидят { $count ->
    [one] участник и наставник
   *[many] участники, капитан и наставник
}. Место сразу получит следующий в очереди.
desk-withdrawal-asked = Снять: { $entry }? Это для тех, кто сам попросил: бот напишет всем, кого она касается, что она отозвана. Если решаете вы, отклоните заявку с причиной.
desk-move-nomination = { $entry }. Сейчас: { $now }. В какую номинацию перевести? Участникам напишем.
desk-move-site = { $entry }. Сейчас: { $now }. На какую площадку перевести? Участникам напишем.
desk-answers = <b>Ответы</b> · { $entry }
desk-answers-none = Ответов пока нет.
desk-answer = <b>{ $question }</b>
    { $value }
desk-answer-of = <b>{ $question }</b> · { $who }
    { $value }
desk-entry-history = <b>История</b> · { $entry }
desk-event-history = <b>История</b> · { $title }
desk-history-none = Пока ничего не меняли.
desk-history-head = { $at } · { $by }
desk-deed-entered = подана: { $became }
desk-deed-status = { $was } → { $became }
desk-deed-joined = в заявке теперь { $became }
desk-deed-left = больше не в заявке: { $was }
desk-deed-captain = капитан: { $was } → { $became }
desk-deed-mentor = наставник: { $was } → { $became }
desk-deed-title = команду переименовали
desk-deed-nomination = номинация: { $was } → { $became }
desk-deed-site = площадка: { $was } → { $became }
desk-deed-answer = ответили на вопрос
desk-deed-work = прислали работу
desk-deed-result = записали результат
desk-event-deed-state = { $was } → { $became }
desk-event-deed-moved = перенос: { $was } → { $became }
desk-event-deed-edited = { $field }: { $was } → { $became }
desk-event-field = настройки
desk-add = <b>Кого добавить?</b>
    { $title }
    Напишите фамилию и имя, можно с классом: «Иванова Анна 7Б».
desk-add-team = <b>Какую команду добавить?</b>
    { $title }
    Напишите её название. Участников добавите потом, по одному.
desk-add-teammate = { $entry }: кого добавить? Напишите фамилию и имя, можно с классом.
desk-add-found = По запросу «{ $words }» нашлись:
desk-add-nobody = По запросу «{ $words }» в боте никого нет.
desk-add-how = Выберите, кого добавить, или напишите имя иначе.
desk-add-grade = { $name }: в каком классе? Напишите, например: 7 или 7Б.
desk-add-school = { $name }: из какой школы? Выберите или напишите её номер, название, город.
desk-add-alike = <b>Похоже, уже есть.</b> В этой школе есть кто-то похожий на «{ $name }, { $grade }». Это тот же ребёнок?
desk-add-nomination = { $name }: в какую номинацию?
desk-add-no-nomination = { $name }: для этого класса номинаций нет. Проверьте класс или добавьте номинацию: «Изменить событие».
desk-add-site = { $name }: на какую площадку?
desk-add-ready = Добавить?
    <b>{ $name }</b>
    { $school }
    { $into }
desk-add-full-event = Свободных мест нет: заявка встанет в очередь. Или поднимите лимит.
desk-add-full-site = На этой площадке мест нет: заявка встанет в очередь. Или поднимите лимит.
desk-add-full-nomination = В этой номинации мест нет: заявка встанет в очередь. Или поднимите лимит.
desk-add-full-school = Места этой школы заняты: заявка встанет в очередь. Или поднимите лимит.
desk-add-done = Уже добавлено.
desk-button-new = Новый участник: { $name }
desk-button-same = Это { $name }
desk-button-another = Нет, это другой ребёнок
desk-button-add-yes = ✅ Да, добавить
desk-button-add-queue = ⏳ Поставить в очередь
desk-button-raise = ✏️ Поднять лимит
desk-button-again = Начать заново
desk-known = { $number }. { $name }: { $about }
desk-known-entered = Уже участвует: { $numbers }
desk-doubles = <b>Похожие дети</b> · { $title }
    { $count ->
        [one] Нашлась { $count } пара
        [few] Нашлось { $count } пары
       *[many] Нашлось { $count } пар
    } из одной школы. Это один ребёнок или двое?
desk-doubles-none = { $title }: похожих детей из одной школы не нашлось.
desk-pair = { $number }. { $kept }
    и { $gone }
desk-twin = { $name }, { $grade } кл., { $school }; заявки { $numbers }; { $writes }
desk-twin-writes = пишет боту
desk-twin-silent = без мессенджера
desk-weighed = <b>Останется:</b> { $kept }

    <b>Вольётся в первую запись:</b> { $gone }
desk-double-question = Объединить? Имя и класс останутся, как здесь: { $name }. Заявки, ответы и работы станут общими; если обе в одной номинации, останется одна заявка. Разъединить потом нельзя.
desk-double-administrator = Один из них пишет боту сам, поэтому объединить может только администратор Консорциума. Передайте ему номера заявок.
desk-double-themselves = Оба пишут боту сами: объединить себя человек может только сам, кодом из «Профиля». Если это разные дети, ничего делать не нужно.
desk-button-swap = Наоборот
desk-button-merge = Да, это один ребёнок
desk-merged = ✅ Объединили.
desk-requests = <b>Запросы</b> · { $title }
    { $count ->
        [one] Ждёт { $count } запрос
        [few] Ждут { $count } запроса
       *[many] Ждут { $count } запросов
    }: изменения после срока решаете вы.
desk-requests-none = { $title }: запросов нет, всё решено.
desk-request-line = { $number }. <b>{ $kind }</b>
    { $entry } · { $who }, { $at }
desk-request-head = <b>Запрос: { $kind }</b>
desk-request-about = О ком: { $name }
desk-request-by = Просит: { $name }, { $at }
desk-request-change = { $was } → { $becomes }
desk-request-question = Вопрос: { $question }
desk-request-join = вступить в команду
desk-request-add = добавить в команду
desk-request-leave = убрать из команды
desk-request-replace = заменить участника
desk-request-title = переименовать команду
desk-request-nomination = сменить номинацию
desk-request-site = сменить площадку
desk-request-answer = исправить ответ
desk-request-withdraw = отозвать заявку
desk-request-state-accepted = ✅ Принято и сделано.
desk-request-state-declined = ❌ Отклонено.
desk-request-state-recalled = Решать нечего: запрос отозван, заявка закончилась или больше нет того, о ком или о чём просили.
desk-request-reason-asked = Почему нет? Напишите причину: её получит тот, кто просил.
desk-button-other-requests = Другие запросы
desk-button-request = К запросу

refusal-desk-view-gone = Этот список устарел. Откройте его заново: «Управление», «Мои события».
refusal-desk-draft-gone = Это уже не сохранилось: прошло больше двух дней. Начните заново со стола события.
refusal-desk-reason-wanted = Без причины не отклонить: напишите её словами, хотя бы коротко.
refusal-desk-reason-too-long = Причина слишком длинная: хватит { $most ->
    [one] { $most } знака
   *[many] { $most } знаков
}. Напишите короче.
refusal-desk-letter-empty = В письме нет ни слова. Напишите текст.
refusal-desk-letter-too-long = В письме { $now ->
    [one] { $now } знак
    [few] { $now } знака
   *[many] { $now } знаков
}, а помещается { $most }. Сократите и пришлите ещё раз.
refusal-desk-nobody-to-write-to = Написать некому: ни у кого из них нет мессенджера, открытого для бота. Выберите капитанов и наставников или позвоните в школу.
refusal-desk-nothing-to-export = Выгружать нечего: в этом списке никого нет. Сбросьте фильтр.
refusal-desk-columns-wanted = Хотя бы один столбец нужен. Сначала выберите другой, потом уберите этот.
refusal-desk-addition-unfinished = Ещё не всё сказано. Нажмите «Начать заново» и ответьте по шагам.
refusal-desk-addition-name = Здесь нет имени. Напишите фамилию и имя, можно с классом: «Иванова Анна 7Б».
refusal-desk-addition-grade = Не вижу класса. Напишите число от 1 до 11, можно с буквой: «7Б».
refusal-desk-not-for-pupils = Это событие для взрослых: взрослый сам рассказывает о себе боту. Пришлите ему ссылку на событие.
refusal-desk-double-not-yours = Один из них пишет боту сам, поэтому объединить может только администратор Консорциума. Передайте ему номера заявок.
refusal-desk-double-not-found = Этой пары больше нет: её объединили, исправили имя или кто-то вышел. Откройте «Двойники» ещё раз.
