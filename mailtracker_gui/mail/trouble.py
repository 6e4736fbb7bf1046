"""What a mail server did to us, in words a person can act on.

One thing matters to whoever waits: trouble that passes by itself (the network is down) is tried
again soon; trouble that needs a person (a wrong password) is shown and tried again late, because
providers lock accounts that insist.
"""

from __future__ import annotations

import errno
import re
import socket
import ssl
from collections.abc import Callable, Iterator
from enum import StrEnum

from mailtracker_gui.domain.account import Server
from mailtracker_gui.domain.saying import say
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.mail.pinned import ChangedCertificate


class Stage(StrEnum):
    """How far a connection came before the trouble."""

    CONNECT = "connect"
    TLS = "tls"
    LOGIN = "login"
    TALK = "talk"


class ServerTrouble(Trouble):
    """`passing`: trying again may help without anybody doing anything.

    `too_fast`: the server wants fewer letters or connections.
    """

    def __init__(
        self, what: str, way_out: str, *, passing: bool, stage: Stage, too_fast: bool = False
    ) -> None:
        super().__init__(what, way_out)
        self.passing = passing
        self.stage = stage
        self.too_fast = too_fast


class Offline(ServerTrouble):
    """This computer has no way to the server: no fault of the server's or the account's."""

    def __init__(self, server: Server) -> None:
        super().__init__(
            say("This computer has no network connection to {host}.", host=server.host),
            say("Letters wait until it has."),
            passing=True,
            stage=Stage.CONNECT,
        )


class CertificateTrouble(ServerTrouble):
    """The server's certificate is not trusted; its user may look at it and accept it."""

    def __init__(self, what: str, way_out: str) -> None:
        super().__init__(what, way_out, passing=False, stage=Stage.TLS)


class TokenRefused(ServerTrouble):
    """A newer token may be taken."""


class Garbled(ServerTrouble):
    """The server's answer is of no use to us; the same question will get the same answer."""

    def __init__(self, server: Server, error: BaseException) -> None:
        super().__init__(
            say(
                "{host} gave an answer that is of no use ({kind}: {error}).",
                host=server.host,
                kind=type(error).__name__,
                error=error,
            ),
            say("It is tried again more simply."),
            passing=True,
            stage=Stage.TALK,
        )


class FolderTrouble(ServerTrouble):
    """One folder cannot be opened; the others can."""

    def __init__(self, server: Server, folder: str, error: BaseException) -> None:
        super().__init__(
            say(
                "{host} does not open the folder {folder} ({error}).",
                host=server.host,
                folder=folder,
                error=error,
            ),
            say("Choose other folders in the account's settings."),
            passing=False,
            stage=Stage.TALK,
        )


class Revoked(ServerTrouble):
    """The account may not go on, in the middle of a conversation (RFC 5530 section 3)."""

    def __init__(self, server: Server, reply: str) -> None:
        super().__init__(
            say(
                "{host} refused the login of {user}: {reply}",
                host=server.host,
                user=server.user,
                reply=reply,
            ),
            say("Check user name and password; they may have been changed elsewhere."),
            passing=False,
            stage=Stage.TALK,
        )


class Unwritten(ServerTrouble):
    """Something was not written into the mailbox; looking into it goes on."""

    def __init__(self, server: Server, deed: str, error: BaseException | str) -> None:
        super().__init__(
            say("{host} does not {deed} ({error}).", host=server.host, deed=deed, error=error),
            say("Make room there, or change the account's settings."),
            passing=False,
            stage=Stage.TALK,
        )


def explain(error: BaseException, server: Server, stage: Stage = Stage.CONNECT) -> ServerTrouble:
    """Return the trouble that `error`, or what caused it, means for the user."""
    causes = list(_causes(error))
    for kind, explanation in _EXPLANATIONS:
        for cause in causes:
            if isinstance(cause, kind):
                return explanation(cause, server, stage)
    return _lost(error, server, stage)


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


_ASK = say("Ask the server's operator, or check the server name in the account's settings.")
_EXPIRED = (
    say("has expired"),
    "Check this computer's date; if it is right, ask the server's operator.",
)
_WRONG_HOST = (say("is for another server"), "Check the server name in the account's settings.")
_SELF_SIGNED = (say("is signed by nobody but itself"), _ASK)
_UNKNOWN = (
    say("comes from an authority this computer does not know"),
    "If your organisation has its own authority, install its certificate on this computer.",
)
CERTIFICATES = {  # X509_V_ERR_*, errSec*, CERT_E_*: OpenSSL, macOS, Windows
    10: _EXPIRED,
    9: (say("is not valid yet"), "Check this computer's date."),
    18: _SELF_SIGNED,
    19: _UNKNOWN,
    20: _UNKNOWN,
    21: _UNKNOWN,
    62: _WRONG_HOST,
    64: _WRONG_HOST,
    -67818: _EXPIRED,
    -67602: _WRONG_HOST,
    -67843: _UNKNOWN,
    0x800B0101: _EXPIRED,
    0x800B010F: _WRONG_HOST,
    0x800B0109: _UNKNOWN,
}


def _certificate(error: BaseException, server: Server, _stage: Stage) -> ServerTrouble:
    code = getattr(error, "verify_code", 0)
    said = str(getattr(error, "verify_message", "")) or "no reason given"
    known = CERTIFICATES.get(code) or CERTIFICATES.get(code & 0xFFFFFFFF)
    what, way_out = known or (say("cannot be trusted ({reason})", reason=said), _ASK)
    return CertificateTrouble(
        say("The certificate of {host} {what}.", host=server.host, what=what), way_out
    )


def _changed(_error: BaseException, server: Server, _stage: Stage) -> ServerTrouble:
    return CertificateTrouble(
        say(
            "{host} shows another certificate than the one you trusted, so nothing was sent.",
            host=server.host,
        ),
        "Test the connection in Accounts and look at the new one; ask the server's operator.",
    )


def _tls(error: BaseException, server: Server, _stage: Stage) -> ServerTrouble:
    reason = getattr(error, "reason", None) or type(error).__name__
    return ServerTrouble(
        say(
            "{host} does not speak TLS on port {port} ({reason}).",
            host=server.host,
            port=server.port,
            reason=reason,
        ),
        "Choose STARTTLS, or the port for TLS (465 for sending, 993 for receiving).",
        passing=False,
        stage=Stage.TLS,
    )


_NUMBER = re.compile(r"\[Errno (\d+)\]")  # several addresses failing are told as text alone
_UNREACHABLE = frozenset({errno.ENETUNREACH, errno.ENETDOWN, errno.EHOSTUNREACH, errno.EHOSTDOWN})


def _system(error: BaseException, server: Server, stage: Stage) -> ServerTrouble:
    numbers = {int(number) for number in _NUMBER.findall(str(error))}
    if stage is Stage.CONNECT and numbers and numbers <= _UNREACHABLE:
        return Offline(server)
    return _lost(error, server, stage)


def _unknown_host(error: BaseException, server: Server, _stage: Stage) -> ServerTrouble:
    if getattr(error, "errno", None) == socket.EAI_AGAIN:  # nobody was there to ask
        return Offline(server)
    return ServerTrouble(
        say("No server called {host} was found.", host=server.host),
        "Check the network connection and the server name in the account's settings.",
        passing=True,
        stage=Stage.CONNECT,
    )


def _refused(_error: BaseException, server: Server, _stage: Stage) -> ServerTrouble:
    return ServerTrouble(
        say("{host} refused the connection on port {port}.", host=server.host, port=server.port),
        "Check the port in the account's settings, or try again later.",
        passing=True,
        stage=Stage.CONNECT,
    )


def _silent(_error: BaseException, server: Server, stage: Stage) -> ServerTrouble:
    return ServerTrouble(
        say("{host} did not answer in time on port {port}.", host=server.host, port=server.port),
        "Check the network connection; a port that expects TLS stays silent without it.",
        passing=True,
        stage=stage,
    )


def _lost(error: BaseException, server: Server, stage: Stage) -> ServerTrouble:
    return ServerTrouble(
        say("The connection to {host} was lost ({error}).", host=server.host, error=error),
        "Check the network connection.",
        passing=True,
        stage=stage,
    )


_Explanation = Callable[[BaseException, Server, Stage], ServerTrouble]
_EXPLANATIONS: tuple[tuple[type[BaseException], _Explanation], ...] = (
    (ChangedCertificate, _changed),
    (ssl.SSLCertVerificationError, _certificate),
    (ssl.SSLEOFError, _lost),
    (ssl.SSLZeroReturnError, _lost),
    (ssl.SSLError, _tls),
    (socket.gaierror, _unknown_host),
    (UnicodeError, _unknown_host),  # the host name has no form that can be looked up
    (ConnectionRefusedError, _refused),
    (TimeoutError, _silent),
    (OSError, _system),
)


def too_slow(server: Server) -> ServerTrouble:
    return ServerTrouble(
        say("{host} answers too slowly to be of use.", host=server.host),
        "It is tried again later; check the network connection.",
        passing=True,
        stage=Stage.TALK,
    )


def no_starttls(server: Server) -> ServerTrouble:
    return ServerTrouble(
        say(
            "{host} does not offer STARTTLS on port {port}, so nothing was sent.",
            host=server.host,
            port=server.port,
        ),
        "Choose TLS and its port (465 for sending, 993 for receiving).",
        passing=False,
        stage=Stage.TLS,
    )


def clear_text(server: Server) -> ServerTrouble:
    return ServerTrouble(
        say(
            "Without encryption the password and mails for {host} could be read on the way.",
            host=server.host,
        ),
        "Choose TLS or STARTTLS; none is only possible for a server on this computer.",
        passing=False,
        stage=Stage.CONNECT,
    )


def no_login(server: Server) -> ServerTrouble:
    return ServerTrouble(
        say("{host} offers no way to log in with a password.", host=server.host),
        "Check the port in the account's settings, or leave the user name empty.",
        passing=False,
        stage=Stage.LOGIN,
    )


def no_token(server: Server) -> ServerTrouble:
    return ServerTrouble(
        say("{host} takes no sign-in of another provider's.", host=server.host),
        "Choose Password in the account's settings, or check the server's name.",
        passing=False,
        stage=Stage.LOGIN,
    )


def login_refused(
    server: Server, reply: str, *, passing: bool, bearer: bool = False
) -> ServerTrouble:
    """`reply` is the server's own, without the password or token."""
    if bearer and not passing:
        return TokenRefused(
            say(
                "{host} refused the sign-in of {user}: {reply}",
                host=server.host,
                user=server.user,
                reply=reply,
            ),
            say("Sign in again in Tools › Accounts, as this user."),
            passing=False,
            stage=Stage.LOGIN,
        )
    if passing:
        what, way_out = "cannot check logins at the moment", "It is tried again later."
    else:
        what = f"refused the login of {server.user}"
        way_out = (
            "Check user name and password; many providers want an app password made for "
            "programs like this."
        )
    return ServerTrouble(
        say("{host} {what}: {reply}", host=server.host, what=what, reply=reply),
        way_out,
        passing=passing,
        stage=Stage.LOGIN,
    )
