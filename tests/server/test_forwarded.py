"""Only configured proxies are believed, from the right."""

from __future__ import annotations

from ipaddress import ip_network

import pytest

from mailtracker_gui.server.forwarded import Trust

PROXY, INNER, READER, FORGED = "10.0.0.1", "10.0.0.2", "192.0.2.9", "198.51.100.1"
TRUST = Trust([ip_network("10.0.0.0/8"), ip_network("fd00::/8")])


@pytest.mark.parametrize(
    ("peer", "forwarded", "address"),
    [
        (READER, "", READER),
        (READER, FORGED, READER),  # anyone can send the header
        (PROXY, READER, READER),
        (PROXY, f"{FORGED}, {READER}", READER),  # what stood there before is the reader's own
        (PROXY, f"{FORGED}, {READER}, {INNER}", READER),
        (PROXY, f"{INNER},{PROXY}", INNER),
        (PROXY, f"{READER}:4711", READER),
        (PROXY, "[2001:db8::1]:4711", "2001:db8::1"),
        ("fd00::1", "2001:db8::1", "2001:db8::1"),
        ("::ffff:10.0.0.1", READER, READER),
        (PROXY, "nonsense", PROXY),
        (PROXY, f"{READER}, nonsense, {INNER}", INNER),
        (PROXY, "1.2.3.4," * 1000, PROXY),
        ("", READER, ""),
    ],
)
def test_the_address_is_the_nearest_that_is_no_proxy(
    peer: str, forwarded: str, address: str
) -> None:
    assert TRUST.address(peer, forwarded) == address


def test_nobody_is_believed_unless_configured() -> None:
    assert Trust().address(PROXY, READER) == PROXY
