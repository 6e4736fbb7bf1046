"""Trust in one certificate and nothing else, for a server whose user looked at it and agreed.

The fingerprint is compared right after the handshake, inside it as far as callers can tell: no
byte of a login has left by then.
"""

from __future__ import annotations

import hashlib
import ssl


class ChangedCertificate(ssl.SSLCertVerificationError):
    """The server shows another certificate than the accepted one."""


def pinned(pin: str) -> ssl.SSLContext:
    """Return a context that accepts the certificate with the fingerprint `pin` alone."""
    context = _Context(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    context.pin = pin
    return context


def fingerprint(certificate: bytes) -> str:
    """Return the SHA-256 of a certificate in DER as people compare it: `AB:CD:…`."""
    return hashlib.sha256(certificate).digest().hex(":").upper()


class _Socket(ssl.SSLSocket):
    def do_handshake(self, block: bool = False) -> None:
        super().do_handshake(block)
        _compare(self)


class _Object(ssl.SSLObject):
    def do_handshake(self) -> None:
        super().do_handshake()
        _compare(self)


class _Context(ssl.SSLContext):
    sslsocket_class = _Socket
    sslobject_class = _Object
    pin: str


def _compare(connection: _Socket | _Object) -> None:
    assert isinstance(connection.context, _Context)
    shown = fingerprint(connection.getpeercert(binary_form=True) or b"")
    if shown != connection.context.pin:
        raise ChangedCertificate(1, "the certificate is not the accepted one")
