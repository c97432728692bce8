# Parents and children: the link, the family, signed sheets.
guardian-title = A parent’s consent
guardian-stands-wanted = 🟡 You are not yet 14, so a parent or legal guardian signs the consent to the processing of data. Send them a link: signing takes a minute. Events can be looked at already.
guardian-stands-paper = 🟡 Your sheet is being checked: a mentor or organiser of your school will look at it. Meanwhile a parent may sign by a link as well.
guardian-stands-ready = 🟢 The consent is there, all is ready. You need a link only to call a second parent.
guardian-stands-own = If you are 14 already, you can sign yourself: “My profile” tells the next step. A parent with a link may sign as well.
guardian-declined = ❌ The last sheet was not accepted: { $reason }. Send a new photo, or call a parent by a link.
guardian-known = Who answers for you: { $names }.
guardian-links = { $count ->
    [one] { $count } link waits for a parent: it works once and for 7 days.
   *[other] { $count } links wait for a parent: each works once and for 7 days.
}
guardian-link-made = 👇 Forward the next message to your mother, your father or your guardian. Not to a group chat: the link works once, for the first who follows it.
guardian-letter = Mum, Dad, please sign the consent! Without it the bot of the Consortium of Engineering Schools cannot sign me up for contests. Open the link where it suits you, read and press one button. { $name }
guardian-letter-once = The link is personal: it works once and for 7 days.
guardian-refuse = <b>{ $name } is not your parent?</b>
    Then { $name } will no longer answer for you, and every consent signed that way will be withdrawn.

guardian-asked = I am the bot of the Consortium of Engineering Schools: contests and olympiads for pupils. You are asked to answer for a child.
guardian-what-follows = What happens: you confirm that you are a parent or legal guardian, read the consent to the processing of data and decide whether to sign it. The link itself signs nothing, and a consent can be withdrawn at any minute.
guardian-mine = ✅ You answer for this child:
guardian-mine-ready = The consent to the processing of data is there. All documents are in “Consents”.
guardian-mine-read = What is left is to read the consent to the processing of data and to sign it.
guardian-mine-name = What is left is to read and sign the consent. Your name stands in the document: write your surname and given name as a message.
guardian-grade = grade { $grade }
guardian-grade-letter = grade { $grade } “{ $letter }”

guardian-family = My children
guardian-family-empty = Nobody is here yet. Let the child write “profile” to this bot, answer the questions and send you a link for a parent.
guardian-family-more = One more child? Let them write “profile” to the bot and send you a link for a parent.
guardian-missing-kind = ⚪ The profile is only begun. The child has yet to say who they are.
guardian-missing-school = ⚪ The child has yet to choose a school.
guardian-missing-grade = ⚪ The child has yet to tell the grade.
guardian-missing-name = ⚪ The child has yet to tell surname and given name.
guardian-missing-grade_moved = 🟡 The child has yet to confirm the new grade.
guardian-missing-fourteen = 🟡 A consent is needed: sign it, or let the child tell the bot whether they are 14.
guardian-missing-consent = 🟡 A consent is needed: you sign it, or the child, who is 14 already.
guardian-missing-new_text = 🟡 The consent has a new version: you sign it, or the child.
guardian-missing-guardian = 🟡 Your signature is needed.
guardian-missing-paper = 🟡 A sheet of paper is being checked at school. You can sign here as well.
guardian-missing-none = 🟢 All is ready.
guardian-leave = <b>Answer for the child no longer?</b> { $name }
    You will not see the child’s data any more. Signed consents stay in force until they are withdrawn: if need be, withdraw them first. To come back, you will need a new link from the child.

guardian-paper-own = 📝 <b>{ $purpose }</b>
    1. Print the sheet from the file above.
    2. A parent fills it in and signs it with a pen.
    3. Take a photo of the whole sheet and send it here; a scan in PDF will do as well.
    A mentor or organiser of your school will look at it.
guardian-paper-pupil = 📝 <b>{ $purpose }</b>, { $name }
    1. Print the sheet from the file above.
    2. A parent fills it in and signs it with a pen.
    3. Take a photo of the whole sheet and send it here; a scan in PDF will do as well.
guardian-photo-own = 🟡 The sheet is being checked. A mentor or organiser of your school will look at it; the answer will come here.
guardian-photo-pupil = 🟡 The sheet waits to be checked: { $name }. It is in “Sheets”.
guardian-sheet-file = Sheet, { $purpose }, { $version }
guardian-sheet-caption = Print it, sign it, take a photo
guardian-sheet-relation = Relation to the child: { $line }
guardian-sheet-signature = Signature: { $line }
guardian-sheet-day = Date: { $line }
guardian-photo-file = Sheet { $number }.{ $ending }

guardian-papers = Sheets to be checked
guardian-papers-none = There is nothing to check now. New sheets appear here.
guardian-papers-count = { $count ->
    [0] Nothing is left to check.
    [one] { $count } sheet waits to be checked.
   *[other] { $count } sheets wait to be checked.
}
guardian-check = Check the photo above: the child’s name, { $name }, version { $version }, the parent’s name, signature and date. Once you decide, the photo is deleted from the database.
guardian-why = What is wrong with the sheet: { $name }? Choose a button or write your own words; the child will read them.
guardian-reason-unreadable = Cannot be read: the photo is blurred
guardian-reason-unsigned = No name, signature or date
guardian-reason-other_names = Another child is named on it
guardian-reason-other_text = Another document or version
guardian-reason-new_text = A new version of the document came out
guardian-reason-expired = Nobody checked the sheet in time
guardian-reason-replaced = A newer one came instead
guardian-accepted = ✅ The sheet is accepted: { $name }. The consent is in force.
guardian-turned-down = The sheet is not accepted: { $name }. The child will see the reason in their profile.
guardian-outdated = The sheet is not accepted: { $name }. A new version of the document came out while it waited, and a new sheet is needed. The child will see this in their profile.

guardian-button-link = 🔗 Get a link
guardian-button-unlink = Cancel the earlier links
guardian-button-back = ◀️ Back
guardian-button-wrong = { $name } is not my parent
guardian-button-refuse-yes = Yes, not my parent
guardian-button-refuse-no = No, all is right
guardian-button-become = I am the parent (legal guardian)
guardian-button-read = ✍️ Read and sign
guardian-button-consents = 📄 Consents
guardian-button-leave = Answer no longer
guardian-button-leave-yes = Yes, answer no longer
guardian-button-leave-no = No, keep it
guardian-button-papers = 📝 Sheets
guardian-button-office = 🗂 Office
guardian-button-accept = ✅ All is right, accept
guardian-button-decline = ❌ Do not accept
guardian-button-photo = ◀️ Back to the photo

refusal-guardian-only-pupils-invite = Only pupils need a link for a parent. If you are a pupil, say so in your profile: write “profile”.
refusal-guardian-too-many-links = { $most } links wait already, and there can be no more. Forward one of them, or cancel the earlier ones.
refusal-guardian-too-many = { $most } adults answer for this child already, and there can be no more. Let the child write “profile” to the bot and remove one of the parents. The link still works.
refusal-guardian-own-link = This is your own link, and it still works. It is for a parent to open: forward that message to them.
refusal-guardian-pupil-cannot-answer = This link is for a parent, and your profile says that you are a pupil. Tell whoever sent it to forward it to their mother or father. The link still works.
refusal-paper-not-a-picture = This is neither a photo nor a PDF. Send a picture of the sheet: JPEG, PNG, WEBP, HEIC or a scan in PDF.
refusal-paper-already-agreed = No sheet is needed: this consent is in force already.
refusal-paper-decided = This sheet need not be checked any more: it was checked, replaced by a new one, or the consent was signed by a link. The others are in “Sheets”.
refusal-paper-reason-too-long = This is too long: { $most } signs are enough for a reason. Write less.
