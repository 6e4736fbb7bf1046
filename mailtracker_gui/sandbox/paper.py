"""Small attachments that really open: a page, a table, an appointment."""

from __future__ import annotations

import csv
from io import StringIO
from itertools import accumulate

from mailtracker_gui.domain.message import Attachment


def pdf(name: str, *lines: str) -> Attachment:
    """Return one page with some lines of text (ASCII, without parentheses)."""
    shown = " T* ".join(f"({line}) Tj" for line in lines)
    drawing = f"BT /F 18 Tf 28 TL 72 760 Td {shown} ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources 6 0 R >>",
        f"<< /Length {len(drawing)} >>\nstream\n{drawing}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        "<< /Font << /F 5 0 R >> >>",
    ]
    pieces = ["%PDF-1.4\n"]
    pieces += [f"{number} 0 obj\n{one}\nendobj\n" for number, one in enumerate(objects, start=1)]
    *starts, end = accumulate(map(len, pieces))
    entries = "".join(f"{start:010} 00000 n \n" for start in starts)
    size = len(objects) + 1
    pieces.append(
        f"xref\n0 {size}\n0000000000 65535 f \n{entries}"
        f"trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{end}\n%%EOF\n"
    )
    return Attachment(
        name=name, content_type="application/pdf", content="".join(pieces).encode("ascii")
    )


def table(name: str, *rows: tuple[str, ...]) -> Attachment:
    written = StringIO(newline="")
    csv.writer(written).writerows(rows)
    return Attachment(name=name, content_type="text/csv", content=written.getvalue().encode())


def calendar(name: str, title: str, start: str) -> Attachment:
    """Return an appointment (RFC 5545); `start` as the format wants it, in UTC."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//MailTracker//Sandbox//EN",
        "BEGIN:VEVENT",
        f"UID:{start}@sandbox.test",
        f"DTSTAMP:{start}",
        f"DTSTART:{start}",
        "DURATION:PT4H",
        f"SUMMARY:{title}",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    content = "".join(line + "\r\n" for line in lines).encode()
    return Attachment(name=name, content_type="text/calendar", content=content)
