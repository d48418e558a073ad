"""A quotation that is not one run of words between quotation marks of the article.

Why: What stands outside the marks is the reporter's wording, not the speaker's. Who is shown it as a quotation is told
that somebody said what nobody said.

Bad:
    facts:
      - id: q-occupation
        kind: quotation
        quote: the continued presence of coalition forces is akin to an “occupation”, he said
        answer: akin to an “occupation
        speaker: Mohammed Shia Al Sudani
        ask: In what words did Mohammed Shia Al Sudani speak of the coalition's presence?

Good:
    facts:
      - id: q-occupation
        kind: quotation
        quote: the continued presence of coalition forces is akin to an “occupation”, he said
        answer: occupation
        speaker: Mohammed Shia Al Sudani
        ask: To what did Mohammed Shia Al Sudani say the continued presence is akin?
"""

from collections.abc import Iterator

from quiz.dossier import Dossier
from quiz.load.log import shown
from quiz.model.fact import Fact
from quiz.model.finding import Found, Severity
from quiz.text.late import late
from quiz.text.tables.letters import QUOTES

SEVERITY = Severity.ERROR
_MARK = late(f"[{QUOTES}]")
_MARKS = frozenset(QUOTES)
_PAIRS = {"“": "”“", "«": "»", "‹": "›", "„": "“”", "‘": "’", "'": "'", '"': '"”', "”": "”“"}
_LONGEST = 20_000  # characters of a paragraph in which marks are counted: no text of one line makes this slow
_BETWEEN = " .,;:!?…،؛؟\u200f\u200e"


def check(dossier: Dossier) -> Iterator[Found]:
    """Look at every quotation."""
    for fact in dossier.deck.facts:
        if fact.kind == "quotation" and not _is_quoted(dossier, fact):
            span = fact.answer_spans[0]
            yield Found(
                dossier.route(fact, "answer"),
                f"The article does not have {shown(fact.words)} in one pair of quotation marks.",
                "Take as the answer only what stands between two marks; for other words there are other kinds.",
                pointers=(dossier.pointer(fact, span, "not all of it is quoted here"),),
            )


def _is_quoted(dossier: Dossier, fact: Fact) -> bool:
    text, (start, end, words) = dossier.source(fact).text, fact.answer_spans[0]
    before = text[max(0, start - 4) : start].rstrip()[-1:]
    closing = _PAIRS.get(before, "")
    after = text[end : end + 8].lstrip(_BETWEEN)[:1]
    marks = [] if _MARKS.isdisjoint(words) else _MARK.findall(words)
    if closing and after and after in closing:
        return not any(mark in closing or mark == before for mark in marks)  # others are quotations within it
    if marks:
        return False
    # Marks are counted, not paired by their shape: articles open with “ and close with “ or with ".
    passage = dossier.source(fact).passage(start)
    if start - passage.start > _LONGEST:
        return True
    return len(_MARK.findall(text, passage.start, start)) % 2 == 1
