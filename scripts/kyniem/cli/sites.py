"""The commands that make the site: build, check, stage, serve."""

import argparse
import logging
import os
import re
import sys
from pathlib import Path

from kyniem.build import check_campaign
from kyniem.cli.answers import DONE, REFUSED, summary, tell
from kyniem.cli.parser import Commands
from kyniem.hosts.building import CONFIG_FILE, build_in_memory, build_site, campaign_folder, load_site, serve_site
from kyniem.hosts.exchange import foreign_folder, lies_in_public_folder
from kyniem.hosts.finishing import next_change_words
from kyniem.hosts.moment import EPOCH_VARIABLE, moment_of_build
from kyniem.hosts.staged import foreign_staging, stage
from kyniem.problems import Severity, UsageError

_BAR = 30
_PORTS = 65535
_ADDRESS = re.compile(r"[A-Za-z0-9.-]+:\d{1,5}")
_NAME = re.compile(r"[^/\\.][^/\\]*")


def add_site_commands(commands: Commands) -> None:
    """Teach the parser the commands that make the site."""
    build = commands.add_parser("build", help="dựng trang", description="Dựng trang rồi đặt vào chỗ trang cũ.")
    _add_edition(build)
    build.add_argument("--out", metavar="THƯ_MỤC", help="thư mục đặt trang (thường là site/)")
    build.add_argument("--strict", action="store_true", help="có cảnh báo cũng không dựng")
    build.set_defaults(run=_build)
    check = commands.add_parser("check", help="soát nội dung, không dựng trang", description="Soát nội dung.")
    check.add_argument("path", metavar="THƯ_MỤC", nargs="?", default="", help="thư mục chiến dịch cần soát")
    check.add_argument("--strict", action="store_true", help="có cảnh báo cũng coi là chưa đạt")
    check.set_defaults(run=_check)
    laid = commands.add_parser(
        "stage", help="bày trang thành thư mục Markdown cho bộ dựng khác", description="Bày trang cho bộ dựng khác."
    )
    laid.add_argument("dir", metavar="THƯ_MỤC", help="thư mục sẽ chứa docs/, theme/ và mkdocs.yml")
    _add_edition(laid)
    laid.set_defaults(run=_stage)
    serve = commands.add_parser(
        "serve", help="xem thử, tự dựng lại khi nội dung đổi", description="Xem thử trên máy này."
    )
    _add_edition(serve)
    serve.add_argument("--address", metavar="MÁY:CỔNG", default="127.0.0.1:8000", help="nơi mở trang xem thử")
    serve.set_defaults(run=run_serve)


def _add_edition(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--campaign", metavar="TÊN", default="", help="tên thư mục trong content/")
    parser.add_argument(
        "--as-of",
        metavar="THỜI_ĐIỂM",
        default="",
        help=f"dựng như lúc này, ví dụ “28/10/2023 05:00” (không ghi: {EPOCH_VARIABLE}, rồi đến đồng hồ)",
    )
    parser.add_argument(
        "--audience", choices=("public", "desk"), default="", help="public: mọi người; desk: bàn biên tập, có cả nháp"
    )


def campaign_name(written: str) -> str:
    """The name of a campaign's folder as `--campaign` says it. Raises UsageError when it is no name."""
    if not _NAME.fullmatch(written):
        raise UsageError(f"--campaign “{written}”: hãy ghi tên một thư mục trong content/, không có dấu /")
    return written


def _options(asked: argparse.Namespace) -> dict[str, str]:
    given = {
        "campaign": asked.campaign and campaign_name(asked.campaign),
        "as_of": asked.as_of,
        "audience": asked.audience,
    }
    moment_of_build(asked.as_of, os.environ)
    return {key: value for key, value in given.items() if value}


def _build(asked: argparse.Namespace) -> int:
    root = Path.cwd()
    if asked.out == "":
        raise UsageError("--out không có tên thư mục; hãy ghi tên, hoặc bỏ --out để dựng vào site/")
    site = Path(asked.out).absolute() if asked.out else None
    if asked.audience == "desk" and (site is None or lies_in_public_folder(root, site)):
        raise UsageError("bản bàn biên tập phải dựng vào thư mục riêng: hãy thêm --out THƯ_MỤC, không phải site/")
    foreign = foreign_folder(site, root) if site is not None else ""
    if foreign:
        raise UsageError(f"không dựng trang vào {asked.out}: {foreign}; hãy chọn thư mục khác")
    config = load_site(root, _options(asked), site=site, strict=asked.strict)
    log = logging.getLogger("mkdocs")
    log.addHandler(_Voice())
    log.setLevel(logging.WARNING)
    edition = build_site(config, _progress if sys.stderr.isatty() else None)
    print(f"Trang đã dựng xong ở {_shown(Path(config.site_dir))}/. {next_change_words(edition)}")
    return DONE


def _check(asked: argparse.Namespace) -> int:
    folder = Path(asked.path) if asked.path else campaign_folder(Path.cwd())
    _, problems = check_campaign(folder)
    tell(problems)
    print(summary(problems))
    failed = any(problem.severity is Severity.ERROR for problem in problems) or (asked.strict and bool(problems))
    return REFUSED if failed else DONE


def _stage(asked: argparse.Namespace) -> int:
    root = Path.cwd()
    target = Path(asked.dir)
    foreign = foreign_staging(target, root)
    if foreign:
        raise UsageError(f"không bày trang vào {asked.dir}: {foreign}; hãy chọn thư mục khác")
    built = build_in_memory(root, _options(asked))
    tell(built.warnings)
    count = stage(built, root, target)
    print(f"Đã bày {count} trang vào {_shown(target)}/; hãy chạy bộ dựng với {_shown(target / CONFIG_FILE)}.")
    return DONE


def run_serve(asked: argparse.Namespace) -> int:
    """Serve the preview until it is stopped: stopping it is its proper end."""
    if not _ADDRESS.fullmatch(asked.address) or not 0 < int(asked.address.rpartition(":")[2]) <= _PORTS:
        raise UsageError(f"--address “{asked.address}”: hãy ghi như 127.0.0.1:8000, cổng từ 1 đến {_PORTS}")
    voice = _Voice()
    voice.addFilter(lambda record: record.name == "mkdocs.plugins.kyniem" or record.levelno >= logging.WARNING)
    logging.getLogger("mkdocs").addHandler(voice)
    serve_site(Path.cwd(), _options(asked), asked.address)
    return DONE


def _shown(path: Path) -> str:
    shown = os.path.relpath(path)
    return str(path) if shown.startswith("..") else shown


class _Voice(logging.Handler):
    """Prints what the builder has to say: our problems as they are, its own with a word before them."""

    def emit(self, record: logging.LogRecord) -> None:
        """One line on standard error."""
        prefix = "" if record.name == "mkdocs.plugins.kyniem" else "mkdocs: "
        print(f"{prefix}{record.getMessage()}", file=sys.stderr)


def _progress(done: int, total: int) -> None:
    filled = _BAR * done // max(total, 1)
    end = "\n" if done == total else ""
    print(f"\rDựng trang [{'#' * filled}{'.' * (_BAR - filled)}] {done}/{total}", end=end, file=sys.stderr, flush=True)
