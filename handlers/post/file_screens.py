"""The pictures and documents of a post, one by one."""

from handlers.label import cut
from handlers.menu.screens import back_row
from handlers.post.actions import (
    AddToPost,
    PlacePostFile,
    PreviewPost,
    RemovePostFile,
    ShowPost,
    ShowPostFile,
    ShowPostFiles,
)
from handlers.post.desk_screens import onward
from handlers.screen import Album, Button, Row, Screen, Show
from handlers.translation import Translator
from handlers.turning import turning
from models.post import POST_FILES, PostFileKind
from services.post.desk import Done, PostDesk
from services.post.files import FILES_ON_A_PAGE, OneFile, PostFiles
from services.post.view import FileView

NAME_CHARACTERS = 60
MEGABYTE = 1024 * 1024


def added(shown: PostDesk, t: Translator) -> Screen:
    """In few words. What is to be minded stands by itself; the others of an album are counted in one."""
    post, is_fine = shown.post, shown.done is not Done.PICTURE_TOO_LARGE and not shown.flaws
    said = [t(f"post-done-{shown.done}", most=POST_FILES), *(t(f"post-flaw-{one}") for one in shown.flaws)]
    said.append(t("post-files-count", count=str(len(post.files)), most=str(POST_FILES)))
    said.append(t("post-how-more" if post.html else "post-how-words"))
    rows = (
        (
            Button(t.plain("post-button-preview"), PreviewPost(post.id)),
            Button(t.plain("post-button-desk"), ShowPost(post.id)),
        ),
        *((forward,) if (forward := onward(shown, t)) and post.html else ()),
    )
    return Screen("\n".join(said), rows, asks=AddToPost(post.id), gathers=is_fine)


def files(shown: PostFiles, t: Translator) -> Screen:
    """One more is awaited, so that several come one after another."""
    post, page = shown.post, shown.files
    first = (page.number - 1) * FILES_ON_A_PAGE + 1
    numbered = list(enumerate(page.rows, first))
    lines = [_line(number, file, t) for number, file in numbered]
    count = t("post-files-count", count=str(len(post.files)), most=str(POST_FILES))
    said = [f"<b>{t('post-files-title')}</b>\n{count}", "\n".join(lines), t("post-files-how")]
    buttons = tuple(Button(str(number), ShowPostFile(file.id)) for number, file in numbered)
    turns = tuple(turning(page, lambda number: ShowPostFiles(post.id, number)))
    back = Button(t.plain("post-button-back"), ShowPost(post.id))
    rows: tuple[Row, ...] = (*((buttons,) if buttons else ()), (*turns, back, *back_row(t)))
    return Screen("\n\n".join(part for part in said if part), rows, asks=AddToPost(post.id))


def one_file(shown: OneFile, t: Translator) -> Show:
    post, file, number, last = shown.post, shown.file, shown.number, len(shown.post.files)
    moves = list[Button]()
    if number > 1:
        moves.append(Button(t.plain("post-button-earlier"), PlacePostFile(file.id, number - 1)))
    if number < last:
        moves.append(Button(t.plain("post-button-later"), PlacePostFile(file.id, number + 1)))
    first = (Button(t.plain("post-button-first"), PlacePostFile(file.id, 1)),) if number > 2 else ()  # noqa: PLR2004  beside it «earlier» does the same
    rows = (
        *((tuple(moves),) if moves else ()),
        *((first,) if first else ()),
        (
            Button(t.plain("post-button-remove-file"), RemovePostFile(file.id)),
            Button(t.plain("post-button-back-to-files"), ShowPostFiles(post.id)),
        ),
    )
    said = t("post-file-of", number=str(number), count=str(last))
    return Show((Album((file.picture,)), Screen(f"{_line(number, file, t)}\n\n{said}", rows)))


def _line(number: int, file: FileView, t: Translator) -> str:
    is_photo = file.picture.kind is PostFileKind.PHOTO
    name = t.plain("post-photo") if is_photo else cut(file.picture.name, NAME_CHARACTERS)
    size = f"{file.size / MEGABYTE:.1f}"
    icon = "🖼" if is_photo else "📄"
    return t("post-file-line", number=str(number), icon=icon, name=name, size=size)
