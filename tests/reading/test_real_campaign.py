"""The real campaign against the truth read by hand from the papers: nothing left out, nothing beyond the print."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kyniem.build import check_campaign
from kyniem.model.hub import Hub
from kyniem.model.period import Period
from kyniem.model.plan import Plan, Task, TaskKind
from kyniem.phrases.folding import fold
from kyniem.phrases.organisations import clean_name

DOCUMENT = "cam-pha-48-kh-ubnd.txt"
Row = Mapping[str, Any]


@pytest.fixture(scope="module")
def hub(root: Path) -> Hub:
    found, problems = check_campaign(root / "content" / "quang-ninh-60")
    assert [str(problem) for problem in problems] == []
    assert found is not None
    return found


@pytest.fixture(scope="module")
def plan(hub: Hub) -> Plan:
    return next(plan for plan in hub.plans if plan.id == "48-kh-ubnd")


@pytest.fixture(scope="module")
def truth(shared: Path) -> Mapping[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for name in ("activities", "sections", "citations", "documents"):
        lines = (shared / "truth" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
        found[name] = [row for row in map(json.loads, lines) if row["document"] == DOCUMENT]
    return found


def words(text: str) -> set[str]:
    """The words of a title, for telling which of several tasks a row means."""
    return {word.strip(".,;:()“”\"'") for word in fold(text).split()}


def alike(row: Row, task: Task) -> float:
    """How much of both titles is common to both."""
    ours, printed = words(task.title), words(row["title"])
    return len(ours & printed) / len(ours | printed)


def paired(plan: Plan, rows: list[Row]) -> list[tuple[Row, Task]]:
    """Each row with the task at its address, the most alike first where several stand there."""
    near = [(row, task) for row in rows for task in plan.tasks if row["section"] in {task.address, task.section}]
    near.sort(key=lambda pair: alike(*pair), reverse=True)
    taken: set[str] = set()
    found: dict[str, tuple[Row, Task]] = {}
    for row, task in near:
        if row["id"] not in found and task.id not in taken:
            found[row["id"]] = (row, task)
            taken.add(task.id)
    assert [row["id"] for row in rows if row["id"] not in found] == []
    return [found[row["id"]] for row in rows]


def names(named: list[str]) -> set[str]:
    """Names of units for comparing: case, spaces, closing signs and a leading “Đề nghị” aside."""
    return {fold(clean_name(name)) for name in named}


def day(text: str | None) -> date | None:
    """A day of the truth."""
    return date.fromisoformat(text) if text else None


def limits(task: Task) -> set[date | None]:
    """Every deadline of a task, its milestones' among them."""
    return {period.deadline for period in task.periods}


def test_every_activity_of_the_paper_is_a_task(plan: Plan, truth: Mapping[str, list[Row]]) -> None:
    rows = [row for row in truth["activities"] if row["kind"] == "activity"]
    pairs = paired(plan, rows)
    assert len(pairs) == 11
    assert {task.kind for _, task in pairs} == {TaskKind.ACTIVITY}


def test_nothing_is_called_an_activity_that_the_paper_does_not_plan(plan: Plan, truth: Mapping[str, list[Row]]) -> None:
    rows = [row for row in truth["activities"] if row["kind"] == "activity"]
    used = {task.id for _, task in paired(plan, rows)}
    assert {task.id for task in plan.tasks if task.kind is TaskKind.ACTIVITY} == used


def test_every_activity_has_the_units_that_are_printed(plan: Plan, truth: Mapping[str, list[Row]]) -> None:
    rows = [row for row in truth["activities"] if row["kind"] == "activity"]
    for row, task in paired(plan, rows):
        if row["lead_label"]:
            assert names([each.words for each in task.lead]) == names(row["lead"]), row["id"]
        if row["coordinating_label"]:
            printed = [name for listed in row["coordinating"] for name in listed.split(",")]
            ours = [name for each in task.coordinating for name in each.words.split(",")]
            assert names(ours) == names(printed), row["id"]


def test_every_activity_has_the_time_that_is_printed(plan: Plan, truth: Mapping[str, list[Row]]) -> None:
    rows = [row for row in truth["activities"] if row["kind"] == "activity"]
    for row, task in paired(plan, rows):
        if row["deadline"]:
            assert day(row["deadline"]) in limits(task), row["id"]
        if row["time_text"] is None:
            assert task.period == Period(words=""), row["id"]
            continue
        assert (task.period.start, task.period.end) == (day(row["start"]), day(row["end"])), row["id"]
        for milestone in row.get("milestones", ()):
            wanted = (day(milestone["start"]), day(milestone["end"]))
            assert wanted in {(mark.period.start, mark.period.end) for mark in task.milestones}, row["id"]


def test_reports_are_due_when_the_paper_says(plan: Plan, truth: Mapping[str, list[Row]]) -> None:
    rows = [row for row in truth["activities"] if row["kind"] == "reporting" and row["section"].startswith("V.")]
    pairs = paired(plan, rows)
    assert len(pairs) == 3
    for row, task in pairs:
        assert task.kind is TaskKind.REPORTING
        assert names([each.words for each in task.lead]) == names(row["lead"])
        recurrence = task.period.recurrence
        assert (recurrence.rule if recurrence is not None else None) == row.get("rrule")
        assert task.period.inclusive == row.get("deadline_inclusive", True)


def test_every_numbered_section_of_the_paper_is_there_in_its_order(plan: Plan, truth: Mapping[str, list[Row]]) -> None:
    printed = [row["section"] for row in truth["sections"] if row["level"] > 0]
    assert [section.address for section in plan.sections] == printed
    assert len(printed) == 31


def test_the_head_of_the_paper_is_as_printed(plan: Plan, truth: Mapping[str, list[Row]]) -> None:
    (printed,) = truth["documents"]
    assert plan.number == printed["number"]
    assert plan.issued == day(printed["date"])
    assert plan.signed_by == printed["signatory"]
    assert plan.place == printed["place"]
    assert fold(plan.title) == fold(printed["title"])


def test_the_documents_it_carries_out_are_cited_with_number_day_and_issuer(
    plan: Plan, truth: Mapping[str, list[Row]]
) -> None:
    printed = {(row["number"], day(row["date"])) for row in truth["citations"] if row["relation"] == "implements"}
    assert {(each.number, each.issued) for each in plan.implements} == printed
    assert all(each.issuer for each in plan.implements)


def test_every_unit_that_is_named_anywhere_is_known(hub: Hub) -> None:
    named = [each for plan in hub.plans for task in plan.tasks for each in (*task.lead, *task.coordinating)]
    assert len(named) > 50
    assert [each.words for each in named if each.unit is None] == []


def test_no_post_tells_of_anything_before_it_is_planned(hub: Hub) -> None:
    assert len(hub.posts) >= 12
    assert all(post.serves for post in hub.posts)
