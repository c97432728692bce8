from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.catalogue.actions import ComeToEvent
from handlers.news import choice_screens, screens
from handlers.news.actions import (
    ChooseTopic,
    ChooseTopics,
    LeaveSchool,
    NotInterested,
    ReadPost,
    RegisterFromPost,
    ShowFollowed,
    ShowNews,
    TakeStance,
    WantNews,
)
from handlers.screen import Screen, Show
from handlers.translation import Translator
from models.entry import EntrySource
from services.news.feed import NewsFeed
from services.news.following import Followings
from services.people import Speaker


async def show_news(action: ShowNews, speaker: Speaker, news_feed: NewsFeed, t: Translator) -> Screen:
    return screens.feed(await news_feed.page(action.feed, page=action.page, person_id=speaker.person_id), t)


async def read_post(action: ReadPost, speaker: Speaker, news_feed: NewsFeed, t: Translator) -> Show:
    news = await news_feed.read(action.post_id, action.source, person_id=speaker.person_id)
    return screens.whole(news, action.source, t)


async def register(action: RegisterFromPost, speaker: Speaker, news_feed: NewsFeed) -> Action:
    event_id = await news_feed.event_to_enter(action.post_id, action.source, person_id=speaker.person_id)
    return ComeToEvent(event_id, EntrySource.NEWS)


async def not_interested(
    action: NotInterested, speaker: Speaker, followings: Followings, t: Translator
) -> Screen:
    subject = await followings.not_interested(action.post_id, person_id=speaker.person_id)
    return choice_screens.less_of_what(subject, t)


async def take_stance(action: TakeStance, speaker: Speaker, followings: Followings, t: Translator) -> Screen:
    changed = await followings.decide(
        action.post_id, action.about, action.stance, person_id=speaker.person_id
    )
    return choice_screens.changed(changed, t)


async def choose_topics(speaker: Speaker, followings: Followings, t: Translator) -> Screen:
    return choice_screens.choices(await followings.interests(speaker.person_id), t)


async def choose_topic(
    action: ChooseTopic, speaker: Speaker, followings: Followings, t: Translator
) -> Screen:
    interests = await followings.choose_topic(speaker.person_id, action.topic, action.stance)
    return choice_screens.choices(interests, t)


async def want_news(action: WantNews, speaker: Speaker, followings: Followings, t: Translator) -> Screen:
    interests = await followings.want_news(speaker.person_id, wanted=bool(action.wanted))
    return choice_screens.choices(interests, t)


async def show_followed(
    action: ShowFollowed, speaker: Speaker, followings: Followings, t: Translator
) -> Screen:
    return choice_screens.schools(await followings.schools(speaker.person_id, page=action.page), t)


async def leave_school(
    action: LeaveSchool, speaker: Speaker, followings: Followings, t: Translator
) -> Screen:
    chosen = await followings.leave_school(speaker.person_id, action.school_id, page=action.page)
    return choice_screens.schools(chosen, t)


def actions() -> Mapping[type[Action], Handler]:
    return {
        ShowNews: show_news,
        ReadPost: read_post,
        RegisterFromPost: register,
        NotInterested: not_interested,
        TakeStance: take_stance,
        ChooseTopics: choose_topics,
        ChooseTopic: choose_topic,
        WantNews: want_news,
        ShowFollowed: show_followed,
        LeaveSchool: leave_school,
    }
