"""All five restated papers against what the importer reads out of their originals: sections, tasks, units, times, days.

Where the two may differ, the difference stands here with its reason; nothing else may.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from kyniem.build import take_in
from kyniem.model.plan import Plan, Task
from kyniem.model.unit import Named
from kyniem.phrases.folding import fold
from kyniem.reading.campaigns import read_campaign

PAPERS = {
    "quang-ninh-60/48-kh-ubnd": "cam-pha-48-kh-ubnd.txt",
    "quang-ninh-60/581-cv-btgtu": "cam-pha-581-cv-btgtu.txt",
    "quang-ninh-60/ke-hoach-tuyen-truyen-cam-pha": "cam-pha-ke-hoach-tuyen-truyen.txt",
    "quang-ninh-60/ke-hoach-tuyen-truyen-ban-tuyen-giao-tinh-uy": "ban-tuyen-giao-tinh-uy-ke-hoach-tuyen-truyen.txt",
    "dak-nong-20/529-kh-ubnd": "dak-nong-529-kh-ubnd.txt",
}
TAKEN_APART = {"ke-hoach-tuyen-truyen-ban-tuyen-giao-tinh-uy#III.1": "one paragraph tells a duty and a monthly report"}
LED_BY_WORDS_ELSEWHERE = {
    **dict.fromkeys(
        (f"48-kh-ubnd#II.4-{number}" for number in range(2, 7)), "“(Cấp xã)” in the heading, and VI, third dash"
    ),
    "48-kh-ubnd#V.1": "“Đề nghị các cơ quan, đơn vị, UBND các phường, xã:” above the three reports",
    "48-kh-ubnd#V.2": "the same",
    "48-kh-ubnd#V.3": "the same",
    "48-kh-ubnd#VI-1": "“yêu cầu các phòng, ban, cơ quan, đơn vị, phường, xã” within the sentence",
    "ke-hoach-tuyen-truyen-cam-pha#III.2": "“…, phường, xã” at the end of a list the importer takes for one body",
}
TIMED_BY_WORDS_WITHOUT_DAYS = {"48-kh-ubnd#III.1-9": "“định kỳ, thường xuyên hoặc đột xuất khi có yêu cầu”"}
ONLY_A_REQUEST = {"48-kh-ubnd#V.1": "a report on request, without time or unit of its own in print"}


@dataclass(frozen=True)
class Pair:
    """A plan as restated, and as the importer reads its paper."""

    ours: Plan
    paper: Plan

    @property
    def both(self) -> list[tuple[Task, Task]]:
        """Each task with the one the importer finds: a paragraph below a unit's heading is our first dash there."""
        found = {task.address: task for task in self.paper.tasks}
        paired = (
            (task, found.get(task.address) or found.get(task.address.removesuffix("-1"))) for task in self.ours.tasks
        )
        return [(task, other) for task, other in paired if other is not None]


@pytest.fixture(scope="module", params=sorted(PAPERS))
def pair(request: pytest.FixtureRequest, root: Path, shared: Path) -> Pair:
    """Each of the five."""
    campaign, _, plan_id = request.param.partition("/")
    hub, _ = read_campaign(root / "content" / campaign)
    assert hub is not None
    name = PAPERS[request.param]
    taken = take_in((shared / "documents" / name).read_bytes(), name, hub, date(2023, 3, 1))
    assert taken.plan is not None
    return Pair(next(plan for plan in hub.plans if plan.id == plan_id), taken.plan)


def called(task: Task) -> str:
    """The task as the lists above name it."""
    return f"{task.plan}#{task.address}"


def words(named: Iterable[Named]) -> set[str]:
    """Units by id, classes of units by the words all of them hold together, “và” and “các” aside."""
    loose = re.sub(r"[,;.()]", " ", fold(" ".join(each.words for each in named)))
    return set(loose.split()) - {"và", "các", "đề", "nghị"}


def test_the_sections_are_those_of_the_paper_in_its_order(pair: Pair) -> None:
    assert [section.address for section in pair.ours.sections] == [section.address for section in pair.paper.sections]


def test_every_task_of_the_paper_is_there_and_none_beside(pair: Pair) -> None:
    found = {other.address for _, other in pair.both}
    assert sorted({task.address for task in pair.paper.tasks} - found) == []
    matched = {task.address for task, _ in pair.both}
    beside = [
        task.address
        for task in pair.ours.tasks
        if task.address not in matched
        and called(task) not in ONLY_A_REQUEST
        and called(task).rpartition("-")[0] not in TAKEN_APART
    ]
    assert beside == []


def test_every_task_names_the_units_of_the_paper(pair: Pair) -> None:
    for ours, paper in pair.both:
        if called(ours) not in LED_BY_WORDS_ELSEWHERE and called(ours).rpartition("-")[0] not in TAKEN_APART:
            assert _units(ours.lead) == _units(paper.lead) or words(ours.lead) == words(paper.lead), called(ours)
            same = _units(ours.coordinating) == _units(paper.coordinating)
            assert same or words(ours.coordinating) == words(paper.coordinating), called(ours)
        else:
            assert ours.lead, called(ours)


def test_every_task_has_the_times_of_the_paper(pair: Pair) -> None:
    for ours, paper in pair.both:
        if called(ours) in TIMED_BY_WORDS_WITHOUT_DAYS:
            assert not ours.period.dated, called(ours)
        elif called(ours).rpartition("-")[0] not in TAKEN_APART:
            said, printed = _times(ours), _times(paper)
            assert said.keys() == printed.keys(), called(ours)
            assert all(said[time] in printed[time] for time in said), called(ours)


def test_the_days_it_commemorates_are_those_of_the_paper(pair: Pair) -> None:
    printed = {(each.origin_day, each.day) for each in pair.paper.anniversaries}
    assert printed <= {(each.origin_day, each.day) for each in pair.ours.anniversaries}


def test_the_papers_it_names_are_those_of_the_paper(pair: Pair) -> None:
    assert _cited(pair.paper) <= _cited(pair.ours)


def test_the_head_and_the_receivers_are_those_of_the_paper(pair: Pair) -> None:
    ours, paper = pair.ours, pair.paper
    assert (ours.number, ours.issued, ours.place, ours.signed_by) == (
        paper.number,
        paper.issued,
        paper.place,
        paper.signed_by,
    )
    assert [_plain(each) for each in ours.recipients] == [_plain(each) for each in paper.recipients]
    assert [_plain(each) for each in ours.addressees] == [_plain(each) for each in paper.addressees]


def _units(named: Iterable[Named]) -> set[str]:
    return {each.unit or fold(each.words) for each in named}


def _times(task: Task) -> Mapping[tuple[object, ...], str]:
    """Each time of a task by what it comes to, with its words."""
    return {
        (period.start, period.end, period.deadline, period.recurrence): fold(period.words)
        for period in task.periods
        if period.words
    }


def _cited(plan: Plan) -> set[str]:
    return {cited.number.replace(" ", "").upper() for cited in (*plan.implements, *plan.cites)}


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[*.;,]", " ", fold(text)).split())
