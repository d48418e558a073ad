"""A vague word of frequency, such as "often" or "usually", that the article does not use.

Why: Readers differ widely in how often "often" is, so that who knows the article best may doubt most (NBME
Item-Writing Guide). What the article itself calls often may be called so.

Bad:
    facts:
      - id: pmf-created
        kind: name
        category: purpose
        quote: a state-recognised coalition of militias created in 2014 to fight ISIS
        answer: fight ISIS
        ask: For what was the coalition of militias created?
        distractors: [guard the borders, usually escort convoys]

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
from quiz.model.fact import Fact
from quiz.model.finding import Found, Severity
from quiz.text.leak import folded, shows

SEVERITY = Severity.WARNING
_ENGLISH = (
    "often usually sometimes frequently rarely seldom occasionally generally typically mostly regularly normally "
    "commonly infrequently periodically customarily"
)
_ARABIC = "غالبا غالبًا غالباً أحيانا أحيانًا أحياناً عادةً نادرا نادرًا نادراً مرارا مرارًا مراراً قلما قلّما"
_WORDS = {"en": frozenset(_ENGLISH.split()), "ar": frozenset(_ARABIC.split())}
_FOLDED = {language: frozenset(map(folded, words)) for language, words in _WORDS.items()}
_ASKED = ("how often", "how frequently", "how regularly", "commonly known", "commonly called", "generally known")


def check(dossier: Dossier) -> Iterator[Found]:
    """Look at questions and options; claims may say what the article does not."""
    words = _WORDS.get(dossier.language, frozenset())
    for wording in dossier.mentioning(words, "ask"):
        if wording.fact is not None:
            yield from _judged(dossier, wording.fact, wording.route, wording.text, words)
    for option in dossier.offering(_FOLDED.get(dossier.language, ())):
        if option.fact is not None:
            yield from _judged(dossier, option.fact, option.route, option.text, words)


def _judged(dossier: Dossier, fact: Fact, route: str, text: str, words: frozenset[str]) -> Iterator[Found]:
    said = folded(text)
    if any(phrase in said for phrase in _ASKED):
        return
    sentence = dossier.sentence(fact).words
    for word in sorted(words, key=_longest):
        # Only in its small letters: "Rarely Seen" is the name of something.
        if word in text and shows(text, word) and not shows(sentence, word):
            yield Found(
                route,
                f"The word {shown(word)} is vague, and the article does not say it here.",
                "Say how often, or leave the word out.",
                words=word,
            )
            return


def _longest(word: str) -> tuple[int, str]:
    return -len(word), word
