refusal-name-empty = There is no name to be seen. Type the surname and the given name, for example “Smith John”.
refusal-name-too-long = That is too long for a name: { $most ->
    [one] { $most } character fits
   *[other] { $most } characters fit
}. Type only the surname and the given names.
refusal-name-many-words = Too many words: a name has no more than { $most }. Type only the surname and the given names.
refusal-name-digits = A name has no digits. Type the surname and the given name in letters.
refusal-name-initials = Initials are not enough: the name goes on a diploma. Type it in full, for example “Smith John”.
refusal-name-signs = “{ $sign }” does not belong in a name: it takes letters of one alphabet, hyphens and apostrophes. Type the name without it.
refusal-name-one-word = Both the surname and the given name are needed. Type two words, for example “Smith John”.
