"""HTML in a text that learners see: a tag, a script, a link that runs one.

Why: A page or a flashcard program that takes the text for HTML runs what is in it, or shows less than you wrote. This
program shows every text as it is written, but decks travel.

Bad:
    facts:
      - id: us-troops
        kind: quantity
        quote: The US has kept about 2,500 troops in Iraq
        answer: about 2,500 troops
        ask: How many troops has the US kept in Iraq?
        explain: About is not exactly. <img src=x onerror="alert(1)">

Good:
    facts:
      - id: us-troops
        kind: quantity
        quote: The US has kept about 2,500 troops in Iraq
        answer: about 2,500 troops
        ask: How many troops has the US kept in Iraq?
        explain: About is not exactly; any number n with 2,400 < n < 2,600 may be meant.
"""

import re
from collections.abc import Iterator

from quiz.dossier import Dossier
from quiz.load.log import shown
from quiz.model.finding import Found, Severity
from quiz.text.late import late

SEVERITY = Severity.ERROR

_MARKS = ("<", "cript:", "CRIPT:", "=")  # no text without one has HTML
_ESCAPES = ("\\x", "\\u00", "\\U00")  # one of the marks may be written so
_ACTIVE = (
    "script iframe img svg math object embed applet link meta base form style video audio source body html head input"
    " button details template frame frameset noscript marquee isindex portal"
)
# Only elements of HTML: "<50 %", "a <b", "<name@example.org>" and "<https://...>" are no tags.
_PLAIN = (
    "a abbr address area article aside b bdi bdo big blockquote br center cite code col dd del div dl dt em fieldset"
    " figcaption figure font footer h[1-6] header hr i ins kbd label legend li main map mark nav ol optgroup option p"
    " pre q s samp section select small span strike strong sub summary sup table tbody td textarea tfoot th thead time"
    " title tr track tt u ul var wbr"
)
_FOUND = late(
    rf"<(?:{'|'.join(_ACTIVE.split())})(?=[\s/>])[^<>]{{0,80}}>?"
    rf"|</?(?:{'|'.join((_PLAIN + ' ' + _ACTIVE).split())})(?:[\s/][^<>]{{0,200}})?>"
    r"|<(?:!--|!doctype|!\[CDATA\[|\?xml)"
    r"|<[a-z][\w-]{0,30}\s[^<>]{0,200}?\bon[a-z]{3,20}\s{0,9}=[^<>]{0,80}>?"
    r"|[\"']\s{0,9}on[a-z]{3,20}\s{0,9}=\s{0,9}[\"'\w]"
    r"|\b(?:javascript|vbscript):(?=[^\s\"'])",
    re.IGNORECASE,
)
_HANDLER, _LONGEST = late(r"\bon[a-z]+\s*\Z", re.IGNORECASE), 32
_VERBATIM = late(r"\.(?:quote|answer)(?:\[\d+\])?\Z")  # the article's words are not the author's


def check(dossier: Dossier) -> Iterator[Found]:
    """Look at every text of the file that its author wrote."""
    file = dossier.loaded.text
    is_hidden = "\\" in file and any(escape in file for escape in _ESCAPES)
    marks = [mark for mark in _MARKS if is_hidden or (mark in file and (mark != "=" or _has_handler(file)))]
    for written in dossier.written if marks else ():
        if written.is_key or not any(mark in written.text for mark in marks):
            continue
        found = _FOUND.search(written.text)
        if found is not None and not _VERBATIM.search(written.route):
            words = found[0].strip()
            hint = "Say it in plain words, without tags."
            yield Found(written.route, f"The text holds HTML, {shown(words)}.", hint, words=words)


def _has_handler(text: str) -> bool:
    return any(_HANDLER.search(part[-_LONGEST:]) for part in text.split("=")[:-1])
