"""Markdown's own signs in text that comes half marked up: taken off, so that words can be read."""

import re

from kyniem.phrases.folding import fold_space, normalise

_HASHES = re.compile(r"#{1,6}\s+")
_EMPHASIS = re.compile(r"(?<!\w)\*{1,3}(?=\S)|(?<=\S)\*{1,3}(?!\w)|\*\*|__")
_RULE = re.compile(r"[-–—_*=·.•\s]{3,}|\*")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_ESCAPED = re.compile(r"\\([*_#|.\-+()\[\]])")


def without_signs(raw: str) -> tuple[str, bool]:
    """A line freed of hashes, stars and unseen characters, in NFC; and whether hashes made it a heading.

    A drawn line ("-----", "* * *") comes back empty.
    """
    text = fold_space(normalise(_UNSEEN.sub("", raw)))
    if _RULE.fullmatch(text):
        return "", False
    hashes = _HASHES.match(text)
    heading = hashes is not None
    if hashes is not None:
        text = text[hashes.end() :]
    bullet = text[:2] if text[:2] in {"* ", "+ ", "- "} else ""
    text = _EMPHASIS.sub("", text[len(bullet) :])
    return fold_space(bullet + _ESCAPED.sub(r"\1", text)), heading
