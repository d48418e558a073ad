"""An alias that names something else in the deck.

Why: An answer is judged by its spelling. With an alias that is somebody else's name, naming the wrong one counts as
right.

Bad:
    facts:
      - id: target
        kind: name
        quote: launched rockets and drones at Israel
        answer: Israel
        aliases: [State of Israel, Iran]
        ask: At which country have militias launched rockets and drones?
      - id: influence
        kind: name
        quote: which Washington has also used to counter Iran’s influence
        answer: Iran
        ask: Whose influence has Washington used the presence of US troops in Iraq to counter?

Good:
    facts:
      - id: target
        kind: name
        quote: launched rockets and drones at Israel
        answer: Israel
        aliases: [State of Israel]
        ask: At which country have militias launched rockets and drones?
      - id: influence
        kind: name
        quote: which Washington has also used to counter Iran’s influence
        answer: Iran
        ask: Whose influence has Washington used the presence of US troops in Iraq to counter?
"""

from quiz.model.finding import Severity

SEVERITY = Severity.ERROR  # found while loading
