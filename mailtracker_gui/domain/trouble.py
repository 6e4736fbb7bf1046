"""Two families of error: the world's, and ours.

The world's are shown to the user with a way out; ours end in the crash report.
"""

from mailtracker_gui.domain.saying import say, together


class Trouble(Exception):
    """The world did it: a full disk, a refused login.  `way_out` says what the user can do."""

    def __init__(self, what: str, way_out: str = "") -> None:
        super().__init__(what)
        self.what = say(what)
        self.way_out = say(way_out)

    def __str__(self) -> str:
        return together(self.what, self.way_out)


class Defect(Exception):
    """We did it.  Never caught on the way up; ends in the crash report."""
