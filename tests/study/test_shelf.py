"""Which decks are found when none is named."""

import pytest

from quiz.study.shelf import decks, find, find_all, first, packaged


def test_the_examples_are_there_with_title_and_language():
    found = {deck.path.stem: deck for deck in packaged()}
    assert found["iraq-state-weapons"].language == "en"
    assert any(deck.language == "ar" for deck in found.values())
    assert all(deck.title for deck in found.values())


def test_decks_of_the_current_folder_come_before_the_examples(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert decks() == packaged()
    (tmp_path / "decks").mkdir()
    (tmp_path / "decks" / "b.yaml").write_text("deck: 'My deck'\nlanguage: en\n")
    (tmp_path / "decks" / "a.yaml").write_bytes(b"deck: \xff\nlanguage: ar\n")
    (tmp_path / "decks" / "notes.txt").write_text("deck: no")
    assert [(str(deck.path), deck.language) for deck in decks()] == [("decks/a.yaml", "ar"), ("decks/b.yaml", "en")]
    chosen = first(decks())
    assert chosen is not None
    assert chosen.title == "My deck"


def test_an_empty_shelf_has_no_first():
    assert first(()) is None


def test_a_folder_stands_for_its_decks_where_several_can_be_asked(tmp_path):
    for name in ("b.yaml", "a.yml", "notes.txt"):
        (tmp_path / name).write_text("deck: one\n")
    assert find_all(str(tmp_path)) == (tmp_path / "a.yml", tmp_path / "b.yaml")
    assert find_all(str(tmp_path / "b.yaml")) == (tmp_path / "b.yaml",)


def test_a_folder_where_one_deck_is_wanted_is_refused_with_those_it_has(tmp_path):
    with pytest.raises(LookupError, match=r"is a folder, and none of its files ends in \.yaml\.$"):
        find(str(tmp_path))
    (tmp_path / "a.yaml").write_text("deck: one\n")
    with pytest.raises(LookupError, match=r"is a folder, not a deck\. Name a deck of it: .*a\.yaml\.$"):
        find(str(tmp_path))
    (tmp_path / "empty").mkdir()
    with pytest.raises(LookupError, match=r"is a folder, and none of its files"):
        find_all(str(tmp_path / "empty"))
