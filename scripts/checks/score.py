"""Score what is read out of the raw documents against what they say, and print the counts as a table.

Run as `make score`, or `python scripts/checks/score.py FOLDER`, where FOLDER holds `documents/` and `truth/`. The rule
by which a row counts as found stands in `truth/README.md`; only rows marked `scored` count. Exit code 1 when more is
missed than the limits allow, 2 when the folder is not there.
"""

import json
import re
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from kyniem.build import take_in
from kyniem.cli.imports import record
from kyniem.cli.records import period_record
from kyniem.phrases.periods import parse_period
from kyniem.reading.campaigns import read_campaign

LIMITS = {
    "times": 2,
    "tasks": 1,
    "false tasks": 1,
    "units": 2,
    "task times": 2,
    "citations": 0,
    "sections": 0,
    "headers": 0,
}
_DAY_OF_ANY_PAPER = date(2023, 1, 1)
_Row = dict[str, Any]


@dataclass(slots=True)
class Count:
    """How many rows of one kind there are, and which were missed, each in words."""

    of: int = 0
    missed: list[str] = field(default_factory=list)

    def take(self, what: str, *, found: bool) -> None:
        """Count one row."""
        self.of += 1
        if not found:
            self.missed.append(what)


def main(arguments: Sequence[str]) -> int:
    """Score the folder that is named, else the one that stands beside the project."""
    folder = Path(arguments[0]) if arguments else Path("../shared")
    if not (folder / "truth").is_dir() or not (folder / "documents").is_dir():
        print(f"Không có {folder}/truth và {folder}/documents: không chấm được.", file=sys.stderr)
        return 2
    counts = score(folder)
    for kind, count in counts.items():
        missed = len(count.missed)
        print(f"{kind:12} {count.of - missed:3} / {count.of:3}   missed {missed}, limit {LIMITS[kind]}")
    for kind, count in counts.items():
        for missed in count.missed:
            print(f"  {kind}: {missed}")
    return int(any(len(count.missed) > LIMITS[kind] for kind, count in counts.items()))


def score(folder: Path) -> dict[str, Count]:
    """The counts of all kinds over the documents of which the truth speaks."""
    counts = {kind: Count() for kind in LIMITS}
    papers = {row["document"]: row for row in _rows(folder, "documents")}
    hub, _ = read_campaign(Path("content/quang-ninh-60"))
    for name, header in papers.items():
        data = (folder / "documents" / name).read_bytes()
        read = record(take_in(data, name, hub, _DAY_OF_ANY_PAPER))
        own = {kind: [row for row in _rows(folder, kind) if row["document"] == name] for kind in _KINDS}
        _score_header(counts["headers"], header, read["document"], name)
        _score_sections(counts["sections"], own["sections"], read["sections"])
        _score_citations(counts["citations"], own["citations"], read["citations"])
        _score_tasks(counts, own["activities"], read["tasks"])
        _score_times(counts["times"], own["times"], header["date"])
    return counts


_KINDS = ("sections", "citations", "activities", "times")


def _rows(folder: Path, kind: str) -> list[_Row]:
    text = (folder / "truth" / f"{kind}.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines() if line.strip()]


def _fold(text: str | None) -> str:
    """Letter case, white space, markup and closing punctuation aside."""
    return re.sub(r"\s+", " ", re.sub(r"[*#]", "", text or "")).strip(" .;,:…").casefold()


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", _fold(text))


# ----------------------------------------------------------------------------------------- header, sections, citations


def _score_header(count: Count, truth: _Row, read: _Row, name: str) -> None:
    """What is printed must be read; what is not must not be invented."""
    for key in ("type", "number", "date", "place", "title", "signatory"):
        count.take(f"{name}: {key} {read[key]!r}, not {truth[key]!r}", found=_fold(read[key]) == _fold(truth[key]))
    issuer = _fold(truth["issuer"])
    printed = [_fold(read["issuer"]), _fold(read["issuer_printed"])]
    count.take(
        f"{name}: issuer {read['issuer']!r}, not {truth['issuer']!r}",
        found=any(p and issuer.startswith(p) for p in printed),
    )
    for key in ("sign_capacity", "recipients"):
        found = [_fold(each) for each in read[key]] == [_fold(each) for each in truth[key]]
        count.take(f"{name}: {key} {read[key]!r}, not {truth[key]!r}", found=found)


def _score_sections(count: Count, truth: Sequence[_Row], read: Sequence[_Row]) -> None:
    there = {(_fold(each["address"]).replace(" ", ""), each["line"]) for each in read}
    for row in truth:
        found = (_fold(row["section"]).replace(" ", ""), row["line"]) in there
        count.take(f"{row['section']} (line {row['line']}) {row['heading'][:60]}", found=found)


def _score_citations(count: Count, truth: Sequence[_Row], read: Sequence[_Row]) -> None:
    told: set[str] = set()
    for row in truth:
        number = row["number"]
        if number is None or row["relation"] == "self" or number in told:
            continue
        told.add(number)
        issuers = {_fold(row["issuer"]), _fold(row["issuer_printed"])}
        found = any(
            _fold(each["number"]) == _fold(number) and each["date"] == row["date"] and _fold(each["issuer"]) in issuers
            for each in read
        )
        count.take(f"{number} of {row['date']}", found=found)


# --------------------------------------------------------------------------------------------------------------- tasks


def _score_tasks(counts: Mapping[str, Count], truth: Sequence[_Row], read: Sequence[_Row]) -> None:
    tasks = [task for task in read if task["kind"] == "activity"]
    scored = [row for row in truth if row["scored"]]
    pairs = _match(scored, tasks)
    for row in scored:
        task = pairs.get(row["id"])
        what = f"{row['section']} {row['title'][:60]}"
        counts["tasks"].take(what, found=task is not None)
        if task is not None:
            _score_units(counts["units"], row, task)
            counts["task times"].take(
                f"{what}: {_time_words(task)}, not {row['time_text']}", found=_time_is_right(row, task)
            )
    used = {id(task) for task in pairs.values()}
    found_at = [str(row["section"]) for row in scored if row["id"] in pairs]
    for task in tasks:
        if id(task) not in used and not _is_known(task, found_at, truth):
            counts["false tasks"].missed.append(f"{task['section']} {task['title'][:60]}")
    counts["false tasks"].of = len(counts["false tasks"].missed)


def _match(scored: Sequence[_Row], tasks: Sequence[_Row]) -> dict[str, _Row]:
    pairs: dict[str, _Row] = {}
    used: set[int] = set()
    for row in scored:
        shared = sum(other["section"] == row["section"] for other in scored) > 1
        here = [task for task in tasks if id(task) not in used and _at(task) == _address(row["section"])]
        if shared:
            here = sorted((task for task in here if _alike(row, task) >= 0.5), key=lambda task: -_alike(row, task))  # noqa: PLR2004 - half, as the rule says
        below = [task for task in tasks if id(task) not in used and _below(_at(task), _address(row["section"]))]
        chosen = next(iter([*here, *([] if shared else below)]), None)
        if chosen is not None:
            pairs[row["id"]] = chosen
            used.add(id(chosen))
    return pairs


def _address(text: str) -> str:
    return _fold(text).replace(" ", "")


def _at(task: _Row) -> str:
    return _address(task["section"])


def _below(address: str, above: str) -> bool:
    return address.startswith((f"{above}.", f"{above}("))


def _alike(row: _Row, task: _Row) -> float:
    mine, theirs = _words(row["title"]), _words(task["title"])
    shorter = min(len(mine), len(theirs)) or 1
    return sum(word in theirs for word in mine) / shorter


def _is_known(task: _Row, found_at: Sequence[str], truth: Sequence[_Row]) -> bool:
    """Whether a task that answers no scored row lies below a found one, or is told of in a row that is not scored."""
    if any(_below(_at(task), _address(address)) for address in found_at):
        return True
    return any(
        not row["scored"] and _address(row["section"]) == _at(task) and _alike(row, task) >= 0.5  # noqa: PLR2004
        for row in truth
    )


def _score_units(count: Count, row: _Row, task: _Row) -> None:
    for role in ("lead", "coordinating"):
        if row[f"{role}_label"] is not None:
            what = f"{row['section']} {role}: {task[role]}, not {row[role]}"
            count.take(what, found=_same_list(row[role], task[role]))


def _same_list(truth: Sequence[str], read: Sequence[str]) -> bool:
    """Every named unit is an element, and both hold the same words; a bracket of units may be left out."""
    elements = {_unit(each) for each in read}
    for name in truth:
        if not re.search(r"\b(?:các|mỗi|liên quan)\b", _fold(name)) and _unit(name) not in elements:
            return False
    return any(sorted(_list_words(truth)) == sorted(_list_words(each)) for each in (read, _without_brackets(read)))


def _unit(name: str) -> str:
    return re.sub(r"d(?:u lịch|ự luận) xã hội", "dư luận xã hội", re.sub(r"^đề nghị ", "", _fold(name)))


def _without_brackets(names: Sequence[str]) -> list[str]:
    return [re.sub(r"\([^)]*\)?", "", name) for name in names]


def _list_words(names: Sequence[str]) -> list[str]:
    return [word for name in names for word in re.findall(r"\w+", _unit(name)) if word != "và"]


def _time_words(task: _Row) -> str | None:
    return task["time"]["words"] if task["time"] else None


def _time_is_right(row: _Row, task: _Row) -> bool:
    time = task["time"]
    if row["time_text"] is None:
        return time is None
    if time is None:
        return False
    if row["start"] is None and row["deadline"]:
        return _deadline_is_right(row["deadline"], row["end"], time)
    if (time["start"], time["end"]) != (row["start"], row["end"]):
        return False
    if not row["deadline"]:
        return True
    limits = [time, *(milestone["time"] for milestone in task["milestones"])]
    return any(limit["deadline"] == row["deadline"] for limit in limits)


def _deadline_is_right(printed: str, last: str | None, time: _Row) -> bool:
    return bool({time["deadline"], time["end"]} & {printed, last})


# --------------------------------------------------------------------------------------------------------------- times


def _score_times(count: Count, truth: Sequence[_Row], issued: str | None) -> None:
    context = date.fromisoformat(issued) if issued else None
    told: set[str] = set()
    for row in truth:
        if not row["scored"] or row["text"] in told:
            continue
        told.add(row["text"])
        read = period_record(parse_period(row["text"], context))
        count.take(f"{row['text']}: {read}", found=_is_read(row, read))


def _is_read(row: _Row, read: _Row) -> bool:
    if row["rrule"]:
        return bool(read["recurrence"] == row["rrule"])
    if row["origin"]:
        return (read["start"], read["origin"]) == (row["start"], row["origin"])
    if row["deadline"] and row["start"] is None:
        return _deadline_is_right(row["deadline"], row["end"], read)
    return (read["start"], read["end"]) == (row["start"], row["end"])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
