"""What two spellings of one organisation have in common: abbreviations told out, tone marks set alike, scope apart."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product

from kyniem.phrases.folding import fold_space, normalise

_LONGEST_NAME = 240
_MOST_VARIANTS = 16
_TONES = {"o": "òóỏõọ", "e": "èéẻẽẹ", "u": "ùúủũụ", "a": "àáảãạ", "y": "ỳýỷỹỵ"}
_OLD_STYLE = re.compile(
    r"(?P<first>o)(?P<second>[àáảãạèéẻẽẹ])(?!\w)|(?<![qQ])(?P<u>u)(?P<y>[ỳýỷỹỵ])(?!\w)", re.IGNORECASE
)
_GLUE = re.compile(r"(?<=[A-ZĐ])[&.,\-–] ?(?=[A-ZĐ]{1,4}(?![a-zà-ỹ]))")
_WORD = re.compile(r"[^\W_]+")
_JOINING = frozenset({"và", "v"})
_ABBREVIATIONS: dict[str, tuple[str, ...]] = {
    "ubnd": ("ủy ban nhân dân",),
    "hđnd": ("hội đồng nhân dân",),
    "mttq": ("mặt trận tổ quốc",),
    "mttqvn": ("mặt trận tổ quốc",),
    "ubmttq": ("ủy ban mặt trận tổ quốc",),
    "ubmttqvn": ("ủy ban mặt trận tổ quốc",),
    "đbqh": ("đại biểu quốc hội",),
    "vhtt": ("văn hóa thông tin", "văn hóa thể thao"),
    "vhttdl": ("văn hóa thể thao du lịch",),
    "vhkhtt": ("văn hóa khoa học thông tin",),
    "ttvh": ("trung tâm văn hóa", "truyền thông văn hóa"),
    "ttvhtt": ("truyền thông văn hóa thể thao",),
    "tttt": ("thông tin truyền thông",),
    "ttđt": ("thông tin điện tử",),
    "ldtbxh": ("lao động thương binh xã hội",),
    "lđtbxh": ("lao động thương binh xã hội",),
    "gdđt": ("giáo dục đào tạo",),
    "pgdđt": ("phòng giáo dục đào tạo",),
    "sgdđt": ("sở giáo dục đào tạo",),
    "khđt": ("kế hoạch đầu tư",),
    "khcn": ("khoa học công nghệ",),
    "tnmt": ("tài nguyên môi trường",),
    "nnmt": ("nông nghiệp môi trường",),
    "nnptnt": ("nông nghiệp phát triển nông thôn",),
    "gtvt": ("giao thông vận tải",),
    "tckh": ("tài chính kế hoạch",),
    "ktht": ("kinh tế hạ tầng",),
    "ptth": ("phát thanh truyền hình",),
    "tdtt": ("thể dục thể thao",),
    "ctxh": ("chính trị xã hội",),
    "ktxh": ("kinh tế xã hội",),
    "anqp": ("an ninh quốc phòng",),
    "btg": ("ban tuyên giáo",),
    "btgtu": ("ban tuyên giáo tỉnh ủy", "ban tuyên giáo thành ủy"),
    "btgtw": ("ban tuyên giáo trung ương",),
    "bdv": ("ban dân vận",),
    "btv": ("ban thường vụ",),
    "bch": ("ban chấp hành", "ban chỉ huy"),
    "bchqs": ("ban chỉ huy quân sự", "bộ chỉ huy quân sự"),
    "chqs": ("chỉ huy quân sự",),
    "bđbp": ("bộ đội biên phòng",),
    "bcđ": ("ban chỉ đạo",),
    "btc": ("ban tổ chức",),
    "bql": ("ban quản lý",),
    "bgh": ("ban giám hiệu",),
    "qlda": ("quản lý dự án",),
    "đtxd": ("đầu tư xây dựng",),
    "bhxh": ("bảo hiểm xã hội",),
    "llvt": ("lực lượng vũ trang",),
    "clb": ("câu lạc bộ",),
    "đtn": ("đoàn thanh niên",),
    "tncs": ("thanh niên cộng sản",),
    "hcm": ("hồ chí minh",),
    "lđlđ": ("liên đoàn lao động",),
    "cđ": ("công đoàn", "cao đẳng"),
    "cđcs": ("công đoàn cơ sở",),
    "lhpn": ("liên hiệp phụ nữ",),
    "hlhpn": ("hội liên hiệp phụ nữ",),
    "hnd": ("hội nông dân",),
    "hccb": ("hội cựu chiến binh",),
    "ccb": ("cựu chiến binh",),
    "vhnt": ("văn học nghệ thuật",),
    "pccc": ("phòng cháy chữa cháy",),
    "thpt": ("trung học phổ thông",),
    "thcs": ("trung học cơ sở",),
    "tw": ("trung ương",),
    "tp": ("thành phố",),
    "tx": ("thị xã",),
    "tt": ("trung tâm", "thường trực", "thị trấn", "thông tin", "truyền thông"),
    "vp": ("văn phòng",),
    "p": ("phòng",),
    "xhcn": ("xã hội chủ nghĩa",),
}
_MEANINGLESS = re.compile(r"(?<=mặt trận tổ quốc) việt nam(?!\w)")
_SCOPE = re.compile(
    r"(?P<base>.*\S) (?P<level>tỉnh ủy|thành ủy|huyện ủy|thị ủy|quận ủy|tỉnh|thành phố|huyện|thị xã|quận|phường"
    r"|xã(?! hội)|thị trấn)"
    r"(?P<place>(?: \S+){0,4})"
)
_MANY = re.compile(r"(?<!\w)(?:các|mỗi|từng|cấp)(?!\w)")
_ALL_SCOPE = re.compile(r"(?:ủy ban nhân dân|hội đồng nhân dân|công an|đảng bộ|đảng ủy|ủy ban mặt trận tổ quốc)")
_SHORTEST_BASE = 3
"""“Phòng Nội vụ” names an office by itself; “Hội” or “Ban Tuyên giáo” with one word fewer could be anybody's."""


@dataclass(frozen=True, slots=True)
class Scoped:
    """A name's key with its scope apart: `level` (thành phố, tỉnh ủy) and `place` (cẩm phả), "" where not printed."""

    base: str
    level: str
    place: str


def modern_tones(text: str) -> str:
    """The same letters with tone marks where the newer spelling sets them (hoá → hóa, Uỷ → Ủy); no length changes."""
    return _OLD_STYLE.sub(_moved, text)


def _moved(match: re.Match[str]) -> str:
    first, second = match[0][0], match[0][1]
    bare = next(letter for letter, marked in _TONES.items() if second.lower() in marked)
    marked = _TONES[first.lower()][_TONES[bare].index(second.lower())]
    return (marked.upper() if first.isupper() else marked) + (bare.upper() if second.isupper() else bare)


def keys_of(name: str) -> tuple[str, ...]:
    """What every spelling of this name folds to: its words without signs and "và", abbreviations told out.

    More than one where an abbreviation can stand for several things ("TT"); a name too long to be one has none.
    """
    if len(name) > _LONGEST_NAME:
        return ()
    text = modern_tones(fold_space(normalise(name)))
    text = _GLUE.sub("", text).casefold()
    words = [word for word in _WORD.findall(text) if word not in _JOINING]
    choices = [_ABBREVIATIONS.get(word, (word,)) for word in words]
    variants = 1
    for number, choice in enumerate(choices):
        variants *= len(choice)
        if variants > _MOST_VARIANTS:
            choices[number:] = [(word,) for word in words[number:]]
            break
    return tuple(dict.fromkeys(_MEANINGLESS.sub("", " ".join(chosen)) for chosen in product(*choices)))


def scoped(key: str) -> Scoped | None:
    """A key with its scope apart; None for a class of bodies, and where the name is nothing without its scope."""
    if _MANY.search(key) is not None:
        return None
    match = _SCOPE.fullmatch(key)
    found = Scoped(match["base"], match["level"], match["place"].strip()) if match is not None else Scoped(key, "", "")
    if len(found.base.split()) < _SHORTEST_BASE or _ALL_SCOPE.fullmatch(found.base) is not None:
        return None
    return found


def agree(wanted: Scoped, told: Iterable[Scoped]) -> bool:
    """Whether a scope can be a unit's, whose scopes as told are given: what both print must be the same.

    A place ("Hạ Long") that the unit never prints is not taken for its own: nobody is guessed.
    """
    levels = {scope.level for scope in told if scope.level}
    places = {scope.place for scope in told if scope.place}
    return (not wanted.level or not levels or wanted.level in levels) and (not wanted.place or wanted.place in places)
