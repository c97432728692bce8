poster-title = 🔗 Link and poster
poster-link = The link opens the event's card with its button to sign up. Send it to a class chat, or put it on a website:
poster-sheet = The poster is a sheet of A4 with a QR code for each messenger: print it and hang it where it will be seen.
poster-not-published = ⚠️ The event is not published yet: until then neither link nor poster lets anybody in.
poster-over = Registration is over: no poster is needed any more, and the link still opens the card.
poster-cancelled = The event is cancelled: nobody need be invited any more. If a poster hangs somewhere, take it down.
poster-no-address = The bot's address is not known yet: the messengers have not answered. Open this screen again in a minute.
poster-nobody = No entries yet.
poster-total = { $count ->
    [one] Where { $count } entry came from:
   *[other] Where { $count } entries came from:
}
poster-from = • { $source }: { $count }
poster-source-catalogue = the list of events
poster-source-link = the link
poster-source-poster = the poster
poster-source-news = the news
poster-source-invitation = an invitation to a team
poster-source-mentor = entered by a mentor
poster-source-organiser = entered by an organiser

poster-button-pdf = 📄 Poster, PDF
poster-button-png = 🖼 Poster, PNG
poster-button-desk = ◀️ To the event

poster-file = Poster — { $title }
poster-hint-pdf = For printing: a sheet of A4, in black and white as well.
poster-hint-png = For screens, websites and social networks.
poster-calendar-hint = Open the file, and the event is in your calendar, with reminders.

poster-when = When
poster-until = Sign up by
poster-where = Where
poster-for-whom = For whom
poster-organiser = Organiser
poster-local-hours = { $day }, { $time } local time ({ $moscow } in Moscow)
poster-call-pupils = Point your camera and you are in
poster-call-adults = Point your camera and you are in

refusal-poster-too-late = No poster is needed any more: registration is over, or the event is cancelled. If it shall go on, extend it first on the event's screen.
refusal-poster-no-door = The bot's address is not known yet, so a poster would lead nowhere. Try again in a minute.
