"""A report with something of everything that a renderer may meet, and reports of anything at all."""

from functools import cache

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from quiz.model.finding import Edit, Excerpt, Finding, Location, Severity
from quiz.model.fix import Arrange, Cut, Erase, Fix, Insert, Rewrite
from quiz.model.report import Crash, Manual, Report
from quiz.model.screen import Screen

HOSTILE = (
    "\x1b[31mred\x1b]8;;http://x\x07 \n::error file=x::boom\r\n%0A::warning::x ]]> "
    "</script><img src=x onerror=alert(1)> | a | [b](http://x) *c* `d` {0} $e$ @f "
    "\u202eevil \u2028line \ud800 \x00 =cmd \ufffe"
)
DECK, ARTICLE = "decks/harbour.yaml", "seeds/harbour.txt"
PARAGRAPH = (
    "The harbour of Tair, which has been the largest on the coast since it was built in 1931, said on Tuesday that "
    "about 1,200 containers were waiting on its quays 🚢, twice as many as in the week before, and that the strike of "
    "its pilots – the third in two years – is expected to end by the end of 2026, Ms Haddad said. Captain Yusuf Orsan "
    "denied that Orsan Shipping had paid the strikers, and said that nobody had asked him."
)
ARABIC = (
    "قال وزير الدفاع في بغداد إن القوات الأمريكية أبقت نحو ٢٥٠٠ جندي في العراق، وإن المهمة تنتهي بحلول نهاية عام 2026. "
    "وأضاف أن الحكومة ستواصل التعاون مع التحالف الدولي في مجالات التدريب وتبادل المعلومات."
)


def excerpt(file: str, line: int, column: int, words: str, *lines: str, label: str = "") -> Excerpt:
    """Mark words from a column on, in one line or through several."""
    *inner, last = words.split("\n")
    start = Location(file, line, column)
    end = Location(file, line + len(inner), len(last) + (1 if inner else column))
    return Excerpt(start, end, lines, label)


def in_line(file: str, line: int, words: str, text: str, label: str = "") -> Excerpt:
    """Mark words where they stand in a line."""
    return excerpt(file, line, text.index(words) + 1, words, text, label=label)


def finding(rule: str, message: str, *excerpts: Excerpt, **more) -> Finding:
    """Put a finding where its first excerpt is."""
    return Finding(rule, message, excerpts[0].start, end=excerpts[0].end, excerpts=excerpts, **more)


_HEDGE = in_line(DECK, 12, "1,200 containers", "    answer: 1,200 containers  # as told")
_QUOTE = Excerpt(
    Location(DECK, 9, 12),
    Location(DECK, 10, 50),
    ("    quote: >-", "      said on Tuesday that about 1,200 containers"),
    "the quote",
)
_ARABIC = in_line(DECK, 40, "نحو ٢٦٠٠ جندي", "    answer: نحو ٢٦٠٠ جندي")
_WIDE = in_line(DECK, 3, "港", "title: 東京港 Cafe\u0301 \t end")

REPORT = Report(
    findings=(
        finding("wide", "Wide letters and marks take their own columns.", _WIDE, severity=Severity.NOTE),
        finding(
            "hedge-lost",
            'The answer "1,200 containers" loses the "about" of the article.',
            _HEDGE,
            _QUOTE,
            in_line(ARTICLE, 1, "about 1,200 containers", PARAGRAPH, label="here"),
            in_line(
                ARTICLE, 1, PARAGRAPH[60:330], PARAGRAPH, label="and all of this, said in more words than fit on a row"
            ),
            hint='Did you mean "about 1,200 containers"?',
            route="facts[0].answer",
            fix=Fix(
                "Take the hedge into the answer", (Rewrite("facts[0].answer", "about 1,200 containers"),), is_safe=True
            ),
            edits=(Edit(in_line(DECK, 12, "1,200", "    answer: 1,200 containers  # as told"), "about 1,200"),),
            deck="harbour",
            subject="containers",
            fingerprint="0123456789abcdef0123456789abcdef",
        ),
        finding(
            "answer-not-in-quote",
            'The answer "نحو ٢٦٠٠ جندي" is not in the quote.',
            _ARABIC,
            in_line(ARTICLE, 3, "نحو ٢٥٠٠ جندي", ARABIC, label="the nearest words"),
            hint="Copy it from the article.",
            subject="troops",
            fingerprint="fedcba9876543210fedcba9876543210",
        ),
        finding(
            "stem-too-long",
            "Nobody reads so much.",
            Excerpt(Location(DECK, 50, 5), Location(DECK, 61, 4), tuple(f"    line {n} of many" for n in range(5))),
            severity=Severity.WARNING,
            fix=Fix("Split it", (Erase("facts[3]"), Insert("facts[3]", "ask", HOSTILE))),
        ),
        finding(
            "hostile",
            f"It says {HOSTILE}",
            Excerpt(
                Location(f"decks/{HOSTILE}.yaml", 7, 3), Location(f"decks/{HOSTILE}.yaml", 7, 60), (HOSTILE,), HOSTILE
            ),
            Excerpt(
                Location(f"seeds/{HOSTILE}.txt", 1, 5), Location(f"seeds/{HOSTILE}.txt", 1, 9), (HOSTILE,), HOSTILE
            ),
            hint=f"Do {HOSTILE}",
            route=f'facts["{HOSTILE}"]',
            fix=Fix(HOSTILE, (Rewrite(HOSTILE, HOSTILE), Arrange("facts", (1, 0)), Cut(3, 4, HOSTILE))),
            deck=HOSTILE,
            subject=HOSTILE,
            severity=Severity.WARNING,
        ),
        Finding("unreadable", "The file is not there.", Location("/absolute/deck.yaml"), "Check the path."),
        Finding("unreadable", "The file is not there.", Location("../up.yaml"), "Check the path."),
    ),
    decks=4,
    facts=1_279,
    crashes=(Crash("date-order", DECK, f"KeyError: {HOSTILE}"),),
    ignored=2,
    known=1,
    manuals=(
        Manual(
            "hedge-lost",
            Severity.ERROR,
            "An answer without the hedge that the article has.",
            'A learner is told that it is exactly so. "About" is part of what is known.',
            "facts:\n  - answer: 1,200 containers",
            "facts:\n  - answer: about 1,200 containers",
        ),
        Manual("hostile", Severity.WARNING, HOSTILE, HOSTILE, HOSTILE, HOSTILE),
    ),
    files=(DECK, f"decks/{HOSTILE}.yaml", "decks/clean.yaml", "/absolute/deck.yaml", "../up.yaml"),
)
EMPTY = Report(decks=3, facts=79, files=("decks/a.yaml", "decks/b.yaml", "decks/c.yaml"))

_PARTS = [
    *(
        "\x1b[31m",
        "\n",
        "\r\n",
        "::error::",
        "]]>",
        "<!--",
        "</script>",
        "|",
        "\u202e",
        "\ud800",
        "\x00",
        "\u2028",
        "\x85",
    ),
    *(
        "العراق",
        "東京",
        "e\u0301",
        "👩\u200d🚀",
        "\t",
        "    ",
        "`",
        "*",
        "[a](b)",
        "{0}",
        "%0A",
        "&lt;",
        "www.x.org",
        ":",
        ",",
    ),
]
anything = st.text(max_size=20)
texts = st.lists(st.one_of(st.sampled_from(_PARTS), anything), max_size=6).map("".join)
lines = st.one_of(texts, st.sampled_from([PARAGRAPH, ARABIC, "word " * 400]))
files = st.one_of(st.sampled_from([DECK, "/a/b.yaml", "../c.yaml", "C:\\d.yaml"]), texts.filter(bool))
names = st.one_of(st.from_regex(r"[a-z]{1,8}(-[a-z]{1,8}){0,2}", fullmatch=True), texts.filter(str.strip))
numbers = st.one_of(st.integers(1, 12), st.integers(1, 9_999))


@st.composite
def _excerpts(draw, file):
    start = Location(file, draw(numbers), draw(numbers))
    end = Location(file, max(1, start.line + draw(st.integers(-1, 7))), draw(numbers))
    return Excerpt(start, end, tuple(draw(st.lists(lines, min_size=1, max_size=5))), draw(texts))


_changes = st.one_of(
    st.builds(Rewrite, texts, texts, st.booleans()),
    st.builds(Arrange, texts, st.lists(st.integers(0, 5)).map(tuple)),
    st.builds(Insert, texts, texts, texts),
    st.builds(Erase, texts),
    st.builds(Cut, st.integers(0, 99), st.integers(0, 99), texts),
)
_fixes = st.builds(Fix, texts, st.lists(_changes, max_size=3).map(tuple), st.booleans())


@st.composite
def findings(draw):
    """Findings of anything, with and without the lines that they are about."""
    file = draw(files)
    shown = draw(st.lists(_excerpts(file), max_size=2)) + draw(st.lists(files.flatmap(_excerpts), max_size=1))
    return Finding(
        rule=draw(names),
        message=draw(texts),
        location=shown[0].start if shown else Location(file, draw(numbers), draw(numbers)),
        hint=draw(texts),
        route=draw(texts),
        severity=draw(st.sampled_from(Severity)),
        end=shown[0].end if shown else None,
        excerpts=tuple(shown),
        fix=draw(st.none() | _fixes),
        deck=draw(texts),
        subject=draw(texts),
        fingerprint=draw(st.sampled_from(["", "0" * 32, "1" * 32])),
        edits=tuple(draw(st.lists(st.builds(Edit, _excerpts(file), texts), max_size=2))),
    )


_manuals = st.builds(Manual, names, st.sampled_from(Severity), texts, texts, texts, texts)


@st.composite
def _reports(draw):
    found = draw(st.lists(findings(), max_size=4))
    crashes = draw(st.lists(st.builds(Crash, names, files, texts), max_size=2))
    manuals = {manual.rule: manual for manual in draw(st.lists(_manuals, max_size=2))}
    for rule in draw(st.lists(st.sampled_from([one.rule for one in found]), max_size=2)) if found else ():
        manuals[rule] = Manual(rule, Severity.ERROR, draw(texts), draw(texts), draw(texts), draw(texts))
    files_of = [*draw(st.lists(files, max_size=2)), *(one.location.file for one in found)]
    counts = {name: draw(st.integers(0, 2_000)) for name in ("decks", "facts", "ignored", "known")}
    return Report(
        tuple(found), crashes=tuple(crashes), manuals=tuple(manuals.values()), files=tuple(files_of), **counts
    )


@cache
def drawn() -> tuple[Report, ...]:
    """Draw reports of anything once for all laws, for that takes longer than what a law does with them.

    The smallest come first, so that of those that break a law a small one is shown.
    """
    found: list[Report] = []

    @settings(max_examples=60, phases=[Phase.generate], database=None)
    @given(_reports())
    def draw(report: Report) -> None:
        found.append(report)

    draw()
    return tuple(sorted(found, key=lambda report: len(repr(report))))


def reports():
    """Give any of the reports that were drawn: of anything, the manuals of some of their rules with them."""
    return st.deferred(lambda: st.sampled_from(drawn()))


few = settings(max_examples=60)  # as many as were drawn
screens = st.builds(Screen, st.integers(1, 200), st.booleans(), st.booleans())
