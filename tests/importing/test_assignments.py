"""What becomes a task: printed labels, labels in brackets and running text, bullets, tables; and what does not."""

from datetime import date

import pytest

from kyniem.model.plan import Plan, Task, TaskKind
from tests.importing.papers import took

HEAD = (
    "ỦY BAN NHÂN DÂN\nXÃ TÂN HẢI\nSố: 18/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
    "Tân Hải, ngày 03 tháng 02 năm 2024\n\nKẾ HOẠCH\nTổ chức Ngày hội xã Tân Hải\n\n"
    "Thực hiện nhiệm vụ được giao, Ủy ban nhân dân xã xây dựng kế hoạch như sau:\n\n"
)


def plan(body: str) -> Plan:
    """The plan of a paper of a commune with this body."""
    read = took(f"{HEAD}{body}").plan
    assert read is not None
    return read


def told(task: Task) -> tuple[str, list[str], list[str], str]:
    """Title, leads, coordinating units and the words of its time."""
    return task.title, [each.words for each in task.lead], [each.words for each in task.coordinating], task.period.words


def one(body: str) -> tuple[str, list[str], list[str], str]:
    """What is told of the only task of a body."""
    (task,) = plan(body).tasks
    return told(task)


@pytest.mark.parametrize(
    "labels",
    [
        "- Đơn vị chủ trì: Sở Y tế\n- Đơn vị phối hợp: Sở Tài chính\n- Thời gian: tháng 3/2024\n",
        "+ Chủ trì: Sở Y tế.\n+ Phối hợp: Sở Tài chính.\n+ Thời gian: tháng 3/2024.\n",
        "Đơn vị chủ trì: Sở Y tế. Đơn vị phối hợp: Sở Tài chính. Thời gian thực hiện: tháng 3/2024.\n",
        "* Tổ chức thực hiện:\n- Chủ trì: Sở Y tế;\n- Phối hợp: Sở Tài chính;\n- Thời gian: tháng 3/2024;\n",
    ],
)
def test_a_number_with_labels_is_one_task_however_they_are_set(labels: str) -> None:
    body = f"II. CÁC HOẠT ĐỘNG\n1. Lễ khai mạc ngày hội\n{labels}"
    assert one(body) == ("Lễ khai mạc ngày hội", ["Sở Y tế"], ["Sở Tài chính"], "tháng 3/2024")


def test_labels_in_brackets_are_taken_out_of_the_title() -> None:
    body = "I. CÁC HOẠT ĐỘNG\n1. Viết lịch sử xã (chủ trì: Sở Y tế; thời gian: tháng 3/2024).\n2. Trồng cây (cả xã).\n"
    assert one(body) == ("Viết lịch sử xã", ["Sở Y tế"], [], "tháng 3/2024")


def test_running_text_says_who_with_whom_and_by_when() -> None:
    body = (
        "I. CÁC HOẠT ĐỘNG\n1. Giao Sở Y tế chủ trì, phối hợp với Sở Tài chính tổ chức hội thi trước ngày 25/3/2024.\n"
    )
    _, lead, coordinating, _ = one(body)
    assert (lead, coordinating) == (["Sở Y tế"], ["Sở Tài chính"])
    (task,) = plan(body).tasks
    assert task.period.deadline == date(2024, 3, 25)


def test_bullets_that_say_who_or_when_are_a_task_each() -> None:
    body = (
        "II. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Xây dựng kế hoạch chi tiết trước ngày 20/3/2024.\n"
        "- Phối hợp với Sở Tài chính lập dự toán.\n2. Sở Tài chính\n- Thẩm định dự toán.\n"
    )
    tasks = plan(body).tasks
    assert all(task.kind is TaskKind.RESPONSIBILITY for task in tasks)
    assert [each.words for each in tasks[0].lead] == ["Sở Y tế"]
    assert {task.section for task in tasks} == {"II.1", "II.2"}
    assert tasks[0].period.deadline == date(2024, 3, 20)


def test_units_as_headings_that_no_campaign_knows_lead_what_stands_below_them() -> None:
    (task,) = plan("I. TỔ CHỨC THỰC HIỆN\n1. Phòng Văn hóa và Thông tin: thẩm định các kịch bản của xã.\n").tasks
    assert task.kind is TaskKind.RESPONSIBILITY
    assert [each.words for each in task.lead] == ["Phòng Văn hóa và Thông tin"]


def test_several_deeds_each_closed_by_labels_are_a_task_each() -> None:
    body = (
        "II. CÁC HOẠT ĐỘNG\n1. Hội thi\nTổ chức vòng loại ở thôn.\nChủ trì: Sở Y tế\nThời gian: tháng 3/2024\n"
        "Tổ chức chung kết ở xã.\nChủ trì: Sở Tài chính\nThời gian: tháng 4/2024\n"
    )
    tasks = [told(task) for task in plan(body).tasks]
    assert [(lead, words) for _, lead, _, words in tasks] == [
        (["Sở Y tế"], "tháng 3/2024"),
        (["Sở Tài chính"], "tháng 4/2024"),
    ]


def test_bullets_with_labels_below_them_are_a_task_each_and_other_labels_stay_words() -> None:
    body = (
        "II. CÁC HOẠT ĐỘNG\n1. Hội thi các thôn\n- Vòng loại.\n+ Chủ trì: Sở Y tế\n+ Địa điểm: thôn Đông\n"
        "+ Mỗi thôn một đội\n- Vòng cuối.\n+ Chủ trì: Sở Tài chính\n+ Thời gian: tháng 4/2024\n"
    )
    first, second = plan(body).tasks
    assert [told(task)[:2] for task in (first, second)] == [("Vòng loại", ["Sở Y tế"]), ("Vòng cuối", ["Sở Tài chính"])]
    assert "Mỗi thôn một đội" in first.body.plain
    assert "thôn Đông" in took(f"{HEAD}{body}").imported.markdown


def test_two_leads_of_one_deed_are_both_told() -> None:
    body = "II. CÁC HOẠT ĐỘNG\n1. Hội thi\n- Chủ trì: Sở Y tế\n- Chủ trì: Sở Tài chính\n- Thời gian: tháng 3/2024\n"
    assert one(body)[1] == ["Sở Y tế", "Sở Tài chính"]


def test_a_year_in_a_sentence_names_an_edition_and_is_no_time() -> None:
    body = "I. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Triển khai Kế hoạch hành động năm 2024 của xã.\n"
    assert [task.period.dated for task in plan(body).tasks] == [False]


@pytest.mark.parametrize(
    "clause",
    [
        "tổng kết, đánh giá kết quả hoạt động",
        "tổng kết và báo cáo kết quả toàn bộ các hoạt động đã làm ở các thôn và trường",
    ],
)
def test_further_times_of_a_sentence_are_milestones_in_its_own_words(clause: str) -> None:
    sentence = f"Xây dựng kế hoạch trước ngày 20/3/2024; {clause} trước ngày 25/4/2024"
    (task,) = plan(f"I. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- {sentence}.\n").tasks
    assert task.period.deadline == date(2024, 3, 20)
    (milestone,) = task.milestones
    assert milestone.period.deadline == date(2024, 4, 25)
    assert len(milestone.label) < 90


def test_who_must_carry_out_a_decision_is_no_task() -> None:
    body = "Điều 1. Ban hành kế hoạch.\nĐiều 2. Chánh Văn phòng, Sở Y tế chịu trách nhiệm thi hành Quyết định này.\n"
    assert [task.kind for task in plan(body).tasks if task.kind is TaskKind.ACTIVITY] == []


def test_aims_contents_money_and_reports_make_no_activity() -> None:
    body = (
        "I. MỤC ĐÍCH, YÊU CẦU\n- Hoàn thành trước ngày 20/3/2024.\nII. KINH PHÍ\n- Lập dự toán trước ngày 20/3/2024.\n"
        "III. CHẾ ĐỘ BÁO CÁO\n- Báo cáo kết quả trước ngày 25/4/2024.\n"
    )
    assert [task for task in plan(body).tasks if task.kind is TaskKind.ACTIVITY] == []


def test_history_and_cited_days_are_no_time_of_a_task() -> None:
    body = (
        "I. CÁC HOẠT ĐỘNG\n1. Kỷ niệm 30 năm Ngày thành lập xã (15/9/1994 - 15/9/2024)\n- Theo Kế hoạch số 59/KH-UBND "
        "ngày 22/01/2024 của Ủy ban nhân dân huyện.\n- Xã được thành lập ngày 15/9/1994.\n"
    )
    assert [task.period.words for task in plan(body).tasks if task.period.dated] == []


def test_a_table_of_tasks_is_a_task_a_row() -> None:
    body = (
        "I. CÁC HOẠT ĐỘNG\nPhân công như sau:\n| TT | Nội dung | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian |\n"
        "|---|---|---|---|---|\n| I | Trước lễ | | | |\n| 1 | Trồng cây | Sở Y tế | Sở Tài chính | tháng 3/2024 |\n"
        "| 2 | Treo cờ | Các thôn | | từ 01/4 đến 30/4/2024 |\n"
    )
    assert [told(task) for task in plan(body).tasks] == [
        ("Trồng cây", ["Sở Y tế"], ["Sở Tài chính"], "tháng 3/2024"),
        ("Treo cờ", ["Các thôn"], [], "từ 01/4 đến 30/4/2024"),
    ]


def test_what_a_lead_is_asked_besides_is_not_taken_for_its_name() -> None:
    body = (
        "I. CÁC HOẠT ĐỘNG\n1. Tuyên dương 20 mô hình\n- Chủ trì xây dựng kế hoạch: Sở Y tế (trước ngày 25/3/2024)\n"
        "- Thời gian: tháng 8/2024\n"
    )
    (task,) = plan(body).tasks
    assert [each.words for each in task.lead] == ["Sở Y tế"]
    assert task.period.words == "tháng 8/2024"
    assert [milestone.period.deadline for milestone in task.milestones] == [date(2024, 3, 25)]


def test_the_window_of_a_phase_is_inherited_and_never_a_tasks_own() -> None:
    body = (
        "I. CÁC HOẠT ĐỘNG\n1. Đợt 1: từ tháng 3 đến tháng 6/2024\na) Trồng cây\n- Chủ trì: Sở Y tế\n"
        "b) Treo cờ\n- Chủ trì: Các thôn\n- Thời gian: tháng 4/2024\n"
    )
    first, second = plan(body).tasks
    assert not first.period.dated
    assert (first.inherited.start, first.inherited.end) == (date(2024, 3, 1), date(2024, 6, 30))
    assert (second.period.words, second.inherited.dated) == ("tháng 4/2024", False)


@pytest.mark.parametrize(
    "words",
    [
        "Giá 3*4*5 và `a` # 6 | 7",
        "Từ 5 < 7 đến <b>chữ</b>",
        "Tệp _mau_ và a_b_c",
        "Xem [tại đây](http://a.example/b)",
        "![](_page_0.jpeg) Ảnh",
    ],
)
def test_signs_that_markdown_would_take_for_its_own_are_words(words: str) -> None:
    (section, *_) = plan(f"I. NỘI DUNG\n{words} của xã.\n").sections
    assert section.body.references == ()
    assert not any(tag in str(section.body.parts) for tag in ("<b>", "<em>", "<code>", "<strong>"))
    assert "\\" not in section.body.plain


def test_doubts_stand_in_the_order_of_their_lines_each_once() -> None:
    body = (
        "I. CÁC HOẠT ĐỘNG\n1. Tuyên truyền cô động trực quan\n- Thời gian: trước ngày 01/01/2024\n"
        "3. Xây dựng xã kiêu mẫu\n- Thời gian: tháng 3/2024\n"
    )
    doubts = took(f"{HEAD}{body}").doubts
    assert [doubt.line for doubt in doubts] == sorted(doubt.line for doubt in doubts)
    assert len(set(doubts)) == len(doubts)
    words = " / ".join(doubt.what for doubt in doubts)
    for named in ("cổ động", "kiểu mẫu", "lẽ ra là 2", "ngày ban hành"):
        assert named in words
    lines = f"{HEAD}{body}".splitlines()
    line = next(doubt.line for doubt in doubts if "kiểu mẫu" in doubt.what)
    assert "kiêu mẫu" in lines[line - 1]


def test_a_line_of_the_markdown_knows_the_line_of_the_paper_it_is_from() -> None:
    text = f"{HEAD}I. CÁC HOẠT ĐỘNG\n1. Trồng cây\n- Chủ trì: Sở Y tế\n"
    taken = took(text).imported
    written = taken.markdown.splitlines()
    number = next(index for index, line in enumerate(written, start=1) if "Trồng cây" in line)
    assert "Trồng cây" in text.splitlines()[taken.line_of(number) - 1]
    assert taken.line_of(0) == 0
    assert taken.line_of(len(written) + 99) >= 0
    assert "phần đầu hoặc cuối văn bản" in taken.doubt_of(number, "như ở dòng 2").what
