"""Consents with the texts they were given to, signed sheets, the audit log, daily routines."""

import sqlalchemy as sa
from alembic import op

revision = "20261121_trust"
down_revision = "20261121_people"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "consent_texts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column(
            "purpose",
            sa.Enum("processing", "publication", "news", name="consentpurpose", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("version", sa.String(length=20), nullable=False),
        sa.Column(
            "language", sa.Enum("ru", "en", name="language", native_enum=False, length=32), nullable=False
        ),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consent_texts")),
        sa.UniqueConstraint(
            "purpose",
            "version",
            "language",
            "digest",
            name=op.f("uq_consent_texts_purpose_version_language_digest"),
        ),
    )
    op.create_table(
        "routines",
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_routines")),
    )
    op.create_table(
        "audit_lines",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "deed",
            sa.Enum(
                "role_invited",
                "role_taken",
                "role_given",
                "role_withdrawn",
                "person_blocked",
                "person_unblocked",
                "person_moved",
                "person_erased",
                "people_joined",
                "pupil_claimed",
                "school_recorded",
                "school_added",
                "school_changed",
                "school_merged",
                "school_accepted",
                "members_imported",
                "paper_checked",
                "guardian_refused",
                "class_entered",
                "codes_made",
                name="deed",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("actor_id", sa.Integer(), nullable=True),
        sa.Column("subject_id", sa.Integer(), nullable=True),
        sa.Column("school_id", sa.String(length=64), nullable=True),
        sa.Column(
            "role",
            sa.Enum(
                "mentor",
                "responsible",
                "organiser",
                "editor",
                "administrator",
                name="rolekind",
                native_enum=False,
                length=32,
            ),
            nullable=True,
        ),
        sa.Column("detail", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(
            ["actor_id"], ["people.id"], name=op.f("fk_audit_lines_actor_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["school_id"], ["schools.id"], name=op.f("fk_audit_lines_school_id")),
        sa.ForeignKeyConstraint(
            ["subject_id"], ["people.id"], name=op.f("fk_audit_lines_subject_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_lines")),
    )
    with op.batch_alter_table("audit_lines", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_audit_lines_actor_id"), ["actor_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_audit_lines_at"), ["at"], unique=False)
        batch_op.create_index(batch_op.f("ix_audit_lines_subject_id"), ["subject_id"], unique=False)
    op.create_table(
        "consents",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column(
            "purpose",
            sa.Enum("processing", "publication", "news", name="consentpurpose", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("text_id", sa.Integer(), nullable=False),
        sa.Column(
            "way", sa.Enum("press", "paper", name="consentway", native_enum=False, length=32), nullable=False
        ),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("given_by", sa.Integer(), nullable=True),
        sa.Column("by_guardian", sa.Boolean(), nullable=False),
        sa.Column(
            "messenger",
            sa.Enum("telegram", "vk", name="messengername", native_enum=False, length=32),
            nullable=True,
        ),
        sa.Column("external_id", sa.BigInteger(), nullable=True),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("withdrawn_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["given_by"], ["people.id"], name=op.f("fk_consents_given_by"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_consents_person_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["text_id"], ["consent_texts.id"], name=op.f("fk_consents_text_id")),
        sa.ForeignKeyConstraint(
            ["withdrawn_by"], ["people.id"], name=op.f("fk_consents_withdrawn_by"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consents")),
    )
    with op.batch_alter_table("consents", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_consents_given_by"), ["given_by"], unique=False)
        batch_op.create_index(
            "uq_consents_in_force",
            ["person_id", "purpose"],
            unique=True,
            sqlite_where=sa.text("withdrawn_at IS NULL"),
            postgresql_where=sa.text("withdrawn_at IS NULL"),
        )
    op.create_table(
        "blocked_addresses",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("blocked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("kept_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_blocked_addresses")),
        sa.UniqueConstraint("digest", name=op.f("uq_blocked_addresses_digest")),
    )
    with op.batch_alter_table("blocked_addresses", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_blocked_addresses_kept_at"), ["kept_at"], unique=False)
    op.create_table(
        "papers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("child_id", sa.Integer(), nullable=False),
        sa.Column(
            "purpose",
            sa.Enum("processing", "publication", "news", name="consentpurpose", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("text_id", sa.Integer(), nullable=True),
        sa.Column("sent_by", sa.Integer(), nullable=True),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("file_name", sa.String(length=200), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=True),
        sa.Column(
            "state",
            sa.Enum("waiting", "accepted", "declined", name="paperstate", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("checked_by", sa.Integer(), nullable=True),
        sa.Column("checked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.String(length=300), nullable=False),
        sa.ForeignKeyConstraint(
            ["checked_by"], ["people.id"], name=op.f("fk_papers_checked_by"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["child_id"], ["people.id"], name=op.f("fk_papers_child_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["sent_by"], ["people.id"], name=op.f("fk_papers_sent_by"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["text_id"], ["consent_texts.id"], name=op.f("fk_papers_text_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_papers")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("papers", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_papers_child_id"), ["child_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_papers_state"), ["state"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("papers", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_papers_state"))
        batch_op.drop_index(batch_op.f("ix_papers_child_id"))
    op.drop_table("papers")
    with op.batch_alter_table("blocked_addresses", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_blocked_addresses_kept_at"))
    op.drop_table("blocked_addresses")
    with op.batch_alter_table("consents", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_consents_in_force",
            sqlite_where=sa.text("withdrawn_at IS NULL"),
            postgresql_where=sa.text("withdrawn_at IS NULL"),
        )
        batch_op.drop_index(batch_op.f("ix_consents_given_by"))
    op.drop_table("consents")
    with op.batch_alter_table("audit_lines", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_audit_lines_subject_id"))
        batch_op.drop_index(batch_op.f("ix_audit_lines_at"))
        batch_op.drop_index(batch_op.f("ix_audit_lines_actor_id"))
    op.drop_table("audit_lines")
    op.drop_table("routines")
    op.drop_table("consent_texts")
