"""A PostgreSQL of our own, from Debian's package, in a folder that goes with the tests."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.mail.dovecot import free_port

[BINARIES] = sorted(Path("/usr/lib/postgresql").glob("*/bin"))[-1:]


class Cluster:
    """Runs as the user postgres, whom the package made; root may not."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.port = folder / "data", free_port()
        self.url = f"postgresql://postgres@127.0.0.1:{self.port}/postgres"
        user = pwd.getpwnam("postgres")
        self._as: dict[str, object] = (
            {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
            if os.geteuid() == 0
            else {}
        )
        if self._as:
            shutil.chown(folder, user.pw_uid, user.pw_gid)
        self._run("initdb", "-D", str(self.folder), "-U", "postgres", "-A", "trust", "-N")

    def start(self) -> None:
        options = f"-p {self.port} -h 127.0.0.1 -k {self.folder} -c max_connections=40"
        self._run("pg_ctl", "-D", str(self.folder), "-w", "-s", "-o", options,
                  "-l", str(self.folder / "log"), "start")  # fmt: skip

    def stop(self) -> None:
        self._run("pg_ctl", "-D", str(self.folder), "-w", "-s", "-m", "immediate", "stop")

    def _run(self, name: str, *words: str) -> None:
        subprocess.run(
            [BINARIES / name, *words],
            check=True,
            cwd="/",
            stdout=subprocess.DEVNULL,
            env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"},
            **self._as,  # type: ignore[call-overload]
        )


@contextmanager
def cluster(folder: Path) -> Iterator[Cluster]:
    made = Cluster(folder)
    made.start()
    try:
        yield made
    finally:
        made.stop()
