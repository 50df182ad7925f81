"""The list of what HTML may pass: the elements and attributes our extensions make, and nothing that can act."""

import nh3

_TAGS = {
    *("a", "abbr", "b", "blockquote", "br", "caption", "cite", "code", "dd", "del", "details", "div", "dl", "dt"),
    *("em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark"),
    *("ol", "p", "pre", "q", "s", "small", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot"),
    *("th", "thead", "time", "tr", "u", "ul"),
}
_ATTRIBUTES = {
    "*": {"class", "id", "lang", "title"},
    "a": {"href", "rev"},
    "img": {"src", "alt", "width", "height"},
    "ol": {"start"},
    "td": {"align", "colspan", "rowspan"},
    "th": {"align", "colspan", "rowspan", "scope"},
    "time": {"datetime"},
}
_SCHEMES = {"http", "https", "mailto", "tel"}

_CLEANER = nh3.Cleaner(
    tags=_TAGS,
    attributes=_ATTRIBUTES,
    url_schemes=_SCHEMES,
    link_rel=None,
    clean_content_tags={"script", "style", "template", "iframe", "object", "svg", "math"},
)


def sanitise(html: str) -> str:
    """The same HTML without anything that could run, load or deceive."""
    return _CLEANER.clean(html)
