# Results: the organiser records and publishes them.
results-title = 🏆 Results
results-stage = Stage: { $stage }
results-counts = Recorded: { $recorded } of { $all }
results-published = 📣 Published: { $when }
results-unpublished = { $count ->
    [one] { $count } result is not published yet.
   *[other] { $count } results are not published yet.
}
results-page = Page { $page } of { $pages }
results-how = The quickest way is a message: the number of an entry and its result, many lines at once if you like.
    <i>17 winner</i>
    <i>18 diploma of degree II</i>
results-nobody = There are no confirmed entries yet, so there is nobody to record results for.
results-of-what = Show the results of what?
results-left = { $count ->
    [0] Everybody has a result. Any of them can be changed.
    [one] { $count } entry has no result yet.
   *[other] { $count } entries have no result yet.
}
results-pick-how = Press the number of an entry, or type it.
results-school = 🏫 { $school }
results-typed = ✅ Recorded: { $changed }, unchanged: { $unchanged }
results-line-number = ⚠️ “{ $text }”: a line begins with the number of an entry.
results-line-nobody = ⚠️ “{ $text }”: there is no such confirmed entry.
results-line-word = ⚠️ “{ $text }”: I do not understand the result. Write: winner, prizewinner, laureate, diploma of degree I, place 2, special prize: for what, participant.
results-refused-more = …and more lines not understood: { $count }
results-rest-asked = { $count ->
    [one] { $count } entry has no result. Record “Participant” for it?
   *[other] { $count } entries have no result. Record “Participant” for them?
}
results-rest-none = Everybody has a result already.
results-rest-done = { $count ->
    [0] Everybody had a result already.
    [one] ✅ “Participant” is recorded for { $count } entry.
   *[other] ✅ “Participant” is recorded for { $count } entries.
}
results-publish-asked = { $count ->
    [one] Publish { $count } result? The participants and the mentor will be told, each of their own.
   *[other] Publish { $count } results? The participants and the mentors will be told, each of their own.
}
results-publish-without = { $count ->
    [one] { $count } entry will stay without a result.
   *[other] { $count } entries will stay without a result.
}
results-publish-after = A result can be corrected later: I will write to those whom it concerns.
results-nothing = There is nothing to publish: no result has been recorded yet.
results-already = Everything recorded is already published: { $when }
results-done = { $count ->
    [one] 📣 { $count } result is published.
   *[other] 📣 { $count } results are published.
}
results-done-told = { $count ->
    [one] I will write to { $count } person, if they are in a messenger.
   *[other] I will write to { $count } people: those who are in a messenger.
}

result-entry = No. { $number } { $name }
result-grades = grade { $grades }
result-group = { $title }, { $grades }
result-line = { $entry } — { $result }
result-line-changed = { $entry } — { $result } ✏️
result-none = There is no result yet.
result-is = 🏅 { $result }
result-published = Published: { $when }. If the result changes, the participants will be told the new one.
result-how = Press a result or type it in words: “place 2”, “special prize: for originality”. The next entry: type its number.
result-place-asked = Which place? Type a number: 4.
result-note-asked = What is the special prize for? In short, up to { $most } characters: “For an original solution”.
result-given = ✅ Recorded.
result-dropped = The result is removed.
result-winner = Winner
result-prizewinner = Prizewinner
result-laureate = Laureate
result-diploma = Diploma of degree { $number }
result-place = Place { $number }
result-special = Special prize
result-participant = Participant
result-noted = { $result }: { $note }
result-count-winner = winners — { $count }
result-count-prizewinner = prizewinners — { $count }
result-count-laureate = laureates — { $count }
result-count-diploma = diplomas — { $count }
result-count-place = places — { $count }
result-count-special = special prizes — { $count }
result-count-participant = participants — { $count }

results-file-asked = Download the table: it holds all entries and what is recorded already. Fill in the column “Result” and send it here, .xlsx or .csv.
    I understand: winner, prizewinner, laureate, diploma of degree I (II, III), place 1, special prize, participant. What a prize is for goes into “Note”. An empty result changes nothing.
    First I will show what would change: nothing is saved without your “yes”.
results-table-name = Results.xlsx
results-table-caption = Fill in the column “Result” and send the table here.
results-preview = File “{ $name }”
results-preview-counts = New: { $new }, to be changed: { $changed }, unchanged: { $unchanged }, refused: { $refused }
results-preview-more = …and more refused: { $count }. All the rows are in the file above.
results-preview-told = { $count ->
    [one] The result of { $count } entry is published already: I will tell the new one at once.
   *[other] The results of { $count } entries are published already: I will tell the new ones at once.
}
results-preview-question = Write? Refused rows will be left out: correct them and send the file again.
results-preview-nothing = There is nothing to write. When you have corrected the file, just send it again.
results-refused = Row { $row } · { $title }: { $reason }
results-refused-name = Refused rows.txt
results-refused-caption = All refused rows and the reasons.
results-trouble-number = “{ $detail }” is not the number of an entry
results-trouble-nobody = there is no entry No. { $detail }
results-trouble-gone = entry No. { $detail } does not take part: withdrawn, declined or waiting for a place
results-trouble-word = the result “{ $detail }” is not clear: write “winner”, “diploma of degree I”, “place 1”
results-trouble-note = the note is longer than { $detail } characters
results-trouble-twice = this number stands in row { $detail } already
results-trouble-unread = a formula without a result stands in the row: paste the values
results-written = ✅ Written. New: { $new }, changed: { $changed }, unchanged: { $unchanged }, left out: { $refused }
results-written-already = This table has been written already.
results-written-next = The participants do not see new results yet: look them through as a whole and publish them.

results-button-all = ◀️ To the results
results-button-desk = ◀️ Desk
results-button-stages = Another stage
results-button-whole = The whole event
results-button-record = ✍️ Record
results-button-file = 📄 As a table
results-button-rest = The rest — “Participant”: { $count }
results-button-rest-yes = ✅ Yes, record
results-button-publish = 📣 Publish: { $count }
results-button-publish-yes = 📣 Yes, publish
results-button-table = ⬇️ Download the table
results-button-write = ✅ Write: { $count }
results-button-another = Another file
result-button-number = No. { $number }
result-button-winner = 🥇 Winner
result-button-prizewinner = 🥈 Prizewinner
result-button-laureate = 🏅 Laureate
result-button-participant = 🎓 Participant
result-button-diploma = Diploma { $degree }
result-button-place = Place…
result-button-special = Special prize…
result-button-drop = 🗑 Remove
result-button-list = ◀️ To the entries
result-button-back = ◀️ Back

refusal-result-stage = The event has no such stage: it may have been removed. Open the results again from the desk.
refusal-result-event = This event is cancelled or not published yet: it has no results. The desk shows how it stands.
refusal-result-nobody = There is no No. { $number } among the confirmed entries. The numbers are in the list, button “Record”.
refusal-result-entry-gone = This entry does not take part: withdrawn, declined or waiting for a place. Bring it back on the desk of the event first.
refusal-result-unread = I do not understand the result. Type the number of an entry and the result: “17 winner”, “18 diploma of degree II”, “19 place 2”, “20 special prize: for courage”, “21 participant”.
refusal-result-place = A place is a number from 1 to { $most }. Type only that.
refusal-result-note = Type what the prize is for: from one word up to { $most } characters.
refusal-result-published = This result is published and its participants know it. It cannot be removed, but it can be changed, to “Participant” for one.
refusal-result-draft-lost = This table is gone: more than two days have passed, or another one was sent. Send it once more.
refusal-result-file-empty = There is nothing in the column “Result”. Fill in at least one row and send the table again.
refusal-result-lines = Too many lines: I take up to { $most } at a time. For more, use a table: button “As a table”.
