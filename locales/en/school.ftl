# Choosing a school, and a school that is not in the list.
school-asked = <b>Which school is yours?</b>
    Type its number, its name or its city, however you call it. For instance: “lyceum 89”, “Kemerovo” or just “777”. A slip does no harm.
school-own = Your school:
school-change = Another one now? Type its number, its name or its city.
school-certain = Is this your school?
school-listed = { $count ->
    [one] One was found that may be yours:
   *[other] Several were found. Which one is yours?
}
school-listed-hint = Not among them? Be more exact: its number together with its city.
school-nothing = Nothing was found for “{ $words }”. Try it another way: only the number (“89”) or only the city (“Kemerovo”). If your school is not in the list, press the button and we will write it down.
school-no-number = There is no school No. { $number } in the list. These are like it:
school-left = Left the Consortium ({ $date }), and still is the school of its pupils.
school-chosen-merged = 🏫 That one was there twice, and the two were made one. It is now:
school-recorded = An administrator will look at it. There is no need to wait: everything works already.
school-name-asked = <b>A new one, then</b>
    What is your school called? Type it as people usually write it: “School No. 5”, “Pushkin Gymnasium”. The city comes next.
school-city-asked = “{ $name }” — in which city or village is it?
    Type one name. For instance: “Kemerovo”.
school-region-asked = { $city } — in which region or republic is it?
    For instance: “Kemerovo Oblast”.
school-region-unknown = “{ $words }” is no region or republic that we know. Type its full name, for instance: “Volgograd Oblast”, “Perm Krai” or “Tatarstan”.
school-country-asked = In which country is the school? Type one name, for instance: “Uzbekistan”.
school-told = “{ $name }” — { $place }
school-right = Is everything right?
school-alike = Have a look: is it not one of these?
school-button-yes = ✅ Yes, that is it
school-button-others = Show others
school-button-keep = Keep this one
school-button-unlisted = My school is not here
school-button-change = 🏫 Another school
school-button-abroad = 🌍 Not in Russia
school-button-record = ✅ Yes, write it down
school-button-none = No, it is a new one
school-button-anew = Correct it
school-button-search = 🔎 Search the list
refusal-school-name-unfit = A name in words is needed here, without links and special signs. Type it as it stands over the door: “School No. 5”.
refusal-school-name-too-long = That is too long: { $most } characters are enough. Type the short name, such as “School No. 5” or “Pushkin Lyceum”.
refusal-school-place-unfit = One name of a place is needed here, in letters: without digits and special signs. Type it, for instance: “Kemerovo”.
refusal-school-draft-lost = This one has been forgotten already: please begin again. Type “menu”, open the choice of a school and press “My school is not here”.
refusal-too-many-schools = No more than { $most } new schools can be written down in a day. Choose yours from the list, or try again tomorrow.
