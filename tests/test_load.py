"""A deck file becomes a deck: anchors, values, places, and what happens when only part of it can be read."""

import datetime as dt
import gc
import hashlib
import json
import os
import sys
import tempfile
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from quiz.cli.schema import command as schema_command
from quiz.load import Limits, load, load_bytes, load_text, load_with_places
from quiz.load.fields import CLAIM, DECK, FACT, SOURCE
from quiz.load.nodes import step, steps
from quiz.load.schema import schema
from quiz.load.sources import resolved
from quiz.model.deck import Deck
from quiz.model.fact import Status

ROOT = Path(__file__).parent.parent
DECKS = sorted((ROOT / "decks").glob("*.yaml"))
ARTICLE = (
    "The port said on Tuesday that about 1,200 containers were waiting.\n"
    "“We have never seen such a queue,” said Nadia Haddad, the harbour master.\n"
    "Tair Lines, Blue Gulf and Orsan Shipping – three companies – asked for time. It was founded in 1931.\n"
)
FACT_LINES = """\
  - id: containers
    kind: quantity
    quote: that about 1,200 containers were waiting
    answer: about 1,200 containers
"""


@pytest.fixture
def write(tmp_path):
    """Write an article and a deck on it; `{sha}` in the deck is the article's digest."""
    (tmp_path / "decks").mkdir()
    (tmp_path / "article.txt").write_bytes(ARTICLE.encode())
    sha = hashlib.sha256(ARTICLE.encode()).hexdigest()

    def make(facts=FACT_LINES, *, file="../article.txt", published="2026-03-10", **more):
        lines = [
            "deck: The harbour",
            "sources:",
            "  harbour:",
            f"    file: {file}",
            f"    sha256: {more.pop('sha', sha)}",
            *([f"    published: {published}"] if published else []),
            *(f"{name}: {value}" for name, value in more.items()),
            "facts:",
        ]
        deck = tmp_path / "decks" / "harbour.yaml"
        deck.write_text("\n".join(lines) + "\n" + facts, encoding="utf-8")
        return deck

    return make


def whole(path) -> Deck:
    """Load a deck that has nothing wrong with it."""
    deck, findings = load(path)
    assert findings == ()
    assert deck is not None
    return deck


def rules(findings):
    return [finding.rule for finding in findings]


def test_a_fact_is_anchored_and_valued(write):
    deck = whole(write())
    (fact,) = deck.facts
    assert (deck.name, deck.title, deck.language) == ("harbour", "The harbour", "en")
    assert deck.sources["harbour"].published == dt.date(2026, 3, 10)
    assert deck.sources["harbour"].text == ARTICLE
    for span in (fact.quote_span, *fact.answer_spans):
        assert ARTICLE[span.start : span.end] == span.words
    assert fact.answer == ("about 1,200 containers",)
    assert fact.value.parse("about 1,200 containers", deck.context(fact)) == fact.value
    rival = deck.rivals.whose(fact.value.nominal)
    assert rival is not None
    assert rival.fact == "containers"
    assert deck.rivals.whose(fact.value.nominal, "containers") is None


def test_every_field_of_a_fact_arrives(write):
    more = """\
    source: harbour
    ask: How many containers?
    claim: There were about 1,200 containers at the port.
    label: containers at the port
    topic: queue
    category: place
    aliases: twelve hundred
    tolerance: 5 %
    tolerance_reason: the port counts by rows
    unit: container
    status: alleged
    speaker: Nadia Haddad
    distractors: [about 900 containers, "3000 containers"]
    explain: |
      Two
      lines.
    valid_until: 2027-01-01
    sic: true
    reviewed_by: N. N.
"""
    deck = whole(write(FACT_LINES + more))
    (fact,) = deck.facts
    assert set(FACT) - {"value"} <= set(fact._fields) | {"answer"}
    assert fact.aliases == {"about 1,200 containers": ("twelve hundred",)}
    assert (fact.status, fact.sic, fact.valid_until) == (Status.ALLEGED, True, dt.date(2027, 1, 1))
    assert fact.distractors == ("about 900 containers", "3000 containers")
    assert (fact.explain, fact.topic, fact.tolerance) == ("Two\nlines.", "queue", "5 %")


def test_the_words_of_the_article_are_kept_as_the_article_writes_them(write):
    facts = """\
  - id: queue
    kind: quotation
    quote: '"We have never seen such a queue," said Nadia Haddad'
    answer: We have never seen such a queue
    speaker: Nadia Haddad
"""
    deck = whole(write(facts))
    assert deck.facts[0].quote == "“We have never seen such a queue,” said Nadia Haddad"


def test_a_list_has_a_span_a_member(write):
    facts = """\
  - id: companies
    kind: names
    quote: Tair Lines, Blue Gulf and Orsan Shipping - three companies
    answer: [Tair Lines, Blue Gulf, Orsan Shipping]
    aliases: {Blue Gulf: BG, Orsan Shipping: [Orsan, OS]}
"""
    deck = whole(write(facts))
    (fact,) = deck.facts
    assert fact.answer == ("Tair Lines", "Blue Gulf", "Orsan Shipping")
    assert [span.words for span in fact.answer_spans] == list(fact.answer)
    assert deck.context(fact).aliases == {"Blue Gulf": ("BG",), "Orsan Shipping": ("Orsan", "OS")}


@pytest.mark.parametrize(("tolerance", "low", "high"), [("5 %", 1140, 1260), ("100", 1100, 1300), ("2.5%", 1170, 1230)])
def test_a_tolerance_is_the_band_of_the_hedge(write, tolerance, low, high):
    deck = whole(write(FACT_LINES + f"    tolerance: {tolerance}\n"))
    assert (deck.facts[0].value.extent.low, deck.facts[0].value.extent.high) == (low, high)


def test_a_value_says_what_the_words_leave_open(write):
    facts = """\
  - id: said-on
    kind: date
    quote: The port said on Tuesday
    answer: on Tuesday
    value: 2026-03-10
  - id: master
    kind: name
    quote: said Nadia Haddad, the harbour master
    answer: Nadia Haddad
    value: Nadia Umm Karim Haddad
    category: person
  - id: queue
    kind: quotation
    quote: We have never seen such a queue
    answer: We have never seen such a queue
    speaker: Nadia Haddad
    aliases: {Nadia Haddad: [the harbour master]}
"""
    deck = whole(write(facts))
    day, master, _ = deck.facts
    assert day.value.judge("10 March 2026", deck.context(day)).outcome == "right"
    assert day.stated_value == "2026-03-10"
    assert master.value.judge("Nadia Haddad", deck.context(master)).outcome == "right"
    roster = deck.rivals.roster
    assert {roster.find(name).entity for name in ("Nadia Haddad", "the harbour master")} == {"Nadia Umm Karim Haddad"}


def test_a_broken_fact_is_left_out_and_the_others_stay(write):
    facts = FACT_LINES.replace("containers\n    kind", "broken\n    kind").replace("1,200", "1,300") + FACT_LINES
    deck, findings = load(write(facts))
    assert deck is not None
    assert [fact.id for fact in deck.facts] == ["containers"]
    assert {finding.route for finding in findings} == {"facts[0].quote"}


def test_a_changed_source_is_an_error_and_its_facts_are_still_located(write):
    deck, findings = load(write(sha="0" * 64))
    assert deck is not None
    assert rules(findings) == ["source-changed"]
    assert len(deck.facts) == 1
    assert hashlib.sha256(ARTICLE.encode()).hexdigest() in findings[0].hint


def test_without_a_readable_source_there_is_no_deck_and_one_finding(write):
    deck, findings = load(write(file="../articel.txt"))
    assert deck is None
    assert rules(findings) == ["source-missing"]


def test_a_hand_written_claim_is_anchored(write):
    claims = """\
claims:
  - id: over
    says: The queue is over.
    verdict: refuted
    quote: about 1,200 containers were waiting
    why: They were waiting.
"""
    deck = whole(write(FACT_LINES + claims))
    (claim,) = deck.claims
    assert (claim.verdict, claim.source) == ("refuted", "harbour")
    assert ARTICLE[claim.quote_span.start : claim.quote_span.end] == claim.quote


@pytest.mark.parametrize(
    "name", ["missing.yaml", "", "\0.yaml", "x" * 5000, "."], ids=["missing", "empty", "NUL", "long", "folder"]
)
def test_a_file_that_cannot_be_read_is_a_finding(tmp_path, name):
    deck, findings = load(str(tmp_path / name) if name else "")
    assert deck is None
    assert rules(findings) == ["unreadable"]
    assert findings[0].hint


def test_a_pipe_and_a_device_are_refused_without_waiting(tmp_path, write):
    os.mkfifo(tmp_path / "pipe")
    assert rules(load(tmp_path / "pipe")[1]) == ["unreadable"]
    assert rules(load("/dev/zero")[1]) == ["unreadable"]
    assert rules(load(write(file="../pipe"))[1]) == ["source-outside"]


def test_a_link_that_leaves_the_root_is_refused_and_one_that_stays_is_followed(tmp_path, write):
    (tmp_path / "decks" / "out.txt").symlink_to("/etc/hostname")
    (tmp_path / "decks" / "in.txt").symlink_to("../article.txt")
    assert rules(load(write(file="out.txt"))[1]) == ["source-outside"]
    assert load(write(file="in.txt"))[1] == ()


def test_nothing_outside_the_root_is_opened(tmp_path, write):
    opened = []
    is_watching = True

    def watch(event, arguments):
        if is_watching and event == "open":
            opened.append(str(arguments[0]))

    outside = tmp_path / "secret.txt"
    outside.write_text("secret", encoding="utf-8")
    deck = write(file="../secret.txt")
    sys.addaudithook(watch)
    findings = load(deck, root=tmp_path / "decks")[1]
    is_watching = False
    assert rules(findings) == ["source-outside"]
    assert str(deck) in opened
    assert str(outside) not in opened


@pytest.fixture(scope="module")
def linked_folders(tmp_path_factory):
    """Folders with links of every sort: to a folder beside, above and outside, to a file, to itself, to nothing."""
    top = Path(os.path.realpath(tmp_path_factory.mktemp("linked")))
    (top / "project" / "decks" / "deep").mkdir(parents=True)
    (top / "project" / "seeds").mkdir()
    (top / "outside" / "seeds").mkdir(parents=True)
    for place in ("project/seeds/a.txt", "project/a.txt", "outside/a.txt", "outside/seeds/a.txt"):
        (top / place).write_text(place, encoding="utf-8")
    for place, target in (
        ("project/near", "seeds"),
        ("project/decks/up", ".."),
        ("project/out", "../outside"),
        ("project/seeds/b.txt", "../../outside/a.txt"),
        ("project/loop", "loop"),
        ("project/seeds/nothing", "nowhere"),
    ):
        (top / place).symlink_to(target)
    return top


STEPS = st.sampled_from(
    ["..", "..", ".", "", "seeds", "near", "up", "out", "deep", "decks", "loop", "nothing", "a.txt", "b.txt", "é"]
)


@pytest.mark.skipif(sys.platform == "win32", reason="links need a permission on Windows")
@given(
    folder=st.sampled_from(["project/decks", "project/decks/deep", "project", "."]), steps=st.lists(STEPS, max_size=6)
)
def test_a_path_is_followed_through_links_as_the_system_does(linked_folders, folder, steps):
    folder, file = os.path.normpath(linked_folders / folder), "/".join(steps)
    if not file.startswith("/"):
        assert resolved(folder, file) == os.path.realpath(Path(folder) / file)
        assert resolved("/", file) == os.path.realpath(Path("/") / file)


def test_the_root_is_the_nearest_project(tmp_path, write):
    deck = write()
    (tmp_path / "decks" / "pyproject.toml").touch()
    assert rules(load(deck)[1]) == ["source-outside"]
    assert load(deck, root=tmp_path)[1] == ()


@pytest.mark.parametrize(
    ("limits", "rule"),
    [
        (Limits(deck_bytes=100), "over-limit"),
        (Limits(source_bytes=100), "over-limit"),
        (Limits(facts=0), "over-limit"),
        (Limits(scalar=10), "over-limit"),
        (Limits(depth=2), "over-limit"),
    ],
    ids=["deck", "source", "facts", "scalar", "depth"],
)
def test_limits_are_kept(write, limits, rule):
    assert rule in rules(load(write(), limits=limits)[1])


def test_findings_are_in_the_order_of_the_file_and_not_without_end(write):
    deck = write("".join(f"  - x{number}: {number}\n" for number in range(1000)))
    findings = load(deck, limits=Limits(findings=50))[1]
    assert len(findings) == 51
    places = [finding.location for finding in findings[:-1]]
    assert places == sorted(places)
    assert "further findings" in findings[-1].message


def test_places_lead_from_a_route_to_the_file(write):
    path = write(FACT_LINES + "    aliases: {Nadia Haddad: [N. H., 'The master']}\n")
    places = load_with_places(path).places
    lines = path.read_text(encoding="utf-8").split("\n")

    def words(route, **more):
        start, end = places.extent(route, **more)
        assert start.line == end.line
        return lines[start.line - 1][start.column - 1 : end.column - 1]

    assert words("facts[0].answer") == "about 1,200 containers"
    assert words("facts[0].answer", of_key=True) == "answer"
    assert words('facts[0].aliases["Nadia Haddad"][1]') == "'The master'"
    assert words("sources.harbour.published") == "2026-03-10"
    assert places.locate("facts[0].nothing") == places.locate("facts[0]")
    assert places.locate("") == places.locate("deck", of_key=True)


def test_places_count_characters_as_editors_do(tmp_path):
    file = tmp_path / "deck.yaml"
    file.write_bytes("\ufeff# 🙂 comment\r\ndeck: 🙂🙂\rcolour: x\n".encode())
    (finding,) = [finding for finding in load(file)[1] if finding.rule == "unknown-field"]
    assert (finding.location.line, finding.location.column) == (3, 1)


@given(st.lists(st.one_of(st.integers(0, 999), st.text(max_size=8))))
def test_a_route_leads_back_to_its_steps(taken):
    kept = [name for name in taken if name != "" and not (isinstance(name, str) and name.isdigit())]
    assert list(steps("".join(map(step, kept)).removeprefix("."))) == kept


@pytest.mark.parametrize("was_enabled", [True, False])
def test_the_collector_is_left_as_it_was(write, was_enabled):
    try:
        (gc.enable if was_enabled else gc.disable)()
        load(write())
        assert gc.isenabled() is was_enabled
    finally:
        gc.enable()


def findings_of(content):
    with tempfile.TemporaryDirectory() as folder:  # Hypothesis does not renew fixtures
        file = Path(folder) / "deck.yaml"
        file.write_bytes(content)
        return load(file)[1]


@given(st.binary(max_size=300))
def test_no_bytes_raise(content):
    assert findings_of(content)


YAML_PIECES = (
    ": ",
    "- ",
    "\n",
    "\n  ",
    "\n    ",
    "[",
    "]",
    "{",
    "}",
    ",",
    "'",
    '"',
    "&a",
    "*a",
    "!t",
    "? ",
    "| ",
    "> ",
    "# ",
)
TEXT_PIECES = ("\t", "%", "---\n", "<<", "2025-02-30", "../article.txt", "names", "\\u0000", "é")
DECK_PIECES = st.lists(st.sampled_from((*DECK, *SOURCE, *CLAIM, *FACT, *YAML_PIECES, *TEXT_PIECES)), max_size=40)


@given(DECK_PIECES.map("".join))
def test_nothing_that_looks_like_a_deck_raises(text):
    assert findings_of(text.encode())


@given(
    st.lists(st.sampled_from((*FACT, *YAML_PIECES, "\ufeff", "\r", "\u0085", "\u2028", "é", "日", "🙂"))).map("".join)
)
def test_a_deck_is_read_from_bytes_as_from_their_text(text):
    from_bytes, from_text = load_bytes("deck.yaml", ("\ufeff" + text).encode()), load_text("deck.yaml", text)
    assert from_bytes.findings == from_text.findings
    assert from_bytes.places.root == from_text.places.root


@pytest.mark.parametrize(
    ("text", "column"),
    [
        pytest.param("deck: a\ud800b\n", 8, id="in a text"),
        pytest.param('deck: "\udfff"\n', 8, id="in quotation marks"),
        pytest.param("# \ud83d\n", 3, id="in a comment"),
    ],
)
def test_half_a_character_that_an_editor_sends_is_an_error_of_the_deck(text, column):
    found = load_text("deck.yaml", text).findings
    assert [(finding.rule, finding.location.column) for finding in found] == [("control-character", column)]


# The schema


def test_the_schema_is_valid_and_says_what_every_field_is_for():
    written = schema()
    Draft202012Validator.check_schema(written)
    tables = [written, *written["$defs"].values()]
    assert [set(table["properties"]) for table in tables] == [set(DECK), set(SOURCE), set(FACT), set(CLAIM)]
    for table in tables:
        assert all(field["description"] for field in table["properties"].values())
        assert table["additionalProperties"] is False


def test_the_schema_in_docs_is_the_one_that_quiz_schema_prints(golden):
    golden(ROOT / "docs" / "deck.schema.json", json.dumps(schema(), ensure_ascii=False, indent=2) + "\n")


def test_the_reference_has_every_field_with_its_sentence():
    reference = (ROOT / "docs" / "deck-format.md").read_text(encoding="utf-8")
    for table in (DECK, SOURCE, FACT, CLAIM):
        for name, known in table.items():
            assert f"| `{name}`{' *' if known.required else ''} | {known.shape} | {known.doc} |" in reference


@pytest.mark.parametrize("reader", [yaml.BaseLoader, yaml.CSafeLoader], ids=["as text", "as an editor types it"])
@pytest.mark.parametrize("deck", DECKS, ids=lambda deck: deck.stem)
def test_the_decks_are_valid_by_the_schema(deck, reader):
    content = yaml.load(deck.read_text(encoding="utf-8"), Loader=untyped_days(reader))  # noqa: S506 - both are safe
    Draft202012Validator(schema()).validate(content)


def untyped_days(reader):
    """YAML 1.2 has no type for days; PyYAML reads 1.1."""
    resolvers = {
        first: [(tag, pattern) for tag, pattern in known if not tag.endswith("timestamp")]
        for first, known in reader.yaml_implicit_resolvers.items()
    }
    return type("Reader", (reader,), {"yaml_implicit_resolvers": resolvers})


@pytest.mark.parametrize("deck", DECKS, ids=lambda deck: deck.stem)
def test_the_decks_load_without_findings_and_open_with_the_modeline(deck):
    assert load(deck)[1] == ()
    first = deck.read_text(encoding="utf-8").split("\n", 1)[0]
    assert first == "# yaml-language-server: $schema=../docs/deck.schema.json"


@pytest.mark.parametrize(
    ("change", "is_valid"),
    [
        ({}, True),
        ({"answer": 2014}, True),
        ({"anser": "x"}, False),
        ({"answer": ["a", "b"]}, False),
        ({"kind": "names", "answer": ["a", "b"]}, True),
        ({"kind": "names", "answer": ["a"]}, False),
        ({"kind": "quotation"}, False),
        ({"kind": "quotation", "speaker": "N. H."}, True),
        ({"status": "planed"}, False),
        ({"sic": True}, True),
        ({"aliases": {"a": "b", "c": ["d"]}}, True),
    ],
)
def test_the_schema_tells_a_good_fact_from_a_bad_one(change, is_valid):
    fact = {"id": "x", "kind": "quantity", "quote": "q", "answer": "a", **change}
    deck = {"deck": "d", "sources": {"s": {"file": "f", "sha256": "0" * 64}}, "facts": [fact]}
    assert Draft202012Validator(schema()).is_valid(deck) is is_valid


def test_quiz_schema_prints_the_schema_that_is_in_docs():
    printed = CliRunner().invoke(schema_command, [])
    assert printed.exit_code == 0
    assert printed.output == (ROOT / "docs" / "deck.schema.json").read_text(encoding="utf-8")
