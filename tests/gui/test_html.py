"""What the editor holds becomes small HTML and plain text, and nothing of Qt's own."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from mailtracker_gui.gui.theme import Choice, Theme
from mailtracker_gui.gui.widgets.editor import Editor
from mailtracker_gui.gui.widgets.html import (
    IMG,
    Paragraph,
    Run,
    is_formatted,
    paragraphs,
    to_html,
    to_text,
)


def line(text: str, *, quote: int = 0, **look: bool | str) -> Paragraph:
    return Paragraph(runs=(Run(text=text, **look),), quote=quote)  # type: ignore[arg-type]


def item(text: str, tag: str = "ul", indent: int = 1) -> Paragraph:
    return Paragraph(runs=(Run(text=text),), tag=tag, indent=indent)


TABLE = [
    ([line("Hello")], "<div>Hello</div>", "Hello\n"),
    ([line("a < b & c")], "<div>a &lt; b &amp; c</div>", "a < b & c\n"),
    ([line("a"), Paragraph(), line("b")], "<div>a</div><div><br></div><div>b</div>", "a\n\nb\n"),
    ([line("strong", bold=True)], "<div><b>strong</b></div>", "strong\n"),
    ([line("x", italic=True, underline=True)], "<div><u><i>x</i></u></div>", "x\n"),
    (
        [line("here", href="https://x.example/?a=1&b=2")],
        '<div><a href="https://x.example/?a=1&amp;b=2">here</a></div>',
        "here <https://x.example/?a=1&b=2>\n",
    ),
    (
        [line("see https://x.example/a_(b), then")],
        '<div>see <a href="https://x.example/a_(b">https://x.example/a_(b</a>), then</div>',
        "see https://x.example/a_(b), then\n",
    ),
    ([item("a"), item("b")], "<ul><li>a</li><li>b</li></ul>", "- a\n- b\n"),
    ([item("a", "ol"), item("b", "ol")], "<ol><li>a</li><li>b</li></ol>", "1. a\n2. b\n"),
    (
        [item("a"), item("b", "ol", 2), item("c", "ol", 2), item("d")],
        "<ul><li>a<ol><li>b</li><li>c</li></ol></li><li>d</li></ul>",
        "- a\n  1. b\n  2. c\n- d\n",
    ),
    ([item("a"), item("b", "ol")], "<ul><li>a</li></ul><ol><li>b</li></ol>", "- a\n1. b\n"),
    (
        [item("a", "ol"), line("x"), item("b", "ol")],
        "<ol><li>a</li></ol><div>x</div><ol><li>b</li></ol>",
        "1. a\nx\n1. b\n",
    ),
    (
        [line("she wrote", quote=1), line("answer")],
        "<blockquote><div>she wrote</div></blockquote><div>answer</div>",
        "> she wrote\nanswer\n",
    ),
    (
        [Paragraph(runs=(Run(text="a < b", picture="1@x", width=90),))],
        f"<div>{IMG.format(cid='1@x', width=90, alt='a &lt; b')}</div>",
        "[a < b]\n",
    ),
    ([line("one\u2028two")], "<div>one<br>two</div>", "one\ntwo\n"),
]


@pytest.mark.parametrize(("letter", "html", "text"), TABLE)
def test_the_table(letter: list[Paragraph], html: str, text: str) -> None:
    assert to_html(letter) == html
    assert to_text(letter) == text


@pytest.mark.parametrize(("letter", "html", "text"), TABLE)
def test_qt_reads_the_html_as_it_was_meant(
    qapp: object, letter: list[Paragraph], html: str, text: str
) -> None:
    document = QTextDocument()
    document.setHtml(html)
    again = [p for p in paragraphs(document) if "".join(r.text for r in p.runs).strip()]
    wanted = [p for p in letter if p.runs]
    assert [p.tag for p in again] == [p.tag for p in wanted]
    assert ["".join(r.text for r in p.runs) for p in again] == [p.runs[0].text for p in wanted]


def test_only_what_plain_text_would_lose_needs_html() -> None:
    assert not is_formatted([line("Hello"), Paragraph(), line("https://x.example")])
    assert is_formatted([line("Hello", bold=True)])
    assert is_formatted([item("a")])


@pytest.fixture
def editor(qtbot: QtBot, qapp: object) -> Editor:
    editor = Editor(Theme.of(qapp, Choice.LIGHT))  # type: ignore[arg-type]
    qtbot.addWidget(editor)
    return editor


def test_the_toolbar_makes_what_comes_out(editor: Editor, qtbot: QtBot) -> None:
    qtbot.keyClicks(editor, "Dear ")
    editor.formats["bold"].trigger()
    qtbot.keyClicks(editor, "Ann")
    editor.formats["bold"].trigger()
    qtbot.keyClicks(editor, ",\r")
    editor.formats["numbers"].trigger()
    qtbot.keyClicks(editor, "one\rtwo\r")
    editor.formats["numbers"].trigger()
    editor.formats["quote"].trigger()
    qtbot.keyClicks(editor, "you wrote")
    assert to_html(editor.letter) == (
        "<div>Dear <b>Ann</b>,</div><ol><li>one</li><li>two</li></ol>"
        "<blockquote><div>you wrote</div></blockquote>"
    )


def test_a_link_is_made_of_the_selection(editor: Editor, qtbot: QtBot) -> None:
    qtbot.keyClicks(editor, "offer")
    editor.selectAll()
    editor.link("https://x.example")
    assert to_html(editor.letter) == '<div><a href="https://x.example">offer</a></div>'
    editor.selectAll()
    editor.link("")
    assert to_html(editor.letter) == "<div>offer</div>"


def test_only_words_are_pasted(editor: Editor, qapp: object) -> None:
    from PySide6.QtCore import QMimeData

    source = QMimeData()
    source.setHtml('<p style="color:red">red <img src="https://spy.example/x.gif"></p>')
    source.setText("red ")
    editor.insertFromMimeData(source)
    assert to_html(editor.letter) == "<div>red </div>"
