"""The editors' handbook holds what it promises: every problem has its heading, every example can be copied."""

import ast
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from textwrap import dedent

import markdown
import pytest

import kyniem
from kyniem.build import check_campaign
from kyniem.markup import EXTENSION_CONFIGS, EXTENSIONS
from kyniem.phrases.labels import read_label
from kyniem.phrases.periods import parse_period
from kyniem.rules.table import PAPER_RULES, RULES

HANDBOOK = "docs/soan-thao"
PROBLEMS = f"{HANDBOOK}/loi.md"
CAMPAIGN_YEAR = 2023

# ------------------------------------------------------------------------------ what the program can say, by its source


@dataclass(frozen=True)
class Function:
    """A function or method of the package: where it is, its tree, and the class it belongs to."""

    module: str
    name: str
    tree: ast.FunctionDef
    owner: str = ""

    @property
    def parameters(self) -> list[str]:
        """Names of its parameters as a caller counts them."""
        named = [argument.arg for argument in (*self.tree.args.posonlyargs, *self.tree.args.args)]
        return named[1:] if self.owner and named[:1] == ["self"] else named

    @property
    def takes_fields(self) -> bool:
        """Whether front matter that is being read is handed to it."""
        return any("Fields" in ast.unparse(each.annotation) for each in self.tree.args.args if each.annotation)

    def calls(self) -> Iterator[ast.Call]:
        """Every call in it."""
        return (node for node in ast.walk(self.tree) if isinstance(node, ast.Call))


def called(call: ast.Call) -> str:
    """The last name of what is called: `problem` in `inner.problem(…)`."""
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def constant(node: ast.expr | None) -> str | None:
    """The text of a constant string."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def argument(call: ast.Call, position: int, name: str) -> ast.expr | None:
    """An argument by its place or its name."""
    named = next((keyword.value for keyword in call.keywords if keyword.arg == name), None)
    return call.args[position] if position < len(call.args) else named


@dataclass
class Source:
    """The package as text: its functions by module and name, and what modules import from one another."""

    functions: dict[tuple[str, str], Function] = field(default_factory=dict)
    imports: dict[tuple[str, str], tuple[str, str]] = field(default_factory=dict)

    @classmethod
    def of_package(cls) -> "Source":
        """Read every module of kyniem."""
        source = cls()
        folder = Path(kyniem.__file__).parent
        for path in sorted(folder.rglob("*.py")):
            module = ".".join(path.relative_to(folder.parent).with_suffix("").parts)
            source.add(module, ast.parse(path.read_text(encoding="utf-8")))
        return source

    def add(self, module: str, tree: ast.Module) -> None:
        """Take in the functions, methods and imports of a module."""
        for node in tree.body:
            if isinstance(node, ast.FunctionDef):
                self.functions[module, node.name] = Function(module, node.name, node)
            elif isinstance(node, ast.ClassDef):
                for inner in node.body:
                    if isinstance(inner, ast.FunctionDef):
                        name = f"{node.name}.{inner.name}"
                        self.functions[module, name] = Function(module, name, inner, node.name)
            elif isinstance(node, ast.ImportFrom):
                for alias in node.names:
                    self.imports[module, alias.asname or alias.name] = (node.module or "", alias.name)

    def function(self, module: str, name: str) -> Function | None:
        """The function that `name` stands for in `module`."""
        return self.functions.get((module, name)) or self.functions.get(self.imports.get((module, name), ("", "")))

    def codes(self) -> set[str]:
        """Every rule code the program can print."""
        table = {rule.code for rule in RULES} | {rule.code for rule in PAPER_RULES}
        return table | {code for code, _ in self.problems()} | set(Getters(self).codes())

    def warnings(self) -> set[str]:
        """Those that are only told."""
        return {code for code, call in self.problems() if "WARNING" in ast.unparse(call)}

    def problems(self) -> Iterator[tuple[str, ast.Call]]:
        """Every `Problem(…)` of the package with each code it may carry."""
        for function in self.functions.values():
            for call in function.calls():
                if called(call) == "Problem":
                    yield from ((code, call) for code in self.codes_of_problem(function, call))

    def codes_of_problem(self, function: Function, call: ast.Call) -> Iterator[str]:
        """The codes of one `Problem(…)`: a constant, or what callers in the same module hand down."""
        rule = argument(call, 1, "rule")
        match rule:
            case ast.Constant(value=str(code)):
                yield code
            case ast.Name(id=name) if name in function.parameters:
                yield from self.handed_down(function, name)
            case ast.JoinedStr(values=[ast.Constant(value=str(start)), ast.FormattedValue(value=ast.Name(id=name))]):
                yield from (f"{start}{what}" for what in self.handed_down(function, name))
            case _ if function.owner == "Fields":
                return  # put together from a kind and what is wrong: see Getters
            case _:
                pytest.fail(f"{function.module}.{function.name}: this test cannot read the code of {ast.unparse(call)}")

    def handed_down(self, function: Function, parameter: str) -> Iterator[str]:
        """The constants that calls in the same module give for a parameter."""
        position = function.parameters.index(parameter)
        for other in self.functions.values():
            for call in other.calls():
                if other.module == function.module and called(call) == function.tree.name:
                    code = constant(argument(call, position, parameter))
                    if code is None:
                        pytest.fail(f"{other.module}.{other.name}: this test cannot read {ast.unparse(call)}")
                    yield code


@dataclass(frozen=True)
class Getters:
    """The codes `<kind>-<what>` of front matter: which kinds reach which getters, and what each getter can tell."""

    source: Source
    module: str = "kyniem.reading.fields"

    def codes(self) -> Iterator[str]:
        """Every combination that can come about."""
        for function, kinds in self.kinds_of_functions().items():
            tree = self.source.functions[function]
            for call in tree.calls():
                for what in self.told_by(call):
                    yield from (f"{kind}-{what}" for kind in kinds)

    def kinds_of_functions(self) -> Mapping[tuple[str, str], set[str]]:
        """For each function that reads front matter the kinds it may be reading."""
        kinds: dict[tuple[str, str], set[str]] = {}
        for place, function in self.source.functions.items():
            made = {constant(argument(call, 1, "kind")) for call in function.calls() if called(call) == "Fields"}
            if function.owner != "Fields" and made:
                kinds[place] = {kind for kind in made if kind is not None}
        while True:
            before = sum(map(len, kinds.values()))
            for (module, name), own in list(kinds.items()):
                for call in self.source.functions[module, name].calls():
                    target = self.source.function(module, called(call))
                    if target is not None and target.takes_fields:
                        kinds.setdefault((target.module, target.name), set()).update(own)
            if sum(map(len, kinds.values())) == before:
                return kinds

    def told_by(self, call: ast.Call) -> set[str]:
        """What one call of a getter can tell."""
        name = called(call)
        if name == "Fields":
            return self.told_in("__init__", required=False)
        if not isinstance(call.func, ast.Attribute) or (self.module, f"Fields.{name}") not in self.source.functions:
            return set()
        if name == "problem":
            what = constant(argument(call, 2, "what"))
            assert what is not None, f"this test cannot read {ast.unparse(call)}"
            return {what}
        return self.told_in(name, required=self.is_required(call, outer=True))

    def told_in(self, name: str, *, required: bool) -> set[str]:
        """What a method of Fields can tell, by itself and by the methods it calls."""
        function = self.source.functions[self.module, f"Fields.{name}"]
        found: set[str] = set()
        for call in function.calls():
            inner = called(call)
            place = {"problem": (2, "what"), "_tell": (1, "what")}.get(inner)
            if place is not None:
                what = constant(argument(call, *place))
                assert what or name in {"problem", "_parsed"}, f"Fields.{name}: {ast.unparse(call)}"
                found |= {what} if what and (what != "missing" or required) else set()
            elif inner == "Fields":
                found |= self.told_in("__init__", required=False)
            elif (
                ast.unparse(call.func) == f"self.{inner}" and (self.module, f"Fields.{inner}") in self.source.functions
            ):
                found |= self.told_in(inner, required=self.is_required(call, outer=required))
                found |= self.told_by_parsing(call) if inner == "_parsed" else set()
        return found

    def told_by_parsing(self, call: ast.Call) -> set[str]:
        """`("moment", "hãy ghi như …")`, the pair that `_parsed` is given."""
        pair = argument(call, 3, "rule")
        what = constant(pair.elts[0]) if isinstance(pair, ast.Tuple) else None
        assert what is not None, f"this test cannot read {ast.unparse(call)}"
        return {what}

    def is_required(self, call: ast.Call, *, outer: bool) -> bool:
        """Whether a call may tell that a key is missing; what is not said outright counts as yes."""
        given = next((keyword.value for keyword in call.keywords if keyword.arg == "required"), None)
        if given is None:
            return False
        return bool(given.value) if isinstance(given, ast.Constant) else outer


# ------------------------------------------------------------------------------------------- what the handbook holds

_COMPLETE = re.compile(r"^<!-- tệp: (?P<file>\S+) -->\n\n(?P<text>(?: {4}.*\n|\n)+)", re.MULTILINE)
_INDENTED = re.compile(r"^ {4}.*$", re.MULTILINE)
_MEDIA = re.compile(r"media/[\w.-]+")


@dataclass(frozen=True)
class Example:
    """A block of the handbook that is a whole file of a campaign: its path there, its text."""

    file: str
    text: str


def page_text(root: Path, name: str) -> str:
    """The text of a page of the handbook, without its front matter."""
    return (root / HANDBOOK / name).read_text(encoding="utf-8").split("---\n", 2)[2]


def pages(root: Path) -> list[str]:
    """Names of the handbook's pages."""
    return sorted(path.name for path in (root / HANDBOOK).glob("*.md"))


def examples(root: Path) -> list[Example]:
    """Every block of the handbook marked as complete: `<!-- tệp: posts/2023/… -->` stands above it."""
    return [
        Example(match["file"], f"{dedent(match['text']).strip()}\n")
        for name in pages(root)
        for match in _COMPLETE.finditer(page_text(root, name))
    ]


def anchors(root: Path, name: str) -> set[str]:
    """The anchors of a page, made as the site makes them."""
    html = markdown.markdown(page_text(root, name), extensions=list(EXTENSIONS), extension_configs=EXTENSION_CONFIGS)
    return set(re.findall(r'<[^>]*\bid="([^"]+)"', html))


def first_cells(root: Path, name: str, anchor: str) -> list[str]:
    """The code in the first cell of each row of the table below the heading with this anchor."""
    below = page_text(root, name).partition(f"{{#{anchor}}}")[2].partition("\n#")[0]
    return re.findall(r"^\| `([^`]+)` \|", below, re.MULTILINE)


def write_campaign(folder: Path, files: Iterable[Example]) -> Path:
    """A campaign of complete examples, with an empty drawing for every picture they name."""
    for example in files:
        place = folder / example.file
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(example.text, encoding="utf-8")
        for picture in _MEDIA.findall(example.text):
            (folder / "media").mkdir(exist_ok=True)
            (folder / picture).write_text("<svg xmlns='http://www.w3.org/2000/svg'/>", encoding="utf-8")
    return folder


# -------------------------------------------------------------------------------------------------------------- tests


@pytest.fixture(scope="session")
def source() -> Source:
    """The package as text."""
    return Source.of_package()


def test_the_codes_of_front_matter_are_found(source: Source) -> None:
    codes = source.codes()
    assert {"post-moment", "plan-missing", "unit-flag", "campaign-span", "calendar-state", "file-bom"} <= codes
    assert "unit-moment" not in codes


def test_every_problem_that_a_case_tells_is_among_them(root: Path, source: Source) -> None:
    told = "".join(path.read_text(encoding="utf-8") for path in (root / "tests" / "cases").glob("*/problems.txt"))
    assert set(re.findall(r"\[([a-z-]+)\]$", told, re.MULTILINE)) <= source.codes()


def test_every_problem_has_its_place_in_the_handbook(root: Path, source: Source) -> None:
    missing = source.codes() - anchors(root, "loi.md")
    assert not missing, f"{PROBLEMS} nói thiếu: " + ", ".join(sorted(missing))


def test_the_handbook_tells_of_no_problem_that_cannot_be(root: Path, source: Source) -> None:
    headings = set(re.findall(r"^### (\S+)$", page_text(root, "loi.md"), re.MULTILINE))
    beside = set(re.findall(r"`([a-z-]+)`\{#([a-z-]+)\}", page_text(root, "loi.md")))
    assert all(code == anchor for code, anchor in beside)
    assert headings | {code for code, _ in beside} <= source.codes()


def test_the_handbook_tells_warnings_from_errors(root: Path, source: Source) -> None:
    told = re.findall(r"^### (\S+)\n\n\*Cảnh báo\.\*", page_text(root, "loi.md"), re.MULTILINE)
    assert set(told) == source.warnings()


def test_the_handbook_names_what_may_be_accepted_of_a_paper(root: Path) -> None:
    told = page_text(root, "ke-hoach.md").partition("{#loi-ban-goc}")[2]
    assert set(re.findall(r"\[([a-z-]+)\]\(loi\.md#\1\)", told)) == {rule.code for rule in PAPER_RULES}


def test_every_anchor_is_ascii_and_stands_once(root: Path) -> None:
    for name in pages(root):
        assert all(anchor.isascii() for anchor in anchors(root, name)), name


def test_no_page_has_a_fence_the_site_would_not_show(root: Path) -> None:
    assert "fenced_code" in EXTENSIONS or [name for name in pages(root) if "```" in page_text(root, name)] == []


def test_every_link_within_the_handbook_leads_somewhere(root: Path) -> None:
    known = {name: anchors(root, name) for name in pages(root)}
    for name in pages(root):
        prose = _INDENTED.sub("", page_text(root, name))
        for page, anchor in re.findall(r"\]\(([a-z-]+\.md)?(?:#([\w-]+))?\)", prose):
            target = page or name
            assert target in known, f"{name}: {page}"
            assert not anchor or anchor in known[target], f"{name}: {target}#{anchor}"


def test_the_complete_examples_make_a_campaign_without_problems(root: Path, tmp_path: Path) -> None:
    complete = examples(root)
    assert {example.file.partition("/")[0] for example in complete} == {
        "campaign.yml",
        "units.yml",
        "plans",
        "calendars",
        "posts",
    }
    hub, problems = check_campaign(write_campaign(tmp_path / "binh-minh-40", complete))
    assert [str(problem) for problem in problems] == []
    assert hub is not None
    assert len(hub.published) == len(complete) - 2


def test_no_two_complete_examples_are_one_file(root: Path) -> None:
    complete = [example.file for example in examples(root)]
    assert len(complete) == len(set(complete))


def test_every_label_the_handbook_lists_is_read(root: Path) -> None:
    labels = first_cells(root, "ke-hoach.md", "nhan-hieu-duoc")
    assert len(labels) > 15
    assert [label for label in labels if read_label(f"{label}: Phòng Nội vụ") is None] == []


def test_every_time_the_handbook_lists_is_read_as_it_says(root: Path) -> None:
    issued = date(CAMPAIGN_YEAR, 2, 20)
    understood = first_cells(root, "ke-hoach.md", "loi-hieu-duoc")
    assert len(understood) > 20
    assert [words for words in understood if not parse_period(words, issued).dated] == []
    others = first_cells(root, "ke-hoach.md", "loi-chua-hieu")
    assert others
    assert [words for words in others if parse_period(words, issued).dated] == []


def test_every_day_the_handbook_lists_for_calendars_is_read(root: Path, tmp_path: Path) -> None:
    days = first_cells(root, "lich.md", "ngay")
    assert len(days) > 8
    complete = examples(root)
    folder = write_campaign(tmp_path / "binh-minh-40", complete)
    rows = "".join(f"| {day} | Dòng {number} |\n" for number, day in enumerate(days))
    front = (folder / "calendars/2023-11.md").read_text(encoding="utf-8").partition("\n\n")[0]
    table = f"| Ngày | Nội dung |\n|---|---|\n{rows}"
    (folder / "calendars/2023-11.md").write_text(f"{front}\n\n{table}", encoding="utf-8")
    hub, problems = check_campaign(folder)
    assert [str(problem) for problem in problems] == []
    assert hub is not None
    assert len(hub.calendars[0].entries) == len(days)


MISTAKES = ("front-matter", "post-missing", "post-key", "post-moment", "post-choice", "post-text", "post-form")


@pytest.mark.parametrize("code", MISTAKES)
def test_a_mistake_the_handbook_shows_is_told_by_that_name(root: Path, tmp_path: Path, code: str) -> None:
    folder = write_campaign(tmp_path / "binh-minh-40", examples(root))
    post = folder / "posts/2023/treo-co-don-ngay-hoi.md"
    good = post.read_text(encoding="utf-8")
    told = page_text(root, "loi.md").partition(f"### {code}\n")[2].partition("\n### ")[0]
    shown = re.search(r"- Sai: `(.+)`\n- Đúng: `((\w+): .+)`", told)
    assert shown is not None
    wrong, right, key = shown.groups()
    without = re.sub(rf"^{key}: .*\n", "", good, flags=re.MULTILINE)

    post.write_text(without.replace("---\n", f"---\n{wrong}\n", 1), encoding="utf-8")
    assert code in {problem.rule for problem in check_campaign(folder)[1]}
    post.write_text(without.replace("---\n", f"---\n{right}\n", 1), encoding="utf-8")
    assert [str(problem) for problem in check_campaign(folder)[1]] == []
