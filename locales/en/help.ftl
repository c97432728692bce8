# Help speaks of what is already here, and of nothing else.
help-guest = <b>What you can do here</b>
    Read the events of the Consortium of Engineering Schools: contests, olympiads, webinars, conferences. Narrow them by kind, by grade and by month, or find one by a word. A card shows dates and hours, the organiser and how to take part.
help-pupil = <b>What you can do here</b>
    Look for contests, olympiads, games and conferences for your grade in any month. A card says when it is, who runs it and how to take part. Like it? Press “Share” and send it to your teacher or your friends. Your profile holds your school, your grade and the next step; if you are not yet 14, the link for a parent is there too.
help-parent = <b>What you can do here</b>
    See what your child can take part in: narrow the events by grade or by month. A card shows the time by your clock, with Moscow's beside it, the organiser and how to take part. “Share” gives a link to send on. The consents for your children are in your profile: read, sign and withdraw them there.
help-teacher = <b>What you can do here</b>
    Webinars, contests and conferences for teachers, and events for your pupils: narrow them by audience, kind and month. In a card the time follows your clock, with Moscow's beside it. “Share” gives a link for your class or colleagues.
help-head = <b>What you can do here</b>
    The whole plan of the season: meetings of heads, events for teachers and pupils, organisers and dates. Narrow it by audience, kind and month. In a card the time follows your clock, with Moscow's beside it.
help-organiser = <b>What you can do here</b>
    See your event as the schools see it: card, dates, audience, cancellation. “Share” gives links to it in Telegram and in VK for letters, chats and posters.
help-editor = <b>What you can do here</b>
    Find an event by a word, check its dates and organiser, and take the links to its card in Telegram and in VK for your news.
help-administrator = <b>What you can do here</b>
    Keep the members’ list, clusters and commissions, find people, give and withdraw roles, accept schools not listed: all under “Manage”. Test the settings and the connection to Telegram and VK with the command <code>python -m bot check</code> on the server.
help-commands = You need not look for buttons, just type: “events”, “search”, “profile”, “code”, “my data”, “language”, “menu”. Changed your mind half-way? Type “cancel”.
help-alumnus = <b>What you can do here</b>
    School is behind you and you are as welcome as ever: look at the consortium’s events, bring the younger ones and stay in touch. Some events are for students too.
help-mentor = <b>What you can do here</b>
    Keep your class: enter pupils as a list or a file, hand them codes, gather their parents’ consents. And look at events for pupils and teachers, by audience, kind and month.
help-responsible = <b>What you can do here</b>
    Appoint mentors, organisers and editors at your school, keep classes and see the whole season’s plan: events for teachers and pupils, organisers and dates.
