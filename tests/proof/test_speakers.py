"""Quotations given to others: no speaker's name tells whether a claim is true."""

from collections import Counter

from quiz.model.value import Context
from quiz.proof.chance import chance_of
from quiz.proof.speakers import Speakers
from quiz.registry import fact_kind
from tests.questions.hand_made import deck, fact


def swapped(made, seed=0):
    context = Context(rivals=made.rivals)
    speakers = Speakers(made, chance_of(seed, "any"), lambda words: fact_kind("name").parse(words, context))
    return speakers.swapped([one for one in made.facts if one.kind == "quotation"])


def quotations(*who):
    return [
        fact("q-0", id=f"q-{number}", quote=f"{speaker} said “word {number}”", answer=f"word {number}", speaker=speaker)
        | {"claim": f"{speaker} said “word {number}”."}
        for number, speaker in enumerate(who)
    ]


def of(*who):
    return deck(quotations(*who), (), "".join(f"{said} said “word {number}”.\n" for number, said in enumerate(who)))


def test_each_name_stands_as_often_wrongly_as_rightly():
    for seed in range(10):
        made = of("Ann Reed", "Ann Reed", "Bo Lind", "Cy Marsh", "Cy Marsh", "Dee Holt")
        found = swapped(made, seed)
        rightly = Counter(made.by_id[name].speaker for name in found)
        assert rightly == Counter(other.words for other in found.values())
        assert len(found) == 6
        assert all(made.by_id[name].speaker != other.words for name, other in found.items())


def test_who_speaks_more_than_all_others_is_quoted_as_often_as_they():
    made = of("Ann Reed", "Ann Reed", "Ann Reed", "Ann Reed", "Bo Lind")
    left = set()
    for seed in range(20):
        found = swapped(made, seed)
        assert Counter(made.by_id[name].speaker for name in found) == {"Ann Reed": 1, "Bo Lind": 1}
        left |= set(found)
    assert len(left) == 5, "the seed draws which quotation is told"


def test_one_who_speaks_alone_is_given_nobodys_place():
    assert not swapped(of("Ann Reed", "Ann Reed"))
