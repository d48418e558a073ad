"""What `quiz explain` says: all rules, the manual of one, or a fact with its passage, its value and its questions."""

import sys
from collections.abc import Iterator

from quiz import registry
from quiz.check.gather import SUFFIXES
from quiz.check.manual import manual
from quiz.check.placing import article_path, excerpt
from quiz.check.project import unknown_rule
from quiz.load import Loaded, load_with_places
from quiz.load.log import shown
from quiz.load.nodes import Lines, step
from quiz.model.fact import Claim, Fact
from quiz.model.finding import Excerpt
from quiz.model.report import Manual
from quiz.model.screen import Screen
from quiz.terminal.outputs import screen_of
from quiz.text.cells import columns, wrapped
from quiz.text.suggest import did_you_mean
from quiz.text.visible import one_line, visible

_FOUND, _TROUBLE = 1, 2
_NARROWEST = 20


def explain(target: str | None, seed: int, color: str) -> int:
    """Explain a rule, a fact or, without a target, list the rules; gives the exit status."""
    screen = screen_of(color)
    screen = screen._replace(width=max(_NARROWEST, screen.width))
    if target is None:
        return _say("\n".join(_listed(screen.width)), screen)
    if target in registry.names("rules"):
        return _say("\n".join(_manual(manual(target), screen)), screen)
    deck, mark, subject = target.rpartition("#")
    if not mark:
        if target.endswith(SUFFIXES):
            return _fail(f"name a fact or a claim of the deck too, as in {one_line(target)}#ID.")
        return _fail(unknown_rule(target))
    return _explain(load_with_places(deck), subject, seed, screen, screen_of(color, sys.stderr))


def _explain(loaded: Loaded, subject: str, seed: int, screen: Screen, complaints: Screen) -> int:
    """Explain a fact or a claim, after what is wrong with its deck."""
    if loaded.findings:
        from quiz.model.report import Report  # noqa: PLC0415 - seldom needed
        from quiz.renderers import concise  # noqa: PLC0415

        sys.stderr.write(concise.render(Report(loaded.findings), complaints))
    if loaded.deck is None:
        return _FOUND
    told: tuple[Fact | Claim, ...] = (*loaded.deck.facts, *loaded.deck.claims)
    subjects = {each.id: each for each in told}
    if subject not in subjects:
        return _fail(f"the deck has no fact or claim {shown(subject)}. {did_you_mean(subject, subjects)}")
    return _say(_proof(loaded, subjects[subject], seed, screen).rstrip("\n"), screen)


def _say(text: str, screen: Screen) -> int:
    sys.stdout.write(f"{text if screen.is_unicode else text.encode('ascii', 'backslashreplace').decode('ascii')}\n")
    return 0


def _fail(message: str) -> int:
    sys.stderr.write(f"quiz explain: {message.rstrip()}\n")
    return _TROUBLE


def _listed(width: int) -> Iterator[str]:
    manuals = [manual(rule) for rule in registry.names("rules")]
    room = max(len(told.rule) for told in manuals) + 2
    for told in manuals:
        head = f"{told.rule:<{room}}{told.severity:<9}"
        if width < room + 40:
            yield head.rstrip()
            yield from (f"  {line}" for line in wrapped(told.what, width - 2))
        else:
            first, *rest = wrapped(told.what, width - columns(head))
            yield head + first
            yield from (" " * columns(head) + line for line in rest)


def _manual(told: Manual, screen: Screen) -> Iterator[str]:
    bold, end = ("\x1b[1m", "\x1b[0m") if screen.colour else ("", "")
    yield f"{bold}{told.rule}{end} ({told.severity})"
    yield ""
    yield from wrapped(told.what, screen.width)
    yield ""
    yield from wrapped(told.why, screen.width)
    for name, example in (("What it finds", told.bad), ("What is fine", told.good)):
        yield ""
        yield f"{bold}{name}{end}"
        yield ""
        yield from (f"    {visible(line)}".rstrip() for line in example.split("\n"))
    yield ""
    said = f"A finding that may stand is ignored beside it, with its reason: # quiz: ignore[{told.rule}] reason"
    yield from wrapped(said, screen.width)


def _proof(loaded: Loaded, subject: Fact | Claim, seed: int, screen: Screen) -> str:
    from quiz.exporters.text import told  # noqa: PLC0415 - a rule's manual needs none of this
    from quiz.generate import generate  # noqa: PLC0415
    from quiz.renderers.full import drawn  # noqa: PLC0415

    deck = loaded.deck
    assert deck is not None  # noqa: S101 - a subject was found in it
    return f"{drawn(list(_excerpts(loaded, subject)), screen)}\n{told(generate(deck, seed), subject.id, screen.width)}"


def _excerpts(loaded: Loaded, subject: Fact | Claim) -> Iterator[Excerpt]:
    assert loaded.deck is not None  # noqa: S101 - as above
    places, route = loaded.places, loaded.routes[subject.id]
    field = "answer" if isinstance(subject, Fact) else "says"
    yield excerpt(places.file, loaded.text, places.lines, *places.place(route + step(field)))
    source = loaded.deck.sources[subject.source]
    spans = subject.answer_spans if isinstance(subject, Fact) else (subject.quote_span,)
    file, lines = article_path(places.file, source), Lines(source.text)
    for span in spans:
        yield excerpt(file, source.text, lines, span.start, span.end)
