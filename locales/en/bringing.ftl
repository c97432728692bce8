# A mentor enters a class, or several teams, in one pass.
bringing-school = Pupils of which school are you entering?
bringing-title = <b>{ $title }</b>
    Your pupils · { $place }
bringing-nobody-kept = Your class is empty so far, and that is no matter: type new children with their class, they appear in it as well.
bringing-pupil = { $number }. { $name }, { $of }
bringing-pupil-entered = { $number }. { $name }, { $of } · takes part already
bringing-pupil-misfit = { $number }. <s>{ $name }, { $of }</s> · not for this grade
bringing-more-pupils = And { $count } more: their numbers go on in “My class”.
bringing-how-people = Type numbers: <code>1, 3-7, 12</code>. Surnames work too, and new children with their class: <code>Ivanov Pyotr 7A</code>.
bringing-how-all = {" "}Or enter everybody with one button.
bringing-how-teams = Type the teams, a line each: the name, a colon, numbers or names ({ $least }–{ $most } in a team):
    <code>Alpha: 1, 2, 5</code>
    <code>Beta: 3, Ivanov Pyotr 7A, Sidorova Anna 7B</code>
    Many teams? Send them as a table.
bringing-how-nominations = { $split ->
    [direction] The direction may stand in brackets: <code>Alpha (Robotics): 1, 2</code>. If it does not, I ask later, one for all.
   *[nomination] The category may stand in brackets: <code>Alpha (Robotics): 1, 2</code>. If it does not, I ask later, one for all.
}
bringing-counted = To be entered: { $entries ->
    [one] { $entries } entry
   *[other] { $entries } entries
}, { $people ->
    [one] { $people } person
   *[other] { $people } people
}.
bringing-team-line = { $light } <b>{ $title }</b>: { $people }
bringing-person-line = { $light } { $people }
bringing-more-lines = …and { $count ->
    [one] { $count } more entry
   *[other] { $count } more entries
}.
bringing-site-chosen = 📍 { $name }
bringing-fresh = { $count ->
    [one] { $count } new pupil appears
   *[other] { $count } new pupils appear
} in your class as well.
bringing-unconsented = 🟡 No consent yet from { $count }. You can enter them now and collect the consents within 14 days: a child’s record without one is not kept longer, and the entry ends with it. “My class” shows who lacks what.
bringing-troubles = Not entered until mended ({ $count }):
bringing-trouble = • { $number }. { $text } — { $flaw }
bringing-trouble-plain = • { $text } — { $flaw }
bringing-more-troubles = …and { $count } more.
bringing-mend = The rest can be entered right now, and these lines sent again when they are mended.
bringing-flaw-unknown = nobody of that name in your class; add the class (“7A”) if the pupil is new
bringing-flaw-number = no such number on the list
bringing-flaw-ambiguous = there are several, add the class or use the number
bringing-flaw-alike = your school has a pupil of nearly that name; add the child through “My class”, where we ask whether it is the same one
bringing-flaw-unreadable = the name or the class is unclear; write it so: Ivanov Pyotr 7A
bringing-flaw-audience = the event is not for this grade
bringing-flaw-grade = the category is not for these grades
bringing-flaw-entered = takes part already
bringing-flaw-twice = is on this list above already
bringing-flaw-small = too few people in the team
bringing-flaw-large = too many people in the team
bringing-flaw-title = the team has no name (2 to 60 signs, then a colon)
bringing-flaw-title_taken = a team of that name exists, think of another one
bringing-flaw-title_twice = a team above has the same name
bringing-flaw-nomination = no such category
bringing-flaw-nowhere = there is no category for this grade (in a team, for all of them at once)
bringing-flaw-gone = is not in your class any more
bringing-nomination = { $split ->
    [direction] In which direction? The choice is for everybody whose grade it fits and who has none yet.
   *[nomination] In which category? The choice is for everybody whose grade it fits and who has none yet.
}
bringing-choice = { $number }. { $name }
bringing-page = Page { $page } of { $pages }
bringing-nomination-grades = { $title } (grades { $grades })
bringing-site = At which site? It is one for the whole list.
bringing-site-full = ⏳ { $name }: queue
bringing-site-left = { $name } — { $left ->
    [one] { $left } seat left
   *[other] { $left } seats left
}
bringing-type-it = Press a button, or type its number or how a word begins.
bringing-typed-several = Here is what fits. Press the one you mean, or type a little more. Found: { $count }, shown: { $shown }.
bringing-typed-none = There is nothing like that here. Type a number from the list or how a word begins.
bringing-button-whole-list = ↩️ Whole list
bringing-done = ✅ Done: <b>{ $title }</b>. { $entries ->
    [one] { $entries } entry
   *[other] { $entries } entries
}, { $people ->
    [one] { $people } person
   *[other] { $people } people
}.
bringing-numbers = Numbers of the entries: { $first } to { $last }.
bringing-number = Number of the entry: { $first }.
bringing-waiting = { $count ->
    [one] { $count } entry waits
   *[other] { $count } entries wait
} in the queue: I will write to you when a seat is free.
bringing-next = Those who have a messenger have been told. Members and answers can be changed, and entries withdrawn, in “My entries”.
bringing-button-all = Enter everybody it fits ({ $count })
bringing-button-add = Add pupils to the class
bringing-button-form = A table for teams
bringing-button-event = To the event
bringing-button-load = To the list
bringing-button-again = Choose others
bringing-button-nomination = { $split ->
    [direction] Choose a direction
   *[nomination] Choose a category
}
bringing-button-site = Choose a site
bringing-button-enter = Enter ({ $count })
bringing-button-entries = My entries
bringing-button-more = Enter more
bringing-column-team = Team
bringing-column-name = Pupil
bringing-column-class = Class
bringing-column-nomination = Nomination
bringing-form-name = Teams
bringing-form-caption = A row for each participant. The team’s name is needed in its first row only. Fill it in and send it here.
bringing-form-first-team = Alpha
bringing-form-first-name = Surname Given 1
bringing-form-first-class = 7A
bringing-form-first-nomination = {""}
bringing-form-second-team = {""}
bringing-form-second-name = Surname Given 2
bringing-form-second-class = 7B
bringing-form-second-nomination = {""}
refusal-bringing-lost = This list is too old: I keep them for two days. Open the event and begin again, it is quick.
refusal-bringing-nobody = I cannot see whom to enter. Type numbers of the list (“1, 3-7”), surnames, or press “Enter everybody”.
refusal-bringing-many = No more than { $most } people are entered at once. Send the list in parts, class by class.
