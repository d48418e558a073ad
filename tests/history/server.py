"""A PostgreSQL server of our own in a temporary folder, on a socket there, gone with the tests."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def binaries() -> Path | None:
    """Find the newest installed server; Debian keeps them out of the path."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    on_path = shutil.which("initdb")
    return found[-1].parent if found else Path(on_path).parent if on_path else None


@contextmanager
def running(programs: Path) -> Iterator[str]:
    """Start a server and give the URL of its first database, without the name: `{url}NAME?host=...`."""
    home = Path(tempfile.mkdtemp(prefix="quiz-pg-"))
    owner: int | None = None
    if os.geteuid() == 0:  # the server refuses to run as root
        names = {entry.pw_name: entry for entry in pwd.getpwall()}
        entry = names.get("postgres") or names["nobody"]
        owner = entry.pw_uid
        os.chown(home, owner, entry.pw_gid)
    cluster = home / "cluster"
    _run(programs / "initdb", "-D", cluster, "-U", "quiz", "-A", "trust", "-E", "UTF8", "--no-sync", owner=owner)
    options = f"-c listen_addresses='' -c unix_socket_directories={home} -c fsync=off -c max_connections=30"
    _run(programs / "pg_ctl", "-D", cluster, "-w", "-l", home / "log", "-o", options, "start", owner=owner)
    try:
        yield f"postgresql://quiz@/%s?host={home}"
    finally:
        _run(programs / "pg_ctl", "-D", cluster, "-m", "immediate", "stop", owner=owner)
        shutil.rmtree(home)


def _run(program: Path, *arguments: object, owner: int | None) -> None:
    told = [str(argument) for argument in arguments]
    done = subprocess.run(
        [str(program), *told],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE if program.name == "initdb" else subprocess.DEVNULL,
        stderr=subprocess.STDOUT,
        cwd="/",
        env={**os.environ, "LC_ALL": "C.UTF-8"},
        check=False,
        user=owner,
    )
    assert done.returncode == 0, f"{program.name}: {done.stdout!r}"
