"""Reports are drawn before any law is tried: within one, Hypothesis would take the one drawing for the other's."""

import pytest

from tests.renderers.sample import drawn


@pytest.fixture(scope="session", autouse=True)
def _drawn() -> None:
    drawn()
