# Что бот пишет сам, когда его не спрашивали: о заявках, командах, событиях, запросах и итогах.
notice-when = 🗓 { $when }
notice-entry = Заявка № { $number }
notice-entry-team = Команда «{ $title }», заявка № { $number }
notice-entry-of = { $who }, заявка № { $number }
notice-reason = Причина: { $text }
notice-nomination = 🏷 { $title }
notice-site = 📍 { $title }
notice-size = В команде теперь { $size } из { $most }.

notice-entered-confirmed = ✅ { $entry }: всё готово, место есть.
notice-entered-pending = 🕓 { $entry } подана. Её посмотрит организатор — напишу сюда, как только ответит.
notice-entered-waiting = 🕓 { $entry }: мест пока нет, { $tone ->
    [informal] ты в листе ожидания. Освободится место — напишу, а забрать его можно будет одной кнопкой.
   *[formal] вы в листе ожидания. Освободится место — напишу, а занять его можно будет одной кнопкой.
}
notice-accepted = ✅ { $entry } подтверждена. { $tone ->
    [informal] Ждём тебя!
   *[formal] Ждём вас!
}
notice-declined = { $entry } отклонена организатором.
notice-declined-next = Если это ошибка, { $tone ->
    [informal] попроси наставника или родителей связаться со школой-организатором: она названа в карточке события.
   *[formal] свяжитесь со школой-организатором: она названа в карточке события.
}
notice-moved = ✏️ { $entry }: организатор кое-что поменял.
notice-moved-nomination = Номинация: было «{ $was }», стало «{ $became }».
notice-moved-site = Площадка: было «{ $was }», стало «{ $became }».
notice-moved-title = Название команды: было «{ $was }», стало «{ $became }».
notice-moved-other = Было «{ $was }», стало «{ $became }».
notice-offered = 🎉 Освободилось место! { $entry } — следующая в очереди.
notice-offered-until = Место ждёт до: { $until }. { $tone ->
    [informal] Не нажмёшь вовремя — его предложат следующему.
   *[formal] Не ответите вовремя — его предложат следующему.
}
notice-offered-others = Занять место может капитан или наставник до: { $until }. { $tone ->
    [informal] Напомни им!
   *[formal] Напомните им, пожалуйста.
}
notice-lapsed = { $entry }: время ответа вышло, место предложено следующему.
notice-lapsed-next = { $tone ->
    [informal] Если участвовать всё ещё хочется, открой событие и запишись снова: встанешь в конец очереди.
   *[formal] Если участвовать всё ещё хочется, откройте событие и запишитесь снова: заявка встанет в конец очереди.
}

notice-withdrawn = { $entry } отозвана.
notice-withdrawn-next = { $tone ->
    [informal] Если ты об этом не знаешь, спроси капитана или наставника. Пока запись открыта, можно записаться снова.
   *[formal] Если вы об этом не знаете, спросите того, кто подавал заявку. Пока запись открыта, можно записаться снова.
}

notice-joined = 👋 { $who } — теперь в команде «{ $team }».
notice-joined-nameless = 👋 В команде «{ $team }» пополнение.
notice-joined-you = 👋 { $tone ->
    [informal] Ты теперь в команде «{ $team }».
   *[formal] Вы теперь в команде «{ $team }».
}
notice-left = { $who } больше не в команде «{ $team }».
notice-left-nameless = Из команды «{ $team }» вышел один человек.
notice-left-you = { $tone ->
    [informal] Ты больше не в команде «{ $team }». Если это ошибка, спроси капитана или наставника.
   *[formal] Вы больше не в команде «{ $team }». Если это ошибка, спросите капитана или наставника.
}
notice-captain = У команды «{ $team }» новый капитан: { $who }.
notice-captain-nameless = У команды «{ $team }» новый капитан.
notice-captain-you = ⭐️ { $tone ->
    [informal] Ты — капитан команды «{ $team }».
   *[formal] Вы — капитан команды «{ $team }».
}
notice-captain-can = { $tone ->
    [informal] Теперь ты зовёшь в команду, меняешь состав и отвечаешь за заявку — до заморозки составов.
   *[formal] Теперь вы зовёте в команду, меняете состав и отвечаете за заявку — до заморозки составов.
}

notice-event-moved = 🗓 Событие перенесли:
notice-event-moved-times = Было: { $was }
    <b>Стало: { $became }</b>
notice-event-moved-next = { $tone ->
    [informal] Твоя заявка в силе. Не сможешь в новое время — сними её в «Моих заявках»: место достанется другим.
   *[formal] Заявка в силе. Не сможете в новое время — снимите её в «Моих заявках»: место достанется другим.
}
notice-stage-moved = 🗓 Этап перенесли:
notice-event-cancelled = ❌ Событие отменили.
notice-event-cancelled-next = Жаль, что так вышло. { $tone ->
    [informal] Посмотри, что ещё впереди.
   *[formal] Посмотрите, что ещё впереди.
}
notice-event-submitted = 📥 Новое событие на проверку: { $school }.
notice-events-submitted = 📥 План на проверку: { $school }. Событий, которые ждут ответа: { $count }.
notice-event-accepted = ✅ Событие принято и опубликовано.
notice-event-accepted-next = Заявки и числа — на рабочем столе события.
notice-event-returned = ✏️ Событие вернули на доработку.
notice-event-returned-next = Всё, что введено, на месте: поправьте и отправьте ещё раз.
notice-organiser-wrote = ✉️ Пишет организатор, { $school }:

notice-entries-waiting = 📥 { $count ->
    [one] Ждёт ответа организатора: { $count } заявка.
    [few] Ждут ответа организатора: { $count } заявки.
   *[many] Ждут ответа организатора: { $count } заявок.
}

notice-consent-signed = ✅ Родитель подписал согласие.
notice-consent-ready = { $tone ->
    [informal] Теперь всё готово, можешь записываться!
   *[formal] Теперь всё готово, можно записываться.
}
notice-consent-step = Остался один шаг — и можно записываться.
notice-paper-accepted = ✅ Лист приняли: { $purpose }. Согласие действует.
notice-paper-accepted-child = ✅ Школа приняла лист: { $purpose }, { $name }. Согласие действует.
notice-paper-declined = ❌ Лист не приняли: { $purpose }.
notice-paper-declined-next = { $tone ->
    [informal] Не страшно: пришли новое фото или попроси родителя подписать по ссылке — это минута.
   *[formal] Пришлите новое фото или попросите родителя подписать по ссылке — это минута.
}
notice-paper-declined-child = ❌ Школа не приняла лист: { $purpose }, { $name }.
notice-paper-declined-child-next = Бумага не обязательна: подписать можно прямо здесь, одной кнопкой.

notice-request-made = 📥 { $tone ->
    [informal] Нужен твой ответ:
   *[formal] Нужен ваш ответ:
}
notice-request-accepted = ✅ Просьба принята.
notice-request-declined = Просьба отклонена.
notice-request-declined-next = { $tone ->
    [informal] Всё осталось, как было. Есть вопросы — спроси того, кто отвечал.
   *[formal] Всё осталось, как было. Есть вопросы — напишите тому, кто отвечал.
}
notice-request-join-accepted = 🎉 { $tone ->
    [informal] Тебя взяли в команду «{ $team }».
   *[formal] Вас взяли в команду «{ $team }».
}
notice-request-join-declined = { $tone ->
    [informal] Тебя не взяли в команду «{ $team }».
   *[formal] Вас не взяли в команду «{ $team }».
}
notice-request-join = { $who }: взять в команду.
notice-request-add = { $who }: добавить в состав.
notice-request-leave = { $who }: выйти из состава.
notice-request-replace = { $who }: замена в составе.
notice-request-title = Новое название команды.
notice-request-nomination = Другая номинация.
notice-request-site = Другая площадка.
notice-request-answer = Исправить ответы в заявке.
notice-request-withdraw = Снять заявку.

notice-results = 🏆 Итоги опубликованы. { $entry }:
notice-results-changed = ✏️ Итог исправлен. { $entry }:
notice-result-winner = Победитель
notice-result-prizewinner = Призёр
notice-result-laureate = Лауреат
notice-result-diploma = Диплом { $number } степени
notice-result-place = { $number } место
notice-result-special = Специальный приз
notice-result-participant = Участник
notice-result-noted = { $result }: { $note }
notice-result-stage = { $stage } — { $result }

notice-button-entry = Открыть заявку
notice-button-team = Открыть команду
notice-button-event = Карточка события
notice-button-entries = Мои заявки
notice-button-events = Все события
notice-button-accept-seat = ✅ Занять место
notice-button-decline-seat = Отказаться
notice-button-making = Открыть событие
notice-button-submitted = Что ждёт проверки
notice-button-desk = Рабочий стол события
notice-button-waiting = Посмотреть заявки
notice-button-child = Открыть карточку ребёнка
notice-button-consents = Согласия
notice-button-parent = Позвать родителя
notice-button-step = Следующий шаг
notice-button-decide = Посмотреть и ответить

notice-questions-asked = ❓ { $count ->
    [one] Вам задали { $count } новый вопрос
    [few] Вам задали { $count } новых вопроса
   *[many] Вам задали { $count } новых вопросов
} к выступлению.
notice-link-added = 🔗 { $tone ->
    [informal] Ссылка появилась или сменилась: подключайся этой кнопкой.
   *[formal] Ссылка появилась или сменилась: подключайтесь этой кнопкой.
}
notice-proof-wanted = 🔑 Последние минуты встречи. { $tone ->
    [informal] Подтверди, что ты здесь: это одно нажатие или одно слово.
   *[formal] Подтвердите, что вы здесь: это одно нажатие или одно слово.
}
notice-proof-word = Кодовое слово назовут вслух. { $tone ->
    [informal] Услышишь — нажми кнопку и напиши его. Принимаю ещё полчаса после конца.
   *[formal] Услышите — нажмите кнопку и напишите его. Принимаю ещё полчаса после конца.
}
