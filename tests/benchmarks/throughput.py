"""Items generated and answers graded a second: `python tests/benchmarks/throughput.py [--runs N]`, by hand.

Every figure is the best of the runs. Before each run what was remembered of earlier answers is forgotten, and only the
tables that every process makes once are kept: "first" is an answer that the process has never seen, "again" the same
answers once more. The realistic mix is drawn with replacement as a class types them: 60 % the key's own words or an
alias, 25 % other right spellings (styles, case, spaces, a full stop), 15 % wrong (what other facts state, a letter
missing, made-up values); it is timed from the first answer on. "None twice" weighs first answers so.
"""

import argparse
import datetime as dt
import functools
import gc
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

from invented import Inventor, write

if TYPE_CHECKING:
    from quiz.model.deck import Deck

ROOT = Path(__file__).parent.parent.parent
DECKS = ("iraq-state-weapons", "marsa-noura-ferries")
FACTS = 45
MIXED = 20_000
SHARES = {"right": 0.60, "spelled": 0.25, "wrong": 0.15}
REFERENCE = 1_000_000  # numbers that are added up beside it: how fast the machine is at this moment
MADE = 40  # values a fact that no deck holds

Asked = tuple[Any, str]


def forget() -> None:
    """Clear every cache of answers; caches without a limit are tables, and every process makes them once."""
    for cached in gc.get_objects():
        if isinstance(cached, functools._lru_cache_wrapper) and cached.cache_parameters()["maxsize"] is not None:
            cached.cache_clear()


def forget_all(bank: Any) -> None:
    """Clear what a deck's roster remembers, too."""
    forget()
    bank.deck.rivals.roster._remembered.clear()


def seconds(work: Callable[[], object]) -> float:
    """Time one run, after what earlier ones left has been collected."""
    gc.collect()
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def bank_of(name: str) -> Any:
    """Load a deck anew and generate its items."""
    from quiz import generate, load

    deck, findings = load(ROOT / "decks" / f"{name}.yaml")
    if deck is None:
        raise SystemExit(f"{name}: {findings}")
    return generate(deck, 1)


def without_a_letter(words: str, chance: Random) -> str:
    """Leave out a letter in the middle of the longest word."""
    longest = max(words.split(), key=len, default="")
    at = chance.randrange(1, max(2, len(longest) - 1))
    return words.replace(longest, longest[:at] + longest[at + 1 :], 1)


def invented(kind: str, chance: Random, inventor: Inventor) -> str:
    """Make up an answer of a kind, such as no deck holds."""
    day = dt.date(1950, 1, 1) + dt.timedelta(days=chance.randrange(30_000))
    match kind:
        case "quantity":
            forms = ("about {:,}", "{}", "more than {:,}", "{:,} people")
            return str(chance.choice(forms).format(chance.randrange(10**5)))
        case "date":
            return chance.choice((f"{day:%B %Y}", f"{day.day} {day:%B %Y}", day.isoformat(), f"in {day.year}"))
        case "name":
            return str(chance.choice((inventor.person(), inventor.body(), inventor.word())))
        case "names":
            return f"{inventor.body()}, {inventor.person()} and {inventor.word()}"
        case _:
            return f"we will not leave {inventor.word()} before {inventor.word()}"


def typed(bank: Any) -> Iterator[tuple[str, str, Asked]]:
    """Yield (fact kind, sort of answer, (item, answer)) for all that is answered by typing."""
    from quiz.model.item import Entry

    chance, inventor = Random(7), Inventor(7)
    stated: dict[str, list[str]] = {}
    for fact in bank.deck.facts:
        stated.setdefault(fact.kind, []).append(fact.words)
    for item in bank.items:
        entry = item.interaction
        if not isinstance(entry, Entry):
            continue
        kind, own = entry.fact_kind, entry.answer
        fact = bank.deck.by_id[item.facts[0]]
        aliases = [spelling for group in fact.aliases.values() for spelling in group] if kind == "name" else []
        spelled = [entry.value.spell(style) for style in entry.value.styles()]
        spelled += [own.upper(), own.lower(), f" {own}  ", f"{own}."]
        others = [words for words in stated[kind] if words != own]
        made = [invented(kind, chance, inventor) for _ in range(MADE)]
        sorts = {
            "own words": [own],
            "alias": aliases,
            "other spelling": spelled,
            "typo": [without_a_letter(own, chance) for _ in range(3)],
            "another fact's": others,
            "made up": made,
        }
        for sort, words in sorts.items():
            yield from ((kind, sort, (item, word)) for word in dict.fromkeys(words))


def chosen(bank: Any) -> Iterator[tuple[str, Asked]]:
    """Yield (interaction, (item, answer)) for all that is answered with letters: every option, some orders."""
    from quiz.model.item import Choice, Match, Order

    chance = Random(7)
    for item in bank.items:
        match item.interaction:
            case Choice(options=options):
                yield from (("choice, letter", (item, "abcdefgh"[place])) for place in range(len(options)))
                yield from (("choice, words", (item, option.text)) for option in options)
            case Order(entries=things) | Match(prompts=things):
                letters = list("abcdefgh"[: len(things)])
                for _ in range(6):
                    chance.shuffle(letters)
                    yield type(item.interaction).__name__.lower(), (item, " ".join(letters))


def grade_all(asked: Iterable[Asked]) -> None:
    """Grade answers one by one."""
    from quiz import grade

    for item, words in asked:
        grade(item, words)


def grading(runs: int) -> dict[str, tuple[int, float, float]]:
    """Measure each group of answers: how many, and the best seconds of a first and of a second pass."""
    found: dict[str, tuple[int, float, float]] = {}
    for name in DECKS:
        for _ in range(runs):
            bank = bank_of(name)
            groups: dict[str, list[Asked]] = {}
            for kind, sort, asked in typed(bank):
                groups.setdefault(f"{kind}: {sort}", []).append(asked)
            for sort, asked in chosen(bank):
                groups.setdefault(sort, []).append(asked)
            for group, answers in groups.items():
                forget_all(bank)
                first, again = (seconds(partial(grade_all, answers)) for _ in range(2))
                key = f"{name} {group}"
                _, least, less = found.get(key, (0, first, again))
                found[key] = len(answers), min(first, least), min(again, less)
    return found


def mixed(runs: int) -> dict[str, tuple[float, float]]:
    """Measure the realistic mix on each deck, in grades a second: as a class types it, and no answer typed twice."""
    found = {}
    names = {"own words": "right", "alias": "right", "other spelling": "spelled"}
    for name in DECKS:
        bank, chance = bank_of(name), Random(3)
        pools: dict[str, list[Asked]] = {share: [] for share in SHARES}
        for _, sort, asked in typed(bank):
            pools[names.get(sort, "wrong")].append(asked)
        drawn = chance.choices(list(SHARES), list(SHARES.values()), k=MIXED)
        answers = [chance.choice(pools[share]) for share in drawn]
        together, apart = [], []
        for _ in range(runs):
            forget_all(bank)
            together.append(seconds(partial(grade_all, answers)))
            forget_all(bank)
            each = {share: seconds(partial(grade_all, pool)) / len(pool) for share, pool in pools.items()}
            apart.append(sum(SHARES[share] * each[share] for share in SHARES))
        found[name] = MIXED / min(together), 1 / min(apart)
    return found


def cut(folder: Path) -> Path:
    """Write the first `FACTS` facts of the example deck, and all its claims, as a deck of their own."""
    name, text = DECKS[0], (ROOT / "decks" / f"{DECKS[0]}.yaml").read_text(encoding="utf-8")
    head, facts = text.split("facts:\n", 1)
    facts, claims = facts.split("\nclaims:\n", 1)
    pieces = facts.split("  - id: ")
    for place in ("decks", "seeds"):
        (folder / place).mkdir()
    for seed in (ROOT / "seeds").iterdir():
        (folder / "seeds" / seed.name).write_bytes(seed.read_bytes())
    deck = folder / "decks" / f"{name}.yaml"
    kept = "  - id: ".join(pieces[: FACTS + 1])
    deck.write_text(f"{head}facts:\n{kept}\nclaims:\n{claims}", encoding="utf-8")
    return deck


def loaded(path: str | Path) -> "Deck":
    """Load a deck that has nothing wrong with it."""
    from quiz import load

    deck, findings = load(path)
    if deck is None or findings:
        raise SystemExit(f"{path}: {findings}")
    return deck


def once(path: str, warm: str) -> dict[str, float]:
    """Load and generate one deck in a process that has imported everything and, with `warm`, done another deck."""
    from quiz import generate
    from quiz.registry import fact_kind, names, question_kinds

    question_kinds()
    for kind in names("facts"):
        fact_kind(kind)
    if warm:
        generate(loaded(warm), 1)
        generate(loaded(ROOT / "decks" / f"{DECKS[1]}.yaml"), 1)
    reference = seconds(lambda: sum(number for number in range(REFERENCE)))
    started = time.perf_counter()
    deck = loaded(path)
    halfway = time.perf_counter()
    bank = generate(deck, 1)
    done = time.perf_counter()
    if len(deck.facts) != FACTS:
        raise SystemExit(f"{path}: {len(deck.facts)} facts")
    return {
        "load": halfway - started,
        "generate": done - halfway,
        "both": done - started,
        "items": len(bank.items),
        "reference": reference,
    }


def start(runs: int) -> None:
    """Print what a deck of 45 facts takes in a new process, and after another deck."""
    with tempfile.TemporaryDirectory() as folder:
        deck, warm = cut(Path(folder)), write(Path(folder), 100)
        print(f"{FACTS} facts of {DECKS[0]}, loaded, proved and generated after imports, ms:")
        for label, other in (("first deck of a process", ""), ("after other decks", str(warm))):
            command = [sys.executable, __file__, "--once", str(deck), other]
            found = [json.loads(subprocess.check_output(command)) for _ in range(runs)]
            best = min(found, key=lambda row: row["both"])
            print(
                f"  {label:<28}{best['both'] * 1000:7.1f}  (load {best['load'] * 1000:.1f}, generate "
                f"{best['generate'] * 1000:.1f}, {best['items']} items, reference {best['reference'] * 1000:.0f})"
            )


def generation(runs: int) -> None:
    """Print how many items a second each deck gives: with the first seed, and with further ones."""
    from quiz import generate

    print("\nitems generated a second:" + " " * 27 + "first   further seeds")
    for name in DECKS:
        first, further = [], []
        for _ in range(runs):
            forget()
            deck = loaded(ROOT / "decks" / f"{name}.yaml")
            items = len(generate(deck, 1).items)
            forget()
            deck = loaded(ROOT / "decks" / f"{name}.yaml")
            first.append(seconds(partial(generate, deck, 1)))
            further += [seconds(partial(generate, deck, seed)) for seed in (2, 3)]
        print(f"  {name:<42}{items / min(first):12,.0f}{items / min(further):16,.0f}")


def main() -> None:
    """Print all tables."""
    wanted = argparse.ArgumentParser()
    wanted.add_argument("--runs", type=int, default=5)
    wanted.add_argument("--once", nargs=2)
    asked = wanted.parse_args()
    if asked.once:
        print(json.dumps(once(*asked.once)))
        return
    start(asked.runs)
    generation(asked.runs)
    print("\ngrades a second, the realistic mix:" + " " * 13 + "of a class   none twice")
    for name, (together, apart) in mixed(asked.runs).items():
        print(f"  {name:<42}{together:12,.0f}{apart:13,.0f}")
    print("\ngrades a second:" + " " * 24 + "answers       first       again")
    for group, (count, first, again) in grading(asked.runs).items():
        print(f"  {group:<48}{count:6}{count / first:12,.0f}{count / again:12,.0f}")


if __name__ == "__main__":
    main()
