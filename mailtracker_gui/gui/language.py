"""The window's words in the user's language.

English is in the code; `resources/translations` has the other languages as Qt's .ts files, and
what they do not have stays English.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

CONTEXT = "MailTracker"


def t(text: str, /, **values: object) -> str:
    """Return `text` in the user's language, its {fields} filled.

    `text` is a literal, or came through `mark`: an f-string is never found in a catalogue.
    """
    said = QCoreApplication.translate(CONTEXT, text)
    return said.format(**values) if values else said


def many(n: int, one: str, other: str, /, **values: object) -> str:
    """Return `one` or `other` as the language has it for `n`: "{n:,} letter", "{n:,} letters"."""
    said = QCoreApplication.translate(CONTEXT, other, None, n)
    if said == other and n == 1:
        said = one
    return said.format(n=n, **values)


def mark(text: str) -> str:
    """Return the same text: a literal that `t` is given later."""
    return text
