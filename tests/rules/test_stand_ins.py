"""Nobody is blamed for what could not be read elsewhere: one thing broken, and only that one is told of."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from kyniem.build import check_campaign
from kyniem.rules.table import PAPER_RULES, RULES
from tests.reading.campaigns import CALENDAR, PLAN, POST, clean, text_of

KEY = re.compile(r"\b([a-z]+):(?= )")
ID = re.compile(r"(?<=\bid: )[\w-]+")
VALUE = re.compile(r"(?<=: )(?![>|{\[])[^\s,}\]][^,}\]\n]*")
OF_THE_WHOLE = {*(rule.code for rule in RULES), *(rule.code for rule in PAPER_RULES), "accepted-fires"}
NOBODYS = "accepted:\n  - {rule: plan-section-order, section: II.3, reason: Bản gốc nhảy số.}\n"
FULL = {
    PLAN: text_of(PLAN)
    .replace("### 2. Thi viết", "### 3. Thi viết")
    .replace("published: 05", f"id: ke-hoach-7\n{NOBODYS}published: 05"),
    POST: text_of(POST)
    .replace("7-kh-ubnd#II.1", "ke-hoach-7#II.1")
    .replace(
        "channels:\n", "id: hoi-trai\nexpires: 01/04/2024 08:00\nclip: {link: https://youtu.be/a1b2c3}\nchannels:\n"
    )
    .replace("\n---\n\nXem", "\n  - {channel: fanpage, text: Mời bà con đến dự hội trại.}\n---\n\nXem"),
    CALENDAR: text_of(CALENDAR).replace("7-kh-ubnd#II", "ke-hoach-7#II.1"),
    "campaign.yml": text_of("campaign.yml").replace("source: 7-kh-ubnd", "source: ke-hoach-7"),
    "units.yml": text_of("units.yml").replace("name: Ủy", "short: UBND xã Hoa Ban\n  name: Ủy"),
}


def broken() -> Iterator[tuple[str, str]]:
    """Every file of a campaign, once for each key misspelt, id ill-formed, value made a mapping, line made no YAML."""
    for path, text in FULL.items():
        end = text.find("\n---", 4) if path.endswith(".md") else len(text)
        for key in KEY.finditer(text, 0, end):
            yield path, f"{text[: key.end(1)]}x{text[key.end(1) :]}"
        for own in ID.finditer(text, 0, end):
            yield path, f"{text[: own.start()]}99/99/9999{text[own.end() :]}"
        for value in VALUE.finditer(text, 0, end):
            yield path, f"{text[: value.start()]}{{khac: gi}}{text[value.end() :]}"
            yield path, f'{text[: value.start()]}"{text[value.start() :]}'


BROKEN = list(broken())


def test_the_campaign_that_is_broken_here_is_whole(tmp_path: Path) -> None:
    assert check_campaign(clean(tmp_path, FULL))[1] == ()
    assert len(BROKEN) > 150


@pytest.mark.parametrize("number", range(len(BROKEN)))
def test_one_thing_broken_makes_nothing_else_wrong(tmp_path: Path, number: int) -> None:
    path, text = BROKEN[number]
    content = clean(tmp_path, FULL | {path: text})
    problems = check_campaign(content)[1]
    assert problems
    assert {problem.origin.path for problem in problems} == {f"{content.as_posix()}/{path}"}
    assert {problem.rule for problem in problems} & OF_THE_WHOLE == set()


@pytest.mark.parametrize("path", FULL)
@pytest.mark.parametrize("data", [b"\xff", b"\0", b""], ids=["no UTF-8", "no text", "empty"])
def test_a_file_that_cannot_be_read_makes_nothing_else_wrong(tmp_path: Path, path: str, data: bytes) -> None:
    content = clean(tmp_path, FULL)
    (content / path).write_bytes(data)
    assert {problem.origin.path for problem in check_campaign(content)[1]} == {f"{content.as_posix()}/{path}"}


def test_a_folder_that_may_not_be_used_makes_nothing_else_wrong(tmp_path: Path) -> None:
    content = clean(tmp_path, FULL)
    for room in ("media", "plans", "posts"):
        shutil.move(content / room, tmp_path / room)
        (content / room).symlink_to(tmp_path / room)
        told = check_campaign(content)[1]
        assert [(problem.rule, problem.origin.path) for problem in told] == [
            ("file-inside", f"{content.as_posix()}/{room}")
        ]
        (content / room).unlink()
        shutil.move(tmp_path / room, content / room)
