"""The language server as an editor meets it: another program at the end of a pipe, spoken to in JSON-RPC.

The client is ours and knows nothing of the library that the server is made with.
"""

import io
import json
import os
import queue
import shutil
import subprocess
import sys
import threading
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest

from tests import forked

ROOT = Path(__file__).parent.parent.parent
DECK = "iraq-state-weapons.yaml"
ARTICLE = "000_943ac916fcac6cba.txt"
SECONDS = 60  # until a server that does not answer is given up


@pytest.fixture
def deck(tmp_path):
    (tmp_path / "pyproject.toml").write_text("", encoding="utf-8")
    for folder in ("decks", "seeds"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    return tmp_path / "decks" / DECK


def forked_server():
    process, stdin, stdout = forked.piped("-m", "quiz", "lsp", env={**os.environ})
    return process, io.BufferedWriter(stdin), io.BufferedReader(stdout)


def started_server():
    process = subprocess.Popen(
        [sys.executable, "-m", "quiz", "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT
    )
    assert process.stdin is not None
    assert process.stdout is not None
    return process, process.stdin, process.stdout


class Editor:
    """A client with one document open."""

    def __init__(self, uri, is_forked):
        self.uri, self.version, self._number = uri, 1, 0
        self._answers, self._told = queue.Queue[Any](), queue.Queue[Any]()
        self.server, self.stdin, self.stdout = forked_server() if is_forked else started_server()
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self):
        while (length := self._length()) is not None:
            told = json.loads(self.stdout.read(length))
            if "id" in told and "method" not in told:
                self._answers.put(told)
            elif told.get("method") == "textDocument/publishDiagnostics":
                self._told.put(told["params"]["diagnostics"])

    def _length(self):
        length = None
        while (line := self.stdout.readline()) not in (b"", b"\r\n"):
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        return length

    def tell(self, method, params, **more):
        body = json.dumps({"jsonrpc": "2.0", "method": method, "params": params, **more}).encode()
        self.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.stdin.flush()

    def ask(self, method, params):
        self._number += 1
        self.tell(method, params, id=self._number)
        answer = self._answers.get(timeout=SECONDS)
        assert answer["id"] == self._number
        assert "error" not in answer, answer
        return answer["result"]

    def diagnostics(self):
        return self._told.get(timeout=SECONDS)

    def change(self, text):
        self.version += 1
        document = {"uri": self.uri, "version": self.version}
        self.tell("textDocument/didChange", {"textDocument": document, "contentChanges": [{"text": text}]})

    def actions(self, diagnostic, **context):
        params = {"range": diagnostic["range"], "context": {"diagnostics": [diagnostic], **context}}
        return self.ask("textDocument/codeAction", {"textDocument": {"uri": self.uri}, **params})

    def hover(self, line, character):
        found = self.ask("textDocument/hover", self._at(line, character))
        return found["contents"]["value"] if found else ""

    def complete(self, line, character):
        found = self.ask("textDocument/completion", self._at(line, character))
        return {item["label"]: item for item in found["items"]}

    def _at(self, line, character):
        return {"textDocument": {"uri": self.uri}, "position": {"line": line, "character": character}}


@contextmanager
def editor(path, text=None, *, is_forked=True):
    opened = Editor(path.as_uri(), is_forked)
    try:
        opened.ask("initialize", {"processId": None, "rootUri": None, "capabilities": {}})
        opened.tell("initialized", {})
        text = path.read_text(encoding="utf-8") if text is None else text
        document = {"uri": opened.uri, "languageId": "yaml", "version": 1, "text": text}
        opened.tell("textDocument/didOpen", {"textDocument": document})
        yield opened
        opened.ask("shutdown", None)
        opened.tell("exit", None)
        assert opened.server.wait(SECONDS) == 0
    finally:
        opened.server.kill()
        with suppress(BrokenPipeError):
            opened.stdin.close()
        opened.server.wait(SECONDS)
        opened.stdout.close()


def place(text, words, then=0):
    """Give line and character of words in a text, from 0."""
    at = text.index(words) + then
    before = text[:at]
    return before.count("\n"), at - (before.rfind("\n") + 1)


def applied(text, action, uri):
    """Apply an action's edit as an editor does; the texts of these tests have no letters beyond 16 bits."""
    lines = text.splitlines(keepends=True)
    starts = [sum(map(len, lines[:number])) for number in range(len(lines) + 1)]
    for edit in action["edit"]["changes"][uri]:
        start, end = (
            starts[edit["range"][side]["line"]] + edit["range"][side]["character"] for side in ("start", "end")
        )
        text = text[:start] + edit["newText"] + text[end:]
    return text


def test_diagnostics_come_and_go_as_one_types(deck):
    text = deck.read_text(encoding="utf-8")
    words = "quote: about 900 in Syria, where the group’s last stronghold fell in 2019\n    answer: about 900"
    assert text.count(words) == 1
    with editor(deck) as opened:
        assert opened.diagnostics() == []
        opened.change(text.replace(words, words.replace("about 900 in", "around 900 in")))
        found = opened.diagnostics()
        assert {diagnostic["code"] for diagnostic in found} == {"quote-not-in-source"}
        first = found[0]
        assert (first["source"], first["severity"]) == ("quiz", 1)
        line, character = place(text, words, len("quote: "))
        assert first["range"]["start"] == {"line": line, "character": character}
        related = first["relatedInformation"][0]["location"]
        article = deck.parent.parent / "seeds" / ARTICLE
        assert related["uri"] == article.as_uri()
        assert "900 in Syria" in article.read_text(encoding="utf-8").splitlines()[related["range"]["start"]["line"]]
        opened.change(text)
        assert opened.diagnostics() == []


def test_a_quick_fix_mends_the_file_and_nothing_else(deck):
    text = deck.read_text(encoding="utf-8")
    broken = text.replace("    topic: troop counts\n", "    topc: troop counts\n", 1)
    with editor(deck, broken) as opened:
        [diagnostic] = opened.diagnostics()
        assert diagnostic["code"] == "unknown-field"
        [action] = opened.actions(diagnostic)
        assert action["kind"] == "quickfix"
        assert applied(broken, action, opened.uri) == text


def test_all_safe_fixes_are_made_at_once_when_asked_for(deck):
    text = deck.read_text(encoding="utf-8")
    broken = text.replace(
        "    topic: troop counts\n", "    topic: troop counts  # quiz: ignore[answer-in-stem] it once was\n", 1
    )
    with editor(deck, broken) as opened:
        [diagnostic] = opened.diagnostics()
        assert diagnostic["code"] == "unused-ignore"
        [action] = opened.actions(diagnostic, only=["source.fixAll"])
        assert action["kind"] == "source.fixAll.quiz"
        assert applied(broken, action, opened.uri) == text


def test_hover_shows_the_passage_and_the_value(deck):
    text = deck.read_text(encoding="utf-8")
    with editor(deck) as opened:
        told = opened.hover(*place(text, "answer: on Wednesday", len("answer: on")))
        assert "2025\\-09\\-17" in told
        assert "**on Wednesday**" in told
        assert "paragraph 6" in told
        assert opened.hover(*place(text, "kind: quantity", 1)).startswith("**kind**")
        assert opened.hover(0, 0) == ""


def test_completion_of_fields_kinds_sources_and_rules(deck):
    text = deck.read_text(encoding="utf-8")
    facts = text[: text.index("\nclaims:") + 1]
    ends = facts + "  - id: last\n    kind: \n    to\n    source: \n    ask: How?  # quiz: ignore[ans\n"
    with editor(deck, ends) as opened:
        lines = ends.count("\n")
        kinds = opened.complete(lines - 4, len("    kind: "))
        assert {"quantity", "date", "name", "names", "quotation"} <= set(kinds)
        fields = opened.complete(lines - 3, len("    to"))
        assert fields["topic"]["textEdit"]["newText"] == "topic: "
        assert fields["topic"]["textEdit"]["range"]["start"]["character"] == 4
        assert set(opened.complete(lines - 2, len("    source: "))) == {"national"}
        assert "answer-in-stem" in opened.complete(lines - 1, len("    ask: How?  # quiz: ignore[ans"))


def test_an_id_is_made_of_the_label_and_is_new(deck):
    text = deck.read_text(encoding="utf-8")
    ends = text[: text.index("\nclaims:") + 1] + "  - id: \n    label: US troops in Iraq\n"
    with editor(deck, ends) as opened:
        [proposed] = opened.complete(ends.count("\n") - 2, len("  - id: "))
        assert proposed == "us-troops-iraq-2"


def test_yaml_that_is_no_deck_is_left_alone(tmp_path):
    with editor(tmp_path / "compose.yaml", "services:\n  web:\n    image: x\n", is_forked=False) as opened:
        assert opened.diagnostics() == []
        assert opened.complete(1, 2) == {}
        assert opened.hover(1, 3) == ""
