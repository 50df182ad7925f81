"""The rule of one spelling for one unit: names in a paper that are another name, declared or printed, misspelt."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from kyniem.model.hub import Hub
from kyniem.model.plan import Plan
from kyniem.model.unit import Named, Unit
from kyniem.phrases.name_spellings import Words, is_misspelling
from kyniem.phrases.organisations import clean_name
from kyniem.problems import Problem, Severity
from kyniem.rules.findings import Finding, all_words, place_at, section_at

_CLASSES = ("các ", "mỗi ", "những ", "toàn thể ", "một số ", "mọi ", "từng ")
_LEAST_WORDS = 3
"""Two words without their accents are too easily two other words: “Đoàn xã”, “đoán xa”."""
_MOST_NAMES = 400
_Form = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class _Right:
    """A right spelling: the name, whose it is ("" = of no unit that is declared), and its rank among that unit's."""

    name: str
    unit: str
    rank: int


@dataclass(slots=True)
class _Known:
    """What is known of spellings: keys to be looked for, forms that are right, forms declared to be wrong."""

    words: dict[str, Words] = field(default_factory=dict)
    right: dict[_Form, _Right] = field(default_factory=dict)
    wrong: dict[_Form, _Right] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Print:
    """A name as a paper prints it: its words, the text, where it begins."""

    words: Words
    text: str
    start: int


def one_unit_has_one_spelling(hub: Hub) -> Iterator[Finding]:
    """A paper spells a unit's name one way, the declared one; short names and abbreviations are no misspellings."""
    known = _declared(hub.units)
    declared = {right.name for right in known.right.values()}
    for plan in hub.plans:
        own = _with_names_of(plan, known)
        prints = list(_printed(plan, own))
        wrong = _misspelt(prints, own)
        told = {(named.origin.line, Words.of(named.words).form) for named in _named(plan) if named.unit is None}
        for each in prints:
            right = wrong.get(each.words.form, "")
            place = place_at(plan, each.start)
            if not right or (right in declared and (place.line, each.words.form) in told):
                continue  # an unknown name that is all but a known one is told by `unit-known`
            message = _told(each, right, prints, plan, is_declared=each.words.form in own.wrong)
            problem = Problem(place, "plan-unit-spelling", message, severity=Severity.WARNING)
            yield Finding(problem, plan.id, section_at(plan, place.line))


def _named(plan: Plan) -> Iterator[Named]:
    for task in plan.tasks:
        yield from (*task.lead, *task.coordinating, *task.recipients)


def _declared(units: Iterable[Unit]) -> _Known:
    known = _Known()
    for unit in units:
        for rank, name in enumerate(unit.spellings):
            words = Words.of(name)
            if not unit.group and _is_name(name, words):
                known.words.setdefault(words.key, words)
            known.right.setdefault(words.form, _Right(name, unit.id, rank))
        for name in unit.misspellings:
            words = Words.of(name)
            known.words.setdefault(words.key, words)
            known.wrong.setdefault(words.form, _Right(unit.title, unit.id, 0))
    return known


def _with_names_of(plan: Plan, known: _Known) -> _Known:
    """The same, with the names that the plan's own labels and headings print."""
    words = dict(known.words)
    names = [each.words for each in _named(plan)] + [section.title for section in plan.sections if section.unit]
    for name in list(dict.fromkeys(names))[:_MOST_NAMES]:
        found = Words.of(clean_name(name))
        if _is_name(clean_name(name), found):
            words.setdefault(found.key, found)
    return _Known(words, known.right, known.wrong)


def _is_name(name: str, words: Words) -> bool:
    """Whether a name is one office's and long enough to be told from other words."""
    return len(words.words) >= _LEAST_WORDS and not name.casefold().startswith(_CLASSES)


def _printed(plan: Plan, known: _Known) -> Iterator[_Print]:
    """Every place where the plan prints a known name in whatever spelling; the longest name at each place."""
    text = all_words(plan)
    row = Words.of(text)
    taken: set[int] = set()
    found: list[_Print] = []
    for key in sorted(known.words, key=len, reverse=True):
        for first, stop in row.find(key):
            piece = row.piece(first, stop)
            start, end = piece.words[0].start, piece.words[-1].stop
            if taken.isdisjoint(range(first, stop)) and _is_meant(piece, text[start:end], known.words[key]):
                taken.update(range(first, stop))
                found.append(_Print(piece, " ".join(text[start:end].split()), start))
    return iter(sorted(found, key=lambda each: each.start))


def _is_meant(piece: Words, printed: str, name: Words) -> bool:
    """Whether other words do not only happen to have the same letters: "số tài chính" is no "Sở Tài chính"."""
    return printed[:1].isupper() or piece.words[0].letters == name.words[0].letters


def _misspelt(prints: Iterable[_Print], known: _Known) -> Mapping[_Form, str]:
    """The forms printed that are misspelt, each with the right name."""
    count = Counter(each.words.form for each in prints)
    first = {each.words.form: each for each in reversed(list(prints))}
    wrong: dict[_Form, str] = {}
    for form, each in first.items():
        right = _right_one(each, first, known, count)
        if right:
            wrong[form] = right
    return wrong


def _right_one(each: _Print, first: Mapping[_Form, _Print], known: _Known, count: Mapping[_Form, int]) -> str:
    """The name that `each` is a misspelling of: as declared, else as the paper prints it more often; "" = of none."""
    form = each.words.form
    if form in known.wrong:
        return known.wrong[form].name
    own = known.right.get(form)
    if own is None:
        for words in known.words.values():
            declared = known.right.get(words.form)
            if declared is not None and words.key == each.words.key and is_misspelling(each.words, words):
                return declared.name
    for other_form, other in first.items():
        if other_form == form or not is_misspelling(each.words, other.words):
            continue
        theirs = known.right.get(other_form)
        if other_form in known.wrong or not _may_be_one(own, theirs, each, other):
            continue
        if _weight(other, theirs, count) > _weight(each, own, count):
            return other.text
    return ""


def _may_be_one(own: _Right | None, theirs: _Right | None, each: _Print, other: _Print) -> bool:
    """Whether two names may be one unit's; where both are declared, only accents and signs make a misspelling."""
    if own is None or theirs is None:
        return True
    return own.unit == theirs.unit and each.words.without_scope.key == other.words.without_scope.key


def _weight(each: _Print, declared: _Right | None, count: Mapping[_Form, int]) -> tuple[int, int, int, int]:
    """What makes one spelling the right one: declared, printed more often, no word or sign left out, printed first."""
    rank = -_MOST_NAMES if declared is None else -declared.rank
    name = each.words.without_scope.words
    return rank, count[each.words.form], len(name) + sum(bool(word.sign) for word in name), -each.start


def _told(each: _Print, right: str, prints: Iterable[_Print], plan: Plan, *, is_declared: bool) -> str:
    if is_declared:
        return f"“{each.text}” là cách viết sai; tên đúng là “{right}”"
    line = next((place_at(plan, other.start).line for other in prints if other.text == right), 0)
    where = f" (dòng {line})" if line else ""
    return f"“{each.text}” viết khác “{right}”{where}; mỗi đơn vị chỉ một cách viết"
