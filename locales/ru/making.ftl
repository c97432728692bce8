# Событие глазами тех, кто его готовит: создать, заполнить, отправить, перенести, отменить.
making-new = <b>Новое событие</b>
making-school = Какая школа его проводит?
making-school-typed = Какая школа его проводит? Нажмите или напишите номер, название или город.
making-schools-found = Какую школу выбрать? Если её здесь нет, напишите иначе.
making-no-school = Такой школы не нашлось. Напишите номер, название или город.
making-title-asked = Как называется событие? Напишите название так, как оно будет стоять в каталоге.
making-told-title = <b>{ $title }</b>
making-kind-asked = Что это?
making-days-asked = Когда? Напишите дату, период или день с часами:
    6 декабря
    6–8 декабря
    6.12 14:00–15:30
    Часы — { $clock }.
making-taken-up = Вы начали его раньше, и ничего не пропало.
making-born = ✅ Черновик готов. Так выглядит карточка, а ниже — то, что видите только вы. Заполните остальное в любом порядке.
making-copied = ✅ Это копия: всё перенесено на год вперёд, на тот же день недели. Проверьте даты; ссылку и положение добавьте новые.
making-written = ✅ Записано.
making-moved = ✅ Событие перенесено. Всем, кого это касается, придёт сообщение со старым и новым временем.
making-published = ✅ Событие в каталоге.
making-submitted-now = ✅ Отправлено. Администраторы посмотрят и ответят; пока можно править.
making-recalled = ↩️ Событие снова у вас, в черновиках.
making-returned = ↩️ Возвращено с замечанием. Организатор получит его в сообщении.
making-cancelled = ❌ Событие отменено. Всем, кого это касается, придёт сообщение с причиной.
making-registration-closed = 🔒 Регистрация закрыта. Открыть её снова можно в «Ещё».
making-registration-opened = 🔓 Регистрация снова открыта.

# Карточка и что под ней.
making-title = <b>{ $title }</b>
making-state-draft = ✏️ <b>Черновик.</b> Его видите вы, коллеги-организаторы и администраторы.
making-state-submitted = ⏳ <b>На проверке</b> у администраторов.
making-state-published = 🟢 <b>В каталоге.</b>
making-state-registration_closed = 🔒 <b>Регистрация закрыта.</b>
making-state-running = ▶️ <b>Идёт.</b>
making-state-finished = ✅ <b>Прошло.</b>
making-state-cancelled = ❌ <b>Отменено.</b>
making-remark = 💬 { $remark }
making-lacking = ⚠️ До отправки не хватает: { $what }.
making-lacking-summary = описания
making-lacking-audience = для кого событие
making-lacking-place = места проведения или площадок
making-lacking-days = будущей даты: нынешняя прошла
making-lacking-stage_days = порядка в датах: этап выходит за даты события
making-lacking-nomination_grades = порядка в номинациях: в одной классы, для которых события нет
making-registration = 📝 Регистрация: { $opens } → { $closes }
making-by-mentors = заявки подают только наставники
making-with-approval = каждую заявку принимаете вы
making-team = 🧑‍🤝‍🧑 { $said }
making-seats = { $count ->
    [one] { $count } место
    [few] { $count } места
   *[many] { $count } мест
}
making-seats-per-school = { $count ->
    [one] от школы { $count } заявка
    [few] от школы { $count } заявки
   *[many] от школы { $count } заявок
}
making-count-stages = { $count ->
    [one] { $count } этап
    [few] { $count } этапа
   *[many] { $count } этапов
}
making-count-sites = { $count ->
    [one] { $count } площадка
    [few] { $count } площадки
   *[many] { $count } площадок
}
making-count-nominations = { $count ->
    [one] { $count } номинация
    [few] { $count } номинации
   *[many] { $count } номинаций
}
making-count-directions = { $count ->
    [one] { $count } направление
    [few] { $count } направления
   *[many] { $count } направлений
}
making-count-questions = { $count ->
    [one] { $count } вопрос
    [few] { $count } вопроса
   *[many] { $count } вопросов
}
making-has-regulation = положение
making-entries = 📬 { $count ->
    [one] { $count } заявка
    [few] { $count } заявки
   *[many] { $count } заявок
}
making-clock = 🕓 Даты читаю по часам события: { $clock }.

# Части.
making-part-about = <b>О событии</b>
making-part-when = <b>Когда и где</b>
making-part-audience = <b>Для кого</b>
making-part-registration = <b>Регистрация</b>
making-part-seats = <b>Места и команды</b>
making-line = { $name }: { $value }
making-toggle = { $name }: { $value }
making-yes = да
making-no = нет
making-asked = <b>{ $name }</b>
    Сейчас: { $value }
making-when = Даты
making-regulation = Положение
making-field-title = Название
making-field-summary = Описание
making-field-kind = Вид
making-field-level = Уровень
making-field-direction = Тема
making-field-cluster = Кластер
making-field-co_organisers = Партнёры
making-field-format = Формат
making-field-place = Место
making-field-link = Ссылка
making-field-grades = Классы
making-field-colleges = Колледжи
making-field-teachers = Педагоги
making-field-heads = Руководители
making-field-members_only = Только для Консорциума
making-field-opens = Открытие
making-field-closes = Закрытие
making-field-freezes = Правки до
making-field-entry_by = Кто подаёт
making-field-approval = Подтверждать заявки
making-field-offer_hours = Держать место
making-field-team = Команда
making-field-capacity = Мест всего
making-field-per_school = От одной школы
making-field-split_by = Деление
making-ask-title = Напишите название так, как оно будет стоять в каталоге.
making-ask-summary = Напишите, что это и зачем приходить: две-три фразы, до 2000 знаков. Можно с абзацами.
making-ask-kind = Выберите вид.
making-ask-level = Выберите уровень.
making-ask-direction = О чём событие? По темам считают итоги года.
making-ask-cluster = Какой кластер его проводит?
making-ask-co_organisers = Напишите, кто помогает не из школ Консорциума: вузы, предприятия, ведомства.
making-ask-format = Как проходит?
making-ask-place = Напишите адрес: город, улица, зал.
making-ask-link = Пришлите ссылку: на трансляцию, страницу или чат.
making-ask-grades = Напишите классы: 5–7 или 9.
making-ask-colleges = Все курсы — или напишите, какие: 1–3.
making-ask-teachers = Для педагогов? Напишите «да» или «нет».
making-ask-heads = Для руководителей? Напишите «да» или «нет».
making-ask-members_only = Только для школ Консорциума? Напишите «да» или «нет».
making-ask-opens = Когда открыть регистрацию? Напишите день или день и час: 3 октября, 3.10 12:00.
making-ask-closes = До какого дня принимать заявки? День без часа — включительно: 1 декабря, 1.12 18:00.
making-ask-freezes = До какого дня состав и ответы меняют сами? Потом — только с вашего согласия.
making-ask-entry_by = Кто подаёт заявки? Выберите кнопкой.
making-ask-approval = Принимаете ли вы каждую заявку сами? Напишите «да» или «нет».
making-ask-offer_hours = Сколько часов держать освободившееся место для следующего из очереди? От 1 до 168.
making-ask-team = Сколько человек в команде? Напишите 3–5 или 4.
making-ask-capacity = Сколько мест всего? Для командных событий — сколько команд.
making-ask-per_school = Сколько заявок принять от одной школы?
making-ask-split_by = Номинации или направления? Выберите кнопкой.
making-none-summary = не указано
making-none-direction = не указана
making-none-cluster = без кластера
making-none-co_organisers = нет
making-none-place = не указано
making-none-link = нет
making-none-grades = не для школьников
making-none-colleges = не для колледжей
making-none-opens = сразу после публикации
making-none-closes = до начала события
making-none-freezes = пока открыта регистрация
making-none-team = каждый участвует сам
making-none-capacity = без ограничения
making-none-per_school = без ограничения
making-none-regulation = нет
making-none-audience = пока не сказано, для кого
making-span-grades = { $several ->
    [0] { $span } класс
   *[other] { $span } классы
}
making-span-colleges = { $several ->
    [0] { $span } курс
   *[other] { $span } курсы
}
making-span-team = { $several ->
    [0] команда: { $span } чел.
   *[other] команда: { $span } чел.
}
making-colleges-all = все курсы
making-hours = { $count ->
    [one] { $count } час
    [few] { $count } часа
   *[many] { $count } часов
}
making-entry_by-anyone = участники и наставники
making-entry_by-mentors = только наставники
making-split_by-nomination = номинации
making-split_by-direction = направления
making-direction-research = исследования
making-direction-technical = техническое творчество
making-direction-it = IT и программирование
making-direction-aerospace = космос и авиация
making-direction-intellectual = общеинтеллектуальное
making-direction-mathematics = математика
making-direction-physics = физика
making-direction-shipbuilding = судостроение
making-direction-vr = виртуальная реальность
making-direction-pedagogy = педагогика
making-direction-management = управление
making-direction-other = другое
making-hosts = <b>Кто проводит</b>
making-hosts-hint = Чтобы позвать ещё одну школу, напишите её номер, название или город. Её организаторы смогут всё то же, что и вы.
making-regulation-asked = Пришлите положение файлом, до 20 МБ. Новый файл заменит прежний.

# Кнопки.
making-button-about = 📄 О событии
making-button-when = 🗓 Когда и где
making-button-audience = 👥 Для кого
making-button-registration = 📝 Регистрация
making-button-seats = 🪑 Места и команды
making-button-stages = 🪜 Этапы
making-button-nominations = 🏷 Номинации
making-button-directions = 🏷 Направления
making-button-questions = ❓ Вопросы
making-button-more = ⋯ Ещё
making-button-days = Даты
making-button-hosts = Школы-организаторы
making-button-regulation = Положение
making-button-give = 📄 Показать файл
making-button-unpaper = 🗑 Убрать
making-button-entry_by-anyone = Заявки: разрешить всем
making-button-entry_by-mentors = Заявки: только наставники
making-button-remove = ✖️ { $name }
making-button-back = ◀️ Назад
making-button-making = ◀️ К событию
making-button-anew = Начать заново
making-button-new = ➕ Создать событие
making-button-copies = 📋 Как в прошлом году
making-button-plan = 📄 План файлом
making-button-submit = 📤 На проверку
making-button-publish = 🚀 Опубликовать
making-button-recall = ↩️ Забрать назад
making-button-accept = ✅ Принять
making-button-all = ✅ Принять все
making-button-all-yes = ✅ Да, принять { $count }
making-button-return = ↩️ Вернуть
making-button-delete = 🗑 Удалить черновик
making-button-delete-yes = 🗑 Да, удалить
making-button-close = 🔒 Закрыть регистрацию
making-button-open = 🔓 Открыть регистрацию
making-button-move = 📅 Перенести
making-button-move-yes = 📅 Да, перенести
making-button-cancel = ❌ Отменить
making-button-cancel-yes = ❌ Да, отменить событие
making-button-copy = 📋 Повторить через год
making-button-desk = 🗂 Заявки
making-button-card = 👁 Карточка
making-button-pick = ✏️ Изменить
making-button-rename = ✏️ Название
making-button-reword = ✏️ Вопрос
making-button-reopen = ↩️ Вернуть в список
making-button-take-off = 🗑 Убрать
making-button-up = ⬆️ Выше
making-button-list-back = ◀️ К списку
making-button-call-nomination = Называть номинациями
making-button-call-direction = Называть направлениями
making-button-sites = 📍 Площадки
making-button-sites-back = ◀️ К площадкам
making-button-stage-back = ◀️ К этапу
making-button-stages-back = ◀️ К этапам
making-button-stage-delete = 🗑 Удалить
making-button-kind = Вид ответа
making-button-scope = Кто отвечает
making-button-choices = Варианты
making-button-condition = Когда спрашивать
making-button-always = Спрашивать всегда

# Событие целиком.
making-next-draft = Когда всё готово, отправьте его на проверку: администраторы примут и оно появится в каталоге.
making-next-submitted = Администраторы примут его или вернут с замечанием. Править можно и сейчас.
making-next-published = Его видят все. Если перенести или отменить, участникам и наставникам придёт сообщение.
making-next-registration_closed = Новых заявок нет. Регистрацию можно открыть снова: здесь же или новой датой закрытия.
making-next-running = Событие началось.
making-next-finished = Всё позади. Через год его можно повторить одной кнопкой.
making-next-cancelled = Изменить его больше нельзя, а повторить — можно.
making-move-asked = Когда теперь? Напишите дату, период, день с часами — или только новые часы: 15:00–16:30.
making-move-told = { $count ->
    [0] Заявок пока нет: сообщать некому.
    [one] Есть { $count } заявка: прежде чем перенести, я спрошу ещё раз.
    [few] Есть { $count } заявки: прежде чем перенести, я спрошу ещё раз.
   *[many] Есть { $count } заявок: прежде чем перенести, я спрошу ещё раз.
}
making-move-weighed = <b>{ $title }</b>
    Было: { $was }
    Станет: { $becomes }

    { $count ->
        [0] Сообщать некому: заявок нет.
        [one] Сообщение получит { $count } человек.
        [few] Сообщение получат { $count } человека.
       *[many] Сообщение получат { $count } человек.
    } Этапы останутся на своих датах. Если ошиблись — напишите другую дату.
making-remark-asked = <b>{ $title }</b>
    Что поправить? Напишите замечание — организатор получит его вместе с черновиком.
making-cancel-asked = <b>{ $title }</b>
    { $when }

    Почему событие отменяется? Напишите причину: её прочтут все, кто подал заявку. Отменить отмену нельзя.
making-cancel-weighed = Отменить <b>{ $title }</b>?
    Причина: { $reason }

    { $count ->
        [0] Сообщать некому: заявок нет.
        [one] Сообщение получит { $count } человек.
        [few] Сообщение получат { $count } человека.
       *[many] Сообщение получат { $count } человек.
    } Чтобы изменить причину, напишите её заново.
making-delete-asked = Удалить черновик <b>{ $title }</b>? Вернуть его не получится.
making-deleted = Черновик <b>{ $title }</b> удалён.
making-submitted = <b>На проверке</b>: { $count ->
    [one] { $count } событие
    [few] { $count } события
   *[many] { $count } событий
}
making-all-asked = <b>Принять все?</b> В каталог { $count ->
    [one] попадёт { $count } событие
    [few] попадут { $count } события
   *[many] попадут { $count } событий
}, каждому автору придёт сообщение:
making-all-unready = Останутся на проверке, в них чего-то не хватает — { $count }:
making-all-more = … и ещё { $count }
making-all-accepted = { $count ->
    [0] Принимать было уже нечего.
    [one] ✅ Принято { $count } событие. Оно в каталоге, автор получит сообщение.
    [few] ✅ Приняты { $count } события. Они в каталоге, авторы получат сообщения.
   *[many] ✅ Принято { $count } событий. Они в каталоге, авторы получат сообщения.
}
making-all-left = Ещё ждут проверки — { $count }: в них чего-то не хватает или их прислали и изменили позже.
making-submitted-none = На проверке ничего нет. Когда организатор отправит событие, я напишу.
making-copies = <b>Что повторить?</b>
    Скопирую всё: этапы, площадки, номинации, вопросы. Даты сдвину на год, на тот же день недели. Ищете другое — напишите слово из названия.
making-copies-none = У ваших школ ещё не было событий: повторять нечего. Создайте первое.
making-copies-not-found = По словам «{ $words }» ничего не нашлось. Напишите другое слово из названия — или создайте новое событие.

# Списки.
making-pasted = ✅ Добавлено: { $added }, изменено: { $changed }.
making-unread = { $count ->
    [one] ⚠️ { $count } строка не подошла — исправьте её и пришлите снова:
    [few] ⚠️ { $count } строки не подошли — исправьте их и пришлите снова:
   *[many] ⚠️ { $count } строк не подошло — исправьте их и пришлите снова:
}
making-trouble-no_title = • «{ $line }» — нет названия
making-trouble-long_title = • «{ $line }» — слишком длинное название
making-trouble-grades = • «{ $line }» — классы бывают от 1 до 11, первый не больше последнего
making-trouble-seats = • «{ $line }» — после черты нужно число мест
making-trouble-days = • «{ $line }» — не понимаю дату: напишите «6 декабря» или «6–8.12»
making-trouble-seats_taken = • «{ $line }» — занято уже больше мест
making-stages = <b>Этапы</b>
making-stages-none = Этапов нет: событие проходит целиком.
making-stages-hint = Чтобы добавить, напишите по одному в строке:
    Школьный этап; 6 декабря
    Финал; 22–25 марта
making-stage = <b>{ $title }</b>
making-stage-title = Название
making-stage-when = Даты
making-stage-format = Формат
making-stage-place = Место
making-stage-link = Ссылка
making-stage-work = Работы
making-stage-due = Срок сдачи
making-stage-none-place = не указано
making-stage-none-link = нет
making-stage-none-due = до конца этапа
making-stage-ask-title = Напишите название этапа.
making-stage-ask-when = Напишите даты: 6 декабря, 6–8.12 или 6.12 14:00–15:30.
making-stage-ask-format = Как проходит этап?
making-stage-ask-place = Напишите адрес.
making-stage-ask-link = Пришлите ссылку.
making-stage-ask-work = Нужно ли прислать работу? Её можно заменять до срока.
making-stage-ask-due = До какого дня принимать работы? День без часа — включительно.
making-work-none = не нужны
making-work-file = файлом
making-work-link = ссылкой
making-work-either = файлом или ссылкой
making-sites = <b>{ $title }</b> · площадки: { $count }
making-sites-none = Площадок пока нет.
making-sites-hint = Чтобы добавить, пришлите строки — хоть все сразу:
    Лицей № 60; Уфа, Ленина, 5; 40
    Число мест можно не писать. Та же школа ещё раз — изменит адрес и места.
making-sites-elsewhere = Площадки есть у другого этапа: заявка выбирает одну.
making-sites-pick = <b>{ $title }</b>
    Какую площадку изменить?
making-place-limited = { $name } — { $chosen } из { $seats }
making-place-open = { $name } — { $chosen ->
    [0] без ограничения
    [one] { $chosen } заявка
    [few] { $chosen } заявки
   *[many] { $chosen } заявок
}
making-site-of-member = 🏫 Школа Консорциума
making-closed = Убрана из списка: её больше не выбирают, а кто выбрал — остаётся.
making-site-hint = Чтобы изменить, пришлите строку заново:
    { $line }
making-nominations = <b>Номинации</b>: { $count }
making-directions = <b>Направления</b>: { $count }
making-nominations-none = Список пуст: заявки подают на событие целиком.
making-nominations-hint = Чтобы добавить, пришлите строки — хоть все сразу:
    Робототехника
    6–7: Робототехника
    8–10: Инженерный дизайн | 40 мест
making-nomination-hint = Чтобы изменить, пришлите строку заново:
    { $line }
making-pick = Что изменить?
making-questions = <b>Вопросы</b>
making-questions-none = Своих вопросов нет. Имя, школу и класс я знаю и так.
making-questions-hint = Чтобы добавить вопрос, напишите его. Варианты ответа — ниже, по одному в строке.
making-question-added = ✅ Вопрос добавлен. Теперь — как на него отвечать.
making-required = Обязательный
making-not-required = можно не отвечать
making-not-always = не всегда
making-question-text = текст
making-question-number = число
making-question-choice = один из вариантов
making-question-several = несколько вариантов
making-question-yes_no = да или нет
making-question-date = дата
making-question-file = файл
making-question-link = ссылка
making-scope-entry = вся заявка
making-scope-person = каждый участник
making-scope-mentor = наставник
making-question-ask-label = Напишите вопрос заново.
making-question-ask-kind = Какого ответа ждёте?
making-question-ask-scope = Кто отвечает?
making-question-ask-required = Нужен ли ответ обязательно? Напишите «да» или «нет».
making-question-ask-one_of = Напишите варианты, по одному в строке. Выбирают один.
making-question-ask-several_of = Напишите варианты, по одному в строке. Выбирают сколько угодно.
making-condition = Спрашиваю, только если «{ $label }» — { $answer }.
making-condition-asked = От какого вопроса это зависит?
making-answer-asked = «{ $label }» — спрашивать, если на «{ $other }» ответят:
making-answered = На него уже отвечали: вид ответа не меняется.

# Почему не вышло.
refusal-event-not-yours = { $tone ->
    [informal] Это событие ведут его организаторы. Всё, куда можно подать заявку, — в меню, «События».
   *[formal] Это событие ведёт другая школа. Если вы помогаете ей, попросите добавить вашу школу в организаторы.
}
refusal-event-is-over = Это событие уже прошло. Повторить его можно через «Ещё» → «Повторить через год».
refusal-event-state = { $state ->
    [draft] Событие уже в черновиках: кто-то был быстрее. Откройте его заново.
    [submitted] Событие на проверке у администраторов. Дождитесь ответа или заберите его назад.
    [published] Событие уже в каталоге. Откройте его заново, чтобы увидеть, что изменилось.
    [registration_closed] Регистрация уже закрыта. Откройте событие заново.
    [running] Событие уже идёт. Откройте его заново.
    [finished] Событие уже прошло. Повторить его можно через «Ещё».
   *[cancelled] Событие отменено, изменить его нельзя. Создайте новое — или повторите это.
}
refusal-when-not-read = Не понимаю дату. Напишите так: 6 декабря, 6–8.12 или 6.12.2026 14:00–15:30.
refusal-when-backwards = Конец раньше начала. Напишите сначала первый день, потом последний: 6–8 декабря.
refusal-making-lost = Это уже не найти: прошло больше двух дней или вы закончили раньше. Начните заново: «Создать событие».
refusal-making-text-wanted = Здесь нужны слова. Напишите ещё раз.
refusal-making-text-too-long = Слишком длинно: хватит { $most ->
    [one] { $most } знака
   *[many] { $most } знаков
}. Сократите и пришлите снова.
refusal-making-choice-wanted = Такого варианта нет. Выберите кнопкой.
refusal-making-number-wanted = Нужно число от { $least } до { $most }. Напишите цифрами.
refusal-making-grades-wanted = Классы бывают от 1 до 11. Напишите 5–7 или 9.
refusal-making-link-wanted = Это не похоже на ссылку. Она начинается с https:// — скопируйте её целиком.
refusal-making-in-past = Этот день уже прошёл. Напишите будущую дату.
refusal-making-closes-late = Срок регистрации или правок выходит за даты события. Сначала измените его в «Регистрации» — или выберите другой день.
refusal-making-opens-late = Регистрация открылась бы позже, чем закроется. Измените день открытия или закрытия.
refusal-making-registration-over = Срок регистрации вышел. Чтобы открыть её, поставьте новый день закрытия: «Регистрация» → «Закрытие».
refusal-making-entries-are-in = Заявки уже есть, и участие не сделать из личного командным или наоборот. Создайте второе событие — или отклоните заявки.
refusal-making-teams-are-larger = Есть команда, в которой { $most ->
    [one] { $most } человек
    [few] { $most } человека
   *[many] { $most } человек
}. Меньше поставить нельзя.
refusal-making-not-ready = Пока не хватает главного — что именно, написано под карточкой события. Заполните и отправьте снова.
refusal-making-draft-only = Удалить можно только черновик. Событие, которое видели люди, отменяют: «Ещё» → «Отменить».
refusal-making-move-lost = Пока вы думали, событие изменили. Откройте его и перенесите заново.
refusal-making-host-is-organiser = Эта школа и так проводит событие. Напишите другую.
refusal-making-stage-not-found = Этого этапа больше нет. Откройте список этапов заново.
refusal-making-stage-in-use = На этот этап уже присланы работы, результаты или выбраны площадки. Удалить его нельзя, а переименовать и перенести — можно.
refusal-making-sites-elsewhere = Площадки есть у другого этапа, а заявка выбирает одну. Добавьте их там — или сначала уберите те.
refusal-making-list-too-long = Слишком много: хватит { $most }. Сократите список.
refusal-making-title-taken = Так уже называется другое в этом списке. Напишите иначе.
refusal-making-question-not-found = Этого вопроса больше нет. Откройте список вопросов заново.
refusal-making-question-answered = На этот вопрос уже отвечали: другой вид ответа испортит ответы. Уберите его и задайте новый.
refusal-making-choices-wanted = Нужны хотя бы два варианта, каждый с новой строки.
