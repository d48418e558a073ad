"""Golden files: exact texts that people see, compared or, with `--update-golden`, rewritten."""

from collections.abc import Callable
from pathlib import Path

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--update-golden`."""
    parser.addoption("--update-golden", action="store_true", help="rewrite the golden files instead of comparing")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Give a function that compares a text with a file, or writes it there when asked to."""
    is_updating = request.config.getoption("--update-golden")

    def compare(path: Path, text: str) -> None:
        if is_updating:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode("utf-8"))
        expected = path.read_bytes().decode("utf-8") if path.exists() else ""
        assert text == expected, f"{path} differs; see the difference, then run pytest --update-golden"

    return compare
