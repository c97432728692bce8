"""All the rooms of the house: a new capability is added here, and nowhere else."""

from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.aftermath import actions as aftermath
from handlers.appointment import actions as appointment
from handlers.bringing import actions as bringing
from handlers.broadcast import actions as broadcast
from handlers.catalogue import actions as catalogue
from handlers.catalogue.actions import AskWords, ShowEvents
from handlers.classroom import actions as classroom
from handlers.classroom.actions import ShowClass
from handlers.consent import actions as consent
from handlers.delivery import actions as delivery
from handlers.desk import actions as desk
from handlers.desk import addition_actions, entry_actions, filter_actions, whole_actions
from handlers.directory import actions as directory
from handlers.entry import actions as entry
from handlers.entry.actions import ShowEntries
from handlers.event import actions as event
from handlers.event import list_actions, state_actions
from handlers.feed import actions as feed
from handlers.feed.actions import ShowFeed
from handlers.guardian import actions as guardian
from handlers.help import actions as help_
from handlers.help.actions import ShowHelp
from handlers.joining import actions as joining
from handlers.joining.actions import EnterCode
from handlers.language import actions as language
from handlers.language.actions import ChooseLanguage
from handlers.living import Drawer
from handlers.media import actions as media
from handlers.member import actions as member
from handlers.menu import actions as menu
from handlers.menu.actions import Cancel, ShowMenu, Start
from handlers.news import actions as news
from handlers.news.actions import ShowNews
from handlers.newsroom import actions as newsroom
from handlers.newsroom import decision_actions, placing_actions
from handlers.office import actions as office
from handlers.plan import actions as plan
from handlers.post import actions as post
from handlers.poster import actions as poster
from handlers.privacy import actions as privacy
from handlers.privacy.actions import ShowPrivacy
from handlers.profile import actions as profile
from handlers.profile.actions import ShowProfile
from handlers.reminder import actions as reminder
from handlers.reminder import event_actions as event_reminder
from handlers.result import actions as result
from handlers.room import Room
from handlers.school import actions as school
from handlers.speaking import actions as speaking
from handlers.team import actions as team
from handlers.team import leading_actions, making_actions
from handlers.webinar import actions as webinar
from handlers.work import actions as work


def tables() -> list[Mapping[type[Action], Handler]]:
    return [
        Room(menu),
        Room(language),
        Room(help_),
        Room(catalogue),
        Room(entry),
        Room(office),
        Room(consent),
        Room(guardian),
        Room(school),
        Room(joining),
        Room(privacy),
        Room(profile),
        Room(appointment),
        Room(directory),
        Room(member),
        Room(classroom),
        Room(event, list_actions, state_actions),
        Room(team, making_actions, leading_actions),
        Room(plan),
        Room(poster),
        Room(feed),
        Room(bringing),
        Room(desk, filter_actions, whole_actions, entry_actions, addition_actions),
        Room(work),
        Room(result),
        Room(reminder, event_reminder),
        Room(delivery),
        Room(aftermath),
        Room(webinar),
        Room(speaking),
        Room(post),
        Room(newsroom, decision_actions, placing_actions),
        Room(broadcast),
        Room(news),
        Room(media),
    ]


def drawers() -> dict[str, Drawer]:
    """By the word that a living screen's subject begins with: «team» of «team:17»."""
    # A room that draws is opened no sooner than the others.
    from handlers.broadcast.handlers import draw_broadcast  # noqa: PLC0415  see above
    from handlers.entry.handlers import draw_offer  # noqa: PLC0415  see above
    from handlers.newsroom.handlers import draw_review  # noqa: PLC0415  see above
    from handlers.team.handlers import draw_team  # noqa: PLC0415  see above

    return {"team": draw_team, "offer": draw_offer, "broadcast": draw_broadcast, "review": draw_review}


def commands() -> dict[str, Action]:
    return {
        "start": Start(),
        "menu": ShowMenu(),
        "events": ShowEvents(),
        "search": AskWords(),
        "entries": ShowEntries(),
        "news": ShowNews(),
        "calendar": ShowFeed(),
        "profile": ShowProfile(),
        "class": ShowClass(),
        "code": EnterCode(),
        "privacy": ShowPrivacy(),
        "help": ShowHelp(),
        "language": ChooseLanguage(),
        "cancel": Cancel(),
    }
