"""A question whose grammar fits the answer and not the other options.

Why: Who hears that "an" or "are" goes with one option only is right without knowing anything. Haladyna, Downing and
Rodriguez (2002) and the NBME's guide name it among the cues that test-wise learners use first.

Bad:
    facts:
      - id: security-forces
        kind: name
        category: body
        quote: formally recognised as part of Iraq’s security forces
        answer: security forces
        ask: What are the groups formally a part of?
        distractors: [border police, civil service]

Good:
    facts:
      - id: security-forces
        kind: name
        category: body
        quote: formally recognised as part of Iraq’s security forces
        answer: security forces
        ask: As part of what did Iraq recognise the groups?
        distractors: [border police, civil service]
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from quiz.dossier import Dossier, OptionSet
from quiz.load.log import shown
from quiz.model.finding import Found, Severity
from quiz.text.late import late
from quiz.text.splice import takes_an

SEVERITY = Severity.WARNING
# Arabic has no indefinite article and no "is"; its other agreements need the gender of every option: silent.
_LANGUAGE = "en"
_MARKS = " .…:?_"  # what a stem that is to be completed ends with
_ENDS = late(r"\b(an?|is|are|was|were)$")
_GAP = late(r"\b(an?|is|are|was|were) _")
_BEGINS = late(r"(?:what|which|who) (is|are|was|were)\b", re.IGNORECASE)
_ARTICLES = ("a", "an")
_PLURAL_VERBS = ("are", "were")
_SINGULAR = late(r"(?:ss|us|is|ics|news|means|series|species)$")


def check(dossier: Dossier) -> Iterator[Found]:
    """Compare the end of a stem with its options; `a(n)`, as generated gaps have it, tells nothing."""
    if dossier.language != _LANGUAGE:
        return
    for options, cue in dossier.sets_where(_cue):
        yield Found(
            dossier.route(options.fact, "ask"),
            f"{shown(cue)} goes with the answer, {shown(options.texts[options.key])}, but not with all other options.",
            'Write "a(n)", or ask in a way that fits every option.' if cue in _ARTICLES else "Fit every option.",
            words="" if options.item else cue,
        )


def _cue(options: OptionSet) -> str | None:
    if not options.others or not 0 <= options.key < len(options.texts):
        return None
    stem, key = options.stem, options.texts[options.key]
    found = _GAP.search(stem) or _ENDS.search(stem.rstrip(_MARKS)) or _BEGINS.match(stem)
    if found is None:
        return None
    if found[1] in _ARTICLES:
        wants = found[1] == "an"
        is_cue = takes_an(key) is wants and any(takes_an(text) is not wants for text in options.others)
    else:
        wants = found[1].casefold() in _PLURAL_VERBS
        is_cue = _is_plural(key) is wants and all(_is_plural(text) is (not wants) for text in options.others)
    return found[1] if is_cue else None


def _is_plural(text: str) -> bool | None:
    """Tell the number of a noun phrase by its form; `None` for names: the "Forces" may be one body."""
    if text != text.casefold():
        return None
    words = re.findall(r"[a-z]+", text)
    if not words:
        return None
    noun = next((before for before, word in pairwise(words) if word in ("of", "for", "in")), words[-1])
    return "and" in words or (noun.endswith("s") and not _SINGULAR.search(noun))
