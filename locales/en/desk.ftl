# The organiser's desk: everything they see and decide about an event of theirs.
desk-events = <b>Your events</b>: { $count }
desk-events-found = For “{ $words }”: { $count }
desk-events-how = Press an event, or type a word of its name.
desk-events-none = Nothing here yet. Create an event, or type another word of its name.
desk-event-line = { $number }. <b>{ $title }</b>
    { $dates } · { $state }
desk-waits-entries = 🟡 { $count ->
    [one] { $count } entry waits for a decision
   *[other] { $count } entries wait for a decision
}
desk-waits-requests = ✋ { $count ->
    [one] { $count } request for a change
   *[other] { $count } requests for a change
}
desk-state-draft = draft
desk-state-submitted = being checked
desk-state-published = registration
desk-state-registration_closed = registration closed
desk-state-running = running
desk-state-finished = over
desk-state-cancelled = cancelled
desk-phase-draft = A draft: only you see it
desk-phase-submitted = Being checked by the consortium's administrators
desk-phase-published = Registration until { $at }
desk-phase-registration_closed = Registration closed since { $at }
desk-phase-running = Running until { $at }
desk-phase-finished = Ended { $at }
desk-phase-cancelled = Cancelled
desk-opens = Registration opens: { $at }
desk-title = <b>{ $title }</b>
desk-counted-teams = { $entries ->
    [one] { $entries } team
   *[other] { $entries } teams
}, { $people ->
    [one] { $people } participant
   *[other] { $people } participants
}
desk-counted-people = { $entries ->
    [one] { $entries } entry
   *[other] { $entries } entries
}, { $people ->
    [one] { $people } participant
   *[other] { $people } participants
}
desk-live = <b>In all: { $counted }</b>
desk-of-confirmed = 🟢 confirmed: { $counted }
desk-of-pending = 🟡 wait for your decision: { $counted }
desk-of-offered = 📨 offered a seat: { $counted }
desk-of-waiting = ⏳ in the queue: { $counted }
desk-of-members = From schools of the consortium: { $counted }
desk-complete = Complete teams: { $complete }, incomplete: { $incomplete }
desk-unconsented = ⚠️ Without a consent: { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
desk-seats = Seats left: { $left } of { $of }
desk-today = New today: { $count }
desk-ended = Declined: { $declined }, withdrawn: { $withdrawn }
desk-button-pending = 🟡 Waiting: { $count }
desk-button-requests = ✋ Requests: { $count }
desk-button-entries = 📋 Entries
desk-button-numbers = 📊 Numbers
desk-button-deeds = 📤 Export and letter
desk-button-add = ➕ Add
desk-button-poster = 🔗 Link and poster
desk-button-more = More
desk-button-desks = My events
desk-button-desk = 🗂 Desk
desk-button-create = ➕ Create
desk-button-edit = ✏️ Edit the event
desk-button-works = 📦 Works
desk-button-results = 🏆 Results
desk-button-doubles = 👥 Doubles
desk-button-history = 🕓 History
desk-button-list = 📋 To the list
desk-more = <b>{ $title }</b>
    Edit the event, collect works, record results, find children who are in it twice, and see who changed what.
desk-numbers = <b>Numbers</b>
    Counted by what? Only entries that hold are counted: no declined or withdrawn ones.
desk-by-school = By school
desk-by-region = By region
desk-by-grade = By grade
desk-by-nomination = By nomination
desk-by-site = By site
desk-by-day = By day
desk-by-source = Where from
desk-shares = <b>{ $by }</b> · { $title }
    { $counted }
desk-shares-none = Nothing to count yet.
desk-share = { $number }. { $name }
    { $bar } { $counted }
desk-page = Page { $page } of { $pages }
desk-none = not known
desk-no-school = no school
desk-grade = grade { $grade }
desk-button-all-values = Show all
desk-source-catalogue = from the catalogue
desk-source-link = by a link
desk-source-poster = from a poster
desk-source-news = from the news
desk-source-invitation = by an invitation
desk-source-mentor = by a mentor
desk-source-organiser = by an organiser
desk-status-pending = waits for a decision
desk-status-confirmed = confirmed
desk-status-waiting = in the queue
desk-status-offered = offered a seat
desk-status-withdrawn = withdrawn
desk-status-declined = declined
desk-status-lapsed = seat not taken in time
desk-which-live = All that hold
desk-which-pending = Waiting
desk-which-confirmed = Confirmed
desk-which-waiting = In the queue
desk-which-offered = Offered a seat
desk-which-declined = Declined
desk-which-withdrawn = Withdrawn
desk-which-lapsed = Lapsed
desk-which-all = All there ever were
desk-fullness-complete = complete teams
desk-fullness-incomplete = incomplete teams
desk-lacks-consent = without a consent
desk-words = “{ $words }”
desk-everything = all that hold
desk-list = <b>Entries</b> · { $title }
desk-list-filter = 🔎 { $filter }
desk-list-how = Press an entry's number. To find one, type a name, a team or a number.
desk-list-nothing = Nobody fits this filter. Reset it, or type another name, team or number.
desk-list-empty = No entries yet. Show the schools the link and the poster, or add somebody yourself.
desk-line = { $mark } <b>№{ $number }</b> { $name }
desk-line-team = “{ $title }”, { $size } in it
desk-line-unconsented = ⚠️ without a consent: { $count }
desk-nobody = nobody
desk-entry = Entry №{ $number }
desk-entry-team = Entry №{ $number }, “{ $title }”
desk-button-number = №{ $number }
desk-button-filter = 🔎 Filter
desk-button-list-deeds = ⚡️ All at once
desk-button-which = Status
desk-button-dimensions = School, grade and more
desk-button-no-words = Without the words
desk-button-reset = Reset
desk-button-show = Show
desk-filter = <b>Filter</b>
    Shown now: { $filter }
    What should change? Or type a name, a team, a number.
desk-filter-none = <b>Filter</b>
    All entries that hold are shown. Which ones do you want? Or type a name, a team, a number.
desk-dimensions = Choose by what?
desk-statuses = Which entries?
desk-deeds = <b>All at once</b> · { $title }
    Who: { $filter }
    { $counted }
desk-button-accept-all = ✅ Accept all: { $count }
desk-button-export = 📄 Export XLSX
desk-button-columns = Columns
desk-button-letter = ✉️ Write to them
desk-accept-question = { $count ->
    [one] Accept { $count } entry that waits for a decision
   *[other] Accept { $count } entries that wait for a decision
}? Each will get a message.
desk-accept-nobody = Nobody on this list waits for a decision: all is decided.
desk-button-accept-yes = ✅ Yes, accept: { $count }
desk-accepted-all = { $count ->
    [0] There was nobody to accept: all is decided.
    [one] ✅ { $count } entry accepted. The participants are being told.
   *[other] ✅ { $count } entries accepted. The participants are being told.
}
desk-columns = <b>Columns of the sheet “Entries”</b>: { $chosen } of { $of }
    Press one to take it away or bring it back. The choice is kept for this event's next exports.
desk-button-usual = As usual
desk-button-done = Done
desk-exported = { $count ->
    [one] { $count } entry is in the file
   *[other] { $count } entries are in the file
}: exactly those of the list. It has children's names in it: pass it on only to those who need them.
desk-file-name = Entries — { $title }
desk-sheet-entries = Entries
desk-sheet-teams = Teams
desk-sheet-members = Participants
desk-column-number = Number
desk-column-status = Status
desk-column-title = Team
desk-column-who = Participants
desk-column-size = How many
desk-column-school = School
desk-column-city = City
desk-column-region = Region
desk-column-grade = Grade
desk-column-nomination = Nomination
desk-column-site = Site
desk-column-captain = Captain
desk-column-mentor = Mentor
desk-column-consent = Has a consent
desk-column-source = Where from
desk-column-entered = Entered
desk-column-reason = Reason of refusal
desk-column-name = Full name
desk-column-class = Class
desk-column-complete = Complete
desk-column-member = Participant { $number }
desk-yes = yes
desk-no = no
desk-letter-asked = <b>What shall I write?</b>
    To: { $filter } — { $counted }.
    Send the text as one message of up to 3000 characters. I will show it before it goes.
desk-letter = <b>Letter</b> · { $title }

    { $text }
desk-letter-to = To: { $audience }, { $count ->
    [one] { $count } person
   *[other] { $count } people
}.
desk-audience-members = participants
desk-audience-leaders = captains and mentors
desk-letter-reach = { $reachable ->
    [one] { $reachable } person
   *[other] { $reachable } people
} can be written to: { $left ->
    [one] { $left } more has
   *[other] { $left } more have
} no messenger, or it is closed to the bot.
desk-letter-nobody = There is nobody to write to: none of them ({ $left }) has a messenger that is open to the bot. Choose others, or call the school.
desk-letter-reach-all = All of them can be written to.
desk-letter-sent = ✅ On its way to { $count ->
    [one] { $count } person
   *[other] { $count } people
}. It will not be sent twice.
desk-button-to-members = Rather to all participants
desk-button-to-leaders = Rather to captains and mentors
desk-button-send = ✉️ Send: { $count }
desk-card = <b>{ $entry }</b>
    { $status }
desk-card-school = School: { $school }
desk-card-nomination = Nomination: { $value }
desk-card-site = Site: { $value }
desk-card-captain = Captain: { $name }
desk-card-mentor = Mentor: { $name }
desk-card-members = Participants: { $size } ({ $least }–{ $most } needed)
desk-card-members-few = ⚠️ Participants: { $size }, and { $least }–{ $most } are needed
desk-card-nobody = No participants yet.
desk-card-member = { $number }. { $name } — { $about }
desk-card-members-left = …and { $count } more
desk-card-entered = Entered { $at }, { $source }. By: { $by }
desk-card-turn = ⏳ In the queue: place { $turn }
desk-card-offered = 📨 The seat is held until { $until }
desk-card-reason = Reason: { $reason }
desk-card-works = 📦 Works sent in: { $count }
desk-card-requests = ✋ Requests waiting: { $count }
desk-card-alike = 👥 There are look-alikes in other entries: { $who }. Check them: “Desk”, “More”, “Doubles”.
desk-alike = №{ $number } { $name }
desk-member-unconsented = ⚠️ no consent
desk-member-silent = no messenger
desk-by-itself = the bot
desk-button-entry = The entry
desk-button-accept = ✅ Accept
desk-button-decline = ❌ Decline
desk-button-bring-back = ↩️ Bring back and accept
desk-button-withdraw = Take out, as asked
desk-button-withdraw-yes = Yes, take it out
desk-button-teammate = ➕ Participant
desk-button-nomination = Other nomination
desk-button-site = Other site
desk-button-answers = Answers: { $count }
desk-button-entry-history = 🕓 History
desk-button-file = 📎 { $name }
desk-reason-asked = { $entry }: why do we decline it? Type the reason: { $count ->
    [one] the participant and the mentor
   *[other] the participants, the captain and the mentor
} will see it. The seat goes to the next in the queue at once.
desk-withdrawal-asked = Take out { $entry }? This is for those who asked for it: the bot will tell everybody whom it concerns that it is withdrawn. If you decide it, decline the entry with a reason.
desk-move-nomination = { $entry }. Now: { $now }. To which nomination? The participants will be told.
desk-move-site = { $entry }. Now: { $now }. To which site? The participants will be told.
desk-answers = <b>Answers</b> · { $entry }
desk-answers-none = No answers yet.
desk-answer = <b>{ $question }</b>
    { $value }
desk-answer-of = <b>{ $question }</b> · { $who }
    { $value }
desk-entry-history = <b>History</b> · { $entry }
desk-event-history = <b>History</b> · { $title }
desk-history-none = Nothing was changed yet.
desk-history-head = { $at } · { $by }
desk-deed-entered = entered: { $became }
desk-deed-status = { $was } → { $became }
desk-deed-joined = now in it: { $became }
desk-deed-left = no longer in it: { $was }
desk-deed-captain = captain: { $was } → { $became }
desk-deed-mentor = mentor: { $was } → { $became }
desk-deed-title = the team was renamed
desk-deed-nomination = nomination: { $was } → { $became }
desk-deed-site = site: { $was } → { $became }
desk-deed-answer = a question was answered
desk-deed-work = a work was sent in
desk-deed-result = a result was recorded
desk-event-deed-state = { $was } → { $became }
desk-event-deed-moved = moved: { $was } → { $became }
desk-event-deed-edited = { $field }: { $was } → { $became }
desk-event-field = settings
desk-add = <b>Whom shall we add?</b>
    { $title }
    Type the surname and the given name, with the class if you know it: “Ivanova Anna 7B”.
desk-add-team = <b>Which team shall we add?</b>
    { $title }
    Type its name. You will add the participants afterwards, one by one.
desk-add-teammate = { $entry }: whom shall we add? Type the surname and the given name, with the class if you know it.
desk-add-found = For “{ $words }” there are:
desk-add-nobody = For “{ $words }” there is nobody in the bot.
desk-add-how = Choose whom to add, or type the name in another way.
desk-add-grade = { $name }: in which class? Type it, for example 7 or 7B.
desk-add-school = { $name }: of which school? Choose it, or type its number, name or city.
desk-add-alike = <b>It seems to be there already.</b> In this school there is somebody like “{ $name }, { $grade }”. Is it the same child?
desk-add-nomination = { $name }: into which nomination?
desk-add-no-nomination = { $name }: there is no nomination for this grade. Check the grade, or add a nomination: “Edit the event”.
desk-add-site = { $name }: to which site?
desk-add-ready = Add?
    <b>{ $name }</b>
    { $school }
    { $into }
desk-add-full-event = No seat is free: the entry will wait in the queue. Or raise the limit.
desk-add-full-site = This site is full: the entry will wait in the queue. Or raise the limit.
desk-add-full-nomination = This nomination is full: the entry will wait in the queue. Or raise the limit.
desk-add-full-school = This school's seats are taken: the entry will wait in the queue. Or raise the limit.
desk-add-done = It has been added already.
desk-button-new = New participant: { $name }
desk-button-same = It is { $name }
desk-button-another = No, it is another child
desk-button-add-yes = ✅ Yes, add
desk-button-add-queue = ⏳ Put into the queue
desk-button-raise = ✏️ Raise the limit
desk-button-again = Begin anew
desk-known = { $number }. { $name }: { $about }
desk-known-entered = Takes part already: { $numbers }
desk-doubles = <b>Children who look alike</b> · { $title }
    { $count ->
        [one] There is { $count } pair
       *[other] There are { $count } pairs
    } of one school. One child or two?
desk-doubles-none = { $title }: no children of one school look alike.
desk-pair = { $number }. { $kept }
    and { $gone }
desk-twin = { $name }, grade { $grade }, { $school }; entries { $numbers }; { $writes }
desk-twin-writes = writes to the bot
desk-twin-silent = no messenger
desk-weighed = <b>Stays:</b> { $kept }

    <b>Becomes part of it:</b> { $gone }
desk-double-question = Join them? Name and class stay as they are here: { $name }. Entries, answers and works become common; where both are in one nomination, one entry is left. It cannot be undone.
desk-double-administrator = One of them writes to the bot, so only an administrator of the consortium may join them. Pass on the numbers of the entries.
desk-double-themselves = Both write to the bot: only people themselves can join their profiles, by a code from “Profile”. If they are two children, nothing needs to be done.
desk-button-swap = The other way round
desk-button-merge = Yes, it is one child
desk-merged = ✅ Joined.
desk-requests = <b>Requests</b> · { $title }
    { $count ->
        [one] { $count } request waits
       *[other] { $count } requests wait
    }: changes after the deadline are yours to decide.
desk-requests-none = { $title }: no requests, all is decided.
desk-request-line = { $number }. <b>{ $kind }</b>
    { $entry } · { $who }, { $at }
desk-request-head = <b>Request: { $kind }</b>
desk-request-about = About: { $name }
desk-request-by = Asked by: { $name }, { $at }
desk-request-change = { $was } → { $becomes }
desk-request-question = Question: { $question }
desk-request-join = to join a team
desk-request-add = to add to the team
desk-request-leave = to take out of the team
desk-request-replace = to replace a participant
desk-request-title = to rename the team
desk-request-nomination = to change the nomination
desk-request-site = to change the site
desk-request-answer = to correct an answer
desk-request-withdraw = to withdraw the entry
desk-request-state-accepted = ✅ Accepted and done.
desk-request-state-declined = ❌ Declined.
desk-request-state-recalled = There is nothing to decide: it was taken back, the entry has ended, or whom or what it was about is gone.
desk-request-reason-asked = Why not? Type the reason: whoever asked will get it.
desk-button-other-requests = Other requests
desk-button-request = To the request

refusal-desk-view-gone = This list is too old. Open it anew: “Manage”, “My events”.
refusal-desk-draft-gone = This was not kept: more than two days have passed. Begin anew at the event's desk.
refusal-desk-reason-wanted = It takes a reason to decline: type one, however short.
refusal-desk-reason-too-long = The reason is too long: { $most ->
    [one] { $most } character is
   *[other] { $most } characters are
} enough. Type a shorter one.
refusal-desk-letter-empty = There is not a word in the letter. Type the text.
refusal-desk-letter-too-long = The letter has { $now ->
    [one] { $now } character
   *[other] { $now } characters
}, and there is room for { $most }. Shorten it and send it again.
refusal-desk-nobody-to-write-to = There is nobody to write to: none of them has a messenger that is open to the bot. Choose captains and mentors, or call the school.
refusal-desk-nothing-to-export = There is nothing to export: nobody is on this list. Reset the filter.
refusal-desk-columns-wanted = One column at least is needed. Choose another first, then take this one away.
refusal-desk-addition-unfinished = Not everything is told yet. Press “Begin anew” and answer step by step.
refusal-desk-addition-name = There is no name in it. Type the surname and the given name, with the class if you know it: “Ivanova Anna 7B”.
refusal-desk-addition-grade = I see no class. Type a number from 1 to 11, with a letter if there is one: “7B”.
refusal-desk-not-for-pupils = This event is for adults, and adults tell the bot about themselves. Send them the link to the event.
refusal-desk-double-not-yours = One of them writes to the bot, so only an administrator of the consortium may join them. Pass on the numbers of the entries.
refusal-desk-double-not-found = This pair is no more: they were joined, a name was corrected, or somebody has left. Open “Doubles” once more.
