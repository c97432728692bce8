# A webinar as its organiser and its speakers see it: the link, the speakers, the code word, who comes, what is asked.
speaking-title = <b>{ $title }</b>

speaking-link = 🔗 Link: { $link }
speaking-link-none = 🔗 There is no link yet: without it nobody can connect.
speaking-link-asked = Send the link to the room. Only those who have signed up will see it, and only once the room is open. Change it during the meeting, and I will at once write to everybody who has pressed “Connect”.
speaking-opens = ⏰ The room opens: { $time }
speaking-speakers = 🎙 { $count ->
    [one] { $count } speaker
   *[other] { $count } speakers
}, of them came by their own link: { $bound }
speaking-questions = ❓ Questions: { $count }
speaking-proof-none = 🔑 The second proof is off
speaking-proof-word = 🔑 Second proof: a code word
speaking-proof-poll = 🔑 Second proof: a question with two answers
speaking-came = 👋 Pressed “Connect”: { $pressed } · confirmed: { $confirmed }

speaking-proof-off = The second proof is off: presses on “Connect” are counted. Switch on a word or a question to see who stayed to the end.
speaking-proof-the-word = Code word: <b>{ $word }</b>
    Say it aloud in the last ten minutes.
speaking-proof-the-poll = Question: <b>{ $question }</b>
    • { $first }
    • { $second }
speaking-proof-times = I will ask those who connected: { $opens }. Answers are taken until: { $closes }.
speaking-word-asked = Send the code word. Best is one word that is easily heard: capitals and one slip do no harm.
speaking-poll-asked = Send three lines: the question and two answers. For example:

    Will you use it in your lessons?
    Yes, I will
    Not yet

speaking-lineup-none = There are no speakers yet.
speaking-lineup-hint = To add some, send a message: each speaker on a line, the parts separated by semicolons:

    Name; topic; school and city

    The topic and the school can be added later.
speaking-speaker = 🎙 <b>{ $name }</b>
speaking-topic = “{ $topic }”
speaking-topic-none = no topic yet
speaking-no-school = no school
speaking-bound = ✅ The speaker is here: they see who is coming and what is asked.
speaking-unbound = The speaker has not come by their link yet: only you see the questions.
speaking-ask-name = Send the name as listeners are to see it.
speaking-ask-topic = Send the topic of the talk.
speaking-ask-school = Send the school's name: its number, its city, or what it is called.
speaking-schools = Which of them? If it is not here, type it differently.
speaking-schools-none = No such school was found. Type it differently: number and city.
speaking-removing = Take them off the list? What they were asked stays, for the other speakers to read.

speaking-invited = The link for { $name } is ready: send on the message below. It works once, until: { $until }. A new link replaces it.
speaking-letter = Hello { $name }, we look forward to your talk: “{ $title }”, { $when }.

    The link leads to your speaker's page: who has signed up, by school and region, and what they want to ask. It is personal and works once.
speaking-offer = Is that you? Then this will be your page: who has signed up and what they ask. If the link reached you by mistake, simply close it.
speaking-taken = ✅ This talk is yours. I will write about new questions in the morning, once a day.

speaking-mine = <b>My talks</b>
speaking-mine-none = There are no talks yet. The organiser will send you a personal link, and the event will appear here.
speaking-mine-line = { $number }. <b>{ $title }</b>
    { $when }
speaking-people = 👥 { $count ->
    [one] { $count } person has signed up
   *[other] { $count } people have signed up
}
speaking-places = 🏫 Schools: { $schools } · regions: { $regions }
speaking-nobody-yet = Nobody has signed up yet.
speaking-share = { $name } — { $count }
speaking-place-none = not said
speaking-next = The room opens: { $time }. Connect by the same button.
speaking-next-over = The meeting is over. Thank you for speaking!
speaking-next-cancelled = The meeting is cancelled. Ask the organiser, whom the card names.
speaking-question = <b>{ $number }. { $name }</b>
    { $words }
speaking-questions-none = There are no questions yet. When there are, I will write in the morning.

speaking-button-room = 🎙 Speakers and room
speaking-button-setup = ◀️ To the webinar
speaking-button-lineup = 🎙 Speakers
speaking-button-link = 🔗 Link
speaking-button-no-link = Take the link off
speaking-button-asked = ❓ Questions
speaking-button-proof = 🔑 Proof
speaking-button-coming = 📊 Who is coming
speaking-button-desk = ◀️ To the event
speaking-button-word = 🔑 Code word
speaking-button-poll = 🗳 Question
speaking-button-no-proof = Switch off
speaking-button-back = ↩️ Back
speaking-button-name = ✏️ Name
speaking-button-topic = ✏️ Topic
speaking-button-school = 🏫 School
speaking-button-no-school = No school
speaking-button-invite = 🔗 Personal link for the speaker
speaking-button-part = Part: it was the wrong person
speaking-button-up = ⬆️ Up
speaking-button-remove = Take off
speaking-button-remove-yes = Yes, take off
speaking-button-take = ✅ It is me
speaking-button-cabinet = 🎙 My page
speaking-button-mine = 🎙 My talks
speaking-button-mine-brief = 🎙 Talks
speaking-button-regions = 🗺 By region
speaking-button-schools = 🏫 By school
speaking-button-hide = ✖️ Hide { $number }

refusal-webinar-speaker-not-found = This speaker is no longer on the list. Open the list anew: it is on the event's card.
refusal-webinar-too-many-speakers = There can be at most { $most } speakers. Take some off and add the others.
refusal-webinar-speaker-is-taken = The speaker has come by their link already. If it is the wrong person, part them first.
refusal-webinar-not-speaking = This page is for the speakers and the organiser. If you speak, ask the organiser for your personal link.
refusal-webinar-word-wanted = A word of letters or digits is needed. Type it again.
refusal-webinar-word-too-long = Too long: { $most ->
    [one] { $most } character fits
   *[other] { $most } characters fit
}. Make it shorter.
refusal-webinar-poll-wanted = Three lines are needed: the question and two different answers. Send them in one message.
