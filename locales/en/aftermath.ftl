# After an event: who came, how it was, what stays.

# For those who were there.
aftermath-title = 📎 After the event
aftermath-materials = { $count ->
    [one] There is { $count } material:
   *[other] There are { $count } materials:
}
aftermath-no-materials = No materials yet. As soon as the organiser adds some, I shall write.
aftermath-rated = Your score: { $score } of 5
aftermath-button-rate = ⭐ Rate it
aftermath-button-rate-again = ⭐ Change the score
aftermath-button-event = The event's card
aftermath-button-materials = 📎 Materials
aftermath-card-button = 📎 Materials and score
aftermath-card-button-materials = 📎 Materials: { $count }
aftermath-card-button-rate = ⭐ Rate the event
material-line-recording = 🎬 { $number }. { $title }
material-line-link = 🔗 { $number }. { $title }
material-line-file = 📄 { $number }. { $title }
material-caption = A material of the event.

# Two questions.
feedback-title = ⭐ How was it?
feedback-how = 1 is a waste of time, 5 is excellent. The organiser and the speakers see the score without your name.
feedback-rated = Thank you! Your score: { $score } of 5.
feedback-words-before = You wrote before: “{ $words }”. A new answer takes its place.
feedback-words = What should stay next time, and what should be better? Write one message: nobody is shown your name.
feedback-done = Your score is written down: { $score } of 5. It can be changed if you think again.
feedback-done-words = Written down: { $score } of 5, and your words. Thank you, they will make the next time better.
feedback-button-skip = Skip
feedback-button-other-score = Change the score
feedback-average = { $whole }.{ $tenth }

feedback-summary-title = 💬 Feedback
feedback-none = Nobody has answered yet. Whoever was there is asked 15 minutes after the end.
feedback-summary = { $count ->
    [one] Average score: { $average } of 5, { $count } answer
   *[other] Average score: { $average } of 5, { $count } answers
}
feedback-bar = { $score } { $bar } { $count }
feedback-said = { $count ->
    [one] { $count } answer in words, without a name:
   *[other] { $count } answers in words, without names:
}
feedback-quote = — { $words }

# The outcome, for an organiser.
outcome-title = 📊 Attendance
outcome-registered = 📝 Registered: { $count }
outcome-pressed = 👆 Pressed “Join”: { $count }
outcome-confirmed = ✅ Confirmed: { $count }{ $how }
outcome-by-word = by the word { $count }
outcome-by-poll = by the question { $count }
outcome-by-list = by the list { $count }
outcome-by-organiser = by hand { $count }
outcome-people = These are people, and not connections: whoever came in five times is counted once.
outcome-unregistered = { $count ->
    [one] { $count } person came without registering, and is in the second and third of the numbers.
   *[other] { $count } people came without registering, and are in the second and third of the numbers.
}
outcome-strangers = { $count ->
    [one] { $count } name of the platform's list was not recognised, and is in no number.
   *[other] { $count } names of the platform's list were not recognised, and are in no number.
}
outcome-nobody = Nobody has registered yet. With the first who do there will be bars here.
outcome-growth = 📈 How people registered: new ones, then all
outcome-span = { $bar } { $days } — { $new } · { $total }
outcome-score = { $count ->
    [one] ⭐ Score: { $average } of 5, { $count } answer
   *[other] ⭐ Score: { $average } of 5, { $count } answers
}
outcome-no-score = ⭐ No scores yet
outcome-materials = { $count ->
    [one] 📎 { $count } material for participants
   *[other] 📎 { $count } materials for participants
}
outcome-no-materials = 📎 No materials: add slides and the recording, participants are waiting for them
outcome-sources = 🗺 Where they came from
outcome-sources-how = Numbers: registered · pressed “Join” · confirmed
outcome-regions = Regions
outcome-schools = Schools
outcome-no-region = No region named
outcome-no-school = No school
outcome-share = { $bar } { $name }: { $registered } · { $pressed } · { $confirmed }
outcome-shares-more = { $count ->
    [one] …and { $count } more: all of them are in the table.
   *[other] …and { $count } more: all of them are in the table.
}
outcome-thanks-nobody = The event has no speakers yet, so there is nobody to thank. This is what the letter looks like.
outcome-thanks-who = The letter goes out on the day after the event at 10:00 by the speaker's clock. It reaches { $reached } of { $speakers }: those who have come to the bot by their link. The numbers will be those of that hour.
outcome-button-sources = 🗺 Regions and schools
outcome-button-export = 📥 Table
outcome-button-attendance = 📋 Platform's list
outcome-button-materials = 📎 Materials
outcome-button-feedback = 💬 Feedback
outcome-button-thanks = 💐 Letter to speakers
outcome-button-unsure = 🔎 Look at look-alikes: { $count }
outcome-button-picture = 🖼 As a picture
outcome-button-desk = ◀️ To the event
outcome-button-back = ◀️ To the outcome
outcome-desk-button = 📊 Attendance
outcome-picture-name = Attendance — { $title }
outcome-picture-caption = For a report or a chat. There are no names of people on it.

chart-registered = registered
chart-pressed = pressed “Join”
chart-confirmed = confirmed
chart-growth = How people registered
chart-regions = Regions
chart-schools = Schools
chart-span = +{ $new } · { $total }
chart-share = { $registered } / { $confirmed }
chart-foot = People, and not connections. Regions and schools: registered / confirmed.

# The video platform's list.
attendance-title = 📋 The video platform's list
attendance-asked = Send the file with the list of participants: CSV or XLSX from Zoom, BigBlueButton, MTS Link, Telemost, or a table of your own. It needs a column with names (“Name”, or “Last name” and “First name”); a column with the duration, or with the times of joining and leaving, is used if there is one. The same file once more doubles nothing.
attendance-rule = { $least ->
    [one] Whoever was there for at least { $least } minute is confirmed.
   *[other] Whoever was there for at least { $least } minutes is confirmed.
}
attendance-people = { $people ->
    [one] { $people } person
   *[other] { $people } people
} in the list, { $connections ->
    [one] { $connections } connection
   *[other] { $connections } connections
}.
attendance-recognised = ✅ Recognised among the registered: { $count }
attendance-unsure = 🔎 Look like somebody registered: { $count }; I shall ask about each
attendance-unknown = ❔ Not among the registered: { $count }
attendance-enough = { $least ->
    [one] Of the recognised, there for at least { $least } minute: { $count }. They will be confirmed.
   *[other] Of the recognised, there for at least { $least } minutes: { $count }. They will be confirmed.
}
attendance-no-minutes = The list does not say how long anybody was there: all who are recognised will be confirmed.
attendance-unread = { $count ->
    [one] { $count } row was not understood:
   *[other] { $count } rows were not understood:
}
attendance-unread-line = row { $row }: { $text }
attendance-unread-more = …and { $count } more
attendance-question = Nothing is written yet. Write it? Or send another file.
attendance-written-already = This list is written already.
attendance-written = ✅ Written. People in the list: { $people }, recognised among the registered: { $recognised }.
attendance-written-unsure = { $count ->
    [one] { $count } look-alike is left to be looked at.
   *[other] { $count } look-alikes are left to be looked at.
}
attendance-is-it = In the list: <b>{ $name }</b>{ $minutes ->
    [0] {""}
   *[other] , { $minutes } min
}
    Is it the one who registered?
attendance-which = In the list: <b>{ $name }</b>{ $minutes ->
    [0] {""}
   *[other] , { $minutes } min
}
    Which of the registered is it?
attendance-candidate = { $number }. { $name } — { $place }
attendance-left = { $count ->
    [one] Left: { $count } name
   *[other] Left: { $count } names
}
attendance-all-seen = No look-alikes are left: all names of the list have been looked at.
attendance-button-write = ✅ Write
attendance-button-unsure = 🔎 Look at look-alikes: { $count }
attendance-button-another = Another file
attendance-button-nobody = None of them
attendance-button-undo = ↩️ Undo
attendance-file-name = Attendance — { $title }.xlsx
attendance-file-caption = { $count ->
    [one] { $count } row. Times are by the event's clock.
   *[other] { $count } rows. Times are by the event's clock.
}
attendance-sheet = Attendance
attendance-column-name = Name
attendance-column-school = School
attendance-column-region = Region
attendance-column-registered = Registered
attendance-column-pressed = Pressed “Join”
attendance-column-confirmed = Confirmed
attendance-column-minutes = Minutes
attendance-confirmed-word = the word
attendance-confirmed-poll = the question
attendance-confirmed-list = the platform's list
attendance-confirmed-organiser = the organiser
attendance-unregistered = not registered

# Materials, for an organiser.
materials-title = 📎 Materials for participants
materials-none = Nothing yet.
materials-how = Send a file (up to 20 MB, its caption becomes the title) or a link with a title beside it, several in a row if you like. To change or remove one, press its number.
materials-added = { $count ->
    [one] ✅ Added: { $titles }
   *[other] ✅ Added ({ $count }): { $titles }
}
materials-told = { $count ->
    [one] In 10 minutes I shall tell the { $count } registered person of all of it in one message: there is time to add the rest.
   *[other] In 10 minutes I shall tell the { $count } registered people of all of it in one message: there is time to add the rest.
}
materials-nobody = Nobody has registered, so there is nobody to tell: only you and the speakers see the materials.
material-what = What shall be done with it?
material-button-recording = 🎬 It is the recording
material-button-no-recording = It is not the recording
material-button-file = ⬇️ Download
material-button-remove = 🗑 Remove
material-button-list = ◀️ To the materials

# The letter to a speaker.
thanks-title = 💐 Thank you for your talk!
thanks-topic = “{ $topic }”
thanks-words = You took the time to prepare and to tell colleagues of what you can do. What works with you can now be tried in other schools and cities. Such meetings live by people who share: thank you for being one of them.
thanks-registered = 📝 Registered: { $count }
thanks-pressed = 👆 Pressed “Connect”: { $count }
thanks-confirmed = ✅ Were there (word, poll, platform’s list): { $count }
thanks-score = { $count ->
    [one] ⭐ Score: { $average } of 5, { $count } answer
   *[other] ⭐ Score: { $average } of 5, { $count } answers
}
thanks-from = With gratitude, { $school }

# What comes by itself.
notice-feedback = ⭐ How was it?
notice-feedback-how = Press a number: 1 is a waste of time, 5 is excellent. Nobody is shown your name.
notice-materials = 📎 There are materials
notice-recording = 🎬 There is a recording
notice-materials-more = { $count ->
    [one] …and { $count } more
   *[other] …and { $count } more
}
notice-materials-where = They stay on the event's card and in your entries.
notice-button-aftermath = 📎 All materials
notice-button-said = 💬 What listeners said

refusal-aftermath-too-early = The event has not begun, or it is cancelled: it has no list, no materials and no attendance. Open its outcome when it has begun.
refusal-feedback-too-early = The event is not over yet, or it is cancelled. Wait for its end, and rate it on its card.
refusal-feedback-not-yours = Whoever was registered or came may rate it, and you are not in the list. If that is a mistake, tell the organiser, who is named on the event's card.
refusal-feedback-score-wanted = The score comes first: open the event's card, press “Rate”, and write your words after it.
refusal-material-not-found = There is no such material here: it may have been removed, or it is for those who registered. Open the event's card again.
refusal-material-unread = This is neither a file nor a link. Send the file as a document, or the whole link with https://.
refusal-materials-too-many = An event has no more than { $most } materials. Remove some, or put the files into one ZIP.
refusal-material-empty = The file is empty: it has no bytes. Save it again and send it once more.
refusal-attendance-draft-lost = I no longer remember this list: it is old, or another was sent after it. Send the file again; what is written is not doubled.
refusal-attendance-line-lost = That name is no longer in the list, or the person is no longer registered. Open the look-alikes of the outcome again.
refusal-attendance-list-empty = The columns are there, but nobody is in them. See whether it is the right file, and send another.
refusal-attendance-nobody = The table would be empty: nobody has registered and nobody came. Look in when somebody has.
