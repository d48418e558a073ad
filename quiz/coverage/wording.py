"""What the terminal and the page say about coverage, in the language of the deck."""

from collections.abc import Mapping

from quiz.coverage import Tally
from quiz.text.phrases import RIGHT_TO_LEFT, Phrases

say = Phrases(
    en={
        "coverage": "Coverage",
        "share": "{share} % of the checkable tokens are covered by a fact or declared: {done} of {total}.",
        "nothing": "There is nothing to check in this article.",
        "repeated": "Of those covered, {count} say again what a fact states elsewhere.",
        "deck only": "Names are found only where the deck holds them: this script has no capitals to tell them by.",
        "covered": "covered",
        "declared": "declared",
        "open": "open",
        "legend covered": "a fact states it",
        "legend declared": "not there to be checked, says the deck",
        "legend open": "no fact is about it",
        "by kind": "By kind",
        "kind": "kind",
        "all": "all",
        "share of": "share",
        "percent": "{share} %",
        "is open": "Open",
        "is declared": "Declared not checkable",
        "facts": "Facts: {facts}",
        "paragraph": "paragraph {number}",
        "count": "{count} times",
        "article": "The article",
    },
    ar={
        "coverage": "التغطية",
        "share": "نسبة ما تغطيه الحقائق أو استُثني من المواضع القابلة للتحقق {share}٪: {done} من {total}.",
        "nothing": "ليس في هذا المقال ما يُتحقق منه.",
        "repeated": "من المواضع المغطاة {count} تعيد ما تقوله حقيقة في موضع آخر.",
        "deck only": "لا تُرصد الأسماء إلا إذا وردت في المجموعة، فليس في هذا الخط أحرف كبيرة تدل عليها.",
        "covered": "مغطى",
        "declared": "مستثنى",
        "open": "مفتوح",
        "legend covered": "تقوله حقيقة",
        "legend declared": "ليس مما يُتحقق منه، بحسب المجموعة",
        "legend open": "لا حقيقة عنه",
        "by kind": "بحسب النوع",
        "kind": "النوع",
        "all": "الكل",
        "share of": "النسبة",
        "percent": "{share}٪",
        "is open": "المفتوح",
        "is declared": "المستثنى من التحقق",
        "facts": "الحقائق: {facts}",
        "paragraph": "الفقرة {number}",
        "count": "المرات: {count}",
        "article": "المقال",
    },
)
_KINDS: Mapping[str, Mapping[str, str]] = {
    "ar": {"date": "تاريخ", "name": "اسم", "quantity": "عدد", "quotation": "اقتباس"},
}
_ARABIC_DIGITS = str.maketrans("0123456789.", "٠١٢٣٤٥٦٧٨٩٫")


def kind_name(language: str, kind: str) -> str:
    """Name a kind of fact; one that nobody named here is called by its own name."""
    return _KINDS.get(language.partition("-")[0], {}).get(kind, kind)


def number(language: str, value: float) -> str:
    """Write a number with the digits of the language."""
    text = f"{value:g}" if value < 1000 else f"{value:.0f}"
    return text.translate(_ARABIC_DIGITS) if language.partition("-")[0] == "ar" else text


def summary(language: str, tally: Tally) -> str:
    """Say in a sentence or two how much is covered."""
    if not tally.total:
        return say(language, "nothing")
    done = number(language, tally.covered + tally.declared)
    share, total = number(language, tally.percent), number(language, tally.total)
    said = [say(language, "share", share=share, done=done, total=total)]
    if tally.repeated:
        said.append(say(language, "repeated", count=number(language, tally.repeated)))
    if language.partition("-")[0] in RIGHT_TO_LEFT:
        said.append(say(language, "deck only"))
    return " ".join(said)
