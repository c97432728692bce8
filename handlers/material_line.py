"""A material of an event on a line and on a button: the same wherever it stands."""

from handlers.label import cut
from handlers.screen import LABEL_CHARACTERS
from handlers.translation import Translator
from models.material import Material

TITLE_CHARACTERS = 100


def material_line(number: int, material: Material, t: Translator) -> str:
    """A link stands in the text: of a mistyped one, a platform refuses the button with its message."""
    kind = "recording" if material.is_recording else ("link" if material.file_id is None else "file")
    line = t(f"material-line-{kind}", number=str(number), title=cut(material.title, TITLE_CHARACTERS))
    return f"{line}\n{t('as-it-is', text=material.link)}" if material.link else line


def file_label(number: int, material: Material) -> str:
    """A title is its author's own, and no sentence of ours."""
    return cut(f"⬇️ {number}. {material.title}", LABEL_CHARACTERS)
