"""Folding of text: Unicode form, white space, diacritics, and the ASCII names that addresses are made of."""

import re
import unicodedata

_SPACE = re.compile(r"\s+")
_COMBINING = re.compile(r"[\u0300-\u036f]")
_NOT_IN_SLUG = re.compile(r"[^a-z0-9]+")


def normalise(text: str) -> str:
    """The same text in NFC (Unicode Annex 15), so that decomposed input equals what keyboards give."""
    return unicodedata.normalize("NFC", text)


def fold_space(text: str) -> str:
    """One plain space for every run of white space, no-break ones among them; none at the ends."""
    return _SPACE.sub(" ", text).strip()


def without_accents(text: str) -> str:
    """ASCII letters for Vietnamese ones, đ included; case is kept."""
    if text.isascii():
        return text
    return _COMBINING.sub("", unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D")))


def fold(text: str) -> str:
    """For comparing words: NFC, one kind of space, lower case; accents are kept."""
    return fold_space(normalise(text)).casefold()


def fold_accents(text: str) -> str:
    """For comparing words of people who type without accents."""
    return without_accents(fold(text))


def slug(text: str) -> str:
    """An ASCII name for an address or anchor; `đợt` becomes `dot`, never `ot`."""
    return _NOT_IN_SLUG.sub("-", fold_accents(text)).strip("-")
