"""Text that was Markdown: one sanitised HTML whose addresses are still open, and what was found in it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import assert_never

from kyniem.problems import Origin


@dataclass(frozen=True, slots=True)
class Markup:
    """A run of sanitised HTML that is final in every output."""

    html: str


@dataclass(frozen=True, slots=True)
class LinkStart:
    """The opening of `<a>`: `target` as the author wrote it; `attributes` are the other attributes, ready HTML."""

    target: str
    attributes: str = ""


@dataclass(frozen=True, slots=True)
class LinkEnd:
    """The end of the nearest open link."""


@dataclass(frozen=True, slots=True)
class Picture:
    """An `<img>`: `target` as the author wrote it, alternative text, other attributes as ready HTML."""

    target: str
    alt: str
    attributes: str = ""


Part = Markup | LinkStart | LinkEnd | Picture


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a body: level 1–6, anchor without `#`, text without markup."""

    level: int
    anchor: str
    text: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A link or picture target with the place where the author wrote it."""

    target: str
    origin: Origin
    picture: bool = False


@dataclass(frozen=True, slots=True)
class Embed:
    """What the author put into the text to play or run there, by its element (`iframe`), and where: it was left out."""

    element: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Body:
    """Markdown, converted and sanitised once; `plain` is its text without markup, white space folded."""

    parts: tuple[Part, ...] = ()
    headings: tuple[Heading, ...] = ()
    references: tuple[Reference, ...] = ()
    plain: str = ""
    left_out: tuple[Embed, ...] = ()

    def __bool__(self) -> bool:
        """Whether there is anything to read or see."""
        return bool(self.parts)

    def html(self, resolve: Callable[[str], str | None], show: Callable[[Picture], str | None] = lambda _: None) -> str:
        """Final HTML: `resolve` gives the address of a target, or None for what is not in this edition.

        A link to what is not there becomes its plain text; such a picture leaves its alternative text. `show` may
        write a picture its own way; where it gives None it is a plain `<img>`.
        """
        out: list[str] = []
        open_links: list[bool] = []
        for part in self.parts:
            match part:
                case Markup(html):
                    out.append(html)
                case LinkStart("", attributes):
                    open_links.append(True)
                    out.append(f"<a{attributes}>")
                case LinkStart(target, attributes):
                    address = resolve(target)
                    open_links.append(address is not None)
                    if address is not None:
                        out.append(f'<a href="{_attribute(address)}"{attributes}>')
                case LinkEnd():
                    if open_links and open_links.pop():
                        out.append("</a>")
                case Picture():
                    own = show(part)
                    out.append(_plain_picture(part, resolve(part.target)) if own is None else own)
                case _:
                    assert_never(part)
        return "".join(out)


def _plain_picture(picture: Picture, address: str | None) -> str:
    alt = _attribute(picture.alt)
    return alt if address is None else f'<img src="{_attribute(address)}" alt="{alt}"{picture.attributes}>'


def _attribute(value: str) -> str:
    return value.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;").replace(">", "&gt;")
