"""`quiz play`: a quiz in the terminal."""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quiz.terminal.completing import deck_names
from quiz.text.visible import one_line

if TYPE_CHECKING:
    from quiz.model.deck import Deck
    from quiz.study.attempt import Question

_DEFAULT_COUNT = 10
_SEEDS = 100_000  # few enough to be read out and typed


def _count(ctx: click.Context, param: click.Parameter, value: str) -> int:
    """Read a number of questions; 0 and `all` mean all there are."""
    text = value.strip()
    if text.lower() == "all":
        return 0
    if not (text.isascii() and text.isdecimal() and len(text) <= 9):
        raise click.BadParameter(f"{one_line(text)!r:.80} is no count: give a number from 0, or all.", ctx, param)
    return int(text)


@click.command(name="play")
@click.argument("decks", nargs=-1, metavar="[DECK]...", shell_complete=deck_names)
@click.option("--topic", "topics", multiple=True, metavar="T", help="Only questions on this topic; may be repeated.")
@click.option("--kind", "kinds", multiple=True, metavar="K", help="Only this kind of question; may be repeated.")
@click.option(
    "--count",
    callback=_count,
    default=str(_DEFAULT_COUNT),
    show_default=True,
    metavar="N",
    help="How many questions; 0 or all asks all.",
)
@click.option("--seed", type=click.IntRange(min=0), metavar="N", help="Play the quiz of that number again.")
@click.option("--confidence", is_flag=True, help="Ask how sure you are of each answer, and compare at the end.")
@click.option("--plain", is_flag=True, help="No redraw, no colour, no marks, typed letters: for screen readers.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(  # noqa: PLR0917 - one parameter an option
    decks: tuple[str, ...],
    topics: tuple[str, ...],
    kinds: tuple[str, ...],
    count: int,
    seed: int | None,
    confidence: bool,
    plain: bool,
    form: str,
) -> None:
    """Play a quiz, each grade with the article's own words.

    A DECK is a deck file, a folder of them, or the name of one that is found; without any, the first that is found
    is played. No fact is asked twice while others are left, and kinds of question are mixed.

    In a terminal, options are picked with letters or arrows. Elsewhere, and with --plain, answers are read line by
    line from standard input until it ends: a letter, "b a c" for an order, "1c 2a" for pairs, the words of an answer.
    A line may also be :w (why is that the answer), :o (my last answer was right), :s (no answer), :q (quit), ? (help).

    --format json writes the whole attempt to standard output when it ends (docs/attempt-json.md), and all that is said
    to the learner to standard error.

    The exit status is 0 after a quiz, 1 when there is nothing to ask, 130 after Ctrl-C; what was answered by then is
    summed up.
    """
    _check_kinds(kinds)
    chosen = _any_seed() if seed is None else seed
    questions, is_whole = _questions([path for name in decks or ("",) for path in _find(name)], topics, kinds, chosen)
    replay = _replay(decks, topics, kinds, count, chosen)
    sys.exit(_play(questions, count, chosen, replay, (is_whole, confidence, plain, form == "json")))


def _play(
    questions: "Sequence[Question]", count: int, seed: int, replay: str, flags: tuple[bool, bool, bool, bool]
) -> int:
    from quiz.study.attempt import Attempt  # noqa: PLC0415 - slow to import, and `quiz --help` reads this file
    from quiz.study.selection import choose  # noqa: PLC0415
    from quiz.terminal.flow import Sitting, play  # noqa: PLC0415
    from quiz.terminal.opening import open_surface  # noqa: PLC0415
    from quiz.terminal.wording import number, say  # noqa: PLC0415

    is_whole, with_confidence, is_plain, writes_json = flags
    attempt = Attempt(choose(questions, count or None, seed))
    language = attempt.questions[0].deck.language
    asked, available = len(attempt.questions), len(questions)
    words = {"count": number(language, asked), "available": number(language, available), "seed": seed}
    opening = [say(language, "opening_all" if asked == available else "opening", **words)]
    opening.append(say(language, "help_hint"))
    if not is_whole:
        opening.append(say(language, "left_out"))
    sitting = Sitting([attempt], with_confidence, " ".join(opening), replay, language)
    status = play(sitting, open_surface(is_plain=is_plain, out=sys.stderr if writes_json else None))
    if writes_json:
        import json  # noqa: PLC0415

        from quiz.study.record import attempt_json  # noqa: PLC0415

        click.echo(json.dumps(attempt_json(sitting.rounds, seed), ensure_ascii=False, indent=2))
    return status


def _questions(
    paths: Iterable[Path], topics: Sequence[str], kinds: Sequence[str], seed: int
) -> "tuple[list[Question], bool]":
    """Generate what can be asked of the decks, and say whether all of them were whole."""
    from quiz.generate import generate  # noqa: PLC0415 - slow to import, and `quiz --help` reads this file
    from quiz.load import load  # noqa: PLC0415
    from quiz.model.report import Report  # noqa: PLC0415
    from quiz.renderers import concise  # noqa: PLC0415
    from quiz.study.attempt import Question  # noqa: PLC0415

    loaded = [load(path) for path in dict.fromkeys(paths)]
    for _, findings in loaded:
        click.echo(concise.render(Report(findings)), nl=False, err=True)
    decks = [deck for deck, _ in loaded if deck is not None]
    wanted = _check_topics(topics, decks)
    found = [
        Question(deck, item)
        for deck in decks
        for item in generate(deck, seed, kinds=kinds).items
        if not wanted or item.topic in wanted
    ]
    if not found:
        about = " of that kind and topic" if kinds and topics else " of that kind" if kinds else ""
        click.echo(f"quiz play: there is no question{about} to ask.", err=True)
        sys.exit(1)
    return found, not any(finding.severity == "error" for _, findings in loaded for finding in findings)


def _find(name: str) -> tuple[Path, ...]:
    """Find a deck by path or name, or those of a folder; the empty name is the first that is found."""
    from quiz.study.shelf import decks, find_all, first  # noqa: PLC0415 - slow to import, and `quiz --help` reads this file

    if not name:
        found = first(decks())
        if found is None:
            raise click.UsageError("There is no deck here. Name a deck file: quiz play DECK.")
        return (found.path,)
    try:
        return find_all(name)
    except LookupError as unknown:
        raise click.UsageError(str(unknown)) from None


def _check_kinds(kinds: Iterable[str]) -> None:
    from quiz.registry import names  # noqa: PLC0415
    from quiz.text.suggest import did_you_mean  # noqa: PLC0415 - only a mistake needs it

    for kind in kinds:
        if kind not in names("questions"):
            hint = did_you_mean(kind, names("questions"))
            raise click.BadParameter(
                one_line(f"no kind of question is called {kind!r:.80}. {hint}"), param_hint="--kind"
            )


def _check_topics(topics: Iterable[str], decks: "Iterable[Deck]") -> frozenset[str]:
    from quiz.text.suggest import did_you_mean  # noqa: PLC0415 - only a mistake needs it

    known: dict[str, None] = {}
    for deck in decks:
        known |= dict.fromkeys(fact.topic for fact in deck.facts if fact.topic)
        known |= dict.fromkeys(claim.topic for claim in deck.claims if claim.topic)
    for topic in topics:
        if topic not in known:
            hint = did_you_mean(topic, tuple(known)) if known else "The deck has no topics."
            raise click.BadParameter(one_line(f"no topic {topic!r:.80}. {hint}"), param_hint="--topic")
    return frozenset(topics)


def _replay(decks: Iterable[str], topics: Iterable[str], kinds: Iterable[str], count: int, seed: int) -> str:
    """Write the command that brings the same quiz back."""
    import shlex  # noqa: PLC0415

    words = ["quiz", "play", *decks]
    for option, values in (("--topic", topics), ("--kind", kinds)):
        for value in values:
            words += [option, value]
    if count != _DEFAULT_COUNT:
        words += ["--count", str(count or "all")]
    return shlex.join([*words, "--seed", str(seed)])


def _any_seed() -> int:
    import secrets  # noqa: PLC0415 - the one number that is not to be told in advance

    return secrets.randbelow(_SEEDS)
