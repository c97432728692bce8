"""Teams, for conversations: each method is one transaction."""

from models.entry import EntrySource
from services.actor import Actor
from services.clock import Clock
from services.code_search import answered
from services.entry import team_choosing, team_joining, team_leading, team_making, team_request
from services.entry.gate import Asking
from services.entry.team_card import TeamCard, card
from services.entry.team_leading import Choices, Leaving, Outcome, Successors
from services.entry.team_request import TeamRequest
from services.entry.team_roster import Candidate, candidates
from services.entry.team_seen import TeamSeen
from services.entry.team_step import Making
from services.entry.team_wish import TeamWish
from services.right import Administrators
from services.standing import Versions
from services.store import Store


class Teams:
    """A team from its card, by those in it and those who lead it."""

    def __init__(
        self, store: Store, clock: Clock, versions: Versions, *, administrators: Administrators = ()
    ) -> None:
        self._store = store
        self._clock = clock
        self._versions = versions
        self._administrators = administrators

    async def card(self, entry_id: int, *, actor_id: int) -> TeamCard:
        return await self._store.read(card, entry_id, self._actor(actor_id), self._versions)

    async def managed(self, entry_id: int, *, actor_id: int) -> TeamCard:
        """The same, for those alone who manage it, as long as it lives."""
        return await self._store.read(team_leading.managed, entry_id, self._actor(actor_id), self._versions)

    async def new_code(self, entry_id: int, *, actor_id: int) -> TeamCard:
        """The old one is void from now on."""
        return await self._store.write(
            team_leading.renew_code, entry_id, self._actor(actor_id), self._versions
        )

    async def fulfil(self, entry_id: int, wish: TeamWish, *, actor_id: int) -> Outcome:
        """Whatever is wished: done, or asked of the organiser after the freeze."""
        return await self._store.write(
            team_leading.change_by_wish, entry_id, wish, self._actor(actor_id), self._versions
        )

    async def hand_over(self, entry_id: int, person_id: int, *, actor_id: int) -> TeamCard:
        """Who leads a team is its own to say, also after the freeze."""
        return await self._store.write(
            team_leading.change_captain, entry_id, person_id, self._actor(actor_id), self._versions
        )

    async def ask_leave(self, entry_id: int, *, actor_id: int) -> Successors | Leaving:
        """A captain says who leads the others; anybody else is asked whether they mean it."""
        return await self._store.read(team_leading.ask_leave, entry_id, self._actor(actor_id))

    async def leave(self, entry_id: int, *, actor_id: int) -> Leaving:
        """Out of the team. The last one to go takes the team with them."""
        return await self._store.write(team_leading.leave_team, entry_id, self._actor(actor_id))

    async def nominations(self, entry_id: int, *, actor_id: int) -> Choices:
        return await self._store.read(
            team_leading.nominations_for, entry_id, self._actor(actor_id), self._versions
        )

    async def sites(self, entry_id: int, *, actor_id: int) -> Choices:
        return await self._store.read(team_leading.sites_for, entry_id, self._actor(actor_id), self._versions)

    async def candidates(self, entry_id: int, *, actor_id: int) -> list[Candidate]:
        """The pupils of whoever asks that could be added just now."""
        return await self._store.read(candidates, entry_id, self._actor(actor_id))

    def _actor(self, person_id: int) -> Actor:
        return Actor(person_id, self._administrators, self._clock())


class TeamMakings:
    """A team on its way, step by step."""

    def __init__(
        self, store: Store, clock: Clock, versions: Versions, *, administrators: Administrators = ()
    ) -> None:
        self._store = store
        self._clock = clock
        self._versions = versions
        self._administrators = administrators

    async def begin(self, event_id: int, source: EntrySource, *, actor_id: int) -> Making:
        return await self._store.write(team_making.begin, event_id, source, self._asking(actor_id))

    async def look(self, draft_id: int, *, actor_id: int) -> Making:
        return await self._store.read(team_making.look, draft_id, self._asking(actor_id))

    async def name(self, draft_id: int, typed: str, *, actor_id: int) -> Making:
        return await self._store.write(team_making.name, draft_id, typed, self._asking(actor_id))

    async def name_anew(self, draft_id: int, *, actor_id: int) -> Making:
        return await self._store.write(team_making.name_anew, draft_id, self._asking(actor_id))

    async def choose_side(self, draft_id: int, *, as_mentor: bool, actor_id: int) -> Making:
        return await self._store.write(
            team_making.choose_side, draft_id, self._asking(actor_id), as_mentor=as_mentor
        )

    async def choose_nomination(self, draft_id: int, nomination_id: int, *, actor_id: int) -> Making:
        return await self._store.write(
            team_making.choose_nomination, draft_id, nomination_id, self._asking(actor_id)
        )

    async def choose_site(self, draft_id: int, site_id: int, *, actor_id: int) -> Making:
        return await self._store.write(team_making.choose_site, draft_id, site_id, self._asking(actor_id))

    async def type_choice(self, draft_id: int, words: str, *, actor_id: int) -> Making:
        """By its number or by its beginning; of several that are meant all are shown."""
        return await self._store.write(team_choosing.type_choice, draft_id, words, self._asking(actor_id))

    async def finish(self, draft_id: int, *, may_wait: bool, actor_id: int) -> Making:
        return await self._store.write(
            team_choosing.finish, draft_id, self._asking(actor_id), may_wait=may_wait
        )

    async def place_anew(self, draft_id: int, *, actor_id: int) -> Making:
        return await self._store.write(team_choosing.place_anew, draft_id, self._asking(actor_id))

    def _asking(self, person_id: int) -> Asking:
        return Asking(Actor(person_id, self._administrators, self._clock()), self._versions)


class TeamJoinings:
    """Into a team: by its code, or by asking."""

    def __init__(
        self, store: Store, clock: Clock, versions: Versions, *, administrators: Administrators = ()
    ) -> None:
        self._store = store
        self._clock = clock
        self._versions = versions
        self._administrators = administrators

    async def look(self, code: str, *, actor_id: int) -> TeamSeen:
        """Nothing is joined by looking; a wrong code is counted."""
        return answered(await self._store.write(team_joining.look_at, code, self._asking(actor_id)))

    async def join(self, code: str, *, actor_id: int) -> TeamSeen:
        """Joined, unless something is in the way: it is told then, and nothing happens."""
        return answered(await self._store.write(team_joining.join_by_code, code, self._asking(actor_id)))

    async def mentor(self, code: str, *, actor_id: int) -> TeamSeen:
        """A mentor becomes the second who leads the team."""
        return answered(await self._store.write(team_joining.mentor_by_code, code, self._asking(actor_id)))

    async def look_at_entry(self, entry_id: int, *, actor_id: int) -> TeamSeen:
        return await self._store.read(team_joining.look_at_entry, entry_id, self._asking(actor_id))

    async def ask_in(self, entry_id: int, *, actor_id: int) -> TeamSeen:
        """Ask those who lead the team. Asking twice asks once."""
        return await self._store.write(team_request.ask_in, entry_id, self._asking(actor_id))

    async def ask_organiser(self, code: str, *, actor_id: int) -> TeamSeen:
        """After the freeze the organiser lets people in."""
        return answered(await self._store.write(team_joining.ask_organiser, code, self._asking(actor_id)))

    async def take_back(self, entry_id: int, code: str = "", *, actor_id: int) -> TeamSeen:
        """Whatever one has asked oneself, of the team or of the organiser."""
        return await self._store.write(team_request.take_back, entry_id, code, self._asking(actor_id))

    async def requests(self, entry_id: int, *, actor_id: int) -> list[TeamRequest]:
        return await self._store.read(team_request.requests_of, entry_id, self._asking(actor_id))

    async def request(self, request_id: int, *, actor_id: int) -> TeamRequest:
        return await self._store.read(team_request.show_request, request_id, self._asking(actor_id))

    async def decide(self, request_id: int, *, accepted: bool, actor_id: int) -> TeamRequest:
        """Yes or no; of two who decide at once the first has decided."""
        return await self._store.write(
            team_request.decide, request_id, self._asking(actor_id), accepted=accepted
        )

    def _asking(self, person_id: int) -> Asking:
        return Asking(Actor(person_id, self._administrators, self._clock()), self._versions)
