"""What a host's name says."""

from __future__ import annotations

import pytest

from mailtracker_gui.domain.hosts import below, ends, on_this_computer


def test_a_name_lies_below_its_domains_and_below_no_other() -> None:
    assert ends("Mail.Firm.Example.") == ["mail.firm.example", "firm.example", "example"]
    assert below("mail.firm.example", ["other.example", "firm.example"])
    assert below("FIRM.example", ["firm.example"])
    assert not below("notfirm.example", ["firm.example"])
    assert not below("", ["firm.example"])


@pytest.mark.parametrize(
    ("host", "here"),
    [("127.0.0.1", True), ("127.9.9.9", True), ("::1", True), ("Localhost", True),
     ("192.168.1.9", False), ("localhost.example", False), ("", False)],
)  # fmt: skip
def test_this_computer_is_known_by_its_names(host: str, here: bool) -> None:
    assert on_this_computer(host) is here
