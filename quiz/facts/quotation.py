"""A quotation: the words between quotation marks, and who said them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from typing import ClassVar

from quiz.model.relation import Extent, Relation
from quiz.model.response import Grade, Outcome
from quiz.model.value import Candidate, Context, NearMiss
from quiz.text.fold import fold
from quiz.text.names.apart import compare
from quiz.text.names.known import code
from quiz.text.phrases import Phrases
from quiz.text.tables.letters import APOSTROPHES, DASHES, QUOTES
from quiz.text.wording import Alignment, Word, align, diff, is_markup, says_nothing, turns, words

CAP = 4000
"""Characters of a quotation that are read."""

_SAY = Phrases(
    en={
        "blank": "No answer given; the article has “{key}”.",
        "unreadable": "That is no quotation: type the words that were said.",
        "right": "Right, word for word.",
        "spelling": "Right but for the spelling: the article has “{key}”.",
        "article": "Right: the article has “{key}”.",
        "more": "More than was said: the article has “{key}”.",
        "partly": "{matched} of {count} words: the article has “{key}”.",
        "turned": "Not the words that were said, and another meaning: the article has “{key}”.",
        "wrong": "Not the words that were said: the article has “{key}”.",
        "rival": "That is another quotation of the article ({label}); here it has “{key}”.",
    },
    ar={
        "blank": "لم تُكتب إجابة؛ في المقال: «{key}».",
        "unreadable": "هذا ليس اقتباسًا: اكتب الكلمات التي قيلت.",
        "right": "صحيح، كلمة بكلمة.",
        "spelling": "صحيح ما عدا الإملاء: في المقال «{key}».",
        "article": "صحيح: في المقال «{key}».",
        "more": "أكثر مما قيل: في المقال «{key}».",
        "partly": "{matched} من {count} من الكلمات: في المقال «{key}».",
        "turned": "ليست هذه الكلمات التي قيلت، ومعناها مختلف: في المقال «{key}».",
        "wrong": "ليست هذه الكلمات التي قيلت: في المقال «{key}».",
        "rival": "هذا اقتباس آخر من المقال ({label})؛ أما هنا ففيه «{key}».",
    },
)
_MARKS = re.compile(f"[{re.escape(QUOTES)}]")
_EDGES = QUOTES + " \t\n\r"
_PLAIN = str.maketrans({**dict.fromkeys(APOSTROPHES, "'"), **dict.fromkeys(QUOTES, '"'), **dict.fromkeys(DASHES, "-")})
_ARTICLES = frozenset({"a", "an", "the"})
_MEASURED = frozenset({"little", "lot", "bit"})
_EXCERPT = 4  # words in a row that quote something, even where they are less than half
_EXCERPT_SHARE = 1 / 3


@dataclass(frozen=True, slots=True)
class Quotation:
    """What was said, as compared (`nominal`), and the speaker's canonical name or folded words, empty if unknown."""

    STYLES: ClassVar[tuple[str, ...]] = ("quoted", "straight", "guillemets", "plain", "lower")

    nominal: str
    speaker: str
    words: str = field(compare=False)

    @classmethod
    def find(cls, text: str, context: Context) -> Iterator[Candidate["Quotation"]]:
        """Yield what stands between quotation marks in a paragraph, even where the marks are mispaired."""
        for start, end in _quoted(text):
            quotation = cls.parse(text[start:end], context)
            if quotation is not None:
                yield Candidate(start, end, text[start:end], quotation)

    @classmethod
    def parse(cls, words_: str, context: Context) -> "Quotation | None":
        """Read any words, with or without quotation marks around them."""
        if len(words_) > CAP:
            return None
        said = words_.strip(_EDGES)
        plain = _joined(words(said))
        if not plain:
            return None
        speaker = context.speaker
        known = context.rivals.roster.find(speaker).entity if speaker else ""
        return cls(plain, known or fold(speaker), said)

    @property
    def extent(self) -> Extent | None:
        """None: quotations have no order."""
        return None

    def spell(self, style: str | None = None) -> str:
        """Write the words as they were read, or in a style of quotation marks."""
        match style:
            case "quoted":
                return f"“{self.words}”"
            case "straight":
                return f'"{self.words}"'
            case "guillemets":
                return f"«{self.words}»"
            case "plain":
                return self.words.translate(_PLAIN)
            case "lower":
                return self.words.lower()
            case _:
                return self.words

    def styles(self) -> tuple[str, ...]:
        """Name the styles that change how it is written and not what it says."""
        return tuple(
            style
            for style in self.STYLES
            if (said := self.spell(style)) != self.words and _joined(words(said.strip(_EDGES))) == self.nominal
        )

    def relate(self, other: "Quotation") -> Relation:
        """Compare: the same words of another speaker are DISJOINT, of an unknown one WIDER; other words OVERLAP."""
        if self.nominal != other.nominal:
            return Relation.OVERLAPS
        if self.speaker == other.speaker:
            return Relation.SAME
        if not self.speaker:
            return Relation.WIDER
        if not other.speaker:
            return Relation.NARROWER
        is_apart = compare(*sorted((self.speaker, other.speaker))) == "apart"
        return Relation.DISJOINT if is_apart else Relation.OVERLAPS

    def near(self, chance: Random) -> Iterator[NearMiss["Quotation"]]:
        """Yield nothing: what somebody did not say is not ours to make up."""
        del chance
        return iter(())

    def restyle(self, other: "Quotation") -> "Quotation | None":
        """Say another quotation: in its own words."""
        return other

    def judge(self, response: str, context: Context) -> Grade:
        """Grade typed words: verbatim or not, with the difference shown word by word."""
        language = context.language
        if says_nothing(response):
            return Grade(Outcome.BLANK, 0.0, _SAY(language, "blank", key=self.words))
        if len(response) > CAP or is_markup(response):
            return Grade(Outcome.UNREADABLE, 0.0, _SAY(language, "unreadable"))
        said = words(response.strip(_EDGES))
        plain = _joined(said)
        meant = words(self.words)
        if plain == self.nominal or _is_respaced(plain, self.nominal):
            return Grade(Outcome.RIGHT, 1.0, _SAY(language, "right"), Relation.SAME)
        rival = context.rivals.whose(plain, context.fact)
        if rival is not None:
            reason = _SAY(language, "rival", label=rival.label, key=self.words)
            return Grade(Outcome.WRONG, 0.0, reason, Relation.OVERLAPS, rival.fact, diff(meant, said))
        return self._compared(meant, said, language)

    def _compared(self, meant: tuple[Word, ...], said: tuple[Word, ...], language: str) -> Grade:
        pieces = diff(meant, said)
        if said and _without_article(said, meant) == [word.plain for word in meant]:
            return Grade(Outcome.RIGHT, 1.0, _SAY(language, "article", key=self.words), Relation.SAME, diff=pieces)
        alignment = align(meant, said)
        if alignment.is_whole:
            return Grade(Outcome.RIGHT, 1.0, _SAY(language, "spelling", key=self.words), Relation.SAME, diff=pieces)
        share = alignment.matched / max(len(meant), len(said))
        if not alignment.is_excerpt and _is_turned(alignment):
            phrase, share = "turned", 0.0
        elif share < 0.5 and not (alignment.is_excerpt and len(said) >= _EXCERPT and share >= _EXCERPT_SHARE):
            phrase, share = "wrong", 0.0
        else:
            phrase = "partly" if alignment.missing else "more"
        reason = _SAY(language, phrase, matched=alignment.matched, count=len(meant), key=self.words)
        outcome = Outcome.PARTLY if share else Outcome.WRONG
        return Grade(outcome, share, reason, Relation.OVERLAPS, diff=pieces)


def _joined(found: tuple[Word, ...]) -> str:
    return " ".join(word.plain for word in found)


def _without_article(said: tuple[Word, ...], meant: tuple[Word, ...]) -> list[str]:
    """Leave out an article that leads into the words said; "a few" is not "few", though."""
    plain = [word.plain for word in said]
    if plain[0] in _ARTICLES and meant[0].plain not in _MEASURED and not turns(meant[0].plain):
        return plain[1:]
    return [plain[0].removeprefix("ال"), *plain[1:]]


def _is_respaced(one: str, other: str) -> bool:
    """Whether only spaces and hyphens differ, and none of them inside a figure."""
    if one.replace(" ", "") != other.replace(" ", ""):
        return False
    return re.findall(r"\d+", one) == re.findall(r"\d+", other)


def _is_turned(alignment: Alignment) -> bool:
    """Whether what was left out, put in or exchanged makes another statement: a figure, a negation, a name."""
    changed = (*alignment.missing, *alignment.added)
    return any(
        turns(word.plain) or code((word.plain,)) or (place and word.text[:1].isupper()) for place, word in changed
    )


def _quoted(text: str) -> Iterator[tuple[int, int]]:
    start = -1
    for match in _MARKS.finditer(text):
        at = match.start()
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        is_closing = not before.isspace() and before not in "([{-–—"  # where nothing stands before, that is in any text
        if at - start > CAP or "\n" in text[start:at]:
            start = -1
        if start >= 0 and is_closing:
            yield start, start + len(text[start:at].rstrip(" ,;:،؛"))
            start = -1
        elif not after.isspace() and not (is_closing and before.isalnum()):
            start = at + 1
