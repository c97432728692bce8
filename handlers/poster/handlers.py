from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.addresses import Addresses
from handlers.catalogue.actions import ComeToEvent, OpenEvent
from handlers.poster import screens, sheet
from handlers.poster.actions import DrawPoster, ShowPoster, TakeToCalendar
from handlers.screen import Screen, Show
from handlers.translation import Translator
from models.entry import EntrySource
from services.event.calendar import Calendars
from services.event.poster import Posters
from services.people import Speaker


async def show_poster(
    action: ShowPoster, speaker: Speaker, posters: Posters, addresses: Addresses, t: Translator
) -> Screen:
    doors = await posters.doors(speaker.person_id, action.event_id)
    links = addresses.links(ComeToEvent(action.event_id, EntrySource.LINK))
    return screens.doors(doors, links, t)


async def draw_poster(
    action: DrawPoster, speaker: Speaker, posters: Posters, addresses: Addresses, t: Translator
) -> Show:
    doors = await posters.doors_for_poster(speaker.person_id, action.event_id)
    links = addresses.links(ComeToEvent(action.event_id, EntrySource.POSTER))
    content = await posters.draw(sheet.poster(doors, links, t), action.form)
    return screens.drawn(doors, action.form, content, t)


async def take_to_calendar(
    action: TakeToCalendar, speaker: Speaker, calendars: Calendars, addresses: Addresses, t: Translator
) -> Show:
    address = addresses.links(OpenEvent(action.event_id)).get(speaker.address.messenger, "")
    file = await calendars.of_event(action.event_id, t.language, address=address, site_id=action.site_id)
    return screens.calendar(file, t)


def actions() -> Mapping[type[Action], Handler]:
    return {
        ShowPoster: show_poster,
        DrawPoster: draw_poster,
        TakeToCalendar: take_to_calendar,
    }
