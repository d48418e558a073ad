"""An answer that stands in its quote more than once.

Why: Which of them is meant decides what a gap in the sentence asks for, and what an altered claim alters. The quiz must
not guess.

Bad:
    facts:
      - id: prefix
        kind: name
        quote: four Iran-backed Iraqi militia groups – Harakat Al Nujaba, Kata’ib Sayyid Al Shuhada, Harakat Ansar Allah
        answer: Harakat
        ask: Which word begins the names of two of the groups that the US designated?

Good:
    facts:
      - id: prefix
        kind: name
        quote: four Iran-backed Iraqi militia groups – Harakat Al Nujaba, Kata’ib Sayyid Al Shuhada, Harakat Ansar Allah
        answer: Harakat Al Nujaba
        ask: Which of the groups that the US designated does the article name first?
"""

from quiz.model.finding import Severity

SEVERITY = Severity.ERROR  # found while loading
