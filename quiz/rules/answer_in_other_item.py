"""A question or claim that gives away the answer to a question about another paragraph.

Why: Who has just read it knows the other answer without knowing the article. Questions on one paragraph are kept apart
when a quiz is put together, for its evidence gives them away as well; those on different ones are not.

Bad:
    facts:
      - id: toppled
        kind: name
        quote: since the 2003 US-led invasion that toppled Saddam Hussein’s regime
        answer: Saddam Hussein
        ask: Whose regime did the 2003 US-led invasion topple?
      - id: invasion
        kind: date
        quote: Iran-aligned militias formed after the 2003 US invasion that toppled Saddam Hussein
        answer: "2003"
        ask: In what year did the US invasion topple Saddam Hussein?

Good:
    facts:
      - id: toppled
        kind: name
        quote: since the 2003 US-led invasion that toppled Saddam Hussein’s regime
        answer: Saddam Hussein
        ask: Whose regime did the US-led invasion topple?
      - id: invasion
        kind: date
        quote: Iran-aligned militias formed after the 2003 US invasion that toppled Saddam Hussein
        answer: "2003"
        ask: In what year did the US invasion topple Saddam Hussein?
"""

from collections.abc import Iterator

from quiz.dossier import Dossier
from quiz.load.log import shown
from quiz.model.fact import Fact
from quiz.model.finding import Found, Severity
from quiz.proof.wordings import Wording
from quiz.text.filed import words_of
from quiz.text.leak import shows
from quiz.text.telling import PLAIN

SEVERITY = Severity.WARNING
_FEWEST = 3  # telling words of a question: fewer are met by chance
_MOST = 64  # wordings with an answer's rarest word: a word of more gives nothing away
# Words that ask, or say what sort of answer is wanted.
_ASKING = frozenset(
    word
    for line in (
        "who whom whose when where why how many much often long",
        "old year month day date week country countries city place people",
        "person group groups many number figure share percent state states",
        "متى أين كم من كيف لماذا عام سنة شهر يوم تاريخ بلد دولة مدينة مكان عدد نسبة مجموعة شخص",
    )
    for word in line.split()
)
_SMALL = 100  # facts: in few, to look through all there is is quickest
_LEFT_OUT = PLAIN | _ASKING


def check(dossier: Dossier) -> Iterator[Found]:
    """Look for the answer of every question in the wordings that hold its rarest word.

    What is found holds all that the question tells as well, its own answer read into it: only then is it about the
    same thing. A figure or a country that is spoken of in another matter gives nothing away.
    """
    wordings = dossier.wordings
    is_small = len(dossier.deck.facts) <= _SMALL
    sentences = wordings.sentences if is_small else b""
    for fact in dossier.deck.facts:
        if not fact.ask or len(fact.answer) != 1 or fact.kind == "quotation":
            continue
        least = 2 if fact.claim else 1  # it is in its own claim
        if is_small and sentences.count(fact.answer[0].encode("utf-8", "surrogatepass")) < least:
            continue
        found = wordings.with_rarest(words_of(fact.words), _MOST)
        near = [number for number in found if wordings.subject(number) is not fact]
        asked = frozenset(words_of(fact.ask)) - _LEFT_OUT if near else frozenset()
        if len(asked) < _FEWEST:
            continue
        told: set[str] = set()
        for number in near:
            wording = wordings[number]
            other = wording.fact
            if other is None or wording.field == "label" or other.id in told:
                continue
            missing = asked - wordings.words(number)
            if missing and not missing.issubset(words_of(other.words)):
                continue
            if _gives_away(dossier, wording, other, fact):
                told.add(other.id)
                yield Found(
                    wording.route,
                    f"This shows the answer to {shown(fact.ask)}: {shown(fact.words)}.",
                    "Leave it out here, or ask the other question about something else.",
                    words=fact.words,
                    also=((dossier.route(fact, "ask"), "the question that it answers"),),
                )


def _gives_away(dossier: Dossier, wording: Wording, other: Fact, fact: Fact) -> bool:
    if _paragraph(dossier, other) == _paragraph(dossier, fact):
        return False
    if wording.field == "claim" and shows(other.words, fact.words):
        return False  # it is its own answer, which is asked for here as well
    return shows(wording.text, fact.words)


def _paragraph(dossier: Dossier, fact: Fact) -> tuple[str, int]:
    return fact.source, dossier.source(fact).passage(fact.quote_span.start).start
