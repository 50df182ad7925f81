"""The conversion itself: Markdown → sanitised HTML → parts, with headings, references and plain text."""

import functools
import html
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import markdown

from kyniem.markup.extensions import EXTENSION_CONFIGS, EXTENSIONS
from kyniem.markup.sanitising import sanitise
from kyniem.model.text import Body, Heading, LinkEnd, LinkStart, Markup, Part, Picture, Reference
from kyniem.phrases.folding import fold_space
from kyniem.problems import Origin

_ATTRIBUTE = r'\s+[\w:-]+(?:="[^"]*")?'
_TAG = re.compile(rf"<(?P<end>/a)>|<(?P<name>a|img)(?P<attributes>(?:{_ATTRIBUTE})*)\s*/?>")
_PAIR = re.compile(r'([\w:-]+)="([^"]*)"')
_ANY_TAG = re.compile(r"<[^>]*>")
_BLOCK_END = re.compile(r"</(?:p|li|h[1-6]|tr|td|th|dt|dd|div|blockquote|caption|figcaption)>|<br>|<hr>")
_TARGET = re.compile(r"""\]\(\s*<?([^)\s>]+)|^\s*\[[^\]]+\]:\s*(\S+)|(?:href|src)\s*=\s*["']([^"']+)""")


def parse_body(text: str, origin: Origin) -> Body:
    """Convert Markdown whose first line stands at `origin`; every reference gets the line it was written on."""
    if not text.strip():
        return Body()
    converter = _converter()
    converter.reset()
    clean = sanitise(converter.convert(text))
    parts = tuple(_parts(clean))
    return Body(
        parts=parts,
        headings=tuple(_headings(getattr(converter, "toc_tokens", []))),
        references=tuple(_references(parts, text, origin)),
        plain=plain_text(clean),
    )


def plain_text(clean: str) -> str:
    """The words of sanitised HTML, white space folded."""
    return fold_space(html.unescape(_ANY_TAG.sub("", _BLOCK_END.sub(" ", clean))))


@functools.cache
def _converter() -> markdown.Markdown:
    """One converter for all texts: building it costs more than converting a post."""
    return markdown.Markdown(extensions=list(EXTENSIONS), extension_configs=EXTENSION_CONFIGS, output_format="html")


def _parts(clean: str) -> Iterator[Part]:
    position = 0
    for match in _TAG.finditer(clean):
        if match.start() > position:
            yield Markup(clean[position : match.start()])
        position = match.end()
        yield _part(match)
    if position < len(clean):
        yield Markup(clean[position:])


def _part(match: re.Match[str]) -> Part:
    if match["end"]:
        return LinkEnd()
    attributes = dict(_PAIR.findall(match["attributes"]))
    target = html.unescape(attributes.pop("href" if match["name"] == "a" else "src", ""))
    if match["name"] == "img":
        alt = html.unescape(attributes.pop("alt", ""))
        return Picture(target, alt, _rest(attributes))
    return LinkStart(target, _rest(attributes))


def _rest(attributes: Mapping[str, str]) -> str:
    return "".join(f' {name}="{value}"' for name, value in sorted(attributes.items()))


def _headings(tokens: Iterable[Mapping[str, Any]]) -> Iterator[Heading]:
    for token in tokens:
        yield Heading(int(token["level"]), str(token["id"]), html.unescape(str(token["name"])))
        yield from _headings(token["children"])


def _references(parts: Iterable[Part], text: str, origin: Origin) -> Iterator[Reference]:
    lines = _lines_of_targets(text)
    for part in parts:
        if isinstance(part, LinkStart | Picture) and part.target:
            places = lines.get(part.target) or [0]
            line = places.pop(0) if len(places) > 1 else places[0]
            yield Reference(part.target, origin.at(origin.line + line), isinstance(part, Picture))


def _lines_of_targets(text: str) -> dict[str, list[int]]:
    """For each target the lines it is written on, counted from 0, in order."""
    found: dict[str, list[int]] = {}
    for number, line in enumerate(text.splitlines()):
        for groups in _TARGET.findall(line):
            target = next(filter(None, groups), "")
            found.setdefault(target, []).append(number)
    return found
