# Who is responsible for what: roles, invitations to them, and their end.
role-mentor = mentor
role-responsible = responsible person of a school
role-organiser = organiser of events
role-editor = editor
role-administrator = administrator of the Consortium
role-name-mentor = Mentor
role-name-responsible = Responsible person of the school
role-name-organiser = Organiser of events
role-name-editor = Editor
role-name-administrator = Administrator of the Consortium
role-opens-mentor = A mentor keeps a class: enters pupils from a list or a file, sees whose consent is missing, and checks signed sheets.
role-opens-responsible = The responsible person sees who does what at the school and appoints its mentors, organisers and editors.
role-opens-organiser = An organiser runs the events of the school and checks the sheets that parents have signed.
role-opens-editor = An editor prepares the news.
role-opens-administrator = An administrator keeps the list of members, finds people and appoints to any role.

appointment-consortium = the whole Consortium
appointment-school = { $name }, { $city }
appointment-nameless = Nameless
appointment-staff = <b>People and roles</b>
    { $place }
appointment-nobody = Nobody yet. Invite the first with the button below.
appointment-page = Page { $page } of { $pages }
appointment-line = { $number }. <b>{ $name }</b> — { $role }
appointment-since = since { $day }
appointment-since-by = since { $day }, appointed by { $name }
appointment-by-settings = by the bot’s settings
appointment-by-settings-where = This administrator is named in the bot’s settings (ADMINS): whoever keeps them on the server can take the name out.
appointment-holder = <b>{ $name }</b> — { $role }
appointment-withdraw-question = Withdraw this role? The person stays in the bot, but the role will open nothing any more.
appointment-withdrawn = The role is withdrawn.
appointment-choose-own = You are responsible for several schools. Which one do you want to see?
appointment-school-asked = Which school? Type its number, name or city.
appointment-schools-found = Choose the school. If it is not here, type it in another way: its number and city, for example.
appointment-no-school-found = There is no such school in the list. Type it in another way: its number, name or city.
appointment-ask-without-school = A mentor is appointed by the responsible person of the school. Choose your school first, and you will see whom to ask.
appointment-mentor-already = You are a mentor already: { $place }. The button leads to your class.
appointment-ask-responsible = The responsible person of your school appoints mentors: { $place }. { $count ->
    [one] Ask
   *[other] Ask one of these:
} { $names }. An invitation link will be sent to you personally; all that is left is to press “Accept”.
appointment-ask-administrator = Nobody is responsible for your school yet: { $place }. { $count ->
    [0] Ask an administrator of the Consortium
    [one] An administrator of the Consortium can appoint you: { $names }
   *[other] An administrator of the Consortium can appoint you, one of these: { $names }
}. Ask for an invitation link.

appointment-choose-role = What do you invite to?
    { $place }
appointment-invited = The invitation is ready: it is the next message. Forward it to whom you appoint. The role: { $role } — { $place }.
    The link works once and until { $day }. Should you change your mind, take it back among those that wait.
appointment-invitation = You are offered a role: <b>{ $role }</b> — { $place }.
    Open the bot by the link and press “Accept”. The link is for you alone: it works once, until { $day }.
appointment-links = <b>Invitations that nobody has accepted yet</b>
    { $place }
appointment-no-links = All are accepted, taken back or out of date: there is nothing to wait for.
appointment-link = { $number }. { $role }: works until { $day }, sent by { $name }
appointment-held-already = You have this role already: { $role } — { $place }. The link is not needed.
appointment-offer = <b>Invitation</b>
    { $name } offers you a role: <b>{ $role }</b> — { $place }.
appointment-offer-question = Do you accept?
appointment-other-school = Your profile names another school: { $place }. The role is at this one; the school of your profile can be changed there.
appointment-name-first = This role opens the data of children, so it can be accepted once your profile has your name and surname. Complete your profile and open the invitation again: the link will wait for you.
appointment-taken = Done! You are now { $role }: { $place }.

appointment-button-invite = ➕ Invite
appointment-button-links = ✉️ Waiting: { $count }
appointment-button-other-school = 🏫 Another school
appointment-button-consortium = The whole Consortium
appointment-button-office = 🎓 Office
appointment-button-staff = ◀️ People and roles
appointment-button-withdraw = Yes, withdraw the role
appointment-button-school = 🏫 Choose the school
appointment-button-class = 👥 My class
appointment-button-one-more = ➕ One more invitation
appointment-button-revoke = Take back link { $number }
appointment-button-accept = ✅ Accept
appointment-button-profile = ✍️ Complete the profile
appointment-button-offer = 🔁 Open the invitation again
appointment-button-people = 🔎 Find a person

refusal-role-not-for-pupils = This role is for adults, and pupils have none. Somebody who is no pupil any more says so in their profile first.
refusal-own-invitation = This is your own link: it is meant for somebody else. Forward the message with it to whom you invite.
refusal-inviter-lost-right = Whoever sent the link can no longer appoint to this role. Ask the responsible person of the school or an administrator of the Consortium for a new one.
refusal-school-has-left = This organisation has left the Consortium: nobody new is appointed there, and those who were stay. If that is a mistake, an administrator can mend the date in the list of members.
refusal-school-not-accepted = Somebody has named this school, and no administrator has looked at it yet. Accept it among the schools outside the list first.
refusal-too-many-links = { $most ->
    [one] { $most } link waits here already, and there can be no more
   *[other] { $most } links wait here already, and there can be no more
}. Take back those not needed, or wait a week.
refusal-link-gone = There is nothing to take back: the link has been used. The role itself is withdrawn under “People and roles”.
refusal-role-not-held = This role is gone: it was withdrawn before.
refusal-administrator-of-settings = This administrator is named in the bot’s settings (ADMINS) and cannot be withdrawn or blocked in a chat: take the name out on the server.
refusal-last-administrator = This is the last administrator: there would be nobody to appoint people. Appoint another first.
refusal-blocked-holds-nothing = This person is blocked. Unblock first, then appoint.
