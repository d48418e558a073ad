"""The style sheets of the pages: one beginning, colours that can be told apart in every scheme, nothing fetched."""

import re
from pathlib import Path

import pytest

import quiz
from quiz.text.standalone import sheet

ROOT = Path(quiz.__file__).parent
SHARED = (ROOT / "text" / "standalone.css").read_text(encoding="utf-8").strip()
PAGES = {".".join(("quiz", *path.relative_to(ROOT).parts[:-1])): path for path in sorted(ROOT.rglob("page.css"))}
DARK = "@media screen and (prefers-color-scheme: dark)"

# WCAG 2.2 AA: 4.5 for words (1.4.3), 3 for what is seen of a control or a drawing (1.4.11); a colour is on what it is
# drawn on. Lines between rows and around boxes say nothing that their place does not say, and need no contrast.
WORDS, SIGNS = 4.5, 3.0
DECORATION = {"line"}
SHARED_PAIRS = [
    (colour, ground, WORDS) for colour in ("ink", "dim", "red", "amber", "green", "blue") for ground in ("page", "box")
]
OWN_PAIRS = {
    "quiz.renderers.html": [("ink", "mark", WORDS), ("ink", "also", WORDS)],
    "quiz.coverage": [
        *(("ink", ground, WORDS) for ground in ("covered-back", "declared-back", "open-back")),
        *(("green", ground, SIGNS) for ground in ("page", "covered-back")),
        *(("grey", ground, SIGNS) for ground in ("page", "declared-back")),
        *(("red", ground, SIGNS) for ground in ("page", "open-back")),
    ],
    "quiz.study.statistics": [
        *((sign, "page", SIGNS) for sign in ("blue", "range", "scale", "red", "ink")),
        ("ink", "range", SIGNS),  # where the share is, on its interval
    ],
}


def blocks(css):
    """Give (what stands before the braces, what stands between them), outermost only."""
    found, depth, start, head = [], 0, 0, ""
    for place, character in enumerate(css):
        if character == "{":
            depth += 1
            if depth == 1:
                head, start = css[start:place].strip(), place + 1
        elif character == "}":
            depth -= 1
            if depth == 0:
                found.append((head, css[start:place]))
                start = place + 1
    assert depth == 0
    return found


def colours(css, *, is_dark=False, is_print=False):
    """Give the colours that hold in a scheme, by the names of their properties, as a browser would find them."""
    held: dict[str, str] = {}
    for head, inner in blocks(css):
        if head == ":root":
            held |= dict(re.findall(r"--([a-z-]+): (#[0-9a-f]+);", inner))
        elif (head == DARK and is_dark) or (head == "@media print" and is_print):
            held |= colours(inner)
    return held


SCHEMES = {"light": {}, "dark": {"is_dark": True}, "print": {"is_print": True}}


def luminance(colour):
    """Give the relative luminance of #rgb or #rrggbb, by the definition of WCAG 2.2."""
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000", "#ffffff", 21), ("#777777", "#fff", 4.48), ("#767676", "#fff", 4.54), ("#ff0000", "#fff", 4)],
)
def test_contrast_is_computed_as_others_do(one, other, ratio):
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)


def test_a_scheme_is_read_as_a_browser_does():
    dark, paper = (
        f"{media} {{ :root {{ {one}; }} }}" for media, one in [(DARK, "--a: #eee"), ("@media print", "--b: #000")]
    )
    css = f":root {{ --a: #111; --b: #222; }} {dark} {paper}"
    assert colours(css) == {"a": "#111", "b": "#222"}
    assert colours(css, is_dark=True) == {"a": "#eee", "b": "#222"}
    assert colours(css, is_print=True) == {"a": "#111", "b": "#000"}


def test_each_page_has_its_pairs_of_colours_here():
    assert set(PAGES) == set(OWN_PAIRS)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("page", PAGES)
def test_colours_can_be_told_apart(page, scheme):
    held = colours(sheet(page), **SCHEMES[scheme])
    poor = {
        f"{colour} on {ground}": round(contrast(held[colour], held[ground]), 2)
        for colour, ground, least in SHARED_PAIRS + OWN_PAIRS[page]
        if contrast(held[colour], held[ground]) < least
    }
    assert poor == {}


@pytest.mark.parametrize("page", PAGES)
def test_no_colour_goes_without_a_pair_and_none_is_light_alone(page):
    css = sheet(page)
    paired = {name for pair in SHARED_PAIRS + OWN_PAIRS[page] for name in pair[:2]}
    assert set(colours(css)) == paired | DECORATION
    assert {name for name, colour in colours(css).items() if colours(css, is_dark=True)[name] == colour} == set()


@pytest.mark.parametrize("page", PAGES)
def test_colours_stand_in_properties_alone_and_each_property_is_used(page):
    css = sheet(page)
    own = PAGES[page].read_text(encoding="utf-8")
    rules = re.sub(r":root \{[^}]*\}", "", css)
    assert not re.search(r"#[0-9a-f]{3}|\b(?:rgb|hsl|white|black)\b(?!-)", rules)
    defined = set(re.findall(r"--([a-z-]+):", css))
    assert set(re.findall(r"var\(--([a-z-]+)\)", css)) <= defined
    assert set(re.findall(r"--([a-z-]+):", own)) - {"measure"} <= set(re.findall(r"var\(--([a-z-]+)\)", own))


@pytest.mark.parametrize("page", PAGES)
def test_a_sheet_begins_like_all_and_fetches_nothing(page):
    css = sheet(page)
    assert css.startswith(SHARED)
    assert css.removeprefix(SHARED).strip() == PAGES[page].read_text(encoding="utf-8").strip()
    assert not re.search(r"url\(|@import|@font-face|https?:|//|<|\\", css)


@pytest.mark.parametrize("page", PAGES)
def test_sides_are_named_by_the_direction_of_the_text(page):
    """A left or right of its own would be wrong in a page in Arabic."""
    assert not re.search(r"[ :-](?:left|right)\b", sheet(page))
