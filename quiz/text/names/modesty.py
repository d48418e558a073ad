"""Takes words of doubt, of assurance and of source off a typed name: "Sadr I guess", "Saddam Hussein, of course"."""

_PHRASES = """
i think|i guess|i believe|i suppose|i reckon|i assume|i'd say|i would say|imo|afaik|if i remember correctly|iirc
if i remember right|if i'm not mistaken|if i am not mistaken|not sure but|i'm not sure but|im not sure but|maybe
perhaps|probably|presumably|possibly|of course|obviously|clearly|for sure|definitely|certainly|surely|no doubt
according to the article|according to the text|as per the article|per the article|the article says
أظن|أعتقد|ربما|لعله|طبعا|طبعاً|بالتأكيد|على ما أظن|على ما أعتقد|حسب المقال|وفق المقال|بحسب المقال
"""
_KNOWN = tuple(sorted(filter(None, _PHRASES.replace("\n", "|").split("|")), key=len, reverse=True))
_MARKS = " ,;:.!?…-–—()،؛؟"
_PARTING = frozenset(_MARKS)  # not the empty string: a phrase alone is kept
_MOST = 3  # phrases taken off one answer


def without_modesty(said: str) -> str:
    """Leave such words out at both ends; all of the text where there are none, or nothing else.

    >>> without_modesty("sadr i guess"), without_modesty("I think it's Sadr, of course!"), without_modesty("Maybe")
    ('sadr', "it's Sadr", 'Maybe')
    """
    rest = said.replace("’", "'")
    for _ in range(_MOST):
        plain = rest.strip(_MARKS)
        shorter = _shorter(plain)
        if shorter == plain:
            break
        rest = shorter
    else:
        plain = rest.strip(_MARKS)
    return plain or said


def _shorter(plain: str) -> str:
    """Take one phrase off the beginning or the end, where a mark or a space parts it from the rest."""
    lower = plain.lower()
    if len(lower) != len(plain):
        return plain  # a letter that is two in lower case
    for phrase in _KNOWN:
        size = len(phrase)
        if lower.startswith(phrase) and lower[size : size + 1] in _PARTING:
            return plain[size:]
        if lower.endswith(phrase) and lower[-size - 1 : -size] in _PARTING:
            return plain[:-size]
    return plain
