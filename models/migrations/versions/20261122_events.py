"""What an event is made of: stages, sites, nominations, questions, seats, files, its history."""

import sqlalchemy as sa
from alembic import op

revision = "20261122_events"
down_revision = "20261121_trust"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "files",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("kept_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_files_person_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_files")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_files_digest"), ["digest"], unique=False)
        batch_op.create_index(batch_op.f("ix_files_person_id"), ["person_id"], unique=False)
    op.create_table(
        "event_changes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=True),
        sa.Column(
            "deed",
            sa.Enum("state", "moved", "edited", name="eventdeed", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("field", sa.String(length=40), nullable=False),
        sa.Column("was", sa.Text(), nullable=False),
        sa.Column("became", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["by_id"], ["people.id"], name=op.f("fk_event_changes_by_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.id"], name=op.f("fk_event_changes_event_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event_changes")),
    )
    with op.batch_alter_table("event_changes", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_event_changes_by_id"), ["by_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_event_changes_event_id"), ["event_id"], unique=False)
    op.create_table(
        "event_hosts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.id"], name=op.f("fk_event_hosts_event_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["school_id"], ["schools.id"], name=op.f("fk_event_hosts_school_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event_hosts")),
        sa.UniqueConstraint("event_id", "school_id", name=op.f("uq_event_hosts_event_id_school_id")),
    )
    with op.batch_alter_table("event_hosts", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_event_hosts_school_id"), ["school_id"], unique=False)
    op.create_table(
        "event_questions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "text",
                "number",
                "choice",
                "several",
                "yes_no",
                "date",
                "file",
                "link",
                name="questionkind",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column(
            "scope",
            sa.Enum("entry", "person", "mentor", name="questionscope", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("label", sa.String(length=300), nullable=False),
        sa.Column("choices", sa.JSON(), nullable=False),
        sa.Column("required", sa.Boolean(), nullable=False),
        sa.Column("shown_if_id", sa.Integer(), nullable=True),
        sa.Column("shown_if_value", sa.String(length=300), nullable=False),
        sa.Column("retired_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.id"], name=op.f("fk_event_questions_event_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["shown_if_id"],
            ["event_questions.id"],
            name=op.f("fk_event_questions_shown_if_id"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event_questions")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("event_questions", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_event_questions_event_id"), ["event_id"], unique=False)
    op.create_table(
        "nominations",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("grade_from", sa.Integer(), nullable=True),
        sa.Column("grade_to", sa.Integer(), nullable=True),
        sa.Column("capacity", sa.Integer(), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("capacity >= 1", name=op.f("ck_nominations_capacity_of_some")),
        sa.CheckConstraint(
            "1 <= grade_from AND grade_from <= grade_to AND grade_to <= 11",
            name=op.f("ck_nominations_grades_of_a_school"),
        ),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.id"], name=op.f("fk_nominations_event_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_nominations")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("nominations", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_nominations_event_id"), ["event_id"], unique=False)
    op.create_table(
        "seat_counts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column(
            "scope",
            sa.Enum("event", "site", "nomination", "school", name="seatscope", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("taken", sa.Integer(), nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "capacity IS NULL OR taken <= capacity", name=op.f("ck_seat_counts_none_too_many")
        ),
        sa.CheckConstraint("taken >= 0", name=op.f("ck_seat_counts_none_given_back_twice")),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.id"], name=op.f("fk_seat_counts_event_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_seat_counts")),
        sa.UniqueConstraint("event_id", "scope", "key", name=op.f("uq_seat_counts_event_id_scope_key")),
    )
    op.create_table(
        "stages",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column(
            "format",
            sa.Enum("online", "onsite", "remote", "mixed", name="eventformat", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("whole_days", sa.Boolean(), nullable=False),
        sa.Column("place", sa.String(length=200), nullable=False),
        sa.Column("link", sa.String(length=500), nullable=False),
        sa.Column(
            "work",
            sa.Enum("none", "file", "link", "either", name="workwanted", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("work_due_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("starts_at <= ends_at", name=op.f("ck_stages_ends_after_start")),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.id"], name=op.f("fk_stages_event_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stages")),
        sa.UniqueConstraint("event_id", "position", name=op.f("uq_stages_event_id_position")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "sites",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("stage_id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.String(length=64), nullable=True),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("address", sa.String(length=300), nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("capacity >= 1", name=op.f("ck_sites_capacity_of_some")),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.id"], name=op.f("fk_sites_event_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["school_id"], ["schools.id"], name=op.f("fk_sites_school_id")),
        sa.ForeignKeyConstraint(
            ["stage_id"], ["stages.id"], name=op.f("fk_sites_stage_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sites")),
        sa.UniqueConstraint("stage_id", "title", name=op.f("uq_sites_stage_id_title")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("sites", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_sites_event_id"), ["event_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_sites_school_id"), ["school_id"], unique=False)
    with op.batch_alter_table("events", schema=None, table_kwargs={"sqlite_autoincrement": True}) as batch_op:
        batch_op.add_column(sa.Column("college_from", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("college_to", sa.Integer(), nullable=True))
        batch_op.add_column(
            sa.Column("members_only", sa.Boolean(), nullable=False, server_default=sa.false())
        )
        batch_op.add_column(
            sa.Column(
                "direction",
                sa.Enum(
                    "research",
                    "technical",
                    "it",
                    "aerospace",
                    "intellectual",
                    "mathematics",
                    "physics",
                    "shipbuilding",
                    "vr",
                    "pedagogy",
                    "management",
                    "other",
                    name="eventdirection",
                    native_enum=False,
                    length=32,
                ),
                nullable=True,
            )
        )
        batch_op.add_column(sa.Column("cluster_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("registration_opens_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("registration_closes_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("freezes_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(
            sa.Column(
                "entry_by",
                sa.Enum("anyone", "mentors", name="entryby", native_enum=False, length=32),
                nullable=False,
                server_default="anyone",
            )
        )
        batch_op.add_column(
            sa.Column("needs_approval", sa.Boolean(), nullable=False, server_default=sa.false())
        )
        batch_op.add_column(sa.Column("team_min", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("team_max", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("capacity", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("per_school", sa.Integer(), nullable=True))
        batch_op.add_column(
            sa.Column(
                "split_by",
                sa.Enum("nomination", "direction", name="splitby", native_enum=False, length=32),
                nullable=False,
                server_default="nomination",
            )
        )
        batch_op.add_column(sa.Column("offer_hours", sa.Integer(), nullable=False, server_default="24"))
        batch_op.add_column(sa.Column("link", sa.String(length=500), nullable=False, server_default=""))
        batch_op.add_column(sa.Column("regulation_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("copied_from_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("author_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("remark", sa.Text(), nullable=False, server_default=""))
        batch_op.add_column(sa.Column("next_number", sa.Integer(), nullable=False, server_default="1"))
        batch_op.add_column(sa.Column("revision", sa.Integer(), nullable=False, server_default="0"))
        batch_op.create_index(batch_op.f("ix_events_state"), ["state"], unique=False)
        batch_op.create_index(batch_op.f("ix_events_regulation_id"), ["regulation_id"], unique=False)
        batch_op.create_foreign_key(
            batch_op.f("fk_events_copied_from_id"), "events", ["copied_from_id"], ["id"], ondelete="SET NULL"
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_events_regulation_id"), "files", ["regulation_id"], ["id"], ondelete="SET NULL"
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_events_cluster_id"), "unions", ["cluster_id"], ["id"], ondelete="SET NULL"
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_events_author_id"), "people", ["author_id"], ["id"], ondelete="SET NULL"
        )
        batch_op.create_check_constraint(
            batch_op.f("ck_events_college_years_in_order"), "college_from <= college_to"
        )
        batch_op.create_check_constraint(
            batch_op.f("ck_events_team_has_both_sizes"), "(team_min IS NULL) = (team_max IS NULL)"
        )
        batch_op.create_check_constraint(
            batch_op.f("ck_events_team_sizes_in_order"), "team_min >= 1 AND team_min <= team_max"
        )
        batch_op.create_check_constraint(batch_op.f("ck_events_capacity_of_some"), "capacity >= 1")
        batch_op.create_check_constraint(batch_op.f("ck_events_per_school_of_some"), "per_school >= 1")
        batch_op.create_check_constraint(
            batch_op.f("ck_events_opens_before_it_closes"), "registration_opens_at <= registration_closes_at"
        )
    with op.batch_alter_table("events", schema=None, table_kwargs={"sqlite_autoincrement": True}) as batch_op:
        batch_op.alter_column("members_only", server_default=None)
        batch_op.alter_column("entry_by", server_default=None)
        batch_op.alter_column("needs_approval", server_default=None)
        batch_op.alter_column("split_by", server_default=None)
        batch_op.alter_column("offer_hours", server_default=None)
        batch_op.alter_column("link", server_default=None)
        batch_op.alter_column("remark", server_default=None)
        batch_op.alter_column("next_number", server_default=None)
        batch_op.alter_column("revision", server_default=None)


def downgrade() -> None:
    # States that this schema has no word for.
    events = sa.table("events", sa.column("state"))
    op.execute(events.update().where(events.c.state == "submitted").values(state="draft"))
    later = ("registration_closed", "running", "finished")
    op.execute(events.update().where(events.c.state.in_(later)).values(state="published"))
    with op.batch_alter_table("events", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("ck_events_college_years_in_order"), type_="check")
        batch_op.drop_constraint(batch_op.f("ck_events_team_has_both_sizes"), type_="check")
        batch_op.drop_constraint(batch_op.f("ck_events_team_sizes_in_order"), type_="check")
        batch_op.drop_constraint(batch_op.f("ck_events_capacity_of_some"), type_="check")
        batch_op.drop_constraint(batch_op.f("ck_events_per_school_of_some"), type_="check")
        batch_op.drop_constraint(batch_op.f("ck_events_opens_before_it_closes"), type_="check")
        batch_op.drop_constraint(batch_op.f("fk_events_copied_from_id"), type_="foreignkey")
        batch_op.drop_constraint(batch_op.f("fk_events_regulation_id"), type_="foreignkey")
        batch_op.drop_constraint(batch_op.f("fk_events_cluster_id"), type_="foreignkey")
        batch_op.drop_constraint(batch_op.f("fk_events_author_id"), type_="foreignkey")
        batch_op.drop_index(batch_op.f("ix_events_regulation_id"))
        batch_op.drop_index(batch_op.f("ix_events_state"))
        batch_op.drop_column("revision")
        batch_op.drop_column("next_number")
        batch_op.drop_column("remark")
        batch_op.drop_column("author_id")
        batch_op.drop_column("copied_from_id")
        batch_op.drop_column("regulation_id")
        batch_op.drop_column("link")
        batch_op.drop_column("offer_hours")
        batch_op.drop_column("split_by")
        batch_op.drop_column("per_school")
        batch_op.drop_column("capacity")
        batch_op.drop_column("team_max")
        batch_op.drop_column("team_min")
        batch_op.drop_column("needs_approval")
        batch_op.drop_column("entry_by")
        batch_op.drop_column("freezes_at")
        batch_op.drop_column("registration_closes_at")
        batch_op.drop_column("registration_opens_at")
        batch_op.drop_column("cluster_id")
        batch_op.drop_column("direction")
        batch_op.drop_column("members_only")
        batch_op.drop_column("college_to")
        batch_op.drop_column("college_from")
    op.drop_table("sites")
    op.drop_table("stages")
    op.drop_table("seat_counts")
    op.drop_table("nominations")
    op.drop_table("event_questions")
    op.drop_table("event_hosts")
    op.drop_table("event_changes")
    op.drop_table("files")
