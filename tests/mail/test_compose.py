"""What leaves is what was written, and nothing else."""

from __future__ import annotations

import email
import email.policy
from datetime import UTC, datetime
from email.header import decode_header
from email.message import Message
from email.utils import getaddresses
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailtracker_gui.domain.message import Attachment, Letter, Tracking
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.mail.address import ascii_domain, wire_address
from mailtracker_gui.mail.compose import compose, message_id
from tests.mail.conftest import STEADY

NOW = datetime(2026, 5, 4, 3, 2, 1, tzinfo=UTC)
CONTROLS = ("\r\nBcc: eve@evil.test", "\nX: y", "\r", "\x00", "\u2028", "\x85")
PLAIN = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=200
).map(lambda text: " ".join(text.split()))


def letter(**changes: Any) -> Letter:
    filled = {"account": 1, "sender": "Ann Lee <ann@example.org>", "to": ("bob@example.net",)}
    return Letter(**(filled | changes))


def sent(one: Letter) -> bytes:
    return compose(one, message_id="id@example.org", date=NOW, user_agent="MailTracker/1")


def read(one: Letter) -> Message:
    return email.message_from_bytes(sent(one))


def words(header: str) -> str:
    parts = decode_header("".join(header.splitlines()))
    return "".join(p.decode(c or "ascii") if isinstance(p, bytes) else p for p, c in parts)


def boxes(header: str) -> list[tuple[str, str]]:
    return [(words(name), address) for name, address in getaddresses([header])]


def test_the_usual_headers_are_there_once() -> None:
    mail = read(letter(subject="Hello", text="Hi"))
    assert mail.items() == [
        ("From", "Ann Lee\r\n <ann@example.org>"),
        ("To", "bob@example.net"),
        ("Subject", "Hello"),
        ("Date", "Mon, 04 May 2026 03:02:01 +0000"),
        ("Message-ID", "<id@example.org>"),
        ("User-Agent", "MailTracker/1"),
        ("Content-Type", 'text/plain; charset="utf-8"'),
        ("Content-Transfer-Encoding", "7bit"),
        ("MIME-Version", "1.0"),
    ]
    assert mail.get_payload() == "Hi\r\n"


def test_bcc_is_never_in_the_bytes() -> None:
    raw = sent(letter(bcc=("Eve <eve@secret.test>",)))
    assert b"eve" not in raw.lower()
    assert b"bcc" not in raw.lower()


def test_a_letter_to_bcc_alone_names_nobody() -> None:
    assert read(letter(to=(), bcc=("eve@secret.test",)))["To"] == "undisclosed-recipients:;"


def test_html_alone_gets_a_text_beside_it() -> None:
    mail = read(letter(html="<h1>Größe</h1><p>one<br>two</p>"))
    text, html = mail.get_payload()
    assert mail.get_content_type() == "multipart/alternative"
    assert text.get_payload(decode=True).decode().split() == ["Größe", "one", "two"]
    assert html.get_payload(decode=True).decode() == "<h1>Größe</h1><p>one<br>two</p>\r\n"


def test_the_author_s_own_text_is_kept_beside_html() -> None:
    text, _html = read(letter(text="mine", html="<p>theirs</p>")).get_payload()
    assert text.get_payload() == "mine\r\n"


@pytest.mark.parametrize("kind", ["application/pdf", "text/csv", "message/rfc822", "nonsense"])
def test_an_attachment_arrives_byte_for_byte(kind: str) -> None:
    content = bytes(range(256)) + b"\r\n.\r\nFrom x\n\r"
    attached = Attachment(name="Größe, 1.dat", content_type=kind, content=content)
    mail = read(letter(text="see", html="<p>see", attachments=(attached,)))
    body, part = mail.get_payload()
    assert mail.get_content_type() == "multipart/mixed"
    assert body.get_content_type() == "multipart/alternative"
    assert part.get_payload(decode=True) == content
    assert part.get_filename() == "Größe, 1.dat"
    assert part.get_content_maintype() in ("application", "text")


def test_a_reply_names_what_it_answers_however_long_the_id_is() -> None:
    known = "x" * 200 + "@example.org"
    mail = read(letter(in_reply_to=f"<{known}>"))
    assert mail["In-Reply-To"] == mail["References"] == f"<{known}>"


def test_a_receipt_is_asked_for_only_when_wanted() -> None:
    wanted = letter(tracking=Tracking(receipt=True))
    assert read(wanted)["Disposition-Notification-To"] == "ann@example.org"
    assert read(letter())["Disposition-Notification-To"] is None


def test_nothing_needs_a_server_that_carries_eight_bits() -> None:
    raw = sent(letter(subject="Größe", text="Größe\n", html="<p>Größe", to=("Jörg <j@x.org>",)))
    assert raw.isascii()
    assert b"\n" not in raw.replace(b"\r\n", b"")


@STEADY
@given(PLAIN, PLAIN)
def test_any_name_and_subject_come_back_as_written(name: str, subject: str) -> None:
    quoted = name.replace("\\", "\\\\").replace('"', '\\"')
    mail = read(letter(to=(f'"{quoted}" <bob@example.net>', "c@example.org"), subject=subject))
    assert boxes(mail["To"]) == [(name, "bob@example.net"), ("", "c@example.org")]
    assert words(mail["Subject"]) == subject
    assert max(map(len, sent(letter(subject=subject)).splitlines())) <= 78


@STEADY
@given(st.lists(PLAIN, min_size=1, max_size=3))
def test_any_file_name_comes_back_as_written(names: list[str]) -> None:
    attached = tuple(Attachment(name=n, content_type="a/b", content=b"") for n in names)
    mail = email.message_from_bytes(sent(letter(attachments=attached)), policy=email.policy.SMTP)
    # Not get_filename(): it unquotes twice, and makes nothing of "<>".
    read_back = [part["Content-Disposition"].params["filename"] for part in mail.iter_attachments()]
    assert read_back == names


def test_a_local_part_outside_ascii_makes_the_headers_utf8() -> None:
    raw = sent(letter(to=("jörg@bücher.example",), subject="Größe"))
    assert "To: jörg@xn--bcher-kva.example\r\n".encode() in raw


@pytest.mark.parametrize("control", CONTROLS)
@pytest.mark.parametrize("field", ["subject", "sender", "to", "cc", "bcc", "in_reply_to", "file"])
def test_no_field_can_start_a_header_of_its_own(field: str, control: str) -> None:
    values: dict[str, Any] = {
        "subject": f"a{control}",
        "sender": f"Ann{control} <ann@example.org>",
        "to": (f"bob@example.net{control}",),
        "cc": (f"A{control}B <bob@example.net>",),
        "bcc": (f"A{control}B <bob@example.net>",),
        "in_reply_to": f"a@b{control}c",
    }
    attached = (Attachment(name=f"a{control}", content_type="a/b", content=b""),)
    changed = {"attachments": attached} if field == "file" else {field: values[field]}
    with pytest.raises(Trouble) as caught:
        sent(letter(**changed))
    assert caught.value.way_out


@pytest.mark.parametrize(
    "address",
    [
        *("", "Ann", "ann@", "@example.org", "a b@example.org", "a..b@example.org", "a@b..c"),
        *("a@-b.org", "a@b.org, c@d.org", "a@b.org>, <c@d.org", "x" * 65 + "@b.org", "a@b c"),
        *("Ann <ann>", "a@\u200b", "a@" + "x" * 64 + ".org", "ann@example.org."),
    ],
)
@pytest.mark.parametrize("field", ["sender", "to", "bcc"])
def test_what_is_not_an_address_is_named(field: str, address: str) -> None:
    with pytest.raises(Trouble, match="not a mail address") as caught:
        sent(letter(**{field: address if field == "sender" else (address, "ok@example.org")}))
    assert address in caught.value.what
    assert caught.value.way_out


def test_a_letter_without_recipients_says_so() -> None:
    with pytest.raises(Trouble, match="no recipient"):
        sent(letter(to=()))


def test_domains_follow_idna_2008() -> None:
    assert ascii_domain("faß.de") == "xn--fa-hia.de"
    assert wire_address("a@[127.0.0.1]") == "a@[127.0.0.1]"


def test_a_message_id_is_made_of_the_given_chance() -> None:
    assert message_id("bücher.example", b"\x01\xff") == "01ff@xn--bcher-kva.example"
    with pytest.raises(Trouble, match="cannot be the domain"):
        message_id("a>b", b"")


def test_a_picture_travels_beside_the_html_that_shows_it() -> None:
    roof = Attachment(name="roof.png", content_type="image/png", content=b"PNG", cid="r1@x")
    plan = Attachment(name="plan.pdf", content_type="application/pdf", content=b"%PDF")
    wanted = letter(html='<img src="cid:r1@x">', text="[roof]", attachments=(roof, plan))
    mail = email.message_from_bytes(sent(wanted), policy=email.policy.default)
    kinds = [part.get_content_type() for part in mail.walk()]
    assert kinds == [
        "multipart/mixed",
        "multipart/alternative",
        "text/plain",
        "multipart/related",
        "text/html",
        "image/png",
        "application/pdf",
    ]
    picture = list(mail.walk())[5]
    assert picture["Content-ID"] == "<r1@x>"
    assert picture.get_content_disposition() == "inline"
    assert picture.get_content() == b"PNG"


def test_a_picture_without_html_is_a_file() -> None:
    roof = Attachment(name="roof.png", content_type="image/png", content=b"PNG", cid="r1@x")
    mail = email.message_from_bytes(
        sent(letter(html="", attachments=(roof,))), policy=email.policy.default
    )
    assert [one.get_filename() for one in mail.iter_attachments()] == ["roof.png"]
