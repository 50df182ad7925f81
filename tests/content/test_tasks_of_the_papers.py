"""The restated plans against the truth read by hand from two papers: no task missing, none added, none changed."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kyniem.model.hub import Hub
from kyniem.model.period import Period
from kyniem.model.plan import Plan, Task, TaskKind
from kyniem.phrases.folding import fold
from kyniem.phrases.organisations import Directory, clean_name
from kyniem.reading.campaigns import read_campaign
from kyniem.reading.units import directory_of

PAPERS = {
    "48-kh-ubnd": "cam-pha-48-kh-ubnd.txt",
    "ke-hoach-tuyen-truyen-ban-tuyen-giao-tinh-uy": "ban-tuyen-giao-tinh-uy-ke-hoach-tuyen-truyen.txt",
}
Row = Mapping[str, Any]


@dataclass(frozen=True)
class Restated:
    """A plan of the campaign, what the paper says by hand, and the units both may name."""

    plan: Plan
    rows: Mapping[str, list[Row]]
    directory: Directory

    def of_kind(self, *kinds: str) -> list[Row]:
        """The activities, responsibilities or reports of the paper, in its order."""
        return [row for row in self.rows["activities"] if row["kind"] in kinds and row["section"] != "closing"]

    def units(self, names: Iterable[str]) -> set[str]:
        """Units by their ids, so that "Dự luận" is "Dư luận"; classes of units by their words."""
        cleaned = (clean_name(name) for name in names)
        return {self.directory.find(name) or fold(name) for name in cleaned if name}


@pytest.fixture(scope="module")
def hub(root: Path) -> Hub:
    """The campaign as it is written."""
    found, problems = read_campaign(root / "content" / "quang-ninh-60")
    assert [str(problem) for problem in problems] == []
    assert found is not None
    return found


@pytest.fixture(scope="module", params=sorted(PAPERS))
def restated(request: pytest.FixtureRequest, hub: Hub, shared: Path) -> Restated:
    """Each plan of which the truth speaks, with its rows."""
    rows: dict[str, list[Row]] = {}
    for name in ("activities", "sections", "citations", "documents"):
        lines = (shared / "truth" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
        rows[name] = [row for row in map(json.loads, lines) if row["document"] == PAPERS[request.param]]
    plan = next(plan for plan in hub.plans if plan.id == request.param)
    return Restated(plan, rows, directory_of(hub.units))


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


def day(text: str | None) -> date | None:
    """A day of the truth."""
    return date.fromisoformat(text) if text else None


def limits(task: Task) -> set[date | None]:
    """Every deadline of a task, its milestones' among them."""
    return {period.deadline for period in task.periods}


def listed(names: Iterable[str]) -> list[str]:
    """Single units of a printed list; a bracket that tells examples is opened."""
    return [name for each in names for name in each.replace("(", ";").replace(")", "").replace("...", "").split(";")]


def test_every_activity_of_the_paper_is_a_task_and_no_other_is_called_so(restated: Restated) -> None:
    pairs = paired(restated.plan, restated.of_kind("activity"))
    assert len(pairs) in {11, 15}
    assert {task.kind for _, task in pairs} == {TaskKind.ACTIVITY}
    activities = {task.id for task in restated.plan.tasks if task.kind is TaskKind.ACTIVITY}
    assert activities == {task.id for _, task in pairs}


def test_every_duty_and_report_of_the_paper_is_a_task_and_there_is_none_beyond(restated: Restated) -> None:
    rows = restated.of_kind("activity", "responsibility", "reporting")
    used = {task.id for _, task in paired(restated.plan, rows)}
    assert [task.id for task in restated.plan.tasks if task.id not in used] == []


def test_every_task_has_the_units_that_are_printed(restated: Restated) -> None:
    for row, task in paired(restated.plan, restated.of_kind("activity")):
        if row["lead_label"]:
            assert restated.units(each.words for each in task.lead) == restated.units(row["lead"]), row["id"]
        if row["coordinating_label"]:
            ours = restated.units(listed(each.words for each in task.coordinating))
            assert ours == restated.units(listed(row["coordinating"])), row["id"]


def test_every_task_has_the_time_that_is_printed(restated: Restated) -> None:
    for row, task in paired(restated.plan, restated.of_kind("activity")):
        if row["deadline"]:
            assert day(row["deadline"]) in limits(task), row["id"]
        if row["time_text"] is None:
            assert task.period == Period(words=""), row["id"]
            continue
        assert fold(task.period.words) == fold(row["time_text"]), row["id"]
        assert (task.period.start, task.period.end) == (day(row["start"]), day(row["end"])), row["id"]
        windows = [(fold(mark.label), mark.period.start, mark.period.end) for mark in task.milestones]
        for milestone in row.get("milestones", ()):
            assert (day(milestone["start"]), day(milestone["end"])) in {each[1:] for each in windows}, row["id"]
        of_a_paper = bool(row.get("deadline_for") and row["start"])
        assert len(windows) == len(row.get("milestones", ())) + of_a_paper, row["id"]


def test_reports_are_due_when_and_from_whom_the_paper_says(restated: Restated) -> None:
    pairs = paired(restated.plan, restated.of_kind("reporting"))
    assert len(pairs) in {5, 1}
    for row, task in pairs:
        recurrence = task.period.recurrence
        assert (recurrence.rule if recurrence is not None else None) == row.get("rrule"), row["id"]
        if row["lead_label"] or row.get("rrule"):
            assert task.kind is TaskKind.REPORTING, row["id"]
            assert restated.units(each.words for each in task.lead) == restated.units(row["lead"]), row["id"]
        if row.get("rrule"):
            assert task.period.inclusive == row.get("deadline_inclusive", False), row["id"]


def test_every_numbered_section_of_the_paper_is_there_in_its_order(restated: Restated) -> None:
    printed = [row["section"] for row in restated.rows["sections"] if row["level"] > 0]
    assert [section.address for section in restated.plan.sections] == printed
    assert len(printed) > 25


def test_the_head_of_the_paper_is_as_printed(restated: Restated, hub: Hub) -> None:
    plan, (printed,) = restated.plan, restated.rows["documents"]
    issuer = next(unit for unit in hub.units if unit.id == plan.issuer)
    assert plan.number == (printed["number"] or "")
    assert plan.issued == day(printed["date"])
    assert plan.signed_by == printed["signatory"]
    assert plan.place == (printed["place"] or "")
    assert issuer.name == printed["issuer"]
    assert fold(plan.title) == fold(printed["title"])
    assert [fold(each) for each in plan.recipients] == [fold(each.replace("*", "")) for each in printed["recipients"]]


def test_the_documents_it_carries_out_are_cited_with_number_day_and_issuer(restated: Restated) -> None:
    rows = [row for row in restated.rows["citations"] if row["relation"] == "implements"]
    printed = {(row["number"], day(row["date"])) for row in rows}
    assert {(each.number, each.issued) for each in restated.plan.implements} == printed
    issuers = {row["number"]: {fold(row["issuer"]), fold(row["issuer_printed"])} for row in rows}
    assert all(fold(each.issuer) in issuers[each.number] for each in restated.plan.implements)


def test_every_unit_that_is_named_anywhere_is_known(hub: Hub) -> None:
    named = [each for plan in hub.plans for task in plan.tasks for each in (*task.lead, *task.coordinating)]
    assert len(named) > 150
    assert [each.words for each in named if each.unit is None] == []


def test_every_post_says_on_which_paper_and_section_it_rests(hub: Hub) -> None:
    assert len(hub.posts) >= 36
    assert [post.id for post in hub.posts if not post.serves] == []
