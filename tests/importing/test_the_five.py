"""The five real papers beside the project: taken in, built, and their real faults named with little else.

`NAMED` are the faults a reader of the papers finds, each with words of the doubt that names it; `ALSO` are smaller
ones that are as real, looked up in the papers one by one. Of what is neither, MOST may stand in a list.
"""

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from kyniem.build import TakenIn, check_campaign, take_in
from kyniem.cli.imports import record
from kyniem.problems import errors_among
from kyniem.reading.campaigns import read_campaign
from tests.hosts.building import Project, copy_project
from tests.importing.papers import TODAY

CAMPAIGN = "quang-ninh-60"
MOST = 3

NAMED: Mapping[str, Sequence[str]] = {
    "cam-pha-581-cv-btgtu": ("“thực hiện quả”",),
    "cam-pha-48-kh-ubnd": (
        "lẽ ra là 2",
        "lẽ ra là IV",
        "kiêu mẫu",
        "cùm pa nô",
        "công hiến",
        "hưởng tới",
        "đề tham mưu",
        "cô động",
        "xong trong trước",
    ),
    "ban-tuyen-giao-tinh-uy-ke-hoach-tuyen-truyen": (
        "không in số",
        "không in ngày",
        "Văn hóa và Du lịch xã hội",
        "Dự luận xã hội",
        "trong tình",
        "Inforgraphic",
    ),
    "cam-pha-ke-hoach-tuyen-truyen": ("IV đánh trùng số", "không in số", "không in ngày"),
    "dak-nong-529-kh-ubnd": ("trước ngày ban hành", "Nấm Nung", "Năm Nung", "vụ vụ"),
}
ALSO: Mapping[str, Sequence[str]] = {
    "cam-pha-581-cv-btgtu": (),
    "cam-pha-48-kh-ubnd": (
        "Ban Quản lý đầu tư xây dựng Thành phố",
        "Phòng Lao động Thương binh và xã hội",
        "Cuộc thi sáng tác phẩm",
        "ra ngoài khoảng",
    ),
    "ban-tuyen-giao-tinh-uy-ke-hoach-tuyen-truyen": ("văn minh hiện đại”",),
    "cam-pha-ke-hoach-tuyen-truyen": (
        "không in tên loại",
        "dổi mới",
        "hệ thống trị",
        "quangninh. gov.vn",
        "tuyên tuyền",
    ),
    "dak-nong-529-kh-ubnd": ("Từ tháng 8/2023 hết tháng", "Công TTĐT"),
}
PAPERS = sorted(NAMED)


@pytest.fixture(scope="module")
def documents(shared: Path) -> Path:
    """The folder of the five papers."""
    folder = shared / "documents"
    if not folder.is_dir():
        pytest.skip("the five documents do not lie beside this checkout")
    return folder


@pytest.fixture(scope="module")
def taken(root: Path, documents: Path) -> Mapping[str, TakenIn]:
    """Each of them, taken in by the campaign."""
    hub, _ = read_campaign(root / "content" / CAMPAIGN)
    papers = {name: (documents / f"{name}.txt").read_bytes() for name in PAPERS}
    return {name: take_in(data, f"{name}.txt", hub, TODAY) for name, data in papers.items()}


@pytest.fixture(scope="module")
def project(root: Path, taken: Mapping[str, TakenIn], tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A copy of the project in which all five stand as drafts beside its own plans."""
    project = copy_project(root, tmp_path_factory.mktemp("five") / "project")
    for name, paper in taken.items():
        target = project.folder / "content" / CAMPAIGN / "plans" / f"nhap-{name}.md"
        target.write_text(paper.imported.markdown, encoding="utf-8")
    return project


@pytest.fixture(scope="module")
def read(taken: Mapping[str, TakenIn]) -> Mapping[str, Mapping[str, Any]]:
    """What `kyniem import --json` prints of each."""
    return {name: record(paper) for name, paper in taken.items()}


@pytest.mark.parametrize("name", PAPERS)
def test_every_real_fault_is_named_and_little_else(read: Mapping[str, Mapping[str, Any]], name: str) -> None:
    doubts = [doubt["what"] for doubt in read[name]["doubts"]]
    assert [words for words in NAMED[name] if not any(words in doubt for doubt in doubts)] == []
    others = [doubt for doubt in doubts if not any(words in doubt for words in (*NAMED[name], *ALSO[name]))]
    assert len(others) <= MOST, others


@pytest.mark.parametrize("name", PAPERS)
def test_every_doubt_of_a_line_quotes_words_that_stand_there(
    read: Mapping[str, Mapping[str, Any]], documents: Path, name: str
) -> None:
    lines = (documents / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    slips = [doubt for doubt in read[name]["doubts"] if "có phải" in doubt["what"]]
    for doubt in slips:
        printed = doubt["what"].partition("“")[2].partition("”")[0]
        near = " ".join(" ".join(lines[doubt["line"] - 1 : doubt["line"] + 3]).split())
        assert printed in near, doubt


def test_the_paper_of_which_nobody_could_read_the_head_says_where_its_title_is_from(
    read: Mapping[str, Mapping[str, Any]],
) -> None:
    document = read["cam-pha-ke-hoach-tuyen-truyen"]["document"]
    assert (document["number"], document["date"]) == (None, None)
    assert document["issuer"] == "Ủy ban nhân dân thành phố Cẩm Phả"


def test_all_five_stand_in_the_campaign_without_an_error(project: Project) -> None:
    hub, problems = check_campaign(project.folder / "content" / CAMPAIGN)
    assert [str(problem) for problem in errors_among(problems)] == []
    assert hub is not None
    taken = {plan.id: plan for plan in hub.plans if plan.id.startswith("nhap-")}
    assert len(taken) == len(PAPERS)
    assert all(plan.sections for plan in taken.values())
    letters = {name for name, plan in taken.items() if not plan.tasks}
    assert letters == {"nhap-cam-pha-581-cv-btgtu"}


@pytest.mark.parametrize("audience", ["public", "desk"])
def test_the_site_is_built_with_all_five_in_it_drafts_for_the_desk_only(project: Project, audience: str) -> None:
    folder = project.folder / audience
    ended = project.run("kyniem", "build", "--audience", audience, "--out", str(folder))
    assert ended.returncode == 0, ended.stdout
    shown = {path.parent.name for path in folder.glob("ke-hoach/nhap-*/index.html")}
    assert shown == (set() if audience == "public" else {f"nhap-{name}" for name in PAPERS})
    shutil.rmtree(folder)
