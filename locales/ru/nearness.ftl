# Насколько близко: считается в ту минуту, когда это говорится, и по часам того, кому говорится.
nearness-moscow = { $time } по Москве
nearness-here = { $time } ({ $moscow } по Москве)
nearness-here-other-day = { $time } ({ $moscow } по Москве, { $day })
nearness-today = сегодня в { $time }
nearness-tomorrow = завтра в { $time }
nearness-later = через { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
}, { $day } в { $time }
nearness-day-today = сегодня
nearness-day-tomorrow = завтра
nearness-day-later = через { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
}, { $day }
nearness-soon = через { $left }, в { $time }
nearness-minutes = { $minutes ->
    [one] { $minutes } минуту
    [few] { $minutes } минуты
   *[many] { $minutes } минут
}
nearness-hours = { $hours ->
    [one] { $hours } час
    [few] { $hours } часа
   *[many] { $hours } часов
}
nearness-hours-minutes = { $hours ->
    [one] { $hours } час
    [few] { $hours } часа
   *[many] { $hours } часов
} { $minutes ->
    [one] { $minutes } минуту
    [few] { $minutes } минуты
   *[many] { $minutes } минут
}
