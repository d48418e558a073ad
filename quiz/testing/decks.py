"""Whole valid decks, invented and read through the real `load`, and the facts in them."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

from hypothesis import strategies as st

from quiz.load import load
from quiz.model.deck import Deck
from quiz.model.fact import Fact
from quiz.testing.invention import LANGUAGES, MOST, Choice, Invented, invent, templates


def deck_of(invented: Invented) -> Deck:
    """Read an invented deck from files, as any deck is read; raises `AssertionError` where it is not valid."""
    with tempfile.TemporaryDirectory() as folder:
        deck, findings = load(invented.write(Path(folder)))
    if deck is None or findings:
        said = "; ".join(f"{finding.rule} at line {finding.location.line}: {finding.message}" for finding in findings)
        raise AssertionError(f"an invented deck does not load: {said}")
    return deck


@st.composite
def choices(draw: st.DrawFn, language: str, least: int = 1, most: int = MOST) -> list[Choice]:
    """What the sentences of an article are about."""
    one = st.tuples(st.sampled_from(templates(language)), st.integers(0, 2**16))
    return draw(st.lists(one, min_size=least, max_size=most))


@st.composite
def decks(draw: st.DrawFn, languages: Sequence[str] = LANGUAGES, least: int = 1, most: int = MOST) -> Deck:
    """Valid decks of `least` to `most` facts over invented articles; they shrink to fewer and simpler facts."""
    language = draw(st.sampled_from(tuple(languages)))
    return deck_of(invent(draw(choices(language, least, most)), language))


def facts(languages: Sequence[str] = LANGUAGES) -> st.SearchStrategy[Fact]:
    """Facts of invented decks."""
    return decks(languages, 1, 3).flatmap(lambda deck: st.sampled_from(deck.facts))
