"""What stands in the heads of pages besides their titles: a description, the picture of a shared link, data, icons."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from kyniem.model.edition import Edition
from kyniem.model.output import Output, Page
from kyniem.publishing.drawings.drawing import Draw
from kyniem.publishing.drawings.icons import publish_icons
from kyniem.publishing.heads.share_cards import publish_share_cards
from kyniem.publishing.heads.structured_data import tell_machines

DESCRIPTION = 160
"""What search engines show of a description, in characters."""


def publish_heads(
    edition: Edition, pages: Iterable[Page], templates: Mapping[str, str], draw: Draw
) -> tuple[tuple[Page, ...], tuple[Output, ...]]:
    """The pages with all that their heads say, and the pictures and files that those name."""
    described = _described(pages)
    shared, cards = publish_share_cards(edition, described, templates, draw)
    return tell_machines(edition, shared), (*cards, *publish_icons(edition, draw))


def _described(pages: Iterable[Page]) -> Iterator[Page]:
    """The pages with descriptions of their own: where two are described alike, the later begins with its title."""
    said: set[str] = set()
    for page in pages:
        words = shortened(page.description or page.title)
        if words in said and not page.hidden:
            words = shortened(f"{page.title}. {words}")
        said.add(words)
        yield replace(page, description=words)


def shortened(text: str, most: int = DESCRIPTION) -> str:
    """The text in one line of at most so many characters: whole sentences where they say enough, else whole words."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    sentence = max(line.rfind(f"{mark} ", 0, most) for mark in ".!?")
    if sentence >= most // 2:
        return line[: sentence + 1]
    return f"{line[: line.rfind(' ', 0, most)].rstrip(' ,;:-(')}…"
