"""The commands about official papers: how their words are read."""

import argparse
import io
import json
import sys
from collections.abc import Iterator
from datetime import date

from kyniem.cli.answers import DONE
from kyniem.cli.parser import Commands
from kyniem.cli.records import period_record
from kyniem.phrases.dates import NoSuchDay, parse_day
from kyniem.phrases.periods import read_within
from kyniem.phrases.periods.telling import tell_period
from kyniem.problems import UsageError

_MARK_OF_ORDER = "\ufeff"


def add_paper_commands(commands: Commands) -> None:
    """Teach the parser the commands about official papers."""
    times = commands.add_parser(
        "doc-thoi-gian",
        help="cho biết chương trình hiểu một lời chỉ thời gian thế nào",
        description="Đọc lời chỉ thời gian, mỗi dòng một lời, và nói hiểu thế nào, theo luật nào.",
    )
    times.add_argument("phrases", metavar="LỜI", nargs="*", help="lời cần đọc (không ghi: đọc từ đầu vào)")
    times.add_argument(
        "--issued",
        metavar="NGÀY",
        default="",
        help="ngày ban hành văn bản, ví dụ 20/02/2023: cho năm còn thiếu, “từ nay”",
    )
    times.add_argument("--json", action="store_true", help="in mỗi lời một đối tượng JSON trên một dòng")
    times.set_defaults(run=_read_times)


def _read_times(asked: argparse.Namespace) -> int:
    issued = _issued(asked.issued)
    if asked.json and isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")  # JSON is UTF-8, whatever the terminal knows
    for words in asked.phrases or _lines():
        if not words.strip():
            continue
        read = read_within(words, issued)
        period = read.period
        if asked.json:
            print(json.dumps({**period_record(period), "part": read.part or None}, ensure_ascii=False))
        else:
            part = f", chỉ đọc phần “{read.part}” của lời" if read.part else ""
            print(f"“{period.words}”: {tell_period(period)}{part} [{period.rule or 'không có luật'}]")
    return DONE


def _issued(words: str) -> date | None:
    if not words:
        return None
    try:
        return parse_day(words)
    except NoSuchDay as error:
        raise UsageError(
            f"--issued “{words}”: tháng {error.month}/{error.year} chỉ có {error.days} ngày; hãy ghi lại"
        ) from None
    except ValueError:
        raise UsageError(f"--issued “{words}”: không đọc được; hãy ghi như 20/02/2023") from None


def _lines() -> Iterator[str]:
    """Lines of standard input, UTF-8 whatever the locale; a byte that is none becomes U+FFFD."""
    for line in sys.stdin.buffer:
        yield line.decode("utf-8", "replace").removeprefix(_MARK_OF_ORDER).rstrip("\r\n")
