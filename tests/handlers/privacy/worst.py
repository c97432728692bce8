from collections.abc import Iterator

from handlers.privacy import screens as privacy
from handlers.translation import Translator
from models.person import NAME_CHARACTERS
from services.export import Export
from services.export_source import Section
from services.privacy import Child, Erased, Kept
from services.retention import PERIODS
from tests.clock import NOON
from tests.handlers.worst import LARGEST_ID, LAST_PAGE, MANY, Drawn

NAME = "<" * NAME_CHARACTERS
MANY_CHILDREN = tuple(Child(LARGEST_ID, name) for name in ("", NAME) * 10)


def kept(
    child: str | None, *children: Child, count: int = MANY, has_all: bool = True, may_erase: bool = True
) -> Kept:
    return Kept(
        person_id=LARGEST_ID,
        child=child,
        has_full_name=has_all,
        is_in_school=has_all,
        is_in_grade=has_all,
        counts=dict.fromkeys(Section, count),
        children=children,
        may_erase=may_erase,
    )


def answers(t: Translator) -> Iterator[Drawn]:
    for shown in (
        kept(None, *MANY_CHILDREN),
        kept(None, count=0, has_all=False),
        kept(NAME),
        kept("", count=1, may_erase=False),
    ):
        yield privacy.kept, privacy.kept(shown, t)
        yield privacy.erasure_asked, privacy.erasure_asked(shown, t)
    for page in (0, 1, 2, LAST_PAGE):
        yield privacy.children, privacy.children(kept(None, *MANY_CHILDREN), page, t)
    yield privacy.children, privacy.children(kept(None), 1, t)
    export = Export(NOON, {"name": NAME}, {}, (("1.jpg", b"1"),))
    yield privacy.files, privacy.files(export, LARGEST_ID, t)
    yield privacy.periods, privacy.periods(PERIODS, t)
    for was_reader in (False, True):
        yield privacy.erased, privacy.erased(Erased(was_reader), t)
