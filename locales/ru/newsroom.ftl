# Новости у тех, кто решает: очередь, решения, куда и когда, медиаплан.
newsroom-text = <b>Новости</b>
    Напишите новость школы или посмотрите, что стало с прежними.
newsroom-returned = ↩️ { $count ->
    [one] { $count } вашу новость просят доработать: откройте «Мои новости».
    [few] { $count } ваши новости просят доработать: откройте «Мои новости».
   *[many] { $count } ваших новостей просят доработать: откройте «Мои новости».
}
newsroom-waiting = { $count ->
    [one] Решения ждёт { $count } новость.
    [few] Решения ждут { $count } новости.
   *[many] Решения ждут { $count } новостей.
}
newsroom-nothing-waits = Решения не ждёт ни одна новость.
newsroom-trouble = ⚠️ { $count ->
    [one] { $count } новость вышла не везде, где хотели.
    [few] { $count } новости вышли не везде, где хотели.
   *[many] { $count } новостей вышли не везде, где хотели.
}
newsroom-button-write = ✍️ Написать
newsroom-button-own = 🗒 Мои новости
newsroom-button-counts = 📊 Счёт публикаций
newsroom-button-queue = 📥 Очередь: { $count }
newsroom-button-trouble = ⚠️ Что не вышло
newsroom-button-plan = 🗓 Медиаплан
newsroom-button-newsroom = 📰 Новости

# Стопки.
newsroom-pile-waiting = <b>Ждут решения</b>: { $count }. Дольше всех ждёт первая.
newsroom-pile-accepted = <b>Приняты</b>: { $count }. Ещё не вышли или выходят.
newsroom-pile-trouble = <b>Вышли не так</b>: { $count }. Откройте — там написано, что делать.
newsroom-pile-published = <b>Вышли</b>: { $count }.
newsroom-pile-declined = <b>Не взяты</b>: { $count }. Передумать можно.
newsroom-pile-waiting-empty = Очередь пуста: все новости разобраны. Можно написать свою.
newsroom-pile-accepted-empty = Принятых новостей, которые ещё не вышли, нет.
newsroom-pile-trouble-empty = Всё вышло так, как хотели.
newsroom-pile-published-empty = Ещё ничего не вышло.
newsroom-pile-declined-empty = Ни одной новости не отклоняли.
newsroom-button-pile-waiting = 📥 Ждут
newsroom-button-pile-accepted = 🟢 Приняты
newsroom-button-pile-published = 📣 Вышли
newsroom-button-pile-declined = 🚫 Не взяты
newsroom-line = { $number }. <b>{ $title }</b>
    { $school } · { $at }

# Карточка.
newsroom-state-draft = ⚪ Черновик
newsroom-state-submitted = 🟡 Ждёт решения
newsroom-state-returned = ↩️ У автора: { $who } просит доработать
newsroom-state-declined = 🚫 Не взята · { $who }
newsroom-state-accepted = 🟢 Принята · { $who }
newsroom-state-published = 📣 Вышла · { $who }
newsroom-state-removed = 🗑 Снята · { $who }
newsroom-whose = { $school } · { $author } · { $at }
newsroom-topic = Тема: { $topic }
newsroom-origin-vk_suggested = Предложена читателем на стене ВКонтакте
newsroom-origin-vk_wall = Написана на стене ВКонтакте: туда не вернётся
newsroom-origin-telegram_channel = Написана в канале Telegram: туда не вернётся
newsroom-origin-digest = Дайджест, собранный ботом
newsroom-origin-event = Анонс события, написанный ботом
newsroom-event = К событию: { $title }
newsroom-link = Ссылка: { $link }
newsroom-pictures = 🖼 { $count ->
    [one] { $count } картинка
    [few] { $count } картинки
   *[many] { $count } картинок
}
newsroom-documents = 📄 { $count ->
    [one] { $count } документ
    [few] { $count } документа
   *[many] { $count } документов
}
newsroom-remark = Редактор написал автору: «{ $text }»
newsroom-not-ready = ⚠️ В таком виде не выйдет: { $why }. Поправьте новость — или отклоните.
newsroom-untitled = Без слов
newsroom-consortium = Консорциум
newsroom-nobody = автор неизвестен
newsroom-bot = бот
newsroom-button-accept = ✅ Принять
newsroom-button-accept-own = ✅ Принять и выбрать, куда
newsroom-button-accept-after-all = ✅ Всё-таки принять
newsroom-button-correct = ✏️ Поправить
newsroom-button-ask-back = 💬 Спросить автора
newsroom-button-give-back = 💬 Вернуть автору
newsroom-button-decline = 🚫 Отклонить
newsroom-button-placing = 📣 Куда и когда
newsroom-button-placing-more = ➕ Ещё куда
newsroom-button-people = 👥 Людям лично
newsroom-button-move = ⏰ Другое время
newsroom-button-call-off = ✖️ Не публиковать
newsroom-button-take-down = 🗑 Снять везде
newsroom-button-take-down-yes = 🗑 Да, снять
newsroom-button-history = 🕓 История
newsroom-button-preview = 👁 Как увидят
newsroom-button-to-pile = ◀️ К списку
newsroom-button-post = ◀️ К новости
newsroom-button-copy-wall = ⚠️ Стена ВК
newsroom-button-copy-channel = ⚠️ Канал Telegram

# Что стало с ней на площадке.
newsroom-place-wall = Стена ВК
newsroom-place-channel = Канал Telegram
newsroom-soon = скоро
newsroom-copy-pending = ⏳ { $place }: выйдет { $at }
newsroom-copy-sending = ⏳ { $place }: публикуется
newsroom-copy-published = ✅ { $place }: вышла { $at }
newsroom-copy-renewing = ✅ { $place }: вышла { $at }, правка в пути
newsroom-copy-left = ⚠️ { $place }: стоит по-старому
newsroom-copy-removing = ⏳ { $place }: снимается
newsroom-copy-failed = ❌ { $place }: не вышла
newsroom-copy-unknown = ❔ { $place }: неизвестно, вышла ли
newsroom-copy-removed = 🗑 { $place }: там её нет
newsroom-letters = 👥 Лично получили: { $count }
newsroom-letters-old = ⚠️ Из них во ВКонтакте больше суток назад, там уже не изменить: { $count }
newsroom-letters-changed = ✏️ Последняя правка: изменено у { $changed }, у { $left } уже нельзя
newsroom-letters-going = ⏳ Правка в пути: { $count }
newsroom-why = Почему: { $why }.
newsroom-by-hand = ✋ { $place }: поправить и снять её бот не сможет: { $why }. Это делают там вручную, по ссылке.
newsroom-reach = 👁 { $views } · ❤️ { $reactions }
newsroom-address = { $address }
newsroom-reason-not_set_up = площадка не настроена, это делает администратор бота
newsroom-reason-no_right = у бота нет права там писать: проверьте, администратор ли он канала и есть ли у ключа сообщества доступ к стене
newsroom-reason-no_user_token = нет ключа администратора группы, а без него ВКонтакте не берёт картинок и не даёт менять и удалять записи
newsroom-reason-user_token_revoked = ключ администратора группы отозван, администратору бота нужно вставить новый
newsroom-reason-too_old = она слишком давняя, площадка таких уже не меняет и не удаляет
newsroom-reason-day_full = на стене уже 50 записей за сутки, выйдет, когда освободится место
newsroom-reason-bad_picture = площадка не смогла прочитать картинку
newsroom-reason-gone = кто-то удалил её на площадке
newsroom-reason-no_answer = площадка не ответила
newsroom-reason-refused = площадка отказала
newsroom-reason-unreachable = площадка долго не отвечала
newsroom-reason-empty = в ней нет ни слов, ни картинок
newsroom-reason-event_cancelled = её событие отменили
newsroom-reason-event_not_shown = её событие ещё не опубликовано
newsroom-copy-title = <b>{ $place }</b>
    { $title }
newsroom-next-unknown = Бот отдал новость площадке, а ответа не получил. Посмотрите там сами: если новость есть, скажите об этом, если нет — опубликуйте. Сам бот дважды не публикует.
newsroom-next-failed = Если причина устранена, нажмите «Ещё раз».
newsroom-next-left = Площадка не дала изменить новость. Поправьте её там вручную или, если причина устранена, нажмите «Ещё раз».
newsroom-next-removing = Площадка не дала удалить новость. Удалите её там вручную или, если причина устранена, нажмите «Ещё раз».
newsroom-let-be-unknown = ✖️ Новости там нет и не надо
newsroom-let-be-failed = ✖️ Туда уже не надо
newsroom-let-be-left = ✅ Исправлено вручную
newsroom-let-be-removing = ✅ Удалено вручную
newsroom-let-be = ✅ Записано.
newsroom-copy-gone = { $place }: здесь уже нечего решать. Откройте новость, там всё как есть.
newsroom-button-is-out = ✅ Новость вышла
newsroom-button-not-there = 🔁 Новости нет, опубликовать
newsroom-button-try-again = 🔁 Ещё раз
newsroom-button-without-pictures = Опубликовать без картинок
newsroom-copy-link-asked = { $place }: пришлите ссылку на вышедшую новость. По ней бот сможет её менять и снимать.
newsroom-button-no-link = Ссылки нет
newsroom-is-out = ✅ Записано: новость вышла.
newsroom-tried-again = 🔁 Пробую ещё раз. Что вышло, будет видно здесь.

# Решения.
newsroom-accepted = ✅ Принята, автор узнает. Теперь — куда и когда.
newsroom-back-asked = «{ $title }»
    Что автору доработать? Напишите одним сообщением: он получит ваши слова и исправит новость сам.
newsroom-asked-back = 💬 Автор получит ваши слова. Когда исправит, новость снова встанет в очередь.
newsroom-decline-asked = «{ $title }»
    Почему не берём? Напишите одним сообщением: автор прочтёт причину.
newsroom-declined = 🚫 Не взята. Автор узнает причину.
newsroom-take-down-asked = Снять «{ $title }» отовсюду? Вернуть её потом нельзя, только опубликовать заново.
newsroom-take-down-goes = 🗑 { $place }: бот удалит сам.
newsroom-take-down-stays = ⚠️ { $place }: бот удалить не сможет, удалите вручную. { $address }
newsroom-take-down-letters = { $count ->
    [one] 👥 Лично её получил { $count } человек: вместо неё там будет «новость сняли».
    [few] 👥 Лично её получили { $count } человека: вместо неё там будет «новость сняли».
   *[many] 👥 Лично её получили { $count } человек: вместо неё там будет «новость сняли».
}
newsroom-taken-down = 🗑 Снимаю. Что получилось, будет видно здесь.

# Куда и когда.
newsroom-placing = <b>Куда и когда</b>
    { $title }
newsroom-place-chosen = ✅ { $place }
newsroom-place-not-chosen = ▫️ { $place }
newsroom-place-there = 📌 { $place }: уже там
newsroom-place-origin = ↩️ { $place }: оттуда она и пришла
newsroom-place-closed = 🚫 { $place }: нельзя, { $why }
newsroom-cannot-pictures = — картинки туда не попадут: нет ключа администратора группы
newsroom-cannot-change = — поправить и снять её там бот не сможет: даст ссылку, чтобы сделать это вручную
newsroom-when = 🕓 Когда: { $at }
newsroom-at-once = сразу
newsroom-wall-near = ⚠️ На стене за сутки { $posts } из { $most } записей, запланировано около этого часа { $planned } из { $most_planned }. Что не поместится, выйдет позже.
newsroom-clash-close = Меньше часа до другой новости там же.
newsroom-clash-crowded = В этот день там уже больше пяти новостей.
newsroom-clash-night = Ночью новости мало кто читает.
newsroom-button-place = { $mark } { $place }
newsroom-button-when = ⏰ Выбрать время
newsroom-yes-now = 📣 Опубликовать сейчас
newsroom-yes-later = 📣 Поставить в план
newsroom-yes-bot = 📣 Опубликовать только в боте
newsroom-moment-asked = Когда? Выберите или напишите, например «завтра 10:00» или «6 декабря 18:30» — по вашим часам.

    Ближайший пустой день: { $free }.
newsroom-button-now = Сразу
newsroom-move-asked = «{ $title }»
    Сейчас в плане: { $at }. Когда лучше? Выберите или напишите, например «завтра 10:00» — по вашим часам.

    Ближайший пустой день: { $free }.
newsroom-moved = ⏰ Перенесена: { $at }.
newsroom-called-off = ✖️ Снята с плана. Она принята и ждёт, куда и когда её поставить.
newsroom-placed-now = 📣 Публикую. Что вышло, будет видно здесь.
newsroom-placed-at = 🗓 В плане: { $at }.
newsroom-placed-in-bot = 📣 Вышла в новостях бота.

# История.
newsroom-history = <b>История</b>
    { $title }
newsroom-history-empty = Пока ничего не было.
newsroom-became-draft = { $at }: взята назад · { $who }
newsroom-became-submitted = { $at }: отправлена · { $who }
newsroom-became-returned = { $at }: возвращена автору · { $who }
newsroom-became-declined = { $at }: отклонена · { $who }
newsroom-became-accepted = { $at }: принята · { $who }
newsroom-became-published = { $at }: вышла · { $who }
newsroom-became-removed = { $at }: снята · { $who }
newsroom-deed-post_state = { $at }: решение · { $who }
newsroom-deed-post_edited = { $at }: исправлена · { $who }
newsroom-deed-post_placed = { $at }: решено, куда и когда · { $who }
newsroom-deed-post_taken_down = { $at }: снимается отовсюду · { $who }

# Медиаплан.
newsroom-plan = <b>Медиаплан</b>
    { $days }
newsroom-plan-date = { $weekday }, { $day }
newsroom-plan-empty = пусто
newsroom-plan-past = ничего не было
newsroom-plan-more = …и ещё { $count }
newsroom-plan-free = Ближайший пустой день: { $at }.
newsroom-plan-day = <b>{ $day }</b>
newsroom-plan-empty-day = В этот день ещё ничего не стоит. Поставить сюда можно любую принятую новость: откройте её и нажмите «Куда и когда».
newsroom-plan-past-empty = В этот день ничего не выходило.
newsroom-plan-line-planned = ⏳ { $hour } { $title } → { $places } { $marks }
newsroom-plan-line-out = ✅ { $hour } { $title } → { $places } { $marks }
newsroom-plan-line-trouble = ⚠️ { $hour } { $title } → { $places } { $marks }
newsroom-weekday-1 = пн
newsroom-weekday-2 = вт
newsroom-weekday-3 = ср
newsroom-weekday-4 = чт
newsroom-weekday-5 = пт
newsroom-weekday-6 = сб
newsroom-weekday-7 = вс

# Что бот пишет сам.
notice-post-submitted = 📥 Новость на проверку: { $school }
notice-post-offered-written = 📥 Новость на проверку.
notice-post-offered-vk_suggested = 📥 Читатель предложил новость на стене ВКонтакте.
notice-post-offered-vk_wall = 📥 На стене ВКонтакте новая запись. Показать её и в канале?
notice-post-offered-telegram_channel = 📥 В канале Telegram новая запись. Показать её и на стене?
notice-post-waiting = { $count ->
    [one] В очереди { $count } новость.
    [few] В очереди { $count } новости.
   *[many] В очереди { $count } новостей.
}
notice-post-returned = ↩️ Новость просят доработать · { $who }
notice-post-editor = редактор
notice-post-remark = «{ $text }»
notice-post-returned-next = Исправьте и отправьте ещё раз: это одна кнопка.
notice-post-declined = Эту новость решили не публиковать.
notice-post-declined-next = Она осталась у вас. Спасибо, что прислали, — ждём следующую.
notice-post-accepted = ✅ Новость приняли.
notice-post-accepted-next = Когда она выйдет, пришлю ссылку.
notice-post-corrected = ✏️ Редактор поправил вашу новость.
notice-post-corrected-next = Откройте её и посмотрите. Если что-то стало неверно, скажите редактору.
notice-post-published = 📣 Новость вышла!
notice-post-address = { $place }: { $address }
notice-post-trouble = ⚠️ С публикацией что-то не так.
notice-post-trouble-failed = ❌ { $place }: новость не вышла.
notice-post-trouble-unknown = ❔ { $place }: неизвестно, вышла ли новость. Посмотрите там и скажите боту.
notice-post-trouble-left = ⚠️ { $place }: новость стоит по-старому — изменить или снять её не вышло. Это можно сделать там вручную.
notice-post-trouble-removed = 🗑 { $place }: новости там больше нет.
notice-button-post-go-on = ✏️ Доработать
notice-button-post-write = ✍️ Написать другую
notice-button-post-own = 🗒 Моя новость
notice-button-post-read = Читать
notice-button-post-review = Открыть
notice-button-post-queue = 📥 Очередь
notice-button-post-troubles = ⚠️ Всё, что не вышло

refusal-post-decided = Уже решено: { $state ->
    [draft] автор забрал её назад
    [submitted] она снова ждёт решения
    [returned] её вернули автору
    [declined] её отклонили
    [accepted] её приняли
    [published] её опубликовали
   *[removed] её сняли
} ({ $who }). Откройте новость: там видно, что с ней.
refusal-post-moved = Уже решено: { $state ->
    [submitted] она снова ждёт решения
    [returned] её вернули автору
    [declined] её отклонили
    [accepted] её приняли
    [published] её опубликовали
    [removed] её сняли
   *[draft] её забрали назад
}. Откройте новость: там видно, что с ней.
refusal-post-without-author = У этой новости нет автора в боте: спросить некого. Поправьте её сами или отклоните.
refusal-post-not-ready = В таком виде новость не выйдет: она пуста, или её событие отменили. Откройте её — там написано, что мешает.
refusal-post-place = Туда эта новость не пойдёт: она оттуда пришла, или бот там писать не может. Откройте «Куда и когда»: там написано почему.
refusal-post-no-place = Выберите, куда: без площадки новость выходит только в боте, сразу и один раз.
refusal-post-moment-passed = Это время уже прошло. Напишите другое — или выберите «Сразу».
refusal-post-wall-day = На это время на стене уже { $most } отложенных записей, больше ВКонтакте не берёт. Выберите другой день.
refusal-post-copy = Здесь уже нечего решать: пока вы смотрели, всё изменилось. Откройте новость ещё раз.
refusal-post-copy-link = Это не похоже на ссылку на запись. Откройте новость на площадке и скопируйте её адрес: vk.com/wall-1_2 или t.me/канал/3.
refusal-post-not-planned = Она уже вышла или выходит прямо сейчас. Откройте новость: её можно поправить или снять.
