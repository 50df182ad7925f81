"""What the templates of a screen channel name: the screen, its document, its lines, and the version of its build."""

from hashlib import sha256

from kyniem.model.campaign import Channel
from kyniem.model.edition import Edition
from kyniem.publishing.screens.contents import screen_of
from kyniem.publishing.screens.files import LINE_LENGTH, board_lines, document_of, json_of
from kyniem.publishing.wording import valid_until

_DIGITS = 12


def matter_of_screen(edition: Edition, channel: Channel) -> dict[str, object]:
    """The screen; `data_for(form)` is its JSON, `version_for(form)` what a cache of this very build is called.

    `form` is the digest of the templates; with the campaign's look it tells a running screen to load itself anew.
    """
    screen = screen_of(edition, channel)
    look = "".join(f"{name}{text}" for name, text in sorted(edition.campaign.look.items()))

    def data_for(form: str) -> str:
        return json_of({**document_of(screen), "form": _digest(form + look)})

    def version_for(form: str) -> str:
        return _digest(data_for(form))

    return {
        "screen": screen,
        "data_for": data_for,
        "version_for": version_for,
        "board_lines": board_lines(screen),
        "line_length": LINE_LENGTH,
        "valid_until": valid_until,
    }


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:_DIGITS]
