"""A corrected article: what survived, moved, changed or vanished is told, and only what is certain is written."""

import hashlib
import io
import os
import stat
import tempfile
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from quiz.cli.repin import command, show
from quiz.load import load_text, load_with_places
from quiz.load.files import RefusedFileError
from quiz.load.saving import save
from quiz.model.source import Source
from quiz.repin import Fate, Sense, repin, repinned
from quiz.repin.moving import Alignment
from quiz.terminal.page import Page

ROOT = Path(__file__).parent.parent
GOLDEN = Path(__file__).parent / "golden" / "repin"
SEED = (ROOT / "seeds" / "000_943ac916fcac6cba.txt").read_text(encoding="utf-8")
PINNED = hashlib.sha256(SEED.encode()).hexdigest()
HEAD = """\
# Read by hand
deck: 'A corrected article'   # its title
sources:
  national:
    file: ../article.txt
    sha256: {pinned}   # as it was
    published: 2025-09-17

"""
DECK = (
    HEAD
    + """\
facts:
  - id: us-troops-iraq
    kind: quantity
    quote: The US has kept about 2,500 troops in Iraq   # the figure
    answer: about 2,500 troops
    claim: "The US has kept about 2,500 troops in Iraq."
    aliases: [twenty-five hundred]
    explain: Some say 2,500, others fewer.
  - id: us-troops-syria
    kind: quantity
    quote: about 900 in Syria
    answer: about 900
    unit: troops
  - id: isis-defeated
    kind: date
    quote: about 2,500 troops in Iraq despite ISIS being defeated there in 2017
    answer: in 2017
  - id: designation-day
    kind: date
    quote: The US on Wednesday designated four Iran-backed Iraqi militia groups
    answer: on Wednesday
    value: 2025-09-17
    claim: The US designated four Iraqi groups on Wednesday.
  - id: designated-groups
    kind: names
    quote: >-
      four Iran-backed Iraqi militia groups – Harakat Al Nujaba, Kata’ib Sayyid Al Shuhada, Harakat
      Ansar Allah Al Awfiya and Kata’ib Al Imam Ali – as foreign terrorist organisations
    answer: [Harakat Al Nujaba, Kata'ib Sayyid Al Shuhada, Harakat Ansar Allah Al Awfiya, Kata’ib Al Imam Ali]
    aliases: {Harakat Al Nujaba: [Nujaba]}
  - id: pmf-recognised
    kind: date
    quote: It was formally recognised as part of Iraq’s security forces in 2016
    answer: in 2016
  - id: took-office
    kind: date
    quote: with whose support he took office in October 2022
    answer: October 2022
  - id: coalition-created
    kind: date
    quote: The multinational coalition, created in 2014
    answer: in 2014
claims:
  - id: no-reason
    says: There would be no reason for armed groups to keep their weapons.
    verdict: supported
    quote: there would be no reason for armed groups not to surrender their weapons after the withdrawal
    why: He said so.
  - id: pretext
    says: The groups have never spoken of foreign troops.
    verdict: refuted
    quote: Iran-backed groups have long used the presence of foreign troops in Iraq
    why: They have long used it.
"""
)
ARTICLE = SEED.split("\n")


def corrected():
    """The seed article with a figure, a day and a name written otherwise, and paragraphs that moved, went and came."""

    def at(start):
        return next(number for number, line in enumerate(lines) if line.startswith(start))

    lines = list(ARTICLE)
    lines.insert(2, lines.pop(at("It was formally recognised")))
    lines.pop(at("This has forced"))
    coalition = at("The multinational coalition")
    lines.insert(coalition + 2, lines[coalition].replace("created in 2014 after", "created in 2014, after"))
    lines.insert(0, lines[at("Iran-backed groups have long")])
    text = "\n".join(lines)
    for old, new in (
        ("about 2,500", "about 2,000"),
        ("The US on Wednesday designated", "The US on 17 September designated"),
        ("and Kata’ib Al Imam Ali – as", "as well as Kata’ib Al Imam Ali – as"),
        ("would be no reason", "would be a reason"),
    ):
        assert text.count(old) == 1
        text = text.replace(old, new)
    return text


@pytest.fixture
def write(tmp_path):
    """Write an article and a deck that pins the seed article; give the deck's path."""
    (tmp_path / "decks").mkdir()
    (tmp_path / "pyproject.toml").touch()

    def make(article=None, deck=DECK, pinned=PINNED):
        (tmp_path / "article.txt").write_bytes((corrected() if article is None else article).encode())
        path = tmp_path / "decks" / "deck.yaml"
        path.write_bytes(deck.replace("{pinned}", pinned).encode())
        return path

    return make


def run(path, *options):
    done = CliRunner().invoke(command, [str(path), *map(str, options)], catch_exceptions=False)
    return done.exit_code, done.output


def told_of(path, **more):
    told = repin(load_with_places(path), **more)
    return {outcome.id: outcome for outcome in told.outcomes}


def broken(path):
    return {finding.route for finding in load_with_places(path).findings}


def report(path, width, **more):
    out = io.StringIO()
    show(Page(out, width=width), "decks/deck.yaml", repin(load_with_places(path), **more))
    return out.getvalue()


@pytest.mark.parametrize("width", [80, 40])
def test_the_report(write, golden, width):
    golden(GOLDEN / f"report-{width}.txt", report(write(), width))


def test_the_report_with_the_old_article_at_hand(write, golden):
    golden(GOLDEN / "report-was-80.txt", report(write(), 80, was={PINNED: SEED}))


def test_no_line_is_wider_than_the_page(write):
    assert max(len(line) for line in report(write(), 40).split("\n")) <= 40


def test_the_seed_article_is_settled(write):
    path = write(SEED)
    told = repin(load_with_places(path))
    assert told.is_settled
    assert run(path)[0] == 0
    assert "Nothing to do" in run(path, "--write")[1]
    assert path.read_text(encoding="utf-8") == DECK.replace("{pinned}", PINNED)


@pytest.mark.parametrize(
    ("name", "fate", "sense", "is_written"),
    [
        pytest.param("us-troops-iraq", Fate.CHANGED, Sense.OTHER, False, id="another figure"),
        pytest.param("us-troops-syria", Fate.SURVIVED, None, False, id="nothing"),
        pytest.param("isis-defeated", Fate.CHANGED, Sense.SAME, False, id="another figure beside the answer"),
        pytest.param("designation-day", Fate.CHANGED, Sense.SAME, True, id="the same day in other words"),
        pytest.param("designated-groups", Fate.CHANGED, Sense.SAME, False, id="other words between the members"),
        pytest.param("pmf-recognised", Fate.SURVIVED, None, False, id="moved, but nobody can know"),
        pytest.param("took-office", Fate.VANISHED, None, False, id="a paragraph that went"),
        pytest.param("coalition-created", Fate.AMBIGUOUS, None, False, id="a paragraph that came"),
        pytest.param("no-reason", Fate.CHANGED, None, False, id="a negation that went"),
        pytest.param("pretext", Fate.AMBIGUOUS, None, False, id="a paragraph twice"),
    ],
)
def test_what_became_of_each(write, name, fate, sense, is_written):
    outcome = told_of(write())[name]
    assert (outcome.fate, outcome.sense, outcome.is_written_unasked) == (fate, sense, is_written)


def test_places_that_are_told_apart_are_proposed_and_places_alike_are_not(write):
    outcomes = told_of(write())
    assert [words for _, words in outcomes["coalition-created"].extensions] == [
        "The multinational coalition, created in 2014 after",
        "The multinational coalition, created in 2014, after",
    ]
    assert outcomes["pretext"].extensions == ()


def test_with_the_old_article_it_is_known_what_moved_and_which_is_meant(write):
    outcomes = told_of(write(), was={PINNED: SEED})
    assert outcomes["pmf-recognised"].fate is Fate.MOVED
    assert (outcomes["pmf-recognised"].was_paragraph, outcomes["pmf-recognised"].paragraph) == (23, 4)
    assert outcomes["us-troops-syria"].fate is Fate.SURVIVED
    assert outcomes["coalition-created"].is_written_unasked


def test_nothing_is_written_unasked(write):
    path = write()
    before = path.read_bytes()
    for options in (
        (),
        ("--diff",),
        ("--diff", "--write", "--accept", "us-troops-iraq"),
        ("--accept", "isis-defeated"),
    ):
        assert run(path, *options)[0] == 1
        assert path.read_bytes() == before


def changed_lines(before, after):
    old, new = before.decode().split("\n"), after.decode().split("\n")
    return [line.strip() for line in new if line not in old]


def test_writing_takes_over_what_is_certain(write):
    path = write()
    before = path.read_bytes()
    status, output = run(path, "--write")
    digest = hashlib.sha256(corrected().encode()).hexdigest()
    assert status == 1
    assert "Written: the new digest and 1 new quote." in output
    assert changed_lines(before, path.read_bytes()) == [
        f"sha256: {digest}   # as it was",
        "quote: The US on 17 September designated four Iran-backed Iraqi militia groups",
        "answer: on 17 September",
        "claim: The US designated four Iraqi groups on 17 September.",
    ]
    left = {outcome.route for outcome in told_of(path).values()}
    assert {route.split(".")[0] for route in broken(path)} == left
    assert "designation-day" not in told_of(path)
    again = path.read_bytes()
    assert run(path, "--write")[0] == 1
    assert path.read_bytes() == again


def test_another_value_is_taken_over_by_a_person(write):
    path = write()
    before = path.read_bytes()
    run(path, "--write", "--accept", "us-troops-iraq")
    lines = changed_lines(before, path.read_bytes())
    assert "quote: The US has kept about 2,000 troops in Iraq   # the figure" in lines
    assert "answer: about 2,000 troops" in lines
    assert 'claim: "The US has kept about 2,000 troops in Iraq."' in lines
    assert b"twenty-five hundred" not in path.read_bytes()
    assert "us-troops-iraq" not in told_of(path)
    deck = load_with_places(path).deck
    assert deck is not None
    assert {fact.id for fact in deck.facts} >= {"us-troops-iraq", "designation-day"}


def test_all_that_can_be_accepted_loads(write):
    path = write()
    names = [name for name, outcome in told_of(path).items() if outcome.changes]
    run(path, "--write", *(part for name in names for part in ("--accept", name)))
    assert set(told_of(path)) == {"took-office", "coalition-created", "pretext"}


def test_the_digest_alone(write):
    path = write()
    before = path.read_bytes()
    assert run(path, "--digest-only", "--accept", "us-troops-iraq")[0] == 1
    assert len(changed_lines(before, path.read_bytes())) == 1


def test_the_diff_is_what_would_be_written(write):
    path = write()
    status, output = run(path, "--diff")
    assert status == 1
    assert "+    answer: on 17 September\n" in output
    assert "-    answer: on Wednesday\n" in output
    assert "2,000" not in [line for line in output.split("\n") if line.startswith("+")]


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--accept", "took-office"), "can be accepted"),
        (("--accept", "us-troops"), 'Did you mean "us-troops-iraq"?'),
        (("--was", ROOT / "pyproject.toml"), "is not the text that the deck pins"),
        (("--was", "/nowhere"), "does not exist"),
    ],
)
def test_a_slip_is_said_and_nothing_is_done(write, options, says):
    status, output = run(write(), "--write", *options)
    assert status == 2
    assert says in output


@pytest.mark.parametrize(
    ("deck", "says"),
    [("", "holds nothing"), ("deck: [", "unreadable"), (HEAD.replace("article.txt", "none.txt"), "source-missing")],
)
def test_without_a_deck_or_an_article_there_is_trouble(write, deck, says):
    path = write(deck=deck)
    status, output = run(path)
    assert status == 2
    assert says in output
    assert run(path.parent / "none.yaml")[0] == 2


def test_a_digest_that_is_no_text_is_told_of_and_not_written_over(write):
    path = write(deck=DECK.replace("sha256: {pinned}", "sha256: [{pinned}]"))
    before = path.read_bytes()
    assert run(path)[0] == 1
    status, output = run(path, "--write")
    assert (status, path.read_bytes()) == (2, before)
    assert "cannot be made" in output


def test_a_source_that_was_never_pinned_is_pinned(write):
    deck = DECK.replace("    sha256: {pinned}   # as it was\n", "")
    path = write(SEED, deck)
    assert run(path)[0] == 0
    assert "not pinned" in run(path)[1]
    run(path, "--write")
    assert f"    published: 2025-09-17\n    sha256: {PINNED}\n" in path.read_text(encoding="utf-8")
    assert broken(path) == set()


def test_words_that_are_not_in_a_pinned_article_are_sought_too(write):
    deck = DECK.replace("about 900 in Syria", "about 900 men in Syria")
    outcomes = told_of(write(SEED, deck))
    assert list(outcomes) == ["us-troops-syria"]
    assert outcomes["us-troops-syria"].fate is Fate.CHANGED


def test_what_is_wrong_for_another_reason_is_said_to_be(write):
    deck = DECK.replace("unit: troops", "value: 800")
    outcome = told_of(write(deck=deck))["us-troops-syria"]
    assert outcome.fate is Fate.BROKEN
    assert not outcome.changes
    assert "800" in outcome.reasons[0]


def test_of_several_sources_only_the_changed_one_is_told_of(write, tmp_path):
    (tmp_path / "other.txt").write_bytes(b"The port was founded in 1931.\n")
    digest = hashlib.sha256(b"The port was founded in 1931.\n").hexdigest()
    deck = DECK.replace("  national:\n", f"  port: {{file: ../other.txt, sha256: {digest}}}\n  national:\n")
    deck = deck.replace("    kind: ", "    source: national\n    kind: ").replace(
        "    verdict: ", "    source: national\n    verdict: "
    )
    fact = "  - {id: founded, source: port, kind: date, quote: The port was founded in 1931, answer: in 1931}\n"
    path = write(deck=deck.replace("facts:\n", "facts:\n" + fact))
    told = repin(load_with_places(path))
    assert [pin.is_kept for pin in told.pins] == [True, False]
    assert len(told.outcomes) == 10
    assert {outcome.source for outcome in told.outcomes} == {"national"}
    assert "port:" not in report(path, 80)


NAMED = """\
facts:
  - id: outlet
    kind: name
    quote: In an interview with The National and other foreign media outlets
    answer: The National
    aliases: {The National: [the paper from Abu Dhabi]}
  - id: contestant
    kind: name
    quote: Mr Al Sudan is contesting
    answer: Al Sudan
    aliases: [The Herald]
"""


def test_what_was_another_name_for_the_old_answer_is_none_for_the_new(write):
    path = write(SEED.replace("with The National", "with The Guardian"), HEAD + NAMED)
    assert told_of(path)["outlet"].sense is Sense.OTHER
    run(path, "--write", "--accept", "outlet")
    text = path.read_text(encoding="utf-8")
    assert "answer: The Guardian\n  - id: contestant" in text
    assert broken(path) == set()


def test_new_words_that_break_what_stands_are_not_proposed(write):
    path = write(SEED.replace("with The National", "with The Herald"), HEAD + NAMED)
    outlet = told_of(path)["outlet"]
    assert outlet.changes == ()
    assert "The Herald" in outlet.reasons[-1]


@pytest.mark.parametrize(
    ("article", "deck"),
    [
        pytest.param("about 2,000\x1b[0m", ("", ""), id="the file cannot hold them"),
        pytest.param("about 2,000", ('troops in Iraq."', 'troops in Iraq, then about 2,000 troops."'), id="said twice"),
    ],
)
def test_new_words_that_do_not_load_are_not_proposed(write, article, deck):
    outcome = told_of(write(SEED.replace("about 2,500", article), DECK.replace(*deck)))["us-troops-iraq"]
    assert outcome.fate is Fate.CHANGED
    assert outcome.changes == ()


def test_a_list_with_a_new_member_is_for_a_person(write):
    article = SEED.replace(" and Kata’ib Al Imam Ali", ", Kata’ib Hezbollah and Kata’ib Al Imam Ali")
    outcome = told_of(write(article))["designated-groups"]
    assert outcome.sense is Sense.SAME
    assert any("longer" in reason for reason in outcome.reasons)


def test_an_answer_among_new_words_is_found_by_its_kind(write):
    article = SEED.replace("about 900 in Syria", "about 850 (nearly all of whom train others) in Syria")
    deck = DECK.replace(
        "quote: about 900 in Syria", "quote: despite ISIS being defeated there in 2017, and about 900 in Syria"
    )
    outcome = told_of(write(article, deck))["us-troops-syria"]
    assert outcome.answers == (("about 900", "about 850"),)
    assert outcome.sense is Sense.OTHER


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("about 900 in Syria", "about 900 in Lebanon", id="what is asked about is another"),
        pytest.param("about 900 in Syria", "not about 900 in Syria", id="not"),
        pytest.param("about 900 in Syria", "allegedly about 900 here in Syria", id="somebody alleges"),
    ],
)
def test_a_word_that_can_turn_it_is_for_a_person(write, old, new):
    deck = DECK.replace("quote: about 900 in Syria", "quote: and about 900 in Syria, where").replace(
        "unit: troops", "unit: troops\n    ask: How many troops has the US kept in Syria?"
    )
    outcome = told_of(write(SEED.replace(old, new), deck))["us-troops-syria"]
    assert outcome.fate is Fate.CHANGED
    assert not outcome.is_written_unasked


def test_of_two_places_as_like_none_is_taken(write):
    article = SEED.replace("about 900 in Syria, where", "some 900 men in Syria, where")
    article += "\nIt keeps some 900 men in Syria, where it has friends."
    outcome = told_of(write(article, DECK.replace("about 900 in Syria", "about 900 in Syria, where")))[
        "us-troops-syria"
    ]
    assert outcome.fate is Fate.CHANGED
    assert outcome.changes == ()
    assert outcome.reasons


def test_nothing_of_a_deck_or_an_article_reaches_the_terminal_as_it_is(write):
    article = corrected().replace("about 2,000", "about \x1b[31m2,000\u202e")
    deck = DECK.replace("about 900 in Syria", '"\\u0007 about 900 in Syria"')
    for options in ((), ("--diff",), ("--write", "--accept", "us-troops-iraq")):
        output = run(write(article, deck), *options)[1]
        assert not any(character in output for character in "\x1b\x07\u202e")


@pytest.mark.parametrize(
    ("old", "new", "stayed"),
    [
        pytest.param("abcd", "abcd", {(1, 1), (2, 2), (3, 3), (4, 4)}, id="nothing"),
        pytest.param("abcd", "xabcd", {(1, 2), (2, 3), (3, 4), (4, 5)}, id="one more before them"),
        pytest.param("abcd", "aXcd", {(1, 1), (2, 2), (3, 3), (4, 4)}, id="one in other words"),
        pytest.param("abcd", "dabc", {(1, 2), (2, 3), (3, 4)}, id="the last is the first"),
    ],
)
def test_paragraphs_stay_where_their_neighbours_do(old, new, stayed):
    before, after = (Source(id="s", file="f", digest="", text="\n".join(text)) for text in (old, new))
    aligned = Alignment(before, after)
    pairs = {(was, now) for was in range(1, 5) for now in range(1, len(new) + 1) if aligned.has_stayed(was, now)}
    assert pairs == stayed


# The file


def test_the_file_keeps_its_mode_its_mark_and_its_line_ends(write):
    path = write()
    path.chmod(0o640)
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    run(path, "--write")
    written = path.read_bytes()
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert written.startswith(b"\xef\xbb\xbf# Read")
    assert written.count(b"\r\n") == written.count(b"\n")
    assert b"answer: on 17 September\r\n" in written
    assert [child.name for child in path.parent.iterdir()] == ["deck.yaml"]


def test_a_link_is_followed_inside_the_project_and_not_out_of_it(write, tmp_path):
    path = write()
    link = path.parent / "link.yaml"
    link.symlink_to("deck.yaml")
    run(link, "--write")
    assert link.is_symlink()
    assert "on 17 September" in path.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as elsewhere:
        outside = Path(elsewhere) / "deck.yaml"
        outside.write_bytes(DECK.replace("{pinned}", PINNED).encode())
        link.unlink()
        link.symlink_to(outside)
        status, output = run(link, "--write")
        assert status == 2
        assert "leaves the project" in output
        assert outside.read_bytes() == DECK.replace("{pinned}", PINNED).encode()


def test_what_somebody_else_wrote_meanwhile_is_not_overwritten(write):
    path = write()
    with pytest.raises(RefusedFileError, match="somebody else"):
        save(str(path), "deck: something else\n", "deck: mine\n")
    assert path.read_bytes() == DECK.replace("{pinned}", PINNED).encode()


def test_when_writing_fails_the_old_file_stays_and_no_other(write, monkeypatch):
    path = write()
    before = path.read_bytes()

    def fail(*arguments):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    status, output = run(path, "--write")
    assert status == 2
    assert "no space left" in output
    assert path.read_bytes() == before
    assert [child.name for child in path.parent.iterdir()] == ["deck.yaml"]


# Laws

STYLES = st.sampled_from(
    [
        lambda text: text,
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.removesuffix("\n"),
        lambda text: text.replace("sha256: {pinned}", "'sha256': '{pinned}'"),
        lambda text: (
            text.replace("national:\n    file", "national: {\n    file")
            .replace("article.txt\n    sha256: {pinned}   # as it was\n", "article.txt, sha256: {pinned},\n")
            .replace("2025-09-17\n\n", "2025-09-17}\n\n")
        ),
        lambda text: text.replace("sha256: {pinned} ", "sha256: >-\n      {pinned}\n   "),
    ]
)


def held(deck, article):
    """Load a deck's text beside an article in a folder of its own, and give it with what repinning tells."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "article.txt").write_bytes(article.encode())
        (Path(folder) / "decks").mkdir()
        loaded = load_text(f"{folder}/decks/deck.yaml", deck)
        told = repin(loaded)
        names = [outcome.id for outcome in told.outcomes if outcome.changes]
        texts = [repinned(loaded, told), repinned(loaded, told, accepted=names)]
        after = [load_text(f"{folder}/decks/deck.yaml", text or "") for text in texts]
        return told, texts, after, [repin(each) for each in after]


@given(STYLES, st.text("0123456789abcdef", min_size=64, max_size=64).filter(lambda digest: digest != PINNED))
def test_of_an_article_whose_words_all_stand_only_the_digest_is_written(style, digest):
    deck = style(DECK).replace("{pinned}", digest)
    told, texts, after, again = held(deck, SEED)
    assert all(outcome.stands for outcome in told.outcomes)
    assert texts[0] == texts[1] == deck.replace(digest, PINNED)
    assert after[0].findings == ()
    assert again[0].is_settled
    assert len(told.outcomes) == 10


WORDS = sorted(set(SEED.split()))
EDITS = st.lists(
    st.tuples(
        st.sampled_from(["drop", "twice", "move", "join", "replace", "insert", "remove"]),
        st.integers(0, 10_000),
        st.integers(0, 10_000),
        st.sampled_from([*WORDS[:60], "not", "about", "2,000", "on 17 September", "\x1b[1m", "٣", "“", "\u202e"]),
    ),
    min_size=1,
    max_size=12,
)


def mangled(edits):
    lines = [line.split() for line in ARTICLE if line]
    for sort, first, second, word in edits:
        at = first % len(lines)
        line = lines[at]
        place = second % (len(line) + 1)
        match sort:
            case "drop" if len(lines) > 1:
                lines.pop(at)
            case "twice":
                lines.insert(second % len(lines), list(line))
            case "move":
                lines.insert(second % len(lines), lines.pop(at))
            case "join" if at + 1 < len(lines):
                line += lines.pop(at + 1)
            case "insert":
                line.insert(place, word)
            case "replace":
                line[place : place + 1] = [word]
            case _:
                del line[place : place + 1]
    return "\n".join(" ".join(line) for line in lines)


@given(EDITS)
def test_whatever_an_article_becomes_nothing_is_broken_that_was_not_said_to_be(edits):
    told, texts, after, again = held(DECK.replace("{pinned}", PINNED), mangled(edits))
    assert None not in texts
    taken = [
        {outcome.route for outcome in told.outcomes if outcome.is_written_unasked},
        {outcome.route for outcome in told.outcomes if outcome.changes},
    ]
    standing = {outcome.route for outcome in told.outcomes if outcome.stands}
    for written, loaded, second in zip(taken, after, again, strict=True):
        wrong = {finding.route.split("]")[0] + "]" for finding in loaded.findings if finding.severity == "error"}
        assert not wrong & (written | standing)
        assert {outcome.route for outcome in second.outcomes} == {o.route for o in told.outcomes} - written - standing
        assert all(pin.is_kept for pin in second.pins)
        assert not any(outcome.is_written_unasked for outcome in second.outcomes)
    keys = {"us-troops-iraq": "2500", "us-troops-syria": "900", "took-office": "2022"}
    for fact in after[0].deck.facts:
        assert keys.get(fact.id, "") in "".join(filter(str.isdigit, fact.words))
