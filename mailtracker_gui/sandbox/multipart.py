"""The container that delivery reports, receipts and complaints share (RFC 6522).

Put together octet by octet: what is returned of a letter must be what was sent, and a mail
library that writes what it has parsed changes it.
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
    encoded = ((name, _encoded(name, value)) for name, value in header.items())
    return block(encoded) + block(mime.items()) + b"\r\n" + body + mark + b"--\r\n"


def block(fields: Fields) -> bytes:
    """Return header fields, one a line, folded; empty ones are left out."""
    return b"".join(_line(name, value) for name, value in fields if value)


def _encoded(name: str, value: str) -> str:
    return value if value.isascii() else Header(value, "utf-8", header_name=name).encode()


def _line(name: str, value: str) -> bytes:
    folded = fill(
        f"{name}: {value}",
        width=76,
        subsequent_indent="    ",
        break_long_words=False,
        break_on_hyphens=False,
    )
    return folded.replace("\n", "\r\n").encode() + b"\r\n"


def text(lines: str) -> bytes:
    return lines.replace("\n", "\r\n").encode()
