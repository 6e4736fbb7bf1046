"""Fields are filled as they stand in the row, and never as more than text."""

from __future__ import annotations

from email.utils import getaddresses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailtracker_gui.domain.merge import fill
from mailtracker_gui.domain.message import Letter
from mailtracker_gui.domain.trouble import Trouble

TEMPLATE = Letter(
    account=1,
    sender="me@example.org",
    to=("{{First name}} <{{email}}>",),
    subject="For {{First name}}",
    text="Dear {{ First name }}, {{gift}} {unchanged} {{}}",
    html="<p>Dear {{First name}}: {{gift}}</p>",
    tag="Spring",
)
ROW = {"First name": "Ann", "email": "ann@example.net", "gift": "a <b>&</b> c"}


def test_every_field_is_filled_and_html_stays_html() -> None:
    letter = fill(TEMPLATE, ROW)
    assert letter.to == ('"Ann" <ann@example.net>',)
    assert letter.subject == "For Ann"
    assert letter.text == "Dear Ann, a <b>&</b> c {unchanged} {{}}"
    assert letter.html == "<p>Dear Ann: a &lt;b&gt;&amp;&lt;/b&gt; c</p>"
    assert letter.tag == "Spring"


def test_what_a_row_holds_is_not_filled_again() -> None:
    assert fill(TEMPLATE, {**ROW, "First name": "{{gift}}"}).subject == "For {{gift}}"


@settings(max_examples=30)
@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("C", "Z"))))
def test_no_name_makes_a_second_recipient(name: str) -> None:
    [box] = fill(TEMPLATE, {**ROW, "First name": f"Lee, {name} <x@y.example>"}).to
    [(_, address)] = getaddresses([box])
    assert address == "ann@example.net"


@pytest.mark.parametrize(
    ("row", "what"),
    [
        ({**ROW, "gift": None}, "It has no “gift”, only First name, email"),
        ({"First name": "Ann", "gift": ""}, "It has no “email”, only First name, gift."),
        ({**ROW, "email": ""}, "“” is not an address."),
        ({**ROW, "email": "a@x.example, b@x.example"}, "“a@x.example, b@x.example” is not"),
    ],
)
def test_what_is_missing_is_named(row: dict[str, str], what: str) -> None:
    with pytest.raises(Trouble) as caught:
        fill(TEMPLATE, row)
    assert caught.value.what.startswith(what)
    assert caught.value.way_out
