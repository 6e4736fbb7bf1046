"""Follows one account's mailbox in a thread of its own and turns what matters into facts.

IMAPClient waits by blocking, hence the thread.  It hands a mail over and goes on only when the
engine says the facts are on disk; so the last UID seen never runs ahead of the ledger.
"""

from __future__ import annotations

import ssl
from collections.abc import Callable
from typing import TypeVar

from mailtracker_gui.domain.account import Account
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.ledger.ledger import Ledger

T = TypeVar("T")


class Watcher:
    """Runs from `start` to `stop`; both on the engine's thread."""

    def __init__(
        self,
        account: Account,
        *,
        ledger: Ledger,
        password: Callable[[], str],
        own: Callable[[], frozenset[str]],
        tls: ssl.SSLContext | None,
        alarm: Callable[[Trouble], None],
    ) -> None:
        self._account, self._ledger, self._tls = account, ledger, tls
        self._password, self._own, self._alarm = password, own, alarm
