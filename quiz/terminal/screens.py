"""Draws a question, its grade with the evidence, and why the key is the key."""

from collections.abc import Iterable, Iterator, Sequence
from typing import assert_never

from quiz.model.item import Choice, Entry, Item, Match, Order
from quiz.model.response import Grade, Outcome
from quiz.study.attempt import Attempt, Question, Reply
from quiz.terminal.answers import key_in_full, letters, said_in_full, stem_and_claim
from quiz.terminal.page import BOLD, DIM, KEY, Page, Part
from quiz.terminal.passages import draw_evidence
from quiz.terminal.wording import kind_name, number, outcome_word, say

_MARKS = {
    Outcome.RIGHT: ("✓", "bold green"),
    Outcome.PARTLY: ("◐", "bold yellow"),
    Outcome.WRONG: ("✗", "bold red"),
    Outcome.BLANK: ("○", "bold yellow"),
    Outcome.SAY_MORE: ("…", "bold cyan"),
    Outcome.UNREADABLE: ("?", "bold cyan"),
}
CONFIDENT = 0.8  # from here on a miss is a confident one (the upper threshold of Moodle's certainty marking)


def draw_question(
    page: Page, attempt: Attempt, question: Question, *, opening: str = "", is_retry: bool = False
) -> None:
    """Write deck, progress and stem, and what there is to choose from."""
    language, item = question.deck.language, question.item
    total = number(language, len(attempt.questions))
    progress = say(language, "again" if is_retry else "progress", number=number(language, attempt.number), total=total)
    page.write((question.deck.title, DIM))
    page.write((page.fitting(progress, item.topic, kind_name(language, item.kind)), DIM))
    page.rule(len(attempt.replies) / len(attempt.questions))
    if opening:
        page.write((opening, DIM))
    page.gap()
    draw_stem(page, item)


def draw_stem(page: Page, item: Item) -> None:
    """Write what is asked, and the claim that it is asked of."""
    stem, claim = stem_and_claim(item)
    page.write((stem, BOLD))
    if claim:
        page.gap()
        page.write((claim, BOLD), indent=4)
    page.gap()


def draw_options(page: Page, item: Item) -> None:
    """Write the options with their letters, for surfaces without a menu of their own."""
    interaction = item.interaction
    match interaction:
        case Choice():
            _lettered(page, item.language, [option.text for option in interaction.options])
        case Order():
            _lettered(page, item.language, interaction.entries)
        case Match():
            draw_prompts(page, item.language, interaction)
            page.gap()
            _lettered(page, item.language, interaction.partners)
        case Entry():
            return
        case _:
            assert_never(interaction)
    page.gap()


def draw_prompts(page: Page, language: str, interaction: Match) -> None:
    """Write what partners are sought for, with their numbers."""
    for at, prompt in enumerate(interaction.prompts, 1):
        page.write((f"{number(language, at)})", KEY), f" {prompt}", indent=4, hang=3)


def draw_said(page: Page, question: Question, said: str) -> None:
    """Repeat what was answered, where the prompt that took it has gone from the screen."""
    labelled(page, question.deck.language, say(question.deck.language, "answer"), said_in_full(question.item, said))


def draw_grade(page: Page, language: str, grade: Grade) -> None:
    """Write mark, word and reason; the word is not said twice where the reason begins with it."""
    mark, style = _MARKS[grade.outcome]
    word = outcome_word(language, grade.outcome)
    reason = _without(grade.reason, word)
    if page.is_plain:
        page.write(f"{word}. {reason}" if reason else f"{word}.")
    else:
        page.write((f"{mark} {word}", style))
        if reason:
            page.write(reason, indent=4)
    if any(tag == "same" for tag, _ in grade.diff):
        page.write((f"{say(language, 'diff')} ", DIM), *_diff(grade, brackets=not page.has_colour), indent=4)


def draw_feedback(page: Page, reply: Reply) -> None:
    """Write the grade of a settled answer, the key where it was missed, and the evidence."""
    question, language = reply.question, reply.question.deck.language
    draw_grade(page, language, reply.grade)
    confidence = reply.response.confidence
    if not reply.is_right:
        key = key_in_full(question.item)
        is_confident = confidence is not None and confidence >= CONFIDENT
        if confidence is not None and is_confident:
            page.gap()
            page.write(say(language, "you_were_sure", sure=number(language, round(confidence * 100))), indent=4)
            labelled(
                page, language, say(language, "you_said"), said_in_full(question.item, reply.response.said), indent=4
            )
        if is_confident or not _is_told(reply):
            labelled(page, language, say(language, "answer_is"), key, indent=4)
    page.gap()
    draw_evidence(page, question)
    page.gap()


def draw_proof(page: Page, question: Question, *, names_question: bool) -> None:
    """Write what makes the key the key: method, why every other answer is wrong, places, digest and ids.

    `names_question` repeats the stem, where another question stands on the screen by now.
    """
    language, item = question.deck.language, question.item
    page.write((say(language, "why_title"), BOLD))
    if names_question:
        page.write((" ".join(filter(None, stem_and_claim(item))), DIM))
    page.gap()
    page.write(item.proof.why, indent=4)
    page.write((say(language, "attested" if item.proof.is_attested else "proved"), DIM), indent=4)
    if isinstance(item.interaction, Choice):
        _draw_wrong_options(page, language, item, item.interaction)
    page.gap()
    for label, words in _proof_rows(question):
        page.write((f"{label}: ", DIM), words, indent=4, hang=2)
    page.gap()


def _proof_rows(question: Question) -> Iterator[tuple[str, str]]:
    """Name method, facts with their values, places in the sources, and what pins all of it."""
    language, item, deck = question.deck.language, question.item, question.deck
    yield say(language, "method"), item.proof.method
    if item.operation:
        yield say(language, "claim_altered"), item.operation
    for fact in (deck.by_id[name] for name in item.facts if name in deck.by_id):
        yield say(language, "fact"), f"{fact.id} ({fact.revision})"
        yield say(language, "value"), fact.value.spell()
    for evidence in item.proof.evidence:
        start, end = number(language, evidence.quote.start), number(language, evidence.quote.end)
        file = deck.sources[evidence.source].file
        yield say(language, "place"), say(language, "place_words", start=start, end=end, file=file)
    for digest in dict.fromkeys(evidence.digest for evidence in item.proof.evidence):
        yield say(language, "digest"), digest
    yield say(language, "item"), f"{item.id} ({item.kind})"


def draw_help(page: Page, question: Question, *, has_menu: bool) -> None:
    """Write how this question is answered and what else can be typed."""
    language, interaction = question.deck.language, question.item.interaction
    if not has_menu:
        page.gap()
    match interaction:
        case Choice():
            how = "help_menu" if has_menu else "help_choice"
        case Entry():
            how = "help_names" if interaction.fact_kind == "names" else "help_entry"
        case Order():
            how = "help_menu" if has_menu else "help_order"
        case Match():
            how = "help_menu" if has_menu else "help_match"
        case _:
            assert_never(interaction)
    is_menu = has_menu and not isinstance(interaction, Entry)
    for phrase in (how, *(("help_menu_keys",) if is_menu else ("help_skip", "help_why", "help_quit"))):
        page.write(say(language, phrase), indent=4)
    page.gap()


def _draw_wrong_options(page: Page, language: str, item: Item, choice: Choice) -> None:
    """Write why each other option is wrong, where that says more than the proof itself."""
    named = zip(letters(language, len(choice.options)), choice.options, strict=True)
    wrong = [(letter, option) for at, (letter, option) in enumerate(named) if at != choice.key]
    if all(option.why in ("", item.proof.why) for _, option in wrong):
        return
    page.gap()
    page.write((say(language, "others_wrong"), DIM), indent=4)
    for letter, option in wrong:
        page.write((f"{letter})", KEY), f" {option.text}", indent=4, hang=3)
        if option.why:
            page.write(option.why, indent=7)


def _lettered(page: Page, language: str, words: Sequence[str]) -> None:
    for letter, text in zip(letters(language, len(words)), words, strict=True):
        page.write((f"{letter})", KEY), f" {text}", indent=4, hang=3)


def labelled(page: Page, language: str, label: str, lines: list[str], indent: int = 2) -> None:
    """Write what a label names on its line, or below it where there are several."""
    if len(lines) == 1:
        page.write((f"{label}: ", DIM), lines[0], indent=indent, hang=2)
        return
    page.write((f"{label}:", DIM), indent=indent)
    for at, line in enumerate(lines, 1):
        page.write(f"{number(language, at)}. {line}", indent=indent + 2, hang=3)


def _diff(grade: Grade, *, brackets: bool) -> Iterable[Part]:
    for tag, words in grade.diff:
        if tag == "missing":
            yield f"[+{words}] " if brackets else (f"{words} ", "green underline")
        elif tag == "added":
            yield f"[-{words}] " if brackets else (f"{words} ", "red strike")
        else:
            yield f"{words} "


def _is_told(reply: Reply) -> bool:
    """Whether the reason names the key already, every member of it where it is a list."""
    question = reply.question
    parts = key_in_full(question.item)
    if isinstance(question.item.interaction, Entry) and len(question.item.facts) == 1:
        fact = question.deck.by_id.get(question.item.facts[0])
        parts = list(fact.answer) if fact else parts
    return all(part in reply.grade.reason for part in parts)


def _without(reason: str, word: str) -> str:
    """Drop the outcome's own word from the head of a reason: it stands above it already."""
    rest = reason.removeprefix(word)
    if rest != reason and rest[:1] in (":", "،", ".", ""):
        rest = rest[1:].lstrip()
        return rest[:1].upper() + rest[1:]
    return reason
