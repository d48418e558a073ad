"""What a project asks of its decks: which rules, how severe, what share of coverage, and when a run fails."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase

from quiz.model.finding import Severity


@dataclass(frozen=True)
class Settings:
    """The settings of a run; the defaults are those of a project that says nothing.

    `select` names the only rules to run (all, where it is empty), `extend_select` those beside the default ones, and
    `ignore` those to leave out; `per_deck_ignores` the same for decks whose path matches a pattern. `severity` sets
    that of a rule. `coverage` is the least share of an article that a deck must cover, in [0, 1]. `seeds` says for how
    many seeds the questions are generated and looked at too. `today` stands for the day of the run where it is given.
    `folder` is the project's, which patterns start from.
    """

    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_deck_ignores: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    severity: Mapping[str, Severity] = field(default_factory=dict)
    fail_on: Severity | None = Severity.ERROR
    coverage: float = 0.0
    seeds: int = 0
    today: dt.date | None = None
    decks: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    baseline: str = ""
    folder: str = ""

    def wanted(self, rules: Iterable[str]) -> frozenset[str]:
        """Give those of some rules that are to be run."""
        return frozenset(filter(self.is_wanted, rules) if self.select or self.ignore else rules)

    def is_wanted(self, rule: str) -> bool:
        """Whether a rule is to be run at all."""
        if rule in self.ignore:
            return False
        return not self.select or rule in self.select or rule in self.extend_select

    def is_ignored(self, rule: str, path: str) -> bool:
        """Whether a rule is left out for one deck; `path` is relative to the project, with forward slashes."""
        return any(rule in rules and matches(path, pattern) for pattern, rules in self.per_deck_ignores.items())


def matches(path: str, pattern: str) -> bool:
    """Whether a path, or its last parts, are what a pattern says: "drafts/*.yaml" is in any folder.

    >>> matches("decks/drafts/a.yaml", "drafts/*.yaml"), matches("decks/mydrafts/a.yaml", "drafts/*.yaml")
    (True, False)
    """
    wanted = pattern.removeprefix("./").rstrip("/")
    return fnmatchcase(path, wanted) or fnmatchcase(path, f"*/{wanted}")
