"""Where a profile's files lie."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path


@dataclass(frozen=True, slots=True)
class Profile:
    """One user's own data in one folder; everything the program keeps is below it."""

    folder: Path

    @property
    def ledger(self) -> Path:
        return self.folder / "ledger.sqlite"

    @property
    def hits(self) -> Path:
        return self.folder / "tracker.sqlite"

    @property
    def window(self) -> Path:
        return self.folder / "window.ini"

    @property
    def settings(self) -> Path:
        return self.folder / "settings.toml"

    @property
    def backups(self) -> Path:
        return self.folder / "backups"

    @property
    def crashes(self) -> Path:
        return self.folder / "crashes"


def default_profile() -> Profile:
    return Profile(user_data_path("MailTracker", appauthor=False))
