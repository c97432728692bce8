# A team: how it is made, how people come into it, lead it and leave it.
refusal-team-full = The team has { $most ->
    [one] { $most } member
   *[other] { $most } members
} already, and no more may join. Ask the captain to make room, or make a team of your own.
refusal-team-title-taken = A team of this event has that name already. Choose another one.
refusal-team-title = A team's name has from { $least } to { $most } characters, with letters or digits. For example: “Vector”.
refusal-team-unfit = { $reason ->
    [kind] This event is for others: this person cannot be added.
    [grade] Their grade does not fit: the event is for other grades.
    [members_only] The event is for schools of the Consortium only, and theirs is none of them.
    [nomination] Their grade does not fit the nomination.
    [elsewhere] They are in another team of this contest. They have to leave it first.
   *[gone] This person is not here any more.
} Choose somebody else.
refusal-team-member-gone = This person is not in the team any more. Open the list of members again.
refusal-team-already-captain = Done: the team has its new captain already. It is in “My entries”.
refusal-team-captain-silent = A captain leads the team from the chat, and this member has not written to the bot yet. Choose somebody who has.
refusal-team-hand-over-first = Hand the captaincy over first: press “Leave the team” again and choose the captain.
refusal-team-nobody-to-lead = There is nobody to lead the team: the others have not written to the bot yet. Invite a mentor, or withdraw the whole team in “Team settings”.
refusal-team-mentors-only = A team's mentor is a teacher whom their school has appointed. Ask the responsible person of your school, then open the link again.
refusal-team-mentor-too-late = This team is frozen already, and its code adds no new mentors. Ask the organiser: who it is stands on the event's card.
refusal-team-mentor-is-there = The team has a mentor already. Ask the captain who it is.
refusal-team-draft-lost = This team has been made already, or was begun too long ago. Look into “My entries” or begin from the event's card.
refusal-team-request-not-found = This request is no more: it was taken back, or the team was withdrawn.
refusal-team-asked-often = This team has said no several times. Ask its captain for the code, or make a team of your own.
refusal-team-not-for-teams = Here everybody takes part alone, without teams. Press “Sign up” on the event's card.

team-title = <b>Team “{ $title }”</b> · No. { $number }
team-status-pending = 🟡 The organiser has not accepted the entry yet
team-status-confirmed = 🟢 The entry is accepted
team-status-open = 🟡 The entry is accepted, but not everything is ready yet
team-status-small = 🟡 The entry is accepted, but the team is not complete yet
team-status-waiting = 🟡 Waiting list: there are no seats yet
team-status-offered = 🟡 A seat is free!
team-status-withdrawn = ⚪️ The team was withdrawn
team-status-declined = 🔴 The organiser declined the entry
team-status-lapsed = ⚪️ The seat was not taken in time and went to the next
team-place = Place in the queue: { $place }. I will write when a seat is free.
team-offered-until = The seat is held until { $until }.
team-declined-reason = Reason: { $reason }
team-split-nomination = Nomination: { $title }
team-split-direction = Direction: { $title }
team-site = Site: { $title }
team-members = <b>Members.</b>
team-size = { $size } of { $most } ({ $least }–{ $most } needed)
team-size-exact = { $size } of { $most }
team-member = { $light } { $name }
team-member-me = (you)
team-member-captain = captain
team-member-unanswered = has not answered the questions
team-members-more = …and { $count } more
team-members-none = Nobody yet.
team-mentor = Mentor: { $name }
team-mentor-none = No mentor yet
team-lacking = ❗️ Still missing: { $count ->
    [one] { $count } member
   *[other] { $count } members
}: { $least ->
    [1] at least { $least } is needed
   *[other] { $least }–{ $most } are needed
}.
team-unready = ❗️ Not ready yet: { $count }. The reason stands beside the name.
team-unanswered = ❗️ The organiser's questions wait for you: { $count }.
team-unanswered-others = ❗️ Some questions of the organiser are not answered yet.
team-work = ❗️ The work is still to be sent: until { $until }.
team-complete = ✅ Everything is ready.
team-over = The event is over or cancelled, and the team stays as it is.
team-frozen = 🔒 The team is frozen. Only the organiser can change it.
team-open-until = Members may change until { $until }.
team-asked = The organiser is deciding: { $count ->
    [one] { $count } request
   *[other] { $count } requests
} of the team.
team-code = Team code: <b><code>{ $code }</code></b>

team-make-name = { $event }

    What is the team called? Type its name.
team-make-taken = There is a team “{ $title }” already. Is it yours to be in? Ask to join. If not, type another name.
team-make-own = You have made the team “{ $title }” already. Open it, or type another name.
team-make-side = Team “{ $title }”. Do you take part yourself, or do you lead pupils?
team-make-named = Team “{ $title }”.
team-make-nomination = In which nomination?
team-make-direction = Which direction?
team-make-site = Where will the team take part? Choose a site.
team-choice-full = ⏳ { $title }
team-choices-full = ⏳ — no seats left: the team will be on the waiting list.
team-type-it = Press a button, or type its number or how a word begins.
team-typed-several = Here is what fits. Press the one you mean, or type a little more. Found: { $count }, shown: { $shown }.
team-typed-none = There is nothing like that here. Type a number from the list or how a word begins.
team-page = Page { $page } of { $pages }
team-choice-left = { $title } — { $left ->
    [one] { $left } seat left
   *[other] { $left } seats left
}
team-choice-queue = { $title } — ⏳ queue
team-full-event = <b>There are no seats left.</b> Join the waiting list? I will write when a seat is free.
team-full-site = <b>There are no seats left at this site.</b> Another site, or the waiting list?
team-full-nomination = <b>There are no seats left here.</b> { $split ->
    [direction] Another direction, or the waiting list?
   *[nomination] Another nomination, or the waiting list?
}
team-full-school = <b>The seats for teams of your school are taken.</b> Join the waiting list? I will write when a seat is free.
team-make-ready = There is a seat. Enter the team?
team-made = 🎉 The team is made!
team-joined = 🎉 You are in the team!
team-mentoring = You are the mentor of this team now: you may do all that its captain may.
team-done = ✅ Done.
team-asked-organiser = 📨 The team is frozen, so the organiser decides. The request is sent; I will write when there is an answer.
team-handed-over = ✅ There is another captain now. The one before stays in the team.

team-seen = <b>Team “{ $title }”</b>
    { $event }
team-seen-nomination = { $title }
team-seen-leader = Led by: { $name }
team-seen-size = In the team: { $size } of { $most }
team-seen-join = You are invited to the team “{ $title }”. Its captain and mentor will see your name, grade and school. If you change your mind, you may leave.
team-seen-ask = You may ask to join the team “{ $title }”. Its captain and mentor will see your name, grade and school, and answer.
team-seen-asked = 📨 The request is sent. I will write when there is an answer.
team-seen-asked-late = 📨 The request is sent to the organiser: the team is frozen already. I will write when there is an answer.
team-seen-may-mentor = You may become the mentor of this team: you will see who is in it and change it together with the captain.
team-bar-inside = You are in this team already.
team-bar-ended = This team does not take part any more.
team-bar-cancelled = The event is cancelled, the team cannot be joined.
team-bar-over = The event is over, the team cannot be joined.
team-bar-mentors_only = In this event mentors bring the teams together. Tell your teacher that you want to take part.
team-bar-kind = This event is for others. Look at more of them: “Events” in the menu.
team-bar-grade = This event is for other grades. Look at more of them: “Events” in the menu.
team-bar-members_only = The event is for schools of the Consortium only. If the school in your profile is wrong, correct it.
team-bar-profile = First tell about yourself: it takes a minute. Then press “Look again”.
team-bar-consent = To join, a consent to data processing is needed. The button below leads to it. Then press “Look again”.
team-bar-nomination = The nomination of this team is for other grades. Ask the captain whether it can be changed, or make a team of your own.
team-bar-elsewhere = You are in the team “{ $other }” of this contest already, and may be in one only. Leave it first.
team-bar-alone = You take part in this contest without a team already. Withdraw your own entry first.
team-bar-full = The team has { $most ->
    [one] { $most } member
   *[other] { $most } members
} already, there is no room. Ask the captain whether there will be some, or make a team of your own.
team-bar-frozen = The team is frozen already. Only the organiser can let you in: ask them.

team-request = <b>{ $name }</b> asks to join the team “{ $team }”
    { $event }
team-request-grade = grade { $of }
team-request-room = In the team: { $size } of { $most }. Let them in?
team-request-accepted = ✅ Accepted: in the team now.
team-request-declined = Declined.
team-request-recalled = The request was taken back, no answer is needed.
team-requests = They ask to join: { $count }
team-requests-none = Nobody asks to join just now.
team-decide-ended = The team does not take part any more.
team-decide-cancelled = The event is cancelled.
team-decide-over = The event is over.
team-decide-mentors_only = Not possible yet: here a mentor brings the teams together.
team-decide-kind = Not possible: the event is for others.
team-decide-grade = Not possible: the event is for other grades.
team-decide-members_only = Not possible: the event is for schools of the Consortium only.
team-decide-profile = Not possible yet: they have not told about themselves. You may answer later.
team-decide-consent = Not possible yet: a consent to data processing is missing. You may answer later.
team-decide-nomination = Not possible: the nomination of the team is for other grades.
team-decide-elsewhere = Not possible: they are in another team of this contest.
team-decide-full = Not possible yet: there is no room. Make some, then answer.
team-decide-frozen = The team is frozen: only the organiser can let them in.
team-decide-inside = In the team already.

team-invite-hint = Send the message below on. The code can also be read out: it is typed to the bot in Telegram or in VK. If it went astray, press “New code”: the old one stops working.
team-invite-hint-mentor = Send the message below on, to a teacher as well: by the same link they become the mentor. The code can also be read out: it is typed to the bot in Telegram or in VK. If it went astray, press “New code”: the old one stops working.
team-invite = Join the team “{ $title }”!
    { $event }
team-invite-code = Or type the code to the bot: <b><code>{ $code }</code></b>

team-roster = <b>Members.</b> Whom shall I open? A member can be made captain, replaced or taken out.
team-roster-none = <b>Members.</b> Nobody is in the team yet.
team-pupils = Who shall be added? Here are those of your pupils who fit.
team-pupils-none = There is nobody to add: the pupils who fit are in teams already, or not in “My class”. Enter the pupil there, or send them the team's code.
team-substitutes = Who comes instead? Here are those of your pupils who fit.
team-substitutes-none = There is nobody to come instead: the pupils who fit are in teams already, or not in “My class”.
team-leave-heir = You are the captain of the team “{ $title }”. Who will lead it instead of you?
team-leave-asked = Leave the team “{ $title }”? If you change your mind, come back by its code: the captain knows it.
team-leave-last = Nobody but you is in the team “{ $title }”. If you leave, it is withdrawn and its seat goes to others.
team-leave-late = 🔒 The team is frozen: only the organiser can let you go. I will send them a request.
team-left = You are not in the team “{ $title }” any more.
team-left-last = The team “{ $title }” is withdrawn.
team-left-asked = 📨 The request is sent to the organiser. Until they answer, all stays as it is in the team “{ $title }”. I will write when there is an answer.
team-settings = <b>Team “{ $title }”.</b> What shall be changed?
team-title-asked = The team is called “{ $title }” now. Type the new name.
team-move-nomination = To which nomination?
team-move-direction = To which direction?
team-move-site = To which site?
team-move-none = There is nowhere to move to: nothing else fits.
team-withdraw-asked = Withdraw the team “{ $title }”? Its seat goes to others and may not come back.
team-late = 🔒 The team is frozen: whatever you choose, the organiser answers first.
team-code-found = This is the code of the team “{ $title }”.

team-button-open = Open the team
team-button-meet = Ask to join
team-button-side-mentor = I lead pupils
team-button-side-self = I take part
team-button-whole-list = ↩️ Whole list
team-button-other-site = 📌 Another site
team-button-other-nomination = 🎯 Another nomination
team-button-other-direction = 🎯 Another direction
team-button-queue = ⏳ Join the waiting list
team-button-finish = ✅ Enter the team
team-button-name-anew = ✏️ Another name
team-button-event = To the event
team-button-entries = My entries
team-button-invite = 📨 Invite
team-button-new-code = New code
team-button-roster = 👥 Members
team-button-requests = 🙋 Asking: { $count }
team-button-settings = ⚙️ Settings
team-button-answer = ✍️ Answer the questions: { $count }
team-button-take-seat = ✅ Take the seat
team-button-leave-seat = Decline
team-button-leave = Leave the team
team-button-leave-sure = Yes, leave
team-button-back = ◀️ To the team
team-button-join = ✅ Join
team-button-ask = 🙋 Ask to join
team-button-unask = Do not ask any more
team-button-ask-organiser = 📨 Ask the organiser
team-button-be-mentor = Become the mentor
team-button-again = 🔄 Look again
team-button-other = My team
team-button-entry = My entry
team-button-yes = ✅ Accept
team-button-no = Decline
team-button-other-requests = Who else is asking
team-button-pupil = ➕ From my class
team-button-head = ⭐️ Make captain
team-button-replace = 🔁 Replace
team-button-remove = Take out of the team
team-button-title = ✏️ Name
team-button-nomination = Nomination
team-button-direction = Direction
team-button-site = Site
team-button-withdraw = Withdraw the team
team-button-withdraw-sure = Yes, withdraw
team-button-look = Look at the team
