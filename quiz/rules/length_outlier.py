"""An answer much longer or much shorter than the options beside it.

Why: Authors say the right answer with more care and more words, and test-wise learners take the longest option
(Haladyna, Downing and Rodriguez 2002). Measured on 43,031 items the cue is at chance: hence a note.

Bad:
    facts:
      - id: partnership
        kind: name
        category: arrangement
        quote: It is intended that the mission will turn into a bilateral security partnership
        answer: bilateral security partnership
        ask: Into what is the mission intended to turn?
        distractors: [trade, peace, exile]

Good:
    facts:
      - id: partnership
        kind: name
        category: arrangement
        quote: It is intended that the mission will turn into a bilateral security partnership
        answer: bilateral security partnership
        ask: Into what is the mission intended to turn?
        distractors: [regional trade agreement, peacekeeping operation, joint command]
"""

from collections.abc import Iterator

from quiz.dossier import Dossier, OptionSet
from quiz.load.log import shown
from quiz.model.finding import Found, Severity

SEVERITY = Severity.NOTE
_FEWEST = 3  # options
_RATIO = 2  # characters of the answer to those of the next longest or next shortest option
_WORDS = 2  # and so many words apart: "ISIS" beside "militias" is no matter of wording


def check(dossier: Dossier) -> Iterator[Found]:
    """Look at terms; a name is as long as it is, and figures and dates are said in one manner."""
    for options, what in dossier.sets_where(_outlier):
        yield Found(
            dossier.option_route(options, options.key),
            f"The answer {shown(options.texts[options.key])} is by far the {what} of {len(options.texts)} options.",
            "Bring the options to about one length.",
        )


def _outlier(options: OptionSet) -> str | None:
    if len(options.texts) < _FEWEST or options.key < 0 or options.fact.value.extent is not None:
        return None
    key, others = options.texts[options.key], options.others
    if _is_name(key):
        return None
    words, counts = len(key.split()), [len(text.split()) for text in others]
    if len(key) >= _RATIO * max(map(len, others)) and words >= max(counts) + _WORDS:
        return "longest"
    if _RATIO * len(key) <= min(map(len, others)) and words + _WORDS <= min(counts):
        return "shortest"
    return None


def _is_name(text: str) -> bool:
    """Whether a text begins with a capital, or is of a script that has none and so does not tell."""
    return text[:1] != text[:1].lower() or text.lower() == text.upper()
