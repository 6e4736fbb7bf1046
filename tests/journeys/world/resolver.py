"""A name server that knows no name, so that a domain is unknown wherever the tests run."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

ADDRESS = "127.53.53.53"  # resolv.conf names no port, so 53 it is, where nobody else listens
_HEAD = 12
_NO_SUCH_NAME = b"\x81\x83"  # flags of an answer to a recursive query, RCODE 3 (RFC 1035, 4.1.1)
_COUNTS = b"\0\1\0\0\0\0\0\0"  # one question, and nothing that answers it


@contextmanager
def resolver() -> Iterator[None]:
    stop = threading.Event()
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as ear:
        # Two runs at once share the address; it does not matter who of them answers.
        ear.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        ear.bind((ADDRESS, 53))
        ear.settimeout(0.1)
        thread = threading.Thread(target=_serve, args=(ear, stop))
        thread.start()
        try:
            yield
        finally:
            stop.set()
            thread.join()


def _serve(ear: socket.socket, stop: threading.Event) -> None:
    while not stop.is_set():
        try:
            query, asker = ear.recvfrom(512)
        except TimeoutError:
            continue
        ear.sendto(answer(query), asker)


def answer(query: bytes) -> bytes:
    end = query.index(0, _HEAD) + 5  # the name, its final zero, type and class
    return query[:2] + _NO_SUCH_NAME + _COUNTS + query[_HEAD:end]
