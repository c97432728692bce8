# Итоги: их записывает и публикует организатор.
results-title = 🏆 Итоги
results-stage = Этап: { $stage }
results-counts = Записано: { $recorded } из { $all }
results-published = 📣 Опубликовано: { $when }
results-unpublished = { $count ->
    [one] Ещё не опубликован { $count } итог.
    [few] Ещё не опубликованы { $count } итога.
   *[many] Ещё не опубликованы { $count } итогов.
}
results-page = Страница { $page } из { $pages }
results-how = Быстрее всего — сообщением: номер заявки и итог, можно много строк сразу.
    <i>17 победитель</i>
    <i>18 диплом II степени</i>
results-nobody = Подтверждённых заявок пока нет: итоги записывать некому.
results-of-what = Итоги чего показать?
results-left = { $count ->
    [0] Итог записан у всех. Любой можно изменить.
    [one] Без итога пока { $count } заявка.
    [few] Без итога пока { $count } заявки.
   *[many] Без итога пока { $count } заявок.
}
results-pick-how = Нажмите номер заявки или напишите его.
results-school = 🏫 { $school }
results-typed = ✅ Записано: { $changed }, без изменений: { $unchanged }
results-line-number = ⚠️ «{ $text }»: строка начинается с номера заявки.
results-line-nobody = ⚠️ «{ $text }»: нет такой подтверждённой заявки.
results-line-word = ⚠️ «{ $text }»: не понимаю итог. Пишите: победитель, призёр, лауреат, диплом I степени, 2 место, спецприз: за что, участник.
results-refused-more = …и ещё не понято строк: { $count }
results-rest-asked = { $count ->
    [one] Без итога { $count } заявка. Записать ей «Участник»?
    [few] Без итога { $count } заявки. Записать им «Участник»?
   *[many] Без итога { $count } заявок. Записать им «Участник»?
}
results-rest-none = Итог уже есть у всех.
results-rest-done = { $count ->
    [0] Итог уже был у всех.
    [one] ✅ «Участник» записан { $count } заявке.
   *[other] ✅ «Участник» записан { $count } заявкам.
}
results-publish-asked = { $count ->
    [one] Опубликовать { $count } итог? О нём узнают участники и наставник, каждый о своём.
    [few] Опубликовать { $count } итога? О них узнают участники и наставники, каждый о своём.
   *[many] Опубликовать { $count } итогов? О них узнают участники и наставники, каждый о своём.
}
results-publish-without = { $count ->
    [one] { $count } заявка останется без итога.
    [few] { $count } заявки останутся без итога.
   *[many] { $count } заявок останутся без итога.
}
results-publish-after = Потом итог можно исправить: о новом напишу тем, кого он касается.
results-nothing = Публиковать нечего: ни одного итога пока не записано.
results-already = Всё записанное уже опубликовано: { $when }
results-done = { $count ->
    [one] 📣 Опубликован { $count } итог.
    [few] 📣 Опубликованы { $count } итога.
   *[many] 📣 Опубликованы { $count } итогов.
}
results-done-told = { $count ->
    [one] Напишу { $count } человеку, если он есть в мессенджере.
   *[other] Напишу { $count } людям — тем, кто есть в мессенджере.
}

result-entry = №{ $number } { $name }
result-grades = { $grades } класс
result-group = { $title }, { $grades }
result-line = { $entry } — { $result }
result-line-changed = { $entry } — { $result } ✏️
result-none = Итога пока нет.
result-is = 🏅 { $result }
result-published = Опубликовано: { $when }. Изменится итог — участникам придёт новый.
result-how = Нажмите итог или напишите его словами: «2 место», «спецприз: за оригинальность». Следующая заявка — её номером.
result-place-asked = Какое место? Напишите число: 4.
result-note-asked = За что специальный приз? Напишите коротко, до { $most } знаков: «За оригинальность решения».
result-given = ✅ Записано.
result-dropped = Итог убран.
result-winner = Победитель
result-prizewinner = Призёр
result-laureate = Лауреат
result-diploma = Диплом { $number } степени
result-place = { $number } место
result-special = Специальный приз
result-participant = Участник
result-noted = { $result }: { $note }
result-count-winner = победителей — { $count }
result-count-prizewinner = призёров — { $count }
result-count-laureate = лауреатов — { $count }
result-count-diploma = дипломов — { $count }
result-count-place = мест — { $count }
result-count-special = спецпризов — { $count }
result-count-participant = участников — { $count }

results-file-asked = Скачайте таблицу: в ней все заявки и то, что уже записано. Заполните столбец «Итог» и пришлите её сюда, .xlsx или .csv.
    Понимаю: победитель, призёр, лауреат, диплом I (II, III) степени, 1 место, специальный приз, участник. За что приз — в «Примечание». Пустой итог ничего не меняет.
    Сначала покажу, что изменится: без вашего «да» ничего не сохранится.
results-table-name = Итоги.xlsx
results-table-caption = Заполните столбец «Итог» и пришлите таблицу сюда.
results-preview = Файл «{ $name }»
results-preview-counts = Новых: { $new }, изменится: { $changed }, без изменений: { $unchanged }, с отказом: { $refused }
results-preview-more = …и ещё с отказом: { $count }. Все строки — в файле выше.
results-preview-told = { $count ->
    [one] У { $count } заявки итог уже опубликован: о новом напишу сразу.
   *[other] У { $count } заявок итог уже опубликован: о новом напишу сразу.
}
results-preview-question = Записать? Строки с отказом пропущу: исправьте их и пришлите файл снова.
results-preview-nothing = Записывать нечего. Исправили файл — просто пришлите его снова.
results-refused = Строка { $row } · { $title }: { $reason }
results-refused-name = Строки с отказом.txt
results-refused-caption = Все строки с отказом и причины.
results-trouble-number = «{ $detail }» — не номер заявки
results-trouble-nobody = заявки № { $detail } нет
results-trouble-gone = заявка № { $detail } не участвует: снята, отклонена или ждёт места
results-trouble-word = итог «{ $detail }» не понятен: напишите «победитель», «диплом I степени», «1 место»
results-trouble-note = примечание длиннее { $detail } знаков
results-trouble-twice = такой номер уже был в строке { $detail }
results-trouble-unread = в строке формула без результата: вставьте значения
results-written = ✅ Записано. Новых: { $new }, изменено: { $changed }, без изменений: { $unchanged }, пропущено: { $refused }
results-written-already = Эта таблица уже записана.
results-written-next = Участники новых итогов пока не видят: проверьте их целиком и опубликуйте.

results-button-all = ◀️ К итогам
results-button-desk = ◀️ Рабочий стол
results-button-stages = Другой этап
results-button-whole = Всё событие
results-button-record = ✍️ Записать
results-button-file = 📄 Таблицей
results-button-rest = Остальным — «Участник»: { $count }
results-button-rest-yes = ✅ Да, записать
results-button-publish = 📣 Опубликовать: { $count }
results-button-publish-yes = 📣 Да, опубликовать
results-button-table = ⬇️ Скачать таблицу
results-button-write = ✅ Записать: { $count }
results-button-another = Другой файл
result-button-number = №{ $number }
result-button-winner = 🥇 Победитель
result-button-prizewinner = 🥈 Призёр
result-button-laureate = 🏅 Лауреат
result-button-participant = 🎓 Участник
result-button-diploma = Диплом { $degree }
result-button-place = Место…
result-button-special = Спецприз…
result-button-drop = 🗑 Убрать
result-button-list = ◀️ К заявкам
result-button-back = ◀️ Назад

refusal-result-stage = Такого этапа у события нет: его могли убрать. Откройте итоги заново с рабочего стола.
refusal-result-event = Это событие отменено или ещё не опубликовано: итогов у него нет. Что с ним, видно на рабочем столе.
refusal-result-nobody = Среди подтверждённых заявок нет № { $number }. Номера — в списке, кнопка «Записать».
refusal-result-entry-gone = Эта заявка не участвует: снята, отклонена или ждёт места. Сначала верните её на рабочем столе события.
refusal-result-unread = Не понимаю итог. Напишите номер заявки и итог: «17 победитель», «18 диплом II степени», «19 2 место», «20 спецприз: за смелость», «21 участник».
refusal-result-place = Место — это число от 1 до { $most }. Напишите только его.
refusal-result-note = Напишите, за что приз: от одного слова до { $most } знаков.
refusal-result-published = Этот итог уже опубликован, участники его знают. Убрать нельзя, но можно изменить, хотя бы на «Участник».
refusal-result-draft-lost = Этой таблицы уже нет: прошло больше двух дней или прислана другая. Пришлите её ещё раз.
refusal-result-file-empty = В столбце «Итог» ничего нет. Заполните его хотя бы в одной строке и пришлите таблицу снова.
refusal-result-lines = Строк слишком много: беру до { $most } за раз. Больше — таблицей, кнопка «Таблицей».
