"""An option whose words stand whole in another one.

Why: If the wider one is right, so is the narrower, or the reader is left to guess which of the two is meant
(Haladyna, Downing and Rodriguez 2002: options are not to overlap).

Bad:
    facts:
      - id: security-forces
        kind: name
        category: body
        quote: formally recognised as part of Iraq’s security forces
        answer: security forces
        ask: What did the PMF become part of?
        distractors: [police, border police]

Good:
    facts:
      - id: security-forces
        kind: name
        category: body
        quote: formally recognised as part of Iraq’s security forces
        answer: security forces
        ask: What did the PMF become part of?
        distractors: [traffic police, border police]
"""

from collections.abc import Iterator

from quiz.dossier import Dossier, OptionSet
from quiz.load.log import shown
from quiz.model.finding import Found, Severity

SEVERITY = Severity.WARNING
_FEWEST, _MOST = 3, 8  # options; of longer lists it is their number that is wrong
# A vice president is no president; a border policeman is a policeman.
_OTHER = frozenset(
    ("vice", "deputy", "former", "ex", "acting", "interim", "assistant", "shadow", "نائب", "وكيل", "مساعد")
)
_LONGEST = 40  # words
_AND = frozenset(("and", "&", "or", "و", "او"))


def check(dossier: Dossier) -> Iterator[Found]:
    """Look at names and terms; figures and dates are compared by what they allow, not by their words.

    Whether one stands within the answer, or the answer in it, is told by distractor-unproved.
    """
    for options, (inner, outer) in dossier.sets_where(_inside):
        yield Found(
            dossier.option_route(options, outer),
            f"The option {shown(options.texts[outer])} holds another, {shown(options.texts[inner])}.",
            "Make the two exclude each other, or leave one out.",
        )


def _inside(options: OptionSet) -> tuple[int, int] | None:
    if options.fact.value.extent is not None or not _FEWEST <= len(options.texts) <= _MOST:
        return None
    padded = [f" {' '.join(words)} " for words in options.tokens]
    for outer, text in enumerate(padded):
        for inner, part in enumerate(padded):
            is_apart = options.key in (inner, outer) or len(part) >= len(text) or not part.strip()
            if not is_apart and part in text and not _is_other(options, outer):
                return inner, outer
    return None


def _is_other(options: OptionSet, place: int) -> bool:
    """Whether an option names another office, or is two others joined: that is a fault of its own."""
    words, listed = options.tokens[place], set(options.tokens)
    if not _OTHER.isdisjoint(words) or len(words) > _LONGEST:
        return True
    return any(word in _AND and words[:at] in listed and words[at + 1 :] in listed for at, word in enumerate(words))
