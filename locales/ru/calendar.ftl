# Дни и часы. Час никогда не стоит без указания, по каким он часам.
calendar-day = { $weekday }, { $day } { $month } { $year }
calendar-short-day = { $day } { $month }
calendar-month = { $month } { $year }
calendar-days-of-a-month = { $first }–{ $last }
calendar-days = { $first } — { $last }
calendar-moscow = { $day }, { $time } по Москве
calendar-here = { $day }, { $time } у { $tone ->
    [informal] тебя
   *[formal] вас
} · { $moscow } по Москве
calendar-here-other-day = { $day }, { $time } у { $tone ->
    [informal] тебя
   *[formal] вас
} · { $moscow } по Москве ({ $moscow_day })
calendar-beginning = начало в { $time }
calendar-brief-moscow = { $day }, { $time } МСК
calendar-brief-here = { $day }, { $time } у { $tone ->
    [informal] тебя
   *[formal] вас
}
