"""Sentences that know how they were made, so that a window can say them in another language.

English is what the code, the command line and the ledger say.  A sentence made by `say` is that
English, and keeps beside it the words that never change and what was filled in.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from enum import Enum

MADE = '{"say": '  # what a stored sentence begins with that was filled in


class Said(str):
    """A text like any other; `template` is a literal, and `values` stand in its {fields}."""

    __slots__ = ("template", "values")
    template: str
    values: Mapping[str, object]


def say(template: str, /, **values: object) -> Said:
    """Return the template filled: say("{host} did not answer.", host=host)."""
    if isinstance(template, Said) and not values:
        return template
    told = {name: _plain(value) for name, value in values.items()}
    said = Said(template.format(**told) if told else template)
    said.template, said.values = template, told
    return said


def both(first: str, last: str) -> str:
    """Return "a and b", or the one that is not empty."""
    return say("{first} and {last}", first=first, last=last) if first and last else first or last


def together(first: str, last: str) -> Said:
    """Return two sentences in a row, either of which may be empty."""
    if first and last:
        return say("{first} {last}", first=say(first), last=say(last))
    return say(first or last)


def stored(text: str) -> str:
    """Return a text as the ledger keeps it: with what was filled in, if anything was."""
    if not (isinstance(text, Said) and text.values):
        return str(text)
    values = {
        name: {"said": stored(value)} if isinstance(value, Said) else value
        for name, value in text.values.items()
    }
    return json.dumps({"say": text.template, "values": values}, ensure_ascii=False)


def restored(text: str) -> Said:
    """Return what was stored, as it was said."""
    if not text.startswith(MADE):
        return say(text)
    told = json.loads(text)
    values = {
        name: restored(value["said"]) if isinstance(value, dict) else value
        for name, value in told["values"].items()
    }
    return say(told["say"], **values)


def _plain(value: object) -> object:
    """Return what can be stored; what is said of an error outlives it."""
    if isinstance(value, Enum):
        return say(str(value.value))
    return value if isinstance(value, int | float | str) else str(value)
