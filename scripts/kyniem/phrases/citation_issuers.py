"""Who issued a cited document: the body after its number ("của …"), or the one before it ("… tại Tờ trình số …")."""

import re

from kyniem.phrases.deed_words import begins_name, name_end
from kyniem.phrases.organisation_lists import first_name
from kyniem.phrases.organisation_words import is_role

_OF = re.compile(r"[\s,*_]{0,4}của\s{1,3}", re.IGNORECASE)
_ENDS = re.compile(
    r"[“\"”;:()\[\]|…]|\.(?=\s|$)|\n\s*\n"
    r"|(?<!\w)(?:về|v/v|phê duyệt|sửa đổi|hướng dẫn|quy định|khóa|khoá|nhiệm kỳ|năm(?= \d)|số(?= \d)|ngày(?= ?\d)"
    r"|này|nêu trên|trên địa bàn|đã|được|ban hành|tại|và (?:các )?(?:kế hoạch|chỉ thị|nghị quyết|công văn|hướng dẫn"
    r"|quyết định|kết luận|thông báo|chương trình|văn bản|đề án|thông tư|nghị định|luật))(?!\w)",
    re.IGNORECASE,
)
_LONGEST = 160
_CLAUSE = re.compile(r".*(?:[.;:()\[\]“”\"|…]\s|\n\s*\n|^)", re.DOTALL)
_SAYS = re.compile(
    r"(?P<who>.*?\S)\s+(?P<link>tại|(?:đã |vừa |mới )?(?:ban hành|có|ra|gửi|ký(?: ban hành)?))\s+(?:các |bộ )?$",
    re.IGNORECASE,
)
_NOTICE = re.compile(r"thông\s+báo", re.IGNORECASE)
_PAPER_OF = re.compile(r"(?P<who>.*\S)\s+$")
_BEGINS = re.compile(
    r"^|(?P<of>(?<!\w)của )|, |(?<!\w)(?:và|theo|thực hiện|căn cứ|đề nghị|sau khi|khi) ", re.IGNORECASE
)
_WORD_OF = re.compile(
    r"(?:đề nghị|chỉ đạo|ý kiến|hướng dẫn|yêu cầu|báo cáo|thông báo|kết luận|thống nhất|tham mưu|quy định|chủ trương"
    r"|phê duyệt|phát động|kêu gọi|định hướng|kế hoạch|triển khai|đồng ý|chấp thuận|giao|trình|số liệu|đề xuất)"
    r"(?: \w+){0,2} của $",
    re.IGNORECASE,
)


def issuer_after(text: str, start: int) -> tuple[int, str]:
    """The body after "của": words of its name only, up to what the document is about; and where its name ends."""
    of = _OF.match(text, start)
    if of is None:
        return start, ""
    limit = min(len(text), of.end() + _LONGEST)
    ends = _ENDS.search(text, of.end(), limit)
    words = text[of.end() : ends.start() if ends is not None else limit]
    line = re.sub(r"\s", " ", words)
    name = first_name(line[: name_end(line)])
    return (of.end() + _reach(words, name), name) if name else (start, "")


def _reach(words: str, name: str) -> int:
    """How far a name of folded white space reaches in the words it was taken from."""
    left = sum(not sign.isspace() for sign in name)
    for index, sign in enumerate(words):
        if left == 0:
            return index
        left -= not sign.isspace() and sign not in "*_"
    return len(words)


def issuer_before(text: str, floor: int, start: int, *, typed: bool) -> str:
    """The body whose word a document is: “đề nghị của Sở Y tế tại Tờ trình số …”, “UBND tỉnh ban hành Kế hoạch số …”.

    What stands before `floor` is not looked at. `typed` tells that the type stands at `start`; else it stands before
    the body (“Quyết định của Thủ tướng Chính phủ số …”). "" where no single body can be told: whose task a document
    sets did not issue it, nor did the chairman whose words a notice of his office tells.
    """
    window = text[max(floor, start - _LONGEST) : start]
    clause = _CLAUSE.match(window)
    # The blank before the number stays, folded like all others.
    line = re.sub(r"[\s*_]+", " ", window[clause.end() :] if clause is not None else window)
    says = (_SAYS if typed else _PAPER_OF).fullmatch(line)
    if says is None:
        return ""
    who = says["who"].rstrip(" ,")
    at = typed and says["link"] == "tại"
    for begin in _BEGINS.finditer(who):
        words = who[begin.end() :]
        if not begins_name(words) or (begin["of"] is None and not typed):
            continue
        whole = name_end(words) == len(words)
        if whole and not (at and begin["of"] and _WORD_OF.search(who[: begin.end()]) is None):
            told = is_role(words) and _NOTICE.match(text, start) is not None
            return words if first_name(words) == words and not told else ""
        if whole:
            return ""
    return ""
