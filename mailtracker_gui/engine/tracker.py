"""The tracking half: the embedded server, the cursor on it, and the bodies woven for it.

The server's port is kept: letters already sent point at it.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable

from mailtracker_gui.domain.tokens import Key, Mark, seal
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.engine.follower import Follower
from mailtracker_gui.engine.pace import Pace
from mailtracker_gui.engine.profile import Profile
from mailtracker_gui.engine.runtime import Spawn
from mailtracker_gui.ledger.ledger import Ledger
from mailtracker_gui.ledger.outbox import Envelope
from mailtracker_gui.ledger.rows import AccountState
from mailtracker_gui.server.embedded import EmbeddedServer
from mailtracker_gui.tracking.events import EventsClient
from mailtracker_gui.tracking.weave import weave
from mailtracker_gui.vault.vault import Vault

PORT = "tracker-port"
SEALING_KEY, API_KEY = "tracker-sealing-key", "tracker-api-key"
_NONCE = 12


class Tracker:
    """Started with the engine when a letter or an account asks for it, stopped with it."""

    def __init__(
        self,
        profile: Profile,
        *,
        ledger: Ledger,
        vault: Vault,
        pace: Pace,
        alarm: Callable[[Trouble], None],
    ) -> None:
        self._profile, self._ledger, self._vault = profile, ledger, vault
        self._pace, self._alarm = pace, alarm
