"""What a paper is and is about: its type and title as printed, the subject of a letter, else its first sentence."""

import re
from collections.abc import Sequence

from kyniem.importing.issuers import names_issuer
from kyniem.importing.lines import Paragraph
from kyniem.importing.marks import bullet_of, is_shouted, mark_of
from kyniem.phrases.folding import fold_space

TYPES = (
    *("Kế hoạch", "Công văn", "Hướng dẫn", "Chương trình", "Thông báo", "Quyết định", "Chỉ thị", "Nghị quyết"),
    *("Kết luận", "Đề án", "Phương án", "Báo cáo", "Tờ trình", "Đề cương", "Thể lệ", "Quy chế", "Quy định"),
    *("Kịch bản", "Thông tri", "Công điện", "Thư mời", "Giấy mời", "Dự thảo", "Định hướng"),
)
_TYPE = re.compile(rf"(?P<type>{'|'.join(map(str.upper, TYPES))})\b[:.]?\s*(?P<title>.*)", re.DOTALL)
_BESIDE_TYPE = re.compile(r"(?:PHỐI HỢP|LIÊN TỊCH|HÀNH ĐỘNG|CÔNG TÁC|LIÊN NGÀNH)\b\s*")
_SUBJECT = re.compile(r"(?:V/v|Về việc)\s*:?\s*(?P<subject>.+)", re.IGNORECASE | re.DOTALL)
_TO = re.compile(r"Kính gửi\b", re.IGNORECASE)
_PREAMBLE = re.compile(
    r"(?:thực hiện|căn cứ|triển khai|nhằm|để|theo|tiếp tục|hưởng ứng|hướng tới|nhân dịp|nhân kỷ niệm|trên cơ sở"
    r"|sau khi"
    r"|chào mừng|thiết thực|trong không khí|được sự|xét|ngày \d|năm \d|\d)",
    re.IGNORECASE,
)
_ON_GROUNDS = re.compile(r"căn cứ\b", re.IGNORECASE)
_ISSUED_WITH = re.compile(r"\(\s*(?:ban hành|kèm theo|đính kèm|phê duyệt)\b", re.IGNORECASE)
_IN_PREAMBLE = re.compile(
    rf"(?:xây dựng|ban hành|lập)\s+(?P<type>{'|'.join(TYPES)})\s+(?P<title>[^;:]{{10,300}}?)"
    r"(?:,\s*(?:với|có)?\s*nội dung|,\s*cụ thể|\s+(?:với|có) nội dung|\s+như sau|[;:])",
    re.IGNORECASE,
)
_LONGEST_TITLE = 420
_HEAD_LENGTH = 60
_LONGEST_SUBJECT = 5
"""A subject is printed in a narrow column: over at most so many lines."""


def begins_preamble(text: str) -> bool:
    """Whether a line opens a preamble: “Thực hiện …”, “Căn cứ …”."""
    return _PREAMBLE.match(text) is not None


def without_origin(title: str) -> tuple[str, str]:
    """A title and what stands in brackets behind it: “(Ban hành kèm theo Quyết định số …)”; "" for nothing."""
    match = _ISSUED_WITH.search(title)
    return (title[: match.start()].rstrip(), title[match.start() :]) if match is not None else (title, "")


def type_of(text: str) -> tuple[str, str] | None:
    """The type of a paper at the head of a line, and what stands behind it on the line; None for any other line."""
    match = _TYPE.fullmatch(text)
    return (match["type"].capitalize(), match["title"]) if match is not None else None


def title_below(first: str, rest: Sequence[Paragraph]) -> tuple[str, int]:
    """The title that begins with `first`, behind the type, and goes on in `rest`; and how many of them it takes."""
    beside = _BESIDE_TYPE.match(first)
    if beside is not None and not is_shouted(first[beside.end() :]):
        first = first[beside.end() :]
    lines = [first] if first.strip() else []
    taken = 0
    for index, paragraph in enumerate(rest):
        grounded = index + 1 < len(rest) and _ON_GROUNDS.match(rest[index + 1].text)
        if grounded and names_issuer(paragraph.text):
            break
        if not _goes_on(lines, paragraph):
            break
        lines.append(paragraph.text)
        taken += 1
    return fold_space(" ".join(lines)).rstrip(" ."), taken


def _goes_on(lines: Sequence[str], paragraph: Paragraph) -> bool:
    text = paragraph.text
    if lines and is_shouted(text) and not is_shouted(lines[0]):
        return False
    ended = text.endswith((".", ":", ";", "/")) or len(text) > _LONGEST_TITLE
    if paragraph.cells or mark_of(text) is not None or bullet_of(text) is not None or ended or _TO.match(text):
        return False
    if lines and _ON_GROUNDS.match(text):
        return False
    return not (lines and begins_preamble(text) and len(text) > _HEAD_LENGTH and not is_shouted(text))


def subject_of(text: str) -> str:
    """The subject that a line names: “V/v …”, “Về việc …”; "" for any other line."""
    match = _SUBJECT.match(text)
    return fold_space(match["subject"]) if match is not None else ""


def subject_within(text: str) -> int | None:
    """Where a subject begins that stands on one line with the number; None where none does."""
    match = _SUBJECT.search(text)
    return match.start("subject") if match is not None else None


def more_of_subject(rest: Sequence[Paragraph]) -> tuple[str, int]:
    """What goes on with a subject in small letters, and how many paragraphs that takes."""
    lines: list[str] = []
    for paragraph in rest:
        if not paragraph.text[:1].islower():
            break
        lines.append(paragraph.text)
    return fold_space(" ".join(lines)), len(lines)


def is_subject(lines: Sequence[str]) -> bool:
    """Whether lines between the number of a letter and “Kính gửi” are its subject, printed without “V/v”.

    Guidance 36-HD/VPTW of 2018: a Party letter prints its subject under its number and names no type.
    """
    return 0 < len(lines) <= _LONGEST_SUBJECT and not any(
        is_shouted(line) or line.endswith((".", ":", ";")) or (begins_preamble(line) and len(line) > _HEAD_LENGTH)
        for line in lines
    )


def title_in_preamble(preamble: str) -> tuple[str, str] | None:
    """Type and title as the first sentence of a paper without a head tells them; None where it tells none."""
    match = _IN_PREAMBLE.search(preamble)
    if match is None:
        return None
    title = fold_space(match["title"])
    return match["type"].capitalize(), title[:1].upper() + title[1:]
