# Что говорит `python -m bot check`. Строка с «-advice» — что нажать и где; она печатается, когда не всё хорошо.
check-summary-good = { $doubts ->
    [0] Всё готово к работе.
   *[other] Бот может работать. Посмотрите на строки с «!».
}
check-summary-wrong = { $wrong ->
    [one] Неисправность одна
   *[other] Неисправностей: { $wrong }
}. Исправьте строки с «✗» и запустите проверку снова.

check-setting-read = Настройки прочитаны. Заданы: { $names }
check-setting-no-messenger = Настройки: не задан ни TELEGRAM_TOKEN, ни VK_TOKEN — `python -m bot run` откроет песочницу
check-setting-no-messenger-advice = Для настоящих мессенджеров: cp .env.example .env, затем впишите в .env TELEGRAM_TOKEN, или VK_TOKEN и VK_GROUP_ID, или всё вместе.
check-setting-no-admins = Настройки: в ADMINS никого — у бота нет администратора
check-setting-no-admins-advice = Впишите в .env номера администраторов в мессенджерах, например ADMINS=telegram:1001,vk:2002, и перезапустите бота.
check-setting-clock-borrowed = Настройки: задан CLOCK_URL — бот живёт не по часам машины
check-setting-clock-borrowed-advice = CLOCK_URL нужен только песочнице. Удалите его из .env и из окружения.

check-telegram-absent = Telegram: не настроен — TELEGRAM_TOKEN пуст
check-telegram-absent-advice = Если Telegram нужен: откройте @BotFather → /newbot, ответьте на вопросы и впишите полученный токен в .env: TELEGRAM_TOKEN=…
check-telegram-unreachable = Telegram: { $host } { $reason ->
    [timeout] не ответил вовремя
    [broken] отвечает не так, как отвечает Telegram
   *[failed] недоступен: соединиться не удалось
}
check-telegram-unreachable-advice = Проверьте TELEGRAM_API_URL (сейчас { $address }), выход в интернет с этой машины и её брандмауэр: curl -I { $address }
check-telegram-refused = Telegram: { $host } отказал: { $words }
check-telegram-refused-advice = Подождите минуту и повторите проверку; если отказ тот же, проверьте TELEGRAM_API_URL и получите новый токен: @BotFather → /revoke.
check-telegram-token-good = Telegram: токен действует, бот — { $bot }
check-telegram-token-wrong = Telegram: токен из TELEGRAM_TOKEN не подходит
check-telegram-token-wrong-advice = @BotFather → /mybots → выберите бота → API Token. Скопируйте токен целиком, вместе с числом и двоеточием, в .env: TELEGRAM_TOKEN=…
check-telegram-webhook-none = Telegram: бот сам спрашивает обновления, webhook не установлен; ждут ответа: { $pending }
check-telegram-webhook-left = Telegram: установлен webhook на { $host }, хотя PUBLIC_URL пуст
check-telegram-webhook-left-advice = Бот снимет его сам при запуске. Если webhook появится снова, тот же токен есть у другой программы: остановите её или получите новый токен (@BotFather → /revoke).
check-telegram-webhook-good = Telegram: webhook установлен на { $host }, ошибок нет
check-telegram-webhook-missing = Telegram: задан PUBLIC_URL, но webhook на { $host } ещё не установлен
check-telegram-webhook-missing-advice = Бот установит его сам при запуске: .venv/bin/python -m bot run. Если бот уже работает, посмотрите в его журнал.
check-telegram-webhook-failing = Telegram: не может доставить обновления на { $host } (ждут: { $pending }): { $words }
check-telegram-webhook-failing-advice = Проверьте, что бот запущен, что веб-сервер передаёт /telegram на адрес из LISTEN и что сертификат не истёк; порт — 443, 80, 88 или 8443.
check-telegram-webhook-failed = Telegram: доставка на { $host } прерывалась, теперь всё доставлено. Последняя ошибка: { $words }
check-telegram-webhook-failed-advice = Если это было не во время перезапуска бота, посмотрите журнал веб-сервера за то же время.
check-telegram-channel-absent = Telegram: канал не задан — TELEGRAM_CHANNEL пуст, новости туда не публикуются
check-telegram-channel-absent-advice = Если канал нужен: впишите в .env его имя с собакой, TELEGRAM_CHANNEL=@…, или номер, который начинается с -100.
check-telegram-channel-unknown = Telegram: канал { $channel } не найден: { $words }
check-telegram-channel-unknown-advice = Проверьте TELEGRAM_CHANNEL: имя пишется с @, номер начинается с -100. Затем в Telegram: канал → «Управление каналом» → «Администраторы» → «Добавить администратора» → найдите бота по имени.
check-telegram-channel-other = Telegram: { $channel } — не канал, а { $kind ->
    [group] группа
    [supergroup] группа
    [private] личный чат
   *[other] что-то другое ({ $kind })
}
check-telegram-channel-other-advice = Впишите в TELEGRAM_CHANNEL имя или номер канала: новости публикуются только в канал.
check-telegram-channel-stranger = Telegram: бот не администратор канала { $channel }
check-telegram-channel-stranger-advice = В Telegram: канал → «Управление каналом» → «Администраторы» → «Добавить администратора» → найдите бота по имени → включите «Публикация сообщений», «Изменение публикаций», «Удаление публикаций».
check-telegram-channel-right = Telegram: в канале { $channel } у бота нет права «{ $right ->
    [can_post_messages] Публикация сообщений
    [can_edit_messages] Изменение публикаций
   *[can_delete_messages] Удаление публикаций
}»
check-telegram-channel-right-advice = В Telegram: канал { $channel } → «Управление каналом» → «Администраторы» → бот → включите «{ $right ->
    [can_post_messages] Публикация сообщений
    [can_edit_messages] Изменение публикаций
   *[can_delete_messages] Удаление публикаций
}» → галочка вверху.
check-telegram-channel-good = Telegram: канал { $channel } («{ $title }»), бот может публиковать, менять и удалять

check-vk-absent = ВКонтакте: не настроен — VK_TOKEN пуст
check-vk-absent-advice = Если ВКонтакте нужен: «Управление сообществом» → «Дополнительно» → «Работа с API» → «Ключи доступа» → «Создать ключ»; впишите в .env VK_TOKEN=… и номер сообщества VK_GROUP_ID=…
check-vk-unreachable = ВКонтакте: { $host } { $reason ->
    [timeout] не ответил вовремя
    [broken] отвечает не так, как отвечает ВКонтакте
   *[failed] недоступен: соединиться не удалось
}
check-vk-unreachable-advice = Проверьте VK_API_URL (сейчас { $address }), выход в интернет с этой машины и её брандмауэр: curl -I { $address }
check-vk-refused = ВКонтакте: { $host } отказал (ошибка { $code }): { $words }
check-vk-refused-advice = Подождите минуту и повторите проверку; если отказ тот же, создайте новый ключ: «Управление сообществом» → «Дополнительно» → «Работа с API» → «Ключи доступа» → «Создать ключ» — и впишите его в VK_TOKEN.
check-vk-token-good = ВКонтакте: ключ действует, сообщество — «{ $name }»
check-vk-token-wrong = ВКонтакте: ключ из VK_TOKEN не подходит: { $words }
check-vk-token-wrong-advice = «Управление сообществом» → «Дополнительно» → «Работа с API» → «Ключи доступа» → «Создать ключ» → отметьте управление сообществом, сообщения, фотографии, файлы и стену → впишите ключ в .env: VK_TOKEN=…
check-vk-group-other = ВКонтакте: ключ принадлежит сообществу { $other }, а VK_GROUP_ID={ $group }
check-vk-group-other-advice = Впишите в .env VK_GROUP_ID={ $other } — или ключ того сообщества, которое имели в виду.
check-vk-group-closed = ВКонтакте: сообщество закрыто ({ $words ->
    [banned] заблокировано
    [deleted] удалено
   *[other] { $words }
})
check-vk-group-closed-advice = Откройте страницу сообщества под именем его владельца: ВКонтакте покажет там причину и кнопку восстановления.
check-vk-right = ВКонтакте: у ключа нет права { $right ->
    [manage] на управление сообществом (manage)
    [messages] на сообщения сообщества (messages)
    [photos] на фотографии (photos)
    [docs] на файлы (docs)
   *[wall] на стену (wall)
}
check-vk-right-advice = Права готового ключа не меняются, нужен новый: «Управление сообществом» → «Дополнительно» → «Работа с API» → «Ключи доступа» → «Создать ключ» → отметьте управление сообществом, сообщения, фотографии, файлы и стену → впишите ключ в VK_TOKEN.
check-vk-rights-good = ВКонтакте: права ключа — { $rights }
check-vk-unseen = ВКонтакте: не видно { $subject ->
    [rights] прав ключа
    [long-poll] настроек Long Poll
    [callback] настроек Callback API
    [administrator] прав владельца VK_USER_TOKEN
   *[abilities] возможностей бота
}: { $words }
check-vk-unseen-advice = { $subject ->
    [rights] Посмотрите сами: «Управление сообществом» → «Дополнительно» → «Работа с API» → «Ключи доступа» → у ключа отмечены управление, сообщения, фотографии, файлы и стена.
    [long-poll] Нужно право ключа на управление сообществом. Или посмотрите сами: «Управление сообществом» → «Дополнительно» → «Работа с API» → «Long Poll API».
    [callback] Нужно право ключа на управление сообществом. Или посмотрите сами: «Управление сообществом» → «Дополнительно» → «Работа с API» → «Callback API» → версия 5.199 и «Типы событий».
    [administrator] Токену нужны права wall, photos и groups, а его владелец должен быть администратором: «Управление сообществом» → «Участники» → «Руководители».
   *[abilities] Посмотрите сами: «Управление сообществом» → «Сообщения» → «Настройки для бота» → «Возможности ботов»: «Включены».
}
check-vk-long-poll-on = ВКонтакте: Long Poll включён
check-vk-long-poll-off = ВКонтакте: Long Poll выключен, а PUBLIC_URL пуст — боту неоткуда узнавать о сообщениях
check-vk-long-poll-off-advice = «Управление сообществом» → «Дополнительно» → «Работа с API» → «Long Poll API» → «Long Poll API»: «Включено».
check-vk-events-on = ВКонтакте: { $place ->
    [callback] Callback API
   *[long-poll] Long Poll
} версии { $version }, все нужные события включены
check-vk-events-version = ВКонтакте: { $place ->
    [callback] Callback API
   *[long-poll] Long Poll
} шлёт события версии { $version }, а нужна { $ours }
check-vk-events-version-advice = «Управление сообществом» → «Дополнительно» → «Работа с API» → { $place ->
    [callback] «Callback API» → «Настройки сервера»
   *[long-poll] «Long Poll API» → «Настройки»
} → «Версия API»: { $ours } → «Сохранить».
check-vk-event-off = ВКонтакте: { $place ->
    [callback] Callback API
   *[long-poll] Long Poll
} не сообщает о событии { $event ->
    [message_new] message_new: бот не увидит ни одного сообщения
    [message_event] message_event: кнопки будут крутиться без ответа
    [message_allow] message_allow: бот не узнает, что ему разрешили писать
    [message_deny] message_deny: бот не узнает, что ему запретили писать
   *[wall_post_new] wall_post_new: бот не узнает о новых записях на стене
}
check-vk-event-off-advice = «Управление сообществом» → «Дополнительно» → «Работа с API» → { $place ->
    [callback] «Callback API»
   *[long-poll] «Long Poll API»
} → «Типы событий» → { $event ->
    [message_new] «Сообщения» → «Входящее сообщение»
    [message_event] «Сообщения» → «Действие с сообщением»
    [message_allow] «Сообщения» → «Разрешение на получение»
    [message_deny] «Сообщения» → «Запрет на получение»
   *[wall_post_new] «Записи на стене» → «Добавление»
}.
check-vk-callback-secret-absent = ВКонтакте: задан PUBLIC_URL, а VK_CALLBACK_SECRET пуст — бот не верит ни одному событию
check-vk-callback-secret-absent-advice = Придумайте секрет (openssl rand -hex 16), впишите его в .env: VK_CALLBACK_SECRET=… и туда же: «Управление сообществом» → «Дополнительно» → «Работа с API» → «Callback API» → «Секретный ключ» → «Сохранить».
check-vk-callback-secret-other = ВКонтакте: секретный ключ сервера Callback API не тот, что в VK_CALLBACK_SECRET
check-vk-callback-secret-other-advice = «Управление сообществом» → «Дополнительно» → «Работа с API» → «Callback API» → «Секретный ключ»: впишите значение VK_CALLBACK_SECRET → «Сохранить».
check-vk-callback-absent = ВКонтакте: среди серверов Callback API нет адреса { $url }
check-vk-callback-absent-advice = Запустите бота, затем: «Управление сообществом» → «Дополнительно» → «Работа с API» → «Callback API» → «Добавить сервер» → «Адрес»: { $url }, «Секретный ключ»: значение VK_CALLBACK_SECRET → «Сохранить» → «Подтвердить».
check-vk-callback-on = ВКонтакте: сервер Callback API на { $host } подтверждён
check-vk-callback-off = ВКонтакте: сервер Callback API на { $host } { $status ->
    [unconfigured] ещё не подтверждён
    [failed] не прошёл подтверждение
    [wait] ждёт подтверждения
   *[other] не работает ({ $status })
}
check-vk-callback-off-advice = Запустите бота, затем: «Управление сообществом» → «Дополнительно» → «Работа с API» → «Callback API» → «Подтвердить». Если ВКонтакте показывает там другую «Строку, которую должен вернуть сервер», впишите её в VK_CALLBACK_CONFIRMATION и перезапустите бота.
check-vk-messages-on = ВКонтакте: сообщения сообщества включены
check-vk-messages-off = ВКонтакте: сообществу нельзя написать — сообщения выключены
check-vk-messages-off-advice = «Управление сообществом» → «Сообщения» → «Сообщения сообщества»: «Включены» → «Сохранить».
check-vk-messages-unseen = ВКонтакте: не видно, включены ли сообщения сообщества
check-vk-messages-unseen-advice = Посмотрите сами: «Управление сообществом» → «Сообщения» → «Сообщения сообщества»: «Включены».
check-vk-abilities-on = ВКонтакте: возможности ботов включены
check-vk-abilities-off = ВКонтакте: возможности ботов выключены — ВКонтакте откажет в каждой клавиатуре (ошибка 912)
check-vk-abilities-off-advice = «Управление сообществом» → «Сообщения» → «Настройки для бота» → «Возможности ботов»: «Включены» → отметьте «Добавить кнопку „Начать“» → «Сохранить».
check-vk-abilities-unseen = ВКонтакте: включены ли сообщения и возможности ботов, ключу сообщества не показывают
check-vk-abilities-unseen-advice = Посмотрите сами: «Управление сообществом» → «Сообщения» → «Сообщения сообщества»: «Включены»; там же «Настройки для бота» → «Возможности ботов»: «Включены».
check-vk-administrator-absent = ВКонтакте: VK_USER_TOKEN пуст — записи на стене выходят без картинок, изменить или удалить их бот не может
check-vk-administrator-absent-advice = Без него можно обойтись. Если картинки нужны, впишите в .env VK_USER_TOKEN — токен администратора сообщества с правами wall, photos и groups.
check-vk-administrator-wrong = ВКонтакте: токен из VK_USER_TOKEN не подходит: { $words }
check-vk-administrator-wrong-advice = Получите токен администратора заново, с правами wall, photos, groups и offline, и впишите его в .env: VK_USER_TOKEN=… Или оставьте настройку пустой: записи будут без картинок.
check-vk-administrator-good = ВКонтакте: VK_USER_TOKEN действует, его владелец — id{ $id }
check-vk-administrator-right = ВКонтакте: у VK_USER_TOKEN нет права { $right }
check-vk-administrator-right-advice = Права готового токена не меняются: получите его заново, перечислив в scope wall, photos, groups и offline, и впишите в VK_USER_TOKEN.
check-vk-administrator-stranger = ВКонтакте: владелец VK_USER_TOKEN не администратор сообщества { $group }
check-vk-administrator-stranger-advice = «Управление сообществом» → «Участники» → «Руководители» → «Добавить руководителя» → этот человек, «Администратор». Или впишите токен того, кто им уже является.

check-address-good = Адрес { $host } отвечает
check-address-plain = Адрес { $host } начинается с http:// — Telegram и ВКонтакте обращаются только по https://
check-address-plain-advice = Поставьте перед ботом веб-сервер с сертификатом (docs/deployment.md, раздел 7) и впишите PUBLIC_URL=https://…
check-address-silent = Адрес { $host } из PUBLIC_URL: /health отсюда не отвечает, и проверить его с этой машины нельзя
check-address-silent-advice = Так и должно быть, если веб-сервер отдаёт наружу только /telegram и /vk или бот не запущен. Он должен передавать эти пути на { $listen }.

check-database-good = База данных { $place } открывается и записывается
check-database-absent = База данных: файла { $path } ещё нет
check-database-absent-advice = Его создаст первый запуск бота; чтобы создать сейчас: .venv/bin/python -m bot migrate
check-database-folder = База данных: файл { $path } не создать — в { $folder } нельзя писать
check-database-folder-advice = Дайте право пользователю, под которым работает бот: chown consortium-bot { $folder }, или укажите в DATABASE_URL другую папку.
check-database-file = База данных: файл { $path } не открыть для записи: { $words }
check-database-file-advice = Запускайте проверку под тем же пользователем, что и бота; файл и его папка должны принадлежать ему. Если файл испорчен, восстановите копию (docs/deployment.md, раздел 9).
check-files-good = Файлы, которые присылают: для них есть папка { $path }
check-files-folder = Файлы, которые присылают: папку { $path } не создать — в { $folder } нельзя писать
check-files-folder-advice = Дайте право пользователю, под которым работает бот: chown consortium-bot { $folder }, или укажите в FILES другую папку.
check-database-closed = База данных { $database } на { $host }: { $reason ->
    [timeout] сервер не ответил вовремя
    [password] сервер не принял имя или пароль
    [no-database] на сервере нет такой базы
    [read-only] записать в неё нельзя
    [broken] соединиться не удалось — сервер или адрес не того вида
   *[failed] сервер недоступен
}
check-database-closed-advice = { $reason ->
    [password] Проверьте имя и пароль в DATABASE_URL; задать пароль: sudo -u postgres psql -c '\password имя'. Знаки @ / : # % в нём пишутся через процент.
    [no-database] sudo -u postgres createdb { $database } --owner имя
    [read-only] Дайте пользователю из DATABASE_URL право создавать таблицы: ALTER DATABASE { $database } OWNER TO имя; база не должна быть копией только для чтения.
   *[failed] Проверьте хост и порт в DATABASE_URL и запущен ли сервер: systemctl status postgresql
}
check-database-migrated = База данных: таблицы нынешние ({ $revision })
check-database-behind = База данных: таблицы старые ({ $revision }), нужны { $head }
check-database-behind-advice = Бот обновит их сам при запуске; чтобы обновить сейчас: .venv/bin/python -m bot migrate
check-database-newer = База данных: таблицы новее программы ({ $revision })
check-database-newer-advice = Верните новую версию программы (git pull) или восстановите копию базы, сделанную до обновления (docs/deployment.md, раздел 8).
check-database-journal-good = База данных: журнал SQLite — WAL, читать можно во время записи
check-database-journal = База данных: журнал SQLite — { $journal }, а не WAL: читающие и пишущие будут ждать друг друга
check-database-journal-advice = Так бывает на сетевом диске. Перенесите { $path } на диск самой машины и впишите новый путь в DATABASE_URL.
check-database-disk-good = Диск: в { $folder } свободно { $free } МБ
check-database-disk = Диск: в { $folder } осталось { $free } МБ
check-database-disk-advice = Освободите место: journalctl --vacuum-size=200M, старые копии базы, docker system prune. Боту нужно не меньше 100 МБ, спокойно — от 1024 МБ.

check-clock-good = Часы: разница с { $host } — { $seconds } с
check-clock-wrong = Часы: разница с { $host } — { $seconds } с, напоминания придут не вовремя
check-clock-wrong-advice = Включите сверку времени: sudo timedatectl set-ntp true, затем timedatectl status. В контейнере часы — у машины, на которой он работает.
check-clock-unseen = Часы: сверить их не с чем — ни один мессенджер не назвал времени
check-clock-unseen-advice = Сравните сами: timedatectl status → «System clock synchronized: yes».
check-clock-zones-good = Часовые пояса: есть все российские ({ $count })
check-clock-zones-missing = Часовые пояса: на этой машине нет { $zones }
check-clock-zones-missing-advice = Установите их: pip install --upgrade tzdata в окружение бота (.venv) или sudo apt-get install --reinstall tzdata
check-clock-zones-old = Часовые пояса устарели: о переводе часов в { $zone } здесь не знают
check-clock-zones-old-advice = Обновите их: sudo apt-get update && sudo apt-get install tzdata, затем перезапустите бота.
check-clock-zone = Пояс тех, кто не выбрал своего: { $zone }, там сейчас { $time }
