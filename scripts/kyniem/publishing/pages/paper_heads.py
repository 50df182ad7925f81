"""The head and foot of an official paper as its kind has them: State, Party and Youth Union print them differently."""

import re
from dataclasses import dataclass
from enum import StrEnum

from kyniem.model.edition import Edition
from kyniem.model.media import Media
from kyniem.model.plan import Plan
from kyniem.phrases.dates import write_official_day
from kyniem.phrases.folding import fold_accents, fold_space

_PARTY_NUMBER = re.compile(r"\d+\s*[-–]\s*[A-ZĐ]+\s*/")
_YOUTH_NUMBER = re.compile(r"/\s*(?:TW|T|H|Th)?Đ?ĐTN\b|/\s*TĐTN")
_YOUTH_NAME = re.compile(r"\b(?:tinh|thanh|huyen|quan|trung uong|xa|phuong) doan\b|\bdoan (?:tncs|thanh nien)\b")
_PARTY_NAME = re.compile(
    r"\b(?:(?:tinh|thanh|huyen|quan|thi|dang) uy|dang bo|chi bo|bo chinh tri|ban bi thu|trung uong dang"
    r"|ban (?:tuyen giao|dan van|noi chinh)|ban chap hanh trung uong)\b"
)
_COMMITTEE = re.compile(r"\s+(?=(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) (?:ủy|uỷ)\b)")
_COUNCIL = re.compile(r"(?:Ủy|Uỷ) ban nhân dân\b|Hội đồng nhân dân\b|UBND\b|HĐND\b", re.IGNORECASE)
_PLACE = re.compile(r"\s+(?=(?:thành phố|tỉnh|thị xã|thị trấn|huyện|quận|phường|xã)\s)", re.IGNORECASE)
_IN_PLACE_OF = re.compile(r"(?:KT|K/T|TM|T/M|TL|T/L|TUQ|Q)\b\.?", re.IGNORECASE)
_FORMATS = {
    "application/pdf": "PDF",
    "application/msword": "Word",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word",
    "application/vnd.oasis.opendocument.text": "OpenDocument",
    "image/jpeg": "ảnh",
    "image/png": "ảnh",
    "image/webp": "ảnh",
}
_KILO, _MEGA = 1000, 1_000_000


class HeadKind(StrEnum):
    """Whose form a paper follows."""

    STATE = "nhà nước"
    PARTY = "Đảng"
    YOUTH = "Đoàn"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperHead:
    """What stands above a paper's title.

    `above` are the lines of the body over the issuer, `own` the issuer's, in capitals. `number` is "Số: …", `day`
    "Cẩm Phả, ngày 20 tháng 02 năm 2023"; either is empty where the paper prints none.
    """

    kind: HeadKind
    above: tuple[str, ...]
    own: tuple[str, ...]
    number: str
    day: str


def head_of(edition: Edition, plan: Plan) -> PaperHead:
    """The head of a paper: Decree 30/2020/NĐ-CP, appendix I; for the Party, Guidance 36-HD/VPTW of 2018.

    A State number is written "Số: 48/KH-UBND", a Party number "Số 581-CV/BTGTU". A people's committee or council
    stands alone on two lines, other bodies under the body they belong to.
    """
    issuer = edition.unit(plan.issuer)
    parent = edition.unit(issuer.parent) if issuer is not None and issuer.parent else None
    name = fold_space(issuer.name if issuer is not None else plan.issuer)
    short = fold_space(issuer.title) if issuer is not None else name
    kind = kind_of_head(plan.number, name)
    above, own = _issuer(kind, (name, short), fold_space(parent.name) if parent is not None else "")
    number = f"{'Số:' if kind is HeadKind.STATE else 'Số'} {plan.number}" if plan.number else ""
    day = ", ".join(filter(None, (plan.place, write_official_day(plan.issued)))) if plan.issued else ""
    return PaperHead(
        kind=kind,
        above=tuple(line.upper() for line in above),
        own=tuple(line.upper() for line in own),
        number=number,
        day=day,
    )


def kind_of_head(number: str, issuer: str) -> HeadKind:
    """Whose form a paper follows: by its number, and where none is printed by its issuer's name."""
    folded = fold_accents(issuer)
    if _YOUTH_NUMBER.search(number) or (_YOUTH_NAME.search(folded) and not _state(number)):
        return HeadKind.YOUTH
    if number:
        return HeadKind.PARTY if _PARTY_NUMBER.match(number) else HeadKind.STATE
    return HeadKind.PARTY if _PARTY_NAME.search(folded) else HeadKind.STATE


def _state(number: str) -> bool:
    return bool(number) and _PARTY_NUMBER.match(number) is None


def _issuer(kind: HeadKind, names: tuple[str, str], parent: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The lines above the issuer's, and the issuer's own, in the case they are written in."""
    name, short = names
    if not name:
        return (), ()
    if kind is HeadKind.STATE and _COUNCIL.match(name):
        return (), tuple(_PLACE.split(name, maxsplit=1))
    if kind is HeadKind.PARTY:
        own, *committee = _COMMITTEE.split(short, maxsplit=1)
        if parent or committee:
            return (parent or committee[0],), (own,)
    return ((parent,), (short,)) if parent else ((), tuple(_PLACE.split(name, maxsplit=1)))


def capacity_of(signed_as: str) -> tuple[str, ...]:
    """The lines above a signature: "KT. Chủ tịch, Phó Chủ tịch" is printed on two, in capitals."""
    parts = [part.strip() for part in signed_as.split(",")] if _IN_PLACE_OF.match(signed_as.strip()) else [signed_as]
    return tuple(part.upper() for part in parts if part.strip())


def file_words(medium: Media | None) -> str:
    """What a file is and how large, before one fetches it: "PDF, 1,2 MB"; empty where nothing is known of it."""
    if medium is None:
        return ""
    ending = medium.path.rpartition(".")[2].upper()
    return f"{_FORMATS.get(medium.type, ending)}, {write_size(medium.length)}"


def write_size(length: int) -> str:
    """A number of bytes as people read it, in units of a thousand: "350 kB", "1,2 MB"."""
    if length < _MEGA:
        return f"{max(1, round(length / _KILO))} kB"
    return f"{length / _MEGA:.1f}".replace(".", ",").removesuffix(",0") + " MB"
