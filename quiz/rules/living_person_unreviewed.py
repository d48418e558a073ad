"""An altered claim that puts a person beside a crime or terror, and that nobody has reviewed.

Why: A false claim about somebody who lives stays in memory after its verdict is forgotten, and out of the quiz it is
slander. A second person should have read it and said so.

Bad:
    facts:
      - id: chairman
        kind: name
        category: person
        quote: US-sanctioned Falih Al Fayyadh, who is part of his coalition
        answer: Falih Al Fayyadh
    claims:
      - id: taken-bribes
        says: Falih Al Fayyadh has taken bribes.
        verdict: not-enough-info
        quote: US-sanctioned Falih Al Fayyadh, who is part of his coalition
        why: The article says that he is under US sanctions, and not what for.

Good:
    facts:
      - id: chairman
        kind: name
        category: person
        quote: US-sanctioned Falih Al Fayyadh, who is part of his coalition
        answer: Falih Al Fayyadh
    claims:
      - id: lifted
        says: The US has lifted its sanctions on Falih Al Fayyadh.
        verdict: not-enough-info
        quote: US-sanctioned Falih Al Fayyadh, who is part of his coalition
        why: The article calls him US-sanctioned, and says nothing of an end.
"""

import re
from collections.abc import Iterator

from quiz.dossier import Dossier
from quiz.load.log import shown
from quiz.model.fact import Verdict
from quiz.model.finding import Found, Severity
from quiz.proof.verdicts import generated_claims
from quiz.text.leak import shows

SEVERITY = Severity.WARNING

_CRIMES_EN = """
abducted abduction abuse abused abuser arrested assassin assassinated assassination assault assaulted atrocities bomber
bombing bombings blackmail blackmailed bribe bribed bribery bribes bribing convicted corrupt corruption crime crimes
criminal criminally embezzled embezzlement embezzling espionage extorted extortion extremism extremist fraud fraudster
fraudulent genocide guilty hijacked indicted jailed kidnapped kidnapping laundered laundering looted manslaughter
massacre massacred militant molested murder murdered murderer murders paedophile perjury plagiarised plagiarism rape
raped rapist rapes rigged rigging robbed robbery sabotage slander smuggled smuggler smuggling spied spy spying stole
stolen terror terrorism terrorist terrorists theft thief torture tortured torturing traffickers trafficked trafficking
traitor treason
"""
_GROUPS = frozenset(["isis", "isil", "daesh", "qaeda", "qaida", "داعش"])
# To name a group is no charge: to belong to it or to serve it is.
_TIED = """
member members joined join joins supports supported supporter funded funds financed finances armed arms leads led
leader founded fought fights allegiance sympathises sympathiser recruited عضو أعضاء انضم انضمت يدعم دعم تدعم يمول مول
تمول بايع يقود قاد زعيم أسس قاتل
"""
_STEMS = """
إرهاب إرهابي إرهابية إرهابيين قتل قاتل اغتيال اغتال فساد فاسد رشوة رشاوى اختلاس اختلس احتيال احتال تزوير زور سرقة سرق
تهريب هرب تعذيب عذب اغتصاب اغتصب خيانة خائن تجسس جاسوس جريمة جرائم مجرم إبادة مجزرة تحرش ابتزاز ابتز اختطاف اختطف
"""
_TIES = frozenset(_TIED.split())
_CRIMES = frozenset(_CRIMES_EN.split()) | frozenset(
    joint + stem for stem in _STEMS.split() for joint in ("", "ال", "بال", "وال", "لل", "و", "ب")
)
_TERMS = _CRIMES | _GROUPS
_WORD = re.compile(r"\w+")


def check(dossier: Dossier) -> Iterator[Found]:
    """Look at claims that the article does not support, hand-written and generated."""
    for wording in dossier.mentioning(_TERMS, "says"):
        claim = wording.claim
        if claim is None or claim.verdict is Verdict.SUPPORTED or claim.reviewed_by:
            continue
        if (term := _charge(claim.says)) and (person := _person(dossier, claim.says)):
            message = (
                f"The claim is not the article's, and says {shown(term)} of {shown(person)}; nobody has reviewed it."
            )
            hint = "Let somebody else read it and name them as reviewed_by, or ask for something else."
            yield Found(wording.route, message, hint, words=term)
    by_id = dossier.deck.by_id
    for item in generated_claims(dossier.items):
        if item.verdict is Verdict.SUPPORTED or all(by_id[name].reviewed_by for name in item.facts):
            continue
        term = _charge(item.claim)
        person = term and _person(dossier, item.claim)
        if person:
            message = f"A false claim is made of it, {shown(item.claim, 120)}: {shown(term)} of {shown(person)}."
            hint = "Let somebody else read the fact and name them as reviewed_by, or word its claim without that."
            yield Found(dossier.route(item.facts[0]), message, hint)


def _charge(text: str) -> str:
    """Find the word that is a charge: of a crime, or with a tie to it of a group."""
    words = _WORD.findall(text.casefold())
    crime = next((word for word in words if word in _CRIMES), "")
    if crime or _TIES.isdisjoint(words):
        return crime
    return next((word for word in words if word in _GROUPS), "")


def _person(dossier: Dossier, text: str) -> str:
    """Find a person of the deck in a text: a name that it calls a person's, or a speaker that it calls nothing else."""
    facts = dossier.deck.facts
    others = {words for fact in facts if fact.category and fact.category != "person" for words in fact.answer}
    for fact in facts:
        names = [fact.speaker] if fact.speaker and fact.speaker not in others else []
        if fact.kind == "name" and fact.category == "person":
            names += [fact.words, *fact.aliases.get(fact.words, ())]
        found = next((name for name in names if shows(text, name)), "")
        if found:
            return found
    return ""
