"""A word of the question that only the answer repeats.

Why: Who takes the option that sounds like the question is right without knowing anything (NBME Item-Writing Guide:
word repeats, "clang"). Measured on 43,031 items the cue is at chance: hence a note.

Bad:
    facts:
      - id: security-forces
        kind: name
        category: body
        quote: formally recognised as part of Iraq’s security forces
        answer: security forces
        ask: What did the PMF become part of when Iraq needed more security?
        distractors: [civil service, presidential guard]

Good:
    facts:
      - id: security-forces
        kind: name
        category: body
        quote: formally recognised as part of Iraq’s security forces
        answer: security forces
        ask: What did the PMF become part of?
        distractors: [civil service, presidential guard]
"""

from collections.abc import Iterator

from quiz.dossier import Dossier, OptionSet
from quiz.load.log import shown
from quiz.model.finding import Found, Severity
from quiz.text.leak import folded

SEVERITY = Severity.NOTE
_FEWEST = 3  # options
_SHORTEST = 4  # letters: shorter words are mostly grammar
_GRAMMAR = (
    "that this with from what which whose whom where when have been were their there they into about over under after "
    "before more most than some part according article التي الذي الذين بحسب الخبر المقال هذا هذه ذلك بعد قبل"
)
_SMALL = frozenset(_GRAMMAR.split())
_EDGES = " .,;:!?\"'()[]،؛؟"


def check(dossier: Dossier) -> Iterator[Found]:
    """Look at names and terms; the unit of a figure is said in the question as a rule, and in every option."""
    for options, word in dossier.sets_where(_repeated):
        yield Found(
            dossier.route(options.fact, "ask"),
            f"The question says {shown(word)}, and of the options only the answer, "
            f"{shown(options.texts[options.key])}, repeats it.",
            "Say it otherwise in the question, or in a wrong answer as well.",
            words="" if options.item else word,
        )


def _repeated(options: OptionSet) -> str | None:
    if len(options.texts) < _FEWEST or options.key < 0 or options.fact.value.extent is not None:
        return None
    stem = {_plain(word) for word in folded(options.stem).split()}
    others = {_plain(word) for place, words in enumerate(options.tokens) if place != options.key for word in words}
    for word in map(_plain, options.tokens[options.key]):
        if word in stem and word not in others and word not in _SMALL and len(word) >= _SHORTEST:
            pieces = (piece.strip(_EDGES) for piece in options.stem.split())
            return next((piece for piece in pieces if _plain(folded(piece)) == word), word)
    return None


def _plain(word: str) -> str:
    """Leave out what a word is joined to and its plural: "forces’" and "force" are one."""
    word = word.strip(_EDGES).removesuffix("'s")
    if word.isascii():
        return word.removesuffix("s") if len(word) > _SHORTEST else word
    return word.removeprefix("و").removeprefix("ال") if len(word) > _SHORTEST else word
