"""What becomes of an entry, told to those in it and to those who manage it."""

from handlers.entry.actions import AcceptSeat, DeclineSeat, ShowEntries, ShowEntry
from handlers.label import cut
from handlers.living import subject_of
from handlers.notice.lines import about, entry_name, entry_row, event_row, reason, together
from handlers.screen import Button, Screen
from handlers.translation import Translator
from services.delivery.notice import Award, EntryNotice, ResultNotice

VALUE_CHARACTERS = 200
# What can be moved, each in its own words; whatever else is moved is told without saying what it is.
MOVED, OTHER = frozenset({"nomination", "site", "title"}), "other"
# As many as an event has stages worth a diploma.
AWARDS_SHOWN, NAME_CHARACTERS = 10, 100


def entered(notice: EntryNotice, t: Translator) -> Screen:
    headline = t(f"notice-entered-{notice.entry.status}", entry=entry_name(notice.entry, t, notice.who))
    return _told(headline, notice, t, _place(notice, t))


def accepted(notice: EntryNotice, t: Translator) -> Screen:
    return _told(
        t("notice-accepted", entry=entry_name(notice.entry, t, notice.who)), notice, t, _place(notice, t)
    )


def declined(notice: EntryNotice, t: Translator) -> Screen:
    text = together(
        t("notice-declined", entry=entry_name(notice.entry, t, notice.who)),
        reason(notice.entry.reason, t),
        about(notice.event, t),
        t("notice-declined-next"),
    )
    return Screen(text, (entry_row(notice.entry, t), event_row(notice.event, t)))


def moved(notice: EntryNotice, t: Translator) -> Screen:
    field = str(notice.body.get("field", ""))
    was, became = (cut(str(notice.body.get(side) or "—"), VALUE_CHARACTERS) for side in ("was", "became"))
    headline = t("notice-moved", entry=entry_name(notice.entry, t, notice.who))
    change = t(f"notice-moved-{field if field in MOVED else OTHER}", was=was, became=became)
    return _told(headline, notice, t, change)


def offered(notice: EntryNotice, t: Translator) -> Screen:
    """Whoever does not manage the team sees that there is hope, and whose turn it is to say yes."""
    entry, mine = notice.entry, entry_row(notice.entry, t)
    deadline = entry.offered_until
    until = "" if deadline is None else t.hours(deadline, deadline, notice.event.zone)
    text = together(
        t("notice-offered", entry=entry_name(entry, t, notice.who)),
        about(notice.event, t),
        t("notice-offered-until" if notice.manages else "notice-offered-others", until=until),
    )
    living = subject_of("offer", entry.id)
    if not notice.manages:
        return Screen(text, (mine,), living=living)
    accept = Button(t.plain("notice-button-accept-seat"), AcceptSeat(entry.id))
    decline = Button(t.plain("notice-button-decline-seat"), DeclineSeat(entry.id))
    return Screen(text, ((accept, decline), mine), living=living)


def lapsed(notice: EntryNotice, t: Translator) -> Screen:
    text = together(
        t("notice-lapsed", entry=entry_name(notice.entry, t, notice.who)),
        about(notice.event, t),
        t("notice-lapsed-next"),
    )
    return Screen(text, (event_row(notice.event, t), entry_row(notice.entry, t)))


def withdrawn(notice: EntryNotice, t: Translator) -> Screen:
    text = together(
        t("notice-withdrawn", entry=entry_name(notice.entry, t, notice.who)),
        about(notice.event, t),
        t("notice-withdrawn-next"),
    )
    return Screen(text, (event_row(notice.event, t), entry_row(notice.entry, t)))


def joined(notice: EntryNotice, t: Translator) -> Screen:
    team, who = notice.entry.title, notice.who
    if notice.is_about_reader:
        return _told(t("notice-joined-you", team=team), notice, t)
    headline = t("notice-joined" if who else "notice-joined-nameless", who=who, team=team)
    return _told(headline, notice, t, _size(notice, t))


def left(notice: EntryNotice, t: Translator) -> Screen:
    team, who = notice.entry.title, notice.who
    if notice.is_about_reader:
        text = together(t("notice-left-you", team=team), about(notice.event, t))
        mine = Button(t.plain("notice-button-entries"), ShowEntries())
        return Screen(text, ((mine,), event_row(notice.event, t)))
    headline = t("notice-left" if who else "notice-left-nameless", who=who, team=team)
    return _told(headline, notice, t, _size(notice, t))


def captain(notice: EntryNotice, t: Translator) -> Screen:
    team, who = notice.entry.title, notice.who
    if notice.is_about_reader:
        return _told(t("notice-captain-you", team=team), notice, t, t("notice-captain-can"))
    return _told(t("notice-captain" if who else "notice-captain-nameless", who=who, team=team), notice, t)


def results(notice: ResultNotice, t: Translator) -> Screen:
    awards = notice.awards[:AWARDS_SHOWN]
    key = "notice-results-changed" if notice.is_changed else "notice-results"
    text = together(
        t(key, entry=entry_name(notice.entry, t, notice.who)),
        "\n".join(_award(award, t) for award in awards),
        about(notice.event, t),
    )
    return Screen(text, ((Button(t.plain("notice-button-entry"), ShowEntry(notice.entry.id)),),))


def _told(headline: str, notice: EntryNotice, t: Translator, *lines: str) -> Screen:
    text = together(headline, about(notice.event, t), *lines)
    return Screen(text, (entry_row(notice.entry, t),))


def _place(notice: EntryNotice, t: Translator) -> str:
    """What was chosen, so that a mistake is seen at once."""
    chosen = [
        t("notice-nomination", title=notice.nomination) if notice.nomination else "",
        t("notice-site", title=notice.site) if notice.site else "",
    ]
    return "\n".join(line for line in chosen if line)


def _size(notice: EntryNotice, t: Translator) -> str:
    return t("notice-size", size=notice.entry.size, most=notice.entry.most)


def _award(award: Award, t: Translator) -> str:
    result = award.result
    said = t.plain(f"notice-result-{result.kind}", number=str(result.number or ""))
    if result.note:
        said = t.plain("notice-result-noted", result=said, note=cut(result.note, NAME_CHARACTERS))
    if award.stage:
        said = t.plain("notice-result-stage", stage=cut(award.stage, NAME_CHARACTERS), result=said)
    return f"🏅 {t('as-it-is', text=said)}"
