"""Fixes mend what was found and nothing else: no key changes by a safe one, and a second run has nothing to do."""

import stat
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.check.deck import check
from quiz.check.fixing import fixed, fixed_text, write
from quiz.load import load
from quiz.load.files import RefusedFileError
from tests.rules.cases import DECK, fragment_file, project, settings

JUMBLED = """\
# By hand
facts:
  - id: troops   # the figure
    kind: quantity
    quote: The US has kept about 2,500 troops in Iraq
    answer: about 2,500 troops
    ask: 'How many troops has the US kept in Iraq?'
    distractors: ['about 25,000 troops',  about 900 troops, "about 9,000 troops"]   # three
  - id: state
    kind: name
    quote: Iraq is home to Iran-aligned militias
    answer: Iraq
    aliases: [Re\u0301publique d'Irak]
    ask: Which country is home to Iran-aligned militias?
    # quiz: ignore[two-questions] no longer needed
    label: a cafe\u0301 in it
"""


def rules(path, **more):
    return [finding.rule for finding in check(path, settings=settings(**more)).findings]


def test_safe_fixes_mend_what_they_say_and_keep_every_other_byte(tmp_path):
    path = fragment_file(tmp_path, JUMBLED)
    mended = fixed(str(path), settings())
    assert mended is not None
    old, new = mended.before.split("\n"), mended.after.split("\n")
    assert [line.strip() for line in new if line not in old] == [
        "distractors: [about 900 troops,  \"about 9,000 troops\", 'about 25,000 troops']   # three",
        "aliases: [R\u00e9publique d'Irak]",
        "label: a caf\u00e9 in it",
    ]
    assert [line.strip() for line in old if line not in new and "ignore" in line] == [
        "# quiz: ignore[two-questions] no longer needed"
    ]
    assert mended.count == 4
    assert unicodedata.is_normalized("NFC", mended.after)


def test_a_second_run_has_nothing_to_do(tmp_path):
    path = fragment_file(tmp_path, JUMBLED)
    once, _ = fixed_text(str(path), path.read_text(encoding="utf-8"), settings())
    assert fixed_text(str(path), once, settings()) == (once, 0)


def test_what_needs_a_look_is_mended_only_when_asked_for(tmp_path):
    path = fragment_file(tmp_path, JUMBLED.replace("    label: a", "    lable: a"))
    text = path.read_text(encoding="utf-8")
    safe, _ = fixed_text(str(path), text, settings())
    unsafe, _ = fixed_text(str(path), text, settings(), unsafe=True)
    assert "lable: a caf" in safe
    assert "label: a caf" in unsafe


def test_a_fix_that_would_change_a_key_is_not_safe(tmp_path, monkeypatch):
    from quiz.model.fix import Fix, Rewrite
    from quiz.rules import not_nfc

    changes = (Rewrite("facts[1].label", "mended"), Rewrite("facts[1].answer", "Iraq is home"))
    wrong = Fix("Take another answer", changes, is_safe=True)
    monkeypatch.setattr(not_nfc, "Fix", lambda *arguments, **more: wrong)
    path = fragment_file(tmp_path, JUMBLED)
    after, _ = fixed_text(str(path), path.read_text(encoding="utf-8"), settings())
    assert "answer: Iraq\n" in after
    assert "mended" not in after
    assert "[about 900 troops" in after  # the others are made all the same


def test_fixes_that_overlap_are_made_one_after_the_other(tmp_path):
    path = fragment_file(tmp_path, JUMBLED.replace("about 900 troops", "about 900 troops cafe\u0301"))
    before = rules(path)
    after, _ = fixed_text(str(path), path.read_text(encoding="utf-8"), settings())
    path.write_text(after, encoding="utf-8")
    assert not {"not-nfc", "unused-ignore"} & set(rules(path))
    assert "not-nfc" in before


@pytest.mark.parametrize(
    "content", [b"", b"deck: [", b"\xff\xfe", b"facts: x\n"], ids=["nothing", "open", "UTF-16", "text"]
)
def test_a_file_that_is_no_deck_is_left_alone(tmp_path, content):
    path = project(tmp_path) / "deck.yaml"
    path.write_bytes(content)
    mended = fixed(str(path), settings(), unsafe=True)
    assert mended is None or mended.before == mended.after
    assert fixed(str(path.parent / "none.yaml"), settings()) is None


def test_writing_keeps_mode_and_mark_and_refuses_what_changed_meanwhile(tmp_path):
    path = fragment_file(tmp_path, JUMBLED)
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    path.chmod(0o640)
    mended = fixed(str(path), settings())
    assert mended is not None
    write(str(path), mended)
    assert path.read_bytes() == b"\xef\xbb\xbf" + mended.after.encode()
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [child.name for child in path.parent.iterdir()] == [path.name]
    with pytest.raises(RefusedFileError):
        write(str(path), mended)


def test_the_seed_deck_needs_no_fix():
    mended = fixed(str(DECK), settings(), unsafe=True)
    assert mended is not None
    assert mended.before == mended.after


FIGURES = ["about 900 troops", "about 9,000 troops", "about 25,000 troops", "about 90,000 troops", "about 300 troops"]


@given(
    st.permutations(FIGURES),
    st.sampled_from(["[{}]", "block"]),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from(["cafe\u0301", "caf\u00e9", "'cafe\u0301'", '"cafe\\u0301"']),
)
def test_safe_fixes_never_change_a_key_and_never_break_a_deck(tmp_path_factory, figures, style, newline, label):
    if style == "block":
        listed = "".join(f"\n      - '{figure}'  # {number}" for number, figure in enumerate(figures))
    else:
        listed = style.format(", ".join(f'"{figure}"' for figure in figures))
    start = JUMBLED.index("distractors: ") + len("distractors: ")
    end = JUMBLED.index("   # three")
    text = (JUMBLED[:start] + listed + JUMBLED[end:].replace("a cafe\u0301 in it", label)).replace("\n", newline)
    path = fragment_file(tmp_path_factory.mktemp("deck"), text)
    mended = fixed(str(path), settings())
    assert mended is not None
    before, _ = load(path)
    write(str(path), mended)
    after, findings = load(path)
    assert findings == ()
    assert before is not None
    assert after is not None
    assert [(fact.answer, fact.value) for fact in after.facts] == [(fact.answer, fact.value) for fact in before.facts]
    assert sorted(after.facts[0].distractors) == sorted(figures)
    assert not {"options-unsorted", "not-nfc", "unused-ignore"} & set(rules(path))
    assert fixed_text(str(path), mended.after, settings()) == (mended.after, 0)
