"""Signing in from a script: the page or the code is printed, and the command waits."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.test_commands import PASSPHRASED, WITHOUT_QT, lines, mailtracker
from tests.mail.identity import Identity

WHERE = ("--smtp", "127.0.0.1", "--smtp-port", "9", "--smtp-security", "none")


@pytest.fixture(scope="module")
def identity() -> Iterator[Identity]:
    with Identity() as identity:
        yield identity


@pytest.fixture
def env(identity: Identity, tmp_path: Path) -> dict[str, str]:
    (tmp_path / "oauth.toml").write_text(identity.table())
    return PASSPHRASED | {"MAILTRACKER_OAUTH": str(tmp_path / "oauth.toml")}


def test_signing_in(identity: Identity, env: dict[str, str], tmp_path: Path) -> None:
    profile = tmp_path / "profile"
    mailtracker(profile, "account", "add", "me@example.org", *WHERE, env=env, stdin="secret\n")
    refused = mailtracker(profile, "account", "sign-in", "me@example.org", env=env)
    assert (refused.returncode, b"--with PROVIDER" in refused.stderr) == (2, True)
    for device in (False, True):
        wanted = ["account", "sign-in", "ME@example.org", "--with", "example", "--json"]
        arguments = ["--profile", str(profile), *wanted, *(["--device"] if device else [])]
        code = f"{WITHOUT_QT}raise SystemExit(main({arguments!r}))"
        with subprocess.Popen(
            [sys.executable, "-c", code], stdout=subprocess.PIPE, env=env
        ) as running:
            assert running.stdout
            invitation = json.loads(running.stdout.readline())
            if device:
                identity.approve(invitation["code"], "me@example.org")
            else:
                identity.visit(invitation["url"])
            told = json.loads(running.stdout.readline())
        assert running.returncode == 0
        assert told["standing"] == "in"
    [account] = lines(mailtracker(profile, "account", "list", "--json"))
    assert account["sign_in"] == "example"
