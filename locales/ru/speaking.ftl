# Вебинар глазами организатора и спикера: ссылка, спикеры, кодовое слово, кто придёт и о чём спрашивают.
speaking-title = <b>{ $title }</b>

speaking-link = 🔗 Ссылка: { $link }
speaking-link-none = 🔗 Ссылки ещё нет: без неё никто не подключится.
speaking-link-asked = Пришлите ссылку на комнату сообщением. Её увидят только те, кто записан, и только с открытия комнаты. Смените во время встречи — я сразу напишу всем, кто уже нажал «Подключиться».
speaking-opens = ⏰ Комната откроется: { $time }
speaking-speakers = 🎙 { $count ->
    [one] { $count } спикер
    [few] { $count } спикера
   *[many] { $count } спикеров
}, из них пришли по своей ссылке: { $bound }
speaking-questions = ❓ Вопросов: { $count }
speaking-proof-none = 🔑 Второе подтверждение выключено
speaking-proof-word = 🔑 Второе подтверждение: кодовое слово
speaking-proof-poll = 🔑 Второе подтверждение: вопрос с двумя ответами
speaking-came = 👋 Нажали «Подключиться»: { $pressed } · подтвердили участие: { $confirmed }

speaking-proof-off = Второе подтверждение выключено: считаются нажатия «Подключиться». Включите слово или вопрос — и будет видно, кто остался до конца.
speaking-proof-the-word = Кодовое слово: <b>{ $word }</b>
    Назовите его вслух в последние десять минут.
speaking-proof-the-poll = Вопрос: <b>{ $question }</b>
    • { $first }
    • { $second }
speaking-proof-times = Спрошу сам тех, кто подключился: { $opens }. Принимаю до: { $closes }.
speaking-word-asked = Пришлите кодовое слово сообщением. Лучше одно слово, которое легко услышать: большие буквы, «ё» и одна опечатка не помешают.
speaking-poll-asked = Пришлите три строки: вопрос и два ответа. Например:

    Возьмёте приём на свой урок?
    Да, возьму
    Пока нет

speaking-lineup-none = Спикеров пока нет.
speaking-lineup-hint = Чтобы добавить, пришлите сообщение: каждый спикер с новой строки, части — через точку с запятой:

    Фамилия Имя; тема; школа и город

    Тему и школу можно указать потом.
speaking-speaker = 🎙 <b>{ $name }</b>
speaking-topic = «{ $topic }»
speaking-topic-none = тема не указана
speaking-no-school = школа не указана
speaking-bound = ✅ Спикер в боте: видит, кто придёт и о чём спрашивают.
speaking-unbound = Спикер ещё не пришёл по своей ссылке: вопросы видите только вы.
speaking-ask-name = Пришлите фамилию и имя — так, как их увидят слушатели.
speaking-ask-topic = Пришлите тему выступления.
speaking-ask-school = Пришлите название школы: номер, город или как её называют.
speaking-schools = Какая из них? Если нужной нет, напишите иначе.
speaking-schools-none = Такой школы не нашлось. Напишите иначе: номер и город.
speaking-removing = Убрать из спикеров? Вопросы к этому выступлению останутся — их увидят остальные спикеры.

speaking-invited = Ссылка для спикера { $name } готова: перешлите сообщение ниже. Она работает один раз, до: { $until }. Новая ссылка отменит эту.
speaking-letter = Здравствуйте! { $name }, ждём вашего выступления: «{ $title }», { $when }.

    По ссылке — ваш кабинет спикера: кто записался, по школам и регионам, и о чём хотят спросить. Ссылка личная и работает один раз.
speaking-offer = Это вы? Тогда здесь будет ваш кабинет: кто записался и о чём спрашивают. Если ссылка попала к вам случайно, просто закройте её.
speaking-taken = ✅ Это ваше выступление. О новых вопросах напишу утром, раз в день.

speaking-mine = <b>Мои выступления</b>
speaking-mine-none = Выступлений пока нет. Организатор пришлёт личную ссылку — по ней событие появится здесь.
speaking-mine-line = { $number }. <b>{ $title }</b>
    { $when }
speaking-people = 👥 { $count ->
    [one] Записался { $count } человек
    [few] Записались { $count } человека
   *[many] Записались { $count } человек
}
speaking-places = 🏫 Школ: { $schools } · регионов: { $regions }
speaking-nobody-yet = Пока никто не записался.
speaking-share = { $name } — { $count }
speaking-place-none = не указано
speaking-next = Комната откроется: { $time }. Подключайтесь той же кнопкой.
speaking-next-over = Встреча прошла. Спасибо за выступление!
speaking-next-cancelled = Встреча отменена. Подробности — у организатора: он назван в карточке.
speaking-question = <b>{ $number }. { $name }</b>
    { $words }
speaking-questions-none = Вопросов пока нет. Появятся — напишу утром.

speaking-button-room = 🎙 Спикеры и подключение
speaking-button-setup = ◀️ К вебинару
speaking-button-lineup = 🎙 Спикеры
speaking-button-link = 🔗 Ссылка
speaking-button-no-link = Убрать ссылку
speaking-button-asked = ❓ Вопросы
speaking-button-proof = 🔑 Подтверждение
speaking-button-coming = 📊 Кто придёт
speaking-button-desk = ◀️ К событию
speaking-button-word = 🔑 Кодовое слово
speaking-button-poll = 🗳 Вопрос
speaking-button-no-proof = Выключить
speaking-button-back = ↩️ Назад
speaking-button-name = ✏️ Имя
speaking-button-topic = ✏️ Тема
speaking-button-school = 🏫 Школа
speaking-button-no-school = Без школы
speaking-button-invite = 🔗 Личная ссылка спикеру
speaking-button-part = Отвязать: пришёл не тот
speaking-button-up = ⬆️ Выше
speaking-button-remove = Убрать
speaking-button-remove-yes = Да, убрать
speaking-button-take = ✅ Это я
speaking-button-cabinet = 🎙 Кабинет
speaking-button-mine = 🎙 Мои выступления
speaking-button-mine-brief = 🎙 Выступления
speaking-button-regions = 🗺 По регионам
speaking-button-schools = 🏫 По школам
speaking-button-hide = ✖️ Скрыть { $number }

refusal-webinar-speaker-not-found = Этого спикера в списке уже нет. Откройте список заново: он в карточке события.
refusal-webinar-too-many-speakers = Спикеров может быть не больше { $most }. Уберите лишних — и добавьте остальных.
refusal-webinar-speaker-is-taken = Спикер уже пришёл по своей ссылке. Если это не тот человек, сначала отвяжите его.
refusal-webinar-not-speaking = Этот кабинет — для спикеров и организатора. Если вы выступаете, попросите у организатора личную ссылку.
refusal-webinar-word-wanted = Нужно слово из букв или цифр. Напишите его ещё раз.
refusal-webinar-word-too-long = Слишком длинно: помещается { $most ->
    [one] { $most } знак
    [few] { $most } знака
   *[many] { $most } знаков
}. Напишите короче.
refusal-webinar-poll-wanted = Нужны три строки: вопрос и два разных ответа. Напишите их одним сообщением.
