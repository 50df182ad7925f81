"""XML as text, for the list of feeds: elements with their words and attributes escaped."""

from collections.abc import Mapping

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


def _quoted(text: str) -> str:
    return escaped(text).replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")
