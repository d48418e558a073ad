"""A run of `quiz check` from its options to its exit status: settings, decks, findings, fixes and what is printed."""

import codecs
import difflib
import os
import re
import shutil
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple, TextIO

from quiz.check import baseline
from quiz.check.changed import ChangedError, changed_decks
from quiz.check.gather import deck_files
from quiz.check.project import SettingsError, find_project, read_settings, shown_settings, unknown_rule
from quiz.check.run import How, run
from quiz.check.settings import Settings
from quiz.model.finding import Severity
from quiz.model.report import Report, counted
from quiz.registry import names
from quiz.terminal.outputs import Outputs, OutputsError
from quiz.text.visible import one_line, visible

CLEAN, FOUND, TROUBLE, NOTHING = 0, 1, 2, 3
_STDIN = "-"
_FOLDER = "decks"
_LINE_END = re.compile("\r\n|\n|\r")


class Request(NamedTuple):
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


MISTAKES = (SettingsError, UsageError, ChangedError, baseline.BaselineError, OutputsError)


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
    except MISTAKES as mistake:
        return _complain(mistake)


def _complain(mistake: Exception) -> int:
    for line in str(mistake).splitlines():
        say(line.rstrip())
    return TROUBLE


def say(line: str) -> None:
    """Say something that is no finding."""
    sys.stderr.write(f"quiz check: {line}\n")
    sys.stderr.flush()


def _settings(request: Request) -> Settings:
    """Put what was asked for over what the project says."""
    settings = find_project(Path.cwd()).settings if request.config is None else read_settings(request.config)
    for option in ("select", "ignore"):
        unknown = [rule for rule in getattr(request, option) if rule not in names("rules")]
        if unknown:
            raise UsageError("\n".join(f"--{option}: {unknown_rule(rule)}" for rule in unknown))
    changes: dict[str, Any] = {}
    if request.select:  # whoever names a rule means it, whatever the project leaves out
        changes["select"], changes["extend_select"] = request.select, ()
    ignored = tuple(rule for rule in settings.ignore if rule not in request.select)
    changes["ignore"] = (*ignored, *request.ignore)
    if request.fail_on is not None:
        changes["fail_on"] = None if request.fail_on == "never" else Severity(request.fail_on)
    if request.coverage is not None:
        changes["coverage"] = request.coverage / 100
    if request.seeds is not None:
        changes["seeds"] = request.seeds
    return replace(settings, **changes)


def _forms(request: Request) -> Sequence[str]:
    asked = (*(("statistics",) if request.statistics else ()), *((request.form,) if request.form else ()))
    return (*asked, *request.outputs) or ("full",)


def _once(request: Request, settings: Settings, outputs: Outputs) -> int:
    if request.paths == (_STDIN,):
        return _stdin(request, settings, outputs)
    if _STDIN in request.paths:
        raise UsageError('"-" stands alone: standard input is one deck.')
    if request.stdin_filename is not None:
        raise UsageError('--stdin-filename is for standard input, the path "-".')
    decks = _decks(request, settings)
    if not decks:
        return NOTHING
    if request.changed is not None:
        decks = changed_decks(decks, request.changed, os.environ)
    is_whole = True
    if request.fix or request.unsafe_fixes or request.diff:
        would_change, is_whole = _mend(request, settings, decks)
        if request.diff:
            return FOUND if would_change else CLEAN
    how = How(None if request.no_cache else _cache_folder(), request.jobs)
    status = _finish(request, settings, outputs, run(decks, settings, how))
    return status if is_whole else TROUBLE


def _decks(request: Request, settings: Settings) -> list[str]:
    paths = _paths(request, settings)
    decks = deck_files(paths, settings.exclude, Path(settings.folder))
    if not decks:
        where = ", ".join(one_line(path) for path in paths) or f"{_FOLDER}/ or under decks in [tool.quiz]"
        say(f"there is no deck in {where}; decks are .yaml files.")
    return decks


def _paths(request: Request, settings: Settings) -> Sequence[str]:
    """Give what is named: on the command line, else by the project, else the folder for decks where there is one."""
    if request.paths:
        return request.paths
    folder = Path(settings.folder)
    missing = [path for path in settings.decks if not (folder / path).exists()]
    if missing:
        raise UsageError(f"tool.quiz.decks: there is no {', '.join(map(one_line, missing))}.")
    named = settings.decks or tuple(path for path in (_FOLDER,) if (folder / path).is_dir())
    return [os.path.relpath(folder / path) for path in named]


def _stdin(request: Request, settings: Settings, outputs: Outputs) -> int:
    """Check standard input; with fixes, the mended text goes to standard output and findings to standard error."""
    from quiz.check.deck import check_loaded  # noqa: PLC0415 - slow to import, and a run from the cache needs none
    from quiz.check.fixing import fixed_text  # noqa: PLC0415
    from quiz.load import Limits, load_bytes  # noqa: PLC0415

    if request.watch or request.changed is not None:
        raise UsageError("--watch and --changed are for files, not for standard input.")
    name = request.stdin_filename or "stdin.yaml"
    content = sys.stdin.buffer.read(Limits().deck_bytes + 1)
    loaded = load_bytes(name, content)
    if not (request.fix or request.unsafe_fixes or request.diff):
        return _finish(request, settings, outputs, check_loaded(loaded, settings))
    after, _ = fixed_text(name, loaded.text, settings, unsafe=request.unsafe_fixes)
    if request.diff:
        sys.stdout.writelines(_difference(name, loaded.text, after))
        return FOUND if after != loaded.text else CLEAN
    if after != loaded.text:
        mark = codecs.BOM_UTF8 if content.startswith(codecs.BOM_UTF8) else b""
        content = mark + after.encode("utf-8")
        loaded = load_bytes(name, content)
    sys.stdout.buffer.write(content)
    shutil.copyfileobj(sys.stdin.buffer, sys.stdout.buffer)  # of one that is too large, all
    sys.stdout.flush()
    return _finish(request, settings, outputs, check_loaded(loaded, settings), sys.stderr)


def _finish(
    request: Request, settings: Settings, outputs: Outputs, report: Report, stream: TextIO | None = None
) -> int:
    """Print a report, into `stream` where standard output is for something else; gives the exit status."""
    if request.write_baseline:
        path = Path(request.write_baseline)
        path.write_text(baseline.written(report.findings), encoding="utf-8")
        count = len(report.findings)
        say(f"{counted(count, 'finding')} {'is' if count == 1 else 'are'} known from now on: {one_line(str(path))}")
    else:
        named = request.baseline or (str(Path(settings.folder) / settings.baseline) if settings.baseline else "")
        if named:
            report = baseline.without_known(report, baseline.read(Path(named)))
        outputs.write(report, stream)
    for crash in report.crashes:
        say(one_line(f"the rule {crash.rule} failed on {crash.file}, a bug of the rule: {crash.what}"))
    if report.crashes:
        return TROUBLE
    return FOUND if not request.write_baseline and _fails(report, settings.fail_on) else CLEAN


def _fails(report: Report, fail_on: Severity | None) -> bool:
    return fail_on is not None and any(finding.severity.rank <= fail_on.rank for finding in report.findings)


def _mend(request: Request, settings: Settings, decks: Sequence[str]) -> tuple[bool, bool]:
    """Apply fixes, or show them; says whether there are any, and whether all could be written."""
    from quiz.check.fixing import fixed, write  # noqa: PLC0415 - slow to import, and seldom wanted
    from quiz.load.files import RefusedFileError  # noqa: PLC0415

    is_changed, is_whole = False, True
    for deck in decks:
        mended = fixed(deck, settings, unsafe=request.unsafe_fixes)
        if mended is None or mended.before == mended.after:
            continue
        is_changed = True
        if request.diff:
            sys.stdout.writelines(_difference(deck, mended.before, mended.after))
            continue
        try:
            write(deck, mended)
        except RefusedFileError as refused:
            is_whole = False
            say(f"{one_line(deck)} {refused.reason}; nothing is mended in it.")
        else:
            say(f"{mended.count} fixed in {one_line(deck)}")
    return is_changed, is_whole


def _difference(name: str, before: str, after: str) -> Iterator[str]:
    """Show a change as `diff -u` does, with nothing in it that a terminal obeys."""
    shown = one_line(name)
    for line in difflib.unified_diff(_lines(before), _lines(after), shown, shown, lineterm=""):
        yield f"{visible(line.expandtabs(4))}\n"


def _lines(text: str) -> list[str]:
    return _LINE_END.split(text.removesuffix("\n"))


def _cache_folder() -> Path | None:
    told = os.environ.get("QUIZ_CACHE_DIR")
    if told:
        return Path(told) / "check"
    from platformdirs import user_cache_path  # noqa: PLC0415 - where it is told, nothing needs to be asked

    folder = user_cache_path("factcheck-quiz", appauthor=False) / "check"
    return folder if folder.is_absolute() else None  # somebody without a home: nothing is to be written where we are


def _watch(request: Request, settings: Settings, outputs: Outputs) -> int:
    """Check whenever something changes, until somebody interrupts."""
    try:
        from quiz.terminal.watching import watched  # noqa: PLC0415 - needs an extra
    except ImportError:
        raise UsageError("--watch needs watchfiles: pip install 'factcheck-quiz[watch]'") from None
    if _STDIN in request.paths:
        raise UsageError("--watch is for files, not for standard input.")

    def decks() -> list[str]:
        try:
            return deck_files(_paths(request, settings), settings.exclude, Path(settings.folder))
        except (UsageError, OSError):
            return []

    def folders() -> list[str]:
        named = [path if Path(path).is_dir() else os.path.dirname(path) for path in request.paths]  # noqa: PTH120
        is_project = not named or (Path(settings.folder) / "pyproject.toml").exists()
        return [*named, *([settings.folder] if is_project else [])]

    own = [*outputs.files, *filter(None, [request.write_baseline])]
    for is_first in watched(decks, folders, own):
        try:
            settings = settings if is_first else _settings(request)
            _once(request, settings, outputs)
        except MISTAKES as mistake:
            if is_first:
                raise
            _complain(mistake)  # of settings that somebody is just writing, say
        say("waiting for changes; Ctrl-C ends it")
    return CLEAN
