"""Entries and what comes of them, and whatever the bot has to tell on its own."""

import sqlalchemy as sa
from alembic import op

revision = "20261122_registration"
down_revision = "20261122_events"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "living_screens",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("subject", sa.String(length=40), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["accounts.id"], name=op.f("fk_living_screens_account_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_living_screens")),
        sa.UniqueConstraint("account_id", "subject", name=op.f("uq_living_screens_account_id_subject")),
    )
    with op.batch_alter_table("living_screens", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_living_screens_subject"), ["subject"], unique=False)
    op.create_table(
        "deliveries",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "entry_accepted",
                "entry_declined",
                "entry_entered",
                "entry_moved",
                "entry_withdrawn",
                "seat_offered",
                "seat_lapsed",
                "event_moved",
                "event_cancelled",
                "event_submitted",
                "event_accepted",
                "event_returned",
                "team_joined",
                "team_left",
                "team_captain",
                "request_made",
                "request_accepted",
                "request_declined",
                "result_published",
                "organiser_wrote",
                "redraw",
                name="deliverykind",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("cause", sa.String(length=80), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=True),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "pending",
                "claimed",
                "sending",
                "sent",
                "skipped",
                "failed",
                "missed",
                "unknown",
                name="deliverystate",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("reason", sa.String(length=60), nullable=False),
        sa.Column("try_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("handed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column(
            "messenger",
            sa.Enum("telegram", "vk", name="messengername", native_enum=False, length=32),
            nullable=True,
        ),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.id"], name=op.f("fk_deliveries_event_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_deliveries_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deliveries")),
        sa.UniqueConstraint(
            "kind", "cause", "person_id", "due_at", name=op.f("uq_deliveries_kind_cause_person_id_due_at")
        ),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("deliveries", schema=None) as batch_op:
        batch_op.create_index(
            "ix_deliveries_try_at_open",
            ["try_at"],
            unique=False,
            sqlite_where=sa.text("state IN ('pending', 'claimed', 'sending')"),
            postgresql_where=sa.text("state IN ('pending', 'claimed', 'sending')"),
        )
        batch_op.create_index(batch_op.f("ix_deliveries_event_id"), ["event_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_deliveries_person_id"), ["person_id"], unique=False)
    op.create_table(
        "desk_views",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.id"], name=op.f("fk_desk_views_event_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_desk_views_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_desk_views")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("desk_views", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_desk_views_event_id"), ["event_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_desk_views_person_id_event_id"), ["person_id", "event_id"], unique=False
        )
    op.create_table(
        "entries",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column(
            "status",
            sa.Enum(
                "pending",
                "confirmed",
                "waiting",
                "offered",
                "withdrawn",
                "declined",
                "lapsed",
                name="entrystatus",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("title", sa.String(length=60), nullable=False),
        sa.Column("title_key", sa.String(length=120), nullable=False),
        sa.Column("nomination_id", sa.Integer(), nullable=True),
        sa.Column("site_id", sa.Integer(), nullable=True),
        sa.Column("school_id", sa.String(length=64), nullable=True),
        sa.Column("grade", sa.Integer(), nullable=True),
        sa.Column("captain_id", sa.Integer(), nullable=True),
        sa.Column("mentor_id", sa.Integer(), nullable=True),
        sa.Column("entered_by", sa.Integer(), nullable=True),
        sa.Column(
            "source",
            sa.Enum(
                "catalogue",
                "link",
                "poster",
                "news",
                "invitation",
                "mentor",
                "organiser",
                name="entrysource",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("most", sa.Integer(), nullable=False),
        sa.Column("join_code", sa.String(length=8), nullable=True),
        sa.Column("entered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("queued_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("offered_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(status = 'offered') = (offered_until IS NOT NULL)", name=op.f("ck_entries_offer_has_an_end")
        ),
        sa.CheckConstraint(
            "(status = 'waiting') = (queued_at IS NOT NULL)", name=op.f("ck_entries_queue_has_a_beginning")
        ),
        sa.CheckConstraint("size <= most", name=op.f("ck_entries_no_team_too_large")),
        sa.CheckConstraint("size >= 0", name=op.f("ck_entries_nobody_left_twice")),
        sa.ForeignKeyConstraint(
            ["captain_id"], ["people.id"], name=op.f("fk_entries_captain_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["entered_by"], ["people.id"], name=op.f("fk_entries_entered_by"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name=op.f("fk_entries_event_id")),
        sa.ForeignKeyConstraint(
            ["mentor_id"], ["people.id"], name=op.f("fk_entries_mentor_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["nomination_id"], ["nominations.id"], name=op.f("fk_entries_nomination_id")),
        sa.ForeignKeyConstraint(["school_id"], ["schools.id"], name=op.f("fk_entries_school_id")),
        sa.ForeignKeyConstraint(["site_id"], ["sites.id"], name=op.f("fk_entries_site_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entries")),
        sa.UniqueConstraint("event_id", "number", name=op.f("uq_entries_event_id_number")),
        sa.UniqueConstraint("join_code", name=op.f("uq_entries_join_code")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("entries", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_entries_captain_id"), ["captain_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_entries_event_id_status"), ["event_id", "status"], unique=False)
        batch_op.create_index(batch_op.f("ix_entries_mentor_id"), ["mentor_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_entries_offered_until"), ["offered_until"], unique=False)
        batch_op.create_index(batch_op.f("ix_entries_school_id"), ["school_id"], unique=False)
        batch_op.create_index(
            "uq_entries_event_id_title_key_live",
            ["event_id", "title_key"],
            unique=True,
            sqlite_where=sa.text(
                "title_key <> '' AND status IN ('pending', 'confirmed', 'waiting', 'offered')"
            ),
            postgresql_where=sa.text(
                "title_key <> '' AND status IN ('pending', 'confirmed', 'waiting', 'offered')"
            ),
        )
    op.create_table(
        "entry_answers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("question_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("file_id", sa.Integer(), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["entries.id"], name=op.f("fk_entry_answers_entry_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["file_id"], ["files.id"], name=op.f("fk_entry_answers_file_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_entry_answers_person_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["question_id"], ["event_questions.id"], name=op.f("fk_entry_answers_question_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entry_answers")),
        sa.UniqueConstraint(
            "entry_id",
            "question_id",
            "person_id",
            name=op.f("uq_entry_answers_entry_id_question_id_person_id"),
        ),
    )
    with op.batch_alter_table("entry_answers", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_entry_answers_file_id"), ["file_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_entry_answers_person_id"), ["person_id"], unique=False)
        batch_op.create_index(
            "uq_entry_answers_entry_id_question_id_whole",
            ["entry_id", "question_id"],
            unique=True,
            sqlite_where=sa.text("person_id IS NULL"),
            postgresql_where=sa.text("person_id IS NULL"),
        )
    op.create_table(
        "entry_changes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=True),
        sa.Column(
            "deed",
            sa.Enum(
                "entered",
                "status",
                "joined",
                "left",
                "captain",
                "mentor",
                "title",
                "nomination",
                "site",
                "answer",
                "work",
                "result",
                name="entrydeed",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("was", sa.String(length=100), nullable=False),
        sa.Column("became", sa.String(length=100), nullable=False),
        sa.ForeignKeyConstraint(
            ["by_id"], ["people.id"], name=op.f("fk_entry_changes_by_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["entries.id"], name=op.f("fk_entry_changes_entry_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entry_changes")),
    )
    with op.batch_alter_table("entry_changes", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_entry_changes_by_id"), ["by_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_entry_changes_entry_id"), ["entry_id"], unique=False)
    op.create_table(
        "entry_members",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("nomination_key", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("joined_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("left_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["entries.id"], name=op.f("fk_entry_members_entry_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name=op.f("fk_entry_members_event_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_entry_members_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entry_members")),
    )
    with op.batch_alter_table("entry_members", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_entry_members_entry_id"), ["entry_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_entry_members_person_id"), ["person_id"], unique=False)
        batch_op.create_index(
            "uq_entry_members_event_id_nomination_key_person_id_live",
            ["event_id", "nomination_key", "person_id"],
            unique=True,
            sqlite_where=sa.text("left_at IS NULL"),
            postgresql_where=sa.text("left_at IS NULL"),
        )
    op.create_table(
        "entry_requests",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "join",
                "add",
                "leave",
                "replace",
                "title",
                "nomination",
                "site",
                "answer",
                "withdraw",
                name="requestkind",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=True),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "open", "accepted", "declined", "recalled", name="requeststate", native_enum=False, length=32
            ),
            nullable=False,
        ),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("decided_by", sa.Integer(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["by_id"], ["people.id"], name=op.f("fk_entry_requests_by_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["decided_by"], ["people.id"], name=op.f("fk_entry_requests_decided_by"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["entries.id"], name=op.f("fk_entry_requests_entry_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name=op.f("fk_entry_requests_event_id")),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_entry_requests_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entry_requests")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("entry_requests", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_entry_requests_by_id"), ["by_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_entry_requests_decided_by"), ["decided_by"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_entry_requests_event_id_state"), ["event_id", "state"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_entry_requests_person_id"), ["person_id"], unique=False)
        batch_op.create_index(
            "uq_entry_requests_entry_id_kind_person_id_open",
            ["entry_id", "kind", "person_id"],
            unique=True,
            sqlite_where=sa.text("state = 'open'"),
            postgresql_where=sa.text("state = 'open'"),
        )
    op.create_table(
        "results",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("stage_id", sa.Integer(), nullable=True),
        sa.Column(
            "kind",
            sa.Enum(
                "winner",
                "prizewinner",
                "laureate",
                "diploma",
                "place",
                "special",
                "participant",
                name="resultkind",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("note", sa.String(length=200), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=True),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "(kind IN ('diploma', 'place')) = (number IS NOT NULL)",
            name=op.f("ck_results_number_where_it_counts"),
        ),
        sa.CheckConstraint(
            "kind <> 'diploma' OR number BETWEEN 1 AND 3", name=op.f("ck_results_degree_of_a_diploma")
        ),
        sa.CheckConstraint("number >= 1", name=op.f("ck_results_number_from_one")),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["entries.id"], name=op.f("fk_results_entry_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name=op.f("fk_results_event_id")),
        sa.ForeignKeyConstraint(
            ["recorded_by"], ["people.id"], name=op.f("fk_results_recorded_by"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["stage_id"], ["stages.id"], name=op.f("fk_results_stage_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_results")),
        sa.UniqueConstraint("entry_id", "stage_id", name=op.f("uq_results_entry_id_stage_id")),
    )
    with op.batch_alter_table("results", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_results_event_id"), ["event_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_results_recorded_by"), ["recorded_by"], unique=False)
        batch_op.create_index(batch_op.f("ix_results_stage_id"), ["stage_id"], unique=False)
        batch_op.create_index(
            "uq_results_entry_id_whole",
            ["entry_id"],
            unique=True,
            sqlite_where=sa.text("stage_id IS NULL"),
            postgresql_where=sa.text("stage_id IS NULL"),
        )
    op.create_table(
        "works",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("stage_id", sa.Integer(), nullable=False),
        sa.Column("file_id", sa.Integer(), nullable=True),
        sa.Column("link", sa.String(length=500), nullable=False),
        sa.Column("sent_by", sa.Integer(), nullable=True),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.CheckConstraint("file_id IS NOT NULL OR link <> ''", name=op.f("ck_works_file_or_link")),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["entries.id"], name=op.f("fk_works_entry_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["file_id"], ["files.id"], name=op.f("fk_works_file_id")),
        sa.ForeignKeyConstraint(
            ["sent_by"], ["people.id"], name=op.f("fk_works_sent_by"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["stage_id"], ["stages.id"], name=op.f("fk_works_stage_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_works")),
        sa.UniqueConstraint("entry_id", "stage_id", name=op.f("uq_works_entry_id_stage_id")),
    )
    with op.batch_alter_table("works", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_works_file_id"), ["file_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_works_sent_by"), ["sent_by"], unique=False)
        batch_op.create_index(batch_op.f("ix_works_stage_id"), ["stage_id"], unique=False)


def downgrade() -> None:
    op.drop_table("works")
    op.drop_table("results")
    op.drop_table("entry_requests")
    op.drop_table("entry_members")
    op.drop_table("entry_changes")
    op.drop_table("entry_answers")
    op.drop_table("entries")
    op.drop_table("desk_views")
    op.drop_table("deliveries")
    op.drop_table("living_screens")
