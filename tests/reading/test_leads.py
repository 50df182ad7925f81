"""Who leads a task where a paper names hosts and persons in charge too: in bullets with labels and in tables."""

import pytest

from tests.reading.test_plans import tasks

CASES: tuple[tuple[str, list[str], list[str], str], ...] = (
    (
        "- Đơn vị tổ chức: UBND xã\n- Đơn vị đăng cai: Đoàn xã\n",
        ["UBND xã"],
        ["Đoàn xã"],
        "",
    ),
    ("- Đơn vị đăng cai: Đoàn xã\n", ["Đoàn xã"], [], ""),
    (
        "- Đơn vị chủ trì: UBND xã\n- Lãnh đạo phụ trách: Chủ tịch UBND xã\n- Ghi chú: xem phụ lục\n",
        ["UBND xã"],
        [],
        "xem phụ lục; Lãnh đạo phụ trách: Chủ tịch UBND xã",
    ),
)
TABLES: tuple[tuple[str, list[str], str], ...] = (
    (
        "| Nội dung | Đơn vị chủ trì | Đồng chí phụ trách |\n|---|---|---|\n| Hội thi | Đoàn xã | Bí thư Đoàn |\n",
        ["Đoàn xã"],
        "Đồng chí phụ trách: Bí thư Đoàn",
    ),
    ("| Nội dung | Người thực hiện |\n|---|---|\n| Hội thi | Đoàn xã |\n", ["Đoàn xã"], ""),
    ("| Nội dung | Phụ trách | Thời gian |\n|---|---|---|\n| Hội thi | Đoàn xã | 20/3/2024 |\n", ["Đoàn xã"], ""),
    (
        "| Nội dung | Đơn vị thực hiện | Phụ trách |\n|---|---|---|\n| Hội thi | Đoàn xã | Bí thư Đoàn |\n",
        ["Đoàn xã"],
        "Phụ trách: Bí thư Đoàn",
    ),
)


@pytest.mark.parametrize(("labels", "lead", "coordinating", "note"), CASES)
def test_a_host_and_a_person_in_charge_are_no_second_lead(
    labels: str, lead: list[str], coordinating: list[str], note: str
) -> None:
    (task,) = tasks(f"## II. Hội thi\n\n{labels}- Thời gian: 20/3/2024\n")
    assert [each.words for each in task.lead] == lead
    assert [each.words for each in task.coordinating] == coordinating
    assert task.note == note


@pytest.mark.parametrize(("table", "lead", "note"), TABLES)
def test_a_column_of_persons_leads_only_where_no_column_of_bodies_does(table: str, lead: list[str], note: str) -> None:
    (task,) = tasks(f"## II. Việc\n\n{table}")
    assert [each.words for each in task.lead] == lead
    assert task.note == note
