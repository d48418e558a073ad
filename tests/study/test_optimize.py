"""`quiz optimize` as a shell sees it."""

import pytest
from click.testing import CliRunner

from quiz.cli.optimize import command
from quiz.history.store import open_history
from quiz.study import fitting, schedule
from tests.study.test_fitting import FORGETFUL, log_of


@pytest.fixture
def database(tmp_path):
    return str(tmp_path / "history.db")


def run(database, *arguments):
    return CliRunner().invoke(command, ["--database", database, *arguments])


def keep(database, events):
    with open_history(database) as history:
        history.append_all(events)


def test_with_too_few_reviews_it_says_how_many_are_needed(database):
    keep(database, log_of(schedule.DEFAULT, cards=10))
    ran = run(database)
    assert ran.exit_code == 1
    assert f"of the {fitting.NEEDED}" in ran.output
    with open_history(database) as history:
        assert history.parameters() is None


def test_a_learner_unlike_others_gets_parameters_of_their_own_and_can_go_back(database):
    keep(database, log_of(FORGETFUL, cards=300))
    with open_history(database) as history:
        before = history.memories()
    tried = run(database, "--dry-run")
    assert (tried.exit_code, "Nothing is changed" in tried.output) == (0, True)
    ran = run(database)
    assert ran.exit_code == 0, ran.output
    rows = [line.split() for line in ran.output.splitlines() if line.startswith(("in use", "fitted"))]
    assert float(rows[1][-2]) < float(rows[0][-2])
    with open_history(database) as history:
        assert history.parameters() not in (None, schedule.DEFAULT)
        assert history.memories() != before
        assert history.rebuild().differing == 0
    assert run(database, "--reset").exit_code == 0
    with open_history(database) as history:
        assert history.parameters() is None
        assert history.memories() == before


def test_a_learner_like_others_keeps_the_defaults(database):
    keep(database, log_of(schedule.DEFAULT, cards=150))
    ran = run(database)
    assert ran.exit_code == 1, ran.output
    assert "stays" in ran.output
