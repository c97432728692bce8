language-own-name = English
language-text = Which language shall I speak?
language-chosen = I speak English now.
