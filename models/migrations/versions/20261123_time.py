"""Reminders and how people want them; webinars: who speaks, who came, what was said and stays of them."""

import sqlalchemy as sa
from alembic import op

revision = "20261123_time"
down_revision = "20261122_registration"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "calendar_feeds",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(length=43), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_calendar_feeds_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_calendar_feeds")),
    )
    with op.batch_alter_table("calendar_feeds", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_calendar_feeds_token"), ["token"], unique=True)

    op.create_table(
        "person_reminders",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column(
            "moment",
            sa.Enum(
                "eve",
                "soon",
                "start",
                "closing",
                "work",
                "stage",
                "offer",
                name="remindermoment",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("leads", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_person_reminders_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person_reminders")),
        sa.UniqueConstraint("person_id", "moment", name=op.f("uq_person_reminders_person_id_moment")),
    )
    op.create_table(
        "preferences",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("quiet_from", sa.Integer(), nullable=True),
        sa.Column("quiet_to", sa.Integer(), nullable=True),
        sa.Column("quiet_for_urgent", sa.Boolean(), nullable=False),
        sa.Column("wants_digest", sa.Boolean(), nullable=False),
        sa.CheckConstraint(
            "(quiet_from IS NULL) = (quiet_to IS NULL)", name=op.f("ck_preferences_quiet_has_both_hours")
        ),
        sa.CheckConstraint("quiet_from BETWEEN 0 AND 23", name=op.f("ck_preferences_quiet_from_an_hour")),
        sa.CheckConstraint("quiet_to BETWEEN 0 AND 23", name=op.f("ck_preferences_quiet_to_an_hour")),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_preferences_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_preferences")),
    )
    op.create_table(
        "attendances",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("pressed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "confirmed_by",
            sa.Enum("word", "poll", "list", "organiser", name="confirmation", native_enum=False, length=32),
            nullable=True,
        ),
        sa.Column("answer", sa.Integer(), nullable=True),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "(confirmed_at IS NULL) = (confirmed_by IS NULL)",
            name=op.f("ck_attendances_confirmed_by_something"),
        ),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.id"], name=op.f("fk_attendances_event_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_attendances_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attendances")),
        sa.UniqueConstraint("event_id", "person_id", name=op.f("uq_attendances_event_id_person_id")),
    )
    with op.batch_alter_table("attendances", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_attendances_person_id"), ["person_id"], unique=False)

    op.create_table(
        "event_reminders",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column(
            "moment",
            sa.Enum(
                "eve",
                "soon",
                "start",
                "closing",
                "work",
                "stage",
                "offer",
                name="remindermoment",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("leads", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.id"], name=op.f("fk_event_reminders_event_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event_reminders")),
        sa.UniqueConstraint("event_id", "moment", name=op.f("uq_event_reminders_event_id_moment")),
    )
    op.create_table(
        "feedbacks",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("score", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("score BETWEEN 1 AND 5", name=op.f("ck_feedbacks_score_of_five")),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.id"], name=op.f("fk_feedbacks_event_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_feedbacks_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feedbacks")),
        sa.UniqueConstraint("event_id", "person_id", name=op.f("uq_feedbacks_event_id_person_id")),
    )
    with op.batch_alter_table("feedbacks", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_feedbacks_person_id"), ["person_id"], unique=False)

    op.create_table(
        "join_presses",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.id"], name=op.f("fk_join_presses_event_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_join_presses_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_join_presses")),
    )
    with op.batch_alter_table("join_presses", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_join_presses_event_id_person_id"), ["event_id", "person_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_join_presses_person_id"), ["person_id"], unique=False)

    op.create_table(
        "listed_attendees",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("key", sa.String(length=100), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("is_stranger", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.id"], name=op.f("fk_listed_attendees_event_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_listed_attendees_person_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_listed_attendees")),
        sa.UniqueConstraint("event_id", "key", name=op.f("uq_listed_attendees_event_id_key")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("listed_attendees", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_listed_attendees_person_id"), ["person_id"], unique=False)

    op.create_table(
        "materials",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("link", sa.String(length=500), nullable=False),
        sa.Column("file_id", sa.Integer(), nullable=True),
        sa.Column("is_recording", sa.Boolean(), nullable=False),
        sa.Column("added_by", sa.Integer(), nullable=True),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("file_id IS NOT NULL OR link <> ''", name=op.f("ck_materials_file_or_link")),
        sa.ForeignKeyConstraint(
            ["added_by"], ["people.id"], name=op.f("fk_materials_added_by"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.id"], name=op.f("fk_materials_event_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["file_id"], ["files.id"], name=op.f("fk_materials_file_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_materials")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("materials", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_materials_added_by"), ["added_by"], unique=False)
        batch_op.create_index(batch_op.f("ix_materials_event_id"), ["event_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_materials_file_id"), ["file_id"], unique=False)

    op.create_table(
        "proofs",
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column(
            "kind", sa.Enum("word", "poll", name="proofkind", native_enum=False, length=32), nullable=False
        ),
        sa.Column("word", sa.String(length=40), nullable=False),
        sa.Column("question", sa.String(length=200), nullable=False),
        sa.Column("first", sa.String(length=40), nullable=False),
        sa.Column("second", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.id"], name=op.f("fk_proofs_event_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("event_id", name=op.f("pk_proofs")),
    )
    op.create_table(
        "speakers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("topic", sa.String(length=300), nullable=False),
        sa.Column("school_id", sa.String(length=64), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.id"], name=op.f("fk_speakers_event_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_speakers_person_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["school_id"], ["schools.id"], name=op.f("fk_speakers_school_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_speakers")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("speakers", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_speakers_event_id"), ["event_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_speakers_person_id"), ["person_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_speakers_school_id"), ["school_id"], unique=False)

    op.create_table(
        "listener_questions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("speaker_id", sa.Integer(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("hidden_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.id"], name=op.f("fk_listener_questions_event_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_listener_questions_person_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["speaker_id"],
            ["speakers.id"],
            name=op.f("fk_listener_questions_speaker_id"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_listener_questions")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("listener_questions", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_listener_questions_event_id"), ["event_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_listener_questions_person_id"), ["person_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_listener_questions_speaker_id"), ["speaker_id"], unique=False)

    with op.batch_alter_table("deliveries", table_kwargs={"sqlite_autoincrement": True}) as batch_op:
        batch_op.add_column(sa.Column("expires_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("rank", sa.Integer(), nullable=False, server_default=sa.text("1")))
        batch_op.drop_index("ix_deliveries_try_at_open")
        batch_op.create_index(
            "ix_deliveries_open",
            ["rank", "try_at", "id"],
            unique=False,
            sqlite_where=sa.text("state IN ('pending', 'claimed', 'sending')"),
            postgresql_where=sa.text("state IN ('pending', 'claimed', 'sending')"),
        )
        batch_op.create_index(
            "ix_deliveries_sending",
            ["try_at"],
            unique=False,
            sqlite_where=sa.text("state = 'sending'"),
            postgresql_where=sa.text("state = 'sending'"),
        )
    with op.batch_alter_table("invitations", table_kwargs={"sqlite_autoincrement": True}) as batch_op:
        batch_op.add_column(sa.Column("speaker_id", sa.Integer(), nullable=True))
        batch_op.create_index(batch_op.f("ix_invitations_speaker_id"), ["speaker_id"], unique=False)
        batch_op.create_foreign_key(
            batch_op.f("fk_invitations_speaker_id"), "speakers", ["speaker_id"], ["id"], ondelete="CASCADE"
        )
    with op.batch_alter_table("deliveries", table_kwargs={"sqlite_autoincrement": True}) as batch_op:
        # Only the rows that were there before had to be told.
        batch_op.alter_column("rank", server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("deliveries", table_kwargs={"sqlite_autoincrement": True}) as batch_op:
        batch_op.drop_index("ix_deliveries_sending")
        batch_op.drop_index("ix_deliveries_open")
        batch_op.create_index(
            "ix_deliveries_try_at_open",
            ["try_at"],
            unique=False,
            sqlite_where=sa.text("state IN ('pending', 'claimed', 'sending')"),
            postgresql_where=sa.text("state IN ('pending', 'claimed', 'sending')"),
        )
        batch_op.drop_column("rank")
        batch_op.drop_column("expires_at")
    with op.batch_alter_table("invitations", table_kwargs={"sqlite_autoincrement": True}) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_invitations_speaker_id"), type_="foreignkey")
        batch_op.drop_index(batch_op.f("ix_invitations_speaker_id"))
        batch_op.drop_column("speaker_id")
    op.drop_table("listener_questions")
    op.drop_table("speakers")
    op.drop_table("proofs")
    op.drop_table("materials")
    op.drop_table("listed_attendees")
    op.drop_table("join_presses")
    op.drop_table("feedbacks")
    op.drop_table("event_reminders")
    op.drop_table("attendances")
    op.drop_table("preferences")
    op.drop_table("person_reminders")
    op.drop_table("calendar_feeds")
