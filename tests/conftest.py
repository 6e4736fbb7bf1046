from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# The same examples everywhere and every time: a failure here is a failure there.
settings.register_profile("ci", derandomize=True, deadline=None, database=None)
settings.load_profile("ci")


@pytest.fixture(scope="session")
def artifacts() -> Path:
    """A folder that outlives the run, for screenshots a person looks at."""
    folder = Path(__file__).parent.parent / ".build" / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    return folder
