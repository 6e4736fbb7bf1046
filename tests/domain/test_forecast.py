"""What is said of each recipient, by provider and by habit, and only of the tracking chosen."""

from __future__ import annotations

import pytest

from mailtracker_gui.domain import records
from mailtracker_gui.domain.forecast import BY_PROVIDER, History, Recipient, forecast
from mailtracker_gui.domain.message import Tracking
from mailtracker_gui.domain.providers import packaged
from mailtracker_gui.domain.records import Records
from mailtracker_gui.domain.remarks import Weight

ALL = Tracking(receipt=True, pixel=True, links=True)
NONE = Tracking(delivery_report=False)
MX = [
    ("gmail.com", "gmail-smtp-in.l.google.com", "Gmail"),
    ("firm.example", "aspmx.l.google.com.", "Google Workspace"),
    ("firm.example", "aspmx3.googlemail.com", "Google Workspace"),
    ("firm.example", "firm-example.mail.protection.outlook.com", "Microsoft 365"),
    ("firm.example", "firm-example.o-v1.mx.microsoft", "Microsoft 365"),
    ("hotmail.com", "hotmail-com.olc.protection.outlook.com", "Outlook.com"),
    ("firm.example", "mxa-00112233.gslb.pphosted.com", "Proofpoint"),
    ("firm.example", "eu-smtp-inbound-1.mimecast.com", "Mimecast"),
    ("firm.example", "d123456a.ess.barracudanetworks.com", "Barracuda"),
    ("firm.example", "mx1.hc1234-56.eu.iphmx.com", "Cisco Secure Email"),
    ("firm.example", "firm.in.tmes.trendmicro.eu", "Trend Micro"),
    ("firm.example", "mx-01-eu-west-1.prod.hydra.sophos.com", "Sophos"),
    ("icloud.com", "mx01.mail.icloud.com", "iCloud"),
    ("yahoo.com", "mta5.am0.yahoodns.net", "Yahoo Mail"),
    ("fastmail.com", "in1-smtp.messagingengine.com", "Fastmail"),
    ("firm.example", "mx.zoho.eu", "Zoho Mail"),
    ("gmx.de", "mx00.emig.gmx.net", "GMX"),
    ("web.de", "mx-ha02.web.de", "WEB.DE"),
    ("mail.ru", "mxs.mail.ru", "Mail.ru"),
    ("firm.example", "mx.yandex.net", "Yandex"),
    ("qq.com", "mx3.qq.com", "QQ Mail"),
    ("proton.me", "mail.protonmail.ch", "Proton Mail"),
    ("wp.pl", "mx.wp.pl", "WP Poczta"),
    ("o2.pl", "mx.tlen.pl", "o2 Poczta"),
    ("onet.pl", "mx.poczta.onet.pl", "Onet Poczta"),
    ("interia.pl", "mx.interia.pl", "Interia Poczta"),
    ("firm.example", "mx1.mail.ovh.net", "OVHcloud"),
    ("firm.example", "mail.firm.example", None),
    ("notgmx.example", "mx.notgmx.net", None),
    ("firm.example", "", None),
]


@pytest.mark.parametrize(("domain", "host", "name"), MX)
def test_who_runs_the_mailboxes(domain: str, host: str, name: str | None) -> None:
    found = packaged().of(domain, [host] if host else [])
    assert (found.name if found else None) == name


def test_every_cell_of_the_table_is_understood() -> None:
    known = {(cell, value) for _, cell, value in BY_PROVIDER} | {
        (cell, "") for cell in ("opens", "clicks", "reports", "receipts")
    }
    for one in packaged().providers:
        assert one.domains or one.hosts
        cells = {(cell, getattr(one, cell)) for cell, _ in known}
        assert cells <= known, one.name


def person(address: str, host: str, **past: int) -> Recipient:
    provider = packaged().of(address.partition("@")[2], [host])
    return Recipient(address=address, provider=provider, history=History(**past))


ANNA = person("anna@icloud.com", "mx01.mail.icloud.com")
BOB = person("bob@gmail.com", "")
CARL = person("carl@firm.example", "mail.firm.example")
EVE = person("eve@corp.example", "mxa.gslb.pphosted.com")


@pytest.mark.parametrize(
    ("tracking", "dsn", "people", "said"),
    [
        (NONE, False, [ANNA, BOB, EVE], []),
        (Tracking(), None, [CARL], []),
        (Tracking(), True, [CARL], []),
        (
            Tracking(),
            False,
            [BOB],
            ["Your provider cannot confirm delivery: it offers no delivery reports."],
        ),
        (
            Tracking(),
            True,
            [BOB],
            ["Delivery to bob@gmail.com cannot be confirmed: Gmail takes letters unreported."],
        ),
        (
            Tracking(delivery_report=False, pixel=True),
            None,
            [ANNA],
            ["Opens by anna@icloud.com are unreliable: Apple Mail loads pixels itself."],
        ),
        (
            Tracking(delivery_report=False, links=True),
            None,
            [ANNA, EVE],
            ["The first clicks by eve@corp.example may be a machine's: Proofpoint tries links."],
        ),
        (
            Tracking(delivery_report=False, receipt=True),
            None,
            [ANNA],
            ["No read receipt will come from anna@icloud.com: iCloud answers no such requests."],
        ),
    ],
)  # fmt: skip
def test_what_concerns_the_tracking_chosen_is_said(
    tracking: Tracking, dsn: bool | None, people: list[Recipient], said: list[str]
) -> None:
    found = forecast(tracking, dsn, people)
    assert [one.what for one in found] == said
    assert all(one.weight is Weight.FORECAST for one in found)


def test_what_is_true_of_many_is_said_once() -> None:
    many = [person(f"p{number}@icloud.com", "mx01.mail.icloud.com") for number in range(5)]
    [told] = forecast(Tracking(delivery_report=False, pixel=True), None, many)
    assert told.what.startswith("Opens by p0@icloud.com, p1@icloud.com and 3 others are unreliable")
    [told] = forecast(Tracking(delivery_report=False, pixel=True), None, many[:2])
    assert "p0@icloud.com and p1@icloud.com are" in told.what


@pytest.mark.parametrize(
    ("past", "said"),
    [
        ({"receipts_asked": 4}, "carl@x.example answered none of the last 4 requests for a read"),
        ({"receipts_asked": 2}, ""),
        ({"receipts_asked": 9, "receipts_answered": 1}, ""),
        ({"pixels_loaded": 3}, "Only machines loaded the pixels of the last 3 letters to carl@x."),
        ({"pixels_loaded": 3, "pixels_seen": 1}, ""),
    ],
)
def test_what_earlier_letters_taught(past: dict[str, int], said: str) -> None:
    found = forecast(ALL, True, [person("carl@x.example", "", **past)])
    assert [said in one.what for one in found] == [True] * bool(said)
    assert forecast(NONE, True, [person("carl@x.example", "", **past)]) == []


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (Records(), []),
        (Records(spf=("v=spf1 -all",), dkim=("s1",), dmarc=("v=DMARC1",)), []),
        (Records(spf=(), dkim=("s1",), dmarc=()), ["x.org has no SPF and no DMARC record."]),
        (Records(spf=None, dmarc=()), ["x.org has no DMARC record."]),
        (
            Records(spf=("v=spf1 a", "v=spf1 b")),
            ["x.org has 2 SPF records, so none of them counts."],
        ),
        (Records(dkim=()), ["Whether mail of x.org is signed (DKIM) is not known."]),
    ],
)
def test_what_a_senders_domain_lacks(found: Records, said: list[str]) -> None:
    assert [one.what for one in records.sender("x.org", found)] == said


def test_records_are_told_from_other_texts() -> None:
    assert records.spf(["v=spf1", "V=SPF1 mx -all", "v=spf10 a", "other"]) == (
        "v=spf1",
        "V=SPF1 mx -all",
    )
    assert records.dmarc(["v=DMARC1; p=none", "v = DMARC1;p=none", "v=spf1"]) == (
        "v=DMARC1; p=none",
        "v = DMARC1;p=none",
    )


@pytest.mark.parametrize(
    ("domain", "known"),
    [("gmail.com", True), ("a.test", False), ("localhost", False), ("[127.0.0.1]", False),
     ("my.lan", False), ("xn--mnchen-3ya.de", True)],
)  # fmt: skip
def test_names_of_ones_own_network_are_not_asked_for(domain: str, known: bool) -> None:
    assert records.public(domain) is known


def test_domains_that_take_no_mail() -> None:
    [remark] = records.unreachable(["gmial.example", "gmial.example"])
    assert (remark.what, remark.weight) == ("gmial.example takes no mail.", Weight.GRAVE)
