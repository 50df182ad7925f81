"""Plans in the shape officials write them: sections with their printed addresses, labelled bullets into tasks."""

from collections.abc import Iterable
from datetime import date, datetime

import pytest

from kyniem.model.plan import Plan, Task, TaskKind
from kyniem.phrases.organisations import Directory
from kyniem.problems import Origin, Problem
from kyniem.reading.outline import outline
from kyniem.reading.plans import parse_plan
from kyniem.settings import CAMPAIGN_ZONE
from tests.reading.campaigns import document

DIRECTORY = Directory.of(
    [
        ("ubnd", ["Ủy ban nhân dân xã", "UBND xã"]),
        ("doan", ["Đoàn xã"]),
        ("ldtbxh", ["Phòng Lao động, Thương binh và Xã hội"]),
    ]
)
FRONT = """---
number: 7/KH-UBND
issuer: ubnd
issued: 05/02/2024
title: Kế hoạch
published: 05/02/2024 08:00
{keys}---
"""
BODY_LINE = 8


def plan(body: str, keys: str = "") -> tuple[Plan, list[str]]:
    """The plan of this body, whose first line is line 8, and what was told of it."""
    problems: list[Problem] = []
    read = parse_plan(document(FRONT.format(keys=keys) + body), DIRECTORY, problems)
    assert read is not None
    return read, [str(problem) for problem in problems]


def tasks(body: str) -> tuple[Task, ...]:
    """The tasks of a body of which nothing is told."""
    read, problems = plan(body)
    assert problems == []
    return read.tasks


def named(task: Task) -> tuple[list[str | None], list[str | None]]:
    """The units that lead and that coordinate."""
    return [each.unit for each in task.lead], [each.unit for each in task.coordinating]


def words(bodies: Iterable[str]) -> str:
    """Texts on one line."""
    return " / ".join(bodies)


def test_sections_have_the_addresses_that_are_printed() -> None:
    read, _ = plan(
        "Mở đầu.\n\n## I. Mục đích\n\n- a\n\n## II. Nội dung\n\n### 1. Tuyên truyền\n\n#### 1.1. Nội dung\n\n"
        "#### (2) Hình thức\n\n### a) Việc\n\n## Phụ lục\n\n### 2. Bảng\n\n## ---\n"
    )
    assert read.preamble.plain == "Mở đầu."
    assert [(section.address, section.anchor, section.number, section.level) for section in read.sections] == [
        ("I", "i", "I", 1),
        ("II", "ii", "II", 1),
        ("II.1", "ii-1", "1", 2),
        ("II.1.1", "ii-1-1", "1.1", 3),
        ("II.1(2)", "ii-1-2", "(2)", 3),
        ("II.a", "ii-a", "a", 2),
        ("Phụ lục", "phu-luc", "Phụ lục", 1),
        ("Phụ lục.2", "phu-luc-2", "2", 2),
        ("muc", "muc", "", 1),
    ]
    assert [section.origin.line for section in read.sections][:3] == [10, 14, 16]


def test_a_heading_with_labelled_bullets_is_a_task() -> None:
    (task,) = tasks(
        "## II. Nội dung\n\n### (3) Gặp mặt người có công:\n\nLời dẫn.\n\n- Việc một\n"
        "- Đơn vị chủ trì: Phòng Lao động, Thương binh và Xã hội\n- Đơn vị phối hợp: UBND xã; Đoàn xã\n"
        "- Thời gian thực hiện: Dự kiến trung tuần tháng 7/2024\n- Thời hạn lập kế hoạch: trước 25/3\n"
        "- Thời gian: tháng 9/2024\n- Hình thức: trực tiếp\n- Kinh phí: ngân sách\n- Nơi nhận: UBND xã\n"
        "- Ghi chú: không ghi\n"
    )
    assert (task.id, task.address, task.anchor) == ("7-kh-ubnd#II(3)", "II(3)", "ii-3")
    assert task.title == "Gặp mặt người có công"
    assert task.kind is TaskKind.ACTIVITY
    assert task.under_heading
    assert named(task) == (["ldtbxh"], ["ubnd", "doan"])
    assert (task.period.start, task.period.end, task.period.tentative) == (date(2024, 7, 11), date(2024, 7, 20), True)
    assert [(mark.label, mark.period.words) for mark in task.milestones] == [
        ("Thời gian", "tháng 9/2024"),
        ("Thời hạn lập kế hoạch", "trước 25/3"),
    ]
    assert (task.form, task.funding, task.note) == ("trực tiếp", "ngân sách", "")
    assert [each.words for each in task.recipients] == ["UBND xã"]
    assert task.body.plain == "Lời dẫn. Việc một"
    assert [each.origin.line for each in (*task.lead, *task.coordinating)] == [15, 16, 16]


def test_a_bullet_with_labelled_bullets_is_a_task_and_others_stay_text() -> None:
    read, problems = plan(
        "## II. Nội dung\n\n- Một lời thường.\n- **Ban hành kế hoạch.** Mỗi nơi một bản.\n"
        "    - Đơn vị thực hiện: UBND xã\n    - Thời gian: không ghi\n    - Nhớ gửi về xã\n"
        "- Việc thứ hai; còn nữa. Và nữa.\n    - Thời gian: tháng 3\n"
        "- Việc không dấu chấm\n    - Thời gian: tháng 4\n"
    )
    assert problems == []
    (section,) = read.sections
    assert section.body.plain == "Một lời thường."
    assert [(task.id, task.anchor, task.title, task.body.plain) for task in section.tasks] == [
        ("7-kh-ubnd#II-1", "ii-viec-1", "Ban hành kế hoạch", "Mỗi nơi một bản. Nhớ gửi về xã"),
        ("7-kh-ubnd#II-2", "ii-viec-2", "Việc thứ hai", "còn nữa. Và nữa."),
        ("7-kh-ubnd#II-3", "ii-viec-3", "Việc không dấu chấm", ""),
    ]
    assert not section.tasks[0].period.dated
    assert not section.tasks[0].under_heading
    assert section.tasks[0].lead[0].unit == "ubnd"
    assert section.tasks[1].lead == ()


def test_a_long_first_sentence_is_cut_for_the_title_and_kept_whole_below() -> None:
    sentence = "Tuyên truyền " + "rất nhiều điều " * 20 + "trong năm."
    (task,) = tasks(f"## II. Nội dung\n\n- {sentence}\n    - Thời gian: tháng 3\n")
    assert task.title.endswith("…")
    assert len(task.title) <= 161
    assert task.body.plain == sentence


@pytest.mark.parametrize(
    ("sentence", "end"),
    [
        ("Hội thảo “" + "rất dài " * 18 + "tỉnh, góp phần lớn” trong năm.", "rất dài tỉnh…”"),
        ("Hội thảo “nhỏ” " + "rất dài " * 16 + "tỉnh, thành, phường, xã.", "dài tỉnh, thành…"),
    ],
)
def test_no_sign_stands_before_the_dots_of_a_cut_title_and_its_quotation_marks_are_closed(
    sentence: str, end: str
) -> None:
    (task,) = tasks(f"## II. Nội dung\n\n- {sentence}\n    - Thời gian: tháng 3\n")
    assert task.title.endswith(end)
    assert task.body.plain == sentence


def test_under_a_units_heading_every_bullet_is_its_responsibility() -> None:
    read, problems = plan(
        "## III. Tổ chức thực hiện\n\n### 1. Đề nghị Đoàn xã là cơ quan thường trực\n\nLời dẫn.\n\n- Việc một.\n"
        "- Việc hai.\n    - Phối hợp: UBND xã\n\n### 2. UBND xã\n\nLo mọi việc còn lại.\n\n"
        "### 3. Hội lạ\n\n- Việc ba.\n\n#### a) Việc nhỏ\n\n- Việc bốn.\n    - Thời gian: tháng 3\n"
    )
    assert problems == []
    assert [(task.id, task.kind, named(task)) for task in read.tasks] == [
        ("7-kh-ubnd#III.1-1", TaskKind.RESPONSIBILITY, (["doan"], [])),
        ("7-kh-ubnd#III.1-2", TaskKind.RESPONSIBILITY, (["doan"], ["ubnd"])),
        ("7-kh-ubnd#III.2", TaskKind.RESPONSIBILITY, (["ubnd"], [])),
        ("7-kh-ubnd#III.3-1", TaskKind.RESPONSIBILITY, ([None], [])),
        ("7-kh-ubnd#III.3.a-1", TaskKind.RESPONSIBILITY, ([None], [])),
    ]
    assert read.tasks[2].body.plain == "Lo mọi việc còn lại."
    assert [section.body.plain for section in read.sections] == ["", "Lời dẫn.", "", "", ""]
    assert [section.unit for section in read.sections] == [None, "doan", "ubnd", None, None]


def test_a_bullet_below_a_units_heading_may_name_another_lead() -> None:
    (task,) = tasks("## III. Tổ chức thực hiện\n\n### 1. Đoàn xã\n\n- Việc.\n    - Đơn vị chủ trì: UBND xã\n")
    assert named(task) == (["ubnd"], [])


def test_a_task_keeps_how_the_paper_calls_who_leads_and_that_it_prints_no_time() -> None:
    (task,) = tasks("## II. Một\n\n### 1. Hội\n\n- Đơn vị chủ trì tham mưu: UBND xã\n- Thời gian: không ghi\n")
    assert (task.lead_label, task.without_time) == ("Đơn vị chủ trì tham mưu", True)
    (other,) = tasks("## II. Một\n\n### 1. Hội\n\n- Đơn vị chủ trì: UBND xã\n")
    assert not other.without_time


def test_the_unit_of_a_heading_that_says_with_whom_takes_part() -> None:
    (task,) = tasks("## II. Một\n\n### 1. Với Đoàn xã,\n\n- Đơn vị chủ trì: UBND xã\n")
    assert [each.unit for each in task.beside] == ["doan"]
    assert (task.leaders, task.partners) == (("ubnd",), ("doan",))


def test_reporting_duties_are_a_kind_of_their_own_with_their_rule_of_return() -> None:
    (task,) = tasks(
        "## V. Chế độ báo cáo\n\n### 1. Báo cáo định kỳ\n\n- Đơn vị thực hiện: UBND xã\n- Nơi nhận: Đoàn xã\n"
        "- Thời gian: trước ngày 15 hằng tháng\n"
    )
    assert task.kind is TaskKind.REPORTING
    assert task.period.recurrence is not None
    assert task.period.recurrence.rule == "FREQ=MONTHLY;BYMONTHDAY=15"
    assert [each.unit for each in task.recipients] == ["doan"]


@pytest.mark.parametrize(
    ("title", "label", "kind"),
    [
        ("Báo cáo tiến độ, kết quả.", "Nơi nhận: Đoàn xã", TaskKind.REPORTING),
        ("Báo cáo tiến độ, kết quả.", "Thời gian: tháng 4/2024", TaskKind.RESPONSIBILITY),
        ("Báo cáo viên nói chuyện.", "Nơi nhận: Đoàn xã", TaskKind.RESPONSIBILITY),
        ("Dự toán kinh phí.", "Nơi nhận: Đoàn xã", TaskKind.RESPONSIBILITY),
    ],
)
def test_a_report_with_its_receiver_is_a_report_below_a_units_heading_too(
    title: str, label: str, kind: TaskKind
) -> None:
    (task,) = tasks(f"## III. Tổ chức thực hiện\n\n### 1. Đoàn xã\n\n- **{title}** Việc.\n    - {label}\n")
    assert task.kind is kind


def test_a_number_that_the_paper_prints_twice_keeps_ids_and_anchors_apart() -> None:
    read, _ = plan(
        "## II. Một\n\n- Việc.\n    - Thời gian: tháng 3\n\n"
        "## II. Hai\n\n- Việc.\n    - Thời gian: tháng 4\n\n### 2. Ba\n"
    )
    assert [section.address for section in read.sections] == ["II", "II", "II.2"]
    assert [task.address for task in read.tasks] == ["II-1", "II-1"]
    ids = [task.id for task in read.tasks]
    assert ids == ["7-kh-ubnd#II-1", "7-kh-ubnd#II-1~2"]
    anchors = [section.anchor for section in read.sections] + [task.anchor for task in read.tasks]
    assert len(set(anchors)) == len(anchors)


def test_a_time_without_a_year_borrows_that_of_the_date_of_issue() -> None:
    (task,) = tasks("## II. Nội dung\n\n- Việc.\n    - Thời gian: trước ngày 25/3\n")
    assert task.period.deadline == date(2024, 3, 25)
    assert task.period.words == "trước ngày 25/3"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Thời gian hoàn thành: trong tháng 3/2024", (date(2024, 3, 1), date(2024, 3, 31), date(2024, 3, 31))),
        ("Thời gian hoàn thành: quý II/2024", (date(2024, 4, 1), date(2024, 6, 30), date(2024, 6, 30))),
        ("Thời gian hoàn thành: trước 25/3/2024", (None, date(2024, 3, 24), date(2024, 3, 25))),
        ("Thời gian thực hiện: trong tháng 3/2024", (date(2024, 3, 1), date(2024, 3, 31), None)),
    ],
)
def test_a_time_to_finish_is_a_limit(line: str, expected: tuple[date | None, ...]) -> None:
    (task,) = tasks(f"## II. Nội dung\n\n- Việc.\n    - {line}\n")
    assert (task.period.start, task.period.end, task.period.deadline) == expected
    assert task.period.inclusive == (expected[0] is not None)


def test_links_in_tasks_and_sections_stand_at_their_lines() -> None:
    read, problems = plan(
        "Mở [a](a.md).\n\n## II. Nội dung\n\nLời\n[b](b.md).\n\n- Lời [c](c.md).\n- **Việc.** Một\n  hai [d](d.md)\n"
        "    - Thời gian: tháng 3\n    - Xem [e](e.md)\n\n### 1. Việc\n\n- Kinh phí: xã\n\nSau [f](f.md).\n"
        "- Còn [g](g.md)\n    - Trong [h](h.md)\n"
    )
    assert problems == []
    bodies = [read.preamble, *(section.body for section in read.sections), *(task.body for task in read.tasks)]
    found = {reference.target: reference.origin.line for body in bodies for reference in body.references}
    assert found == {
        "a.md": 8,
        "b.md": 13,
        "c.md": 15,
        "d.md": 17,
        "e.md": 19,
        "f.md": 25,
        "g.md": 26,
        "h.md": 27,
    }


def test_the_front_matter_of_a_letter_is_read_whole() -> None:
    read, problems = plan(
        "## 1. Việc\n",
        keys="kind: cong-van\nplace: Cẩm Phả\nsummary: s\n"
        "signed_by: A\nsigned_as: B\nmonth: 12/2024\nstatus: chờ duyệt\n"
        "addressees: [C]\nrecipients: [D, E]\noriginal: ../media/goc.pdf\nbrief: [F]\n"
        "implements:\n  - {number: 1/KH, issued: 02/02/2023, issuer: G, title: H}\ncites: [{number: 2/KH}]\n",
    )
    assert problems == []
    assert read.name == "Công văn 7/KH-UBND"
    assert read.address == "ke-hoach/7-kh-ubnd/"
    assert (read.place, read.summary, read.signed_by, read.signed_as) == ("Cẩm Phả", "s", "A", "B")
    assert (read.addressees, read.recipients, read.brief) == (("C",), ("D", "E"), ("F",))
    assert read.original == "media/goc.pdf"
    assert (read.implements[0].issued, read.cites[0].issued) == (date(2023, 2, 2), None)
    assert read.month == date(2024, 12, 1)
    assert read.expires == datetime(2025, 1, 1, tzinfo=CAMPAIGN_ZONE)
    assert read.sections[0].anchor == "muc-1"


def test_an_expiry_that_is_written_goes_before_the_end_of_the_month() -> None:
    read, _ = plan("", keys="month: 12/2024\nexpires: 15/12/2024\n")
    assert read.expires == datetime(2024, 12, 15, tzinfo=CAMPAIGN_ZONE)


def test_anniversaries_of_title_and_body_are_found_with_their_lines() -> None:
    read, _ = plan(
        "## I. A\n\n- 10 năm Ngày B (10/03/2014 - 10/03/2024)\n",
        keys="summary: 9 năm Ngày C (01/01/2015 - 01/01/2024)\n",
    )
    assert [(found.years, found.title, found.origin.line) for found in read.anniversaries] == [
        (9, "Ngày C", 7),
        (10, "Ngày B", 11),
    ]


def test_a_units_heading_that_is_mistyped_is_told_for_its_bullets_would_be_nobodys() -> None:
    read, problems = plan("## III. Tổ chức thực hiện\n\n### 1. Đòan xả\n\n- Việc.\n\n### 2. Kinh phí\n\n- Xã lo.\n")
    assert read.tasks == ()
    assert problems == [
        "plans/7-kh-ubnd.md:10: cảnh báo: đề mục “Đòan xả” không phải tên đơn vị nào; có phải “Đoàn xã”? [plan-label]"
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("", [(0, "", 1, "", [])]),
        ("a\n\nb", [(0, "", 1, "a  b", [])]),
        ("## A ##\nx", [(0, "", 1, "", []), (2, "A", 1, "x", [])]),
        ("#A\n####### B\n#", [(0, "", 1, "#A ####### B #", [])]),
        ("- a\n  b\n- c", [(0, "", 1, "", ["a b", "c"])]),
        ("- a\nb\n\nc", [(0, "", 1, "c", ["a b"])]),
        ("- a\n\n    b\nc", [(0, "", 1, "", ["a b c"])]),
        ("* a\n+ b\n1. c\n2) d", [(0, "", 1, "", ["a", "b", "c", "d"])]),
        ("    - a", [(0, "", 1, "- a", [])]),
        ("- a\n    - b\n        c\n    - d\n        - e", [(0, "", 1, "", ["a [b c] [d] [e]"])]),
        ("**đậm** đầu dòng", [(0, "", 1, "**đậm** đầu dòng", [])]),
    ],
)
def test_the_outline_of_a_body(body: str, expected: list[tuple[int, str, int, str, list[str]]]) -> None:
    found = [
        (
            block.level,
            block.title,
            block.origin.line,
            " ".join(line.text for line in block.lines).strip(),
            [" ".join([item.text, *(f"[{inner.text}]" for inner in item.items)]) for item in block.items],
        )
        for block in outline(body, Origin("a.md", 1))
    ]
    assert found == expected


def test_headings_with_nothing_between_them_are_sections_all_the_same() -> None:
    read, _ = plan("## I. A\n## II. B\n### 1. C")
    assert [(section.address, bool(section.body)) for section in read.sections] == [
        ("I", False),
        ("II", False),
        ("II.1", False),
    ]


def test_the_place_a_paper_names_is_the_tasks_and_stays_in_its_text() -> None:
    (heading,) = tasks("## I. Họp báo\n\n- Thời gian: 05/3/2024\n- Địa điểm tổ chức: Nhà văn hóa.\n")
    assert (heading.held_at, "Địa điểm tổ chức: Nhà văn hóa" in heading.body.plain) == ("Nhà văn hóa", True)
    bullets = tasks(
        "## I. Việc\n\n- **Họp.** Bàn việc.\n    - Thời gian: 05/3/2024\n    - Địa điểm: Nhà văn hóa\n- Nghỉ.\n"
    )
    assert [task.held_at for task in bullets] == ["Nhà văn hóa"]


def test_a_place_alone_makes_no_task() -> None:
    assert tasks("## I. Họp báo\n\n- Địa điểm: Nhà văn hóa\n") == ()
