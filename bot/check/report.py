from collections import Counter
from collections.abc import Callable

from pydantic import SecretStr
from sqlalchemy import make_url

from bot.check.finding import Fact, Finding, Mark
from bot.settings import Settings
from handlers.translation import Translator

ADVICE_INDENT = "    "
# A platform's words are quoted for a hint, not as a document.
LONGEST_FACT = 200


class Report:
    """Findings as lines for whoever installs the bot."""

    def __init__(self, t: Translator, settings: Settings, write: Callable[[str], object]) -> None:
        self._t = t
        self._secrets = secrets_of(settings)
        self._write = write
        self._marks: Counter[Mark] = Counter()

    def tell(self, finding: Finding) -> None:
        self._marks[finding.mark] += 1
        facts = {name: self._shown(fact) for name, fact in finding.facts.items()}
        self._write(f"{finding.mark} {self._t.plain(finding.key, **facts)}\n")
        if finding.advice:
            self._write(f"{ADVICE_INDENT}{self._t.plain(finding.advice, **facts)}\n")

    def close(self) -> bool:
        """Say how it stands as a whole; True when nothing is wrong."""
        count = self._marks[Mark.WRONG]
        key = "check-summary-wrong" if count else "check-summary-good"
        self._write(f"\n{self._t.plain(key, wrong=count, doubts=self._marks[Mark.DOUBT])}\n")
        return not count

    def _shown(self, fact: Fact) -> Fact:
        """What a platform says may repeat what it was sent, and its names hold whatever their owners like."""
        if isinstance(fact, int):
            return fact
        for secret in self._secrets:
            fact = fact.replace(secret, "***")
        return "".join(sign if sign.isprintable() else " " for sign in fact[:LONGEST_FACT])


def secrets_of(settings: Settings) -> list[str]:
    """The longest first: one may be a part of another."""
    secrets = {secret.get_secret_value() for _, secret in settings if isinstance(secret, SecretStr)}
    secrets.add(str(make_url(settings.database_url).password or ""))
    return sorted(secrets - {""}, key=len, reverse=True)
