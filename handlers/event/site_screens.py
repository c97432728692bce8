"""The sites of one stage."""

from handlers.event.list_actions import (
    AddSites,
    CloseSite,
    PickSite,
    ReopenSite,
    RewriteSite,
    ShowSite,
    ShowSites,
    ShowStage,
)
from handlers.event.pasted import told
from handlers.event.screens import to_making
from handlers.label import cut, told_apart
from handlers.screen import Button, Row, Screen
from handlers.translation import Translator
from handlers.turning import turning
from models.stage import Site
from services.event.line import SiteLine
from services.event.site_list import SITES_ON_A_PAGE, SiteList, SiteView

TITLE_CHARACTERS, ADDRESS_CHARACTERS = 80, 80


def sites(shown: SiteList, t: Translator) -> Screen:
    stage_id = shown.stage.id
    first = (shown.sites.number - 1) * SITES_ON_A_PAGE + 1
    lines = [
        _site_line(number, one, shown.chosen.get(one.id, 0), t)
        for number, one in enumerate(shown.sites.rows, first)
    ]
    listed = "\n".join(lines) if lines else t("making-sites-none")
    head = t("making-sites", title=shown.stage.title, count=shown.sites.total)
    text = "\n\n".join((*told(shown.pasted, t), head, listed, t("making-sites-hint")))
    turns = tuple(turning(shown.sites, lambda page: ShowSites(stage_id, page)))
    pick = (Button(t.plain("making-button-pick"), PickSite(stage_id)),) if lines else ()
    rows: tuple[Row, ...] = ((*turns, *pick), (_to_stage(stage_id, t), to_making(shown.event.id, t)))
    return Screen(text, tuple(row for row in rows if row), asks=AddSites(stage_id))


def sites_to_pick(shown: SiteList, t: Translator) -> Screen:
    stage_id = shown.stage.id
    labels = told_apart([one.title for one in shown.sites.rows])
    rows = tuple(
        (Button(label, ShowSite(one.id)),) for label, one in zip(labels, shown.sites.rows, strict=True)
    )
    turns = tuple(turning(shown.sites, lambda page: PickSite(stage_id, page)))
    back = Button(t.plain("making-button-sites-back"), ShowSites(stage_id))
    return Screen(t("making-sites-pick", title=shown.stage.title), (*rows, (*turns, back)))


def site(shown: SiteView, t: Translator, *, said: str = "") -> Screen:
    one = shown.site
    lines = [*((said, "") if said else ()), _site_line(0, one, shown.chosen, t)]
    if one.school_id is not None:
        lines.append(t("making-site-of-member"))
    if one.closed_at is not None:
        lines.append(t("making-closed"))
    text = "\n".join((*lines, "", t("making-site-hint", line=_typed(one))))
    deed = (
        Button(t.plain("making-button-take-off"), CloseSite(one.id))
        if one.closed_at is None
        else Button(t.plain("making-button-reopen"), ReopenSite(one.id))
    )
    back = Button(t.plain("making-button-sites-back"), ShowSites(one.stage_id))
    return Screen(text, ((deed,), (back,)), asks=RewriteSite(one.id))


def site_or_sites(shown: SiteView | SiteList, t: Translator) -> Screen:
    """What was typed anew; or, where it was not one line, what became of the lines."""
    return site(shown, t, said=t("making-written")) if isinstance(shown, SiteView) else sites(shown, t)


def _site_line(number: int, one: Site, chosen: int, t: Translator) -> str:
    """«3. Лицей №60, ул. Ленина, 5 — 12 из 40»; out of its list it has no number."""
    name = cut(one.title, TITLE_CHARACTERS)
    if one.address:
        name += f", {cut(one.address, ADDRESS_CHARACTERS)}"
    if one.capacity is None:
        said = t("making-place-open", name=name, chosen=chosen)
    else:
        said = t("making-place-limited", name=name, chosen=str(chosen), seats=str(one.capacity))
    said = f"{number}. {said}" if number else said
    return f"✖️ {said}" if one.closed_at is not None else said


def _typed(one: Site) -> str:
    line = SiteLine(one.title, one.address, one.capacity)
    return "; ".join(str(part) for part in (line.title, line.address, line.capacity) if part)


def _to_stage(stage_id: int, t: Translator) -> Button:
    return Button(t.plain("making-button-stage-back"), ShowStage(stage_id))
