# Works: participants send them, the organiser collects them.
work-title = 📎 Work: { $stage }
work-of = Entry { $entry }
work-entry = No. { $number } { $name }
work-none = Nothing has been sent yet.
work-sent-file = ✅ Sent: { $name }, { $size } MB
work-sent-link = ✅ Sent: { $link }
work-sent-by = { $when } · { $who }
work-sent-when = { $when }
work-times = { $count ->
    [one] Sent { $count } time, this is the last one.
   *[other] Sent { $count } times, this is the last one.
}
work-until = ⏳ Accepted until: { $until }
work-replaced = Until then you may replace it as often as you like: the last one counts.
work-asked-file = Send it here as a file, up to { $most } MB. Several files, or a video? Put them into one ZIP archive.
work-asked-link = Send a link to it: it begins with https://. Check that it opens for everybody.
work-asked-either = Send a file, up to { $most } MB, or a link. Several files? Put them into one ZIP archive. Larger than { $most } MB? Put it into a cloud and send a link that opens for everybody.
work-taken = ✅ The work is accepted.
work-taken-until = You may replace it until: { $until }
work-bar-late = Time is up: { $until }. The work can no longer be sent or replaced. If something serious got in the way, get in touch with the organising school, through your mentor or parents if you are a pupil: { $school }.
work-bar-waiting = The entry is waiting for a place, so no work can be accepted yet. I will write as soon as there is one, and then you can send it.
work-bar-gone = The entry no longer takes part, so no work can be accepted for it. If this is a mistake, get in touch with the organising school, through your mentor or parents if you are a pupil: { $school }.
work-bar-cancelled = The event is cancelled and no works are collected. Questions go to the organiser: { $school }.
work-file-caption = The work that was sent.
work-button-again = 🔁 Send another one
work-button-file = ⬇️ Download
work-button-entry = ◀️ To the entry

works-title = 📎 Works
works-stage = 📎 Works: { $stage }
works-counts = Sent: { $sent } of { $entries }
works-until = Due: { $until }
works-line = { $entry } — { $work }, { $when }
works-link = link
works-none = Nobody has sent anything yet. Works arrive right here: look in closer to the deadline.
works-how = Open a work with its button, or type the number of an entry.
works-which-stage = The works of which stage?
works-no-stages = No stage asks for works yet. To add: “Change the event” → “Stages” → the stage → “Work”.
works-missing = <b>Not sent yet:</b>
works-all-sent = 🎉 Everybody has sent theirs.
works-nomination = 🏷 { $title }
works-school = 🏫 { $school }
works-zip = Works.zip
works-zip-part = Works { $part } of { $parts }.zip
works-zip-caption = { $count ->
    [one] { $count } file
   *[other] { $count } files
}, { $size } MB
works-zip-sent = 📦 All works are in the archive above.
works-zip-part-sent = 📦 Part { $part } of { $parts } is in the archive above. The messenger does not take them all at once.
works-zip-list = The archive also holds a table: who has sent what, with all the links.
works-zip-lost = { $count ->
    [one] { $count } file cannot be read and is not in the archive. Ask for it to be sent again:
   *[other] { $count } files cannot be read and are not in the archive. Ask for them to be sent again:
}
works-button-number = No. { $number }
works-button-missing = Who has not sent: { $count }
works-button-zip = 📦 Download all (ZIP)
works-button-part = ⬇️ Part { $part } of { $parts }
works-button-stages = ◀️ Another stage
works-button-desk = ◀️ Desk
works-button-list = ◀️ To the works
works-button-result = 🏅 Record a result
works-button-making = ✏️ Change the event

refusal-work-not-wanted = This stage does not ask for a work: the organiser may have changed it. Open the entry again, it shows what is needed.
refusal-work-file-wanted = A file is needed here: send it as a document, up to 20 MB.
refusal-work-link-wanted = A link is needed here: copy the whole of it, it begins with https://.
refusal-work-words-unread = This looks like neither a file nor a link. Send a file as a document, or a whole link with https://.
refusal-work-file-empty = The file is empty: it has no bytes at all. Save it again and send it once more.
refusal-work-not-sent = There is no work yet: nobody has sent it. Look in later.
refusal-work-of-nobody = There is no entry No. { $number } among those that take part. Type the number in digits, as in the list: 17.
