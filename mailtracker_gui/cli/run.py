"""Runs one command, and says the world's troubles in one line.

What a command needs is imported with it: the tracking server alone, and the reading of reports,
run without the rest installed.
"""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from pathlib import Path

from mailtracker_gui.cli.output import complain
from mailtracker_gui.domain.trouble import Trouble


def run(options: Namespace, profile: Path | None) -> int:
    """Run the command named in `options`; return the exit code (2: the world's trouble).

    `profile` is the folder of the user's data, None for the usual one.
    """
    name = " ".join(filter(None, (options.command, getattr(options, "action", ""))))
    try:
        return _run(name, options, profile)
    except Trouble as trouble:
        complain(str(trouble))
        return 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # `| head` has seen enough; Python would complain at its own end
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _run(name: str, options: Namespace, profile: Path | None) -> int:
    if name == "serve":
        from mailtracker_gui.cli.serve import serve

        return serve(options)
    if name == "explain":
        from mailtracker_gui.cli.explain import explain

        return explain(options)
    from mailtracker_gui.cli.on_profile import on_profile

    return on_profile(name, options, profile)
