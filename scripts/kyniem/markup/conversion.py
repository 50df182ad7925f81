"""The conversion itself: Markdown → sanitised HTML → parts, with headings, references and plain text."""

import functools
import html
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import markdown

from kyniem.markup.extensions import EXTENSION_CONFIGS, EXTENSIONS
from kyniem.markup.sanitising import sanitise
from kyniem.model.text import Body, Embed, Heading, LinkEnd, LinkStart, Markup, Part, Picture, Reference
from kyniem.phrases.folding import fold_space
from kyniem.problems import Origin

_ATTRIBUTE = r'\s+[\w:-]+(?:="[^"]*")?'
_TAG = re.compile(rf"<(?P<end>/a)>|<(?P<name>a|img)(?P<attributes>(?:{_ATTRIBUTE})*)\s*/?>")
_PAIR = re.compile(r'([\w:-]+)="([^"]*)"')
_ANY_TAG = re.compile(r"<[^>]*>")
_BLOCK_END = re.compile(r"</(?:p|li|h[1-6]|tr|td|th|dt|dd|div|blockquote|caption|figcaption|summary|pre)>|<br>|<hr>")
_FOOTNOTE_SIGN = re.compile(r'<sup id="fnref[^>]*>.*?</sup>|<a [^>]*class="footnote-backref"[^>]*>.*?</a>')
_BRACKETS_AT_ONCE = 500
_OPEN_AT_ONCE = 200
_BRACKET = "\x1a"
"""Stands in for a bracket that is not to be read as one; no file that can be read holds this character."""
_PARAGRAPH_END = re.compile(r"(\n[ \t]*\n)")
_HASHTAG = re.compile(r"(?P<code>^(?P<fence>`{3}|~{3}).*?^(?P=fence))|^#(?=[^\s#])", re.MULTILINE | re.DOTALL)
"""`#QuangNinh60nam` opening a line is a hashtag: only a space after the sign makes a heading (CommonMark, 4.2)."""
_FENCE = re.compile(r"\s*(?:`{3}|~{3})")
_SIGNS = {
    "kyniem.markup.captions": re.compile(r"\|"),
    "abbr": re.compile(r"\*\["),
    "admonition": re.compile(r"!!!"),
    "attr_list": re.compile(r"\{"),
    "def_list": re.compile(r"^ {0,3}:", re.MULTILINE),
    "fenced_code": re.compile(r"^(?:`{3}|~{3})", re.MULTILINE),
    "footnotes": re.compile(r"\[\^"),
    "md_in_html": re.compile(r"<"),
    "tables": re.compile(r"\|"),
}
"""What a text must hold for an extension to find anything in it; those not named here always have work."""
_EMBED = re.compile(r"<(audio|embed|iframe|object|script|video)\b", re.IGNORECASE)
_CODE = re.compile(r"(`+).*?\1")
_TARGET = re.compile(r"""\]\(\s*<?([^)\s>]+)|^\s*\[[^\]]+\]:\s*(\S+)|(?:href|src)\s*=\s*["']([^"']+)""")


def parse_body(text: str, origin: Origin, written: Iterable[tuple[Origin, str]] = ()) -> Body:
    """Convert Markdown whose first line stands at `origin`; every reference gets the line it was written on.

    A text that was put together gives the lines it comes from, each with its place, as `written`.
    """
    if not text.strip():
        return Body()
    converter = _converter(_needed(text))
    converter.reset()
    converted = converter.convert(_tamed(_HASHTAG.sub(_hashtag, text)))
    clean = sanitise(converted).replace(_BRACKET, "[")
    parts = tuple(_parts(clean))
    lines = tuple(written) or _placed(text, origin)
    return Body(
        parts=parts,
        headings=tuple(_headings(getattr(converter, "toc_tokens", []))),
        references=tuple(_references(parts, lines)),
        plain=plain_text(clean),
        left_out=tuple(_left_out(converted, lines)),
    )


def plain_text(clean: str) -> str:
    """The words of sanitised HTML, white space folded."""
    words = _BLOCK_END.sub(" ", _FOOTNOTE_SIGN.sub("", clean))
    return fold_space(html.unescape(_ANY_TAG.sub("", words)))


def _hashtag(match: re.Match[str]) -> str:
    return match["code"] or r"\#"


def _tamed(text: str) -> str:
    """The same text, harmless to a converter whose time grows with the square of the brackets left open at once.

    No text for people holds hundreds of brackets in one paragraph, or hundreds of tags that never end.
    """
    if text.count("<") - text.count(">") > _OPEN_AT_ONCE or text.count("<!") > _OPEN_AT_ONCE:
        text = text.replace("<", "&lt;")
    if text.count("[") <= _BRACKETS_AT_ONCE:
        return text
    return "".join(
        piece.replace("[", _BRACKET) if piece.count("[") > _BRACKETS_AT_ONCE else piece
        for piece in _PARAGRAPH_END.split(text)
    )


def _needed(text: str) -> tuple[str, ...]:
    """The extensions that can have anything to do in a text: each costs time even where it finds nothing."""
    return tuple(name for name in EXTENSIONS if name not in _SIGNS or _SIGNS[name].search(text))


@functools.cache
def _converter(extensions: tuple[str, ...]) -> markdown.Markdown:
    """One converter for all texts that need the same extensions: building it costs more than converting a post."""
    configs = {name: options for name, options in EXTENSION_CONFIGS.items() if name in extensions}
    return markdown.Markdown(extensions=list(extensions), extension_configs=configs, output_format="html")


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
        return Picture(target, alt, _rest(attributes)) if target else Markup(html.escape(alt))
    return LinkStart(target, _rest(attributes))


def _rest(attributes: Mapping[str, str]) -> str:
    return "".join(f' {name}="{value}"' for name, value in sorted(attributes.items()))


def _headings(tokens: Iterable[Mapping[str, Any]]) -> Iterator[Heading]:
    for token in tokens:
        yield Heading(int(token["level"]), str(token["id"]), html.unescape(str(token["name"])))
        yield from _headings(token["children"])


def _placed(text: str, origin: Origin) -> tuple[tuple[Origin, str], ...]:
    return tuple((origin.at(origin.line + number), line) for number, line in enumerate(text.split("\n")))


def _references(parts: Iterable[Part], written: Sequence[tuple[Origin, str]]) -> Iterator[Reference]:
    places = _places_of_targets(written)
    for part in parts:
        if isinstance(part, LinkStart | Picture) and part.target:
            own = places.get(part.target)
            if not own:
                holding = (place for place, line in written if part.target in line)
                own = places[part.target] = [next(holding, written[0][0])]
            place = own.pop(0) if len(own) > 1 else own[0]
            yield Reference(part.target, place, isinstance(part, Picture))


def _places_of_targets(written: Iterable[tuple[Origin, str]]) -> dict[str, list[Origin]]:
    """For each target the places it is written at, in order; what stands in a block of code is no link."""
    found: dict[str, list[Origin]] = {}
    for place, line in _outside_code(written):
        for groups in _TARGET.findall(line):
            target = html.unescape(next(filter(None, groups), ""))
            found.setdefault(target, []).append(place)
    return found


def _left_out(converted: str, written: Sequence[tuple[Origin, str]]) -> Iterator[Embed]:
    """What would play or run, had it not been taken out; what stands in code is shown as it is written."""
    embedded = {element.lower() for element in _EMBED.findall(converted)}
    if not embedded:
        return
    for place, line in _outside_code(written):
        for element in _EMBED.findall(_CODE.sub("", line)):
            if element.lower() in embedded:
                yield Embed(element.lower(), place)


def _outside_code(written: Iterable[tuple[Origin, str]]) -> Iterator[tuple[Origin, str]]:
    """The lines that stand in no fenced block of code."""
    in_code = False
    for place, line in written:
        if _FENCE.match(line):
            in_code = not in_code
        if not in_code:
            yield place, line
