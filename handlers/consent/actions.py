from handlers.action import Action, Question
from models.consent import ConsentPurpose


class ShowConsents(Action, name="consents"):
    """The consents of oneself or of a child one answers for."""

    person_id: int


class OneConsent(Action, name="?consent"):
    """Whatever happens to one document: whose it is, and what for."""

    person_id: int
    purpose: ConsentPurpose


class ReadConsent(OneConsent, name="consent"):
    """One document, with its button to sign or to withdraw."""


class SignConsent(OneConsent, name="consent-sign"):
    """Agree to the version that stands above the button."""

    version: str


class CopyConsent(OneConsent, name="consent-copy"):
    """What was signed, as a file."""


class AskWithdrawal(OneConsent, name="consent-off"):
    """What changes, before it is withdrawn."""


class WithdrawConsent(OneConsent, name="consent-gone"):
    pass


class TellSignerName(OneConsent, Question, name="consent-name"):
    """The name of a guardian, who stands in the document that they are to sign."""
