# What the bot writes unasked: about entries, teams, events, requests and results.
notice-when = 🗓 { $when }
notice-entry = Entry No. { $number }
notice-entry-team = Team “{ $title }”, entry No. { $number }
notice-entry-of = { $who }, entry No. { $number }
notice-reason = The reason: { $text }
notice-nomination = 🏷 { $title }
notice-site = 📍 { $title }
notice-size = The team has { $size } of { $most } now.

notice-entered-confirmed = ✅ { $entry }: all done, there is a place.
notice-entered-pending = 🕓 { $entry } is in. An organiser will look at it; you will be told here as soon as they answer.
notice-entered-waiting = 🕓 { $entry }: no places just now, { $tone ->
    [informal] you are on the waiting list. When one is freed you will be told here, and take it with one button.
   *[formal] you are on the waiting list. When one is freed you will be told here, and take it with one button.
}
notice-accepted = ✅ { $entry } is confirmed. { $tone ->
    [informal] See you there!
   *[formal] We look forward to seeing you.
}
notice-declined = { $entry } was declined by the organiser.
notice-declined-next = If this is a mistake, { $tone ->
    [informal] ask your mentor or your parents to get in touch with the organising school: the event's card names it.
   *[formal] please get in touch with the organising school: the event's card names it.
}
notice-moved = ✏️ { $entry }: the organiser has changed something.
notice-moved-nomination = Nomination: it was “{ $was }”, now it is “{ $became }”.
notice-moved-site = Site: it was “{ $was }”, now it is “{ $became }”.
notice-moved-title = The team's name: it was “{ $was }”, now it is “{ $became }”.
notice-moved-other = It was “{ $was }”, now it is “{ $became }”.
notice-offered = 🎉 A place is free! { $entry } is the next in the queue.
notice-offered-until = It is kept until { $until }. { $tone ->
    [informal] After that it goes to the next in the queue.
   *[formal] After that it will be offered to the next in the queue.
}
notice-offered-others = The captain or the mentor can take it until { $until }. { $tone ->
    [informal] Remind them!
   *[formal] Please remind them.
}
notice-lapsed = { $entry }: the time to answer is over, and the place was offered to the next.
notice-lapsed-next = { $tone ->
    [informal] Still want to take part? Open the event and sign up again: you will be at the end of the queue.
   *[formal] If you still want to take part, open the event and sign up again: the entry will be at the end of the queue.
}

notice-withdrawn = { $entry } was withdrawn.
notice-withdrawn-next = If this is news to you, ask whoever made the entry. As long as registration is open you can enter again.

notice-joined = 👋 { $who } is in the team “{ $team }” now.
notice-joined-nameless = 👋 The team “{ $team }” has grown.
notice-joined-you = 👋 { $tone ->
    [informal] You are in the team “{ $team }” now.
   *[formal] You are in the team “{ $team }” now.
}
notice-left = { $who } is no longer in the team “{ $team }”.
notice-left-nameless = Somebody has left the team “{ $team }”.
notice-left-you = { $tone ->
    [informal] You are no longer in the team “{ $team }”. If this is a mistake, ask the captain or the mentor.
   *[formal] You are no longer in the team “{ $team }”. If this is a mistake, please ask the captain or the mentor.
}
notice-captain = The team “{ $team }” has a new captain: { $who }.
notice-captain-nameless = The team “{ $team }” has a new captain.
notice-captain-you = ⭐️ { $tone ->
    [informal] You are the captain of the team “{ $team }”.
   *[formal] You are the captain of the team “{ $team }”.
}
notice-captain-can = { $tone ->
    [informal] Now you invite people, change who is in and answer for the entry, until the teams are frozen.
   *[formal] Now you invite people, change who is in and answer for the entry, until the teams are frozen.
}

notice-event-moved = 🗓 An event was moved:
notice-event-moved-times = It was: { $was }
    <b>It is now: { $became }</b>
notice-event-moved-next = { $tone ->
    [informal] Your entry holds. If the new time does not suit you, withdraw it in “My entries” and leave the place to others.
   *[formal] The entry holds. If the new time does not suit you, withdraw it in “My entries” and leave the place to others.
}
notice-stage-moved = 🗓 A stage was moved:
notice-event-cancelled = ❌ An event was cancelled.
notice-event-cancelled-next = We are sorry. { $tone ->
    [informal] Have a look at what else is ahead.
   *[formal] Please have a look at what else is ahead.
}
notice-event-submitted = 📥 A new event to be checked: { $school }.
notice-events-submitted = 📥 A plan to be checked: { $school }. Events that wait for an answer: { $count }.
notice-event-accepted = ✅ The event was accepted and published.
notice-event-accepted-next = Entries and numbers are on the event's desk.
notice-event-returned = ✏️ The event was given back to be mended.
notice-event-returned-next = All that was entered is still there: mend it and submit it again.
notice-organiser-wrote = ✉️ From the organiser, { $school }:

notice-entries-waiting = 📥 { $count ->
    [one] { $count } entry waits for the organiser's answer.
   *[other] { $count } entries wait for the organiser's answer.
}

notice-consent-signed = ✅ A parent has signed the consent.
notice-consent-ready = { $tone ->
    [informal] All is ready now: you can sign up!
   *[formal] All is ready now: you can sign up.
}
notice-consent-step = One step is left, then you can sign up.
notice-paper-accepted = ✅ The sheet was accepted: { $purpose }. The consent is in force.
notice-paper-accepted-child = ✅ The school has accepted the sheet: { $purpose }, { $name }. The consent is in force.
notice-paper-declined = ❌ The sheet was not accepted: { $purpose }.
notice-paper-declined-next = { $tone ->
    [informal] Never mind: send a new photo, or ask a parent to sign by the link. It takes a minute.
   *[formal] Please send a new photo, or ask a parent to sign by the link. It takes a minute.
}
notice-paper-declined-child = ❌ The school has not accepted the sheet: { $purpose }, { $name }.
notice-paper-declined-child-next = It need not be paper: you can sign right here, with one button.

notice-request-made = 📥 Your answer is wanted:
notice-request-accepted = ✅ The request was accepted.
notice-request-declined = The request was declined.
notice-request-declined-next = { $tone ->
    [informal] Everything stays as it was. Questions? Ask whoever answered.
   *[formal] Everything stays as it was. If there are questions, please write to whoever answered.
}
notice-request-join-accepted = 🎉 You have been let into the team “{ $team }”.
notice-request-join-declined = You have not been let into the team “{ $team }”.
notice-request-join = { $who }: to be let into the team.
notice-request-add = { $who }: to be added to the entry.
notice-request-leave = { $who }: to leave the entry.
notice-request-replace = { $who }: somebody is replaced.
notice-request-title = A new name of the team.
notice-request-nomination = Another nomination.
notice-request-site = Another site.
notice-request-answer = To correct the answers of the entry.
notice-request-withdraw = To withdraw the entry.

notice-results = 🏆 The results are out. { $entry }:
notice-results-changed = ✏️ The result has been corrected. { $entry }:
notice-result-winner = Winner
notice-result-prizewinner = Prizewinner
notice-result-laureate = Laureate
notice-result-diploma = Diploma of degree { $number }
notice-result-place = Place { $number }
notice-result-special = Special prize
notice-result-participant = Participant
notice-result-noted = { $result }: { $note }
notice-result-stage = { $stage } — { $result }

notice-button-entry = Open the entry
notice-button-team = Open the team
notice-button-event = The event's card
notice-button-entries = My entries
notice-button-events = All events
notice-button-accept-seat = ✅ Take the place
notice-button-decline-seat = No, thank you
notice-button-making = Open the event
notice-button-submitted = What waits to be checked
notice-button-desk = The event's desk
notice-button-waiting = Look at the entries
notice-button-child = The child's card
notice-button-consents = Consents
notice-button-parent = Call a parent
notice-button-step = The next step
notice-button-decide = Look and answer

notice-questions-asked = ❓ { $count ->
    [one] You were asked { $count } new question
   *[other] You were asked { $count } new questions
} about your talk.
notice-link-added = 🔗 The link has come or changed: connect with this button.
notice-proof-wanted = 🔑 The last minutes of the meeting. Confirm that you are here: it takes one press or one word.
notice-proof-word = The code word will be said aloud. When you hear it, press the button and type it. It is taken for half an hour after the end.
