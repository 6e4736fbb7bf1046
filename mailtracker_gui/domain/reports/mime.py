"""A mail as a tree of parts, read by offsets and never copied whole.

The standard library's parser takes seconds for a large mail and raises on hostile ones; a report
needs only a few headers and the first kilobytes of a few parts.  So everything here is bounded:
how many headers, parts and levels are looked at, and how much text is decoded.  What lies beyond
a bound is not read, and `Mail.limits` names the bound.
"""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from mailtracker_gui.domain.reports.words import decoded_words, plain_text, to_text

HEADER_BYTES = 96 * 1024
ALL_HEADER_BYTES = 512 * 1024
HEADERS = 400
PARTS = 120
DEPTH = 9
TEXT_BYTES = 192 * 1024
DELIMITERS = 1000  # lines looked at because they begin like a boundary

_FIELD = re.compile(rb"([!-9;-~]{1,80})[ \t]*:")
_PARAMETER = re.compile(
    r';\s*(charset|boundary|report-type)\*?\s*=\s*(?:"([^"]*)"|([^\s;]+))', re.IGNORECASE
)


class Headers:
    """The header fields of one part, by lower-case name, unfolded; looked up without raising."""

    __slots__ = ("_fields",)

    def __init__(self, fields: list[tuple[str, str]]) -> None:
        self._fields: dict[str, list[str]] = {}
        for name, value in fields:
            self._fields.setdefault(name, []).append(value)

    def get(self, name: str) -> str:
        """Return the first value as it stands, or an empty string."""
        return self._fields.get(name, [""])[0]

    def decoded(self, name: str) -> str:
        return decoded_words(self.get(name))

    def all(self, *names: str) -> list[str]:
        return [value for name in names for value in self._fields.get(name, [])]

    def __contains__(self, name: str) -> bool:
        return name in self._fields

    def __len__(self) -> int:
        return len(self._fields)


@dataclass(slots=True, kw_only=True)
class Part:
    """One node of the tree: `raw[start:end]` is its body."""

    raw: bytes
    start: int
    end: int
    headers: Headers
    type: str
    parameters: dict[str, str]
    depth: int = 0
    parts: list[Part] = field(default_factory=list)
    _text: str | None = None

    def walk(self) -> Iterator[Part]:
        yield self
        for part in self.parts:
            yield from part.walk()

    def own(self) -> Iterator[Part]:
        """Yield the parts that are this mail's own: an enclosed letter, but not what is in it."""
        yield self
        for part in self.parts if self.type.startswith("multipart/") else ():
            yield from part.own()

    def body(self) -> bytes:
        """Return the decoded body, at most `TEXT_BYTES` of what was sent."""
        data = self.raw[self.start : min(self.end, self.start + TEXT_BYTES)]
        return transferred(data, self.headers.get("content-transfer-encoding"))

    def text(self) -> str:
        """Return the body as plain text with `\\n` line ends, whatever its charset claims."""
        if self._text is None:
            text = to_text(self.body(), self.parameters.get("charset", ""))
            self._text = plain_text(text) if self.type == "text/html" else text
        return self._text


@dataclass(slots=True, kw_only=True)
class Mail:
    root: Part
    limits: set[str]


def transferred(data: bytes, encoding: str) -> bytes:
    """Undo a Content-Transfer-Encoding; what cannot be undone is returned as it is."""
    try:
        match encoding.strip().lower():
            case "base64":
                return binascii.a2b_base64(data[: len(data) // 4 * 4])
            case "quoted-printable":
                return binascii.a2b_qp(data)
    except binascii.Error:
        pass
    return data


def parse(raw: bytes) -> Mail:
    """Return the tree of `raw` and the bounds that were met on the way."""
    return _Reader().mail(raw)


class _Reader:
    """Carries the bounds of one mail from part to part."""

    def __init__(self) -> None:
        self.left = PARTS
        self.header_bytes = ALL_HEADER_BYTES
        self.limits: set[str] = set()

    def mail(self, raw: bytes) -> Mail:
        head = raw[:HEADER_BYTES]
        if b"\n" not in head and b"\r" in head:  # line ends of old Macs
            raw = raw[: HEADER_BYTES + TEXT_BYTES].replace(b"\r", b"\n")
        start = 0
        while raw[start : start + 1] in (b"\r", b"\n") and start < HEADERS:
            start += 1
        return Mail(root=self.part(raw, start, len(raw), 0), limits=self.limits)

    def part(self, raw: bytes, start: int, end: int, depth: int, default: str = "") -> Part:
        fields, body = self.fields(raw, start, end)
        self.header_bytes -= body - start
        headers = Headers(fields)
        kind, parameters = content_type(headers.get("content-type"))
        kind = kind or default or "text/plain"
        part = Part(
            raw=raw,
            start=body,
            end=end,
            headers=headers,
            type=kind,
            parameters=parameters,
            depth=depth,
        )
        if depth >= DEPTH:
            self.limits.add("depth")
        elif kind.startswith("multipart/"):
            part.parts = list(self.children(part))
        elif kind in ("message/rfc822", "message/global"):
            part.parts = list(self.enclosed(part))
        return part

    def fields(self, raw: bytes, start: int, end: int) -> tuple[list[tuple[str, str]], int]:
        """Return the header fields and where the body starts.

        A line that is no field ends the headers, and belongs to the body, as in a mail whose
        blank line was lost.
        """
        fields: list[tuple[str, list[str]]] = []
        stop = min(end, start + min(HEADER_BYTES, self.header_bytes))
        while start < stop and len(fields) < HEADERS:
            line_end = raw.find(b"\n", start, stop)
            after = stop if line_end < 0 else line_end + 1
            line = raw[start:after].rstrip(b"\r\n")
            if line[:1] in (b" ", b"\t") and fields and line.strip():
                fields[-1][1].append(_header_text(line.strip()))
            elif found := _FIELD.match(line):
                name = found[1].decode("ascii").lower()
                fields.append((name, [_header_text(line[found.end() :].strip())]))
            elif not line.strip():
                return _joined(fields), after
            elif not line.startswith((b"From ", b">From ")):
                return _joined(fields), start
            start = after
        if start < end:
            self.limits.add("headers")
        return _joined(fields), start

    def children(self, part: Part) -> Iterator[Part]:
        default = "message/rfc822" if part.type == "multipart/digest" else ""
        for start, end in self.pieces(part):
            if self.left <= 0:
                self.limits.add("parts")
                return
            self.left -= 1
            yield self.part(part.raw, start, end, part.depth + 1, default)

    def pieces(self, part: Part) -> Iterator[tuple[int, int]]:
        """Yield where each body part lies (RFC 2046, section 5.1.1)."""
        mark = b"--" + part.parameters.get("boundary", "").encode("utf-8", "replace")
        if mark == b"--":
            return
        opened = None
        position = max(part.start - 1, 0)  # the line end of the headers may begin a delimiter
        for _ in range(DELIMITERS):
            found = part.raw.find(b"\n" + mark, position, part.end)
            if found < 0:
                break
            position = found + 1 + len(mark)
            line_end = part.raw.find(b"\n", position, position + 80)
            rest = part.raw[position : line_end if line_end >= 0 else min(part.end, position + 80)]
            if rest.strip() not in (b"", b"--"):
                continue
            if opened is not None:
                yield opened, found
            opened = None if rest.strip() else min(position + len(rest) + 1, part.end)
        else:
            self.limits.add("boundaries")
        if opened is not None:  # a truncated mail: the last part never ends
            yield opened, part.end

    def enclosed(self, part: Part) -> Iterator[Part]:
        if self.left <= 0:
            self.limits.add("parts")
            return
        self.left -= 1
        encoding = part.headers.get("content-transfer-encoding").strip().lower()
        raw, start, end = part.raw, part.start, part.end
        if encoding in ("base64", "quoted-printable"):
            raw = part.body()
            start, end = 0, len(raw)
        while raw[start : start + 1] in (b"\r", b"\n") and start < end:
            start += 1
        yield self.part(raw, start, end, part.depth + 1)


def content_type(value: str) -> tuple[str, dict[str, str]]:
    kind = value.partition(";")[0].strip().lower()
    parameters = {
        found[1].lower(): found[2] if found[2] is not None else found[3]
        for found in _PARAMETER.finditer(value[:2000])
    }
    return (kind if "/" in kind else ""), parameters


def _header_text(line: bytes) -> str:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode("latin-1")


def _joined(fields: list[tuple[str, list[str]]]) -> list[tuple[str, str]]:
    return [(name, " ".join(lines)) for name, lines in fields]
