"""Every field of a deck file, in one table: the loader reads by it, and the JSON Schema is made of it."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple


class Shape(StrEnum):
    """What a field holds; the value says it in words."""

    LINE = "a line of text"
    PROSE = "text"
    IDENTIFIER = "an id"
    KIND = "the name of a fact kind"
    STATUS = "a status"
    VERDICT = "a verdict"
    LANGUAGE = "a language code"
    DIGEST = "a SHA-256 digest in hexadecimal"
    DAY = "a day as YYYY-MM-DD"
    FLAG = "true or false"
    AMOUNT = "a number, or a percentage"
    LINES = "a list of texts"
    WORDS = "a text, or a list of texts"
    SPELLINGS = "a list of texts, or a table of such lists"
    REASONS = "a table of reasons"
    DECLARED = "a table of words, each with a reason"
    SOURCES = "a table of sources"
    FACTS = "a list of facts"
    CLAIMS = "a list of claims"


class Field(NamedTuple):
    """What a field holds, what it is for, and whether it must be there."""

    shape: Shape
    doc: str
    required: bool = False


IDENTIFIER = r"[a-z0-9][a-z0-9-]{0,63}"

DECK: Mapping[str, Field] = {
    "deck": Field(Shape.LINE, "The title of the deck, as learners see it.", required=True),
    "language": Field(Shape.LANGUAGE, 'The language of the deck, such as "en" or "ar"; "en" where it is not given.'),
    "sources": Field(Shape.SOURCES, "The articles the deck stands on, each under a short id.", required=True),
    "facts": Field(Shape.FACTS, "The facts, each anchored to verbatim words of a source."),
    "claims": Field(Shape.CLAIMS, "Hand-written claims, for what no machine can alter safely."),
    "ignore": Field(
        Shape.REASONS, "Rules of `quiz check` that are not applied to this deck, each with the reason why."
    ),
    "not_checkable": Field(
        Shape.DECLARED, "Words of the articles that are not there to be checked, each with the reason why."
    ),
}

SOURCE: Mapping[str, Field] = {
    "file": Field(
        Shape.LINE, "The article's file, relative to the deck and inside the project; UTF-8 text.", required=True
    ),
    "sha256": Field(Shape.DIGEST, "SHA-256 of the file's bytes: it pins what the facts are about.", required=True),
    "publisher": Field(Shape.LINE, "Who published the article."),
    "title": Field(Shape.LINE, "The headline."),
    "published": Field(Shape.DAY, 'The day of publication: "on Wednesday" and dates without a year are read from it.'),
    "note": Field(Shape.PROSE, "Anything a reader of the deck should know of the article."),
}

FACT: Mapping[str, Field] = {
    "id": Field(
        Shape.IDENTIFIER, "The fact's identity: small letters, digits and hyphens; it never changes.", required=True
    ),
    "kind": Field(Shape.KIND, "What sort of value the fact has.", required=True),
    "source": Field(Shape.IDENTIFIER, "The id of its source; not needed where the deck has only one."),
    "quote": Field(
        Shape.PROSE,
        "Words of the article that state the fact, verbatim, once; spaces, quotation marks and dashes may differ.",
        required=True,
    ),
    "answer": Field(
        Shape.WORDS, "Words of the quote that are the answer, verbatim; for the kind names a list.", required=True
    ),
    "value": Field(Shape.WORDS, "The answer in full where its words alone do not say it; checked against them."),
    "ask": Field(Shape.LINE, "The question; without it the fact still gives cloze and claim items."),
    "claim": Field(
        Shape.LINE,
        "One sentence that stands alone and contains the answer's words once, where the quote leans on its context.",
    ),
    "label": Field(Shape.LINE, "A short phrase for what the value is of; used where facts stand side by side."),
    "topic": Field(Shape.LINE, "What the fact is filed under; distractors come from the same topic first."),
    "category": Field(Shape.LINE, "What sort of name it is, such as person, group, place or body."),
    "aliases": Field(
        Shape.SPELLINGS, "Further accepted spellings of the answer; for several members a table with the member as key."
    ),
    "tolerance": Field(
        Shape.AMOUNT, "How far a figure with a hedge may be off, in its own unit, or as a percentage of it."
    ),
    "tolerance_reason": Field(Shape.LINE, "Why the tolerance is what it is."),
    "unit": Field(Shape.LINE, "What a quantity counts, where its words do not say."),
    "status": Field(Shape.STATUS, 'How the article puts the fact; "asserted" where it is not given.'),
    "speaker": Field(Shape.LINE, "Who says it; a quotation must have one."),
    "distractors": Field(Shape.LINES, "Hand-picked wrong answers; they are proved wrong like all others."),
    "explain": Field(Shape.PROSE, "What a learner reads after answering, beside the evidence."),
    "valid_until": Field(Shape.DAY, "The day after which the fact should be looked at again."),
    "sic": Field(Shape.FLAG, "Whether a misspelling of the article is kept on purpose."),
    "reviewed_by": Field(Shape.LINE, "Who has checked the fact."),
}

CLAIM: Mapping[str, Field] = {
    "id": FACT["id"],
    "says": Field(Shape.LINE, "The claim, one sentence.", required=True),
    "verdict": Field(Shape.VERDICT, "How the article stands to it.", required=True),
    "source": FACT["source"],
    "quote": Field(Shape.PROSE, "Words of the article that the verdict rests on, verbatim, once.", required=True),
    "why": Field(Shape.PROSE, "Why the verdict is what it is, for the learner.", required=True),
    "topic": FACT["topic"],
    "reviewed_by": Field(Shape.LINE, "Who has checked the verdict."),
}

NEEDED_BY_KIND: Mapping[str, tuple[str, ...]] = {"quotation": ("speaker",)}
MOST_ENTRIES = 500  # of a list or table within a fact: nobody learns a list of more, and each is compared with others
KINDS_OF_SEVERAL = frozenset({"names"})  # kinds whose answer is a list
FEWEST_MEMBERS = 2
