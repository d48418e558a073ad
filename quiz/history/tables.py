"""The tables of the log: what happened, which is only ever added to, and what follows from it."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Double,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    SmallInteger,
    Table,
    Text,
    UniqueConstraint,
)

# SQLite counts rows by itself only for a key that is called INTEGER.
ROW = BigInteger().with_variant(Integer, "sqlite")
# Ids sort by their code points everywhere, not by the rules of a server's language.
ID = Text().with_variant(Text(collation="C"), "postgresql")

metadata = MetaData()

# A card's name is kept once; `is_gone` says that its deck no longer has the fact, as far as was seen.
cards = Table(
    "cards",
    metadata,
    Column("card", ROW, primary_key=True),
    Column("deck", Text, nullable=False),
    Column("fact", Text, nullable=False),
    Column("is_gone", Boolean, nullable=False),
    UniqueConstraint("deck", "fact", name="cards_deck_fact"),
)

# `at` is in microseconds of UTC since 1970, a day in days since then: both databases order and compare them alike.
reviews = Table(
    "reviews",
    metadata,
    Column("seq", ROW, primary_key=True),
    Column("id", ID, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("day", Integer, nullable=False),
    Column("card", ROW, ForeignKey("cards.card"), nullable=False),
    Column("revision", Text, nullable=False),
    Column("item", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("rating", SmallInteger, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("score", Double, nullable=False),
    Column("said", Text, nullable=False),
    Column("topic", Text, nullable=False),
    Column("operation", Text, nullable=False),
    Column("verdict", Text, nullable=False),
    Column("confused_with", Text, nullable=False),
    Column("chance", Double, nullable=False),
    Column("confidence", Double),
    Column("milliseconds", BigInteger),
    Column("is_rated", Boolean, nullable=False),
    Column("is_overridden", Boolean, nullable=False),
    Column("retention", Double, nullable=False),
    Column("version", Text, nullable=False),
    Column("answer", Text, nullable=False),
    UniqueConstraint("id", name="reviews_id"),
    Index("reviews_at", "at"),
    Index("reviews_card", "card"),
)

undos = Table(
    "undos",
    metadata,
    Column("seq", ROW, primary_key=True),
    Column("id", ID, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("review", ID, nullable=False),
    UniqueConstraint("id", name="undos_id"),
    Index("undos_review", "review"),
)

corrections = Table(
    "corrections",
    metadata,
    Column("seq", ROW, primary_key=True),
    Column("id", ID, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("day", Integer, nullable=False),
    Column("card", ROW, ForeignKey("cards.card"), nullable=False),
    Column("before", Text, nullable=False),
    Column("after", Text, nullable=False),
    UniqueConstraint("id", name="corrections_id"),
    Index("corrections_card", "card"),
)

# Derived: `History.rebuild` makes it anew from the others.
memories = Table(
    "memories",
    metadata,
    Column("card", ROW, ForeignKey("cards.card"), primary_key=True),
    Column("stability", Double, nullable=False),
    Column("difficulty", Double, nullable=False),
    Column("last", Integer, nullable=False),
    Column("due", Integer, nullable=False),
    Column("reviews", Integer, nullable=False),
    Column("lapses", Integer, nullable=False),
    Column("revision", Text, nullable=False),
    Column("answer", Text, nullable=False),
    Column("again_by", Integer),
    Index("memories_due", "due", "card"),
)

# What the learner chose and what the memories depend on beside the log, as JSON by name.
settings = Table(
    "settings",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)
