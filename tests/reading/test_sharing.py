"""A large campaign is read by several processes; what comes of it, problems and order included, is the same."""

import os
import threading
from pathlib import Path

import pytest

from kyniem.build import check_campaign
from kyniem.reading import sharing
from tests.reading.campaigns import CALENDAR, PLAN, clean, text_of


def campaign(tmp_path: Path) -> Path:
    """Three of each kind, with a fault in one plan, one calendar and one post."""
    files: dict[str, bytes | str] = {
        PLAN: text_of(PLAN).replace("issued: 05/02/2024", "issued: 31/02/2024"),
        "plans/8-kh-ubnd.md": text_of(PLAN),
        CALENDAR: text_of(CALENDAR).replace("05:00, 17:00", "25:00"),
        "calendars/2024-02.md": text_of(CALENDAR).replace("month: 03/2024", "month: 02/2024").replace("05/03", "05/02"),
        "posts/2024/hai.md": text_of("posts/2024/moi-du-hoi-trai.md").replace("kind: tin\n", ""),
        "posts/2024/ba.md": text_of("posts/2024/moi-du-hoi-trai.md"),
    }
    return clean(tmp_path, files)


def test_several_processes_read_what_one_reads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = campaign(tmp_path)
    alone = check_campaign(content)
    assert len(alone[1]) >= 3
    monkeypatch.setattr(sharing, "_WORTH_IT", 2)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    assert check_campaign(content) == alone


def test_where_other_threads_run_nothing_is_shared_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sharing, "_WORTH_IT", 2)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    seen: list[int] = []

    def work(piece: int) -> int:
        seen.append(piece)
        return piece

    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    try:
        assert sharing.share_out(work, [3, 1, 2]) == [3, 1, 2]
    finally:
        stop.set()
        thread.join()
    assert seen == [3, 1, 2]
