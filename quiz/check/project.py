"""Reads `[tool.quiz]` of the nearest pyproject.toml: every mistake in it is told at once, with what was meant."""

import datetime as dt
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from quiz import registry
from quiz.check.settings import Settings
from quiz.model.finding import Severity
from quiz.text.suggest import did_you_mean
from quiz.text.visible import one_line

_NEVER = "never"
_MOST_BYTES = 1 << 20
_MOST_EXTENDED = 8


class SettingsError(Exception):
    """A configuration that cannot be used: `mistakes` says all that is wrong with it, a line each."""

    def __init__(self, file: str, mistakes: list[str]) -> None:
        self.file, self.mistakes = file, mistakes
        super().__init__("\n".join(f"{one_line(file)}: {mistake}" for mistake in mistakes))


@dataclass(frozen=True, slots=True)
class Project:
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
        raise SettingsError(str(file), ["there is no table [tool.quiz] in it."])
    return replace(settings_of(table, file), folder=str(file.absolute().parent))


def settings_of(table: Mapping[str, Any], file: Path, depth: int = 0) -> Settings:
    """Turn a table `[tool.quiz]` into settings, upon those of the file that `extend` names; raises `SettingsError`."""
    mistakes: list[str] = []
    base = Settings()
    told = dict(table)
    extended = told.pop("extend", None)
    if extended is not None:
        base = _extended(extended, file, depth, mistakes)
    changes: dict[str, Any] = {}
    for key, value in told.items():
        read = _READERS.get(key)
        if read is None:
            mistakes.append(f"tool.quiz has no key {_shown(key)}. {did_you_mean(key, (*_READERS, 'extend'))}")
            continue
        try:
            changes[key.replace("-", "_")] = read(value)
        except ValueError as wrong:
            mistakes.append(f"tool.quiz.{key}: {wrong}")
    if mistakes:
        raise SettingsError(str(file), mistakes)
    return replace(base, **changes)


def shown_settings(settings: Settings) -> str:
    """Write settings as the table that would say them, those left at their defaults as comments."""
    lines = ["[tool.quiz]"]
    for known in fields(Settings):
        key, value = known.name.replace("_", "-"), getattr(settings, known.name)
        if key in _READERS:
            is_default = value == getattr(Settings(), known.name)
            lines.append(f"{'# ' if is_default else ''}{key} = {_toml(value)}")
    return "\n".join(lines) + "\n"


def _toml(value: object) -> str:
    match value:
        case None:
            return '"never"'
        case bool():
            return str(value).lower()
        case int() | float():
            return str(value)
        case Mapping():
            return "{" + ", ".join(f"{_toml(key)} = {_toml(told)}" for key, told in value.items()) + "}"
        case tuple():
            return "[" + ", ".join(map(_toml, value)) + "]"
        case _:
            import json  # noqa: PLC0415 - a text of TOML is written as one of JSON

            return json.dumps(str(value), ensure_ascii=False)


def _extended(named: object, file: Path, depth: int, mistakes: list[str]) -> Settings:
    if not isinstance(named, str) or not named:
        mistakes.append("tool.quiz.extend: the path of another TOML file belongs here.")
        return Settings()
    if depth >= _MOST_EXTENDED:
        mistakes.append(
            f"tool.quiz.extend: more than {_MOST_EXTENDED} files, one extending the next: do they go round?"
        )
        return Settings()
    path = file.parent / named
    table = _table(path)
    if table is None:
        mistakes.append(f"tool.quiz.extend: {_shown(named)} has no table [tool.quiz].")
        return Settings()
    return settings_of(table, path, depth + 1)


def _table(file: Path) -> Mapping[str, Any] | None:
    try:
        with file.open("rb") as opened:
            content = opened.read(_MOST_BYTES + 1)
        if len(content) > _MOST_BYTES:
            raise SettingsError(str(file), [f"it is larger than {_MOST_BYTES:,} bytes."])
        told = tomllib.loads(content.decode("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as problem:
        what = getattr(problem, "strerror", None) or str(problem) or type(problem).__name__
        raise SettingsError(str(file), [f"it cannot be read: {one_line(what)}."]) from None
    table = told.get("tool", {})
    quiz = table.get("quiz") if isinstance(table, dict) else None
    if quiz is not None and not isinstance(quiz, dict):
        raise SettingsError(str(file), ["tool.quiz is no table."])
    return quiz


def _shown(text: object) -> str:
    return f'"{one_line(str(text))[:80]}"'


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(entry, str) and entry for entry in value):
        raise ValueError('a list of texts belongs here, such as ["decks"].')
    return tuple(value)


def _rules(value: object) -> tuple[str, ...]:
    named, known = _texts(value), registry.names("rules")
    for name in named:
        if name not in known:
            raise ValueError(f"no rule is called {_shown(name)}. {did_you_mean(name, known)}")
    return named


def _ignores(value: object) -> Mapping[str, tuple[str, ...]]:
    if not isinstance(value, dict):
        raise ValueError('a table belongs here, such as {"drafts/*.yaml" = ["stale"]}.')  # noqa: TRY004 - a mistake of a file
    return {str(pattern): _rules(rules) for pattern, rules in value.items()}


def _severities(value: object) -> Mapping[str, Severity]:
    if not isinstance(value, dict):
        raise ValueError('a table belongs here, such as {stale = "error"}.')  # noqa: TRY004 - as above
    _rules(list(value))
    return {str(rule): _severity(severity) for rule, severity in value.items()}


def _severity(value: object) -> Severity:
    known = [severity.value for severity in Severity]
    if value not in known:
        raise ValueError(f"{_shown(value)} is no severity: {', '.join(known)}.")
    return Severity(str(value))


def _fail_on(value: object) -> Severity | None:
    return None if value == _NEVER else _severity(value)


def _share(value: object) -> float:
    """Read a share of coverage: 0.8, or 80 for per cent."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 100:
        raise ValueError("a share from 0 to 1, or a percentage up to 100, belongs here.")
    return float(value) if value <= 1 else value / 100


def _count(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 1000:
        raise ValueError("a whole number from 0 to 1000 belongs here.")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str) or not value:
        raise ValueError("a text belongs here.")
    return value


def _day(value: object) -> dt.date:
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return value
    raise ValueError("a day belongs here, such as 2025-09-17.")


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
