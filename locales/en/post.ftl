# News are written by editors of schools and of the consortium: from a draft to the newsroom.

# States: what has become of it, and what comes next.
post-state-draft = draft
post-state-submitted = waits for an editor
post-state-returned = to be worked on
post-state-declined = not taken
post-state-accepted = accepted
post-state-published = published
post-state-removed = taken down
post-next-draft = Only you and your colleagues at school see it.
post-next-submitted = The consortium's editors know of it. As soon as they answer, I will write.
post-next-returned = Change it and send it in again: a second attempt is as good as the first.
post-next-declined = This one will not come out. Write another, we will be glad.
post-next-accepted = An editor chooses where and when it comes out. When it does, I will write.
post-next-published = It is being read.
post-next-removed = It stands nowhere any more.

# The list.
post-list-title = 📰 My news
post-none = Nothing yet. Tell what has happened: a victory, a journey, an open lesson are all news.
post-line = { $number }. { $light } { $title }
post-line-more = { $state } · { $whose }
post-wordless = No words yet
post-consortium = Consortium
post-button-write = ✍️ Write news
post-button-list = 📋 My news

# The beginning.
post-begin-title = ✍️ News
post-begin-drafts = { $count ->
    [one] One is begun already: you can go on with it.
   *[other] Some are begun already: you can go on with any of them.
}
post-begin-new = Or begin a new one.
post-begin-first = 👇 Choose first which news this is for, and send it once more: there is nowhere to keep it yet.
post-begin-whose = Whose news will it be?
post-button-go-on = ▶️ { $title }
post-button-new = ✨ New

# The author's desk.
post-head = { $light } { $state }
post-how = Send the text, in one message or several, and photos: up to 10, each up to 10 MB. Documents up to 20 MB: the messengers give a bot no more. Bold, italics and links are kept. I take no video: put it on VK Video or Rutube and send the link.
post-how-more = More text, a photo or a document? Just send it and I will add it.
post-how-words = Now send the text, or the other photos first.
post-told = ⚠️ { $count ->
    [one] There is { $count } remark
   *[other] There are { $count } remarks
}: what will look different, and where, I say under “How it will look”.
post-text-cut = This is the beginning: { $length } of { $most } characters in all.
post-remark = 💬 Editor: { $remark }
post-fact-whose = 🏫 { $whose }
post-fact-topic = 🏷 { $topic }
post-fact-link = 🔗 { $link }
post-fact-files = 🖼 Photos: { $photos } · 📄 documents: { $documents }
post-fact-copy = { $place }: { $link }
post-of-event = 📅 { $title }
post-place-wall = VK wall
post-place-channel = Telegram channel
post-button-text = ✏️ Text
post-button-files = 🖼 Photos and files: { $count }
post-button-topic = 🏷 Topic
post-button-event = 📅 Event
post-button-link = 🔗 Link
post-button-preview = 👁 How it will look
post-button-submit = 📨 Send to the editors
post-button-review = ➡️ Next: where and when
post-button-take-back = ↩️ Take back and change
post-button-throw = 🗑 Delete
post-button-back = ◀️ To the news
post-button-desk = 📝 To the news

# What was done just now.
post-done-text_set = ✅ The text is kept.
post-done-text_begun = ✅ Written down. If the text came in pieces, I add the rest by myself. If that was all of it, just go on.
post-done-text_added = ✅ Added at the end. If it was to replace the text, press “Text” and send it there.
post-done-picture_added = ✅ Photo added.
post-done-document_added = ✅ Document added.
post-done-picture_too_large = ⚠️ This picture is larger than VK and Telegram show (10 MB, both sides together up to 10,000 pixels): it will go as a document. To have it as a picture, make it smaller and send it again, and remove this one.
post-done-file_known = This file is in the news already: it is not added twice.
post-done-submitted = 📨 Sent to the editors.
post-done-taken_back = Taken back: it is not in the editors' queue any more.
post-done-changed = ✅ Kept.
post-flaw-tags = ⚠️ This looks like HTML tags, but I did not understand them and left them as letters. I understand pairs of &lt;b&gt;, &lt;i&gt;, &lt;u&gt;, &lt;s&gt;, &lt;a href="…"&gt;, &lt;blockquote&gt;, &lt;code&gt;, or use the messenger's own formatting.
post-flaw-link = ⚠️ One of the links leads nowhere: its words stay, the address is gone. It has to be whole, beginning with https://.

# Text, topic, event, link.
post-text-asked = Above is the whole text, to be copied and changed. Send a new one and it replaces the old one (up to { $most } characters; a long one comes in parts, and I add the rest).
post-topic-asked = What is this about? Readers choose by topics what they are sent.
post-topic-contests = Contests and olympiads
post-topic-webinars = Webinars
post-topic-results = Results and victories
post-topic-school_life = Life of schools
post-topic-teachers = For teachers
post-topic-consortium = Consortium
post-event-asked = To which event does “{ $title }” belong? A button “Register” will stand under the news.
post-event-found = { $count ->
    [0] Nothing is found for “{ $words }”.
    [one] { $count } event is found for “{ $words }”:
   *[other] { $count } events are found for “{ $words }”. The first of them:
}
post-event-none = Your school has no events yet: look among all.
post-event-how = Not there? Write a word of its title.
post-button-no-event = No event
post-link-asked = Send a link to an article, an album, a video. It will stand under the text.
post-button-no-link = No link

# Whose news they are: the consortium's editor decides.
post-button-school = 🏫 Whose
post-school-asked = “{ $title }”
    It is counted for: { $whose }.
post-school-how = Type the name of a school, such as “lyceum 5 Ufa”. The post is counted for it.
post-school-found = Found by “{ $words }”:
post-school-none = No school was found by “{ $words }”.

# Photos and files.
post-files-title = 🖼 Photos and files
post-files-count = Files in the news: { $count } of { $most }.
post-files-how = Press a number to look at it, move it or remove it. Just send new ones: photos up to 10 MB, documents up to 20 MB.
post-file-line = { $number }. { $icon } { $name }, { $size } MB
post-file-of = Place { $number } of { $count }. The first picture is seen most.
post-photo = photo
post-button-earlier = ⬅️ Earlier
post-button-later = ➡️ Later
post-button-first = ⏫ First
post-button-remove-file = 🗑 Remove
post-button-back-to-files = ◀️ To the list

# How it will look.
post-preview-wall = 👇 This is how it will stand on the VK wall
post-preview-channel = 👇 And this is how in the Telegram channel
post-preview-fine = 👆 All is there: both look as it is written.
post-preview-end = 👆 To be minded:
post-preview-event = “Register” will stand under it, as a button or a link, as the place is able to.
post-caution = • { $said }
post-told-too_long = The text is too long: { $count } characters, and 12,000 is the most that comes out.
post-too-long = ⚠️ The text has { $length } characters, and { $most } is the most that comes out. All of it is kept; to send it in, shorten it: “Text” shows the whole.
post-told-wall_formatting = The VK wall shows no bold, italics or other formatting: plain text will stay.
post-told-wall_links = Links in words will become “words (https://…)” on the VK wall.
post-told-wall_spoiler = Hidden text is seen by everybody on the VK wall.
post-told-vk_messages = Struck out, hidden and monospaced words look like plain text in VK's messages.
post-told-long_caption = { $count ->
    [one] A caption in Telegram has up to 1024 characters: the news will take { $count } message.
   *[other] A caption in Telegram has up to 1024 characters: the beginning will stand under the photos, the rest follows, { $count } messages in all.
}
post-told-long_text = { $count ->
    [one] A Telegram message holds 4096 characters: the news will take { $count } message.
   *[other] A Telegram message holds 4096 characters: the news will take { $count } messages.
}
post-told-much_formatting = Telegram shows at most { $count } formatted places in a message: the last ones will be plain text.
post-told-files_apart = In Telegram photos and documents go as separate messages.
post-told-no_words = There are no words yet: few understand photos without any.
post-told-event_cancelled = The event of this news is cancelled. Choose another or none; if the news are about that, say so in the text.

# Deleting.
post-throwing = Delete “{ $title }” for good? It cannot be brought back.
post-button-throw-yes = 🗑 Yes, delete
post-thrown = Deleted: “{ $title }”.

# Refusals.
refusal-post-not-found = This news is not there any more. Yours are in the menu, “My news”.
refusal-post-not-yours = Others look after this news. A school's editor writes news: ask the responsible person of your school to appoint you.
refusal-post-taken-back = Its school is working on this post: it is a draft. Once they send it in, it comes to the queue, and I tell you at once.
refusal-post-state = { $state ->
    [submitted] The editors have it already. To change it, first take it back: the button is on its page.
    [returned] It was sent back: open it, the editor's remark is there.
    [declined] It was not taken and cannot be changed any more. Write a new one.
    [accepted] It is accepted already. An editor of the consortium can change it: write to them.
    [published] It is out already. An editor of the consortium can change it: write to them.
    [removed] It was taken down already. Write a new one.
   *[draft] It is still a draft: send it in first.
}
refusal-post-empty = The news is empty so far. Send text or photos, and it can go.
refusal-post-words-wanted = There is not a word in it. Write the text as an ordinary message.
refusal-post-too-long = The text has { $length } characters, and { $most } is the most. Shorten it, or leave what matters most and give a link to the whole.
refusal-post-files-too-many = There are { $most } files already: neither VK nor Telegram takes more. Remove one (“Photos and files”) and send this again.
refusal-post-file-empty = This file is empty: there is nothing in it. Save it once more on your side and send it again.
refusal-post-file-gone = This file is not in the news any more. Open “Photos and files” again.
refusal-post-link-wanted = This does not look like a link. Send the whole address, for example: https://school.example/news.
refusal-picture-broken = This picture does not open: the file is damaged, or it is neither JPEG nor PNG. Open it, save it anew and send it again.
