"""Reads `[tool.quiz]` of the nearest pyproject.toml: every mistake in it is told at once, with what was meant."""

import datetime as dt
import os
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from quiz import registry
from quiz.check.settings import Settings
from quiz.load.log import shown
from quiz.model.finding import Severity
from quiz.text.suggest import did_you_mean, suggest
from quiz.text.visible import one_line

_NEVER = "never"
_MOST_BYTES = 1 << 20
_MOST_EXTENDED = 8

_T = TypeVar("_T")


class SettingsError(Exception):
    """A configuration that cannot be used: `mistakes` says all that is wrong with it, a line each, its file first."""

    def __init__(self, mistakes: Sequence[str]) -> None:
        self.mistakes = tuple(mistakes)
        super().__init__("\n".join(self.mistakes))


class _Wrong(ValueError):  # noqa: N818 - a value of the table, not an error that anybody sees
    """A value that does not belong where it stands; its arguments say why, each of them."""


class Project(NamedTuple):
    """A project's folder, the file that its settings come from ("" where there is none), and the settings."""

    folder: Path
    file: str
    settings: Settings


def find_project(start: Path) -> Project:
    """Look for the nearest pyproject.toml at or above a folder that has a table `[tool.quiz]`; raises `SettingsError`.

    Without one, the project is the nearest folder with a pyproject.toml or a .git, else the start itself.
    """
    start = start.absolute()
    marked = None
    for folder in (start, *start.parents):
        file = folder / "pyproject.toml"
        if file.is_file():
            table = _table(file)
            if table is not None:
                return Project(folder, str(file), replace(settings_of(table, file), folder=str(folder)))
        if marked is None and (file.is_file() or (folder / ".git").exists()):
            marked = folder
    return Project(marked or start, "", Settings(folder=str(marked or start)))


def read_settings(file: Path) -> Settings:
    """Read the settings of a file that somebody named; raises `SettingsError`."""
    table = _table(file)
    if table is None:
        raise SettingsError([_said(file, "there is no table [tool.quiz] in it.")])
    return replace(settings_of(table, file), folder=str(file.absolute().parent))


def settings_of(table: Mapping[str, Any], file: Path) -> Settings:
    """Turn a table `[tool.quiz]` into settings, upon those of the file that `extend` names; raises `SettingsError`."""
    mistakes: list[str] = []
    settings = _settings_of(table, file, [], mistakes)
    if mistakes:
        raise SettingsError(mistakes)
    return settings


def _settings_of(table: Mapping[str, Any], file: Path, extending: list[str], mistakes: list[str]) -> Settings:
    """Read what can be read, and note what is wrong; `extending` are the files on the way here."""
    told = dict(table)
    base = Settings()
    if "extend" in told:
        base = _extended(told.pop("extend"), file, [*extending, os.path.realpath(file)], mistakes)
    changes: dict[str, Any] = {}
    for key, value in told.items():
        read = _READERS.get(key)
        if read is None:
            mistakes.append(_said(file, f"tool.quiz has no key {shown(key)}. {did_you_mean(key, list(keys()))}"))
            continue
        try:
            changes[key.replace("-", "_")] = read(value)
        except _Wrong as wrong:
            mistakes += [_said(file, f"tool.quiz.{key}: {reason}") for reason in wrong.args]
    return replace(base, **changes)


def shown_settings(settings: Settings) -> str:
    """Write settings as the table that would say them, those left at their defaults as comments."""
    lines = ["[tool.quiz]"]
    for known in fields(Settings):
        key, value = known.name.replace("_", "-"), getattr(settings, known.name)
        if key == "today" and value is None:
            lines.append("# today = 2025-09-17  # else the day of the run")
        elif key in _READERS:
            is_default = value == getattr(Settings(), known.name)
            lines.append(f"{'# ' if is_default else ''}{key} = {_toml(value)}")
    return "\n".join(lines) + "\n"


def _toml(value: object) -> str:
    match value:
        case None:
            return f'"{_NEVER}"'
        case dt.date():
            return value.isoformat()
        case int() | float():
            return str(value)
        case Mapping():
            return "{" + ", ".join(f"{_toml(key)} = {_toml(told)}" for key, told in value.items()) + "}"
        case tuple():
            return "[" + ", ".join(map(_toml, value)) + "]"
        case _:
            return '"' + "".join(map(_letter, str(value))) + '"'


def _letter(letter: str) -> str:
    """Write one character of a basic string; what a terminal would obey is written as its number."""
    if letter in '"\\':
        return f"\\{letter}"
    return _printable(letter)


def _printable(text: str) -> str:
    return "".join(letter if letter.isprintable() else f"\\U{ord(letter):08x}" for letter in text)


def _extended(named: object, file: Path, extending: list[str], mistakes: list[str]) -> Settings:
    if not isinstance(named, str) or not named or "\0" in named:
        mistakes.append(_said(file, "tool.quiz.extend: the path of another TOML file belongs here."))
        return Settings()
    path = file.parent / named
    if os.path.realpath(path) in extending:
        mistakes.append(_said(file, f"tool.quiz.extend: {shown(named)} extends this file, which extends it."))
    elif len(extending) > _MOST_EXTENDED:
        mistakes.append(_said(file, f"tool.quiz.extend: {_MOST_EXTENDED} files, one extending the next, are enough."))
    else:
        try:
            table = _table(path)
        except SettingsError as wrong:
            mistakes += [_said(file, f"tool.quiz.extend: {mistake}") for mistake in wrong.mistakes]
            return Settings()
        if table is not None:
            return _settings_of(table, path, extending, mistakes)
        mistakes.append(_said(file, f"tool.quiz.extend: {shown(named)} has no table [tool.quiz]."))
    return Settings()


def _table(file: Path) -> Mapping[str, Any] | None:
    try:
        with file.open("rb") as opened:
            content = opened.read(_MOST_BYTES + 1)
        if len(content) > _MOST_BYTES:
            raise SettingsError([_said(file, f"it is larger than {_MOST_BYTES:,} bytes.")])
        told = tomllib.loads(content.decode("utf-8"))
    except (OSError, ValueError, RecursionError) as problem:
        what = getattr(problem, "strerror", None) or str(problem) or type(problem).__name__
        raise SettingsError([_said(file, f"it cannot be read: {one_line(what)}.")]) from None
    table = told.get("tool", {})
    quiz = table.get("quiz") if isinstance(table, dict) else None
    if quiz is not None and not isinstance(quiz, dict):
        raise SettingsError([_said(file, "tool.quiz is no table.")])
    return quiz


def _said(file: Path, mistake: str) -> str:
    return _printable(f"{one_line(str(file))}: {mistake.rstrip()}")


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(entry, str) and entry for entry in value):
        raise _Wrong('a list of texts belongs here, such as ["decks"].')
    return tuple(value)


def _rules(value: object) -> tuple[str, ...]:
    named = _texts(value)
    wrong = [unknown_rule(name) for name in named if name not in registry.names("rules")]
    if wrong:
        raise _Wrong(*wrong)
    return named


def unknown_rule(name: str) -> str:
    """Say that a rule does not exist, and which one was probably meant: all there are would fill a screen."""
    near = suggest(name, registry.names("rules"))
    return f"no rule is called {shown(name)}. " + (f'Did you mean "{near}"?' if near else "quiz explain lists them.")


def _ignores(value: object) -> Mapping[str, tuple[str, ...]]:
    if not isinstance(value, dict):
        raise _Wrong('a table belongs here, such as {"drafts/*.yaml" = ["stale"]}.')
    return dict(_each(_rules, value))


def _severities(value: object) -> Mapping[str, Severity]:
    if not isinstance(value, dict):
        raise _Wrong('a table belongs here, such as {stale = "error"}.')
    wrong = [unknown_rule(rule) for rule in value if rule not in registry.names("rules")]
    try:
        told = dict(_each(_severity, value))
    except _Wrong as others:
        raise _Wrong(*wrong, *others.args) from None
    if wrong:
        raise _Wrong(*wrong)
    return told


def _each(read: Callable[[Any], _T], values: Mapping[str, Any]) -> Iterable[tuple[str, _T]]:
    """Read every value of a table; what is wrong with any of them is said together."""
    told: list[tuple[str, _T]] = []
    wrong: list[str] = []
    for key, value in values.items():
        try:
            told.append((key, read(value)))
        except _Wrong as reasons:
            wrong += [f"{shown(key)}: {reason}" for reason in reasons.args]
    if wrong:
        raise _Wrong(*wrong)
    return told


def _severity(value: object) -> Severity:
    known = [severity.value for severity in Severity]
    if value not in known:
        raise _Wrong(f"{shown(str(value))} is no severity: {', '.join(known)}.")
    return Severity(str(value))


def _fail_on(value: object) -> Severity | None:
    known = [*(severity.value for severity in Severity), _NEVER]
    if value not in known:
        raise _Wrong(f"{shown(str(value))} is none of {', '.join(known)}.")
    return None if value == _NEVER else Severity(str(value))


def _share(value: object) -> float:
    """Read a share of coverage: 0.8, or 80 for per cent."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 100:
        raise _Wrong("a share from 0 to 1, or a percentage up to 100, belongs here.")
    return float(value) if value <= 1 else value / 100


def _count(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 1000:
        raise _Wrong("a whole number from 0 to 1000 belongs here.")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str) or not value:
        raise _Wrong("a text belongs here.")
    return value


def _day(value: object) -> dt.date:
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return value
    raise _Wrong("a day belongs here, such as 2025-09-17.")


_READERS: Mapping[str, Callable[[Any], Any]] = {
    "decks": _texts,
    "exclude": _texts,
    "select": _rules,
    "extend-select": _rules,
    "ignore": _rules,
    "per-deck-ignores": _ignores,
    "severity": _severities,
    "fail-on": _fail_on,
    "coverage": _share,
    "seeds": _count,
    "baseline": _text,
    "today": _day,
}


def keys() -> Iterator[str]:
    """Name the keys of `[tool.quiz]`."""
    yield from (*_READERS, "extend")
