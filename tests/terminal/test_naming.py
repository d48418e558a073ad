"""Which decks are meant where none is read, and what is said of a name that nobody knows."""

from pathlib import Path

import pytest

from quiz.terminal.naming import decks_named
from quiz.terminal.unknown import say_unknown


@pytest.fixture(autouse=True)
def place(tmp_path, monkeypatch):
    """A folder with two decks in `decks`, two in `more`, one of them known by the log alone, and none in `empty`."""
    for name in ("decks/harbour.yaml", "decks/lamps.yml", "more/tides.yaml", "more/towns.yaml", "plain"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("deck: One\nlanguage: ar\n", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    (tmp_path / "towns").mkdir()
    monkeypatch.chdir(tmp_path)


KNOWN = ["harbour", "old.plain", "towns"]


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("towns", {"towns": None}),
        ("gone/towns.yaml", {"towns": None}),
        ("more/towns.yaml", {"towns": "more/towns.yaml"}),
        ("old.plain", {"old.plain": None}),
        ("lamps", {"lamps": None}),
        ("plain", {"plain": "plain"}),
        ("./plain", {"plain": "plain"}),
        ("more", {"tides": "more/tides.yaml", "towns": "more/towns.yaml"}),
        ("more/", {"tides": "more/tides.yaml", "towns": "more/towns.yaml"}),
    ],
    ids=[
        "known, though a folder is called so",
        "known by a file that is not here",
        "known, with its file",
        "known, with a dot in its name",
        "never studied but found",
        "a file that ends in nothing",
        "a path that ends in nothing",
        "a folder",
        "a folder with its slash",
    ],
)
def test_what_is_told_is_a_deck_of_the_log_or_of_the_disk(told, found):
    assert decks_named([told], KNOWN) == {name: file and Path(file) for name, file in found.items()}


def test_several_are_told_at_once_and_count_once():
    assert list(decks_named(["towns", "more", "harbour"], KNOWN)) == ["towns", "tides", "harbour"]
    assert decks_named([], KNOWN) == {}


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("harbor", "No deck “harbor” in the log, and none is found here. Did you mean “harbour”?"),
        ("x/lamp.yaml", "No deck “x/lamp.yaml” in the log, and none is found here. Did you mean “lamps”?"),
        ("", "No deck “” in the log, and none is found here. The log knows harbour, old.plain, towns."),
        ("\0", "No deck “\\x00” in the log, and none is found here. The log knows harbour, old.plain, towns."),
        (
            "q\x1b[31m\n",
            "No deck “q\\x1b[31m ” in the log, and none is found here. The log knows harbour, old.plain, towns.",
        ),
        ("empty", "empty is a folder, and none of its files ends in .yaml. The log knows harbour, old.plain, towns."),
    ],
    ids=["mistyped", "a path that is not there", "nothing", "no path", "hostile", "a folder without decks"],
)
def test_what_nobody_knows_is_told_with_what_is_known(told, words):
    with pytest.raises(LookupError) as unknown:
        decks_named(["towns", told], KNOWN, "en")
    assert str(unknown.value) == words


@pytest.mark.parametrize(
    ("known", "hint"),
    [
        ([], "Nothing has been studied yet: quiz study DECK begins."),
        ([f"{number}" for number in range(5)], "The log knows 0, 1, 2, 3, 4."),
        ([f"{number:04}" for number in range(1005)], "The log knows 0000, 0001, 0002, 0003, 0004 and 1,000 more."),
    ],
    ids=["a new log", "a few", "too many to list"],
)
def test_few_of_many_names_are_listed(known, hint):
    assert say_unknown("zebra", known, "en").endswith(f" is found here. {hint}")
    assert len(say_unknown("z" * 9999, known, "en")) < 400


def test_the_only_name_that_begins_so_is_the_one_that_is_meant():
    known = ["harbour-lights-of-the-north", "towns-of-the-east", "towns-of-the-west"]
    assert "Did you mean “harbour-lights-of-the-north”?" in say_unknown("harbour-l", known, "en")
    assert "The log knows" in say_unknown("to", known, "en")


def test_it_is_said_in_the_language_of_the_decks_that_the_log_knows():
    assert say_unknown("zebra", ["harbour", "towns"]) == (
        "لا مجموعة باسم «zebra» في السجل، ولا توجد هنا مجموعة بهذا الاسم. في السجل: harbour، towns."
    )
    Path("decks/lamps.yml").write_text("deck: One\nlanguage: en\n", encoding="utf-8")
    assert say_unknown("zebra", ["harbour", "lamps"]).startswith("No deck “zebra”")
    assert say_unknown("empty", [], "ar", is_folder=True) == (
        "empty مجلد، وليس فيه أي ملف yaml. لم تدرس شيئًا بعد. للبدء: quiz study DECK"
    )
