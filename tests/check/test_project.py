"""Settings are read whole or not at all, and every mistake in them is told at once."""

import datetime as dt
import tomllib
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from quiz import registry
from quiz.check.project import SettingsError, find_project, keys, read_settings, settings_of, shown_settings
from quiz.check.settings import Settings
from quiz.model.finding import Severity

HERE = Path("pyproject.toml")


def settings(text):
    return settings_of(tomllib.loads(text), HERE)


GOOD = {
    'decks = ["a", "b/c.yaml"]': Settings(decks=("a", "b/c.yaml")),
    "decks = []": Settings(),
    'exclude = ["drafts"]': Settings(exclude=("drafts",)),
    'select = ["stale"]': Settings(select=("stale",)),
    'extend-select = ["stale"]': Settings(extend_select=("stale",)),
    'ignore = ["stale", "clang"]': Settings(ignore=("stale", "clang")),
    'per-deck-ignores = {"d/*" = ["stale"], x = []}': Settings(per_deck_ignores={"d/*": ("stale",), "x": ()}),
    'severity = {stale = "error"}': Settings(severity={"stale": Severity.ERROR}),
    'fail-on = "note"': Settings(fail_on=Severity.NOTE),
    'fail-on = "never"': Settings(fail_on=None),
    "coverage = 80": Settings(coverage=0.8),
    "coverage = 0.8": Settings(coverage=0.8),
    "coverage = 1": Settings(coverage=1.0),
    "coverage = 0": Settings(),
    "seeds = 3": Settings(seeds=3),
    'baseline = "known.json"': Settings(baseline="known.json"),
    "today = 2025-09-17": Settings(today=dt.date(2025, 9, 17)),
}


@pytest.mark.parametrize("text", GOOD)
def test_what_is_read(text):
    assert settings(text) == GOOD[text]


def test_every_key_is_tried():
    assert {text.partition(" ")[0] for text in GOOD} | {"extend"} == set(keys())


@pytest.mark.parametrize(
    "text",
    [
        'decks = "decks"',
        "decks = [1]",
        'decks = [""]',
        "exclude = {}",
        'select = "stale"',
        'select = ["stael"]',
        'extend-select = ["Stale"]',
        "ignore = [[]]",
        'per-deck-ignores = ["stale"]',
        'per-deck-ignores = {"a" = "stale"}',
        'per-deck-ignores = {"a" = ["stael"]}',
        'severity = "error"',
        'severity = {stael = "error"}',
        'severity = {stale = "never"}',
        "severity = {stale = []}",
        "severity = {stale = 1}",
        'fail-on = "worst"',
        "fail-on = true",
        "fail-on = []",
        "coverage = 101",
        "coverage = -0.1",
        "coverage = nan",
        "coverage = true",
        'coverage = "80"',
        "seeds = -1",
        "seeds = 1001",
        "seeds = 1.0",
        "seeds = true",
        'baseline = ""',
        "baseline = 1",
        'today = "2025-09-17"',
        "today = 2025-09-17T10:00:00",
        "extend = 1",
        'extend = ""',
        "extend = []",
        'extend = "a\\u0000b"',
        "nothing = 1",
        '"\\u001b[31m" = 1',
    ],
)
def test_what_is_wrong_is_said_with_file_and_key(text):
    with pytest.raises(SettingsError) as wrong:
        settings(text)
    (mistake,) = wrong.value.mistakes
    assert mistake.startswith("pyproject.toml: tool.quiz")
    assert mistake.isprintable()
    assert len(mistake) < 300


def test_all_mistakes_are_told_at_once():
    text = """
        selct = ["stale"]
        ignore = ["stael", "clang", "zebra"]
        fail-on = "worst"
        severity = {zebra = "error", stale = "bad", clang = "worse"}
        per-deck-ignores = {"a/*" = ["stael"], b = 1}
        coverage = 200
    """
    with pytest.raises(SettingsError) as wrong:
        settings(text)
    assert [mistake.removeprefix("pyproject.toml: tool.quiz") for mistake in wrong.value.mistakes] == [
        ' has no key "selct". Did you mean "select"?',
        '.ignore: no rule is called "stael". Did you mean "stale"?',
        '.ignore: no rule is called "zebra". quiz explain lists them.',
        '.fail-on: "worst" is none of error, warning, note, never.',
        '.severity: no rule is called "zebra". quiz explain lists them.',
        '.severity: "stale": "bad" is no severity: error, warning, note.',
        '.severity: "clang": "worse" is no severity: error, warning, note.',
        '.per-deck-ignores: "a/*": no rule is called "stael". Did you mean "stale"?',
        '.per-deck-ignores: "b": a list of texts belongs here, such as ["decks"].',
        ".coverage: a share from 0 to 1, or a percentage up to 100, belongs here.",
    ]


def write(folder, name, *lines):
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("\n".join(["[tool.quiz]", *lines]))
    return file


def test_settings_extend_others_and_win(tmp_path):
    write(tmp_path, "shared/base.toml", 'extend = "../all.toml"', "seeds = 2", 'ignore = ["stale"]')
    write(tmp_path, "all.toml", "seeds = 1", 'fail-on = "note"')
    file = write(tmp_path, "quiz/pyproject.toml", 'extend = "../shared/base.toml"', 'ignore = ["clang"]')
    read = read_settings(file)
    assert (read.seeds, read.fail_on, read.ignore) == (2, Severity.NOTE, ("clang",))
    assert read.folder == str(tmp_path / "quiz")


def test_files_that_extend_each_other_are_told(tmp_path):
    write(tmp_path, "a.toml", 'extend = "b/../b.toml"', "seeds = -1")
    (tmp_path / "b").mkdir()
    write(tmp_path, "b.toml", 'extend = "a.toml"', "selct = []")
    with pytest.raises(SettingsError) as wrong:
        read_settings(tmp_path / "a.toml")
    said = "\n".join(wrong.value.mistakes)
    assert 'b.toml: tool.quiz.extend: "a.toml" extends this file' in said
    assert "selct" in said
    assert f"{tmp_path}/a.toml: tool.quiz.seeds" in said


def test_a_long_row_of_files_ends(tmp_path):
    for number in range(30):
        write(tmp_path, f"{number}.toml", f'extend = "{number + 1}.toml"')
    with pytest.raises(SettingsError, match="are enough"):
        read_settings(tmp_path / "0.toml")


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("gone.toml", None, "gone.toml: it cannot be read: No such file or directory"),
        ("folder", ..., "folder: it cannot be read: Is a directory"),
        ("other.toml", b"[tool.ruff]\n", "has no table"),
        ("other.toml", b"[tool", "other.toml: it cannot be read: "),
        ("other.toml", b"\xff\xfe", "other.toml: it cannot be read: "),
        ("other.toml", b"tool.quiz = 1", "other.toml: tool.quiz is no table"),
        ("other.toml", b"#" * (1 << 20) + b"\n", "it is larger than 1,048,576 bytes"),
        ("other.toml", b"a = " + b"[" * 100_000, "other.toml: it cannot be read: "),
    ],
)
def test_what_is_extended_must_be_settings(tmp_path, name, content, says):
    if content is ...:
        (tmp_path / name).mkdir()
    elif content is not None:
        (tmp_path / name).write_bytes(content)
    file = write(tmp_path, "pyproject.toml", f'extend = "{name}"', "seeds = -1")
    with pytest.raises(SettingsError) as wrong:
        read_settings(file)
    first, second = wrong.value.mistakes
    assert first.startswith(f"{file}: tool.quiz.extend: ")
    assert says in first
    assert "tool.quiz.seeds" in second


def test_the_nearest_project_is_found(tmp_path):
    inner = tmp_path / "a" / "b" / "c"
    inner.mkdir(parents=True)
    (tmp_path / "a" / ".git").mkdir()
    found = find_project(inner)
    assert (found.folder, found.file) == (tmp_path / "a", "")
    assert found.settings == Settings(folder=str(tmp_path / "a"))
    write(tmp_path, "pyproject.toml", "seeds = 1")
    (tmp_path / "a" / "b" / "pyproject.toml").write_text("[project]\n")
    found = find_project(inner)
    assert (found.folder, found.settings.seeds) == (tmp_path, 1)
    write(tmp_path, "a/pyproject.toml", "seeds = 2")
    found = find_project(inner)
    assert (found.folder, found.settings.seeds, found.settings.folder) == (tmp_path / "a", 2, str(tmp_path / "a"))
    (tmp_path / "a" / "b" / "pyproject.toml").write_text("[tool.quiz")
    with pytest.raises(SettingsError):
        find_project(inner)


RULES = st.lists(st.sampled_from(registry.names("rules")), max_size=3).map(tuple)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
ANY = st.builds(
    Settings,
    select=RULES,
    extend_select=RULES,
    ignore=RULES,
    per_deck_ignores=st.dictionaries(TEXTS, RULES, max_size=2),
    severity=st.dictionaries(st.sampled_from(registry.names("rules")), st.sampled_from(Severity), max_size=3),
    fail_on=st.sampled_from([None, *Severity]),
    coverage=st.floats(0, 1),
    seeds=st.integers(0, 1000),
    today=st.none() | st.dates(),
    decks=st.lists(TEXTS, max_size=2).map(tuple),
    exclude=st.lists(TEXTS, max_size=2).map(tuple),
    baseline=st.just("") | TEXTS,
)


@given(ANY)
def test_settings_that_are_shown_and_read_back_are_the_same(told):
    text = shown_settings(told)
    assert settings_of(tomllib.loads(text)["tool"]["quiz"], HERE) == told
    assert all(line.isprintable() for line in text.splitlines())
    assert {line.removeprefix("# ").partition(" = ")[0] for line in text.splitlines()[1:]} == {*keys()} - {"extend"}


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.floats() | TEXTS | st.dates(), st.lists))
@example("\xad")
def test_no_value_is_an_error_of_ours(value):
    for key in keys():
        said = ""
        try:
            settings_of({key: value}, HERE)
        except SettingsError as wrong:
            said = str(wrong)
        assert not said or all(line.startswith("pyproject.toml: ") and line.isprintable() for line in said.split("\n"))


def test_the_settings_of_a_run_are_shown_as_they_are(quiz, home):
    ran = quiz("check", "--show-settings", "--fail-on", "never", "--select", "stale,clang", "--coverage", "50")
    assert ran.status == 0
    told = tomllib.loads(ran.out)["tool"]["quiz"]
    assert told == {
        "select": ["stale", "clang"],
        "fail-on": "never",
        "coverage": 0.5,
        "today": dt.date(2025, 10, 1),
    }
    (home / "other.toml").write_text(ran.out)
    assert quiz("check", "--config", "other.toml", "--show-settings").out == ran.out
    assert quiz("check", "--config", "other.toml").status == 0


def test_mistakes_in_settings_end_a_run_before_it_begins(quiz, home):
    (home / "pyproject.toml").write_text('[tool.quiz]\nselct = 1\nfail-on = "x"\n')
    ran = quiz("check")
    assert (ran.status, ran.out) == (2, "")
    assert [line.partition(str(home))[0] for line in ran.err.splitlines()] == ["quiz check: ", "quiz check: "]


def test_decks_that_the_settings_name_are_there(quiz, home):
    (home / "pyproject.toml").write_text('[tool.quiz]\ndecks = ["decks", "quizzes"]\n')
    ran = quiz("check")
    assert ran.status == 2
    assert "tool.quiz.decks: there is no quizzes." in ran.err
    (home / "quizzes").mkdir()
    assert quiz("check").status == 0


@pytest.mark.parametrize(
    ("pattern", "is_ignored"),
    [
        ("decks/*.yaml", True),
        ("*.yaml", True),
        ("harbour.yaml", True),
        ("./decks/harbour.yaml", True),
        ("decks", False),
        ("arbour.yaml", False),
        ("drafts/*.yaml", False),
    ],
)
def test_rules_are_left_out_for_some_decks(quiz, home, pattern, is_ignored):
    from tests.check.conftest import ERROR, write_project

    write_project(home, ERROR)
    (home / "pyproject.toml").write_text(f'[tool.quiz.per-deck-ignores]\n"{pattern}" = ["answer-not-in-quote"]\n')
    ran = quiz("check")
    assert ran.status == (0 if is_ignored else 1)
    assert ("1 ignored" in ran.out) == is_ignored
