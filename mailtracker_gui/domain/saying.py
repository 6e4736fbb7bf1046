"""Sentences that know how they were made, so that a window can say them in another language.

English is what the code, the command line and the ledger say.  A sentence made by `say` is that
English, and keeps beside it the words that never change and what was filled in.
"""

from __future__ import annotations

from collections.abc import Mapping


class Said(str):
    """A text like any other; `template` is a literal, and `values` stand in its {fields}."""

    __slots__ = ("template", "values")
    template: str
    values: Mapping[str, object]


def say(template: str, /, **values: object) -> Said:
    """Return the template filled: say("{host} did not answer.", host=host)."""
    said = Said(template.format(**values) if values else template)
    said.template, said.values = template, values
    return said
