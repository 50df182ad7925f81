"""Content carries over what the papers say, never how they say it."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from kyniem.reading.campaigns import read_campaign
from tests.content.originals import (
    LONG,
    Names,
    Word,
    headed,
    listed,
    names_of,
    ours,
    paper,
    quoted,
    runs,
    sentences,
    unnamed,
)

CAMPAIGNS = ("quang-ninh-60", "dak-nong-20")


@pytest.fixture(scope="module")
def names(root: Path, shared: Path) -> Names:
    """The names, titles and slogans of both campaigns, and what the papers themselves put between quotation marks."""
    texts = [title for path in sorted((root / "content").glob("*/plans/*.md")) for title in headed(path)]
    texts += listed(Path(__file__).with_name("names.txt"))
    texts += [title for path in sorted((shared / "documents").glob("*.txt")) for title in quoted(path)]
    for campaign in CAMPAIGNS:
        hub, _ = read_campaign(root / "content" / campaign)
        if hub is None:
            continue
        texts += names_of(hub)
    return Names.of(texts)


@pytest.fixture(scope="module")
def papers(shared: Path, names: Names) -> Mapping[str, list[Word]]:
    """The five papers."""
    found = {path.name: unnamed(paper(path), names) for path in sorted((shared / "documents").glob("*.txt"))}
    assert len(found) == 5
    assert sum(len(words) for words in found.values()) > 9000
    return found


@pytest.fixture(scope="module")
def texts(root: Path, names: Names) -> Mapping[str, list[Word]]:
    """Every text of both campaigns."""
    files = sorted(path for path in (root / "content").rglob("*") if path.suffix in {".md", ".yml"})
    found = {str(path.relative_to(root)): unnamed(ours(path), names) for path in files}
    assert len(found) > 10
    return found


def told(words: tuple[Word, ...]) -> tuple[str, ...]:
    """The bare words."""
    return tuple(word.text for word in words)


def copied(papers: Mapping[str, list[Word]], texts: Mapping[str, list[Word]]) -> list[str]:
    """Where a whole sentence of a paper stands in a text."""
    printed = {told(each): name for name, words in papers.items() for each in sentences(words) if len(each) >= LONG}
    return [
        f"{file}:{each[0].line}: {' '.join(told(each))} ({printed[told(each)]})"
        for file, words in texts.items()
        for each in sentences(words)
        if told(each) in printed
    ]


def borrowed(papers: Mapping[str, list[Word]], texts: Mapping[str, list[Word]]) -> list[str]:
    """Where so many words in a row of a paper stand in a text, each line told once."""
    printed = {told(run): name for name, words in papers.items() for run in runs(words)}
    found: dict[str, str] = {}
    for file, words in texts.items():
        for run in runs(words):
            if told(run) in printed:
                found.setdefault(f"{file}:{run[0].line}", f"{' '.join(told(run))} … ({printed[told(run)]})")
    return [f"{place}: {run}" for place, run in found.items()]


def test_no_sentence_of_eight_words_of_a_paper_stands_in_the_content(
    papers: Mapping[str, list[Word]], texts: Mapping[str, list[Word]]
) -> None:
    if taken := copied(papers, texts):
        pytest.fail("\n".join(taken), pytrace=False)


def test_no_twelve_words_in_a_row_of_a_paper_stand_in_the_content(
    papers: Mapping[str, list[Word]], texts: Mapping[str, list[Word]]
) -> None:
    if taken := borrowed(papers, texts):
        pytest.fail("\n".join(taken), pytrace=False)


PRINTED = """\
- Tổ chức gặp mặt các cụ cao tuổi của xã Bình Minh tại nhà văn

hóa xã vào ngày 12/10/2023 do Đội Văn nghệ Hoa Sim của xã chủ trì, vui tươi, tiết kiệm.
"""


@pytest.mark.parametrize(
    ("ours_says", "sentence", "run"),
    [
        (
            (
                "Tổ chức gặp mặt các cụ cao tuổi của xã Bình Minh tại nhà văn hóa xã vào **ngày 12/10/2023** do "
                "Đội Văn nghệ Hoa Sim của xã chủ trì, vui tươi, tiết kiệm."
            ),
            True,
            True,
        ),
        ("Xã sẽ tổ chức gặp mặt các cụ cao tuổi của xã Bình Minh tại nhà văn hóa xã, vui lắm.", False, True),
        (
            "Ngày 12/10/2023, xã mời các cụ gặp nhau ở nhà văn hóa. Đội Văn nghệ Hoa Sim của xã lo phần vui.",
            False,
            False,
        ),
    ],
)
def test_a_sentence_that_was_taken_over_is_found_and_its_facts_alone_are_not(
    tmp_path: Path, ours_says: str, *, sentence: bool, run: bool
) -> None:
    known = Names.of(["Đội Văn nghệ Hoa Sim của xã"])
    (tmp_path / "paper.txt").write_text(PRINTED, encoding="utf-8")
    (tmp_path / "ours.md").write_text(ours_says, encoding="utf-8")
    printed = {"paper.txt": unnamed(paper(tmp_path / "paper.txt"), known)}
    text = {"ours.md": unnamed(ours(tmp_path / "ours.md"), known)}
    assert bool(copied(printed, text)) is sentence
    assert bool(borrowed(printed, text)) is run
