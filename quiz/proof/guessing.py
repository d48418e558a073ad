"""The nine test-wise strategies of guides/rules.md: what somebody chooses who has not read the article."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import islice
from types import MappingProxyType
from typing import NamedTuple

_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"\d[\d,.٬٫]*")
_HEDGE = re.compile(
    r"\b(about|around|some|nearly|almost|over|under|at least|up to|more than|less than|fewer than|roughly)\b"
    r"|نحو|حوالي|قرابة|أكثر من|أقل من|زهاء"
)

Strategy = Callable[[str, Sequence[str]], list[int]]
"""Takes a stem and the options and gives the places that it would choose among; none is no opinion."""


def _best(scores: list[float]) -> list[int]:
    top = max(scores)
    return [place for place, score in enumerate(scores) if score == top]


def _words(text: str) -> set[str]:
    return {word for word in _WORD.findall(text.casefold()) if len(word) > 2 or word.isdigit()}


def _value(text: str) -> float | None:
    found = _NUMBER.search(text)
    digits = re.sub(r"[^\d]", "", found[0]) if found else ""
    return float(digits) if digits else None


def _middle(_stem: str, texts: Sequence[str]) -> list[int]:
    values = [_value(text) for text in texts]
    if None in values:
        return []
    ranked = sorted(range(len(texts)), key=lambda place: (values[place], place))
    low, high = (len(ranked) - 1) // 2, len(ranked) // 2
    return sorted({ranked[low], ranked[high]})


def _shared(_stem: str, texts: Sequence[str]) -> list[int]:
    words = [_words(text) for text in texts]
    return _best(
        [sum(len(one & other) for place, other in enumerate(words) if place != at) for at, one in enumerate(words)]
    )


def _echo(stem: str, texts: Sequence[str]) -> list[int]:
    words = _words(stem)
    return _best([len(_words(text) & words) for text in texts])


def _precise(_stem: str, texts: Sequence[str]) -> list[int]:
    found = [_NUMBER.findall(text) for text in texts]
    if not all(found):
        return []
    return _best([len("".join(re.sub(r"[^\d]", "", number) for number in numbers).rstrip("0")) for numbers in found])


def _hedged(_stem: str, texts: Sequence[str]) -> list[int]:
    hedged = [place for place, text in enumerate(texts) if _HEDGE.search(text)]
    return hedged if len(hedged) == 1 else []


STRATEGIES: Mapping[str, Strategy] = MappingProxyType(
    {
        "longest": lambda _, texts: _best([len(text) for text in texts]),
        "shortest": lambda _, texts: _best([-len(text) for text in texts]),
        "middle number": _middle,
        "most shared words": _shared,
        "stem echo": _echo,
        "first": lambda *_: [0],
        "last": lambda _, texts: [len(texts) - 1],
        "most precise": _precise,
        "only hedged": _hedged,
    }
)
BY_PLACE = frozenset({"first", "last"})
"""The strategies that look at the order of the options alone."""

_MOST = 500  # sets of options that are looked at: so many tell, and the exact test takes their square


class Tally(NamedTuple):
    """What a strategy did with some sets of options: over `tried` it had an opinion.

    `hits` says how often the key was among what it would choose from, `chances` how likely that was each time for who
    chooses blindly, and `gain` how much more often than by chance it finds the key in the end.
    """

    tried: int
    hits: int
    gain: float
    chances: tuple[float, ...]

    def chance_of_more(self) -> float:
        """Give the probability of so many hits or more by chance: the binomial test, exact though chances differ."""
        tail = [1.0] + [0.0] * self.hits  # tail[k]: k hits so far, the last place for all that are as many or more
        for chance in self.chances:
            if self.hits:
                tail[self.hits] += tail[self.hits - 1] * chance
            for hits in range(self.hits - 1, 0, -1):
                tail[hits] = tail[hits] * (1 - chance) + tail[hits - 1] * chance
            if self.hits:
                tail[0] *= 1 - chance
        return tail[self.hits]


def tally(strategy: str, sets: Iterable[tuple[str, Sequence[str], int]]) -> Tally:
    """Try a strategy on stems with their options and the places of the keys.

    >>> tally("longest", [("Where?", ("Rome", "Reykjavik"), 1)]).gain
    0.5
    """
    hits, gain, chances = 0, 0.0, []
    for stem, texts, key in islice(sets, _MOST):
        chosen = STRATEGIES[strategy](stem, texts)
        if 0 < len(chosen) < len(texts):
            chances.append(len(chosen) / len(texts))
            hits += key in chosen
            gain += (key in chosen) / len(chosen) - 1 / len(texts)
    count = len(chances)
    return Tally(count, hits, gain / count if count else 0.0, tuple(chances))
