"""Nothing a paper says is lost on the way: every word of its text stands in the Markdown, as often as in the paper.

Left out are forms only: motto, “Số”, “Nơi nhận”, the words of the date, the kind of paper, which the front matter
says in its own way. What else is left out of a paper stands in LEFT_OUT, with why.
"""

import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest

from kyniem.build import take_in
from kyniem.importing.text_files import decode
from kyniem.phrases.folding import normalise
from tests.importing.papers import DOCUMENTS, READABLE, TODAY, taken
from tests.importing.truth import truth_of

FORMS = (
    "Cộng hòa xã hội chủ nghĩa Việt Nam Độc lập Tự do Hạnh phúc Đảng Cộng sản Số Nơi nhận Kính gửi V/v ngày tháng năm"
)
LEFT_OUT: Mapping[str, tuple[str, str]] = {
    "hoi-phu-nu-bom-crlf.txt": ("đã ký", "that it was signed is no word of the plan"),
    "huyen-doan-nfd-nbsp.txt": ("BCH", "the issuer is written out"),
    "quyet-dinh-kem-ke-hoach.txt": ("Ủy ban nhân dân huyện Bình Lục Hải", "who decides is printed twice, said once"),
    "so-gddt-cong-van.txt": ("UBND tỉnh Hải Minh", "the body above who issues it"),
    "phuong-ocr.txt": ("1 1 2", "the day in two pieces, and the number of a page"),
    "thanh-pho-gian-dong.txt": ("2", "the number of a page"),
}
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
TEXTS = [name for name in READABLE if name.endswith(".txt")]
FIVE_LEFT_OUT: Mapping[str, str] = {
    "ban-tuyen-giao-tinh-uy-ke-hoach-tuyen-truyen": "tiến độ thực hiện " * 5,
    "cam-pha-48-kh-ubnd": "",
    "cam-pha-581-cv-btgtu": "",
    "cam-pha-ke-hoach-tuyen-truyen": "triển khai thực hiện",
    "dak-nong-529-kh-ubnd": "handwritten signature",
}
"""Headers over labels (“Tiến độ thực hiện:”) that the labels say again, and what a scanner wrote itself."""


def words(text: str) -> Counter[str]:
    """Its words and numbers, and how often each stands in it."""
    return Counter(re.findall(r"[^\W_]+", normalise(_UNSEEN.sub("", text)).casefold()))


def lost(text: str, markdown: str, left_out: str) -> Counter[str]:
    """The words of a paper that its Markdown says less often."""
    return words(text) - words(markdown) - words(FORMS) - words(left_out)


@pytest.mark.parametrize("name", TEXTS)
def test_every_word_of_a_text_stands_in_its_markdown(name: str) -> None:
    truth = truth_of(name)["document"]
    left_out, _ = LEFT_OUT.get(name, ("", ""))
    day = (truth["date"] or "").replace("-0", "-").replace("-", " ")
    text = decode((DOCUMENTS / name).read_bytes())
    assert lost(text, taken(name).imported.markdown, f"{left_out} {truth['type'] or ''} {day}") == Counter()


@pytest.mark.parametrize("name", FIVE_LEFT_OUT)
def test_every_word_of_the_five_stands_in_their_markdown(shared: Path, name: str) -> None:
    path = shared / "documents" / f"{name}.txt"
    if not path.is_file():
        pytest.skip("the five documents do not lie beside this checkout")
    markdown = take_in(path.read_bytes(), path.name, None, TODAY).imported.markdown
    assert lost(path.read_text(encoding="utf-8"), markdown, f"Kế hoạch {FIVE_LEFT_OUT[name]}") == Counter()
