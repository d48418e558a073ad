"""Where names stand in running text: first what is none, then what is, then any text at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.text.names.capitals import runs
from quiz.text.names.spellings import Roster

NOBODY = Roster(())
DECK = Roster(
    [
        ("Badr Organisation", ["Badr"]),
        ("Moqtada Al Sadr", []),
        ("نوارس الخليج", []),
        ("تلّ الغار", []),
        ("الخزامي", []),
    ]
)


def found(text, roster=NOBODY):
    return [text[start:end] for start, end in runs(text, roster)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Balancing act\nHe faced a task.", id="the first word of a heading"),
        pytest.param("It ended. Protesters left. Nobody stayed.", id="the first word of a sentence"),
        pytest.param("It ended.” “Protesters left!” (Nobody stayed.)", id="the first word of a quotation or bracket"),
        pytest.param("- Protesters left\n• Nobody stayed", id="the first word of a point"),
        pytest.param("READ MORE FROM OUR REPORTERS", id="a heading all in capitals"),
        pytest.param("Read More From Our Reporters Today", id="a heading in title case"),
        pytest.param("The Iraqi prime minister", id="a people"),
        pytest.param("في رحلة تستغرق ٤٥ دقيقة", id="script without capitals"),
    ],
)
def test_what_is_no_name(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("Baghdad fell.", ["Baghdad"], id="a place of the world opens a sentence"),
        pytest.param("ISIS fled.", ["ISIS"], id="an acronym opens a sentence"),
        pytest.param("Zorvak fled.", [], id="an unknown name that only opens"),
        pytest.param("Zorvak fled. But Zorvak’s men stayed.", ["Zorvak", "Zorvak"], id="a name that stands within too"),
        pytest.param("Zorvak Amsel fled.", ["Zorvak Amsel"], id="two words open a sentence"),
        pytest.param("He met Mr. Zorvak.", ["Zorvak"], id="a title ends no sentence"),
        pytest.param("He met J. Amsel, Zorvak Q. Brunn.", ["J. Amsel", "Zorvak Q. Brunn"], id="an initial"),
        pytest.param("Badr fled.", [], id="what the deck does not hold"),
        pytest.param("Amsel Zorvak Brunn Dree\nHe fled.", ["Amsel Zorvak Brunn Dree"], id="a line with one name"),
    ],
)
def test_names_told_by_capitals(text, names):
    assert found(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("Badr fled.", ["Badr"], id="opening a sentence"),
        pytest.param("WHY BADR AND ITS ALLIES LEFT", ["BADR"], id="in a heading all in capitals"),
        pytest.param("What Moqtada Al Sadr Said About Badr", ["Moqtada Al Sadr", "Badr"], id="in a heading"),
        pytest.param("رئيس تعاونية «نوارس الخليج»، ثم", ["نوارس الخليج"], id="within marks, without them"),
        pytest.param("إلى تلّ الغار، وتوزّع", ["تلّ الغار"], id="with a mark on a letter"),
        pytest.param("وقال جابر، الخزامي", ["الخزامي"], id="not across a comma"),
        pytest.param("تل\nالغار", ["الغار"], id="not across lines"),
        pytest.param("What Badr Al Said Of Badr Of", ["Badr", "Badr"], id="without a joint at its end"),
    ],
)
def test_names_of_the_deck_where_capitals_tell_nothing(text, names):
    assert found(text, DECK) == names


def test_a_run_that_goes_on_is_cut_so_that_a_text_of_capitals_takes_no_longer_than_another():
    text = "Mr of " * 2 + "Mr Zorvak " * 200 + "and"
    assert max(len(name.split()) for name in found(text)) <= 16


@given(st.text(st.sampled_from("Aaz Bé\u0301.'’-“”\n\t٣سّ«» of Mr"), max_size=80) | st.text(max_size=80))
def test_names_are_apart_in_order_and_begin_and_end_with_words(text):
    end = 0
    for start, stop in runs(text, DECK):
        assert end <= start < stop <= len(text)
        assert text[start].isalnum()
        assert not text[stop - 1].isspace()
        assert "\n" not in text[start:stop]
        end = stop
