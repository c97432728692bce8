from collections.abc import Iterator

from handlers.joining import screens as joining
from handlers.translation import Translator
from models.account import MessengerName
from models.entry import TEAM_CHARACTERS
from models.person import NAME_CHARACTERS, Language, PersonKind
from models.school import SCHOOL_NAME_CHARACTERS
from services.code import RecordFound, TeamFound
from services.joining import Accounts, JoinCode, KnownAccount, ProfileFound
from services.person_conflict import Conflict, Field, GradeNamed, SchoolNamed, Side
from tests.handlers.worst import LARGEST_ID, Drawn

CODE = "KM23X45T"
SCHOOL = SchoolNamed("<" * SCHOOL_NAME_CHARACTERS, ">" * SCHOOL_NAME_CHARACTERS)
NAME = "<" * NAME_CHARACTERS
CONFLICTS = (
    Conflict(Field.FULL_NAME, NAME, NAME),
    Conflict(Field.KIND, PersonKind.TEACHER, PersonKind.HEAD),
    Conflict(Field.SCHOOL, SCHOOL, SCHOOL),
    Conflict(Field.GRADE, GradeNamed(11, "ФМ"), GradeNamed(10, "ЁЁ")),
    Conflict(Field.FOURTEEN, kept=True, gone=False),
    Conflict(Field.ZONE, "Asia/Kamchatka", "Asia/Yekaterinburg"),
    Conflict(Field.LANGUAGE, Language.RU, Language.EN),
)


def known(messengers: int, preferred: MessengerName = MessengerName.VK) -> Accounts:
    kinds = [MessengerName.VK, MessengerName.TELEGRAM]
    accounts = (
        KnownAccount(LARGEST_ID - number, kinds[number % 2], 2**63 - 1 - number, reachable=number % 2 == 0)
        for number in range(messengers)
    )
    return Accounts(tuple(accounts), preferred)


def answers(t: Translator) -> Iterator[Drawn]:
    for accounts in (known(1), known(2), known(2, MessengerName.TELEGRAM), known(9)):
        here = accounts.all[0].id
        yield joining.accounts, joining.accounts(accounts, here, t)
        yield joining.joined, joining.joined(accounts, here, t)
        yield joining.parted, joining.parted(accounts, here, t)
        yield joining.part_asked, joining.part_asked(accounts, here, here, t)
    links = dict.fromkeys(MessengerName, "https://vk.me/engineers?ref=" + "1" * 64)
    for some in ({}, links):
        made = JoinCode("KM23-X45T", 15)
        yield joining.code_made, joining.code_made(made, some, MessengerName.VK, t)
    yield joining.code_asked, joining.code_asked(t)
    for record in (
        RecordFound(CODE, NAME, 11, "ФМ", SCHOOL),
        RecordFound(CODE, NAME, None, "", None),
    ):
        yield joining.code_found, joining.code_found(record, t)
    yield joining.code_found, joining.code_found(TeamFound(CODE, "<" * TEAM_CHARACTERS), t)
    for found in (ProfileFound(CODE, NAME, SCHOOL, CONFLICTS), ProfileFound(CODE, "", None, ())):
        yield joining.code_found, joining.code_found(found, t)
        for chosen in range(len(found.conflicts) + 1):
            choices: dict[str, Side] = {conflict.field: Side.GONE for conflict in found.conflicts[:chosen]}
            yield joining.weighed, joining.weighed(found, choices, t)
