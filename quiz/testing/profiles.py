"""Hypothesis profiles: a quick one for a laptop, and a thorough one for CI that gives the same examples every time."""

from hypothesis import HealthCheck, settings

LAPTOP, CI = "quiz-laptop", "quiz-ci"
SEEDS = {LAPTOP: 5, CI: 25}
"""Seeds that are generated for each deck."""
SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large)
"""Complaints that depend on how busy a machine is: that breaks no law."""


def register() -> None:
    """Make the profiles known to `--hypothesis-profile`."""
    settings.register_profile(LAPTOP, max_examples=30, deadline=None, suppress_health_check=SLOW)
    settings.register_profile(
        CI, max_examples=300, deadline=None, derandomize=True, database=None, suppress_health_check=SLOW
    )
