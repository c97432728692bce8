# A webinar as its listener sees it: speakers, questions in advance, the door, the word of the last minutes.
webinar-title = <b>{ $title }</b>

webinar-door-open = 🟢 The room is open: press “Open the room”. I have noted that you are here.

    It does not open? Reload the page, try another browser, or come back in a minute with the same button. If that does not help, write to the school that holds it: the card names it.
webinar-door-early = ⏳ Too early. The room opens 15 minutes before the beginning: { $time }. Press again then — this button will work.
webinar-door-no_link = ⏳ The organiser has not given the link yet. As soon as it comes, I will write to you here. Or just press again in a minute.
webinar-door-over = The meeting is over. Materials and feedback are on the event's card.
webinar-door-over-word = The meeting is over. Were you there and heard the code word? It can still be said within half an hour after the end. Materials and feedback are on the event's card.
webinar-door-cancelled = The meeting is cancelled, there will be no room. Other events are in the list.
webinar-door-not_entered = To connect, sign up first: press “Sign up”, and then “Connect”.
webinar-door-stranger = Those who have signed up can connect.
webinar-door-pending = 🟡 Your entry still waits for the organiser's answer. As soon as it is accepted, I will write, and the room will open.
webinar-door-waiting = 🟡 Your entry is on the waiting list: there are no seats yet. When one is free, I will write.
webinar-door-offered = 🟡 A seat has become free and waits for your answer. Open the entry, take it, and connect.

webinar-no-speakers = The speakers are not announced yet. You can already ask a question: those who will speak will read it.
webinar-speaker = <b>{ $number }. { $name }</b>
webinar-topic = “{ $topic }”

webinar-whom = Whom do you ask? Choose a speaker, or simply type the question: everybody who speaks will see it.
webinar-questions-left = { $count ->
    [0] You cannot ask any more questions for this meeting.
    [one] You can ask { $count } more question.
   *[other] You can ask { $count } more questions.
}
webinar-ask = Type your question, up to { $most } characters. It will be read by { $name }. The speaker does not see who asked.
webinar-ask-of = Type your question, up to { $most } characters. It will be read by { $name } (topic “{ $topic }”). The speaker does not see who asked.
webinar-ask-anybody = Type your question, up to { $most } characters. All speakers will read it. They do not see who asked.
webinar-ask-late = Questions in advance are no longer taken. During the meeting they are asked in the room.
webinar-ask-enough = You have asked as many questions as possible: { $most }. Take one of them back to ask another.
webinar-asked = ✅ I will pass the question on to the speakers.
webinar-anybody = to all speakers
webinar-mine = <b>{ $number }. { $name }</b>
    { $words }
webinar-mine-none = You have no questions here.

webinar-proof-open = Which code word was said at the meeting? Type it: capitals do not matter. You have until: { $closes }.
webinar-proof-done = ✅ Your participation is confirmed. Thank you for staying to the end!
webinar-proof-none = This meeting has no code word yet: the organiser has not set one. Your participation is noted by the “Connect” button.
webinar-proof-early = ⏳ The word is asked for in the last ten minutes: from { $opens }. I will remind you.
webinar-proof-late = The time is over: the word was taken until { $closes }. If you were there and are not marked, write to the organiser, who can mark you.
webinar-proof-cancelled = The meeting is cancelled: there is nothing to confirm. Other events are in the menu.
webinar-poll = 🗳 { $question }

webinar-button-connect = ▶️ Connect
webinar-button-room = 🚪 Open the room
webinar-button-again = 🔄 Press again
webinar-button-again-later = 🔄 Check again
webinar-button-proof = 🔑 Say the code word
webinar-button-ask = ❓ Ask a speaker
webinar-button-speakers = 🎙 Speakers · { $count }
webinar-button-cabinet = 🎙 My talk
webinar-button-anybody = All speakers
webinar-button-others = 🎙 Another speaker
webinar-button-more = ❓ One more question
webinar-button-mine = My questions · { $count }
webinar-button-unask = ✖️ Take back { $number }
webinar-button-card = To the event

refusal-webinar-no-room = Nobody connects to this event by a link. How it is held is said on its card.
refusal-webinar-not-entered = This is for those who have signed up. Sign up on the event's card and come back.
refusal-webinar-question-not-found = This question is not here any more. Open the questions anew: they are on the event's card.
refusal-webinar-question-wanted = Type the question in words: the speaker will read it before the meeting.
refusal-webinar-too-many-questions = At most { $most } questions can be asked for one meeting. Ask the others in the room.
refusal-webinar-asked-too-late = The meeting has begun: questions are asked in the room now. Press “Connect” on the card.
refusal-webinar-wrong-word = That is not the word. It is said in the last ten minutes. Type it again.
refusal-webinar-too-many-words = Too many tries in a row. Wait { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
} and type the word again.
