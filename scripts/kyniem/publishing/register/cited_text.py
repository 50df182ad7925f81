"""Citations in a body's HTML: where they stand in its parts, and the same body with each of them made a link."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from html import escape, unescape
from itertools import pairwise

from kyniem.model.text import Body, LinkEnd, LinkStart, Markup, Part
from kyniem.phrases.citations import Cited, find_citations

_TOKEN = re.compile(r"<[^<>]*>|&#?\w+;|[^<&]+|[<&]")
_BLOCK = re.compile(
    r"</?(?:p|li|ul|ol|h[1-6]|table|tr|td|th|dl|dt|dd|div|blockquote|pre|figure|section)\b", re.IGNORECASE
)
_BREAK = "\n\n"
_LONGEST_ENTITY = 32


@dataclass(frozen=True, slots=True)
class Found:
    """A citation of a body; `start` … `stop` is what can be a link in the HTML of part `part`, None where nothing can.

    That is from the type to the end of the number: date and issuer after it would make a link of three lines.
    """

    cited: Cited
    part: int | None = None
    start: int = 0
    stop: int = 0


@dataclass(frozen=True, slots=True)
class _Run:
    """A stretch of the plain text, and where it stands: part and offset in it, the same sign for sign when `plain`."""

    begins: int
    length: int
    part: int
    at: int
    width: int
    free: bool


def find_in(body: Body) -> tuple[Found, ...]:
    """Every citation of a body in order; one that is a link already, or goes over a tag, cannot be made a link."""
    runs, text = _read(body)
    begins = [run.begins for run in runs]
    return tuple(_found(cited, text, runs, begins) for cited in find_citations(text))


def linked(body: Body, found: tuple[Found, ...], href: Callable[[Cited], str]) -> Body:
    """The body with a link at each citation for which `href` gives an address (ready for the page it stands on)."""
    inserts: dict[int, list[tuple[int, int, str]]] = {}
    for one in found:
        address = href(one.cited) if one.part is not None else ""
        if address and one.part is not None:
            inserts.setdefault(one.part, []).append((one.start, one.stop, address))
    if not inserts:
        return body
    parts = tuple(
        Markup(_inserted(part.html, inserts[number])) if isinstance(part, Markup) and number in inserts else part
        for number, part in enumerate(body.parts)
    )
    return replace(body, parts=parts)


def _inserted(html: str, places: list[tuple[int, int, str]]) -> str:
    out: list[str] = []
    done = 0
    for start, stop, address in places:
        out += [html[done:start], f'<a class="cite" href="{escape(address)}">', html[start:stop], "</a>"]
        done = stop
    return "".join((*out, html[done:]))


def _read(body: Body) -> tuple[list[_Run], str]:
    """The runs of a body's text and the text itself, blocks parted by a blank line."""
    runs: list[_Run] = []
    text: list[str] = []
    length = 0
    for words, run in _tokens(body.parts):
        if run is not None:
            runs.append(replace(run, begins=length, length=len(words)))
        text.append(words)
        length += len(words)
    return runs, "".join(text)


def _tokens(parts: tuple[Part, ...]) -> Iterator[tuple[str, _Run | None]]:
    inside = 0
    for number, part in enumerate(parts):
        if isinstance(part, LinkStart):
            inside += 1
        elif isinstance(part, LinkEnd):
            inside -= 1
        elif isinstance(part, Markup):
            for match in _TOKEN.finditer(part.html):
                token = match.group()
                if token[0] == "<" and len(token) > 1:
                    yield (_BREAK if _BLOCK.match(token) else ""), None
                    continue
                entity = token[0] == "&" and 1 < len(token) < _LONGEST_ENTITY
                words = unescape(token) if entity else token
                yield words, _Run(0, 0, number, match.start(), len(token), inside == 0)


def _found(cited: Cited, text: str, runs: list[_Run], begins: list[int]) -> Found:
    stop = _end_of_number(cited, text)
    first = bisect_right(begins, cited.start) - 1
    last = bisect_right(begins, stop - 1) - 1
    own = runs[first : last + 1]
    if not own or any(run.part != own[0].part or not run.free for run in own) or not _touch(own):
        return Found(cited)
    return Found(cited, own[0].part, _place(own[0], cited.start), _place(own[-1], stop, end=True))


def _touch(runs: list[_Run]) -> bool:
    """Whether nothing stands between them in the HTML."""
    return all(one.at + one.width == other.at for one, other in pairwise(runs))


def _place(run: _Run, at: int, *, end: bool = False) -> int:
    """Where a place of the text stands in the HTML; an entity has its two ends only."""
    if run.width != run.length:
        return run.at + (run.width if end else 0)
    return run.at + at - run.begins


def _end_of_number(cited: Cited, text: str) -> int:
    """Where the number ends in a mention, blanks of print in it or not; the mention's end where it is not found."""
    spaced = r"[\s*_]*".join(re.escape(sign) for sign in cited.number)
    match = re.compile(spaced.replace(r"\-", r"[-–]"), re.IGNORECASE).search(text, cited.start, cited.stop)
    return match.end() if match is not None else cited.stop
