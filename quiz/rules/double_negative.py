"""Two negations in one clause of a question or claim.

Why: What is denied twice has to be worked out before it can be judged, and many readers lose count: the item then
measures reading, not knowledge (Haladyna, Downing and Rodriguez 2002).

Bad:
    facts:
      - id: militias-home
        kind: name
        category: country
        quote: Iraq is home to Iran-aligned militias
        answer: Iraq
        ask: Which country does NOT have no Iran-aligned militias?

Good:
    facts:
      - id: militias-home
        kind: name
        category: country
        quote: Iraq is home to Iran-aligned militias
        answer: Iraq
        ask: Which country has Iran-aligned militias?
"""

import re
from collections.abc import Iterator

from quiz.dossier import Dossier
from quiz.load.log import shown
from quiz.model.finding import Found, Severity
from quiz.proof.wordings import Wording
from quiz.text.late import late

SEVERITY = Severity.ERROR
_WORDS = {
    "en": ("not", "t", "never", "cannot", "no", "nobody", "none", "nothing"),
    "ar": ("ليس", "ليست", "لم", "لن", "لا"),
}
_FEWEST = 2
_SINGLE = frozenset(
    (*_WORDS["en"], *_WORDS["ar"], "without", "unlikely", "uncommon", "unusual", "impossible", "untrue", "no-one")
)
_SINGLE |= {"incorrect", "false", "غير"}
_JOINED = ("n't", "n’t")
_QUOTED = late('[“"«][^“”"«»]*[”"»]')
_CLAUSES = {
    "en": late(
        r"[,;:()–—.?!]|\b(?:and|but|or|nor|who|whom|whose|which|that|because|since|when|while|where|if|unless|although"
        r"|though|after|before|than|as|until|say|says|said)\b",
        re.IGNORECASE,
    ),
    "ar": late(r"[،؛:()–—.؟!]|\b(?:الذي|التي|الذين|أن|أنّ|إن|إنّ|أنه|أنها|لأن|لكن|بل|حتى|ولا|ولم|ولن|وليس|أو|أم)\b"),
}
# One negation each: "not only", "no more than", "whether or not", "no-fly", "No. 10".
_NEGATIONS = {
    "en": late(
        r"\b(?:not(?! only)|never|cannot|\w+n['’]t|no(?!-|\.? ?\d|t\b| (?:more|less|fewer|later|longer|matter|doubt)\b)"
        r"|nobody|no-one|none(?! ?the)|nothing"
        r"|(?<=not )(?:without|unlikely|uncommon|unusual|impossible|untrue|incorrect|false))\b",
        re.IGNORECASE,
    ),
    "ar": late(
        r"\b(?:ليس|ليست|لم|لن|لا(?! (?:يقل|تقل|يزال|تزال|يزالون|بد|بدّ|سيما|سيّما|شك))|(?<=ليس )غير|(?<=ليست )غير)\b"
    ),
}


def check(dossier: Dossier) -> Iterator[Found]:
    """Look at questions and claims clause by clause, outside quotation marks."""
    for wording in dossier.mentioning(_WORDS.get(dossier.language, ()), "ask", "claim", "says"):
        if sum(word in _SINGLE or word.endswith(_JOINED) for word in wording.text.casefold().split()) < _FEWEST:
            continue
        found = _twice(wording.text, dossier.language)
        if found and not _is_the_articles(dossier, wording):
            yield Found(
                wording.route,
                f"{shown(found)} denies twice.",
                "Say what is so.",
                words=found,
            )


def _twice(text: str, language: str) -> str:
    start, bare = 0, _QUOTED.sub(lambda quoted: "," * len(quoted[0]), text)
    for cut in (*_CLAUSES[language].finditer(bare), None):
        end = cut.start() if cut else len(bare)
        found = list(_NEGATIONS[language].finditer(bare, start, end))
        if len(found) > 1:
            return text[found[0].start() : found[1].end()]
        start = cut.end() if cut else end
    return ""


def _is_the_articles(dossier: Dossier, wording: Wording) -> bool:
    """Whether the article denies twice itself, as in "no reason not to surrender": what it says is asked for."""
    subject = wording.fact or wording.claim
    return subject is not None and bool(_twice(dossier.sentence(subject).words, dossier.language))
