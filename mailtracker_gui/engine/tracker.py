"""The tracking half: the embedded server, the cursor on it, and the bodies woven for it.

It starts with the first account that asks for a pixel or links, or when letters sent before point
at it; who tracks nothing has no server.  Its port is kept: letters already sent point at it.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Callable
from dataclasses import dataclass

from mailtracker_gui.domain.account import Account
from mailtracker_gui.domain.check import Check
from mailtracker_gui.domain.connection import Connection, maybe, read
from mailtracker_gui.domain.message import Tracking
from mailtracker_gui.domain.privacy import Level
from mailtracker_gui.domain.tokens import NONCE, Key, Mark, Token, among, is_target, seal, unseal
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.engine.follower import Follower
from mailtracker_gui.engine.hosts import Hosts
from mailtracker_gui.engine.pace import Pace
from mailtracker_gui.engine.part import Part
from mailtracker_gui.engine.profile import Profile
from mailtracker_gui.engine.runtime import Spawn
from mailtracker_gui.ledger.ledger import Ledger
from mailtracker_gui.ledger.outbox import Envelope
from mailtracker_gui.server.accounts import HOME
from mailtracker_gui.server.embedded import EmbeddedServer
from mailtracker_gui.tracking.check import check_server
from mailtracker_gui.tracking.events import EventsClient
from mailtracker_gui.tracking.unsubscribe import with_unsubscribe
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
        self._hosts = Hosts(ledger, vault, pace, self._tell_of)

    # -- servers elsewhere -------------------------------------------------------------------------

    def connect(self, account: int, line: str) -> None:
        """Keep what a server's operator gave for an account; nothing given changes nothing."""
        if line:
            self._hosts.keep(account, line)

    def address_in(self, line: str) -> str:
        found = maybe(line)
        return found.url if found else ""

    def disconnect(self, account: int) -> None:
        self._hosts.forget(account)

    async def follow(self, account: int) -> None:
        await self._hosts.follow(account, self._spawn)

    async def leave(self, account: int) -> None:
        await self._hosts.leave(account)

    async def ready(self, account: int) -> None:
        """Have a server for the account's pixels and links.  Raises Trouble when there is none."""
        if self._hosts.of(account) is None:
            await self.serve()

    async def check(self, account: Account, line: str) -> list[Check]:
        """Try the account's own tracking server, if it has one."""
        try:
            host = read(line) if line else self._hosts.of(account.id)
        except Trouble as trouble:
            return [Check(name="Tracking", ok=False, words=trouble.what, way_out=trouble.way_out)]
        if host is None:
            return await check_server(account.tracker_url, "", "") if account.tracker_url else []
        return await check_server(host.url, host.api_key, _Seal.of(host).pixel(0, 0))

    # -- the one in this program -------------------------------------------------------------------

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
            await self._hosts.leave_all()
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
        if letter is None or not (envelope.merged or letter.tracking.individual):
            return raw
        woven = self._seal(account)
        if envelope.merged and woven.hosted:
            raw = with_unsubscribe(raw, woven.unsubscribe(letter.id, envelope.recipients[0]))
        if not letter.tracking.individual:
            return raw
        [recipient] = envelope.recipients
        asked = Tracking() if self._ledger.lookup.objects(recipient) else letter.tracking
        return weave(
            raw,
            pixel=woven.pixel(letter.id, recipient) if asked.pixel else "",
            link=woven.leading(account, letter.id, recipient) if asked.links else None,
            own=self.own(),
        )

    def _seal(self, account: Account) -> _Seal:
        if host := self._hosts.of(account.id):
            return _Seal.of(host, account.level)
        # The address a letter points at does not depend on whether the server runs just now.
        base = (account.tracker_url or self._address()).rstrip("/")
        return _Seal(base, HOME, self._key(), account.level)

    def own(self) -> Callable[[str], str | None]:
        """Return what tells where an address of ours leads: "" for a pixel, None for another's."""
        # Keys of different servers may have one id, so each is tried by itself.
        keys = [among([key]) for key in (self._key(), *(one.key for one in self._hosts.all()))]

        def own(url: str) -> str | None:
            sealed = url.rpartition("/")[2]
            found = (unseal(key, sealed) for key in keys)
            return next((token.target for token in found if token), None)

        return own

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
        self._tell_of(EVERYONE, trouble)

    def _tell_of(self, account: int, trouble: Trouble | None) -> None:
        part = Part(self._ledger, account, "tracking", self._alarm)
        if trouble:
            part.tell(trouble)
        else:
            part.say("Tracking opens and clicks")


@dataclass(frozen=True, slots=True)
class _Seal:
    """Makes the addresses that lead to one server, for one account there."""

    base: str
    account: int
    key: Key
    level: Level = Level.FULL

    @classmethod
    def of(cls, host: Connection, level: Level = Level.FULL) -> _Seal:
        return cls(host.url, host.account, host.key, level)

    def pixel(self, letter: int, recipient: int) -> str:
        return self._sealed("o", Mark.OPEN, letter, recipient)

    @property
    def hosted(self) -> bool:
        """Whether a mail program's own button may post there: RFC 8058 wants https."""
        return self.base.startswith("https://")

    def unsubscribe(self, letter: int, recipient: int) -> str:
        return self._sealed("v1/unsubscribe", Mark.UNSUBSCRIBE, letter, recipient)

    def leading(self, account: Account, letter: int, recipient: int) -> Callable[[str], str]:
        """Return what leads a link through the server, where it can be led and may be."""

        def lead(url: str) -> str:
            if not (is_target(url) and account.leads(url)):
                return url
            return self._sealed("c", Mark.CLICK, letter, recipient, url)

        return lead

    def _sealed(self, path: str, mark: Mark, letter: int, recipient: int, target: str = "") -> str:
        token = Token(
            mark=mark,
            account=self.account,
            letter=letter,
            recipient=recipient,
            level=self.level,
            target=target,
        )
        return f"{self.base}/{path}/{seal(self.key, token, secrets.token_bytes(NONCE))}"
