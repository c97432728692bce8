from datetime import datetime
from enum import StrEnum

from sqlalchemy import BigInteger, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.account import MessengerName
from models.base import Base
from models.partial_index import PartialIndex
from models.person import Language


class ConsentPurpose(StrEnum):
    PROCESSING = "processing"
    PUBLICATION = "publication"
    NEWS = "news"


class ConsentWay(StrEnum):
    PRESS = "press"
    PAPER = "paper"


class ConsentText(Base):
    """A document exactly as it was signed: a new version of the file changes nothing that was agreed to."""

    __tablename__ = "consent_texts"
    __table_args__ = (UniqueConstraint("purpose", "version", "language", "digest"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    purpose: Mapped[ConsentPurpose]
    version: Mapped[str] = mapped_column(String(20))
    language: Mapped[Language]
    digest: Mapped[str] = mapped_column(String(64))
    body: Mapped[str] = mapped_column(Text)


class Consent(Base):
    """Somebody agreed to one purpose, for themselves or for a child; kept after it is withdrawn."""

    __tablename__ = "consents"
    __table_args__ = (
        PartialIndex(
            "uq_consents_in_force",
            "person_id",
            "purpose",
            unique=True,
            where="withdrawn_at IS NULL",
        ),
        Index(None, "given_by"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    # Whose data it is about.
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    purpose: Mapped[ConsentPurpose]
    text_id: Mapped[int] = mapped_column(ForeignKey("consent_texts.id"))
    way: Mapped[ConsentWay]
    given_at: Mapped[datetime]
    # Who signed: the person, or a guardian. On paper, whoever checked the sheet.
    given_by: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    by_guardian: Mapped[bool] = mapped_column(default=False)
    # The account it was pressed in, as it was then.
    messenger: Mapped[MessengerName | None]
    external_id: Mapped[int | None] = mapped_column(BigInteger)
    withdrawn_at: Mapped[datetime | None]
    withdrawn_by: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
