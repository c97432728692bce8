# Members of the Consortium: list, card, import, unions — for administrators.
member-import-counts = { $new ->
    [one] { $new } new
   *[other] { $new } new
}, { $changed } changed, { $unchanged } unchanged, { $refused } refused
member-import-dry-run = This is a preview: nothing is written. To write, run it without --dry-run.
member-import-no-file = The file { $name } cannot be read: { $reason }
member-import-refused = Row { $row } · { $title }: { $reason }
member-trouble-no_name = no name: fill in “Full name” or “Short name”
member-trouble-long_name = the name is too long, { $detail } characters are enough
member-trouble-long_note = the note is too long, { $detail } characters are enough
member-trouble-wrong_id = the id “{ $detail }” is not fit: small Latin letters, digits and hyphens, at most 40
member-trouble-doubled_id = this id is in row { $detail } already
member-trouble-doubled = this organisation is in row { $detail } already
member-trouble-no_place = it is not said where it is: fill in the city or the region
member-trouble-long_city = the name of the city is too long, { $detail } characters are enough
member-trouble-unknown_region = the region “{ $detail }” is not known: name an oblast, a krai, a republic or a country, or leave it empty
member-trouble-unknown_kind = the kind “{ $detail }” is not known: school, lyceum, gymnasium, university, college and the others of the exported file are
member-trouble-wrong_date = the date “{ $detail }” is not understood: write 2023, 2023-05 or 11.05.2023
member-trouble-left_before_joined = it left before it joined: { $detail }
member-trouble-long_alias = other names are too long or too many: at most { $detail } characters each
member-trouble-unknown_union = there is no “{ $detail }” yet: create it in the bot first, under “Members”
member-trouble-formula = a formula without a result stands in the row: put the value in its place
member-trouble-merged = this record was merged into another: its id is { $detail } now
member-trouble-alike = it looks like one that is there already: { $detail } — if it is, use that id

# The list.
member-overview = <b>Members of the Consortium</b>
    Now { $now ->
        [one] { $now } member
       *[other] { $now } members
    } of { $regions ->
        [one] { $regions } region
       *[other] { $regions } regions
    }, left: { $left }.
member-overview-empty = <b>Members of the Consortium</b>
    The list is empty yet. Import it from a file or add the first member.
member-of-kind = { $kind }: { $count }
member-find-hint = To find a member, type its number, name or city.
member-region = <b>{ $region }</b>
member-no-region = No region is said
member-line = • { $name }
member-has-left = (has left)
member-page = Page { $page } of { $pages }, { $count } in all
member-found = Found for “{ $words }”:
member-nothing = Nothing is found for “{ $words }”. Type it in another way: a number, a name or a city.
member-kind-school = school
member-kind-lyceum = lyceum
member-kind-gymnasium = gymnasium
member-kind-boarding = boarding school
member-kind-university = university
member-kind-college = college
member-kind-extra_education = extra education
member-kind-methodical_center = methodical centre
member-kind-enterprise = enterprise
member-kind-other = other

# The card.
member-card = <b>{ $name }</b>
member-kind-and-clock = { $kind }, clock: { $clock }
member-standing-member = Member of the Consortium
member-standing-recorded = Recorded by a user, to be looked at
member-standing-outside = No member: a school outside the Consortium
member-standing-merged = Merged into another
member-joined = Joined: { $date }
member-left = Left: { $date }
member-id = id: { $id }
member-known-as = Other names: { $names }
member-note = Note: { $note }
member-people = In the bot: { $counts }
member-people-of = { $kind } — { $count }
member-no-people = Nobody in the bot yet
member-responsible = Responsible: { $names }
member-no-responsible = No responsible person yet
member-place = { $kind } “{ $union }”: { $part }
member-part-member = member
member-part-head = head
member-part-driver = driver school
member-since = since { $date }
member-until = until { $date }
member-union-cluster = cluster
member-union-commission = commission
member-union-department = department
member-unions-cluster = Clusters
member-unions-commission = Commissions
member-unions-department = Departments
member-changed = ✅ Saved.
member-added = ✅ The member is added. The rest can be filled in here.
member-accepted = ✅ Accepted.
member-merged = ✅ Merged. Everything is here now:
member-fields = What do you want to change? <b>{ $name }</b>
member-field = <b>{ $name }</b> · { $field }
    Now: { $value }
member-nothing-said = not said
member-field-name = Name
member-field-name_en = English name
member-field-full_name = Full name
member-field-short_name = Short name
member-field-city = City
member-field-region = Region
member-field-kind = Kind
member-field-joined = Date of joining
member-field-left = Date of leaving
member-field-note = Note
member-ask-name = Type what people call it in Russian. Be short: it stands on buttons.
member-ask-name_en = Type its English name: “Lyceum No. 60”.
member-ask-full_name = Type the full name of its papers. To remove it, type “-”.
member-ask-short_name = Type the short name of its papers. To remove it, type “-”.
member-ask-city = Type the city or village.
member-ask-region = Type the oblast, krai, republic or country. The clock of the school and its people follows.
member-ask-kind = Choose the kind by a button.
member-ask-joined = Type the date: 11.05.2023, 05.2023 or 2023. To remove it, type “-”.
member-ask-left = When did it leave? Press “Today” or type the date: 17.05.2023, 05.2023 or 2023. Its people stay in the bot.
member-ask-note = Type the note. Only administrators see it. To remove it, type “-”.
member-alias = • { $name }
member-aliases = Other names it is found by: <b>{ $name }</b>
member-aliases-empty = No other names yet: <b>{ $name }</b>
member-aliases-hint = To add one, type it: a nickname, a former name, an abbreviation.
member-button-list = 📋 List
member-button-add = ➕ Add
member-button-file = 📥 Import a file
member-button-export = 📤 Export the list
member-button-recorded = 🆕 Schools outside the list: { $count }
member-button-members = ◀️ Members
member-button-edit = ✏️ Edit
member-button-aliases = 🏷 Names
member-button-left = 🚪 Left
member-button-back = ↩️ Came back
member-button-staff = 🎓 Roles
member-button-merge = 🔗 Double of another
member-button-look = 🆕 Look at it
member-button-card = ◀️ To the card
member-button-today = Today
member-button-remove = ✖️ { $name }

# A new member.
member-name-asked = <b>A new member</b>
    Type its name, short or full, as in its papers.
member-city-asked = <b>{ $name }</b>
    In which city or village?
member-region-asked = <b>{ $name }</b>, { $city }
    In which oblast, krai, republic or country?
member-kind-asked = <b>{ $name }</b>
    { $city }, { $region }
    Choose the kind, and the member is in the list.
member-button-anew = Begin anew

# The file.
member-file-asked = <b>The list as a file</b>
    Send a table, .xlsx or .csv. First you will see what changes: nothing is saved before you press “Write”.
    A column “Full name” or “Short name” is needed; id, City, Region, Kind, Joined, Left, Note, Clusters, Commissions, Departments and Other names may be there. An empty cell changes nothing.
member-preview = The file “{ $name }”
member-preview-counts = New: { $new }, to be changed: { $changed }, unchanged: { $unchanged }, refused: { $refused }
member-preview-more = …and { $count } more refused. All of them are in the file above.
member-preview-question = Write it? Refused rows are left out. Once the file is mended, just send it again.
member-preview-nothing = There is nothing to write. Once the file is mended, just send it again.
member-written = ✅ Written. New: { $new }, changed: { $changed }, unchanged: { $unchanged }, left out: { $refused }
member-template-name = Members - template.xlsx
member-template-caption = A template: fill in the rows and send it here.
member-export-name = Members.xlsx
member-export-caption = All members. This file can be changed and sent back.
member-exported = The list is in the file above.
member-refused-name = Refused rows.txt
member-refused-caption = All refused rows and why.
member-button-template = 📄 Template
member-button-another-file = Another file
member-button-write = ✅ Write: { $count }

# Clusters, commissions, departments.
member-unions = <b>{ $kind }</b>
member-unions-empty = Nothing here yet: create the first.
member-union-line = • { $name } — members: { $count }
member-union = <b>{ $name }</b>
    { $kind }, members now: { $count }
member-union-empty = Nobody yet. Put the first school in.
member-union-place = • { $name }: { $part }
member-union-name-asked = What is the { $kind } called? Type its name.
member-union-new-name-asked = Now: <b>{ $name }</b>
    Type the new name.
member-union-school-asked = Whom to put into “{ $name }”? Type the number, name or city of the school.
member-union-not-member = { $name } is no member of the Consortium: only members are in unions.
member-part-asked = { $name } — as what?
member-since-asked = { $name }: { $part } — since when? Press “Today” or type the date: 11.05.2023, 05.2023 or 2023.
member-until-asked = <b>{ $name }</b>
    “{ $union }”: { $part }
    Until when? Press “Today” or type the date. What was stays on record.
member-button-new-union = ➕ New
member-button-put = ➕ School
member-button-rename = ✏️ Name
member-button-unions = ◀️ All
member-button-union = ◀️ Back

# Schools outside the list, and doubles.
member-recorded = <b>Schools outside the list: { $count }</b>
    People have named them. Accept a school, or merge it into one that is there.
member-recorded-empty = There is nothing to look at: nobody has named a new school.
member-recorded-line = • { $name } — people: { $count }
member-recorded-card = <b>{ $name }</b>
    { $region }
member-recorded-by = Named by { $name } ({ $kind }), { $day }
member-recorded-people = People of this school: { $count }
member-recorded-near = Alike and there already:
member-recorded-looked-at = This school has been looked at already.
member-button-merge-recorded = 🔗 It is one of the list
member-button-outside = Accept: outside
member-button-as-member = Accept: member
member-button-all-recorded = ◀️ All outside the list
member-merge-asked = Which school to merge <b>{ $name }</b> into? Choose it, or type it in another way: a number, a name or a city.
member-merge-nothing = None is alike. Type which school to merge <b>{ $name }</b> into: a number, a name or a city.
member-merge-weighed = <b>{ $gone }</b> will be a double. <b>{ $kept }</b> stays and gets:
    people — { $people }, roles — { $roles }, events — { $events }, entries — { $entries }, invitations — { $invitations }, places in unions — { $places }.
    The former names stay for finding.
member-merge-sure = Merge for certain? There is no way back.
    { $gone } → { $kept }
member-button-merge-on = Yes, merge
member-button-merge-sure = For certain, merge for good

refusal-paper-date-unfit = I do not understand this date. Type it like 11.05.2023, 05.2023 or 2023.
refusal-left-before-joined = The end would be before the beginning. Check both dates and type it again.
refusal-member-text-too-long = Too long: { $most } characters are enough. Shorten it and type it again.
refusal-member-text-wanted = Words are needed here. Type again or go back by a button.
refusal-region-not-known = There is no such region in the list. Type an oblast, a krai, a republic or a country: “Tatarstan”, “Kemerovo Oblast”, “Belarus”.
refusal-member-draft-lost = This was begun too long ago, or has been begun anew. Open “Members” and begin again.
refusal-member-alike = It looks like one that is there already: { $name }. Find it in “Members”. If they are different schools, be more exact about the name.
refusal-school-is-merged = This record was merged into another: open that one.
refusal-merge-into-itself = A school is not merged into itself. Choose another.
refusal-merge-of-member = A member is not merged into a school outside the Consortium: accept that one as a member first, or merge the other way round.
refusal-merged-elsewhere = This record is merged already: it is { $name } now.
refusal-union-not-found = It is no longer here. Open the list anew.
refusal-union-name-taken = There is a “{ $name }” already. Choose another name.
refusal-periods-overlap = The school is in it as that at this time already. End the earlier period first or choose another date.
refusal-too-many-aliases = I do not keep more than { $most } names. Remove one and add yours again.
