from handlers.menu.screens import menu_rows
from handlers.screen import Screen
from handlers.translation import Translator
from models.person import PersonKind
from models.role import RoleKind
from services.right import Rights

# Somebody who is several things is helped as the one with the most to do here.
BY_WEIGHT = (
    RoleKind.ADMINISTRATOR,
    RoleKind.EDITOR,
    RoleKind.ORGANISER,
    RoleKind.RESPONSIBLE,
    RoleKind.MENTOR,
)


def help_for(kind: PersonKind | None, rights: Rights, t: Translator) -> Screen:
    kinds = {role for role, _ in rights.places}
    role = next((role for role in BY_WEIGHT if role in kinds), None)
    about = t(f"help-{role or kind or PersonKind.GUEST}")
    return Screen(f"{about}\n\n{t('help-commands')}", menu_rows(t))
