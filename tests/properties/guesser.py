"""The nine test-wise strategies of guides/rules.md: what somebody chooses who has not read the article."""

import re
from collections.abc import Callable, Iterable

from quiz.model.item import Choice, Item

_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"\d[\d,.٬٫]*")
_HEDGE = re.compile(
    r"\b(about|around|some|nearly|almost|over|under|at least|up to|more than|less than|fewer than|roughly)\b"
    r"|نحو|حوالي|قرابة|أكثر من|أقل من|زهاء"
)


def _best(scores: list[float]) -> list[int]:
    top = max(scores)
    return [place for place, score in enumerate(scores) if score == top]


def _words(text: str) -> set[str]:
    return {word for word in _WORD.findall(text.casefold()) if len(word) > 2 or word.isdigit()}


def _value(text: str) -> float | None:
    found = _NUMBER.search(text)
    digits = re.sub(r"[^\d]", "", found[0]) if found else ""
    return float(digits) if digits else None


def _middle(item: Item, texts: list[str]) -> list[int]:
    values = [_value(text) for text in texts]
    if None in values:
        return []
    ranked = sorted(range(len(texts)), key=lambda place: (values[place], place))
    low, high = (len(ranked) - 1) // 2, len(ranked) // 2
    return sorted({ranked[low], ranked[high]})


def _shared(item: Item, texts: list[str]) -> list[int]:
    words = [_words(text) for text in texts]
    return _best(
        [sum(len(one & other) for place, other in enumerate(words) if place != at) for at, one in enumerate(words)]
    )


def _echo(item: Item, texts: list[str]) -> list[int]:
    stem = _words(item.stem)
    return _best([len(_words(text) & stem) for text in texts])


def _precise(item: Item, texts: list[str]) -> list[int]:
    found = [_NUMBER.findall(text) for text in texts]
    if not all(found):
        return []
    return _best([len("".join(re.sub(r"[^\d]", "", number) for number in numbers).rstrip("0")) for numbers in found])


def _hedged(item: Item, texts: list[str]) -> list[int]:
    hedged = [place for place, text in enumerate(texts) if _HEDGE.search(text)]
    return hedged if len(hedged) == 1 else []


STRATEGIES: dict[str, Callable[[Item, list[str]], list[int]]] = {
    "longest": lambda item, texts: _best([len(text) for text in texts]),
    "shortest": lambda item, texts: _best([-len(text) for text in texts]),
    "middle number": _middle,
    "most shared words": _shared,
    "stem echo": _echo,
    "first": lambda item, texts: [0],
    "last": lambda item, texts: [len(texts) - 1],
    "most precise": _precise,
    "only hedged": _hedged,
}


def advantage(strategy: str, items: Iterable[Item]) -> tuple[float, int]:
    """Give how much more often than by chance a strategy finds the key, and over how many items it has an opinion."""
    gain, count = 0.0, 0
    for item in items:
        if not isinstance(item.interaction, Choice):
            continue
        texts = [option.text for option in item.interaction.options]
        chosen = STRATEGIES[strategy](item, texts)
        if chosen:
            count += 1
            gain += (item.interaction.key in chosen) / len(chosen) - 1 / len(texts)
    return (gain / count if count else 0.0), count
