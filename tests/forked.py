"""Runs Python programs in processes that need not start: each is forked from one that has imported all of quiz already.

What a shell sees is real: streams, terminal, environment, folder, signals, status. Shared is only what every run would
import anew; that a command finds its imports by itself, and what hangs on how Python starts, is tried with processes of
their own.
"""

import atexit
import contextlib
import fcntl
import gc
import importlib
import io
import json
import os
import pkgutil
import runpy
import select
import signal
import socket
import subprocess
import sys
import tempfile
import termios
import threading
import time
import traceback
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
SECONDS = 60  # until a program that does not end is given up
_NOT_HEEDED = ("PYTHONHASHSEED", "PYTHONUTF8")  # by a Python that has started already
# What commands import only when they come to it; that they wait for no more than they need, others see to.
_LATE = (
    "prompt_toolkit.shortcuts",
    "questionary",
    "rich.live",
    "watchfiles",
    "rapidfuzz.fuzz",
    "click.shell_completion",
)


class Process:
    """A program that runs: its number, and its status once it has ended (-9 where it was killed)."""

    def __init__(self, report: int) -> None:
        self._report = open(report, encoding="ascii")  # noqa: SIM115 - closed with its process
        self.pid = int(self._report.readline())
        self.returncode: int | None = None

    def wait(self, timeout: float = SECONDS) -> int:
        """Wait for its end and give its status."""
        if self.returncode is None:
            if not select.select([self._report], [], [], timeout)[0]:
                raise subprocess.TimeoutExpired("quiz", timeout)
            self.returncode = int(self._report.readline())
            self._report.close()
        return self.returncode

    def kill(self, number: int = signal.SIGKILL) -> None:
        """Send a signal, if it has not ended."""
        with contextlib.suppress(ProcessLookupError):
            if self.returncode is None:
                os.kill(self.pid, number)


def start(
    *arguments: str, streams: tuple[int, int, int], cwd: Path, env: dict[str, str], is_terminal: bool = False
) -> Process:
    """Start what `python ARGUMENTS` would: `-m` and a module or `-c` and a program."""
    assert not [name for name in _NOT_HEEDED if env.get(name) != os.environ.get(name)], "that needs a real start"
    told = {"arguments": arguments, "cwd": str(cwd), "env": env, "is_terminal": is_terminal}
    report, reporting = os.pipe()
    socket.send_fds(_server(), [json.dumps(told).encode()], [*streams, reporting])
    os.close(reporting)
    return Process(report)


def piped(
    *arguments: str, cwd: Path = ROOT, env: dict[str, str], stderr: int = 2
) -> tuple[Process, io.FileIO, io.FileIO]:
    """Start what `python ARGUMENTS` would between two pipes: its process, where to write, and where to read."""
    (theirs, writer), (reader, out) = os.pipe(), os.pipe()
    process = start(*arguments, streams=(theirs, out, stderr), cwd=cwd, env=env)
    os.close(theirs)
    os.close(out)
    return process, io.FileIO(writer, "wb"), io.FileIO(reader, "rb")


def run(
    *arguments: str, stdin: bytes = b"", cwd: Path = ROOT, env: dict[str, str]
) -> "subprocess.CompletedProcess[bytes]":
    """Run what `python ARGUMENTS` would to its end."""
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        given.write(stdin)
        given.seek(0)
        process = start(*arguments, streams=(given.fileno(), out.fileno(), err.fileno()), cwd=cwd, env=env)
        status = process.wait()
        for file in (out, err):
            file.seek(0)
        return subprocess.CompletedProcess(arguments, status, out.read(), err.read())


@cache
def _server() -> socket.socket:
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.forked", str(theirs.fileno())],
        stdin=subprocess.DEVNULL,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        pass_fds=[theirs.fileno()],
    )
    theirs.close()

    @atexit.register
    def end() -> None:
        ours.close()
        process.wait(SECONDS)

    return ours


def _import_all() -> None:
    import quiz

    for found in pkgutil.walk_packages(quiz.__path__, "quiz."):
        if not found.name.startswith(("quiz.__main__", "quiz.pytest_plugin", "quiz.testing")):
            importlib.import_module(found.name)
    for name in _LATE:
        importlib.import_module(name)


def _serve(connection: socket.socket) -> None:
    _import_all()
    gc.collect()
    gc.freeze()  # what the collector never looks at is never copied
    waiting: set[int] = set()
    while True:
        message, files, *_ = socket.recv_fds(connection, 1 << 18, 4)
        if not message:
            return
        *streams, report = files
        between = os.fork()
        if not between:
            connection.close()
            _report(json.loads(message), streams, report)
        for file in files:
            os.close(file)
        waiting.add(between)
        waiting -= {pid for pid in waiting if os.waitpid(pid, os.WNOHANG)[0]}


def _report(told: dict[str, Any], streams: list[int], report: int) -> None:
    """Wait for the program, for it has to be waited for by whoever forked it."""
    child = os.fork()
    if not child:
        os.close(report)
        _become(told, streams)
    for file in (0, 1, *streams):
        os.close(file)
    os.write(report, b"%d\n" % child)
    os.write(report, b"%d\n" % os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
    os._exit(0)


def _become(told: dict[str, Any], streams: list[int]) -> None:
    for number, file in enumerate(streams):
        os.dup2(file, number)
    for file in streams:
        os.close(file)
    if told["is_terminal"]:
        os.setsid()
        fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    os.environ.clear()
    os.environ.update(told["env"])
    time.tzset()
    os.chdir(told["cwd"])
    _open_streams(os.environ.get("PYTHONIOENCODING", "utf-8"))
    status = _ended(*told["arguments"])
    for stream in (sys.stdout, sys.stderr):
        if not stream.closed:
            stream.flush()
    os._exit(status)  # for taking all that was imported to pieces takes longest


def _open_streams(encoding: str) -> None:
    # As Python does when it starts; those of before would go on as what they were opened on.
    opened = (
        os.fdopen(0, encoding=encoding, closefd=False),
        os.fdopen(1, "w", encoding=encoding, closefd=False),
        os.fdopen(2, "w", buffering=1, encoding=encoding, errors="backslashreplace", closefd=False),
    )
    for name, stream in zip(("stdin", "stdout", "stderr"), opened, strict=True):
        stream.buffer.raw.name = f"<{name}>"  # type: ignore[attr-defined]
        setattr(sys, name, stream)
        setattr(sys, f"__{name}__", stream)


def _ended(how: str, what: str, *arguments: str) -> int:
    sys.argv = [how, *arguments]
    status: object = 0
    try:
        if how == "-m":
            runpy.run_module(what, run_name="__main__", alter_sys=True)
        else:
            exec(what, {"__name__": "__main__"})  # noqa: S102 - our own tests'
    except SystemExit as left:
        status = left.code or 0
    except BaseException:  # noqa: BLE001 - as Python ends with what nobody caught
        traceback.print_exc()
        status = 1
    threading._shutdown()  # type: ignore[attr-defined]
    atexit._run_exitfuncs()
    return status if isinstance(status, int) else 1


if __name__ == "__main__":
    with socket.socket(fileno=int(sys.argv[1])) as served:
        _serve(served)
