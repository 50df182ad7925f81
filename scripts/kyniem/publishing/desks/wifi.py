"""What the templates of a wifi channel name: the greeting, what is on today and tomorrow, the newest posts, colours."""

import re
from datetime import timedelta
from itertools import groupby

from kyniem.model.campaign import Channel
from kyniem.model.edition import Edition
from kyniem.publishing.assets import inline
from kyniem.publishing.carried import carried_by
from kyniem.publishing.screens.contents import events_on, messages_of

WEIGHT = 30_000
"""Bytes the whole page may weigh: it comes before the line is open."""
_GREETINGS = 2
_NEWEST = 3
_EVENTS = 5
_BLOCK = re.compile(r":root[^{]*\{([^}]*)\}")
_COLOUR = re.compile(r"--([\w-]+):\s*(#[0-9a-fA-F]{3,8})")
_VARIABLE = re.compile(r"var\(--([\w-]+)(?:,\s*var\(--([\w-]+)\))?\)")
_PLAIN = {
    "paper": "#ffffff",
    "ink": "#1b1b1b",
    "ink_2": "#4a4a4a",
    "line": "#d5d5d5",
    "brand": "#1f3a5f",
    "link": "#1f4f8f",
    "count": "#8a1c1c",
    "fill": "#1f3a5f",
    "on_fill": "#ffffff",
    "gold": "#a97930",
}
"""What a campaign without colours of its own is shown in."""


def matter_of_wifi(edition: Edition, channel: Channel) -> dict[str, object]:
    """Greetings, newest first; `days` with their events, each day once; `newest` posts; colours by day and by night.

    Colours are values, not names: the browsers of portals are small and old.
    """
    first = edition.today
    messages = [message for one in carried_by(edition, channel) for message in messages_of(one.placement.text)]
    events = [event for event in events_on(edition, (first, first + timedelta(days=1))) if event.state != "hủy"]
    look = edition.campaign.look
    colours, night = _schemes(look.get("colours", ""))
    return {
        "greetings": tuple(dict.fromkeys(messages))[:_GREETINGS],
        "days": [(day, list(found)) for day, found in groupby(events[:_EVENTS], key=lambda event: event.day)],
        "newest": edition.current_posts[:_NEWEST],
        "colours": colours,
        "night": night,
        "mark_drawn": _with_values(inline(look.get("mark", "")), colours),
    }


def _schemes(css: str) -> tuple[dict[str, str], dict[str, str]]:
    """The colours of the first two `:root` blocks, light and dark; dark is empty where the campaign has none."""
    found = [{name.replace("-", "_"): value for name, value in _COLOUR.findall(block)} for block in _BLOCK.findall(css)]
    light = {**_PLAIN, **found[0]} if found else _PLAIN
    return light, {**light, **found[1]} if len(found) > 1 else {}


def _with_values(drawing: str, colours: dict[str, str]) -> str:
    """The mark without variables; its cuts let the ground through as well as its colour would."""

    def value(match: re.Match[str]) -> str:
        names = [name.replace("-", "_") for name in match.groups() if name]
        return next((colours[name] for name in names if name in colours), "currentColor")

    return _VARIABLE.sub(value, drawing)
