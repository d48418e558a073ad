"""What somebody says in the article, asked or claimed in the quiz's own voice.

Why: "The minister said the port is ready" tells what the minister said, not that the port is ready. A quiz that drops
the speaker vouches for what the article only passes on.

Bad:
    facts:
      - id: no-reason
        kind: name
        quote: Mr Al Sudani said there would be no reason for armed groups not to surrender their weapons
        answer: armed groups
        ask: For whom would there be no reason not to surrender weapons?

Good:
    facts:
      - id: no-reason
        kind: name
        quote: Mr Al Sudani said there would be no reason for armed groups not to surrender their weapons
        answer: armed groups
        speaker: Mohammed Shia Al Sudani
        ask: For whom did Mohammed Shia Al Sudani say there would be no reason not to surrender weapons?
"""

from collections.abc import Iterator

from quiz.dossier import Dossier
from quiz.load.log import shown
from quiz.model.fact import Fact
from quiz.model.finding import Found, Severity
from quiz.model.span import Span
from quiz.text import reported
from quiz.text.reserve import ATTRIBUTING

SEVERITY = Severity.ERROR


def check(dossier: Dossier) -> Iterator[Found]:
    """Look at the facts without a speaker whose sentence reports, and that are told without naming anybody."""
    told: set[tuple[str, str]] | None = None
    places: dict[str, list[int]] = {}
    for fact in dossier.deck.facts:
        if fact.speaker or not (fact.claim or fact.ask):
            continue
        text, (start, end, _) = dossier.deck.sources[fact.source].text, fact.answer_spans[0]
        if fact.source not in places:
            places[fact.source] = reported.places(text, dossier.vocabulary[fact.source])
        if not reported.may_be(text, start, end, places[fact.source]):
            continue
        if told is None:
            found = dossier.mentioning(ATTRIBUTING, "ask", "claim")
            told = {(wording.fact.id, wording.field) for wording in found if wording.fact is not None}
        field = "claim" if fact.claim else "ask"  # the claim asserts; a question beside it need not say it again
        if (fact.id, field) in told:
            continue
        span = _reported(dossier, fact)
        if span is not None:
            yield Found(
                dossier.route(fact, field),
                f"{shown(getattr(fact, field))} says in the quiz's own voice what somebody says in the article.",
                "Name who says it, here and as speaker.",
                pointers=(dossier.pointer(fact, fact.answer_spans[0]), dossier.pointer(fact, span, "who says it")),
            )


def _reported(dossier: Dossier, fact: Fact) -> Span | None:
    """Find the words that make the answer somebody's."""
    source, (start, end, _), sentence = dossier.source(fact), fact.answer_spans[0], dossier.sentence(fact)
    passage = source.passage(start)
    place = reported.who(source.text, start, end, sentence.start, sentence.end)
    place = place or reported.speech(source.text, start, end, passage.start, passage.end)
    return Span(*place, source.text[slice(*place)]) if place else None
