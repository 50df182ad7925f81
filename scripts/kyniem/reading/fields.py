"""Typed getters over front matter: each gives a value and collects what is wrong with it, in the editor's words."""

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from enum import StrEnum
from typing import TypeVar

from rapidfuzz import process

from kyniem.phrases.dates import NoSuchDay, parse_day, parse_moment, parse_month, parse_time
from kyniem.phrases.folding import fold, fold_accents
from kyniem.problems import Origin, Problem
from kyniem.reading.documents import Value
from kyniem.settings import CAMPAIGN_ZONE

_T = TypeVar("_T")
_E = TypeVar("_E", bound=StrEnum)
_YES = {"yes", "có", "true", "1", "x", "rồi"}
_NO = {"no", "không", "false", "0", ""}
_NEAR_ENOUGH = 60.0
_IDENTIFIER = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_DIGITS = 6
"""A number of seven digits is a slip, and as minutes it would leave the calendar."""


class Fields:
    """A mapping of front matter being read.

    `kind` begins the name of every rule it tells (`post-moment`). Keys nobody asked for are told by `finish`.
    """

    def __init__(self, value: Value, kind: str, problems: list[Problem], prefix: str = "", label: str = "") -> None:
        """Read `value`, a mapping; anything else is a problem and reads as an empty one that lacks nothing.

        `places` collects where each key stands, by dotted name, those of the mappings inside it among them.
        """
        self.origin = value.origin
        self.kind = kind
        self.problems = problems
        self.places: dict[str, Origin] = {}
        self._prefix = prefix
        self._asked: dict[str, str] = {}
        self._missing: dict[str, Problem] = {}
        self._broken = not isinstance(value.content, dict)
        self._values = value.content if isinstance(value.content, dict) else {}
        self.places.update((f"{prefix}{key}", held.key_origin) for key, held in self._values.items())
        if self._broken:
            self._tell(value.origin, "form", prefix.rstrip("."), label, "chỗ này phải gồm các dòng “mục: giá trị”")

    def has(self, key: str) -> bool:
        """Whether the key is there with something in it."""
        value = self._values.get(key)
        return value is not None and value.content not in ("", (), {})

    def origin_of(self, key: str) -> Origin:
        """Where the key stands, else where the mapping begins."""
        value = self._values.get(key)
        return value.key_origin if value is not None else self.origin

    def origin_of_value(self, key: str) -> Origin:
        """Where the value of the key begins; a block of text begins on the line after its key."""
        value = self._values.get(key)
        return value.origin if value is not None else self.origin

    def problem(self, key: str, label: str, what: str, message: str) -> None:
        """Tell a problem of this key under the rule `<kind>-<what>`."""
        self._tell(self.origin_of(key), what, f"{self._prefix}{key}", label, message)

    def text(self, key: str, label: str, *, required: bool = False) -> str:
        """A line or block of text; "" when it is not there."""
        value = self._get(key, label, required=required)
        if value is None:
            return ""
        if not isinstance(value.content, str):
            message = "chỗ này phải là chữ, không phải danh sách; chữ mở đầu bằng [ hoặc { phải đặt trong ngoặc kép"
            self.problem(key, label, "text", message)
            return ""
        return value.content

    def identifier(self, key: str, label: str, *, required: bool = False) -> str:
        """An id: it becomes part of an address or of a feed's ids. One of a wrong form is told, and stands."""
        found = self.text(key, label, required=required)
        if found and not _IDENTIFIER.fullmatch(found):
            message = f'"{found}" phải là chữ thường không dấu, chữ số và dấu gạch nối, như dot-1'
            origin = self.origin_of(key)
            self.problems.append(Problem(origin, "id-form", message, key=f"{self._prefix}{key}", label=label))
        return found

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
            if not text.isascii() or not text.isdigit() or len(text) > _DIGITS:
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

    def choice(self, key: str, label: str, among: type[_E], default: _E, unreadable: _E | None = None) -> _E:
        """One of a closed set of words, accents forgiven; `unreadable` (else the default) stands in for any other."""

        def parse(text: str) -> _E:
            return next(member for member in among if fold_accents(member.value) == fold_accents(text))

        words = ", ".join(f"“{member.value}”" for member in among)
        found = self._parsed(key, label, parse, ("choice", f"hãy chọn một trong: {words}"), required=False)
        if found is not None:
            return found
        return unreadable if unreadable is not None and self.has(key) else default

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
        self.places.update(
            (f"{self._prefix}{key}[{number}]", place) for number, (_, place) in enumerate(found, start=1)
        )
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
        if value is None:
            return None
        inner = Fields(value, self.kind, self.problems, f"{self._prefix}{key}.", label)
        return self._sharing_places(inner)

    def list_of_fields(self, key: str, label: str) -> Iterator["Fields"]:
        """Each mapping of a list under this key."""
        value = self._get(key, label, required=False)
        if value is None:
            return
        if not isinstance(value.content, tuple):
            self.problem(key, label, "list", "chỗ này phải là danh sách, mỗi mục mở đầu bằng dấu -")
            return
        for number, item in enumerate(value.content, start=1):
            inner = Fields(item, self.kind, self.problems, f"{self._prefix}{key}[{number}].", label)
            yield self._sharing_places(inner)

    def _sharing_places(self, inner: "Fields") -> "Fields":
        self.places.update(inner.places)
        inner.places = self.places
        return inner

    def finish(self) -> None:
        """Tell every key that nobody asked for, with the one it was probably meant to be.

        A required key that is only misspelt is told once, as misspelt.
        """
        for key, value in self._values.items():
            if key in self._asked:
                continue
            near = self._meant_by(key)
            if near in self._missing:
                self.problems.remove(self._missing.pop(near))
            hint = f"; có phải '{near}'?" if near else ""
            self._tell(value.key_origin, "key", f"{self._prefix}{key}", "", f"không có mục nào tên “{key}”{hint}")

    def _meant_by(self, key: str) -> str:
        """The key whose Vietnamese label was written in its place, else the known one most like it, else ""."""
        folded = fold_accents(key)
        for known, label in self._asked.items():
            if fold_accents(label) == folded:
                return known
        unused = [known for known in self._asked if known not in self._values]
        near = process.extractOne(key, unused, score_cutoff=_NEAR_ENOUGH)
        return near[0] if near is not None else ""

    def _get(self, key: str, label: str, *, required: bool) -> Value | None:
        self._asked[key] = label
        if self.has(key):
            return self._values[key]
        if required and not self._broken:
            message = "còn thiếu; mục này phải có"
            self._missing[key] = self._tell(self.origin_of(key), "missing", f"{self._prefix}{key}", label, message)
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
        except NoSuchDay as error:
            had = f"tháng {error.month}/{error.year} chỉ có {error.days} ngày"
            self.problem(key, label, what, f'không có ngày này: "{text}"; {had}')
            return None
        except (ValueError, StopIteration, OverflowError):
            self.problem(key, label, what, f'không đọc được "{text}"; {expected}')
            return None

    def _tell(self, origin: Origin, what: str, key: str, label: str, message: str) -> Problem:
        problem = Problem(origin, f"{self.kind}-{what}", message, key=key, label=label)
        self.problems.append(problem)
        return problem
