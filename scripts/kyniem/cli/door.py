"""The way in: which commands there are, the answer to every error, the exit code."""

import argparse
import io
import os
import re
import sys
from collections.abc import Callable, Sequence
from importlib.metadata import version

from jinja2 import TemplateNotFound

from kyniem.cli.answers import DONE, MISUSED, REFUSED, STOPPED, summary, tell
from kyniem.cli.forecasts import add_forecast_command
from kyniem.cli.imports import add_import_command
from kyniem.cli.papers import add_paper_commands
from kyniem.cli.parser import Parser
from kyniem.cli.sites import add_site_commands, run_serve
from kyniem.cli.speech import add_speech_command
from kyniem.problems import ContentError, KyniemError, UsageError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; give its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal that knows no Vietnamese must not stop a build
    asked = _parser().parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = asked.run
    try:
        return run(asked)
    except ContentError as error:
        tell(error.problems)
        print(f"Trang chưa được dựng; trang cũ vẫn nguyên. {summary(error.problems)}", file=sys.stderr)
        return REFUSED
    except UsageError as error:
        print(f"kyniem: {error}", file=sys.stderr)
        return MISUSED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # who was reading has gone: nothing to say
        return DONE
    except (KyniemError, OSError) as error:
        print(f"kyniem: {_why(error)}", file=sys.stderr)
        return REFUSED
    except KeyboardInterrupt:
        print("\nĐã dừng.", file=sys.stderr)
        return DONE if run is run_serve else STOPPED


def _why(error: KyniemError | OSError) -> str:
    if isinstance(error, KyniemError):
        return _in_vietnamese(str(error))
    if isinstance(error, TemplateNotFound):  # an OSError by descent, yet the system refused nothing
        return f"không có mẫu “{error.name}” trong templates/; trang cũ vẫn nguyên."
    what = f"{error.filename}: " if error.filename else ""
    return f"{what}hệ thống không cho đọc hoặc ghi ({error.strerror}); trang cũ vẫn nguyên."


def _in_vietnamese(message: str) -> str:
    """What the builder says when it gives up, for an editor."""
    strict = re.fullmatch(r"Aborted with (\d+) warnings in strict mode!", message)
    if strict is not None:
        return f"có {strict[1]} cảnh báo, mà --strict thì có cảnh báo là không dựng; trang cũ vẫn nguyên."
    return message


def _parser() -> Parser:
    parser = Parser(
        prog="kyniem",
        description="Dựng trang của một chiến dịch kỷ niệm từ kế hoạch và lịch nội dung viết bằng Markdown.",
        epilog="Mã kết thúc: 0 xong; 1 nội dung có lỗi, trang cũ vẫn nguyên; 2 lệnh viết chưa đúng.",
    )
    parser.add_argument("--version", action="version", version=f"kyniem {version('kyniem')}", help="in số phiên bản")
    commands = parser.add_subparsers(title="Các lệnh", metavar="LỆNH", required=True)
    add_site_commands(commands)
    add_import_command(commands)
    add_paper_commands(commands)
    add_speech_command(commands)
    add_forecast_command(commands)
    return parser
