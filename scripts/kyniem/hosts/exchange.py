"""Putting a new site where the old one stood, without a moment in which neither stands."""

import ctypes
import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_MARK = ".kyniem-"
_OLD = "-old"
PUBLIC_FOLDER = "site"
_HOME = "index.html"


def lies_in_public_folder(root: Path, site: Path) -> bool:
    """Whether `site`, however it is written, is the project's public folder or lies in it."""
    return Path(os.path.realpath(site)).is_relative_to(os.path.realpath(root / PUBLIC_FOLDER))


def foreign_folder(site: Path, root: Path) -> str:
    """Why `site` may not be replaced by a built site, or "" when it may: nothing there, or a site (it has a home).

    `root` is the project's folder; its own `site/` is there to be replaced, whatever lies in it.
    """
    public = Path(os.path.realpath(root)) / PUBLIC_FOLDER
    return what_would_be_lost(site, root, lambda real: real == public or (real / _HOME).exists(), "dựng")


def what_would_be_lost(folder: Path, root: Path, is_ours: Callable[[Path], bool], verb: str) -> str:
    """Why `folder` may not be written over, or "" when nothing stands there, or only what `is_ours` knows as made.

    `is_ours` is given the real path; `verb` is what we were about to do, in the editor's words.
    """
    real = Path(os.path.realpath(folder))
    if Path(os.path.realpath(root)).is_relative_to(real):
        return "thư mục này chứa cả dự án"
    if not os.path.lexists(folder):
        return ""
    if not real.is_dir():
        return "ở đó đã có một tệp, không phải thư mục"
    is_free = is_ours(real) or not any(real.iterdir())
    return "" if is_free else f"thư mục này đang có thứ khác, {verb} vào là mất"


def folder_beside(site: Path) -> Path:
    """An empty folder next to `site`, on the same file system; what dead builds left there is cleared away."""
    site.parent.mkdir(parents=True, exist_ok=True)
    clear_beside(site)
    beside = site.parent / f".{site.name}{_MARK}{os.getpid()}"
    beside.mkdir()
    return beside


def clear_beside(site: Path) -> None:
    """Remove the folders that builds of `site` left beside it: our own, and those of processes that are gone."""
    prefix = f".{site.name}{_MARK}"
    for found in site.parent.glob(f"{prefix}*"):
        owner = found.name.removeprefix(prefix)
        if owner.endswith(_OLD) and not site.exists():
            found.rename(site)  # a build died between two renames: this is the site that stood
            continue
        owner = owner.removesuffix(_OLD)
        if owner.isdigit() and (int(owner) == os.getpid() or not _is_alive(int(owner))):
            shutil.rmtree(found, ignore_errors=True)


def exchange(new: Path, site: Path) -> bool:
    """Put `new` at `site` and remove what stood there.

    True when it was one exchange (Linux, renameat2 with RENAME_EXCHANGE); False when the system only let us rename
    twice, so that for a moment nothing stood there.
    """
    if not site.exists():
        new.rename(site)
        return True
    if _exchanged(new, site):
        shutil.rmtree(new, ignore_errors=True)
        return True
    old = site.parent / f"{new.name}{_OLD}"
    site.rename(old)
    new.rename(site)
    shutil.rmtree(old, ignore_errors=True)
    return False


def _exchanged(new: Path, site: Path) -> bool:
    library = ctypes.CDLL(None, use_errno=True)
    rename = getattr(library, "renameat2", None)
    if rename is None:
        return False
    failed = rename(_AT_FDCWD, os.fsencode(new), _AT_FDCWD, os.fsencode(site), _RENAME_EXCHANGE)
    if failed and ctypes.get_errno() not in {errno.EINVAL, errno.ENOSYS, errno.ENOTSUP}:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number), str(site))
    return not failed


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
