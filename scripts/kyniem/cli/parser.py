"""argparse, speaking Vietnamese: usage, help and what was written wrongly."""

import argparse
import re
from typing import NoReturn, TypeAlias

from kyniem.cli.answers import MISUSED

_WORDS = (
    (r"unrecognized arguments: (.+)", r"không hiểu: \1"),
    (r"the following arguments are required: (.+)", r"còn thiếu: \1"),
    (r"argument (.+?): invalid choice: (.+?) \(choose from (.+)\)", r"\1: không có “\2”; hãy chọn một trong: \3"),
    (r"argument (.+?): expected one argument", r"\1: thiếu giá trị đi kèm"),
    (r"argument (.+?): ignored explicit argument (.+)", r"\1: không nhận giá trị \2"),
    (r"ambiguous option: (.+?) could match (.+)", r"\1: chưa rõ, có thể là \2"),
)


class Parser(argparse.ArgumentParser):
    """argparse, speaking Vietnamese."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and end with exit code 2."""
        for pattern, words in _WORDS:
            message = re.sub(pattern, words, message)
        self.exit(MISUSED, f"{self.format_usage()}{self.prog}: {message}\n")

    def format_usage(self) -> str:
        """The line that shows how the command is written."""
        return super().format_usage().replace("usage:", "cách dùng:", 1)

    def format_help(self) -> str:
        """The whole help."""
        text = super().format_help().replace("usage:", "Cách dùng:", 1)
        text = text.replace("positional arguments:", "Tham số:").replace("options:", "Tùy chọn:")
        return text.replace("show this help message and exit", "in phần chỉ dẫn này")


Commands: TypeAlias = "argparse._SubParsersAction[Parser]"  # noqa: SLF001 - the only name it has
"""What a family of commands is added to; argparse has no public name for it."""
