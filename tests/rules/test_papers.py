"""Rules about papers, each asked of one small plan: what is told, at which line, and where nothing must be told."""

from pathlib import Path

import pytest

from kyniem.build import check_campaign
from kyniem.problems import Problem
from tests.reading.campaigns import PLAN, clean

ISSUED = "issued: 05/02/2024"
FRONT = """---
kind: ke-hoach
number: 7/KH-UBND
issuer: ubnd
{keys}
title: Kỷ niệm 10 năm Ngày thành lập xã Hoa Ban (10/03/2014 - 10/03/2024)
published: 05/02/2024 08:00
---
"""
CITED = "Kế hoạch số 5/KH-UBND ngày"
FIRST = 9
"""The line of the plan's file on which its body begins."""
REST = """

## II. Nội dung

### 1. Hội trại

### 2. Thi viết

- **Nhận bài dự thi.** Bài gửi về xã.
    - Đơn vị thực hiện: Đoàn xã
    - Thời gian: trước 01/3/2024
"""


def told(tmp_path: Path, body: str, keys: str = ISSUED, units: str = "") -> list[Problem]:
    """What is told of a plan whose body begins with these lines, on line 9; of the clean campaign nothing is told."""
    files = {PLAN: FRONT.format(keys=keys) + body + REST}
    if units:
        files["units.yml"] = units
    return list(check_campaign(clean(tmp_path, files))[1])


def lines(problems: list[Problem], code: str) -> list[int]:
    """The lines of the body, from 1, at which this rule tells something; no other rule may."""
    assert {problem.rule for problem in problems} <= {code}
    return [problem.origin.line - FIRST + 1 for problem in problems]


@pytest.mark.parametrize(
    ("body", "wrong"),
    [
        ("## I. Căn cứ\n\nKế hoạch số 5/KH-UBND ngày 05/02/2024 của UBND huyện.", []),
        ("## I. Căn cứ\n\nKế hoạch số 5/KH-UBND ngày 06/02/2024 của UBND huyện.", [3]),
        ("## I. Căn cứ\n\nKế hoạch số 5/KH-UBND ngày 30/02/2024 của UBND huyện.", [3]),
        ("## I. Căn cứ\n\nKế hoạch số 5/KH-UBND của UBND huyện; gửi ngày 20/02/2024.", []),
        (f"## I. A\n\n{CITED} 01/02/2024 của UBND xã;\n{CITED} 02/02/2024 của Ủy ban nhân dân xã Hoa Ban.", [4]),
        ("## I. A\n\nCông văn số 5-CV/TU ngày 01/02/2024 của Tỉnh ủy;\nCông văn số 5-CV/TU ngày 02/02/2024.", [4]),
        (f"## I. A\n\n{CITED} 01/02/2024 của UBND tỉnh;\n{CITED} 02/02/2024 của UBND huyện.", []),
    ],
)
def test_a_cited_document_is_rightly_dated(tmp_path: Path, body: str, wrong: list[int]) -> None:
    assert lines(told(tmp_path, body), "plan-citation-date") == wrong


def test_a_paper_without_a_date_may_cite_any_but_one_document_on_one_day_only(tmp_path: Path) -> None:
    body = "## I. A\n\nKế hoạch số 5/KH-UBND ngày 01/9/2030 của UBND huyện.\nHạn: trước 01/01/1990."
    assert told(tmp_path, body, "") == []
    twice = f"{body}\nKế hoạch số 5/KH-UBND ngày 02/9/2030 của UBND huyện."
    assert lines(told(tmp_path / "twice", twice, ""), "plan-citation-date") == [5]


def window(parent: str, child: str, title: str = "Dựng trại") -> str:
    """A section of this time with a section of that time in it, whose time stands on line 9."""
    return (
        f"## I. A\n\n### 1. Hội trại\n- Đơn vị chủ trì: Đoàn xã\n- Thời gian: {parent}\n\n"
        f"#### 1.1. {title}\n- Đơn vị chủ trì: Đoàn xã\n- Thời gian: {child}\n"
    )


@pytest.mark.parametrize(
    ("parent", "child", "is_outside"),
    [
        ("tháng 3/2024", "10/3/2024", False),
        ("tháng 3/2024", "01/4/2024", True),
        ("tháng 3/2024", "tháng 3/2024", False),
        ("từ 10/3/2024 đến 20/3/2024", "tháng 3/2024", False),
        ("từ 10/3/2024 đến 20/3/2024", "đầu tháng 3/2024", False),
        ("từ 11/3/2024 đến 20/3/2024", "đầu tháng 3/2024", True),
        ("từ 10/3/2024 đến 20/3/2024", "cuối tháng 3/2024", True),
        ("từ 10/3/2024 đến 20/3/2024", "trung tuần tháng 3/2024", False),
        ("từ tháng 8 đến tháng 9/2024", "quý III năm 2024", False),
        ("từ tháng 8 đến tháng 9/2024", "từ quý II đến quý III năm 2024", True),
        ("từ tháng 8 đến tháng 9/2024", "từ tháng 8/2024", False),
        ("từ tháng 8 đến tháng 9/2024", "từ tháng 10/2024", True),
        ("từ tháng 8 đến tháng 9/2024", "năm 2024", False),
        ("từ tháng 8 đến tháng 9/2024", "6 tháng đầu năm 2024", True),
        ("từ tháng 8 đến tháng 9/2024", "trước 15/7/2024", False),
        ("từ tháng 8 đến tháng 9/2024", "trước 15/10/2024", True),
        ("từ tháng 8 đến tháng 9/2024", "ngày 5, 12 và 19/9/2024", False),
        ("từ tháng 8 đến tháng 9/2024", "ngày 29/9, 05/10/2024", True),
        ("từ tháng 8 đến tháng 9/2024", "thứ Hai hằng tuần", False),
        ("từ tháng 8 đến tháng 9/2024", "Thường xuyên", False),
        ("từ tháng 8 đến tháng 9/2024", "ngay sau khi ban hành", False),
        ("từ tháng 11/2024 đến tháng 01/2025", "tháng 01", False),
        ("từ tháng 11/2024 đến tháng 01/2025", "tháng 5", True),
        ("từ tháng 8/2024", "tháng 7/2024", True),
        ("trước 15/8/2024", "tháng 9/2024", False),
        ("Thường xuyên", "tháng 9/2024", False),
        ("từ 29/02/2024 đến 10/3/2024", "29/02", False),
    ],
)
def test_only_what_no_reading_allows_lies_outside(tmp_path: Path, parent: str, child: str, *, is_outside: bool) -> None:
    problems = told(tmp_path, window(parent, child))
    assert lines(problems, "plan-window") == ([9] if is_outside else [])


@pytest.mark.parametrize(
    ("title", "child", "is_outside"),
    [
        ("Lập kế hoạch", "tháng 01/2024", False),
        ("Lập kế hoạch", "tháng 5/2024", True),
        ("Tổng kết", "tháng 5/2024", False),
        ("Tổng kết", "tháng 01/2024", True),
    ],
)
def test_getting_ready_comes_before_and_rounding_off_behind(
    tmp_path: Path, title: str, child: str, *, is_outside: bool
) -> None:
    problems = told(tmp_path, window("tháng 3/2024", child, title))
    assert lines(problems, "plan-window") == ([9] if is_outside else [])


@pytest.mark.parametrize(
    ("label", "is_outside"),
    [
        ("Thời gian tập trung: tháng 4/2024", True),
        ("Thời gian tập trung: 20/3/2024", False),
        ("Thời gian cao điểm: trong tháng 02/2024", True),
        ("Thời hạn lập kế hoạch: trước 15/02/2024", False),
        ("Thời hạn lập kế hoạch: trước 15/4/2024", True),
        ("Thời hạn đăng ký: trước ngày 15 hằng tháng", False),
        ("Thời hạn báo cáo: trước 15/4/2024", False),
    ],
)
def test_a_milestone_agrees_with_its_task(tmp_path: Path, label: str, *, is_outside: bool) -> None:
    body = f"## I. A\n\n### 1. Hội trại\n- Đơn vị chủ trì: Đoàn xã\n- Thời gian: tháng 3/2024\n- {label}\n"
    assert lines(told(tmp_path, body), "plan-window") == ([6] if is_outside else [])


def test_a_heading_that_prints_a_window_binds_the_time_below_it(tmp_path: Path) -> None:
    body = (
        "## I. A\n\n### 1. Hội trại (từ 04/3/2024 đến 10/3/2024)\n- Đơn vị chủ trì: Đoàn xã\n- Thời gian: 11/3/2024\n"
    )
    assert lines(told(tmp_path, body), "plan-window") == [5]


UNITS = """- {id: ubnd, name: Ủy ban nhân dân xã Hoa Ban, aliases: [UBND xã]}
- {id: doan-xa, name: Đoàn xã Hoa Ban, aliases: [Đoàn xã]}
- {id: dao, name: Ban Văn hóa Đảo}
- {id: dao-2, name: Ban Văn hóa Đào}
- id: ldtbxh
  name: "Phòng Lao động, Thương binh và Xã hội"
  aliases: ["Phòng Lao động - Thương binh và Xã hội"]
  misspellings: [Phòng Lao động Thương binh]
"""


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Phòng Lao động, Thương binh và Xã hội", []),
        ("phòng Lao động, Thương binh và xã hội", []),
        ("Phòng Lao động - Thương binh và Xã hội", []),
        ("Phòng Lao động - Thương binh và Xã hội\nPhòng Lao động, Thương binh và Xã hội", [3]),
        ("Phòng Lao động Thương binh và Xã hội", [3]),
        ("Phòng Lao động Thương binh", [3]),
        ("Phòng Lao đông, Thương binh và Xã hội", [3]),
        ("phong lao động, thương binh và xã hội", []),
        ("Ban Văn hóa Đảo\nBan Văn hóa Đào", []),
    ],
)
def test_a_unit_is_spelt_as_it_is_declared(tmp_path: Path, text: str, wrong: list[int]) -> None:
    problems = told(tmp_path, f"## I. A\n\n{text}", units=UNITS)
    assert lines(problems, "plan-unit-spelling") == wrong


def test_what_is_accepted_before_the_first_heading_is_called_the_beginning(tmp_path: Path) -> None:
    body = "Mừng 11 năm Ngày thành lập xã (10/03/2014 - 10/03/2024).\n\n## I. A"
    assert lines(told(tmp_path, body), "plan-anniversary") == [1]
    accepted = "accepted: [{rule: plan-anniversary, section: mở đầu, reason: Bản gốc tính nhầm.}]"
    assert told(tmp_path / "accepted", body, f"{ISSUED}\n{accepted}") == []


def test_a_day_that_is_none_is_no_anniversary(tmp_path: Path) -> None:
    body = "## I. A\n\n10 năm Ngày hội (31/6/2014 - 31/6/2024); 10 năm Ngày hội (10/13/2014 - 10/13/2024)."
    assert lines(told(tmp_path, body), "plan-anniversary") == [3, 3]
