from __future__ import annotations

import pytest

from mailtracker_gui.domain.evidence import Kind, Verdict
from mailtracker_gui.domain.proof import said, sentence, title
from tests.facts import fact


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_has_a_name_and_says_what_it_proves(kind: Kind) -> None:
    assert title(fact(kind))
    assert sentence(fact(kind)).endswith(".")


@pytest.mark.parametrize("verdict", Verdict)
@pytest.mark.parametrize("kind", [Kind.OPENED, Kind.CLICKED])
def test_every_verdict_has_its_sentence(kind: Kind, verdict: Verdict) -> None:
    assert "{" not in sentence(fact(kind), verdict)


def test_the_servers_words_are_verbatim() -> None:
    told = fact(Kind.DELIVERED, reply="250 2.0.0 OK id=1", remote_mta="mx.example.org")
    assert said(told) == "mx.example.org said: 250 2.0.0 OK id=1"
    assert said(fact(Kind.DELIVERED, reply="250 OK")) == "Remote host said: 250 OK"
    assert said(fact(Kind.DELIVERED)) == ""
