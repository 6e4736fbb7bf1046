"""Cases of who fetched: what came in, when after hand-off, whose it was, and why we think so."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailtracker_gui.domain.evidence import Verdict
from mailtracker_gui.domain.verdict import CLICK, OPEN, Hit, judge, packaged, read, rejudge

HANDED_OFF = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
LATER = 3600.0

WIN = "Mozilla/5.0 (Windows NT 10.0; Win64; x64)"
MAC = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)"
PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X)"
WEBKIT, BLINK = "AppleWebKit/605.1.15 (KHTML, like Gecko)", "AppleWebKit/537.36 (KHTML, like Gecko)"
CHROME = f"{WIN} {BLINK} Chrome/141.0.0.0 Safari/537.36"
GMAIL = "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)"
GMAIL_AHEAD = f"{WIN} {BLINK} Chrome/42.0.2311.135 Safari/537.36 Edge/12.246 Mozilla/5.0"
OLD_EDGE = f"{WIN} {BLINK} Chrome/42.0.2311.135 Safari/537.36 Edge/12.246"
YAHOO = "YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html"
OUTLOOK = (
    "Mozilla/4.0 (compatible; MSIE 7.0; Windows NT 10.0; Win64; x64; Trident/7.0; .NET4.0C; "
    "Microsoft Outlook 16.0.5290; ms-office; MSOffice 16)"
)

# source of the case | User-Agent | kind | seconds after hand-off | verdict | rule
AGENTS = """
Apple MPP                | Mozilla/5.0                                            | open  | 5    | prefetch | apple-privacy-protection
Apple MPP, days later    | Mozilla/5.0                                            | open  | 9999 | prefetch | apple-privacy-protection
Apple Mail on a Mac      | {MAC} {WEBKIT}                                         | open  | 30   | prefetch | nameless-webkit-early
Apple Mail on a Mac      | {MAC} {WEBKIT}                                         | open  | 120  | prefetch | nameless-webkit-early
Apple Mail on a Mac      | {MAC} {WEBKIT}                                         | open  | 121  | proxy    | nameless-webkit
Apple Mail on a phone    | {PHONE} {WEBKIT}                                       | open  | 3600 | proxy    | nameless-webkit
a web view on a phone    | {PHONE} {WEBKIT} Mobile/15E148                         | open  | 3600 | person   | telephone-mail
Gmail ahead of reading   | {GMAIL_AHEAD}                                          | open  | 4    | prefetch | gmail-prefetch
Gmail ahead of reading   | {GMAIL_AHEAD}                                          | open  | 3600 | prefetch | gmail-prefetch
the browser it copies    | {OLD_EDGE}                                             | open  | 3600 | person   | browser
Gmail scanning           | {GMAIL}                                                | open  | 0.5  | prefetch | gmail-proxy-at-hand-off
Gmail scanning           | {GMAIL}                                                | open  | 20   | prefetch | gmail-proxy-at-hand-off
Gmail, somebody opens    | {GMAIL}                                                | open  | 21   | proxy    | gmail-proxy
Gmail, somebody opens    | {GMAIL}                                                | open  | 3600 | proxy    | gmail-proxy
Yahoo, somebody opens    | {YAHOO}                                                | open  | 3600 | proxy    | yahoo-proxy
Thunderbird              | Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Thunderbird/140.4.0 | open | 60 | person | mail-program
Betterbird               | Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Betterbird/140.4.0 | open | 60 | person | mail-program
Outlook for Windows      | {OUTLOOK}                                              | open  | 60   | person   | mail-program
Outlook, shortened       | Mozilla/4.0 (compatible; ms-office; MSOffice 16)       | open  | 60   | person   | mail-program
Outlook for iPhone       | Outlook-iOS/723.4027091.prod.iphone (4.28.0)           | open  | 60   | person   | mail-program
Airmail                  | Airmail 5.0.10 rv:1 (Macintosh; Mac OS X 13.0)         | open  | 60   | person   | mail-program
eM Client                | Mozilla/5.0 (Windows NT 10.0) eM Client/9.2            | open  | 60   | person   | mail-program
Lotus Notes              | Mozilla/4.0 (compatible; Lotus-Notes/6.0; Windows-NT)  | open  | 60   | person   | mail-program
Firefox                  | Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0 | click | 60 | person | browser
Chrome                   | {CHROME}                                               | click | 60   | person   | browser
Chrome, webmail          | {CHROME}                                               | open  | 60   | person   | browser
Edge                     | {CHROME} Edg/141.0.0.0                                 | click | 60   | person   | browser
Safari                   | {MAC} {WEBKIT} Version/17.5 Safari/605.1.15            | click | 60   | person   | browser
Safari on a phone        | {PHONE} {WEBKIT} Version/18.6 Mobile/15E148 Safari/604.1 | click | 60 | person   | browser
Chrome on a phone        | {PHONE} {WEBKIT} CriOS/141.0 Mobile/15E148 Safari/604.1 | click | 60  | person   | browser
Internet Explorer 11     | Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko | click | 60 | person | browser
a telephone named Cubot  | Mozilla/5.0 (Linux; Android 11; CUBOT X50) {BLINK} Chrome/99.0 Mobile Safari/537.36 | click | 60 | person | browser
a click before reading   | {CHROME}                                               | click | 1    | scanner  | at-hand-off
a click before reading   | {CHROME}                                               | click | 2    | scanner  | at-hand-off
a quick reader           | {CHROME}                                               | click | 3    | person   | browser
a quick open             | {CHROME}                                               | open  | 1    | person   | browser
nothing                  |                                                        | open  | 60   | scanner  | no-user-agent
Barracuda                | Barracuda Sentinel (EE)                                | click | 60   | scanner  | security-gateway
Proofpoint               | {CHROME} Proofpoint                                    | click | 60   | scanner  | security-gateway
Mimecast                 | {WIN} Mimecast URL Protect                             | click | 60   | scanner  | security-gateway
Cisco                    | Cisco Secure Email                                     | click | 60   | scanner  | security-gateway
not Cisco                | Mozilla/5.0 (X11; San Francisco) Gecko/20100101 Firefox/143.0 | click | 60 | person | browser
Zscaler                  | {CHROME} Zscaler                                       | click | 60   | scanner  | security-gateway
headless Chrome          | {WIN} {BLINK} HeadlessChrome/141.0.0.0 Safari/537.36   | click | 60   | scanner  | headless-browser
PhantomJS                | Mozilla/5.0 (Unknown; Linux x86_64) AppleWebKit/538.1 (KHTML, like Gecko) PhantomJS/2.1.1 Safari/538.1 | click | 60 | scanner | headless-browser
Slack                    | Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots) | click | 60 | scanner | link-preview
WhatsApp                 | WhatsApp/2.23.20.0                                     | click | 60   | scanner  | link-preview
Facebook                 | facebookexternalhit/1.1                                | click | 60   | scanner  | link-preview
Skype                    | Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5 | click | 60 | scanner | link-preview
Bing                     | {CHROME} BingPreview/1.0b                              | click | 60   | scanner  | link-preview
curl                     | curl/8.5.0                                             | open  | 60   | scanner  | tool
wget                     | Wget/1.21                                              | open  | 60   | scanner  | tool
requests                 | python-requests/2.28.0                                 | click | 60   | scanner  | tool
aiohttp                  | Python/3.9 aiohttp/3.8.1                               | click | 60   | scanner  | tool
Go                       | Go-http-client/2.0                                     | click | 60   | scanner  | tool
Java                     | Java/17.0.1                                            | click | 60   | scanner  | tool
OkHttp                   | okhttp/4.10.0                                          | click | 60   | scanner  | tool
AsyncHttpClient          | AHC/2.1                                                | click | 60   | scanner  | tool
OpenResty                | lua-resty-http/0.10 (Lua) ngx_lua/10019                | click | 60   | scanner  | tool
Googlebot                | Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html) | click | 60 | scanner | robot
bingbot, as a browser    | Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0) Chrome/116.0 Safari/537.36 | click | 60 | scanner | robot
a monitor                | Uptime-Monitor/1.0                                     | click | 60   | scanner  | robot
a spider                 | Mozilla/5.0 (compatible; Baiduspider-render/2.0)       | click | 60   | scanner  | robot
something new            | Frobnicator/1                                          | open  | 60   | unknown  | no-rule
an old Explorer          | Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 6.1)     | click | 60   | unknown  | no-rule
"""  # noqa: E501  # a table reads as one
CASES = [tuple(cell.strip() for cell in line.split("|")) for line in AGENTS.strip().splitlines()]


def hit(seconds: float = LATER, kind: str = OPEN, **more: object) -> Hit:
    told = {"user_agent": CHROME, **more}
    return Hit(at=HANDED_OFF + timedelta(seconds=seconds), kind=kind, **told)  # type: ignore[arg-type]


def rules(*hits: Hit, handed_off: datetime | None = HANDED_OFF) -> list[str]:
    return [judgement.rule for judgement in rejudge(hits, handed_off)]


@pytest.mark.parametrize(("source", "agent", "kind", "seconds", "verdict", "rule"), CASES)
def test_agents(source: str, agent: str, kind: str, seconds: str, verdict: str, rule: str) -> None:
    names = {name: value for name, value in globals().items() if isinstance(value, str)}
    told = hit(float(seconds), kind, user_agent=agent.format(**names))
    judgement = judge(told, HANDED_OFF)
    assert (judgement.verdict, judgement.rule) == (verdict, rule), source


@pytest.mark.parametrize(
    ("source", "headers", "verdict"),
    [
        ("Fetch standard", {"sec-purpose": "prefetch"}, "prefetch"),
        ("Chromium", {"sec-purpose": "prefetch;prerender"}, "prefetch"),
        ("Chromium", {"sec-purpose": "prefetch;anonymous-client-ip"}, "prefetch"),
        ("older Chromium", {"purpose": "prefetch"}, "prefetch"),
        ("older Safari", {"x-purpose": "preview"}, "prefetch"),
        ("older Firefox", {"x-moz": "prefetch"}, "prefetch"),
        ("any case", {"purpose": "Prefetch"}, "prefetch"),
        ("not one of these", {"sec-fetch-dest": "image"}, "person"),
        ("another purpose", {"purpose": "reading"}, "person"),
    ],
)
def test_headers(source: str, headers: dict[str, str], verdict: str) -> None:
    assert judge(hit(headers=headers), HANDED_OFF).verdict == verdict, source


@pytest.mark.parametrize(
    ("source", "kind", "address", "verdict"),
    [
        ("Defender detonates", CLICK, "40.107.3.4", "scanner"),
        ("Defender detonates", CLICK, "2a01:111:f403:c100::1", "scanner"),
        ("Outlook.com shows", OPEN, "104.47.9.9", "proxy"),
        ("just outside", CLICK, "40.108.0.1", "person"),
        ("no address known", CLICK, "", "person"),
        ("not an address", CLICK, "testclient", "person"),
    ],
)
def test_networks(source: str, kind: str, address: str, verdict: str) -> None:
    assert judge(hit(kind=kind, address=address), HANDED_OFF).verdict == verdict, source


def test_head_proves_no_reader() -> None:
    assert judge(hit(method="HEAD"), HANDED_OFF).rule == "head-request"


def test_the_senders_own_address_is_the_sender() -> None:
    own = judge(hit(address="192.0.2.7"), HANDED_OFF, own={"192.0.2.7"})
    assert own.verdict is Verdict.SELF
    assert judge(hit(address="192.0.2.8"), HANDED_OFF, own={"192.0.2.7"}).verdict is Verdict.PERSON


def test_no_window_is_assumed_while_hand_off_is_unknown() -> None:
    early = hit(1, user_agent=GMAIL)
    assert judge(early).rule == "gmail-proxy"
    assert judge(early, HANDED_OFF).rule == "gmail-proxy-at-hand-off"


def test_a_hit_before_the_reply_to_hand_off_counts_as_early() -> None:
    # Providers deliver while they still say 250, and clocks differ.
    assert judge(hit(-1, CLICK), HANDED_OFF).rule == "at-hand-off"


def link(seconds: float, name: str, **more: object) -> Hit:
    return hit(seconds, CLICK, url=f"https://a.example/{name}", **more)


SOON, LONG_AFTER = "burst-of-links", "burst-of-links-later"


@pytest.mark.parametrize(
    ("story", "hits", "expected"),
    [
        ("one click", [link(60, "a")], ["browser"]),
        ("two links at once", [link(60, "a"), link(61, "b")], [SOON, SOON]),
        ("exactly two seconds", [link(60, "a"), link(62, "b")], [SOON, SOON]),
        ("just not", [link(60, "a"), link(62.1, "b")], ["browser", "browser"]),
        ("the same link twice", [link(60, "a"), link(60.3, "a")], ["browser", "browser"]),
        ("other machines, one burst", [link(60, "a"), link(61, "b", address="x")], [SOON, SOON]),
        ("the last one first", [link(61, "b"), link(60, "a")], [SOON, SOON]),
        ("a repeat", [link(60, "a"), link(61, "a"), link(62.5, "b")], ["browser", SOON, SOON]),
        ("a chain", [link(60, "a"), link(61.9, "b"), link(63.8, "c")], [SOON] * 3),
        ("hours later, tabs perhaps", [link(LATER, "a"), link(LATER, "b")], [LONG_AFTER] * 2),
        (
            "a person after the gateway",
            [link(60, "a"), link(60.5, "b"), link(LATER, "a")],
            [SOON, SOON, "browser"],
        ),
        (
            "the gateway loads the pixel too",
            [hit(59.5), link(60, "a"), link(61, "b")],
            [SOON, SOON, SOON],
        ),
        (
            "another machine's open is its own",
            [hit(60, user_agent=GMAIL), link(60, "a"), link(61, "b")],
            ["gmail-proxy", SOON, SOON],
        ),
        (
            "an open between two slow clicks",
            [link(60, "a"), hit(62), link(64, "b")],
            ["browser", "browser", "browser"],
        ),
        ("open and click", [hit(60), link(61, "a")], ["browser", "browser"]),
    ],
)  # fmt: skip
def test_bursts(story: str, hits: list[Hit], expected: list[str]) -> None:
    assert rules(*hits) == expected, story


def test_a_later_hit_makes_the_earlier_ones_a_scanners() -> None:
    first, second = link(60, "a"), link(61, "b")
    assert judge(first, HANDED_OFF).verdict is Verdict.PERSON
    assert judge(second, HANDED_OFF, [first]).verdict is Verdict.SCANNER
    assert {one.verdict for one in rejudge([first, second], HANDED_OFF)} == {Verdict.SCANNER}


def test_a_burst_with_hand_off_unknown_is_less_sure() -> None:
    told = rejudge([link(60, "a"), link(61, "b")])
    assert [one.rule for one in told] == [LONG_AFTER] * 2
    assert told[0].confidence < rejudge([link(60, "a"), link(61, "b")], HANDED_OFF)[0].confidence


times = st.lists(st.tuples(st.integers(0, 80), st.sampled_from("abc"), st.booleans()), max_size=12)


@given(times)
def test_bursts_are_what_a_plain_comparison_says(told: list[tuple[int, str, bool]]) -> None:
    hits = [link(60 + t / 10, url) if click else hit(60 + t / 10) for t, url, click in told]
    burst = {
        one
        for one, mine in enumerate(hits)
        for other in hits
        if mine.kind == other.kind == CLICK
        and mine.url != other.url
        and abs(mine.at - other.at) <= timedelta(seconds=2)
    }
    expected = [
        number in burst
        if mine.kind == CLICK
        else any(abs(mine.at - hits[other].at) <= timedelta(seconds=2) for other in burst)
        for number, mine in enumerate(hits)
    ]
    assert [name == SOON for name in rules(*hits)] == expected


def test_ten_thousand_hits_are_judged_in_one_go() -> None:
    flood = [link(60 + number / 10_000, str(number % 3)) for number in range(10_000)]
    assert set(rules(*flood)) == {SOON}


def test_every_rule_has_a_name_of_its_own_a_source_and_a_confidence() -> None:
    table = packaged()
    assert len({rule.name for rule in table.rules}) == len(table.rules)
    assert all(rule.source and 0 < rule.confidence <= 1 for rule in table.rules)


def test_every_rule_decides_some_case() -> None:
    told = {case[5] for case in CASES} | {SOON, LONG_AFTER}
    told |= {"own-address", "head-request", "prefetch-header"}
    told |= {"microsoft-detonation", "outlook-com-images"}
    assert {rule.name for rule in packaged().rules} == told - {"no-rule"}


def test_a_window_can_be_edited() -> None:
    table = read(
        "[burst]\nseconds = 0\n[[rule]]\nname = 'mine'\nsource = 'me'\n"
        "agent = 'Chrome'\nwithin = 10\nverdict = 'prefetch'\nconfidence = 0.5\n"
    )
    assert judge(hit(10), HANDED_OFF, table=table).rule == "mine"
    assert judge(hit(11), HANDED_OFF, table=table).verdict is Verdict.UNKNOWN


@given(st.text(max_size=300), st.text(max_size=40), st.sampled_from([OPEN, CLICK]))
def test_any_hit_gets_a_judgement(agent: str, address: str, kind: str) -> None:
    assert 0 <= judge(hit(kind=kind, user_agent=agent, address=address)).confidence <= 1
