"""A deck file is a test module: `pytest --decks decks/` runs every rule and every property of `quiz.testing` over it.

It is loaded in every run of pytest where quiz is installed, so it imports nothing of quiz before it is asked to.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from quiz.check.settings import Settings
    from quiz.load import Loaded
    from quiz.model.bank import Bank
    from quiz.model.finding import Finding
    from quiz.model.report import Report

SUFFIXES = (".yaml", ".yml")
_DECKS = pytest.StashKey[tuple[Path, ...]]()
_SEEDS = pytest.StashKey[int]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--decks` and `--quiz-seeds`, and `quiz_decks` for the configuration file."""
    group = parser.getgroup("quiz", "fact-check quizzes")
    group.addoption("--decks", action="append", default=[], metavar="PATH", help="a deck file, or a folder of decks")
    group.addoption("--quiz-seeds", type=int, default=0, metavar="N", help="how many seeds are generated for each deck")
    parser.addini("quiz_decks", "deck files and folders of decks, always collected", type="paths", default=[])


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Note which decks are asked for; without any, nothing happens."""
    profile = str(config.getoption("--hypothesis-profile", None) or "")
    given = [config.invocation_params.dir / path for path in config.getoption("--decks")]
    for path in given:
        if not path.exists():
            raise pytest.UsageError(f"--decks: there is no {path}")
    paths = tuple(path.resolve() for path in (*given, *config.getini("quiz_decks")))
    if paths or profile.startswith("quiz-"):
        from quiz.testing.profiles import SEEDS, register  # noqa: PLC0415 - hypothesis and quiz: only when asked for

        register()
        config.stash[_SEEDS] = max(0, config.getoption("--quiz-seeds")) or SEEDS.get(profile, min(SEEDS.values()))
    config.stash[_DECKS] = paths
    if paths:
        own = config.args if config.args_source is config.ArgsSource.ARGS or not given else []
        config.args = list(dict.fromkeys((*own, *map(str, paths))))


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Collect a deck file that was asked for."""
    if file_path.suffix not in SUFFIXES:
        return None
    wanted = parent.config.stash.get(_DECKS, ())
    resolved = file_path.resolve()
    if not any(resolved == path or path in resolved.parents for path in wanted):
        return None
    found: DeckFile = DeckFile.from_parent(parent, path=file_path)
    return found


class DeckFile(pytest.File):
    """A deck file: `loads`, then one test for each rule and each property."""

    @cached_property
    def loaded(self) -> Loaded:
        """The deck with its findings and places; paths in them are as pytest shows them."""
        from quiz.load import load_with_places  # noqa: PLC0415 - as above

        try:
            shown = self.path.relative_to(self.config.invocation_params.dir)
        except ValueError:
            shown = self.path
        return load_with_places(shown)

    @cached_property
    def banks(self) -> tuple[Bank, ...]:
        """The deck's items with every seed that is tried."""
        from quiz.generate import generate  # noqa: PLC0415 - as above

        deck = self.loaded.deck
        return () if deck is None else tuple(generate(deck, seed) for seed in range(self.config.stash[_SEEDS]))

    @cached_property
    def settings(self) -> Settings:
        """What the project asks of its decks, as `quiz check` reads it."""
        from quiz.check.project import SettingsError, find_project  # noqa: PLC0415 - as above

        try:
            return find_project(self.path.parent).settings
        except SettingsError as mistake:
            raise self.CollectError(str(mistake)) from None

    @cached_property
    def checked(self) -> Report:
        """What `quiz check` finds in the deck and in the items of every seed that is tried."""
        from quiz.check.deck import check_loaded  # noqa: PLC0415 - as above

        return check_loaded(self.loaded, self.settings, banks=self.banks)

    def collect(self) -> Iterable[pytest.Item]:
        """Yield the tests of the deck."""
        yield self._test("loads", "A deck can be read from the file.", self._load)
        if self.loaded.deck is None:
            return
        from quiz.check.manual import manual  # noqa: PLC0415 - as above
        from quiz.registry import names  # noqa: PLC0415

        for rule in filter(self.settings.is_wanted, names("rules")):
            yield self._test(f"rule-{rule}", manual(rule).what, partial(self._keep, rule))
        from quiz.testing.properties import PROPERTIES  # noqa: PLC0415 - as above
        from quiz.testing.repeats import same_bytes_elsewhere  # noqa: PLC0415
        from quiz.testing.responses import responses_judged  # noqa: PLC0415

        for law in (*PROPERTIES, responses_judged):
            yield self._test(law.name, law.manual, partial(self._hold, law))
        if not self.loaded.findings:
            told = str(same_bytes_elsewhere.__doc__)
            yield self._test("same-bytes-elsewhere", told, lambda: same_bytes_elsewhere(self.path, self.banks[0]))

    def _test(self, name: str, manual: str, check: Callable[[], object]) -> DeckTest:
        test: DeckTest = DeckTest.from_parent(self, name=name, check=check, manual=manual)
        return test

    def _load(self) -> None:
        if self.loaded.deck is None:
            from quiz.model.report import Report  # noqa: PLC0415
            from quiz.renderers import concise  # noqa: PLC0415 - as above

            raise AssertionError(concise.render(Report(self.loaded.findings)).rstrip("\n"))

    def _keep(self, rule: str) -> None:
        crashes = [crash.what for crash in self.checked.crashes if crash.rule in (rule, "load")]
        if crashes:
            raise RuntimeError(f"the rule {rule} failed, a bug of the rule: {crashes[0]}")
        found = [finding for finding in self.checked.findings if finding.rule == rule and self._counts(finding)]
        if found:
            from quiz.model.report import Report  # noqa: PLC0415 - as above
            from quiz.registry import module  # noqa: PLC0415

            manuals = tuple(manual for manual in self.checked.manuals if manual.rule == rule)
            raise AssertionError(module("renderers", "full").render(Report(tuple(found), manuals=manuals)).rstrip("\n"))

    def _counts(self, finding: Finding) -> bool:
        fail_on = self.settings.fail_on
        return fail_on is not None and finding.severity.rank <= fail_on.rank

    def _hold(self, law: Callable[..., object]) -> None:
        law(*self.banks)


class DeckTest(pytest.Item):
    """One property of one deck."""

    def __init__(self, *, check: Callable[[], object], manual: str, **known: Any) -> None:
        super().__init__(**known)
        self._check, self._manual = check, manual

    def runtest(self) -> None:
        """Raise where the property does not hold."""
        self._check()

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """Show what broke and where, and no traceback: nothing is wrong with the code."""
        if not isinstance(excinfo.value, AssertionError):
            return super().repr_failure(excinfo, style)
        return "\n".join(self._said(excinfo.value))

    def _said(self, broken: AssertionError) -> Iterator[str]:
        found = getattr(broken, "found", None)
        if found is None:
            yield str(broken)
            return
        deck = self.parent
        yield found.report(deck.loaded.places if isinstance(deck, DeckFile) else None)
        yield f"  property {self._manual.splitlines()[0]}"

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Say where the test stands: the deck file, and the property."""
        return self.path, None, self.name
