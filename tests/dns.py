"""A name server on loopback: it answers what a test tells it, over UDP."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import dns.asyncresolver
import dns.flags
import dns.message
import dns.rcode
import dns.rrset

from mailtracker_gui.mail.names import Names

Zone = Mapping[tuple[str, str], tuple[str, ...]]  # name, type -> records as in a zone file


class NameServer:
    """Names that the zone does not have do not exist; those in `silent` get no answer."""

    def __init__(self, zone: Zone, silent: frozenset[str] = frozenset()) -> None:
        self.zone, self.silent = dict(zone), silent
        self.asked: list[tuple[str, str]] = []
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.bind(("127.0.0.1", 0))
        self.port: int = self._socket.getsockname()[1]
        self._thread = threading.Thread(target=self._serve, name="dns")

    @property
    def names(self) -> Names:
        return Names(resolver(self.port))

    def _serve(self) -> None:
        while True:
            wire, client = self._socket.recvfrom(4096)
            if not wire:
                return
            if answer := self._answer(dns.message.from_wire(wire)):
                self._socket.sendto(answer.to_wire(), client)

    def _answer(self, query: dns.message.Message) -> dns.message.Message | None:
        [question] = query.question
        name = question.name.to_text(omit_final_dot=True).lower()
        kind = dns.rdatatype.to_text(question.rdtype)
        self.asked.append((name, kind))
        if name in self.silent:
            return None
        reply = dns.message.make_response(query)
        if records := self.zone.get((name, kind)):
            reply.answer.append(dns.rrset.from_text(question.name, 60, "IN", kind, *records))
        elif all(known != name for known, _ in self.zone):
            reply.set_rcode(dns.rcode.NXDOMAIN)
        return reply

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._socket.sendto(b"", ("127.0.0.1", self.port))
        self._thread.join()
        self._socket.close()


@contextmanager
def serving(zone: Zone, silent: frozenset[str] = frozenset()) -> Iterator[NameServer]:
    server = NameServer(zone, silent)
    server.start()
    try:
        yield server
    finally:
        server.stop()


def resolver(port: int) -> dns.asyncresolver.Resolver:
    made = nobody()
    made.nameservers, made.port = ["127.0.0.1"], port
    return made


def nobody() -> dns.asyncresolver.Resolver:
    """Return a resolver with no server to ask."""
    return dns.asyncresolver.Resolver(configure=False)
