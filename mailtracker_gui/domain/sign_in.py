"""Signing in with a provider instead of giving a password (OAuth 2.0, RFC 6749): the values."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import datetime
from enum import StrEnum
from importlib.resources import files
from urllib.parse import urlsplit

from mailtracker_gui.domain.hosts import on_this_computer
from mailtracker_gui.domain.saying import say, together
from mailtracker_gui.domain.trouble import Trouble

DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code"
AHEAD = 60  # seconds before its end in which a token is renewed
TABLES = ("oauth.toml", "oauth-clients.toml")  # ours, and the packager's


@dataclass(frozen=True, slots=True, kw_only=True)
class Provider:
    """One table of `resources/oauth.toml`, which says what the fields mean."""

    name: str
    title: str
    authorization: str
    token: str
    scopes: tuple[str, ...]
    redirect: str = "http://127.0.0.1:{port}/"
    parameters: Mapping[str, str] = field(default_factory=dict)
    pkce: bool = True
    secret: str = ""
    device: str = ""
    device_grant: str = DEVICE_GRANT
    register: str = ""
    app_passwords: str = ""
    client_id: str = ""
    client_secret: str = field(default="", repr=False)

    @property
    def unknown(self) -> str:
        """What to do where the provider does not know MailTracker."""
        redirect = self.redirect.replace(":{port}", "")
        register = say(REGISTER, page=self.register, redirect=redirect)
        instead = say(INSTEAD, page=self.app_passwords)
        return together(register if self.register else ASK, instead if self.app_passwords else "")


@dataclass(frozen=True, slots=True)
class Client:
    """Who MailTracker is at a provider."""

    id: str = ""
    secret: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """What a provider gave; without `access` it no longer counts, and one must sign in again."""

    access: str = field(default="", repr=False)
    refresh: str = field(default="", repr=False)
    expires: float = 0  # seconds since 1970; 0: it does not say

    def fresh(self, now: datetime) -> bool:
        return bool(self.access) and not (self.expires and self.expires - AHEAD < now.timestamp())


class Standing(StrEnum):
    OUT = "out"
    IN = "in"
    ENDED = "ended"


REGISTER = (
    "Register MailTracker at {page} as a desktop program with the redirect address {redirect}, "
    "and enter the client id it gives."
)
ASK = "Ask its operator for a client id, and enter it."
INSTEAD = "Or choose Password, and make an app password at {page}."
WORDS = {
    Standing.OUT: "Not signed in yet.",
    Standing.IN: "Signed in as {address}.",
    Standing.ENDED: "The sign-in has ended: sign in again.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedIn:
    """How it stands with an address at a provider; `known`: whether that knows MailTracker."""

    standing: Standing
    provider: str
    address: str
    known: bool

    @property
    def words(self) -> str:
        return say(WORDS[self.standing], address=self.address)


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """Where the user signs in, and the code to type there, if one is needed."""

    url: str
    code: str = ""


def token_text(token: Token) -> str:
    """Return the token as it is sealed in the vault."""
    return json.dumps([token.access, token.refresh, token.expires])


def read_token(text: str) -> Token:
    access, refresh, expires = json.loads(text)
    return Token(access=access, refresh=refresh, expires=expires)


def packaged() -> Sequence[str]:
    """Return the texts of the tables that came with the program."""
    sources = (files("resources") / name for name in TABLES)
    return [source.read_text(encoding="utf-8") for source in sources if source.is_file()]


def providers(texts: Sequence[str]) -> dict[str, Provider]:
    """Return the providers by name; a later text adds to what an earlier one says."""
    said: dict[str, dict[str, object]] = {}
    try:
        for text in texts:
            for name, table in tomllib.loads(text).items():
                said.setdefault(name, {"name": name}).update(table)
        return {name: _provider(table) for name, table in said.items()}
    except (ValueError, TypeError, AttributeError) as error:
        raise Trouble(
            say("The table of sign-in providers cannot be read ({error}).", error=error),
            "Correct the file that MAILTRACKER_OAUTH names; resources/oauth.toml shows how.",
        ) from error


def _provider(table: Mapping[str, object]) -> Provider:
    known = {one.name for one in fields(Provider)}
    if strange := sorted(table.keys() - known):
        raise ValueError(f"unknown: {', '.join(strange)}")
    provider = Provider(**{**table, "scopes": tuple(table.get("scopes", ()))})  # type: ignore[arg-type]  # what is missing or of no use raises
    for url in (provider.authorization, provider.token, provider.device):
        _insist(url)
    return provider


def _insist(url: str) -> None:
    """Tokens go through TLS, or stay on this computer (RFC 6749 section 10.9)."""
    parts = urlsplit(url)
    if url and parts.scheme != "https" and not on_this_computer(parts.hostname or ""):
        raise ValueError(f"{url} is not https")
