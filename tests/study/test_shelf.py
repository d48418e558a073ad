"""Which decks are found when none is named."""

from quiz.study.shelf import decks, first, packaged


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
