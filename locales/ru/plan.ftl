# План года: таблица организатора или администратора.
plan-file-asked = <b>План года</b>
    Пришлите таблицу .xlsx или .csv: до 2000 строк и 5 МБ. Сначала покажу, что изменится: без вашего «да» ничего не сохранится.
    Нужны «Название», «Организатор» и «Начало» — с годом: 03.10.2026 или 03.10.2026 15:00. Остальные столбцы и слова для них — в образце; порядок любой, лишнее пропущу. Пустая ячейка ничего не меняет, прочерк убирает прежнее.
    Тот же план можно прислать снова: события обновятся, а не удвоятся.
plan-preview = Файл «{ $name }»
plan-preview-counts = Новых: { $new }, изменится: { $changed }, без изменений: { $unchanged }, с отказом: { $refused }
plan-line-new = ➕ { $title }: { $days }, { $school }
plan-line-changed = ✏️ { $title }: { $days }. Изменится: { $changes }
plan-preview-others = …и ещё: { $count }
plan-refused = Строка { $row } · { $title }: { $reason }
plan-preview-more = …и ещё с отказом: { $count }. Все строки — в файле выше.
plan-preview-ignored = Эти столбцы мне не знакомы, пропускаю: { $names }
plan-preview-question = Записать? Строки с отказом пропущу: исправьте их и пришлите файл снова.
plan-preview-nothing = Записывать нечего. Исправили файл — просто пришлите его снова.
plan-written = ✅ Записано. Новых: { $new }, изменено: { $changed }, без изменений: { $unchanged }, пропущено: { $refused }
plan-written-already = Этот план уже записан.
plan-written-submitted = Новые события ждут администратора Консорциума: после его согласия они появятся у всех.
plan-written-published = Новые события опубликованы: их уже видно в списке.
plan-written-drafts = Новые события — черновики: их видите вы и школы-организаторы.
plan-written-otherwise = Пока вы смотрели, в событиях что-то изменилось, поэтому числа другие, чем были показаны.
plan-template-name = План года - образец.xlsx
plan-template-caption = Образец: замените примеры своими событиями и пришлите сюда. На втором листе — слова, которые я пойму.
plan-refused-name = Строки с отказом.txt
plan-refused-caption = Все строки с отказом и причины.
plan-button-template = 📄 Образец
plan-button-another = Другой файл
plan-button-office = ◀️ Управление
plan-button-write = ✅ Записать: { $count }
plan-button-submit = ✅ Отправить на согласование: { $count }
plan-button-publish = ✅ Записать и опубликовать: { $count }
plan-button-keep = 📝 Записать черновиками: { $count }

plan-import-counts = { $new ->
    [one] { $new } новое
   *[other] { $new } новых
}, { $changed } изменено, { $unchanged } без изменений, { $refused } с отказом
plan-import-ignored = Незнакомые столбцы пропущены: { $names }
plan-import-dry-run = Это просмотр: ничего не записано. Чтобы записать, запустите без --dry-run.
plan-import-no-file = Файл { $name } не прочитать: { $reason }

plan-column-title = название
plan-column-kind = вид
plan-column-organiser = организатор
plan-column-co_organisers = соорганизаторы
plan-column-starts = начало
plan-column-ends = окончание
plan-column-zone = часовой пояс
plan-column-format = формат
plan-column-place = место
plan-column-level = уровень
plan-column-direction = направление
plan-column-grades = классы
plan-column-colleges = колледж
plan-column-teachers = педагоги
plan-column-heads = руководители
plan-column-opens = регистрация с
plan-column-closes = регистрация до
plan-column-team = команда
plan-column-capacity = мест
plan-column-per_school = мест на школу
plan-column-nominations = номинации
plan-column-summary = описание
plan-column-link = ссылка
plan-column-key = ключ

plan-trouble-formula = в строке формула без посчитанного значения: вставьте вместо неё значение
plan-trouble-example = это пример из образца: поставьте вместо него своё событие
plan-trouble-no_title = нет названия: заполните «Название»
plan-trouble-long = слишком длинно, наибольшее — { $detail }
plan-trouble-no_start = не сказано, когда: заполните «Начало»
plan-trouble-wrong_date = дата «{ $detail }» не понятна: пишите с годом — 03.10.2026 или 03.10.2026 15:00
plan-trouble-no_day = «{ $detail }» — час без дня: пишите 03.10.2026 15:00
plan-trouble-no_hour = у окончания есть час, а у начала нет: допишите час в «Начало»
plan-trouble-ends_before_start = окончание раньше начала: { $detail }
plan-trouble-window_backwards = регистрация закрывается раньше, чем открывается: проверьте обе даты
plan-trouble-window_late = регистрация закрывается позже, чем пройдёт событие: впишите дату раньше в «Регистрация до»
plan-trouble-unknown_zone = часовой пояс «{ $detail }» не понятен: напишите город или МСК+2 — или оставьте пустым
plan-trouble-unknown_kind = вид «{ $detail }» не знаком: подойдут конкурс, вебинар, олимпиада и другие из образца
plan-trouble-unknown_format = формат «{ $detail }» не знаком: онлайн, очно, заочно или смешанный
plan-trouble-unknown_level = уровень «{ $detail }» не знаком: межрегиональный, всероссийский, региональный, открытый или международный
plan-trouble-unknown_direction = направление «{ $detail }» не знакомо: возьмите слово из образца или оставьте пустым
plan-trouble-wrong_grades = классы «{ $detail }» не понятны: пишите 5–7 или 1, от 1 до 11
plan-trouble-wrong_college = курсы «{ $detail }» не понятны: пишите «да» или 1–3
plan-trouble-wrong_team = размер команды «{ $detail }» не понятен: пишите 3–5; для личного участия оставьте пустым
plan-trouble-wrong_number = «{ $detail }» — нужно одно число, от 1
plan-trouble-wrong_yes = «{ $detail }» — нужно «да» или «нет»
plan-trouble-wrong_link = ссылка «{ $detail }» не открывается: она начинается с https://
plan-trouble-wrong_key = ключ «{ $detail }» не подходит: от 3 до 80 букв, цифр и дефисов, без пробелов, хотя бы с одной буквой
plan-trouble-no_organiser = не сказано, чьё событие: заполните «Организатор»
plan-trouble-unknown_organiser = школа «{ $detail }» не найдена: напишите номер и город или код школы
plan-trouble-several_organisers = не ясно, какая это школа. Впишите код в скобках, если подходит: { $detail }
plan-trouble-not_yours = «{ $detail }» — не ваша школа: её события вносит её организатор
plan-trouble-key_taken = ключ «{ $detail }» уже у события другой школы: возьмите другой
plan-trouble-doubled = это событие уже есть в строке { $detail }: оставьте одну или впишите разные ключи
plan-trouble-cancelled = событие отменено, план его не меняет: дайте новому другое название или ключ
plan-trouble-over = событие уже прошло, перенести его нельзя
plan-trouble-in_past = перенести можно только вперёд: новая дата уже прошла
plan-trouble-teams_entered = уже есть заявки: личное участие на командное и обратно не поменять
plan-trouble-teams_larger = есть команды больше, в них уже { $detail }: увеличьте размер команды
plan-trouble-seats_taken = занято больше мест, чем вы ставите: { $detail }

refusal-plan-draft-lost = Этот план прислали слишком давно, или после него был другой файл. Откройте «План года» и пришлите его снова.
