"""Small banks with facts in every combination of forms, and a learner who answers as Hypothesis says."""

import datetime as dt

from hypothesis import strategies as st

from quiz.model.bank import Bank
from quiz.model.deck import Deck
from quiz.model.fact import Verdict
from quiz.model.item import Entry, Match
from quiz.model.response import Grade, Outcome, Response
from quiz.model.review import Card, Memory
from quiz.model.value import Context, Rivals
from quiz.study.attempt import Reply
from tests.study.hand_made import CHOICE, FACTS, Words, claim, source

TODAY = dt.date(2026, 10, 25)
FORMS = ("multiple-choice", "attribution", "short-answer", "cloze", "supported", "refuted", "not-enough-info")
ALL = frozenset(FORMS)
TOPICS = ("lamps", "buildings")


def fact(name, number=0, answer="1901"):
    base = FACTS[2]
    return base._replace(id=name, topic=TOPICS[number % 2], answer=(answer,))


def item(found, form, paragraph=1):
    shown = CHOICE.proof.evidence[0]._replace(passage_number=paragraph, fact=found.id)
    base = CHOICE._replace(id=f"{found.id}-{form}", topic=found.topic, proof=CHOICE.proof._replace(evidence=(shown,)))
    if form in ("short-answer", "cloze"):
        base = base._replace(interaction=Entry("quantity", "1901", Words("1901"), Context()))
    elif form not in ("multiple-choice", "attribution"):
        asked = claim(form, Verdict(form)).item
        base = base._replace(interaction=asked.interaction, claim=asked.claim, verdict=asked.verdict)
    kind = form if form in FORMS[:4] else "claim-check"
    return base._replace(kind=kind, facts=(found.id,))


def bank(name, forms, answers=None):
    """A deck whose facts f0, f1, ... have items of the forms given for each; one item is of all facts together."""
    facts = tuple(fact(f"f{number}", number, (answers or {}).get(number, "1901")) for number in range(len(forms)))
    deck = Deck(name=name, title=name, sources={"gazette": source()}, facts=facts, rivals=Rivals())
    items = [
        item(found, form, paragraph=number)
        for number, (found, held) in enumerate(zip(facts, forms, strict=True))
        for form in FORMS
        if form in held
    ]
    if len(facts) > 1:
        match = Match(("a", "b"), ("c", "d"), (0, 1))
        items.append(CHOICE._replace(id="all", kind="matching", facts=tuple(f.id for f in facts), interaction=match))
    items.append(claim("by hand", Verdict.REFUTED).item._replace(facts=()))
    return Bank(deck, 1, tuple(items))


def memory(stability=9.0, ago=9, reviews=3, *, due=None, revision=None, answer="1901"):
    last = TODAY - dt.timedelta(ago)
    again = TODAY if due is None else TODAY + dt.timedelta(due)
    return Memory(
        stability, 5.0, last, again, reviews, 0, fact("f0").revision if revision is None else revision, answer
    )


forms = st.frozensets(st.sampled_from(FORMS))
memories = st.builds(
    memory,
    stability=st.floats(0.1, 90),
    ago=st.integers(1, 200),
    reviews=st.integers(1, 9),
    due=st.integers(-30, 9),
    revision=st.sampled_from([None, None, None, "older", ""]),
)


@st.composite
def shelves(draw, most=8):
    """Some banks, and memories of some of their cards and of facts and decks that are gone."""
    banks = [bank(name, draw(st.lists(forms, max_size=most))) for name in draw(st.sampled_from(["a", "ab"]))]
    cards = [Card(each.deck.name, found.id) for each in banks for found in each.deck.facts]
    cards += [Card("a", "gone"), Card("z", "f0")]
    known = draw(st.dictionaries(st.sampled_from(cards), memories))
    return banks, known


answers = st.tuples(
    st.sampled_from([Outcome.RIGHT, Outcome.RIGHT, Outcome.PARTLY, Outcome.WRONG, Outcome.BLANK]),
    st.sampled_from([None, 0.2, 0.7, 0.9, 1.0]),
    st.sampled_from([None, 900, 9000, 60_000]),
)


def reply(task, outcome=Outcome.RIGHT, confidence=None):
    score = {Outcome.RIGHT: 1.0, Outcome.PARTLY: 0.5}.get(outcome, 0.0)
    response = Response(task.question.item.id, "something", confidence)
    return Reply(task.question, response, Grade(outcome, score, "Because."))
