"""An option with an absolute word, such as "always" or "only", beside an answer without one.

Why: Test-wise learners take options with "always", "never" or "only" to be wrong, since little is always so (NBME
Item-Writing Guide). Measured on 43,031 items the cue is at chance: hence a note.

Bad:
    facts:
      - id: pmf-created
        kind: name
        category: purpose
        quote: a state-recognised coalition of militias created in 2014 to fight ISIS
        answer: fight ISIS
        ask: For what was the coalition of militias created?
        distractors: [guard the borders, always escort convoys]

Good:
    facts:
      - id: pmf-created
        kind: name
        category: purpose
        quote: a state-recognised coalition of militias created in 2014 to fight ISIS
        answer: fight ISIS
        ask: For what was the coalition of militias created?
        distractors: [guard the borders, escort convoys]
"""

from collections.abc import Iterator

from quiz.dossier import Dossier
from quiz.load.log import shown
from quiz.model.finding import Found, Severity
from quiz.text.leak import folded, shows

SEVERITY = Severity.NOTE
_ENGLISH = (
    "always never only all every none entirely completely absolutely totally nobody everybody everyone everything "
    "nothing invariably exclusively solely"
)
_ARABIC = "دائما دائمًا دائماً أبدا أبدًا أبداً فقط جميع كافة مطلقا مطلقًا مطلقاً حصرا حصرًا حصراً إطلاقا إطلاقاً"
# "كل" begins names, and Arabic has no capitals to tell.
_WORDS = {"en": frozenset(_ENGLISH.split()), "ar": frozenset(_ARABIC.split())}
_FOLDED = {language: frozenset(map(folded, words)) for language, words in _WORDS.items()}
_OTHERS = frozenset(("above", "these", "them", "those", "following", "سبق", "ذكر"))
"""Options about the others have rules of their own."""
_FEWEST = 2  # wrong options: among two options there is no cue


def check(dossier: Dossier) -> Iterator[Found]:
    """Look at the options beside answers that hold no such word."""
    words = _WORDS.get(dossier.language, frozenset())
    for option in dossier.offering(_FOLDED.get(dossier.language, ())):
        fact, text = option.fact, option.text
        if fact is None or len(fact.answer) != 1 or _OTHERS.intersection(folded(text).split()):
            continue
        if option.field == "distractors" and len(fact.distractors) < _FEWEST:
            continue
        # Only in its small letters: "All Blacks" and "Never Again" are names.
        said = [word for word in sorted(words, key=_longest) if word in text and shows(text, word)]
        if said and not any(shows(fact.words, word) for word in words):
            yield Found(
                option.route,
                f"The option says {shown(said[0])}; the answer is not as absolute.",
                "Say what is wrong without the word.",
                words=said[0],
            )


def _longest(word: str) -> tuple[int, str]:
    return -len(word), word
