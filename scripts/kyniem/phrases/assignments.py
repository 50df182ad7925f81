"""Who is charged with what in running text: “Giao X chủ trì, phối hợp với Y, Z xây dựng …” taken apart."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kyniem.phrases.deed_words import begins_deed, begins_name, name_end, takes_deed, without_link
from kyniem.phrases.folding import fold_space, normalise
from kyniem.phrases.organisation_names import modern_tones
from kyniem.phrases.organisation_words import begins_group
from kyniem.phrases.organisations import Directory, split_names

_LONGEST = 3000
_BULLET = re.compile(r"[\s\-+*•–—·]*(?:\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ])[.)]\s+)?")
_MARKUP = re.compile(r"[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}")
_ASK = re.compile(r"(?:đề nghị|yêu cầu|giao|phân công|mời)(?: cho)?:?\s+", re.IGNORECASE)
_CIRCUMSTANCE = re.compile(
    r"(?:căn cứ|trên cơ sở|theo|thực hiện|nhằm|để|sau khi|ngoài|đối với|hằng năm|hàng năm|trước|từ|trong|trên tinh thần"
    r"|khi|tùy|do đó|vì vậy|như vậy|ngay sau)(?!\w)",
    re.IGNORECASE,
)
_CHAIR = re.compile(
    r"(?:,? ?(?:có trách nhiệm|chịu trách nhiệm|được giao|sẽ|trực tiếp) ){0,3}(?:giữ vai trò )?chủ trì(?!\w)",
    re.IGNORECASE,
)
_AFTER_CHAIR = re.compile(r"\s*,?\s*(?:và\s+)?")
_JOIN = re.compile(
    r"(?<!\w)phối hợp(?: (?:chặt chẽ|thường xuyên|kịp thời|tốt|đồng bộ|hiệu quả)| công tác)?,?"
    r"(?: (?:với|cùng với|cùng|và) | (?=[^\W\d_]))",
    re.IGNORECASE,
)
_DIRECTED = re.compile(
    r"(?<!\w)(?:hướng dẫn|đôn đốc|chỉ đạo|đề nghị|yêu cầu|vận động|giao|mời|cử)"
    r"(?:, (?:hướng dẫn|đôn đốc|chỉ đạo|kiểm tra|giám sát|theo dõi))*(?: cho)? ",
    re.IGNORECASE,
)
_BY = re.compile(r"(?<!\w)(?:do|giao|giao cho|phân công) ", re.IGNORECASE)
_CHARGED = re.compile(r"(?:chủ trì|phụ trách|đảm nhiệm|chịu trách nhiệm|làm đầu mối|là (?:cơ quan|đơn vị))(?!\w)")
_DONE = re.compile(r"(?:đã|đang|luôn|cần|được)(?!\w)")
_CLAUSE = re.compile(r"[;.]")
_COLON = re.compile(r":\s*")
_BEFORE_SUBJECT = re.compile(r"[,:] ")
_MOST_COMMAS = 12


@dataclass(frozen=True, slots=True)
class Assignment:
    """Those who lead (none: the heading's unit does), those who join them, as printed, and what is to be done."""

    lead: tuple[str, ...]
    coordinating: tuple[str, ...]
    deed: str


def read_assignment(sentence: str, directory: Directory) -> Assignment | None:
    """Whom a sentence charges with something, and with whom; None where it names nobody who leads or joins.

    Those guided, urged or directed, those advised ("tham mưu UBND") and those whom papers are sent to do not join.
    A sentence that only says "Chủ trì, phối hợp với X" or "Phối hợp với X" leaves the lead to its heading.
    """
    printed = fold_space(_MARKUP.sub("", normalise(sentence[:_LONGEST])))
    bullet = _BULLET.match(printed)
    printed = printed[bullet.end() :] if bullet is not None else printed
    text = modern_tones(printed)
    start, stop = _subject(text)
    if start == stop:
        start, stop = _charged(text)
    lead = split_names(without_link(printed[start:stop]), directory) if stop > start else ()
    colon = _COLON.match(text, stop)
    stop = colon.end() if colon is not None and lead else stop
    joined = list(_joined(text, stop))
    coordinating = tuple(
        dict.fromkeys(name for low, high in joined for name in split_names(without_link(printed[low:high]), directory))
    )
    if not lead and not coordinating:
        return None
    return Assignment(lead, coordinating, _deed(printed, text, stop, joined))


def _subject(text: str) -> tuple[int, int]:
    """Where those stand who are asked or simply told to do a thing; an empty stretch where nobody is."""
    for place in _beginnings(text):
        ask = _ASK.match(text, place)
        start = ask.end() if ask is not None else place
        if not begins_name(text[start:]):
            continue
        stop = name_end(text, start)
        told = begins_deed(text[stop:]) or _CHAIR.match(text, stop) is not None
        # “Thanh tra, kiểm tra …”: where a comma parts the name from its verb, it was none.
        apart = text[start:stop].rstrip().endswith(",") and _CHAIR.match(text, stop) is None
        if told and not apart and _DONE.search(text[start:stop]) is None:
            return start, stop
        colon = _COLON.match(text, stop)
        if ask is not None:
            return (start, stop) if told or colon is not None else (0, 0)
        if colon is not None and takes_deed(text[start:stop], text[colon.end() :]):
            return start, stop
    return 0, 0


def _beginnings(text: str) -> Iterator[int]:
    """The beginning, and where it only tells a circumstance (“Căn cứ …, yêu cầu …”) what follows a comma of it."""
    yield 0
    if _CIRCUMSTANCE.match(text) is None:
        return
    clause = _CLAUSE.search(text)
    end = clause.start() if clause is not None else len(text)
    for number, sign in enumerate(_BEFORE_SUBJECT.finditer(text, 0, end)):
        if number == _MOST_COMMAS:
            return
        # A class's noun alone (“…, ban, cơ quan”) goes on with a list; a subject shows by an order, "các" or a capital.
        after = text[sign.end() :]
        if sign[0] == ": " or after[:1].isupper() or begins_group(after) or _ASK.match(after) is not None:
            yield sign.end()


def _charged(text: str) -> tuple[int, int]:
    """Those told after "do" or "giao" within a sentence, where being in charge follows: “do Phòng A chủ trì”."""
    for by in _BY.finditer(text):
        if begins_name(text[by.end() :]) and text[by.end() : by.end() + 1].isupper():
            stop = name_end(text, by.end())
            if _CHARGED.match(text, stop) is not None:
                return by.end(), stop
    return 0, 0


def _joined(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Where those stand who join: after "phối hợp với", unless others are directed to do so."""
    after = start
    for join in _JOIN.finditer(text, start):
        low = join.end()
        if low < after or not begins_name(text[low:]):
            continue
        clause = max((sign.end() for sign in _CLAUSE.finditer(text, after, join.start())), default=after)
        if any(begins_name(text[told.end() :]) for told in _DIRECTED.finditer(text, clause, join.start())):
            continue
        after = name_end(text, low)
        yield low, after


def _deed(printed: str, text: str, stop: int, joined: list[tuple[int, int]]) -> str:
    """What is to be done: the sentence after who does it and, where they stand at its head, after who joins."""
    chair = _CHAIR.match(text, stop)
    begin = chair.end() if chair is not None else stop
    link = _AFTER_CHAIR.match(text, begin)
    begin = link.end() if link is not None else begin
    join = _JOIN.match(text, begin)
    if join is not None and joined and join.end() == joined[0][0]:
        begin = joined[0][1]
    return printed[begin:].strip(" ,;:")
