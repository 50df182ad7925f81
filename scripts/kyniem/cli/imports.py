"""The command `import`: an official file taken in as a plan, with the short list of what was unsure."""

import argparse
import io
import json
import os
import re
import sys
from collections.abc import Iterator
from operator import itemgetter
from pathlib import Path
from typing import Any

from kyniem.build import TakenIn, take_in
from kyniem.cli.answers import DONE
from kyniem.cli.parser import Commands
from kyniem.cli.records import period_record
from kyniem.hosts.building import campaign_folder
from kyniem.hosts.moment import moment_of_build
from kyniem.model.hub import Hub
from kyniem.model.plan import Task, TaskKind
from kyniem.phrases.organisations import clean_name
from kyniem.problems import UnreadablePaper, UsageError
from kyniem.reading.campaigns import read_campaign

_LARGEST = 60_000_000
_SHOWN = 6
_NAME = re.compile(r"[^/\\.][^/\\]*")
_KINDS = {
    TaskKind.ACTIVITY: "activity",
    TaskKind.RESPONSIBILITY: "responsibility",
    TaskKind.REPORTING: "reporting",
}


def add_import_command(commands: Commands) -> None:
    """Teach the parser `import`."""
    parser = commands.add_parser(
        "import",
        help="đưa một văn bản (.docx, .pdf, .txt) vào thành kế hoạch",
        description="Đọc một văn bản chính thức, viết thành kế hoạch Markdown, và nêu những chỗ chưa chắc.",
        epilog="Kế hoạch viết ra mang tình trạng “nháp”: hãy so với bản gốc, rồi mới đổi thành “đã duyệt”.",
    )
    parser.add_argument("file", metavar="TỆP", help="tệp .docx, .pdf (có lớp chữ) hoặc .txt")
    parser.add_argument("--campaign", metavar="TÊN", default="", help="chiến dịch nhận văn bản: thư mục trong content/")
    parser.add_argument("--out", metavar="TỆP", default="", help="viết kế hoạch vào tệp này, không vào plans/")
    parser.add_argument("--json", action="store_true", help="in điều đọc được ra dạng JSON, không viết tệp nào")
    parser.set_defaults(run=_import)


def _import(asked: argparse.Namespace) -> int:
    path = Path(asked.file)
    data = _bytes_of(path)
    if asked.campaign and not _NAME.fullmatch(asked.campaign):
        raise UsageError(f"--campaign “{asked.campaign}”: hãy ghi tên một thư mục trong content/, không có dấu /")
    folder = _folder(asked.campaign)
    hub = _hub(folder)
    taken = take_in(data, path.name, hub, moment_of_build("", os.environ).date())
    if asked.json:
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8")  # JSON is UTF-8, whatever the terminal knows
        print(json.dumps(record(taken), ensure_ascii=False, indent=2))
        return DONE
    target = _target(asked.out, folder, taken.imported.name)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(taken.imported.markdown, encoding="utf-8", newline="\n")
    _tell(taken, asked.file, target)
    return DONE


def _bytes_of(path: Path) -> bytes:
    if path.is_dir():
        raise UsageError(f"“{path}” là thư mục; hãy đưa từng tệp")
    if not path.exists():
        raise UsageError(f"không có tệp “{path}”")
    if path.stat().st_size > _LARGEST:
        raise UnreadablePaper(f"“{path}”: tệp lớn hơn 60 MB; hãy bỏ ảnh hoặc tách tệp ra")
    return path.read_bytes()


def _folder(campaign: str) -> Path | None:
    """The campaign that takes the paper in; none where the project holds none or several and nobody says which."""
    if campaign:
        folder = Path("content", campaign)
        if not folder.is_dir():
            raise UsageError(f"--campaign “{campaign}”: không có thư mục content/{campaign}")
        return folder
    try:
        return campaign_folder(Path.cwd())
    except UsageError:
        return None


def _hub(folder: Path | None) -> Hub | None:
    return read_campaign(folder)[0] if folder is not None else None


def _target(out: str, folder: Path | None, name: str) -> Path:
    """Where the plan is written; never over what stands there."""
    target = Path(out) if out else (folder / "plans" if folder is not None else Path()) / f"{name}.md"
    if target.exists():
        raise UsageError(f"đã có {target}; hãy xóa hoặc đổi tên tệp ấy, hoặc ghi --out TỆP khác")
    return target


def _tell(taken: TakenIn, source: str, target: Path) -> None:
    plan = taken.plan
    counts = f"{len(plan.sections)} mục, {len(plan.tasks)} nhiệm vụ, " if plan is not None else ""
    print(f"Đã viết {target}: {counts}{len(taken.imported.citations)} văn bản được viện dẫn.")
    if taken.imported.added:
        print(f"Đã thêm {taken.imported.added} dòng nhãn (đơn vị, thời gian) rút từ câu văn; hãy soát từng dòng.")
    unknown = _unknown_units(taken)
    if unknown:
        more = f" và {len(unknown) - _SHOWN} đơn vị khác" if len(unknown) > _SHOWN else ""
        print(f"{len(unknown)} đơn vị chưa có trong units.yml: {'; '.join(unknown[:_SHOWN])}{more}.")
    if not taken.doubts:
        print("Không có chỗ nào chưa chắc. Hãy so với bản gốc trước khi duyệt.")
        return
    print(f"{len(taken.doubts)} chỗ cần xem lại:")
    for doubt in taken.doubts:
        print(f"  {_where(taken, source, doubt.line)}: {doubt.what}")


def _where(taken: TakenIn, source: str, line: int) -> str:
    """Where a doubt stands, as a person finds it: the line of a text, else the page and the section."""
    imported = taken.imported
    if not line:
        return source
    if imported.counted:
        return f"{source}:{line}"
    page = imported.page_of(line)
    sections = taken.plan.sections if taken.plan is not None else ()
    above = [section.address for section in sections if 0 < imported.line_of(section.origin.line) <= line]
    places = [f"trang {page}" if page else "", f"mục {above[-1]}" if above else "phần đầu"]
    return ", ".join(place for place in places if place)


def _unknown_units(taken: TakenIn) -> tuple[str, ...]:
    tasks = taken.plan.tasks if taken.plan is not None else ()
    names = (clean_name(named.words) for task in tasks for named in (*task.lead, *task.coordinating) if not named.unit)
    return tuple(dict.fromkeys(names))


def record(taken: TakenIn) -> dict[str, Any]:
    """What was read, ready to be printed as JSON."""
    head, foot = taken.imported.head, taken.imported.foot
    plan = taken.plan
    return {
        "document": {
            "type": head.type or None,
            "number": head.number or None,
            "date": head.issued.isoformat() if head.issued is not None else None,
            "place": head.place or None,
            "issuer": taken.imported.issuer or None,
            "issuer_printed": head.issuer or None,
            "title": head.title or None,
            "addressees": head.addressees,
            "recipients": list(foot.recipients),
            "sign_capacity": list(foot.capacities),
            "signatory": foot.signatory or None,
        },
        "sections": list(_sections(taken)),
        "tasks": [_task(taken, task) for task in plan.tasks] if plan is not None else [],
        "citations": [
            {
                "type": placed.cited.type or None,
                "number": placed.cited.number,
                "date": placed.cited.issued.isoformat() if placed.cited.issued is not None else None,
                "issuer": placed.cited.issuer or None,
                "relation": "implements" if placed.implemented else "cites",
                "lines": list(placed.lines),
            }
            for placed in taken.imported.citations
        ],
        "doubts": [{"line": doubt.line, "what": doubt.what} for doubt in taken.doubts],
    }


def _sections(taken: TakenIn) -> Iterator[dict[str, Any]]:
    parts: list[dict[str, Any]] = [
        {"address": part.name, "number": None, "heading": part.text, "level": 0, "line": part.line}
        for part in taken.imported.parts
    ]
    sections: list[dict[str, Any]] = [
        {
            "address": section.address,
            "number": section.number or None,
            "heading": section.title,
            "level": section.level,
            "line": taken.imported.line_of(section.origin.line),
        }
        for section in (taken.plan.sections if taken.plan is not None else ())
    ]
    yield from sorted([*parts, *sections], key=itemgetter("line"))


def _task(taken: TakenIn, task: Task) -> dict[str, Any]:
    return {
        "section": task.section,
        "title": task.title,
        "kind": _KINDS[task.kind],
        "lead": [named.words for named in task.lead],
        "coordinating": [named.words for named in task.coordinating],
        "time": period_record(task.period) if task.period.words else None,
        "inherited": period_record(task.inherited) if task.inherited.words else None,
        "milestones": [
            {"label": milestone.label, "time": period_record(milestone.period)} for milestone in task.milestones
        ],
        "line": taken.imported.line_of(task.origin.line),
    }
