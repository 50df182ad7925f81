"""`kyniem doc-thoi-gian` says how a phrase is read: a sentence for editors, an object a line for programs."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from datetime import date
from typing import cast

import pytest

from kyniem.cli import main
from kyniem.cli.records import period_record
from kyniem.phrases.periods import parse_period
from tests.phrases.corpus import groups

PROMISED = [
    "words",
    "start",
    "end",
    "precision",
    "kind",
    "state",
    "deadline",
    "inclusive",
    "recurrence",
    "borrowed",
    "rule",
]
BESIDES = ["origin", "intervals", "hours", "continuing", "lunar", "part"]
ISSUED = "20/02/2023"


def run(*arguments: str, given: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The command as people run it, with bytes on its standard input."""
    return subprocess.run(
        [sys.executable, "-m", "kyniem", "doc-thoi-gian", *arguments],
        input=given,
        env={**os.environ, **environment},
        capture_output=True,
        check=False,
    )


def asked(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, object]]:
    assert main(["doc-thoi-gian", "--json", *arguments]) == 0
    return [cast("dict[str, object]", json.loads(line)) for line in capsys.readouterr().out.splitlines()]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("từ tháng 3 đến tháng 10/2023", "từ 01/3/2023 đến hết 31/10/2023, chỉ chắc đến tháng [months]"),
        ("trước ngày 25/3", "thời hạn trước 25/3/2023, nên chậm nhất là 24/3/2023, năm không in trong lời mà suy ra"),
        ("chậm nhất 17h00 ngày 15/9/2023", "thời hạn chậm nhất là 15/9/2023, đến 17:00 [by-hour]"),
        ("Hoàn thành trong quý III/2023", "thời hạn chậm nhất là 30/9/2023, làm từ 01/7/2023, chỉ chắc đến quý"),
        ("ngày 15/6/2023 và ngày 15/12/2023", "2 ngày rời: 15/6/2023; 15/12/2023 [list-of-days]"),
        ("tháng 4/2023; tháng 8/2023", "2 quãng rời: từ 01/4/2023 đến hết 30/4/2023; từ 01/8/2023 đến hết 31/8/2023"),
        ("trước ngày 15/6 và 15/12/2023", "2 thời hạn, chậm nhất là 14/6/2023; 14/12/2023 [before-days]"),
        ("từ 15/9/2023", "từ 15/9/2023 trở đi, không nói đến bao giờ [from-day]"),
        ("từ nay đến hết tháng 3/2024", "chỉ chắc đến tháng, tính từ ngày ban hành [from-now-until]"),
        ("30/10/1963 - 30/10/2023", "ngày kỷ niệm 30/10/2023, của ngày 30/10/1963 [anniversary]"),
        ("trước ngày 15 hằng tháng", "lặp lại: trước ngày 15 hằng tháng [monthly]"),
        ("chậm nhất ngày 20 hằng tháng", "lặp lại: chậm nhất ngày 20 hằng tháng [monthly]"),
        ("ngày cuối cùng của tháng", "lặp lại: ngày cuối tháng hằng tháng [monthly]"),
        ("trước ngày 10 tháng cuối quý", "lặp lại: trước ngày 10 các tháng 3, 6, 9, 12 hằng năm [monthly]"),
        ("6 tháng/lần", "lặp lại: 6 tháng một lần [monthly]"),
        ("thứ Hai đầu tiên hằng tháng", "lặp lại: thứ Hai đầu tiên hằng tháng [monthly]"),
        ("ngày 30/10 hằng năm", "lặp lại: ngày 30/10 hằng năm [yearly]"),
        ("tháng 10 hằng năm", "lặp lại: tháng 10 hằng năm [yearly]"),
        ("hằng tuần từ tháng 4/2023", "lặp lại: hằng tuần, từ 01/4/2023 [weekly-within]"),
        ("từ 5h00 đến 5h30 mỗi ngày", "lặp lại: hằng ngày, lúc 05:00–05:30 [daily]"),
        ("hằng ngày, đến hết tháng 3/2024", "lặp lại: hằng ngày, đến hết 31/3/2024 [daily-within]"),
        ("mùng 10/3 âm lịch (tức ngày 30/4/2023)", "ngày âm và ngày dương in không khớp nhau"),
        ("thứ Hai, ngày 31/10/2023", "31/10/2023, thứ in kèm không khớp với ngày [day-on-another-weekday]"),
        ("Dự kiến, thường xuyên trong năm 2023", "chỉ chắc đến năm, làm thường xuyên, mới là dự kiến [year]"),
        ("dịp 30/10", "gắn với một sự kiện, tự nó không có ngày [event]"),
        ("khi có yêu cầu", "không thành ngày tháng: làm khi có yêu cầu [on-demand]"),
        ("31/02/2023", "không thành ngày tháng: không luật nào đọc được [không có luật]"),
    ],
)
def test_an_editor_is_told_in_a_sentence(capsys: pytest.CaptureFixture[str], words: str, sentence: str) -> None:
    assert main(["doc-thoi-gian", "--issued", ISSUED, words]) == 0
    told = capsys.readouterr().out
    assert told.startswith(f"“{words}”: ")
    assert sentence in told


@pytest.mark.parametrize(
    ("words", "sentence", "part"),
    [
        ("Thời gian thực hiện: Từ tháng 3 đến tháng 10/2023 (dự kiến)", "từ 01/3/2023 đến hết 31/10/2023", None),
        ("Chủ trì: Phòng Nội vụ; thời gian: tháng 5/2023", "từ 01/5/2023 đến hết 31/5/2023", "tháng 5/2023"),
        ("Gặp mặt người có công xong trong quý III/2023", "hạn chậm nhất là 30/9/2023", "xong trong quý III/2023"),
        (
            "từ nay đến hết tháng 10/2023 (cao điểm từ ngày 01/9 đến ngày 20/9/2023)",
            "từ 20/02/2023 đến hết 31/10/2023",
            "từ nay đến hết tháng 10/2023",
        ),
        ("Phòng Nội vụ chủ trì", "không thành ngày tháng", None),
    ],
)
def test_words_around_a_time_are_told_apart_from_it(
    capsys: pytest.CaptureFixture[str], words: str, sentence: str, part: str | None
) -> None:
    assert main(["doc-thoi-gian", "--issued", ISSUED, words]) == 0
    told = capsys.readouterr().out
    assert sentence in told
    assert (f", chỉ đọc phần “{part}” của lời [" in told) is (part is not None)
    assert "chỉ đọc phần" not in told or part is not None
    assert asked(capsys, "--issued", ISSUED, words)[0]["part"] == part


def test_every_kind_of_phrase_that_is_no_day_says_why(capsys: pytest.CaptureFixture[str]) -> None:
    for rule, table in groups("../phrases/periods.md", "Không được đoán thành ngày tháng").items():
        assert main(["doc-thoi-gian", "--issued", ISSUED, table[0]["Lời"]]) == 0
        unexplained = "không luật nào đọc được" in capsys.readouterr().out
        assert unexplained is (rule == "(không có tên)"), rule


def test_without_the_day_of_issue_a_missing_year_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    for words in ("ngày 5/3", "mùng 5 tháng Giêng", "từ nay"):
        assert main(["doc-thoi-gian", words]) == 0
        assert "không có ngày ban hành để suy ra [year-not-printed]" in capsys.readouterr().out


def test_a_program_gets_an_object_a_line_with_the_keys_promised(capsys: pytest.CaptureFixture[str]) -> None:
    records = asked(capsys, "--issued", ISSUED, "trước ngày 25/3", "", "tháng 3/2023 và thường xuyên", "đột xuất")
    assert [list(record) for record in records] == [PROMISED + BESIDES] * 3
    assert records[0] == {
        "words": "trước ngày 25/3",
        "start": None,
        "end": "2023-03-24",
        "precision": "day",
        "kind": "deadline",
        "state": "chính thức",
        "deadline": "2023-03-25",
        "inclusive": False,
        "recurrence": None,
        "borrowed": ["year"],
        "rule": "before-day",
        "origin": None,
        "intervals": [],
        "hours": [],
        "continuing": False,
        "lunar": None,
        "part": None,
    }


def test_what_a_program_gets_says_all_that_was_read() -> None:
    def record(words: str) -> Mapping[str, object]:
        return period_record(parse_period(words, date(2023, 2, 20)))

    assert record("ngày 5 và 12/10/2023")["intervals"] == [
        {"start": "2023-10-05", "end": "2023-10-05"},
        {"start": "2023-10-12", "end": "2023-10-12"},
    ]
    assert record("từ 5h00 đến 5h30, lúc 17h00 mỗi ngày")["hours"] == [["05:00", "05:30"], ["17:00", None]]
    assert record("Thứ Hai hằng tuần")["recurrence"] == "FREQ=WEEKLY;BYDAY=MO"
    assert record("30/10/1963 - 30/10/2023")["origin"] == "1963-10-30"
    assert record("rằm tháng Bảy")["lunar"] == "rằm tháng Bảy"
    assert record("từ nay")["borrowed"] == ["issued"]


def test_phrases_come_from_standard_input_whatever_the_locale() -> None:
    given = "\ufeffTháng 3/2023\r\n\n   \ntừ nay\n".encode()
    ended = run("--json", "--issued", ISSUED, given=given, LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert (ended.returncode, ended.stderr) == (0, b"")
    words = [json.loads(line)["words"] for line in ended.stdout.decode("utf-8").splitlines()]
    assert words == ["Tháng 3/2023", "từ nay"]


def test_broken_bytes_break_nothing() -> None:
    ended = run("--json", given=b"th\xe1ng 3/2023\nth\xc3\n\xff\xfe\nth\xc3\xa1ng 3/2023")
    assert (ended.returncode, ended.stderr) == (0, b"")
    records = [json.loads(line) for line in ended.stdout.decode("utf-8").splitlines()]
    assert [record["start"] for record in records] == [None, None, None, "2023-03-01"]


@pytest.mark.parametrize(
    ("issued", "told"),
    [
        ("hôm qua", "--issued “hôm qua”: không đọc được; hãy ghi như 20/02/2023"),
        ("31/6/2023", "--issued “31/6/2023”: tháng 6/2023 chỉ có 30 ngày; hãy ghi lại"),
        ("2023", "hãy ghi như 20/02/2023"),
    ],
)
def test_a_day_of_issue_written_wrongly_ends_with_2(capsys: pytest.CaptureFixture[str], issued: str, told: str) -> None:
    assert main(["doc-thoi-gian", "--issued", issued, "tháng 3"]) == 2
    assert told in capsys.readouterr().err
