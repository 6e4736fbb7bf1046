"""Measure the tracking server beside nginx, both on one core, in one run: `make bench`.

The load goes to 127.0.0.1 only.  nginx serves `empty_gif` with an access log; the server answers
after its commit (SQLite, synchronous=FULL).  wrk runs on the other core.
"""

from __future__ import annotations

import os
import re
import secrets
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from statistics import median
from timeit import repeat

import httpx

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from mailtracker_gui.domain.connection import Connection, read
from mailtracker_gui.domain.tokens import NONCE, Mark, Token, seal
from mailtracker_gui.domain.verdict import Hit, judge
from tests.server.postgres import cluster

CORE, OTHER = "0", "1"
SECONDS, ROUNDS = 3, 3
AGENT = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
RIVAL = Path(".build/pytracking/bin").absolute()  # made by packaging/set-up bench
NGINX = """worker_processes 1; daemon off; pid {folder}/pid; error_log {folder}/error;
events {{ worker_connections 1024; }}
http {{ access_log {folder}/access; client_body_temp_path {folder}; proxy_temp_path {folder};
  fastcgi_temp_path {folder}; uwsgi_temp_path {folder}; scgi_temp_path {folder};
  server {{ listen 127.0.0.1:{port}; location / {{ empty_gif; }} }} }}"""
LUA = """local paths = {{}}
for line in io.lines("{paths}") do paths[#paths + 1] = line end
local n = 0
request = function() n = n % #paths + 1; return wrk.format("GET", paths[n]) end
"""
ROW = """INSERT INTO events (account, letter, recipient, level, at, kind, verdict, rule, confidence,
  url, method, user_agent, address, headers)
  WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
  SELECT 1, i % 1000, i, 3, '2026-01-01T00:00:00+00:00', 'open', 'person', 'browser', 0.9, '',
  'GET', 'Mozilla/5.0', '192.0.2.1', '{}' FROM n"""
TARGETS = {
    "opens / nginx": (0.25, None),
    "clicks / opens": (0.8, None),
    "p99 at 2,000 requests/s, ms": (None, 6),
    "events drained a second": (100_000, None),
    "PSS, MB": (None, 60),
    "a hit judged, microseconds": (None, 50),
    "opens / pytracking on Django": (30, None),
    "  opens with them / without": (0.9, None),
    "  events drained with them / without": (0.9, None),
    "  PSS with them / without": (None, 1.1),
    "opens, PostgreSQL on the same core / nginx": (0.2, None),
}


def main() -> int:
    """Print the table; the status is 1 when a figure misses its target."""
    for tool in ("wrk", "nginx", "taskset", str(RIVAL / "gunicorn")):
        if not shutil.which(tool):
            print(f"{tool} is missing: packaging/set-up bench installs it")
            return 2
    many = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000_000
    with tempfile.TemporaryDirectory() as name:
        figures = measured(Path(name), many)
    missed = False
    for what, figure in figures.items():
        least, most = TARGETS.get(what, (None, None))
        good = (least is None or figure >= least) and (most is None or figure <= most)
        missed |= not good
        wanted = f"at least {least:,}" if least else f"at most {most:,}" if most else ""
        print(f"{what:42}{figure:14,.2f}   {wanted:20}{'' if good else 'MISSED'}")
    return int(missed)


def measured(folder: Path, many: int) -> dict[str, float]:
    """Return every figure by its name; what is set beside each other is measured in turns."""
    data, full = folder / "data", folder / "full"
    with nginx(folder) as rival, server(data) as (url, process):
        own = read((data / "connection.txt").read_text())
        opens, clicks = paths(own, Mark.OPEN), paths(own, Mark.CLICK)
        turns = [
            (rate(rival, folder, ["/o/x"]), rate(url, folder, opens), rate(url, folder, clicks))
            for _ in range(ROUNDS)
        ]
        per_nginx, opened, clicked = (median(column) for column in zip(*turns, strict=True))
        p99 = latency(url, folder, opens)
        memory = pss(process.pid)
    with (
        nginx(folder) as rival,
        postgres(folder) as database,
        server(data, "--database", database) as (url, _),
    ):
        team = median(
            rate(url, folder, opens) / rate(rival, folder, ["/o/x"]) for _ in range(ROUNDS)
        )
    shutil.copytree(data, full)
    grow(full / "hits.sqlite", many)
    with server(data) as (url, small), server(full) as (large_url, large):
        drained = [(drain(url, own.api_key), drain(large_url, own.api_key)) for _ in range(ROUNDS)]
        rates = [(rate(url, folder, opens), rate(large_url, folder, opens)) for _ in range(ROUNDS)]
        more = (pss(small.pid), pss(large.pid))
    with pytracking(folder) as (url, addresses):
        plain = median(rate(url, folder, addresses) for _ in range(ROUNDS))
    return {
        "nginx, requests/s": per_nginx,
        "opens, requests/s": opened,
        "clicks, requests/s": clicked,
        "opens / nginx": median(mine / its for its, mine, _ in turns),
        "opens / pytracking on Django": opened / plain,
        "clicks / opens": clicked / opened,
        "opens, PostgreSQL on the same core / nginx": team,
        "p99 at 2,000 requests/s, ms": p99,
        "events drained a second": median(few for few, _ in drained),
        "PSS, MB": memory,
        "a hit judged, microseconds": judged(),
        "events on disk": many,
        "  opens with them / without": median(b / a for a, b in rates),
        "  events drained with them / without": median(b / a for a, b in drained),
        "  PSS with them / without": more[1] / more[0],
    }


def paths(own: Connection, mark: Mark) -> list[str]:
    """Return the addresses of many letters: one alone would be refused as repeats."""
    target = "https://shop.example/a?y=2" if mark is Mark.CLICK else ""
    letter = {Mark.OPEN: "o", Mark.CLICK: "c"}[mark]
    return [
        f"/{letter}/"
        + seal(
            own.key,
            Token(mark=mark, account=own.account, letter=number, recipient=number, target=target),
            secrets.token_bytes(NONCE),
        )
        for number in range(20_000)
    ]


def rate(url: str, folder: Path, wanted: list[str]) -> float:
    """Return wrk's requests per second."""
    (folder / "paths").write_text("\n".join(wanted) + "\n")
    (folder / "load.lua").write_text(LUA.format(paths=folder / "paths"))
    command = ["taskset", "-c", OTHER, "wrk", "-t1", "-c128", f"-d{SECONDS}s"]
    said = subprocess.run(
        [*command, "-s", str(folder / "load.lua"), url], capture_output=True, text=True, check=True
    ).stdout
    if "Non-2xx" in said:
        raise SystemExit(said)
    return float(re.findall(r"Requests/sec:\s+([\d.]+)", said)[0])


def latency(url: str, folder: Path, wanted: list[str]) -> float:
    """Return the 99th percentile in ms at 2,000 requests/s, counted from when each was due.

    Each request has an address of its own: repeats of one are answered without a commit.
    """
    (folder / "paths").write_text("\n".join(wanted))
    host, port = url.removeprefix("http://").split(":")
    said = subprocess.run(
        [
            "taskset",
            "-c",
            OTHER,
            sys.executable,
            __file__,
            "--paced",
            host,
            port,
            str(folder / "paths"),
        ],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    return float(said)


def paced(host: str, port: int, file: str) -> None:
    """Send 2,000 requests/s for five seconds over 200 connections; print the 99th percentile."""
    import selectors

    paths = Path(file).read_text().splitlines()
    requests = [f"GET {path} HTTP/1.1\r\nHost: x\r\n\r\n".encode() for path in paths]
    waiting = selectors.DefaultSelector()
    idle = [socket.create_connection((host, port)) for _ in range(200)]
    due: dict[socket.socket, float] = {}
    took: list[float] = []
    begin, sent, number = time.perf_counter(), 0, 10_000
    while len(took) < number:
        now = time.perf_counter()
        while sent < number and idle and begin + sent / 2000 <= now:
            one = idle.pop()
            due[one] = begin + sent / 2000
            one.sendall(requests[sent])
            waiting.register(one, selectors.EVENT_READ)
            sent += 1
        for ready, _ in waiting.select(0.0005):
            one = ready.fileobj
            assert isinstance(one, socket.socket)
            one.recv(4096)
            took.append(time.perf_counter() - due[one])
            waiting.unregister(one)
            idle.append(one)
    print(sorted(took)[int(number * 0.99)] * 1000)


def drain(url: str, key: str) -> float:
    """Return how many events a second httpx reads, 1,000 a page."""
    told, cursor, begin = 0, 0, time.perf_counter()
    headers = {"authorization": f"Bearer {key}"}
    with httpx.Client(base_url=url, headers=headers, trust_env=False) as client:
        while told < 300_000:
            page = client.get("/v1/events", params={"after": cursor, "limit": 1000}).json()
            if not page["events"]:
                break
            told, cursor = told + len(page["events"]), page["cursor"]
    return told / (time.perf_counter() - begin)


def judged() -> float:
    """Return what one verdict takes: the best of many short runs, for others only add to it."""
    hit = Hit(at=datetime.now(UTC), kind="open", user_agent=AGENT, address="203.0.113.5")  # noqa: TID251  # a benchmark
    work = partial(judge, hit, hit.at)
    work()
    return min(repeat(work, timer=time.process_time, number=50, repeat=40)) / 50 * 1e6


def pss(pid: int) -> float:
    """Return the memory that is the process's share, in MB."""
    text = Path(f"/proc/{pid}/smaps_rollup").read_text()
    return int(re.findall(r"^Pss:\s+(\d+)", text, re.MULTILINE)[0]) / 1024


def grow(path: Path, many: int) -> None:
    """Put so many events on disk, as if they had come long ago."""
    with sqlite3.connect(path) as db:
        db.execute(ROW, (many,))
    db.close()


@contextmanager
def server(data: Path, *more: str) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """The server alone, pinned to one core."""
    command = [sys.executable, "-m", "mailtracker_gui", "serve", "--port", "0"]
    command += ["--data", str(data), "--url", "https://t.example", *more]
    process = subprocess.Popen(
        ["taskset", "-c", CORE, *command],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        assert process.stdout
        said = [process.stdout.readline() for _ in range(3)]  # with the third, its line is there
        yield said[0].split()[-1], process
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(30)


@contextmanager
def postgres(folder: Path) -> Iterator[str]:
    """A PostgreSQL on the server's core; synchronous_commit is on, as it comes."""
    home = folder / "postgres"
    home.mkdir()
    folder.chmod(0o755)  # it runs as another user
    here = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {int(CORE)})
    try:
        with cluster(home) as made:
            os.sched_setaffinity(0, here)
            yield made.url
    finally:
        os.sched_setaffinity(0, here)


@contextmanager
def pytracking(folder: Path) -> Iterator[tuple[str, list[str]]]:
    """pytracking's view on Django: one process on one core, SQLite set as ours is."""
    home = folder / "pytracking"
    home.mkdir()
    here, settings = Path(__file__).parent, os.environ | {"PYTRACKING_FOLDER": str(home)}
    program = [str(RIVAL / "python"), "pytracking_on_django.py"]
    made = subprocess.run(
        program, capture_output=True, text=True, check=True, env=settings, cwd=here
    )
    port = free()
    command = [str(RIVAL / "gunicorn"), "-b", f"127.0.0.1:{port}", "--no-control-socket"]
    command += ["--worker-class", "gthread", "--threads", "4", "pytracking_on_django:application"]
    with served(["taskset", "-c", CORE, *command], port, settings, here) as url:
        yield url, made.stdout.split()


@contextmanager
def nginx(folder: Path) -> Iterator[str]:
    """Debian's nginx with one worker, pinned to one core."""
    port = free()
    (folder / "nginx.conf").write_text(NGINX.format(folder=folder, port=port))
    with served(["taskset", "-c", CORE, "nginx", "-c", str(folder / "nginx.conf")], port) as url:
        yield url


@contextmanager
def served(
    command: list[str], port: int, settings: dict[str, str] | None = None, cwd: Path | None = None
) -> Iterator[str]:
    """Run a server until it is no longer wanted; begin when it listens."""
    process = subprocess.Popen(command, env=settings, cwd=cwd, stderr=subprocess.DEVNULL)
    try:
        while process.poll() is None:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(10)


def free() -> int:
    """Return a port that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


if __name__ == "__main__":
    if sys.argv[1:2] == ["--paced"]:
        paced(sys.argv[2], int(sys.argv[3]), sys.argv[4])
    else:
        raise SystemExit(main())
