"""A certificate that this computer does not trust, for its server's user to judge."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame

from mailtracker_gui.domain.setup import Certificate
from mailtracker_gui.gui.language import t
from mailtracker_gui.gui.widgets.buttons import button
from mailtracker_gui.gui.widgets.labels import label
from mailtracker_gui.gui.widgets.layout import column, row

_HALF = 48  # characters: sixteen of the fingerprint's bytes


class CertificateCard(QFrame):
    """What the certificate says of itself, and the one thing that can be done about it."""

    accepted = Signal(object)  # what was passed in: the same certificate at one or two ports

    def __init__(self, shown: Sequence[Certificate]) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self._shown = shown
        one = shown[0]
        self.words = described(one)
        self.trust = button(t("Trust this certificate for {host} only", host=one.host))
        self.trust.clicked.connect(self._accept)
        texts = (*self.words, t("Trust it only if the server's operator confirms its SHA-256."))
        lines = [label(text, "caption", wrap=True, selectable=True) for text in texts]
        self.setLayout(column(*lines, row(self.trust, 1), gap=4, margins=(12, 8, 12, 8)))

    @Slot()
    def _accept(self) -> None:
        self.accepted.emit(self._shown)


def described(one: Certificate) -> tuple[str, ...]:
    """Return the lines by which a certificate is judged."""
    names = f" ({', '.join(one.names)})" if one.names else ""
    first, second = one.fingerprint[:_HALF], one.fingerprint[_HALF:]
    return (
        t("Made out to: {name}", name=(one.subject or t("nobody")) + names),
        t("Issued by: {name}", name=t("itself") if one.issuer == one.subject else one.issuer),
        t("Valid: {begin} to {end}", begin=f"{one.begins:%Y-%m-%d}", end=f"{one.ends:%Y-%m-%d}"),
        f"SHA-256: {first}\n{second}",
    )
