# How near something is: counted in the minute in which it is said, by the clock of whoever reads it.
nearness-moscow = { $time } Moscow time
nearness-here = { $time } ({ $moscow } in Moscow)
nearness-here-other-day = { $time } ({ $moscow } in Moscow, { $day })
nearness-today = today at { $time }
nearness-tomorrow = tomorrow at { $time }
nearness-later = in { $days ->
    [one] { $days } day
   *[other] { $days } days
}, on { $day } at { $time }
nearness-day-today = today
nearness-day-tomorrow = tomorrow
nearness-day-later = in { $days ->
    [one] { $days } day
   *[other] { $days } days
}, on { $day }
nearness-soon = in { $left }, at { $time }
nearness-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
nearness-hours = { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
}
nearness-hours-minutes = { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
} { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
