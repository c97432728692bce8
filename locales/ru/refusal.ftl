refusal-words-too-long = Это слишком длинно: для поиска хватит { $most ->
    [one] { $most } знака
   *[many] { $most } знаков
}. { $tone ->
    [informal] Напиши одно-два слова.
   *[formal] Напишите одно-два слова.
}
refusal-nothing-to-look-for = Для поиска нужно хотя бы одно слово или число. { $tone ->
    [informal] Например: «робот».
   *[formal] Например: «робототехника».
}
refusal-event-not-found = Этого события нет в каталоге. Ближайшие — в меню, «События».
refusal-search-not-found = Этот поиск уже не найти. { $tone ->
    [informal] Начни новый: напиши «поиск».
   *[formal] Начните новый: напишите «поиск».
}
