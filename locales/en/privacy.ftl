# What is kept about a person: to see it, to have it, to correct it, to delete it.
refusal-child-decides = This pupil answers for their own data by now: only they can delete them, with “my data” in their own chat.

privacy-title = <b>Your data</b>
privacy-title-child = <b>Data of the child: { $name }</b>
privacy-nameless = no name
privacy-profile = profile: { $parts }
privacy-has-name = surname and name
privacy-has-first-name = name
privacy-has-school = school
privacy-has-grade = grade
privacy-has-language = language and time zone
privacy-advice = You can have all of it as files, correct it or delete it.
privacy-which-child = About which child?
privacy-no-children = There is no child here that you answer for.
privacy-file-name = Data { $date }
privacy-file-title = What the bot of the Consortium of Engineering Schools keeps. Collected: { $moment }.
privacy-file-json = All of it, for programs
privacy-file-text = The same, to be read
privacy-files-given = That is all that is kept. Take care of these files: there are personal data in them.
privacy-periods = <b>How long it is kept</b>
privacy-periods-else = The rest is kept until you delete your data. What is out of date is removed every night.
privacy-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
privacy-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
privacy-yes = yes
privacy-no = no
privacy-erase-own = <b>Delete your data?</b>
privacy-erase-child = <b>Delete the data of the child: { $name }?</b>
privacy-erase-what = Gone will be the name, the messengers, the roles, the ties to children, parents and classes, the links, the photos of sheets and the searches. They cannot be brought back.
privacy-erase-stays = What stays are numbers for reports, that is the school and the grade without a name, and the marks that consents were given and withdrawn: without a name and without a number in a messenger.
privacy-erase-with-children = The children stay: their profiles and consents are kept. To delete them too, first open “The children”.
privacy-erased-own = Done: the personal data are deleted. If you write again, we will meet anew.
privacy-erased = Done: the personal data are deleted.
privacy-button-own = 🔐 My data
privacy-button-back = 🔐 Back to the data
privacy-button-files = 📄 Get the files
privacy-button-correct = ✏️ Correct
privacy-button-consents = 📜 Consents
privacy-button-periods = ⏳ How long
privacy-button-children = 👧 The children
privacy-button-erase = 🗑 Delete me
privacy-button-erase-child = 🗑 Delete the child's data
privacy-button-erase-sure = Delete me for ever
privacy-button-erase-child-sure = Delete for ever
privacy-button-keep = No, keep them

privacy-count-accounts = { $count } { $count ->
        [one] messenger
       *[other] messengers
    }
privacy-count-consents = { $count } { $count ->
        [one] consent
       *[other] consents
    }
privacy-count-consents_given = { $count } { $count ->
        [one] consent signed or checked for others
       *[other] consents signed or checked for others
    }
privacy-count-guardians = { $count } { $count ->
        [one] parent or guardian
       *[other] parents or guardians
    }
privacy-count-children = { $count } { $count ->
        [one] child
       *[other] children
    }
privacy-count-mentors = { $count } { $count ->
        [one] mentor with this pupil in class
       *[other] mentors with this pupil in class
    }
privacy-count-pupils = { $count } { $count ->
        [one] pupil in class
       *[other] pupils in class
    }
privacy-count-roles = { $count } { $count ->
        [one] role
       *[other] roles
    }
privacy-count-roles_given = { $count } { $count ->
        [one] role given to others
       *[other] roles given to others
    }
privacy-count-papers = { $count } { $count ->
        [one] photo of a signed sheet
       *[other] photos of signed sheets
    }
privacy-count-papers_of_others = { $count } { $count ->
        [one] sheet of others, sent or checked
       *[other] sheets of others, sent or checked
    }
privacy-count-invitations = { $count } { $count ->
        [one] link or code
       *[other] links or codes
    }
privacy-count-codes = { $count } { $count ->
        [one] code typed wrongly
       *[other] codes typed wrongly
    }
privacy-count-searches = { $count } { $count ->
        [one] saved search
       *[other] saved searches
    }
privacy-count-drafts = { $count } { $count ->
        [one] unfinished list
       *[other] unfinished lists
    }
privacy-count-log = { $count } { $count ->
        [one] line of the log about the profile
       *[other] lines of the log about the profile
    }
privacy-count-deeds = { $count } { $count ->
        [one] line of the log about deeds to others
       *[other] lines of the log about deeds to others
    }

privacy-section-profile = Profile
privacy-section-accounts = Messengers
privacy-section-consents = Consents
privacy-section-consents_given = Consents signed or checked for others
privacy-section-guardians = Parents and guardians
privacy-section-children = Children
privacy-section-mentors = Mentors
privacy-section-pupils = Pupils in class
privacy-section-roles = Roles
privacy-section-roles_given = Roles given to others
privacy-section-papers = Signed sheets
privacy-section-papers_of_others = Sheets of others, sent or checked
privacy-section-invitations = Links and codes
privacy-section-codes = Codes typed wrongly
privacy-section-searches = Saved searches
privacy-section-drafts = Unfinished lists
privacy-section-log = Log: what was done to the profile
privacy-section-deeds = Log: deeds to others

privacy-field-appointed_at = Given
privacy-field-at = When
privacy-field-blocked_at = Access closed
privacy-field-by_guardian = Signed by a parent or guardian
privacy-field-checked_at = Checked
privacy-field-created_at = Made
privacy-field-deed = Deed
privacy-field-detail = Detail
privacy-field-drafted_at = Begun to be filled in
privacy-field-expires_at = Good until
privacy-field-external_id = Number in the messenger
privacy-field-file_name = File
privacy-field-fourteen_grade = Grade when asked about fourteen
privacy-field-fourteen_said_at = Answered about fourteen
privacy-field-full_name = Surname and name
privacy-field-given_at = Signed
privacy-field-grade = Grade
privacy-field-grade_year = Grade said for the school year from
privacy-field-is_fourteen = Fourteen or older
privacy-field-kind = Who or what it is
privacy-field-language = Language
privacy-field-letter = Letter of the class
privacy-field-made_at = Made
privacy-field-messenger = Messenger
privacy-field-met_at = First met
privacy-field-name = Name
privacy-field-preferred = Written to first
privacy-field-purpose = About
privacy-field-reachable = Messages arrive
privacy-field-reason = Why it was declined
privacy-field-revoked_at = Revoked
privacy-field-role = Role
privacy-field-school = School
privacy-field-school_city = City of the school
privacy-field-sent_at = Sent
privacy-field-since = Since
privacy-field-state = State
privacy-field-used_at = Used
privacy-field-version = Version of the text
privacy-field-way = How it was signed
privacy-field-withdrawn_at = Withdrawn
privacy-field-words = Words
privacy-field-zone = Time zone
privacy-field-zone_chosen = Time zone chosen by hand
privacy-field-body = Contents

privacy-way-press = by a button
privacy-way-paper = on paper
privacy-draft-class = list of a class
privacy-draft-members = list of members
privacy-draft-member = new member
privacy-draft-merge = merging of schools
privacy-draft-school = school not in the list
privacy-invitation-guardian = link for a parent
privacy-invitation-role = link to a role
privacy-invitation-claim = code of a mentor's record
privacy-invitation-join = code for a second messenger
privacy-language-ru = Russian
privacy-language-en = English
privacy-paper-waiting = waits to be checked
privacy-paper-accepted = accepted
privacy-paper-declined = declined

privacy-period-draft_profile = a profile without consent to the processing of data: { $time }
privacy-period-class_record = a pupil's record entered by a mentor, while there is no consent: { $time }
privacy-period-lone_record = a pupil's record that no mentor, parent or messenger knows any more: { $time }
privacy-period-greeted = the messenger's name of somebody who only said hello: { $time }
privacy-period-paper = the photo of a signed sheet that nobody has checked: { $time }
privacy-period-draft = an unfinished list: { $time }
privacy-period-code_attempt = a code typed wrongly: { $time }
privacy-period-invitation = a link that was used or is out of date: { $time }
privacy-period-update = the mark of a received message (the text is blanked as soon as it is answered): { $time }
privacy-period-withdrawn_consent = a withdrawn consent, as proof that it was given: { $time }
privacy-period-blocked_address = a nameless note that an address is blocked, once its owner has deleted themselves: { $time }
privacy-period-audit = the log: who did what and when, without names: { $time }
