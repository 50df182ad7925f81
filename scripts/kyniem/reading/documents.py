"""Documents: the front matter of a file as a tree of text with the line of each key, and the body below it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

import yaml

from kyniem.problems import Origin, Problem
from kyniem.reading.broken_yaml import explain
from kyniem.reading.files import Source

_FENCE = "---"
_BLOCKS = frozenset({"|", ">"})
_LOST = re.compile(r"\s+#[^\s#]")
"""A sign that begins a comment, right before a word: meant as a hashtag, and lost."""
_TOO_DEEP = "phần khai báo lồng vào nhau quá nhiều tầng"
_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""libyaml where the wheel has it: ten times faster, the same nodes. Base: every scalar stays text."""


@dataclass(frozen=True, slots=True)
class Value:
    """One value of the front matter and where it stands: text, a list, or a mapping; `key_origin` is its key's.

    A block of text (`|` or `>`) stands where its first line does.
    """

    content: "str | tuple[Value, ...] | dict[str, Value]"
    origin: Origin
    key_origin: Origin


@dataclass(frozen=True, slots=True)
class Document:
    """A Markdown file taken apart: front matter, body, and where the body begins."""

    source: Source
    front: Value
    body: str
    body_origin: Origin


def parse_document(source: Source, problems: list[Problem]) -> Document | None:
    """Take a Markdown file apart; None and a problem when its front matter cannot be read."""
    lines = source.text.split("\n")
    if lines[0].rstrip() != _FENCE:
        problems.append(
            Problem(source.origin.at(1), "front-matter", "tệp phải mở đầu bằng một dòng --- rồi đến phần khai báo")
        )
        return None
    end = next((number for number, line in enumerate(lines[1:], start=1) if line.rstrip() == _FENCE), None)
    if end is None:
        problems.append(Problem(source.origin.at(1), "front-matter", "phần khai báo thiếu dòng --- để kết thúc"))
        return None
    front = parse_yaml("\n".join(lines[1:end]), source.origin.at(2), problems)
    if front is None:
        return None
    return Document(source, front, "\n".join(lines[end + 1 :]), source.origin.at(end + 2))


def parse_below(source: Source) -> Document | None:
    """The body alone of a file whose front matter cannot be read; None where nothing says where that ends."""
    lines = source.text.split("\n")
    end = next((number for number, line in enumerate(lines[1:], start=1) if line.rstrip() == _FENCE), None)
    if end is None or lines[0].rstrip() != _FENCE:
        return None
    front = Value({}, source.origin.at(2), source.origin.at(2))
    return Document(source, front, "\n".join(lines[end + 1 :]), source.origin.at(end + 2))


def parse_yaml(text: str, origin: Origin, problems: list[Problem]) -> Value | None:
    """A YAML text whose first line stands at `origin`, every scalar as text; None and a problem when it is broken."""
    try:
        node = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        line, message = explain(error, text)
        problems.append(Problem(origin.at(origin.line + line), "front-matter", message))
        return None
    except yaml.YAMLError:
        problems.append(Problem(origin, "front-matter", "phần khai báo có ký tự không được phép"))
        return None
    except RecursionError:
        problems.append(Problem(origin, "front-matter", _TOO_DEEP))
        return None
    if node is None:
        return Value({}, origin, origin)
    found = len(problems)
    try:
        value = _Tree(origin, text.split("\n"), problems, set()).value(node, origin)
    except RecursionError:
        problems.append(Problem(origin, "front-matter", _TOO_DEEP))
        return None
    return value if len(problems) == found or value.content else None


@dataclass(frozen=True, slots=True)
class _Tree:
    """A composed YAML text on its way to values: where its first line stands, its lines, what was seen before."""

    base: Origin
    lines: list[str]
    problems: list[Problem]
    seen: set[int]

    def value(self, node: yaml.Node, key_origin: Origin) -> Value:
        origin = self._place(node.start_mark)
        if id(node) in self.seen:
            self._tell(origin, "không dùng dấu & và * để nhắc lại một phần khai báo")
            return Value("", origin, key_origin)
        self.seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return Value(dict(self._members(node)), origin, key_origin)
        if isinstance(node, yaml.SequenceNode):
            items = cast("list[yaml.Node]", node.value)
            return Value(tuple(self.value(item, key_origin) for item in items), origin, key_origin)
        return self._scalar(cast("yaml.ScalarNode", node), origin, key_origin)

    def _scalar(self, node: yaml.ScalarNode, origin: Origin, key_origin: Origin) -> Value:
        text = str(node.value)
        if node.style in _BLOCKS:
            first_line = 1 + len(text) - len(text.lstrip("\n"))
            return Value(text.strip(), origin.at(origin.line + first_line), key_origin)
        # An empty value at the very end is marked on the line after the last.
        rest = self.lines[node.end_mark.line][node.end_mark.column :] if node.end_mark.line < len(self.lines) else ""
        if not node.style and _LOST.match(rest):
            message = "chữ từ dấu # trở đi bị bỏ qua; hãy đặt cả giá trị trong ngoặc kép"
            self._tell(self._place(node.end_mark), message)
        return Value(text.strip(), origin, key_origin)

    def _members(self, node: yaml.MappingNode) -> Iterator[tuple[str, Value]]:
        keys: set[str] = set()
        for key_node, value_node in cast("list[tuple[yaml.Node, yaml.Node]]", node.value):
            key_origin = self._place(key_node.start_mark)
            if not isinstance(key_node, yaml.ScalarNode):
                self._tell(key_origin, "tên mục phải là một từ, không nằm trong ngoặc")
                continue
            key = str(key_node.value)
            if key in keys:
                self._tell(key_origin, f"mục “{key}” ghi hai lần; hãy giữ một", key)
                continue
            keys.add(key)
            yield key, self.value(value_node, key_origin)

    def _place(self, mark: yaml.Mark) -> Origin:
        return self.base.at(self.base.line + min(mark.line, len(self.lines) - 1), mark.column + 1)

    def _tell(self, origin: Origin, message: str, key: str = "") -> None:
        self.problems.append(Problem(origin, "front-matter", message, key=key))
