"""Mutation check of the test suite: `python tests/benchmarks/mutants.py [--sample N] [--seed S] [--jobs J]`, by hand.

Puts small faults into copies of the tree, one at a time, and runs the tests of the place and the examples of the module
until one fails. The sample is seeded and spread over the modules by their lines. What no test notices is printed: read
it, then write the test, or see that it changes nothing. Left alone are docstrings, annotations, decorators and the
sentences of `Phrases`.
"""

import argparse
import ast
import importlib
import os
import resource
import shutil
import signal
import tempfile
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from random import Random
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
_GOLDEN = "test_golden_grades.py questions/test_golden_banks.py"
_VALUES = f"facts/test_golden_values.py facts/test_boundaries.py {_GOLDEN}"
TESTS = {
    "quiz/facts/quantity": f"{_VALUES} facts/test_quantity.py test_answers.py properties/test_quantity_laws.py",
    "quiz/facts/date": f"{_VALUES} facts/test_date.py facts/test_date_said.py test_answers.py "
    "properties/test_date_laws.py",
    "quiz/facts/": f"{_VALUES} facts/test_name.py facts/test_names.py facts/test_quotation.py test_answers.py "
    "properties/test_name_laws.py",
    "quiz/questions/": f"{_GOLDEN} questions test_generate.py properties/test_items.py",
    "quiz/grade.py": f"{_GOLDEN} test_grade.py test_answers.py",
}
PYTEST = (
    *("-x", "-q", "--tb=no", "-p", "no:cacheprovider", "-p", "no:quiz-decks", "--doctest-modules"),
    *("--import-mode=importlib", "-o", "addopts="),
)
TIMEOUT = 600  # seconds; a fault that hangs is noticed, on a busy machine none that does not
WORK = 120  # seconds of the processor, a few times what the tests of a place need: most hang at work
ENDED = {0: "survived", 1: "killed", 2: "killed"}  # codes of pytest: 2 where the tests cannot even be read
COMPARED: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
COUNTED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Add,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Add,
    ast.BitOr: ast.BitAnd,
}


class Mutant(NamedTuple):
    """A fault: its line, what stood there, what stands there now, and the whole module with it."""

    line: int
    old: str
    new: str
    module: str


def wrong_conditions(node: ast.AST) -> Iterator[ast.AST]:
    """Yield comparisons, conditions and logic turned round, and operands left out."""
    match node:
        case ast.Compare(left, [op], comparators):
            yield from (ast.Compare(left, [wrong()], comparators) for wrong in COMPARED[type(op)])
        case ast.BoolOp(op, values):
            yield ast.BoolOp(ast.Or() if isinstance(op, ast.And) else ast.And(), values)
            for at in range(len(values)):
                rest = [*values[:at], *values[at + 1 :]]
                yield ast.BoolOp(op, rest) if len(rest) > 1 else rest[0]
        case ast.UnaryOp(ast.Not() | ast.USub(), operand):
            yield operand
        case ast.IfExp(test, body, orelse):
            yield ast.IfExp(ast.UnaryOp(ast.Not(), test), body, orelse)
        case ast.If(test, body, orelse):
            yield ast.If(ast.UnaryOp(ast.Not(), test), body, orelse)
        case ast.comprehension(target, iterated, [test, *more], is_async):
            yield ast.comprehension(target, iterated, [ast.UnaryOp(ast.Not(), test), *more], is_async)


def wrong_values(node: ast.AST) -> Iterator[ast.AST]:
    """Yield other constants and operations, calls left out, and other ways out of a function or a loop."""
    match node:
        case ast.BinOp(left, op, right) if type(op) in COUNTED:
            yield ast.BinOp(left, COUNTED[type(op)](), right)
        case ast.Constant(bool(value)):
            yield ast.Constant(not value)
        case ast.Constant(int(value) | float(value)):
            yield ast.Constant(value + 1)
        case ast.Constant(str(value)):
            yield ast.Constant("" if value else "XX")
        case ast.Return(ast.expr() as value) if ast.unparse(value) != "None":
            yield ast.Return(ast.Constant(None))
        case ast.Expr(ast.Call() | ast.Yield() | ast.YieldFrom()):
            yield ast.Pass()
        case ast.Call(ast.Attribute(value), _, []) | ast.Call(ast.Name(), [value], []):  # x.f(...) and f(x) are x
            yield value
        case ast.Continue():
            yield ast.Break()
        case ast.Break():
            yield ast.Continue()


def places(node: ast.AST) -> Iterator[tuple[ast.AST, str, int]]:
    """Walk over the parent, field and number (-1 where there is one alone) of every node that may be changed."""
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns", "decorator_list"):
            continue
        for number, child in enumerate(value) if isinstance(value, list) else [(-1, value)]:
            match child:
                case ast.Expr(ast.Constant()) | ast.Call(ast.Name("Phrases")):
                    continue
                case ast.AST():
                    yield node, name, number
                    yield from places(child)


def mutants(source: str) -> Iterator[Mutant]:
    """Yield the module with each of its faults."""
    tree = ast.parse(source)
    for parent, name, number in places(tree):
        held = getattr(parent, name)
        old = held if number < 0 else held[number]
        for new in (*wrong_conditions(old), *wrong_values(old)):
            setattr(parent, name, new if number < 0 else [*held[:number], new, *held[number + 1 :]])
            module = ast.unparse(ast.fix_missing_locations(tree))
            setattr(parent, name, held)
            line = old.iter.lineno if isinstance(old, ast.comprehension) else old.lineno
            yield Mutant(line, ast.unparse(old), ast.unparse(new), module)


def outcome(root: Path, tests: list[str]) -> str:
    """Run tests in a child of this process, which has the slow imports behind it, and say how they ended."""
    child = os.fork()
    if child == 0:
        signal.alarm(TIMEOUT)
        resource.setrlimit(resource.RLIMIT_CPU, (WORK, WORK))
        os.chdir(root)
        quiet = os.open(os.devnull, os.O_WRONLY)
        os.dup2(quiet, 1)
        os.dup2(quiet, 2)
        os._exit(int(importlib.import_module("pytest").main([*PYTEST, *tests])))
    status = os.waitpid(child, 0)[1]
    return "timeout" if os.WIFSIGNALED(status) else ENDED[os.WEXITSTATUS(status)]


def tested(path: Path, mutant: Mutant, number: int, root: Path) -> str:
    """Put a fault into a module of the copy, run the tests of the place, and take it out again."""
    name = path.relative_to(root).as_posix()
    tests = next(tests for place, tests in TESTS.items() if name.startswith(place))
    source = path.read_text(encoding="utf-8")
    path.write_text(mutant.module, encoding="utf-8")
    os.utime(path, (2_000_000_000 + number,) * 2)  # a time of its own, so that it is compiled afresh
    ended = outcome(root, [*(f"tests/{test}" for test in tests.split()), name])
    path.write_text(source, encoding="utf-8")
    return ended


def tested_all(root: Path, share: list[tuple[str, Mutant]]) -> Counter[tuple[str, str]]:
    """Test a share of the faults in a tree of its own, print the survivors, and count how they ended by module."""
    counts: Counter[tuple[str, str]] = Counter()
    for number, (name, mutant) in enumerate(share):
        ended = tested(root / name, mutant, number, root)
        counts[name, ended] += 1
        if ended == "survived":
            print(f"{name}:{mutant.line}: {mutant.old[:150]} -> {mutant.new[:150]}", flush=True)
    return counts


def main() -> None:
    """Draw the sample, run it, print the survivors and then the counts."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--sample", type=int, default=270)
    asked.add_argument("--seed", type=int, default=3)
    asked.add_argument("--jobs", type=int, default=1)
    given = asked.parse_args()
    for name in ("pytest", "hypothesis"):
        importlib.import_module(name)
    with tempfile.TemporaryDirectory() as folder:
        ignored = shutil.ignore_patterns(".*", "__pycache__")
        roots = [Path(shutil.copytree(ROOT, Path(folder, str(job)), ignore=ignored)) for job in range(given.jobs)]
        names = [path.relative_to(ROOT).as_posix() for path in sorted(ROOT.glob("quiz/**/*.py"))]
        sources = {name: (ROOT / name).read_text(encoding="utf-8") for name in names if name.startswith((*TESTS,))}
        for tests in TESTS.values():
            if outcome(roots[0], [f"tests/{test}" for test in tests.split()]) != "survived":
                raise SystemExit(f"these fail without a fault: {tests}")
        sizes = {name: len(source.splitlines()) for name, source in sources.items()}
        chance, drawn = Random(given.seed), list[tuple[str, Mutant]]()
        for name, size in sizes.items():
            made = list(mutants(sources[name]))
            count = min(len(made), round(given.sample * size / sum(sizes.values())))
            drawn += [(name, mutant) for mutant in chance.sample(made, count)]
        with ProcessPoolExecutor(given.jobs, mp_context=get_context("fork")) as pool:
            shares = [drawn[job :: given.jobs] for job in range(given.jobs)]
            counts = sum(pool.map(tested_all, roots, shares), Counter[tuple[str, str]]())
    for (name, ended), count in sorted(counts.items()):
        print(f"{count:5} {ended:9} {name}")


if __name__ == "__main__":
    main()
