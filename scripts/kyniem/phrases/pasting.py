"""Text as it stands once it is pasted into a page's post or message: plain, in paragraphs, lists with "•"."""

import re
from collections.abc import Iterable
from dataclasses import replace
from html.parser import HTMLParser

from kyniem.model.post import Post
from kyniem.model.text import Body, Picture
from kyniem.phrases.dates import write_moment
from kyniem.phrases.folding import normalise

_BLOCKS = frozenset(
    {"p", "div", "ul", "ol", "dl", "blockquote", "table", "figure", "figcaption", "pre", "hr", "section"}
    | {f"h{level}" for level in range(1, 7)}
)
_LINES = frozenset({"li", "tr", "dt", "dd", "br"})
_CELLS = frozenset({"td", "th"})
_BETWEEN_CELLS = ("", ": ", ", ")
_BEGINNING = 300
_BULLET = "• "
_SPACES = re.compile(r"[ \t\u00a0\u202f\u2007]+")
_AROUND_BREAK = re.compile(r" *\n *")
_BLANK_LINES = re.compile(r"\n{3,}")
_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff\x00-\x08\x0b-\x1f\x7f]")


def tidied(text: str) -> str:
    """The text composed (NFC), one space at most between words, none at a line's end, one blank line at most."""
    text = normalise(_UNSEEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n")))
    return _BLANK_LINES.sub("\n\n", _AROUND_BREAK.sub("\n", _SPACES.sub(" ", text))).strip()


def plain(body: Body) -> str:
    """The words of a body as they can be pasted: links as their words, pictures left out, a list's items as lines."""
    reader = _Reader()
    words = replace(body, parts=tuple(part for part in body.parts if not isinstance(part, Picture)))
    reader.feed(words.html(lambda _: None))
    reader.close()
    return tidied("".join(reader.said))


def pasted(blocks: Iterable[str]) -> str:
    """Blocks of text as one, a blank line between them; what is empty leaves nothing."""
    return tidied("\n\n".join(filter(None, map(tidied, blocks))))


def length_of(text: str) -> int:
    """How long a platform counts a text: in characters, a line's end as one.

    Platforms count UTF-16 units; only signs outside the basic plane (emoji) count two there, and so they do here.
    """
    return len(text.encode("utf-16-le")) // 2


def link_of(site: str, code: str, channel: str) -> str:
    """The whole short link of this code that tells which channel it was read on; `site` ends in "/"."""
    return f"{site}t/{code}/?tu={channel}"


def text_of_post(post: Post, channel: str, source: str, link: str) -> str:
    """A post as it stands once it is pasted into this channel: what was set right, its words, source, link, hashtags.

    `source` is the name of the body that issued it, `link` the whole address that leads to its page. A channel without
    words of its own gets title and summary, and where there is no summary the beginning of the body.
    """
    placement = post.placement(channel)
    told = sorted((one for one in post.corrections if one.concerns(channel)), key=lambda one: one.when, reverse=True)
    words = plain(placement.text) if placement is not None else ""
    if not words:
        words = pasted((post.title, post.summary or shortened(post.body.plain)))
    return pasted(
        (
            *(f"Đã sửa, {write_moment(one.when)}: {_one_line(one.what)}" for one in told),
            words,
            f"Nguồn: {_one_line(source)}\nĐọc đầy đủ: {link}",
            " ".join(map(_one_line, placement.hashtags)) if placement is not None else "",
        )
    )


def shortened(text: str, length: int = _BEGINNING) -> str:
    """The first `length` characters of a text at most, cut between words and closed with an ellipsis."""
    whole = _one_line(text)
    if len(whole) <= length:
        return whole
    cut = whole[:length].rpartition(" ")[0] or whole[: length - 1]
    return f"{cut.rstrip(' ,;:.-')}…"


def _one_line(text: str) -> str:
    return tidied(text).replace("\n", " ").replace("  ", " ")


class _Reader(HTMLParser):
    """Reads sanitised HTML and says it as plain text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.said: list[str] = []
        self._breaks = 0
        """How many line ends must come before the next words."""
        self._lists: list[int] = []
        """Of each open list the number of the coming item; 0 for one without numbers."""
        self._begun = True
        """Whether a line has begun and has no words yet."""
        self._cells = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "ul":
            self._lists.append(0)
        elif tag == "ol":
            start = dict(attrs).get("start") or ""
            self._lists.append(int(start) if start.isdecimal() else 1)
        elif tag in _CELLS:
            self._say(_BETWEEN_CELLS[min(self._cells, len(_BETWEEN_CELLS) - 1)])
            self._cells += 1
            self._begun = True
        elif tag == "tr":
            self._cells = 0
        self._part(tag)
        if tag == "li":
            self._say(self._sign())

    def handle_endtag(self, tag: str) -> None:
        if tag in {"ul", "ol"} and self._lists:
            self._lists.pop()
        self._part(tag)
        if tag in _CELLS:
            self._begun = True
        elif tag == "table":
            self._cells = 0

    def handle_data(self, data: str) -> None:
        words = re.sub(r"\s+", " ", data)
        if self._begun or self._breaks:
            words = words.lstrip()
        if words:
            self._say(words)
            self._begun = False

    def _say(self, words: str) -> None:
        self.said.append("\n" * self._breaks + words)
        self._breaks = 0

    def _part(self, tag: str) -> None:
        """Part what came from what comes: a list's items by a line end, other blocks by a blank line."""
        if self._begun and not self._cells and tag != "li":
            return
        breaks = 1 if tag in _LINES else (1 if self._lists else 2) if tag in _BLOCKS else 0
        self._breaks = max(self._breaks, breaks)

    def _sign(self) -> str:
        """What begins the coming item: its number, else a bullet."""
        self._begun = True
        number = self._lists[-1] if self._lists else 0
        if not number:
            return _BULLET
        self._lists[-1] = number + 1
        return f"{number}. "
