"""Organisations: the bodies, offices and classes of offices that plans name."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kyniem.problems import Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """How a unit can be reached; empty where the documents do not say."""

    address: str = ""
    telephone: str = ""
    email: str = ""

    def __bool__(self) -> bool:
        """Whether anything is known."""
        return bool(self.address or self.telephone or self.email)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One organisation: official name, the short name pages use, every other spelling, its parent.

    `misspellings` are wrong forms that papers are known to print: understood where they stand, and warned of.
    """

    id: str
    name: str
    origin: Origin
    short: str = ""
    aliases: tuple[str, ...] = ()
    misspellings: tuple[str, ...] = ()
    parent: str = ""
    standing: str = ""
    group: bool = False
    contact: Contact = Contact()
    places: Mapping[str, Origin] = field(default_factory=dict, repr=False, compare=False)

    def place_of(self, key: str) -> Origin:
        """Where this key of it stands, else where it begins."""
        return self.places.get(key, self.origin)

    @property
    def title(self) -> str:
        """The name pages use."""
        return self.short or self.name

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every way it is rightly written, the official one first."""
        return tuple(dict.fromkeys((self.name, self.title, *self.aliases)))

    @property
    def readings(self) -> tuple[str, ...]:
        """Every way of writing that is understood as this unit, the wrong ones last."""
        return (*self.spellings, *self.misspellings)


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A unit as a text names it: the words as printed, and the unit they stand for when it is known."""

    words: str
    origin: Origin
    unit: str | None = None
