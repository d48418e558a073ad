"""Findings that an author has looked at and lets stand: by a comment or a field of the deck, with a reason.

`# quiz: ignore[rule, rule] reason` holds for the text on its line, or where it stands alone on the line below; beside
or above the dash that begins a fact it holds for the whole fact.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quiz import registry
from quiz.load import Loaded
from quiz.load.log import shown
from quiz.load.nodes import Listing, Node, Scalar, Table, step
from quiz.model.finding import Finding, Found
from quiz.model.fix import Cut, Erase, Fix
from quiz.text.suggest import did_you_mean

WITHOUT_REASON, UNUSED = "ignore-without-reason", "unused-ignore"
_COMMENT = re.compile(r"#[ \t]*quiz:[ \t]*ignore\[([^\]\n]*)\][ \t]*([^\n\r]*)")
_NEVER = frozenset({WITHOUT_REASON, UNUSED, "unreadable", "over-limit"})
_HEADER = re.compile(r"[>|][-+0-9]{0,2}[ \t]+")  # of a block of text: a comment may stand beside it
_LETTER = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class _Ignore:
    """One rule that is ignored in some lines, or with `lines` empty in the whole deck; `at` are its characters."""

    rule: str
    reason: str
    lines: range | None
    route: str
    at: tuple[int, int]


class Ignores:
    """The ignores of one deck file; nothing is looked for in a file that has none."""

    def __init__(self, loaded: Loaded) -> None:
        """Take a deck as it was loaded."""
        self._loaded = loaded
        named = loaded.deck.ignore if loaded.deck is not None else {}
        self._all = [_Ignore(rule, reason, None, "ignore" + step(rule), (0, 0)) for rule, reason in named.items()]
        if _COMMENT.search(loaded.text):
            self._all += self._comments()
        self._used: set[_Ignore] = set()

    def kept(self, findings: Sequence[Finding]) -> list[Finding]:
        """Give the findings that nothing ignores, and note which ignore was used."""
        return [finding for finding in findings if not self._is_ignored(finding)] if self._all else list(findings)

    def _is_ignored(self, finding: Finding) -> bool:
        is_ignored = False
        for ignore in self._all:
            if ignore.rule == finding.rule and ignore.reason and finding.rule not in _NEVER:
                first, last = finding.location.line, (finding.end or finding.location).line
                if ignore.lines is None or (ignore.lines.start <= last and first < ignore.lines.stop):
                    self._used.add(ignore)
                    is_ignored = True
        return is_ignored

    def complaints(self, ran: frozenset[str]) -> Iterator[tuple[str, Found, tuple[int, int] | None]]:
        """Yield what is wrong with the ignores themselves: rule, finding, and the characters where it has no route.

        Only an ignore of a rule that was run can be unused.
        """
        known = registry.names("rules")
        for ignore in self._all:
            at = None if ignore.lines is None else ignore.at
            if not ignore.reason:
                hint = "Write after it why the finding may stand: a reader of the deck will ask."
                yield WITHOUT_REASON, Found(ignore.route, f"{ignore.rule} is ignored without a reason.", hint), at
            elif ignore.rule not in known:
                hint = did_you_mean(ignore.rule, known)
                yield UNUSED, Found(ignore.route, f"No rule is called {shown(ignore.rule)}.", hint, of_key=True), at
            elif ignore not in self._used and ignore.rule in ran:
                hint = "Remove it: what it was for is gone."
                fix = Fix(f"Remove the ignore of {ignore.rule}", self._removal(ignore), is_safe=True)
                said = f"Nothing is found here that ignore[{ignore.rule}] would leave out."
                yield UNUSED, Found(ignore.route, said, hint, of_key=True, fix=fix), at

    def _removal(self, ignore: _Ignore) -> tuple[Erase] | tuple[Cut]:
        if ignore.lines is None:
            alone = self._loaded.deck is not None and len(self._loaded.deck.ignore) == 1
            return (Erase("ignore" if alone else ignore.route),)
        text, (start, end) = self._loaded.text, ignore.at
        begin = text.rfind("\n", 0, start) + 1
        if text[begin:start].strip():  # it follows a text: what stands before it stays
            return (Cut(begin + len(text[begin:start].rstrip()), end),)
        return (Cut(begin, min(end + (2 if text[end : end + 2] == "\r\n" else 1), len(text))),)

    def _comments(self) -> Iterator[_Ignore]:
        text, lines = self._loaded.text, self._loaded.places.lines
        root = self._loaded.places.root
        scalars = sorted(_scalars(root)) if root is not None else []
        entries = {lines.at(entry.start)[0]: entry for entry in _entries(root)} if root is not None else {}
        for match in _COMMENT.finditer(text):
            place = bisect_right(scalars, (match.start(), 0)) - 1
            is_in_text = place >= 0 and match.start() < scalars[place][1]
            if is_in_text and not _HEADER.fullmatch(text, scalars[place][0], match.start()):
                continue  # words of a text, not a comment
            line = lines.at(match.start())[0]
            begin = lines.start(line)
            covered = line if text[begin : match.start()].strip() else self._next(line)
            entry = entries.get(covered)
            last = lines.at(max(entry.start, entry.end - 1))[0] if entry is not None else covered
            reason = match[2].strip() if _LETTER.search(match[2]) else ""
            for rule in filter(None, (name.strip() for name in match[1].split(","))):
                yield _Ignore(rule, reason, range(covered, last + 1), "", (match.start(), match.end()))

    def _next(self, line: int) -> int:
        """Give the first line after one that is neither empty nor a comment."""
        text, lines = self._loaded.text, self._loaded.places.lines
        for number in range(line + 1, lines.at(len(text))[0] + 1):
            said = text[lines.start(number) : lines.start(number + 1)].strip()
            if said and not said.startswith("#"):
                return number
        return line


def _scalars(node: Node) -> Iterator[tuple[int, int]]:
    match node:
        case Scalar(start=start, end=end):
            yield start, end
        case Listing(nodes=nodes):
            for entry in nodes:
                yield from _scalars(entry)
        case Table(entries=entries):
            for _, entry in entries.values():
                yield from _scalars(entry)
        case _:
            return


def _entries(root: Node) -> Iterator[Node]:
    for section in ("facts", "claims"):
        if isinstance(root, Table) and section in root.entries:
            listing = root.entries[section][1]
            if isinstance(listing, Listing):
                yield from listing.nodes
