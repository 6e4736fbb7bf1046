"""A month of letters and of everything that fetches their pixels and links, with the truth beside.

Built from what providers and makers document and from what people do, not from our table: it
imports nothing of it but the form of a hit.  Agents, addresses and delays are drawn from wide
ranges, most of them ones the table does not name: its browsers' versions, its gateways' clouds.

What nobody can know is marked `hidden` and says why: Apple's fetch at the moment of reading looks
like any of its fetches ahead of reading, by the same agent from the same addresses.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from random import Random

from mailtracker_gui.domain.verdict import CLICK, OPEN, Hit

MONTH = datetime(2026, 6, 1, tzinfo=UTC)
OWN = ("203.0.113.17", "2001:db8:17::4")  # the sender's desk
WINDOWS = ("Windows NT 10.0; Win64; x64", "Macintosh; Intel Mac OS X 10_15_7", "X11; Linux x86_64")
BLINK = "AppleWebKit/537.36 (KHTML, like Gecko)"
WEBKIT = "AppleWebKit/605.1.15 (KHTML, like Gecko)"
GOOGLE = ("66.249.80", "66.249.84", "66.102.6", "74.125.212", "209.85.238")  # AS15169
EXCHANGE = ("40.94.30", "40.107.22", "52.101.9", "104.47.11", "52.96.40", "40.99.12")
APPLE = ("172.224.240", "172.225.98", "172.226.110", "104.28.103", "146.75.169", "140.248.29")
APPLE_ELSEWHERE = "172.232.7"  # a block that was added after any list was read
CLOUDS = ("3.90.17", "18.207.5", "34.201.44", "35.180.3", "54.240.9", "20.69.120", "13.83.4")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetch:
    """A hit and the truth: which of the person's readings caused it, None for a machine's."""

    hit: Hit
    reading: int | None = None
    hidden: bool = False
    by: str = ""


@dataclass(slots=True)
class Recipient:
    """One letter to one recipient; `fetches` are in no order."""

    kind: str
    handed_off: datetime
    links: tuple[str, ...]
    chance: Random
    fetches: list[Fetch] = field(default_factory=list)
    readings: Iterator[int] = field(default_factory=count)

    def add(
        self,
        after: float,
        agent: str,
        address: str,
        *,
        url: str = "",
        method: str = "GET",
        reading: int | None = None,
        hidden: bool = False,
        headers: dict[str, str] | None = None,
    ) -> None:
        hit = Hit(
            at=self.handed_off + timedelta(seconds=after),
            kind=CLICK if url else OPEN,
            url=url,
            method=method,
            user_agent=agent,
            address=address,
            headers=headers or {},
        )
        self.fetches.append(Fetch(hit=hit, reading=reading, hidden=hidden, by=self.kind))

    def times(self) -> list[float]:
        """Return when the person reads: half within two hours, one in fifty at once."""
        if self.chance.random() < 0.35:  # never reads it
            return []
        at_once = self.chance.random() < 0.02  # the mail is open all day, and something came
        first = self.chance.uniform(4, 20) if at_once else 5 + self.chance.lognormvariate(8.2, 1.9)
        again = self.chance.choices((0, 1, 2, 3), (60, 25, 10, 5))[0]
        late = [first + self.chance.expovariate(1 / 90_000) + 45 for _ in range(again)]
        return [first, *late]


def month(seed: int, recipients: int = 1500) -> list[Recipient]:
    """Return what a month's letters met; equal seeds give equal months."""
    chance = Random(seed)  # a simulation
    kinds = list(WORLD)
    drawn = chance.choices(kinds, [WORLD[kind][0] for kind in kinds], k=recipients)
    told = []
    for number, kind in enumerate(drawn):
        links = tuple(f"https://shop.example/{number}/{n}" for n in range(chance.randrange(6)))
        at = MONTH + timedelta(seconds=chance.uniform(0, 30 * 86_400))
        recipient = Recipient(kind, at, links, chance)
        WORLD[kind][1](recipient)
        if chance.random() < 0.25:
            sender_looks(recipient)
        chance.shuffle(recipient.fetches)  # servers tell in the order of their commits
        told.append(recipient)
    return told


# What people read with

BROWSERS = (  # of the last years, as Chromium, Gecko and WebKit document their forms
    "Mozilla/5.0 ({system}) {blink} Chrome/{v}.0.0.0 Safari/537.36",
    "Mozilla/5.0 ({system}) {blink} Chrome/{v}.0.0.0 Safari/537.36 Edg/{v}.0.3240.50",
    "Mozilla/5.0 ({system}) {blink} Chrome/{v}.0.0.0 Safari/537.36 OPR/{v}.0.0.0",
    "Mozilla/5.0 ({system}; rv:{v}.0) Gecko/20100101 Firefox/{v}.0",
    "Mozilla/5.0 (Linux; Android 14; K) {blink} Chrome/{v}.0.0.0 Mobile Safari/537.36",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) {webkit} Version/18.3 Safari/605.1.15",
    (
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) {webkit} "
        "Version/18.5 Mobile/15E148 Safari/604.1"
    ),
)
PROGRAMS = (  # mail programs that load images themselves, as each names itself
    "Mozilla/5.0 (X11; Linux x86_64; rv:{v}.0) Gecko/20100101 Thunderbird/{v}.2.1",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:{v}.0) Gecko/20100101 Thunderbird/{v}.0",
    (
        "Mozilla/4.0 (compatible; MSIE 7.0; Windows NT 10.0; WOW64; Trident/7.0; .NET4.0C; "
        "Microsoft Outlook 16.0.{v}27; ms-office; MSOffice 16)"
    ),
    "Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.{v}27; Pro)",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) {webkit} Mobile/15E148",
    "Outlook-iOS/709.{v}6530.prod.iphone (3.24.1)",
    (
        "Mozilla/5.0 (Linux; Android 14; SM-S911B; wv) {blink} Version/4.0 Chrome/{v}.0.0.0 "
        "Mobile Safari/537.36"
    ),
    "Mailspring/1.{v} Electron",
)


def browser(chance: Random) -> str:
    return named(chance, BROWSERS)


def program(chance: Random) -> str:
    return named(chance, PROGRAMS)


def named(chance: Random, agents: tuple[str, ...]) -> str:
    system, version = chance.choice(WINDOWS), chance.randrange(102, 146)
    return chance.choice(agents).format(system=system, v=version, blink=BLINK, webkit=WEBKIT)


def home(chance: Random) -> str:
    """Return an address of a household or an office."""
    if chance.random() < 0.3:
        return f"2a02:{chance.randrange(0x800, 0x2000):x}:{chance.randrange(65536):x}::1"
    first = chance.choice((24, 31, 37, 62, 71, 77, 80, 84, 86, 93, 109, 151, 178, 188))
    return f"{first}.{chance.randrange(256)}.{chance.randrange(256)}.{chance.randrange(1, 255)}"


def inside(chance: Random, nets: tuple[str, ...]) -> str:
    return f"{chance.choice(nets)}.{chance.randrange(1, 255)}"


def follows(one: Recipient, at: float, address: str, agent: str = "") -> None:
    """A reader in four follows a link or two, never within two seconds of each other."""
    if one.links and one.chance.random() < 0.25:
        told = agent or browser(one.chance)
        at += 4 + one.chance.expovariate(1 / 30)
        for url in one.chance.sample(
            one.links, min(len(one.links), one.chance.choice((1, 1, 1, 2)))
        ):
            one.add(at, told, address, url=url, reading=0)
            at += 3 + one.chance.expovariate(1 / 40)


def person(one: Recipient) -> None:
    """Reads with a program of their own, or a web mail that loads images directly."""
    agent, place = (browser if one.chance.random() < 0.4 else program)(one.chance), home(one.chance)
    for at in one.times():
        elsewhere = one.chance.random() < 0.2  # another device
        told, address = (program(one.chance), home(one.chance)) if elsewhere else (agent, place)
        one.add(at, told, address, reading=next(one.readings))
        follows(one, at, address, told if "Chrome/" in told else "")


def apple(one: Recipient) -> None:
    """Mail Privacy Protection: Apple, "Use Mail Privacy Protection"; Word to the Wise.

    Loads in the background, on charge and Wi-Fi, minutes to hours after delivery; one in ten
    letters is read before that, and then loaded through the same relay.
    """
    nets = (APPLE_ELSEWHERE,) if one.chance.random() < 0.05 else APPLE
    times, place = one.times(), home(one.chance)
    ahead = not times or one.chance.random() < 0.9
    if ahead:
        one.add(5 + one.chance.expovariate(1 / 4000), "Mozilla/5.0", inside(one.chance, nets))
    elif times:
        address = inside(one.chance, nets)
        one.add(times[0], "Mozilla/5.0", address, reading=next(one.readings), hidden=True)
    for at in times:
        follows(one, at, place)


def gmail(one: Recipient) -> None:
    """SparkPost, "Gmail is prefetching images"; Google, "Images in Gmail".

    With Gmail open on delivery it prefetches.  The pixel forbids caching, so that each reading is
    a fetch of the image proxy; one in fifty doubles from another of its machines.
    """
    proxy = (
        "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)"
    )
    ahead = (
        f"Mozilla/5.0 (Windows NT 10.0; Win64; x64) {BLINK} Chrome/42.0.2311.135 Safari/537.36 "
        "Edge/12.246 Mozilla/5.0"
    )
    if one.chance.random() < 0.3:
        one.add(1 + one.chance.expovariate(1 / 3), ahead, inside(one.chance, GOOGLE))
    if one.chance.random() < 0.05:  # a scan on delivery, by the proxy itself
        one.add(0.5 + one.chance.expovariate(1 / 2), proxy, inside(one.chance, GOOGLE))
    for at in one.times():
        reading = next(one.readings)
        one.add(at, proxy, inside(one.chance, GOOGLE), reading=reading)
        if one.chance.random() < 0.02:
            one.add(
                at + one.chance.uniform(0, 3), proxy, inside(one.chance, GOOGLE), reading=reading
            )
        follows(one, at, home(one.chance))


def yahoo(one: Recipient) -> None:
    """Yahoo, "Yahoo Mail Proxy" (SLN28749): first readings, tried up to 4 times."""
    agent = "YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html"
    for number, at in enumerate(one.times()):
        if number == 0:
            reading = next(one.readings)
            for _ in range(one.chance.choice((1, 1, 2, 4))):
                one.add(at, agent, f"98.137.{one.chance.randrange(64, 128)}.9", reading=reading)
                at += one.chance.uniform(0.3, 6)
        follows(one, at, home(one.chance))


def outlook(one: Recipient) -> None:
    """Microsoft 365: Outlook of four kinds, behind Defender's Safe Links for half of them."""
    if one.chance.random() < 0.5:
        defender(one)
    way = one.chance.randrange(4)
    place, agent = home(one.chance), browser(one.chance)
    mac = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)"
    for at in one.times():
        reading = next(one.readings)
        if way == 0:  # in a browser, through Outlook's own servers
            one.add(at, agent, inside(one.chance, EXCHANGE[1:]), reading=reading)
        elif way == 1:  # the new Outlook for Windows, from the reader's network (warmbly 569)
            one.add(at, mac, place, reading=reading)
        else:
            one.add(at, agent if way == 2 else program(one.chance), place, reading=reading)
        if one.links and one.chance.random() < 0.1:  # time-of-click check, then the reader
            url, after = one.chance.choice(one.links), at + 5 + one.chance.expovariate(1 / 30)
            one.add(after, browser(one.chance), inside(one.chance, CLOUDS), url=url)
            one.add(after + one.chance.uniform(0.5, 4), agent, place, url=url, reading=0)


# Five gateways; behind each sits a person with a program of their own


def links_of(one: Recipient, at: float, agent: str, address: str, gap: float) -> None:
    for url in one.links:
        one.add(at, agent, address, url=url)
        at += one.chance.uniform(0.02, gap)


def defender(one: Recipient) -> None:
    """Defender for Office 365: detonates from Microsoft's networks or Azure, often nameless."""
    agent = "" if one.chance.random() < 0.4 else browser(one.chance)
    nets = EXCHANGE[1:] if one.chance.random() < 0.7 else CLOUDS[-2:]
    at, address = 2 + one.chance.expovariate(1 / 60), inside(one.chance, nets)
    links_of(one, at, agent, address, 0.8)
    if one.links and one.chance.random() < 0.3:
        one.add(at + one.chance.uniform(-1, 20), agent, address)


def barracuda(one: Recipient) -> None:
    """Word to the Wise, "Barracuda filters clicking all links": at delivery, all or one of them."""
    agent = "Barracuda Sentinel (EE)" if one.chance.random() < 0.5 else browser(one.chance)
    address = inside(one.chance, ("64.235.150", "209.222.82", "18.207.5"))
    if one.links and one.chance.random() < 0.2:
        one.add(1 + one.chance.random(), agent, address, url=one.links[0], method="HEAD")
    else:
        links_of(one, 1 + one.chance.expovariate(1 / 10), agent, address, 0.5)


def proofpoint(one: Recipient) -> None:
    """Targeted Attack Protection: own networks or AWS, whole browsers, pixels (mautic 9798)."""
    address = inside(one.chance, ("148.163.150", "67.231.153", "185.132.181", *CLOUDS[:3]))
    agent, at = browser(one.chance), 3 + one.chance.expovariate(1 / 120)
    one.add(at, agent, address)
    links_of(one, at + one.chance.uniform(0.2, 60), agent, address, 0.4)


def mimecast(one: Recipient) -> None:
    """URL Protect: a machine for each link, HEAD first, half a minute after delivery."""
    at = 20 + one.chance.expovariate(1 / 30)
    for url in one.links:
        agent, address = (
            browser(one.chance),
            inside(one.chance, ("207.211.30", "195.130.217", *CLOUDS[2:4])),
        )
        one.add(at, agent, address, url=url, method="HEAD")
        one.add(at + 0.3, agent, address, url=url)
        at += one.chance.uniform(0.1, 1.5)


def cisco(one: Recipient) -> None:
    """Secure Email: a headless browser in a cloud, once at delivery and once more within hours."""
    system = one.chance.choice(WINDOWS)
    version = one.chance.randrange(90, 140)
    agent = f"Mozilla/5.0 ({system}) {BLINK} HeadlessChrome/{version}.0 Safari/537.36"
    for at in (4 + one.chance.expovariate(1 / 20), one.chance.uniform(600, 20_000)):
        address = inside(one.chance, CLOUDS)
        if one.chance.random() < 0.6:
            one.add(at, agent, address)
        links_of(one, at + 1, agent, address, 1)


def sender_looks(one: Recipient) -> None:
    """The sender reads the copy in Sent, within seconds and again, or an answer's quote."""
    agent = browser(one.chance) if one.chance.random() < 0.5 else program(one.chance)
    for at in (one.chance.uniform(1, 30), one.chance.expovariate(1 / 200_000)):
        if one.chance.random() < 0.6:
            one.add(at, agent, one.chance.choice(OWN))


def behind(gateway: Callable[[Recipient], None]) -> Callable[[Recipient], None]:
    def both(one: Recipient) -> None:
        gateway(one)
        person(one)

    return both


WORLD: dict[
    str, tuple[float, Callable[[Recipient], None]]
] = {  # share of recipients, and what happens
    "person": (20, person),
    "apple": (25, apple),
    "gmail": (22, gmail),
    "yahoo": (6, yahoo),
    "outlook": (12, outlook),
    "defender": (3, behind(defender)),
    "barracuda": (3, behind(barracuda)),
    "proofpoint": (3, behind(proofpoint)),
    "mimecast": (3, behind(mimecast)),
    "cisco": (3, behind(cisco)),
}
