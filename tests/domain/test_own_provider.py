"""What is known of a user's own provider, by its server's name."""

from __future__ import annotations

import pytest

from mailtracker_gui.domain.limits import Limits
from mailtracker_gui.domain.own_provider import provider_at


@pytest.mark.parametrize(
    ("host", "address", "limits"),
    [
        ("smtp.gmail.com", "ann@gmail.com", Limits(day=500)),
        ("SMTP.Gmail.com", "ann@firm.example", Limits(day=2000)),
        ("smtp.office365.com", "ann@firm.example", Limits(day=10_000, minute=30)),
        ("smtp.office365.com", "ann@Hotmail.com", Limits(day=300)),
        ("smtp-mail.outlook.com", "ann@firm.example", Limits(day=300)),
        ("mail.gmx.net", "ann@gmx.de", Limits(day=100)),
        ("smtp.mail.me.com", "ann@icloud.com", Limits(day=1000)),
        ("smtp.notgmail.com", "ann@gmail.com", Limits()),
        ("mail.firm.example", "ann@firm.example", Limits()),
    ],
)
def test_a_provider_is_known_by_its_server(host: str, address: str, limits: Limits) -> None:
    assert provider_at(host).limits(address) == limits
    assert bool(limits) == (limits != Limits())


@pytest.mark.parametrize(
    ("host", "own"),
    [
        ("smtp.gmail.com", True),
        ("smtp.office365.com", True),
        ("smtp-mail.outlook.com", True),
        ("smtp.notgmail.com", False),
        ("smtp.fastmail.com", False),
    ],
)
def test_providers_that_file_their_own_copies(host: str, own: bool) -> None:
    assert provider_at(host).own_copies is own
