"""How much a channel takes in one post: characters and hashtags, by its own entry in campaign.yml or by its kind."""

from dataclasses import dataclass

from kyniem.model.campaign import Channel, Limit

PASTED = frozenset({"fanpage", "zalo"})
"""Kinds of channels whose editors paste a whole text, with source, link and hashtags."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """What a channel takes at most; 0 where nothing bounds it."""

    characters: int = 0
    hashtags: int = 0


_BY_KIND = {
    "fanpage": Room(characters=63206, hashtags=30),
    "zalo": Room(characters=2000, hashtags=30),
    "screen": Room(characters=160),
    "wifi": Room(characters=300),
}
"""Working limits of our own, on the cautious side; no platform has confirmed them, they change without notice, and a
campaign sets others under `limit`. A screen's and a greeting page's are reckoned from our own templates."""
SHOWN_AT_ONCE = {"fanpage": 477}
"""From how many characters on we tell an editor to put what matters first, since a page may fold the rest away; a
working limit of our own, too."""


def room_of(channel: Channel) -> Room:
    """What the channel takes: by its own `limit`, else by its kind."""
    usual, own = _BY_KIND.get(channel.kind, Room()), channel.limit or Limit()
    return Room(
        characters=own.characters or usual.characters,
        hashtags=own.hashtags or usual.hashtags,
    )
