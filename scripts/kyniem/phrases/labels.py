"""The labels that make a bullet say who leads, who joins, and when: every variant officials write."""

import re
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz import fuzz, process

from kyniem.phrases.folding import fold, fold_accents, fold_space


class Label(StrEnum):
    """What a labelled bullet says of its task."""

    LEAD = "lead"
    COORDINATING = "coordinating"
    TIME = "time"
    MILESTONE = "milestone"
    RECIPIENT = "recipient"
    FORM = "form"
    FUNDING = "funding"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Labelled:
    """A bullet taken apart: what it says, the label as printed, the value."""

    label: Label
    printed: str
    value: str


_LABELLED = re.compile(r"\**(?P<label>[^:*\n]{3,60}?)\**\s*:\**\s*(?P<value>.*)", re.DOTALL)
_TABLE: tuple[tuple[re.Pattern[str], Label], ...] = tuple(
    (re.compile(pattern), label)
    for pattern, label in (
        (r"(?:don vi|co quan)?\s*phoi hop(?: thuc hien)?", Label.COORDINATING),
        (r"(?:don vi|co quan)?\s*chu tri(?: .*)?", Label.LEAD),
        (r"(?:don vi|co quan) thuc hien", Label.LEAD),
        (r"trien khai thuc hien", Label.LEAD),
        (r"thoi gian(?: thuc hien| to chuc| trien khai| hoan thanh)?", Label.TIME),
        (r"thoi (?:han|gian) .+", Label.MILESTONE),
        (r"thoi han", Label.MILESTONE),
        (r"(?:noi|don vi|co quan) nhan(?: bao cao)?", Label.RECIPIENT),
        (r"hinh thuc(?: .*)?", Label.FORM),
        (r"kinh phi(?: .*)?", Label.FUNDING),
        (r"ghi chu", Label.NOTE),
    )
)
NOT_SAID = "không ghi"
_WRITTEN = (
    *("Đơn vị chủ trì", "Cơ quan chủ trì", "Chủ trì", "Đơn vị thực hiện", "Cơ quan thực hiện"),
    *("Triển khai thực hiện", "Đơn vị phối hợp", "Phối hợp", "Thời gian", "Thời gian thực hiện"),
    *("Thời gian hoàn thành", "Thời hạn", "Hình thức", "Kinh phí", "Nơi nhận", "Ghi chú"),
)
_FOLDED = {label: fold_accents(label) for label in _WRITTEN}
_NEAR_ENOUGH = 80.0


def read_label(text: str) -> Labelled | None:
    """`Đơn vị chủ trì: Phòng Nội vụ` taken apart; None when the text begins with no label that is known."""
    match = _LABELLED.fullmatch(text.strip())
    if match is None:
        return None
    printed = fold_space(match["label"])
    folded = fold_accents(printed)
    for pattern, label in _TABLE:
        if pattern.fullmatch(folded):
            return Labelled(label, printed, fold_space(match["value"]))
    return None


def nearest_label(text: str) -> str:
    """The label that a bullet with none was probably meant to begin with ("Đơn vị chủ chì: …"), or ""."""
    match = _LABELLED.fullmatch(text.strip())
    if match is None or read_label(text) is not None:
        return ""
    folded = fold_accents(match["label"])
    near = process.extractOne(folded, _FOLDED, scorer=fuzz.ratio, score_cutoff=_NEAR_ENOUGH)
    return near[2] if near is not None else ""


def is_not_said(value: str) -> bool:
    """Whether a value states that the paper does not say."""
    return fold(value).rstrip(".") in {NOT_SAID, ""}
