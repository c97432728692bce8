language-own-name = Русский
language-text = На каком языке говорить?
language-chosen = Теперь говорю по-русски.
