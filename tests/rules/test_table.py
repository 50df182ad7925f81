"""The table of rules: each asked, each told by some case, each problem at the line that holds what it names."""

import re
from pathlib import Path

import pytest

from kyniem.build import check_campaign
from kyniem.problems import Problem
from kyniem.reading.campaigns import read_campaign
from kyniem.rules import RULES, check
from kyniem.rules.table import PAPER_RULES
from tests.reading.campaigns import CALENDAR, PLAN, POST, clean, text_of

CASES = Path(__file__).parent.parent / "cases"
TOLD = [
    (case, line)
    for case in sorted(CASES.iterdir())
    if case.is_dir()
    for line in (case / "problems.txt").read_text(encoding="utf-8").splitlines()
]
LINE = re.compile(r"content(?:/(?P<path>[^:]+))?(?::(?P<line>\d+))?: (?P<message>.*) \[(?P<code>[a-z-]+)\]")
QUOTED = re.compile(r"[“\"]([^”\"]+)[”\"]")


def codes() -> list[str]:
    """Every code of the table."""
    return [rule.code for rule in RULES] + [rule.code for rule in PAPER_RULES]


def test_every_rule_has_a_code_of_its_own_and_a_sentence_for_a_name() -> None:
    assert len(set(codes())) == len(codes())
    asks = [*(rule.ask for rule in RULES), *(rule.ask for rule in PAPER_RULES)]
    names = [ask.__name__ for ask in asks]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[a-z]+(?:_[a-z]+){2,}", name) for name in names)
    assert all(ask.__doc__ for ask in asks)


def test_every_rule_is_told_by_some_case() -> None:
    told = {found["code"] for _, line in TOLD if (found := LINE.fullmatch(line))}
    assert set(codes()) - told == set()


@pytest.mark.parametrize(("case", "line"), TOLD, ids=lambda value: value.name if isinstance(value, Path) else "")
def test_a_problem_stands_at_a_line_that_is_there_and_names_its_rule(case: Path, line: str) -> None:
    found = LINE.fullmatch(line)
    assert found is not None
    if found["line"] is not None:
        lines = (case / "content" / found["path"]).read_text(encoding="utf-8").split("\n")
        assert 1 <= int(found["line"]) <= len(lines)


NAMED = ("topic-known", "kind-known", "channel-known", "serves-known", "unit-known", "media-exists", "link-target")


@pytest.mark.parametrize(
    ("case", "line"),
    [(case, line) for case, line in TOLD if line.rpartition("[")[2].rstrip("]") in NAMED],
    ids=lambda value: value.name if isinstance(value, Path) else "",
)
def test_the_line_that_is_told_holds_the_words_that_are_told(case: Path, line: str) -> None:
    found = LINE.fullmatch(line)
    assert found is not None
    held = (case / "content" / found["path"]).read_text(encoding="utf-8").split("\n")[int(found["line"]) - 1]
    wanted = QUOTED.findall(found["message"])[0].removeprefix("media/")
    assert wanted in held


def test_problems_come_sorted_by_file_and_line() -> None:
    _, problems = check_campaign(CASES / "twelve-faults" / "content")
    assert list(problems) == sorted(problems, key=lambda problem: problem.sort_key)


def test_the_rules_alone_find_nothing_wrong_with_a_clean_campaign() -> None:
    hub, problems = read_campaign(CASES / "clean" / "content")
    assert problems == ()
    assert hub is not None
    assert check(hub) == ()


def faults(tmp_path: Path, path: str, old: str, new: str) -> list[Problem]:
    """What is told when one thing in one file of the clean campaign is changed."""
    text = text_of(path)
    assert text.count(old) == 1
    return list(check_campaign(clean(tmp_path, {path: text.replace(old, new)}))[1])


@pytest.mark.parametrize(
    ("path", "old", "new", "code"),
    [
        (POST, "topics: [lich-su]", "topics: [lich-sử]", "topic-known"),
        (POST, "unit: ubnd", "unit: xa", "unit-known"),
        (POST, "from: 05/03/2024 05:00", "from: 05/03/2024 04:29", "radio-lead"),
        (POST, "until: 09/03/2024 17:00", "until: 05/03/2024 05:00", "window-order"),
        (POST, "published: 05/03/2024 03:30", "published: 01/02/2024 00:00", ""),
        (POST, "published: 05/03/2024 03:30", "published: 31/01/2024 23:59", "post-phase"),
        (PLAN, "Thời gian: trước 01/3/2024", "Thời gian: trước 05/02/2024", ""),
        (PLAN, "Thời gian: trước 01/3/2024", "Thời gian: trước 04/02/2024", "plan-deadline"),
        (PLAN, "### 2. Thi viết", "### 3. Thi viết", "plan-section-order"),
        (PLAN, "### 2. Thi viết", "### a) Thi viết", ""),
        (PLAN, "### 2. Thi viết", "### Thi viết", ""),
        (CALENDAR, "| Trước ngày 20 |", "| Trước 01/03 |", ""),
        (CALENDAR, "| Trước ngày 20 |", "| Trong tháng 3 |", ""),
        (CALENDAR, "| Trước ngày 20 |", "| 28/02 - 01/03 |", ""),
        (CALENDAR, "| Trước ngày 20 |", "| Ngày 20 |", ""),
        (CALENDAR, "| Trước ngày 20 |", "| 20 |", ""),
        (CALENDAR, "| Trước ngày 20 |", "| Trước 01/04 |", "calendar-day"),
        (CALENDAR, "| Trước ngày 20 |", "| hôm nào |", "calendar-day"),
        (CALENDAR, "| Fanpage |", "| Fanpage, phat-thanh |", ""),
        (CALENDAR, "../posts/2024/moi-du-hoi-trai.md", "[bài](../posts/2024/moi-du-hoi-trai.md)", ""),
        ("campaign.yml", "name: Phát thanh, kind", 'name: "Phát thanh, loa", kind', "calendar-channel"),
    ],
)
def test_one_change_is_told_by_one_rule_or_by_none(tmp_path: Path, path: str, old: str, new: str, code: str) -> None:
    assert [problem.rule for problem in faults(tmp_path, path, old, new)] == ([code] if code else [])


def test_a_channel_whose_name_holds_a_comma_is_one_channel(tmp_path: Path) -> None:
    campaign = text_of("campaign.yml").replace("name: Phát thanh,", 'name: "Phát thanh, loa",')
    calendar = text_of(CALENDAR).replace("| Phát thanh |", "| Phát thanh, loa |")
    assert check_campaign(clean(tmp_path, {"campaign.yml": campaign, CALENDAR: calendar}))[1] == ()


def test_a_campaign_without_phases_blames_no_post(tmp_path: Path) -> None:
    campaign = re.sub(r"phases:\n(?:  - .*\n)+", "", text_of("campaign.yml"))
    assert check_campaign(clean(tmp_path, {"campaign.yml": campaign}))[1] == ()


def test_a_phase_that_cannot_be_read_blames_no_post(tmp_path: Path) -> None:
    found = faults(tmp_path, "campaign.yml", "until: 31/03/2024}\npublisher", "until: 31/03/2024}\npublisher")
    assert found == []
    broken = text_of("campaign.yml").replace("from: 01/03/2024", "from: 01/13/2024")
    _, problems = check_campaign(clean(tmp_path / "again", {"campaign.yml": broken}))
    assert [problem.rule for problem in problems] == ["campaign-day"]


def test_the_same_fault_said_twice_in_accepted_silences_once_and_well(tmp_path: Path) -> None:
    accepted = "  - {rule: plan-section-order, section: II.3, reason: Bản gốc nhảy số.}\n"
    text = text_of(PLAN).replace("### 2. Thi viết", "### 3. Thi viết")
    text = text.replace("published: 05", f"accepted:\n{accepted * 2}published: 05")
    assert check_campaign(clean(tmp_path, {PLAN: text}))[1] == ()
