"""A child in words: what is said of them on every screen here."""

from handlers.naming import place_name
from handlers.translation import Translator
from services.family import Child


def place(child: Child, t: Translator) -> str:
    """The grade and the school, as far as they are known."""
    parts = []
    if child.grade is not None:
        key = "guardian-grade-letter" if child.letter else "guardian-grade"
        parts.append(t(key, grade=str(child.grade), letter=child.letter))
    if child.school is not None:
        parts.append(t("as-it-is", text=place_name(child.school, t)))
    return ", ".join(parts)


def described(child: Child, name: str, t: Translator) -> str:
    return f"<b>{t('as-it-is', text=name)}</b>\n{place(child, t)}".strip()
