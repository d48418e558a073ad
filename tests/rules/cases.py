"""The decks that rules are tried on: fragments over the real article, and the real deck with one edit."""

import hashlib
import shutil
from pathlib import Path
from typing import Any

import yaml

from quiz.check import Settings, check
from quiz.model.report import Report

ROOT = Path(__file__).parent.parent.parent
CASES = Path(__file__).parent
DECK = ROOT / "decks" / "iraq-state-weapons.yaml"
ARTICLE = "000_943ac916fcac6cba.txt"
TODAY = "2025-10-01"  # soon after the article: nothing planned in it is past
_HEAD = {
    "deck": "Iraq's armed groups",
    "language": "en",
    "sources": {
        "national": {
            "file": f"../seeds/{ARTICLE}",
            "sha256": "{digest}",
            "publisher": "The National",
            "title": "State monopoly over weapons a top priority, Iraqi PM says",
            "published": "2025-09-17",
        }
    },
}


def settings(**changes: Any) -> Settings:
    import datetime as dt

    return Settings(**{"today": dt.date.fromisoformat(TODAY), **changes})


def project(folder: Path) -> Path:
    """Make a project with the real article; give the folder of its decks."""
    (folder / "pyproject.toml").write_text("", encoding="utf-8")
    (folder / "seeds").mkdir(exist_ok=True)
    (folder / "decks").mkdir(exist_ok=True)
    shutil.copy(ROOT / "seeds" / ARTICLE, folder / "seeds" / ARTICLE)
    return folder / "decks"


def fragment_file(folder: Path, fragment: str, name: str = "example") -> Path:
    """Write a fragment as a deck: its own top-level fields win, and `article: |` stands for the source's text.

    The fragment's text is kept as it is, so that comments and ways of writing stay; the head is put before it.
    """
    decks = project(folder)
    told = _told(fragment)
    article = (ROOT / "seeds" / ARTICLE).read_bytes()
    body = fragment
    if "article" in told:
        article, body = str(told["article"]).encode(), _without(fragment, "article")
    (folder / "seeds" / ARTICLE).write_bytes(article)
    head = {field: value for field, value in _HEAD.items() if field not in told}
    text = yaml.safe_dump(head, allow_unicode=True, sort_keys=False)
    digest = hashlib.sha256(article).hexdigest()
    path = decks / f"{name}.yaml"
    path.write_text((text + body).replace("{digest}", digest), encoding="utf-8", newline="")
    return path


def checked(path: Path, **changes: Any) -> Report:
    """Check a file as these tests do."""
    return check(path, settings=settings(**changes))


def read(text: str) -> Any:
    """Read YAML of these tests with every scalar as text."""
    return yaml.load(text, yaml.BaseLoader)  # noqa: S506 - our own files, and this loader makes nothing but texts


def _told(fragment: str) -> dict[str, Any]:
    try:
        told = read(fragment)
    except yaml.YAMLError:
        return {}
    return told if isinstance(told, dict) else {}


def _without(fragment: str, field: str) -> str:
    kept, is_dropped = [], False
    for line in fragment.splitlines(keepends=True):
        if line[:1].strip():
            is_dropped = line.startswith(f"{field}:")
        if not is_dropped:
            kept.append(line)
    return "".join(kept)
