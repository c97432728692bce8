"""News: posts and their copies, who is told of them, what people want to hear, what schools count."""

import sqlalchemy as sa
from alembic import op

revision = "20261124_news"
down_revision = "20261123_time"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "news_rules",
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("value", sa.String(length=40), nullable=False),
        sa.Column("set_by", sa.Integer(), nullable=False),
        sa.Column("set_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_news_rules")),
    )
    op.create_table(
        "sent_files",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("shelf", sa.String(length=20), nullable=False),
        sa.Column(
            "kind",
            sa.Enum("photo", "document", name="postfilekind", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("reference", sa.String(length=300), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("reference <> ''", name=op.f("ck_sent_files_reference_of_some")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sent_files")),
        sa.UniqueConstraint("digest", "shelf", "kind", name=op.f("uq_sent_files_digest_shelf_kind")),
    )
    op.create_table(
        "follows",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column(
            "topic",
            sa.Enum(
                "contests",
                "webinars",
                "results",
                "school_life",
                "teachers",
                "consortium",
                name="newstopic",
                native_enum=False,
                length=32,
            ),
            nullable=True,
        ),
        sa.Column("school_id", sa.String(length=64), nullable=True),
        sa.Column("is_wanted", sa.Boolean(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("(topic IS NULL) <> (school_id IS NULL)", name=op.f("ck_follows_topic_or_school")),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_follows_person_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["school_id"], ["schools.id"], name=op.f("fk_follows_school_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_follows")),
        sa.UniqueConstraint("person_id", "school_id", name=op.f("uq_follows_person_id_school_id")),
        sa.UniqueConstraint("person_id", "topic", name=op.f("uq_follows_person_id_topic")),
    )
    with op.batch_alter_table("follows", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_follows_school_id"), ["school_id"], unique=False)

    op.create_table(
        "media_counts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.String(length=64), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "portal",
                "lesson",
                "extracurricular",
                "theory",
                "integration",
                "page_points",
                name="mediakind",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.Column("entered_by", sa.Integer(), nullable=True),
        sa.Column("entered_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("amount >= 0", name=op.f("ck_media_counts_amount_not_negative")),
        sa.ForeignKeyConstraint(
            ["entered_by"], ["people.id"], name=op.f("fk_media_counts_entered_by"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["school_id"], ["schools.id"], name=op.f("fk_media_counts_school_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_media_counts")),
        sa.UniqueConstraint("school_id", "month", "kind", name=op.f("uq_media_counts_school_id_month_kind")),
    )
    with op.batch_alter_table("media_counts", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_media_counts_entered_by"), ["entered_by"], unique=False)

    op.create_table(
        "posts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "draft",
                "submitted",
                "returned",
                "declined",
                "accepted",
                "published",
                "removed",
                name="poststate",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column(
            "origin",
            sa.Enum(
                "written",
                "vk_suggested",
                "vk_wall",
                "telegram_channel",
                "digest",
                "event",
                name="postorigin",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("origin_key", sa.String(length=80), nullable=True),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("school_id", sa.String(length=64), nullable=True),
        sa.Column("event_id", sa.Integer(), nullable=True),
        sa.Column(
            "topic",
            sa.Enum(
                "contests",
                "webinars",
                "results",
                "school_life",
                "teachers",
                "consortium",
                name="newstopic",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("html", sa.Text(), nullable=False),
        sa.Column("link", sa.String(length=500), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("submitted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("decided_by", sa.Integer(), nullable=True),
        sa.Column("remark", sa.Text(), nullable=False),
        sa.Column("publish_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["author_id"], ["people.id"], name=op.f("fk_posts_author_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["decided_by"], ["people.id"], name=op.f("fk_posts_decided_by"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.id"], name=op.f("fk_posts_event_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["school_id"], ["schools.id"], name=op.f("fk_posts_school_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_posts")),
        sa.UniqueConstraint("origin_key", name=op.f("uq_posts_origin_key")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("posts", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_posts_author_id"), ["author_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_posts_decided_by"), ["decided_by"], unique=False)
        batch_op.create_index(batch_op.f("ix_posts_event_id"), ["event_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_posts_publish_at"), ["publish_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_posts_published_at"), ["published_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_posts_school_id"), ["school_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_posts_state"), ["state"], unique=False)

    op.create_table(
        "broadcasts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("post_id", sa.Integer(), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column(
            "state",
            sa.Enum(
                "draft",
                "running",
                "paused",
                "stopped",
                "done",
                name="broadcaststate",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("audience", sa.JSON(), nullable=False),
        sa.Column("is_urgent", sa.Boolean(), nullable=False),
        sa.Column("begins_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("expected", sa.Integer(), nullable=False),
        sa.Column("filled_to", sa.Integer(), nullable=False),
        sa.Column("is_filled", sa.Boolean(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("letters_revision", sa.Integer(), nullable=False),
        sa.Column("renews_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("renewed_to", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["author_id"], ["people.id"], name=op.f("fk_broadcasts_author_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["post_id"], ["posts.id"], name=op.f("fk_broadcasts_post_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_broadcasts")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("broadcasts", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_broadcasts_author_id"), ["author_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_broadcasts_post_id"), ["post_id"], unique=False)
        batch_op.create_index(
            "ix_broadcasts_state_open",
            ["state"],
            unique=False,
            sqlite_where=sa.text("state IN ('running', 'paused')"),
            postgresql_where=sa.text("state IN ('running', 'paused')"),
        )
        batch_op.create_index(
            "uq_broadcasts_post_id_open",
            ["post_id"],
            unique=True,
            sqlite_where=sa.text("state IN ('draft', 'running', 'paused')"),
            postgresql_where=sa.text("state IN ('draft', 'running', 'paused')"),
        )

    op.create_table(
        "post_copies",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("post_id", sa.Integer(), nullable=False),
        sa.Column(
            "place", sa.Enum("channel", "wall", name="place", native_enum=False, length=32), nullable=False
        ),
        sa.Column(
            "state",
            sa.Enum(
                "pending",
                "sending",
                "published",
                "failed",
                "unknown",
                "removed",
                name="copystate",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("is_to_be_removed", sa.Boolean(), nullable=False),
        sa.Column("try_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(length=120), nullable=False),
        sa.Column("handed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("address", sa.String(length=500), nullable=False),
        sa.Column("parts", sa.JSON(), nullable=False),
        sa.Column("views", sa.Integer(), nullable=True),
        sa.Column("reactions", sa.Integer(), nullable=True),
        sa.Column("counted_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["post_id"], ["posts.id"], name=op.f("fk_post_copies_post_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_post_copies")),
        sa.UniqueConstraint("post_id", "place", name=op.f("uq_post_copies_post_id_place")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("post_copies", schema=None) as batch_op:
        batch_op.create_index(
            "ix_post_copies_try_at",
            ["try_at"],
            unique=False,
            sqlite_where=sa.text("try_at IS NOT NULL"),
            postgresql_where=sa.text("try_at IS NOT NULL"),
        )

    op.create_table(
        "post_files",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("post_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum("photo", "document", name="postfilekind", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("file_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["file_id"], ["files.id"], name=op.f("fk_post_files_file_id")),
        sa.ForeignKeyConstraint(
            ["post_id"], ["posts.id"], name=op.f("fk_post_files_post_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_post_files")),
        sa.UniqueConstraint("post_id", "position", name=op.f("uq_post_files_post_id_position")),
    )
    with op.batch_alter_table("post_files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_post_files_file_id"), ["file_id"], unique=False)

    op.create_table(
        "post_presses",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("post_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column(
            "button",
            sa.Enum("read", "register", "not_interested", name="postbutton", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column(
            "source",
            sa.Enum("letter", "channel", "wall", "feed", name="postsource", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("pressed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_post_presses_person_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["post_id"], ["posts.id"], name=op.f("fk_post_presses_post_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_post_presses")),
        sa.UniqueConstraint(
            "post_id",
            "person_id",
            "button",
            "source",
            name=op.f("uq_post_presses_post_id_person_id_button_source"),
        ),
    )
    with op.batch_alter_table("post_presses", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_post_presses_person_id"), ["person_id"], unique=False)

    with op.batch_alter_table("preferences", schema=None) as batch_op:
        batch_op.add_column(sa.Column("wants_news", sa.Boolean(), nullable=False, server_default=sa.true()))
    with op.batch_alter_table("preferences", schema=None) as batch_op:
        # Only the rows that were there before had to be told.
        batch_op.alter_column("wants_news", server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("preferences", schema=None) as batch_op:
        batch_op.drop_column("wants_news")

    with op.batch_alter_table("post_presses", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_post_presses_person_id"))

    op.drop_table("post_presses")
    with op.batch_alter_table("post_files", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_post_files_file_id"))

    op.drop_table("post_files")
    with op.batch_alter_table("post_copies", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_post_copies_try_at",
            sqlite_where=sa.text("try_at IS NOT NULL"),
            postgresql_where=sa.text("try_at IS NOT NULL"),
        )

    op.drop_table("post_copies")
    with op.batch_alter_table("broadcasts", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_broadcasts_post_id_open",
            sqlite_where=sa.text("state IN ('draft', 'running', 'paused')"),
            postgresql_where=sa.text("state IN ('draft', 'running', 'paused')"),
        )
        batch_op.drop_index(
            "ix_broadcasts_state_open",
            sqlite_where=sa.text("state IN ('running', 'paused')"),
            postgresql_where=sa.text("state IN ('running', 'paused')"),
        )
        batch_op.drop_index(batch_op.f("ix_broadcasts_post_id"))
        batch_op.drop_index(batch_op.f("ix_broadcasts_author_id"))

    op.drop_table("broadcasts")
    with op.batch_alter_table("posts", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_posts_state"))
        batch_op.drop_index(batch_op.f("ix_posts_school_id"))
        batch_op.drop_index(batch_op.f("ix_posts_published_at"))
        batch_op.drop_index(batch_op.f("ix_posts_publish_at"))
        batch_op.drop_index(batch_op.f("ix_posts_event_id"))
        batch_op.drop_index(batch_op.f("ix_posts_decided_by"))
        batch_op.drop_index(batch_op.f("ix_posts_author_id"))

    op.drop_table("posts")
    with op.batch_alter_table("media_counts", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_media_counts_entered_by"))

    op.drop_table("media_counts")
    with op.batch_alter_table("follows", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_follows_school_id"))

    op.drop_table("follows")
    op.drop_table("sent_files")
    op.drop_table("news_rules")
