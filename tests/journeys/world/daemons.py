"""Mail servers as children of the tests: they end with them, even when those are killed."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from string import Template

from tests.journeys.world import resolver

HERE = Path(__file__).parent
ENVIRONMENT = os.environ | {"PATH": f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"}
NEEDED = ("postfix", "postconf", "dovecot")
SOON = 30.0  # seconds, generous: reached only when something is broken


class UnpreparedError(Exception):
    """This machine cannot hold a mail world; the message says what it needs."""


class Config(Template):
    """`@name` is filled in: Postfix and Dovecot use `$` themselves."""

    delimiter = "@"


def require() -> None:
    """Raise `UnpreparedError` unless the servers are installed and may change users."""
    missing = [name for name in NEEDED if not shutil.which(name, path=ENVIRONMENT["PATH"])]
    if missing:
        raise UnpreparedError(
            f"The mail world needs {', '.join(missing)}: `make test` installs them."
        )
    if os.geteuid() != 0:
        raise UnpreparedError(
            "The mail world needs root, because Postfix and Dovecot change users: "
            "run `sudo make test`, or leave its stories out with `pytest -m 'not journey'`."
        )


@contextmanager
def dovecot(folder: Path, ports: Mapping[str, int]) -> Iterator[None]:
    dialect = "2.3" if _run("dovecot", "--version").startswith("2.3") else "2.4"
    config = folder / "dovecot.conf"
    fill_in(f"dovecot-{dialect}.conf", config, folder, ports)
    fill_in("oauth2.conf", folder / "oauth2.conf", folder, ports)
    ears = (ports["imap_port"], ports["imaps_port"], ports["lmtp_port"], ports["sasl_port"])
    with child(["dovecot", "-F", "-c", str(config)], ears, folder / "dovecot.log"):
        yield


@contextmanager
def postfix(folder: Path, ports: Mapping[str, int]) -> Iterator[None]:
    config, data = folder / "postfix", folder / "postfix-data"
    for new in (config, data, folder / "spool/etc"):
        new.mkdir(parents=True)
    (folder / "spool/etc/resolv.conf").write_text(f"nameserver {resolver.ADDRESS}\n")
    shutil.chown(data, "postfix")
    for name in ("main.cf", "master.cf"):
        fill_in(name, config / name, folder, ports)
    _run("postfix", "-c", str(config), "check")  # makes the queue's folders
    # Not `postfix start-fg`: its shell would stand between us and the master, and die alone.
    home = _run("postconf", "-c", str(config), "-h", "daemon_directory")
    with child([f"{home}/master", "-c", str(config)], [ports["smtp_port"]], folder / "maillog"):
        yield


def free_ports(*names: str) -> dict[str, int]:
    """Return ports of 127.0.0.1 that nobody listens on."""
    with ExitStack() as held:
        return {name: held.enter_context(closed_port()) for name in names}


@contextmanager
def closed_port() -> Iterator[int]:
    """Hold a port that refuses every connection, on every address of this machine."""
    with socket.socket() as bound:
        bound.bind(("", 0))
        yield bound.getsockname()[1]


def until(happened: Callable[[], bool], what: str, within: float = SOON) -> None:
    deadline = time.monotonic() + within
    while not happened():
        if time.monotonic() > deadline:
            raise TimeoutError(f"{what} within {within:.0f} s")
        time.sleep(0.1)


def fill_in(template: str, target: Path, folder: Path, ports: Mapping[str, int]) -> None:
    target.write_text(Config((HERE / template).read_text()).substitute(ports, folder=folder))


@contextmanager
def child(command: list[str], ears: Iterable[int], log: Path) -> Iterator[None]:
    """Run a daemon while it is needed; `log` is where it writes by itself, or to its stderr."""
    quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL}
    with log.open("ab") as said:
        process = subprocess.Popen(command, env=ENVIRONMENT, stderr=said, **quiet)

    def listening() -> bool:
        if process.poll() is not None:
            raise RuntimeError(f"{command[0]} ended at once; its log:\n{_tail(log)}")
        return all(map(_answers, ears))

    with _watchdog(process.pid):
        try:
            until(listening, f"{command[0]} did not listen")
            yield
        finally:
            process.terminate()
            process.wait(SOON)


@contextmanager
def _watchdog(pid: int) -> Iterator[None]:
    """End `pid` when we are killed: then nobody holds the other end of the pipe any more.

    PR_SET_PDEATHSIG would be shorter, but changing users clears it, and Postfix does.
    """
    bark = ["sh", "-c", f"read -r _; kill {pid}"]
    with subprocess.Popen(bark, stdin=subprocess.PIPE, start_new_session=True) as dog:
        try:
            yield
        finally:
            dog.kill()


def _run(*command: str) -> str:
    run = subprocess.run(command, capture_output=True, text=True, env=ENVIRONMENT)
    if run.returncode:
        raise RuntimeError(f"{' '.join(command)}: {run.stdout}{run.stderr}")
    return run.stdout.strip()


def _answers(port: int) -> bool:
    with socket.socket() as caller:
        return caller.connect_ex(("127.0.0.1", port)) == 0


def _tail(log: Path) -> str:
    return log.read_text()[-4000:] if log.exists() else "(there is none)"
