"""What a run of the checker says: every finding of every deck, and what could not be checked."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from quiz.model.finding import Finding, Severity


class Crash(NamedTuple):
    """A rule that failed on a deck: a bug of the rule, never of the deck's author."""

    rule: str
    file: str
    what: str


class Manual(NamedTuple):
    """What a rule's docstring says: its first sentence, why it matters, and an example of each sort."""

    rule: str
    severity: Severity
    what: str
    why: str
    bad: str = ""
    good: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """Findings in the order of files and lines; counts of what was checked and of what was left out on purpose.

    `ignored` counts findings that the deck or the configuration ignores, `known` those of the baseline. `manuals` has
    those of the rules that found something. `files` are the paths of all decks, those without findings too.
    """

    findings: tuple[Finding, ...] = ()
    decks: int = 0
    facts: int = 0
    crashes: tuple[Crash, ...] = ()
    ignored: int = 0
    known: int = 0
    manuals: tuple[Manual, ...] = ()
    files: tuple[str, ...] = ()

    @property
    def severities(self) -> Counter[Severity]:
        """How many findings there are of each severity."""
        return Counter(finding.severity for finding in self.findings)

    @property
    def rules(self) -> Counter[str]:
        """How many findings there are of each rule."""
        return Counter(finding.rule for finding in self.findings)

    @property
    def summary(self) -> str:
        """Say in one line what was found, in how much, and what was left out.

        >>> Report(decks=3, facts=79).summary
        '3 decks, 79 facts: no findings'
        """
        decks, facts = counted(self.decks, "deck"), counted(self.facts, "fact")
        told = self.severities
        found = ", ".join(counted(told[severity], severity) for severity in Severity if told[severity])
        parts = [f"{found} in {decks} ({facts})" if found else f"{decks}, {facts}: no findings"]
        parts += [counted(len(self.crashes), "crash")] if self.crashes else []
        parts += [f"{self.ignored} ignored"] if self.ignored else []
        parts += [f"{self.known} known before"] if self.known else []
        fixes = Counter(finding.fix.is_safe for finding in self.findings if finding.fix)
        parts += [counted(fixes[True], "safe fix") + " with --fix"] if fixes[True] else []
        parts += [counted(fixes[False], "unsafe fix") + " with --unsafe-fixes"] if fixes[False] else []
        return "; ".join(parts)


def counted(count: int, what: str) -> str:
    """Say how many there are of something.

    >>> counted(1, "deck"), counted(1200, "safe fix")
    ('1 deck', '1,200 safe fixes')
    """
    return f"{count:,} {what}" if count == 1 else f"{count:,} {what}{'es' if what.endswith(('x', 'sh')) else 's'}"


def joined(reports: Iterable[Report]) -> Report:
    """Put the reports of several decks into one, in the order of files and places."""
    all_of = list(reports)
    found = [finding for report in all_of for finding in report.findings]
    return Report(
        findings=tuple(sorted(found, key=lambda finding: (finding.location, finding.rule, finding.message))),
        decks=sum(report.decks for report in all_of),
        facts=sum(report.facts for report in all_of),
        crashes=tuple(crash for report in all_of for crash in report.crashes),
        ignored=sum(report.ignored for report in all_of),
        known=sum(report.known for report in all_of),
        manuals=tuple({manual.rule: manual for report in all_of for manual in report.manuals}.values()),
        files=tuple(file for report in all_of for file in report.files),
    )
