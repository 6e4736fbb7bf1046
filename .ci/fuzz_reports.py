"""Fuzz the reading of reports: it must not raise, and never take long, whatever it is given.

By default Hypothesis mutates the specimens for a bounded number of examples.  `--atheris` runs
coverage-guided fuzzing instead (`pip install atheris`, which has wheels for Linux and CPython).
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from mailtracker_gui.domain.reports import read  # noqa: E402 - found by the path set above

SPECIMENS = [path.read_bytes() for path in sorted((ROOT / "tests" / "specimens").glob("*.eml"))]
SECONDS = 1.0
SPICES = [
    b"\n--",
    b"\n\n",
    b"\r\n",
    b"\r",
    b"\x00",
    b"\x1b$B",
    b"=?utf-8?q?",
    b"=?x?b?",
    b"<",
    b">",
    b"@",
    b";;;;",
    b'"',
    b"Content-Type: multipart/mixed; boundary=\n\n",
    b"Content-Type: message/rfc822\n\n",
    b"Content-Transfer-Encoding: base64\n",
    b"charset=punycode",
    b"charset=zlib",
    b"charset=utf-16",
    b"boundary==",
    b"Final-Recipient: rfc822;\n",
    b"Reporting-MTA:\n",
    b"\xff\xfe",
    b" " * 200,
    b"Date: Mon, 99 Foo 99999 99:99:99 +9999\n",
    b"{" * 100,
    b">>> RCPT TO:<",
    b"<<< 550 ",
]


def check(raw: bytes) -> None:
    started = time.perf_counter()
    report = read(raw)
    took = time.perf_counter() - started
    assert took < SECONDS, f"{took:.2f} s for {len(raw)} bytes"
    assert not report.decided_by.startswith("error:"), report.decided_by


@st.composite
def mangled(draw: st.DrawFn) -> bytes:
    """A specimen with pieces cut out, doubled, swapped and spiced."""
    raw = bytearray(draw(st.sampled_from(SPECIMENS)))
    for _ in range(draw(st.integers(1, 8))):
        start = draw(st.integers(0, len(raw)))
        end = min(len(raw), start + draw(st.integers(0, 400)))
        match draw(st.integers(0, 3)):
            case 0:
                del raw[start:end]
            case 1:
                raw[start:start] = draw(st.sampled_from(SPICES)) * draw(st.integers(1, 50))
            case 2:
                raw[start:start] = raw[start:end] * draw(st.integers(1, 20))
            case _:
                raw[start:end] = draw(st.binary(max_size=40))
    return bytes(raw)


def with_hypothesis(examples: int) -> None:
    limits = settings(
        max_examples=examples, deadline=None, suppress_health_check=list(HealthCheck), database=None
    )
    limits(given(mangled())(check))()
    limits(given(st.binary(max_size=4000))(check))()
    print(f"{2 * examples} mails: none raised, none took {SECONDS} s")


def with_atheris(runs: int) -> None:
    try:
        import atheris
    except ImportError:
        sys.exit("atheris is not installed here: pip install atheris")
    found = ROOT / ".build" / "fuzz"  # what it finds goes to the first folder, never to the second
    found.mkdir(parents=True, exist_ok=True)
    folders = [str(found), str(ROOT / "tests" / "specimens")]
    atheris.instrument_all()
    atheris.Setup([sys.argv[0], f"-atheris_runs={runs}", "-max_len=20000", *folders], check)
    atheris.Fuzz()


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--examples", type=int, default=2000)
    parser.add_argument("--atheris", action="store_true", help="coverage-guided")
    options = parser.parse_args(arguments)
    (with_atheris if options.atheris else with_hypothesis)(options.examples)


if __name__ == "__main__":
    main(sys.argv[1:])
