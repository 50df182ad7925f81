"""The words that ask or charge somebody, said before a name: “Đề nghị Sở …”, “Giao cho …”, “Yêu cầu: …”."""

import re

from kyniem.phrases.organisation_names import modern_tones
from kyniem.phrases.organisation_words import begins_group, class_noun, head_of

_REQUEST = re.compile(
    r"(?P<sure>(?:trân trọng |kính )?đề nghị(?: với)?)(?::\s*|\s+)"
    r"|(?:giao|phân công|yêu cầu|mời|do)(?: (?:nhiệm vụ|trách nhiệm))?(?: cho)?(?::\s*|\s+)",
    re.IGNORECASE,
)
_LOOK = 200
"""How far the name behind a request is looked at: its first words tell it."""


def request_end(text: str, start: int = 0) -> int:
    """Where the request that begins at `start` ends and the name of who is asked begins; `start` where there is none.

    “Giao Thủy” is a place and “Giao thông vận tải” a field: only before a unit is the word a request.
    """
    match = _REQUEST.match(text, start)
    if match is None:
        return start
    rest = modern_tones(text[match.end() : match.end() + _LOOK])
    return match.end() if head_of(rest) is not None or begins_group(rest) or bool(class_noun(rest)) else start


def without_request(name: str) -> str:
    """A name freed of a request before it; after "Đề nghị" also one that no word shows to be a unit's."""
    match = _REQUEST.match(name)
    end = match.end() if match is not None and match["sure"] else request_end(name)
    return name[end:]
