"""How long things wait.  Tests and the sandbox live faster."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """Seconds, but for the sums of doubling they lead to."""

    first_retry: float = 60
    longest_retry: float = 3600
    look_again: float = 60  # at most so long until the outbox and the silences are looked at
    long_poll: float = 25  # one question to the tracking server
    first_reconnect: float = 1
    longest_reconnect: float = 300
    answer: float = 60  # a mail server's answer to one command
    taking: float = 600  # its answer to the content, RFC 5321 section 4.5.3.2.6
    minute: float = 60  # over which a provider counts recipients
    day: float = 86_400

    def retry(self, attempts: int, chance: float) -> timedelta:
        """Return the wait after `attempts` attempts; `chance` in 0..1 spreads it by a fifth."""
        plain = min(self.first_retry * 2.0 ** min(attempts - 1, 20), self.longest_retry)
        return timedelta(seconds=plain * (0.9 + 0.2 * chance))

    def reconnect(self, failures: int, chance: float) -> float:
        plain = min(self.first_reconnect * 2.0 ** min(failures - 1, 20), self.longest_reconnect)
        return plain * (0.9 + 0.2 * chance)
