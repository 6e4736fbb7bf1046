"""A small IMAP server that says what a test tells it, also what no server should say.

`answers` maps the start of a command (after its tag) to what is sent back; `{tag}` stands for the
command's tag.  A list is used up answer by answer, its last one stays.  "(hang up)" closes.
"""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self

HANG_UP = "(hang up)"
PAUSE = 0.02  # seconds after each byte of a slow answer
OK = "{tag} OK done\r\n"
ANSWERS: Mapping[str, str | list[str]] = {
    "CAPABILITY": "* CAPABILITY IMAP4rev1 IDLE AUTH=PLAIN\r\n" + OK,
    "AUTHENTICATE": "+ \r\n",
    "LOGIN": OK,
    "LIST": '* LIST () "/" INBOX\r\n' + OK,
    "STATUS": "{tag} NO no such folder\r\n",
    "EXAMINE": "* 0 EXISTS\r\n* OK [UIDVALIDITY 7]\r\n* OK [UIDNEXT 1]\r\n" + OK,
    "UID SEARCH": "* SEARCH\r\n" + OK,
    "UID FETCH": OK,
    "IDLE": "+ idling\r\n",
    "DONE": OK,
}


def folder(uidnext: int, exists: int, uidvalidity: int = 7) -> str:
    return (
        f"* {exists} EXISTS\r\n* OK [UIDVALIDITY {uidvalidity}]\r\n* OK [UIDNEXT {uidnext}]\r\n{OK}"
    )


def literal(head: str, content: str, tail: str = ")") -> str:
    return f"{head} {{{len(content.encode())}}}\r\n{content}{tail}\r\n"


@dataclass
class IMAPServer:
    answers: Mapping[str, str | list[str]] = field(default_factory=dict)
    heard: list[str] = field(default_factory=list)
    greeting: str = "* OK hello\r\n"
    port: int = 0
    slow: tuple[str, ...] = ()  # commands that are answered a byte at a time
    connections: int = 0
    _threads: list[threading.Thread] = field(default_factory=list)
    _clients: list[socket.socket] = field(default_factory=list)

    def __enter__(self) -> Self:
        self._answers = {k: [v] if isinstance(v, str) else list(v) for k, v in ANSWERS.items()}
        for start, answer in self.answers.items():
            self._answers[start] = [answer] if isinstance(answer, str) else list(answer)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self._start(self._accept)
        return self

    def __exit__(self, *_: object) -> None:
        for sock in (self._listener, *self._clients):
            with contextlib.suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)
            sock.close()
        for thread in self._threads:
            thread.join(5)

    def commands(self, *starts: str) -> list[str]:
        return [line for line in self.heard if line.startswith(starts)]

    def _start(self, target: object, *args: object) -> None:
        thread = threading.Thread(target=target, args=args, daemon=True)  # type: ignore[arg-type]
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                self._clients.append(client)
                self.connections += 1
                self._start(self._serve, client)

    def _serve(self, client: socket.socket) -> None:
        with contextlib.suppress(OSError, ValueError), client, client.makefile("rb") as lines:
            client.sendall(self.greeting.encode())
            idle_tag = ""
            for raw in lines:
                line = raw.decode().rstrip("\r\n")
                tag, _, command = line.partition(" ")
                if line == "DONE":
                    tag, command = idle_tag, "DONE"
                idle_tag = tag if command == "IDLE" else idle_tag
                self.heard.append(command)
                answer = self._answer(command)
                said, hang_up, _rest = answer.partition(HANG_UP)
                self._say(client, command, said.replace("{tag}", tag).encode())
                if hang_up:
                    client.shutdown(socket.SHUT_RDWR)
                    return
                if command.startswith("AUTHENTICATE"):
                    lines.readline()
                    client.sendall(f"{tag} OK welcome\r\n".encode())

    def _say(self, client: socket.socket, command: str, said: bytes) -> None:
        slowly = bool(self.slow) and command.startswith(self.slow)
        for piece in (bytes([one]) for one in said) if slowly else (said,):
            client.sendall(piece)
            if slowly:
                time.sleep(PAUSE)

    def _answer(self, command: str) -> str:
        for start in sorted(self._answers, key=len, reverse=True):
            if command.startswith(start):
                answers = self._answers[start]
                return answers.pop(0) if len(answers) > 1 else answers[0]
        return "{tag} BAD what?\r\n"
