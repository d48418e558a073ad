"""What a run of the checker says: every finding of every deck, and what could not be checked."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from quiz.model.finding import Finding, Severity


@dataclass(frozen=True, slots=True)
class Crash:
    """A rule that failed on a deck: a bug of the rule, never of the deck's author."""

    rule: str
    file: str
    what: str


@dataclass(frozen=True, slots=True)
class Manual:
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
    those of the rules that found something.
    """

    findings: tuple[Finding, ...] = ()
    decks: int = 0
    facts: int = 0
    crashes: tuple[Crash, ...] = ()
    ignored: int = 0
    known: int = 0
    manuals: tuple[Manual, ...] = ()

    @property
    def severities(self) -> Counter[Severity]:
        """How many findings there are of each severity."""
        return Counter(finding.severity for finding in self.findings)

    @property
    def rules(self) -> Counter[str]:
        """How many findings there are of each rule."""
        return Counter(finding.rule for finding in self.findings)


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
    )
