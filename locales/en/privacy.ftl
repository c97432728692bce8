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
privacy-periods-else = The rest, entries, works and results among it, is kept until you delete your data. What is out of date is removed every night.
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
privacy-erase-what = Gone will be the name, the messengers, the roles, the ties to children, parents and classes, the links, the photos of sheets, the searches, the answers to events' questions and the works, unless they are a team's. They cannot be brought back. Entries in what is not over yet will be withdrawn.
privacy-erase-stays = What stays are numbers for reports, that is the school, the grade, past events and results without a name, and the marks that consents were given and withdrawn: without a name and without a number in a messenger.
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
privacy-count-entries = { $count } { $count ->
        [one] entry in an event
       *[other] entries in events
    }
privacy-count-entries_managed = { $count } { $count ->
        [one] entry or team managed
       *[other] entries or teams managed
    }
privacy-count-answers = { $count } { $count ->
        [one] answer to an event's question
       *[other] answers to events' questions
    }
privacy-count-works = { $count } { $count ->
        [one] work sent to an event
       *[other] works sent to events
    }
privacy-count-results = { $count } { $count ->
        [one] result of an event
       *[other] results of events
    }
privacy-count-results_recorded = { $count } { $count ->
        [one] result recorded for others
       *[other] results recorded for others
    }
privacy-count-requests = { $count } { $count ->
        [one] request about an entry or a team
       *[other] requests about entries or teams
    }
privacy-count-files = { $count } { $count ->
        [one] file sent
       *[other] files sent
    }
privacy-count-events = { $count } { $count ->
        [one] event made
       *[other] events made
    }
privacy-count-messages = { $count } { $count ->
        [one] message from the bot on its own
       *[other] messages from the bot on its own
    }
privacy-count-views = { $count } { $count ->
        [one] saved view of a list of entries
       *[other] saved views of lists of entries
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
privacy-count-changes = { $count } { $count ->
        [one] change in entries and events
       *[other] changes in entries and events
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
privacy-section-entries = Entries in events
privacy-section-entries_managed = Entries and teams managed
privacy-section-answers = Answers to events' questions
privacy-section-works = Works
privacy-section-results = Results
privacy-section-results_recorded = Results recorded for others
privacy-section-requests = Requests about entries and teams
privacy-section-files = Files sent
privacy-section-events = Events made
privacy-section-messages = Messages from the bot on its own
privacy-section-views = Saved views of lists of entries
privacy-section-searches = Saved searches
privacy-section-drafts = Unfinished lists
privacy-section-log = Log: what was done to the profile
privacy-section-deeds = Log: deeds to others
privacy-section-changes = Log: changes in entries and events

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
privacy-field-answered_at = Answered
privacy-field-decided_at = Decided
privacy-field-due_at = When to be sent
privacy-field-entered_at = Entered
privacy-field-event = Event
privacy-field-joined_at = In it since
privacy-field-kept_at = Kept since
privacy-field-left_at = In it until
privacy-field-link = Link
privacy-field-nomination = Nomination or direction
privacy-field-note = What for
privacy-field-number = Number of the entry
privacy-field-published_at = Published
privacy-field-question = Question
privacy-field-recorded_at = Recorded
privacy-field-result_number = Degree or place
privacy-field-settled_at = Sent, or given up
privacy-field-size = Size in bytes
privacy-field-stage = Stage
privacy-field-status = State of the entry
privacy-field-team = Team
privacy-field-times = Times sent
privacy-field-value = Answer
privacy-field-written_at = Queued

privacy-way-press = by a button
privacy-way-paper = on paper
privacy-draft-class = list of a class
privacy-draft-members = list of members
privacy-draft-member = new member
privacy-draft-merge = merging of schools
privacy-draft-school = school not in the list
privacy-draft-event = new event
privacy-draft-cancellation = cancellation of an event
privacy-draft-plan = plan of a year
privacy-draft-entries = entries of a class or of teams
privacy-draft-entry = unfinished entry
privacy-draft-results = results from a file
privacy-draft-letter = letter to participants
privacy-draft-addition = member being entered by hand
privacy-draft-attendance = attendance list
privacy-draft-media = numbers of publications from a file
privacy-invitation-guardian = link for a parent
privacy-invitation-role = link to a role
privacy-invitation-claim = code of a mentor's record
privacy-invitation-join = code for a second messenger
privacy-invitation-speaker = link for a speaker
privacy-language-ru = Russian
privacy-language-en = English
privacy-paper-waiting = waits to be checked
privacy-paper-accepted = accepted
privacy-paper-declined = declined
privacy-entry-pending = waits for the organiser
privacy-entry-confirmed = accepted
privacy-entry-waiting = on the waiting list
privacy-entry-offered = a freed seat is offered
privacy-entry-withdrawn = withdrawn
privacy-entry-declined = declined
privacy-entry-lapsed = the seat was not taken in time
privacy-entry-deed-entered = entry made
privacy-entry-deed-status = state of the entry changed
privacy-entry-deed-joined = member joined
privacy-entry-deed-left = member left
privacy-entry-deed-captain = captain changed
privacy-entry-deed-mentor = mentor changed
privacy-entry-deed-title = team renamed
privacy-entry-deed-nomination = nomination changed
privacy-entry-deed-site = site changed
privacy-entry-deed-answer = answer changed
privacy-entry-deed-work = work sent
privacy-entry-deed-result = result recorded
privacy-event-draft = draft
privacy-event-submitted = being checked
privacy-event-published = published
privacy-event-registration_closed = registration closed
privacy-event-running = running
privacy-event-finished = finished
privacy-event-cancelled = cancelled
privacy-event-deed-state = state of the event changed
privacy-event-deed-moved = event moved
privacy-event-deed-edited = event edited
privacy-message-entry_accepted = entry accepted
privacy-message-entry_withdrawn = entry withdrawn
privacy-message-entry_declined = entry declined
privacy-message-entry_entered = entry made
privacy-message-entry_moved = entry moved
privacy-message-seat_offered = seat offered
privacy-message-seat_lapsed = offered seat lapsed
privacy-message-event_moved = event moved
privacy-message-event_cancelled = event cancelled
privacy-message-event_submitted = event sent to be checked
privacy-message-event_accepted = event accepted
privacy-message-event_returned = event given back with a remark
privacy-message-team_joined = new member of the team
privacy-message-team_left = member left the team
privacy-message-team_captain = captain changed
privacy-message-request_made = request about an entry
privacy-message-request_accepted = request accepted
privacy-message-request_declined = request declined
privacy-message-result_published = results published
privacy-message-organiser_wrote = message from the organiser
privacy-message-entries_waiting = new entries wait for a decision
privacy-message-stage_moved = a stage was moved
privacy-message-consent_signed = a consent was signed
privacy-message-paper_accepted = a sheet with a consent was accepted
privacy-message-paper_declined = a sheet with a consent was not accepted
privacy-message-question_asked = questions to a speaker
privacy-message-link_added = the link to a meeting is there
privacy-message-proof_wanted = asked to confirm being at a meeting
privacy-message-feedback_wanted = asked for feedback
privacy-message-material_added = materials were added
privacy-message-speaker_thanked = thanks to a speaker
privacy-message-post_told = news of the consortium
privacy-message-post_urgent = urgent news of the consortium
privacy-message-post_submitted = news were sent in
privacy-message-post_offered = news from VK or Telegram were offered
privacy-message-post_returned = news to be worked on
privacy-message-post_declined = news were not taken
privacy-message-post_accepted = news were accepted
privacy-message-post_corrected = news were corrected
privacy-message-post_renewed = news sent to you were changed
privacy-message-post_published = news are out
privacy-message-post_trouble = something is wrong with a publication
privacy-message-broadcast_done = a broadcast is finished
privacy-message-media_correction = a count of publications is to be put right
privacy-message-redraw = card drawn anew
privacy-message-reminder_eve = reminder, the evening before
privacy-message-reminder_soon = reminder before the beginning
privacy-message-reminder_start = reminder of the beginning
privacy-message-reminder_closing = reminder that registration closes
privacy-message-reminder_work = reminder that a work is due
privacy-message-reminder_stage = reminder of a stage
privacy-message-reminder_offer = reminder of an offered seat
privacy-message-digest = digest of the week
privacy-message-was-pending = waits to be sent
privacy-message-was-claimed = about to be sent
privacy-message-was-sending = being sent
privacy-message-was-sent = sent
privacy-message-was-skipped = not needed
privacy-message-was-failed = did not arrive
privacy-message-was-missed = too late and not sent
privacy-message-was-unknown = not known to have arrived
privacy-request-join = to join a team
privacy-request-add = to add a member
privacy-request-leave = to leave a team
privacy-request-replace = to replace a member
privacy-request-title = to rename a team
privacy-request-nomination = to change the nomination
privacy-request-site = to change the site
privacy-request-answer = to correct an answer
privacy-request-withdraw = to withdraw the entry
privacy-request-was-open = waits for a decision
privacy-request-was-accepted = accepted
privacy-request-was-declined = declined
privacy-request-was-recalled = taken back
privacy-result-winner = winner
privacy-result-prizewinner = prizewinner
privacy-result-laureate = laureate
privacy-result-diploma = diploma
privacy-result-place = place
privacy-result-special = special prize
privacy-result-participant = participant

privacy-period-draft_profile = a profile without consent to the processing of data: { $time }
privacy-period-class_record = a pupil's record entered by a mentor, while there is no consent: { $time }
privacy-period-lone_record = a pupil's record that no mentor, parent or messenger knows any more: { $time }
privacy-period-greeted = the messenger's name of somebody who only said hello: { $time }
privacy-period-paper = the photo of a signed sheet that nobody has checked: { $time }
privacy-period-draft = an unfinished list: { $time }
privacy-period-answer = answers to an event's questions, once it is over: { $time }
privacy-period-listed_attendee = lines of an attendance list from a video platform: { $time } after the event
privacy-period-join_press = when somebody came into a meeting by the button: { $time } after the event
privacy-period-listener_question = questions to speakers: { $time } after the event
privacy-period-delivery = the mark of a message that the bot sent on its own: { $time }
privacy-period-redrawing = the mark of a card that the bot drew anew on its own: { $time }
privacy-period-desk_view = a view of a list of entries that nobody uses: { $time }
privacy-period-file = a file that no longer belongs to anything: { $time }
privacy-period-code_attempt = a code typed wrongly: { $time }
privacy-period-invitation = a link that was used or is out of date: { $time }
privacy-period-update = the mark of a received message (the text is blanked as soon as it is answered): { $time }
privacy-period-withdrawn_consent = a withdrawn consent, as proof that it was given: { $time }
privacy-period-blocked_address = a nameless note that an address is blocked, once its owner has deleted themselves: { $time }
privacy-period-audit = the log: who did what and when, without names: { $time }

privacy-count-reminders = { $count } { $count ->
        [one] setting of reminders
       *[other] settings of reminders
    }
privacy-count-calendars = { $count } { $count ->
        [one] address of a calendar
       *[other] addresses of calendars
    }
privacy-count-attendances = { $count } { $count ->
        [one] record of attendance
       *[other] records of attendance
    }
privacy-count-joins = { $count } { $count ->
        [one] press on “Join”
       *[other] presses on “Join”
    }
privacy-count-listed = { $count } { $count ->
        [one] line in a video platform's list
       *[other] lines in video platforms' lists
    }
privacy-count-asked = { $count } { $count ->
        [one] question to speakers
       *[other] questions to speakers
    }
privacy-count-feedbacks = { $count } { $count ->
        [one] rating of an event
       *[other] ratings of events
    }
privacy-count-talks = { $count } { $count ->
        [one] talk
       *[other] talks
    }
privacy-count-materials = { $count } { $count ->
        [one] material added
       *[other] materials added
    }
privacy-section-reminders = Settings of reminders
privacy-section-calendars = Address of the calendar
privacy-section-attendances = Attendance of events
privacy-section-joins = Presses on “Join”
privacy-section-listed = Lines in video platforms' lists
privacy-section-asked = Questions to speakers
privacy-section-feedbacks = Ratings of events
privacy-section-talks = Talks
privacy-section-materials = Materials added
privacy-count-posts = { $count } { $count ->
        [one] piece of news
       *[other] pieces of news
    }
privacy-count-broadcasts = { $count } { $count ->
        [one] broadcast
       *[other] broadcasts
    }
privacy-count-presses = { $count } { $count ->
        [one] press under news
       *[other] presses under news
    }
privacy-count-follows = { $count } { $count ->
        [one] choice of topics and schools
       *[other] choices of topics and schools
    }
privacy-count-counts = { $count } { $count ->
        [one] number of publications
       *[other] numbers of publications
    }
privacy-section-posts = News written or decided about
privacy-section-broadcasts = Broadcasts started
privacy-section-presses = Buttons of news pressed
privacy-section-follows = What one wants to hear of, and what not
privacy-section-counts = Publications of schools entered
privacy-field-quiet_from = Quiet from, hour
privacy-field-quiet_to = Quiet until, hour
privacy-field-quiet_for_urgent = Quiet for urgent things too
privacy-field-wants_digest = Wants the digest
privacy-field-moment = Reminded of
privacy-field-leads = How many days or minutes before
privacy-field-token = Secret part of the address
privacy-field-pressed_at = First joined
privacy-field-confirmed_at = Attendance confirmed
privacy-field-confirmed_by = Confirmed by
privacy-field-answer = Answer chosen
privacy-field-minutes = Minutes in the meeting
privacy-field-listed_name = Name at the video platform
privacy-field-asked_at = Asked
privacy-field-hidden_at = Hidden
privacy-field-score = Rating
privacy-field-said_at = Rated
privacy-field-speaker_name = Name in the programme
privacy-field-topic = Topic
privacy-field-title = Title
privacy-field-added_at = Added
privacy-field-wants_news = Wants news
privacy-field-post_text = Text of the news
privacy-field-submitted_at = Sent in
privacy-field-remark = Editor's remark
privacy-field-audience = To whom
privacy-field-is_urgent = Urgent
privacy-field-expected = How many readers
privacy-field-begun_at = Begun
privacy-field-ended_at = Ended
privacy-field-button = Button
privacy-field-source = Where it was pressed
privacy-field-is_wanted = Wanted
privacy-field-month = Month
privacy-field-amount = How many
privacy-reminder-eve = the beginning, on the eve
privacy-reminder-soon = the beginning, shortly before
privacy-reminder-start = the beginning, as it comes
privacy-reminder-closing = the end of registration
privacy-reminder-work = a work that is due
privacy-reminder-stage = a stage
privacy-reminder-offer = an offered seat
privacy-post-draft = draft
privacy-post-submitted = waits for an editor
privacy-post-returned = to be worked on
privacy-post-declined = not taken
privacy-post-accepted = accepted
privacy-post-published = published
privacy-post-removed = taken down
privacy-topic-contests = contests and olympiads
privacy-topic-webinars = webinars
privacy-topic-results = results and victories
privacy-topic-school_life = life of schools
privacy-topic-teachers = for teachers
privacy-topic-consortium = consortium
privacy-post-button-read = read
privacy-post-button-register = register
privacy-post-button-not_interested = not interested
privacy-post-source-letter = in a personal message
privacy-post-source-channel = in the Telegram channel
privacy-post-source-wall = on the VK wall
privacy-post-source-feed = in the bot's news
privacy-broadcast-draft = being prepared
privacy-broadcast-running = running
privacy-broadcast-paused = paused
privacy-broadcast-stopped = stopped
privacy-broadcast-done = done
privacy-media-portal = news on the portal
privacy-media-lesson = “Engineer.Ru”: lessons
privacy-media-extracurricular = “Engineer.Ru”: extracurricular work
privacy-media-theory = “Engineer.Ru”: theory
privacy-media-integration = “Engineer.Ru”: integration
privacy-media-page_points = points for the page
privacy-confirmation-word = a word said aloud
privacy-confirmation-poll = an answer to a question
privacy-confirmation-list = the video platform's list
privacy-confirmation-organiser = an organiser
