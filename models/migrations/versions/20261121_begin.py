"""People and their accounts, schools, events, and the inbox of updates."""

import sqlalchemy as sa
from alembic import op

revision = "20261121_begin"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "cursors",
        sa.Column(
            "messenger",
            sa.Enum("telegram", "vk", name="messengername", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("position", sa.String(length=80), nullable=False),
        sa.PrimaryKeyConstraint("messenger", name=op.f("pk_cursors")),
    )
    op.create_table(
        "inbox",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column(
            "messenger",
            sa.Enum("telegram", "vk", name="messengername", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("key", sa.String(length=80), nullable=False),
        sa.Column("lane", sa.String(length=40), nullable=False),
        sa.Column("body", sa.Text(), nullable=True),
        sa.Column(
            "outcome",
            sa.Enum(
                "waiting",
                "handled",
                "skipped",
                "poison",
                "failed",
                name="updateoutcome",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inbox")),
        sa.UniqueConstraint("messenger", "key", name=op.f("uq_inbox_messenger_key")),
    )
    with op.batch_alter_table("inbox", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_inbox_received_at"), ["received_at"], unique=False)
        batch_op.create_index(
            "ix_inbox_waiting",
            ["id"],
            unique=False,
            sqlite_where=sa.text("outcome = 'waiting'"),
            postgresql_where=sa.text("outcome = 'waiting'"),
        )

    op.create_table(
        "people",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column(
            "language", sa.Enum("ru", "en", name="language", native_enum=False, length=32), nullable=False
        ),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_people")),
    )
    op.create_table(
        "schools",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("name_en", sa.String(length=200), nullable=False),
        sa.Column("city", sa.String(length=100), nullable=False),
        sa.Column("city_en", sa.String(length=100), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_schools")),
    )
    op.create_table(
        "accounts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column(
            "messenger",
            sa.Enum("telegram", "vk", name="messengername", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("external_id", sa.BigInteger(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("awaits", sa.String(length=255), nullable=True),
        sa.Column("reachable", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_accounts_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_accounts")),
        sa.UniqueConstraint("messenger", "external_id", name=op.f("uq_accounts_messenger_external_id")),
    )
    with op.batch_alter_table("accounts", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_accounts_person_id"), ["person_id"], unique=False)

    op.create_table(
        "events",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("slug", sa.String(length=80), nullable=True),
        sa.Column(
            "kind",
            sa.Enum(
                "webinar",
                "contest",
                "conference",
                "olympiad",
                "online_game",
                "hackathon",
                "meeting",
                "seminar",
                "internship",
                "excursion",
                "other",
                name="eventkind",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("title", sa.String(length=300), nullable=False),
        sa.Column("title_en", sa.String(length=300), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("summary_en", sa.Text(), nullable=False),
        sa.Column("organiser_id", sa.String(length=64), nullable=False),
        sa.Column("co_organisers", sa.String(length=500), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("whole_days", sa.Boolean(), nullable=False),
        sa.Column(
            "format",
            sa.Enum("online", "onsite", "remote", "mixed", name="eventformat", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("place", sa.String(length=200), nullable=False),
        sa.Column("place_en", sa.String(length=200), nullable=False),
        sa.Column(
            "level",
            sa.Enum(
                "interregional",
                "national",
                "regional",
                "open",
                "international",
                name="eventlevel",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("grade_from", sa.Integer(), nullable=True),
        sa.Column("grade_to", sa.Integer(), nullable=True),
        sa.Column("for_colleges", sa.Boolean(), nullable=False),
        sa.Column("for_teachers", sa.Boolean(), nullable=False),
        sa.Column("for_heads", sa.Boolean(), nullable=False),
        sa.Column(
            "state",
            sa.Enum("draft", "published", "cancelled", name="eventstate", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("search", sa.Text(), nullable=False),
        sa.CheckConstraint("grade_from <= grade_to", name=op.f("ck_events_grades_in_order")),
        sa.CheckConstraint("starts_at <= ends_at", name=op.f("ck_events_ends_after_start")),
        sa.ForeignKeyConstraint(["organiser_id"], ["schools.id"], name=op.f("fk_events_organiser_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_events")),
        sa.UniqueConstraint("slug", name=op.f("uq_events_slug")),
    )
    with op.batch_alter_table("events", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_events_ends_at"), ["ends_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_events_organiser_id"), ["organiser_id"], unique=False)

    op.create_table(
        "roles",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "pupil",
                "parent",
                "teacher",
                "head",
                "organiser",
                "editor",
                "administrator",
                name="rolekind",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("school_id", sa.String(length=64), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_roles_person_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["school_id"], ["schools.id"], name=op.f("fk_roles_school_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_roles")),
        sa.UniqueConstraint("person_id", "kind", "school_id", name=op.f("uq_roles_person_id_kind_school_id")),
    )
    with op.batch_alter_table("roles", schema=None) as batch_op:
        batch_op.create_index(
            "uq_roles_person_id_kind_everywhere",
            ["person_id", "kind"],
            unique=True,
            sqlite_where=sa.text("school_id IS NULL"),
            postgresql_where=sa.text("school_id IS NULL"),
        )

    op.create_table(
        "saved_searches",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("words", sa.String(length=100), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_saved_searches_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_saved_searches")),
        sa.UniqueConstraint("person_id", "words", name=op.f("uq_saved_searches_person_id_words")),
    )


def downgrade() -> None:
    op.drop_table("saved_searches")
    with op.batch_alter_table("roles", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_roles_person_id_kind_everywhere",
            sqlite_where=sa.text("school_id IS NULL"),
            postgresql_where=sa.text("school_id IS NULL"),
        )

    op.drop_table("roles")
    with op.batch_alter_table("events", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_events_organiser_id"))
        batch_op.drop_index(batch_op.f("ix_events_ends_at"))

    op.drop_table("events")
    with op.batch_alter_table("accounts", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_accounts_person_id"))

    op.drop_table("accounts")
    op.drop_table("schools")
    op.drop_table("people")
    with op.batch_alter_table("inbox", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_inbox_waiting",
            sqlite_where=sa.text("outcome = 'waiting'"),
            postgresql_where=sa.text("outcome = 'waiting'"),
        )
        batch_op.drop_index(batch_op.f("ix_inbox_received_at"))

    op.drop_table("inbox")
    op.drop_table("cursors")
