from dataclasses import dataclass

from handlers.action import Action, Question
from models.consent import ConsentPurpose


@dataclass(frozen=True)
class ShowConsents(Action, name="consents"):
    """The consents of oneself or of a child one answers for."""

    person_id: int


@dataclass(frozen=True)
class OneConsent(Action, name="?consent"):
    """Whatever happens to one document: whose it is, and what for."""

    person_id: int
    purpose: ConsentPurpose


@dataclass(frozen=True)
class ReadConsent(OneConsent, name="consent"):
    """One document, with its button to sign or to withdraw."""


@dataclass(frozen=True)
class SignConsent(OneConsent, name="consent-sign"):
    """Agree to the version that stands above the button."""

    version: str


@dataclass(frozen=True)
class CopyConsent(OneConsent, name="consent-copy"):
    """What was signed, as a file."""


@dataclass(frozen=True)
class AskWithdrawal(OneConsent, name="consent-off"):
    """What changes, before it is withdrawn."""


@dataclass(frozen=True)
class WithdrawConsent(OneConsent, name="consent-gone"):
    pass


@dataclass(frozen=True)
class TellSignerName(OneConsent, Question, name="consent-name"):
    """The name of a guardian, who stands in the document that they are to sign."""
