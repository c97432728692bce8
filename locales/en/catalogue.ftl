catalogue-header = Coming events
catalogue-header-found = Search results
catalogue-everything = all kinds, for everyone, the whole year
catalogue-with-words = for “{ $words }”
catalogue-found-words = for what you typed
catalogue-counted = { $count ->
    [one] { $count } event in all
   *[other] { $count } events in all
}
catalogue-page = { " " }· page { $page } of { $pages }
catalogue-empty = No events yet: the plan of the next season will appear here.
catalogue-similar = Nothing exactly like that. Similar:
catalogue-nothing = Nothing found. Try another word, or look at all events.
catalogue-narrow = What to show
catalogue-choose-kind = Which events shall I show?
catalogue-choose-audience = For whom shall I show events?
catalogue-choose-month = For which month shall I show events?
catalogue-choice = { $name } · { $count }
catalogue-all-kinds = All kinds
catalogue-all-audiences = For everyone
catalogue-all-months = The whole year
catalogue-words-asked = What are we looking for? Type a word: a subject, a city, a school or part of the title.

catalogue-button-narrow = Filter
catalogue-button-menu = 🏠 Menu
catalogue-button-all = All events
catalogue-button-show = Show
catalogue-button-back = ◀️ To the list
catalogue-button-back-to-narrow = ◀️ To the filter
catalogue-button-kinds = By kind
catalogue-button-audiences = For whom
catalogue-button-months = By month
catalogue-button-words = 🔎 By a word

audience-primary = grades 1–4
audience-middle = grades 5–7
audience-senior = grades 8–11
audience-college = colleges
audience-teachers = teachers
audience-heads = heads of schools
audience-grade = grade { $first }
audience-grades = grades { $first }–{ $last }
audience-everyone = for everyone
