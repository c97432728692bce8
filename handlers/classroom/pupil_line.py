"""Pupils and classes as they stand in a sentence or a table: with no HTML, to be a sentence's variables."""

from handlers.translation import Translator
from services.class_keeper import NO_GRADE
from services.class_list import Page, Tally
from services.class_pupil import Pupil
from services.school_class import SchoolClass
from services.standing import Step


def class_sign(of: SchoolClass, t: Translator) -> str:
    """«7А», as short as on a door."""
    return t.plain("class-name-none") if of.grade == NO_GRADE else f"{of.grade}{of.letter}"


def class_name(of: SchoolClass, t: Translator) -> str:
    return class_sign(of, t) if of.grade == NO_GRADE else t.plain("class-name", of=class_sign(of, t))


def class_title(of: SchoolClass | None, t: Translator) -> str:
    """As HTML, to stand above a list."""
    if of is None:
        return t("class-title")
    return t("class-nameless") if of.grade == NO_GRADE else t("class-named", of=class_sign(of, t))


def counted(tally: Tally, t: Translator) -> str:
    lights = ", ".join(
        t("class-light", count=count, light=t.plain(f"menu-light-{light}"))
        for light, count in tally.lights.items()
    )
    return t("class-count", count=tally.total, lights=lights)


def pupil_line(number: int, pupil: Pupil, t: Translator, *, with_class: bool) -> str:
    name = f"{pupil.name}, {class_sign(pupil.of, t)}" if with_class else pupil.name
    said = {"number": str(number), "light": t.plain(f"menu-light-{pupil.standing.light}"), "name": name}
    if pupil.standing.step is Step.NONE:
        return t("class-line", **said)
    return t("class-line-missing", **said, missing=missing(pupil, t))


def missing(pupil: Pupil, t: Translator) -> str:
    return t.plain(f"class-missing-{pupil.standing.step}")


def page_number(page: Page, t: Translator) -> str:
    shown = page.pupils
    return t("class-page", page=str(shown.number), pages=str(shown.pages)) if shown.pages > 1 else ""
