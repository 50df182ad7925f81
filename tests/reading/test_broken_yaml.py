"""Broken YAML is explained at the line to mend, whichever parser the machine has; nothing makes the reading fail."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from kyniem.problems import Origin, Problem
from kyniem.reading import documents
from kyniem.reading.documents import Value, parse_document, parse_yaml
from kyniem.reading.files import Source

ORIGIN = Origin("bai.md", 2)
COLON = "dấu hai chấm đứng sai chỗ; giá trị có dấu hai chấm phải đặt trong ngoặc kép"
NO_COLON = "thiếu dấu hai chấm sau tên mục"
CRAMPED = "thiếu dấu cách sau dấu hai chấm"
QUOTE = "ngoặc kép mở ra mà không đóng lại"
AFTER_QUOTE = "sau ngoặc đóng còn chữ; cả giá trị phải nằm trong một cặp ngoặc kép"
BRACKET = "ngoặc [ ] hoặc { } chưa đóng, đóng thừa, hoặc thiếu dấu phẩy ở giữa"
TAB = "có phím Tab ở đầu dòng; hãy thụt vào bằng dấu cách"
DEEP = "dòng này thụt vào sâu hơn các dòng cùng bậc; hãy xóa bớt dấu cách ở đầu dòng"
UNEVEN = "đầu dòng này thụt vào không thẳng với các dòng cùng bậc"
SECOND = "mỗi tệp chỉ có một phần khai báo; hãy bỏ dòng --- hoặc ... ở giữa"
TWICE = "mục “a” ghi hai lần; hãy giữ một"
HASH = "chữ từ dấu # trở đi bị bỏ qua; hãy đặt cả giá trị trong ngoặc kép"
NESTED = "phần khai báo lồng vào nhau quá nhiều tầng"
BACKSLASH = "trong ngoặc kép có dấu \\; hãy viết thành \\\\ hoặc bỏ đi"
KEY = "tên mục phải là một từ, không nằm trong ngoặc"
REPEAT = "không dùng dấu & và * để nhắc lại một phần khai báo"
OTHERWISE = "phần khai báo viết sai; hãy xem lại dấu cách thụt dòng, dấu hai chấm và ngoặc kép ở dòng này"


def sign(mark: str) -> str:
    """What is told of a value that begins with a sign of YAML's own."""
    return f"giá trị mở đầu bằng dấu “{mark}” phải đặt trong ngoặc kép"


@pytest.fixture(params=["libyaml", "python"], autouse=True)
def _either_parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    loader = yaml.CBaseLoader if request.param == "libyaml" else yaml.BaseLoader
    monkeypatch.setattr(documents, "_Loader", loader)


def read(text: str) -> tuple[Value | None, list[tuple[int, str]]]:
    """The value of a text whose first line is line 2, with line and message of every problem."""
    problems: list[Problem] = []
    value = parse_yaml(text, ORIGIN, problems)
    assert {problem.rule for problem in problems} <= {"front-matter"}
    return value, [(problem.origin.line, problem.message) for problem in problems]


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("title: 60 năm: ngày hội", 2, COLON),
        ("a: 1\ntitle: 60 năm: ngày hội\nb: 2", 3, COLON),
        ("- x: y: z", 2, COLON),
        ("title Lễ hội\nb: 1", 2, NO_COLON),
        ("a: 1\n\ntitle Lễ hội\n\nb: 1", 4, NO_COLON),
        ("a: 1\ntitle Lễ hội", 3, NO_COLON),
        ("a: |\nb", 3, NO_COLON),
        ("title:Lễ hội\nb: 1", 2, CRAMPED),
        ("a: 1\ntitle:Lễ hội", 3, CRAMPED),
        ("a: 1\n b: 2", 3, DEEP),
        ("x:\n  a: 1\n   b: 2", 4, DEEP),
        ("x:\n   a: 1\n  b: 2", 4, UNEVEN),
        ("a:\n  - x\n y: 2", 4, UNEVEN),
        ("- a\nb: 1", 3, UNEVEN),
        ('a: 1\nb: "x\nc: 1', 3, QUOTE),
        ("a: 'x", 2, QUOTE),
        ('title: "Mời dự\nb: 1\nc: ["x"]', 2, QUOTE),
        ('title: "Mời\n  dự"\nb: "x" y', 4, AFTER_QUOTE),
        ('title: "Quảng" Ninh\nb: 1', 2, AFTER_QUOTE),
        ("title: 'it's'", 2, AFTER_QUOTE),
        ("title: [Đợt 1] Lễ hội", 2, AFTER_QUOTE),
        ('a: "x\\q"', 2, BACKSLASH),
        ("a: 1\nb: [1, 2\nc: 3", 3, BRACKET),
        ("a: 1\nb: {x: 1\nc: 2", 3, BRACKET),
        ("a: [x", 2, BRACKET),
        ("a: ]", 2, BRACKET),
        ("a: [#x, y]", 2, BRACKET),
        ("[" * 50, 2, BRACKET),
        ("a:\n\t- b", 3, TAB),
        ("\ta: 1", 2, TAB),
        ("x:\n\tb: 2", 3, TAB),
        ("title: *Quan trọng*", 2, sign("*")),
        ("a: 1\n- title: x", 3, UNEVEN),
        ("title: @x", 2, sign("@")),
        ("title: %x", 2, sign("%")),
        ("title: `x`", 2, sign("`")),
        ("- title: >x", 2, sign(">")),
        ("title: |x", 2, sign("|")),
        ("a: 1\n---\nb: 2", 3, SECOND),
        ("a: 1\n...\nb: 2", 4, SECOND),
        ("a: - b", 2, OTHERWISE),
        ("- " * 20_000, 2, NESTED),
    ],
)
def test_a_broken_text_is_explained_at_the_line_to_mend(text: str, line: int, message: str) -> None:
    value, problems = read(text)
    assert value is None
    assert problems == [(line, message)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\na: 2\nb: 3", [(3, TWICE)]),
        ("a: &x [y]\nb: *x", [(2, REPEAT)]),
        ("{a: 1}: 2\nb: 3", [(2, KEY)]),
        ("? [a]\n: b\nb: 3", [(2, KEY)]),
        ("a: #x\nb: 1", [(2, HASH)]),
        ("a: x #y\nb: 1", [(2, HASH)]),
        ("a:\n  - #x\n  - y #z\n", [(3, HASH), (4, HASH)]),
        ("a: #x", [(2, HASH)]),
    ],
)
def test_what_can_be_read_around_a_fault_is_read(text: str, expected: list[tuple[int, str]]) -> None:
    value, problems = read(text)
    assert value is not None
    assert isinstance(value.content, dict)
    assert problems == expected


@pytest.mark.parametrize(
    "text", ["", "\n\n", "# chỉ có lời ghi", "a:   # chưa có", "# a: 1", "a: x # lời ghi\n#b", "a: '#x'"]
)
def test_comments_and_nothing_are_no_fault(text: str) -> None:
    value, problems = read(text)
    assert value is not None
    assert problems == []


def test_twenty_thousand_brackets_are_one_problem() -> None:
    value, problems = read("[" * 20_000)
    assert value is None
    assert problems in ([(2, BRACKET)], [(2, NESTED)])


def test_a_control_character_is_told_even_when_nothing_read_the_file_before() -> None:
    assert read("a: \x07") == (None, [(2, "phần khai báo có ký tự không được phép")])


def test_every_scalar_stays_text_and_knows_its_line() -> None:
    value, problems = read("a: 14:30\nb: no\nc:\n  - 1\n  - 2023-10-28\nd: {e: ~}")
    assert problems == []
    assert value is not None
    assert isinstance(value.content, dict)
    held = value.content
    assert (held["a"].content, held["b"].content) == ("14:30", "no")
    items = held["c"].content
    assert isinstance(items, tuple)
    assert [(item.content, item.origin.line, item.key_origin.line) for item in items] == [
        ("1", 5, 4),
        ("2023-10-28", 6, 4),
    ]
    inner = held["d"].content
    assert isinstance(inner, dict)
    assert (inner["e"].content, inner["e"].key_origin.line, inner["e"].key_origin.column) == ("~", 7, 5)


@pytest.mark.parametrize(
    ("text", "line"),
    [("a: x", 2), ("a:\n  x", 3), ("a: |\n  x", 3), ("a: >-\n\n\n  x", 5), ("a: |\n\n  x\n  y\n", 4), ('a: "x"', 2)],
)
def test_a_block_of_text_stands_where_its_first_line_does(text: str, line: int) -> None:
    value, _ = read(text)
    assert value is not None
    assert isinstance(value.content, dict)
    assert value.content["a"].origin.line == line
    assert value.content["a"].key_origin.line == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("---\na: 1\n---\nx\ny", (["a"], "x\ny", 4)),
        ("---  \na: 1\n--- \nx", (["a"], "x", 4)),
        ("---\n---\n", ([], "", 3)),
        ("---\na: |\n  ---\n  b\n---\nx\n---\ny", (["a"], "x\n---\ny", 6)),
    ],
)
def test_a_document_comes_apart_at_its_two_lines(text: str, expected: tuple[list[str], str, int]) -> None:
    problems: list[Problem] = []
    document = parse_document(Source("bai.md", Origin("bai.md"), text), problems)
    assert problems == []
    assert document is not None
    assert isinstance(document.front.content, dict)
    assert (list(document.front.content), document.body, document.body_origin.line) == expected


@pytest.mark.parametrize("text", ["", "x", " ---\na: 1\n---", "---\na: 1", "---\na: b: c\n---\n"])
def test_a_document_without_front_matter_is_none_and_one_problem(text: str) -> None:
    problems: list[Problem] = []
    assert parse_document(Source("bai.md", Origin("bai.md"), text), problems) is None
    assert len(problems) == 1


SIGNS = (
    "a",
    "b: ",
    ":",
    "- ",
    "\n",
    "  ",
    "\t",
    "[",
    "]",
    "{",
    "}",
    '"',
    "'",
    "|",
    ">",
    "&x",
    "*x",
    "#",
    "!",
    "%",
    "?",
    ",",
)


@given(st.lists(st.sampled_from([*SIGNS, "@", "`", "---\n", "...\n", "\\", "đ", "\x00"]), max_size=40).map("".join))
def test_no_text_makes_the_reading_fail(text: str) -> None:
    problems: list[Problem] = []
    value = parse_yaml(text, ORIGIN, problems)
    assert value is not None or problems
    last = 2 + text.count("\n")
    assert all(2 <= problem.origin.line <= last for problem in problems)
