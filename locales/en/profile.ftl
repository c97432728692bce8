# The first contact and the profile.
profile-kind-asked = <b>Who are you?</b>

    🎒 Pupil: events for your grade, diplomas, taking part in contests.
    👪 Parent: consents for your children and all they take part in.
    📚 Teacher: events for teachers and, later, a class of your own.
    🏫 Head or responsible person: the events and affairs of a school.
    👋 Guest: just to see what is going on here.

    You can always change the answer in your profile.
profile-button-pupil = 🎒 Pupil
profile-button-parent = 👪 Parent or guardian
profile-button-teacher = 📚 Teacher
profile-button-head = 🏫 Head or responsible person
profile-button-guest = 👋 Guest
profile-button-look = Look at the events first
profile-button-back = ← To the profile

profile-kind-pupil = pupil of a school
profile-kind-parent = parent or guardian
profile-kind-teacher = teacher
profile-kind-head = head or responsible person of a school
profile-kind-guest = guest
profile-kind-alumnus = alumnus of a school
profile-kind-unsaid = we do not know yet who you are

profile-leaving = So you are no longer a pupil here, but “{ $kind }”? Then the grade, its letter and the answer about being 14 will be erased. The name, the school, the clock and the consents stay.
profile-button-sure = Yes, change it
profile-button-stay = No, leave it as it is

profile-grade-asked = <b>Which grade?</b>
    Press a button, or type it with its letter, for example “7A”.
profile-class = grade { $grade }

profile-name-asked = <b>What is your name?</b>
    Type your surname and then your given name, as they should stand on a diploma, for example “Smith John”.
profile-name-unsaid = No name yet

profile-fourteen-asked = <b>Are you 14 already?</b>
    We ask because before 14 a parent signs the consent for you. We do not ask for the date of birth.
profile-button-fourteen = Yes
profile-button-younger = Not yet
profile-button-older = I am 14 now

profile-grade-moved = <b>Happy new school year!</b>
    By our count you are in grade { $grade } now. Is that right?
profile-button-grade-right = Yes, grade { $grade }
profile-button-grade-wrong = No, correct it
profile-graduated = <b>School is behind you: congratulations!</b>
    We have put you down as an alumnus. Your school and your name stay in the profile. Is that right?
profile-button-alumnus = Yes, I have finished school
profile-button-still-at-school = No, I am still at school

profile-step-consent = Nearly done! One step is left: read the consent and sign it with a button. Without it you can look at events, but not sign up yet.
profile-step-new_text = The text of the consent has changed. Read it and sign it once more: the former consent stays on record until then.
profile-step-guardian = Nearly done! A parent’s consent is left: send your mother or father the link, or bring a signed sheet. You can look at events already.
profile-step-guardian-known = Your parent is here already, but the consent is not signed yet. Remind them, or send the link to the other parent. You can look at events already.
profile-step-guardian-declined = The sheet was not accepted: { $reason }. Send a new photo, or ask a parent by a link.
profile-step-paper = We have the signed sheet: a mentor or an organiser is looking at it. The light turns green as soon as it is checked. It is quicker to send a parent the link.
profile-step-none = All is ready: you can take part.

profile-kept = ✓ Noted:
profile-school = { $name }, { $city }
profile-school-unsaid = no school given
profile-clock = { $place }, MSK{ $difference }
profile-clock-moscow = { $place }, MSK
profile-clock-guessed = The clock is the former one for now: you can change it in the profile.
profile-clock-guessed-moscow = The clock is Moscow’s for now: you can change it in the profile.
profile-consents = consents: { $given }
profile-no-consents = no consents yet
profile-consent-processing = processing of data
profile-consent-publication = publication of works
profile-consent-news = news
profile-guardians = { $count ->
    [one] { $count } parent
   *[other] { $count } parents
}
profile-children = { $count ->
    [one] { $count } child
   *[other] { $count } children
}
profile-no-messengers = no messengers

profile-button-name = ✍️ Name
profile-button-school = 🏫 School
profile-button-grade = 🎒 Grade
profile-button-kind = 👤 Who I am
profile-button-family = 👪 Children
profile-button-parents = 👪 Parents
profile-button-clock = 🕒 Clock
profile-button-messengers = 💬 Messengers
profile-button-consents = 📄 Consents
profile-button-reminders = 🔔 Reminders
profile-button-privacy = 🔒 My data

profile-clock-asked = <b>By which clock shall we tell the time?</b>
    Now it is this one: { $clock }.

    Type your city or the difference from Moscow, for example “Ufa”, “MSK+2” or “UTC+5”.
profile-clocks = <b>Which clock is yours?</b>
    Compare it with your own: each button shows what time it is there. None of these? Type it in another way.
profile-button-school-clock = 🏫 As at school

refusal-grade-not-understood = I cannot tell which grade that is. Type the number and, if there is one, a single letter, for example “7” or “7A”.
refusal-fourteen-not-understood = I cannot tell what that means. Are you 14 already? Press a button, or type “yes” or “no”.
refusal-grade-of-pupils = Only pupils have a grade. If you are one, say so in the profile: “Who I am”.
