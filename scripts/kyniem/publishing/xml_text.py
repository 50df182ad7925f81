"""XML as text: elements with their words and attributes escaped, and the namespaces that feeds use."""

from collections.abc import Mapping

NAMESPACES = {
    "at": "http://purl.org/atompub/tombstones/1.0",
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "fh": "http://purl.org/syndication/history/1.0",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "media": "http://search.yahoo.com/mrss/",
    "podcast": "https://podcastindex.org/namespace/1.0",
}
"""Prefixes and the namespaces they stand for: RFC 6721, 4287, 5005; RSS modules; Apple, Yahoo, Podcast Index."""

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'


def escaped(text: str) -> str:
    """The text as it stands between tags."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def tag(name: str, attributes: Mapping[str, str | int], *, closed: bool = True) -> str:
    """A start tag, or an empty element; attributes without a value are left out."""
    given = "".join(f' {key}="{_quoted(str(value))}"' for key, value in attributes.items() if value)
    return f"<{name}{given}/>" if closed else f"<{name}{given}>"


def words(name: str, text: str, attributes: Mapping[str, str | int] | None = None) -> str:
    """An element that holds text."""
    return f"{tag(name, attributes or {}, closed=False)}{escaped(text)}</{name}>"


def around(name: str, inner: str, attributes: Mapping[str, str | int] | None = None) -> str:
    """An element that holds other elements, each on lines of its own."""
    return f"{tag(name, attributes or {}, closed=False)}\n{inner}\n</{name}>"


def spaces(*prefixes: str, own: Mapping[str, str] | None = None) -> dict[str, str]:
    """The declarations of these prefixes, and of `own` ones, as attributes."""
    return {
        **{f"xmlns:{prefix}": NAMESPACES[prefix] for prefix in prefixes},
        **{f"xmlns:{prefix}": address for prefix, address in (own or {}).items()},
    }


def _quoted(text: str) -> str:
    return escaped(text).replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")
