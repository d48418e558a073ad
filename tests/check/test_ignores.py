"""What an author has looked at and lets stand: where a comment holds, and what is wrong with one that holds nothing."""

import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.check.deck import check_loaded
from quiz.check.fixing import fixed_text
from quiz.check.ignores import Ignores
from quiz.check.settings import Settings
from quiz.load import load_text
from quiz.text.visible import visible
from tests.check.conftest import deck_text, write_project

RULE = "answer-not-in-quote"
IGNORE = f"# quiz: ignore[{RULE}] the article is wrong"
WRONG = ("answer: about 2,500 dockers", "answer: about 2,600 dockers")
WRONG_TOO = ("answer: October 2022", "answer: November 2022")


def found(folder, text, **changes):
    deck = folder / "decks" / "harbour.yaml"
    deck.write_bytes(text if isinstance(text, bytes) else text.encode())
    from quiz.check.deck import check

    report = check(str(deck), settings=Settings(**changes))
    assert not report.crashes
    return [(finding.rule, finding.location.line) for finding in report.findings], report.ignored


@pytest.fixture
def place(tmp_path):
    write_project(tmp_path)
    return tmp_path


def commented(old, new, *edits):
    """Write the deck with a wrong answer and a comment somewhere."""
    return deck_text(WRONG, *edits).replace(old, new, 1)


ANSWER = "    answer: about 2,600 dockers\n"
HOLDS = {
    "beside": (ANSWER, f"{ANSWER[:-1]}  {IGNORE}\n"),
    "beside-without-spaces": (ANSWER, f"{ANSWER[:-1]} #quiz:ignore[{RULE}]wrong\n"),
    "above": (ANSWER, f"    {IGNORE}\n{ANSWER}"),
    "above-and-not-indented": (ANSWER, f"{IGNORE}\n{ANSWER}"),
    "above-with-other-comments-and-blank-lines-between": (ANSWER, f"    {IGNORE}\n\n    # note\n{ANSWER}"),
    "two-above": (ANSWER, f"    {IGNORE}\n    # quiz: ignore[clang] also\n{ANSWER}"),
    "beside-the-dash-of-the-fact": ("  - id: dockers\n", f"  - id: dockers  {IGNORE}\n"),
    "above-the-dash-of-the-fact": ("  - id: dockers\n", f"  {IGNORE}\n  - id: dockers\n"),
    "beside-a-dash-alone": ("  - id: dockers\n", f"  -  {IGNORE}\n    id: dockers\n"),
    "above-a-dash-alone": ("  - id: dockers\n", f"  {IGNORE}\n  -\n    id: dockers\n"),
    "under-a-dash-alone": ("  - id: dockers\n", f"  -\n    {IGNORE}\n    id: dockers\n"),
    "beside-the-header-of-a-folded-text": (ANSWER, f"    answer: >-  {IGNORE}\n      about 2,600 dockers\n"),
    "beside-the-header-of-a-literal-text": (ANSWER, f"    answer: |2- {IGNORE}\n      about 2,600 dockers\n"),
    "above-the-field-of-a-folded-text": (ANSWER, f"    {IGNORE}\n    answer: >-\n      about 2,600 dockers\n"),
    "above-a-field-with-its-value-below": (ANSWER, f"    {IGNORE}\n    answer:\n      about 2,600 dockers\n"),
    "beside-a-field-with-its-value-below": (ANSWER, f"    answer:  {IGNORE}\n      about 2,600 dockers\n"),
    "beside-quotation-marks": (ANSWER, f"    answer: 'about 2,600 dockers' {IGNORE}\n"),
    "several-rules": (ANSWER, f"{ANSWER[:-1]}  # quiz: ignore[stale, {RULE} ,clang] the article is wrong\n"),
    "for-the-whole-deck": ("facts:\n", f"ignore:\n  {RULE}: the article is wrong\nfacts:\n"),
}


@pytest.mark.parametrize("name", HOLDS)
@pytest.mark.parametrize("form", ["LF", "CRLF", "BOM", "no-end"])
def test_where_an_ignore_holds(place, name, form):
    text = commented(*HOLDS[name])
    if form == "CRLF":
        text = text.replace("\n", "\r\n")
    content = b"\xef\xbb\xbf" + text.encode() if form == "BOM" else text.encode()
    if form == "no-end":
        content = content.rstrip()
    findings, ignored = found(place, content, ignore=("unused-ignore",))
    assert findings == []
    assert ignored == 1


DOES_NOT_HOLD = {
    "of-another-rule": (ANSWER, f"{ANSWER[:-1]}  # quiz: ignore[stale] no\n"),
    "beside-another-field": ("    kind: quantity\n", f"    kind: quantity  {IGNORE}\n"),
    "above-another-field": ("    kind: quantity\n", f"    {IGNORE}\n    kind: quantity\n"),
    "below": (ANSWER, f"{ANSWER}    {IGNORE}\n"),
    "beside-the-next-fact": ("  - id: quay\n", f"  - id: quay  {IGNORE}\n"),
    "beside-a-source": ("  gazette:\n", f"  gazette:  {IGNORE}\n"),
    "at-the-top": ("# The harbour of Tair\n", f"{IGNORE}\n"),
    "at-the-end": ("northern quay?\n", f"northern quay?\n{IGNORE}\n"),
    "in-a-text": (ANSWER, f"{ANSWER[:-1]}#quiz:ignore[{RULE}]wrong\n"),
    "in-a-quoted-text": (ANSWER, f'    explain: "words\n      {IGNORE}"\n{ANSWER}'),
    "in-a-literal-text": (ANSWER, f"    explain: |\n      words\n      {IGNORE}\n{ANSWER}"),
    "in-a-folded-text": (ANSWER, f"    explain: >+2\n\n      {IGNORE}\n\n{ANSWER}"),
    "in-a-key": (ANSWER, f'    "{IGNORE}": x\n{ANSWER}'),
}


@pytest.mark.parametrize("name", DOES_NOT_HOLD)
def test_where_an_ignore_does_not_hold(place, name):
    findings, ignored = found(place, commented(*DOES_NOT_HOLD[name]))
    assert RULE in [rule for rule, _ in findings]
    assert ignored == 0


def test_an_ignore_of_one_fact_is_not_one_of_the_next(place):
    """The next fact begins where the one before ends."""
    text = deck_text(("- id: quay", "- id: dockers")).replace(
        "  - id: dockers", "  - id: dockers  # quiz: ignore[duplicate-id] no", 1
    )
    findings, ignored = found(place, text)
    assert ("duplicate-id", 17) in findings
    assert ignored == 0


def test_in_flow_style_an_ignore_holds_for_its_line(place):
    start = deck_text(WRONG, WRONG_TOO).partition("facts:")[0]
    quote = "The harbour of Tair has kept about 2,500 dockers"
    first = f'{{id: dockers, kind: quantity, quote: "{quote}", {IGNORE}\n answer: "about 2,600 dockers"}}'
    second = f'{{id: again, kind: quantity, quote: "{quote}",\n answer: "about 2,700 dockers"}}'
    findings, ignored = found(place, f"{start}facts: [{first},\n{second}]\n", ignore=("source-undescribed",))
    assert [rule for rule, _ in findings].count(RULE) == 1
    assert ignored == 1


def test_one_comment_may_ignore_in_one_place_only(place):
    text = deck_text(WRONG, WRONG_TOO).replace("answer: November 2022", f"answer: November 2022  {IGNORE}")
    assert found(place, text) == ([(RULE, 15)], 1)
    text = deck_text(WRONG, WRONG_TOO).replace("facts:\n", f"ignore: {{{RULE}: wrong}}\nfacts:\n")
    assert found(place, text) == ([], 2)


@pytest.mark.parametrize("reason", ["", "  ", " .", " ---", " #"])
def test_without_a_reason_nothing_is_ignored(place, reason):
    text = commented(ANSWER, f"{ANSWER[:-1]}  # quiz: ignore[{RULE}]{reason}\n")
    assert found(place, text) == ([(RULE, 15), ("ignore-without-reason", 15)], 0)


def test_without_a_reason_a_field_ignores_nothing(place):
    text = commented("facts:\n", f"ignore:\n  {RULE}:\nfacts:\n")
    findings, ignored = found(place, text)
    assert {rule for rule, _ in findings} == {RULE, "ignore-without-reason"}
    assert ignored == 0


def test_ignores_that_ignore_nothing_are_found_and_removed(place):
    text = deck_text(
        ("    ask: How many", "    # quiz: ignore[clang] gone\n    ask: How many"),
        ("    answer: October 2022\n", "    answer: October 2022  # quiz: ignore[stale] gone\n"),
        ("facts:\n", "ignore:\n  double-negative: gone\nfacts:\n"),
    )
    findings, _ = found(place, text)
    assert [rule for rule, _ in findings] == ["unused-ignore"] * 3
    deck = str(place / "decks" / "harbour.yaml")
    assert fixed_text(deck, text, Settings()) == (deck_text(), 3)
    assert found(place, text, select=("answer-not-in-quote", "unused-ignore"))[0] == []


def test_of_two_rules_only_the_one_that_is_not_there_is_removed(place):
    for rules, left in ((f"clang, {RULE}", RULE), (f"{RULE}, clang", RULE), (f"clang,{RULE}, stale", RULE)):
        text = commented(ANSWER, f"{ANSWER[:-1]}  # quiz: ignore[{rules}] wrong\n")
        after, _ = fixed_text(str(place / "decks" / "harbour.yaml"), text, Settings())
        assert after == commented(ANSWER, f"{ANSWER[:-1]}  # quiz: ignore[{left}] wrong\n")
    text = deck_text(("about 2,500 dockers\n    ask", "about 2,500 dockers  # quiz: ignore[clang, stale] no\n    ask"))
    assert fixed_text(str(place / "decks" / "harbour.yaml"), text, Settings())[0] == deck_text()


def test_rules_that_do_not_exist_are_found(place):
    text = deck_text(("facts:\n", "ignore: {stael: x}\nfacts:  # quiz: ignore[answer-not-in-qoute] y\n"))
    findings, _ = found(place, text)
    assert [rule for rule, _ in findings] == ["unused-ignore", "unused-ignore"]


@pytest.mark.parametrize("rule", ["unreadable", "over-limit", "unused-ignore", "ignore-without-reason"])
def test_some_rules_are_never_ignored(place, rule):
    text = deck_text(("facts:\n", f"ignore: {{{rule}: because}}\nfacts:  # quiz: ignore[clang]\n"))
    assert "ignore-without-reason" in [told for told, _ in found(place, text)[0]]


COMMENT = st.builds(
    "# quiz: ignore[{}]{}".format,
    st.text(
        st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"], exclude_characters="\ufeff\ufffe\uffff"), max_size=12
    ),
    st.sampled_from(["", " reason", " ]", " # quiz: ignore[clang] x", "\t'\" {"]),
)


@given(st.dictionaries(st.integers(0, 24), COMMENT, max_size=5), st.sampled_from(["\n", "\r\n"]))
def test_a_comment_never_changes_what_a_deck_means(tmp_path_factory, comments, newline):
    folder = tmp_path_factory.getbasetemp() / "meaning"
    deck = str(write_project(folder))
    lines = deck_text().split("\n")
    plain = load_text(deck, newline.join(lines))
    for number in sorted(comments, reverse=True):
        lines.insert(number, comments[number])
    loaded = load_text(deck, newline.join(lines))
    assert loaded.findings == ()
    assert loaded.deck is not None
    assert plain.deck is not None
    for part in ("title", "language", "sources", "facts", "claims", "ignore", "not_checkable"):
        assert getattr(loaded.deck, part) == getattr(plain.deck, part)
    report = check_loaded(loaded, Settings())
    assert not report.crashes
    assert set(report.rules) <= {"unused-ignore", "ignore-without-reason"}
    assert all(visible(finding.message) == finding.message for finding in report.findings)


@settings(max_examples=40)
@given(st.text(st.sampled_from("#quiz: ignore[],\n\r\t-x|>'\"")), st.integers(0, 600))
def test_no_comment_is_an_error_of_ours(tmp_path_factory, junk, at):
    deck = str(write_project(tmp_path_factory.getbasetemp() / "junk"))
    text = deck_text()
    loaded = load_text(deck, text[:at] + junk + text[at:])
    ignores = Ignores(loaded)
    ignores.kept(loaded.findings)
    for rule, complaint, _ in ignores.complaints(frozenset({"clang"})):
        assert rule in ("unused-ignore", "ignore-without-reason")
        assert visible(complaint.message) == complaint.message


def test_very_many_comments_cost_no_more_than_they_are(place, monkeypatch):
    """Each line is looked at once, however many comments stand above one fact or name one rule."""
    from quiz.load.nodes import Lines

    count = 4_000
    asked = 0
    start = Lines.start

    def counting(self, line):
        nonlocal asked
        asked += 1
        return start(self, line)

    monkeypatch.setattr(Lines, "start", counting)
    text = deck_text(("facts:\n", "facts:\n" + f"  # quiz: ignore[clang] {hashlib.sha256().hexdigest()}\n" * count))
    Ignores(load_text(str(place / "decks" / "harbour.yaml"), text))
    assert count <= asked <= 4 * count
    text = deck_text(("# The harbour of Tair\n", "#quiz:ignore[" * 40_000 + "\n"))
    assert [*Ignores(load_text(str(place / "decks" / "harbour.yaml"), text)).complaints(frozenset())] == []
