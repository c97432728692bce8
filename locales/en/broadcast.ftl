# A broadcast: news to people, to each in their own messenger.
broadcast-title = 📣 <b>Who gets the news</b>
broadcast-asked = 📣 <b>{ $count ->
    [one] Send the news to { $count } person?
   *[other] Send the news to { $count } people?
}</b>
broadcast-of = “{ $headline }”
broadcast-everybody = So far it goes to everybody. Choose whom it concerns: the closer the choice, the gladder they read.
broadcast-part = { $part }: { $names }
broadcast-names-more = { $names } and { $count } more
broadcast-urgent = ⏰ Urgent: it arrives at night, too.

broadcast-part-whom = 👥 Who
broadcast-part-regions = 📍 Regions
broadcast-part-clusters = 🧩 Unions
broadcast-part-schools = 🏫 Schools
broadcast-part-grades = 🎓 Grades
broadcast-part-languages = 🌐 Language
broadcast-part-bonds = 🔗 Also

broadcast-button-whom = 👥 Who
broadcast-button-regions = 📍 Regions
broadcast-button-clusters = 🧩 Unions
broadcast-button-schools = 🏫 Schools
broadcast-button-grades = 🎓 Grades
broadcast-button-languages = 🌐 Language
broadcast-button-bonds = 🔗 More conditions
broadcast-button-urgent = ⏰ Make it urgent
broadcast-button-calm = 🌙 Wake nobody
broadcast-button-send = 📣 Send · { $count }
broadcast-button-yes = ✅ Yes, send · { $count }
broadcast-button-change = ✏️ Change
broadcast-button-post = ◀️ To the post
broadcast-button-done = Done
broadcast-button-clear = Clear
broadcast-button-all = ← All

broadcast-choose-whom = 👥 <b>Who</b>

    You may choose several. Nothing chosen means everybody.
broadcast-choose-regions = 📍 <b>Regions</b>

    Mark them or type how a name begins. Parents go by their children’s schools.
broadcast-choose-clusters = 🧩 <b>Clusters, commissions, departments</b>

    Mark them or type how a name begins.
broadcast-choose-schools = 🏫 <b>Schools</b>

    Mark them or type how a name or a city begins.
broadcast-choose-grades = 🎓 <b>Grades</b>

    Pupils of these grades get the news, and, if parents are chosen, the parents of these pupils.
broadcast-choose-languages = 🌐 <b>Language</b>

    The one a person speaks with the bot.
broadcast-choose-bonds = 🔗 <b>More conditions</b>

    Follow the topic or the school of this news; have entered its event; have not entered it yet.
broadcast-found = Found by “{ $words }”: { $count }
broadcast-not-found = Nothing found by “{ $words }”. Type it in another way, or look at all of them.

broadcast-word-pupils = Pupils
broadcast-word-parents = Parents
broadcast-word-teachers = Teachers
broadcast-word-heads = Heads
broadcast-word-mentors = Mentors
broadcast-word-responsible = Responsible people
broadcast-word-organisers = Organisers
broadcast-word-guests = Guests
broadcast-word-alumni = Alumni
broadcast-word-ru = Russian
broadcast-word-en = English
broadcast-word-follows = Followers of the topic or school
broadcast-word-participates = Participants of the event
broadcast-word-not_entered = Not entered yet
broadcast-grade = grade { $grade }

broadcast-people = Meant: { $count }
broadcast-told = ✅ Will get it: { $count } ({ $by })
broadcast-by = { $messenger } { $count }
broadcast-without-unreachable = 🚫 Out of reach, their messenger is closed to messages: { $count }
broadcast-without-unwilling = 🔕 Have turned off news or this topic: { $count }
broadcast-without-told-before = ☑️ Have got this news already: { $count }
broadcast-nobody = 🤷 There are no such people in the bot. Take some conditions away.
broadcast-nobody-reached = 🤷 There is nobody to send it to. Take some conditions away.
broadcast-lasts = ⏱ It takes: { $time }
broadcast-asleep = 🌙 For so many it is night now: { $count }. They get it in the morning, the last at { $by }.
broadcast-begins = 🗓 It begins together with the publication: { $when }
broadcast-time-moment = less than a minute
broadcast-time-minutes = { $count ->
    [one] about { $count } minute
   *[other] about { $count } minutes
}
broadcast-time-hours = { $count ->
    [one] about { $count } hour
   *[other] about { $count } hours
}

broadcast-phase-running = 📣 <b>The news is going out</b>
broadcast-phase-coming = 🗓 <b>The broadcast waits for its hour</b>
broadcast-phase-paused = ⏸ <b>The broadcast is paused</b>
broadcast-phase-stopping = ⏹ <b>The broadcast is being stopped</b>
broadcast-phase-stopped = ⏹ <b>The broadcast was stopped</b>
broadcast-phase-done = ✅ <b>The broadcast is over</b>
broadcast-count-total = In all: { $count }
broadcast-count-sent = ✅ Sent: { $count } ({ $by })
broadcast-count-skipped = ⏭ Skipped: { $count }
broadcast-count-failed = ❌ Not delivered: { $count }
broadcast-count-unknown = ❔ Unknown whether it arrived: { $count }
broadcast-count-asleep = 🌙 Waiting for the morning: { $count }
broadcast-count-waiting = 🕓 In the queue: { $count }
broadcast-why = · { $why }: { $count }
broadcast-why-other = · other: { $count }
broadcast-left = ⏱ Left: { $time }
broadcast-took = ⏱ It took: { $time }. Sent by: { $author }
broadcast-presses = 👆 <b>Pressed under the news</b>
broadcast-press-read = Read: { $count } ({ $by })
broadcast-press-register = Register: { $count } ({ $by })
broadcast-press-not_interested = Not interested: { $count } ({ $by })
broadcast-press-by = { $source } { $count }
broadcast-source-letter = broadcast
broadcast-source-channel = channel
broadcast-source-wall = wall
broadcast-source-feed = news in the bot
broadcast-button-pause = ⏸ Pause
broadcast-button-resume = ▶️ Resume
broadcast-button-stop = ⏹ Stop
broadcast-button-stop-yes = ⏹ Yes, stop it for good
broadcast-button-back = ◀️ No, let it go on
broadcast-button-refresh = 🔄 Refresh
broadcast-button-renew = 📣 Send to others, too
broadcast-button-report = 📊 Report
broadcast-stop-asked = { $count ->
    [0] Stop it for good? Everybody it is for has got it, or is about to.
    [one] Stop it for good? { $count } more person will not get it. It cannot be resumed, but the news can be sent anew to those who have not got it.
   *[other] Stop it for good? { $count } more people will not get it. It cannot be resumed, but the news can be sent anew to those who have not got it.
}

letter-button-register = ✍️ Register
letter-button-more = 📖 Read on
letter-button-pictures = 🖼 All photos
letter-button-files = 📎 Files
letter-files-alone = 📎 The news is in the files.
letter-button-less = 🔕 Not interested
letter-gone = 🗑 This news was taken down. Have a look at the others.
letter-button-news = 📰 News

refusal-broadcast-post = There is nothing to send yet: the news is not accepted, taken down, or empty, or its event is cancelled. Open it and see what is in the way.
refusal-broadcast-nobody = There is nobody to send it to under these conditions. Take some of them away and try again.
refusal-broadcast-changed = Somebody else has changed the audience meanwhile. Open the broadcast anew and look at the new numbers.
refusal-broadcast-not-found = This broadcast is there no longer. Open the news: another one can be begun from there.
refusal-broadcast-choice = This cannot be chosen any more: the list has changed. Open it anew.
refusal-broadcast-state = { $state ->
    [draft] This broadcast has not begun. Open it from the news and press “Send”.
    [running] The broadcast is under way: its audience cannot be changed. It can be paused or stopped.
    [paused] The broadcast is paused: its audience cannot be changed. It can be resumed or stopped.
   *[other] This broadcast is over. From its report the news can be sent to others, too.
}
