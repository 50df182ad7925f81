"""Measures kyniem beside Material on one corpus, in pairs, and writes the ratios to results.md beside this file.

Wall time and peak memory of the whole command, as a person waits for it: a cold build (no site, nothing cached), then
a build after one text was changed. Both must have made every page and show the change, or nothing is written.
"""

import argparse
import importlib.metadata
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from contenders import Contender, Kyniem, Material
from corpus import Text, texts

RESULTS = Path(__file__).with_name("results.md")
OURS, THEIRS = Kyniem(), Material()
COLD, EDIT = "cold build", "build after one edit"
KIBI = 1024


@dataclass(frozen=True, slots=True)
class Measure:
    """One run of a command: seconds by the clock on the wall, seconds of processors, the peak of its memory in MiB."""

    seconds: float
    processor: float
    mebibytes: float


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and write; exit 1 when a contender's build fails or its site is not whole."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--posts", type=int, nargs="+", default=[200, 1000], help="sizes of the corpus")
    parser.add_argument("--pairs", type=int, nargs="+", default=[3, 2], help="pairs of runs for each size")
    parser.add_argument("--dry", action="store_true", help="print the table, write no file")
    asked = parser.parse_args(arguments)
    rows = []
    # Everything is removed at the end only: some file systems are slow to make files just after many were removed.
    with tempfile.TemporaryDirectory(prefix="bench-") as workplace:
        for count, pairs in zip(asked.posts, asked.pairs, strict=True):
            rows += _compare(Path(workplace), count, pairs)
    report = _report(rows, dict(zip(asked.posts, asked.pairs, strict=True)))
    print(report)
    if not asked.dry:
        RESULTS.write_text(report, encoding="utf-8")
    return 0


def _compare(workplace: Path, count: int, pairs: int) -> list[str]:
    corpus = texts(count)
    found: dict[tuple[str, str], list[Measure]] = defaultdict(list)
    _once(workplace, OURS, texts(5))  # Python's own caches are warm for both before the first pair
    _once(workplace, THEIRS, texts(5))
    for pair in range(pairs):
        # Who goes first changes, so that a machine that tires or warms up favours nobody.
        for contender in (OURS, THEIRS) if pair % 2 == 0 else (THEIRS, OURS):
            cold, edit = _once(workplace, contender, corpus)
            found[contender.name, COLD].append(cold)
            found[contender.name, EDIT].append(edit)
            print(f"{count} {contender.name}: {cold.seconds:.2f} s, then {edit.seconds:.2f} s", file=sys.stderr)
    return [_row(count, work, found[OURS.name, work], found[THEIRS.name, work]) for work in (COLD, EDIT)]


def _once(workplace: Path, contender: Contender, corpus: list[Text]) -> tuple[Measure, Measure]:
    folder = Path(tempfile.mkdtemp(dir=workplace))
    contender.lay_out(folder, corpus)
    cold = _run(contender, folder)
    missing = [text.name for text in corpus if not (folder / contender.page_of(text)).is_file()]
    if missing:
        sys.exit(f"{contender.name} made no page for {len(missing)} texts, the first is {missing[0]}")
    text = corpus[len(corpus) // 2]
    source = folder / contender.source_of(text)
    source.write_text(source.read_text(encoding="utf-8") + "\nMột chữ vừa đổi.\n", encoding="utf-8")
    edit = _run(contender, folder)
    if "Một chữ vừa đổi." not in (folder / contender.page_of(text)).read_text(encoding="utf-8"):
        sys.exit(f"{contender.name} does not show the edit")
    return cold, edit


def _run(contender: Contender, folder: Path) -> Measure:
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    log = folder / "log.txt"
    with log.open("wb") as output:
        started = time.perf_counter()
        process = subprocess.Popen(
            contender.command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=output, stderr=output
        )
        # wait4 tells the memory of this child and of what it started itself, and of nothing else.
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{contender.name} failed ({process.returncode}):\n{log.read_text(encoding='utf-8')[-4000:]}")
    largest = usage.ru_maxrss / (KIBI if sys.platform != "darwin" else KIBI * KIBI)
    return Measure(seconds, usage.ru_utime + usage.ru_stime, largest)


def _row(count: int, work: str, ours: list[Measure], theirs: list[Measure]) -> str:
    time, their_time = (statistics.median(run.seconds for run in runs) for runs in (ours, theirs))
    processor, their_processor = (statistics.median(run.processor for run in runs) for runs in (ours, theirs))
    peak, their_peak = (statistics.median(run.mebibytes for run in runs) for runs in (ours, theirs))
    return (
        f"| {count} | {work} | {time:.1f} s | {their_time:.1f} s | **{time / their_time:.2f}** "
        f"| {processor / their_processor:.2f} | {peak:.0f} MiB | {their_peak:.0f} MiB |"
    )


def _report(rows: list[str], pairs: dict[int, int]) -> str:
    def version(package: str) -> str:
        return importlib.metadata.version(package)

    lines = [
        "# Benchmark",
        "",
        "Made by `make bench`; medians of runs in alternating pairs, whole command, wall time and peak memory. The",
        "ratio is kyniem's median divided by Material's: below 1, kyniem is faster. Processor time adds up all cores",
        "and suffers less from whatever else the machine does.",
        "",
        "| posts | work | kyniem | Material | ratio | ratio of processor time | kyniem, peak | Material, peak |",
        "|---:|---|---:|---:|---:|---:|---:|---:|",
        *rows,
        "",
        "- Corpus: seeded texts of about 450 Vietnamese-looking words with headings, lists and two topics each,",
        "  the same for both.",
        "- kyniem makes pages, listings, topics, task board, search index, feeds in three formats, calendars of 12",
        "  months; for each text a drawn picture 1200×630, a short link and, as a calendar plans it, an event with its",
        "  page and file. All of it, the search index too, is finished within the time that is measured. A build after",
        "  one edit finds its drawings ready.",
        f"- Material {version('mkdocs-material')} with its blog, tags and search plugins makes pages, listings, tags",
        "  and search index: no feeds, calendars, events or drawn pictures, so it does less.",
        f"- Pairs: {', '.join(f'{number} with {count} posts' for count, number in pairs.items())}.",
        f"- Machine: {_machine()}, MkDocs {version('mkdocs')}.",
        "",
    ]
    return "\n".join(lines)


def _machine() -> str:
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / KIBI**3
    return (
        f"{os.cpu_count()} cores ({platform.machine()}), {memory:.0f} GiB of memory, {platform.system()}, "
        f"Python {platform.python_version()}"
    )


if __name__ == "__main__":
    sys.exit(main())
