"""Header fields that survive folding.

The standard library drops the quotes of a long `"Lee, Ann" <ann@example.org>` when it folds, which
makes two mailboxes of one, and turns a Message-ID that is too long for a line into an encoded
word.  So names, subjects and ids are folded here, and nothing else is.
"""

from __future__ import annotations

import re
from email.header import Header
from email.headerregistry import (
    Address,
    AddressHeader,
    BaseHeader,
    HeaderRegistry,
    MessageIDHeader,
    UnstructuredHeader,
)
from email.policy import SMTP, Policy
from typing import Any

_WORDS = re.compile(r"[A-Za-z0-9!#$%&'*+/=^_`{|}~-]+( [A-Za-z0-9!#$%&'*+/=^_`{|}~-]+)*")
_SHORT = 60  # of the 78 characters a line should have, RFC 5322 section 2.1.1


def _encoded(text: str, taken: int) -> str:
    """Return `text` as encoded words (RFC 2047), folded; `taken` characters precede it."""
    return Header(text, "utf-8", header_name="x" * taken).encode(linesep="\r\n")


def _phrase(name: str) -> str:
    if not name.isascii() or "=?" in name or len(name) > _SHORT:
        return _encoded(name, 0)
    if _WORDS.fullmatch(name):
        return name
    return '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _mailbox(box: Address) -> str:
    if not box.display_name:
        return box.addr_spec
    return f"{_phrase(box.display_name)}\r\n <{box.addr_spec}>"


class Mailboxes(AddressHeader, BaseHeader):  # type: ignore[misc]  # how the registry itself mixes them
    """From, To, Cc: one mailbox to a line; a group without members keeps its name."""

    def fold(self, *, policy: Policy) -> str:
        boxes = ",\r\n ".join(_mailbox(box) for box in self.addresses)
        return f"{self.name}: {boxes or str(self)}{policy.linesep}"


class Words(UnstructuredHeader, BaseHeader):
    """Subject: the author's words, also when they look like an encoded word."""

    @classmethod
    def parse(cls, value: str, kwds: dict[str, Any]) -> None:
        super().parse(value, kwds)
        kwds["decoded"] = value

    def fold(self, *, policy: Policy) -> str:
        plain = self.isascii() and "=?" not in self and len(self) <= _SHORT
        words = str(self) if plain else _encoded(str(self), len(self.name) + 2)
        return f"{self.name}: {words}{policy.linesep}"


class OneId(MessageIDHeader, BaseHeader):  # type: ignore[misc]  # how the registry itself mixes them
    """In-Reply-To: one id, never folded."""


class Ids(UnstructuredHeader, BaseHeader):
    """References: an id to a line, none ever folded."""

    def fold(self, *, policy: Policy) -> str:
        ids = "\r\n ".join(str(self).split())
        return f"{self.name}: {ids}{policy.linesep}"


def _registry() -> HeaderRegistry:
    registry = HeaderRegistry()
    for name in ("from", "to", "cc", "disposition-notification-to"):
        registry.map_to_type(name, Mailboxes)
    registry.map_to_type("in-reply-to", OneId)
    registry.map_to_type("references", Ids)
    registry.map_to_type("subject", Words)
    return registry


# Seven bits: no server on the way has to be able to carry eight.
POLICY = SMTP.clone(header_factory=_registry(), cte_type="7bit")
