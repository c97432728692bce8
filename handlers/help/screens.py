from collections.abc import Collection

from handlers.menu.screens import menu_rows
from handlers.screen import Screen
from handlers.translation import Translator
from models.role import RoleKind

# Somebody who is several things is helped as the one with the most to do here.
BY_WEIGHT = (
    RoleKind.ADMINISTRATOR,
    RoleKind.EDITOR,
    RoleKind.ORGANISER,
    RoleKind.HEAD,
    RoleKind.TEACHER,
    RoleKind.PARENT,
    RoleKind.PUPIL,
)


def help_for(roles: Collection[RoleKind], t: Translator) -> Screen:
    role = next((role for role in BY_WEIGHT if role in roles), None)
    about = t("help-guest") if role is None else t(f"help-{role}")
    return Screen(f"{about}\n\n{t('help-commands')}", menu_rows(t))
