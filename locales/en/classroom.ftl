# A mentor's class: pupils, their codes and consents; and a pupil who takes their record.
class-title = <b>My class</b>
class-named = <b>Class { $of }</b>
class-nameless = <b>No class</b>
class-name = class { $of }
class-name-none = no class
class-school = Which school? Each has a list of its own.
class-not-kept = <b>My class</b>
    A class is kept by a mentor, who enters the pupils, gives them codes and sees whose consent is missing. Mentors are appointed by the responsible person of your school: I will tell you whom to ask.
class-empty = Nobody is here yet. Send a list of pupils, and I will tell who is ready and what the others lack.
class-count = { $count ->
    [one] { $count } pupil
   *[other] { $count } pupils
}: { $lights }
class-light = { $count } { $light }
class-line = { $number }. { $light } { $name }
class-line-missing = { $number }. { $light } { $name } — { $missing }
class-page = Page { $page } of { $pages }
class-open = To open a pupil, type the number or the surname.
class-pick = Whom to open? Press, or type a surname.
class-found-none = Nobody on this list answers to “{ $words }”. Type the number or the beginning of the surname.
class-found-many = There are several. Whom to open?
class-lacking = <b>Who lacks what</b>
class-lacking-none = All is ready: everybody has consented. 🟢
class-file-name = Class { $of }
class-file-name-all = My pupils
class-file-sent = The list is in the file beside this message. It has children's names in it: keep it as you keep a register.

class-missing-kind = has not said to be a pupil
class-missing-school = no school chosen
class-missing-grade = no class named
class-missing-name = no name
class-missing-grade_moved = the new grade is not confirmed
class-missing-fourteen = fourteen or not is unknown
class-missing-consent = no consent
class-missing-new_text = the consent is to an old text
class-missing-guardian = no consent of a parent
class-missing-paper = the sheet is being checked
class-missing-none = all is ready
class-claimed = writes to the bot
class-unclaimed = the code is not used yet

class-column-name = Name
class-column-class = Class
class-column-consent = Consent
class-column-claimed = In the bot
class-column-code = Code
class-column-row = Row
class-column-text = What it says
class-column-trouble = Why it is not taken

class-add = <b>New pupils</b>
    { $place }

    Send a list: “Smith John 7A”, one pupil a line, or an XLSX (CSV) file with the columns “Name” and “Class”. A line “7A” above the names is a class as well.
    First I show what I have understood: nothing is written without your “yes”.
class-template-name = Class list
class-template-caption = Fill in your pupils below the examples and send the file here. The rows with examples will not be written.
class-template-first = Smith John (example)
class-template-second = Brown-Lee Anna (example)
class-template-class = 7A

class-list = <b>Look through the list</b>
    { $place }
class-list-adding = { $count ->
    [0] There is nobody to write yet.
    [one] { $count } pupil will be written.
   *[other] { $count } pupils will be written.
}
class-list-class = { $of } — { $count }
class-list-line = { $number }. { $name }, { $of }
class-list-more = …and { $count } more
class-list-present = In your class already: { $count }.
class-list-attached = Known at the school, and yours as well from now on: { $count }.
class-list-refused = { $count ->
    [one] { $count } row is not taken:
   *[other] { $count } rows are not taken:
}
class-list-refused-line = row { $number }: “{ $text }” — { $trouble }
class-list-refused-more = …and { $count } more, in the file.
class-list-mend = Mend these rows and send them by themselves: the others are understood.
class-list-asked = Some look alike: { $count ->
    [one] { $count } name. First say whether it is the same child.
   *[other] { $count } names. First say whether they are the same children.
}
class-list-refused-file = Not taken
class-list-refused-caption = All the rows that were not taken, and why.

class-alike = <b>Is this the same child?</b> Left: { $left }
    On your list: { $name }, { $of }
    { $alike ->
        [mine] In your class already: { $known }, { $known_of }
        [record] Entered at your school already: { $known }, { $known_of }
       *[profile] Writes to the bot from your school: { $known }, { $known_of }
    }
class-alike-profile = If so, the pupil is put into the class and given a code: with the code typed, the record joins the pupil's own profile. Without it nobody may touch another's profile.

class-entered = { $count ->
    [0] There were no new pupils on the list.
    [one] { $count } pupil is written.
   *[other] { $count } pupils are written.
}
class-entered-attached = From the school, and now yours as well: { $count }.
class-entered-present = In your class before: { $count }.
class-entered-claim = Write to the bot themselves: { $count }. Give them their codes first: the record then joins their own profile.
class-entered-next = Next, give out the codes: a pupil types theirs to the bot, and the record becomes the pupil's profile. Records without a consent are kept for 14 days.

class-pupil = <b>{ $name }</b>
    { $of } · { $place }
class-pupil-state = { $light } { $missing }
class-pupil-claimed = Writes to the bot, and changes the name and the class in their own profile.
class-pupil-unclaimed = There is no code that works: give one, and the pupil takes the record.
class-pupil-code = A code was given and works until { $day }.
class-pupil-guardians = Parents: { $names }
class-code = The code for <b>{ $name }</b>, { $of }

    <b><code>{ $code }</code></b>

    Let the pupil type this code to the bot and press “It is me”. It works once and for { $days ->
        [one] { $days } day
       *[other] { $days } days
    }; the one before it works no more. The next message may be forwarded.
class-code-letter = Hello! Your class is already in the bot of the Consortium of Engineering Schools. Open the bot and type the code { $code }, or follow the link:
class-codes-asked = <b>Codes</b>: { $of }
    { $count ->
        [one] { $count } pupil has not taken their record yet.
       *[other] { $count } pupils have not taken their records yet.
    } I will make new codes for all of them and send a table to print.
class-codes-void = Codes that will work no more: { $count }.
class-codes-made = Done: { $count ->
    [one] { $count } code
   *[other] { $count } codes
} in the file. Cut them apart and give them out: each pupil types their own to the bot. They work for { $days ->
    [one] { $days } day
   *[other] { $days } days
}; the ones before them work no more.
class-codes-file = Codes { $of }
class-codes-file-all = Codes of my pupils
class-name-asked = What is right? Type the surname and the given name as they will stand on a diploma. Now it is { $name }.
class-class-asked = In which class is { $name }? Type the number and the letter, for example “7A”. Now it is { $of }.
class-remove-asked = Remove from the class: <b>{ $name }</b>?
class-remove-claimed = The pupil's profile stays; only you will see it no longer.
class-remove-record = Nobody writes to the bot from this record: unless another mentor keeps it, it is erased for good, with its consents.
class-removed = Done: this pupil is not in your class.

class-button-open = 👤 Open a pupil
class-button-add = ➕ Add
class-button-codes = 🔑 Codes
class-button-missing = 📄 Who lacks what
class-button-file = ⬇️ File
class-button-classes = ◀️ All classes
class-button-class = ◀️ To the class
class-button-mine = 👥 My class
class-button-schools = 🏫 Another school
class-button-mentor = How to become a mentor
class-button-office = 🛠 Manage
class-button-template = ⬇️ Example of a file
class-button-ask = 👀 Compare look-alikes: { $count }
class-button-same = The same child
class-button-another = Another child
class-button-same-all = All of one name are the same: { $count }
class-button-list = ◀️ To the list
class-button-enter = { $count ->
    [one] ✅ Write { $count } pupil
   *[other] ✅ Write { $count } pupils
}
class-button-more = ➕ Another list
class-button-code = 🔑 Give a code
class-button-new-code = 🔑 New code
class-button-name = ✍️ Name
class-button-grade = 🎒 Class
class-button-paper = 📄 Consent on paper
class-button-remove = Remove from the class
class-button-remove-sure = Yes, remove
class-button-pupil = ◀️ To the pupil
class-button-make-codes = ✅ Make new codes

claim-which-is-right = Your teacher's record and your profile say different things. Choose what is right ({ $number } of { $of }).

    { $field }:
    • in the record: { $kept }
    • yours: { $gone }
claim-record = The record: <b>{ $name }</b>, { $place }.
claim-taken-line = { $field }: <b>{ $value }</b>
claim-confirm = Is all of it right? Your teacher's record and your profile become one. They cannot be divided again.
claim-done = Done, { $name }! This is your profile now.

    { $full }
    { $record }
claim-done-next = There is one more step: it is on the button.
claim-done-ready = 🟢 All is ready: you can take part.
claim-button-take = All is right, take it
claim-button-next = Next

refusal-class-keepers-only = A class is kept by a mentor of the school. If that should be you, ask the responsible person of your school to appoint you: “Manage” tells whom to ask.
refusal-class-pupil-not-here = This pupil is not in your class: removed, or gone to another school. Open “My class”: everybody is there.
refusal-class-school-left = This school has left the Consortium: no new pupils are entered there, and those whom you have stay with you. If this is a mistake, tell an administrator of the Consortium.
refusal-class-pupil-writes = This pupil writes to the bot already, and changes the name and the class in their own profile. Ask the pupil to do it there.
refusal-class-pupil-has-claimed = The pupil has taken this record already: no code is needed.
refusal-class-codes-just-made = It was made just now: look at the message beside this one. If there is none, press again in a minute.
refusal-class-nobody-to-claim = Nobody needs a code: all the pupils here write to the bot already.
refusal-class-list-empty = There is no pupil on the list. Send lines such as “Smith John 7A”, or a file with names and classes.
refusal-class-list-lost = This list is forgotten: it is kept for two days. Send it once more: “My class”, “Add”.
refusal-class-too-large = There is no room for so many pupils: a mentor has { $most } at most, and you have { $now } already. Send a shorter list, or remove those whom you keep no longer.
refusal-claim-pupils-only = This record was entered for a pupil, who takes it from their own telephone. Give them the code. If the pupil is you, say so in your profile: “Who I am”.
refusal-claim-maker-lost-right = This code works no more: whoever gave it no longer keeps a class in the bot. Ask a teacher or the responsible person of your school for a new one.
refusal-claim-taken = Somebody has taken this record already. If it was yours, tell the teacher who gave you the code: they will find out who has it and give you a new one.
