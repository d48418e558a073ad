"""Every rule does what its manual says, finds one edit of the real deck and nothing else, and else keeps quiet.

`<rule>.yaml` beside this file holds what no docstring should: `mutation`, one edit of the real deck (`old` and `new`
words of the deck, with `in: article` of its article), and lists of fragments, `silent` and `found`, each with an `id`
that says why it is there. `seeds: 1` and `coverage: 0.8` beside a fragment or an edit (or at the top, for the manual's
examples) are settings of the run. A fragment may tell `article: |`, the text of its source, and `items:` that no
question kind would make (see `cases.item`). Where no edit of the real deck can show a rule, `no-mutation` says why.
"""

from pathlib import Path

import pytest

from quiz import registry
from quiz.check.deck import check
from quiz.check.manual import manual
from quiz.model.finding import Severity

from .cases import ARTICLE, CASES, DECK, checked, fragment_file, items_of, project, read, settings

RULES = registry.names("rules")
TOLD = {path.stem: read(path.read_text(encoding="utf-8")) for path in sorted(CASES.glob("*.yaml"))}


def fragments(kind):
    return [
        pytest.param(rule, case, id=f"{rule}-{case['id']}")
        for rule, told in TOLD.items()
        for case in told.get(kind, ())
    ]


def said(report):
    return [f"{finding.location.line}: {finding.rule}: {finding.message}" for finding in report.findings]


def serious(report):
    return {finding.rule for finding in report.findings if finding.severity is Severity.ERROR}


@pytest.mark.parametrize("rule", RULES)
def test_the_manual_is_whole(rule):
    told = manual(rule)
    assert told.what.endswith(".")
    assert len(told.what) <= 120
    assert len(told.why.split()) >= 8
    assert told.bad
    assert told.good


@pytest.mark.parametrize("rule", RULES)
def test_the_bad_example_is_found_and_nothing_else_is_wrong_with_it(rule, tmp_path):
    report = tried(tmp_path, manual(rule).bad, rule)
    assert not report.crashes
    assert rule in report.rules, said(report)
    assert serious(report) <= {rule}, said(report)


@pytest.mark.parametrize("rule", RULES)
def test_the_good_example_is_clean(rule, tmp_path):
    report = tried(tmp_path, manual(rule).good, rule)
    assert not report.crashes
    assert rule not in report.rules, said(report)
    assert not serious(report), said(report)


def tried(folder, fragment, rule, case=None):
    told = TOLD.get(rule, {}) if case is None else case
    changes = {"seeds": int(told.get("seeds", 0)), "coverage": float(told.get("coverage", 0))}
    return checked(fragment_file(folder, fragment + "\n"), items_of(fragment), **changes)


@pytest.mark.parametrize(("rule", "case"), fragments("silent"))
def test_what_must_not_be_found(rule, case, tmp_path):
    report = tried(tmp_path, case["deck"], rule, case)
    assert rule not in report.rules, said(report)
    assert not report.crashes


@pytest.mark.parametrize(("rule", "case"), fragments("found"))
def test_what_must_be_found(rule, case, tmp_path):
    report = tried(tmp_path, case["deck"], rule, case)
    assert rule in report.rules, said(report)
    for words in case.get("says", ()):
        assert any(words in finding.message for finding in report.findings if finding.rule == rule), said(report)


@pytest.mark.parametrize("rule", [rule for rule, told in TOLD.items() if "mutation" in told])
def test_one_edit_of_the_real_deck_is_found_and_nothing_else(rule, tmp_path):
    edit = TOLD[rule]["mutation"]
    decks = project(tmp_path)
    path = decks / DECK.name
    text, article = DECK.read_text(encoding="utf-8"), decks.parent / "seeds" / ARTICLE
    if edit.get("in") == "article":
        words = article.read_text(encoding="utf-8")
        assert words.count(edit["old"]) == 1
        article.write_text(words.replace(edit["old"], edit["new"]), encoding="utf-8")
    else:
        assert text.count(edit["old"]) == 1, text.count(edit["old"])
        text = text.replace(edit["old"], edit["new"])
    path.write_text(text, encoding="utf-8", newline="")
    report = checked(path, seeds=int(edit.get("seeds", 0)), coverage=float(edit.get("coverage", 0)))
    assert not report.crashes
    assert report.rules[rule] >= 1, said(report)
    assert set(report.rules) == {rule}, said(report)


@pytest.mark.parametrize(
    "deck", sorted((Path(__file__).parent.parent.parent / "decks").glob("*.yaml")), ids=lambda p: p.stem
)
def test_the_decks_here_are_clean(deck):
    report = check(deck, settings=settings(seeds=1))
    assert not report.findings, said(report)
    assert not report.crashes


def test_every_rule_has_its_cases_and_all_cases_a_rule():
    assert set(TOLD) == set(RULES)
    for rule, told in TOLD.items():
        assert "mutation" in told or told.get("no-mutation"), f"{rule}: no edit of the real deck"
        assert told.get("silent"), f"{rule}: nothing that must not be found"
