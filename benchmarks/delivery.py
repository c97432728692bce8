"""What share of the platforms' rates the sender of the bot's own messages reaches, and who waits for it.

The program's courier sends a letter of an organiser from a real SQLite file to a platform on a local port
that takes a while to answer and refuses whatever is above its limit. The peers are what public templates do:
one call after another, with a pause.
"""

import asyncio
import statistics
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from itertools import count
from typing import Final

import requests
from aiogram import Bot
from jconfig import MemoryConfig  # type: ignore[import-untyped]  # of vk_api, without types
from vk_api import VkApiGroup

from benchmarks.broadcasting import MS_IN_S, LimitedPlatform, Post, Report, heartbeat, poll
from benchmarks.figure import Figure
from benchmarks.pairing import in_turns, ratio
from bot.messengers.messenger import Messenger
from bot.messengers.pacer import Pacer
from bot.messengers.telegram.messenger import TelegramMessenger
from bot.messengers.vk.choice import speaking_vk
from bot.messengers.vk.client import VkClient
from bot.messengers.vk.pace import vk_pacer
from bot.messengers.vk.transport import VK_API_URL, VkTransport
from bot.settings import Settings
from bot.steady import keep_steady
from handlers.catalogue.actions import ShowEvents
from handlers.presenter import inline
from handlers.screen import Button, Screen
from models.account import MessengerName

TOKEN: Final = "777000:benchmark"  # noqa: S105  of nobody
FREE, PAID, VK_CALLS, VK_PEERS = 30, 1000, 20, 100
LATENCIES_MS: Final = (50, 100, 300)
PLAIN_LATENCY_MS: Final = 100
# The first second is the scout's and the first claim's.
SKIP_SECONDS: Final = 1.0
STEADY_SECONDS: Final = 4.0
REFUSED_SECONDS: Final = 0.2
# As it stands in many a template: «20 messages per second (limit: 30 messages per second)».
PLAIN_PAUSE_SECONDS: Final = 0.05
PLAIN_CALLS: Final = 20
ANSWERS: Final = 120
ANSWER_EVERY_SECONDS: Final = 0.1
CALLS_A_ROUND, CALLS_AT_ONCE, ROUNDS = 400, 30, 7
TEXT: Final = "Начало в <b>10:00</b>, возьмите паспорт и сменную обувь. Вход со двора."
SCREEN: Final = Screen(TEXT, ((Button("Событие", ShowEvents()),), (Button("Мои заявки", ShowEvents()),)))


async def figures() -> AsyncIterator[Figure]:
    loop_late: list[float] = []
    refused = 0
    for rate in (FREE, PAID):
        for latency_ms in LATENCIES_MS:
            report, cpu_ms = await _telegram(rate, latency_ms, loop_late)
            refused += report.refused
            share = report.rate(skip_seconds=SKIP_SECONDS) / rate
            yield Figure(f"delivery.telegram_share_{rate}_{latency_ms}ms", share, f"of {rate} a second")
            if (rate, latency_ms) == (PAID, PLAIN_LATENCY_MS):
                yield Figure("delivery.cpu_ms_per_message", cpu_ms, "ms")
    for latency_ms in LATENCIES_MS:
        report = await _vk(latency_ms, loop_late)
        refused += report.refused
        share = report.rate(skip_seconds=SKIP_SECONDS) / (VK_CALLS * VK_PEERS)
        yield Figure(f"delivery.vk_share_{latency_ms}ms", share, f"of {VK_CALLS * VK_PEERS} a second")
    yield Figure("delivery.refusals", refused, "refusals")
    yield Figure("delivery.loop_blocked_p999_ms", _quantile(loop_late, 0.999) * MS_IN_S, "ms")
    yield Figure("delivery.loop_blocked_max_ms", max(loop_late) * MS_IN_S, "ms")
    plain = await _plain_telegram()
    for rate in (FREE, PAID):
        name = f"delivery.plain_loop_share_{rate}_{PLAIN_LATENCY_MS}ms"
        yield Figure(name, plain / rate, f"of {rate} a second")
    name = f"delivery.plain_vk_loop_share_{PLAIN_LATENCY_MS}ms"
    yield Figure(name, await _plain_vk() / (VK_CALLS * VK_PEERS), f"of {VK_CALLS * VK_PEERS} a second")
    yield Figure("delivery.answer_p99_ms_under_load", await _answers_p99_ms(), "ms")
    yield Figure("delivery.call_cpu_ratio_to_aiogram", await _cpu_ratio(), "ratio")


async def _telegram(rate: int, latency_ms: int, loop_late: list[float]) -> tuple[Report, float]:
    people = round(rate * (SKIP_SECONDS + STEADY_SECONDS))
    async with (
        LimitedPlatform.opened(latency_s=latency_ms / MS_IN_S, telegram=rate) as platform,
        Post.opened(people, MessengerName.TELEGRAM) as post,
        _speaking(telegram_messenger(platform, rate)) as messenger,
    ):
        cpu = await _broadcast(platform, post, messenger, people, loop_late)
        return await platform.report(), cpu / people * MS_IN_S


async def _vk(latency_ms: int, loop_late: list[float]) -> Report:
    people = round(VK_CALLS * VK_PEERS * (SKIP_SECONDS + STEADY_SECONDS))
    async with (
        LimitedPlatform.opened(latency_s=latency_ms / MS_IN_S, vk=VK_CALLS) as platform,
        Post.opened(people, MessengerName.VK) as post,
        _speaking(vk_messenger(platform, post)) as messenger,
    ):
        await _broadcast(platform, post, messenger, people, loop_late)
        return await platform.report()


async def _broadcast(
    platform: LimitedPlatform, post: Post, messenger: Messenger, people: int, loop_late: list[float]
) -> float:
    """To everybody; the seconds of the processor."""
    courier = post.courier(messenger)
    # The first message of a process builds what the others find ready.
    await post.write_to(1, 1, "letter:0")
    await courier.run()
    await platform.report()
    keep_steady()
    await post.write_to(1, people, "letter:1")
    async with heartbeat(loop_late):
        began = time.process_time()
        await courier.run()
        # A refusal has ended the run: the program's timer would ask for the next one.
        while await post.services().outbox.is_due():
            await asyncio.sleep(REFUSED_SECONDS)
            await courier.run()
        return time.process_time() - began


async def _plain_telegram() -> float:
    """Messages a second."""
    async with LimitedPlatform.opened(latency_s=PLAIN_LATENCY_MS / MS_IN_S) as platform:
        bot = telegram_messenger(platform, PAID).bot
        began = time.perf_counter()
        for number in range(PLAIN_CALLS):
            await bot.send_message(number, TEXT)
            await asyncio.sleep(PLAIN_PAUSE_SECONDS)
        seconds = time.perf_counter() - began
        await bot.session.close()
    return PLAIN_CALLS / seconds


async def _plain_vk() -> float:
    """Messages a second, a hundred people by each call of the library as it is made."""

    def tell(address: str) -> float:
        with requests.Session() as session:
            session.mount(VK_API_URL, VkTransport(address))
            api = VkApiGroup(session=session, api_version="5.199", config=MemoryConfig)
            peers = ",".join(map(str, range(1, VK_PEERS + 1)))
            began = time.perf_counter()
            for number in range(PLAIN_CALLS):
                api.method("messages.send", {"peer_ids": peers, "random_id": number + 1, "message": TEXT})
            return PLAIN_CALLS * VK_PEERS / (time.perf_counter() - began)

    async with LimitedPlatform.opened(latency_s=PLAIN_LATENCY_MS / MS_IN_S, vk=VK_CALLS) as platform:
        return await asyncio.to_thread(tell, platform.address)


async def _answers_p99_ms() -> float:
    """People press while a letter to thousands goes out at the free rate."""
    people = round(FREE * ANSWERS * ANSWER_EVERY_SECONDS * 2)
    waits: list[float] = []
    async with (
        LimitedPlatform.opened(latency_s=PLAIN_LATENCY_MS / MS_IN_S, telegram=FREE) as platform,
        Post.opened(people, MessengerName.TELEGRAM) as post,
        _speaking(telegram_messenger(platform, FREE)) as messenger,
    ):
        await post.write_to(1, people, "letter:1")
        courier = post.courier(messenger)
        async with asyncio.TaskGroup() as together:
            polling = together.create_task(poll(courier))
            await asyncio.sleep(SKIP_SECONDS)
            async with asyncio.TaskGroup() as answers:
                for number in range(ANSWERS):
                    answers.create_task(_answer(messenger.bot, number, waits))
                    await asyncio.sleep(ANSWER_EVERY_SECONDS)
            await courier.close()
            polling.cancel()
    return _quantile(waits, 0.99) * MS_IN_S


async def _answer(bot: Bot, number: int, waits: list[float]) -> None:
    began = time.perf_counter()
    await bot.send_message(number, TEXT)
    waits.append(time.perf_counter() - began)


async def _cpu_ratio() -> float:
    """One call of the outlet beside the same call of aiogram, on the same connections, at no pace."""
    async with LimitedPlatform.opened(latency_s=0) as platform:
        messenger = telegram_messenger(platform, 1e9)
        outlet, markup, numbers = messenger.outlet(), inline(SCREEN), count()
        cpu: dict[str, list[float]] = {"ours": [], "aiogram": []}

        async def by_outlet() -> None:
            await outlet.send([next(numbers)], SCREEN, key="letter")

        async def by_aiogram() -> None:
            await messenger.bot.send_message(next(numbers), TEXT, reply_markup=markup)

        def measured(name: str, call: Callable[[], Awaitable[None]]) -> Callable[[], Awaitable[None]]:
            async def batch() -> None:
                began = time.process_time()
                await _side_by_side(call)
                cpu[name].append(time.process_time() - began)

            return batch

        batches = {"ours": measured("ours", by_outlet), "aiogram": measured("aiogram", by_aiogram)}
        await in_turns(batches, rounds=ROUNDS)
        await messenger.close()
    return ratio(cpu["ours"][-ROUNDS:], cpu["aiogram"][-ROUNDS:])


async def _side_by_side(call: Callable[[], Awaitable[None]]) -> None:
    async def some() -> None:
        for _ in range(CALLS_A_ROUND // CALLS_AT_ONCE):
            await call()

    await asyncio.gather(*(some() for _ in range(CALLS_AT_ONCE)))


def telegram_messenger(platform: LimitedPlatform, rate: float) -> TelegramMessenger:
    return TelegramMessenger(TOKEN, api_url=platform.address, pacer=Pacer(rate))


def vk_messenger(platform: LimitedPlatform, post: Post) -> Messenger:
    client = VkClient("benchmark", vk_pacer(VK_CALLS), api_url=platform.address)
    return speaking_vk(client, Settings(_env_file=None, vk_group_id=777), post.clock)


@asynccontextmanager
async def _speaking(messenger: Messenger) -> AsyncIterator[Messenger]:
    yield messenger
    await messenger.close()


def _quantile(values: list[float], share: float) -> float:
    return statistics.quantiles(values, n=1000)[round(share * 1000) - 1]
