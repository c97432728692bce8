refusal-words-too-long = That is too long: { $most ->
    [one] { $most } character is enough
   *[other] { $most } characters are enough
} for a search. Type a word or two.
refusal-nothing-to-look-for = A search needs at least one word or number, for example “robot”.
refusal-event-not-found = This event is not in the catalogue. The coming ones are in the menu, under “Events”.
refusal-search-not-found = This search can no longer be found. Begin a new one: type “search”.
