"""A small town's news and a deck on it, and a way to make decks of other facts on the same article."""

import hashlib
import json
import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from quiz.load import load
from quiz.model.bank import Bank
from quiz.model.deck import Deck
from quiz.model.item import Item

ARTICLE = """\
The harbour keeps about 2,500 lamps, of which about 900 lamps stand on the pier.
The tower was built in 1901, the pier in 1911 and the bridge in 1921, after an 8-day storm.
About 40 boats left in May 1931. The council has four members: Ann Reed, Bo Lind, Cy Marsh and Dee Holt.
“Nobody counts the lamps any more,” said Ann Reed. “The storm took nothing,” said Bo Lind.
“Come and see the pier,” said Cy Marsh, who is the harbour master. Eve Stone is the mayor of Port Vale.
In the town the Dock Trust owns the piers, the Light Society owns the signals and the Float Club owns the rafts.
The town hopes to repair the tower by the end of 1940.
"""

_LAMPS = "The harbour keeps about 2,500 lamps"
FACTS: tuple[dict[str, Any], ...] = (
    {
        "id": "lamps",
        "kind": "quantity",
        "quote": _LAMPS,
        "answer": "about 2,500 lamps",
        "ask": "How many lamps does the harbour keep?",
        "claim": "The harbour keeps about 2,500 lamps.",
        "label": "lamps of the harbour",
        "topic": "lamps",
    },
    {
        "id": "pier-lamps",
        "kind": "quantity",
        "quote": "about 900 lamps stand on the pier",
        "answer": "about 900 lamps",
        "ask": "How many lamps stand on the pier?",
        "claim": "On the pier stand about 900 lamps.",
        "label": "lamps on the pier",
        "topic": "lamps",
    },
    {
        "id": "storm",
        "kind": "quantity",
        "quote": "after an 8-day storm",
        "answer": "8-day",
        "ask": "How long was the storm?",
        "claim": "The bridge was built after an 8-day storm.",
        "label": "length of the storm",
        "topic": "storm",
    },
    *(
        {
            "id": name,
            "kind": "date",
            "quote": quote,
            "answer": year,
            "ask": f"When was the {name} built?",
            "claim": f"The {name} was built in {year}.",
            "label": f"The {name} is built",
            "topic": "years",
        }
        for name, year, quote in (
            ("tower", "1901", "The tower was built in 1901"),
            ("pier", "1911", "the pier in 1911"),
            ("bridge", "1921", "the bridge in 1921"),
        )
    ),
    {
        "id": "boats",
        "kind": "date",
        "quote": "About 40 boats left in May 1931",
        "answer": "in May 1931",
        "ask": "When did the boats leave?",
        "claim": "The boats left in May 1931.",
        "label": "The boats leave",
        "topic": "years",
    },
    {
        "id": "repair",
        "kind": "date",
        "quote": "hopes to repair the tower by the end of 1940",
        "answer": "by the end of 1940",
        "status": "planned",
        "ask": "By when does the town hope to repair the tower?",
        "claim": "The town hopes to repair the tower by the end of 1940.",
        "label": "The tower is to be repaired",
        "topic": "years",
    },
    {
        "id": "council",
        "kind": "names",
        "category": "person",
        "quote": "four members: Ann Reed, Bo Lind, Cy Marsh and Dee Holt",
        "answer": ["Ann Reed", "Bo Lind", "Cy Marsh", "Dee Holt"],
        "ask": "Who is on the council?",
        "claim": "The council is made up of Ann Reed, Bo Lind, Cy Marsh and Dee Holt.",
        "label": "the council",
        "topic": "people",
    },
    *(
        {
            "id": office.split()[-1],
            "kind": "name",
            "category": "person",
            "quote": quote,
            "answer": who,
            "ask": f"Who is the {office}?",
            "claim": f"The {office} is {who}.",
            "label": office,
            "topic": "people",
        }
        for office, who, quote in (
            ("harbour master", "Cy Marsh", "Cy Marsh, who is the harbour master"),
            ("mayor", "Eve Stone", "Eve Stone is the mayor of Port Vale"),
        )
    ),
    *(
        {
            "id": f"{owned}-owner",
            "kind": "name",
            "category": "body",
            "quote": f"the {owner} owns the {owned}",
            "answer": owner,
            "aliases": ["".join(word[0] for word in owner.split())],
            "ask": f"Which body keeps up the {owned}?",
            "claim": f"It is the {owner} that keeps up the {owned}.",
            "label": f"owner of the {owned}",
            "topic": "owners",
        }
        for owned, owner in (("piers", "Dock Trust"), ("signals", "Light Society"), ("rafts", "Float Club"))
    ),
    *(
        {
            "id": f"q-{number}",
            "kind": "quotation",
            "quote": f"“{words},” said {who}",
            "answer": words,
            "speaker": who,
            "claim": f"{who} said: “{words}”.",
            "label": f"words {number}",
            "topic": "words",
        }
        for number, (words, who) in enumerate(
            (
                ("Nobody counts the lamps any more", "Ann Reed"),
                ("The storm took nothing", "Bo Lind"),
                ("Come and see the pier", "Cy Marsh"),
            )
        )
    ),
)

CLAIMS: tuple[dict[str, Any], ...] = (
    {
        "id": "exactly",
        "says": "The harbour keeps exactly 2,500 lamps.",
        "verdict": "not-enough-info",
        "quote": _LAMPS,
        "why": "The article says about.",
        "topic": "lamps",
    },
)


def deck(
    facts: Sequence[dict[str, Any]] = FACTS,
    claims: Sequence[dict[str, Any]] = CLAIMS,
    article: str = ARTICLE,
    language: str = "en",
) -> Deck:
    """Load a deck of these facts; any finding is a mistake of the test."""
    return _deck(json.dumps(facts, ensure_ascii=False), json.dumps(claims, ensure_ascii=False), article, language)


@cache
def _deck(facts: str, claims: str, article: str, language: str) -> Deck:
    pin = hashlib.sha256(article.encode()).hexdigest()
    source = {"file": "article.txt", "sha256": pin, "publisher": "P", "title": "T", "published": "1932-03-04"}
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "article.txt").write_bytes(article.encode())
        written = Path(folder, "deck.yaml")
        written.write_text(
            f"deck: Port Vale\nlanguage: {language}\nsources: {json.dumps({'paper': source})}\n"
            f"facts: {facts}\nclaims: {claims}\n",
            encoding="utf-8",
        )
        found, findings = load(written, root=folder)
    assert not findings, [(finding.rule, finding.message) for finding in findings]
    assert found is not None
    return found


def fact(name: str, **changes: Any) -> dict[str, Any]:
    """Give one of the facts, with changes; an empty field is left out."""
    changed = {**next(found for found in FACTS if found["id"] == name), **changes}
    return {field: value for field, value in changed.items() if value}


def asked(bank: Bank, kind: str, *facts: str) -> list[Item]:
    """Give the items of a kind that ask about these facts, or all of the kind."""
    return [item for item in bank.items if item.kind == kind and (not facts or set(facts) <= set(item.facts))]
