# My calendar: the address of a subscription, and a file with all of one's own events.
feed-name = Consortium: my events
feed-cancelled = Cancelled: { $title }

feed-title = 📅 My calendar
feed-about = Your events appear by themselves in the calendar of your phone or computer: entries, teams, talks, and what your school holds.
    What is moved moves there, what is cancelled is shown as such.
    The calendar reminds you when the bot does.
feed-none-yet = It takes an address that is yours alone. Get it here and paste it into your calendar.
feed-no-address = There is no subscription here yet: this installation of the bot has no address of its own on the internet. But you can take all your events as a file. If something is moved, take the file again: the events in your calendar move and are not doubled.
feed-address = Address:
    <code>{ $https }</code>
    The same for iPhone and Mac:
    <code>{ $webcal }</code>
feed-secret = 🔒 The address is a secret: whoever knows it sees where you take part. If it got into the wrong hands, change it.
feed-renewed = ✅ The new address is ready, the old one works no more. Replace it in your calendar.
feed-closed = ✅ The subscription is off: the address works no more. Remove the calendar itself on your phone or computer.
feed-renew-asked = Change the address? The old one stops working at once, and the new one has to be pasted into every calendar that had the old.
feed-close-asked = Turn the subscription off? The address stops working at once, and the calendar will not hear of moves and cancellations any more.

feed-guide = <b>How to connect</b>
feed-guide-google = <b>Google</b>: not in the phone's app, but in a browser: by the button “Into Google Calendar”, or “Other calendars” → “+” → “From URL”. After that the events are on the phone as well.
feed-guide-apple = <b>iPhone, Mac</b>: paste the address with webcal into Safari's address bar and confirm the subscription. For reminders leave “Remove Alarms” off in it.
feed-guide-yandex = <b>Yandex Calendar</b>: in a browser, in the list of calendars on the left, a new subscription by the link with https.
feed-guide-outlook = <b>Outlook</b>: “Add calendar” → “Subscribe from web”, the address with https.
feed-guide-often = Calendars look at the address by themselves: some every few hours, Google and Outlook as seldom as once a day. The bot writes about urgent things at once.

feed-file-hint = Open the file, and all your events are in your calendar as they stand now.

feed-button = 📅 Calendar
feed-button-open = 🔗 Get an address
feed-button-google = ➕ Into Google Calendar
feed-button-guide = ❓ How to connect
feed-button-renew = 🔄 Change the address
feed-button-close = 🚫 Turn off
feed-button-file = 📥 All events as a file
feed-button-renew-yes = 🔄 Yes, change it
feed-button-close-yes = 🚫 Yes, turn it off
feed-button-keep = ◀️ Leave it as it is
feed-button-back = ◀️ To the address

refusal-nothing-own = You have no events yet: sign up for something, and they appear here.
command-calendar = calendar, my calendar
command-about-calendar = my events in a calendar
