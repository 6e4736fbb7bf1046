"""Mail as the sandbox writes it: plain answers, and the reports' container (RFC 6522).

Put together octet by octet: what is returned of a letter must be what was sent, and a mail
library that writes what it has parsed changes it.  Whatever an old letter held can be given back
in a header; addresses outside ASCII are written as they are (RFC 6532).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from email.header import Header
from textwrap import fill

Fields = Iterable[tuple[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    content_type: str
    content: bytes
    description: str = ""

    def octets(self) -> bytes:
        head = [("Content-Type", self.content_type)]
        if self.description:
            head.insert(0, ("Content-Description", self.description))
        if not self.content.isascii():
            head.append(("Content-Transfer-Encoding", "8bit"))
        return block(head) + b"\r\n" + self.content


def report(kind: str, header: Mapping[str, str], parts: Iterable[Part], boundary: str) -> bytes:
    """Return a multipart/report mail; `header` has all but the MIME fields."""
    mime = {
        "MIME-Version": "1.0",
        "Content-Type": f'multipart/report; report-type={kind}; boundary="{boundary}"',
    }
    mark = f"\r\n--{boundary}".encode()
    body = b"".join(mark + b"\r\n" + part.octets() for part in parts)
    return block(header.items()) + block(mime.items()) + b"\r\n" + body + mark + b"--\r\n"


def plain(header: Mapping[str, str], words: str) -> bytes:
    """Return a mail of text alone; `header` has all but the MIME fields."""
    body = Part(content_type="text/plain; charset=utf-8", content=text(words))
    return block(header.items()) + b"MIME-Version: 1.0\r\n" + body.octets()


def encoded(name: str, value: str) -> str:
    """Return the value of an unstructured field, in words of ASCII (RFC 2047)."""
    return value if value.isascii() else Header(value, "utf-8", header_name=name).encode()


def block(fields: Fields) -> bytes:
    """Return header fields, one a line, folded; empty ones are left out."""
    return b"".join(_line(name, value) for name, value in fields if value)


def _line(name: str, value: str) -> bytes:
    folded = fill(
        value,
        width=76,
        initial_indent=f"{name}: ",
        subsequent_indent="    ",
        break_long_words=False,
        break_on_hyphens=False,
    )
    return folded.replace("\n", "\r\n").encode() + b"\r\n"


def text(lines: str) -> bytes:
    return lines.replace("\r\n", "\n").replace("\n", "\r\n").encode()
