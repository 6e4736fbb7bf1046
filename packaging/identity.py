"""Who makes these packages: the one place that says so.

Each value gives way to a variable of the environment, MAILTRACKER_ and its name.  Run, it prints
them for a shell.  packaging/README.md tells what each is for.
"""

from __future__ import annotations

import os
import shlex

VALUES = {
    # Placeholders: whoever publishes packages sets a name they own, and an address that is read.
    "ID": "org.mailtracker.MailTracker",
    "MAINTAINER": "The MailTracker authors <maintainers@mailtracker.invalid>",
    "HOMEPAGE": "",
    # Both empty: the program has no "Check for updates".
    "UPDATE_URL": "",
    "UPDATE_KEY": "",
}


def identity() -> dict[str, str]:
    return {name: os.environ.get(f"MAILTRACKER_{name}", value) for name, value in VALUES.items()}


if __name__ == "__main__":
    for name, value in identity().items():
        print(f"export MAILTRACKER_{name}={shlex.quote(value)}")
