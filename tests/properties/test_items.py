"""What holds of every item that any deck in decks/ yields with any seed."""

import json
import os
import subprocess
import sys
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from quiz.generate import generate
from quiz.load import load
from quiz.model.bank import Bank
from quiz.model.deck import Deck
from quiz.model.export import bank_json
from quiz.model.fact import Verdict
from quiz.model.item import Choice, Item
from quiz.model.relation import Relation
from quiz.proof.guessing import STRATEGIES
from quiz.registry import question_kinds
from quiz.testing.guesser import advantage, guesser_at_chance, rank_uniform
from quiz.testing.properties import PROPERTIES
from quiz.testing.repeats import new_fact_leaves_others
from quiz.text.leak import folded
from tests.questions import hand_made

DECKS = sorted((Path(__file__).parents[2] / "decks").glob("*.yaml"))
SEEDS = range(25)
MANY_SEEDS = range(40)
HAND_MADE = Path("hand-made")
every_deck = pytest.mark.parametrize("path", [*DECKS, HAND_MADE], ids=lambda path: path.stem)


@cache
def deck_at(path: Path) -> Deck:
    if path == HAND_MADE:
        return hand_made.deck()
    deck, findings = load(path)
    assert not findings
    assert deck is not None
    return deck


@cache
def bank_at(path: Path, seed: int) -> Bank:
    return generate(deck_at(path), seed)


def items_of(path: Path, *kinds: str, seeds=SEEDS) -> list[Item]:
    return [item for seed in seeds for item in bank_at(path, seed).items if not kinds or item.kind in kinds]


def test_there_are_decks():
    assert len(DECKS) >= 2


@every_deck
def test_every_question_kind_asks_something(path):
    for kind in question_kinds():
        assert items_of(path, kind), kind


@every_deck
@pytest.mark.parametrize("law", PROPERTIES, ids=lambda law: law.name)
def test_every_property_holds_over_many_seeds(path, law):
    seeds = {new_fact_leaves_others: range(5, 6), rank_uniform: MANY_SEEDS, guesser_at_chance: MANY_SEEDS}
    law(*(bank_at(path, seed) for seed in seeds.get(law, range(12))))


@every_deck
def test_a_choice_has_three_or_four_options(path):
    for item in items_of(path):
        assert not isinstance(item.interaction, Choice) or 3 <= len(item.interaction.options) <= 4


@every_deck
def test_claims_of_one_value_are_proved_by_its_relation(path):
    deck = deck_at(path)
    seen: Counter[Verdict | None] = Counter()
    for item in items_of(path, "claim-check"):
        if item.proof.method not in ("verbatim", "same", "disjoint") or len(item.facts) != 1:
            continue
        fact = deck.by_id[item.facts[0]]
        if len(fact.answer) > 1 or fact.kind == "quotation":
            continue
        slot = item.extra["slot"]
        assert folded(slot) in folded(item.claim)
        value = type(fact.value).parse(slot, deck.context(fact))
        wanted = Relation.SAME if item.verdict is Verdict.SUPPORTED else Relation.DISJOINT
        assert value is not None, item
        assert value.relate(fact.value) is wanted, item
        seen[item.verdict] += 1
    assert seen[Verdict.SUPPORTED] == seen[Verdict.REFUTED] > 0


@every_deck
def test_no_speakers_name_tells_whether_a_claim_is_true(path):
    deck = deck_at(path)
    for seed in SEEDS:
        named: Counter[tuple[str, Verdict | None]] = Counter()
        for item in bank_at(path, seed).items:
            if item.kind == "claim-check" and item.proof.method in ("verbatim", "speaker") and item.facts:
                named[item.extra.get("slot", ""), item.verdict] += deck.by_id[item.facts[0]].kind == "quotation"
        names = {name for name, _ in named}
        assert all(named[name, Verdict.SUPPORTED] == named[name, Verdict.REFUTED] for name in names)


@every_deck
def test_no_two_claims_of_a_bank_are_the_same(path):
    for seed in SEEDS:
        claims = [folded(item.claim) for item in bank_at(path, seed).items if item.claim]
        assert len(set(claims)) == len(claims)


@every_deck
def test_ids_are_unique_and_shaped(path):
    for seed in SEEDS:
        ids = [item.id for item in bank_at(path, seed).items]
        assert len(set(ids)) == len(ids)
        assert all(len(name) == 12 and int(name, 16) >= 0 for name in ids)


@every_deck
def test_items_come_in_the_order_of_the_deck(path):
    place = {fact.id: number for number, fact in enumerate(deck_at(path).facts)}
    firsts = [min(map(place.__getitem__, item.facts), default=len(place)) for item in bank_at(path, 3).items]
    assert firsts == sorted(firsts)


@pytest.mark.parametrize("path", DECKS, ids=lambda path: path.stem)
def test_the_same_seed_gives_the_same_bytes_in_every_process(path):
    script = (
        "import json, sys; from quiz import generate, load; from quiz.model.export import bank_json;"
        "print(json.dumps(bank_json(generate(load(sys.argv[1])[0], 7)), ensure_ascii=True))"
    )
    written = []
    for hash_seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": hash_seed, "PYTHONUTF8": "1"}
        done = subprocess.run(
            [sys.executable, "-c", script, str(path)], env=environment, capture_output=True, check=True
        )
        written.append(done.stdout)
    assert written[0] == written[1]
    assert json.loads(written[0]) == json.loads(json.dumps(bank_json(bank_at(path, 7))))


@every_deck
def test_seeds_make_different_quizzes(path):
    assert len({json.dumps(bank_json(bank_at(path, seed))["items"]) for seed in SEEDS}) == len(SEEDS)


@every_deck
@pytest.mark.parametrize("strategy", STRATEGIES)
def test_a_guesser_who_knows_tests_and_not_the_article_stays_at_chance(path, strategy):
    gain, _ = advantage(strategy, items_of(path, "multiple-choice", seeds=MANY_SEEDS))
    assert gain <= 0.06  # of a few dates one is in May, the month of the shortest name
