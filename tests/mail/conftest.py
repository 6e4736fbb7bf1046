from __future__ import annotations

import socket
import ssl
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import trustme
from hypothesis import settings

from tests.mail.dovecot import Dovecot

STEADY = settings(derandomize=True, deadline=None)  # the same examples every time, on any machine


@dataclass
class Authority:
    """A certificate authority of our own, and what it signs for 127.0.0.1 and localhost."""

    ca: trustme.CA = field(default_factory=trustme.CA)

    @property
    def client(self) -> ssl.SSLContext:
        context = ssl.create_default_context()
        self.ca.configure_trust(context)
        return context

    def server(self, *names: str, expired: bool = False) -> ssl.SSLContext:
        early = {"not_after": datetime(2020, 1, 2, tzinfo=UTC)} if expired else {}
        if expired:
            early["not_before"] = datetime(2020, 1, 1, tzinfo=UTC)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        cert = self.ca.issue_cert(*(names or ("127.0.0.1", "localhost")), **early)
        cert.configure_cert(context)
        return context


@pytest.fixture(scope="session")
def authority() -> Authority:
    return Authority()


@pytest.fixture(scope="session")
def dovecot(authority: Authority) -> Iterator[Callable[[], Dovecot]]:
    """One Dovecot for all tests; each asks for a user of its own."""
    cert = authority.ca.issue_cert("127.0.0.1", "localhost")
    with TemporaryDirectory() as folder, Dovecot(Path(folder), tls=cert) as server:
        yield server.for_somebody_new


@pytest.fixture
def imap(dovecot: Callable[[], Dovecot]) -> Dovecot:
    return dovecot()


@pytest.fixture
def unused_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
