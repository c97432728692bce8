# An event as those who make it see it: begun, filled in, submitted, moved, cancelled.
making-new = <b>New event</b>
making-school = Which school holds it?
making-school-typed = Which school holds it? Press, or type its number, name or city.
making-schools-found = Which school is it? If it is not here, type it another way.
making-no-school = There is no such school. Type its number, name or city.
making-title-asked = What is the event called? Type the title as it will stand in the catalogue.
making-told-title = <b>{ $title }</b>
making-kind-asked = What is it?
making-days-asked = When is it? Type a day, a period, or a day with hours:
    6 December
    6–8 December
    6.12 14:00–15:30
    The clock is { $clock }.
making-taken-up = You began it earlier, and nothing was lost.
making-born = ✅ The draft is ready. This is what its card looks like, and below is what only you see. Fill in the rest in any order.
making-copied = ✅ This is a copy: everything has moved a year ahead, to the same weekday. Check the dates, and add a new link and new regulations.
making-written = ✅ Saved.
making-moved = ✅ The event has been moved. Everybody concerned will get a message with the old time and the new one.
making-published = ✅ The event is in the catalogue.
making-submitted-now = ✅ Sent. The administrators will look at it and answer; you can go on editing.
making-recalled = ↩️ The event is yours again, as a draft.
making-returned = ↩️ Given back with your remark. The organiser will get it in a message.
making-cancelled = ❌ The event has been cancelled. Everybody concerned will get a message with the reason.
making-registration-closed = 🔒 Registration is closed. You can open it again under “More”.
making-registration-opened = 🔓 Registration is open again.

# The card, and what stands below it.
making-title = <b>{ $title }</b>
making-state-draft = ✏️ <b>Draft.</b> You, your fellow organisers and the administrators see it.
making-state-submitted = ⏳ <b>Being looked at</b> by the administrators.
making-state-published = 🟢 <b>In the catalogue.</b>
making-state-registration_closed = 🔒 <b>Registration is closed.</b>
making-state-running = ▶️ <b>Under way.</b>
making-state-finished = ✅ <b>Over.</b>
making-state-cancelled = ❌ <b>Cancelled.</b>
making-remark = 💬 { $remark }
making-lacking = ⚠️ Missing before it can be sent: { $what }.
making-lacking-summary = a description
making-lacking-audience = whom the event is for
making-lacking-place = a place or sites
making-lacking-days = a date that is ahead: the one it has is past
making-lacking-stage_days = dates in order: a stage lies outside the event
making-lacking-nomination_grades = grades in order: a nomination is for grades the event is not for
making-registration = 📝 Registration: { $opens } → { $closes }
making-by-mentors = mentors alone enter
making-with-approval = you accept each entry
making-team = 🧑‍🤝‍🧑 { $said }
making-seats = { $count ->
    [one] { $count } seat
   *[other] { $count } seats
}
making-seats-per-school = { $count ->
    [one] { $count } entry per school
   *[other] { $count } entries per school
}
making-count-stages = { $count ->
    [one] { $count } stage
   *[other] { $count } stages
}
making-count-sites = { $count ->
    [one] { $count } site
   *[other] { $count } sites
}
making-count-nominations = { $count ->
    [one] { $count } nomination
   *[other] { $count } nominations
}
making-count-directions = { $count ->
    [one] { $count } direction
   *[other] { $count } directions
}
making-count-questions = { $count ->
    [one] { $count } question
   *[other] { $count } questions
}
making-has-regulation = regulations
making-entries = 📬 { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
making-clock = 🕓 Dates are read by the event's clock: { $clock }.

# The parts.
making-part-about = <b>About the event</b>
making-part-when = <b>When and where</b>
making-part-audience = <b>For whom</b>
making-part-registration = <b>Registration</b>
making-part-seats = <b>Seats and teams</b>
making-line = { $name }: { $value }
making-toggle = { $name }: { $value }
making-yes = yes
making-no = no
making-asked = <b>{ $name }</b>
    Now: { $value }
making-when = Dates
making-regulation = Regulations
making-field-title = Title
making-field-summary = Description
making-field-kind = Kind
making-field-level = Level
making-field-direction = Subject
making-field-cluster = Cluster
making-field-co_organisers = Partners
making-field-format = Format
making-field-place = Place
making-field-link = Link
making-field-grades = Grades
making-field-colleges = Colleges
making-field-teachers = Teachers
making-field-heads = Heads
making-field-members_only = Members only
making-field-opens = Opens
making-field-closes = Closes
making-field-freezes = Free changes until
making-field-entry_by = Who enters
making-field-approval = Confirm entries
making-field-offer_hours = Hold a seat
making-field-team = Team
making-field-capacity = Seats in all
making-field-per_school = Per school
making-field-split_by = Split
making-ask-title = Type the title as it will stand in the catalogue.
making-ask-summary = Type what it is and why to come: two or three sentences, up to 2000 characters. Paragraphs are fine.
making-ask-kind = Choose the kind.
making-ask-level = Choose the level.
making-ask-direction = What is the event about? The year's results are counted by subject.
making-ask-cluster = Which cluster holds it?
making-ask-co_organisers = Type who helps from outside the Consortium: universities, companies, authorities.
making-ask-format = How is it held?
making-ask-place = Type the address: city, street, hall.
making-ask-link = Send a link: to a broadcast, a page or a chat.
making-ask-grades = Type the grades: 5–7 or 9.
making-ask-colleges = All years, or type which: 1–3.
making-ask-teachers = Is it for teachers? Type “yes” or “no”.
making-ask-heads = Is it for heads? Type “yes” or “no”.
making-ask-members_only = Is it for the Consortium's schools alone? Type “yes” or “no”.
making-ask-opens = When does registration open? Type a day, or a day and an hour: 3 October, 3.10 12:00.
making-ask-closes = Until when are entries taken? A day without an hour is included: 1 December, 1.12 18:00.
making-ask-freezes = Until when do people change members and answers themselves? Later you have to agree.
making-ask-entry_by = Who enters? Choose with a button.
making-ask-approval = Do you accept each entry yourself? Type “yes” or “no”.
making-ask-offer_hours = For how many hours is a freed seat held for the next in the queue? From 1 to 168.
making-ask-team = How many people are in a team? Type 3–5 or 4.
making-ask-capacity = How many seats are there in all? For teams: how many teams.
making-ask-per_school = How many entries are taken from one school?
making-ask-split_by = Nominations or directions? Choose with a button.
making-none-summary = nothing yet
making-none-direction = not said
making-none-cluster = no cluster
making-none-co_organisers = none
making-none-place = not said
making-none-link = none
making-none-grades = not for pupils
making-none-colleges = not for colleges
making-none-opens = as soon as it is published
making-none-closes = until the event begins
making-none-freezes = while registration is open
making-none-team = everybody on their own
making-none-capacity = no limit
making-none-per_school = no limit
making-none-regulation = none
making-none-audience = not said yet for whom
making-span-grades = { $several ->
    [0] grade { $span }
   *[other] grades { $span }
}
making-span-colleges = { $several ->
    [0] year { $span }
   *[other] years { $span }
}
making-span-team = { $several ->
    [0] a team of { $span }
   *[other] a team of { $span }
}
making-colleges-all = all years
making-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
making-entry_by-anyone = participants and mentors
making-entry_by-mentors = mentors alone
making-split_by-nomination = nominations
making-split_by-direction = directions
making-direction-research = research
making-direction-technical = technical creativity
making-direction-it = IT and programming
making-direction-aerospace = space and aviation
making-direction-intellectual = general intellectual
making-direction-mathematics = mathematics
making-direction-physics = physics
making-direction-shipbuilding = shipbuilding
making-direction-vr = virtual reality
making-direction-pedagogy = pedagogy
making-direction-management = management
making-direction-other = other
making-hosts = <b>Who holds it</b>
making-hosts-hint = To invite another school, type its number, name or city. Its organisers will be able to do everything you can.
making-regulation-asked = Send the regulations as a file, up to 20 MB. A new file takes the place of the old one.

# Buttons.
making-button-about = 📄 About
making-button-when = 🗓 When and where
making-button-audience = 👥 For whom
making-button-registration = 📝 Registration
making-button-seats = 🪑 Seats and teams
making-button-stages = 🪜 Stages
making-button-nominations = 🏷 Nominations
making-button-directions = 🏷 Directions
making-button-questions = ❓ Questions
making-button-more = ⋯ More
making-button-days = Dates
making-button-hosts = Organising schools
making-button-regulation = Regulations
making-button-give = 📄 Show the file
making-button-unpaper = 🗑 Remove
making-button-entry_by-anyone = Entries: allow everybody
making-button-entry_by-mentors = Entries: mentors alone
making-button-remove = ✖️ { $name }
making-button-back = ◀️ Back
making-button-making = ◀️ To the event
making-button-anew = Begin anew
making-button-new = ➕ Create an event
making-button-copies = 📋 Like last year
making-button-plan = 📄 Plan as a file
making-button-submit = 📤 Send for a look
making-button-publish = 🚀 Publish
making-button-recall = ↩️ Take back
making-button-accept = ✅ Accept
making-button-all = ✅ Accept all
making-button-all-yes = ✅ Yes, accept { $count }
making-button-return = ↩️ Give back
making-button-delete = 🗑 Delete the draft
making-button-delete-yes = 🗑 Yes, delete it
making-button-close = 🔒 Close registration
making-button-open = 🔓 Open registration
making-button-move = 📅 Move
making-button-move-yes = 📅 Yes, move it
making-button-cancel = ❌ Cancel
making-button-cancel-yes = ❌ Yes, cancel the event
making-button-copy = 📋 Repeat in a year
making-button-desk = 🗂 Entries
making-button-card = 👁 Card
making-button-pick = ✏️ Change
making-button-rename = ✏️ Title
making-button-reword = ✏️ Question
making-button-reopen = ↩️ Back into the list
making-button-take-off = 🗑 Remove
making-button-up = ⬆️ Higher
making-button-list-back = ◀️ To the list
making-button-call-nomination = Call them nominations
making-button-call-direction = Call them directions
making-button-sites = 📍 Sites
making-button-sites-back = ◀️ To the sites
making-button-stage-back = ◀️ To the stage
making-button-stages-back = ◀️ To the stages
making-button-stage-delete = 🗑 Delete
making-button-kind = Kind of answer
making-button-scope = Who answers
making-button-choices = Choices
making-button-condition = When to ask
making-button-always = Always ask

# The event as a whole.
making-next-draft = When everything is ready, send it for a look: the administrators accept it and it appears in the catalogue.
making-next-submitted = The administrators will accept it or give it back with a remark. You can go on editing.
making-next-published = Everybody sees it. If you move or cancel it, participants and mentors will get a message.
making-next-registration_closed = There are no new entries. You can open registration again: here, or with a new closing date.
making-next-running = The event has begun.
making-next-finished = It is all over. Next year you can repeat it with one button.
making-next-cancelled = It cannot be changed any more, but it can be repeated.
making-move-asked = When is it now? Type a day, a period, a day with hours, or new hours alone: 15:00–16:30.
making-move-told = { $count ->
    [0] There are no entries yet: there is nobody to tell.
    [one] There is { $count } entry: I will ask once more before it is moved.
   *[other] There are { $count } entries: I will ask once more before it is moved.
}
making-move-weighed = <b>{ $title }</b>
    It was: { $was }
    It will be: { $becomes }

    { $count ->
        [0] There is nobody to tell: there are no entries.
        [one] { $count } person will get a message.
       *[other] { $count } people will get a message.
    } The stages stay on their own dates. If this is wrong, type another date.
making-remark-asked = <b>{ $title }</b>
    What should be changed? Type a remark: the organiser will get it together with the draft.
making-cancel-asked = <b>{ $title }</b>
    { $when }

    Why is the event cancelled? Type the reason: everybody who has entered will read it. This cannot be undone.
making-cancel-weighed = Cancel <b>{ $title }</b>?
    The reason: { $reason }

    { $count ->
        [0] There is nobody to tell: there are no entries.
        [one] { $count } person will get a message.
       *[other] { $count } people will get a message.
    } To change the reason, type it anew.
making-delete-asked = Delete the draft <b>{ $title }</b>? It cannot be brought back.
making-deleted = The draft <b>{ $title }</b> has been deleted.
making-submitted = <b>To be looked at</b>: { $count ->
    [one] { $count } event
   *[other] { $count } events
}
making-all-asked = <b>Accept all?</b> { $count ->
    [one] { $count } event goes
   *[other] { $count } events go
} to the catalogue, and each author gets a message:
making-all-unready = Something is missing in these, and they stay to be looked at ({ $count }):
making-all-more = … and { $count } more
making-all-accepted = { $count ->
    [0] There was nothing left to accept.
    [one] ✅ { $count } event was accepted. It is in the catalogue, and its author gets a message.
   *[other] ✅ { $count } events were accepted. They are in the catalogue, and their authors get a message.
}
making-all-left = Still to be looked at: { $count }. Something is missing in them, or they were sent or changed later.
making-submitted-none = There is nothing to look at. When an organiser sends an event, I will write.
making-copies = <b>What to repeat?</b>
    I copy everything: stages, sites, nominations, questions. The dates move a year ahead, to the same weekday. If you are looking for another one, type a word of its title.
making-copies-none = Your schools have not held any events yet: there is nothing to repeat. Create the first one.
making-copies-not-found = Nothing was found by “{ $words }”. Type another word of the title, or create a new event.

# Lists.
making-pasted = ✅ Added: { $added }, changed: { $changed }.
making-unread = { $count ->
    [one] ⚠️ { $count } line does not fit; correct it and send it again:
   *[other] ⚠️ { $count } lines do not fit; correct them and send them again:
}
making-trouble-no_title = • “{ $line }”: there is no title
making-trouble-long_title = • “{ $line }”: the title is too long
making-trouble-grades = • “{ $line }”: grades go from 1 to 11, the first not above the last
making-trouble-seats = • “{ $line }”: a number of seats is wanted after the bar
making-trouble-days = • “{ $line }”: the date is not clear; type “6 December” or “6–8.12”
making-trouble-seats_taken = • “{ $line }”: more seats are taken already
making-stages = <b>Stages</b>
making-stages-none = There are no stages: the event is held as a whole.
making-stages-hint = To add some, type one to a line:
    School stage; 6 December
    Final; 22–25 March
making-stage = <b>{ $title }</b>
making-stage-title = Title
making-stage-when = Dates
making-stage-format = Format
making-stage-place = Place
making-stage-link = Link
making-stage-work = Works
making-stage-due = Works are due
making-stage-none-place = not said
making-stage-none-link = none
making-stage-none-due = until the stage ends
making-stage-ask-title = Type the title of the stage.
making-stage-ask-when = Type the dates: 6 December, 6–8.12 or 6.12 14:00–15:30.
making-stage-ask-format = How is the stage held?
making-stage-ask-place = Type the address.
making-stage-ask-link = Send the link.
making-stage-ask-work = Is a work to be sent in? It can be replaced until it is due.
making-stage-ask-due = Until when are works taken? A day without an hour is included.
making-work-none = not wanted
making-work-file = as a file
making-work-link = as a link
making-work-either = as a file or a link
making-sites = <b>{ $title }</b> · sites: { $count }
making-sites-none = There are no sites yet.
making-sites-hint = To add some, send lines, even all of them at once:
    Lyceum 60; Ufa, Lenin St 5; 40
    The number of seats may be left out. The same school once more changes its address and seats.
making-sites-elsewhere = Another stage has the sites: an entry chooses one.
making-sites-pick = <b>{ $title }</b>
    Which site do you want to change?
making-place-limited = { $name } — { $chosen } of { $seats }
making-place-open = { $name } — { $chosen ->
    [0] no limit
    [one] { $chosen } entry
   *[other] { $chosen } entries
}
making-site-of-member = 🏫 A school of the Consortium
making-closed = Taken off the list: nobody chooses it any more, and whoever has keeps it.
making-site-hint = To change it, send the line anew:
    { $line }
making-nominations = <b>Nominations</b>: { $count }
making-directions = <b>Directions</b>: { $count }
making-nominations-none = The list is empty: one enters the event as a whole.
making-nominations-hint = To add some, send lines, even all of them at once:
    Robotics
    6–7: Robotics
    8–10: Engineering design | 40 seats
making-nomination-hint = To change it, send the line anew:
    { $line }
making-pick = What do you want to change?
making-questions = <b>Questions</b>
making-questions-none = There are no questions of your own. I know names, schools and grades anyway.
making-questions-hint = To add a question, type it. Choices go below it, one to a line.
making-question-added = ✅ The question has been added. Now say how it is answered.
making-required = Required
making-not-required = may be left out
making-not-always = not always
making-question-text = text
making-question-number = a number
making-question-choice = one of the choices
making-question-several = several choices
making-question-yes_no = yes or no
making-question-date = a date
making-question-file = a file
making-question-link = a link
making-scope-entry = the whole entry
making-scope-person = each participant
making-scope-mentor = the mentor
making-question-ask-label = Type the question anew.
making-question-ask-kind = What kind of answer do you want?
making-question-ask-scope = Who answers?
making-question-ask-required = Is an answer required? Type “yes” or “no”.
making-question-ask-one_of = Type the choices, one to a line. One of them is chosen.
making-question-ask-several_of = Type the choices, one to a line. Any number of them is chosen.
making-condition = I ask it only if “{ $label }” is answered with: { $answer }.
making-condition-asked = On which question does it depend?
making-answer-asked = “{ $label }”: ask it if “{ $other }” is answered with:
making-answered = It has been answered already: its kind does not change.

# Why it did not work.
refusal-event-not-yours = Another school runs this event. If you help it, ask its organisers to add your school. All events one can enter are in the menu, under “Events”.
refusal-event-is-over = This event is over. You can repeat it under “More”, “Repeat in a year”.
refusal-event-state = { $state ->
    [draft] The event is a draft again: somebody was quicker. Open it anew.
    [submitted] The administrators are looking at the event. Wait for their answer, or take it back.
    [published] The event is in the catalogue already. Open it anew to see what has changed.
    [registration_closed] Registration is closed already. Open the event anew.
    [running] The event is under way already. Open it anew.
    [finished] The event is over. You can repeat it under “More”.
   *[cancelled] The event has been cancelled and cannot be changed. Create a new one, or repeat this one.
}
refusal-when-not-read = The date is not clear. Type it like this: 6 December, 6–8.12 or 6.12.2026 14:00–15:30.
refusal-when-backwards = It would end before it begins. Type the first day and then the last: 6–8 December.
refusal-making-lost = This cannot be found any more: more than two days have passed, or you finished it. Begin anew with “Create an event”.
refusal-making-text-wanted = Words are wanted here. Please type again.
refusal-making-text-too-long = This is too long: { $most ->
    [one] { $most } character is
   *[other] { $most } characters are
} enough. Shorten it and send it again.
refusal-making-choice-wanted = There is no such choice. Choose with a button.
refusal-making-number-wanted = A number from { $least } to { $most } is wanted. Type it in figures.
refusal-making-grades-wanted = Grades go from 1 to 11. Type 5–7 or 9.
refusal-making-link-wanted = This does not look like a link. A link begins with https://, so copy all of it.
refusal-making-in-past = This day is past. Type a date that is ahead.
refusal-making-closes-late = The end of registration or of free changes would lie outside the event's dates. Change it first under “Registration”, or choose another day.
refusal-making-opens-late = Registration would open after it closes. Change the day on which it opens or closes.
refusal-making-registration-over = The time for registration is over. To open it, set a new closing day under “Registration”, “Closes”.
refusal-making-entries-are-in = There are entries already, so people cannot become teams, nor teams people. Create a second event, or decline the entries.
refusal-making-teams-are-larger = There is a team of { $most ->
    [one] { $most } person
   *[other] { $most } people
}. It cannot be fewer.
refusal-making-not-ready = The most important is missing yet; the event's card says below what it is. Fill it in and send it again.
refusal-making-draft-only = Only a draft can be deleted. An event that people have seen is cancelled under “More”, “Cancel”.
refusal-making-move-lost = The event has been changed meanwhile. Open it and move it anew.
refusal-making-host-is-organiser = This school holds the event already. Type another one.
refusal-making-stage-not-found = This stage is gone. Open the list of stages anew.
refusal-making-stage-in-use = Works or results were recorded for this stage, or its sites were chosen. It cannot be deleted, but it can be renamed and moved.
refusal-making-sites-elsewhere = Another stage has sites, and an entry chooses one. Add them there, or remove those first.
refusal-making-list-too-long = There are too many: { $most } are enough. Shorten the list.
refusal-making-title-taken = Another one in this list is called so. Type another title.
refusal-making-question-not-found = This question is gone. Open the list of questions anew.
refusal-making-question-answered = This question has been answered already, and another kind would spoil the answers. Remove it and ask a new one.
refusal-making-choices-wanted = At least two choices are wanted, each on a line of its own.
