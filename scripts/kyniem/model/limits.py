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
"""Facebook takes 63 206 characters in a post; Zalo 2000 in a message of an official account; Instagram, to which pages
repost, 30 hashtags. What a screen or a page of greeting shows at once is by our own reckoning of their templates."""
SHOWN_AT_ONCE = {"fanpage": 477}
"""About how many characters a page shows on a computer before "Xem thêm"; on a phone it is fewer."""


def room_of(channel: Channel) -> Room:
    """What the channel takes: by its own `limit`, else by its kind."""
    usual, own = _BY_KIND.get(channel.kind, Room()), channel.limit or Limit()
    return Room(
        characters=own.characters or usual.characters,
        hashtags=own.hashtags or usual.hashtags,
    )
