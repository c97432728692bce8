# Дайджест: что принесёт неделя тем, кто отвечает за других.
digest-title = 📋 <b>Неделя впереди</b>
digest-work = 📎 Приём работ закончится { $when } — { $title }, { $stage }. Ещё не сдали: { $count }.
digest-unconsented = 📄 { $count ->
    [one] Нет согласия у { $count } участника:
   *[other] Нет согласия у { $count } участников:
}
digest-closing = ⏳ Запись закрывается { $when } — { $title }. { $count ->
    [0] Ваших пока нет.
   *[other] Ваших заявок: { $count }.
}
digest-begins = 📅 Начинается { $when } — { $title }. Ваших заявок: { $count }.
digest-stage = 🏁 Этап { $when } — { $title }, { $stage }. Ваших заявок: { $count }.
digest-new = ✨ { $count ->
    [1] Новое событие — { $title }.
    [one] { $count } новое событие, ближайшее — { $title }.
    [few] { $count } новых события, ближайшее — { $title }.
   *[many] { $count } новых событий, ближайшее — { $title }.
}
digest-unreachable = 📵 { $count ->
    [one] { $count } ученик ещё не пришёл в бот: передайте ему новости сами.
    [few] { $count } ученика ещё не пришли в бот: передайте им новости сами.
   *[many] { $count } учеников ещё не пришли в бот: передайте им новости сами.
}
digest-names-more = { $names } и ещё { $count }
digest-more = И ещё на этой неделе: { $count }.
digest-button-unconsented = 📄 Согласия
digest-button-new = ✨ Новые события
digest-button-unreachable = 📵 Кто не в боте
