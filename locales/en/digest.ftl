# The digest: what the week brings to those who answer for others.
digest-title = 📋 <b>The week ahead</b>
digest-work = 📎 Works are due { $when }: { $title }, { $stage }. Not sent yet: { $count }.
digest-unconsented = 📄 { $count ->
    [one] { $count } participant has no consent:
   *[other] { $count } participants have no consent:
}
digest-closing = ⏳ Registration closes { $when }: { $title }. { $count ->
    [0] None of yours yet.
   *[other] Entries of yours: { $count }.
}
digest-begins = 📅 Begins { $when }: { $title }. Entries of yours: { $count }.
digest-stage = 🏁 A stage { $when }: { $title }, { $stage }. Entries of yours: { $count }.
digest-new = ✨ { $count ->
    [1] A new event: { $title }.
   *[other] { $count } new events, the nearest is { $title }.
}
digest-unreachable = 📵 { $count ->
    [one] { $count } pupil has not come to the bot yet: please pass the news on.
   *[other] { $count } pupils have not come to the bot yet: please pass the news on.
}
digest-names-more = { $names } and { $count } more
digest-more = And more this week: { $count }.
digest-button-unconsented = 📄 Consents
digest-button-new = ✨ New events
digest-button-unreachable = 📵 Who is not here
