"""What no build has used for a month leaves the folder of what is kept; never while another build may want it.

Every build holds the folder from before it looks for anything until it is done; who prunes must hold it alone. So no
file that a build has found can go from under it, in whatever order the builds of several processes begin and end.
"""

import os
import sys
import weakref
from contextlib import suppress
from pathlib import Path

if sys.platform != "win32":
    import fcntl

KEPT = Path(".cache")
FOLDERS = ("drawings", "pictures")
"""Where in it made things lie, each under a name made of what went into it; whatever else lies there is not ours."""
UNUSED = 30 * 24 * 60 * 60
"""Seconds after which a thing counts as of a text that no longer exists: a month without any build of its campaign."""
_HELD = "in-use"


class Hold:
    """A build's hold on the folder of what is kept; it ends with the object. Without leave to write there is none."""

    def __init__(self, kept: Path | None) -> None:
        """Hold the folder together with all other builds, once nobody prunes it any more; None holds nothing."""
        self._kept = kept
        self._file: int | None = None
        if sys.platform == "win32" or kept is None:
            return
        with suppress(OSError):
            kept.mkdir(parents=True, exist_ok=True)
            self._file = os.open(kept / _HELD, os.O_RDWR | os.O_CREAT, 0o666)
            weakref.finalize(self, os.close, self._file)
            fcntl.flock(self._file, fcntl.LOCK_SH)

    def prune(self) -> int:
        """Remove what was not used for a month before now, and give how much; nothing when another build runs.

        To be asked when the build is done: it may lose its hold. What is now, the file system says: no moment of an
        edition has to do with it, and none of it reaches a site.
        """
        if self._file is None or self._kept is None or sys.platform == "win32":
            return 0
        gone = 0
        with suppress(OSError):
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            os.utime(self._file)
            oldest = os.fstat(self._file).st_mtime - UNUSED
            for folder in FOLDERS:
                gone += sum(_removed(Path(entry), oldest) for entry in _files_in(self._kept / folder))
        with suppress(OSError):
            fcntl.flock(self._file, fcntl.LOCK_SH | fcntl.LOCK_NB)
        return gone


def is_kept(place: Path) -> bool:
    """Whether a thing was made before; from now on it counts as used today."""
    try:
        os.utime(place)
    except FileNotFoundError:
        return False
    except OSError:  # somebody else's, or on a disk that may only be read
        return place.is_file()
    return True


def kept_bytes(place: Path) -> bytes | None:
    """What was made before, None when it was not or is no longer there."""
    if not is_kept(place):
        return None
    with suppress(OSError):
        return place.read_bytes()
    return None


def _files_in(folder: Path) -> list[str]:
    if not folder.is_dir():
        return []
    with os.scandir(folder) as entries:
        return [entry.path for entry in entries if entry.is_file(follow_symlinks=False)]


def _removed(place: Path, oldest: float) -> bool:
    """Remove a file last used before `oldest`; what cannot be removed stays."""
    with suppress(OSError):
        if place.stat().st_mtime < oldest:
            place.unlink()
            return True
    return False
