"""What lies unused for a month goes, what is used stays, and nothing goes while another build runs."""

import multiprocessing
import os
from pathlib import Path

import pytest

from kyniem.hosts.keeping import keep
from kyniem.hosts.pruning import FOLDERS, UNUSED, Hold, is_kept, kept_bytes

DAY = 24 * 60 * 60


def lay(kept: Path, name: str, days: int) -> Path:
    """A thing that was last used so many days ago."""
    place = kept / name
    assert keep(place, name.encode())
    last = place.stat().st_mtime - days * DAY
    os.utime(place, (last, last))
    return place


def left(kept: Path) -> set[str]:
    """What lies there."""
    return {path.relative_to(kept).as_posix() for path in kept.rglob("*") if path.is_file()} - {"in-use"}


@pytest.mark.parametrize("folder", FOLDERS)
def test_what_was_unused_for_a_month_goes_and_nothing_else(tmp_path: Path, folder: str) -> None:
    for name, days in ((f"{folder}/neu.png", 0), (f"{folder}/thang.png", 29), (f"{folder}/cu.png", 31)):
        lay(tmp_path, name, days)
    lay(tmp_path, "lock/cu.txt", 400)
    assert Hold(tmp_path).prune() == 1
    assert left(tmp_path) == {f"{folder}/neu.png", f"{folder}/thang.png", "lock/cu.txt"}


def test_what_a_build_uses_stays_however_old_it_is(tmp_path: Path) -> None:
    old, older = lay(tmp_path, "pictures/a.avif", 300), lay(tmp_path, "drawings/b.png", 300)
    hold = Hold(tmp_path)
    assert is_kept(old)
    assert kept_bytes(older) == b"drawings/b.png"
    assert hold.prune() == 0
    assert left(tmp_path) == {"pictures/a.avif", "drawings/b.png"}


def test_nothing_goes_while_another_build_holds_what_is_kept(tmp_path: Path) -> None:
    lay(tmp_path, "pictures/a.avif", 300)
    first, second = Hold(tmp_path), Hold(tmp_path)
    assert second.prune() == 0
    assert left(tmp_path) == {"pictures/a.avif"}
    del second
    assert first.prune() == 1


def _prune(kept: Path) -> int:
    return Hold(kept).prune()


def test_nothing_goes_while_a_build_of_another_process_holds_it(tmp_path: Path) -> None:
    lay(tmp_path, "pictures/a.avif", 300)
    hold = Hold(tmp_path)
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        assert pool.apply(_prune, (tmp_path,)) == 0
        del hold
        assert pool.apply(_prune, (tmp_path,)) == 1
    assert left(tmp_path) == set()


def test_a_thing_that_is_gone_is_one_not_made_yet(tmp_path: Path) -> None:
    assert not is_kept(tmp_path / "drawings" / "a.png")
    assert kept_bytes(tmp_path / "drawings" / "a.png") is None


def test_where_nothing_can_be_kept_nothing_is_held_and_nothing_goes_wrong(tmp_path: Path) -> None:
    (tmp_path / "tep").write_text("", encoding="utf-8")
    assert Hold(tmp_path / "tep").prune() == 0
    assert Hold(None).prune() == 0
    assert Hold(tmp_path / "new").prune() == 0
    assert UNUSED == 30 * DAY
