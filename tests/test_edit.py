"""Edits of a deck's text: what is asked for is there, every other byte is as it was, and nothing is ever broken."""

import re

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from quiz.load.edit import edited
from quiz.load.log import Limits, Log
from quiz.load.nodes import Lines, Listing, Node, Places, Scalar, Table, step, steps
from quiz.load.reader import parse
from quiz.model.fix import Append, Arrange, Cut, Erase, Insert, Rewrite

DECK = """\
# A deck
deck: 'The harbour'   # its title
facts:

  # The queue
  - id: containers
    quote: >-
      that about 1,200 containers were
      waiting at the gate since Tuesday
    answer:
      - about 1,200  # with its hedge
      # the second
      - "containers"

    aliases: {Nadia Haddad: [N. H., 'The master'], x: }
    ask: "How many containers
      were waiting?"
  - id: year
    distractors: [1930, '1932', "1933"]
    explain: |
      Two
        lines.

"""


def places_of(text):
    lines = Lines(text)
    return Places("", lines, parse(text, Log(Places("", lines), 9), Limits()))


def edit(text, *changes):
    return edited(text, places_of(text), changes)


def changed_lines(text):
    """Give the lines that are gone and the lines that came."""
    old, new = DECK.split("\n"), text.split("\n")
    return [line.strip() for line in old if line not in new], [line.strip() for line in new if line not in old]


@pytest.mark.parametrize(
    ("route", "text", "came"),
    [
        ("deck", "It's open", ["deck: 'It''s open'   # its title"]),
        ("facts[1].id", "years", ["- id: years"]),
        ("facts[1].id", "a: b # c", ['- id: "a: b # c"']),
        ("facts[1].id", "no", ['- id: "no"']),
        ("facts[0].answer[0]", "- x", ['- "- x"  # with its hedge']),
        ("facts[0].answer[1]", 'a\n"b"\n', ['- "a\\n\\"b\\""']),
        ("facts[1].distractors[0]", "1,930", ['distractors: ["1,930", \'1932\', "1933"]']),
        ("facts[0].aliases.x", "z", ["aliases: {Nadia Haddad: [N. H., 'The master'], x: z}"]),
        ('facts[0].aliases["Nadia Haddad"][0]', "M.", ["aliases: {Nadia Haddad: [M., 'The master'], x: }"]),
        ("facts[0].ask", "How many ships were waiting?", ['ask: "How many ships were', 'waiting?"']),
        ("facts[1].explain", "Two\n\n  lines, or\nthree.", ["lines, or", "three."]),
        ("facts[1].explain", " Two", ['explain: " Two"']),
        ("facts[1].explain", "", ['explain: ""']),
        ("facts[1].explain", "a\n \nb", ['explain: "a\\n \\nb"']),
        ("deck", "a\rb", ['deck: "a\\rb"   # its title']),
        ("facts[0].quote", "that about 1,200 containers were  open", ["that about 1,200 containers", "were  open"]),
    ],
)
def test_a_text_is_rewritten_in_the_style_it_had(route, text, came):
    assert changed_lines(edit(DECK, Rewrite(route, text)))[1] == came


def test_a_folded_text_is_wrapped_again_at_its_width_from_the_first_change_on():
    text = "that about 1,200 containers were waiting at the gate since Monday, not Tuesday as said"
    gone, came = changed_lines(edit(DECK, Rewrite("facts[0].quote", text)))
    assert gone == ["waiting at the gate since Tuesday"]
    assert came == ["waiting at the gate since Monday,", "not Tuesday as said"]


def test_entries_change_places_with_their_comments():
    swapped = edit(DECK, Arrange("facts[0].answer", (1, 0)))
    lines = '      # the second\n      - "containers"\n      - about 1,200  # with its hedge\n'
    assert lines in swapped
    assert edit(swapped, Arrange("facts[0].answer", (1, 0))) is not None
    assert "[\"1933\", 1930, '1932']" in edit(DECK, Arrange("facts[1].distractors", (2, 0, 1)))


@pytest.mark.parametrize(
    ("route", "gone"),
    [
        ("facts[0].id", ["- id: containers", "quote: >-"]),
        ("facts[0].answer[0]", ["- about 1,200  # with its hedge"]),
        ("facts[1].explain", ["explain: |", "Two", "lines."]),
        ("facts[1]", ["- id: year", "distractors: [1930, '1932', \"1933\"]", "explain: |", "Two", "lines."]),
    ],
)
def test_a_field_or_an_entry_goes_with_its_lines(route, gone):
    assert changed_lines(edit(DECK, Erase(route)))[0] == gone


def test_out_of_brackets_goes_one_comma_too():
    assert '[1930, "1933"]' in edit(DECK, Erase("facts[1].distractors[1]"))
    assert "[1930, '1932']" in edit(DECK, Erase("facts[1].distractors[2]"))
    assert "{Nadia Haddad: [N. H., 'The master']}" in edit(DECK, Erase("facts[0].aliases.x"))


def test_a_field_comes_after_the_last_one():
    assert '      were waiting?"\n    topic: "a: b"\n  - id: year\n' in edit(DECK, Insert("facts[0]", "topic", "a: b"))
    assert "x: , k: v}" in edit(DECK, Insert("facts[0].aliases", "k", "v"))
    assert edit("a: {}", Insert("a", "k", "v")) == "a: {k: v}"
    assert edit("a: 1 # c", Insert("", "b", "2")) == "a: 1 # c\nb: 2"
    assert edit("- a: 1\r\n", Insert("[0]", "b", "2")) == "- a: 1\r\n  b: 2\r\n"


@pytest.mark.parametrize(
    ("route", "key", "texts", "gone", "came"),
    [
        ("facts[1]", "distractors", ("a, b",), 1, ['distractors: [1930, \'1932\', "1933", "a, b"]']),
        ("facts[0]", "answer", ("x # y", "z"), 0, ['- "x # y"', "- z"]),
        ("facts[1]", "aliases", ("a", "b"), 0, ["aliases: [a, b]"]),
        ("facts[1].aliases", "N. H.", ("a",), 0, ["aliases: {N. H.: [a]}"]),
        ("facts[0].aliases", "Nadia Haddad", ("Nad",), 1, ["aliases: {Nadia Haddad: [N. H., 'The master', Nad], x: }"]),
        ("facts[1]", "id", ("z",), 1, ["- id: [year, z]"]),
    ],
    ids=["in brackets", "on lines", "a new list", "a new table", "in a table", "a text becomes a list"],
)
def test_a_list_grows(route, key, texts, gone, came):
    told = changed_lines(edit(DECK, Append(route, key, texts)))
    assert (len(told[0]), told[1]) == (gone, came)


def test_what_the_reader_refuses_can_be_erased():
    assert edit("a: b\nc: 'x\u202e'  # why\nd: e\n", Erase("c")) == "a: b\nd: e\n"
    assert edit("a: b\nc: &x y\n", Insert("", "z", "z\n")) == "a: b\nc: &x y\nz: z\n"


def test_several_changes_are_made_at_once():
    result = edit(DECK, Rewrite("facts[1].id", "y"), Insert("facts[1]", "sic", "true"), Cut(0, 8, "# Decks"))
    assert result is not None
    assert result.startswith("# Decks\ndeck")
    assert "\n        lines.\n    sic: true\n" in result


@pytest.mark.parametrize(
    "changes",
    [
        [Rewrite("facts[2].id", "x")],
        [Rewrite("facts[0].nothing", "x")],
        [Rewrite("facts[0]", "x")],
        [Rewrite("deck", "a\x00b")],
        [Rewrite("deck", "a\u202eb")],
        [Rewrite("deck", "a"), Rewrite("deck", "b")],
        [Rewrite("deck", "facts", of_key=True)],
        [Rewrite("deck", "<<", of_key=True)],
        [Rewrite("facts[0].answer[0]", "a"), Arrange("facts[0].answer", (1, 0))],
        [Rewrite("facts[0].id", "a"), Erase("facts[0]")],
        [Arrange("facts[0].answer", (0, 0))],
        [Arrange("facts[0].answer", (0,))],
        [Arrange("facts[0]", (0,))],
        [Insert("facts[0]", "id", "x")],
        [Insert("facts", "id", "x")],
        [Append("facts", "id", ("x",))],
        [Append("facts[0]", "quote", ("x",))],
        [Append("facts[0]", "aliases", ("x",))],
        [Append("facts[1].a.b", "c", ("x",))],
        [Append("facts[1].id", "c", ("x",))],
        [Append("facts[1]", "distractors", ("a\x00b",))],
        [Append("facts[1]", "distractors", ("a",)), Append("facts[1]", "distractors", ("b",))],
        [Erase("")],
        [Cut(0, 100_000)],
        [Cut(10, 16, "dock: ")],
        [Cut(0, 1, "")],
    ],
    ids=repr,
)
def test_what_cannot_be_done_is_not_begun(changes):
    assert edit(DECK, *changes) is None


def test_a_file_that_is_no_deck_is_left_alone():
    for text in ("", "a: [", "a: &b c\nd: *b\n"):
        assert edit(text, Rewrite("d", "x")) is None


# Any file in any way of writing, and any text

BLOCK = (
    "about 900",
    "http://x.org/a#b",
    "x # why",
    "'it''s'   # why",
    '"a \\"b\\"\\n\\u00e9"',
    "",
    " # nothing",
    ">-\n{i}one two three four\n{i}five\n\n{i}six",
    ">-\n{i}one",
    ">+ # why\n{i}one\n\n",
    "|\n\n{i}one\n{i}  two\n\n",
    "|2-\n{i}one",
    "plain\n{i}goes on # why",
    '"broken\n{i}in two"',
    "'broken\n\n{i}in two'",
    "[]",
    "[a, 'b', \"c\", d e,]",
    "{k: v, l: , 'm': \"n\"}",
    "[{a: b}, [c]]",
)
HOSTILE = (
    *(
        " ",
        "\n",
        "\t",
        ":",
        ": ",
        "#",
        " #",
        "- ",
        "-",
        "?",
        ",",
        "[",
        "]",
        "{",
        "}",
        "'",
        '"',
        "\\",
        "|",
        ">",
        "&",
        "*",
    ),
    *(
        "!",
        "%",
        "@",
        "`",
        "~",
        "no",
        "null",
        "---",
        "...",
        "a",
        "word",
        "1,200",
        "é",
        "ليبيا",
        "🙂",
        "\xa0",
        "<<",
        "\r",
    ),
)
REFUSED = re.compile(  # what the reader takes in no text
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff"
    "\U000e0000-\U000e007f]"
)
texts = st.one_of(st.lists(st.sampled_from(HOSTILE), max_size=8).map("".join), st.text(st.characters(codec="utf-8")))


@st.composite
def files(draw):
    """Write a table of tables and lists, in block style down to the scalars, with comments and blank lines."""

    def block(depth, margin):
        if depth == 0 or draw(st.integers(0, 3)) == 0:
            value = draw(st.sampled_from(BLOCK))
            inner = "  " if value.startswith("|2") else "    "
            return " " + value.replace("{i}", margin + inner)
        between = st.sampled_from(("", "", "", "\n", f"{margin}# {{note}}: 'x\n", "# far\n"))
        is_list = draw(st.booleans())
        lines = ""
        for number in range(draw(st.integers(1, 3))):
            head = "-" if is_list else draw(st.sampled_from(("k{}", "'q {}'", "e é{}"))).format(number) + ":"
            lines += f"\n{draw(between)}{margin}  {head}{block(depth - 1, margin + '  ')}"
        return lines

    text = f"root:{block(3, '')}\nlast: x\n"
    if draw(st.booleans()):
        text = text.removesuffix("\n")
    return text.replace("\n", "\r\n") if draw(st.booleans()) else text


def routes(node, route=""):
    yield route, node
    children: list[tuple[str | int, Node]] = []
    if isinstance(node, Listing):
        children += enumerate(node.nodes)
    elif isinstance(node, Table):
        children += [(name, child) for name, (_, child) in node.entries.items()]
    for name, child in children:
        yield from routes(child, (route + step(name)).removeprefix("."))


def chosen(data, text, sort):
    found = [(route, node) for route, node in routes(places_of(text).root) if isinstance(node, sort)]
    return data.draw(st.sampled_from(found)) if found else (None, None)


def held(text):
    """What a file holds, as another parser reads it; line ends after the last word are a text's style."""

    def stripped(value):
        match value:
            case str():
                return value.rstrip("\n")
            case list():
                return [stripped(entry) for entry in value]
            case _:
                return [(stripped(key), stripped(entry)) for key, entry in value.items()]

    return stripped(yaml.load(text, yaml.BaseLoader))  # noqa: S506 - it makes texts only


def put(value, route, new):
    """Change what `held` gives, by the steps of a route."""
    if not route:
        return new(value)
    first, *rest = route
    if isinstance(first, int):
        return [put(entry, rest, new) if at == first else entry for at, entry in enumerate(value)]
    return [(key, put(entry, rest, new) if key == first else entry) for key, entry in value]


def path(route):
    return list(steps(route))


@given(st.data(), files(), texts)
def test_any_text_is_rewritten_as_asked_and_nothing_else(data, text, new):
    route, node = chosen(data, text, Scalar)
    result = edit(text, Rewrite(route, new))
    assert (result is None) == bool(REFUSED.search(new))
    if result is None:
        return
    assert held(result) == put(held(text), path(route), lambda _: new.rstrip("\n"))
    assert result.startswith(text[: node.start])
    assert result.endswith(text[node.end :])
    assert edit(result, Rewrite(route, new)) == result
    assert set(result) & {"\r"} == set(text) & {"\r"}


@given(st.data(), files())
def test_any_list_is_arranged_and_arranged_back(data, text):
    route, node = chosen(data, text, Listing)
    if route is None:
        return
    order = tuple(data.draw(st.permutations(range(len(node.nodes)))))
    result = edit(text, Arrange(route, order))
    assert result is not None
    assert held(result) == put(held(text), path(route), lambda value: [value[at] for at in order])
    assert sorted(result) == sorted(text)
    back = tuple(order.index(at) for at in range(len(order)))
    assert held(edit(result, Arrange(route, back))) == held(text)


@given(st.data(), files(), texts.filter(bool))
def test_any_field_comes_and_goes(data, text, new):
    route, node = chosen(data, text, Table)
    if "new" in node.entries:
        return
    result = edit(text, Insert(route, "new", new))
    assert (result is None) == bool(REFUSED.search(new))
    if result is None:
        return
    assert held(result) == put(held(text), path(route), lambda value: [*(value or ()), ("new", new.rstrip("\n"))])
    assert edit(result, Erase((route + ".new").removeprefix("."))) == text


@given(st.data(), files(), st.lists(texts.filter(bool), min_size=1, max_size=3))
def test_any_list_grows_at_its_end(data, text, new):
    found = [
        (route, key)
        for route, node in routes(places_of(text).root)
        if isinstance(node, Table)
        for key, (_, entry) in node.entries.items()
        if isinstance(entry, Listing)
    ]
    if not found:
        return
    route, key = data.draw(st.sampled_from(found))
    result = edit(text, Append(route, key, tuple(new)))
    assert (result is None) == any(map(REFUSED.search, new))
    if result is not None:
        more = [each.rstrip("\n") for each in new]
        assert held(result) == put(held(text), [*path(route), key], lambda value: [*value, *more])


@given(st.data(), files())
def test_any_entry_goes_alone(data, text):
    route, node = chosen(data, text, Listing | Table)
    count = len(node.nodes) if isinstance(node, Listing) else len(node.entries)
    if count < 2:
        return
    at = data.draw(st.integers(0, count - 1))
    name = at if isinstance(node, Listing) else list(node.entries)[at]
    result = edit(text, Erase((route + step(name)).removeprefix(".")))
    assert result is not None
    assert held(result) == put(held(text), path(route), lambda value: [*value[:at], *value[at + 1 :]])


@given(files(), st.lists(st.one_of(st.builds(Cut, st.integers(0, 99), st.integers(0, 99), texts))))
def test_no_cut_changes_what_a_file_holds(text, cuts):
    result = edit(text, *cuts)
    if result is not None:
        assert held(result) == held(text)
