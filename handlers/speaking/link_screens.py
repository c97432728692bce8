"""The link of a speaker: made, sent on, opened and taken up."""

from collections.abc import Mapping

from handlers.label import cut
from handlers.menu.screens import back_row
from handlers.naming import event_title
from handlers.screen import Button, Row, Screen, Show
from handlers.speaking.actions import ShowCabinet, ShowSpeaker, TakeUpTalk
from handlers.speaking.screens import TITLE_CHARACTERS, headline
from handlers.translation import Translator
from models.account import MessengerName
from models.event import Event
from services.webinar.speaker_link import SpeakerLink, SpeakerOffer


def invited(made: SpeakerLink, links: Mapping[MessengerName, str], t: Translator) -> Show:
    """What to do with the link, and a message that can be sent on as it stands."""
    event, one = made.card.event, made.card.speaker
    doors = "\n".join(f"{t(f'messenger-{messenger}')}: {address}" for messenger, address in links.items())
    back: Row = (Button(t.plain("speaking-button-back"), ShowSpeaker(one.id)),)
    until = t.hours(made.expires_at, made.expires_at, event.zone)
    hint = Screen(f"{headline(event, t)}\n\n{t('speaking-invited', name=one.name, until=until)}", (back,))
    letter = t(
        "speaking-letter",
        name=one.name,
        title=cut(event_title(event, t), TITLE_CHARACTERS),
        when=_when(event, t),
    )
    return Show((hint, Screen(f"{letter}\n\n{doors}".rstrip())))


def offered(offer: SpeakerOffer, t: Translator) -> Screen:
    event, one = offer.event, offer.speaker
    known = [headline(event, t), f"🗓 {_when(event, t)}", t("speaking-speaker", name=one.name)]
    if one.topic:
        known.append(t("speaking-topic", topic=one.topic))
    if offer.is_mine:
        cabinet = Button(t.plain("speaking-button-cabinet"), ShowCabinet(event.id))
        return Screen("\n".join(known) + f"\n\n{t('speaking-taken')}", ((cabinet,), back_row(t)))
    take = Button(t.plain("speaking-button-take"), TakeUpTalk(offer.token))
    return Screen("\n".join(known) + f"\n\n{t('speaking-offer')}", ((take,), back_row(t)))


def _when(event: Event, t: Translator) -> str:
    if event.whole_days:
        return t.days(event.starts_at, event.ends_at, event.zone)
    return t.hours(event.starts_at, event.ends_at, event.zone)
