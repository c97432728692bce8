# Signing up for an event: from the button on its card to “My entries”.

card-team = 🤝 For teams of { $most ->
    [one] { $most } person
   *[other] { $most } people
}
card-teams = 🤝 For teams of { $least } to { $most } people
card-nominations = 🎯 { $count ->
    [one] { $count } nomination
   *[other] { $count } nominations
}
card-directions = 🎯 { $count ->
    [one] { $count } direction
   *[other] { $count } directions
}
card-until = ✍️ Sign up by: { $time }
card-left = 💺 { $count ->
    [one] { $count } seat left
   *[other] { $count } seats left
}
card-waiting = ⏳ No seats left. { $count ->
    [0] Nobody is on the waiting list yet
    [one] { $count } entry is on the waiting list
   *[other] { $count } entries are on the waiting list
}
card-queue = ⏳ Some parts have a queue: { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}. Where seats are free is seen when you choose
card-stages = Stages
card-stage = { $number }. { $title } · { $when }
card-stages-more = …and { $count ->
    [one] { $count } more stage
   *[other] { $count } more stages
}
card-sites = 📌 { $count ->
    [one] { $count } site
   *[other] { $count } sites
} to choose from
card-bring = You can enter your pupils: use the button below.
card-closed = Registration is closed. If it matters, get in touch with the organiser, who can add an entry by hand: { $school }. Or look at similar ones: “Other events”.
card-button-others = 📅 Other events
card-button-enter = ✍️ Sign up
card-button-enter-team = ✍️ Enter a team
card-button-queue = ⏳ Join the waiting list
card-button-opens = 🔒 Opens on { $day }
card-button-bring = 👥 Enter my pupils
card-button-desk = 🗂 Organiser's desk
card-button-regulation = 📄 Regulation
card-button-more-nomination = ➕ One more nomination
card-button-more-direction = ➕ One more direction
card-button-mine-confirmed = ✅ You are in · No. { $number }
card-button-mine-pending = 🟡 Entry under review · No. { $number }
card-button-mine-waiting = ⏳ You are in the queue · No. { $number }
card-button-mine-offered = 🟡 There is a seat for you · No. { $number }
card-button-step-kind = 👋 Get acquainted and sign up
card-button-step-school = 🏫 Name your school and sign up
card-button-step-grade = ✍️ Name your grade and sign up
card-button-step-name = ✍️ Write your name and sign up
card-button-step-grade_moved = Check your grade and sign up
card-button-step-fourteen = Say whether you are 14
card-button-step-consent = 📄 Consent needed
card-button-step-new_text = 📄 New consent needed
card-button-step-guardian = 👪 A parent's consent is needed
card-button-step-paper = 👪 The signed sheet is being checked

entry-opens-at = Registration is not open yet. It opens: { $time }.
entry-bar-not_shown = This event is not in the catalogue. The coming ones are in the menu, “Events”.
entry-bar-cancelled = It is not possible any more: the event has been cancelled. Look at the others in the list.
entry-bar-over = This event is over. Look at the coming ones in the list.
entry-bar-entered = You are in already. Your entry is in the menu, “My entries”.
entry-bar-not_yet = Registration is not open yet. The day is on the event's card.
entry-bar-closed = Registration is closed. Who runs the event, and which others there are, is on its card.
entry-bar-mentors_only = Pupils are entered here by a mentor of their school. Show this card to a teacher.
entry-bar-kind = This event is for others: for whom is said above. The filter “For whom” finds yours.
entry-bar-grade = This event is for other grades. The filter “For whom” finds yours. A wrong grade can be corrected in the profile.
entry-bar-members_only = This event is for schools of the Consortium only, and yours is not in it. A wrong school can be corrected in the profile.
entry-bar-full = No seats are left, but there is a waiting list: when a seat is freed, I write to you.
entry-step-kind = To sign up, let us get acquainted first: it takes half a minute.
entry-step-school = To sign up, name your school.
entry-step-grade = To sign up, say which grade you are in.
entry-step-name = To sign up, write your name as it should stand on a diploma.
entry-step-grade_moved = A new school year! Check that your grade is right, then sign up.
entry-step-fourteen = One question is left: are you 14 yet? Who signs the consent depends on it.
entry-step-consent = To sign up, a consent to data processing is needed: read it and sign with one button.
entry-step-new_text = The text of the consent has changed. Read and sign it once more, then sign up.
entry-step-guardian = A parent's consent is needed: send them the link, it takes a minute. Once they have signed, you can sign up.
entry-step-paper = The sheet that your parent signed is being checked. After that you can sign up. A link for the parent is quicker.
entry-come-back = Then come back: press “Go on signing up” here or in the menu.
entry-form-kept = Your answers are kept.
entry-team-wanted = This event is entered by teams. Make yours: think of a name, and invite the others by a link. Were you invited? Type the code of the invitation or open its link.
entry-button-team = ✍️ Enter a team
entry-button-go-on = ▶️ Go on signing up
entry-button-card = To the event
entry-button-back = ↩️ Back

entry-choose-nomination = <b>In which nomination do you take part?</b>
entry-choose-direction = <b>Which direction do you choose?</b>
entry-choose-site = <b>At which site do you take part?</b> Choose the one that is easiest to reach.
entry-page = Page { $page } of { $pages }
entry-option = { $number }. { $name }
entry-option-full = { $number }. { $name } — no seats, waiting list only
entry-option-left = { $number }. { $name } — { $left ->
    [one] { $left } seat left
   *[other] { $left } seats left
}
entry-typed-several = Here is what fits. Press the one you mean, or type a little more. Found: { $count }, shown: { $shown }.
entry-typed-none = There is nothing like that here. Type a number from the list or how a word begins.
entry-type-it = Press a button, or type its number or how a word begins.
entry-button-whole-list = ↩️ Whole list
entry-nothing-else = There is nothing else to choose: the other options are closed or are for other grades.

entry-question-number = Question { $number } of { $of }
entry-question-for = Answered for: { $name }
entry-hint-text = Type the answer.
entry-hint-number = Type a number.
entry-hint-choice = Press the one you choose.
entry-hint-several = Mark everything that fits, then press “Done”.
entry-hint-yes_no = Press “Yes” or “No”.
entry-hint-date = Type the date. For example: 25.11.2026
entry-hint-file = Send a file or a photo.
entry-hint-link = Send a link.
entry-optional = This one can be skipped.
entry-choices-changed = ⚠️ The organiser has changed the choices. Please choose again.
entry-answered = Now: { $value }
entry-button-yes = Yes
entry-button-no = No
entry-button-done = ✅ Done
entry-button-skip = Skip
entry-button-known = As before: { $value }

entry-in-nomination = 🎯 Nomination: { $name }
entry-in-direction = 🎯 Direction: { $name }
entry-at-site = 📌 Site: { $name }
entry-answer = { $label }: { $value }
entry-review = <b>Is everything right?</b> Press “Sign up”.
entry-review-approval = <b>Is everything right?</b> Press “Sign up”. The organiser looks at the entry, and I write to you what they say.
entry-full-event = <b>No seats are left.</b> There is a waiting list ({ $waiting ->
    [0] nobody is on it yet
    [one] { $waiting } entry is on it
   *[other] { $waiting } entries are on it
}). When a seat is freed, I write to you. Your answers are kept.
entry-full-site = <b>No seats are left at this site.</b> Choose another one, or join the waiting list ({ $waiting ->
    [0] nobody is on it yet
    [one] { $waiting } entry is on it
   *[other] { $waiting } entries are on it
}). Your answers are kept.
entry-full-nomination = <b>No seats are left here.</b> Choose something else, or join the waiting list ({ $waiting ->
    [0] nobody is on it yet
    [one] { $waiting } entry is on it
   *[other] { $waiting } entries are on it
}). Your answers are kept.
entry-full-school = <b>The seats of your school are taken.</b> There is a waiting list ({ $waiting ->
    [0] nobody is on it yet
    [one] { $waiting } entry is on it
   *[other] { $waiting } entries are on it
}). When a seat is freed, I write to you. Your answers are kept.
entry-button-enter = ✅ Sign up
entry-button-queue = ⏳ Join the waiting list
entry-button-other-nomination = 🎯 Another nomination
entry-button-other-direction = 🎯 Another direction
entry-button-other-site = 📌 Another site
entry-button-last-question = ◀️ To the questions
entry-button-drop = Do not sign up
entry-form-dropped = All right, nothing is entered. If you change your mind, open the event again.

entry-done-confirmed = ✅ <b>Done, you are in! Your entry is No. { $number }.</b>
entry-done-pending = ✅ <b>The entry is sent. It is No. { $number }.</b>
entry-done-waiting = ⏳ <b>You are on the waiting list. Your entry is No. { $number }.</b>
entry-done-offered = 🟡 <b>There is a seat for you. Your entry is No. { $number }.</b>
entry-done-withdrawn = Entry No. { $number } was withdrawn.
entry-done-declined = Entry No. { $number } was declined.
entry-done-lapsed = Entry No. { $number } is closed: the seat was not taken in time.
entry-light-declined = 🔴
entry-light-waiting = 🟡
entry-light-ready = 🟢
entry-light-past = ⚪
entry-name = Entry No. { $number }
entry-name-team = Entry No. { $number } · team “{ $title }”
entry-brief = No. { $number } · { $day }
entry-brief-person = № { $number } · { $name } · { $day }
entry-brief-team = No. { $number } · “{ $title }” · { $day }
entry-place = Your place in the queue: { $place }
entry-place-long = <b>Your place in the queue: { $place }.</b> When a seat is freed, I write at once.
entry-next-offered = 🟡 There is a seat: answer, please
entry-next-small = 🟡 The team is too small yet: invite more people
entry-next-small_late = 🟡 There are too few people in the team, and it is fixed by now: the organiser decides
entry-next-work = 🟡 The work is still to be sent: until { $until }
entry-next-answers = 🟡 Questions of the organiser are left
entry-next-consents = 🟡 No consent for { $count ->
    [one] { $count } person
   *[other] { $count } people
}
entry-next-pending = 🟡 Waiting for the organiser: I write as soon as they decide
entry-next-queue = ⏳ On the waiting list
entry-next-declined = 🔴 The organiser declined the entry
entry-next-cancelled = The event was cancelled
entry-next-gone = The entry is closed
entry-next-past = The event is over
entry-next-stage_result = A stage has its result. What comes next is on the event's card.
entry-next-result = The results are out. Thank you for taking part!
entry-next-none = Everything is ready. See you there!
entry-offer = <b>A seat is free!</b> It is yours if you press “Take the seat” by: { $until }. After that it goes to the next one.
entry-declined = 🔴 The organiser declined the entry: { $reason }
entry-member = 🟢 { $name }
entry-member-unconsented = 🟡 { $name } — no consent
entry-members-more = …and { $count ->
    [one] { $count } more person
   *[other] { $count } more people
}
entry-result-winner = 🏆 Winner
entry-result-prizewinner = 🏆 Prizewinner
entry-result-laureate = 🏆 Laureate
entry-result-diploma = 🏆 Diploma of degree { $number }
entry-result-place = 🏆 Place { $number }
entry-result-special = 🏆 Special prize
entry-result-participant = 🎓 Participant
entry-result-for = { $result } · { $note }
entry-result-stage = { $result } — { $stage }
entry-requests = 🟡 { $count ->
    [one] { $count } request awaits the organiser
   *[other] { $count } requests await the organiser
}
entry-frozen = The time for changes is over: the organiser decides on each of them.
entry-seat-taken = ✅ <b>The seat is yours!</b>
entry-seat-left = <b>All right, the next one gets the seat.</b>
entry-seat-taken_before = <b>This seat is taken already, and the entry holds.</b> If you change your mind, withdraw it: the next one gets the seat.
entry-seat-left_before = <b>Somebody has said no to this seat already, and it was offered to the next one.</b> To take part, open the event and sign up again.
entry-seat-lapsed = <b>Time is up, and the seat was offered to the next one.</b> Open the event and sign up again to join the waiting list.
entry-seat-declined = <b>This seat is there no longer: the organiser has answered the entry.</b>
entry-button-accept-seat = ✅ Take the seat
entry-button-decline-seat = No, thank you
entry-button-answer = ✍️ Answer the questions
entry-button-work = 📎 Send the work
entry-button-work-of = 📎 { $stage }
entry-button-work-sent = 📎 My work
entry-button-team-card = 🤝 Team
entry-button-changes = ✏️ Change
entry-button-calendar = 📅 To my calendar
entry-button-back-to-entry = ↩️ To the entry
entry-changes = What is to be changed? You can do it by: { $until }. After that it is the organiser's to decide.
entry-changes-frozen = The time for changes is over. Choose what to change: I ask the organiser and write to you what they say.
entry-button-answers = ✏️ Answers to the questions
entry-button-withdraw = Withdraw the entry
entry-button-unask-add = ↩️ Do not add anybody
entry-button-unask-leave = ↩️ Do not take anybody out
entry-button-unask-replace = ↩️ Do not replace anybody
entry-button-unask-title = ↩️ Keep the team's name
entry-button-unask-nomination = ↩️ Keep the nomination
entry-button-unask-site = ↩️ Keep the site
entry-button-unask-answer = ↩️ Keep the answers
entry-button-unask-withdraw = ↩️ Do not withdraw
entry-withdraw = Withdraw entry No. { $number }? The seat goes to the next in the queue. You can sign up again while registration is open and there are seats.
entry-withdraw-frozen = Withdraw entry No. { $number }? The time for changes is over, so I ask the organiser and write to you what they say.
entry-button-withdraw-yes = Yes, withdraw
entry-button-withdraw-no = No, keep it
entry-withdrawn = Entry No. { $number } is withdrawn: “{ $title }”. If you change your mind, open the event again.
entry-answers = Answers to the organiser. Press a question to answer it anew.
entry-answer-line = <b>{ $number }. { $label }</b>
entry-unanswered = — no answer
entry-no-questions = The organiser has no questions.
entry-asked = 🟡 <b>The organiser has been asked.</b> The time for changes is over, so it is theirs to decide. I write to you as soon as they do.

entries-title = My entries
entries-button = 📋 My entries
entries-empty = None yet. Choose an event and press “Sign up”: the entry appears here.
entries-begun = ✏️ Begun and not finished: “{ $title }”
menu-button-team = ▶️ Back to the team
menu-button-entries = { $light } My entries · { $count }
menu-button-entries-behind = ⚪ My entries
command-entries = my entries, entries, my entry
command-about-entries = my entries

refusal-entry-not-admitted = { $bar ->
    [not_shown] This event is not in the catalogue. The coming ones are in the menu, “Events”.
    [cancelled] The event was cancelled, and there is nothing to enter or change. Others are in the menu, “Events”.
    [over] The event is over. The coming ones are in the menu, “Events”.
    [entered] You are in already. Your entry is in the menu, “My entries”.
    [not_yet] Registration is not open yet. When it opens is on the event's card.
    [closed] Registration is closed. The organiser can still add an entry: who it is stands on the event's card.
    [mentors_only] Pupils are entered here by a mentor of their school. Show the event to a teacher.
    [kind] This event is for others. The filter “For whom” among the events finds yours.
    [grade] This event is for other grades. The filter “For whom” among the events finds yours.
    [members_only] This event is for schools of the Consortium only. The school can be corrected in the profile.
    [profile] The profile has to be completed first: it is in the menu.
    [consent] A consent to data processing is needed: the next step is in the menu.
   *[full] No seats are left, but there is a waiting list: open the event again.
}
refusal-entry-not-found = There is no such entry, or it is not yours. Yours are in the menu, “My entries”.
refusal-entry-state = { $status ->
    [withdrawn] The entry has been withdrawn already.
    [declined] The organiser has declined this entry already.
    [lapsed] The entry is closed: the seat was not taken in time.
   *[other] The entry has changed since.
} How it stands now is in the menu, “My entries”.
refusal-entry-seats-taken = { $scope ->
    [site] There are no seats left at this site.
    [nomination] There are no seats left here.
    [school] The seats of this school are taken.
   *[event] There are no seats left.
} Choose something else.
refusal-entry-capacity-below-taken = That is too few: { $taken } are taken already. Set no less, or free some seats first.
refusal-entry-frozen = The time for changes is over: the organiser decides on them. Ask them in the entry, with the button “Change”.
refusal-entry-already-in = This participant is in already, maybe with another team. The entry is in their “My entries”.
refusal-entry-nomination = This nomination is not on the list any more. Choose another one.
refusal-entry-site = This site is not on the list any more. Choose another one.
refusal-entry-form-lost = What was begun is not there any more. Open the event and press “Sign up” once more.
refusal-answer-too-long = That is too long: { $now ->
    [one] { $now } character
   *[other] { $now } characters
}, and { $most } fit. Make it shorter, please.
refusal-answer-number = A number is needed here, in figures. For example: 12
refusal-answer-date = This is no date that I know. Type the day, the month and the year, for example: 25.11.2026
refusal-answer-link = This does not look like a link. Copy the whole of it, for example: https://disk.yandex.ru/…
refusal-answer-choice = There is no such option. Press a button, or type its number.
refusal-answer-file = A file or a photo is needed here: send it as a message.
refusal-answer-wanted = You cannot sign up without an answer to this question. Answer it, please.
refusal-answer-not-asked = This question is not asked any more. Open “My entries”: everything that is still needed is there.
refusal-request-not-found = This request is not there any more: it was decided or taken back.
