"""Every specimen is read as its row in `specimens.toml` says."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from mailtracker_gui.domain.reasons import REASONS
from mailtracker_gui.domain.reports import Report, read

FOLDER = Path(__file__).parents[2] / "specimens"
WANTED: dict[str, dict[str, Any]] = tomllib.loads(
    (FOLDER / "specimens.toml").read_text(encoding="utf-8")
)
OF_ORIGINAL = {
    "message_id": "message_id",
    "envelope_id": "envelope_id",
    "references": "references",
    "original_subject": "subject",
}


def specimen(name: str) -> bytes:
    return (FOLDER / f"{name}.eml").read_bytes()


def seen(report: Report, wanted: dict[str, Any]) -> dict[str, Any]:
    """Return those facts of `report` that `wanted` names, in its own terms."""
    facts: dict[str, Any] = {}
    for key, value in wanted.items():
        if key == "recipients":
            facts[key] = [
                {name: getattr(finding, name) for name in row}
                for finding, row in zip(report.recipients, value, strict=False)
            ]
        elif key in OF_ORIGINAL:
            found = getattr(report.original, OF_ORIGINAL[key])
            facts[key] = list(found) if isinstance(found, tuple) else found
        else:
            facts[key] = getattr(report, key)
    return facts


def test_every_specimen_has_a_row() -> None:
    assert {path.stem for path in FOLDER.glob("*.eml")} == set(WANTED)


@pytest.mark.parametrize("name", WANTED)
def test_it_is_read_as_its_row_says(name: str) -> None:
    wanted = WANTED[name]
    report = read(specimen(name))
    assert seen(report, wanted) == wanted
    assert len(report.recipients) == len(wanted["recipients"])


@pytest.mark.parametrize("name", WANTED)
def test_it_reads_the_same_with_the_line_ends_of_the_wire(name: str) -> None:
    raw = specimen(name)
    assert read(raw.replace(b"\n", b"\r\n")) == read(raw)


@pytest.mark.parametrize("name", WANTED)
def test_reasons_are_words_of_the_vocabulary(name: str) -> None:
    assert {finding.reason for finding in read(specimen(name)).recipients} <= REASONS | {""}
