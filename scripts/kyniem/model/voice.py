"""The voice of a campaign: how its announcers say what is written."""

from dataclasses import dataclass
from enum import StrEnum


class Zero(StrEnum):
    """The word for the zero of 105: “linh” in the north, “lẻ” in the south."""

    LINH = "linh"
    LE = "lẻ"


class Thousand(StrEnum):
    """The word for a thousand."""

    NGHIN = "nghìn"
    NGAN = "ngàn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """Something the campaign writes, and how it is said; whole words, capitals as written."""

    written: str
    spoken: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """What the campaign's announcers say in their own way; its sayings come before the general list."""

    zero: Zero = Zero.LINH
    thousand: Thousand = Thousand.NGHIN
    sayings: tuple[Saying, ...] = ()


GENERAL_VOICE = Voice()
"""What a campaign that says nothing of its voice has."""
