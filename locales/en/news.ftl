# News for readers: the feed, a post as a whole, what to write about.
news-title = 📰 News
news-feed-mine = My topics
news-feed-all = All news
news-feed-school = My school, and those I follow
news-line = { $number }. <b>{ $title }</b>
    { $day } · { $place }
news-nameless = News without words
news-counted = { $count ->
    [one] { $count } post in all.
   *[other] { $count } posts in all.
}
news-none = Nothing yet. As soon as schools have something to tell, it appears here.
news-none-mine = Nothing yet on the chosen topics. There may be more under “All”.
news-none-school = Nothing yet: none of these schools has sent any news. The others are under “All”.
news-off-here = 🔕 You are not sent any news. Here they always are.
news-button-mine = My topics
news-button-all = All
news-button-school = My school
news-button-topics = ⚙️ What to write about
news-button-back = 📰 To the news

news-head = <b>{ $day } · { $place }</b>
    { $topic }
news-event = 📅 { $title }
news-place-wall = On VK
news-place-channel = In the Telegram channel
news-button-register = ✍️ Sign up
news-button-event = 📅 The event
news-button-follow = 🔔 Follow the school
news-button-unfollow = 🔕 Unfollow the school
news-button-less = Not interested
news-button-read = To the post

news-topic-contests = Contests
news-topic-webinars = Webinars
news-topic-results = Wins and results
news-topic-school_life = Life at schools
news-topic-teachers = For teachers
news-topic-consortium = The consortium

news-less-of-what = What shall I write about no more? If you change your mind, one button brings it back.
news-less-topic = The topic “{ $topic }”
news-less-school = The school: { $place }
news-less-all = Anything: no news at all
news-no-more = 🔕 All right, no more news. Reminders of what you entered stay, and the news themselves are under the button below.
news-again = 🔔 News are sent to you again.
news-no-more-topic = All right: nothing more on “{ $topic }”. It is still in the list “All”.
news-again-topic = 🔔 I write on “{ $topic }”, as before.
news-no-more-school = All right: no more news of this school — { $place }. They are still in the list “All”.
news-followed = 🔔 You follow the school: { $place }. Its news are under the button “My school”.
news-as-usual = News of this school come like all others: { $place }.
news-button-undo = ↩️ Take it back

news-choices-title = ⚙️ What to write about
news-choices = ✅ — I write, ⬜ — I don’t, 🔔 — you follow it: nothing on the topic is missed. Press a topic to change it.
news-choices-off = 🔕 No news are sent at all just now. Your choice of topics is kept: switch them on, and it is back.
news-button-schools = 🏫 Schools: { $count }
news-button-off = 🔕 Send me no news
news-button-on = 🔔 Send me news

news-schools-title = 🏫 Schools
news-school-followed = 🔔 { $place }
news-school-unwanted = 🔕 { $place }
news-button-leave = ✖️ { $place }
news-no-schools = The schools that you follow will stand here. The button “Follow the school” is under every post.

refusal-news-not-found = There is no such post: it is not out yet, or was not for everybody. The others are under “News”.
refusal-news-removed = This post has been taken down. Fresh ones are under “News”.
refusal-news-without-event = This post has no event to sign up for. The next ones are in the menu under “Events”.
refusal-news-without-school = This is news of the whole consortium, not of one school. You can choose topics under “What to write about”.

command-news = news, the news, my news
command-about-news = news of the schools and the consortium
