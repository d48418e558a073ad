"""A quote of more than two sentences, or of more than 40 words beside the answer.

Why: A learner reads the quote as the proof. In a long one nobody sees which words the answer rests on, and a gap in it
is asked with half the article around it.

Bad:
    facts:
      - id: defeated
        kind: date
        quote: >-
          The US has kept about 2,500 troops in Iraq despite ISIS being defeated there in 2017, and about 900 in Syria,
          where the group’s last stronghold fell in 2019.

          Mr Al Sudani said he saw no reason for foreign troops to remain on Iraqi soil.
        answer: "2017"
        ask: In what year was ISIS defeated in Iraq?

Good:
    facts:
      - id: defeated
        kind: date
        quote: The US has kept about 2,500 troops in Iraq despite ISIS being defeated there in 2017
        answer: "2017"
        ask: In what year was ISIS defeated in Iraq?
"""

from collections.abc import Iterator

from quiz.dossier import Dossier
from quiz.model.fact import Claim, Fact
from quiz.model.finding import Found, Severity
from quiz.text.late import late

SEVERITY = Severity.WARNING
_MOST_WORDS = 40
_MOST_SENTENCES = 2
_FEWEST_CHARACTERS = 60  # a shorter quote has neither so many words nor three sentences worth the name
_STOPS = ".!?؟"
# A stop and its closing marks, then a word that does not go on: "Mr. Smith", "the U.S. troops" and "p. 5" go on.
_STOP = late(
    r"(?<!\b[A-Z])(?<!\b(?:Mr|Ms|Dr|St|No|vs))(?<!\b(?:Mrs|Gen|Col|Sgt|Rep|Sen))[.!?؟][\"'”’»)]*\s+(?![a-z0-9])"
)


def check(dossier: Dossier) -> Iterator[Found]:
    """Look at the quote of every fact and claim."""
    subjects: tuple[Fact | Claim, ...] = (*dossier.deck.facts, *dossier.deck.claims)
    for subject in subjects:
        if len(subject.quote) >= _FEWEST_CHARACTERS:
            said = _flaw(subject)
            if said:
                yield Found(
                    dossier.route(subject, "quote"),
                    f"The quote has {said}.",
                    "Keep the words that the answer rests on, as long as they stand once in the article.",
                    pointers=(dossier.pointer(subject),),
                )


def _flaw(subject: Fact | Claim) -> str:
    stops = sum(map(subject.quote.count, _STOPS))
    if stops < _MOST_SENTENCES and subject.quote.count(" ") < _MOST_WORDS:
        return ""
    # The members of a list and the words of a quotation have to be in the quote, however many they are.
    needed = subject.answer if isinstance(subject, Fact) else ()
    words = subject.quote.count(" ") + 1 - sum(answer.count(" ") + 1 for answer in needed)
    if words > _MOST_WORDS:
        return f"{words} words beside the answer" if needed else f"{words} words"
    if stops < _MOST_SENTENCES:
        return ""
    sentences = len(_STOP.findall(subject.quote)) + 1 - sum(len(_STOP.findall(answer)) for answer in needed)
    return f"{sentences} sentences" if sentences > _MOST_SENTENCES else ""
