"""Each check on letters that have the fault, and on their neighbours that have not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mailtracker_gui.domain.letter_check import check, own_words
from mailtracker_gui.domain.message import Attachment, Letter, Tracking
from mailtracker_gui.domain.page import read
from mailtracker_gui.domain.remarks import Mend, Remark, Weight

GOOD = Letter(
    account=1, sender="me@example.org", to=("ann@example.net",), subject="Hello", text="Dear Ann"
)
FILE = Attachment(name="a.pdf", content_type="application/pdf", content=b"%PDF")
WORDS = "<p>" + "Some words that are worth reading. " * 10 + "</p>"
OURS = "https://news.example.org/c/sealed"
PIXEL = "https://news.example.org/o/sealed"


def own(url: str) -> str | None:
    return {OURS: "https://shop.example/", PIXEL: ""}.get(url)


def said(**changes: object) -> list[str]:
    return [one.what for one in remarks(**changes)]


def remarks(**changes: object) -> list[Remark]:
    return check(replace(GOOD, **changes), own)  # type: ignore[arg-type]


def test_nothing_is_said_of_a_good_letter() -> None:
    assert said() == []
    assert said(html=WORDS, text="Some words", attachments=(FILE,)) == []


FORGOTTEN = [
    "I have attached the plan.", "See attachment", "Please find enclosed", "im Anhang der Plan",
    "Anbei die Rechnung", "IM ANHANG", "Plan ci-joint", "la pièce jointe", "Plik w załączniku",
    "Załączam umowę", "Le envío el plan adjunto", "In allegato il piano", "segue em anexo",
    "zie bijlage", "i bilagan", "v příloze", "во вложении", "添付します", "请见附件", "첨부 파일",
]  # fmt: skip


@pytest.mark.parametrize("text", FORGOTTEN)
def test_a_forgotten_file_is_noticed_in_many_languages(text: str) -> None:
    [remark] = remarks(text=text)
    assert remark.what.endswith(", and nothing is attached.")
    assert (remark.weight, remark.mend) == (Weight.GRAVE, Mend.ATTACH)
    assert said(text=text, attachments=(FILE,)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Thanks.\n\n> I have attached the plan.",
        "Thanks.\n\n-----Original Message-----\nI have attached the plan.",
        "Gerne.\n-- Ursprüngliche Nachricht --\nim Anhang",
        "That point is unattached to the others.",
        "Der Zusammenhang ist klar.",
    ],
)
def test_a_file_in_what_is_quoted_is_not_missed(text: str) -> None:
    assert said(text=text) == []


def test_a_quote_in_html_is_no_word_of_the_author() -> None:
    html = f"{WORDS}<blockquote>it is attached</blockquote><div class=gmail_quote>attached</div>"
    assert not [one for one in said(text="", html=html) if "attached" in one]
    assert "attached" in said(text="", html="<p>it is attached</p><blockquote>x</blockquote>")[0]


@pytest.mark.parametrize(
    ("subject", "mend", "instead"),
    [
        ("", Mend.SUBJECT, ""),
        ("   ", Mend.SUBJECT, ""),
        ("BUY NOW, CHEAP", Mend.RETITLE, "Buy now, cheap"),
        ("GROẞE ÄNDERUNG", Mend.RETITLE, "Große änderung"),
    ],
)
def test_subjects(subject: str, mend: Mend, instead: str) -> None:
    [remark] = remarks(subject=subject)
    assert (remark.mend, remark.instead) == (mend, instead)


@pytest.mark.parametrize(
    "subject", ["NATO", "Re: NATO SUMMIT TODAY", "2026-118", "价格表价格表价格表"]
)
def test_subjects_that_are_good(subject: str) -> None:
    assert said(subject=subject) == []


@pytest.mark.parametrize(
    ("text", "href", "found"),
    [
        (
            "https://bank.example",
            "https://evil.example/x",
            "bank.example and leads to evil.example",
        ),
        ("www.bank.com", "http://evil.example/?bank.com", "bank.com and leads to evil.example"),
        ("bank.com/login", "https://bank.com.evil.example", "bank.com and leads to bank.com.evil"),
        ("https://bank.example", "https://www.bank.example/a", ""),
        ("BANK.com", "https://bank.com/", ""),
        ("our offer", "https://bank.example", ""),
        ("report.pdf", "https://files.example/1", ""),
        ("me@example.org", "mailto:me@example.org", ""),
        ("https://[broken", "https://x.example", ""),
    ],
)
def test_links_that_show_another_address(text: str, href: str, found: str) -> None:
    html = f'{WORDS}<a href="{href}">{text}</a>'
    masked = [one for one in remarks(html=html) if one.mend is Mend.LINK_TEXT]
    assert [found in one.what for one in masked] == [True] * bool(found)
    assert all((one.about, one.instead) == (href, href) for one in masked)


def test_a_bare_link_that_is_to_be_led_is_told() -> None:
    html = f'{WORDS}<a href="https://shop.example/">https://shop.example/</a>'
    assert said(html=html) == []
    [told] = said(html=html, tracking=Tracking(links=True))
    assert told.startswith("https://shop.example/ shows that address")


@pytest.mark.parametrize(
    "image",
    [
        '<img src="https://t.example/p.gif" width="1" height="1">',
        "<img src=https://t.example/p.gif width=0>",
        '<img src="//t.example/p.gif" style="display: none">',
        '<img src="https://t.example/p.gif" style="width:1px;height:1px">',
    ],
)
@pytest.mark.parametrize(
    ("around", "where"),
    [("{}", "The letter holds"), ("<blockquote>{}</blockquote>", "What you quote holds")],
)
def test_foreign_pixels(image: str, around: str, where: str) -> None:
    found = said(html=WORDS + around.format(image))
    assert f"{where} a tracking pixel of t.example." in found


def test_a_picture_of_ones_own_is_no_pixel() -> None:
    pictures = '<img src="cid:1" width="1"><img src="https://x.example/a.png" width="120">'
    assert not [one for one in said(html=WORDS * 5 + pictures) if "pixel" in one]


def test_addresses_of_earlier_letters_are_found_and_led_back() -> None:
    [remark] = remarks(text=f"> see {OURS}.")
    assert (remark.mend, remark.about, remark.instead) == (
        Mend.LINK_TARGET,
        OURS,
        "https://shop.example/",
    )
    html = f'{WORDS}<blockquote><a href="{OURS}">shop</a><img src="{PIXEL}" width=40></blockquote>'
    assert len(said(html=html)) == 2
    # Weaving takes those in HTML out by itself.
    assert said(html=html, tracking=Tracking(pixel=True)) == []


def test_gmail_clips_what_is_long() -> None:
    assert said(html="<p>" + "x" * 101_000 + "</p>") == []
    [told] = said(html="<p>" + "ü" * 60_000 + "</p>")
    assert told == "The letter is 120 kB of HTML, and Gmail shows the first 102."


def test_pictures_and_few_words() -> None:
    picture = '<img src="https://x.example/a.png" width="600" height="900">'
    assert "The letter is pictures more than words." in said(html=f"<p>Sale!</p>{picture}")
    assert said(html=WORDS + picture, text=WORDS) == []
    only = said(html=picture, text="")
    assert only == ["There is nothing to read without pictures."]


def test_empty_letters_and_html_without_plain_text() -> None:
    assert said(text="") == ["The letter is empty."]
    assert said(text=" \n", html="<div><br></div>") == ["The letter is empty."]
    assert said(text="", attachments=(FILE,)) == []
    assert said(text="> all of it is quoted") == []
    assert "The letter is empty." not in said(text="", html="<blockquote>quoted</blockquote>")
    [told] = said(text="", html=WORDS)
    assert told.startswith("The letter has no plain text of its own")


@pytest.mark.parametrize(
    "html",
    ["", "<", "<p", "\x00", "<!--", "<a href=", "<div>" * 50_000, "<a " * 50_000, "<![" * 50_000,
     '<?xml version="1.0" encoding="utf-16"?><p>x</p>', "\ud800", "&" * 100_000],
)  # fmt: skip
def test_no_html_is_too_broken_to_be_read(html: str) -> None:
    read(html)


def test_words_as_they_are_seen() -> None:
    page = read("<style>p{}</style><title>no</title><p>One <b>two</b></p><script>no</script>three")
    assert page.words.split() == ["One", "two", "three"]
    assert own_words("a\n> b\nc") == "a\nc"
