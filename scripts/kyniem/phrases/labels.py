"""The labels that make a bullet say who leads, who joins, and when: every variant officials write."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz, process

from kyniem.phrases.folding import fold, fold_accents, fold_space, normalise
from kyniem.phrases.label_words import BARE_LEADS, COMMITTEE, HOSTS, NEAR_WORDS, TABLE, Label
from kyniem.phrases.organisation_names import modern_tones
from kyniem.phrases.organisation_words import begins_group, class_noun, head_of, is_role
from kyniem.phrases.requests import request_end

__all__ = [
    "FIELDS_OF_TASKS",
    "FoundLabel",
    "Label",
    "Labelled",
    "find_labels",
    "is_not_said",
    "main_time",
    "nearest_label",
    "read_any_label",
    "read_label",
    "settled",
    "split_labels",
]
FIELDS_OF_TASKS = frozenset(
    {
        *(Label.LEAD, Label.COORDINATING, Label.TIME, Label.MILESTONE, Label.RECIPIENT),
        *(Label.FORM, Label.FUNDING, Label.NOTE),
    }
)
"""The labels whose value a task has a field for; the others mark text that stays text (PLACE, CONTENT, …)."""
_LONGEST = 90
_SHORTEST = 3
_BULLET = re.compile(r"[\s\-+*•–—·>]*(?=[\w(\[*_])")
_MARKS = "*_ \t\r\n"
_BRACKETS = {"(": ")", "[": "]"}
_COLON = re.compile(r"[*_]{0,3}\s?[:：][*_]{0,3}")
_DASH = re.compile(r"[*_]{0,3} [-–—] [*_]{0,3}")
_BOUNDARY = re.compile(r"[;.,|\n(\[/]|\s[-–+•*]+(?=\s)|\*\*")
_LETTER = re.compile(r"[^\W\d_]")
_TIME = re.compile(r"\d|tháng|quý|năm|từ |trước|cuối|đầu|thường xuyên|hằng|hàng", re.IGNORECASE)
NOT_SAID = "không ghi"
_FOLDED = {label: fold_accents(label) for label in NEAR_WORDS}
_NEAR_ENOUGH = 80.0
_OF_A_PAPER = re.compile(r"ke hoach|ban hanh|dang ky|bao cao|gui|nop|du toan|van ban|to trinh")
_OF_A_UNIT = re.compile(r"(?:don vi|co quan|bo phan) ")
_ANY_UNIT = "các đơn vị"
_SIDE = frozenset({Label.LEAD, Label.COORDINATING})


@dataclass(frozen=True, slots=True)
class Labelled:
    """A bullet taken apart: what it says, the label as printed, the value."""

    label: Label
    printed: str
    value: str


@dataclass(frozen=True, slots=True)
class FoundLabel:
    """A label with its value within a text: `text[start:stop]` holds both."""

    start: int
    stop: int
    labelled: Labelled


def read_label(text: str) -> Labelled | None:
    """`Đơn vị chủ trì: Phòng Nội vụ` taken apart; None when the text begins with no label a task has a field for.

    A person in charge counts where an office is named ("Người phụ trách: Bí thư Đoàn trường"), see `settled`.
    A bullet's sign, bold, brackets around the label or the whole, a full-width colon, and a dash for the colon where
    nothing else can be meant are read over; so are missing accents.
    """
    labelled = read_any_label(text)
    if labelled is not None and labelled.label is Label.PERSON and names_unit(labelled.value):
        return labelled
    return labelled if labelled is not None and labelled.label in FIELDS_OF_TASKS else None


def read_any_label(text: str) -> Labelled | None:
    """As `read_label`, with the labels of text too: PLACE, CONTENT, PERSON, CONTACT …; PROGRESS is a bare header."""
    line = _bare(text)
    colon = _COLON.search(line, 0, _LONGEST + 4)
    if colon is not None:
        return _labelled(line[: colon.start()], line[colon.end() :])
    dash = _DASH.search(line, 0, _LONGEST + 4)
    if dash is None:
        return None
    labelled = _labelled(line[: dash.start()], line[dash.end() :])
    return labelled if labelled is not None and _is_plain(labelled) else None


def _bare(text: str) -> str:
    line = normalise(text).strip()
    bullet = _BULLET.match(line)
    line = line[bullet.end() :] if bullet is not None else line
    closing = _BRACKETS.get(line[:1], "")
    if closing and line.rstrip(" .;").endswith(closing) and line.count(line[0]) == line.count(closing) == 1:
        line = line[1:].rstrip(" .;")[:-1]
    return line


def _labelled(label: str, value: str) -> Labelled | None:
    printed = fold_space(label.strip(f"{_MARKS}()[]"))
    if not printed or len(printed) > _LONGEST or _LETTER.match(printed) is None:
        return None
    told = fold_space(value)
    # "**Chủ trì:** Phòng Nội vụ" leaves stars that closed the label; a value may have its own.
    told = told[2:].lstrip() if told.startswith("**") and told.count("**") % 2 else told
    folded = fold_accents(printed)
    for pattern, kind in TABLE:
        if pattern.fullmatch(folded):
            return _judged(kind, folded, printed, told)
    return None


def _judged(kind: Label, folded: str, printed: str, value: str) -> Labelled | None:
    """Words that are a label only before a unit ("Thực hiện: …") or, with nothing after them, a header."""
    if not value and kind in {Label.LEAD, Label.TIME} and BARE_LEADS.fullmatch(folded):
        return Labelled(Label.PROGRESS, printed, value)
    if kind is Label.LEAD and BARE_LEADS.fullmatch(folded) and not names_unit(value):
        return None
    if folded == COMMITTEE and is_role(value):
        return None
    if kind is Label.PROGRESS and value:
        return Labelled(Label.TIME, printed, value) if folded.startswith("tien do") else None
    return Labelled(kind, printed, value)


def names_unit(value: str) -> bool:
    """Whether a value begins with the name of a body, a class of bodies, or an order to one."""
    text = modern_tones(value.lstrip("*_ "))
    text = text[request_end(text) :]
    return head_of(text) is not None or begins_group(text) or bool(class_noun(text))


def _is_plain(labelled: Labelled) -> bool:
    """Whether a dash can only be the sign after a label: the label is whole, and its value is of its kind."""
    if labelled.label in _SIDE:
        return _OF_A_UNIT.match(fold_accents(labelled.printed)) is not None and names_unit(labelled.value)
    return labelled.label in {Label.TIME, Label.MILESTONE} and _TIME.match(labelled.value) is not None


def split_labels(text: str) -> tuple[Labelled, ...]:
    """Several labels on one line (“Đơn vị chủ trì: A; Đơn vị phối hợp: B; Thời gian: C”), each with its own value.

    () when the line begins with no label: what stands before the first one would be lost (see `find_labels`).
    """
    found = find_labels(text)
    if not found or read_any_label(text) is None:
        return ()
    return tuple(one.labelled for one in found)


def find_labels(text: str) -> tuple[FoundLabel, ...]:
    """Every label in a text with what it says up to the next, left to right; offsets are those of `text` in NFC.

    A label begins the text, or follows a sign that divides: “Tổ chức Lễ mít tinh. Chủ trì: Phòng Nội vụ (Phối hợp: …)”.
    """
    whole = normalise(text)
    found: list[FoundLabel] = []
    end = len(whole)
    # From the last: words that are no label with their own value ("Thực hiện: đúng quy định") belong to the one before.
    for start, colon, stop in reversed(list(_marks(whole))):
        value = whole[stop:end].rstrip(f"{_MARKS};,.|([-–+•")
        if value.count("(") < value.count(")"):
            value = value.rstrip(") ")
        labelled = _labelled(whole[start:colon], value)
        if labelled is not None:
            found.append(FoundLabel(start, end, labelled))
            end = start
    return tuple(reversed(found))


def _marks(text: str) -> Iterator[tuple[int, int, int]]:
    """Where labels stand: start of the label, its colon, start of its value."""
    before = 0
    for colon in _COLON.finditer(text):
        low = max(before, colon.start() - _LONGEST)
        starts = [low] if low == before else []
        starts += [boundary.end() for boundary in _BOUNDARY.finditer(text, low, colon.start())]
        for place in starts:
            bullet = _BULLET.match(text, place, colon.start())
            start = bullet.end() if bullet is not None else place
            if _labelled(text[start : colon.start()], _ANY_UNIT) is not None:
                yield start, colon.start(), colon.end()
                before = colon.end()
                break


def settled(labels: Sequence[Labelled]) -> tuple[Labelled, ...]:
    """The labels of one task, each meaning what it does beside the others; as many as given, in their order.

    A host ("Đơn vị đăng cai") leads where nobody else does, else it joins. A person in charge ("Lãnh đạo phụ trách")
    leads by office only where no body is named as doing the thing, and is else no more than words.
    """
    said = [label for label in labels if not is_not_said(label.value)]
    leads = [label for label in said if label.label is Label.LEAD]
    hosted = any(not _is_host(label) for label in leads)
    return tuple(
        replace(label, label=Label.COORDINATING)
        if hosted and _is_host(label)
        else replace(label, label=Label.LEAD)
        if not leads and label.label is Label.PERSON and names_unit(label.value)
        else label
        for label in labels
    )


def _is_host(label: Labelled) -> bool:
    return label.label is Label.LEAD and HOSTS.fullmatch(fold_accents(label.printed)) is not None


def main_time(labels: Sequence[Labelled]) -> Labelled | None:
    """Which of a task's labels says its time: the first TIME, else the only milestone that is no paper's.

    “Thời gian họp báo” is the task's time where nothing else is; “Thời gian ban hành Kế hoạch” never is.
    """
    time = next((label for label in labels if label.label is Label.TIME and not is_not_said(label.value)), None)
    if time is not None:
        return time
    others = [label for label in labels if label.label is Label.MILESTONE and not is_not_said(label.value)]
    own = [label for label in others if _OF_A_PAPER.search(fold_accents(label.printed)) is None]
    return own[0] if len(own) == 1 else None


def nearest_label(text: str) -> str:
    """The label that a bullet with none was probably meant to begin with ("Đơn vị chủ chì: …"), or ""."""
    line = _bare(text)
    colon = _COLON.search(line, 0, _LONGEST)
    if colon is None or colon.start() < _SHORTEST or read_any_label(text) is not None:
        return ""
    folded = fold_accents(line[: colon.start()].strip(_MARKS))
    near = process.extractOne(folded, _FOLDED, scorer=fuzz.ratio, score_cutoff=_NEAR_ENOUGH)
    return near[2] if near is not None and folded != near[0] else ""


def is_not_said(value: str) -> bool:
    """Whether a value states that the paper does not say."""
    return fold(value).rstrip(".") in {NOT_SAID, ""}
