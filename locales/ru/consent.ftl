# Согласия: каждое — своим документом и своей кнопкой.
consent-purpose-processing = Обработка данных
consent-purpose-publication = Публикация имени, фото и работ
consent-purpose-news = Сообщения с новостями

consent-title-own = { $tone ->
    [informal] Твои согласия
   *[formal] Ваши согласия
}
consent-title-child = Согласия: { $name }
consent-state-none = ⚪ Ещё не дано.
consent-state-given = ✅ Дано: { $time }. Редакция { $version }. { $who }
consent-state-outdated = 🟡 Дано: { $time }. Редакция { $version }. { $who } С тех пор текст изменился, и нужна новая подпись.
consent-state-withdrawn = ⚪ Отозвано: { $time }.
consent-state-void = ⚪ Подписано: { $time }, но до 14 лет нужна подпись родителя: эта не действует.
consent-who-reader = { $tone ->
    [informal] Подпись твоя.
   *[formal] Подпись ваша.
}
consent-who-guardian = Подпись родителя или законного представителя: { $name }.
consent-who-person = Подпись: { $name }.
consent-who-paper = Подпись на бумаге, проверка: { $name }.
consent-who-gone = Запись о том, кто подписал, удалена.
consent-version = Редакция { $version }.

consent-signed-own = ✅ <b>Подписано:</b> { $purpose }. Копия — в файле ниже.
consent-signed-child = ✅ <b>Подписано:</b> { $purpose }, { $name }. Копия — в файле ниже.
consent-more = Остальное — по желанию, каждое отдельно.
consent-no-more = Больше здесь подписывать нечего.
consent-yours-too = И ещё одно, уже о ваших собственных данных. Его можно подписать позже.
consent-copied = Копия — в файле выше.

consent-withdraw-own = <b>Отозвать согласие?</b> { $purpose }
consent-withdraw-child = <b>Отозвать согласие?</b> { $purpose }, { $name }
consent-change-processing = Что изменится: записаться туда, где нужно имя, уже не получится. Если за 14 дней не дать согласие снова, имя и профиль будут удалены, а в отчётах останутся только числа.
consent-change-publication = Что изменится: имени, фото и работ в новых публикациях не будет. Участвовать можно как прежде.
consent-change-news = Что изменится: новости и приглашения приходить перестанут. Напоминания о событиях, на которые есть запись, останутся.
consent-change-rest = Вместе с ним перестанет действовать и это: { $names }.
consent-withdrawn = Готово, согласие отозвано.

consent-signer-guardian = родитель или законный представитель
consent-signer-gone = запись о подписавшем удалена
consent-file = Согласие, { $purpose }, { $version }
consent-file-caption = Копия согласия: { $purpose }, редакция { $version }
consent-copy-version = Редакция: { $version }
consent-copy-when = Подписано: { $time }
consent-copy-who = Кто подписал: { $name }
consent-copy-paper = Подписано на бумаге. Кто проверил лист: { $name }
consent-copy-for = За кого: { $name }
consent-copy-account = Как: нажатием кнопки, { $messenger }, аккаунт { $number }
consent-copy-button = Как: нажатием кнопки
consent-copy-withdrawn = Отозвано: { $time }
consent-copy-digest = Контрольная сумма текста (SHA-256): { $digest }

consent-button-sign = ✍️ Подписываю
consent-button-copy = 📄 Копия файлом
consent-button-withdraw = Отозвать
consent-button-withdraw-yes = Да, отозвать
consent-button-withdraw-no = Нет, оставить
consent-button-all = ◀️ Все согласия
consent-button-back = ◀️ К документу
consent-button-guardian = 👪 Позвать родителя
consent-button-paper = 📝 Подписать на бумаге
consent-button-step = ▶️ Дальше
consent-button-processing = Сначала — обработка данных
consent-button-yours = Согласие за себя
consent-button-profile = 👤 Мой профиль
consent-button-family = 👪 Мои дети

refusal-consent-profile-unfinished = { $tone ->
    [informal] Сначала закончи профиль: осталось ответить на пару вопросов. Напиши «профиль».
   *[formal] Сначала закончите профиль: осталось ответить на пару вопросов. Напишите «профиль».
}
refusal-consent-child-unfinished = В профиле ребёнка ещё нет школы, класса или имени. Пусть ребёнок напишет боту «профиль» и ответит на вопросы — потом документ можно подписать.
refusal-consent-fourteen-not-known = { $tone ->
    [informal] Сначала ответь, есть ли тебе 14 лет: от этого зависит, кто подписывает — ты или родитель. Напиши «профиль».
   *[formal] Сначала ответьте, есть ли 14 лет: от этого зависит, кто подписывает. Напишите «профиль».
}
refusal-consent-guardian-wanted = { $tone ->
    [informal] До 14 лет этот документ подписывает родитель. Позови его по ссылке или возьми лист на бумаге.
   *[formal] До 14 лет этот документ подписывает родитель или законный представитель: по ссылке или на бумаге.
}
refusal-consent-signer-name-wanted = Осталось назвать себя: в документе стоит имя того, кто подписывает. Напишите сообщением фамилию, имя и отчество.
refusal-consent-processing-wanted = Это согласие действует только вместе с согласием на обработку данных. Начните с него.
refusal-consent-text-changed = Пока документ лежал открытым, вышла новая редакция. { $tone ->
    [informal] Открой его ещё раз и прочитай.
   *[formal] Откройте его ещё раз и прочитайте.
}
refusal-consent-own-signature = С 14 лет это согласие отзывает только тот, кто его дал. Пусть ребёнок напишет боту «профиль» и отзовёт его в согласиях.
refusal-consent-not-found = Копии нет: этого согласия ещё никто не давал.
