from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.entry import entry_screens, forms, list_screens, question_screens
from handlers.entry.actions import (
    AcceptSeat,
    AskWithdrawEntry,
    ChangeEntry,
    DeclineSeat,
    ListOtherNominations,
    ListOtherSites,
    MoveToNomination,
    MoveToSite,
    ReadRegulation,
    ShowEntries,
    ShowEntry,
    TakeBackRequest,
    WithdrawEntry,
)
from handlers.entry.answers import screen_of
from handlers.entry.choice_screens import nominations, sites
from handlers.screen import Document, Screen, Show
from handlers.translation import Translator
from services.entry.card import EventCards
from services.entry.entries import Entries
from services.entry.offer import Offers
from services.entry.progress import Asked
from services.entry.refusal import EntryNotFound
from services.people import Speaker


async def show_entries(action: ShowEntries, speaker: Speaker, entries: Entries, t: Translator) -> Screen:
    return list_screens.entries(await entries.mine(page=action.page, person_id=speaker.person_id), t)


async def show_entry(action: ShowEntry, speaker: Speaker, entries: Entries, t: Translator) -> Screen:
    return entry_screens.entry(await entries.show(action.entry_id, person_id=speaker.person_id), t)


async def change_entry(action: ChangeEntry, speaker: Speaker, entries: Entries, t: Translator) -> Screen:
    return entry_screens.changes(await entries.show(action.entry_id, person_id=speaker.person_id), t)


async def ask_withdraw(action: AskWithdrawEntry, speaker: Speaker, entries: Entries, t: Translator) -> Screen:
    return entry_screens.withdrawing(await entries.show(action.entry_id, person_id=speaker.person_id), t)


async def withdraw(action: WithdrawEntry, speaker: Speaker, entries: Entries, t: Translator) -> Screen:
    done = await entries.withdraw(action.entry_id, person_id=speaker.person_id)
    return (
        question_screens.asked_organiser(done, t)
        if isinstance(done, Asked)
        else entry_screens.withdrawn(done, t)
    )


async def list_nominations(
    action: ListOtherNominations, speaker: Speaker, entries: Entries, t: Translator
) -> Screen:
    shown = await entries.nominations(action.entry_id, page=action.page, person_id=speaker.person_id)
    return nominations(shown, t)


async def list_sites(action: ListOtherSites, speaker: Speaker, entries: Entries, t: Translator) -> Screen:
    return sites(await entries.sites(action.entry_id, page=action.page, person_id=speaker.person_id), t)


async def move_to_nomination(
    action: MoveToNomination, speaker: Speaker, entries: Entries, t: Translator
) -> Screen:
    done = await entries.move_to_nomination(
        action.entry_id, action.nomination_id, person_id=speaker.person_id
    )
    return screen_of(done, speaker.person_id, t)


async def move_to_site(action: MoveToSite, speaker: Speaker, entries: Entries, t: Translator) -> Screen:
    done = await entries.move_to_site(action.entry_id, action.site_id, person_id=speaker.person_id)
    return screen_of(done, speaker.person_id, t)


async def take_back(action: TakeBackRequest, speaker: Speaker, entries: Entries, t: Translator) -> Screen:
    return entry_screens.entry(await entries.take_back(action.request_id, person_id=speaker.person_id), t)


async def accept_seat(action: AcceptSeat, speaker: Speaker, offers: Offers, t: Translator) -> Screen:
    return entry_screens.seat(await offers.accept(action.entry_id, person_id=speaker.person_id), t)


async def decline_seat(action: DeclineSeat, speaker: Speaker, offers: Offers, t: Translator) -> Screen:
    return entry_screens.seat(await offers.decline(action.entry_id, person_id=speaker.person_id), t)


async def draw_offer(subject_id: int, speaker: Speaker, offers: Offers, t: Translator) -> Screen | None:
    """Answered meanwhile, in the other messenger or by somebody else; or nobody has answered in time."""
    try:
        answered = await offers.look(subject_id, person_id=speaker.person_id)
    except EntryNotFound:
        return None
    return None if answered.answer is None else entry_screens.seat(answered, t)


async def read_regulation(action: ReadRegulation, event_cards: EventCards) -> Show:
    file = await event_cards.regulation(action.event_id)
    return Show((Document(file.name, file.content),))


def actions() -> Mapping[type[Action], Handler]:
    return {
        ShowEntries: show_entries,
        ShowEntry: show_entry,
        ChangeEntry: change_entry,
        AskWithdrawEntry: ask_withdraw,
        WithdrawEntry: withdraw,
        ListOtherNominations: list_nominations,
        ListOtherSites: list_sites,
        MoveToNomination: move_to_nomination,
        MoveToSite: move_to_site,
        TakeBackRequest: take_back,
        AcceptSeat: accept_seat,
        DeclineSeat: decline_seat,
        ReadRegulation: read_regulation,
        **forms.actions(),
    }
