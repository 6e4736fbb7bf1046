"""A large mailbox is looked at for the first time with few bytes, and nothing is missed."""

from __future__ import annotations

from dataclasses import replace

from mailtracker_gui.domain.account import Server
from tests.mail.counting_proxy import CountingProxy
from tests.mail.dovecot import Dovecot
from tests.mail.large_mailbox import fill
from tests.mail.test_follow import PATIENCE, Engine, at

MAILS, REPORTS = 2_000, 20
SHARE = 0.05


def through(proxy: CountingProxy, imap: Dovecot) -> Engine:
    engine = at(imap)
    engine.server = replace(engine.server, port=proxy.port)
    assert isinstance(engine.server, Server)
    return engine


def test_a_first_look_costs_a_twentieth_of_the_mailbox(imap: Dovecot) -> None:
    size = fill(imap, MAILS, REPORTS)
    with CountingProxy(imap.port) as proxy:
        engine = through(proxy, imap)
        with engine.running():
            engine.until("waiting")
    assert len(engine.told("found")) == REPORTS
    assert proxy.count < size * SHARE
    assert engine.places["INBOX"].uid == MAILS


def test_a_look_that_is_cut_goes_on_where_it_was(imap: Dovecot) -> None:
    fill(imap, MAILS, REPORTS)
    with CountingProxy(imap.port) as proxy:
        engine = through(proxy, imap)
        with engine.running():
            engine.news.get(timeout=PATIENCE)
            imap.kick()
            engine.until("offline: ")
            engine.until("waiting")
    found = {call[2] for call in engine.told("found")}
    assert len(found) == REPORTS
