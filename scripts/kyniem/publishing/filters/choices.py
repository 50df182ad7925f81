"""What every list that can be narrowed has: ways to narrow it, the values of each, and which values a thing has."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar


class Listed(Protocol):
    """What stands in a list, under an id that no other has there."""

    @property
    def id(self) -> str:
        """Its id."""


ThingT = TypeVar("ThingT", bound=Listed)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice(Generic[ThingT]):
    """One value of a way: `title` on its page, `label` on its link, its things in the order of their list."""

    way: str
    id: str
    title: str
    label: str
    things: tuple[ThingT, ...]


ChoiceT = TypeVar("ChoiceT", bound=Choice[Any])


@dataclass(frozen=True, slots=True, kw_only=True)
class Way(Generic[ChoiceT]):
    """One way to narrow a list: its key, what people see, its values."""

    key: str
    title: str
    choices: tuple[ChoiceT, ...]


def ways_of(named: Iterable[tuple[str, str, Iterable[ChoiceT]]]) -> tuple[Way[ChoiceT], ...]:
    """The ways, each from its key, its title and its values."""
    return tuple(Way(key=key, title=title, choices=tuple(choices)) for key, title, choices in named)


def values_by_thing(things: Iterable[Listed], ways: Iterable[Way[Any]]) -> dict[str, dict[str, tuple[str, ...]]]:
    """For each thing, by its id, the ids of its values by the key of the way; a way without any for it is left out."""
    values: dict[str, dict[str, tuple[str, ...]]] = {thing.id: {} for thing in things}
    for way in ways:
        for choice in way.choices:
            for thing in choice.things:
                values[thing.id][way.key] = (*values[thing.id].get(way.key, ()), choice.id)
    return values
