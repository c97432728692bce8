"""What a mentor takes away as a file: the class, its codes to print, what was not taken, and an example."""

from handlers.classroom.pupil_line import class_sign, missing
from handlers.screen import Document
from handlers.translation import Translator
from services.class_code import CodeTable
from services.class_entry import Preview
from services.class_list import Page
from services.sheet import write_sheet

ENDING = ".xlsx"


def template(t: Translator) -> Document:
    """Its examples are names that no list takes: nobody has to remember to remove them."""
    columns = (t.plain("class-column-name"), t.plain("class-column-class"))
    sign = t.plain("class-template-class")
    examples = [(t.plain("class-template-first"), sign), (t.plain("class-template-second"), sign)]
    name = t.plain("class-template-name")
    return Document(f"{name}{ENDING}", write_sheet(columns, examples, name=name), t("class-template-caption"))


def class_file(shown: Page, t: Translator) -> Document:
    columns = [t.plain(f"class-column-{column}") for column in ("name", "class", "consent", "claimed")]
    rows = [
        (
            pupil.name,
            class_sign(pupil.of, t),
            missing(pupil, t),
            t.plain("class-claimed") if pupil.is_claimed else t.plain("class-unclaimed"),
        )
        for pupil in shown.pupils.rows
    ]
    name = (
        t.plain("class-file-name-all")
        if shown.of is None
        else t.plain("class-file-name", of=class_sign(shown.of, t))
    )
    return Document(f"{name}{ENDING}", write_sheet(columns, rows, name=name))


def codes(table: CodeTable, t: Translator) -> Document:
    columns = [t.plain(f"class-column-{column}") for column in ("name", "class", "code")]
    rows = [(made.name, class_sign(made.of, t), made.code) for made in table.rows]
    name = (
        t.plain("class-codes-file-all")
        if table.of is None
        else t.plain("class-codes-file", of=class_sign(table.of, t))
    )
    return Document(f"{name}{ENDING}", write_sheet(columns, rows, name=name))


def refused(shown: Preview, t: Translator) -> Document:
    columns = [t.plain(f"class-column-{column}") for column in ("row", "text", "trouble")]
    rows = [(line.number, line.text, t.plain(f"class-trouble-{line.trouble}")) for line in shown.refused]
    name = t.plain("class-list-refused-file")
    content = write_sheet(columns, rows, name=name)
    return Document(f"{name}{ENDING}", content, t("class-list-refused-caption"))
