"""The tracking half: the embedded server, the cursor on it, and the bodies woven for it.

It starts with the first account that asks for a pixel or links, or when letters sent before point
at it; who tracks nothing has no server.  Its port is kept: letters already sent point at it.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Callable

from mailtracker_gui.domain.account import Account
from mailtracker_gui.domain.tokens import NONCE, Key, Mark, Token, among, is_target, seal, unseal
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.engine.follower import Follower
from mailtracker_gui.engine.pace import Pace
from mailtracker_gui.engine.profile import Profile
from mailtracker_gui.engine.runtime import Spawn
from mailtracker_gui.ledger.ledger import Ledger
from mailtracker_gui.ledger.outbox import Envelope
from mailtracker_gui.ledger.rows import AccountState
from mailtracker_gui.server.accounts import HOME
from mailtracker_gui.server.embedded import EmbeddedServer
from mailtracker_gui.tracking.events import EventsClient
from mailtracker_gui.tracking.weave import weave
from mailtracker_gui.vault.vault import Vault

PORT = "tracker-port"
SEALING_KEY, API_KEY = "tracker-sealing-key", "tracker-api-key"
EMBEDDED = "embedded"
EVERYONE = 0  # the account under which the embedded server's state is shown


class Tracker:
    """Started with the engine, stopped with it; both on its thread."""

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
        self._server: EmbeddedServer | None = None
        self._client: EventsClient | None = None
        self._following: asyncio.Task[None] | None = None
        self._starting = asyncio.Lock()

    async def start(self, spawn: Spawn) -> None:
        """Begin to serve if a letter sent before may be fetched."""
        self._spawn = spawn
        if self._ledger.setting(PORT):
            try:
                await self.serve()
            except Trouble as trouble:
                self._alarm(trouble)

    async def serve(self) -> None:
        """Serve from now on.  Raises Trouble when the port is taken; harmless when it serves."""
        async with self._starting:
            if self._server:
                return
            server = EmbeddedServer(
                path=self._profile.hits,
                keys=[self._key()],
                api_key=self._vault.fetch_or_make(API_KEY).hex(),
                port=int(self._ledger.setting(PORT, "0")),
            )
            try:
                url = await server.start()
                self._ledger.keep_setting(PORT, str(server.port))
                self._follow(url)
            except BaseException as error:  # a half of it would serve and never be followed
                await server.stop()
                if isinstance(error, Trouble):
                    self._tell(error)
                raise
            self._tell(None)
            self._server = server

    async def stop(self) -> None:
        async with self._starting:  # one that is just starting is stopped too
            if self._following:  # before its client is closed under it
                self._following.cancel()
                await asyncio.wait([self._following])
            if self._client:
                await self._client.close()
            if self._server:
                await self._server.stop()

    def body(self, envelope: Envelope, account: Account) -> bytes:
        """Return the letter's bytes for this envelope, with what its author asked to know."""
        raw = self._ledger.raw_letter(envelope.letter)
        letter = self._ledger.letter(envelope.letter)
        if letter is None or not letter.tracking.individual:
            return raw
        [recipient] = envelope.recipients
        # The address a letter points at does not depend on whether the server runs just now.
        base = (account.tracker_url or self._address()).rstrip("/")

        def sealed(path: str, mark: Mark, target: str = "") -> str:
            token = Token(
                mark=mark,
                account=HOME,
                letter=envelope.letter,
                recipient=recipient,
                target=target,
            )
            return f"{base}/{path}/{seal(self._key(), token, secrets.token_bytes(NONCE))}"

        def led(url: str) -> str:
            return sealed("c", Mark.CLICK, url) if is_target(url) else url

        return weave(
            raw,
            pixel=sealed("o", Mark.OPEN) if letter.tracking.pixel else "",
            link=led if letter.tracking.links else None,
            own=self._own,
        )

    def _own(self, url: str) -> str | None:
        """Return where an address of ours leads, "" for a pixel, None for somebody else's."""
        token = unseal(among([self._key()]), url.rpartition("/")[2])
        return token.target if token else None

    def _address(self) -> str:
        return f"http://127.0.0.1:{self._ledger.setting(PORT)}"

    def _key(self) -> Key:
        return Key(1, self._vault.fetch_or_make(SEALING_KEY))

    def _follow(self, url: str) -> None:
        self._client = EventsClient(url, self._vault.fetch_or_make(API_KEY).hex())
        follower = Follower(
            self._client,
            name=EMBEDDED,
            ledger=self._ledger,
            pace=self._pace,
            alarm=self._tell,
        )
        self._following = self._spawn(follower.run())

    def _tell(self, trouble: Trouble | None) -> None:
        try:
            self._ledger.keep_state(
                AccountState(
                    account=EVERYONE,
                    part="tracking",
                    ok=trouble is None,
                    words=trouble.what if trouble else "Tracking opens and clicks",
                    way_out=trouble.way_out if trouble else "",
                )
            )
        except Trouble as worse:  # the ledger itself: it must not end the engine
            self._alarm(worse)
