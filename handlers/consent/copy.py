"""A consent as a file that any telephone opens: plain text, with a mark that says how to read its letters."""

from handlers.screen import Document
from handlers.translation import MOSCOW, Translator
from models.consent import ConsentWay
from services.consent_state import ConsentCopy
from services.consent_text import filled

# Old programs take a text for another alphabet, and its lines for one, without these.
ENCODING, LINE_BREAK = "utf-8-sig", "\r\n"


def file_of(copy: ConsentCopy, t: Translator) -> Document:
    purpose = t.plain(f"consent-purpose-{copy.purpose}")
    name = t.plain("consent-file", purpose=purpose, version=copy.version)
    caption = t("consent-file-caption", purpose=purpose, version=copy.version)
    text = "\n".join((_document(copy, t), "", *_facts(copy, t), ""))
    return Document(f"{name}.txt", text.replace("\n", LINE_BREAK).encode(ENCODING), caption)


def _document(copy: ConsentCopy, t: Translator) -> str:
    on_paper = copy.way is ConsentWay.PAPER
    signer = t.plain("consent-signer-guardian") if on_paper else copy.signer
    return filled(
        copy.body,
        signer=signer or t.plain("consent-signer-gone"),
        subject=copy.subject,
        operator=copy.operator,
    )


def _facts(copy: ConsentCopy, t: Translator) -> list[str]:
    who = copy.signer or t.plain("consent-signer-gone")
    given = t.hours(copy.given_at, copy.given_at, MOSCOW)
    facts = [t.plain("consent-copy-version", version=copy.version), t.plain("consent-copy-when", time=given)]
    if copy.way is ConsentWay.PAPER:
        facts.append(t.plain("consent-copy-paper", name=who))
    else:
        facts.append(t.plain("consent-copy-who", name=who))
        facts.append(_account(copy, t))
    if copy.by_guardian:
        facts.append(t.plain("consent-copy-for", name=copy.subject))
    if copy.withdrawn_at is not None:
        withdrawn = t.hours(copy.withdrawn_at, copy.withdrawn_at, MOSCOW)
        facts.append(t.plain("consent-copy-withdrawn", time=withdrawn))
    return [*facts, t.plain("consent-copy-digest", digest=copy.digest)]


def _account(copy: ConsentCopy, t: Translator) -> str:
    if copy.messenger is None:
        return t.plain("consent-copy-button")
    messenger = t.plain(f"messenger-{copy.messenger}")
    return t.plain("consent-copy-account", messenger=messenger, number=str(copy.external_id))
