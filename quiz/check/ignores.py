"""Findings that an author has looked at and lets stand: by a comment or a field of the deck, with a reason.

`# quiz: ignore[rule, rule] reason` holds for the text on its line, or where it stands alone on the line below; beside
or above a field for all of its value, and beside or above the dash that begins a fact for the whole fact.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from quiz import registry
from quiz.load import Loaded
from quiz.load.log import shown
from quiz.load.nodes import Listing, Node, Scalar, Table, step
from quiz.model.finding import Finding, Found
from quiz.model.fix import Cut, Erase, Fix
from quiz.text.suggest import did_you_mean

WITHOUT_REASON, UNUSED = "ignore-without-reason", "unused-ignore"
_COMMENT = re.compile(r"#[ \t]*quiz:[ \t]*ignore\[([^\]\[#\n\r]*)\][ \t]*([^\n\r]*)")
_SIGN = "ignore["  # that a comment has, and few other texts
_NEVER = frozenset({WITHOUT_REASON, UNUSED, "unreadable", "over-limit"})
_HEADER = re.compile(r"[>|][-+0-9]{0,2}[ \t]+")  # of a block of text: a comment may stand beside it
_LETTER = re.compile(r"\w")
_DASH = "-"  # that begins an entry of a list on the line below
_SECTIONS = ("sources", "facts", "claims")


@dataclass(frozen=True, slots=True)
class _Ignore:
    """One rule that is ignored in some lines, or with `lines` empty in the whole deck; `at` are its characters."""

    rule: str
    reason: str
    lines: range | None
    route: str
    at: tuple[int, int]


class _Covering:
    """The ignores of one rule by the lines that they hold for: looked up, for there may be one on every line."""

    def __init__(self, ignores: Iterable[_Ignore]) -> None:
        self._whole: list[_Ignore] = []
        self._of_lines: dict[range, list[_Ignore]] = {}
        for ignore in ignores:
            (self._whole if ignore.lines is None else self._of_lines.setdefault(ignore.lines, [])).append(ignore)
        self._rows: list[list[range]] = []  # in each, no two hold for the same line
        for lines in sorted(self._of_lines, key=lambda lines: (lines.start, -lines.stop)):
            row = next((row for row in self._rows if row[-1].stop <= lines.start), None)
            if row is None:
                row = []
                self._rows.append(row)
            row.append(lines)

    def of(self, first: int, last: int) -> list[_Ignore]:
        """Give those that hold for any line from the first to the last."""
        found = [*self._whole]
        for row in self._rows:
            start = bisect_right(row, first, key=lambda lines: lines.stop)
            stop = bisect_right(row, last, key=lambda lines: lines.start)
            found += [ignore for lines in row[start:stop] for ignore in self._of_lines[lines]]
        return found


class Ignores:
    """The ignores of one deck file; nothing is looked for in a file that has none."""

    def __init__(self, loaded: Loaded) -> None:
        """Take a deck as it was loaded."""
        self._loaded = loaded
        named = loaded.deck.ignore if loaded.deck is not None else {}
        self._all = [_Ignore(rule, reason, None, "ignore" + step(rule), (0, 0)) for rule, reason in named.items()]
        if _SIGN in loaded.text:
            self._all += self._comments()
        of_rules: dict[str, list[_Ignore]] = {}
        for ignore in self._all:
            if ignore.reason and ignore.rule not in _NEVER:
                of_rules.setdefault(ignore.rule, []).append(ignore)
        self._by_rule = {rule: _Covering(ignores) for rule, ignores in of_rules.items()}
        self._used: set[_Ignore] = set()

    def kept(self, findings: Sequence[Finding]) -> list[Finding]:
        """Give the findings that nothing ignores, and note which ignore was used."""
        return [finding for finding in findings if not self._is_ignored(finding)] if self._all else list(findings)

    def _is_ignored(self, finding: Finding) -> bool:
        if finding.rule not in self._by_rule:
            return False
        found = self._by_rule[finding.rule].of(finding.location.line, (finding.end or finding.location).line)
        self._used.update(found)
        return bool(found)

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
        first, last = text.index("[", start) + 1, text.index("]", start)
        named = text[first:last].split(",")
        others = [name for name in named if name.strip() != ignore.rule]
        if any(map(str.strip, others)):
            return (Cut(first, last, ",".join(others).strip()),)
        begin = text.rfind("\n", 0, start) + 1
        if text[begin:start].strip():  # it follows a text: what stands before it stays
            return (Cut(begin + len(text[begin:start].rstrip()), end),)
        return (Cut(begin, min(end + (2 if text[end : end + 2] == "\r\n" else 1), len(text))),)

    def _comments(self) -> Iterator[_Ignore]:
        text, lines = self._loaded.text, self._loaded.places.lines
        root = self._loaded.places.root
        scalars = sorted(_scalars(root)) if root is not None else []
        nodes, lasts = self._nodes(), dict[int, int]()
        below = (0, 0)
        for match in _COMMENT.finditer(text):
            place = bisect_right(scalars, (match.start(), 0)) - 1
            is_in_text = place >= 0 and match.start() < scalars[place][1]
            if is_in_text and not _HEADER.fullmatch(text, scalars[place][0], match.start()):
                continue  # words of a text, not a comment
            line = lines.at(match.start())[0]
            covered = line
            if text[lines.start(line) : match.start()].strip() in ("", _DASH):
                if not below[0] <= line < below[1]:  # no line is looked at twice
                    below = line, self._next(line)
                covered = below[1]
            if covered not in lasts:
                start, end = nodes.get(covered, (0, 0))
                lasts[covered] = max(covered, lines.at(start + len(text[start:end].rstrip()))[0])
            reason = match[2].strip() if _LETTER.search(match[2]) else ""
            for rule in dict.fromkeys(filter(None, (name.strip() for name in match[1].split(",")))):
                yield _Ignore(rule, reason, range(covered, lasts[covered] + 1), "", match.span())

    def _next(self, line: int) -> int:
        """Give the first line after one that holds more than a comment or a dash, else one after the last."""
        text, lines = self._loaded.text, self._loaded.places.lines
        count = lines.at(len(text))[0]
        for number in range(line + 1, count + 1):
            said = text[lines.start(number) : lines.start(number + 1) if number < count else len(text)].strip()
            if said.partition("#")[0].rstrip() not in ("", _DASH):
                return number
        return count + 1

    def _nodes(self) -> dict[int, tuple[int, int]]:
        """Give the longest node that begins on a line: facts, claims and sources, and their fields."""
        found: dict[int, tuple[int, int]] = {}
        at = self._loaded.places.lines.at
        for start, end in _extents(self._loaded.places.root):
            line = at(start)[0]
            if line not in found or end > found[line][1]:
                found[line] = start, end
        return found


def _scalars(node: Node) -> Iterator[tuple[int, int]]:
    match node:
        case Scalar(start=start, end=end):
            yield start, end
        case Listing(nodes=nodes):
            for entry in nodes:
                yield from _scalars(entry)
        case Table(entries=entries):
            for key, entry in entries.values():
                yield key.start, key.end
                yield from _scalars(entry)
        case _:
            return


def _extents(root: Node | None) -> Iterator[tuple[int, int]]:
    for section in _SECTIONS:
        told = root.entries[section][1] if isinstance(root, Table) and section in root.entries else None
        entries = told.nodes if isinstance(told, Listing) else ()
        if isinstance(told, Table):
            yield from ((key.start, entry.end) for key, entry in told.entries.values())
            entries = [entry for _, entry in told.entries.values()]
        for entry in entries:
            yield entry.start, entry.end
            if isinstance(entry, Table):
                yield from ((key.start, value.end) for key, value in entry.entries.values())
