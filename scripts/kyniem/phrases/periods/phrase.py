"""A phrase that stands where a time is expected: after a label, in a cell."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from kyniem.model.period import Period, State
from kyniem.phrases.periods.atoms import Atom, atoms_of
from kyniem.phrases.periods.lunar import as_printed
from kyniem.phrases.periods.normal import normal
from kyniem.phrases.periods.table import read_whole
from kyniem.phrases.periods.untimely import read_untimely

_CLOSING = " .;,:"
_LONGEST = 600
"""Characters: no phrase of time is longer, and what is longer is prose."""

_ANY_YEAR = date(2000, 1, 1)
"""To learn whether a phrase lacks nothing but a year; the days read with it are thrown away."""

_LEAD = re.compile(r"(?:iw|[wz:,]){0,30}")
_DURATION = re.compile(r"i{0,2}vx{0,4}[,:]?(?=[gfi]{0,2}[WEC])|v[,;]+(?=[cbu])")
"""“15 phút đầu giờ thứ Hai hằng tuần”, “Giai đoạn 2023 - 2025, hoàn thành trước …”: what says when stands behind."""
_NAMES = re.compile(r"(?:^|(?<=;))[xwz:,]{1,10}(?=i{0,2}f?i?[DdMZQNC])")
_NAMED = re.compile(r"(?:^|(?<=[;,]))[gxwznR]{1,10}:(?=i{0,2}f?i?[DdMZQNC])")
_TURNS = re.compile(r"(?:^|(?<=[;,&]))w[nR]:?(?=[(fiDdM])|[()]")
_TURN = re.compile(r"w[nR]:?[(fiDdM]")
_DEADLINES = re.compile(r"(?:^|(?<=[;,]))[xwv]{1,4}(?=b[Dd])")
_SINCE = re.compile(r"f[xw]{1,4}(?=th?i?[DdMQY]$)")
"""“Từ ngày phát động đến hết 30/4”: of a stretch that an event begins the end is known."""
_HOUR_BEHIND = re.compile(r"(?<=[Dd])[;.,]w:?(?=f?C(?:[t\-]C)?$)")
_NARROWING = ("cao điểm", "đợt cao điểm", "tập trung", "trọng tâm", "trong đó", "riêng")
"""A time within the time, told after it: “từ nay đến hết tháng 10 (cao điểm từ ngày 01/9 đến ngày 20/9)”."""
_TIME = frozenset("DdMZQHYLKE")
_COUNTED = re.compile(r"i{0,2}v(?:g?,(?=i{0,2}[DdMQN])|[,:]?(?=[f(]|[DdNn][t\-]))|W,?(?=\()")
_LIMIT_BEFORE_SPAN = re.compile(r"u[t:]*(?=f|i{0,2}[MQHY]$)")
_REMARK = re.compile(r"\([xwvnzigkaGy,:&.\-]*\)")
_ADDRESSED = re.compile(r"[wxz,:]{1,30}(?=[bu]i?[DdMZQNC])")
_NOTE = re.compile(r"-[xwz][xwzvn]{0,8}$")
_TAIL = re.compile(r"(?:[,.:\-]?z|:[wx])[^DMZQHYPLKECNFTtfbuh]*$")
_BRACKETED = re.compile(r"\([^()]*\)")


def parse_period(words: str, context: date | None = None) -> Period:
    """Read a time phrase; what cannot be told comes back undetermined, with its words. Never raises; linear time.

    `context` is a day whose year is borrowed where the phrase has none, and which "từ nay" means: a plan's date of
    issue, a calendar's month.
    """
    printed = " ".join(words.split()).strip(_CLOSING.replace(":", ""))
    if len(words) > _LONGEST:
        return Period(words=printed)
    made = normal(words)
    text = made.text.strip(_CLOSING)
    atoms = atoms_of(text)
    state = State.TENTATIVE if any(atom.code == "p" for atom in atoms) else State.CONFIRMED
    told = _without_foreseen(atoms)
    period = _read(told, context)
    if period is None and context is None and _read(told, _ANY_YEAR) is not None:
        period = Period(words="", rule="year-not-printed")
    if period is None or not (period.dated or period.continuing or period.rule == "year-not-printed"):
        period = read_untimely(_plain(text))
    return replace(as_printed(period, made, words), words=printed, state=state)


def _read(atoms: Sequence[Atom], context: date | None) -> Period | None:
    """The first reading of the phrase as it stands, then without what leads up to it, then without remarks."""
    tried: set[str] = set()
    for made in _ways(list(atoms)):
        codes = _codes(made)
        if codes in tried or not codes:
            continue
        tried.add(codes)
        period = read_whole(codes, made, context)
        if period is not None:
            return period
    return None


def _ways(atoms: list[Atom]) -> Iterator[list[Atom]]:
    """The atoms, each time with a little more left out of what is no time."""
    yield atoms
    for leave in (
        _bare,
        _without_turns,
        partial(_cut, pattern=_LEAD),
        partial(_cut, pattern=_LIMIT_BEFORE_SPAN),
        partial(_cut, pattern=_COUNTED),
        partial(_cut, pattern=_DURATION),
        _without_narrowing,
        _bare,
        partial(_cut_all, pattern=_REMARK),
        partial(_cut_all, pattern=_NOTE),
        partial(_cut_all, pattern=_TAIL),
        partial(_cut_all, pattern=_HOUR_BEHIND),
        _without_names,
        partial(_cut, pattern=_SINCE),
        partial(_cut, pattern=_ADDRESSED),
    ):
        atoms = leave(atoms)
        yield atoms


def _cut(atoms: list[Atom], pattern: re.Pattern[str]) -> list[Atom]:
    """The atoms without those that a pattern finds at their beginning."""
    match = pattern.match(_codes(atoms))
    return atoms[match.end() :] if match is not None else atoms


def _cut_all(atoms: list[Atom], pattern: re.Pattern[str]) -> list[Atom]:
    """The atoms without those that a pattern finds, wherever they stand."""
    dropped = {place for match in pattern.finditer(_codes(atoms)) for place in range(*match.span())}
    return [atom for place, atom in enumerate(atoms) if place not in dropped]


def _without_narrowing(atoms: list[Atom]) -> list[Atom]:
    """The atoms before a sign after which a time within the time is told."""
    codes = _codes(atoms)
    for place, code in enumerate(codes):
        words = " ".join(atom.text for atom in atoms[place + 1 : place + 4])
        if code in "(,;" and words.startswith(_NARROWING) and not _TIME.isdisjoint(codes[:place]):
            return atoms[:place]
    return atoms


def _without_turns(atoms: list[Atom]) -> list[Atom]:
    """“Đợt 1: từ …; đợt 2: từ …”, “Đợt I (…), đợt II (…)”: the times of turns that are numbered."""
    return _cut_all(atoms, _TURNS) if _TURN.match(_codes(atoms)) is not None else atoms


def _without_names(atoms: list[Atom]) -> list[Atom]:
    """“Vòng sơ khảo: …; chung khảo ngày …”, “Sơ kết trước …, tổng kết trước …”: the times of things each named."""
    codes = _codes(atoms)
    if codes.count("b") > 1:
        return _cut_all(atoms, _DEADLINES)
    return _cut_all(_cut_all(atoms, _NAMED), _NAMES) if ";" in codes else _cut_all(atoms, _NAMED)


def _bare(atoms: list[Atom]) -> list[Atom]:
    """What stands in brackets, when the whole does."""
    match = _BRACKETED.fullmatch(_codes(atoms))
    return atoms[1:-1] if match is not None else atoms


def _codes(atoms: Sequence[Atom]) -> str:
    return "".join(atom.code for atom in atoms)


def _without_foreseen(atoms: Sequence[Atom]) -> list[Atom]:
    """The atoms without "dự kiến" and the brackets or colon that belong to it."""
    codes = _codes(atoms)
    codes = re.sub(r"[(,]?p[:,]?\)", lambda match: "p" * len(match.group()), codes)
    codes = re.sub(r"p[:,]?", lambda match: "p" * len(match.group()), codes)
    return [atom for atom, code in zip(atoms, codes, strict=True) if code != "p"]


def _plain(text: str) -> str:
    """Normal text without "dự kiến" and the words that lead up to a time, for the rules of what names no day."""
    return re.sub(
        r"^(?:(?:dự kiến|thời gian(?! qua| tới| vừa| diễn)|thực hiện|tổ chức|triển khai)\b[ :,]*){1,4}",
        "",
        text.strip("() "),
    )
