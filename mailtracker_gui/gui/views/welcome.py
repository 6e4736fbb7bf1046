"""The first start: three ways in, what can be known and what cannot, and what is off."""

from __future__ import annotations

import sys

from PySide6.QtCore import QProcess, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QScrollArea

from mailtracker_gui.gui.language import mark, t
from mailtracker_gui.gui.theme import Theme
from mailtracker_gui.gui.views.actions import Actions
from mailtracker_gui.gui.widgets.buttons import button, primary_for
from mailtracker_gui.gui.widgets.labels import IconLabel, label
from mailtracker_gui.gui.widgets.layout import Part, column, row
from mailtracker_gui.gui.widgets.mail_drop import MailDrop
from mailtracker_gui.gui.widgets.notice import Notice
from mailtracker_gui.gui.widgets.wheel import WheelScrolls

WIDE = 680
TITLE = mark("Did my mail arrive, and was it read?")
ACCOUNT = mark("Your own account")
ACCOUNT_WORDS = mark(
    "MailTracker sends through your own provider and reads the reports that come back. Name, "
    "address and password are enough."
)
SANDBOX = mark("The sandbox")
SANDBOX_WORDS = mark(
    "A small mail world of its own, with people who bounce, open, click and answer. Nothing of "
    "yours is touched, and it ends with its window."
)
BOUNCE = mark("A bounce you have")
BOUNCE_WORDS = mark("What does it say, and was it hard or soft? It is read here and goes nowhere.")
STARTED = mark("The sandbox opens in a window of its own.")
NOT_STARTED = mark("The sandbox could not be started.")
KNOWN = (
    (
        "circle-check",
        mark(
            "A delivery report says that a server took the letter, or why not; it does not say "
            "whether it lies in the inbox, and many large providers send none."
        ),
    ),
    (
        "mail-open",
        mark(
            "A read receipt says that the letter was shown; the recipient sees the request and "
            "may refuse it, and many programs never ask."
        ),
    ),
    (
        "eye",
        mark(
            "An opening says that a tiny picture was loaded: by a person or by a machine, and by "
            "nobody where pictures are blocked, so silence proves nothing."
        ),
    ),
    (
        "mouse-pointer-click",
        mark(
            "A followed link is good evidence of a person; security gateways follow links too, "
            "and are told apart by what they do."
        ),
    ),
    (
        "reply",
        mark(
            "An answer proves that a letter arrived; that none came, or that nobody complained, "
            "proves nothing and is never called “delivered”."
        ),
    ),
)
PRIVACY = mark(
    "Everything stays on this computer. Receipts, openings and links are off until you choose "
    "them, for an account or for one letter, and each says what it tells of the reader."
)


class Welcome(QScrollArea):
    """`tried` gives a mail to be explained, and its name."""

    tried = Signal(bytes, str)

    def __init__(self, theme: Theme, actions: Actions) -> None:
        super().__init__()
        self.sandbox_command = sandbox_command()
        self.notice, self.drop = Notice(theme), MailDrop(theme)
        self.try_sandbox = button(t("&Try the sandbox"))
        self.privacy = button(t("&Privacy settings"), "quiet")
        self.add = primary_for(actions.accounts, words=t("Add an account"))
        self._lay_out(theme)
        self.try_sandbox.clicked.connect(self._start)
        self.privacy.clicked.connect(actions.privacy.trigger)
        self.drop.dropped.connect(self.tried)
        self.drop.refused.connect(self.notice.say)

    def _lay_out(self, theme: Theme) -> None:
        ways = row(
            _card(theme, "users", ACCOUNT, ACCOUNT_WORDS, row(self.add, 1)),
            _card(theme, "flask-conical", SANDBOX, SANDBOX_WORDS, row(self.try_sandbox, 1)),
            gap=12,
        )
        ways.setStretch(0, 1)
        ways.setStretch(1, 1)
        inner = QFrame()
        inner.setMaximumWidth(WIDE)
        inner.setLayout(
            column(
                label(t(TITLE), "title", wrap=True),
                ways,
                _card(theme, "inbox", BOUNCE, BOUNCE_WORDS, self.drop),
                self.notice,
                _head(t("What can be known, and what cannot")),
                *(_sentence(theme, icon, words) for icon, words in KNOWN),
                _head(t("What is off")),
                label(t(PRIVACY), "", wrap=True),
                row(self.privacy, 1),
                1,
                gap=12,
            )
        )
        page = QFrame()
        page.setProperty("look", "surface")
        middle = row(1, inner, 1, margins=(24, 24, 24, 24))
        middle.setStretch(1, 100)
        page.setLayout(middle)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(t(TITLE))
        self.setWidget(page)
        WheelScrolls(page)

    @Slot()
    def _start(self) -> None:
        """Start a second program; it has a profile of its own, which ends with it."""
        started = QProcess.startDetached(*self.sandbox_command)[0]
        self.notice.say(t(STARTED if started else NOT_STARTED), "good" if started else "bad")


def sandbox_command() -> tuple[str, list[str]]:
    """Return what starts the sandbox: this program, frozen or not."""
    module = [] if getattr(sys, "frozen", False) else ["-m", "mailtracker_gui"]
    return sys.executable, [*module, "sandbox"]


def _card(theme: Theme, icon: str, title: str, words: str, deed: Part) -> QFrame:
    card = QFrame()
    card.setProperty("look", "card")
    head = row(IconLabel(theme, icon, "muted", 20), label(t(title), "heading"), 1)
    text = label(t(words), "muted", wrap=True)
    card.setLayout(column(head, text, 1, deed, gap=8, margins=(16, 12, 16, 12)))
    return card


def _head(words: str) -> Part:
    made = label(words, "heading")
    made.setContentsMargins(0, 8, 0, 0)
    return made


def _sentence(theme: Theme, icon: str, words: str) -> Part:
    said = label(t(words), "", wrap=True)
    line = row(column(IconLabel(theme, icon), 1, margins=(0, 2, 0, 0)), said)
    line.setStretch(1, 1)
    return line
