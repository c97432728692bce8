# The count of publications: who has published how much, numbers entered by hand, the yearly table.
media-title = 📊 Publications counted
media-year = School year { $year } · { $count ->
    [one] { $count } organisation
   *[other] { $count } organisations
}
media-year-alone = School year { $year }
media-total = In all
media-place = { $number }. { $place }
media-line = 📰 { $posts } · VK { $wall } · TG { $channel } · portal { $portal } · E.Ru { $publications } · page { $points }
media-reach = 👁 { $views } · ❤️ { $reactions }
media-legend = 📰 posts that came out, of them on the VK wall and in the Telegram channel; news on the portal; publications in Engineer.Ru; points for the page. A dash: nobody has entered it yet.
media-by-months = By months
media-entered = Who entered what
media-entered-line = { $month }: { $kind } — { $amount } ({ $who }, { $day })
media-no-schools = There is nothing to count for this year yet.

media-kind-portal = News on the portal
media-kind-lesson = Lessons
media-kind-extracurricular = Extracurricular work
media-kind-theory = Theory and methods
media-kind-integration = Integration with extra education
media-kind-page_points = Points for the page
media-amount = { $kind }: { $amount }

media-button-tools = 🧰 Table and file
media-button-export = ⬇️ Table of { $year }
media-button-file = 📥 Enter numbers from a file
media-button-back = 📊 To all
media-button-enter = ✏️ Enter numbers
media-button-ask = ✍️ Ask for a correction
media-button-correct = ✏️ Open its count
media-button-school = 🏫 To the organisation
media-button-month = 🗓 To the month
media-button-write = ✅ Write it down
media-button-other-file = 📥 Another file
media-tools-title = 🧰 Table and file
media-tools = The table of the year is in the form of the report: organisation, publications, news on the portal, news on VK; beside it are sheets by months and by categories. Numbers of many schools at once can be brought in as a file.

media-type = Write what is to be changed: “portal 3”, “lessons 2”, each on a line of its own or with commas. A dash in place of a number takes it away. Or choose with a button.
media-type-one = Write the number. A dash, if it is not known.
media-entered-now = ✅ Written down.
media-correction-asked = What is wrong in the count of { $place }? Write the month and the right number, for instance: “October, portal — 4, here are the links…”. The consortium’s editors see it at once.
media-correction-sent = ✅ Passed on to the consortium’s editors. Once it is put right, the number here changes.
media-correction-nobody = No editors of the consortium have been appointed yet, so there is nobody to pass it on to. Please write to an administrator: see “Help”.
media-correction-told = ✏️ { $place } asks for its count of publications to be put right.

    “{ $words }”
    — { $who }

media-file-asked = Send a table, XLSX or CSV, for { $month }. It needs the column “Organisation” and at least one of: “Portal news”, “Lessons”, “Extracurricular”, “Theory”, “Integration”, “Page points”.
media-file-read = Read for { $month }: { $schools ->
    [one] { $schools } organisation
   *[other] { $schools } organisations
}, { $numbers } numbers. Nothing is written yet.
media-file-nothing = No organisation with numbers was recognised. Check the column “Organisation” and send the file again.
media-file-unread = { $count ->
    [one] { $count } row was not taken: its organisation was not recognised, is there twice, or there are words for a number:
   *[other] { $count } rows were not taken: the organisation was not recognised, is there twice, or there are words for a number:
}
media-file-written = ✅ Written for { $month }: { $schools ->
    [one] { $schools } organisation
   *[other] { $schools } organisations
}, { $numbers } numbers.

media-sheet-yearly = Year
media-sheet-monthly = By months
media-sheet-categories = Categories
media-sheet-entered = Who entered
media-column-organisation = Organisation
media-column-publications = Publications
media-column-portal = Portal news
media-column-wall = VK news
media-column-page_points = Page points
media-column-month = Month
media-column-posts = Posts
media-column-channel = Telegram channel
media-column-views = Views
media-column-reactions = Reactions
media-column-lesson = Lessons
media-column-extracurricular = Extracurricular
media-column-theory = Theory and methods
media-column-integration = Integration
media-column-kind = What
media-column-amount = Number
media-column-who = Entered by
media-column-at = When
media-book-name = Publications { $year }
media-book-caption = Publications of the school year { $year }: { $count ->
    [one] { $count } organisation.
   *[other] { $count } organisations.
}

media-button-digest-week = 📰 Digest of the week
media-button-digest-month = 📰 Digest of the month
media-button-announcing-off = 🔕 Announce nothing
media-button-announcing-queue = 📋 To the queue
media-button-announcing-alone = 📣 Publish without me
media-announcing-off = 📣 Of new events, and as a digest of the week: I prepare nothing by myself.
media-announcing-queue = 📣 Of new events I write a post, on Mondays a digest of the week. They wait in the queue, where one press accepts them.
media-announcing-alone = 📣 Of new events: posts go out by themselves, on the wall and in the channel. The digest of the week waits in the queue on Mondays.
media-tools-digest = A digest is made of what came out and of coming events. It can be edited before it is published.
media-digest-week = 📰 Digest of the week: { $days }
media-digest-month = 📰 Digest of the month: { $days }
media-digest-news = What has been
media-digest-events = What is ahead
media-digest-nameless = The picture of the day
media-digest-more-news = { $count ->
    [one] …and { $count } more post
   *[other] …and { $count } more posts
}
media-digest-more-events = { $count ->
    [one] …and { $count } more event
   *[other] …and { $count } more events
}
media-digest-end = Sign up for events in the consortium’s bot.

announcement-until = ⏳ Sign up until { $deadline }
announcement-teams = It is for teams, of { $least } to { $most ->
    [one] { $most } person
   *[other] { $most } people
}.
announcement-mentors = Entries are made by mentors.
announcement-how = Sign up by the button or the link under this post, in the consortium’s bot.

refusal-post-digest-empty = There is nothing to make it of: nothing came out in those days, and no events are ahead. Try another span, or write a post yourself.
refusal-media-not-yours = Another’s count is not shown, and numbers are entered by the consortium’s editors. Your own school is under “Publications counted”, where you can ask for a correction.
refusal-media-unread = “{ $line }” could not be read. Write a word and a number, for instance: “portal 3”.
refusal-media-too-large = That is too large a number: I take up to { $most }. Check it and write it again.
refusal-media-month = It is too early or too late to count that month. Choose another with a button.
refusal-media-draft = That file is forgotten by now. Send it again.
refusal-media-correction = That is too long: { $most ->
    [one] { $most } character fits
   *[other] { $most } characters fit
}. Write less: the month and the right number.
