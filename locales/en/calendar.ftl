# Days and hours. An hour never stands without the clock it is read by.
calendar-day = { $weekday }, { $day } { $month } { $year }
calendar-short-day = { $day } { $month }
calendar-month = { $month } { $year }
calendar-days-of-a-month = { $first }–{ $last }
calendar-days = { $first } – { $last }
calendar-moscow = { $day }, { $time } Moscow time
calendar-here = { $day }, { $time } your time · { $moscow } in Moscow
calendar-here-other-day = { $day }, { $time } your time · { $moscow } in Moscow ({ $moscow_day })
calendar-beginning = from { $time }
calendar-brief-moscow = { $day }, { $time } MSK
calendar-brief-here = { $day }, { $time } your time
