# Reminders: the messages themselves and the screens on which they are chosen.
reminder-eve = 🔔 { $when }: { $kind }
reminder-soon = ⏰ { $when }: { $kind }
reminder-start = ▶️ It begins! { $kind }, { $time }:
reminder-started = ▶️ It is on! { $kind }, it began at { $time }:
reminder-closing = ⏳ Registration closes { $when }:
reminder-left-begun = You began to sign up and have not finished. All you entered is kept, and little is left.
reminder-left-small = { $entry }: there are fewer people than needed. Call more of them: the code and the link are under the button.
reminder-left-answers = { $entry }: the organiser's questions are not all answered.
reminder-left-consents = { $entry }: not everybody has a consent. Nobody takes part without one.
reminder-others = { $count ->
    [one] And { $count } more entry like this: see “My entries”.
   *[other] And { $count } more entries like this: see “My entries”.
}
reminder-work = 📎 The work is due { $when }:
reminder-work-left = { $entry }: no work has come yet.
reminder-stage = 🏁 { $when }: a stage
reminder-place = 📍 { $place }
reminder-offer = 🎟 A free seat waits for your answer. The offer ends { $when }:
reminder-offer-next = { $entry }. Without an answer the seat is offered to the next in the queue.
reminder-button-go-on = ▶️ Finish signing up
reminder-button-invite = 👋 Call people
reminder-button-answers = ✍️ Answer the questions
reminder-button-consents = 📄 See who is missing
reminder-button-work = 📎 Send the work
reminder-button-less = 🔔 Reminders

reminder-title = 🔔 <b>Reminders</b>
reminder-before = Before an event: { $leads }.
reminder-deadlines = Of deadlines (registration, works, an offered seat): { $leads }.
reminder-quiet = 🌙 Quiet from { $starts } to { $ends } ({ $clock }), but for what is urgent: “soon” and “it begins”.
reminder-quiet-all = 🌙 Quiet from { $starts } to { $ends } ({ $clock }), with no exceptions.
reminder-quiet-none = 🌙 No quiet hours: messages come at any time ({ $clock }).
reminder-digest = 📋 On Mondays at 9:00 the digest of the week.
reminder-news = 📰 News on the chosen topics.
reminder-no-news = 📰 No news are sent.
reminder-moments = What to be reminded of, and when. Press to change it.
reminder-moment-line = • { $name }: { $leads }
reminder-moment = <b>{ $name }</b>
    Now: { $leads }.
reminder-moment-eve = The evening before
reminder-moment-soon = Begins soon
reminder-moment-start = Begins
reminder-moment-closing = Registration closes
reminder-moment-work = Work is due
reminder-moment-stage = Stage
reminder-moment-offer = Offered seat
reminder-about-eve = Comes in the evening, at 18:00 by the reader's own clock.
reminder-about-soon = Comes right before the beginning, in quiet hours too.
reminder-about-start = Comes in the minute of the beginning, with the button that leads in. In quiet hours too.
reminder-about-closing = Comes to those who began to sign up and did not finish, or whose entry lacks something.
reminder-about-work = Comes to those whose work has not been sent.
reminder-about-stage = Comes in the evening, at 18:00 by the reader's own clock, with the place and hour of the stage.
reminder-about-offer = Comes when the offered seat is about to go on to the next.
reminder-as-organiser = Nothing is chosen yet: it comes as the organiser of the event has decided.
reminder-as-usual = Nothing is chosen yet: it comes as is usual for such events.
reminder-never = not at all
reminder-at-start = in the minute of the beginning
reminder-lead-evening = in the evening { $days ->
    [one] { $days } day before
   *[other] { $days } days before
}
reminder-lead-days = { $days ->
    [one] { $days } day before
   *[other] { $days } days before
}
reminder-lead-hours = { $hours ->
    [one] { $hours } hour before
   *[other] { $hours } hours before
}
reminder-lead-minutes = { $minutes ->
    [one] { $minutes } minute before
   *[other] { $minutes } minutes before
}
reminder-quiet-asked = Choose, or type the hours: “22-8”.
reminder-urgent-comes = ⏰ “Soon” and “it begins” come at night too.
reminder-urgent-quiet = 🔕 Nothing comes at night, however urgent.
reminder-span = { $starts } – { $ends }
reminder-button-moments = ⏰ What and when
reminder-button-quiet = 🌙 Quiet hours
reminder-button-digest = 📋 Send me the digest
reminder-button-no-digest = 📋 No digest
reminder-button-news = 📰 News: what to write about
reminder-button-messenger = 💬 Where to write
reminder-button-reset = ↩️ As it was
reminder-button-all-moments = ← What and when
reminder-button-back = ← To reminders
reminder-button-stop = 🔕 Do not remind
reminder-button-leave = ↩️ As usual
reminder-button-lead-on = ✅ { $name }
reminder-button-lead-off = { $name }
reminder-button-quiet-usual = As usual: { $starts } – { $ends }
reminder-button-no-quiet = No quiet at all
reminder-button-urgent-quiet = 🔕 Nothing urgent at night
reminder-button-urgent-comes = ⏰ Urgent ones at night too
refusal-quiet-not-understood = Those hours could not be read. Type from which hour to which: “22-8”.

# Reminders to participants: for those who run an event.
reminder-event-title = 🔔 Reminders to participants · <b>{ $title }</b>
reminder-event-hint = Everybody may choose otherwise for themselves, and that goes first.
reminder-button-preview = 👀 When it comes
reminder-button-event = 🔔 Reminders
reminder-preview = When it comes to somebody who has changed nothing (quiet 22:00 – 8:00), by their clock:
reminder-preview-none = Nothing comes: all is switched off, or over.
reminder-preview-more = And more: { $count }.
reminder-coming = <b>{ $name }</b>, { $lead }
reminder-clock = { $place }: { $day }, { $time }
reminder-clock-missed = { $place }: comes no more
reminder-clock-kaliningrad = Kaliningrad
reminder-clock-moscow = Moscow
reminder-clock-kamchatka = Kamchatka
refusal-reminder-moment-not-there = This event has no such reminder.
