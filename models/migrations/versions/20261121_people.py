"""What people say of themselves, who answers for whom, links and codes that work once."""

import sqlalchemy as sa
from alembic import op

revision = "20261121_people"
down_revision = "20261121_members"
branch_labels = None
depends_on = None

# What people said of themselves used to stand among the roles that they were appointed to.
SAID = ("pupil", "parent", "teacher", "head")
people = sa.table("people", *(sa.column(name) for name in ("id", "name", "search", "kind", "school_id")))
roles = sa.table("roles", *(sa.column(name) for name in ("person_id", "kind", "school_id")))


def upgrade() -> None:
    op.create_table(
        "charges",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("mentor_id", sa.Integer(), nullable=False),
        sa.Column("pupil_id", sa.Integer(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["mentor_id"], ["people.id"], name=op.f("fk_charges_mentor_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["pupil_id"], ["people.id"], name=op.f("fk_charges_pupil_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_charges")),
        sa.UniqueConstraint("mentor_id", "pupil_id", name=op.f("uq_charges_mentor_id_pupil_id")),
    )
    with op.batch_alter_table("charges", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_charges_pupil_id"), ["pupil_id"], unique=False)
    op.create_table(
        "code_attempts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("digest", sa.String(length=64), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_code_attempts_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_code_attempts")),
    )
    with op.batch_alter_table("code_attempts", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_code_attempts_person_id_at"), ["person_id", "at"], unique=False)
        batch_op.create_index(batch_op.f("ix_code_attempts_digest"), ["digest"], unique=False)
    op.create_table(
        "drafts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "class",
                "members",
                "school",
                "member",
                "merge",
                name="draftkind",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_drafts_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_drafts")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("drafts", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_drafts_made_at"), ["made_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_drafts_person_id"), ["person_id"], unique=False)
    op.create_table(
        "guardianships",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guardian_id", sa.Integer(), nullable=False),
        sa.Column("child_id", sa.Integer(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["child_id"], ["people.id"], name=op.f("fk_guardianships_child_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["guardian_id"], ["people.id"], name=op.f("fk_guardianships_guardian_id"), ondelete="CASCADE"
        ),
        sa.CheckConstraint("guardian_id <> child_id", name=op.f("ck_guardianships_nobody_is_their_own")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_guardianships")),
        sa.UniqueConstraint("guardian_id", "child_id", name=op.f("uq_guardianships_guardian_id_child_id")),
    )
    with op.batch_alter_table("guardianships", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_guardianships_child_id"), ["child_id"], unique=False)
    op.create_table(
        "invitations",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum("guardian", "role", "claim", "join", name="invitationkind", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("creator_id", sa.Integer(), nullable=False),
        sa.Column("subject_id", sa.Integer(), nullable=True),
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
        sa.Column("school_id", sa.String(length=64), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("used_by", sa.Integer(), nullable=True),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["creator_id"], ["people.id"], name=op.f("fk_invitations_creator_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["school_id"], ["schools.id"], name=op.f("fk_invitations_school_id")),
        sa.ForeignKeyConstraint(
            ["subject_id"], ["people.id"], name=op.f("fk_invitations_subject_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["used_by"], ["people.id"], name=op.f("fk_invitations_used_by"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invitations")),
        sa.UniqueConstraint("digest", name=op.f("uq_invitations_digest")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("invitations", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_invitations_creator_id"), ["creator_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_invitations_expires_at"), ["expires_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_invitations_subject_id"), ["subject_id"], unique=False)
    # Both are made anew by SQLite here: from now on it gives no number of theirs twice.
    with op.batch_alter_table("people", schema=None, table_kwargs={"sqlite_autoincrement": True}) as batch_op:
        batch_op.add_column(sa.Column("full_name", sa.String(length=100), nullable=True))
        batch_op.add_column(sa.Column("search", sa.Text(), nullable=False, server_default=""))
        batch_op.add_column(sa.Column("zone_chosen", sa.Boolean(), nullable=False, server_default=sa.false()))
        batch_op.add_column(
            sa.Column(
                "kind",
                sa.Enum(
                    "pupil",
                    "parent",
                    "teacher",
                    "head",
                    "guest",
                    "alumnus",
                    name="personkind",
                    native_enum=False,
                    length=32,
                ),
                nullable=True,
            )
        )
        batch_op.add_column(sa.Column("school_id", sa.String(length=64), nullable=True))
        batch_op.add_column(sa.Column("grade", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("letter", sa.String(length=2), nullable=False, server_default=""))
        batch_op.add_column(sa.Column("grade_year", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("grade_moved", sa.Boolean(), nullable=False, server_default=sa.false()))
        batch_op.add_column(sa.Column("is_fourteen", sa.Boolean(), nullable=True))
        batch_op.add_column(sa.Column("fourteen_said_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("fourteen_grade", sa.Integer(), nullable=True))
        batch_op.add_column(
            sa.Column(
                "preferred",
                sa.Enum("telegram", "vk", name="messengername", native_enum=False, length=32),
                nullable=True,
            )
        )
        batch_op.add_column(
            sa.Column("met_at", sa.DateTime(timezone=True), nullable=False, server_default=sa.func.now())
        )
        batch_op.add_column(sa.Column("drafted_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("blocked_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("erased_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.create_check_constraint(batch_op.f("ck_people_grade_of_a_school"), "grade BETWEEN 1 AND 11")
        batch_op.create_index(batch_op.f("ix_people_school_id"), ["school_id"], unique=False)
        batch_op.create_foreign_key(batch_op.f("fk_people_school_id"), "schools", ["school_id"], ["id"])
    with op.batch_alter_table("roles", schema=None, table_kwargs={"sqlite_autoincrement": True}) as batch_op:
        batch_op.add_column(sa.Column("appointed_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("appointed_by", sa.Integer(), nullable=True))
        batch_op.create_index(batch_op.f("ix_roles_school_id"), ["school_id"], unique=False)
        batch_op.create_foreign_key(
            batch_op.f("fk_roles_appointed_by"), "people", ["appointed_by"], ["id"], ondelete="SET NULL"
        )
    _say_instead_of_appointing()
    _fold_names()


def downgrade() -> None:
    op.execute(sa.delete(roles).where(roles.c.kind.in_(("mentor", "responsible"))))
    said = sa.select(people.c.id, people.c.kind, people.c.school_id).where(people.c.kind.in_(SAID))
    op.execute(sa.insert(roles).from_select(["person_id", "kind", "school_id"], said))
    with op.batch_alter_table("roles", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_roles_appointed_by"), type_="foreignkey")
        batch_op.drop_index(batch_op.f("ix_roles_school_id"))
        batch_op.drop_column("appointed_by")
        batch_op.drop_column("appointed_at")
    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("ck_people_grade_of_a_school"), type_="check")
        batch_op.drop_constraint(batch_op.f("fk_people_school_id"), type_="foreignkey")
        batch_op.drop_index(batch_op.f("ix_people_school_id"))
        batch_op.drop_column("erased_at")
        batch_op.drop_column("blocked_at")
        batch_op.drop_column("drafted_at")
        batch_op.drop_column("met_at")
        batch_op.drop_column("preferred")
        batch_op.drop_column("fourteen_grade")
        batch_op.drop_column("fourteen_said_at")
        batch_op.drop_column("is_fourteen")
        batch_op.drop_column("grade_moved")
        batch_op.drop_column("grade_year")
        batch_op.drop_column("letter")
        batch_op.drop_column("grade")
        batch_op.drop_column("school_id")
        batch_op.drop_column("kind")
        batch_op.drop_column("zone_chosen")
        batch_op.drop_column("search")
        batch_op.drop_column("full_name")
    with op.batch_alter_table("invitations", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_invitations_subject_id"))
        batch_op.drop_index(batch_op.f("ix_invitations_expires_at"))
        batch_op.drop_index(batch_op.f("ix_invitations_creator_id"))
    op.drop_table("invitations")
    with op.batch_alter_table("guardianships", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_guardianships_child_id"))
    op.drop_table("guardianships")
    with op.batch_alter_table("drafts", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_drafts_person_id"))
        batch_op.drop_index(batch_op.f("ix_drafts_made_at"))
    op.drop_table("drafts")
    with op.batch_alter_table("code_attempts", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_code_attempts_digest"))
        batch_op.drop_index(batch_op.f("ix_code_attempts_person_id_at"))
    op.drop_table("code_attempts")
    with op.batch_alter_table("charges", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_charges_pupil_id"))
    op.drop_table("charges")


def _say_instead_of_appointing() -> None:
    said = sa.and_(roles.c.person_id == people.c.id, roles.c.kind.in_(SAID))
    of_roles = {
        "kind": sa.select(sa.func.min(roles.c.kind)).where(said).scalar_subquery(),
        "school_id": sa.select(sa.func.min(roles.c.school_id)).where(said).scalar_subquery(),
    }
    op.execute(sa.update(people).values(of_roles))
    op.execute(sa.delete(roles).where(roles.c.kind.in_(SAID)))


def _fold_names() -> None:
    """Here and not in SQL: neither database folds Russian case alike."""
    for person_id, name in op.get_bind().execute(sa.select(people.c.id, people.c.name)).all():
        folded = name.casefold().replace("ё", "е")
        op.execute(sa.update(people).where(people.c.id == person_id).values(search=folded))
