"""A whole attempt, walked through at random beside a plain list of what was settled."""

from hypothesis import settings

from quiz.generate import generate
from quiz.testing.attempts import attempts
from tests.questions import hand_made

TestAttempts = attempts(generate(hand_made.deck(), 0)).TestCase
TestAttempts.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)
