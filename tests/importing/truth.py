"""What a paper says, as written by hand beside it, held against what was read: every difference, in words.

The matching is that of shared/truth: letter case, white space and closing punctuation aside; a task is found by its
address, and by its title where several share one. What a difference is of stands before its first colon.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tests.importing.papers import DOCUMENTS

_Row = Mapping[str, Any]
_HALF = 0.5
_FIELDS = ("type", "number", "date", "place", "title", "signatory")
_LISTS = ("addressees", "recipients", "sign_capacity")


def truth_of(name: str) -> _Row:
    """The truth written beside a paper."""
    found: _Row = json.loads((DOCUMENTS / name).with_suffix(".json").read_text(encoding="utf-8"))
    return found


def differences(truth: _Row, read: _Row) -> Iterator[str]:
    """Everything in which what was read differs from the truth; “kind what: read, not true”."""
    yield from _head(truth["document"], read["document"])
    yield from _sections(truth["sections"], read["sections"])
    yield from _citations(truth["citations"], read["citations"])
    yield from _tasks(truth, [task for task in read["tasks"] if task["kind"] == "activity"])
    yield from _doubts(truth["doubts"], read["doubts"])


def _head(truth: _Row, read: _Row) -> Iterator[str]:
    for key in _FIELDS:
        if fold(read[key]) != fold(truth[key]):
            yield f"{key}: {read[key]!r}, not {truth[key]!r}"
    issuers = {fold(name) for name in (truth["issuer"], *truth.get("issuer_also", ()))}
    if not issuers & {fold(read["issuer"]), fold(read["issuer_printed"])}:
        yield f"issuer: {read['issuer']!r}, not {truth['issuer']!r}"
    for key in _LISTS:
        if [fold(each) for each in read[key]] != [fold(each) for each in truth[key]]:
            yield f"{key}: {read[key]!r}, not {truth[key]!r}"


def _sections(truth: Sequence[_Row], read: Sequence[_Row]) -> Iterator[str]:
    """Every heading stands where it should, and no number is made a heading that is none."""
    rest = [section for section in read if section["level"]]
    for row in truth:
        here = [each for each in rest if _is_at(each, row)]
        same = [each for each in here if _alike(each["heading"], row["heading"]) >= _HALF]
        if same:
            rest.remove(same[0])
        else:
            yield f"section {row['address']} {row['heading'][:50]}: not there"
    for each in rest:
        if each["number"]:
            yield f"false section {each['address']} {each['heading'][:50]}: not in the paper"


def _is_at(section: _Row, row: _Row) -> bool:
    if row["address"] is None:
        return section["number"] is None
    return address(section["address"]) == address(row["address"])


def _citations(truth: Sequence[_Row], read: Sequence[_Row]) -> Iterator[str]:
    by_number = {_number(each["number"]): each for each in read}
    for row in truth:
        found = by_number.pop(_number(row["number"]), None)
        if found is None:
            yield f"citation {row['number']}: not there"
        elif (found["date"], fold(found["issuer"])) != (row["date"], fold(row["issuer"])):
            yield f"citation {row['number']}: {found['date']} {found['issuer']!r}, not {row['date']} {row['issuer']!r}"
    for number in by_number:
        yield f"false citation {number}: not in the paper"


def _tasks(truth: _Row, read: Sequence[_Row]) -> Iterator[str]:
    used: set[int] = set()
    places: list[str] = []
    for row in truth["tasks"]:
        where = f"{row['section'] or ''} {row['title'][:50]}".strip()
        task = _task_for(row, [each for each in read if id(each) not in used])
        if task is None:
            yield f"task {where}: not there"
            continue
        used.add(id(task))
        places.append(address(task["section"]))
        if not _same_title(row["title"], task["title"]):
            yield f"title {where}: {task['title']!r}"
        for role in ("lead", "coordinating"):
            if row[role] is not None and not _same_units(row[role], task[role]):
                yield f"{role} {where}: {task[role]}, not {row[role]}"
        if not _same_time(row["time"], task["time"]):
            yield f"time {where}: {_shown(task['time'])}, not {row['time']}"
    optional = [address(each["section"]) for each in truth.get("optional", ())]
    for task in read:
        at = address(task["section"])
        if id(task) not in used and at not in optional and not any(_is_below(at, place) for place in places):
            yield f"false task {task['section']} {task['title'][:50]}: not in the paper"


def _task_for(row: _Row, tasks: Sequence[_Row]) -> _Row | None:
    """The task at the row's address, the one whose title is most like it; else the first below the address."""
    at = address(row["section"])
    here = tasks if row["section"] is None else [task for task in tasks if address(task["section"]) == at]
    alike = [task for task in here if _alike(task["title"], row["title"]) >= _HALF]
    if alike:
        return max(alike, key=lambda task: _alike(task["title"], row["title"]))
    if row["section"] is None:
        return None
    below = [task for task in tasks if _is_below(address(task["section"]), at)]
    return next(iter([*here, *below]), None)


def _is_below(at: str, above: str) -> bool:
    return bool(above) and at.startswith((f"{above}.", f"{above}("))


def _same_title(truth: str, read: str) -> bool:
    """The same deed: one holds the words of the other's beginning; a heading may say more or be cut."""
    return fold(truth) in fold(read) or fold(read) in fold(truth) or _alike(truth, read) >= _HALF


def _same_units(truth: Sequence[str], read: Sequence[str]) -> bool:
    """Both hold the same words, and every named unit of the truth is one element of what was read."""
    elements = {_unit(each) for each in read}
    for name in truth:
        if not re.search(r"\b(?:các|mỗi|liên quan)\b", fold(name)) and _unit(name) not in elements:
            return False
    return sorted(_list_words(truth)) == sorted(_list_words(read))


def _same_time(truth: _Row | None, read: _Row | None) -> bool:
    if truth is None:
        return read is None
    if truth.get("also") == "any":
        return True
    if read is None:
        return not any(truth[key] for key in ("start", "end", "deadline"))
    limits = {read["deadline"], read["end"]}
    if truth["start"] is None and truth["deadline"]:
        return bool(limits & {truth["deadline"], truth["end"]})
    spans = [[truth["start"], truth["end"]], *truth.get("also", ())]
    return [read["start"], read["end"]] in spans and (not truth["deadline"] or truth["deadline"] in limits)


def _doubts(truth: Sequence[str], read: Sequence[_Row]) -> Iterator[str]:
    told = " / ".join(doubt["what"] for doubt in read).casefold()
    for words in truth:
        if not any(word.casefold() in told for word in words.split("|")):
            yield f"doubt {words}: not named"


def _shown(time: _Row | None) -> str:
    return f"{time['words']!r} {time['start']} – {time['end']} {time['deadline']}" if time is not None else "none"


def fold(text: str | None) -> str:
    """Letter case, white space, markup and closing punctuation aside."""
    return re.sub(r"\s+", " ", re.sub(r"[*#]", "", text or "")).strip(" .;,:…").casefold()


def address(text: str | None) -> str:
    """An address without spaces and letter case."""
    return fold(text).replace(" ", "")


def _number(text: str) -> str:
    return address(text)


def _unit(name: str) -> str:
    return re.sub(r"^đề nghị ", "", fold(name))


def _list_words(names: Sequence[str]) -> list[str]:
    return [word for name in names for word in re.findall(r"\w+", _unit(name)) if word != "và"]


def _alike(one: str, other: str) -> float:
    """The share of the shorter's words that the longer holds."""
    mine, theirs = (re.findall(r"\w+", fold(each)) for each in (one, other))
    if len(mine) > len(theirs):
        mine, theirs = theirs, mine
    return sum(word in theirs for word in mine) / (len(mine) or 1)
