"""The tables in `resources/reports`, read once: what reports say is data, not code."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(name: str) -> dict[str, Any]:
    source = files("resources") / "reports" / f"{name}.toml"
    return tomllib.loads(source.read_text(encoding="utf-8"))
