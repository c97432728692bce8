# Everything a role opens, in one place.
office-text = <b>Manage</b>
    What you were appointed to is here.
office-nothing-yet = <b>Manage</b>
    You have not been appointed to anything yet. A class mentor, an organiser and an editor are appointed by the person responsible at your school, and that person by a consortium administrator. It is done with a link that comes to you in a private message.
office-button-class = 👥 Class
office-button-papers = 📝 Signed sheets
office-button-staff = 🎓 People and roles
office-button-members = 🏫 Members
office-button-people = 🔎 People
office-button-news = 📰 News
office-button-plan = 📅 Plan of the year
office-button-desks = 🗂 My events
office-button-make = ➕ New event
office-button-submitted = ⏳ Events to look at
