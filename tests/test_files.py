"""A file is read whole or not at all, whatever it says of itself."""

import os

import pytest

from quiz.load import files


def test_a_file_is_read_whole_that_holds_more_than_it_says(tmp_path, monkeypatch):
    content, path = b"The harbour keeps lamps.\n" * 9_000, tmp_path / "article.txt"
    path.write_bytes(content)
    said = path.stat()
    monkeypatch.setattr(os, "fstat", lambda _: type(said)((*said[:6], 3, *said[7:])))
    assert files.read(path, len(content)) == content
    with pytest.raises(files.RefusedFileError, match="larger than"):
        files.read(path, len(content) - 1)
