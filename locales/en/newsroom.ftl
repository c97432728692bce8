# News for those who decide: the queue, decisions, where and when, the media plan.
newsroom-text = <b>News</b>
    Write news of your school, or see what has become of earlier ones.
newsroom-returned = ↩️ { $count ->
    [one] { $count } piece of your news was sent back: open “My news”.
   *[other] { $count } pieces of your news were sent back: open “My news”.
}
newsroom-waiting = { $count ->
    [one] { $count } piece of news waits for a decision.
   *[other] { $count } pieces of news wait for a decision.
}
newsroom-nothing-waits = No news wait for a decision.
newsroom-trouble = ⚠️ { $count ->
    [one] { $count } piece of news is not out everywhere it was meant for.
   *[other] { $count } pieces of news are not out everywhere they were meant for.
}
newsroom-button-write = ✍️ Write
newsroom-button-own = 🗒 My news
newsroom-button-counts = 📊 Publications counted
newsroom-button-queue = 📥 Queue: { $count }
newsroom-button-trouble = ⚠️ What went wrong
newsroom-button-plan = 🗓 Media plan
newsroom-button-newsroom = 📰 News

# Piles.
newsroom-pile-waiting = <b>Waiting for a decision</b>: { $count }. The first has waited longest.
newsroom-pile-accepted = <b>Accepted</b>: { $count }. Not out yet, or on their way.
newsroom-pile-trouble = <b>Gone wrong</b>: { $count }. Open one: it says what to do.
newsroom-pile-published = <b>Out</b>: { $count }.
newsroom-pile-declined = <b>Not taken</b>: { $count }. You may think better of it.
newsroom-pile-waiting-empty = The queue is empty: all news have been looked at. You may write some yourself.
newsroom-pile-accepted-empty = There are no accepted news that are not out yet.
newsroom-pile-trouble-empty = Everything went out as it was meant to.
newsroom-pile-published-empty = Nothing is out yet.
newsroom-pile-declined-empty = No news have been declined.
newsroom-button-pile-waiting = 📥 Waiting
newsroom-button-pile-accepted = 🟢 Accepted
newsroom-button-pile-published = 📣 Out
newsroom-button-pile-declined = 🚫 Not taken
newsroom-line = { $number }. <b>{ $title }</b>
    { $school } · { $at }

# The card.
newsroom-state-draft = ⚪ Draft
newsroom-state-submitted = 🟡 Waits for a decision
newsroom-state-returned = ↩️ With the author: { $who } asks for changes
newsroom-state-declined = 🚫 Not taken · { $who }
newsroom-state-accepted = 🟢 Accepted · { $who }
newsroom-state-published = 📣 Out · { $who }
newsroom-state-removed = 🗑 Taken down · { $who }
newsroom-whose = { $school } · { $author } · { $at }
newsroom-topic = Topic: { $topic }
newsroom-origin-vk_suggested = Suggested by a reader on the VK wall
newsroom-origin-vk_wall = Written on the VK wall: it does not go back there
newsroom-origin-telegram_channel = Written in the Telegram channel: it does not go back there
newsroom-origin-digest = A digest put together by the bot
newsroom-origin-event = An announcement written by the bot
newsroom-event = Of the event: { $title }
newsroom-link = Link: { $link }
newsroom-pictures = 🖼 { $count ->
    [one] { $count } picture
   *[other] { $count } pictures
}
newsroom-documents = 📄 { $count ->
    [one] { $count } document
   *[other] { $count } documents
}
newsroom-remark = An editor wrote to the author: “{ $text }”
newsroom-not-ready = ⚠️ It cannot go out like this: { $why }. Correct it, or decline it.
newsroom-untitled = Without words
newsroom-consortium = The consortium
newsroom-nobody = author not known
newsroom-bot = the bot
newsroom-button-accept = ✅ Accept
newsroom-button-accept-own = ✅ Accept and choose where
newsroom-button-accept-after-all = ✅ Accept after all
newsroom-button-correct = ✏️ Correct
newsroom-button-ask-back = 💬 Ask the author
newsroom-button-give-back = 💬 Back to the author
newsroom-button-decline = 🚫 Decline
newsroom-button-placing = 📣 Where and when
newsroom-button-placing-more = ➕ Where else
newsroom-button-people = 👥 To people
newsroom-button-move = ⏰ Another time
newsroom-button-call-off = ✖️ Do not publish
newsroom-button-take-down = 🗑 Take down everywhere
newsroom-button-take-down-yes = 🗑 Yes, take it down
newsroom-button-history = 🕓 History
newsroom-button-preview = 👁 As readers see it
newsroom-button-to-pile = ◀️ To the list
newsroom-button-post = ◀️ To the news
newsroom-button-copy-wall = ⚠️ VK wall
newsroom-button-copy-channel = ⚠️ Telegram channel

# What has become of it at a place.
newsroom-place-wall = VK wall
newsroom-place-channel = Telegram channel
newsroom-soon = soon
newsroom-copy-pending = ⏳ { $place }: goes out { $at }
newsroom-copy-sending = ⏳ { $place }: going out
newsroom-copy-published = ✅ { $place }: out since { $at }
newsroom-copy-renewing = ✅ { $place }: out since { $at }, the correction is on its way
newsroom-copy-left = ⚠️ { $place }: stands as it was
newsroom-copy-removing = ⏳ { $place }: being taken down
newsroom-copy-failed = ❌ { $place }: not out
newsroom-copy-unknown = ❔ { $place }: nobody knows whether it is out
newsroom-copy-removed = 🗑 { $place }: not there
newsroom-letters = 👥 Got it personally: { $count }
newsroom-letters-old = ⚠️ Of them in VK more than a day ago, where it cannot be changed any more: { $count }
newsroom-letters-changed = ✏️ Last change: made for { $changed }, no longer possible for { $left }
newsroom-letters-going = ⏳ Change on its way: { $count }
newsroom-why = Why: { $why }.
newsroom-by-hand = ✋ { $place }: the bot can neither correct it nor take it down: { $why }. That is done there by hand, by the link.
newsroom-reach = 👁 { $views } · ❤️ { $reactions }
newsroom-address = { $address }
newsroom-reason-not_set_up = the place is not set up, which whoever runs the bot does
newsroom-reason-no_right = the bot may not write there: see whether it is an administrator of the channel, and whether the community's key may use the wall
newsroom-reason-no_user_token = there is no key of a group's administrator, without which VK takes no pictures and lets nobody change or delete posts
newsroom-reason-user_token_revoked = the key of the group's administrator was revoked, and whoever runs the bot has to put in a new one
newsroom-reason-too_old = it is too old, the place no longer changes or deletes such posts
newsroom-reason-day_full = fifty posts stand on the wall since yesterday, it goes out when there is room
newsroom-reason-bad_picture = the place could not read a picture
newsroom-reason-gone = somebody has deleted it at the place
newsroom-reason-no_answer = the place did not answer
newsroom-reason-refused = the place refused
newsroom-reason-unreachable = the place has not answered for long
newsroom-reason-empty = it has neither words nor pictures
newsroom-reason-event_cancelled = its event was cancelled
newsroom-reason-event_not_shown = its event is not published yet
newsroom-copy-title = <b>{ $place }</b>
    { $title }
newsroom-next-unknown = The bot handed the news over and got no answer. Look there yourself: if they are out, say so; if not, publish them. The bot never publishes twice by itself.
newsroom-next-failed = If what was wrong is right again, press “Once more”.
newsroom-next-left = The place did not let the bot change the news. Correct them there by hand or, if what was wrong is right again, press “Once more”.
newsroom-next-removing = The place did not let the bot delete the news. Delete them there by hand or, if what was wrong is right again, press “Once more”.
newsroom-let-be-unknown = ✖️ Not there, and not wanted there
newsroom-let-be-failed = ✖️ Not wanted there any more
newsroom-let-be-left = ✅ Corrected by hand
newsroom-let-be-removing = ✅ Deleted by hand
newsroom-let-be = ✅ Noted.
newsroom-copy-gone = { $place }: there is nothing to decide here any more. Open the news, everything is there as it is.
newsroom-button-is-out = ✅ It is out
newsroom-button-not-there = 🔁 It is not there, publish it
newsroom-button-try-again = 🔁 Once more
newsroom-button-without-pictures = Publish without pictures
newsroom-copy-link-asked = { $place }: send the link to the published news. By it the bot can change and remove them.
newsroom-button-no-link = There is no link
newsroom-is-out = ✅ Noted: the news are out.
newsroom-tried-again = 🔁 Trying once more. What comes of it is seen here.

# Decisions.
newsroom-accepted = ✅ Accepted, the author will know. Now: where and when.
newsroom-back-asked = “{ $title }”
    What is the author to change? Write it in one message: the author gets your words and corrects the news.
newsroom-asked-back = 💬 The author gets your words. Once corrected, the news join the queue again.
newsroom-decline-asked = “{ $title }”
    Why not? Write it in one message: the author will read the reason.
newsroom-declined = 🚫 Not taken. The author will know the reason.
newsroom-take-down-asked = Take “{ $title }” down everywhere? It cannot be brought back, only published anew.
newsroom-take-down-goes = 🗑 { $place }: the bot deletes it.
newsroom-take-down-stays = ⚠️ { $place }: the bot cannot delete it, do it by hand. { $address }
newsroom-take-down-letters = { $count ->
    [one] 👥 { $count } person has it personally: “taken down” will stand there instead.
   *[other] 👥 { $count } people have it personally: “taken down” will stand there instead.
}
newsroom-taken-down = 🗑 Taking it down. What comes of it is seen here.

# Where and when.
newsroom-placing = <b>Where and when</b>
    { $title }
newsroom-place-chosen = ✅ { $place }
newsroom-place-not-chosen = ▫️ { $place }
newsroom-place-there = 📌 { $place }: there already
newsroom-place-origin = ↩️ { $place }: that is where it came from
newsroom-place-closed = 🚫 { $place }: not possible, { $why }
newsroom-cannot-pictures = — pictures do not get there: there is no key of the group's administrator
newsroom-cannot-change = — the bot cannot correct or delete it there: it gives you the link to do so by hand
newsroom-when = 🕓 When: { $at }
newsroom-at-once = at once
newsroom-wall-near = ⚠️ On the wall there are { $posts } of { $most } posts in a day, and { $planned } of { $most_planned } planned around that hour. What does not fit goes out later.
newsroom-clash-close = Less than an hour to other news at the same place.
newsroom-clash-crowded = There are more than five pieces of news on that day already.
newsroom-clash-night = Few people read news at night.
newsroom-button-place = { $mark } { $place }
newsroom-button-when = ⏰ Choose the time
newsroom-yes-now = 📣 Publish now
newsroom-yes-later = 📣 Put into the plan
newsroom-yes-bot = 📣 Publish in the bot alone
newsroom-moment-asked = When? Choose, or write “tomorrow 10:00” or “December 6, 18:30”, by your own clock.

    The nearest empty day: { $free }.
newsroom-button-now = At once
newsroom-move-asked = “{ $title }”
    In the plan: { $at }. When would be better? Choose, or write “tomorrow 10:00”, by your own clock.

    The nearest empty day: { $free }.
newsroom-moved = ⏰ Moved: { $at }.
newsroom-called-off = ✖️ Out of the plan. It is accepted and waits for where and when.
newsroom-placed-now = 📣 Publishing. What comes of it is seen here.
newsroom-placed-at = 🗓 In the plan: { $at }.
newsroom-placed-in-bot = 📣 Out in the bot's news.

# History.
newsroom-history = <b>History</b>
    { $title }
newsroom-history-empty = Nothing has happened yet.
newsroom-became-draft = { $at }: taken back · { $who }
newsroom-became-submitted = { $at }: sent in · { $who }
newsroom-became-returned = { $at }: back to the author · { $who }
newsroom-became-declined = { $at }: declined · { $who }
newsroom-became-accepted = { $at }: accepted · { $who }
newsroom-became-published = { $at }: out · { $who }
newsroom-became-removed = { $at }: taken down · { $who }
newsroom-deed-post_state = { $at }: decided · { $who }
newsroom-deed-post_edited = { $at }: corrected · { $who }
newsroom-deed-post_placed = { $at }: where and when was decided · { $who }
newsroom-deed-post_taken_down = { $at }: being taken down everywhere · { $who }

# The media plan.
newsroom-plan = <b>Media plan</b>
    { $days }
newsroom-plan-date = { $weekday }, { $day }
newsroom-plan-empty = empty
newsroom-plan-past = there was nothing
newsroom-plan-more = …and { $count } more
newsroom-plan-free = The nearest empty day: { $at }.
newsroom-plan-day = <b>{ $day }</b>
newsroom-plan-empty-day = Nothing is planned for this day. Any accepted news may stand here: open them and press “Where and when”.
newsroom-plan-past-empty = Nothing went out on this day.
newsroom-plan-line-planned = ⏳ { $hour } { $title } → { $places } { $marks }
newsroom-plan-line-out = ✅ { $hour } { $title } → { $places } { $marks }
newsroom-plan-line-trouble = ⚠️ { $hour } { $title } → { $places } { $marks }
newsroom-weekday-1 = Mon
newsroom-weekday-2 = Tue
newsroom-weekday-3 = Wed
newsroom-weekday-4 = Thu
newsroom-weekday-5 = Fri
newsroom-weekday-6 = Sat
newsroom-weekday-7 = Sun

# What the bot writes by itself.
notice-post-submitted = 📥 News to look at: { $school }
notice-post-offered-written = 📥 News to look at.
notice-post-offered-vk_suggested = 📥 A reader has suggested news on the VK wall.
notice-post-offered-vk_wall = 📥 There is a new post on the VK wall. Show it in the channel, too?
notice-post-offered-telegram_channel = 📥 There is a new post in the Telegram channel. Show it on the wall, too?
notice-post-waiting = { $count ->
    [one] { $count } piece of news in the queue.
   *[other] { $count } pieces of news in the queue.
}
notice-post-returned = ↩️ Your news are to be worked on · { $who }
notice-post-editor = an editor
notice-post-remark = “{ $text }”
notice-post-returned-next = Correct them and send them in again: that is one button.
notice-post-declined = It was decided not to publish these news.
notice-post-declined-next = They stay with you. Thank you for sending them: we look forward to the next.
notice-post-accepted = ✅ Your news were accepted.
notice-post-accepted-next = When they are out, I will send you the link.
notice-post-corrected = ✏️ An editor has corrected your news.
notice-post-corrected-next = Open them and look. If something is wrong now, tell the editor.
notice-post-published = 📣 Your news are out!
notice-post-address = { $place }: { $address }
notice-post-trouble = ⚠️ Something is wrong with a publication.
notice-post-trouble-failed = ❌ { $place }: the news are not out.
notice-post-trouble-unknown = ❔ { $place }: nobody knows whether the news are out. Look there and tell the bot.
notice-post-trouble-left = ⚠️ { $place }: the news stand as they were, they could be neither changed nor removed. That can be done there by hand.
notice-post-trouble-removed = 🗑 { $place }: the news are no longer there.
notice-button-post-go-on = ✏️ Work on it
notice-button-post-write = ✍️ Write other news
notice-button-post-own = 🗒 My news
notice-button-post-read = Read
notice-button-post-review = Open
notice-button-post-queue = 📥 Queue
notice-button-post-troubles = ⚠️ All that went wrong

refusal-post-decided = It is decided already: { $state ->
    [draft] the author took it back
    [submitted] it waits for a decision again
    [returned] it went back to the author
    [declined] it was declined
    [accepted] it was accepted
    [published] it was published
   *[removed] it was taken down
} ({ $who }). Open the news to see how they are.
refusal-post-moved = It has been settled already: { $state ->
    [submitted] it waits for a decision again
    [returned] it was given back to its author
    [declined] it was declined
    [accepted] it was accepted
    [published] it was published
    [removed] it was taken down
   *[draft] it was taken back
}. Open the post: there you can see how it stands.
refusal-post-without-author = This post has no author in the bot: there is nobody to ask. Correct it yourself, or decline it.
refusal-post-not-ready = It cannot go out like this: it is empty, or its event was cancelled. Open it: it says what is in the way.
refusal-post-place = It cannot go there: that is where it came from, or the bot may not write there. Open “Where and when”: it says why.
refusal-post-no-place = Choose where: without a place news go out in the bot alone, at once and one time.
refusal-post-moment-passed = That time has passed. Write another one, or choose “At once”.
refusal-post-wall-day = At that time there are { $most } planned posts for the wall already, and VK takes no more. Choose another day.
refusal-post-copy = There is nothing to decide here any more: it has changed while you were looking. Open the news again.
refusal-post-copy-link = This does not look like a link to a post. Open the news at its place and copy the address: vk.com/wall-1_2 or t.me/channel/3.
refusal-post-not-planned = It is out, or going out just now. Open the news: they can be corrected or taken down.
