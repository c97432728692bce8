# People: search, card and log, for administrators.
directory-person-asked = <b>Whom do you look for?</b>
    Type a surname, a given name or their beginnings, in any order. A class may stand beside them: “ivanov 7”. Or a number in Telegram or VK: “id1234567”.
directory-found = Found for “{ $words }”
directory-similar = There is no such person. Similar to “{ $words }”
directory-nobody = Nobody is found for “{ $words }”, not even with one slip. Type it in another way: the surname alone, or its beginning.
directory-counted = { $count ->
    [one] { $count } person in all
   *[other] { $count } people in all
}.
directory-counted-more = { $count ->
    [one] { $count } person is shown
   *[other] { $count } people are shown
}, and there are more: be more exact.
directory-line = { $number }. <b>{ $name }</b>
    { $about }
directory-kind-pupil = pupil
directory-kind-parent = parent
directory-kind-teacher = teacher
directory-kind-head = head of a school
directory-kind-guest = guest
directory-kind-alumnus = alumnus
directory-kind-none = has said nothing
directory-class = grade { $grade }{ $letter }
directory-card = <b>{ $name }</b>
directory-no-full-name = (the messenger’s name: their own is not said yet)
directory-no-school = No school is chosen
directory-step-kind = it is not said who this is
directory-step-school = no school
directory-step-grade = no grade
directory-step-name = no name and surname
directory-step-grade_moved = the new grade is not confirmed
directory-step-fourteen = whether already 14 is not known
directory-step-consent = no consent to the processing of data
directory-step-new_text = the consent’s text is new and not signed
directory-step-guardian = waiting for a parent’s consent
directory-step-paper = a signed sheet is to be checked
directory-step-none = the profile is complete
directory-consents = Consents: { $purposes }
directory-no-consents = No consents
directory-consent-processing = processing of data
directory-consent-publication = publication
directory-consent-news = news
directory-role = 🎓 { $role } — { $place }
directory-role-by-settings = 🎓 administrator of the Consortium, by the bot’s settings (ADMINS)
directory-guardians = Parents: { $names }
directory-children = Children: { $names }
directory-account = { $messenger }: id{ $number }
directory-account-shut = { $messenger }: id{ $number }, closed to the bot’s messages
directory-no-accounts = No accounts: a mentor has entered this record
directory-met = In the bot since { $day }
directory-blocked = 🚫 Blocked since { $day }
directory-block-question = Block <b>{ $name }</b>? The bot will answer nothing but why; their own data can still be seen and deleted. Roles stay, and the door can be opened at any time.
directory-unblock-question = Unblock <b>{ $name }</b>? Everything there was will work again.
directory-school-asked = Which school does <b>{ $name }</b> belong to? Type its number, name or city.
directory-roles = <b>Roles</b>: { $name }
    Press a role to give it. Roles are withdrawn under “People and roles”.
directory-roles-without-school = Roles at a school will appear when the person has one.
directory-audit-about = <b>Log: what was done to this person</b>
    { $name }
directory-audit-by = <b>Log: what this person did</b>
    { $name }
directory-audit-empty = No entries.
directory-audit-line = { $name }: { $deed }
directory-audit-nobody = The program itself
directory-audit-subject = to: { $name }
directory-deed-role_invited = invited to a role
directory-deed-role_taken = took a role
directory-deed-role_given = gave a role
directory-deed-role_withdrawn = withdrew a role or a link
directory-deed-person_blocked = blocked
directory-deed-person_unblocked = unblocked
directory-deed-person_moved = changed the school
directory-deed-person_erased = erased the data
directory-deed-people_joined = joined two profiles
directory-deed-pupil_claimed = claimed a mentor’s record
directory-deed-school_recorded = named a school outside the list
directory-deed-school_added = added an organisation
directory-deed-school_changed = changed an organisation
directory-deed-school_merged = merged a duplicate
directory-deed-school_accepted = accepted a school
directory-deed-members_imported = imported members
directory-deed-paper_checked = checked a signed sheet
directory-deed-class_entered = entered a class
directory-deed-codes_made = codes for pupils made
directory-deed-guardian_refused = a child refused a guardian, whose consents were withdrawn
directory-deed-plan_imported = imported a plan of events
directory-deed-entries_exported = exported entries
directory-deed-entries_merged = merged duplicate entries
directory-deed-works_taken = downloaded works
directory-deed-results_published = published results
directory-deed-letter_sent = wrote to participants
directory-deed-attendance_imported = brought in a video platform's list
directory-deed-post_state = decided about news
directory-deed-post_edited = corrected news
directory-deed-post_placed = sent news to the wall or the channel
directory-deed-post_taken_down = took news down
directory-deed-broadcast_state = broadcast: begun, paused or stopped
directory-deed-media_counted = entered a number of publications
directory-deed-news_rule_set = how events are announced was settled

directory-button-search = 🔎 Find another
directory-button-found = ◀️ To the list
directory-button-card = ◀️ To the card
directory-button-school = 🏫 School
directory-button-roles = 🎓 Roles
directory-button-audit-about = 📜 About the person
directory-button-audit-by = 📜 Their deeds
directory-button-block = 🚫 Block
directory-button-block-yes = Yes, block
directory-button-unblock = ✅ Unblock
directory-button-unblock-yes = Yes, unblock
directory-button-editor-everywhere = Editor of the Consortium
directory-button-staff = Roles at the school
directory-button-staff-everywhere = Roles in the Consortium

refusal-person-blocked = An administrator has closed the bot to you, so I cannot answer. If this is a mistake, turn to the responsible person of your school or to a consortium administrator. Your data can be seen and deleted even now: write “my data”.
refusal-nobody-to-look-for = To find a person I need at least a letter of the name, a class or an account’s number, for example “ivanov 7”.
refusal-cannot-block-oneself = Nobody blocks themselves. If you need it, ask another administrator.
refusal-no-school-to-serve = This person has no school yet. Link them to one first: the “School” button on the card.
