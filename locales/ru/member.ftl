# Участники Консорциума: список, карточка, загрузка файлом, объединения — для администраторов.
member-import-counts = { $new ->
    [one] { $new } новая
   *[other] { $new } новых
}, { $changed } изменено, { $unchanged } без изменений, { $refused } с отказом
member-import-dry-run = Это просмотр: ничего не записано. Чтобы записать, запустите без --dry-run.
member-import-no-file = Файл { $name } не прочитать: { $reason }
member-import-refused = Строка { $row } · { $title }: { $reason }
member-trouble-no_name = нет названия: заполните «Полное наименование» или «Краткое наименование»
member-trouble-long_name = название слишком длинное, хватит { $detail } знаков
member-trouble-long_note = примечание слишком длинное, хватит { $detail } знаков
member-trouble-wrong_id = id «{ $detail }» не подходит: нужны строчные латинские буквы, цифры и дефис, до 40 знаков
member-trouble-doubled_id = этот id уже есть в строке { $detail }
member-trouble-doubled = эта организация уже есть в строке { $detail }
member-trouble-no_place = не сказано, где она: заполните город или регион
member-trouble-long_city = название города слишком длинное, хватит { $detail } знаков
member-trouble-unknown_region = регион «{ $detail }» не найден: напишите область, край, республику или страну — или оставьте пустым
member-trouble-unknown_kind = вид «{ $detail }» не знаком: подойдут школа, лицей, гимназия, университет, колледж и другие из выгрузки
member-trouble-wrong_date = дата «{ $detail }» не понятна: пишите 2023, 2023-05 или 11.05.2023
member-trouble-left_before_joined = вышла раньше, чем вступила: { $detail }
member-trouble-long_alias = другие названия слишком длинные или их слишком много: до { $detail } знаков каждое
member-trouble-unknown_union = объединения «{ $detail }» ещё нет: сначала создайте его у бота, в «Участниках»
member-trouble-formula = в строке формула без посчитанного значения: вставьте вместо неё значение
member-trouble-merged = эта запись объединена с другой: её id теперь { $detail }
member-trouble-alike = похоже на ту, что уже есть: { $detail } — если это она, поставьте этот id

# Список.
member-overview = <b>Участники Консорциума</b>
    Сейчас { $now ->
        [one] { $now } участник
        [few] { $now } участника
       *[many] { $now } участников
    } из { $regions ->
        [one] { $regions } региона
       *[other] { $regions } регионов
    }, вышли: { $left }.
member-overview-empty = <b>Участники Консорциума</b>
    Список пока пуст. Загрузите его файлом или добавьте первого участника.
member-of-kind = { $kind }: { $count }
member-find-hint = Чтобы найти участника, напишите номер, название или город.
member-region = <b>{ $region }</b>
member-no-region = Регион не указан
member-line = • { $name }
member-has-left = (нет в Консорциуме)
member-page = Страница { $page } из { $pages }, всего { $count }
member-found = По запросу «{ $words }»:
member-nothing = По запросу «{ $words }» ничего не нашлось. Напишите иначе: номер, название или город.
member-kind-school = школа
member-kind-lyceum = лицей
member-kind-gymnasium = гимназия
member-kind-boarding = интернат
member-kind-university = университет
member-kind-college = колледж
member-kind-extra_education = допобразование
member-kind-methodical_center = методический центр
member-kind-enterprise = предприятие
member-kind-other = другое

# Карточка.
member-card = <b>{ $name }</b>
member-kind-and-clock = { $kind }, часы: { $clock }
member-standing-member = Участник Консорциума
member-standing-recorded = Записана пользователем, ещё не разобрана
member-standing-outside = Не участник: школа вне Консорциума
member-standing-merged = Объединена с другой
member-joined = Вступила: { $date }
member-left = Вышла: { $date }
member-id = id: { $id }
member-known-as = Другие названия: { $names }
member-note = Примечание: { $note }
member-people = В боте: { $counts }
member-people-of = { $kind } — { $count }
member-no-people = В боте пока никого
member-responsible = Ответственные: { $names }
member-no-responsible = Ответственный не назначен
member-place = { $kind } «{ $union }»: { $part }
member-part-member = участник
member-part-head = руководитель
member-part-driver = школа-драйвер
member-since = с { $date }
member-until = по { $date }
member-union-cluster = кластер
member-union-commission = комиссия
member-union-department = отдел
member-unions-cluster = Кластеры
member-unions-commission = Комиссии
member-unions-department = Отделы
member-changed = ✅ Записано.
member-added = ✅ Участник добавлен. Остальное можно дополнить здесь же.
member-accepted = ✅ Принято.
member-merged = ✅ Объединено. Теперь всё здесь:
member-fields = Что изменить? <b>{ $name }</b>
member-field = <b>{ $name }</b> · { $field }
    Сейчас: { $value }
member-nothing-said = не указано
member-field-name = Название
member-field-name_en = Английское название
member-field-full_name = Полное наименование
member-field-short_name = Краткое наименование
member-field-city = Город
member-field-region = Регион
member-field-kind = Вид
member-field-joined = Дата вступления
member-field-left = Дата выхода
member-field-note = Примечание
member-ask-name = Напишите, как её называют: «Лицей №60». Коротко — так она выглядит на кнопках.
member-ask-name_en = Напишите название по-английски: “Lyceum No. 60”.
member-ask-full_name = Напишите полное наименование, как в документах. Чтобы убрать — «-».
member-ask-short_name = Напишите краткое наименование, как в документах. Чтобы убрать — «-».
member-ask-city = Напишите город или посёлок.
member-ask-region = Напишите область, край, республику или страну. Часы школы и её людей сменятся сами.
member-ask-kind = Выберите вид кнопкой.
member-ask-joined = Напишите дату: 11.05.2023, 05.2023 или 2023. Чтобы убрать — «-».
member-ask-left = Когда вышла? Нажмите «Сегодня» или напишите дату: 17.05.2023, 05.2023 или 2023. Люди школы остаются в боте.
member-ask-note = Напишите примечание. Его видят только администраторы. Чтобы убрать — «-».
member-alias = • { $name }
member-aliases = Другие названия, по которым находят: <b>{ $name }</b>
member-aliases-empty = Других названий пока нет: <b>{ $name }</b>
member-aliases-hint = Чтобы добавить, напишите ещё одно: прозвище, прежнее имя, сокращение.
member-button-list = 📋 Список
member-button-add = ➕ Добавить
member-button-file = 📥 Загрузить файл
member-button-export = 📤 Выгрузить список
member-button-recorded = 🆕 Школы не из списка: { $count }
member-button-members = ◀️ Участники
member-button-edit = ✏️ Изменить
member-button-aliases = 🏷 Названия
member-button-left = 🚪 Вышла
member-button-back = ↩️ Вернулась
member-button-staff = 🎓 Роли
member-button-merge = 🔗 Это двойник другой
member-button-look = 🆕 К разбору
member-button-card = ◀️ К карточке
member-button-today = Сегодня
member-button-remove = ✖️ { $name }

# Новый участник.
member-name-asked = <b>Новый участник</b>
    Напишите название — короткое или полное, как в документах.
member-city-asked = <b>{ $name }</b>
    В каком городе или посёлке?
member-region-asked = <b>{ $name }</b>, { $city }
    В какой области, крае, республике или стране?
member-kind-asked = <b>{ $name }</b>
    { $city }, { $region }
    Осталось выбрать вид — и участник появится в списке.
member-button-anew = Начать заново

# Файл.
member-file-asked = <b>Список файлом</b>
    Пришлите таблицу .xlsx или .csv. Сначала покажу, что изменится: без вашего «Записать» ничего не сохранится.
    Нужен столбец «Полное наименование» или «Краткое наименование»; могут быть id, Город, Регион, Вид, Вступила, Вышла, Примечание, Кластеры, Комиссии, Отделы, Другие названия. Пустая ячейка ничего не меняет.
member-preview = Файл «{ $name }»
member-preview-counts = Новых: { $new }, изменится: { $changed }, без изменений: { $unchanged }, с отказом: { $refused }
member-preview-more = …и ещё с отказом: { $count }. Все строки — в файле выше.
member-preview-question = Записать? Строки с отказом пропущу. Исправили файл — просто пришлите его снова.
member-preview-nothing = Записывать нечего. Исправили файл — просто пришлите его снова.
member-written = ✅ Записано. Новых: { $new }, изменено: { $changed }, без изменений: { $unchanged }, пропущено: { $refused }
member-template-name = Участники - образец.xlsx
member-template-caption = Образец: заполните строки и пришлите сюда.
member-export-name = Участники.xlsx
member-export-caption = Все участники. Этот файл можно исправить и прислать обратно.
member-exported = Список — в файле выше.
member-refused-name = Строки с отказом.txt
member-refused-caption = Все строки с отказом и причины.
member-button-template = 📄 Образец
member-button-another-file = Другой файл
member-button-write = ✅ Записать: { $count }

# Кластеры, комиссии, отделы.
member-unions = <b>{ $kind }</b>
member-unions-empty = Пока ничего нет: создайте первое.
member-union-line = • { $name } — участников: { $count }
member-union = <b>{ $name }</b>
    { $kind }, участников сейчас: { $count }
member-union-empty = Пока никого. Внесите первую школу.
member-union-place = • { $name }: { $part }
member-union-name-asked = Как называется { $kind }? Напишите название.
member-union-new-name-asked = Сейчас: <b>{ $name }</b>
    Напишите новое название.
member-union-school-asked = Кого внести в «{ $name }»? Напишите номер, название или город школы.
member-union-not-member = { $name } — не участник Консорциума: в объединения входят только участники.
member-part-asked = { $name } — в каком качестве?
member-since-asked = { $name }: { $part } — с какого дня? Нажмите «Сегодня» или напишите дату: 11.05.2023, 05.2023 или 2023.
member-until-asked = <b>{ $name }</b>
    «{ $union }»: { $part }
    До какого дня? Нажмите «Сегодня» или напишите дату. Запись о прошлом останется.
member-button-new-union = ➕ Новое
member-button-put = ➕ Школа
member-button-rename = ✏️ Имя
member-button-unions = ◀️ Все
member-button-union = ◀️ Назад

# Школы не из списка и двойники.
member-recorded = <b>Школы не из списка: { $count }</b>
    Их назвали сами люди. Примите школу или объедините с той, что уже есть.
member-recorded-empty = Разбирать нечего: новых школ никто не называл.
member-recorded-line = • { $name } — людей: { $count }
member-recorded-card = <b>{ $name }</b>
    { $region }
member-recorded-by = Назвал(а): { $name } ({ $kind }), { $day }
member-recorded-people = Людей в этой школе: { $count }
member-recorded-near = Похожие, что уже есть:
member-recorded-looked-at = Эту школу уже разобрали.
member-button-merge-recorded = 🔗 Это одна из списка
member-button-outside = Принять: вне
member-button-as-member = Принять: участник
member-button-all-recorded = ◀️ Все не из списка
member-merge-asked = С какой школой объединить: <b>{ $name }</b>? Выберите её или напишите иначе: номер, название или город.
member-merge-nothing = Похожих нет. Напишите, с какой школой объединить <b>{ $name }</b>: номер, название или город.
member-merge-weighed = <b>{ $gone }</b> станет двойником. Останется <b>{ $kept }</b>, и к ней перейдут:
    людей — { $people }, ролей — { $roles }, событий — { $events }, заявок — { $entries }, приглашений — { $invitations }, мест в объединениях — { $places }.
    Прежние названия останутся для поиска.
member-merge-sure = Точно объединить? Отменить это нельзя.
    { $gone } → { $kept }
member-button-merge-on = Да, объединить
member-button-merge-sure = Точно, объединить навсегда

refusal-paper-date-unfit = Не понимаю эту дату. Напишите так: 11.05.2023, 05.2023 или 2023.
refusal-left-before-joined = Выходит, что конец раньше начала. Проверьте обе даты и напишите ещё раз.
refusal-member-text-too-long = Слишком длинно: хватит { $most } знаков. Сократите и напишите ещё раз.
refusal-member-text-wanted = Здесь нужны слова. Напишите ещё раз или вернитесь кнопкой.
refusal-region-not-known = Такого региона нет в списке. Напишите область, край, республику или страну: «Татарстан», «Кемеровская область», «Беларусь».
refusal-member-draft-lost = Это начато слишком давно или уже начато заново. Откройте «Участники» и начните ещё раз.
refusal-member-alike = Похоже, такая уже есть: { $name }. Найдите её в «Участниках». Если это разные школы, уточните название.
refusal-school-is-merged = Эта запись уже объединена с другой: откройте ту.
refusal-merge-into-itself = Школу не объединяют с ней самой. Выберите другую.
refusal-merge-of-member = Участника не объединяют со школой вне Консорциума: сначала примите её в участники — или объедините наоборот.
refusal-merged-elsewhere = Эта запись уже объединена: теперь это { $name }.
refusal-union-not-found = Этого здесь больше нет. Откройте список заново.
refusal-union-name-taken = «{ $name }» уже есть. Придумайте другое название.
refusal-periods-overlap = В это время школа здесь уже в том же качестве. Сначала завершите прежний срок или выберите другую дату.
refusal-too-many-aliases = Больше { $most } названий не запомню. Уберите лишнее и добавьте снова.
