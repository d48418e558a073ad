"""Golden files, compared or, with `--update-golden`, rewritten; Hypothesis trying the same examples every time."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

# Whoever runs the suite to see that an installation works wants the same result every time, however busy the machine;
# `--hypothesis-profile=default` looks for new examples.
settings.register_profile("steady", derandomize=True, deadline=None, max_examples=40)  # the suite has three minutes
settings.load_profile("steady")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--update-golden`."""
    parser.addoption("--update-golden", action="store_true", help="rewrite the golden files instead of comparing")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Give each worker a whole part of the suite, so that what a file makes once is not made by every worker."""
    from xdist.scheduler import WorkStealingScheduling  # type: ignore[import-untyped]

    return WorkStealingScheduling(config, log) if config.option.dist == "load" else None


@pytest.fixture(scope="session", autouse=True)
def compiled(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Have modules compiled once a run, where nothing may be written beside them.

    Else each of the hundreds of processes that tests start compiles the whole package for itself.
    """
    with pytest.MonkeyPatch.context() as patch:
        if os.environ.get("PYTHONDONTWRITEBYTECODE"):
            place = tmp_path_factory.getbasetemp()
            shared = place.parent if hasattr(request.config, "workerinput") else place
            patch.delenv("PYTHONDONTWRITEBYTECODE")
            patch.setenv("PYTHONPYCACHEPREFIX", str(shared / "bytecode"))
        yield


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
