"""Typed getters over front matter: each gives a value and collects what is wrong with it, in the editor's words."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from enum import StrEnum
from typing import TypeVar

from rapidfuzz import process

from kyniem.phrases.dates import parse_day, parse_moment, parse_month, parse_time
from kyniem.phrases.folding import fold
from kyniem.problems import Origin, Problem
from kyniem.reading.documents import Value
from kyniem.settings import CAMPAIGN_ZONE

_T = TypeVar("_T")
_E = TypeVar("_E", bound=StrEnum)
_YES = {"yes", "có", "true", "1", "x", "rồi"}
_NO = {"no", "không", "false", "0", ""}
_NEAR_ENOUGH = 60.0


class Fields:
    """A mapping of front matter being read.

    `kind` begins the name of every rule it tells (`post-moment`). Keys nobody asked for are told by `finish`.
    """

    def __init__(self, value: Value, kind: str, problems: list[Problem], prefix: str = "") -> None:
        """Read `value`, a mapping; anything else is a problem and reads as an empty one."""
        self.origin = value.origin
        self.kind = kind
        self.problems = problems
        self._prefix = prefix
        self._asked: dict[str, None] = {}
        if isinstance(value.content, dict):
            self._values = value.content
        else:
            self._values = {}
            self._tell(value.origin, "form", prefix.rstrip("."), "", "chỗ này phải gồm các dòng “mục: giá trị”")

    def has(self, key: str) -> bool:
        """Whether the key is there with something in it."""
        value = self._values.get(key)
        return value is not None and value.content not in ("", (), {})

    def origin_of(self, key: str) -> Origin:
        """Where the key stands, else where the mapping begins."""
        value = self._values.get(key)
        return value.key_origin if value is not None else self.origin

    def problem(self, key: str, label: str, what: str, message: str) -> None:
        """Tell a problem of this key under the rule `<kind>-<what>`."""
        self._tell(self.origin_of(key), what, f"{self._prefix}{key}", label, message)

    def text(self, key: str, label: str, *, required: bool = False) -> str:
        """A line or block of text; "" when it is not there."""
        value = self._get(key, label, required=required)
        if value is None:
            return ""
        if not isinstance(value.content, str):
            self.problem(key, label, "text", "chỗ này phải là chữ, không phải danh sách")
            return ""
        return value.content

    def day(self, key: str, label: str, *, required: bool = False) -> date | None:
        """A day: `28/10/2023` or ISO."""
        return self._parsed(key, label, parse_day, ("day", "hãy ghi như 28/10/2023"), required=required)

    def month(self, key: str, label: str, *, required: bool = False) -> date | None:
        """A month: `10/2023`; its first day."""
        return self._parsed(key, label, parse_month, ("month", "hãy ghi như 10/2023"), required=required)

    def moment(self, key: str, label: str, *, required: bool = False) -> datetime | None:
        """A moment: `28/10/2023 05:00` or ISO, in the campaign's time zone."""
        return self._parsed(
            key,
            label,
            lambda text: parse_moment(text, CAMPAIGN_ZONE),
            ("moment", "hãy ghi như 28/10/2023 05:00"),
            required=required,
        )

    def number(self, key: str, label: str, default: int) -> int:
        """A whole number, not negative."""

        def parse(text: str) -> int:
            if not text.isascii() or not text.isdigit():
                raise ValueError(text)
            return int(text)

        found = self._parsed(key, label, parse, ("number", "hãy ghi một số nguyên như 60"), required=False)
        return default if found is None else found

    def flag(self, key: str, label: str) -> bool:
        """Yes or no: `yes`, `có`, `no`, `không`; no when it is not there."""

        def parse(text: str) -> bool:
            if fold(text) in _YES:
                return True
            if fold(text) in _NO:
                return False
            raise ValueError(text)

        return bool(self._parsed(key, label, parse, ("flag", "hãy ghi “có” hoặc “không”"), required=False))

    def choice(self, key: str, label: str, among: type[_E], default: _E) -> _E:
        """One of a closed set of words."""

        def parse(text: str) -> _E:
            return next(member for member in among if fold(member.value) == fold(text))

        words = ", ".join(f"“{member.value}”" for member in among)
        found = self._parsed(key, label, parse, ("choice", f"hãy chọn một trong: {words}"), required=False)
        return default if found is None else found

    def texts(self, key: str, label: str) -> tuple[str, ...]:
        """A list of lines; a single line counts as a list of one."""
        return tuple(text for text, _ in self.placed_texts(key, label))

    def placed_texts(self, key: str, label: str) -> tuple[tuple[str, Origin], ...]:
        """A list of lines, each with the place where it stands."""
        value = self._get(key, label, required=False)
        if value is None:
            return ()
        items = value.content if isinstance(value.content, tuple) else (value,)
        found = [(item.content, item.origin) for item in items if isinstance(item.content, str) and item.content]
        if len(found) < sum(bool(item.content) for item in items):
            self.problem(key, label, "list", "chỗ này phải là danh sách các dòng chữ")
        return tuple(found)

    def times(self, key: str, label: str) -> tuple[time, ...]:
        """A list of times of day."""
        found: list[time] = []
        for text, _ in self.placed_texts(key, label):
            try:
                found.append(parse_time(text))
            except ValueError:
                self.problem(key, label, "time", f'không đọc được "{text}"; hãy ghi như 05:00')
        return tuple(found)

    def fields(self, key: str, label: str) -> "Fields | None":
        """A mapping under this key; None when it is not there."""
        value = self._get(key, label, required=False)
        return Fields(value, self.kind, self.problems, f"{self._prefix}{key}.") if value is not None else None

    def list_of_fields(self, key: str, label: str) -> Iterator["Fields"]:
        """Each mapping of a list under this key."""
        value = self._get(key, label, required=False)
        if value is None:
            return
        if not isinstance(value.content, tuple):
            self.problem(key, label, "list", "chỗ này phải là danh sách, mỗi mục mở đầu bằng dấu -")
            return
        for number, item in enumerate(value.content, start=1):
            yield Fields(item, self.kind, self.problems, f"{self._prefix}{key}[{number}].")

    def finish(self) -> None:
        """Tell every key that nobody asked for, with the nearest one that is known."""
        for key, value in self._values.items():
            if key in self._asked:
                continue
            near = process.extractOne(key, list(self._asked), score_cutoff=_NEAR_ENOUGH)
            hint = f"; có phải '{near[0]}'?" if near is not None else ""
            self._tell(value.key_origin, "key", f"{self._prefix}{key}", "", f"không có mục nào tên “{key}”{hint}")

    def _get(self, key: str, label: str, *, required: bool) -> Value | None:
        self._asked[key] = None
        if self.has(key):
            return self._values[key]
        if required:
            self._tell(self.origin_of(key), "missing", f"{self._prefix}{key}", label, "còn thiếu; mục này phải có")
        return None

    def _parsed(
        self, key: str, label: str, parse: Callable[[str], _T], rule: tuple[str, str], *, required: bool
    ) -> _T | None:
        text = self.text(key, label, required=required)
        if not text:
            return None
        what, expected = rule
        try:
            return parse(text)
        except (ValueError, StopIteration, OverflowError):
            self.problem(key, label, what, f'không đọc được "{text}"; {expected}')
            return None

    def _tell(self, origin: Origin, what: str, key: str, label: str, message: str) -> None:
        self.problems.append(Problem(origin, f"{self.kind}-{what}", message, key=key, label=label))
