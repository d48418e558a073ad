"""A run of `quiz check` from its options to its exit status: settings, decks, findings, fixes and what is printed."""

import difflib
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from quiz.check import baseline
from quiz.check.changed import ChangedError, changed_decks
from quiz.check.gather import deck_files
from quiz.check.project import Project, SettingsError, find_project, read_settings, shown_settings
from quiz.check.run import How, run
from quiz.check.settings import Settings
from quiz.model.finding import Severity
from quiz.model.report import Report
from quiz.registry import names
from quiz.terminal.outputs import Outputs, OutputsError
from quiz.text.suggest import did_you_mean
from quiz.text.visible import one_line, visible

CLEAN, FOUND, TROUBLE, NOTHING = 0, 1, 2, 3
_STDIN = "-"
_FOLDER = "decks"


@dataclass(frozen=True, slots=True)
class Request:
    """The options of `quiz check`, named as there."""

    paths: tuple[str, ...] = ()
    form: str | None = None
    outputs: tuple[str, ...] = ()
    statistics: bool = False
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str | None = None
    coverage: float | None = None
    seeds: int | None = None
    fix: bool = False
    unsafe_fixes: bool = False
    diff: bool = False
    baseline: str | None = None
    write_baseline: str | None = None
    changed: str | None = None
    stdin_filename: str | None = None
    config: Path | None = None
    show_settings: bool = False
    no_cache: bool = False
    jobs: int = 0
    watch: bool = False
    color: str = "auto"


class UsageError(Exception):
    """A request that cannot be met as it was made."""


def check(request: Request) -> int:
    """Meet a request; gives the exit status of `quiz check`."""
    try:
        settings = _settings(request)
        if request.show_settings:
            sys.stdout.write(shown_settings(settings))
            return CLEAN
        outputs = Outputs(_forms(request), request.color)
        if request.watch:
            return _watch(request, settings, outputs)
        return _once(request, settings, outputs)
    except (SettingsError, UsageError, ChangedError, baseline.BaselineError, OutputsError) as mistake:
        for line in str(mistake).splitlines():
            _say(f"quiz check: {line}")
        return TROUBLE


def _say(line: str) -> None:
    sys.stderr.write(line + "\n")


def _settings(request: Request) -> Settings:
    """Put what was asked for over what the project says."""
    if request.config is not None:
        project = Project(request.config.parent, str(request.config), read_settings(request.config))
    else:
        project = find_project(Path.cwd())
    changes: dict[str, object] = {}
    for option in ("select", "ignore"):
        named: tuple[str, ...] = getattr(request, option)
        _check_rules(option, named)
        if named:
            changes[option] = named if option == "select" else (*project.settings.ignore, *named)
    if request.fail_on is not None:
        changes["fail_on"] = None if request.fail_on == "never" else Severity(request.fail_on)
    if request.coverage is not None:
        changes["coverage"] = request.coverage / 100
    if request.seeds is not None:
        changes["seeds"] = request.seeds
    return replace(project.settings, **changes)  # type: ignore[arg-type]


def _check_rules(option: str, named: Sequence[str]) -> None:
    known = names("rules") if named else ()
    for rule in named:
        if rule not in known:
            raise UsageError(
                f"--{option}: no rule is called {one_line(rule)!r:.80}. {did_you_mean(rule, known)}".rstrip()
            )


def _forms(request: Request) -> Sequence[str]:
    if request.statistics:
        return ("statistics", *request.outputs)
    return (*((request.form,) if request.form else ()), *request.outputs) or ("full",)


def _once(request: Request, settings: Settings, outputs: Outputs) -> int:
    if request.paths == (_STDIN,):
        return _stdin(request, settings, outputs)
    if _STDIN in request.paths:
        raise UsageError('"-" stands alone: standard input is one deck.')
    decks = _decks(request, settings)
    if not decks:
        return NOTHING
    if request.changed is not None:
        decks = changed_decks(decks, request.changed, os.environ)
    if request.fix or request.unsafe_fixes or request.diff:
        would_change = _mend(request, settings, decks)
        if request.diff:
            return FOUND if would_change else CLEAN
    how = How(None if request.no_cache else _cache_folder(), request.jobs)
    return _finish(request, settings, outputs, run(decks, settings, how))


def _decks(request: Request, settings: Settings) -> list[str]:
    folder = Path(settings.folder)
    paths = request.paths
    if not paths:
        named = settings.decks or (_FOLDER,)
        paths = tuple(os.path.relpath(folder / path) for path in named if (folder / path).exists())
    decks = deck_files(paths, settings.exclude, folder)
    if not decks:
        where = ", ".join(one_line(path) for path in paths) or f"{_FOLDER}/ or under decks in [tool.quiz]"
        _say(f"quiz check: there is no deck in {where}; decks are .yaml files.")
    return decks


def _stdin(request: Request, settings: Settings, outputs: Outputs) -> int:
    """Check standard input; with fixes, the mended text goes to standard output and nothing else does."""
    from quiz.check.deck import check_loaded  # noqa: PLC0415 - slow to import, and a run from the cache needs none
    from quiz.check.fixing import fixed_text  # noqa: PLC0415
    from quiz.load import Limits, load_bytes  # noqa: PLC0415

    name = request.stdin_filename or "stdin.yaml"
    content = sys.stdin.buffer.read(Limits().deck_bytes + 1)
    loaded = load_bytes(name, content)
    report = check_loaded(loaded, settings)
    if not (request.fix or request.unsafe_fixes or request.diff):
        return _finish(request, settings, outputs, report)
    after, _ = fixed_text(name, loaded.text, settings, unsafe=request.unsafe_fixes)
    if request.diff:
        sys.stdout.writelines(_difference(name, loaded.text, after))
        return FOUND if after != loaded.text else CLEAN
    sys.stdout.buffer.write(content if after == loaded.text else after.encode("utf-8"))
    return TROUBLE if report.crashes else FOUND if _fails(report, settings.fail_on) else CLEAN


def _finish(request: Request, settings: Settings, outputs: Outputs, report: Report) -> int:
    if request.write_baseline:
        path = Path(request.write_baseline)
        path.write_text(baseline.written(report.findings), encoding="utf-8")
        _say(f"quiz check: {len(report.findings)} findings are known from now on: {one_line(str(path))}")
        return TROUBLE if report.crashes else CLEAN
    named = request.baseline or (str(Path(settings.folder) / settings.baseline) if settings.baseline else "")
    if named:
        report = baseline.without_known(report, baseline.read(Path(named)))
    outputs.write(report)
    for crash in report.crashes:
        said = f"quiz check: the rule {crash.rule} failed on {crash.file}, a bug of the rule: {crash.what}"
        _say(one_line(said))
    if report.crashes:
        return TROUBLE
    return FOUND if _fails(report, settings.fail_on) else CLEAN


def _fails(report: Report, fail_on: Severity | None) -> bool:
    return fail_on is not None and any(finding.severity.rank <= fail_on.rank for finding in report.findings)


def _mend(request: Request, settings: Settings, decks: Sequence[str]) -> bool:
    """Apply fixes, or show them; says whether there are any."""
    from quiz.check.fixing import fixed, write  # noqa: PLC0415 - slow to import, and seldom wanted
    from quiz.load.files import RefusedFileError  # noqa: PLC0415

    is_changed = False
    for deck in decks:
        mended = fixed(deck, settings, unsafe=request.unsafe_fixes)
        if mended is None or mended.before == mended.after:
            continue
        is_changed = True
        if request.diff:
            sys.stdout.writelines(_difference(deck, mended.before, mended.after))
        else:
            try:
                write(deck, mended)
            except RefusedFileError as refused:
                _say(f"quiz check: {one_line(deck)} {refused.reason}; nothing is mended in it.")
                continue
            _say(f"quiz check: {mended.count} fixed in {one_line(deck)}")
    return is_changed


def _difference(name: str, before: str, after: str) -> Iterator[str]:
    shown = one_line(name)
    for line in difflib.unified_diff(before.splitlines(), after.splitlines(), shown, shown, lineterm=""):
        yield f"{visible(line)}\n"


def _cache_folder() -> Path:
    told = os.environ.get("QUIZ_CACHE_DIR")
    if told:
        return Path(told) / "check"
    from platformdirs import user_cache_path  # noqa: PLC0415 - where it is told, nothing needs to be asked

    return user_cache_path("factcheck-quiz", appauthor=False) / "check"


def _watch(request: Request, settings: Settings, outputs: Outputs) -> int:
    """Check whenever something changes, until somebody interrupts."""
    try:
        from watchfiles import watch  # noqa: PLC0415 - an extra
    except ImportError:
        raise UsageError("--watch needs watchfiles: pip install 'factcheck-quiz[watch]'") from None
    status = _once(request, settings, outputs)
    places = [path for path in request.paths or (settings.folder,) if Path(path).exists()]
    folders = {str(Path(path) if Path(path).is_dir() else Path(path).parent) for path in (*places, settings.folder)}
    for _ in watch(*sorted(folders), raise_interrupt=False):
        if sys.stdout.isatty():
            sys.stdout.write("\x1b[2J\x1b[H")
        status = _once(request, _settings(request), outputs)
    return status
