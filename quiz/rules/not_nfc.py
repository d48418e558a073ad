r"""A text whose letters are written in parts or in another order than Unicode's normal form C has them.

Why: The same word can be stored in two ways that look alike, and programs that compare byte by byte then take it for
two words: a search misses it, and two entries that are one stand side by side.

Bad:
    facts:
      - id: us-troops
        kind: quantity
        quote: The US has kept about 2,500 troops in Iraq
        answer: about 2,500 troops
        ask: How many troops has the US kept in Iraq?
        explain: "Beside a fac\u0327ade of certainty, the article says about."

Good:
    facts:
      - id: us-troops
        kind: quantity
        quote: The US has kept about 2,500 troops in Iraq
        answer: about 2,500 troops
        ask: How many troops has the US kept in Iraq?
        explain: Beside a façade of certainty, the article says about.
"""

from collections.abc import Iterator
from typing import Final
from unicodedata import is_normalized, normalize

from quiz.dossier import Dossier
from quiz.load.log import shown
from quiz.model.finding import Found, Severity
from quiz.model.fix import Fix, Rewrite
from quiz.text.late import late
from quiz.text.plain import beyond_plain

SEVERITY = Severity.WARNING

_FORM: Final = "NFC"
_STABLE = late("[\t\r\x80-\u02ff\u2010-\u205f]*\\Z")  # European letters and marks: none becomes another, or joins one
_VERBATIM = late(r"\.(?:quote|answer)(?:\[\d+\])?\Z|\Anot_checkable\b")  # as the article writes them


def check(dossier: Dossier) -> Iterator[Found]:
    """Look at every text of the file; where an article is not in the form itself, its words must not be changed."""
    text = dossier.loaded.text
    if (_STABLE.match(beyond_plain(text)) or is_normalized(_FORM, text)) and "\\" not in text:
        return
    if not all(is_normalized(_FORM, source.text) for source in dossier.deck.sources.values()):
        return
    for written in dossier.written:
        if is_normalized(_FORM, written.text) or _VERBATIM.search(written.route):
            continue
        word = next((word for word in written.text.split() if not is_normalized(_FORM, word)), written.text)
        meant = normalize(_FORM, written.text)
        fix = Fix("Write it in normal form C", (Rewrite(written.route, meant, written.is_key),), is_safe=True)
        yield Found(
            written.route,
            f"{shown(word)} is not in Unicode's normal form C.",
            "Write it in that form: it looks the same.",
            words=word,
            of_key=written.is_key,
            fix=fix,
        )
