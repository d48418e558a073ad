"""Applies the fixes of findings to a deck's file: every other byte stays, and nothing gets worse by it."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from quiz.check.deck import check_loaded
from quiz.check.settings import Settings
from quiz.load import Limits, Loaded, files, load_text
from quiz.load.edit import edited
from quiz.load.saving import save
from quiz.model.finding import Finding, Severity
from quiz.model.fix import Fix

_MOST_CHECKS = 300  # of what fixes make of a deck; where they can be made together, one is enough


@dataclass(frozen=True, slots=True)
class Mended:
    """The text of a deck's file before and after its fixes, and how many there were."""

    before: str
    after: str
    count: int


def fixed(deck: str, settings: Settings, *, unsafe: bool = False) -> Mended | None:
    """Make the fixes of a deck's findings, safe ones alone or all; `None` for a file that cannot be read.

    A fix is made only when no error is there afterwards that was not there before, and a safe one only when every fact
    states and accepts afterwards what it did: a rule that calls its fix safe by mistake changes no key.
    """
    try:
        text = files.decode(files.read(Path(deck), Limits().deck_bytes))
    except files.RefusedFileError:
        return None
    after, count = fixed_text(deck, text, settings, unsafe=unsafe)
    return Mended(text, after, count)


def fixed_text(deck: str, text: str, settings: Settings, *, unsafe: bool = False) -> tuple[str, int]:
    """Make the fixes in a text that belongs where `deck` is; gives the new text and how many were made.

    All are made together where that can be, else half of them, and so on down to one: places shift with every edit, so
    what is left is found again before it is mended.
    """
    loaded = load_text(deck, text)
    findings = check_loaded(loaded, settings).findings
    count, checks, refused = 0, 0, set[tuple[str, str]]()
    while checks < _MOST_CHECKS:
        fixes = [finding for finding in findings if _is_wanted(finding, refused, unsafe=unsafe)]
        if not fixes:
            break
        size, better = len(fixes), None
        while size and better is None:
            better, checks = _better(loaded, findings, fixes[:size], settings), checks + 1
            if better is None and size == 1:
                refused.add((fixes[0].rule, fixes[0].fingerprint))
            elif better is not None:
                (loaded, findings), count = better, count + size
            size //= 2
    return loaded.text, count


def _is_wanted(finding: Finding, refused: set[tuple[str, str]], *, unsafe: bool) -> bool:
    fix = finding.fix
    return fix is not None and (fix.is_safe or unsafe) and (finding.rule, finding.fingerprint) not in refused


def _better(
    loaded: Loaded, findings: Sequence[Finding], chosen: Sequence[Finding], settings: Settings
) -> tuple[Loaded, tuple[Finding, ...]] | None:
    """Make some fixes; `None` where they cannot be made, mend nothing, or make something else wrong."""
    fixes = [finding.fix for finding in chosen if finding.fix is not None]
    text = edited(loaded.text, loaded.places, [change for fix in fixes for change in fix.changes])
    if text is None or text == loaded.text:
        return None
    mended = load_text(loaded.places.file, text)
    if _are_safe(fixes) and _keys(mended) != _keys(loaded):
        return None
    left = check_loaded(mended, settings).findings
    there, were = (Counter(finding.rule for finding in each) for each in (left, findings))
    is_mended = all(there[finding.rule] < were[finding.rule] for finding in chosen)
    return (mended, left) if is_mended and _errors(left) <= _errors(findings) and len(left) <= len(findings) else None


def _are_safe(fixes: Iterable[Fix]) -> bool:
    return all(fix.is_safe for fix in fixes)


def _keys(loaded: Loaded) -> object:
    """Give all that decides what is right: what each fact states and accepts, and each claim's verdict."""
    if loaded.deck is None:
        return None
    facts = [
        (
            fact.id,
            fact.kind,
            fact.value,
            sorted((_plain(name), tuple(map(_plain, listed))) for name, listed in fact.aliases.items()),
            fact.tolerance,
            sorted(map(_plain, fact.distractors)),
        )
        for fact in loaded.deck.facts
    ]
    return facts, [(claim.id, claim.verdict) for claim in loaded.deck.claims]


def _plain(text: str) -> str:
    """Give a text as it is read, however its letters are put together."""
    return unicodedata.normalize("NFC", text)


def _errors(findings: Iterable[Finding]) -> int:
    return sum(finding.severity is Severity.ERROR for finding in findings)


def write(deck: str, mended: Mended) -> None:
    """Put the new text in the file's place; raises `RefusedFileError` where that cannot be done safely."""
    save(deck, mended.before, mended.after)
