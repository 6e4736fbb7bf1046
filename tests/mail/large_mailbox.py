"""A mailbox of many mails, written as the Maildir files they are in the end."""

from __future__ import annotations

import random
import shutil
import time
from collections.abc import Iterator

from tests.mail.dovecot import Dovecot

SEED = 20261126
DAYS = 20
# Bytes of a mail's body: most mails are small, and few with attachments make up the size.
BODIES = ((0.55, 6_000), (0.35, 30_000), (0.10, 120_000))
TYPES = (
    (0.35, "text/plain; charset=utf-8"),
    (0.5, 'multipart/alternative; boundary="b"'),
    (0.15, 'multipart/mixed; boundary="b"'),
)
TRACE = (
    "Received: from mx{n}.example.net (mx{n}.example.net [192.0.2.{n}])\r\n"
    "\tby mail.example.org (Postfix) with ESMTPS id 4B2C91{n}\r\n"
    "\tfor <ann@example.org>; Mon, 04 May 2026 10:00:{n:02} +0000 (UTC)\r\n"
)
HEAD = (
    "Return-Path: <bounces+{n}@news.example.net>\r\nDelivered-To: ann@example.org\r\n{trace}"
    "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=news.example.net; s=k1;\r\n"
    "\th=from:to:subject:date:message-id; bh={noise};\r\n\tb={noise}{noise}{noise}\r\n"
    "Authentication-Results: mail.example.org; dkim=pass header.d=news.example.net;\r\n"
    "\tspf=pass smtp.mailfrom=news.example.net; dmarc=pass\r\n"
    "Date: Mon, 04 May 2026 10:00:00 +0000\r\nFrom: Person {n} <person{n}@example.net>\r\n"
    "To: Ann Lee <ann@example.org>\r\nSubject: {subject} number {n}\r\n"
    "Message-ID: <{n}.{noise}@example.net>\r\n{answers}MIME-Version: 1.0\r\n"
    "List-Unsubscribe: <https://news.example.net/u/{noise}>\r\nX-Mailer: Sendy {n}\r\n"
    "X-Spam-Status: No, score=-1.9 tests=BAYES_00,DKIM_SIGNED,DKIM_VALID,SPF_PASS\r\n"
    "Content-Type: {type}\r\n\r\n"
)
SUBJECTS = ("Minutes of the meeting", "Your invoice", "Re: Lunch on Friday?", "News of the week")
PLAIN = "--b\r\nContent-Type: text/plain\r\n\r\n"
REPORT = (
    "Return-Path: <>\r\nFrom: MAILER-DAEMON@mx.example.net (Mail Delivery System)\r\n"
    "To: ann@example.org\r\nSubject: Undelivered Mail Returned to Sender\r\n"
    "Date: Mon, 04 May 2026 10:00:00 +0000\r\nMessage-ID: <report{n}@mx.example.net>\r\n"
    "MIME-Version: 1.0\r\nContent-Type: multipart/{kind}; {parameter}boundary=b\r\n\r\n"
    "--b\r\nContent-Type: text/plain\r\n\r\nI'm sorry to say that it failed.\r\n"
    "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.net\r\n\r\n"
    "Final-Recipient: rfc822; nobody{n}@example.net\r\nAction: failed\r\nStatus: 5.1.1\r\n"
    "Diagnostic-Code: smtp; 550 5.1.1 User unknown\r\n\r\n"
    "--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <mine{n}@example.org>\r\n"
    "Subject: Offer {n}\r\n\r\n--b--\r\n"
)


def fill(server: Dovecot, mails: int, reports: int) -> int:
    """Put so many mails into the INBOX, reports among them; return its size in bytes."""
    inbox = server.folder / "mail" / server.user
    for name in ("cur", "new", "tmp"):
        (inbox / name).mkdir(parents=True, exist_ok=True)
    size, now = 0, int(time.time())
    for number, raw in enumerate(_mails(mails, reports)):
        at = now - DAYS * 86_400 + number
        (inbox / "cur" / f"{at}.M{number}P1.host,S={len(raw)},W={len(raw)}:2,S").write_bytes(raw)
        size += len(raw)
    for path in (inbox, *inbox.rglob("*")):
        shutil.chown(path, "nobody", "nogroup")
    return size


def _mails(mails: int, reports: int) -> Iterator[bytes]:
    chance = random.Random(SEED)
    every = mails // reports
    for number in range(mails):
        if number % every == 0 and number // every < reports:
            yield _report(number)
        else:
            yield _mail(number, chance)


def _report(number: int) -> bytes:
    # Every fifth lies within a mixed mail, as behind a list's footer: its header does not say so.
    plain = number % 5 == 0
    kind, parameter = ("mixed", "") if plain else ("report", "report-type=delivery-status; ")
    return REPORT.format(n=number, kind=kind, parameter=parameter).encode()


def _mail(number: int, chance: random.Random) -> bytes:
    answers = ""
    if chance.random() < 0.3:
        answers = (
            f"In-Reply-To: <{number}@example.com>\r\nReferences: <1@x.org> <{number}@x.org>\r\n"
        )
    kind = _one_of(TYPES, chance)
    head = HEAD.format(
        n=number,
        trace="".join(TRACE.format(n=hop) for hop in range(1, 4)),
        noise=f"{chance.getrandbits(200):050x}",
        subject=chance.choice(SUBJECTS),
        answers=answers,
        type=kind,
    )
    body = "x" * 70 + "\r\n"
    text = body * (_one_of(BODIES, chance) // len(body))
    whole = f"{PLAIN}{text}--b--\r\n" if kind.startswith("multipart") else text
    return (head + whole).encode()


def _one_of(choices: tuple[tuple[float, object], ...], chance: random.Random) -> object:
    roll = chance.random()
    for share, value in choices:
        roll -= share
        if roll < 0:
            return value
    return choices[-1][1]
