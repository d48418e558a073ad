"""Writes dates in words: in full, in one of a few styles, or the way that other words were written."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from quiz.text.dates import calendar, edtf
from quiz.text.dates.calendar import DAY, DECADE, HALF, HUNDRED, MONTH, QUARTER, SEASON, YEAR, Period
from quiz.text.dates.reading import AFTER, BEFORE, BY, SINCE, UNTIL, Stated
from quiz.text.tables import dates_ar, dates_en

LONG, SHORT, AMERICAN, NUMERIC = "long", "short", "american", "numeric"
ARABIC, LEVANTINE = "arabic", "levantine"
_FIRST_PLAIN_YEAR = 1000
_ENGLISH_MONTHS = tuple(names[0].title() for names in dates_en.MONTHS)
_SHORT_MONTHS = tuple(name[:3] for name in _ENGLISH_MONTHS)
_ENGLISH_WEEKDAYS = tuple(names[0].title() for names in dates_en.WEEKDAYS)
_ENGLISH_SEASONS = tuple(names[0] for names in dates_en.SEASONS)
_ARABIC_SETS = (dates_ar.GULF, dates_ar.LEVANTINE, dates_ar.MAGHREBI, dates_ar.MOROCCAN)
_PARTS = {
    "en": {"early": "early {}", "mid": "mid-{}", "late": "late {}", "start": "the start of {}", "end": "the end of {}"},
    "ar": {"early": "أوائل {}", "mid": "منتصف {}", "late": "أواخر {}", "start": "بداية {}", "end": "نهاية {}"},
}
_BOUNDS = {
    "en": {BY: "by {}", BEFORE: "before {}", AFTER: "after {}", SINCE: "since {}", UNTIL: "until {}"},
    "ar": {BY: "بحلول {}", BEFORE: "قبل {}", AFTER: "بعد {}", SINCE: "منذ {}", UNTIL: "حتى {}"},
}
_ABOUT = {"en": "about {}", "ar": "نحو {}"}
_RANGE = {"en": "{} to {}", "ar": "من {} إلى {}"}
_ORDINALS = ("first", "second", "third", "fourth")
_WORD_DECADES = {
    "ar": ("", "", "عشرينيات", "ثلاثينيات", "أربعينيات", "خمسينيات", "ستينيات", "سبعينيات", "ثمانينيات", "تسعينيات")
}
_ARABIC_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_PERSIAN_DIGITS = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
_ARABIC_LETTER = re.compile("[\u0621-\u064a]")
_LATIN_LETTER = re.compile("[A-Za-z]")


def language_of(words: str, otherwise: str) -> str:
    """Tell whether words are Arabic or English."""
    if not words.isascii() and _ARABIC_LETTER.search(words):
        return "ar"
    return "en" if _LATIN_LETTER.search(words) or not otherwise.startswith("ar") else "ar"


def say(
    period: Period,
    last: Period | None = None,
    bound: str = "",
    qualifier: str = "",
    *,
    style: str = LONG,
    language: str,
) -> str:
    """Write a date in full: "by the end of 2026", "about 2014", "10 October 2022 to March 2023"."""
    code = "ar" if language.startswith("ar") or style in (ARABIC, LEVANTINE) else "en"
    if bound == BEFORE and period.part == calendar.END and not qualifier:
        period = Period(DAY, calendar.days(period)[0])  # "before the end of 2026" would be by 2026
    words = _period(period, style, code, language)
    if last is not None:
        words = _RANGE[code].format(words, _period(last, style, code, language))
    if bound in (BY, UNTIL) and not period.part and period.precision != DAY and not qualifier:
        words = _PARTS[code]["end"].format(words)
    if qualifier:
        words = _ABOUT[code].format(words)
    return _BOUNDS[code][bound].format(words) if bound else words


def _period(period: Period, style: str, code: str, language: str) -> str:  # noqa: PLR0911 - one for each precision
    if period.part:
        words = _period(period._replace(part=""), style, code, language)
        bare = words.removeprefix("the ") if period.part in ("early", "mid", "late") else words
        return _PARTS[code][period.part].format(bare)
    match period.precision:
        case calendar.DAY:
            date = calendar.date_of(period.index)
            if style == NUMERIC:
                is_american = language.replace("_", "-").lower() == "en-us"
                one, two = (date.month, date.day) if is_american else (date.day, date.month)
                return f"{one}/{two}/{date.year:04d}"
            month, written = _months(style, code)[date.month - 1], _year(date.year, code)
            return f"{month} {date.day}, {written}" if style == AMERICAN else f"{date.day} {month} {written}"
        case calendar.MONTH:
            year, number = divmod(period.index, 12)
            if style == NUMERIC:
                return f"{number + 1}/{year:04d}"
            return f"{_months(style, code)[number]} {_year(year, code)}"
        case calendar.YEAR:
            return _year(period.index, code)
        case calendar.WEEK:
            monday = Period(DAY, calendar.days(period)[0])
            return ("the week of " if code == "en" else "أسبوع ") + _period(monday, style, code, language)
        case _:
            return _coarse(period, code)


def _coarse(period: Period, code: str) -> str:
    if period.precision in (SEASON, QUARTER, HALF):
        return _of_year(period, code)
    if period.precision == calendar.CENTURY:
        return _century(period.index + 1, code)
    return _decade(period, code) or edtf.write(period) or ""


def _of_year(period: Period, code: str) -> str:
    year, nth = divmod(period.index, calendar.per_year(period.precision))
    if period.precision == SEASON:
        names = _ENGLISH_SEASONS if code == "en" else dates_ar.SEASON_NAMES
        return f"{names[nth]} {_year(year, code)}"
    if code == "ar":
        name = "الربع" if period.precision == QUARTER else "النصف"
        return f"{name} {dates_ar.ORDINAL_NAMES[nth]} من عام {_year(year, code)}"
    name = "quarter" if period.precision == QUARTER else "half"
    return f"the {_ORDINALS[nth]} {name} of {_year(year, code)}"


def _century(number: int, code: str) -> str:
    if code == "en":
        return f"the {ordinal(number)} century"
    names = dates_ar.ORDINAL_NAMES
    return f"القرن {names[number - 1] if number <= len(names) else number}"


def _decade(period: Period, code: str) -> str:
    year = period.index * (10 if period.precision == DECADE else 100)
    if code == "ar" and period.precision == DECADE:
        century, word = _century(year // 100 + 1, code), _WORD_DECADES["ar"][year % 100 // 10]
        if not word:
            return f"العقد {dates_ar.ORDINAL_NAMES[year % 100 // 10]} من {century}"
        return f"{word} {century}"
    is_hundred = year % 100 == 0 and year < 2000  # "the 1900s" has a hundred years, "the 2000s" ten
    if code == "ar" or is_hundred != (period.precision == HUNDRED) or year < _FIRST_PLAIN_YEAR:
        return ""
    return f"the {year}s"


def _year(year: int, code: str) -> str:
    if year >= _FIRST_PLAIN_YEAR:
        return str(year)
    return f"AD {year}" if code == "en" else f"{year} م"


def _months(style: str, code: str) -> Sequence[str]:
    if style == LEVANTINE:
        return dates_ar.LEVANTINE
    if code == "ar":
        return dates_ar.GULF
    return _SHORT_MONTHS if style == SHORT else _ENGLISH_MONTHS


def ordinal(number: int) -> str:
    """Write "1st", "22nd", "13th"."""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def respell(words: str, stated: Stated, first: Period, last: Period | None, language: str) -> str:
    """Say another period of the same precision the way that `words` say `stated`."""
    core_start, core_end = stated.core
    before, core, after = words[:core_start], words[core_start:core_end], words[core_end:]
    if stated.form == "relative":
        return f"{_resolved(before, first, language)}{after}"
    if stated.form == "edtf":
        return "/".join(edtf.write(period) or "" for period in (first, last) if period)
    bare = first._replace(part="")
    if (last is None) == (stated.last is None) and stated.roles and first.precision == stated.first.precision:
        if last is None or not stated.last_roles:
            return before + _exchanged(words, stated.core, stated.roles, bare, last) + after
        middle = stated.last_roles[0][0]
        start = _exchanged(words, (core_start, middle), stated.roles, bare, None)
        return before + start + _exchanged(words, (middle, core_end), stated.last_roles, last, None) + after
    names = "".join(role for _, _, role in stated.roles)
    full = say(bare, last, style=AMERICAN if names.startswith(("MD", "WMD")) else LONG, language=language)
    return before + _digits_like(core, full.removeprefix("the ")) + after


_LEAD_IN = re.compile(r"(?:\b(?:on|in|during|the)|في|خلال)\s+$", re.IGNORECASE)


def _resolved(before: str, period: Period, language: str) -> str:
    """Say in full what was said relatively, with the preposition that a day or a month takes."""
    lead = _LEAD_IN.sub("", before)
    full = say(period._replace(part=""), language=language)
    if lead.strip():
        return lead + full
    if language.startswith("ar"):
        return f"في {full}"
    return f"{'on' if period.precision == DAY else 'in'} {full}"


class _Parts(NamedTuple):
    """The numbers that the words of a date are made of; `nth` is that of a quarter, half or season, from 0."""

    day: int
    month: int
    year: int
    weekday: int
    nth: int


def _parts(period: Period) -> _Parts:
    low = calendar.days(period)[0]
    date = calendar.date_of(low)
    year, nth = date.year, 0
    if period.precision in _BY_YEAR:
        year, nth = divmod(period.index, calendar.per_year(period.precision))
    return _Parts(date.day, date.month, year, calendar.weekday(low), nth)


def _exchanged(
    words: str, core: tuple[int, int], roles: Sequence[tuple[int, int, str]], period: Period, last: Period | None
) -> str:
    """Put the numbers of another period into the places of words, and those of a range's `last` into its places."""
    first = _parts(period)
    end_parts = _parts(last) if last else first
    out, at, month = [], core[0], ""
    for start, end, role in roles:
        old, before = words[start:end], words[at:start]
        new = _digits_like(old, _new(old, role.upper(), first if role.isupper() else end_parts))
        at = end
        if role in "Mm" and last is None:  # "آذار/مارس": another month has two names as well, or one for both
            if new == month:
                before, new = before.rstrip("/ ("), ""
                at += words[end : end + 1] == ")"
            month = new or month
        out += [before, new]
    return "".join(out) + words[at : core[1]]


def _new(old: str, role: str, parts: _Parts) -> str:
    match role:
        case "D":
            return _day_like(old, parts.day)
        case "M":
            return _month_like(old, parts.month)
        case "Y":
            return _year_like(old, parts.year)
        case "W":
            return _name_like(old, _ENGLISH_WEEKDAYS, dates_ar.WEEKDAY_NAMES, parts.weekday)
        case "S":
            return _name_like(old, _ENGLISH_SEASONS, dates_ar.SEASON_NAMES, parts.nth)
        case _:
            return old[0] + str(parts.nth + 1)


_BY_YEAR = frozenset({MONTH, QUARTER, SEASON, HALF, YEAR})


def _day_like(old: str, number: int) -> str:
    if old.strip().isdecimal():
        return f"{number:02d}" if len(old) == 2 and int(old) < 10 else str(number)
    return ordinal(number)


def _year_like(old: str, year: int) -> str:
    digits = sum(character.isdecimal() for character in old)
    if digits == 2 and year >= _FIRST_PLAIN_YEAR:
        return ("’" if old[:1] in "’'‘" else "") + f"{year % 100:02d}"
    return str(year).zfill(digits) + old.lstrip("0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹’'‘")


def _month_like(old: str, number: int) -> str:
    if old.isdecimal():
        return f"{number:02d}" if len(old) == 2 and int(old) < 10 else str(number)
    if _ARABIC_LETTER.search(old):
        prefix = "ب" if old.startswith("ب") else "ل" if old.startswith("ل") else "و" if old.startswith("و") else ""
        names = next((names for names in _ARABIC_SETS if old in names or old[len(prefix) :] in names), dates_ar.GULF)
        return (prefix if old not in names else "") + names[number - 1]
    return _cased(
        old,
        (_SHORT_MONTHS if len(old) <= 4 and old.lower() not in ("may", "june", "july") else _ENGLISH_MONTHS)[
            number - 1
        ],
    )


def _name_like(old: str, english: Sequence[str], arabic: Sequence[str], number: int) -> str:
    if _ARABIC_LETTER.search(old):
        return arabic[number]
    name = english[number]
    return _cased(old, name[:3] if len(old) == 3 else name)


def _cased(old: str, new: str) -> str:
    return new.upper() if old.isupper() else new.lower() if old.islower() else new[:1].upper() + new[1:]


def _digits_like(old: str, new: str) -> str:
    if old.isascii():
        return new
    if any("٠" <= character <= "٩" for character in old):
        return new.translate(_ARABIC_DIGITS)
    if any("۰" <= character <= "۹" for character in old):
        return new.translate(_PERSIAN_DIGITS)
    return new


def in_digits(words: str, zero: str) -> str:
    """Write the figures of some words in the digits that have this zero.

    >>> in_digits("في 7 مارس 2024", "٠")
    'في ٧ مارس ٢٠٢٤'
    """
    return words.translate({ord("0") + digit: chr(ord(zero) + digit) for digit in range(10)})


def without_preposition(words: str) -> str:
    """Leave out the "in" of "in October 2022", so that the words can follow "the article says".

    >>> without_preposition("in October 2022"), without_preposition("by the end of 2026")
    ('October 2022', 'by the end of 2026')
    """
    return _PREPOSITION.sub("", words)


_PREPOSITION = re.compile(r"^\s*(?:in|on|at|during|في)\s+", re.IGNORECASE)


def weekday_name(ordinal: int, language: str) -> str:
    """Name the day of the week."""
    names = dates_ar.WEEKDAY_NAMES if language.startswith("ar") else _ENGLISH_WEEKDAYS
    return names[calendar.weekday(ordinal)]


def bound_like(old: str, bound: str) -> str:
    """Write the word of a bound the way that another bound is written."""
    code = "ar" if _ARABIC_LETTER.search(old) else "en"
    return _cased(old, _BOUNDS[code][bound].removesuffix(" {}"))
