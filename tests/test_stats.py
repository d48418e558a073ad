"""`quiz stats` and `quiz aliases` as a shell sees them: what is read, what is written, and the exit status."""

import datetime as dt
import json
import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from quiz.cli.aliases import command as aliases
from quiz.cli.stats import command as stats
from quiz.history.store import open_history
from quiz.load import load
from quiz.model.review import Card, Rating, Review
from tests.coverage import HARBOUR, whole
from tests.study.learners import Learner, cards_of


@pytest.fixture
def place(tmp_path, monkeypatch):
    """A folder with the two decks of the harbour and nothing else."""
    (tmp_path / "decks").mkdir()
    (tmp_path / "pyproject.toml").write_text("", encoding="utf-8")
    for file in HARBOUR.iterdir():
        shutil.copy(file, tmp_path / "decks" / file.name)
    (tmp_path / "decks" / "harbour.ar.yaml").rename(tmp_path / "decks" / "marsa.yaml")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("QUIZ_DATABASE", str(tmp_path / "log.db"))
    return tmp_path


def remembered(*events):
    with open_history() as history:
        history.append_all(events)


def run(command, *arguments, **how):
    return CliRunner().invoke(command, [str(argument) for argument in arguments], catch_exceptions=False, **how)


def a_log(name):
    deck = whole(f"decks/{name}.yaml")
    today = dt.datetime.now().astimezone().date() - dt.timedelta(days=2)
    return Learner(cards_of(deck), today=today).study(40).events


def overridden(fact, said, number=0):
    deck = whole("decks/harbour.yaml")
    at = dt.datetime(2025, 11, 1, 12, 0, number, tzinfo=dt.UTC)
    card, revision = Card(deck.name, fact), deck.by_id[fact].revision
    given = {"outcome": "wrong", "said": said, "is_overridden": True}
    return Review(f"o{number}", at, at.date(), card, revision, "i", "short-answer", Rating.GOOD, **given)


def test_without_a_log_none_is_made_and_nothing_is_claimed(place):
    done = run(stats)
    assert done.exit_code == 0
    assert "Nothing has been answered yet." in done.output
    assert not (place / "log.db").exists()
    assert run(aliases, "decks/harbour.yaml").exit_code == 0
    assert not (place / "log.db").exists()


def test_a_deck_that_is_nowhere_is_a_mistake_that_is_named(place):
    remembered(*a_log("marsa"))
    for said in (("harbor",), ("decks/harbor.yaml", "marsa"), ("harbor", "--language", "en", "--html", "page.html")):
        done = run(stats, *said)
        assert done.exit_code == 2
        assert "“harbour”?" in done.output or "«harbour»؟" in done.output
    assert "Did you mean “harbour”?" in done.output
    assert not (place / "page.html").exists()


def test_a_folder_is_its_decks(place):
    remembered(*a_log("harbour"), *a_log("marsa"))
    shutil.copytree(place / "decks", place / "one", ignore=shutil.ignore_patterns("marsa.yaml"))
    of_folder, of_deck = (json.loads(run(stats, "--format", "json", told).output) for told in ("one", "harbour"))
    assert of_folder == of_deck != json.loads(run(stats, "--format", "json", "decks").output)


def test_statistics_are_of_all_decks_or_of_those_named(place):
    remembered(*a_log("harbour"), *a_log("marsa"))
    whole_log, one = (json.loads(run(stats, "--format", "json", *decks).output) for decks in ((), ("harbour",)))
    other = json.loads(run(stats, "--format", "json", "decks/marsa.yaml").output)
    assert whole_log["reviews"] == one["reviews"] + other["reviews"] > one["reviews"] > 0
    assert {weak["deck"] for weak in one["weakest"]} == {"harbour"}


def test_the_fields_of_the_document_are_those_that_are_documented(place):
    def fields(value):
        nested = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
        return set(value if isinstance(value, dict) else ()).union(*map(fields, nested))

    remembered(*a_log("harbour"), *a_log("marsa"))
    told = json.loads(run(stats, "--format", "json").output)
    assert all(told[part] for part in ("weakest", "confusions", "claims", "confidence", "weeks"))
    manual = (Path(__file__).parents[1] / "docs" / "stats-json.md").read_text(encoding="utf-8")
    assert set(re.findall(r"`([a-z_]+)`", manual)) == fields(told)


def test_the_language_is_that_of_the_decks_unless_one_is_named(place):
    remembered(*a_log("harbour"), *a_log("marsa"))
    assert "Your statistics" in run(stats).output
    assert "إحصاءاتك" in run(stats, "marsa").output
    assert "Your statistics" in run(stats, "marsa", "--language", "en").output


def test_a_page_is_written_beside_what_is_said(place):
    remembered(*a_log("harbour"))
    done = run(stats, "--html", "stats.html")
    assert done.exit_code == 0
    assert "What is due" in done.output
    assert "lamps of the harbour" in (place / "stats.html").read_text(encoding="utf-8")


def test_a_fact_that_left_its_deck_is_not_due(place):
    remembered(*a_log("harbour"))
    before = json.loads(run(stats, "--format", "json").output)["cards"]
    deck = place / "decks" / "harbour.yaml"
    deck.write_text(deck.read_text(encoding="utf-8").replace("id: new-lamps", "id: newer-lamps"), encoding="utf-8")
    assert json.loads(run(stats, "--format", "json").output)["cards"] == before - 1


PROPOSED = (("lamps", "2,500 lights", 3), ("captain", "the skipper", 1), ("captain", "Tobias Finch", 1))


@pytest.fixture
def proposed(place):
    numbers = iter(range(99))
    remembered(*(overridden(fact, said, next(numbers)) for fact, said, times in PROPOSED for _ in range(times)))
    return place / "decks" / "harbour.yaml"


def test_proposals_are_listed_as_a_patch_and_nothing_is_written(proposed):
    before = proposed.read_bytes()
    done = run(aliases, "decks/harbour.yaml")
    assert done.exit_code == 1
    assert "+ “the skipper”, once" in done.output
    assert "\n+    aliases: [the skipper]\n" in done.output
    assert run(aliases, "decks/harbour.yaml", "--diff").output.startswith("--- decks/harbour.yaml\n")
    assert proposed.read_bytes() == before


def test_what_is_accepted_is_written_and_proposed_no_more(proposed):
    done = run(aliases, "decks/harbour.yaml", "--accept", "captain=the skipper")
    assert "Written: captain: “the skipper”" in done.output
    assert "aliases: [the skipper]" in proposed.read_text(encoding="utf-8")
    assert "skipper" not in run(aliases, "decks/harbour.yaml").output
    assert load(proposed)[1] == ()


def test_all_that_is_sound_is_written_and_then_nothing_is_left(proposed):
    assert run(aliases, "decks/harbour.yaml", "--all-sound").exit_code == 0
    assert run(aliases, "decks/harbour.yaml").exit_code == 0
    assert load(proposed)[1] == ()


def test_each_is_asked_about_and_what_was_accepted_before_the_end_of_input_is_written(proposed):
    before = proposed.read_text(encoding="utf-8")
    assert run(aliases, "decks/harbour.yaml", "--ask", input="n\nq\n").exit_code == 1
    assert proposed.read_text(encoding="utf-8") == before
    done = run(aliases, "decks/harbour.yaml", "--ask", input="y\n")
    assert done.exit_code == 1
    assert done.output.count("Written: ") == 1


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--accept", "captain=nobody at all"], "is proposed"),
        (["--accept", "captain"], "is proposed"),
        (["--all-sound", "--ask"], "exclude each other"),
    ],
    ids=["what was never said", "no alias", "two ways at once"],
)
def test_mistakes_of_usage_are_told_and_write_nothing(proposed, arguments, told):
    before = proposed.read_bytes()
    done = run(aliases, "decks/harbour.yaml", *arguments)
    assert (done.exit_code, told in done.output) == (2, True)
    assert proposed.read_bytes() == before


def test_a_colliding_alias_is_refused_though_it_is_asked_for(place):
    remembered(overridden("lamps", "about 900"))
    done = run(aliases, "decks/harbour.yaml", "--accept", "lamps=about 900")
    assert done.exit_code == 2
    assert "collides: It reads as a value" in done.output
    assert run(aliases, "decks/harbour.yaml").exit_code == 0, "nothing sound is left to decide"


def test_a_deck_that_cannot_be_read_is_trouble(place):
    assert run(aliases, "decks/none.yaml").exit_code == 2
