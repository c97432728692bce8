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

# The light of a profile and the one next step.
menu-light-draft = ⚪
menu-light-waiting = 🟡
menu-light-ready = 🟢
menu-step-kind = We have not met yet. Half a minute, and the events will be those that suit you.
menu-step-school = What is left is to name the school.
menu-step-grade = What is left is to say which grade you are in.
menu-step-name = What is left is your surname and given name, as on a diploma.
menu-step-grade_moved = A new school year! Check whether we have everything right.
menu-step-fourteen = One question is left: whether you are 14 yet.
menu-step-consent = What is left is to read and sign the consent: one button.
menu-step-new_text = The text of the consent has changed. Read it and confirm it once more.
menu-step-guardian = We wait for a parent’s consent: send your mother or father the link.
menu-step-paper = The sheet your parent signed is being checked. Then the light turns green.
menu-button-step-kind = 👋 Let us meet
menu-button-step-school = 🏫 Choose the school
menu-button-step-grade = Choose the grade
menu-button-step-name = ✍️ Write the name
menu-button-step-grade_moved = Check the grade
menu-button-step-fourteen = Answer
menu-button-step-consent = 📄 Read the consent
menu-button-step-new_text = 📄 Read the consent
menu-button-step-guardian = 👪 Link for a parent
menu-button-step-paper = 👪 About the sheet
menu-button-profile = 👤 Profile
menu-button-privacy = 🔒 My data
menu-button-office = 🛠 Manage

menu-word-events = 📅 Events
menu-word-search = 🔎 Search
menu-word-menu = 🏠 Menu
menu-word-help = ❓ Help

menu-button-events = 📅 Coming events
menu-button-search = 🔎 Find by a word
menu-button-news = 📰 News
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
command-profile = profile, my profile, about me
command-class = my class, class, pupils
command-code = code, enter a code
command-privacy = my data, privacy, delete me
command-help = help
command-language = language
command-cancel = cancel, stop, back

# Captions of the commands in Telegram's menu.
command-about-menu = main menu
command-about-events = coming events
command-about-search = find an event by a word
command-about-profile = my profile
command-about-class = my class (for mentors)
command-about-code = enter a code
command-about-privacy = my data
command-about-help = what you can do here
command-about-language = language · язык
command-about-cancel = leave what was begun
