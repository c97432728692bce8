# Всё, что открывает роль, — в одном месте.
office-text = <b>Управление</b>
    Что вам поручили — здесь.
office-nothing-yet = <b>Управление</b>
    Пока вам ничего не поручали. Наставника класса, организатора и редактора назначает ответственный вашей школы, ответственного — администратор Консорциума. Назначают ссылкой: её пришлют вам в личные сообщения.
office-button-class = 👥 Класс
office-button-papers = 📝 Подписанные листы
office-button-staff = 🎓 Кто за что отвечает
office-button-members = 🏫 Участники
office-button-people = 🔎 Люди
office-button-news = 📰 Новости
office-button-plan = 📅 План года
office-button-desks = 🗂 Мои события
office-button-make = ➕ Новое событие
office-button-submitted = ⏳ События на проверке
