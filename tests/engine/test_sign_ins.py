"""Who signed in stays signed in: tokens are renewed once for all, kept, and given up in words."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest

from mailtracker_gui.domain.account import Account, Server
from mailtracker_gui.domain.sign_in import Client, Invitation, SignedIn, Standing
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.engine.sign_ins import TABLE
from mailtracker_gui.mail.credential import Credential
from tests.engine.test_outbox import Desk
from tests.mail.identity import CLIENT, Identity

ANN = "Ann@example.org"


@pytest.fixture
def identity(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Identity]:
    with Identity() as identity:
        (tmp_path / "oauth.toml").write_text(identity.table())
        monkeypatch.setenv(TABLE, str(tmp_path / "oauth.toml"))
        yield identity


@pytest.fixture
async def desk(identity: Identity, tmp_path: Path) -> AsyncIterator[Desk]:
    desk = Desk(tmp_path / "profile")
    yield desk
    await desk.close()


async def begin(desk: Desk, **how: Any) -> tuple[Invitation, Future[SignedIn]]:
    ins = desk.engine.sign_ins
    invitation: Any = await desk.run(ins.begin("example", ANN, **how))
    return invitation, desk.engine.submit(ins.finish("example", ANN))


async def sign_in(desk: Desk, identity: Identity) -> SignedIn:
    invitation, finished = await begin(desk)
    await asyncio.to_thread(identity.visit, invitation.url)
    return await asyncio.wrap_future(finished)


async def bearer(desk: Desk, refused: Credential | None = None) -> Credential:
    server = Server(host="127.0.0.1", port=1)
    account = Account(name="Ann", address=ANN, smtp=server, sign_in="example")
    return await desk.run(desk.engine.sign_ins.access(account)(refused))  # type: ignore[return-value]


async def standing(desk: Desk) -> SignedIn:
    return await desk.run(desk.engine.sign_ins.standing("example", ANN))  # type: ignore[return-value]


async def test_a_token_is_kept_and_used_until_its_end(desk: Desk, identity: Identity) -> None:
    assert (await standing(desk)).words == "Not signed in yet."
    assert (await sign_in(desk, identity)).words == f"Signed in as {ANN}."
    first, second = await bearer(desk), await bearer(desk)
    assert first == second
    assert identity.users[first.secret] == ANN
    assert identity.asked == ["authorization_code"]


async def test_five_that_renew_at_once_are_one(desk: Desk, identity: Identity) -> None:
    identity.life = 1
    await sign_in(desk, identity)
    identity.life = 3600
    going_on = threading.Event()
    identity.hold = going_on.wait
    async with asyncio.TaskGroup() as group:
        waiting = [group.create_task(bearer(desk)) for _ in range(5)]
        while "refresh_token" not in identity.asked:  # noqa: ASYNC110  # another thread's
            await asyncio.sleep(0.01)
        going_on.set()
    assert len({task.result().secret for task in waiting}) == 1
    assert identity.asked.count("refresh_token") == 1


async def test_a_refused_token_is_renewed_once_for_all(desk: Desk, identity: Identity) -> None:
    await sign_in(desk, identity)
    old = await bearer(desk)
    async with asyncio.TaskGroup() as group:
        waiting = [group.create_task(bearer(desk, old)) for _ in range(5)]
    [new] = {task.result().secret for task in waiting}
    assert new != old.secret
    assert identity.asked.count("refresh_token") == 1


async def test_rotated_tokens_outlive_the_program(
    desk: Desk, identity: Identity, tmp_path: Path
) -> None:
    identity.life = 1  # so that each connection renews
    await sign_in(desk, identity)
    assert (await bearer(desk)) != (await bearer(desk))
    await desk.close()
    again = Desk(tmp_path / "profile")
    try:
        assert identity.users[(await bearer(again)).secret] == ANN
    finally:
        await again.close()
    assert identity.asked.count("refresh_token") == 3


async def test_revoked_consent_leads_back_to_the_sign_in(desk: Desk, identity: Identity) -> None:
    identity.life = 1
    await sign_in(desk, identity)
    identity.revoke(ANN)
    for _ in range(2):
        with pytest.raises(Trouble) as caught:
            await bearer(desk)
        assert caught.value.what == f"Example no longer lets MailTracker in for {ANN}."
        assert "Sign in again" in caught.value.way_out
    assert identity.asked.count("refresh_token") == 1  # it is not asked what it answered
    assert (await standing(desk)).standing is Standing.ENDED
    await sign_in(desk, identity)
    assert (await bearer(desk)).bearer


async def test_a_provider_out_of_reach_ends_nothing(desk: Desk, identity: Identity) -> None:
    identity.life = 1
    await sign_in(desk, identity)
    identity.__exit__()
    with pytest.raises(Trouble, match="could not be asked") as caught:
        await bearer(desk)
    assert "ConnectError" in caught.value.what
    assert (await standing(desk)).standing is Standing.IN
    identity.__enter__()
    assert (await bearer(desk)).bearer


async def test_by_a_code(desk: Desk, identity: Identity) -> None:
    invitation, finished = await begin(desk, device=True)
    assert invitation == Invitation(url=f"{identity.url}/activate", code="WDJB-MJHT")
    identity.approve(invitation.code, ANN)
    assert (await asyncio.wrap_future(finished)).standing is Standing.IN


@pytest.mark.parametrize("device", [False, True])
async def test_a_sign_in_can_be_given_up(desk: Desk, identity: Identity, device: bool) -> None:
    invitation, finished = await begin(desk, device=device)
    await desk.run(desk.engine.sign_ins.cancel("example", ANN))
    with pytest.raises(asyncio.CancelledError):
        await asyncio.wrap_future(finished)
    with pytest.raises(Trouble, match="was given up"):
        await desk.run(desk.engine.sign_ins.finish("example", ANN))
    if not device:
        page = await asyncio.to_thread(httpx.get, invitation.url, trust_env=False)
        back = urlsplit(page.headers["location"])
        with pytest.raises(OSError):  # nobody listens
            await asyncio.open_connection(back.hostname, back.port)


async def test_a_second_begin_gives_the_first_one_up(desk: Desk, identity: Identity) -> None:
    _, first = await begin(desk)
    assert (await sign_in(desk, identity)).standing is Standing.IN
    assert first.cancelled()


async def test_the_program_can_end_while_a_sign_in_waits(desk: Desk, tmp_path: Path) -> None:
    other = Desk(tmp_path / "other")
    _, finished = await begin(other)
    await other.run(other.engine.sign_ins.begin("example", "bob@example.org"))
    await other.close()
    assert finished.cancelled()


async def test_without_a_client_id_the_way_to_one_is_told(desk: Desk) -> None:
    ins = desk.engine.sign_ins
    with pytest.raises(Trouble, match="Google does not know MailTracker yet") as caught:
        await desk.run(ins.begin("google", ANN))
    assert "https://console.cloud.google.com/" in caught.value.way_out
    assert "app password at https://myaccount.google.com/apppasswords" in caught.value.way_out
    with pytest.raises(Trouble, match="no sign-in provider called nobody"):
        await desk.run(ins.begin("nobody", ANN))
    await desk.run(ins.keep_client("google", Client("mine")))
    with pytest.raises(Trouble, match="by a code"):
        await desk.run(ins.begin("google", ANN, device=True))


async def test_the_users_own_client_goes_before_the_packagers(
    desk: Desk, identity: Identity
) -> None:
    ins = desk.engine.sign_ins
    await desk.run(ins.keep_client("example", Client("another", "its-secret")))
    invitation: Any = await desk.run(ins.begin("example", ANN))
    assert "client_id=another" in invitation.url
    assert "its-secret" not in invitation.url
    await desk.run(ins.keep_client("example", Client()))
    invitation = await desk.run(ins.begin("example", ANN))
    assert f"client_id={CLIENT}" in invitation.url


async def test_tokens_go_with_the_last_account_that_needs_them(
    desk: Desk, identity: Identity
) -> None:
    await sign_in(desk, identity)
    server = Server(host="127.0.0.1", port=9, user=ANN)
    one = Account(name="Ann", address=ANN, smtp=server, sign_in="example", enabled=False)
    numbers = [await desk.run(desk.engine.save_account(one)) for _ in range(2)]
    await desk.run(desk.engine.remove_account(numbers[0]))
    assert (await standing(desk)).standing is Standing.IN
    await desk.run(desk.engine.remove_account(numbers[1]))
    assert (await standing(desk)).standing is Standing.OUT
