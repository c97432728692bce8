# The plan of a year: an organiser's or an administrator's table.
plan-file-asked = <b>The plan of the year</b>
    Send a table, .xlsx or .csv: up to 2000 rows and 5 MB. First I show what would change: nothing is saved before your “yes”.
    “Title”, “Organiser” and “Starts” are needed, with the year: 03.10.2026 or 03.10.2026 15:00. The other columns and their words are in the template; any order will do, what I do not know is left out. An empty cell changes nothing, a dash takes away what was there.
    The same plan may be sent again: events are brought up to date, and not doubled.
plan-preview = File “{ $name }”
plan-preview-counts = New: { $new }, to change: { $changed }, unchanged: { $unchanged }, refused: { $refused }
plan-line-new = ➕ { $title }: { $days }, { $school }
plan-line-changed = ✏️ { $title }: { $days }. To change: { $changes }
plan-preview-others = …and more: { $count }
plan-refused = Row { $row } · { $title }: { $reason }
plan-preview-more = …and more refused: { $count }. All rows are in the file above.
plan-preview-ignored = I do not know these columns and leave them out: { $names }
plan-preview-question = Write it? Refused rows are left out: mend them and send the file again.
plan-preview-nothing = There is nothing to write. Once the file is mended, just send it again.
plan-written = ✅ Written. New: { $new }, changed: { $changed }, unchanged: { $unchanged }, left out: { $refused }
plan-written-already = This plan is written already.
plan-written-submitted = The new events wait for an administrator of the Consortium: once accepted, everybody sees them.
plan-written-published = The new events are published: they are in the list by now.
plan-written-drafts = The new events are drafts: you and the schools that hold them see them.
plan-written-otherwise = Something has changed among the events while you were looking, so the numbers differ from those shown.
plan-template-name = Plan of the year - template.xlsx
plan-template-caption = The template: put your events in place of the examples and send it here. The second sheet has the words I understand.
plan-refused-name = Refused rows.txt
plan-refused-caption = All refused rows, and why.
plan-button-template = 📄 Template
plan-button-another = Another file
plan-button-office = ◀️ Management
plan-button-write = ✅ Write: { $count }
plan-button-submit = ✅ Send for approval: { $count }
plan-button-publish = ✅ Write and publish: { $count }
plan-button-keep = 📝 Write as drafts: { $count }

plan-import-counts = { $new ->
    [one] { $new } new
   *[other] { $new } new
}, { $changed } changed, { $unchanged } unchanged, { $refused } refused
plan-import-ignored = Columns that are not known are left out: { $names }
plan-import-dry-run = This is a preview: nothing is written. To write, run it without --dry-run.
plan-import-no-file = The file { $name } cannot be read: { $reason }

plan-column-title = title
plan-column-kind = kind
plan-column-organiser = organiser
plan-column-co_organisers = co-organisers
plan-column-starts = start
plan-column-ends = end
plan-column-zone = time zone
plan-column-format = format
plan-column-place = place
plan-column-level = level
plan-column-direction = direction
plan-column-grades = grades
plan-column-colleges = college
plan-column-teachers = teachers
plan-column-heads = heads
plan-column-opens = registration opens
plan-column-closes = registration closes
plan-column-team = team size
plan-column-capacity = seats
plan-column-per_school = seats per school
plan-column-nominations = nominations
plan-column-summary = description
plan-column-link = link
plan-column-key = key

plan-trouble-formula = a formula without a result stands in the row: put the value in its place
plan-trouble-example = this is an example of the template: put an event of yours in its place
plan-trouble-no_title = no title: fill in “Title”
plan-trouble-long = too long, at most { $detail }
plan-trouble-no_start = it is not said when: fill in “Starts”
plan-trouble-wrong_date = the date “{ $detail }” is not understood: write it with the year, 03.10.2026 or 03.10.2026 15:00
plan-trouble-no_day = “{ $detail }” is an hour without a day: write 03.10.2026 15:00
plan-trouble-no_hour = the end has an hour and the start has none: add the hour to “Starts”
plan-trouble-ends_before_start = it ends before it starts: { $detail }
plan-trouble-window_backwards = registration closes before it opens: check both dates
plan-trouble-window_late = registration closes after the event is over: write an earlier date into “Registration closes”
plan-trouble-unknown_zone = the time zone “{ $detail }” is not understood: name a city or write UTC+5, or leave it empty
plan-trouble-unknown_kind = the kind “{ $detail }” is not known: contest, webinar, olympiad and the others of the template are
plan-trouble-unknown_format = the format “{ $detail }” is not known: online, onsite, remote or mixed
plan-trouble-unknown_level = the level “{ $detail }” is not known: interregional, national, regional, open or international
plan-trouble-unknown_direction = the direction “{ $detail }” is not known: take a word of the template or leave it empty
plan-trouble-wrong_grades = the grades “{ $detail }” are not understood: write 5–7 or 1, from 1 to 11
plan-trouble-wrong_college = the years “{ $detail }” are not understood: write “yes” or 1–3
plan-trouble-wrong_team = the team size “{ $detail }” is not understood: write 3–5; leave it empty where people enter alone
plan-trouble-wrong_number = “{ $detail }”: one number is wanted, from 1
plan-trouble-wrong_yes = “{ $detail }”: “yes” or “no” is wanted
plan-trouble-wrong_link = the link “{ $detail }” cannot be opened: it begins with https://
plan-trouble-wrong_key = the key “{ $detail }” is not fit: 3 to 80 letters, digits and hyphens, no spaces, at least one letter
plan-trouble-no_organiser = it is not said whose event it is: fill in “Organiser”
plan-trouble-unknown_organiser = the school “{ $detail }” is not found: write its number and city, or its id
plan-trouble-several_organisers = it is not clear which school is meant. Write the id in brackets if one fits: { $detail }
plan-trouble-not_yours = “{ $detail }” is not your school: its own organiser brings its events
plan-trouble-key_taken = the key “{ $detail }” belongs to another school's event: take another one
plan-trouble-doubled = this event is in row { $detail } already: keep one, or write different keys
plan-trouble-cancelled = the event is cancelled and a plan does not change it: give the new one another title or key
plan-trouble-over = the event is over and cannot be moved
plan-trouble-in_past = it can only be moved forward: the new date has passed
plan-trouble-teams_entered = there are entries already: people do not become teams, nor teams people
plan-trouble-teams_larger = there are larger teams, of { $detail } already: allow larger teams
plan-trouble-seats_taken = more seats are taken than you allow: { $detail }

refusal-plan-draft-lost = This plan was sent too long ago, or another file was sent since. Open “The plan of the year” and send it again.
