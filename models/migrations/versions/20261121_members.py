"""Schools as the members' list knows them, their other names, clusters and commissions."""

import sqlalchemy as sa
from alembic import op

revision = "20261121_members"
down_revision = "20261121_begin"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "unions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum("cluster", "commission", "department", name="unionkind", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unions")),
        sa.UniqueConstraint("kind", "name", name=op.f("uq_unions_kind_name")),
    )
    op.create_table(
        "school_aliases",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.ForeignKeyConstraint(
            ["school_id"], ["schools.id"], name=op.f("fk_school_aliases_school_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_school_aliases")),
        sa.UniqueConstraint("school_id", "name", name=op.f("uq_school_aliases_school_id_name")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "union_places",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("union_id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.String(length=64), nullable=False),
        sa.Column(
            "part",
            sa.Enum("member", "head", "driver", name="unionpart", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("since", sa.String(length=10), nullable=False),
        sa.Column("until", sa.String(length=10), nullable=False),
        sa.ForeignKeyConstraint(["school_id"], ["schools.id"], name=op.f("fk_union_places_school_id")),
        sa.ForeignKeyConstraint(
            ["union_id"], ["unions.id"], name=op.f("fk_union_places_union_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_union_places")),
        sa.UniqueConstraint(
            "union_id",
            "school_id",
            "part",
            "since",
            name=op.f("uq_union_places_union_id_school_id_part_since"),
        ),
    )
    with op.batch_alter_table("union_places", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_union_places_school_id"), ["school_id"], unique=False)
    with op.batch_alter_table("schools", schema=None) as batch_op:
        batch_op.add_column(sa.Column("full_name", sa.Text(), nullable=False, server_default=""))
        batch_op.add_column(sa.Column("short_name", sa.Text(), nullable=False, server_default=""))
        batch_op.add_column(
            sa.Column(
                "kind",
                sa.Enum(
                    "school",
                    "lyceum",
                    "gymnasium",
                    "boarding",
                    "university",
                    "college",
                    "extra_education",
                    "methodical_center",
                    "enterprise",
                    "other",
                    name="schoolkind",
                    native_enum=False,
                    length=32,
                ),
                nullable=False,
                server_default="school",
            )
        )
        batch_op.add_column(sa.Column("region", sa.String(length=100), nullable=False, server_default=""))
        batch_op.add_column(
            sa.Column("zone", sa.String(length=64), nullable=False, server_default="Europe/Moscow")
        )
        batch_op.add_column(
            sa.Column(
                "standing",
                sa.Enum(
                    "member",
                    "recorded",
                    "outside",
                    "merged",
                    name="schoolstanding",
                    native_enum=False,
                    length=32,
                ),
                nullable=False,
                server_default="member",
            )
        )
        batch_op.add_column(sa.Column("joined_on", sa.String(length=10), nullable=False, server_default=""))
        batch_op.add_column(sa.Column("left_on", sa.String(length=10), nullable=False, server_default=""))
        batch_op.add_column(sa.Column("note", sa.Text(), nullable=False, server_default=""))
        batch_op.add_column(sa.Column("merged_into_id", sa.String(length=64), nullable=True))
        batch_op.add_column(sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("revision", sa.Integer(), nullable=False, server_default="1"))
        batch_op.create_index(batch_op.f("ix_schools_standing"), ["standing"], unique=False)
        batch_op.create_foreign_key(
            batch_op.f("fk_schools_merged_into_id"), "schools", ["merged_into_id"], ["id"]
        )


def downgrade() -> None:
    with op.batch_alter_table("schools", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_schools_merged_into_id"), type_="foreignkey")
        batch_op.drop_index(batch_op.f("ix_schools_standing"))
        batch_op.drop_column("revision")
        batch_op.drop_column("recorded_at")
        batch_op.drop_column("merged_into_id")
        batch_op.drop_column("note")
        batch_op.drop_column("left_on")
        batch_op.drop_column("joined_on")
        batch_op.drop_column("standing")
        batch_op.drop_column("zone")
        batch_op.drop_column("region")
        batch_op.drop_column("kind")
        batch_op.drop_column("short_name")
        batch_op.drop_column("full_name")
    with op.batch_alter_table("union_places", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_union_places_school_id"))
    op.drop_table("union_places")
    op.drop_table("school_aliases")
    op.drop_table("unions")
