"""The attack on decks, values and attempts, for every author: strategies, laws and properties (docs/testing.md).

A strategy and its file share a name; here the name is the strategy, and `quiz.testing.dates` in an import the file.
"""

from quiz.testing.attempts import AttemptMachine as AttemptMachine
from quiz.testing.attempts import attempts as attempts
from quiz.testing.breaks import BrokenPropertyError as BrokenPropertyError
from quiz.testing.dates import dates as dates
from quiz.testing.decks import decks as decks
from quiz.testing.decks import facts as facts
from quiz.testing.laws import value_laws as value_laws
from quiz.testing.names import name_lists as name_lists
from quiz.testing.names import names as names
from quiz.testing.names import quotations as quotations
from quiz.testing.properties import PROPERTIES as PROPERTIES
from quiz.testing.quantities import quantities as quantities
from quiz.testing.responses import responses as responses
