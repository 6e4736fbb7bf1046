"""One promise, every mail server: what a real one reports about a letter is read in whole."""

from __future__ import annotations

import smtplib
from contextlib import ExitStack
from dataclasses import replace
from fnmatch import fnmatchcase

import pytest

from mailtracker_gui.domain.reports import Finding, Report, ReportKind, read
from tests.journeys.told import RECIPIENTS, SERVERS, Manner, original, told_about
from tests.journeys.world import MailWorld, daemons, rooms

pytestmark = pytest.mark.journey

SEVERAL = ("nouser@remote.test", "spam@remote.test", "friend@remote.test")
PLAIN = "plain"  # the name of a letter that asks for no report
LETTER = (
    "From: {sender}\r\nTo: {to}\r\nSubject: {name}\r\nMessage-ID: <{name}@desk>\r\n\r\nAsk.\r\n"
)


class Desk:
    """Someone who writes the same letters on one server."""

    def __init__(self, world: MailWorld, server: str, port: int) -> None:
        self._world, self._server, self._port = world, server, port
        self._sender = f"{server}@here.test"

    def send(self) -> None:
        with smtplib.SMTP("127.0.0.1", self._port, local_hostname="desk.here.test") as smtp:
            smtp.ehlo()
            if smtp.has_extn("starttls"):
                smtp.starttls(context=self._world.trust())
                smtp.login(self._world.user, self._world.password)
            for recipient in RECIPIENTS:
                self._hand_over(smtp, name_of(recipient), recipient)
            self._hand_over(smtp, name_of(*SEVERAL), *SEVERAL)
            smtp.sendmail(self._sender, SEVERAL[0], self._letter(PLAIN, SEVERAL[0]))

    def reports(self) -> list[bytes]:
        return self._world.mailbox(self._server)

    def got_all(self) -> bool:
        ends = [told_about(recipient, SERVERS[self._server]) for recipient in RECIPIENTS]
        both_ends_of_several, plain = 2, 1
        return len(self.reports()) == sum(map(len, ends)) + both_ends_of_several + plain

    def _hand_over(self, smtp: smtplib.SMTP, name: str, *recipients: str) -> None:
        smtp.mail(self._sender, ["RET=HDRS", f"ENVID={xtext(envelope_id(name))}"])
        for to in recipients:
            asked = ["NOTIFY=SUCCESS,DELAY,FAILURE", f"ORCPT=rfc822;{xtext(original(to))}"]
            assert smtp.rcpt(to, asked)[0] == 250
        assert smtp.data(self._letter(name, ", ".join(recipients)))[0] == 250

    def _letter(self, name: str, to: str) -> bytes:
        return LETTER.format(sender=self._sender, to=to, name=name).encode()


def name_of(*recipients: str) -> str:
    return ".".join(recipients).replace("@", ".")


def envelope_id(name: str) -> str:
    return f"1+1={name}"


def xtext(value: str) -> str:
    """Encode as RFC 3461, section 4 wants it."""
    return value.replace("+", "+2B").replace("=", "+3D")


@pytest.fixture(scope="module")
def told(mail_world: MailWorld) -> dict[str, list[Report]]:
    """What each server tells about its letters, all servers at once."""
    with ExitStack() as end:
        exim = end.enter_context(rooms.exim(mail_world.folder, mail_world.ports))
        opensmtpd = end.enter_context(rooms.opensmtpd(mail_world.folder, mail_world.ports))
        ports = {"postfix": mail_world.smtp_port, "exim": exim.port, "opensmtpd": opensmtpd.port}
        desks = {name: Desk(mail_world, name, port) for name, port in ports.items()}
        for desk in desks.values():
            desk.send()

        def settled() -> bool:
            opensmtpd.try_again()
            return all(desk.got_all() for desk in desks.values())

        daemons.until(settled, "the servers did not tell everything", within=60)
        return {name: [read(mail) for mail in desk.reports()] for name, desk in desks.items()}


class ServerPromises:
    server: str

    @pytest.fixture
    def manner(self) -> Manner:
        return SERVERS[self.server]

    @pytest.mark.parametrize("recipient", RECIPIENTS)
    def test_what_became_of_a_letter(
        self, told: dict[str, list[Report]], manner: Manner, recipient: str
    ) -> None:
        reports = about(name_of(recipient), told[self.server])
        found = [finding for report in reports for finding in report.recipients]
        assert_same(found, told_about(recipient, manner))

    def test_each_of_several_recipients_in_one_report(
        self, told: dict[str, list[Report]], manner: Manner
    ) -> None:
        reports = about(name_of(*SEVERAL), told[self.server])
        failures, success = sorted(reports, key=lambda one: -len(one.recipients))
        wanted = [told_about(recipient, manner)[0] for recipient in SEVERAL]
        assert_same(list(failures.recipients), wanted[:2])
        assert_same(list(success.recipients), wanted[2:])

    def test_a_letter_that_asked_for_nothing(
        self, told: dict[str, list[Report]], manner: Manner
    ) -> None:
        [report] = about(PLAIN, told[self.server])
        [wanted] = told_about(SEVERAL[0], manner)
        # Postfix repeats the recipient as the original one, the others leave it out.
        asked = report.recipients[0].original_address
        assert asked in ("", SEVERAL[0])
        assert_same(list(report.recipients), [replace(wanted, original_address=asked)])
        assert report.original.envelope_id == ""

    def test_which_letter_it_is_about(self, told: dict[str, list[Report]], manner: Manner) -> None:
        for report in told[self.server]:
            name = report.original.subject
            known = manner.tells_envelope_id and name != PLAIN
            assert report.original.message_id == f"{name}@desk"
            assert report.original.envelope_id == (envelope_id(name) if known else "")

    def test_what_it_is_and_who_wrote_it(
        self, told: dict[str, list[Report]], manner: Manner
    ) -> None:
        assert {(one.kind, one.agent) for one in told[self.server]} == {
            (ReportKind.DSN, manner.agent)
        }


def about(name: str, reports: list[Report]) -> list[Report]:
    return [report for report in reports if report.original.message_id == f"{name}@desk"]


def assert_same(found: list[Finding], wanted: list[Finding]) -> None:
    """Compare in the order of actions: a delay may arrive after the failure it foretold."""
    found, wanted = (
        sorted(one, key=lambda each: (each.action, each.address)) for one in (found, wanted)
    )
    for one, other in zip(found, wanted, strict=True):
        patterns = {"status": other.status, "diagnostic": other.diagnostic}
        assert replace(one, at="", until="", **patterns) == other
        assert all(fnmatchcase(getattr(one, name), patterns[name]) for name in patterns), one


class TestPostfix(ServerPromises):
    server = "postfix"


class TestExim(ServerPromises):
    server = "exim"


class TestOpenSMTPD(ServerPromises):
    server = "opensmtpd"
