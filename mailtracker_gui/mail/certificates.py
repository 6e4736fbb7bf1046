"""Looking at a certificate that is not trusted, so that its server's user can decide."""

from __future__ import annotations

import asyncio
import ssl

from cryptography import x509

from mailtracker_gui.domain.account import Server
from mailtracker_gui.domain.setup import Certificate
from mailtracker_gui.mail.handshake import UNREACHED, Service, handshake
from mailtracker_gui.mail.pinned import fingerprint

_PATIENCE = 20.0  # seconds
_LONGEST = 200  # characters of a name, from a stranger
_NAMES = 10


async def certificate_of(service: Service, server: Server) -> Certificate | None:
    """Return what `server` shows, or None when it cannot be had.  Nothing is sent over it."""
    blind = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    blind.check_hostname = False
    blind.verify_mode = ssl.CERT_NONE
    try:
        async with asyncio.timeout(_PATIENCE), handshake(service, server, blind) as connection:
            shown = connection.getpeercert(binary_form=True)
        return described(server, shown) if shown else None
    except UNREACHED:
        return None


def described(server: Server, shown: bytes) -> Certificate:
    """Return what a certificate in DER says.  Raises ValueError for what is none."""
    certificate = x509.load_der_x509_certificate(shown)
    return Certificate(
        host=server.host,
        port=server.port,
        fingerprint=fingerprint(shown),
        subject=certificate.subject.rfc4514_string()[:_LONGEST],
        issuer=certificate.issuer.rfc4514_string()[:_LONGEST],
        names=tuple(name[:_LONGEST] for name in _names(certificate)[:_NAMES]),
        begins=certificate.not_valid_before_utc,
        ends=certificate.not_valid_after_utc,
    )


def _names(certificate: x509.Certificate) -> list[str]:
    try:
        found = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except x509.ExtensionNotFound:
        return []
    return [
        *found.get_values_for_type(x509.DNSName),
        *(str(one) for one in found.get_values_for_type(x509.IPAddress)),
    ]
