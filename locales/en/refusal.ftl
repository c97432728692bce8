refusal-words-too-long = That is too long: { $most ->
    [one] { $most } character is enough
   *[other] { $most } characters are enough
} for a search. Type a word or two.
refusal-nothing-to-look-for = A search needs at least one word or number, for example “robot”.
refusal-event-not-found = This event is not in the catalogue. The coming ones are in the menu, under “Events”.
refusal-search-not-found = This search can no longer be found. Begin a new one: type “search”.
refusal-attachment-too-large = This file is too large: { $most } MB is the most I take. Make it smaller or send another one.
refusal-attachment-lost = The file was lost on its way. Please send it once more.
refusal-file-not-kept = There is no room to keep the file just now, and it was not taken. Send it again in an hour. If that fails, tell the organiser, who will pass it on to an administrator.
refusal-file-lost = This file is no longer here. Ask whoever sent it to send it once more.
refusal-attachment-wanted = A file or a photo belongs here: send one, or type it in words. Changed your mind? Press “Menu”.
refusal-video-not-taken = I take no video: it is too heavy for a bot. Put it on VK Video or Rutube and send the link.
refusal-not-allowed = Only somebody appointed to it can do this. If you need it, ask the person responsible at your school or a consortium administrator.
refusal-invitation-expired = This link no longer works: its time has passed, or a newer one was made. Ask whoever sent it for a new one.
refusal-invitation-used = This link has been used, and it works once. Ask whoever sent it for a new one.
refusal-code-not-known = There is no such code, or it no longer works. Check every sign. You can try { $left ->
    [one] { $left } more time
   *[other] { $left } more times
}.
refusal-too-many-codes = Too many wrong codes in a row. Wait { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
} and check the code with whoever gave it to you.
refusal-person-not-found = This person is not here any more: the record was deleted or joined with another.
refusal-school-not-found = This organisation is not in the list any more. Look for yours again: type its number or city.
refusal-grade-out-of-school = There is no grade { $grade }: grades go from 1 to 11. Choose yours with a button.
