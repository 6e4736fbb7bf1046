from __future__ import annotations

import os

from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# The same examples everywhere and every time: a failure here is a failure there.
settings.register_profile("ci", derandomize=True, deadline=None, database=None)
settings.load_profile("ci")
