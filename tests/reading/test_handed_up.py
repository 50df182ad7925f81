"""Plans whose tasks are said at the end of a row, by a heading, or in a table: labels handed up, windows, units."""

from datetime import date

import pytest

from kyniem.model.plan import Plan, Task, TaskKind
from kyniem.phrases.organisations import Directory
from kyniem.problems import Problem
from kyniem.reading.plans import parse_plan
from tests.reading.campaigns import document

NOBODY = Directory.of([])
FRONT = "---\nnumber: 7/KH-UBND\nissuer: xã\nissued: 05/02/2024\ntitle: K\npublished: 05/02/2024 08:00\n---\n"


def plan(body: str) -> Plan:
    """The plan of this body, in a campaign that knows no unit."""
    problems: list[Problem] = []
    read = parse_plan(document(FRONT + body), NOBODY, problems)
    assert read is not None
    assert problems == []
    return read


def told(task: Task) -> tuple[str, str, list[str], list[str], str]:
    """Section, title, leads, coordinating units and the words of the time."""
    lead, coordinating = ([each.words for each in named] for named in (task.lead, task.coordinating))
    return task.section, task.title, lead, coordinating, task.period.words


@pytest.mark.parametrize(
    "last", ["Phân công", "Phân công thực hiện:", "Đơn vị thực hiện", "Thời gian, đơn vị thực hiện"]
)
def test_a_last_number_that_only_says_who_hands_its_labels_up(last: str) -> None:
    read = plan(
        "## II. Nội dung\n\n### 1. Tuyên truyền miệng\n\n#### 1.1. Hội nghị\n\n- Tổ chức hội nghị.\n\n"
        "#### 1.2. Tọa đàm\n\n- Tổ chức tọa đàm.\n\n"
        f"#### 1.3. {last}\n\n- Đơn vị chủ trì: Sở Y tế\n- Đơn vị phối hợp: Sở Tài chính\n- Thời gian: tháng 3/2024\n"
    )
    assert [told(task) for task in read.tasks] == [
        ("II.1", "Tuyên truyền miệng", ["Sở Y tế"], ["Sở Tài chính"], "tháng 3/2024")
    ]
    assert [section.address for section in read.sections] == ["II", "II.1", "II.1.1", "II.1.2", "II.1.3"]


def test_a_last_number_with_a_deed_of_its_own_hands_nothing_up() -> None:
    read = plan(
        "## II. Nội dung\n\n### 1. Tuyên truyền\n\n#### 1.1. Hội nghị\n\n"
        "#### 1.2. Phân công\n\n- Xây dựng kịch bản.\n- Đơn vị chủ trì: Sở Y tế\n"
    )
    assert [(task.section, task.title) for task in read.tasks] == [("II.1.2", "Phân công")]


def test_labels_with_nothing_above_them_make_no_task_of_nothing() -> None:
    read = plan("## Phân công\n\n- Đơn vị chủ trì: Sở Y tế\n")
    assert len(read.tasks) <= 1
    assert [section.title for section in read.sections] == ["Phân công"]


@pytest.mark.parametrize("heading", ["Với Sở Y tế", "Phối hợp với Sở Y tế"])
def test_a_heading_that_says_only_with_whom_is_titled_by_what_is_done_with_them(heading: str) -> None:
    read = plan(
        f"## II. Phối hợp tuyên truyền\n\n### (1) {heading}\n\n- Tổ chức chuyên đề trên sóng. Mỗi tuần một số.\n"
        "- Mở chuyên trang.\n- Đơn vị chủ trì: Sở Tài chính\n- Thời gian: tháng 3/2024\n"
    )
    (task,) = read.tasks
    assert task.title == "Tổ chức chuyên đề trên sóng"
    assert told(task)[2] == ["Sở Tài chính"]


def test_a_heading_with_whom_and_nothing_done_keeps_its_words() -> None:
    (task,) = plan("## II. Một\n\n### 1. Với Sở Y tế\n\n- Thời gian: tháng 3/2024\n").tasks
    assert task.title == "Với Sở Y tế"


@pytest.mark.parametrize(
    ("heading", "start", "end"),
    [
        ("Đợt 1: từ tháng 3 đến tháng 6/2024", date(2024, 3, 1), date(2024, 6, 30)),
        ("Đợt thứ nhất (từ quý I đến tháng 9 năm 2024)", date(2024, 1, 1), date(2024, 9, 30)),
        ("Đợt 2: từ 01/7 đến 15/8", date(2024, 7, 1), date(2024, 8, 15)),
    ],
)
def test_a_heading_lends_its_window_to_tasks_that_print_none(heading: str, start: date, end: date) -> None:
    read = plan(
        f"## II. Nội dung\n\n### 1. {heading}\n\n#### a) Trồng cây\n\n- Chủ trì: Sở Y tế\n\n"
        "#### b) Treo cờ\n\n- Chủ trì: Sở Y tế\n- Thời gian: tháng 4/2024\n\n"
        "#### c) Quét dọn\n\n- Chủ trì: Sở Y tế\n- Thời gian: khi có yêu cầu\n\n"
        "### 2. Khác\n\n#### a) Xa\n\n- Chủ trì: Sở Y tế\n"
    )
    first, second, third, fourth = read.tasks
    assert (first.period.dated, first.inherited.start, first.inherited.end) == (False, start, end)
    assert not second.inherited.dated
    assert not third.inherited.dated
    assert not fourth.inherited.dated
    windows = {section.address: section.period.dated for section in read.sections}
    assert windows == {address: address == "II.1" for address in windows}


@pytest.mark.parametrize(
    "heading",
    [
        *("Kỷ niệm 60 năm Ngày thành lập (30/10/1963 - 30/10/2023)", "Các hoạt động năm 2024", "Nội dung"),
        *("Nhiệm kỳ 2020 - 2025", "Lễ kỷ niệm ngày 30/10"),
    ],
)
def test_what_a_heading_celebrates_is_no_window(heading: str) -> None:
    read = plan(f"## II. {heading}\n\n### 1. Trồng cây\n\n- Chủ trì: Sở Y tế\n")
    assert not read.sections[0].period.dated
    assert not read.tasks[0].inherited.dated


def test_units_as_headings_that_units_yml_does_not_know_lead_what_stands_below() -> None:
    read = plan(
        "## III. Tổ chức thực hiện\n\n### 1. Phòng Văn hóa và Thông tin:\n\n- Viết kịch bản.\n- Duyệt.\n"
        "    - Chủ trì: Sở Y tế\n\n### 2. Đề nghị Hội Nông dân xã\n\nVận động hội viên.\n\n### 3. Kinh phí\n\n- Lời.\n"
    )
    assert [(task.kind, told(task)[2]) for task in read.tasks] == [
        (TaskKind.RESPONSIBILITY, ["Phòng Văn hóa và Thông tin"]),
        (TaskKind.RESPONSIBILITY, ["Sở Y tế"]),
        (TaskKind.RESPONSIBILITY, ["Hội Nông dân xã"]),
    ]
    assert [each.unit for task in read.tasks for each in task.lead] == [None, None, None]


def test_a_unit_as_a_heading_of_the_programme_leads_nothing() -> None:
    read = plan("## II. Nội dung\n\n### 1. Phòng Văn hóa và Thông tin\n\n- Lời.\n")
    assert read.tasks == ()


TABLE = (
    "| TT | Nội dung công việc | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian | Ghi chú |\n|---|---|---|---|---|---|\n"
    "| I | **Trước lễ** | | | | |\n| 1 | Trồng cây. | Sở Y tế | Sở Tài chính; Đoàn xã | tháng 3/2024 | 60 cây |\n"
    "| 2 | Treo cờ | Các thôn | | trước ngày 25/3 | |\n| 3 | Chỉ có tên | | | | |\n"
)


def test_a_row_of_a_table_of_tasks_is_a_task_and_a_group_is_none() -> None:
    read = plan(f"## II. Nội dung\n\nLời trước.\n\n{TABLE}\nLời sau.\n")
    assert [told(task) for task in read.tasks] == [
        ("II", "Trồng cây", ["Sở Y tế"], ["Sở Tài chính", "Đoàn xã"], "tháng 3/2024"),
        ("II", "Treo cờ", ["Các thôn"], [], "trước ngày 25/3"),
    ]
    assert [task.anchor for task in read.tasks] == ["ii-viec-1", "ii-viec-2"]
    assert read.tasks[0].note == "60 cây"
    assert read.tasks[1].period.deadline == date(2024, 3, 25)
    assert [task.origin.line for task in read.tasks] == [15, 16]
    text = read.sections[0].body.plain
    assert "Lời trước." in text
    assert "Lời sau." in text


def test_rows_are_counted_on_after_the_bullets_of_their_section() -> None:
    read = plan(f"## II. Nội dung\n\n- Việc đầu\n    - Thời gian: tháng 3/2024\n\n{TABLE}")
    anchors = [task.anchor for task in read.tasks]
    assert len(set(anchors)) == len(anchors)
    ids = [task.id for task in read.tasks]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize(
    "table",
    [
        "| Tên | Số lượng |\n|---|---|\n| Cờ | 60 |\n",
        "| Nội dung | Kinh phí |\n|---|---|\n| Cờ | 60 |\n",
        "| Nội dung | Thời gian |\n",
        "| Nội dung | Thời gian |\n|---|---|\n",
        "| Nội dung | Thời gian |\n| Cờ | tháng 3 |\n| Hoa | tháng 3 |\n",
    ],
)
def test_a_table_that_says_no_deed_or_neither_who_nor_when_makes_no_task(table: str) -> None:
    assert plan(f"## II. Nội dung\n\n{table}").tasks == ()


def test_one_cell_may_hold_several_labels() -> None:
    table = "| Việc | Tổ chức | Thời gian |\n|---|---|---|\n| Thi | Chủ trì: Sở Y tế; Phối hợp: Đoàn xã | tháng 3 |\n"
    assert [told(task)[2:4] for task in plan(f"## II. Nội dung\n\n{table}").tasks] == [(["Sở Y tế"], ["Đoàn xã"])]


def test_a_time_among_other_words_is_found_and_its_words_kept() -> None:
    (task,) = plan(
        "## II. Một\n\n### 1. Hai\n\n- Thời gian: hoàn thành việc này trước ngày 25/3/2024 để kịp khai mạc\n"
    ).tasks
    assert task.period.deadline == date(2024, 3, 25)
    assert task.period.words.startswith("hoàn thành việc này")


def test_what_is_not_said_leaves_the_task_without_it() -> None:
    (task,) = plan("## II. Một\n\n### 1. Hai\n\n- Chủ trì: không ghi\n- Thời gian: không ghi\n").tasks
    assert (task.lead, task.period.dated, task.places) == ((), False, ())
