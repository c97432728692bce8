# Кто за что отвечает: роли, приглашения на них и отказ от них.
role-mentor = наставник
role-responsible = ответственный за школу
role-organiser = организатор событий
role-editor = редактор
role-administrator = администратор Консорциума
role-name-mentor = Наставник
role-name-responsible = Ответственный за школу
role-name-organiser = Организатор событий
role-name-editor = Редактор
role-name-administrator = Администратор Консорциума
role-opens-mentor = Наставник ведёт класс: вносит учеников списком или файлом, видит, чьего согласия ещё нет, и проверяет подписанные листы.
role-opens-responsible = Ответственный видит, кто в школе за что отвечает, и назначает наставников, организаторов и редакторов своей школы.
role-opens-organiser = Организатор проводит события своей школы и проверяет подписанные родителями листы.
role-opens-editor = Редактор готовит новости.
role-opens-administrator = Администратор ведёт список участников, находит людей и назначает на любую роль.

appointment-consortium = весь Консорциум
appointment-school = { $name }, { $city }
appointment-nameless = Без имени
appointment-staff = <b>Кто за что отвечает</b>
    { $place }
appointment-nobody = Пока никого. Пригласите первого — кнопкой ниже.
appointment-page = Страница { $page } из { $pages }
appointment-line = { $number }. <b>{ $name }</b> — { $role }
appointment-since = с { $day }
appointment-since-by = с { $day }, назначение: { $name }
appointment-by-settings = по настройкам бота
appointment-by-settings-where = Этот администратор назван в настройках бота (ADMINS): убрать его оттуда может тот, кто их правит на сервере.
appointment-holder = <b>{ $name }</b> — { $role }
appointment-withdraw-question = Снять эту роль? Человек останется в боте, но открывать она больше ничего не будет.
appointment-withdrawn = Роль снята.
appointment-choose-own = Вы отвечаете за несколько школ. Какую показать?
appointment-school-asked = Какая школа нужна? Напишите её номер, название или город.
appointment-schools-found = Выберите школу. Нужной нет — напишите иначе: номер и город, например.
appointment-no-school-found = Такой школы в списке нет. Напишите иначе: номер, название или город.
appointment-ask-without-school = Наставника назначает ответственный его школы. Сначала выберите свою школу — и станет видно, к кому обратиться.
appointment-mentor-already = Вы уже наставник: { $place }. Ваш класс — за кнопкой.
appointment-ask-responsible = Наставником вас назначит ответственный школы: { $place }. { $count ->
    [one] Это
   *[other] Это один из них:
} { $names }. Попросите прислать вам ссылку-приглашение — она придёт в личные сообщения, останется нажать «Принять».
appointment-ask-administrator = У школы пока нет ответственного: { $place }. { $count ->
    [0] Обратитесь к администратору Консорциума
    [one] Наставником вас назначит администратор Консорциума — { $names }
   *[other] Наставником вас назначит администратор Консорциума, один из них: { $names }
}. Попросите прислать вам ссылку-приглашение.

appointment-choose-role = К чему пригласить?
    { $place }
appointment-invited = Приглашение готово — оно в следующем сообщении. Перешлите его тому, кого назначаете. Роль: { $role } — { $place }.
    Ссылка работает один раз и до { $day }. Передумаете — отзовите её среди ждущих.
appointment-invitation = Вам предлагают роль: <b>{ $role }</b> — { $place }.
    Откройте бота по ссылке и нажмите «Принять». Ссылка только для вас: работает один раз, до { $day }.
appointment-links = <b>Приглашения, которых ещё не приняли</b>
    { $place }
appointment-no-links = Все приняты, отозваны или просрочены: ждать больше нечего.
appointment-link = { $number }. { $role }: работает до { $day }, отправляет { $name }
appointment-held-already = Эта роль у вас уже есть: { $role } — { $place }. Ссылка не понадобится.
appointment-offer = <b>Приглашение</b>
    { $name } предлагает вам роль: <b>{ $role }</b> — { $place }.
appointment-offer-question = Принимаете?
appointment-other-school = В профиле у вас другая школа: { $place }. Роль — в этой; школу в профиле можно поменять.
appointment-name-first = Эта роль открывает данные детей, поэтому принять её можно, когда в профиле есть имя и фамилия. Заполните профиль и откройте приглашение ещё раз: ссылка вас дождётся.
appointment-taken = Готово! Теперь вы — { $role }: { $place }.

appointment-button-invite = ➕ Пригласить
appointment-button-links = ✉️ Ждут ответа: { $count }
appointment-button-other-school = 🏫 Другая школа
appointment-button-consortium = Весь Консорциум
appointment-button-office = 🎓 Управление
appointment-button-staff = ◀️ Кто за что отвечает
appointment-button-withdraw = Да, снять роль
appointment-button-school = 🏫 Выбрать школу
appointment-button-class = 👥 Мой класс
appointment-button-one-more = ➕ Ещё приглашение
appointment-button-revoke = Отозвать ссылку { $number }
appointment-button-accept = ✅ Принять
appointment-button-profile = ✍️ Заполнить профиль
appointment-button-offer = 🔁 Открыть приглашение ещё раз
appointment-button-people = 🔎 Найти человека

refusal-role-not-for-pupils = { $tone ->
    [informal] Эта роль — для взрослых: у учеников таких нет. Если ты уже не учишься в школе, скажи об этом в профиле и открой ссылку снова.
   *[formal] Это роль для взрослых, а этот человек — ученик. Если уже нет, пусть сначала скажет об этом в своём профиле.
}
refusal-own-invitation = Это ваша собственная ссылка: она для другого человека. Перешлите сообщение с ней тому, кого приглашаете.
refusal-inviter-lost-right = { $tone ->
    [informal] Тот, кто прислал ссылку, больше не может назначать на эту роль. Попроси новую у ответственного своей школы.
   *[formal] Тот, кто прислал ссылку, больше не может назначать на эту роль. Попросите новую у ответственного школы или администратора Консорциума.
}
refusal-school-has-left = Эта организация вышла из Консорциума: новых людей в ней не назначают, прежние остаются. Если это ошибка, администратор может поправить дату выхода в списке участников.
refusal-school-not-accepted = Эту школу назвали сами, и администратор её ещё не рассмотрел. Сначала примите её в «Школах не из списка», потом назначайте.
refusal-too-many-links = { $most ->
    [one] Здесь уже ждёт ответа { $most } ссылка — больше нельзя
    [few] Здесь уже ждут ответа { $most } ссылки — больше нельзя
   *[many] Здесь уже ждут ответа { $most } ссылок — больше нельзя
}. Отзовите ненужные или подождите неделю.
refusal-link-gone = Отозвать нечего: по этой ссылке уже прошли. Снять саму роль можно в «Кто за что отвечает».
refusal-role-not-held = Этой роли уже нет: её сняли раньше.
refusal-administrator-of-settings = Этот администратор назван в настройках бота (ADMINS). Из чата его не снять и не заблокировать: уберите его оттуда на сервере.
refusal-last-administrator = Это последний администратор: без него некому будет назначать. Сначала назначьте другого.
refusal-blocked-holds-nothing = Этому человеку закрыт доступ к боту. Сначала откройте его, потом назначайте.
