"""A real pseudo-terminal with a command in it: keys go in, and what a person would see comes out."""

import contextlib
import os
import termios
import time
from pathlib import Path

import pexpect
import pyte
from pexpect import fdpexpect

from tests import forked

ROOT = Path(__file__).parents[2]
DECKS = Path(__file__).parent / "decks"
_QUIET = 0.12  # seconds without output after which a screen is taken to be whole,
_ASLEEP = 0.03  # or so many, if it only waits
_PATIENCE = 10  # seconds; a machine under load is slow, and only a failure waits this long


class Terminal:
    """Runs `quiz`, or another module, at a size, in an environment; `into` takes standard output."""

    def __init__(self, *arguments, columns=80, rows=30, home=ROOT, into="", module="quiz", **environment):
        # COLUMNS and LINES would speak louder than the size of the terminal; pytest-xdist sets them for its workers.
        ours = ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES")
        kept = {name: value for name, value in os.environ.items() if name not in ours}
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.Stream(self.screen)
        master, slave = os.openpty()
        termios.tcsetwinsize(slave, (rows, columns))
        with contextlib.ExitStack() as files:
            files.callback(os.close, slave)
            out = files.enter_context(Path(into).open("wb")).fileno() if into else slave
            self.process = forked.start(
                *("-m", module, *map(str, arguments)),
                streams=(slave, out, slave),
                is_terminal=True,
                cwd=home,
                env={
                    **kept,
                    "TERM": "xterm-256color",
                    "PROMPT_TOOLKIT_NO_CPR": "1",
                    "PYTHONPATH": str(ROOT),
                    "PYTHONIOENCODING": "utf-8",
                    "LC_ALL": "C.UTF-8",
                    "PAGER": "cat",
                    **environment,
                },
            )
        self._terminal = fdpexpect.fdspawn(master, encoding="utf-8", codec_errors="replace")
        self._terminal.delaybeforesend = None
        self.sent = self._pressed_at = ""

    @property
    def text(self):
        """What stands on the screen, without the blank lines at its end."""
        return "\n".join(line.rstrip() for line in self.screen.display).rstrip() + "\n"

    def until(self, *all_words):
        """Read until all the words stand on the screen and nothing more comes, and give what stands there."""
        end = time.monotonic() + _PATIENCE
        while words := [each for each in all_words if each not in self.text]:
            assert time.monotonic() < end, f"{words!r} never came:\n{self.text}"
            if not self._read(0.2):
                assert all(each in self.text for each in words), f"{words!r} never came before the end:\n{self.text}"
        return self.settled()

    def settled(self):
        """Read until nothing comes for a while, for a screen may come in parts, and give what stands on it."""
        quiet = 0.0
        while quiet < _QUIET:
            before = self.sent
            if not self._read(_ASLEEP):
                break
            quiet = 0.0 if self.sent != before else _QUIET if self._is_asleep() else quiet + _ASLEEP
        return self.text

    def changed(self):
        """Read until something more has come since the last key, however slow the machine, and nothing more comes."""
        end = time.monotonic() + _PATIENCE
        while self.sent == self._pressed_at:
            assert time.monotonic() < end, f"nothing came of the last key:\n{self.text}"
            self._read(0.2)
        return self.settled()

    def press(self, *keys):
        """Send keys."""
        self._pressed_at = self.sent
        self._terminal.send("".join(keys))

    def close(self):
        """Read to the end and give the exit status."""
        end = time.monotonic() + _PATIENCE
        while time.monotonic() < end and self._read(0.2):
            pass
        try:
            return self.process.wait(max(0.0, end - time.monotonic()))
        finally:
            self.process.kill()
            os.close(self._terminal.child_fd)

    def _is_asleep(self):
        """Whether every thread of the program waits, for keys or another program, where Linux tells."""
        try:
            threads = list(Path(f"/proc/{self.process.pid}/task").iterdir())
            return all((thread / "stat").read_text().rpartition(")")[2].split()[0] == "S" for thread in threads)
        except OSError:
            return False

    def _read(self, timeout):
        """Take in what has come; whether more can come."""
        try:
            words = self._terminal.read_nonblocking(65536, timeout=timeout)
        except pexpect.TIMEOUT:
            return True
        except pexpect.EOF:
            return False
        self.sent += words
        self._stream.feed(words)
        return True
