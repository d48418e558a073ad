"""The article says "some" or "most" of something, and the claim says it of all.

Why: "Some experts are concerned" does not tell what the others think. Without the word one voice becomes everybody's,
which is how reports of reports go wrong.

Bad:
    facts:
      - id: concern
        kind: name
        quote: Some experts have expressed concern about a possible revival of ISIS
        answer: ISIS
        ask: Of which group's possible revival are some experts wary?
        claim: Experts have expressed concern about a possible revival of ISIS.

Good:
    facts:
      - id: concern
        kind: name
        quote: Some experts have expressed concern about a possible revival of ISIS
        answer: ISIS
        ask: Of which group's possible revival are some experts wary?
        claim: Some experts have expressed concern about a possible revival of ISIS.
"""

from collections.abc import Iterator

from quiz.dossier import Dossier
from quiz.load.log import shown
from quiz.model.fact import Claim, Fact, Verdict
from quiz.model.finding import Found, Severity
from quiz.text import reserve
from quiz.text.reserve import words_of

SEVERITY = Severity.WARNING
_SOME = frozenset({"some", "most", "many", "several", "few", "parts", "half", "majority", "minority"})
_AR_SOME = frozenset({"بعض", "وبعض", "معظم", "ومعظم", "أغلب", "وأغلب", "غالبية", "وغالبية"})
_ANY = _SOME | _AR_SOME
_SIGNS = reserve.signs(_ANY)
_OF_THESE = frozenset({"parts", "half", "majority", "minority", "few"})  # quantifiers before "of" alone
# Words by which a sentence speaks of no more than some.
_KEPT = _SOME | frozenset(
    {"among", "those", "certain", "number", "one", "two", "all", "none", "not", "part", "include", "including"}
    | {
        "partly",
        "mostly",
        "largely",
        "often",
        *_AR_SOME,
        "عدد",
        "قسم",
        "جزء",
        "كل",
        "كلها",
        "جميع",
        "من بين",
        "غير",
        "لا",
    }
)
_FILLING = frozenset({"of", "the", "his", "her", "its", "their", "our", "but", "not", "all", "these", "those"})
_REACH = 5  # words from a quantifier to its noun
_SHORTEST = 4


def check(dossier: Dossier) -> Iterator[Found]:
    """Look at what is claimed on quotes that speak of some."""
    places = {name: dossier.places(name, _SIGNS) for name in dossier.deck.sources}
    for fact in dossier.deck.facts:
        if reserve.is_near(places[fact.source], fact.quote_span.start, fact.quote_span.end):
            field = "claim" if fact.claim else "ask"
            yield from _found(dossier, fact, field, fact.claim or fact.ask)
    for claim in dossier.deck.claims:
        is_near = reserve.is_near(places[claim.source], claim.quote_span.start, claim.quote_span.end)
        if is_near and claim.verdict is Verdict.SUPPORTED:
            yield from _found(dossier, claim, "says", claim.says)


def _found(dossier: Dossier, subject: Fact | Claim, field: str, told: str) -> Iterator[Found]:
    said = words_of(told)
    if not said or not _KEPT.isdisjoint(said):
        return
    for quantifier, noun in _nouns(words_of(subject.quote)):
        if noun in said or f"ال{noun}" in said:
            yield Found(
                dossier.route(subject, field),
                f"The article says {shown(quantifier)} of {shown(noun)}, and this says it of all.",
                "Keep the article's word for how many.",
                words=noun,
                pointers=(dossier.pointer(subject),),
            )
            return


def _nouns(words: list[str]) -> Iterator[tuple[str, str]]:
    """Yield quantifiers with what they are said of: the first plural after them, or what follows "of"."""
    for at, word in enumerate(words):
        if word not in _ANY:
            continue
        after = words[at + 1 : at + 1 + _REACH]
        if not after or any(letter.isdigit() for letter in after[0]) or (word in _OF_THESE and after[0] != "of"):
            continue  # "some 2,500 troops" is a hedge, and "a few" without "of" says how many there are
        if word in _AR_SOME:
            yield word, after[0].removeprefix("ال")
            continue
        nouns = [noun for noun in after if noun not in _FILLING]
        plural = next((noun for noun in nouns if noun.endswith("s") and not noun.endswith(("us", "ss", "is"))), "")
        # "The most important" is no quantity; "most of Iraq" is.
        noun = plural if word != "most" or after[0] in ("of", plural) else ""
        noun = noun or (nouns[0] if nouns and "of" in after[:2] else "")
        if len(noun) >= _SHORTEST and (at == 0 or words[at - 1] not in ("how", "as", "so")):
            yield word, noun
