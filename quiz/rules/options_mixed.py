"""Options that differ in their manner: precision, capitals, hedge, final stop, a figure beside words.

Why: The one that is said otherwise stands out, whether it is right or wrong, and is taken or struck for that.
Haladyna, Downing and Rodriguez (2002): keep options homogeneous in content and grammar.

Bad:
    facts:
      - id: mission-ends
        kind: date
        quote: a state-recognised coalition of militias created in 2014
        answer: "2014"
        ask: In what year was the coalition of militias created?
        distractors: ["2008", "2011", in the 1990s]

Good:
    facts:
      - id: mission-ends
        kind: date
        quote: a state-recognised coalition of militias created in 2014
        answer: "2014"
        ask: In what year was the coalition of militias created?
        distractors: ["2008", "2011", "2017"]
"""

import re
from collections.abc import Callable, Iterator

from quiz.dossier import Dossier, OptionSet
from quiz.load.log import shown
from quiz.model.finding import Found, Severity
from quiz.model.relation import Relation
from quiz.text.late import late
from quiz.text.leak import folded

SEVERITY = Severity.WARNING
_Mixed = tuple[int, int, str]
_Marks = dict[str, Callable[[str], bool | None]]
_FEWEST, _MOST = 3, 8  # options; of longer lists it is their number that is wrong
_RUN = late(r"\d+")
_FIGURE = late(r"\d[\d.,٫٬]*(?: ?[%٪])?")
_HEDGE = late(
    r"(?:about|around|roughly|approximately|nearly|almost|at least|at most|up to|more than|less than|fewer than"
    r"|reportedly|allegedly|probably|possibly|نحو|حوالي|قرابه|زهاء|اكثر من|اقل من|ما لا يقل عن|ربما) "
)


def check(dossier: Dossier) -> Iterator[Found]:
    """Look at hand-picked dates and figures that the answer's manner cannot say, then at sets of options."""
    picked = dossier.offered if any(fact.distractors for fact in dossier.deck.facts) else ()
    for offered in picked:
        is_proved = offered.is_hand_picked and offered.relation is Relation.DISJOINT
        if is_proved and offered.value.extent is not None and offered.fact.value.restyle(offered.value) is None:
            yield Found(
                dossier.offered_at(offered),
                f"{shown(offered.words)} cannot be said as the answer is, {shown(offered.fact.words)}.",
                "Give it with the same precision and in the same unit.",
            )

    def mixed(options: OptionSet) -> _Mixed | None:
        if not _FEWEST <= len(options.texts) <= _MOST:
            return None
        return _mixed(options) or _capitals(options, dossier.source(options.fact).text)

    for options, (has, lacks, what) in dossier.sets_where(mixed):
        place = lacks if has == options.key else has
        yield Found(
            dossier.option_route(options, place),
            f"The option {shown(options.texts[has])} {what}, unlike {shown(options.texts[lacks])}.",
            "Say all options in one manner.",
        )


def _mixed(options: OptionSet) -> _Mixed | None:
    """Find two options of which only the first has something that options share or lack together."""
    is_measured = options.fact.value.extent is not None
    if is_measured and not options.item:
        return None  # what an author picks for a figure or a date is said in the answer's manner
    for what, mark in (_MEASURED if is_measured else _WORDED).items():
        marks = [mark(text) for text in options.texts]
        if True in marks and False in marks:
            return marks.index(True), marks.index(False), what
    runs = [len(_RUN.findall(text)) for text in options.texts]
    if options.fact.kind != "date" or len(set(runs)) == 1:
        return None
    return runs.index(max(runs)), runs.index(min(runs)), "is more precise"


def _capitals(options: OptionSet, article: str) -> _Mixed | None:
    """Find a capital that only the answer begins with, or one that a word has which the article writes small.

    "Iraqi army" may stand beside "border police": its capital is none of the author's doing.
    """
    marks, key = [_is_capital(text) for text in options.texts], options.key
    if True not in marks or False not in marks or options.fact.value.extent is not None:
        return None
    what, small = "begins with a capital", marks.index(False)
    if key >= 0 and marks.count(marks[key]) == 1 and None not in marks:
        return (key, small, what) if marks[key] else (marks.index(True), key, what)
    for place, text in enumerate(options.texts):
        first = text.partition(" ")[0].casefold()
        if marks[place] and text[1:] == text[1:].lower() and re.search(rf"\b{re.escape(first)}\b", article):
            return place, small, what
    return None


def _is_capital(text: str) -> bool | None:
    """Whether a text begins with a capital; `None` where a name stands within it, or its script has none."""
    if text[:1] != text[:1].lower():
        return True
    return False if text == text.lower() != text.upper() else None


def _is_stopped(text: str) -> bool:
    """Whether a word of four letters or more is followed by a stop; shorter ones may be abbreviations, as "Inc." is."""
    return text.endswith(".") and text[-5:-1].isalpha()


_ALL: _Marks = {"is hedged": lambda text: bool(_HEDGE.match(folded(text))), "ends with a stop": _is_stopped}
_WORDED: _Marks = {**_ALL, "is a figure": lambda text: bool(_FIGURE.fullmatch(text))}
_MEASURED: _Marks = {**_ALL, "is written in digits": lambda text: bool(_RUN.search(text))}
