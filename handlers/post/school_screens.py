"""To which school news belong, as whoever decides says it."""

from handlers.label import cut
from handlers.naming import place_label
from handlers.post.actions import FindPostSchool, SetPostSchool, ShowPost
from handlers.post.line import title_of, whose
from handlers.screen import Button, Row, Screen
from handlers.translation import Translator
from services.post.whose import SchoolChoice

WORDS_CHARACTERS, SCHOOL_CHARACTERS = 100, 120


def schools(shown: SchoolChoice, t: Translator) -> Screen:
    """Found by its words; and one press makes it the consortium's own."""
    post = shown.post
    now = cut(whose(post, t), SCHOOL_CHARACTERS)
    said = [t("post-school-asked", title=title_of(post, t), whose=now)]
    if shown.words:
        words = cut(shown.words, WORDS_CHARACTERS)
        said = [t("post-school-found" if shown.found else "post-school-none", words=words)]
    rows: list[Row] = [(Button(place_label(one, t), SetPostSchool(post.id, one.id)),) for one in shown.found]
    own = (
        (Button(t.plain("post-consortium"), SetPostSchool(post.id, None)),) if post.school is not None else ()
    )
    rows.append((*own, Button(t.plain("post-button-back"), ShowPost(post.id))))
    said.append(t("post-school-how"))
    return Screen("\n\n".join(said), tuple(rows), asks=FindPostSchool(post.id))
