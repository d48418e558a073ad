"""The log as it began: three tables that are only added to, the names of cards, and the memories that follow."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_APPLICATION = 0x5155495A  # "QUIZ", in the head of the file
_LOG = ("reviews", "undos", "corrections")
_ID = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
_ROW = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Make the tables of an empty database, and have it refuse every change of the log itself."""
    _make_log()
    op.create_table(
        "memories",
        sa.Column("card", _ROW, sa.ForeignKey("cards.card"), primary_key=True),
        sa.Column("stability", sa.Double, nullable=False),
        sa.Column("difficulty", sa.Double, nullable=False),
        sa.Column("last", sa.Integer, nullable=False),
        sa.Column("due", sa.Integer, nullable=False),
        sa.Column("reviews", sa.Integer, nullable=False),
        sa.Column("lapses", sa.Integer, nullable=False),
        sa.Column("revision", sa.Text, nullable=False),
        sa.Column("answer", sa.Text, nullable=False),
        sa.Column("again_by", sa.Integer),
        sa.Index("memories_due", "due", "card"),
    )
    op.create_table(
        "settings",
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("value", sa.Text, nullable=False),
    )
    if op.get_bind().dialect.name == "sqlite":
        _guard_file()
    else:
        _guard_server()


def _make_log() -> None:
    op.create_table(
        "cards",
        sa.Column("card", _ROW, primary_key=True),
        sa.Column("deck", sa.Text, nullable=False),
        sa.Column("fact", sa.Text, nullable=False),
        sa.Column("is_gone", sa.Boolean, nullable=False),
        sa.UniqueConstraint("deck", "fact", name="cards_deck_fact"),
    )
    texts = ("outcome", "said", "topic", "operation", "verdict", "confused_with", "version", "answer")
    op.create_table(
        "reviews",
        *_head(),
        sa.Column("day", sa.Integer, nullable=False),
        sa.Column("card", _ROW, sa.ForeignKey("cards.card"), nullable=False),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("revision", "item", "kind", *texts)),
        sa.Column("rating", sa.SmallInteger, nullable=False),
        *(sa.Column(name, sa.Double, nullable=False) for name in ("score", "chance", "retention")),
        sa.Column("confidence", sa.Double),
        sa.Column("milliseconds", sa.BigInteger),
        sa.Column("is_rated", sa.Boolean, nullable=False),
        sa.Column("is_overridden", sa.Boolean, nullable=False),
        sa.UniqueConstraint("id", name="reviews_id"),
        sa.Index("reviews_at", "at"),
        sa.Index("reviews_card", "card"),
    )
    op.create_table(
        "undos",
        *_head(),
        sa.Column("review", _ID, nullable=False),
        sa.UniqueConstraint("id", name="undos_id"),
        sa.Index("undos_review", "review"),
    )
    op.create_table(
        "corrections",
        *_head(),
        sa.Column("day", sa.Integer, nullable=False),
        sa.Column("card", _ROW, sa.ForeignKey("cards.card"), nullable=False),
        sa.Column("before", sa.Text, nullable=False),
        sa.Column("after", sa.Text, nullable=False),
        sa.UniqueConstraint("id", name="corrections_id"),
        sa.Index("corrections_card", "card"),
    )


def _head() -> tuple[sa.Column[object], ...]:
    return (
        sa.Column("seq", _ROW, primary_key=True),
        sa.Column("id", _ID, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
    )


def _guard_file() -> None:
    op.execute(f"PRAGMA application_id = {_APPLICATION}")
    for table in _LOG:
        for change in ("update", "delete"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{change} BEFORE {change.upper()} ON {table} "
                "BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END"
            )


def _guard_server() -> None:
    op.execute(
        "CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'the log is only added to'; END $$"
    )
    for table in _LOG:
        op.execute(
            f"CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
        )
