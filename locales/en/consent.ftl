# Consents: each its own document and its own button.
consent-purpose-processing = Processing of data
consent-purpose-publication = Publishing name, photo and work
consent-purpose-news = Messages with news

consent-title-own = Your consents
consent-title-child = Consents: { $name }
consent-state-none = ⚪ Not given yet.
consent-state-given = ✅ Given: { $time }. Version { $version }. { $who }
consent-state-outdated = 🟡 Given: { $time }. Version { $version }. { $who } The text has changed since, and needs a new signature.
consent-state-withdrawn = ⚪ Withdrawn: { $time }.
consent-state-void = ⚪ Signed: { $time }, but under 14 a parent has to sign: this one is not in force.
consent-who-reader = Signed by you.
consent-who-guardian = Signed by a parent or guardian: { $name }.
consent-who-person = Signed by { $name }.
consent-who-paper = Signed on paper, checked by { $name }.
consent-who-gone = The record of who signed has been deleted.
consent-version = Version { $version }.

consent-signed-own = ✅ <b>Signed:</b> { $purpose }. The copy is in the file below.
consent-signed-child = ✅ <b>Signed:</b> { $purpose }, { $name }. The copy is in the file below.
consent-more = The rest is up to you, each by itself.
consent-no-more = There is nothing more to sign here.
consent-yours-too = And one more, about your own data. It can be signed later.
consent-copied = The copy is in the file above.

consent-withdraw-own = <b>Withdraw the consent?</b> { $purpose }
consent-withdraw-child = <b>Withdraw the consent?</b> { $purpose }, { $name }
consent-change-processing = What changes: nothing that needs a name can be entered any more. Unless it is signed again within 14 days, name and profile are deleted, and only numbers stay in reports.
consent-change-publication = What changes: new publications come without name, photos and works. One takes part as before.
consent-change-news = What changes: no more news and invitations. Reminders of events that were signed up for still come.
consent-change-rest = With it goes this as well: { $names }.
consent-withdrawn = Done, the consent is withdrawn.

consent-signer-guardian = parent or legal guardian
consent-signer-gone = the record of who signed has been deleted
consent-file = Consent, { $purpose }, { $version }
consent-file-caption = Copy of the consent: { $purpose }, version { $version }
consent-copy-version = Version: { $version }
consent-copy-when = Signed: { $time }
consent-copy-who = Who signed: { $name }
consent-copy-paper = Signed on paper. Who checked the sheet: { $name }
consent-copy-for = For whom: { $name }
consent-copy-account = How: by a button, { $messenger }, account { $number }
consent-copy-button = How: by a button
consent-copy-withdrawn = Withdrawn: { $time }
consent-copy-digest = Checksum of the text (SHA-256): { $digest }

consent-button-sign = ✍️ I sign
consent-button-copy = 📄 Copy as a file
consent-button-withdraw = Withdraw
consent-button-withdraw-yes = Yes, withdraw
consent-button-withdraw-no = No, keep it
consent-button-all = ◀️ All consents
consent-button-back = ◀️ Back to the document
consent-button-guardian = 👪 Call a parent
consent-button-paper = 📝 Sign on paper
consent-button-step = ▶️ Next
consent-button-processing = First, the processing of data
consent-button-yours = Consent for yourself
consent-button-profile = 👤 My profile
consent-button-family = 👪 My children

refusal-consent-profile-unfinished = First finish your profile: a couple of questions are left. Write “profile”.
refusal-consent-child-unfinished = The child’s profile still lacks a school, a grade or a name. Let the child write “profile” to the bot and answer the questions; then the document can be signed.
refusal-consent-fourteen-not-known = First say whether you are 14 already: it decides who signs, you or a parent. Write “profile”.
refusal-consent-guardian-wanted = Under 14 a parent or legal guardian signs this document. Call them by a link, or take a sheet of paper.
refusal-consent-signer-name-wanted = One thing is left, your own name: the document names whoever signs it. Write your surname and given name as a message.
refusal-consent-processing-wanted = This consent works only together with the one to the processing of data. Start with that one.
refusal-consent-text-changed = A new version came out while the document was open. Open it once more and read it.
refusal-consent-own-signature = From 14 on this consent is withdrawn only by whoever gave it. Let the child write “profile” to the bot and withdraw it among the consents.
refusal-consent-not-found = There is no copy: nobody has given this consent yet.
