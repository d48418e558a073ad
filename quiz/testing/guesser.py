"""Properties of banks: no test-wise strategy finds the keys, and the keys stand in every place equally often."""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from quiz.model.bank import Bank
from quiz.model.item import Choice, Item
from quiz.proof.guessing import STRATEGIES
from quiz.testing.breaks import Break, of_banks

WITHIN = 0.02
FEWEST = 12  # items, guides/rules.md: guesser-beats-chance
CERTAIN = 3.29  # one-sided p = .0005: nine strategies are tried, on every deck
SPREAD = 0.5  # at most, of being right or wrong
# The critical value of chi-square at p = .001 for one to four degrees of freedom (NIST/SEMATECH, 1.3.6.7.4).
CRITICAL = {2: 10.828, 3: 13.816, 4: 16.266, 5: 18.467}


def advantage(strategy: str, items: Iterable[Item]) -> tuple[float, int]:
    """Give how much more often than by chance a strategy finds the key, and over how many items it has an opinion."""
    gain, count = 0.0, 0
    for item in items:
        if not isinstance(item.interaction, Choice):
            continue
        texts = [option.text for option in item.interaction.options]
        chosen = STRATEGIES[strategy](item.stem, texts)
        if chosen:
            count += 1
            gain += (item.interaction.key in chosen) / len(chosen) - 1 / len(texts)
    return (gain / count if count else 0.0), count


def advantages(items: Sequence[Item]) -> dict[str, tuple[float, int]]:
    """Give the advantage of every strategy over options that are values, not verdicts or speakers."""
    made = [item for item in items if item.proof.method == "disjoint" and item.verdict is None]
    return {strategy: advantage(strategy, made) for strategy in STRATEGIES}


@of_banks
def guesser_at_chance(banks: Sequence[Bank]) -> Iterator[Break]:
    """No test-wise strategy finds the key more than .02 above chance, as far as so many facts can tell."""
    # The same item of another seed is no new evidence.
    items = list({(id(bank.deck), item.id): item for bank in banks for item in bank.items}.values())
    for strategy, (gain, count) in advantages(items).items():
        if count >= FEWEST and gain > WITHIN + CERTAIN * SPREAD / math.sqrt(count):
            yield Break(f"“{strategy}” finds the key {gain:+.3f} above chance in {count} items", banks[0].deck)


@of_banks
def rank_uniform(banks: Sequence[Bank]) -> Iterator[Break]:
    """The key stands in every place equally often: chi-square at p = .001, over draws that do not repeat."""
    places: dict[int, Counter[int]] = {}
    seen = set()
    for bank in banks:
        for item in bank.items:
            name = (id(bank.deck), item.id)
            if isinstance(item.interaction, Choice) and item.verdict is None and name not in seen:
                seen.add(name)
                places.setdefault(len(item.interaction.options), Counter())[item.interaction.key] += 1
    for count, found in sorted(places.items()):
        expected = found.total() / count
        spread = sum((found[place] - expected) ** 2 / expected for place in range(count))
        if expected >= FEWEST and spread > CRITICAL.get(count, math.inf):
            yield Break(f"keys of {count} options stand at {dict(sorted(found.items()))}", banks[0].deck)
