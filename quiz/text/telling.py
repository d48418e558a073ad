"""Picks the words of a question that say what it is about, leaving out those that any question may have."""

import re

_WORD = re.compile(r"\w+")
_MARKS = re.compile(r"[\u064b-\u065f\u0670\u0640]")  # Arabic vowel signs and the tatweel
# Not among them: words of order and place such as "before" and "from", and "not": with another, it is another question.
PLAIN = frozenset(
    word
    for line in (
        "a an the this that these those it its their his her they he she of in on at by for with and or to as",
        "is are was were be been being has have had do does did can could will would which what there",
        "according article say says said name named",
        "في من على إلى عن ما ماذا أي أية هل هو هي هم التي",
        "الذي الذين اللتان اللذان أن إن كان كانت مع و بحسب وفق وفقا المقال الخبر",
    )
    for word in line.split()
)
"""Casefolded words that any question may have."""


def telling(text: str) -> tuple[str, ...]:
    """Give the telling words of a question in order, in lower case and without Arabic vowel signs.

    >>> telling("In what year did the US-led coalition end?")
    ('year', 'us', 'led', 'coalition', 'end')
    """
    plain = text if text.isascii() else _MARKS.sub("", text)
    return tuple(word for word in _WORD.findall(plain.casefold()) if word not in PLAIN)
