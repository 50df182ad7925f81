"""The one list of Markdown extensions: what editors may write, in campaigns and in docs/ alike."""

from kyniem.phrases.folding import slug


def anchor_slug(text: str, separator: str) -> str:
    """An ASCII anchor for a heading; the signature is the one Python-Markdown's `toc` asks for."""
    return slug(text).replace("-", separator)


EXTENSIONS: tuple[str, ...] = (
    "abbr",
    "admonition",
    "attr_list",
    "def_list",
    "fenced_code",
    "footnotes",
    "md_in_html",
    "sane_lists",
    "tables",
    "toc",
    "kyniem.markup.captions",
)

EXTENSION_CONFIGS: dict[str, dict[str, object]] = {
    "toc": {"slugify": anchor_slug},
    "tables": {"use_align_attribute": True},
    "footnotes": {"BACKLINK_TITLE": "Trở lại chỗ ghi chú {} trong bài"},
}
