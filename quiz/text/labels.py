"""Reads what people type to point at things that stand in a list: letters, numbers, orders and pairs of them."""

import re
from collections.abc import Sequence

LETTERS = "abcdefghijklmnopqrstuvwxyz"
ABJAD = "ابجدهوزحطي"  # the order in which Arabic lists are lettered; a hamza on the alif makes no difference
LONGEST = 500  # characters; more is not an answer to a list


def letter(place: int, language: str) -> str:
    """Give the letter that a thing in a list is shown with.

    >>> letter(0, "en"), letter(1, "ar")
    ('a', 'ب')
    """
    if language.partition("-")[0] == "ar" and place < len(ABJAD):
        return ABJAD[place].replace("ا", "أ")
    return LETTERS[place]


_ALIF = str.maketrans("أإآ", "ااا")
_MARKS = re.compile(r"[()\[\].:=،,;؛>\-–—→/|+&]+")
_ATOMS = re.compile(r"\d{1,3}|[^\W\d_]")


def index_of(label: str, count: int) -> int | None:
    """Read one label, a letter or a number from 1, as an index below `count`.

    >>> index_of("B)", 3), index_of("(2)", 3), index_of("ب", 3), index_of("4", 3)
    (1, 1, 1, None)
    """
    if len(label) > LONGEST:
        return None
    plain = _plain(label).strip()
    if plain.isdecimal() and len(plain) <= 3:
        index = int(plain) - 1
    elif len(plain) == 1:
        index = max(LETTERS.find(plain), ABJAD.find(plain))
    else:
        return None
    return index if 0 <= index < count else None


def order_of(said: str, count: int) -> tuple[int, ...] | None:
    """Read a full order, each of `count` things once; `None` for anything else.

    >>> order_of("b a c", 3), order_of("bac", 3), order_of("2, 1, 3", 3), order_of("213", 3), order_of("b b c", 3)
    ((1, 0, 2), (1, 0, 2), (1, 0, 2), (1, 0, 2), None)
    """
    order = _indices(_atoms(said, count), count)
    return order if order is not None and len(set(order)) == len(order) == count else None


def pairs_of(said: str, prompts: int, partners: int) -> tuple[int, ...] | None:
    """Read a partner for every numbered prompt: in the prompts' order, or as pairs of a number and a letter.

    >>> pairs_of("1c 2a 3b", 3, 3), pairs_of("c a b", 3, 3), pairs_of("2-a, 1-c, 3-b", 3, 3), pairs_of("a a b", 3, 3)
    ((2, 0, 1), (2, 0, 1), (2, 0, 1), None)
    """
    atoms = _atoms(said, prompts)
    if len(atoms) == 2 * prompts:
        if atoms[0].isdecimal():
            first, second = atoms[::2], atoms[1::2]
        else:
            first, second = atoms[1::2], atoms[::2]
        places, chosen = _indices(first, prompts), _indices(second, partners)
        if places is None or chosen is None or not all(atom.isdecimal() for atom in first):
            return None
        found = dict(zip(places, chosen, strict=True))
        pairs = tuple(found[place] for place in range(prompts)) if len(found) == prompts else None
    else:
        pairs = _indices(atoms, partners) if len(atoms) == prompts else None
    return pairs if pairs is not None and len(set(pairs)) == len(pairs) else None


def _plain(said: str) -> str:
    return _MARKS.sub(" ", said.translate(_ALIF).casefold())


def _atoms(said: str, count: int) -> Sequence[str]:
    """Split into numbers and single letters; a run of digits is single digits when that gives one for each thing."""
    if len(said) > LONGEST:
        return ()
    plain = _plain(said)
    atoms = _ATOMS.findall(plain)
    if "".join(atoms) != "".join(plain.split()):
        return ()
    digits = "".join(plain.split())
    if len(atoms) != count and len(digits) == count and digits.isdecimal():
        return digits
    return atoms


def _indices(atoms: Sequence[str], count: int) -> tuple[int, ...] | None:
    found = [index_of(atom, count) for atom in atoms]
    indices = tuple(index for index in found if index is not None)
    return indices if len(indices) == len(found) else None
