# One person in two messengers: codes, joining of profiles, the messenger to fall back on.
refusal-merge-undecided = The two profiles say different things. First choose what is right: open the code once more.
refusal-merge-of-two-people = These profiles cannot be joined: they are two people — one answers for the other, or teaches them. If this is a mistake, write to the organisers.
refusal-own-code = This is your own code, and it is of no use here. Open the bot in the other messenger and type the code there.

joining-accounts-header = <b>Your messengers</b>
joining-account-here = (this chat)
joining-account-first = I write here first
joining-account-second = to fall back on
joining-account-lost = messages do not arrive: open the bot there and type “menu”
joining-accounts-one = Add a second messenger: the profile will be the same, and when a message does not reach the one, I write to the other.
joining-accounts-several = The profile is the same everywhere. When a message does not arrive where I write first, I write to the other.
joining-code-made = The code for the other messenger:

    <b><code>{ $code }</code></b>

    Open the bot there and send it this code. It is good for { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    } and works once. Show it to nobody: it opens your profile.
joining-code-asked = Type the code: eight signs, such as KM23-X45T. Your teacher gave it to you, or it is shown in your other messenger.
joining-record-found = This code belongs to a record that a mentor has entered:

    <b>{ $name }</b>
    { $record }

    Is it you? Then take it: it becomes your profile.
joining-profile-found = The code belongs to this profile: <b>{ $name }</b>.
joining-nameless = no name yet
joining-which-is-right = The two profiles say different things. Choose what is right ({ $number } of { $of }).

    { $field }:
    • there: { $kept }
    • here: { $gone }
joining-taken = { $field }: <b>{ $value }</b>
joining-confirm = If that is you as well, I will make the two profiles one: consents, roles, children and all the rest will be shared. They cannot be divided again; a messenger can only be taken away. If somebody else sent you this code, do not join.
joining-joined = Done: it is one profile now.
joining-parted = Done.
joining-part-asked = Take away { $account }? The profile stays in your other messengers, and there the bot will meet you as somebody new. A code joins them again.
joining-field-full_name = Surname and name
joining-field-kind = Who you are
joining-field-school = School
joining-field-grade = Grade
joining-field-fourteen = Fourteen or older
joining-field-zone = Time zone
joining-field-language = Language
joining-grade = grade { $grade }
joining-fourteen-yes = yes
joining-fourteen-no = not yet
joining-button-accounts = 💬 Messengers
joining-button-add = ➕ Second messenger
joining-button-code = 🔑 Enter a code
joining-button-prefer = Write first to { $messenger }
joining-button-part = Take away: { $account }
joining-button-part-sure = Yes, take it away
joining-button-open = Open { $messenger }
joining-button-claim = It is me
joining-button-join = It is me, join them
joining-button-not-mine = No, do not join
joining-button-not-me = No, it is not me
