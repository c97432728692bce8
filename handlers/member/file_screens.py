"""What a file of members would do, what it has done, and the files that are given out."""

from handlers.label import cut
from handlers.member.actions import AskFile, GetTemplate, SendFile, WriteFile
from handlers.member.screens import members_row
from handlers.refused_rows import refused_document
from handlers.screen import Button, Document, Screen, Show
from handlers.translation import Translator
from services.member_import import ImportPreview, Written
from services.sheet.outcome import Outcome, RefusedRow

REFUSED_TOLD, TITLE_CHARACTERS, NAME_CHARACTERS = 5, 60, 60


def file_asked(t: Translator) -> Screen:
    rows = ((Button(t.plain("member-button-template"), GetTemplate()),), members_row(t))
    return Screen(t("member-file-asked"), rows, asks=SendFile())


def preview(shown: ImportPreview, t: Translator) -> Show:
    """More refused rows than a message holds come as a text beside it."""
    outcome = shown.outcome
    told = [t("member-preview", name=cut(shown.name, NAME_CHARACTERS)), _counts(outcome, t)]
    told += [_refused(row, t) for row in outcome.refused[:REFUSED_TOLD]]
    left = len(outcome.refused) - REFUSED_TOLD
    if left > 0:
        told.append(t("member-preview-more", count=left))
    changes = outcome.new + outcome.changed
    told.append(t("member-preview-question") if changes else t("member-preview-nothing"))
    another = Button(t.plain("member-button-another-file"), AskFile())
    write = (
        ((Button(t.plain("member-button-write", count=changes), WriteFile(shown.draft_id)),),)
        if changes
        else ()
    )
    screen = Screen("\n\n".join(told), (*write, (another, *members_row(t))), asks=SendFile())
    return Show((_all_refused(outcome, t), screen) if left > 0 else (screen,))


def written(done: Written, t: Translator) -> Screen:
    text = t(
        "member-written", new=done.new, changed=done.changed, unchanged=done.unchanged, refused=done.refused
    )
    return Screen(text, (members_row(t),))


def template(content: bytes, t: Translator) -> Show:
    file = Document(t.plain("member-template-name"), content, t("member-template-caption"))
    return Show((file, file_asked(t)))


def exported(content: bytes, t: Translator) -> Show:
    file = Document(t.plain("member-export-name"), content, t("member-export-caption"))
    return Show((file, Screen(t("member-exported"), (members_row(t),))))


def _counts(outcome: Outcome, t: Translator) -> str:
    return t(
        "member-preview-counts",
        new=outcome.new,
        changed=outcome.changed,
        unchanged=outcome.unchanged,
        refused=len(outcome.refused),
    )


def _refused(row: RefusedRow, t: Translator) -> str:
    reason = t.plain(f"member-trouble-{row.trouble}", detail=row.detail)
    return t("member-import-refused", row=row.number, title=cut(row.title, TITLE_CHARACTERS), reason=reason)


def _all_refused(outcome: Outcome, t: Translator) -> Document:
    lines = (
        t.plain(
            "member-import-refused",
            row=row.number,
            title=row.title,
            reason=t.plain(f"member-trouble-{row.trouble}", detail=row.detail),
        )
        for row in outcome.refused
    )
    return refused_document(t.plain("member-refused-name"), lines, t("member-refused-caption"))
