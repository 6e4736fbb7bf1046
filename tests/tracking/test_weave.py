"""Only what must change does: everything else of a letter stays to the byte."""

from __future__ import annotations

import base64
import quopri

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailtracker_gui.tracking.parts import find_html
from mailtracker_gui.tracking.weave import CLIPPED, cleaned, weave, weave_html

PIXEL = "https://t.example/o/token"
IMAGE = '<img src="https://t.example/o/token"'


def led(url: str) -> str:
    return f"https://t.example/c/{url.encode().hex()}"


def woven(html: str) -> str:
    return weave_html(html, link=led)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<a href="http://x.example/">x</a>', f'<a href="{led("http://x.example/")}">x</a>'),
        ("<A HREF='http://x.example/'>x</A>", f'<A HREF="{led("http://x.example/")}">x</A>'),
        ("<a class=b href=http://x.example/>x</a>",
         f'<a class=b href="{led("http://x.example/")}">x</a>'),
        ('<a href="https://x.example/?y=2&copy=3">x</a>',
         f'<a href="{led("https://x.example/?y=2&copy=3")}">x</a>'),
        ('<a href="https://x.example/?y=2&amp;copy=3">x</a>',
         f'<a href="{led("https://x.example/?y=2&copy=3")}">x</a>'),
        ('<a\nhref = "http://x.example/" >x</a>',
         f'<a\nhref = "{led("http://x.example/")}" >x</a>'),
    ],
)  # fmt: skip
def test_a_link_leads_through_the_server_and_its_target_is_exact(before: str, after: str) -> None:
    assert woven(f"<p>{before}</p>") == f"<p>{after}</p>"


@pytest.mark.parametrize(
    "html",
    [
        '<a href="mailto:a@example.net">write</a>',
        '<a href="tel:+48123">call</a>',
        '<a href="#top">up</a>',
        '<a href="javascript:x()">x</a>',
        '<a name="top">top</a>',
        '<a href="https://x.example/unsubscribe?u=1">leave</a>',
        '<a href="https://x.example/u/1">Unsubscribe</a>',
        '<link href="https://x.example/style.css">',
        '<img src="https://x.example/logo.png">',
        '<!-- <a href="http://x.example/">x</a> -->',
        '<script>"<a href=http://x.example/>"</script>',
        '<style>a[href="http://x.example/"]{}</style>',
        '<blockquote type="cite"><a href="http://x.example/">x</a></blockquote>',
        '<div class="gmail_quote"><a href="http://x.example/">x</a></div>',
        '<div id="divRplyFwdMsg"><a href="http://x.example/">x</a></div>',
        "<p>1 < 2 & 3 © &copy; &amp; &nbsp;</p>",
    ],
)
def test_what_is_no_link_of_the_authors_stays_to_the_byte(html: str) -> None:
    assert woven(html) == html


@pytest.mark.parametrize(
    ("before", "place"),
    [
        ("<html><body><p>Hi</p></body></html>", "</body>"),
        ('<p>Hi</p><blockquote type="cite">you wrote</blockquote>', "<blockquote"),
        ('<p>Hi</p><div class="gmail_quote">you wrote</div>', '<div class="gmail_quote"'),
    ],
)
def test_the_pixel_stands_at_the_end_of_what_the_author_wrote(before: str, place: str) -> None:
    after = weave_html(before, pixel=PIXEL)
    assert after.replace(after[after.index("<img") : after.index(place)], "") == before
    assert after.index(IMAGE) < after.index(place)


def test_without_a_body_the_pixel_stands_last() -> None:
    assert weave_html("<p>Hi</p>", pixel=PIXEL).startswith(f"<p>Hi</p>{IMAGE}")


def test_in_a_letter_that_gmail_clips_the_pixel_stands_first() -> None:
    after = weave_html(f"<body>{'x' * CLIPPED}</body>", pixel=PIXEL)
    assert after.startswith(f"<body>{IMAGE}")


HTML = '<html><body><p>Zażółć <a href="https://x.example/?a=1&amp;b=2">oferta</a></p></body></html>'
ENCODERS = {
    "8bit": lambda data: data,
    "quoted-printable": quopri.encodestring,
    "base64": base64.encodebytes,
}
LETTER = b"""From: me@example.org
To: ann@example.net
Subject: =?utf-8?q?Za=C5=BC?=
 folded
Message-ID: <1@example.org>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="out"

preamble
--out
Content-Type: multipart/alternative; boundary=in

--in
Content-Type: text/plain; charset=utf-8

plain https://x.example/
--in
Content-Type: text/html; charset=%(charset)s
Content-Transfer-Encoding: %(encoding)s

%(html)s
--in--
--out
Content-Type: text/html
Content-Disposition: attachment; filename=page.html

<a href="http://x.example/">untouched</a>
--out--
epilogue
"""


def letter(encoding: str, charset: str, newline: bytes = b"\r\n") -> bytes:
    values = {
        b"charset": charset.encode(),
        b"encoding": encoding.encode(),
        b"html": ENCODERS[encoding](HTML.encode(charset)).strip(),
    }
    return (LETTER % values).replace(b"\n", newline)


def html_of(raw: bytes) -> str:
    part = find_html(raw)
    assert part
    data = raw[part.start : part.end]
    decoders = {"8bit": bytes, "quoted-printable": quopri.decodestring, "base64": base64.b64decode}
    return str(decoders[part.encoding](data).decode(part.charset))


@pytest.mark.parametrize("newline", [b"\r\n", b"\n"])
@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-2"])
@pytest.mark.parametrize("encoding", ENCODERS)
def test_everything_but_the_html_stays_to_the_byte(
    encoding: str, charset: str, newline: bytes
) -> None:
    raw = letter(encoding, charset, newline)
    after = weave(raw, pixel=PIXEL, link=led)
    old, new = find_html(raw), find_html(after)
    assert old
    assert new
    assert after[: new.start] == raw[: old.start]
    assert after[new.end :] == raw[old.end :]
    assert led("https://x.example/?a=1&b=2") in html_of(after)
    assert IMAGE in html_of(after)
    assert "Zażółć" in html_of(after)


SIGNED = LETTER.replace(b"multipart/mixed", b"multipart/signed; protocol=x") % {
    b"charset": b"utf-8", b"encoding": b"8bit", b"html": HTML.encode()
}  # fmt: skip


@pytest.mark.parametrize(
    "raw",
    [
        SIGNED,
        SIGNED.replace(b"multipart/signed", b"multipart/encrypted"),
        b"Content-Type: application/pkcs7-mime\r\n\r\n<a href='http://x.example/'>",
        b"Subject: plain\r\n\r\nSee http://x.example/ <a href='http://x.example/'>",
        b"Content-Type: text/html; charset=no-such\r\n\r\n<a href='http://x.example/'>",
        b"Content-Type: text/html\r\nContent-Transfer-Encoding: x-odd\r\n\r\n<a href='http://x/'>",
        b"Content-Type: multipart/mixed\r\n\r\n--\r\n\r\n<a href='http://x/'>",
        b"",
        b"\xff\x00" * 100,
    ],
)
def test_sealed_plain_and_unreadable_letters_are_left_alone(raw: bytes) -> None:
    assert weave(raw, pixel=PIXEL, link=led) == raw


@given(st.text(alphabet="<>a \"'=/!-hrefimgbodyquot&;", max_size=200))
def test_without_links_and_pixel_nothing_ever_changes(text: str) -> None:
    assert weave_html(text, link=lambda url: url + "?") == text or "http" in text


@pytest.mark.parametrize(
    "piece", ["<a ", "<", "<!--", "<a href='http://x'>", "<blockquote", "<style>"]
)
def test_hostile_html_takes_work_in_proportion(piece: str) -> None:
    html = piece * 20_000
    assert len(weave_html(html, pixel=PIXEL, link=led)) >= len(html)


def own(url: str) -> str | None:
    """Know what `led` made, and the pixel."""
    _, _, token = url.partition("https://t.example/c/")
    if token:
        return bytes.fromhex(token).decode()
    return "" if url == PIXEL else None


def test_what_an_earlier_letter_carried_is_taken_out_of_quotes() -> None:
    quoted = (
        '<blockquote type="cite"><p>See <a class=x href="https://x.example/?a=1&amp;b=2">this</a>'
        '</p><img src="https://other.example/o/1"></blockquote>'
    )
    earlier = weave_html(quoted.replace("blockquote", "section"), pixel=PIXEL, link=led)
    assert earlier.count("t.example") == 2
    answer = f"<p>Yes</p>{earlier.replace('section', 'blockquote')}"
    assert cleaned(answer, own) == f"<p>Yes</p>{quoted}"
    raw = b"Content-Type: text/html; charset=utf-8\r\n\r\n" + answer.encode()
    woven_again = weave(raw, pixel="https://t.example/o/new", link=led, own=own).decode()
    assert PIXEL not in woven_again
    assert "t.example/o/new" in woven_again
    assert "t.example/c/" not in woven_again


@pytest.mark.parametrize(
    "html",
    [
        "<img>",
        '<a name="x">',
        '<img src="">',
        '<img src="https://t.example/o/other">',
        '<a href="https://t.example/about">',
    ],
)
def test_what_is_not_ours_stays_in_quotes(html: str) -> None:
    assert cleaned(html, own) == html


@pytest.mark.parametrize("encoding", ["7bit", "8bit"])
def test_no_line_becomes_longer_than_smtp_allows(encoding: str) -> None:
    html = "".join(f'<a href="https://x.example/{"y" * 200}{n}">{n}</a> ' for n in range(3))
    head = f"Content-Type: text/html\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n".encode()
    after = weave(head + html.encode(), pixel=PIXEL, link=led)
    assert max(map(len, weave_html(html, link=led).split("\n"))) > 998
    assert max(map(len, after.split(b"\r\n"))) <= 998
    one_line = after.removeprefix(head).replace(b"\r\n", b"").decode()
    assert one_line == weave_html(html, pixel=PIXEL, link=led)


def test_a_page_shown_inline_is_a_file_all_the_same() -> None:
    raw = LETTER % {b"charset": b"utf-8", b"encoding": b"8bit", b"html": b"<p>Hi</p>"}
    named = raw.replace(b"text/html; charset=utf-8", b"text/html; name=page.html; charset=utf-8")
    named = named.replace(b"Content-Transfer", b"Content-Disposition: inline\nContent-Transfer")
    assert weave(named, pixel=PIXEL) == named
