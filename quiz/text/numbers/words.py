"""Writes whole numbers in words: English cardinals and ordinals, Arabic ones by gender and case."""

from quiz.text.tables import numbers_ar as arabic
from quiz.text.tables import numbers_en as english

_AR_UNITS = {row[0]: row[1:] for row in arabic.UNITS}
_AR_TENS = {row[0]: row[1:] for row in arabic.TENS}
_AR_ORDINALS = {row[0]: row[1:] for row in arabic.ORDINALS} | {2: ("ثاني", "ثانية")}
_AR_SCALES = (
    (10**12, "تريليون", "تريليونان", "تريليونين", "تريليونات", "تريليونا"),
    (10**9, "مليار", "ملياران", "مليارين", "مليارات", "مليارا"),
    (10**6, "مليون", "مليونان", "مليونين", "ملايين", "مليونا"),
    (10**3, "ألف", "ألفان", "ألفين", "آلاف", "ألفا"),
)
HIGHEST = 10**15


def cardinal(number: int) -> str | None:  # noqa: PLR0911 - one return a size
    """Write a whole number in English words; `None` where nobody would.

    >>> cardinal(2500), cardinal(-21)
    ('two thousand five hundred', 'minus twenty-one')
    """
    if abs(number) >= HIGHEST:
        return None
    if number < 0:
        return f"minus {cardinal(-number)}"
    if number < 20:
        return english.UNITS[number]
    if number < 100:
        tens, rest = divmod(number, 10)
        return english.TENS[tens] + (f"-{english.UNITS[rest]}" if rest else "")
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        return f"{english.UNITS[hundreds]} hundred" + (f" and {cardinal(rest)}" if rest else "")
    for size, name in english.SCALE_NAMES:
        if number >= size:
            above, rest = divmod(number, size)
            joint = " and " if 0 < rest < 100 else " "
            return f"{cardinal(above)} {name}" + (f"{joint}{cardinal(rest)}" if rest else "")
    return None


def ordinal(number: int) -> str | None:
    """Write a place in an order in English words, up to the 999th.

    >>> ordinal(6), ordinal(21)
    ('sixth', 'twenty-first')
    """
    if not 0 < number < 1000:
        return None
    if number % 100 == 0:
        return f"{english.UNITS[number // 100]} hundredth"
    above, rest = divmod(number, 100)
    head = f"{english.UNITS[above]} hundred and " if above else ""
    if rest < 20:
        return head + english.ORDINAL_UNITS[rest]
    tens, unit = divmod(rest, 10)
    if unit:
        return f"{head}{english.TENS[tens]}-{english.ORDINAL_UNITS[unit]}"
    return head + english.TENS[tens].removesuffix("y") + "ieth"


def suffix(number: int) -> str:
    """Give the letters after an ordinal's figure: st, nd, rd or th."""
    if 10 <= abs(number) % 100 <= 20:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(abs(number) % 10, "th")


def cardinal_ar(number: int, *, is_feminine: bool, is_object: bool) -> str | None:
    """Write a whole number from three on in Arabic words, for a noun of a gender, in subject or object form.

    >>> cardinal_ar(12, is_feminine=False, is_object=False)
    'اثنا عشر'
    """
    if not 3 <= number < HIGHEST:
        return None
    parts: list[str] = []
    rest = number
    for size, one, two, two_object, few, many in _AR_SCALES:
        above, rest = divmod(rest, size)
        if above == 1:
            parts.append(one)
        elif above == 2:
            parts.append(two_object if is_object else two)
        elif above:
            words = _below_thousand(above, is_feminine=False, is_object=is_object)
            last = above % 100
            parts.append(f"{words} {few if 3 <= last <= 10 else many if last > 10 else one}")
    if rest:
        parts.append(_below_thousand(rest, is_feminine=is_feminine, is_object=is_object))
    return " و".join(parts)


def _below_thousand(number: int, *, is_feminine: bool, is_object: bool) -> str:
    parts: list[str] = []
    hundreds, rest = divmod(number, 100)
    if hundreds:
        two = "مئتين" if is_object else "مئتان"
        parts.append({1: "مئة", 2: two, 8: "ثمانمئة"}.get(hundreds) or _AR_UNITS[hundreds][0] + "مئة")
    if rest > 10 and rest < 20:
        parts.append(_teen(rest, is_feminine=is_feminine, is_object=is_object))
    elif rest:
        tens, unit = divmod(rest, 10) if rest > 10 else (0, rest)
        if unit:
            parts.append(_unit(unit, is_feminine=is_feminine, is_object=is_object))
        if tens:
            parts.append(_AR_TENS[tens * 10][is_object])
    return " و".join(parts)


def _unit(unit: int, *, is_feminine: bool, is_object: bool) -> str:
    if unit == 2 and is_object:
        return "اثنتين" if is_feminine else "اثنين"
    return _AR_UNITS[unit][0 if is_feminine else 1]


def _teen(number: int, *, is_feminine: bool, is_object: bool) -> str:
    ten = arabic.TEN_AFTER[0 if is_feminine else 1]
    if number == 11:
        return f"{arabic.TEENS[0][0 if is_feminine else 1]} {ten}"
    if number == 12:
        first = arabic.TEENS[1][0 if is_feminine else 1]
        return f"{first[:-1] + 'ي' if is_object else first} {ten}"
    return f"{_AR_UNITS[number - 10][0 if is_feminine else 1]} {ten}"


def ordinal_ar(number: int, *, is_feminine: bool, article: str) -> str | None:
    """Write a place in an order in Arabic words, up to the 19th.

    >>> ordinal_ar(6, is_feminine=True, article="ال")
    'السادسة'
    """
    if not 1 <= number <= 19:
        return None
    if number <= 10:
        return article + _AR_ORDINALS[number][is_feminine]
    first = ("حادي", "حادية")[is_feminine] if number == 11 else _AR_ORDINALS[number - 10][is_feminine]
    return f"{article}{first} {arabic.TEN_AFTER[0 if is_feminine else 1]}"
