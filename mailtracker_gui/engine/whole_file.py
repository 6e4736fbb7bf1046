"""A file that is there only when it is whole; until then, what was there before stays."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mailtracker_gui.domain.saying import say
from mailtracker_gui.domain.trouble import Trouble


@contextmanager
def whole_file(path: Path, way_out: str = "Choose another place.") -> Iterator[Path]:
    """Give a place to write to; what lies there at the end takes the place of `path`.

    Whoever changes their mind takes it away.  Raises Trouble for what the disk does.
    """
    part = path.with_name(f".{path.name}.part")
    try:
        yield part
        if part.exists():
            part.replace(path)
    except OSError as error:
        what = say("{path} cannot be written: {error}.", path=path, error=error.strerror)
        raise Trouble(what, way_out) from error
    finally:
        part.unlink(missing_ok=True)
