"""Documents: the front matter of a file as a tree of text with the line of each key, and the body below it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

import yaml

from kyniem.problems import Origin, Problem
from kyniem.reading.files import Source

_FENCE = "---"
_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""libyaml where the wheel has it: ten times faster, the same nodes. Base: every scalar stays text."""


@dataclass(frozen=True, slots=True)
class Value:
    """One value of the front matter and where it stands: text, a list, or a mapping; `key_line` is its key's."""

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


def parse_yaml(text: str, origin: Origin, problems: list[Problem]) -> Value | None:
    """A YAML text whose first line stands at `origin`, every scalar as text; None and a problem when it is broken."""
    try:
        node = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line if mark is not None else 0
        problems.append(Problem(origin.at(origin.line + line), "front-matter", _explain(error)))
        return None
    except yaml.YAMLError:
        problems.append(Problem(origin, "front-matter", "phần khai báo có ký tự không được phép"))
        return None
    if node is None:
        return Value({}, origin, origin)
    found = len(problems)
    value = _value(node, origin, origin, problems, set())
    return value if len(problems) == found or value.content else None


def _explain(error: yaml.MarkedYAMLError) -> str:
    said = f"{error.problem or ''} {error.context or ''}"
    if "mapping values are not allowed" in said:
        return "dấu hai chấm đứng sai chỗ; giá trị có dấu hai chấm phải đặt trong ngoặc kép"
    if "found character '\\t'" in said or "tab" in said:
        return "có phím Tab ở đầu dòng; hãy thụt vào bằng dấu cách"
    if "quoted scalar" in said:
        return "ngoặc kép mở ra mà không đóng lại"
    if "could not find expected ':'" in said:
        return "thiếu dấu hai chấm sau tên mục"
    if "flow" in said:
        return "ngoặc [ ] hoặc { } chưa đóng, hoặc thiếu dấu phẩy ở giữa"
    return "phần khai báo viết sai; hãy xem lại dấu cách thụt dòng, dấu hai chấm và ngoặc kép ở dòng này"


def _value(node: yaml.Node, base: Origin, key_origin: Origin, problems: list[Problem], seen: set[int]) -> Value:
    origin = base.at(base.line + node.start_mark.line, node.start_mark.column + 1)
    if id(node) in seen:
        problems.append(Problem(origin, "front-matter", "không dùng dấu & và * để nhắc lại một phần khai báo"))
        return Value("", origin, key_origin)
    seen.add(id(node))
    if isinstance(node, yaml.MappingNode):
        return Value(dict(_members(node, base, problems, seen)), origin, key_origin)
    if isinstance(node, yaml.SequenceNode):
        return Value(
            tuple(_value(item, base, key_origin, problems, seen) for item in cast("list[yaml.Node]", node.value)),
            origin,
            key_origin,
        )
    return Value(str(node.value).strip(), origin, key_origin)


def _members(
    node: yaml.MappingNode, base: Origin, problems: list[Problem], seen: set[int]
) -> Iterator[tuple[str, Value]]:
    keys: set[str] = set()
    for key_node, value_node in cast("list[tuple[yaml.Node, yaml.Node]]", node.value):
        key = str(key_node.value) if isinstance(key_node, yaml.ScalarNode) else ""
        key_origin = base.at(base.line + key_node.start_mark.line, key_node.start_mark.column + 1)
        if key in keys:
            problems.append(Problem(key_origin, "front-matter", f"khai báo hai lần mục “{key}”", key=key))
            continue
        keys.add(key)
        yield key, _value(value_node, base, key_origin, problems, seen)
