"""The command line as a script uses it: real processes, their output and their exit codes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller

from mailtracker_gui.domain.limits import Limits
from mailtracker_gui.ledger.ledger import Ledger
from tests.facts import START
from tests.mail.dovecot import free_port

SPECIMENS = Path(__file__).parent.parent / "specimens"
PASSWORD = "a-password-of-the-test"
BASE = {k: v for k, v in os.environ.items() if not k.startswith("MAILTRACKER")}
PASSPHRASED = BASE | {"MAILTRACKER_PASSPHRASE": "open sesame"}
WITHOUT_QT = "import sys; sys.modules['PySide6'] = None; from mailtracker_gui.app import main; "


def mailtracker(
    profile: Path, *arguments: str, stdin: str | bytes = "", env: dict[str, str] = PASSPHRASED
) -> subprocess.CompletedProcess[bytes]:
    """Run a command in a process in which Qt cannot be imported."""
    code = f"{WITHOUT_QT}raise SystemExit(main({['--profile', str(profile), *arguments]!r}))"
    data = stdin.encode() if isinstance(stdin, str) else stdin
    return subprocess.run(
        [sys.executable, "-c", code],
        input=data,
        env=env,
        capture_output=True,
        timeout=60,
        check=False,
    )


def lines(done: subprocess.CompletedProcess[bytes]) -> list[dict[str, object]]:
    return [json.loads(line) for line in done.stdout.splitlines()]


def add_account(
    profile: Path, port: int, address: str = "me@example.org", **how: object
) -> subprocess.CompletedProcess[bytes]:
    where = ("--smtp", "127.0.0.1", "--smtp-port", str(port), "--smtp-security", "none")
    options = (
        "account",
        "add",
        address,
        "--name",
        "Me",
        *where,
        "--smtp-user",
        "",
        "--json",
    )
    return mailtracker(profile, *options, **how)  # type: ignore[arg-type]


@pytest.fixture
def server() -> Sequence[Controller]:
    class Taker:
        async def handle_DATA(self, *_: object) -> str:
            return "250 2.0.0 taken"

    controller = Controller(Taker(), hostname="127.0.0.1", port=free_port())
    controller.start()
    yield controller
    controller.stop()


def test_a_letter_is_sent_listed_and_shown(tmp_path: Path, server: Controller) -> None:
    added = add_account(tmp_path, server.port, stdin=PASSWORD + "\n")
    assert lines(added) == [{"id": 1, "address": "me@example.org"}]
    sent = mailtracker(
        tmp_path, "send", "--to", "ann@example.net", "--subject", "Hi", "--json", stdin="Hello\n"
    )
    [letter] = lines(sent)
    assert (sent.returncode, letter["delivery"]) == (0, "Accepted")
    assert lines(mailtracker(tmp_path, "list", "--json")) == [letter]
    [shown] = lines(mailtracker(tmp_path, "show", "1", "--json"))
    kinds = [fact["kind"] for fact in shown["evidence"]]  # type: ignore[attr-defined]
    assert kinds == ["created", "processing", "accepted"]
    told = mailtracker(tmp_path, "show", "1").stdout.decode()
    assert "127.0.0.1 said: 250 2.0.0 taken" in told
    assert "ann@example.net: Accepted by your provider: " in told
    assert b"Hi" in mailtracker(tmp_path, "list").stdout
    everything = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert PASSWORD.encode() not in everything


def test_a_blocked_address_is_dropped_and_said_so(tmp_path: Path, server: Controller) -> None:
    add_account(tmp_path, server.port, stdin=PASSWORD + "\n")
    why = ("--why", "On the phone")
    [bob] = lines(mailtracker(tmp_path, "contacts", "block", "Bob@example.net", *why, "--json"))
    assert (bob["address"], bob["state"]) == ("bob@example.net", "Blocked by you")
    letter = ("send", "--to", "bob@example.net", "--to", "ann@example.net", "--text", "x")
    sent = mailtracker(tmp_path, *letter, "--tag", "Spring", "--json")
    assert sent.returncode == 1
    assert b"bob@example.net was dropped. You blocked this address on " in sent.stderr
    assert b": On the phone. Send with --regardless" in sent.stderr
    [shown] = lines(mailtracker(tmp_path, "show", "1", "--json"))
    statuses = [one["status"]["delivery"] for one in shown["recipients"]]  # type: ignore[attr-defined]
    assert (statuses, shown["tags"]) == (["Dropped", "Accepted"], ["Spring"])
    assert mailtracker(tmp_path, *letter, "--regardless").returncode == 0
    [blocked] = lines(mailtracker(tmp_path, "contacts", "--blocked", "--json"))
    assert blocked["letters"] == 2
    assert b"You blocked this address" in mailtracker(tmp_path, "contacts", "--blocked").stdout
    assert mailtracker(tmp_path, "contacts", "clear", "bob@example.net").returncode == 0
    assert lines(mailtracker(tmp_path, "contacts", "--blocked", "--json")) == []
    assert len(lines(mailtracker(tmp_path, "contacts", "--json"))) == 2
    assert mailtracker(tmp_path, *letter).returncode == 0


def test_a_letter_that_waits_says_why(tmp_path: Path) -> None:
    add_account(tmp_path, free_port(), stdin=PASSWORD + "\n")
    sent = mailtracker(tmp_path, "send", "--to", "ann@example.net", "--text", "x", "--json")
    [letter] = lines(sent)
    assert (sent.returncode, letter["delivery"]) == (3, "Deferred")
    assert sent.stderr.count(b"ann@example.net waits. ") == 1
    assert b"refused the connection" in sent.stderr
    assert (tmp_path / "ledger.sqlite.lock").stat().st_mode & 0o077 == 0


def test_a_password_from_the_environment_is_taken(tmp_path: Path) -> None:
    env = PASSPHRASED | {"MAILTRACKER_PASSWORD": PASSWORD}
    assert add_account(tmp_path, free_port(), env=env).returncode == 0
    done = mailtracker(tmp_path, "account", "test", "--json")
    [check] = [one for one in lines(done) if not one["ok"]]
    assert done.returncode == 1
    assert "refused the connection" in str(check["words"])
    assert check["way_out"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("list",), "no profile"),
        (("show", "7"), "no profile"),
        (("contacts",), "no profile"),
        (("contacts", "block", "nobody"), "is not an address"),
        (("account", "test", "7"), "no account 7"),
        (("account", "test"), "no account yet"),
        (("send", "--to", "a@example.net", "--text", "x"), "no such account"),
    ],
)
def test_the_worlds_trouble_is_one_line_and_exit_code_two(
    tmp_path: Path, arguments: tuple[str, ...], words: str
) -> None:
    done = mailtracker(tmp_path / "new", *arguments)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.count(b"\n") == 1
    assert words in done.stderr.decode()


def test_a_wrong_passphrase_is_said(tmp_path: Path, server: Controller) -> None:
    assert add_account(tmp_path, server.port, stdin=PASSWORD).returncode == 0
    wrong = BASE | {"MAILTRACKER_PASSPHRASE": "guess"}
    done = mailtracker(tmp_path, "account", "test", "1", env=wrong)
    assert done.returncode == 2
    assert b"passphrase is wrong" in done.stderr


def test_explain_reads_files_folders_mboxes_and_standard_input(tmp_path: Path) -> None:
    mails = sorted(SPECIMENS.glob("*.eml"))[:3]
    mbox = tmp_path / "mbox"
    mbox.write_bytes(
        b"".join(b"From x Mon May  4 10:00:00 2026\n" + m.read_bytes() + b"\n\n" for m in mails)
    )
    folder = lines(mailtracker(tmp_path, "explain", "--json", str(SPECIMENS)))
    assert len(folder) >= len(list(SPECIMENS.glob("*.eml")))
    single = lines(mailtracker(tmp_path, "explain", "--json", *map(str, mails)))
    boxed = lines(mailtracker(tmp_path, "explain", "--json", str(mbox)))
    assert [one["kind"] for one in single] == [one["kind"] for one in boxed]
    piped = lines(mailtracker(tmp_path, "explain", "--json", "-", stdin=mails[0].read_bytes()))
    assert [one | {"file": ""} for one in piped] == [single[0] | {"file": ""}]
    keys = ["file", "kind", "agent", "recipients", "original", "decided_by"]
    assert list(single[0]) == keys


def test_an_eml_is_one_mail_whatever_it_quotes(tmp_path: Path) -> None:
    mail = b"From x Mon May  4 10:00:00 2026\nSubject: hi\n\ntext\n\nFrom y 2026\nmore\n"
    (tmp_path / "one.eml").write_bytes(mail)
    assert len(lines(mailtracker(tmp_path, "explain", "--json", str(tmp_path / "one.eml")))) == 1


def test_nobody_listens_any_more(tmp_path: Path) -> None:
    words = [sys.executable, "-m", "mailtracker_gui", "explain", "--json", *[str(SPECIMENS)] * 40]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as program:
        assert program.stdout
        assert program.stderr
        program.stdout.readline()
        program.stdout.close()
        assert program.stderr.read() == b""
    assert program.returncode == 0


@pytest.mark.parametrize("junk", [b"", b"\xff" * 5000, b"From nobody\n\n\nFrom \n", b"\0\n\n\0"])
def test_explain_has_an_answer_for_anything(tmp_path: Path, junk: bytes) -> None:
    (tmp_path / "junk").write_bytes(junk)
    done = mailtracker(tmp_path, "explain", "--json", str(tmp_path / "junk"))
    assert (done.returncode, done.stderr) == (0, b"")
    assert all(one["kind"] == "none" for one in lines(done))


def test_a_file_that_is_not_there_is_said_and_the_others_are_read(tmp_path: Path) -> None:
    mail = next(SPECIMENS.glob("*.eml"))
    done = mailtracker(tmp_path, "explain", "--json", "not-there.eml", str(mail))
    assert (done.returncode, len(lines(done))) == (1, 1)
    assert b"not-there.eml cannot be read" in done.stderr


def test_serve_serves_until_it_is_told_to_end(tmp_path: Path) -> None:
    port = free_port()
    arguments = ["serve", "--port", str(port), "--data", str(tmp_path / "data")]
    code = f"{WITHOUT_QT}raise SystemExit(main({arguments!r}))"
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE) as program:
        assert program.stdout
        assert f":{port}".encode() in program.stdout.readline()
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with opener.open(f"http://127.0.0.1:{port}/o/junk") as answer:
            assert answer.read().startswith(b"GIF89a")
        program.send_signal(signal.SIGTERM)
        assert program.wait(timeout=20) == 0
    for key in (tmp_path / "data").glob("*.key"):
        assert key.stat().st_mode & 0o077 == 0


def test_the_tracking_server_needs_nothing_but_its_own_packages(tmp_path: Path) -> None:
    strangers = ("PySide6", "aiosmtplib", "imapclient", "httpx", "keyring", "inscriptis", "pymap")
    code = (
        f"import sys; sys.modules.update(dict.fromkeys({strangers!r}));"
        "from mailtracker_gui.app import main;"
        f"raise SystemExit(main(['serve', '--port', '0', '--data', {str(tmp_path)!r}]))"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as server:
        assert server.stdout
        assert server.stdout.readline().startswith(b"Serving on http://127.0.0.1:")
        server.send_signal(signal.SIGTERM)
        assert server.wait(30) == 0


def test_one_letter_goes_to_everyone_in_a_table(tmp_path: Path, server: Controller) -> None:
    add_account(tmp_path, server.port, stdin=PASSWORD + "\n")
    table, text = tmp_path / "people.csv", tmp_path / "text.txt"
    table.write_text('\ufeffemail,Name\nann@x.example,Ann\nbob@x.example,"Ray, Bob"\n')
    text.write_text("Dear {{Name}}")
    letter = ("merge", "--csv", str(table), "--subject", "For {{Name}}", "--text-file", str(text))
    named = ("--to", "{{Name}} <{{email}}>", "--tag", "Spring", "--json")
    sent = mailtracker(tmp_path, *letter, *named)
    assert sent.returncode == 0, sent.stderr
    last = lines(sent)[-1]
    assert (last["tag"], last["total"], last["sent"], last["waiting"]) == ("Spring", 2, 2, 0)
    subjects = [
        (one["to"], one["subject"]) for one in lines(mailtracker(tmp_path, "list", "--json"))
    ]
    assert subjects == [("Ann", "For Ann"), ("Ray, Bob", "For Ray, Bob")]
    table.write_text("email;Name\nann@x.example;Ann\nbob@x.example;Ray, Bob;\n")  # as in Germany
    assert b"2 of 2 sent" in mailtracker(tmp_path, *letter).stdout


BAD_TABLES = {
    "email,Name\nann@x.example,Ann\nbob@x.example\n": "Row 2: It has no “Name”, only email.",
    "email,Name\nnobody,Ann\n": "Row 1: “nobody” is not an address.",
    'email,Name\n"ann@x.example"x,Ann\n': "is no table",
    "email,Name\n\udcff@x.example,Ann\n": "is no table",
    "email,Name\nann@x.example,Ray, Ann\n": "Row 1: It has a field too many.",
    "": "has no rows",
}


def test_a_table_that_cannot_be_sent_is_one_line(tmp_path: Path, server: Controller) -> None:
    add_account(tmp_path, server.port, stdin=PASSWORD + "\n")
    path = tmp_path / "people.csv"
    command = ("merge", "--csv", str(path), "--subject", "For {{Name}}")
    for table, words in BAD_TABLES.items():
        path.write_bytes(table.encode("utf-8", "surrogateescape"))
        done = mailtracker(tmp_path, *command, stdin="x")
        assert (done.returncode, done.stdout) == (2, b"")
        assert done.stderr.count(b"\n") == 1
        assert words in done.stderr.decode()
    assert lines(mailtracker(tmp_path, "list", "--json")) == []


def test_a_letter_that_a_limit_keeps_says_so(tmp_path: Path, server: Controller) -> None:
    add_account(tmp_path, server.port, stdin=PASSWORD + "\n")
    with closing(Ledger(tmp_path / "ledger.sqlite")) as ledger:
        [account] = ledger.accounts()
        ledger.save_account(replace(account, limits=Limits(minute=1)), START)
    letter = ("send", "--to", "ann@example.net", "--text", "x")
    assert mailtracker(tmp_path, *letter).returncode == 0
    kept = mailtracker(tmp_path, *letter, "--wait", "1")
    assert kept.returncode == 3
    assert b"Waiting: the account's limit of 1 a minute." in kept.stderr


def test_a_letter_is_checked_and_not_sent(tmp_path: Path, server: Controller) -> None:
    add_account(tmp_path, server.port, "me@home.test", stdin=PASSWORD + "\n")
    page = tmp_path / "page.html"
    page.write_text('<p>See attached.</p><img src="https://t.example/p.gif" width="1">')
    mailtracker(tmp_path, "contacts", "block", "ann@example.test")
    letter = (
        "send",
        "--check",
        "--to",
        "ann@example.test",
        "--subject",
        "Hi",
        "--text",
        "",
        "--json",
    )
    done = mailtracker(tmp_path, *letter, "--html", str(page))
    assert done.returncode == 1
    told = [(one["weight"], one["what"]) for one in lines(done)]
    assert told[:3] == [
        ("grave", "The letter to ann@example.test will be dropped."),
        ("grave", "The letter says “attached”, and nothing is attached."),
        ("grave", "The letter holds a tracking pixel of t.example."),
    ]
    # The account's server was asked, and offers no reports.
    assert (
        "forecast",
        "Your provider cannot confirm delivery: it offers no delivery reports.",
    ) in told
    good = ("send", "--check", "--to", "bob@example.test", "--subject", "Hi", "--text", "Dear Bob")
    done = mailtracker(tmp_path, *good)
    assert (done.returncode, b"it offers no delivery reports" in done.stdout) == (0, True)
    assert lines(mailtracker(tmp_path, "list", "--json")) == []
