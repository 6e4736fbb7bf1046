"""Exim and OpenSMTPD beside the provider's Postfix: other servers, the same mailboxes.

Debian installs one mail server at a time.  So each of these lives in a room: a folder, unpacked by
`packaging/set-up`, that it takes for the whole file system (chroot).  It finds its users, hosts and
spool there; the machine's stay as they are.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.journeys.world import daemons, resolver

SHELF = Path(__file__).parents[3] / ".build" / "mail-servers"
FIRST_ID = 64_200  # users of a room exist nowhere else, so any number does
FILES = {
    "etc/nsswitch.conf": "passwd: files\ngroup: files\nhosts: files\n",
    "etc/resolv.conf": f"nameserver {resolver.ADDRESS}\nlookup file bind\n",
    # The first name on a line is the one that reports tell.  OpenSMTPD remembers by address what
    # answers, so the dead server has one of its own.
    "etc/hosts": (
        "127.0.0.1 mail.here.test\n127.0.0.1 mx.remote.test\n127.0.0.2 mx.unreachable.test\n"
    ),
    "dev/null": "",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Relay:
    """A server that takes letters from anybody on this machine."""

    port: int
    try_again: Callable[[], object]  # what it deferred, now


@contextmanager
def exim(folder: Path, ports: Mapping[str, int]) -> Iterator[Relay]:
    room = _room("exim4-daemon-light", folder, "Debian-exim")
    (room / "etc/exim4").mkdir()
    for home in ("var/spool/exim4", "var/log/exim4"):
        (room / home).mkdir(parents=True)
        shutil.chown(room / home, FIRST_ID, FIRST_ID)
    ports = {**ports, **daemons.free_ports("exim_port")}
    daemons.fill_in("exim.conf", room / "etc/exim4/exim4.conf", folder, ports)
    command = ["chroot", str(room), "/usr/sbin/exim4", "-bdf", "-q1s"]
    with daemons.child(command, [ports["exim_port"]], folder / "exim.log"):
        yield Relay(port=ports["exim_port"], try_again=lambda: None)  # -q1s: it does so by itself


@contextmanager
def opensmtpd(folder: Path, ports: Mapping[str, int]) -> Iterator[Relay]:
    room = _room("opensmtpd", folder, "opensmtpd", "opensmtpq")
    for home in ("var/spool/smtpd", "var/lib/opensmtpd/empty", "var/run"):
        (room / home).mkdir(mode=0o711, parents=True, exist_ok=True)
    # Since version 7 it does not start without authorities to trust.
    (room / "etc/ssl/certs").mkdir(parents=True, exist_ok=True)
    shutil.copy(folder / "ca.pem", room / "etc/ssl/certs/ca-certificates.crt")
    ports = {**ports, **daemons.free_ports("opensmtpd_port")}
    daemons.fill_in("smtpd.conf", room / "etc/smtpd.conf", folder, ports)
    queue = ["chroot", f"--userspec=0:{FIRST_ID + 1}", str(room), "/usr/sbin/smtpctl"]

    def try_again() -> None:
        subprocess.run([*queue, "schedule", "all"], check=True, stdout=subprocess.DEVNULL)

    command = ["chroot", str(room), "/usr/sbin/smtpd", "-d"]
    with daemons.child(command, [ports["opensmtpd_port"]], folder / "opensmtpd.log"):
        yield Relay(port=ports["opensmtpd_port"], try_again=try_again)


def _room(package: str, folder: Path, *users: str) -> Path:
    if not (SHELF / "ready").exists():
        raise daemons.UnpreparedError(f"{package} is not in {SHELF}: `make test` unpacks it.")
    room = folder / package
    shutil.copytree(SHELF / package, room, symlinks=True)
    for name, content in FILES.items():
        (room / name).parent.mkdir(exist_ok=True)
        (room / name).write_text(content)
    (room / "dev/null").chmod(0o666)
    numbered = [("root", 0), *((user, FIRST_ID + place) for place, user in enumerate(users))]
    for table, line in (("passwd", "{0}:x:{1}:{1}::/:/bin/false\n"), ("group", "{0}:x:{1}:\n")):
        (room / "etc" / table).write_text("".join(line.format(*one) for one in numbered))
    return room
