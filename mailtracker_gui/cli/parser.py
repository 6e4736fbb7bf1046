"""The command line's grammar.  Without a command, the window opens."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from ipaddress import ip_network
from pathlib import Path

from mailtracker_gui import __version__
from mailtracker_gui.domain.account import Security
from mailtracker_gui.domain.mailto import is_mailto

PASSWORDS = (
    "Passwords are never given on the command line, where every user of the machine could see"
    " them: they are read from MAILTRACKER_PASSWORD, or from standard input."
)
CLIENTS = "A client id's secret, where there is one, is read from MAILTRACKER_CLIENT_SECRET."


def parser() -> argparse.ArgumentParser:
    """Return the parser; a parsed command has its name in `command`."""
    root = argparse.ArgumentParser(
        prog="mailtracker",
        description="Did my mail arrive, and was it read?  Evidence for every answer.",
        epilog="Without a command, the window opens.",
    )
    root.add_argument("--version", action="version", version=f"MailTracker {__version__}")
    root.add_argument("--profile", type=Path, metavar="DIR", help="keep all data in this folder")
    root.add_argument("--minimised", action="store_true", help="open the window out of the way")
    commands = root.add_subparsers(dest="command", metavar="COMMAND")
    _accounts(
        commands.add_parser("account", help="add, list, test, remove accounts", epilog=PASSWORDS)
    )
    _send(commands.add_parser("send", help="send a letter and follow it", epilog=PASSWORDS))
    merge = "send a letter to everyone in a table; {{column}} is filled from it"
    _merge(commands.add_parser("merge", help=merge, epilog=PASSWORDS))
    _contacts(commands.add_parser("contacts", help="list those written to; block or clear one"))
    for name, text in (
        ("list", "list the letters and what is known of each"),
        ("watch", "send and read mail, and print what becomes known, until interrupted"),
    ):
        _json(commands.add_parser(name, help=text))
    show = commands.add_parser("show", help="show one letter and all evidence about it")
    show.add_argument("letter", type=int, metavar="ID")
    _json(show)
    _export(commands.add_parser("export", help="write lists as CSV or JSON, a row per recipient"))
    explain = commands.add_parser("explain", help="say what report mails in files tell")
    explain.add_argument(
        "files", nargs="+", metavar="FILE", help="a mail, an mbox, a folder of them, or -"
    )
    _json(explain)
    for name, text in (
        ("backup", "write the whole profile into one file; passwords in it are sealed"),
        ("restore", "bring a backup back; what is there is set aside"),
    ):
        whole = commands.add_parser(name, help=text)
        whole.add_argument("file", type=Path, metavar="FILE")
        _json(whole)
    _serve(commands.add_parser("serve", help="run the tracking server alone, without a window"))
    sandbox = commands.add_parser("sandbox", help="try everything on a small mail world")
    sandbox.add_argument("--speed", type=float, default=1.0, help="how fast its time runs")
    sandbox.add_argument("--screenshots", type=Path, metavar="DIR", help=argparse.SUPPRESS)
    window = commands.add_parser("open", help="open the window (as without a command)")
    window.add_argument(
        "link", nargs="?", type=_link, default="", help="a mailto: link to write to"
    )
    window.set_defaults(command=None)
    root.set_defaults(link="")
    return root


def _export(command: argparse.ArgumentParser) -> None:
    command.add_argument("--format", choices=["csv", "json"], default="csv")
    command.add_argument("--search", default="", metavar="WORDS", help="only letters with these")
    what = command.add_mutually_exclusive_group()
    what.add_argument("--contacts", action="store_true", help="those written to, not letters")
    what.add_argument("--letter", type=int, metavar="ID", help="all evidence about one letter")
    command.add_argument("--to", type=Path, metavar="FILE", help="standard output, unless given")


def words(argv: Sequence[str]) -> list[str]:
    """Return the arguments as the grammar has them: desktops give a link alone."""
    alone = len(argv) == 1 or (len(argv) == 3 and argv[0] == "--profile")
    asked = ["open"] if alone and is_mailto(argv[-1]) else []
    return [*argv[:-1], *asked, *argv[-1:]]


def _link(text: str) -> str:
    if not is_mailto(text):
        raise argparse.ArgumentTypeError("only mailto: links can be opened")
    return text


def _json(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="print one JSON object a line")


def _accounts(command: argparse.ArgumentParser) -> None:
    actions = command.add_subparsers(dest="action", required=True)
    add = actions.add_parser("add", help="add an account", epilog=PASSWORDS)
    add.add_argument("address")
    add.add_argument("--name", default="", help="the name recipients see")
    for service, otherwise in (
        ("smtp", "for sending; both are found by the address, unless this is given"),
        ("imap", "for reading; nothing is read if only --smtp is given"),
    ):
        add.add_argument(f"--{service}", metavar="HOST", help=otherwise)
        add.add_argument(f"--{service}-port", type=int, help="the usual one, unless given")
        add.add_argument(
            f"--{service}-security", type=Security, choices=list(Security), default=Security.TLS
        )
        add.add_argument(f"--{service}-user", help="the login; the address, unless given or found")
    add.add_argument("--sign-in", default="", metavar="PROVIDER", help="instead of a password")
    _json(add)
    _sign_in(actions.add_parser("sign-in", help="sign in with a provider", epilog=CLIENTS))
    _json(actions.add_parser("list", help="list the accounts"))
    test = actions.add_parser("test", help="try whether an account works", epilog=PASSWORDS)
    test.add_argument("account", type=int, metavar="ID", nargs="?", help="the first, unless given")
    _json(test)
    remove = actions.add_parser("remove", help="send and read no more; what is known stays")
    remove.add_argument("account", type=int, metavar="ID")
    _json(remove)


def _sign_in(command: argparse.ArgumentParser) -> None:
    command.add_argument("address")
    command.add_argument("--device", action="store_true", help="by a code to enter elsewhere")
    command.add_argument(
        "--with", dest="provider", default="", metavar="PROVIDER", help="google, microsoft, …"
    )
    command.add_argument("--client-id", default="", metavar="ID", help="who MailTracker is there")
    _json(command)


def _send(command: argparse.ArgumentParser) -> None:
    command.add_argument("--to", action="append", default=[], metavar="ADDRESS")
    command.add_argument("--text", default=None, help="the text; read from standard input if not")
    command.add_argument("--wait", type=float, default=60, help="seconds until it must have gone")
    command.add_argument("--check", action="store_true", help="say what is to know; send nothing")
    _written(command)


def _merge(command: argparse.ArgumentParser) -> None:
    command.add_argument("--csv", type=Path, required=True, metavar="FILE", help="the table")
    command.add_argument(
        "--to", action="append", metavar="ADDRESS", help="with fields; {{email}}, unless given"
    )
    command.add_argument("--text-file", type=Path, metavar="FILE", help="the text, with fields")
    command.add_argument(
        "--wait", type=float, default=float("inf"), help="seconds; until all have left, if not"
    )
    _written(command)


def _written(command: argparse.ArgumentParser) -> None:
    """What can be said of every letter."""
    command.add_argument("--account", type=int, metavar="ID", help="the first, unless given")
    for header in ("cc", "bcc"):
        command.add_argument(f"--{header}", action="append", default=[], metavar="ADDRESS")
    command.add_argument("--subject", default="")
    command.add_argument(
        "--html",
        type=Path,
        metavar="FILE",
        help="the text, formatted",
    )
    command.add_argument("--attach", type=Path, action="append", default=[], metavar="FILE")
    command.add_argument("--receipt", action="store_true", help="ask for a read receipt")
    command.add_argument("--no-report", action="store_true", help="ask for no delivery reports")
    command.add_argument("--pixel", action="store_true", help="notice opens, by a tiny picture")
    command.add_argument("--links", action="store_true", help="notice which links are followed")
    command.add_argument("--tag", default="", help="the campaign it belongs to")
    command.add_argument("--regardless", action="store_true", help="send to blocked addresses too")
    _json(command)


def _contacts(command: argparse.ArgumentParser) -> None:
    command.add_argument("--blocked", action="store_true", help="only those nothing is sent to")
    _json(command)
    actions = command.add_subparsers(dest="action", metavar="ACTION")
    block = actions.add_parser("block", help="send nothing more to an address")
    block.add_argument("--why", default="", metavar="TEXT", help="your reason, for later")
    clear = actions.add_parser("clear", help="the address is good: bounces count from now on")
    for action in (block, clear):
        action.add_argument("address", metavar="ADDRESS")
        # Without a default of its own: one given before the action stays.
        action.add_argument("--json", action="store_true", default=argparse.SUPPRESS)


def _serve(command: argparse.ArgumentParser) -> None:
    command.add_argument("--host", default="127.0.0.1")
    command.add_argument("--port", type=int, default=8025)
    _folder(command, Path("mailtracker-server"), "")
    command.add_argument(
        "--trust",
        type=ip_network,
        action="append",
        default=[],
        metavar="NETWORK",
        help="believe what proxies there say of addresses (X-Forwarded-For)",
    )
    command.add_argument(
        "--retention", type=int, default=365, metavar="DAYS", help="forget older hits; 0: never"
    )
    command.add_argument(
        "--database",
        default=os.environ.get("MAILTRACKER_DATABASE", ""),
        metavar="URL",
        help="keep hits in PostgreSQL; give a password by PGPASSWORD or a password file",
    )
    actions = command.add_subparsers(dest="action", metavar="ACTION")
    account = actions.add_parser("account", help="add, list, rotate or revoke accounts")
    deeds = account.add_subparsers(dest="deed", required=True, metavar="DEED")
    add = deeds.add_parser("add", help="make an account; prints the line to paste")
    add.add_argument("name", metavar="NAME")
    rotate = deeds.add_parser("rotate", help="give new keys; prints the line to paste")
    rotate.add_argument(
        "--forget", action="store_true", help="refuse letters sent with the old keys, too"
    )
    revoke = deeds.add_parser("revoke", help="refuse the account from now on")
    for deed in (rotate, revoke):
        deed.add_argument("account", type=int, metavar="ID")
    for deed in (add, rotate, revoke, deeds.add_parser("list", help="list the accounts")):
        # Without defaults of their own: what was given before the action stays.
        _folder(deed, argparse.SUPPRESS, argparse.SUPPRESS)


def _folder(command: argparse.ArgumentParser, data: Path | str, url: str) -> None:
    command.add_argument(
        "--data", type=Path, default=data, metavar="DIR", help="the folder for hits and keys"
    )
    command.add_argument("--url", default=url, help="the address that letters will point at")
