"""How an account proves who it is: by a password, or signed in with a provider."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from mailtracker_gui.domain.message import is_mailbox
from mailtracker_gui.domain.sign_in import Provider, SignedIn, Standing
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import mark, t
from mailtracker_gui.gui.pulse import run
from mailtracker_gui.gui.views.sign_in import SignInWindow
from mailtracker_gui.gui.widgets.buttons import button
from mailtracker_gui.gui.widgets.labels import label
from mailtracker_gui.gui.widgets.layout import column, restyle, row

PASSWORD = mark("Password")  # a way, not one
TONES = {Standing.OUT: "warn", Standing.IN: "good", Standing.ENDED: "bad"}
NO_ADDRESS = mark("Enter your mail address first.")


class SignInChoice(QWidget):
    """`address` and `password` are the form's fields; the password rests while it is not asked."""

    def __init__(self, context: Context, address: QLineEdit, password: QLineEdit) -> None:
        super().__init__()
        self._context, self._address, self._password = context, address, password
        self._providers: Mapping[str, Provider] = {}
        self.way = QComboBox()
        self.way.setAccessibleName(t("Sign-in"))
        self.way.addItem(t(PASSWORD), "")
        self.ask = button(t("S&ign in…"))
        self.state = label("", wrap=True)
        self.setLayout(column(row(self.way, self.ask, 1), self.state, gap=4))
        self.setFocusProxy(self.way)
        self.way.currentIndexChanged.connect(self._chosen)
        self.ask.clicked.connect(self._open)
        address.editingFinished.connect(self._ask_standing)
        self._chosen()
        run(
            context.commands.submit(context.commands.sign_ins.known()),
            self,
            self._offer,
            self._failed,
        )

    @property
    def name(self) -> str:
        """The chosen provider's name; empty: a password."""
        return str(self.way.currentData())

    def show_way(self, name: str) -> None:
        """Choose a provider; one that is not known is kept by its name."""
        if self.way.findData(name) < 0:
            self.way.addItem(name, name)
        self.way.setCurrentIndex(self.way.findData(name))
        self._ask_standing()

    @Slot(object)
    def _offer(self, known: Mapping[str, Provider]) -> None:
        self._providers = known
        for name, provider in known.items():
            place = self.way.findData(name)
            if place < 0:
                self.way.addItem(provider.title, name)
            else:
                self.way.setItemText(place, provider.title)
        self._chosen()

    @Slot()
    def _chosen(self) -> None:
        self._password.setEnabled(not self.name)
        self.ask.setVisible(self.name in self._providers)
        self._ask_standing()

    @Slot()
    def _ask_standing(self) -> None:
        self.state.hide()
        address = self._address.text().strip()
        if self.name in self._providers and is_mailbox(address):
            commands = self._context.commands
            standing = commands.sign_ins.standing(self.name, address)
            run(commands.submit(standing), self, self._stand, self._failed)

    @Slot(object)
    def _stand(self, told: SignedIn) -> None:
        if (self.name, self._address.text().strip()) == (told.provider, told.address):
            self._say(t(told.words), TONES[told.standing])

    @Slot(str, str)
    def _failed(self, what: str, way_out: str) -> None:
        self._say(f"{what} {way_out}".strip(), "bad")

    def _say(self, words: str, tone: str) -> None:
        restyle(self.state, "tone", tone)
        self.state.setText(words)
        self.state.show()

    @Slot()
    def _open(self) -> None:
        address = self._address.text().strip()
        if not is_mailbox(address):
            self._address.setFocus()
            self._say(t(NO_ADDRESS), "bad")
            return
        window = SignInWindow(self._context, self._providers[self.name], address, self)
        window.signed_in.connect(self._stand)
        window.show()
