"""Names the grammatical class of a number, so that a changed number leaves its sentence grammatical."""

from fractions import Fraction


def agreement(number: int | Fraction, language: str) -> str:
    """Give the plural class of a number: one or other in English, one of six in Arabic (Unicode CLDR plural rules).

    >>> agreement(4, "en"), agreement(4, "ar"), agreement(12, "ar")
    ('other', 'few', 'many')
    """
    if not language.startswith("ar"):
        return "one" if number == 1 else "other"
    if number in (0, 1, 2):
        return ("zero", "one", "two")[int(number)]
    if Fraction(number).denominator != 1:
        return "other"
    rest = abs(int(number)) % 100
    if 3 <= rest <= 10:
        return "few"
    return "many" if rest >= 11 else "other"


def plural(noun: str) -> str:
    """Put a regular English noun in the plural.

    >>> plural("militia"), plural("party"), plural("clash")
    ('militias', 'parties', 'clashes')
    """
    lower = noun.lower()
    if lower.endswith("y") and lower[-2:-1] not in tuple("aeiou"):
        return noun[:-1] + "ies"
    return noun + ("es" if lower.endswith(("s", "x", "z", "ch", "sh")) else "s")
