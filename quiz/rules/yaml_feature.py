"""An anchor, an alias, a merge key, a tag or a second document: YAML that decks do without.

Why: With these a few lines can stand for a structure that fills the memory, or make a program build objects that nobody
asked for. Without them, what you see in the file is what the deck holds.

Bad:
    facts:
      - id: us-troops
        kind: quantity
        quote: The US has kept about 2,500 troops in Iraq
        answer: &figure about 2,500 troops
        ask: How many troops has the US kept in Iraq?
        label: *figure

Good:
    facts:
      - id: us-troops
        kind: quantity
        quote: The US has kept about 2,500 troops in Iraq
        answer: about 2,500 troops
        ask: How many troops has the US kept in Iraq?
"""

from quiz.model.finding import Severity

SEVERITY = Severity.ERROR  # found while loading
