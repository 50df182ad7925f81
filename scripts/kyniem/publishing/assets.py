"""The campaign's own files in the site: media that the edition uses, and the look."""

import re
from collections.abc import Iterator

from kyniem.model.edition import Edition
from kyniem.model.output import Output
from kyniem.publishing.addresses import media_address

_COMMENT = re.compile(r"<!--.*?-->\s*", re.DOTALL)
_NAMESPACE = ' xmlns="http://www.w3.org/2000/svg"'
COLOURS = "look/colours.css"
ICON = "look/icon.svg"


def publish_assets(edition: Edition) -> Iterator[Output]:
    """Media by reference (hosts copy them), colours and icon by content; photographs come from `pictures`."""
    for medium in edition.media:
        if not medium.is_photograph:
            yield Output(path=media_address(medium.path), media=medium.path)
    look = edition.campaign.look
    yield Output(path=COLOURS, content=look.get("colours", "").encode())
    if "icon" in look:
        yield Output(path=ICON, content=look["icon"].encode())


def inline(drawing: str) -> str:
    """A drawing as it stands inside a page: without its comments, and without the namespace that only files need."""
    return _COMMENT.sub("", drawing).replace(_NAMESPACE, "").strip()
