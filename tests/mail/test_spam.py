"""A letter before the user's own filter: SpamAssassin's daemon, and rspamd's protocol."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Iterator
from pathlib import Path

import pytest
import trustme

from mailtracker_gui.domain.spam import Filter, Score, SpamCheck, read, stored
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.mail.spam import ask, private
from tests.mail.dovecot import free_port
from tests.mail.spamd import GTUBE, listening, rspamd, spamassassin

LETTER = (
    b"From: me@example.org\r\nTo: ann@example.net\r\nSubject: Hello\r\n"
    b"Date: Thu, 01 Jan 2026 12:00:00 +0000\r\nMessage-ID: <1@example.org>\r\n\r\nDear Ann,\r\n"
)


@pytest.fixture(scope="module")
def spamd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SpamCheck]:
    folder = tmp_path_factory.mktemp("spamd")
    folder.chmod(0o777)
    with spamassassin(Path(folder)) as port:
        yield SpamCheck(filter=Filter.SPAMASSASSIN, port=port, limit=5)


def at(port: int, limit: int = 6) -> SpamCheck:
    return SpamCheck(filter=Filter.RSPAMD, port=port, limit=limit)


async def test_spamassassin_takes_a_plain_letter_for_none(spamd: SpamCheck) -> None:
    score = await ask(spamd, LETTER, patience=60)
    assert score.points < 5
    assert not score.above(spamd)


async def test_spamassassin_knows_its_sample_of_spam(spamd: SpamCheck) -> None:
    score = await ask(spamd, LETTER + GTUBE.encode() + b"\r\n", patience=60)
    assert score.points > 900
    assert "GTUBE" in score.reasons
    assert score.above(spamd)
    assert score.words(spamd).endswith("; your limit is 5.")


async def test_rspamd_says_points_and_reasons() -> None:
    async with rspamd() as one:
        one.score = 12.3
        score = await ask(at(one.port), LETTER)
        assert one.asked == [LETTER]
    assert score == Score(points=12.3, reasons=("SUBJ_ALL_CAPS", "BAYES_SPAM"))
    assert score.words(at(1)) == (
        "rspamd gave it 12.3 points (SUBJ_ALL_CAPS, BAYES_SPAM); your limit is 6."
    )


@pytest.mark.parametrize(("points", "above"), [(6.1, True), (6.0, False), (-3.0, False)])
def test_the_limit_itself_is_allowed(points: float, above: bool) -> None:
    assert Score(points=points).above(at(1)) is above


@pytest.mark.parametrize(
    "answer", [b"nonsense", b"[]", b"{}", b'{"score": "much"}', b'{"score": 1, "symbols": []}']
)
async def test_an_answer_of_no_use_is_trouble(answer: bytes) -> None:
    async with rspamd() as one:
        one.reply = answer
        with pytest.raises(Trouble, match="gave an answer that is of no use"):
            await ask(at(one.port), LETTER)


@pytest.mark.parametrize(
    "answer", [b"", b"\r\n\r\n", b"SPAMD/1.1 76 Bad header\r\n\r\n", b"SPAMD\r\n"]
)
async def test_a_daemon_that_is_no_spamd_is_trouble(answer: bytes) -> None:
    async def serve(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(answer)

    async with listening(serve) as port:
        check = SpamCheck(filter=Filter.SPAMASSASSIN, port=port, limit=5)
        with pytest.raises(Trouble, match=r"of no use|cannot be reached"):
            await ask(check, LETTER)


@pytest.mark.parametrize("kind", list(Filter))
async def test_nobody_there_is_trouble(kind: Filter) -> None:
    with pytest.raises(Trouble, match="cannot be reached") as caught:
        await ask(SpamCheck(filter=kind, port=free_port(), limit=5), LETTER)
    assert "Settings" in caught.value.way_out


async def test_one_that_does_not_answer_is_given_up() -> None:
    async with rspamd() as one:
        one.silent = True
        with pytest.raises(Trouble, match="did not answer in time"):
            await ask(at(one.port), LETTER, patience=0.2)


@pytest.mark.parametrize(
    ("host", "own"),
    [("127.0.0.1", True), ("::1", True), ("localhost", True), ("192.168.1.9", True),
     ("10.0.0.5", True), ("filter.example.org", False), ("8.8.8.8", False), ("lan", False)],
)  # fmt: skip
def test_what_stays_in_ones_own_network(host: str, own: bool) -> None:
    assert private(host) is own


@pytest.mark.parametrize("kind", list(Filter))
async def test_elsewhere_a_letter_goes_by_tls_alone(kind: Filter) -> None:
    """A host by name that is no loopback's: the first byte that leaves begins a TLS handshake."""
    first: list[bytes] = []

    async def serve(reader: asyncio.StreamReader, _: asyncio.StreamWriter) -> None:
        first.append(await reader.read(1))

    async with listening(serve) as port:
        check = SpamCheck(filter=kind, host="127.1", port=port, limit=5)  # 127.0.0.1, as a name
        context = ssl.create_default_context()
        trustme.CA().configure_trust(context)
        with pytest.raises(Trouble):
            await ask(check, LETTER, ssl_context=context)
    assert first == [b"\x16"]


def test_the_choice_is_kept_as_it_is() -> None:
    check = SpamCheck(filter=Filter.SPAMASSASSIN, host="::1", port=783, limit=4)
    assert read(stored(check)) == check
    assert read(stored(None)) is None
    assert read("") is None
