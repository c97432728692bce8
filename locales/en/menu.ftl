# The first meeting, the main menu, and whatever is said when there is nothing else to say.
as-it-is = { $text }

menu-greeting = Hello, { $name }! I am the bot of the Consortium of Engineering Schools: this season's contests, olympiads, webinars and conferences in one place.
menu-greeting-nameless = Hello! I am the bot of the Consortium of Engineering Schools: this season's contests, olympiads, webinars and conferences in one place.
menu-text = <b>Main menu</b>
    { $count ->
        [one] { $count } event lies ahead.
       *[other] { $count } events lie ahead.
    } Where shall we begin?
menu-text-empty = <b>Main menu</b>
    No new events yet: the plan of the next season will appear here.
menu-cancelled = All right, let us leave that.
menu-nothing-to-cancel = There is nothing to cancel: we had not begun anything.
menu-misunderstood = I could not make sense of that. Choose with a button, or find an event by a word.
menu-search-offered = Shall I look for “{ $words }” among the events? Or choose what you need with a button.
menu-words-only = I cannot read stickers, voice messages, photos and files yet. Please write in words or press a button.
menu-words-wanted = I need words here: please type them as a message. Changed your mind? Press “Menu”.
menu-stale = This button belongs to an old message and no longer works. Type “menu” and I will send fresh ones.
menu-too-fast = That is too fast for me. Please wait ten seconds and go on.
menu-only-in-private = I do not answer in groups, where others would read along. Please write to me in private.
menu-incident = Something broke on our side, not on yours. Please try again a little later. If it persists, tell the organisers this number: { $number }.

menu-word-events = 📅 Events
menu-word-search = 🔎 Search
menu-word-menu = 🏠 Menu
menu-word-help = ❓ Help

menu-button-events = 📅 Coming events
menu-button-search = 🔎 Find by a word
menu-button-find = 🔎 Find “{ $words }”
menu-button-language = 🌐 Language · Язык
menu-button-help = ❓ Help
menu-button-menu = 🏠 Menu

messenger-telegram = Telegram
messenger-vk = VK

# What may be typed instead of pressing: small letters, parted by commas.
command-start = start, begin, hello, hi
command-menu = menu, main menu, home
command-events = events, catalogue, catalog, coming events
command-search = search, find
command-help = help
command-language = language
command-cancel = cancel, stop, back

# Captions of the commands in Telegram's menu.
command-about-menu = main menu
command-about-events = coming events
command-about-search = find an event by a word
command-about-help = what you can do here
command-about-language = language · язык
command-about-cancel = leave what was begun
