"""Says which of a few known words somebody probably meant."""

from collections.abc import Collection
from functools import lru_cache

_LONGEST = 64


def suggest(word: str, known: Collection[str]) -> str:
    """Find the known word closest to what was written, or nothing where none is close.

    >>> suggest("answr", ("quote", "answer"))
    'answer'
    >>> suggest("zebra", ("quote", "answer"))
    ''
    """
    return _suggest(word[:_LONGEST].strip().casefold().replace(" ", "_"), tuple(known))


@lru_cache(maxsize=1024)
def _suggest(word: str, known: tuple[str, ...]) -> str:
    import difflib  # noqa: PLC0415 - only a deck with a mistake pays for it

    by_form = {name.casefold().replace("-", "_"): name for name in known}
    found = difflib.get_close_matches(word.replace("-", "_"), by_form, n=1, cutoff=0.6)
    return by_form[found[0]] if found else ""


def did_you_mean(word: str, known: Collection[str]) -> str:
    """Write the hint to an unknown word: the one probably meant, else all there are.

    >>> did_you_mean("answr", ("quote", "answer"))
    'Did you mean "answer"?'
    """
    found = suggest(word, known)
    return f'Did you mean "{found}"?' if found else f"Known here: {', '.join(sorted(known))}."
