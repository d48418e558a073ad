"""How long a command takes to its first output: `python tests/benchmarks/startup.py [RUNS]`, by hand, with bytecode.

Prints the least and the median of the runs in milliseconds, beside a bare interpreter for the machine's own share. The
first question is timed in a real pseudo-terminal, from the start of the process until its words are on the screen.
"""

import os
import re
import statistics
import subprocess
import sys
import time

import pexpect

ENVIRONMENT = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
ENVIRONMENT |= {"TERM": "xterm-256color", "PROMPT_TOOLKIT_NO_CPR": "1"}
QUIZ = [sys.executable, "-m", "quiz"]


def finished(command: list[str]) -> float:
    """Time a command to its end, in milliseconds."""
    started = time.perf_counter()
    subprocess.run(command, env=ENVIRONMENT, capture_output=True, check=True, stdin=subprocess.DEVNULL)
    return (time.perf_counter() - started) * 1000


def first_question(*arguments: str) -> float:
    """Time `quiz play` in a pseudo-terminal until the first question stands there, in milliseconds."""
    started = time.perf_counter()
    child = pexpect.spawn(QUIZ[0], [*QUIZ[1:], "play", "--seed", "1", *arguments], env=ENVIRONMENT, dimensions=(40, 80))
    child.expect(re.compile(rb"Question 1"))
    took = (time.perf_counter() - started) * 1000
    child.close(force=True)
    return took


def main(runs: int) -> None:
    """Run every row, interleaved so that a busy moment of the machine hits all of them."""
    rows = {
        "python -c pass": lambda: finished([sys.executable, "-c", "pass"]),
        "quiz --version": lambda: finished([*QUIZ, "--version"]),
        "quiz --help": lambda: finished([*QUIZ, "--help"]),
        "quiz play --help": lambda: finished([*QUIZ, "play", "--help"]),
        "quiz play, first question": first_question,
        "quiz play --plain, first question": lambda: first_question("--plain"),
    }
    for row in rows.values():
        row()
    taken: dict[str, list[float]] = {name: [] for name in rows}
    for _ in range(runs):
        for name, row in rows.items():
            taken[name].append(row())
    print(f"{'':36}{'least':>8}{'median':>8}  ms")
    for name, times in taken.items():
        print(f"{name:36}{min(times):8.0f}{statistics.median(times):8.0f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
