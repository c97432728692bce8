# What `python -m bot check` says. A line with “-advice” tells what to press where, and is printed when not all is well.
# VK's and Telegram's own settings are named in Russian, as their pages show them to our organisers.
check-summary-good = { $doubts ->
    [0] Everything is ready.
   *[other] The bot can work. Please look at the lines with “!”.
}
check-summary-wrong = { $wrong ->
    [one] One thing is wrong
   *[other] { $wrong } things are wrong
}. Mend the lines with “✗” and run the check again.

check-setting-read = Settings are read. Given: { $names }
check-setting-no-messenger = Settings: neither TELEGRAM_TOKEN nor VK_TOKEN is given, so `python -m bot run` would start the sandbox
check-setting-no-messenger-advice = For the real messengers: cp .env.example .env, then write TELEGRAM_TOKEN, or VK_TOKEN and VK_GROUP_ID, or all of them into .env.
check-setting-no-admins = Settings: ADMINS is empty, so the bot has no administrator
check-setting-no-admins-advice = Write the administrators' numbers in the messengers into .env, like ADMINS=telegram:1001,vk:2002, and restart the bot.
check-setting-clock-borrowed = Settings: CLOCK_URL is given, so the bot does not live by this machine's clock
check-setting-clock-borrowed-advice = Only the sandbox needs CLOCK_URL. Remove it from .env and from the environment.

check-telegram-absent = Telegram: not configured, TELEGRAM_TOKEN is empty
check-telegram-absent-advice = If Telegram is wanted: open @BotFather → /newbot, answer its questions and write the token into .env: TELEGRAM_TOKEN=…
check-telegram-unreachable = Telegram: { $host } { $reason ->
    [timeout] did not answer in time
    [broken] does not answer as Telegram does
   *[failed] cannot be reached: the connection failed
}
check-telegram-unreachable-advice = Look at TELEGRAM_API_URL (now { $address }), at this machine's way into the internet and at its firewall: curl -I { $address }
check-telegram-refused = Telegram: { $host } refused: { $words }
check-telegram-refused-advice = Wait a minute and check again; if it refuses still, look at TELEGRAM_API_URL and get a new token: @BotFather → /revoke.
check-telegram-token-good = Telegram: the token is valid, the bot is { $bot }
check-telegram-token-wrong = Telegram: the token in TELEGRAM_TOKEN is not valid
check-telegram-token-wrong-advice = @BotFather → /mybots → choose the bot → API Token. Copy all of it, with the number and the colon, into .env: TELEGRAM_TOKEN=…
check-telegram-webhook-none = Telegram: the bot asks for updates itself, no webhook is set; waiting for an answer: { $pending }
check-telegram-webhook-left = Telegram: a webhook is set to { $host }, though PUBLIC_URL is empty
check-telegram-webhook-left-advice = The bot removes it at its start. If it comes back, another program has the same token: stop it, or get a new token (@BotFather → /revoke).
check-telegram-webhook-good = Telegram: the webhook is set to { $host }, without errors
check-telegram-webhook-missing = Telegram: PUBLIC_URL is given, but no webhook is set to { $host } yet
check-telegram-webhook-missing-advice = The bot sets it at its start: .venv/bin/python -m bot run. If it is running already, look into its log.
check-telegram-webhook-failing = Telegram: updates cannot be delivered to { $host } ({ $pending } are waiting): { $words }
check-telegram-webhook-failing-advice = Make sure that the bot is running, that the web server passes /telegram on to the address in LISTEN, and that the certificate has not expired; the port is 443, 80, 88 or 8443.
check-telegram-webhook-failed = Telegram: delivery to { $host } was interrupted, now all is delivered. The last error: { $words }
check-telegram-webhook-failed-advice = If that was not while the bot restarted, look into the web server's log of that time.
check-telegram-channel-absent = Telegram: no channel, TELEGRAM_CHANNEL is empty and no news are published there
check-telegram-channel-absent-advice = If a channel is wanted: write its name with the @ into .env, TELEGRAM_CHANNEL=@…, or its number, which begins with -100.
check-telegram-channel-unknown = Telegram: the channel { $channel } is not found: { $words }
check-telegram-channel-unknown-advice = Look at TELEGRAM_CHANNEL: a name is written with @, a number begins with -100. Then in Telegram: the channel → Manage Channel → Administrators → Add Administrator → find the bot by its username.
check-telegram-channel-other = Telegram: { $channel } is not a channel but { $kind ->
    [group] a group
    [supergroup] a group
    [private] a private chat
   *[other] something else ({ $kind })
}
check-telegram-channel-other-advice = Write a channel's name or number into TELEGRAM_CHANNEL: news are published in a channel only.
check-telegram-channel-stranger = Telegram: the bot is no administrator of the channel { $channel }
check-telegram-channel-stranger-advice = In Telegram: the channel → Manage Channel → Administrators → Add Administrator → find the bot by its username → turn on Post Messages, Edit Messages of Others, Delete Messages of Others.
check-telegram-channel-right = Telegram: in the channel { $channel } the bot lacks the right “{ $right ->
    [can_post_messages] Post Messages
    [can_edit_messages] Edit Messages of Others
   *[can_delete_messages] Delete Messages of Others
}”
check-telegram-channel-right-advice = In Telegram: the channel { $channel } → Manage Channel → Administrators → the bot → turn on { $right ->
    [can_post_messages] Post Messages
    [can_edit_messages] Edit Messages of Others
   *[can_delete_messages] Delete Messages of Others
} → the tick on top.
check-telegram-channel-good = Telegram: the channel { $channel } (“{ $title }”), the bot may post, edit and delete

check-vk-absent = VK: not configured, VK_TOKEN is empty
check-vk-absent-advice = If VK is wanted: «Управление сообществом» → «Дополнительно» → «Работа с API» → «Ключи доступа» → «Создать ключ»; write VK_TOKEN=… and the community's number VK_GROUP_ID=… into .env
check-vk-unreachable = VK: { $host } { $reason ->
    [timeout] did not answer in time
    [broken] does not answer as VK does
   *[failed] cannot be reached: the connection failed
}
check-vk-unreachable-advice = Look at VK_API_URL (now { $address }), at this machine's way into the internet and at its firewall: curl -I { $address }
check-vk-refused = VK: { $host } refused (error { $code }): { $words }
check-vk-refused-advice = Wait a minute and check again; if it refuses still, make a new key: «Управление сообществом» → «Дополнительно» → «Работа с API» → «Ключи доступа» → «Создать ключ», and write it into VK_TOKEN.
check-vk-token-good = VK: the key is valid, the community is “{ $name }”
check-vk-token-wrong = VK: the key in VK_TOKEN is not valid: { $words }
check-vk-token-wrong-advice = «Управление сообществом» → «Дополнительно» → «Работа с API» → «Ключи доступа» → «Создать ключ» → tick the management of the community, messages, photos, files and the wall → write the key into .env: VK_TOKEN=…
check-vk-group-other = VK: the key belongs to the community { $other }, but VK_GROUP_ID={ $group }
check-vk-group-other-advice = Write VK_GROUP_ID={ $other } into .env, or the key of the community that is meant.
check-vk-group-closed = VK: the community is closed ({ $words ->
    [banned] blocked
    [deleted] deleted
   *[other] { $words }
})
check-vk-group-closed-advice = Open the community's page as its owner: VK shows the reason and a button to restore it.
check-vk-right = VK: the key lacks the right to { $right ->
    [manage] manage the community (manage)
    [messages] the community's messages (messages)
    [photos] photos (photos)
    [docs] files (docs)
   *[wall] the wall (wall)
}
check-vk-right-advice = A key's rights cannot be changed, a new one is needed: «Управление сообществом» → «Дополнительно» → «Работа с API» → «Ключи доступа» → «Создать ключ» → tick the management of the community, messages, photos, files and the wall → write the key into VK_TOKEN.
check-vk-rights-good = VK: the key's rights are { $rights }
check-vk-unseen = VK: { $subject ->
    [rights] the key's rights
    [long-poll] the settings of Long Poll
    [callback] the settings of Callback API
    [administrator] the rights of VK_USER_TOKEN's owner
   *[abilities] the bot abilities
} cannot be seen: { $words }
check-vk-unseen-advice = { $subject ->
    [rights] Look yourself: «Управление сообществом» → «Дополнительно» → «Работа с API» → «Ключи доступа» → management, messages, photos, files and the wall are ticked for the key.
    [long-poll] The key needs the right to manage the community. Or look yourself: «Управление сообществом» → «Дополнительно» → «Работа с API» → «Long Poll API».
    [callback] The key needs the right to manage the community. Or look yourself: «Управление сообществом» → «Дополнительно» → «Работа с API» → «Callback API» → version 5.199 and «Типы событий».
    [administrator] The token needs the rights wall, photos and groups, and its owner has to be an administrator: «Управление сообществом» → «Участники» → «Руководители».
   *[abilities] Look yourself: «Управление сообществом» → «Сообщения» → «Настройки для бота» → «Возможности ботов»: «Включены».
}
check-vk-long-poll-on = VK: Long Poll is on
check-vk-long-poll-off = VK: Long Poll is off and PUBLIC_URL is empty, so the bot cannot hear of messages
check-vk-long-poll-off-advice = «Управление сообществом» → «Дополнительно» → «Работа с API» → «Long Poll API» → «Long Poll API»: «Включено».
check-vk-events-on = VK: { $place ->
    [callback] Callback API
   *[long-poll] Long Poll
} has version { $version }, all events that the bot needs are on
check-vk-events-version = VK: { $place ->
    [callback] Callback API
   *[long-poll] Long Poll
} sends events of version { $version }, but { $ours } is needed
check-vk-events-version-advice = «Управление сообществом» → «Дополнительно» → «Работа с API» → { $place ->
    [callback] «Callback API» → «Настройки сервера»
   *[long-poll] «Long Poll API» → «Настройки»
} → «Версия API»: { $ours } → «Сохранить».
check-vk-event-off = VK: { $place ->
    [callback] Callback API
   *[long-poll] Long Poll
} does not tell of the event { $event ->
    [message_new] message_new: the bot will see no message at all
    [message_event] message_event: buttons will spin without an answer
    [message_allow] message_allow: the bot will not learn that it may write to somebody
    [message_deny] message_deny: the bot will not learn that it must not write to somebody
   *[wall_post_new] wall_post_new: the bot will not learn of new posts on the wall
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
check-vk-callback-secret-absent = VK: PUBLIC_URL is given and VK_CALLBACK_SECRET is empty, so the bot believes no event
check-vk-callback-secret-absent-advice = Think of a secret (openssl rand -hex 16), write it into .env: VK_CALLBACK_SECRET=… and here: «Управление сообществом» → «Дополнительно» → «Работа с API» → «Callback API» → «Секретный ключ» → «Сохранить».
check-vk-callback-secret-other = VK: the secret key of the Callback API server is not the one in VK_CALLBACK_SECRET
check-vk-callback-secret-other-advice = «Управление сообществом» → «Дополнительно» → «Работа с API» → «Callback API» → «Секретный ключ»: the value of VK_CALLBACK_SECRET → «Сохранить».
check-vk-callback-absent = VK: no Callback API server has the address { $url }
check-vk-callback-absent-advice = Start the bot, then: «Управление сообществом» → «Дополнительно» → «Работа с API» → «Callback API» → «Добавить сервер» → «Адрес»: { $url }, «Секретный ключ»: the value of VK_CALLBACK_SECRET → «Сохранить» → «Подтвердить».
check-vk-callback-on = VK: the Callback API server at { $host } is confirmed
check-vk-callback-off = VK: the Callback API server at { $host } { $status ->
    [unconfigured] is not confirmed yet
    [failed] failed to be confirmed
    [wait] waits to be confirmed
   *[other] does not work ({ $status })
}
check-vk-callback-off-advice = Start the bot, then: «Управление сообществом» → «Дополнительно» → «Работа с API» → «Callback API» → «Подтвердить». If VK shows another «Строка, которую должен вернуть сервер» there, write it into VK_CALLBACK_CONFIRMATION and restart the bot.
check-vk-messages-on = VK: the community's messages are on
check-vk-messages-off = VK: nobody can write to the community, its messages are off
check-vk-messages-off-advice = «Управление сообществом» → «Сообщения» → «Сообщения сообщества»: «Включены» → «Сохранить».
check-vk-messages-unseen = VK: whether the community's messages are on cannot be seen
check-vk-messages-unseen-advice = Look yourself: «Управление сообществом» → «Сообщения» → «Сообщения сообщества»: «Включены».
check-vk-abilities-on = VK: bot abilities are on
check-vk-abilities-off = VK: bot abilities are off, so VK will refuse every keyboard (error 912)
check-vk-abilities-off-advice = «Управление сообществом» → «Сообщения» → «Настройки для бота» → «Возможности ботов»: «Включены» → tick «Добавить кнопку „Начать“» → «Сохранить».
check-vk-abilities-unseen = VK: whether messages and bot abilities are on is not shown to a community's key
check-vk-abilities-unseen-advice = Look yourself: «Управление сообществом» → «Сообщения» → «Сообщения сообщества»: «Включены»; on the same page «Настройки для бота» → «Возможности ботов»: «Включены».
check-vk-administrator-absent = VK: VK_USER_TOKEN is empty, so posts go out without pictures and the bot can neither edit nor delete them
check-vk-administrator-absent-advice = The bot does without it. If pictures are wanted, write VK_USER_TOKEN into .env: the token of an administrator of the community with the rights wall, photos and groups.
check-vk-administrator-wrong = VK: the token in VK_USER_TOKEN is not valid: { $words }
check-vk-administrator-wrong-advice = Get the administrator's token anew, with the rights wall, photos, groups and offline, and write it into .env: VK_USER_TOKEN=… Or leave the setting empty: posts then go out without pictures.
check-vk-administrator-good = VK: VK_USER_TOKEN is valid, its owner is id{ $id }
check-vk-administrator-right = VK: VK_USER_TOKEN lacks the right { $right }
check-vk-administrator-right-advice = A token's rights cannot be changed: get it anew with wall, photos, groups and offline in its scope, and write it into VK_USER_TOKEN.
check-vk-administrator-stranger = VK: VK_USER_TOKEN's owner is no administrator of the community { $group }
check-vk-administrator-stranger-advice = «Управление сообществом» → «Участники» → «Руководители» → «Добавить руководителя» → this person, «Администратор». Or write the token of somebody who is one.

check-address-good = The address { $host } answers
check-address-plain = The address { $host } begins with http://, and Telegram and VK call over https:// only
check-address-plain-advice = Put a web server with a certificate before the bot (docs/deployment.md, section 7) and write PUBLIC_URL=https://…
check-address-silent = The address { $host } in PUBLIC_URL: /health does not answer from here, and it cannot be tested from this machine
check-address-silent-advice = That is as it should be when the web server lets only /telegram and /vk in, or when the bot is not running. It has to pass these paths on to { $listen }.

check-database-good = Database { $place }: opens and can be written
check-database-absent = Database: there is no file { $path } yet
check-database-absent-advice = The bot's first start makes it; to make it now: .venv/bin/python -m bot migrate
check-database-folder = Database: the file { $path } cannot be made, { $folder } cannot be written
check-database-folder-advice = Give the right to the user that the bot runs as: chown consortium-bot { $folder }, or name another folder in DATABASE_URL.
check-database-file = Database: the file { $path } cannot be opened for writing: { $words }
check-database-file-advice = Run the check as the same user as the bot; the file and its folder have to belong to that user. If the file is damaged, restore a backup (docs/deployment.md, section 9).
check-files-good = Files that people send: there is a folder for them, { $path }
check-files-folder = Files that people send: the folder { $path } cannot be made, { $folder } cannot be written
check-files-folder-advice = Give the right to the user that the bot runs as: chown consortium-bot { $folder }, or name another folder in FILES.
check-database-closed = Database { $database } at { $host }: { $reason ->
    [timeout] the server did not answer in time
    [password] the server did not accept the name or the password
    [no-database] the server has no such database
    [read-only] it cannot be written
    [broken] the connection failed, the server or the address is of another kind
   *[failed] the server cannot be reached
}
check-database-closed-advice = { $reason ->
    [password] Look at the name and the password in DATABASE_URL; to set a password: sudo -u postgres psql -c '\password name'. The signs @ / : # % in it are percent-encoded.
    [no-database] sudo -u postgres createdb { $database } --owner name
    [read-only] Let the user in DATABASE_URL make tables: ALTER DATABASE { $database } OWNER TO name; the database must not be a read-only copy.
   *[failed] Look at the host and the port in DATABASE_URL, and whether the server runs: systemctl status postgresql
}
check-database-migrated = Database: its tables are the newest ({ $revision })
check-database-behind = Database: its tables are old ({ $revision }), { $head } is needed
check-database-behind-advice = The bot renews them at its start; to do it now: .venv/bin/python -m bot migrate
check-database-newer = Database: its tables are newer than the program ({ $revision })
check-database-newer-advice = Go back to the newer program (git pull), or restore the backup made before the update (docs/deployment.md, section 8).
check-database-journal-good = Database: SQLite's journal is WAL, one can read while another writes
check-database-journal = Database: SQLite's journal is { $journal } and not WAL: whoever reads and whoever writes will wait for each other
check-database-journal-advice = A network disk does that. Move { $path } to a disk of this machine and write the new path into DATABASE_URL.
check-database-disk-good = Disk: { $free } MB are free in { $folder }
check-database-disk = Disk: only { $free } MB are left in { $folder }
check-database-disk-advice = Make room: journalctl --vacuum-size=200M, old backups, docker system prune. The bot needs at least 100 MB, and is at ease from 1024 MB on.

check-clock-good = Clock: { $seconds } s apart from { $host }
check-clock-wrong = Clock: { $seconds } s apart from { $host }, reminders will not come in time
check-clock-wrong-advice = Turn on synchronisation: sudo timedatectl set-ntp true, then timedatectl status. A container has the clock of the machine it runs on.
check-clock-unseen = Clock: there is nothing to compare it with, no messenger told the time
check-clock-unseen-advice = Compare yourself: timedatectl status → “System clock synchronized: yes”.
check-clock-zones-good = Time zones: all Russian ones are there ({ $count })
check-clock-zones-missing = Time zones: this machine does not have { $zones }
check-clock-zones-missing-advice = Install them: pip install --upgrade tzdata in the bot's environment (.venv), or sudo apt-get install --reinstall tzdata
check-clock-zones-old = Time zones are out of date: the change of the clock in { $zone } is not known here
check-clock-zones-old-advice = Renew them: sudo apt-get update && sudo apt-get install tzdata, then restart the bot.
check-clock-zone = Zone of those who have not chosen one: { $zone }, it is { $time } there
