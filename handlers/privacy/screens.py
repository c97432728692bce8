from collections.abc import Mapping
from datetime import timedelta

from handlers.consent.actions import ShowConsents
from handlers.joining.actions import ShowAccounts
from handlers.label import cut
from handlers.menu.screens import back_row
from handlers.privacy.actions import (
    AskErase,
    ChooseChild,
    EraseForGood,
    GiveFiles,
    ShowPeriods,
    ShowPrivacy,
    ShowPrivacyOf,
)
from handlers.privacy.readable import readable
from handlers.profile.actions import ShowProfile
from handlers.screen import Button, Document, Row, Screen, Show
from handlers.translation import Translator
from services.export import Export
from services.privacy import Erased
from services.privacy import Kept as KeptData
from services.retention import Kept

CHILDREN_ON_A_PAGE = 4
DAYS_OF_A_YEAR = 365


def kept(shown: KeptData, t: Translator) -> Screen:
    title = t("privacy-title") if shown.child is None else t("privacy-title-child", name=_child(shown, t))
    counted = [t(f"privacy-count-{section}", count=count) for section, count in shown.counts.items() if count]
    lines = "\n".join(f"• {line}" for line in (_profile(shown, t), *counted))
    rows = _own_rows(shown, t) if shown.child is None else _child_rows(shown, t)
    return Screen(f"{title}\n\n{lines}\n\n{t('privacy-advice')}", rows)


def children(shown: KeptData, page: int, t: Translator) -> Screen:
    pages = max(1, -(-len(shown.children) // CHILDREN_ON_A_PAGE))
    page = min(max(page, 1), pages)
    first = (page - 1) * CHILDREN_ON_A_PAGE
    rows: list[Row] = [
        (Button(cut(child.name or t.plain("privacy-nameless")), ShowPrivacyOf(child.person_id)),)
        for child in shown.children[first : first + CHILDREN_ON_A_PAGE]
    ]
    turning = [
        Button(sign, ChooseChild(other))
        for sign, other in (("◀️", page - 1), ("▶️", page + 1))
        if 1 <= other <= pages
    ]
    text = t("privacy-which-child") if shown.children else t("privacy-no-children")
    return Screen(text, (*rows, *([tuple(turning)] if turning else []), _to_own(t)))


def files(export: Export, person_id: int, t: Translator) -> Show:
    """The JSON for programs, the text for people, and the photos that still wait."""
    back = Button(t.plain("privacy-button-back"), ShowPrivacyOf(person_id))
    named = t.plain("privacy-file-name", date=export.made_at.date().isoformat())
    return Show(
        (
            Document(f"{named}.json", export.as_json(), t("privacy-file-json")),
            Document(f"{named}.txt", readable(export, t).encode(), t("privacy-file-text")),
            *(Document(name, content) for name, content in export.pictures),
            Screen(t("privacy-files-given"), ((back,),)),
        )
    )


def periods(kept_for: Mapping[Kept, timedelta], t: Translator) -> Screen:
    lines = [f"• {t(f'privacy-period-{kind}', time=_period(time, t))}" for kind, time in kept_for.items()]
    text = "\n".join([t("privacy-periods"), "", *lines, "", t("privacy-periods-else")])
    return Screen(text, (_to_own(t),))


def erasure_asked(shown: KeptData, t: Translator) -> Screen:
    is_own = shown.child is None
    whose = t("privacy-erase-own") if is_own else t("privacy-erase-child", name=_child(shown, t))
    about_children = [t("privacy-erase-with-children")] if shown.children else []
    label = t.plain("privacy-button-erase-sure") if is_own else t.plain("privacy-button-erase-child-sure")
    text = "\n\n".join([whose, t("privacy-erase-what"), t("privacy-erase-stays"), *about_children])
    keep = Button(t.plain("privacy-button-keep"), ShowPrivacyOf(shown.person_id))
    rows: list[Row] = [(Button(label, EraseForGood(shown.person_id)),)] if shown.may_erase else []
    return Screen(text, (*rows, (keep,)))


def erased(done: Erased, t: Translator) -> Screen:
    again = t("privacy-erased-own") if done.was_reader else t("privacy-erased")
    return Screen(again, (back_row(t),))


def _child(shown: KeptData, t: Translator) -> str:
    return shown.child or t.plain("privacy-nameless")


def _profile(shown: KeptData, t: Translator) -> str:
    parts = [
        t("privacy-has-name") if shown.has_full_name else t("privacy-has-first-name"),
        t("privacy-has-school") if shown.is_in_school else "",
        t("privacy-has-grade") if shown.is_in_grade else "",
        t("privacy-has-language"),
    ]
    return t("privacy-profile", parts=", ".join(part for part in parts if part))


def _own_rows(shown: KeptData, t: Translator) -> tuple[Row, ...]:
    of_children: list[Row] = (
        [(Button(t.plain("privacy-button-children"), ChooseChild()),)] if shown.children else []
    )
    return (
        (_files(shown, t),),
        (
            Button(t.plain("privacy-button-correct"), ShowProfile()),
            Button(t.plain("joining-button-accounts"), ShowAccounts()),
        ),
        (_consents(shown, t), Button(t.plain("privacy-button-periods"), ShowPeriods())),
        *of_children,
        (Button(t.plain("privacy-button-erase"), AskErase(shown.person_id)),),
        back_row(t),
    )


def _child_rows(shown: KeptData, t: Translator) -> tuple[Row, ...]:
    erase: list[Row] = (
        [(Button(t.plain("privacy-button-erase-child"), AskErase(shown.person_id)),)]
        if shown.may_erase
        else []
    )
    return ((_files(shown, t),), (_consents(shown, t),), *erase, _to_own(t))


def _files(shown: KeptData, t: Translator) -> Button:
    return Button(t.plain("privacy-button-files"), GiveFiles(shown.person_id))


def _consents(shown: KeptData, t: Translator) -> Button:
    return Button(t.plain("privacy-button-consents"), ShowConsents(shown.person_id))


def _to_own(t: Translator) -> Row:
    return (Button(t.plain("privacy-button-own"), ShowPrivacy()),)


def _period(time: timedelta, t: Translator) -> str:
    years, rest = divmod(time.days, DAYS_OF_A_YEAR)
    if years and not rest:
        return t.plain("privacy-years", count=years)
    return t.plain("privacy-days", count=time.days)
