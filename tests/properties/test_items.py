"""What holds of every item that any deck in decks/ yields with any seed."""

import json
import os
import subprocess
import sys
from collections import Counter
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from quiz.generate import generate
from quiz.grade import grade
from quiz.load import load
from quiz.model.bank import Bank
from quiz.model.deck import Deck
from quiz.model.export import bank_json
from quiz.model.fact import Verdict
from quiz.model.item import Choice, Entry, Item, Match, Order
from quiz.model.relation import Relation
from quiz.model.response import Outcome
from quiz.proof.pool import is_given_away
from quiz.registry import question_kinds
from quiz.text.labels import LETTERS
from quiz.text.leak import folded, shows
from quiz.testing.guesser import STRATEGIES, advantage
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
def test_one_option_is_right_and_every_other_is_wrong_with_a_reason(path):
    for item in items_of(path, "multiple-choice", "attribution", "claim-check"):
        choice = item.interaction
        assert isinstance(choice, Choice)
        texts = [folded(option.text) for option in choice.options]
        assert 3 <= len(texts) <= 4
        assert len(set(texts)) == len(texts), item
        for place, option in enumerate(choice.options):
            by_letter, by_words = grade(item, LETTERS[place]), grade(item, option.text)
            assert by_letter == by_words, item
            assert by_letter.score == (1.0 if place == choice.key else 0.0), item
            assert by_letter.reason
            assert bool(option.why) is (place != choice.key)


@every_deck
def test_distractors_are_disjoint_from_the_key_and_from_each_other(path):
    deck = deck_at(path)
    for item in items_of(path, "multiple-choice"):
        choice, fact = item.interaction, deck.by_id[item.facts[0]]
        assert isinstance(choice, Choice)
        values = [type(fact.value).parse(option.text, deck.context(fact)) for option in choice.options]
        assert None not in values, item
        assert values[choice.key].relate(fact.value) is Relation.SAME, item
        for place, value in enumerate(values):
            for other in values[:place]:
                assert value.relate(other) is Relation.DISJOINT, item


@every_deck
def test_figures_and_dates_are_sorted(path):
    deck = deck_at(path)
    for item in items_of(path, "multiple-choice"):
        fact = deck.by_id[item.facts[0]]
        assert isinstance(item.interaction, Choice)
        if fact.value.extent is None:
            continue
        values = [type(fact.value).parse(option.text, deck.context(fact)) for option in item.interaction.options]
        for one, other in pairwise(values):
            assert one.extent.is_before(other.extent), item


@every_deck
def test_the_key_is_right_however_it_is_spelled(path):
    deck = deck_at(path)
    for item in items_of(path, "short-answer", "cloze", "name-all", seeds=range(1)):
        entry, fact = item.interaction, deck.by_id[item.facts[0]]
        assert isinstance(entry, Entry)
        spelled = [entry.answer, *(fact.value.spell(style) for style in (None, *fact.value.styles()))]
        if len(fact.answer) == 1:
            spelled += [alias for aliases in fact.aliases.values() for alias in aliases]
        for words in spelled:
            for typed in (words, words.upper(), words.lower(), f"  {words}  ", words.replace(" ", "  ")):
                judged = grade(item, typed)
                assert judged.score == 1.0, (typed, judged.reason, item.stem)


@every_deck
def test_no_distractor_is_right_when_it_is_typed(path):
    deck = deck_at(path)
    for item in items_of(path, "multiple-choice"):
        fact = deck.by_id[item.facts[0]]
        assert isinstance(item.interaction, Choice)
        for option in item.interaction.options:
            if option.why:
                judged = fact.value.judge(option.text, deck.context(fact))
                assert judged.score == 0.0, (option.text, judged.reason, item.stem)


@every_deck
def test_evidence_is_verbatim_at_its_offsets(path):
    deck = deck_at(path)
    for item in items_of(path):
        assert item.proof.evidence, item
        for evidence in item.proof.evidence:
            source = deck.sources[evidence.source]
            assert evidence.digest == source.digest
            for span in (evidence.quote, evidence.passage, *evidence.marks):
                assert source.text[span.start : span.end] == span.words
            assert evidence.passage.start <= evidence.quote.start < evidence.passage.end
            assert source.passages[evidence.passage_number - 1] == evidence.passage
            for mark in evidence.marks:
                assert evidence.quote.start <= mark.start <= mark.end <= evidence.quote.end


@every_deck
def test_no_stem_shows_its_key(path):
    deck = deck_at(path)
    for item in items_of(path, "multiple-choice", "short-answer", "name-all", "cloze"):
        assert not is_given_away(deck, deck.by_id[item.facts[0]], item.stem), item
    for item in items_of(path, "attribution"):
        assert isinstance(item.interaction, Choice)
        assert not shows(item.stem, item.interaction.options[item.interaction.key].text)


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
def test_a_refuted_claim_is_never_also_a_supported_one(path):
    for seed in SEEDS:
        verdicts: dict[str, set[Verdict | None]] = {}
        for item in bank_at(path, seed).items:
            if item.kind == "claim-check":
                verdicts.setdefault(folded(item.claim), set()).add(item.verdict)
        assert all(len(found) == 1 for found in verdicts.values())


@every_deck
def test_half_of_the_generated_claims_are_supported(path):
    for seed in SEEDS:
        made = [item for item in bank_at(path, seed).items if item.kind == "claim-check" and not item.proof.is_attested]
        share = sum(item.verdict is Verdict.SUPPORTED for item in made) / len(made)
        assert 0.4 <= share <= 0.6


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
def test_timelines_are_in_order_and_never_shown_so(path):
    deck = deck_at(path)
    for item in items_of(path, "ordering"):
        order = item.interaction
        assert isinstance(order, Order)
        assert order.key != tuple(range(len(order.key)))
        assert grade(item, " ".join(LETTERS[place] for place in order.key)).score == 1.0
        assert grade(item, " ".join(LETTERS[place] for place in reversed(order.key))).score == 0.0
        labels = {fact.label: fact for fact in map(deck.by_id.__getitem__, item.facts)}
        extents = [labels[order.entries[place]].value.extent for place in order.key]
        assert all(one.is_before(other) for one, other in pairwise(extents))


@every_deck
def test_pairs_are_one_to_one_and_their_key_is_right(path):
    for item in items_of(path, "matching"):
        match = item.interaction
        assert isinstance(match, Match)
        assert len(set(map(folded, match.partners))) == len(match.partners)
        typed = " ".join(f"{number}{LETTERS[place]}" for number, place in enumerate(match.key, 1))
        assert grade(item, typed).outcome is Outcome.RIGHT
        assert not any(
            shows(prompt, match.partners[place]) for prompt, place in zip(match.prompts, match.key, strict=True)
        )


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
def test_a_new_fact_changes_an_item_only_by_being_chosen_for_it(path):
    deck = deck_at(path)
    for left_out in deck.facts[::7]:
        fewer = deck.model_copy(update={"facts": tuple(fact for fact in deck.facts if fact.id != left_out.id)})
        fewer.__dict__.pop("by_id", None)
        before = {
            item.id: item
            for item in generate(fewer, 5).items
            if item.kind in ("multiple-choice", "cloze", "short-answer")
        }
        after = {
            item.id: item
            for item in bank_at(path, 5).items
            if item.kind in ("multiple-choice", "cloze", "short-answer")
        }
        for item in after.values():
            if item.id in before or left_out.id in item.facts or not isinstance(item.interaction, Choice):
                continue
            assert left_out.id in {option.fact for option in item.interaction.options}, (left_out.id, item.stem)


# The critical value of chi-square at p = .001 for two and three degrees of freedom (NIST/SEMATECH, 1.3.6.7.4).
CRITICAL = {3: 13.816, 4: 16.266}


@every_deck
def test_the_place_of_the_key_is_uniform(path):
    for count, critical in CRITICAL.items():
        places = Counter(
            item.interaction.key
            for item in items_of(path, "multiple-choice", seeds=MANY_SEEDS)
            if isinstance(item.interaction, Choice) and len(item.interaction.options) == count
        )
        expected = sum(places.values()) / count
        if expected >= 5:
            assert sum((places[place] - expected) ** 2 / expected for place in range(count)) < critical, places


@every_deck
@pytest.mark.parametrize("strategy", STRATEGIES)
def test_a_guesser_who_knows_tests_and_not_the_article_stays_at_chance(path, strategy):
    gain, _ = advantage(strategy, items_of(path, "multiple-choice", seeds=MANY_SEEDS))
    assert gain <= 0.05
