"""`--changed` asks git: a deck counts as changed when its file or its article does, and never the other way round."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from quiz.check.changed import ChangedError, changed_decks
from tests.check.conftest import ERROR, deck_text, write_project

NOBODY = {"GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@b", "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@b"}


@pytest.fixture
def git(home, monkeypatch):
    """Make the project a repository with one commit on main; give a function that runs git in it."""
    for name in [name for name in os.environ if name.startswith(("GIT_", "CI_"))]:
        monkeypatch.delenv(name)
    for name, value in {**NOBODY, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}.items():
        monkeypatch.setenv(name, value)

    def run(*arguments, cwd=home):
        done = subprocess.run(["git", *arguments], cwd=cwd, check=True, capture_output=True, text=True)
        return done.stdout.strip()

    run("init", "-q", "-b", "main")
    article = home / "seeds" / "second.txt"
    shutil.copy(home / "seeds" / "harbour.txt", article)
    second = home / "decks" / "second.yaml"
    second.write_text(deck_text(("harbour.txt", "second.txt")))
    run("add", ".")
    run("commit", "-q", "-m", "one")
    return run


def changed(ref="", **environment):
    decks = sorted(str(path) for path in Path("decks").iterdir())
    return [Path(deck).stem for deck in changed_decks(decks, ref, environment)]


def test_nothing_changed_is_nothing_to_do(git, quiz):
    assert changed() == []
    assert quiz("check", "--changed") == (0, "0 decks, 0 facts: no findings\n", "")


def test_a_deck_or_its_article(git, home):
    (home / "decks" / "harbour.yaml").write_text(deck_text(ERROR))
    assert changed() == ["harbour"]
    (home / "seeds" / "second.txt").write_text("Corrected.")
    assert changed() == ["harbour", "second"]
    git("add", ".")
    assert changed() == ["harbour", "second"]
    git("commit", "-q", "-m", "two")
    assert changed() == []
    assert changed("HEAD~1") == ["harbour", "second"]


def test_an_article_that_is_gone_new_or_written_in_another_way(git, home):
    (home / "seeds" / "second.txt").unlink()
    assert changed() == ["second"]
    shutil.copy(home / "seeds" / "harbour.txt", home / "seeds" / "third.txt")
    (home / "decks" / "second.yaml").write_text(deck_text(("../seeds/harbour.txt", r'"../s\x65eds/\u0074hird.txt"')))
    git("add", "decks")
    git("commit", "-q", "-m", "two")
    assert changed() == ["second"]


def test_an_article_behind_a_link(git, home):
    (home / "seeds" / "link.txt").symlink_to("harbour.txt")
    (home / "linked").symlink_to("seeds")
    (home / "decks" / "second.yaml").write_text(deck_text(("../seeds/harbour.txt", "../linked/link.txt")))
    git("add", ".")
    git("commit", "-q", "-m", "two")
    assert changed() == []
    (home / "seeds" / "harbour.txt").write_text("Corrected.")
    assert changed() == ["harbour", "second"]


def test_files_that_git_does_not_know_yet(git, home):
    write_project(home, name="new ميناء\n")
    assert changed() == ["new ميناء\n"]
    (home / ".gitignore").write_text("decks/new*\n")
    assert changed() == []


def test_a_deck_that_was_renamed(git, home):
    git("mv", "decks/second.yaml", "decks/renamed.yaml")
    assert changed() == ["renamed"]


def test_before_the_first_commit_all_is_new(git, home):
    shutil.rmtree(home / ".git")
    git("init", "-q")
    assert changed() == ["harbour", "second"]
    with pytest.raises(ChangedError, match="HEAD is no commit here"):
        changed("HEAD")


def test_what_lies_in_another_repository_counts_as_changed(git, home, tmp_path):
    elsewhere = write_project(tmp_path / "elsewhere")
    inner = write_project(home / "inner")
    git("init", "-q", cwd=home / "inner")
    decks = [str(elsewhere), str(inner), "decks/harbour.yaml"]
    assert changed_decks(decks, "", {}) == [str(elsewhere), str(inner)]


def test_since_the_branch_left_another(git, home):
    git("checkout", "-q", "-b", "topic")
    (home / "decks" / "second.yaml").write_text(deck_text(ERROR))
    git("commit", "-q", "-a", "-m", "two")
    git("checkout", "-q", "main")
    (home / "decks" / "harbour.yaml").write_text(deck_text(ERROR))
    git("commit", "-q", "-a", "-m", "three")
    git("checkout", "-q", "topic")
    assert changed("main") == ["second"]
    assert changed() == []
    git("update-ref", "refs/remotes/origin/main", "main")
    assert changed() == ["second"]
    assert changed(GITHUB_BASE_REF="main") == ["second"]
    assert changed(CI_MERGE_REQUEST_TARGET_BRANCH_NAME="main") == ["second"]
    assert changed(CI_MERGE_REQUEST_DIFF_BASE_SHA=git("rev-parse", "main")) == ["harbour", "second"]
    assert changed(CI_MERGE_REQUEST_DIFF_BASE_SHA="HEAD", GITHUB_BASE_REF="main") == ["second"]


def test_a_branch_that_was_not_fetched_is_no_reason_for_a_green_job(git, home):
    with pytest.raises(ChangedError, match=r"the branch main is not here: fetch its history.*fetch-depth: 0"):
        changed(GITHUB_BASE_REF="main")
    git("checkout", "-q", "--orphan", "alone")
    git("commit", "-q", "-m", "alone")
    git("update-ref", "refs/remotes/origin/main", "main")
    with pytest.raises(ChangedError, match=r"no commit where this branch left origin/main: fetch its history"):
        changed(GITHUB_BASE_REF="main")


@pytest.mark.parametrize(
    ("ref", "says"),
    [
        ("nowhere", "nowhere is no commit here."),
        ("\x1b[31m", "\\x1b[31m is no commit here."),
        ("decks", 'decks is no commit here. That is a path: write it before --changed, or "--changed=".'),
        ("HEAD:decks", "HEAD:decks is no commit here."),
    ],
)
def test_a_ref_that_is_none(git, quiz, home, ref, says):
    ran = quiz("check", f"--changed={ref}")
    assert ran == (2, "", f"quiz check: {says}\n")


@pytest.mark.parametrize("ref", ["-x", "--output=stolen"])
def test_a_ref_is_no_option_of_git(git, home, ref):
    with pytest.raises(ChangedError, match=f"{ref} is no commit"):
        changed(ref)
    assert not (home / "stolen").exists()


def test_outside_of_a_repository(quiz, monkeypatch, tmp_path):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    ran = quiz("check", "--changed")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith("quiz check: git rev-parse: fatal: not a git repository")


def test_without_git(quiz, monkeypatch):
    monkeypatch.setenv("PATH", "")
    assert quiz("check", "--changed") == (2, "", "quiz check: git is not installed; --changed needs it.\n")


def test_the_command_takes_a_ref_or_none(git, quiz, home):
    (home / "decks" / "harbour.yaml").write_text(deck_text(ERROR))
    for arguments in (["--changed"], ["--changed", "HEAD"], ["decks", "--changed"], ["--changed=HEAD", "decks"]):
        ran = quiz("check", *arguments, "--format", "concise")
        assert ran.status == 1
        assert ran.out.startswith("decks/harbour.yaml:15:13: ")
    assert quiz("check", "decks/second.yaml", "--changed").out == "0 decks, 0 facts: no findings\n"
